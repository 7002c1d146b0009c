import { useState } from 'react';
import type { BankCases, BankChoice, DecideResult } from '../../app/bankCases';
import { useShell } from '../shell/shellContext';
import { keptText, useKept } from '../shell/useKept';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { useUntilChanged } from '../view/useUntilChanged';

interface Asked {
  readonly useCases: BankCases;
  /** Gives up decisions that were taken over. */
  readonly forget: (lines: readonly string[]) => void;
  readonly onReload: () => void;
}

/** Takes what was decided into the payment journal, and tells what came of it. */
export function useTakeOver({ useCases, forget, onReload }: Asked) {
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const t = texts.bank.review;
  const [account, setAccount] = useKept('bank.account', '', keptText);
  const [isAsked, setAsked] = useState(account !== '');
  const [result, setResult] = useUntilChanged<DecideResult>();
  const action = useAction();

  const take = (taken: readonly BankChoice[]): void => {
    if (taken.length === 0) return;
    setResult(undefined);
    action.start(async () => {
      try {
        const answer = await useCases.decideBank(taken, account.trim() || undefined);
        setResult(answer);
        if (answer.kind === 'decided') {
          forget(taken.map(({ line }) => line));
          const { accepted, rejected } = answer;
          announce(
            accepted > 0
              ? t.inJournal(accepted, formats.count(accepted))
              : t.rejections(rejected, formats.count(rejected)),
          );
        } else announce(answer.kind === 'changed' ? t.changed : t.refused);
        if (answer.kind === 'refused')
          setAsked(isAsked || answer.problems.some(({ code }) => code === 'payment/no-offset-account'));
        else onReload();
      } catch (reason) {
        onReload(); // something of it may stand in the journal already
        throw reason;
      }
    });
  };
  return {
    action,
    result,
    /** What came of it is said until the next decision. */
    clear: () => setResult(undefined),
    take,
    /** Ledger account of the bank; undefined: not asked for. */
    account: isAsked ? account : undefined,
    setAccount,
  };
}
