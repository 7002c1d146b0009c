import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { BankChoice, DecideResult } from '../../app/bankCases';
import { TypedField } from '../entry/TypedField';
import { ProblemList } from '../problems/ProblemList';
import { useSilence } from '../posting/useSilence';
import type { Route } from '../shell/route';
import { MainButton } from '../view/MainButton';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({ text: { margin: '0 0 6px' }, account: { marginBottom: '8px' } });

interface ReviewFooterProps {
  /** All that is decided, in the order of the lines. */
  readonly choices: readonly BankChoice[];
  readonly result: DecideResult | undefined;
  /** Decisions that a new review gave up. */
  readonly dropped: number;
  /** Ledger account of the bank; undefined: not asked for. */
  readonly account: string | undefined;
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly onAccount: (account: string) => void;
  readonly onTake: () => void;
  readonly navigate: (to: Route) => void;
}

/** What is decided so far and the one button that takes it over; what came of it, and where to go from there. */
export function ReviewFooter(props: ReviewFooterProps) {
  const { choices, result, dropped, account, isBusy, failure, onAccount, onTake, navigate } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const isSilent = useSilence(isBusy, undefined);
  const form = useRef<HTMLDivElement>(null);
  const t = texts.bank.review;
  const rejected = choices.filter(({ choice }) => choice === 'rejected').length;
  const accepted = choices.length - rejected;
  const problems = result?.kind === 'refused' ? result.problems : [];
  const asksAccount = problems.some(({ code }) => code === 'payment/no-offset-account');
  // Asked for in the field, it needs no list that says it once for every line.
  const others = problems.filter(({ code }) => code !== 'payment/no-offset-account');
  useEffect(() => {
    if (asksAccount) form.current?.querySelector('input')?.focus();
  }, [asksAccount, result]);

  return (
    <>
      {result?.kind === 'decided' && (
        <div className={pieces.note}>
          {[
            ...(result.accepted > 0 ? [t.inJournal(result.accepted, formats.count(result.accepted))] : []),
            ...(result.rejected > 0 ? [t.rejections(result.rejected, formats.count(result.rejected))] : []),
          ].join(' ')}
          {result.accepted > 0 && (
            <div className={pieces.buttons}>
              <Button size="small" onClick={() => navigate({ view: 'journal' })}>
                {t.toJournal}
              </Button>
              <Button size="small" onClick={() => navigate({ view: 'preview' })}>
                {t.preview}
              </Button>
            </div>
          )}
        </div>
      )}
      {result?.kind === 'changed' && <p className={pieces.warning}>{t.changed}</p>}
      {result?.kind === 'refused' && <p className={pieces.warning}>{t.refused}</p>}
      {others.length > 0 && <ProblemList problems={others} />}
      {dropped > 0 && <p className={pieces.warning}>{t.dropped(dropped, formats.count(dropped))}</p>}
      <Stopped failure={failure} />
      {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
      {account !== undefined && (
        <div className={styles.account} ref={form}>
          <TypedField
            field="bankAccount"
            label={t.bankAccount}
            hint={t.bankAccountHint}
            text={account}
            refusal={asksAccount && account.trim() === '' ? t.bankAccountAsked : undefined}
            onType={onAccount}
          />
        </div>
      )}
      {choices.length > 0 && (
        <p className={styles.text}>
          {[
            ...(accepted > 0 ? [t.chosen(accepted, formats.count(accepted))] : []),
            ...(rejected > 0 ? [t.rejections(rejected, formats.count(rejected))] : []),
          ].join(' · ')}
        </p>
      )}
      <MainButton isDisabled={isBusy || choices.length === 0} onClick={onTake}>
        {accepted > 0
          ? t.takeOver(accepted, formats.count(accepted))
          : rejected > 0
            ? t.saveRejections(rejected, formats.count(rejected))
            : t.nothingChosen}
      </MainButton>
    </>
  );
}
