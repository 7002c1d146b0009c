import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewChoice, ReviewLine } from '../../app/bankCases';
import { usePane } from '../view/paneContext';
import { documentText, moneyText, SHOWN } from './bankWords';
import type { Decision } from './decisions';

const useStyles = makeStyles({
  proposal: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  difference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  misfit: {
    margin: '2px 0',
    padding: '1px 0 1px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    overflowWrap: 'anywhere',
  },
});

interface ProposalTextProps {
  readonly line: ReviewLine;
  readonly decision: Decision | undefined;
}

/** What the line is taken to pay: as the user chose, else as it is proposed; why; and what may be wrong with it. */
export function ProposalText({ line, decision }: ProposalTextProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const t = texts.bank.review;
  const at = typeof decision?.choice === 'number' ? decision.choice : line.isProposed ? 0 : undefined;
  const choice = at === undefined ? undefined : line.choices[at];
  const { payer, misfits } = line;
  const isDone = line.state === 'in the journal' || line.state === 'posted';
  if (isDone) return null;
  return (
    <>
      <div className={styles.proposal}>
        {payer &&
          [
            payer.account,
            // The bank calls it the same: once is enough.
            ...(choice && payer.name.toLowerCase() === line.name.toLowerCase() ? [] : [payer.name]),
            ...(payer.side === 'vendor' ? [`(${t.vendor})`] : []),
          ].join(' ')}
        {payer && choice && ' · '}
        {choice && <ChoiceDocuments line={line} choice={choice} most={SHOWN} />}
        {!payer && !choice && t.noProposal}
      </div>
      {choice && <ChoiceDifference line={line} choice={choice} />}
      <div className={styles.why}>
        {choice?.sentence ?? (line.notMatched ? t.notMatched[line.notMatched] : line.sentence)}
      </div>
      {misfits.slice(0, 1).map(({ sentence }) => (
        <div key={sentence} className={styles.misfit}>
          {sentence}
        </div>
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly line: ReviewLine;
  readonly choice: ReviewChoice;
}

/** Documents with what the line pays of each; one of another account than the payer's with that account. */
export function ChoiceDocuments({ line, choice, most }: ChoiceProps & { readonly most: number }) {
  const pane = usePane();
  const more = choice.documents.length - most;
  const texts = choice.documents
    .slice(0, most)
    .map((document) =>
      document.account === line.payer?.account
        ? documentText(document, line.currency, pane)
        : `${document.account} ${documentText(document, line.currency, pane)}`,
    );
  if (more > 0) texts.push(pane.texts.bank.review.moreInvoices(more, pane.formats.count(more)));
  return texts.join(' · ');
}

/** What the documents leave of the money, or lack of it. */
export function ChoiceDifference({ line, choice }: ChoiceProps) {
  const pane = usePane();
  const styles = useStyles();
  if (choice.difference === 0) return null;
  return (
    <div className={styles.difference}>
      {pane.texts.bank.review.difference(moneyText(choice.difference, line, pane))}
    </div>
  );
}
