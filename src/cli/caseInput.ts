import { plainDate, type PlainDate } from '../calendar/plainDate';
import { documentState, type DocumentState } from '../engine/documentState';
import { inPeriodOrder, periodsOf } from '../engine/discountSchedule';
import { DEFAULT_PRIORITY } from '../engine/priority';
import type { Exchange } from '../engine/exchange';
import type { SettlementPolicy } from '../engine/policy';
import type { ChosenPolicies } from '../engine/ruleSets';
import type { PaymentToPost } from '../engine/postRun';
import type { DiscountPeriod, DocumentTax, Mark, OpenDocument, Side } from '../engine/transactions';
import type { UndoRequest } from '../engine/undo';
import type { UndoTarget } from '../engine/undoSelection';
import { minus, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf, type Decimals } from '../money/currency';
import { graceDaysOf, policiesOf, systemOf, unknownPolicyOf } from './caseRuleSet';
import { amountOf } from './caseAmount';
import { priorityOf } from '../text/priorityText';
import type { CaseInvoice, CaseMark, CasePayment, SettlementCase } from './caseFile';
import { bookedAt, exchangeIn, needRate } from './caseRates';
import { Skipped } from './skipped';

/** A case as the engine takes it. */
export interface CaseInput {
  readonly side: Side;
  /** Of the accounting currency. */
  readonly decimals: Decimals;
  readonly exchange: Exchange;
  readonly policy: SettlementPolicy;
  readonly documents: ReadonlyMap<string, DocumentState>;
  readonly graceDays: number;
  readonly steps: readonly CaseStep[];
}
export type CaseStep =
  | { readonly kind: 'payment' | 'view'; readonly payment: PaymentToPost }
  | { readonly kind: 'undo'; readonly voucher: string; readonly requests: readonly UndoRequest[] };

const KNOWN_PARAMETERS = new Set([
  'accountingCurrency',
  'automaticSettlement',
  'cashDiscountAdministration',
  'maximumPennyDifference',
  'maximumOverpaymentOrUnderpayment',
  'calculateCashDiscountsForPartialPayments',
  'calculateCashDiscountsForCreditNotes',
  'dateToUseForCalculatingDiscounts',
  'selectedDiscountDate',
  'graceDays',
  'writeOffDifferencesWithoutADiscount',
  'prioritizeSettlement',
  'usePriorityForAutomaticSettlement',
  'priorityOrder',
  'cashDiscountIsCalculatedOnAmountIncludingSalesTax',
  'reverseSalesTaxOnCashDiscount',
  'exchangeRates',
  'ruleSet',
  'exchangeRateForCashDiscount',
]);

const YES_OR_NO = /^(yes|no|true|false)$/i;
/** What a parameter may say, where that is a choice; anything else is a rule that is not there. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  cashDiscountAdministration: /^(specific|unspecific)$/i,
  dateToUseForCalculatingDiscounts: /^(transaction|selected)( date|date)?$/i,
  automaticSettlement: YES_OR_NO,
  calculateCashDiscountsForPartialPayments: YES_OR_NO,
  calculateCashDiscountsForCreditNotes: YES_OR_NO,
  writeOffDifferencesWithoutADiscount: YES_OR_NO,
  prioritizeSettlement: YES_OR_NO,
  usePriorityForAutomaticSettlement: YES_OR_NO,
  cashDiscountIsCalculatedOnAmountIncludingSalesTax: YES_OR_NO,
  reverseSalesTaxOnCashDiscount: YES_OR_NO,
  exchangeRateForCashDiscount: /^(payment|invoice)$/i,
  graceDays: /^\d{1,3}$/,
};

const KNOWN_PAYMENT = new Set([
  'type',
  'voucher',
  'date',
  'account',
  'name',
  'amount',
  'currency',
  'reference',
  'bankCharge',
  'description',
  'marks',
]);
/** Steps that take a payment's settlements back, without and with the payment itself (rules, section 12). */
const UNDO_STEPS = ['reverseSettlement', 'reversePayment'];
const KNOWN_UNDO = new Set([
  'type',
  'voucher',
  'date',
  'account',
  'name',
  'currency',
  'reference',
  'description',
  'later',
  'marks',
]);
const KNOWN_MARK = new Set([
  'invoice',
  'account',
  'useCashDiscount',
  'amountToSettle',
  'cashDiscountAmountOverride',
  'fullSettlement',
]);

