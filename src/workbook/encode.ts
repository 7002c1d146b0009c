import { serialOf, type DateSystem, type PlainDate } from '../calendar/plainDate';
import { balanceOf, carryingBalanceOf, isValueKnown, type DocumentState } from '../engine/documentState';
import { settleRow } from '../engine/discountPanel';
import { discountSchedule } from '../engine/discountSchedule';
import type { SettlementPolicy } from '../engine/policy';
import type { PostedPayment, SettlementFacts, SettlementRecord } from '../engine/postRun';
import { compareTexts } from '../engine/compareTexts';
import type { PaymentBalance, TransactionRow } from '../engine/transactionRows';
import type { Side } from '../engine/transactions';
import type { ReversingLine, ReversingSettlement } from '../engine/undo';
import type { VoucherLine } from '../engine/vouchers';
import { absolute, negate, type Amount } from '../money/amount';
import { digitsOf, numberOf } from '../money/convert';
import { decimalsOf, type Decimals } from '../money/currency';
import {
  exchangeSentences,
  lineDescription,
  settlementSentence,
  undoSentence,
  type SentenceLanguage,
} from './sentences';
import type { CellValue } from './workbook';

/** How values become cells in this workbook. */
export interface Encoding {
  /** The currency of the books, with its decimals. */
  readonly accountingCurrency: string;
  readonly decimals: Decimals;
  readonly dateSystem: DateSystem;
  readonly language: SentenceLanguage;
}

type Row = readonly CellValue[];

export const moduleOf = (side: Side): string => (side === 'customer' ? 'Customer' : 'Vendor');

/** An amount in the currency of its row. */
const money = (amount: Amount | undefined, currency: string): CellValue =>
  amount === undefined ? '' : numberOf(amount, decimalsOf(currency));
/** A value in accounting currency. */
const value = (amount: Amount | undefined, { decimals }: Encoding): CellValue =>
  amount === undefined ? '' : numberOf(amount, decimals);
const day = (date: PlainDate | undefined, { dateSystem }: Encoding): CellValue =>
  date === undefined ? '' : serialOf(date, dateSystem);

/** Rows of PostedPayments, in the order of its columns. */
export const postedPaymentRow = (
  run: string,
  payment: PostedPayment & { readonly reverses?: string },
  to: Encoding,
): Row => [
  run,
  moduleOf(payment.side),
  payment.key,
  payment.voucher,
  day(payment.date, to),
  payment.account,
  payment.name,
  money(payment.amount, payment.currency),
  payment.currency,
  payment.reference,
  payment.offsetAccount,
  payment.reverses ?? '',
  value(payment.accountingAmount, to),
];

export const settlementRow = (run: string, record: SettlementRecord, to: Encoding): Row =>
  settlementCells(run, record, ruleText(record, to), '', to);

export const reversingSettlementRow = (run: string, record: ReversingSettlement, to: Encoding): Row =>
  settlementCells(run, record, undoText(record, to), record.reverses, to);

const settlementCells = (
  run: string,
  record: SettlementFacts,
  rule: string,
  reverses: string,
  to: Encoding,
): Row => [
  run,
  moduleOf(record.side),
  record.key,
  day(record.date, to),
  record.paymentVoucher,
  day(record.paymentDate, to),
  record.reference,
  record.account,
  record.invoice,
  record.invoiceVoucher,
  record.currency,
  money(record.cashApplied, record.currency),
  money(record.discount, record.currency),
  money(record.difference, record.currency),
  record.differenceType ?? '',
  money(record.amountSettled, record.currency),
  money(record.balanceAfter, record.currency),
  day(record.cashDiscountDate, to),
  money(record.cashDiscountAmount, record.currency),
  money(record.discountTakenBefore, record.currency),
  record.useCashDiscount ?? '',
  rule,
  record.discountVoucher,
  value(record.exchangeGain, to),
  reverses,
  record.paymentCurrency,
  money(record.paid, record.paymentCurrency),
  value(record.paymentValue, to),
  value(record.settledValue, to),
  value(record.discountValue, to),
];

/** `DISC-1, DISC-5: 294.00 settles 300.00 …`: the ids first, in every language, then one sentence. */
function ruleText(record: SettlementRecord, { accountingCurrency, decimals, language }: Encoding): string {
  const own = decimalsOf(record.currency);
  const figure = (amount: Amount | undefined): string => (amount === undefined ? '' : digitsOf(amount, own));
  const facts = {
    cash: figure(record.cashApplied),
    discount: figure(record.discount),
    settled: figure(record.amountSettled),
    open: figure(record.balanceAfter),
    shortage: figure(record.difference),
    overpaid: figure(record.difference === undefined ? undefined : absolute(record.difference)),
    until: record.cashDiscountDate ?? '',
    on: record.paymentDate,
  };
  const { paid, cashApplied, exchangeGain } = record;
  const isExchanged =
    record.currency !== record.paymentCurrency && paid !== undefined && cashApplied !== undefined;
  const exchange = exchangeSentences(
    {
      conversion: isExchanged
        ? {
            paid: `${digitsOf(paid, decimalsOf(record.paymentCurrency))} ${record.paymentCurrency}`,
            cash: `${facts.cash} ${record.currency}`,
            on: record.paymentDate,
          }
        : undefined,
      gain:
        exchangeGain === undefined
          ? undefined
          : {
              amount: `${digitsOf(absolute(exchangeGain), decimals)} ${accountingCurrency}`,
              isGain: exchangeGain > 0,
            },
    },
    language,
  );
  const sentence = settlementSentence(record.because, record.rules, facts, language);
  return [`${record.rules.join(', ')}: ${sentence}`, ...exchange].join(' ');
}

