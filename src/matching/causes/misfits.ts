import { addDays, addMonths, endOfMonth, serialOf, type PlainDate } from '../../calendar/plainDate';
import { obtainableOf } from '../../engine/discountOffer';
import type { DocumentState } from '../../engine/documentState';
import { absolute, minus, sum, times, ZERO, type Amount } from '../../money/amount';
import { shareOf } from '../../money/ratio';
import type { DiscountTerms } from '../amounts/alternatives';
import type { PricedDocument } from '../amounts/pricedDocuments';
import { asBankAmount, type BankLine } from '../bankLine';
import type { NamedDocument } from '../references/numbersInText';
import type { MatchSettings } from '../settings';

/** Why a line may not fit, the likeliest cause first. */
export const MISFIT_KINDS = [
  'paid-twice',
  'late',
  'earlier-period',
  'discount-twice',
  'discount-base',
  'credit-note',
  'net-only',
  'tax-only',
  'rounding',
  'previous-balance',
  'transposed',
  'bank-fee',
] as const;
export type MisfitKind = (typeof MISFIT_KINDS)[number];

/** A cause that turns what should have been paid into what was paid, to the cent. */
export interface Misfit {
  readonly kind: MisfitKind;
  readonly documents: readonly DocumentState[];
  /** What the documents come to by the rules, as the bank would show it. */
  readonly expected: Amount;
  /** The line less that: negative when too little came in. */
  readonly difference: Amount;
  /** Days after the last day of the discount; 0 where it does not matter. */
  readonly daysLate: number;
  /** Last day of the discount that was taken; undefined where it does not matter. */
  readonly until: PlainDate | undefined;
}

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

