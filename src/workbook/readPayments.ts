import { groupBy } from '../engine/groupBy';
import type { Side } from '../engine/transactions';
import { ZERO, type Amount } from '../money/amount';
import { placeText, type Problem } from '../problem/problem';
import { USE_CASH_DISCOUNT } from '../text/choiceText';
import { markTexts, parseMark } from '../text/markText';
import type { RowCells } from './cells';
import type { FieldOf } from './columns';
import { entryOf, formatsFor } from './readSettings';
import type { MarkText, PaymentRow, ReadRows, Settings, TextFormats } from './rows';
import {
  countable,
  currencyOf,
  noRows,
  readRows,
  sideByHeading,
  sideOf,
  unreadableRows,
  valueOn,
  type RowRead,
  type SourceContext,
} from './sourceRows';
import { isReadable, openSource, othersOf } from './sourceTable';
import type { Grid } from './workbook';

type Cells = RowCells<FieldOf<'Payments'>>;

/**
 * Reads the Payments table (contract, section 1): every row is a payment or has a problem, and all problems of all rows come out in
 * one pass. Marks are taken apart here and looked up later, when the documents are known.
 */
export function readPayments(grid: Grid, context: SourceContext): ReadRows<PaymentRow> {
  const { settings, dateSystem, chosen } = context;
  const formats = formatsFor(settings.parameters, 'Payments');
  const source = openSource('Payments', grid, { formats, dateSystem }, chosen);
  if (!isReadable(source)) return unreadableRows(source);

  const byHeading = sideByHeading(source.table);
  const rows: RowRead<PaymentRow>[] = [];
  for (const { cells, isMerged } of source.rows) {
    rows.push(isMerged ? UNREAD : readRow(cells, settings, byHeading, formats));
  }
  const values = rows.flatMap(({ value }) => value ?? []);
  return readRows(rows, [...source.problems, ...noRows(grid, rows.length), ...possibleDuplicates(values)]);
}

/** A row of a merged area: the area is the problem. */
const UNREAD: RowRead<PaymentRow> = { value: undefined, problems: [], textsRead: 0 };

function readRow(
  cells: Cells,
  settings: Settings,
  byHeading: Side,
  formats: TextFormats,
): RowRead<PaymentRow> {
  if (isOnlyASum(cells)) {
    const facts = { table: cells.tableName };
    return {
      value: undefined,
      problems: [{ code: 'row/only-a-sum', place: cells.place('amount'), facts }],
      textsRead: 0,
    };
  }
  cells.require('date');
  const date = countable(cells.date('date'), cells, cells.place('date'));
  const side = sideOf(cells, byHeading);
  const account = cells.id('account');
  const currency = currencyOf(cells, settings);
  const amount = cells.amount('amount', currency);
  // A payment in another currency has no value without the rate of its day, whatever it settles.
  if (date !== undefined) valueOn(cells, amount ?? ZERO, currency, date, settings);
  const marks = marksOf(cells, account, formats);
  const useCashDiscount = cells.choice('useCashDiscount', USE_CASH_DISCOUNT) ?? 'Normal';
  const discountOverride = cells.amount('discountAmount', currency);
  const bankCharge = bankChargeOf(cells, cells.amount('bankCharge', currency), side, amount);
  const fullSettlement = cells.yesNo('fullSettlement') ?? false;
  const depositSlip = cells.yesNo('depositSlip') ?? false;
  const reference = cells.id('reference');
  const { method, offsetAccount } = offsetOf(cells, settings, amount === 0);

  if (cells.isBlank('account') && cells.isBlank('invoice')) {
    cells.note({ code: 'payment/no-account', place: cells.place('account'), facts: {} });
  }
  if (cells.isBlank('invoice')) {
    if (cells.isBlank('amount'))
      cells.note({ code: 'payment/blank-amount', place: cells.place('amount'), facts: {} });
    if (amount === 0)
      cells.note({ code: 'payment/zero-without-marks', place: cells.place('amount'), facts: {} });
  }
  if (marks !== undefined && marks.length !== 1) refuseForOneMark(cells, fullSettlement);
  if (useCashDiscount === 'Never' && fullSettlement) {
    cells.note({ code: 'payment/never-and-full', place: cells.place('fullSettlement'), facts: {} });
  }
  if (depositSlip && cells.isBlank('reference')) {
    cells.note({ code: 'payment/reference-missing', place: cells.place('reference'), facts: {} });
  }
  const texts = {
    name: cells.text('name'),
    reference,
    discountAccount: cells.id('discountAccount'),
    description: cells.text('description'),
    voucher: cells.id('voucher'),
  };

  const { problems, textsRead } = cells;
  if (problems.length > 0 || date === undefined || side === undefined || marks === undefined) {
    return { value: undefined, problems, textsRead };
  }
  const value: PaymentRow = {
    side,
    account,
    date,
    amount,
    marks,
    useCashDiscount,
    fullSettlement,
    depositSlip,
    offsetAccount,
    ...texts,
    currency: currency.currency,
    ...(discountOverride === undefined ? {} : { discountOverride }),
    ...(bankCharge === undefined ? {} : { bankCharge }),
    methodOfPayment: method,
    places: {
      row: cells.placeAt(0),
      account: cells.place('account'),
      amount: cells.place('amount'),
      date: cells.place('date'),
      invoice: cells.place('invoice'),
      voucher: cells.place('voucher'),
      reference: cells.place('reference'),
      offsetAccount: cells.place('offsetAccount'),
      discountOverride: cells.place('discountAmount'),
      bankCharge: cells.place('bankCharge'),
    },
  };
  return { value, problems, textsRead };
}