/** @throws Skipped where the case needs a rule that the engine does not have */
export function caseInput(theCase: SettlementCase): CaseInput {
  refuseWhatIsNotThere(theCase);
  const side: Side = theCase.module === 'AP' ? 'vendor' : 'customer';
  const invoices = theCase.invoices ?? [];
  const exchange = exchangeIn(theCase);
  const decimals = decimalsOf(exchange.accountingCurrency);
  const graceDays = graceDaysOf(theCase);
  const policies = policiesOf(theCase, decimals);
  const documents = new Map<string, DocumentState>();
  for (const invoice of invoices) {
    const document = openDocument(invoice, theCase, side, exchange, policies);
    documents.set(document.id, documentState(document));
  }
  const steps = (theCase.payments ?? []).map((payment, i) =>
    step(payment, i, { side, exchange, documents, graceDays }),
  );
  const policy = policyOf(theCase, decimals, policies);
  return { side, decimals, exchange, policy, documents, graceDays, steps };
}

function refuseWhatIsNotThere(theCase: SettlementCase): void {
  const parameters = theCase.parameters ?? {};
  const skip = (reason: string): never => {
    throw new Skipped(reason);
  };
  if (systemOf(theCase) === undefined) skip(`unknown system ${String(theCase.system)}`);
  const unknownPolicy = unknownPolicyOf(theCase);
  if (unknownPolicy !== undefined) skip(unknownPolicy);
  const unknown = Object.keys(parameters).filter((name) => !KNOWN_PARAMETERS.has(name));
  if (unknown.length > 0) skip(`unknown parameter ${unknown.join(', ')}`);
  for (const [name, choice] of Object.entries(CHOICES)) {
    const value = parameters[name] ?? undefined;
    if (value !== undefined && !choice.test(String(value))) skip(`unknown value ${String(value)} of ${name}`);
  }
  if (theCase.module !== 'AR' && theCase.module !== 'AP') skip(`unknown module ${String(theCase.module)}`);
  for (const payment of theCase.payments ?? []) {
    const isUndo = UNDO_STEPS.includes(payment.type ?? '');
    if (!isUndo && !['payment', 'settlement', 'view'].includes(payment.type ?? 'payment'))
      skip(`unknown step ${payment.type ?? ''}`);
    const later = payment['later'] ?? 'refuse';
    if (later !== 'refuse' && later !== 'undo') skip(`unknown value ${JSON.stringify(later)} of later`);
    const marks = payment.marks ?? [];
    const known = isUndo ? KNOWN_UNDO : KNOWN_PAYMENT;
    const unknownFields = [
      ...Object.keys(payment).filter((name) => !known.has(name)),
      ...marks.flatMap((mark) => Object.keys(mark).filter((name) => !KNOWN_MARK.has(name))),
    ];
    if (unknownFields.length > 0) skip(`unknown field ${unknownFields.join(', ')}`);
    const use = marks.find((mark) => !/^(Normal|Always|Never)$/.test(mark.useCashDiscount ?? 'Normal'));
    if (use !== undefined) skip(`unknown value ${String(use.useCashDiscount)} of useCashDiscount`);
  }
}

const isOn = (value: unknown): boolean =>
  value === true || /^(yes|true)$/i.test(typeof value === 'string' ? value : '');

function policyOf(
  theCase: SettlementCase,
  decimals: Decimals,
  { discountOnAmountWithTax: _, ...policies }: ChosenPolicies,
): SettlementPolicy {
  const parameters = theCase.parameters ?? {};
  const text = (name: string): string | undefined => {
    const value = parameters[name];
    return value === undefined || value === null ? undefined : String(value);
  };
  const on = (name: string, byDefault: boolean): boolean =>
    parameters[name] === undefined ? byDefault : isOn(parameters[name]);
  const selected = /selected/i.test(text('dateToUseForCalculatingDiscounts') ?? '')
    ? dateOf(text('selectedDiscountDate') ?? '')
    : undefined;
  const order = text('priorityOrder');
  const priority = order === undefined ? DEFAULT_PRIORITY : priorityOf(order);
  if (priority === undefined) throw new Skipped(`unknown value ${String(order)} of priorityOrder`);
  return {
    ...policies,
    maximumPennyDifference: amountOf(text('maximumPennyDifference') ?? '0', decimals),
    maximumOverpaymentOrUnderpayment: amountOf(text('maximumOverpaymentOrUnderpayment') ?? '0', decimals),
    discountOnCreditNotes: on('calculateCashDiscountsForCreditNotes', false),
    writeOffWithoutDiscount: on('writeOffDifferencesWithoutADiscount', true),
    automaticSettlement: on('automaticSettlement', false),
    automaticPriority: on('usePriorityForAutomaticSettlement', false) ? priority : undefined,
    selectedDiscountDate: selected,
  };
}