/** `UNDO-1: The settlement of 2015-07-08 in RUN-0002 is undone on …`, with the figures that stand open again. */
function undoText(record: ReversingSettlement, { language }: Encoding): string {
  const figure = (amount: Amount | undefined, currency: string): string =>
    amount === undefined ? '' : digitsOf(negate(amount), decimalsOf(currency));
  const facts = {
    run: record.reverses,
    settledOn: record.settledOn,
    on: record.date,
    cash: figure(record.paid, record.paymentCurrency),
    settled: figure(record.amountSettled, record.currency),
    difference: figure(record.difference, record.currency),
  };
  return `${record.rules.join(', ')}: ${undoSentence(facts, record.rules.includes('UNDO-6'), language)}`;
}

/** @param dimensions headings of the dimension columns, behind the fixed ones */
export const voucherLineRow = (
  run: string,
  line: VoucherLine,
  dimensions: readonly string[],
  to: Encoding,
): Row => lineCells(run, line, lineDescription(line.text, line.invoice, to.language), '', dimensions, to);

export const reversingLineRow = (
  run: string,
  line: ReversingLine,
  dimensions: readonly string[],
  to: Encoding,
): Row => lineCells(run, line, line.description, line.reverses, dimensions, to);

const lineCells = (
  run: string,
  line: Omit<VoucherLine, 'text'>,
  description: string,
  reverses: string,
  dimensions: readonly string[],
  to: Encoding,
): Row => {
  const unlessZero = (amount: Amount, cell: CellValue): CellValue => (amount === 0 ? '' : cell);
  return [
    run,
    moduleOf(line.side),
    line.voucher,
    day(line.date, to),
    line.ledgerAccount,
    description,
    line.account,
    line.invoice,
    line.currency,
    unlessZero(line.debit, money(line.debit, line.currency)),
    unlessZero(line.credit, money(line.credit, line.currency)),
    unlessZero(line.accountingDebit, value(line.accountingDebit, to)),
    unlessZero(line.accountingCredit, value(line.accountingCredit, to)),
    reverses,
    ...dimensions.map((heading) => line.dimensions.find(({ name }) => name === heading)?.value ?? ''),
  ];
};

export const transactionRowCells = (row: TransactionRow, to: Encoding): Row => [
  row.voucher,
  row.type,
  day(row.date, to),
  row.invoice,
  money(row.debit, row.currency),
  money(row.credit, row.currency),
  money(row.balance, row.currency),
  row.currency,
  row.account,
  row.name,
];

/**
 * OpenTransactions: what is open after the run, with the cash that would settle it on the day given, and payments with
 * money left (negative, nothing to deduct), and what each stands at in the books; by account, then date and number.
 */
export function openTransactionRows(
  documents: Iterable<DocumentState>,
  payments: readonly PaymentBalance[],
  asOf: PlainDate | undefined,
  policy: SettlementPolicy,
  to: Encoding,
): readonly Row[] {
  const rows: { readonly order: string; readonly cells: Row }[] = [];
  for (const state of documents) {
    if (state.open === 0) continue;
    const { document } = state;
    const mark = { documentId: document.id, useCashDiscount: 'Normal' as const, fullSettlement: false };
    const row = settleRow(state, mark, policy.selectedDiscountDate ?? asOf ?? document.date, 0, policy);
    rows.push({
      order: `${document.side}\n${document.account}\n${document.date}\n0\n${document.invoice}`,
      cells: [
        'No',
        'Normal',
        document.voucher,
        document.account,
        day(document.date, to),
        day(document.dueDate, to),
        document.invoice,
        money(balanceOf(state), document.currency),
        document.currency,
        money(row.amountToSettle, document.currency),
        moduleOf(document.side),
        isValueKnown(document, to.accountingCurrency) ? value(carryingBalanceOf(state), to) : '',
      ],
    });
  }
  for (const { payment, leftOpen, leftOpenValue } of payments) {
    if (leftOpen === 0) continue;
    const left = money(negate(leftOpen), payment.currency);
    rows.push({
      order: `${payment.side}\n${payment.account}\n${payment.date}\n1\n${payment.voucher}`,
      cells: [
        'No',
        '',
        payment.voucher,
        payment.account,
        day(payment.date, to),
        '',
        '',
        left,
        payment.currency,
        left,
        moduleOf(payment.side),
        value(negate(leftOpenValue), to),
      ],
    });
  }
  return rows.sort((a, b) => compareTexts(a.order, b.order)).map(({ cells }) => cells);
}

/** CashDiscountSchedule: every document of the source with its original amounts, by account and number. */
export const scheduleRows = (documents: Iterable<DocumentState>, to: Encoding): readonly Row[] =>
  [...documents]
    .sort((a, b) => compareTexts(a.document.id, b.document.id))
    .flatMap(({ document }) =>
      discountSchedule(document).map((row) => [
        document.account,
        document.invoice,
        day(row.cashDiscountDate, to),
        money(row.cashDiscountAmount, document.currency),
        money(row.amount, document.currency),
        document.currency,
      ]),
    );
