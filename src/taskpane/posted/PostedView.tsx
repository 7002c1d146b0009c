import { Button } from '@fluentui/react-components';
import type { PostResult } from '../../app/useCases';
import { useAnnounced, useShell } from '../shell/shellContext';
import { Totals } from '../preview/Totals';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { WrittenSheets } from './WrittenSheets';

interface PostedViewProps {
  readonly result: Extract<PostResult, { kind: 'posted' }>;
  readonly onPreview: () => void;
}

/** What was written, and where to read it. */
export function PostedView({ result, onPreview }: PostedViewProps) {
  const { texts, formats } = usePane();
  const { navigate } = useShell();
  const pieces = usePieces();
  useAnnounced(texts.posted.heading);
  const { paymentCount, voucherCount } = result.totals;
  return (
    <View
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
          <Button onClick={() => navigate({ view: 'results' })}>{texts.runs.heading}</Button>
        </>
      }
    >
      <p className={pieces.quiet}>{texts.posted.run(result.run)}</p>
      <Totals totals={result.totals} />
      <WrittenSheets sheets={result.sheets} />
    </View>
  );
}
