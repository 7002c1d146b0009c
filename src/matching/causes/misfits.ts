import { addMonths, endOfMonth } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import { minus, sum, times, ZERO, type Amount } from '../../money/amount';
import type { DiscountTerms } from '../amounts/alternatives';
import type { PricedDocument } from '../amounts/pricedDocuments';
import { asBankAmount, type BankLine } from '../bankLine';
import type { NamedDocument } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { FINDERS } from './finders';
import { MISFIT_KINDS, type Misfit, type MisfitKind } from './misfit';

/** What is known where a line does not fit. */
export interface MisfitInput {
  readonly line: BankLine;
  /** Open documents of the accounts that may have paid, with their amounts on the line's day. */
  readonly open: readonly PricedDocument[];
  readonly named: readonly NamedDocument[];
  /** All documents of the payer, closed ones too; none where the payer is not known. */
  readonly account: readonly DocumentState[];
}

/** Documents that may be meant, and how near they are: 0 named in the text, 1 all of them or one of them. */
interface Meant {
  readonly documents: readonly PricedDocument[];
  readonly distance: number;
}

/**
 * The causes that make the line's amount out of documents of the account to the cent: first of those the text names, then of
 * all that is open, then of each document.
 * @returns each kind once, the likeliest first
 */
export function misfitsOf(
  { line, open, named, account }: MisfitInput,
  terms: DiscountTerms,
  settings: MatchSettings,
): readonly Misfit[] {
  if (line.amount === 0) return [];
  const found: { readonly misfit: Misfit; readonly distance: number }[] = [];
  for (const { documents, distance } of meant(open, named, settings)) {
    const expected = sum(documents.map(({ amounts }) => amounts[0]!));
    for (const [kind, finder] of FINDERS) {
      const cause = finder({ line, documents, expected, terms, settings });
      if (cause === undefined) continue;
      const misfit = misfitOf(
        kind,
        documents.map(({ state }) => state),
        expected,
        line,
        cause,
      );
      found.push({ misfit, distance });
    }
  }
  const paid = [...paidTwice(line, named, account), ...previousBalance(line, account)];
  found.push(...paid.map((misfit) => ({ misfit, distance: 0 })));
  return likeliestFirst(found);
}

/** In accounts too large to be searched only what is named: among so many documents some amount is always near. */
function meant(
  open: readonly PricedDocument[],
  named: readonly NamedDocument[],
  { mostOpenDocuments }: MatchSettings,
): readonly Meant[] {
  const inText = open.filter(({ state }) => named.some((hit) => hit.state === state));
  const sets: Meant[] = inText.length > 0 ? [{ documents: inText, distance: 0 }] : [];
  if (open.length > mostOpenDocuments) return sets;
  if (open.length > 1 && open.length !== inText.length) sets.push({ documents: open, distance: 1 });
  const rest = inText.length === 1 ? open.filter((document) => document !== inText[0]) : open;
  return [...sets, ...rest.map((document) => ({ documents: [document], distance: 1 }))];
}

const misfitOf = (
  kind: MisfitKind,
  documents: readonly DocumentState[],
  expected: Amount,
  line: BankLine,
  cause: Partial<Misfit> = {},
): Misfit => {
  const should = cause.expected ?? expected;
  return {
    kind,
    documents,
    daysLate: 0,
    until: undefined,
    ...cause,
    expected: should,
    difference: minus(line.amount, should),
  };
};

/** Named before unnamed, then by kind, then the smaller difference; of each kind the first. */
function likeliestFirst(
  found: readonly { readonly misfit: Misfit; readonly distance: number }[],
): readonly Misfit[] {
  const ordered = [...found].sort(
    (a, b) =>
      a.distance - b.distance ||
      MISFIT_KINDS.indexOf(a.misfit.kind) - MISFIT_KINDS.indexOf(b.misfit.kind) ||
      Math.abs(a.misfit.difference) - Math.abs(b.misfit.difference),
  );
  return ordered
    .map(({ misfit }) => misfit)
    .filter(({ kind }, i, all) => all.findIndex((other) => other.kind === kind) === i);
}

/** The documents in the text are closed, or the amount is what closed one of the account. */
function paidTwice(
  line: BankLine,
  named: readonly NamedDocument[],
  account: readonly DocumentState[],
): readonly Misfit[] {
  const paidFor = (state: DocumentState): Amount =>
    asBankAmount(times(minus(state.gross, state.taken), state.sign), state.document.side);
  const closed = named.map(({ state }) => state).filter(({ open }) => open === 0);
  const sets = [
    ...(closed.length > 0 ? [closed] : []),
    ...account.filter(({ open }) => open === 0).map((state) => [state]),
  ];
  const twice = sets.find((states) => {
    const paid = sum(states.map(paidFor));
    const gross = sum(states.map((state) => asBankAmount(state.document.amount, state.document.side)));
    return line.amount === paid || line.amount === gross;
  });
  return twice === undefined ? [] : [misfitOf('paid-twice', twice, ZERO, line)];
}

/** What the account came to at the end of the month before, with documents that were paid since. */
function previousBalance(line: BankLine, account: readonly DocumentState[]): readonly Misfit[] {
  const monthEnd = endOfMonth(addMonths(line.date, -1));
  const then = account.filter(({ document }) => document.date <= monthEnd);
  const openNow = then.filter(({ open }) => open > 0);
  const balance = sum(then.map(({ document }) => asBankAmount(document.openAtStart, document.side)));
  if (then.length < 2 || openNow.length === then.length || balance !== line.amount) return [];
  const expected = sum(
    openNow.map((state) => asBankAmount(times(state.open, state.sign), state.document.side)),
  );
  return [misfitOf('previous-balance', then, expected, line)];
}
