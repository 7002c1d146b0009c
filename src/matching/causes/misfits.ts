import { addMonths, endOfMonth } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import { minus, sum, times, ZERO, type Amount } from '../../money/amount';
import type { DiscountTerms } from '../amounts/alternatives';
import type { PricedDocument } from '../amounts/pricedDocuments';
import { asBankAmount, type BankLine } from '../bankLine';
import type { OpenDocuments } from '../ledger';
import type { NamedDocument } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { FINDERS } from './finders';
import { MISFIT_KINDS, type Misfit, type MisfitKind } from './misfit';

/** What is known where a line does not fit. */
export interface MisfitInput {
  readonly line: BankLine;
  /** The open documents that the text names, with their amounts on the line's day. */
  readonly inText: readonly PricedDocument[];
  /** All open ones of the accounts that may have paid; asked for only where the text names none. */
  readonly others: Pick<OpenDocuments, 'open'>;
  readonly named: readonly NamedDocument[];
  readonly account: PayerAccount;
}

/** Documents of the payer; none where the payer is not known. */
export interface PayerAccount {
  readonly closed: readonly DocumentState[];
  /** Closed ones too. Asked for only where some are closed. */
  readonly all: () => readonly DocumentState[];
}

/** Documents that may be meant, and how near they are: 0 named in the text, 1 all that is open or one of it. */
interface Meant {
  readonly documents: readonly PricedDocument[];
  readonly distance: number;
}

/**
 * The causes that make the line's amount out of documents to the cent: those the text names, else all that is open in the account
 * and each document of it.
 * @returns each kind once, the likeliest first
 */
export function misfitsOf(
  { line, inText, others, named, account }: MisfitInput,
  terms: DiscountTerms,
  settings: MatchSettings,
): readonly Misfit[] {
  if (line.amount === 0) return [];
  const found: { readonly misfit: Misfit; readonly distance: number }[] = [];
  for (const { documents, distance } of meant(line, inText, others, settings)) {
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
  const closed = named.map(({ state }) => state).filter(({ open: left }) => left === 0);
  if (closed.length > 0 || account.closed.length > 0) {
    const paid = [...paidTwice(line, closed, account.closed), ...previousBalance(line, account.all())];
    found.push(...paid.map((misfit) => ({ misfit, distance: 0 })));
  }
  return found.length > 1 ? likeliestFirst(found) : found.map(({ misfit }) => misfit);
}

/** The documents in the text; without any all that is open and each of it. Among very many some amount is always near. */
function meant(
  line: BankLine,
  inText: readonly PricedDocument[],
  others: Pick<OpenDocuments, 'open'>,
  settings: MatchSettings,
): readonly Meant[] {
  const [only] = inText;
  if (inText.length === 1 && only !== undefined && !isNear(line, only, settings)) return [];
  if (inText.length > 0) return [{ documents: inText, distance: 0 }];
  const documents = others.open;
  if (documents.length > settings.mostOpenDocuments) return [];
  const sets: Meant[] = documents.length > 1 ? [{ documents, distance: 1 }] : [];
  for (const document of documents)
    if (isNear(line, document, settings)) sets.push({ documents: [document], distance: 1 });
  return sets;
}

/**
 * Whether any cause could make the amount out of one document: a quick look that spares most of them the search. Discounts taken twice,
 * a fee and what was rounded leave an amount in sight of what is open; exchanged digits leave a difference that nine divides.
 */
function isNear(
  { amount }: BankLine,
  { state, amounts, gross }: PricedDocument,
  settings: MatchSettings,
): boolean {
  const whole = amounts[gross]!;
  if (whole > 0 !== amount > 0) return false;
  if (state.document.taxes !== undefined && state.document.taxes.length > 0) return true;
  if ((amount - whole) % 9 === 0 || (amount - amounts[0]!) % 9 === 0) return true;
  const [paid, open] = [Math.abs(amount), Math.abs(whole)];
  if (paid > open) return paid - open <= MOST_ROUNDED;
  let most = 0;
  for (const { discount } of state.document.periods) most = Math.max(most, Math.abs(discount));
  return paid >= Math.min(open - 2 * most, open - settings.largestBankFee) - MOST_ROUNDED;
}
/** To whole units, and a cent. */
const MOST_ROUNDED = 101;

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
  closed: readonly DocumentState[],
  account: readonly DocumentState[],
): readonly Misfit[] {
  const paidFor = (state: DocumentState): Amount =>
    asBankAmount(times(minus(state.gross, state.taken), state.sign), state.document.side);
  const sets = [...(closed.length > 0 ? [closed] : []), ...account.map((state) => [state])];
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
