import { Button, ProgressBar } from '@fluentui/react-components';
import { useSilence } from '../posting/useSilence';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

interface BankBusyProps {
  readonly heading: string;
  /** Lines matched so far. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  readonly onStop?: (() => void) | undefined;
}

/** A statement is being read, written or matched: how far it is, and a hint when Excel keeps silent. */
export function BankBusy({ heading, progress, onStop }: BankBusyProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const isSilent = useSilence(true, progress?.done);
  const t = texts.bank.review;
  return (
    <View heading={heading} isBusy actions={progress && onStop && <Button onClick={onStop}>{t.stop}</Button>}>
      {progress ? (
        <>
          <ProgressBar
            aria-label={heading}
            value={progress.done}
            max={Math.max(1, progress.total)}
            thickness="large"
          />
          <p>{t.matched(formats.count(progress.done), formats.count(progress.total))}</p>
        </>
      ) : (
        <ProgressBar aria-label={heading} thickness="large" />
      )}
      {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
    </View>
  );
}