/** Everything one finder needs. */
interface Question {
  readonly line: BankLine;
  readonly documents: readonly PricedDocument[];
  readonly expected: Amount;
  readonly terms: DiscountTerms;
  readonly settings: MatchSettings;
}
type Finder = (question: Question) => Partial<Misfit> | undefined;

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
  for (const { documents, distance } of meant(open, named)) {
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

function meant(open: readonly PricedDocument[], named: readonly NamedDocument[]): readonly Meant[] {
  const inText = open.filter(({ state }) => named.some((hit) => hit.state === state));
  const sets: Meant[] = inText.length > 0 ? [{ documents: inText, distance: 0 }] : [];
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

/** An amount of a document as the bank would show it; `amount` is a magnitude of the document's own direction. */
const bank = ({ state }: PricedDocument, amount: Amount): Amount =>
  asBankAmount(times(amount, state.sign), state.document.side);

/** The discount that the rules grant, as a magnitude. */
const granted = ({ alternatives }: PricedDocument): Amount => absolute(alternatives[0]!.discount);

const total = (
  documents: readonly PricedDocument[],
  amountOf: (document: PricedDocument) => Amount,
): Amount => sum(documents.map((document) => bank(document, amountOf(document))));

/** The tax of a document, where it is known and nothing is paid yet; as a magnitude. */
function taxOf({ state }: PricedDocument): Amount | undefined {
  const { taxes } = state.document;
  if (taxes === undefined || taxes.length === 0 || state.open !== state.gross) return undefined;
  return absolute(sum(taxes.map(({ tax }) => tax)));
}

const taxesKnown = (documents: readonly PricedDocument[]): boolean =>
  documents.every((document) => taxOf(document) !== undefined);

/** The discount of a period that is over, on all or some of the documents; the others as the rules grant it. */
const late: Finder = ({ line, documents, terms }) => {
  const reference = terms.policy.selectedDiscountDate ?? line.date;
  const choices = documents.map((document) => expiredChoices(document, reference));
  if (choices.every(({ length }) => length === 1)) return undefined;
  let ways = new Map<number, readonly Expired[]>([[0, []]]);
  for (const own of choices) {
    const next = new Map<number, readonly Expired[]>();
    for (const [before, taken] of ways)
      for (const choice of own)
        if (!next.has(before + choice.amount)) next.set(before + choice.amount, [...taken, choice]);
    if (next.size > MOST_WAYS) return undefined;
    ways = next;
  }
  const expired = ways.get(line.amount)?.filter(({ until }) => until !== undefined);
  if (expired === undefined || expired.length === 0) return undefined;
  const until = expired.map((choice) => choice.until!).sort()[0]!;
  return { until, daysLate: serialOf(reference, 1900) - serialOf(until, 1900) };
};
const MOST_WAYS = 5_000;

interface Expired {
  readonly amount: Amount;
  /** Last day of the period that is over; undefined for what the rules grant. */
  readonly until: PlainDate | undefined;
}

function expiredChoices(document: PricedDocument, reference: PlainDate): readonly Expired[] {
  const { state, amounts } = document;
  const expired = state.document.periods.flatMap(({ lastDate }, period): readonly Expired[] => {
    const obtainable = obtainableOf(state, period);
    return reference > lastDate && obtainable > 0
      ? [{ amount: bank(document, minus(state.open, obtainable)), until: lastDate }]
      : [];
  });
  return [
    { amount: amounts[0]!, until: undefined },
    ...expired.filter(({ amount }) => !amounts.includes(amount)),
  ];
}

const anyPeriodLeft = (documents: readonly PricedDocument[]): boolean =>
  documents.some((document) => granted(document) > 0);

const FINDERS: readonly (readonly [MisfitKind, Finder])[] = [
  ['late', (question) => (anyPeriodLeft(question.documents) ? undefined : late(question))],
  ['earlier-period', (question) => (anyPeriodLeft(question.documents) ? late(question) : undefined)],
  [
    'discount-twice',
    ({ line, documents, expected }) => {
      if (!anyPeriodLeft(documents)) return undefined;
      const twice = total(documents, (document) => minus(document.state.open, times2(granted(document))));
      const onNet = total(documents, (document) => {
        const net = minus(document.state.open, granted(document));
        return minus(net, shareOf(net, granted(document), document.state.open));
      });
      return line.amount === twice || line.amount === onNet ? { expected } : undefined;
    },
  ],
  [
    'discount-base',
    ({ line, documents, expected }) => {
      if (!anyPeriodLeft(documents) || !taxesKnown(documents)) return undefined;
      const onNet = total(documents, (document) => minus(document.state.open, ofNet(document)));
      const onGross = total(documents, (document) => minus(document.state.open, ofGross(document)));
      return line.amount !== expected && (line.amount === onNet || line.amount === onGross) ? {} : undefined;
    },
  ],
  [
    'credit-note',
    ({ line, documents, expected, terms }) => {
      const other = total(documents, (document) =>
        minus(document.state.open, otherDiscount(document, line.date, terms)),
      );
      return line.amount === other && line.amount !== expected ? {} : undefined;
    },
  ],
  [
    'net-only',
    ({ line, documents }) => {
      if (!taxesKnown(documents)) return undefined;
      const net = total(documents, (document) => minus(document.state.open, taxOf(document)!));
      const less = total(documents, (document) =>
        minus(minus(document.state.open, taxOf(document)!), ofNet(document)),
      );
      return line.amount === net || line.amount === less ? {} : undefined;
    },
  ],
  [
    'tax-only',
    ({ line, documents }) =>
      taxesKnown(documents) && line.amount === total(documents, (document) => taxOf(document)!)
        ? {}
        : undefined,
  ],
  ['rounding', (question) => nearest(question, isRounded)],
  ['transposed', (question) => nearest(question, isTransposed)],
  ['bank-fee', (question) => nearest(question, isFee)],
];

const times2 = (amount: Amount): Amount => sum([amount, amount]);

/** The discount worked out on the amount without tax where the rules take the amount with tax. */
function ofNet(document: PricedDocument): Amount {
  const { state } = document;
  return shareOf(granted(document), minus(state.gross, taxOf(document)!), state.gross);
}
/** The discount worked out on the amount with tax where the rules take the amount without. */
function ofGross(document: PricedDocument): Amount {
  const { state } = document;
  return shareOf(granted(document), state.gross, minus(state.gross, taxOf(document)!));
}

/** The discount of a credit note as the rules do not have it: none where they grant one, its own where they do not. */
function otherDiscount(
  document: PricedDocument,
  on: PlainDate,
  { policy, graceDays }: DiscountTerms,
): Amount {
  const { state } = document;
  if (state.sign === 1) return granted(document);
  if (granted(document) > 0) return ZERO;
  const reference = policy.selectedDiscountDate ?? on;
  const period = state.document.periods.findIndex(
    ({ lastDate }) => reference <= addDays(lastDate, graceDays),
  );
  return period < 0 ? ZERO : obtainableOf(state, period);
}

/** What is right to within a small mistake: the amount with the discounts granted, else the amount without. */
function nearest(
  question: Question,
  holds: (expected: Amount, question: Question) => boolean,
): Partial<Misfit> | undefined {
  const gross = total(question.documents, ({ state }) => state.open);
  const expected = [question.expected, gross].find(
    (amount) => amount !== question.line.amount && holds(amount, question),
  );
  return expected === undefined ? undefined : { expected };
}

/** A cent for each document, or whole units where cents were left away. */
function isRounded(expected: Amount, { line, documents }: Question): boolean {
  const difference = Math.abs(line.amount - expected);
  return (
    difference <= documents.length || ROUND.some((unit) => line.amount % unit === 0 && difference < unit)
  );
}
const ROUND = [5, 100];

/** Two neighbouring digits exchanged. */
function isTransposed(expected: Amount, { line }: Question): boolean {
  if (Math.sign(expected) !== Math.sign(line.amount)) return false;
  const [right, wrong] = [String(Math.abs(expected)), String(Math.abs(line.amount))];
  if (right.length !== wrong.length) return false;
  const at = [...right].findIndex((digit, i) => digit !== wrong[i]);
  return right.slice(0, at) + (right[at + 1] ?? '') + right[at]! + right.slice(at + 2) === wrong;
}

/** Too little came in, by no more than a bank charges. */
const isFee = (expected: Amount, { line, settings }: Question): boolean =>
  line.amount > 0 && expected > line.amount && expected - line.amount <= settings.largestBankFee;

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
