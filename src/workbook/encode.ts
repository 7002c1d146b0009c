import { serialOf, type DateSystem, type PlainDate } from '../calendar/plainDate';
import { balanceOf, type DocumentState } from '../engine/documentState';
import { settleRow } from '../engine/discountPanel';
import { discountSchedule } from '../engine/discountSchedule';
import type { SettlementPolicy } from '../engine/policy';
import type { PostedPayment, SettlementFacts, SettlementRecord } from '../engine/postRun';
import { compareTexts } from '../engine/settlePayment';
import type { PaymentBalance, TransactionRow } from '../engine/transactionRows';
import type { Side } from '../engine/transactions';
import type { ReversingLine, ReversingSettlement } from '../engine/undo';
import type { VoucherLine } from '../engine/vouchers';
import { absolute, negate, type Amount } from '../money/amount';
import { digitsOf, numberOf } from '../money/convert';
import type { Decimals } from '../money/currency';
import { lineDescription, settlementSentence, undoSentence, type SentenceLanguage } from './sentences';
import type { CellValue } from './workbook';

/** How values become cells in this workbook. */
export interface Encoding {
  readonly decimals: Decimals;
  readonly dateSystem: DateSystem;
  readonly language: SentenceLanguage;
}

type Row = readonly CellValue[];

export const moduleOf = (side: Side): string => (side === 'customer' ? 'Customer' : 'Vendor');

const money = (amount: Amount | undefined, { decimals }: Encoding): CellValue =>
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
  money(payment.amount, to),
  payment.currency,
  payment.reference,
  payment.offsetAccount,
  payment.reverses ?? '',
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
  money(record.cashApplied, to),
  money(record.discount, to),
  money(record.difference, to),
  record.differenceType ?? '',
  money(record.amountSettled, to),
  money(record.balanceAfter, to),
  day(record.cashDiscountDate, to),
  money(record.cashDiscountAmount, to),
  money(record.discountTakenBefore, to),
  record.useCashDiscount ?? '',
  rule,
  record.discountVoucher,
  '',
  reverses,
];

/** `DISC-1, DISC-5: 294.00 settles 300.00 …`: the ids first, in every language, then one sentence. */
function ruleText(record: SettlementRecord, { decimals, language }: Encoding): string {
  const figure = (amount: Amount | undefined): string =>
    amount === undefined ? '' : digitsOf(amount, decimals);
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
  return `${record.rules.join(', ')}: ${settlementSentence(record.because, record.rules, facts, language)}`;
}

/** `UNDO-1: The settlement of 2015-07-08 in RUN-0002 is undone on …`, with the figures that stand open again. */
function undoText(record: ReversingSettlement, { decimals, language }: Encoding): string {
  const figure = (amount: Amount | undefined): string =>
    amount === undefined ? '' : digitsOf(negate(amount), decimals);
  const facts = {
    run: record.reverses,
    settledOn: record.settledOn,
    on: record.date,
    cash: figure(record.cashApplied),
    settled: figure(record.amountSettled),
    difference: figure(record.difference),
  };
  return `${record.rules.join(', ')}: ${undoSentence(facts, record.rules.includes('UNDO-6'), language)}`;
}

export const voucherLineRow = (run: string, line: VoucherLine, to: Encoding): Row =>
  lineCells(run, line, lineDescription(line.text, line.invoice, to.language), '', to);

export const reversingLineRow = (run: string, line: ReversingLine, to: Encoding): Row =>
  lineCells(run, line, line.description, line.reverses, to);

const lineCells = (
  run: string,
  line: Omit<VoucherLine, 'text'>,
  description: string,
  reverses: string,
  to: Encoding,
): Row => {
  const [debit, credit] = [line.debit, line.credit].map((amount) =>
    amount === 0 ? '' : money(amount, to),
  ) as [CellValue, CellValue];
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
    debit,
    credit,
    debit,
    credit,
    reverses,
  ];
};

export const transactionRowCells = (row: TransactionRow, to: Encoding): Row => [
  row.voucher,
  row.type,
  day(row.date, to),
  row.invoice,
  money(row.debit, to),
  money(row.credit, to),
  money(row.balance, to),
  row.currency,
  row.account,
  row.name,
];

/**
 * OpenTransactions: what is open after the run, with the cash that would settle it on the day given, and payments with
 * money left (negative, nothing to deduct); by account, then date and number.
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
        money(balanceOf(state), to),
        document.currency,
        money(row.amountToSettle, to),
      ],
    });
  }
  for (const { payment, leftOpen } of payments) {
    if (leftOpen === 0) continue;
    const left = money(negate(leftOpen), to);
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
        money(row.cashDiscountAmount, to),
        money(row.amount, to),
      ]),
    );