/** CHARGE-1: a bank keeps something back only from money that a customer paid. 0 and blank are nothing. */
function bankChargeOf(
  cells: Cells,
  charge: Amount | undefined,
  side: Side | undefined,
  amount: Amount | undefined,
): Amount | undefined {
  if (charge === undefined || charge === 0) return undefined;
  const isReceipt = side !== 'vendor' && amount !== undefined && amount > 0;
  if (charge > 0 && isReceipt) return charge;
  const facts = { text: cells.text('bankCharge') };
  return cells.note({ code: 'payment/bank-charge', place: cells.place('bankCharge'), facts });
}

/** Nothing says when, from whom or for what, and there is an amount: somebody's sum below the rows. */
const isOnlyASum = (cells: Cells): boolean =>
  cells.isBlank('date') &&
  cells.isBlank('account') &&
  cells.isBlank('invoice') &&
  cells.problems.length === 0 &&
  !cells.isBlank('amount');

/** The documents that the Invoice cell names; undefined when one of them cannot be read. */
function marksOf(cells: Cells, account: string, formats: TextFormats): readonly MarkText[] | undefined {
  if (cells.isBlank('invoice')) return [];
  const text = cells.text('invoice');
  if (text === '') return undefined;
  const place = cells.place('invoice');
  const parts = markTexts(text);
  if (parts.length === 0) return cells.note({ code: 'mark/unreadable', place, facts: { text } });
  const marks: MarkText[] = [];
  let isWhole = true;
  for (const part of parts) {
    const mark = parseMark(part, formats.number, place);
    if (!mark.ok) {
      isWhole = false;
      cells.note(mark.problem);
    } else if (marks.some((other) => isSameDocument(other, mark.value, account))) {
      isWhole = false;
      cells.note({ code: 'mark/twice', place, facts: { invoice: mark.value.invoice } });
    } else {
      marks.push(mark.value);
    }
  }
  return isWhole ? marks : undefined;
}

/** A document named without its account is one of the row's account. */
const isSameDocument = (a: MarkText, b: MarkText, account: string): boolean =>
  a.invoice === b.invoice && (a.account ?? account) === (b.account ?? account);

/** Cash discount amount and Full settlement say something of one document: with several, or none, they have no meaning. */
function refuseForOneMark(cells: Cells, fullSettlement: boolean): void {
  const stated: FieldOf<'Payments'>[] = [];
  if (!cells.isBlank('discountAmount')) stated.push('discountAmount');
  if (fullSettlement) stated.push('fullSettlement');
  for (const field of stated) {
    cells.note({
      code: 'payment/one-mark-only',
      place: cells.place(field),
      facts: { column: cells.heading(field) },
    });
  }
}

/** The row's offset account, else that of its method of payment, else the bank account; without any it cannot be posted. */
function offsetOf(
  cells: Cells,
  settings: Settings,
  isNoPayment: boolean,
): { readonly method: string; readonly offsetAccount: string } {
  const code = cells.id('methodOfPayment');
  const method = code === '' ? undefined : entryOf(settings.methods, code);
  if (code !== '' && method === undefined) {
    const facts = { column: cells.heading('methodOfPayment'), code, known: [...settings.methods.keys()] };
    cells.note({ code: 'code/unknown', place: cells.place('methodOfPayment'), facts });
  }
  const own = cells.id('offsetAccount');
  const offsetAccount = own || method?.offsetAccount || settings.accounts.bank || '';
  const isMethodUnknown = code !== '' && method === undefined;
  const isMissing =
    offsetAccount === '' && cells.isBlank('offsetAccount') && !isMethodUnknown && !isNoPayment;
  if (isMissing)
    cells.note({ code: 'payment/no-offset-account', place: cells.place('offsetAccount'), facts: {} });
  return { method: method?.code ?? code, offsetAccount };
}

/** Same account, amount and date twice: a warning at each; both are posted. */
function possibleDuplicates(rows: readonly PaymentRow[]): readonly Problem[] {
  const payer = (row: PaymentRow): string =>
    row.account || row.marks.map(({ account, invoice }) => `${account ?? ''}:${invoice}`).join(';');
  const paid = rows.filter(({ amount }) => amount !== undefined && amount !== 0);
  const keyOf = (row: PaymentRow): string =>
    [row.side, payer(row), row.amount, row.currency, row.date].join('\n');
  return [...groupBy(paid, keyOf).values()].flatMap((group): readonly Problem[] => {
    if (group.length === 1) return [];
    const places = group.map(({ places: { amount } }) => placeText(amount));
    return group.map(({ places: { amount: place } }) => ({
      code: 'payment/possible-duplicate',
      place,
      facts: { others: othersOf(places, placeText(place)) },
    }));
  });
}