function dateOf(text: string): PlainDate {
  const date = plainDate(text);
  if (date === undefined) throw new Error(`"${text}" is not a date`);
  return date;
}

function openDocument(
  invoice: CaseInvoice,
  theCase: SettlementCase,
  side: Side,
  exchange: Exchange,
  { discountOnAmountWithTax }: ChosenPolicies,
): OpenDocument {
  const decimals = decimalsOf(invoice.currency);
  const amount = amountOf(invoice.amount, decimals);
  const date = dateOf(invoice.date);
  return {
    id: documentId(side, invoice.account, invoice.invoice),
    side,
    account: invoice.account,
    name: invoice.name ?? '',
    type: invoice.type ?? (amount < 0 ? 'Credit note' : 'Invoice'),
    voucher: invoice.voucher ?? invoice.invoice,
    invoice: invoice.invoice,
    date,
    dueDate: invoice.dueDate ? dateOf(invoice.dueDate) : undefined,
    currency: invoice.currency,
    amount,
    ...(invoice.currency === exchange.accountingCurrency
      ? {}
      : { accountingAmount: valueOf(invoice, amount, theCase, exchange) }),
    openAtStart: invoice.openAmount === undefined ? amount : amountOf(invoice.openAmount, decimals),
    discountTakenAtStart:
      invoice.cashDiscountTaken === undefined ? ZERO : amountOf(invoice.cashDiscountTaken, decimals),
    periods: periodsFor(invoice, theCase, date, amount, decimals, discountOnAmountWithTax),
    taxes: taxesOf(invoice, amount, decimals),
  };
}

/** The sales tax of all rates. */
const salesTaxOf = (invoice: CaseInvoice, amount: Amount, decimals: Decimals): Amount =>
  sum(taxesOf(invoice, amount, decimals).map(({ tax }) => tax));

const valueOf = (
  invoice: CaseInvoice,
  amount: Amount,
  theCase: SettlementCase,
  exchange: Exchange,
): Amount =>
  typeof invoice.accountingAmount === 'string'
    ? amountOf(invoice.accountingAmount, decimalsOf(exchange.accountingCurrency))
    : bookedAt(invoice, amount, theCase, exchange);

/** `taxes` by rate, or one for the whole gross amount: `salesTax`, or what `net` leaves of it. */
function taxesOf(invoice: CaseInvoice, amount: Amount, decimals: Decimals): readonly DocumentTax[] {
  if (invoice.taxes !== undefined) {
    return invoice.taxes.map(({ code, gross, tax }) => ({
      code,
      gross: amountOf(gross, decimals),
      tax: amountOf(tax, decimals),
    }));
  }
  const stated = (name: string): Amount | undefined =>
    typeof invoice[name] === 'string' ? amountOf(invoice[name], decimals) : undefined;
  const tax = stated('salesTax') ?? minus(amount, stated('net') ?? amount);
  return tax === 0 ? [] : [{ code: 'sales tax', gross: amount, tax }];
}

export const documentId = (side: Side, account: string, invoice: string): string =>
  `${side}\n${account}\n${invoice}`;

const KNOWN_TERMS = new Set([
  'code',
  'days',
  'months',
  'percent',
  'next',
  'invoices',
  'netOrCurrentMonth',
  'description',
]);

/** The stated schedule; else the terms that name the invoice or no invoice at all. */
function periodsFor(
  invoice: CaseInvoice,
  theCase: SettlementCase,
  date: PlainDate,
  amount: Amount,
  decimals: Decimals,
  onGross: boolean,
): readonly DiscountPeriod[] {
  if ((invoice.discounts ?? []).length > 0) {
    return inPeriodOrder(
      (invoice.discounts ?? []).map((d) => ({
        lastDate: dateOf(d.date),
        discount: amountOf(d.amount, decimals),
      })),
    );
  }
  const own = (theCase.terms ?? []).filter(
    (term) => term.invoices === undefined || term.invoices.includes(invoice.invoice),
  );
  for (const name of own.flatMap((term) => Object.keys(term))) {
    if (!KNOWN_TERMS.has(name)) throw new Skipped(`unknown terms field ${name}`);
  }
  const states = (name: string): boolean => (invoice[name] ?? undefined) !== undefined;
  if (!onGross && own.length > 0 && !['salesTax', 'net', 'taxes'].some(states)) {
    throw new Skipped('the amount before sales tax is not stated');
  }
  const base = onGross ? amount : minus(amount, salesTaxOf(invoice, amount, decimals));
  return periodsOf(
    date,
    base,
    own.map((term) => ({
      days: term.days ?? 0,
      months: term.months ?? 0,
      percent: term.percent,
      from: /current/i.test(String(term['netOrCurrentMonth'] ?? '')) ? 'current-month' : 'net',
    })),
  );
}

