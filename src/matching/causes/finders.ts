import { addDays, serialOf, type PlainDate } from '../../calendar/plainDate';
import { obtainableOf } from '../../engine/discountOffer';
import { absolute, minus, sum, times, ZERO, type Amount } from '../../money/amount';
import { shareOf } from '../../money/ratio';
import type { DiscountTerms } from '../amounts/alternatives';
import type { PricedDocument } from '../amounts/pricedDocuments';
import { asBankAmount, type BankLine } from '../bankLine';
import type { MatchSettings } from '../settings';
import type { Misfit, MisfitKind } from './misfit';

/** Everything one finder needs. */
export interface Question {
  readonly line: BankLine;
  readonly documents: readonly PricedDocument[];
  readonly expected: Amount;
  readonly terms: DiscountTerms;
  readonly settings: MatchSettings;
}
/** What a cause adds to the misfit, if it is the one. */
type Finder = (question: Question) => Partial<Misfit> | undefined;

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
  if (documents.length > MOST_MIXED) return undefined;
  const reference = terms.policy.selectedDiscountDate ?? line.date;
  const choices = documents.map((document) => expiredChoices(document, reference, terms.policy));
  if (choices.every(({ length }) => length === 1)) return undefined;
  let ways = new Map<number, readonly Expired[]>([[0, []]]);
  for (const own of choices) {
    const next = new Map<number, readonly Expired[]>();
    for (const [before, taken] of ways)
      for (const choice of own)
        if (!next.has(before + choice.amount)) next.set(before + choice.amount, [...taken, choice]);
    ways = next;
  }
  const expired = ways.get(line.amount)?.filter(({ until }) => until !== undefined);
  if (expired === undefined || expired.length === 0) return undefined;
  const until = expired.map((choice) => choice.until!).sort()[0]!;
  return { until, daysLate: serialOf(reference, 1900) - serialOf(until, 1900) };
};
/** Of more documents, with several discounts each, some mixture fits any amount. */
const MOST_MIXED = 8;

interface Expired {
  readonly amount: Amount;
  /** Last day of the period that is over; undefined for what the rules grant. */
  readonly until: PlainDate | undefined;
}

function expiredChoices(
  document: PricedDocument,
  reference: PlainDate,
  policy: DiscountTerms['policy'],
): readonly Expired[] {
  const { state, amounts } = document;
  const expired = state.document.periods.flatMap(({ lastDate }, period): readonly Expired[] => {
    const obtainable = obtainableOf(state, period, policy);
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

/** Each cause and how it is recognized, to the cent but for rounding and fees. */
export const FINDERS: readonly (readonly [MisfitKind, Finder])[] = [
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
  return period < 0 ? ZERO : obtainableOf(state, period, policy);
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

/** Too little came in, by no more than a bank charges: a third of the money and more is a part payment, not a fee. */
const isFee = (expected: Amount, { line, settings }: Question): boolean => {
  const fee = expected - line.amount;
  return line.amount > 0 && fee > 0 && fee <= settings.largestBankFee && fee * LARGEST_SHARE < line.amount;
};
const LARGEST_SHARE = 3;
