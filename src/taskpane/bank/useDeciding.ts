import type { BankChoice, ReviewLine } from '../../app/bankCases';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { decisionText } from './bankWords';
import { decisionOn } from './decisions';
import type { useDecisions } from './useDecisions';

/** Decides lines and says so. @param onDecide before each decision */
export function useDeciding(decided: ReturnType<typeof useDecisions>, onDecide: () => void) {
  const pane = usePane();
  const { announce } = useShell();
  const t = pane.texts.bank.review;

  /** @returns whether the line can be decided so */
  const decide = (line: ReviewLine, choice: BankChoice['choice']): boolean => {
    const decision = decisionOn(line, choice);
    if (decision === undefined) return false;
    onDecide();
    decided.decide([line], choice);
    announce(decisionText(line, decision, pane));
    return true;
  };
  /** Why nothing comes of it. */
  const refuse = (line: ReviewLine, choice: BankChoice['choice'], isProposal: boolean): void =>
    announce(
      line.state === 'in the journal' || line.state === 'posted'
        ? t.isDone
        : choice === 'on account'
          ? t.hasNoPayer
          : isProposal
            ? t.hasNoProposal
            : t.hasNoChoice(pane.formats.count(Number(choice) + 1)),
    );
  const undo = ({ line }: ReviewLine): void => {
    decided.undo(line);
    announce(t.undone);
  };
  const acceptCertain = (lines: readonly ReviewLine[]): void => {
    onDecide();
    decided.decide(lines, 0);
    announce(t.chosen(lines.length, pane.formats.count(lines.length)));
  };
  return { decide, refuse, undo, acceptCertain };
}