interface StepContext {
  readonly side: Side;
  readonly exchange: Exchange;
  readonly documents: ReadonlyMap<string, DocumentState>;
  readonly graceDays: number;
}

/** One request per document that is named, else one for all that the payment settled. */
function undoStep(payment: CasePayment): CaseStep {
  const reversePayments = payment.type === 'reversePayment';
  if (!payment.voucher) throw new Skipped('an undo names no voucher');
  const name = payment.voucher;
  const marks = reversePayments ? [] : (payment.marks ?? []);
  const targets: readonly UndoTarget[] =
    marks.length === 0
      ? [{ kind: 'payment', payment: name }]
      : marks.map(({ invoice, account }) => ({
          kind: 'settlement',
          payment: name,
          invoice,
          ...(account === undefined ? {} : { account }),
        }));
  const later = payment['later'] === 'undo' ? 'undo' : 'refuse';
  const date = dateOf(payment.date);
  const requests = targets.map((target) => ({ target, reversePayments, date, later }) as const);
  return { kind: 'undo', voucher: name, requests };
}

function step(payment: CasePayment, index: number, context: StepContext): CaseStep {
  if (UNDO_STEPS.includes(payment.type ?? '')) return undoStep(payment);
  const { side, graceDays, documents, exchange } = context;
  const date = dateOf(payment.date);
  const account = payment.account ?? '';
  const marks = (payment.marks ?? []).map((mark) => markOf(mark, account, side, documents));
  const marked = new Set(marks.map(({ documentId: id }) => documents.get(id)?.document.currency));
  const [only] = marked;
  // Where the case states none: that of the documents marked, if it is one, else the accounting currency.
  const currency = payment.currency ?? (marked.size === 1 ? only : undefined) ?? exchange.accountingCurrency;
  for (const of of [currency, ...marked]) {
    if (of === undefined) continue;
    needRate(exchange, currency, of, date);
    needRate(exchange, of, exchange.accountingCurrency, date);
  }
  const decimals = decimalsOf(currency);
  const amount = payment.type === 'settlement' ? '0' : payment.amount;
  const read = amount === null || amount === undefined ? undefined : amountOf(amount, decimals);
  return {
    kind: payment.type === 'view' ? 'view' : 'payment',
    payment: {
      key: `payment ${String(index + 1).padStart(6, '0')}`,
      side,
      account,
      name: '',
      date,
      currency,
      ...(read === undefined ? {} : { amount: read }),
      ...(payment.bankCharge ? { bankCharge: amountOf(payment.bankCharge, decimals) } : {}),
      voucher: payment.voucher ?? '',
      reference: payment.reference ?? '',
      offsetAccount: '',
      isPosted: false,
      graceDays,
      marks,
    },
  };
}

function markOf(
  mark: CaseMark,
  account: string,
  side: Side,
  documents: ReadonlyMap<string, DocumentState>,
): Mark {
  const own = documentId(side, mark.account ?? account, mark.invoice);
  const documentKey = documents.has(own)
    ? own
    : [...documents.keys()].find((key) => key.endsWith(`\n${mark.invoice}`) && account === '');
  if (documentKey === undefined)
    throw new Skipped(`a mark names ${mark.invoice}, which account ${account} does not have`);
  const decimals = decimalsOf(documents.get(documentKey)?.document.currency ?? '');
  const amount = (digits: string | null | undefined): Amount | undefined =>
    digits === null || digits === undefined ? undefined : amountOf(digits, decimals);
  const [amountToSettle, override] = [amount(mark.amountToSettle), amount(mark.cashDiscountAmountOverride)];
  return {
    documentId: documentKey,
    useCashDiscount: mark.useCashDiscount ?? 'Normal',
    fullSettlement: mark.fullSettlement ?? false,
    ...(amountToSettle === undefined ? {} : { amountToSettle }),
    ...(override === undefined ? {} : { discountOverride: override }),
  };
}

export const printed = (amount: Amount, decimals: Decimals): string => digitsOf(amount, decimals);
