import { Button } from '@fluentui/react-components';
import type { PostResult } from '../../app/useCases';
import type { Place } from '../../problem/problem';
import { Totals } from '../preview/Totals';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { WrittenSheets } from './WrittenSheets';

interface PostedViewProps {
  readonly result: Extract<PostResult, { kind: 'posted' }>;
  readonly goToRefused: boolean;
  readonly onPreview: () => void;
  readonly onRuns: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** What was written, and where to read it. */
export function PostedView({ result, goToRefused, onPreview, onRuns, onGoTo }: PostedViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { paymentCount, voucherCount } = result.totals;
  return (
    <View
      takesFocus
      heading={texts.posted.heading}
      lead={texts.posted.lead(
        paymentCount,
        formats.count(paymentCount),
        voucherCount,
        formats.count(voucherCount),
      )}
      actions={
        <>
          <Button onClick={onPreview}>{texts.preview.again}</Button>
          <Button onClick={onRuns}>{texts.runs.heading}</Button>
          {goToRefused && <p className={pieces.warning}>{texts.problems.refused}</p>}
        </>
      }
    >
      <p className={pieces.quiet}>{texts.posted.run(result.run)}</p>
      <Totals totals={result.totals} />
      <WrittenSheets sheets={result.sheets} onGoTo={onGoTo} />
    </View>
  );
}
