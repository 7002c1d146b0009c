import type { DraftMark, LineFields, PaymentDraft } from '../../../src/app/paymentEntry';
import type { SettlementUseCases } from '../../../src/app/useCases';
import { plainDate, type PlainDate } from '../../../src/calendar/plainDate';
import type { Workbook as Model } from '../../../src/host/model';
import { amountOfUnits, type Amount } from '../../../src/money/amount';
import { placeText, type Problem } from '../../../src/problem/problem';
import { blankLine } from '../../../src/workbook/paymentLine';
import { day, workbookWith, type Tables } from '../../support/monthEnd';

export const on = (iso: string): PlainDate => plainDate(iso)!;
/** Cents. */
export const cents = (units: number): Amount => amountOfUnits(units);

/** Invoice 10030 of 1,000.00 of 2015-06-25: 20.00 until 2015-06-30, 10.00 until 2015-07-09. */
export const seedInvoice = [
  '4031',
  'Contoso',
  'FTI-10030',
  '10030',
  day('2015-06-25'),
  day('2015-07-25'),
  1000,
  day('2015-06-30'),
  20,
  day('2015-07-09'),
  10,
] as const;
export const INVOICE_HEADINGS = [
  'Account',
  'Name',
  'Voucher',
  'Invoice',
  'Date',
  'Due date',
  'Amount',
  'Cash discount date 1',
  'Cash discount amount 1',
  'Cash discount date 2',
  'Cash discount amount 2',
] as const;
export const PAYMENT_HEADINGS = [
  'Date',
  'Account',
  'Name',
  'Amount',
  'Currency',
  'Invoice',
  'Use cash discount',
  'Cash discount amount',
  'Full settlement',
  'Payment reference',
  'Deposit slip',
  'Offset account',
  'Discount account',
  'Method of payment',
  'Description',
  'Voucher',
  'Module',
  'Bank charge',
] as const;

/** The seed scenario with an empty Payments table of every column, EUR, first voucher ARP-10030. */
export const seedBook = (changed: Tables = {}): Model =>
  workbookWith({
    Invoices: [INVOICE_HEADINGS, seedInvoice],
    Payments: [PAYMENT_HEADINGS],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Customer payment voucher', 'ARP-10030'],
    ],
    LedgerAccounts: [
      ['Purpose', 'Account'],
      ['bank', '1200'],
    ],
    ...changed,
  });

/** A line as Enter payments would save it. */
export const line = (fields: Partial<LineFields>): LineFields => ({
  ...blankLine('customer'),
  account: '4031',
  offsetAccount: '1200',
  ...fields,
});

export const INVOICE_10030 = 'customer\n4031\n10030';
export const mark = (keyed: Partial<DraftMark> = {}): DraftMark => ({
  transaction: INVOICE_10030,
  useCashDiscount: 'Normal',
  fullSettlement: false,
  ...keyed,
});
export const draft = (changed: Partial<PaymentDraft>): PaymentDraft => ({
  side: 'customer',
  account: '4031',
  date: on('2015-06-28'),
  currency: 'EUR',
  methodOfPayment: '',
  marks: [],
  ...changed,
});

/** Saves a line that must be saved. */
export async function saved(
  useCases: SettlementUseCases,
  fields: Partial<LineFields>,
  marks?: readonly DraftMark[],
  id?: string,
): Promise<string> {
  const result = await useCases.saveLine(line(fields), marks, id);
  if (result.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(result)}`);
  return result.id;
}

/** `Payments!C2 payment/no-offset-account`, in order. */
export const named = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ place, code }) => `${placeText(place)} ${code}`).sort();
