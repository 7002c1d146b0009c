import { discountPanel, type DiscountPanel } from '../engine/discountPanel';
import { balanceOf, type DocumentState } from '../engine/documentState';
import { conversionOn, type Exchange } from '../engine/exchange';
import type { SettlementPolicy } from '../engine/policy';
import { postRun, type PaymentToPost, type RunResult } from '../engine/postRun';
import { referenceDate } from '../engine/settlePayment';
import type { SettlementLine } from '../engine/settlement';
import type { Mark } from '../engine/transactions';
import { absolute, minus, sum, times, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { conversion, converted, isTooLarge } from '../money/exchange';
import type { Place, Problem } from '../problem/problem';
import { ruleText } from '../workbook/encode';
import { keyedProblems, rateProblem } from '../workbook/keyedMark';
import { entryOf } from '../workbook/readSettings';
import type { Settings } from '../workbook/rows';
import type { EntrySnapshot } from './entrySnapshot';
import type { MonthEnd } from './monthEnd';
import type { DraftEstimate, DraftMark, PaymentDraft } from './paymentEntry';
import { encodingOf } from './runRows';
import { policyOf, seriesOf } from './settlement';

/** A draft stands in no cell yet. */
const DRAFT: Place = { kind: 'table', table: 'Payments' };

export const markOfDraft = ({
  transaction,
  useCashDiscount,
  amountToSettle,
  discountAmount,
  fullSettlement,
}: DraftMark): Mark => ({
  documentId: transaction,
  useCashDiscount,
  fullSettlement,
  ...(amountToSettle === undefined ? {} : { amountToSettle }),
  ...(discountAmount === undefined ? {} : { discountOverride: discountAmount }),
});

/** The payment of a draft, as a run would settle it. */
export function draftPayment(
  draft: PaymentDraft,
  marks: readonly Mark[],
  { methods, parameters }: Settings,
): PaymentToPost {
  const { side, account, date, currency, amount, methodOfPayment } = draft;
  return {
    key: 'draft',
    side,
    account,
    name: '',
    date,
    currency,
    ...(amount === undefined ? {} : { amount }),
    voucher: '',
    reference: '',
    offsetAccount: '',
    isPosted: false,
    graceDays: entryOf(methods, methodOfPayment)?.graceDays ?? parameters.graceDays,
    marks,
    isMarked: true,
  };
}

/**
 * What settling a draft would come to: the run's own calculation on copies of what is open. Other lines of the journal that are not
 * posted yet are not settled first.
 */
export function estimate(draft: PaymentDraft, { monthEnd, open }: EntrySnapshot): DraftEstimate {
  const { settings } = monthEnd;
  const policy = policyOf(settings.parameters);
  const noValue = valueProblem(draft, settings);
  const { marked, problems } = usableMarks(draft, open, settings.exchange);
  const settled =
    noValue === undefined
      ? settleDraft(
          draft,
          marked.filter(({ isUsable }) => isUsable),
          monthEnd,
          policy,
        )
      : NOTHING;
  const payment = draftPayment(draft, [], settings);
  const panelOf = (state: DocumentState, mark: Mark): DiscountPanel =>
    discountPanel(
      state,
      mark,
      referenceDate(payment, policy),
      payment.graceDays,
      policy,
      toAccounting(state, draft, settings.exchange),
    );
  const lines = marked.map(({ state, mark }) => {
    const { documentId: transaction } = mark;
    const line = settled.lines.get(transaction);
    const cashDiscount = line?.discount ?? ZERO;
    return {
      transaction,
      amountToSettle: line?.cashApplied ?? ZERO,
      cashDiscount,
      // DISC-11: what is taken goes by the money that the line gets, keyed or worked out (DISC-6).
      panel: { ...panelOf(state, mark), cashDiscountAmountToTake: cashDiscount },
      balanceAfter: line?.balanceAfter ?? balanceOf(state),
      reason: settled.reasons.get(transaction) ?? '',
    };
  });
  const highlighted = draft.highlighted === undefined ? undefined : open.get(draft.highlighted);
  return {
    lines,
    panel:
      lines.find(({ transaction }) => transaction === draft.highlighted)?.panel ??
      (highlighted && panelOf(highlighted, NOT_MARKED(highlighted))),
    markedTotal: settled.markedTotal,
    estimatedDiscount: sum(
      lines.map(({ transaction, cashDiscount }) =>
        inPaymentCurrency(cashDiscount, open.get(transaction), draft, settings.exchange),
      ),
    ),
    difference: draft.amount === undefined ? undefined : minus(draft.amount, settled.markedTotal),
    leftOpen: noValue === undefined ? settled.leftOpen : (draft.amount ?? ZERO),
    problems: noValue === undefined ? problems : [noValue, ...problems],
  };
}

const NOT_MARKED = ({ document }: DocumentState): Mark => ({
  documentId: document.id,
  useCashDiscount: 'Normal',
  fullSettlement: false,
});

/** A payment in another currency has no value without the rate of its day: then nothing can be worked out. */
function valueProblem(
  { currency, date, amount = ZERO }: PaymentDraft,
  { exchange, accountingCurrency = '', decimals }: Settings,
): Problem | undefined {
  const rate = exchange.rateOn(currency, accountingCurrency, date);
  if (rate === undefined)
    return { code: 'currency/no-rate', place: DRAFT, facts: { currency, accountingCurrency, date } };
  const text = `${digitsOf(amount, decimalsOf(currency))} ${currency}`;
  return isTooLarge(amount, conversion(rate, decimalsOf(currency), decimals))
    ? { code: 'amount/too-large', place: DRAFT, facts: { text } }
    : undefined;
}

interface MarkedState {
  readonly state: DocumentState;
  readonly mark: Mark;
  readonly isUsable: boolean;
}

/** The marks on what is open, and everything that is wrong with them. */
function usableMarks(
  draft: PaymentDraft,
  open: ReadonlyMap<string, DocumentState>,
  exchange: Exchange,
): { readonly marked: readonly MarkedState[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const marked = draft.marks.flatMap((keyed): readonly MarkedState[] => {
    const state = open.get(keyed.transaction);
    if (state === undefined) {
      problems.push({ code: 'mark/unknown', place: DRAFT, facts: { invoice: numberIn(keyed.transaction) } });
      return [];
    }
    const mark = markOfDraft(keyed);
    const found = [...keyedProblems(mark, state, { mark: DRAFT, discountAmount: DRAFT })];
    const noRate = rateProblem(draft, state, exchange, DRAFT);
    if (noRate !== undefined) found.push(noRate);
    if (mark.fullSettlement && mark.useCashDiscount === 'Never')
      found.push({ code: 'payment/never-and-full', place: DRAFT, facts: {} });
    problems.push(...found);
    return [{ state, mark, isUsable: found.length === 0 }];
  });
  return { marked, problems };
}

/** The number in the id of a transaction, for messages: side, account, number. */
export const numberIn = (transaction: string): string => transaction.split('\n')[2] ?? transaction;

interface SettledDraft {
  readonly lines: ReadonlyMap<string, SettlementLine>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly markedTotal: Amount;
  readonly leftOpen: Amount;
}
const NOTHING: SettledDraft = { lines: new Map(), reasons: new Map(), markedTotal: ZERO, leftOpen: ZERO };

function settleDraft(
  draft: PaymentDraft,
  marked: readonly MarkedState[],
  monthEnd: MonthEnd,
  policy: SettlementPolicy,
): SettledDraft {
  const { settings } = monthEnd;
  const marks = marked.map(({ mark }) => mark);
  const settle = (payment: PaymentToPost): RunResult =>
    postRun([payment], new Map(marked.map(({ state }) => [state.document.id, copyOf(state)])), {
      policy: { ...policy, automaticSettlement: false },
      accounts: settings.accounts,
      series: {
        customer: seriesOf(settings.parameters.customerPaymentVoucher),
        vendor: seriesOf(settings.parameters.vendorPaymentVoucher),
      },
      usedVouchers: new Set(),
      postingDate: 'latest',
      exchange: settings.exchange,
    });
  const payment = draftPayment(draft, marks, settings);
  const { amount, ...withoutAmount } = payment;
  const asked = settle(withoutAmount);
  const result = amount === undefined ? asked : settle(payment);
  const [outcome] = result.outcomes;
  const to = encodingOf(monthEnd);
  return {
    lines: new Map(outcome?.lines.map((line) => [line.documentId, line])),
    reasons: new Map(
      outcome?.lines.flatMap(({ documentId }, i) => {
        const record = result.settlements[i];
        return record === undefined ? [] : [[documentId, ruleText(record, to)] as const];
      }),
    ),
    markedTotal: asked.outcomes[0]?.amount ?? ZERO,
    leftOpen: outcome?.leftOpen ?? ZERO,
  };
}

const copyOf = (state: DocumentState): DocumentState => ({
  ...state,
  settledInPeriod: [...state.settledInPeriod],
  takenInPeriod: [...state.takenInPeriod],
});

/** At the rate of the payment's date; undefined in accounting currency. */
const toAccounting = (
  { document: { currency } }: DocumentState,
  { date }: PaymentDraft,
  exchange: Exchange,
): ReturnType<typeof conversionOn> =>
  exchange.rateOn(currency, exchange.accountingCurrency, date) === undefined
    ? undefined
    : conversionOn(exchange, currency, exchange.accountingCurrency, date);

function inPaymentCurrency(
  amount: Amount,
  state: DocumentState | undefined,
  { currency, date }: PaymentDraft,
  exchange: Exchange,
): Amount {
  if (amount === 0 || state === undefined) return ZERO;
  // What was settled has its rate.
  const by = conversionOn(exchange, state.document.currency, currency, date);
  return times(converted(absolute(amount), by), amount < 0 ? -1 : 1);
}
