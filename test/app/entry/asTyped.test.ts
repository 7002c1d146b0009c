import { digitsOf } from '../../../src/money/convert';
import { day, rowsOf, settle, withUseCases, type Tables } from '../../support/monthEnd';
import { randomSource } from '../../text/randomMarks';
import {
  cents,
  INVOICE_HEADINGS,
  line,
  on,
  PAYMENT_HEADINGS,
  saved,
  seedBook,
  seedInvoice,
} from './entering';
import type { DraftMark, LineFields } from '../../../src/app/paymentEntry';

jest.setTimeout(120_000);

const INVOICES: Tables = {
  Invoices: [
    INVOICE_HEADINGS,
    seedInvoice,
    [
      '4031',
      'Contoso',
      'FTI-10031',
      '10031',
      day('2015-06-26'),
      day('2015-07-26'),
      500,
      day('2015-07-01'),
      15,
      '',
      '',
    ],
    ['4031', 'Contoso', 'FTI-10032', '10032', day('2015-06-27'), day('2015-07-27'), 80.5, '', '', '', ''],
  ],
};
const NUMBERS = ['10030', '10031', '10032'];
const RESULTS = ['PostedPayments', 'Settlements', 'VoucherLines', 'OpenTransactions'];

/** A line, its marks, and the same as somebody would type them in the row. */
interface Entered {
  readonly fields: Partial<LineFields>;
  readonly marks: readonly DraftMark[];
  readonly typed: readonly unknown[];
}

function enteredBy(seed: number): readonly Entered[] {
  const random = randomSource(seed);
  return Array.from({ length: 1 + random.below(3) }, (_, i): Entered => {
    const iso = `2015-0${6 + random.below(2)}-${String(10 + random.below(19))}`;
    const amount = cents(1_00 + random.below(900_00));
    const marks = NUMBERS.filter(() => random.below(2) === 0).map((number): DraftMark => ({
      transaction: `customer\n4031\n${number}`,
      useCashDiscount: random.oneOf(['Normal', 'Always', 'Never'] as const),
      ...(random.below(2) === 0 ? {} : { amountToSettle: cents(1 + random.below(80_00)) }),
      ...(random.below(3) > 0 ? {} : { discountAmount: cents(random.below(5_00)) }),
      fullSettlement: false,
    }));
    const digits = digitsOf(amount, 2);
    const typedMarks = marks.map(
      ({ transaction, useCashDiscount, amountToSettle, discountAmount }) =>
        `${transaction.slice(-5)}${amountToSettle === undefined ? '' : `=${digitsOf(amountToSettle, 2)}`} [${useCashDiscount}${
          discountAmount === undefined ? '' : `, cash discount ${digitsOf(discountAmount, 2)}`
        }]`,
    );
    const cells: Readonly<Record<string, unknown>> = {
      Date: day(iso),
      Account: '4031',
      Amount: Number(digits),
      Invoice: typedMarks.join('; '),
      'Payment reference': `R${i}`,
      'Offset account': '1200',
    };
    return {
      fields: { date: on(iso), amount: digits, paymentReference: `R${i}` },
      marks,
      typed: PAYMENT_HEADINGS.map((heading) => cells[heading] ?? ''),
    };
  });
}

test('a line saved in the pane settles as the same line typed in the sheet', async () => {
  for (let seed = 1; seed <= 2; seed++) {
    const lines = enteredBy(seed);
    const typed = seedBook({ ...INVOICES, Payments: [PAYMENT_HEADINGS, ...lines.map((l) => l.typed)] });
    const entered = seedBook(INVOICES);
    await withUseCases(typed, settle);
    await withUseCases(entered, async (useCases) => {
      for (const { fields, marks } of lines) await saved(useCases, line(fields), marks);
      await settle(useCases);
    });
    for (const table of RESULTS)
      expect({ seed, table, rows: rowsOf(entered, table) }).toEqual({
        seed,
        table,
        rows: rowsOf(typed, table),
      });
  }
});
