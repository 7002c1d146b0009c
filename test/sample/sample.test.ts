import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook } from '../../scripts/sample/sampleWorkbook';
import type { Preview } from '../../src/app/useCases';
import { type CellContent, type Workbook } from '../../src/host/model';
import { checkXlsx, openXlsx, saveXlsx } from '../../src/host/xlsx';
import { isWarning, placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases } from '../support/monthEnd';
import { textTable } from '../support/textTable';

const FILE = new Uint8Array(readFileSync(join(__dirname, '../../sample/month-end.xlsx')));

type Row = Readonly<Record<string, CellContent>>;
type TextRow = Readonly<Record<string, string>>;

/** What was settled, worked out by hand. Terms: 2 % 5 days, 1 % 14 days unless another percent is named. */
const BY_HAND = textTable(`
  date        account  payment   invoice         cash       discount  difference        balance   worked out as
  # The seed: 1,000.00 of 6 November
  2026-11-09  4031     294.00    10030           294.00     6.00      -                 700.00    294.00 × 20 / 980
  2026-11-19  4031     693.00    10030           693.00     7.00      -                 0.00      1 % of 700.00
  # In full, in time
  2026-11-13  4007     2,401.00  10051           2,401.00   49.00     -                 0.00      2 % of 2,450.00
  2026-11-16  4012     3,528.00  9992            3,528.00   72.00     -                 0.00      2 % of 3,600.00 on its 14th day
  2026-11-20  4022     1,237.50  9958            1,237.50   12.50     -                 0.00      1 % of 1,250.00 within 30 days
  2026-11-30  4008     4,680.00  9991            4,680.00   120.00    -                 0.00      2.5 % of 4,800.00 a month after 31 October
  2026-11-27  4041     1,980.00  9848            1,980.00   20.00     -                 0.00      1 % of 2,000.00 two months after 30 September
  2026-11-10  4005     940.80    9912            940.80     19.20     -                 0.00      2 % of 960.00 until the 10th of the next month
  2026-11-18  4037     1,391.60  9896            1,391.60   28.40     -                 0.00      2 % of 1,420.00 until the day agreed in the row
  2026-11-18  4029     1,176.00  10062           1,176.00   24.00     -                 0.00      amount typed as text; 2 % of 1,200.00
  2026-11-19  4004     1,649.00  10077           1,649.00   51.00     -                 0.00      account found by its invoice; 3 % of 1,700.00
  # In part
  2026-11-18  4030     500.00    10032           500.00     5.05      -                 1,494.95  500.00 × 10 / 990 = 5.0505
  2026-11-13  4040     333.33    10053           333.33     3.37      -                 663.30    333.33 × 10 / 990 = 3.367
  2026-11-17  4040     333.33    10053           333.33     3.37      -                 326.60    the same once more
  2026-11-20  4040     323.34    10053           323.34     3.26      -                 0.00      10.00 in all less 6.74
  2026-11-17  4027     1,980.00  9926            1,980.00   20.00     -                 0.00      1 % of the 2,000.00 that were open
  2026-11-23  4010     1,400.00  9841            1,400.00   0.00      -                 0.00      82 days old: no discount on the rest
  2026-11-23  4028     250.00    10041           250.00     0.00      -                 250.00    half of 500.00
  2026-11-23  4028     250.00    10041           250.00     0.00      -                 0.00      the other half
  # Several invoices in one payment
  2026-11-13  4014     2,551.79  9994            811.80     8.20      -                 0.00      820.00 less 1 %
  2026-11-13  4014     2,551.79  10054           1,332.80   27.20     -                 0.00      1,360.00 less 2 %
  2026-11-13  4014     2,551.79  10078           407.19     8.31      -                 0.00      415.50 less 2 %
  2026-11-12  4009     1,000.00  10020           686.00     14.00     -                 0.00      700.00 less 2 %
  2026-11-12  4009     1,000.00  10042           314.00     6.41      -                 579.59    the rest: 314.00 × 18 / 882 = 6.408
  2026-11-17  4035     900.00    10002           400.00     0.00      -                 700.00    400.00 keyed of 1,100.00
  2026-11-17  4035     900.00    10022           500.00     0.00      -                 0.00      the rest
  2026-11-16  4019     1,317.30  10003           405.90     4.10      -                 0.00      blank amount: 410.00 less 1 %
  2026-11-16  4019     1,317.30  10080           911.40     18.60     -                 0.00      blank amount: 930.00 less 2 %
  2026-11-20  4019     661.50    10140           661.50     13.50     -                 0.00      paid by 4018; 2 % of 675.00
  # Late and early
  2026-11-11  4011     1,140.00  9928            1,140.00   0.00      -                 0.00      one day late
  2026-11-12  4021     490.00    9942            490.00     0.00      -                 10.00     two days late: the 2 % stay open
  2026-11-20  4042     735.00    10192           735.00     15.00     -                 0.00      four days before the invoice; 2 % of 750.00
  # Differences: pennies up to 0.05, others up to 1.00
  2026-11-12  4002     650.00    10043           627.20     12.80     -                 0.00      22.80 too much is beyond 1.00
  2026-11-11  4006     1,284.50  10004           1,283.80   26.20     -                 0.00      1,310.00 less 2 %
  2026-11-11  4006     1,284.50  -               -          -         -0.70 difference  -         too much
  2026-11-12  4015     445.93    10013           445.90     9.10      -                 0.00      455.00 less 2 %
  2026-11-12  4015     445.93    -               -          -         -0.03 penny       -         too much
  2026-11-19  4023     265.00    10023           264.30     0.00      -                 0.00      no discount agreed
  2026-11-19  4023     265.00    -               -          -         -0.70 difference  -         too much
  2026-11-20  4024     2,724.36  10107           2,724.36   55.60     0.04 penny        0.00      2,780.00 less 2 % is 2,724.40
  2026-11-19  4001     1,836.60  10123           1,836.60   37.50     0.90 difference   0.00      1,875.00 less 2 % is 1,837.50
  2026-11-20  4036     488.99    10125           488.99     9.98      -                 1.03      1.01 short is a part: 488.99 × 10 / 490
  2026-11-09  4003     318.37    9959            318.37     0.00      0.03 penny        0.00      318.40, no discount agreed
  # Credit notes
  2026-11-18  4017     1,026.00  10056           1,176.00   24.00     -                 0.00      1,200.00 less 2 %: 1,026.00 and the credit note
  2026-11-18  4017     1,026.00  CN-2026-415     -150.00    0.00      -                 0.00      used up
  2026-11-10  4025     -85.00    CN-2026-413     -85.00     0.00      -                 0.00      refunded
  2026-11-16  4028     0.00      10015           96.80      0.00      -                 383.20    480.00 less the credit note
  2026-11-16  4028     0.00      CN-2026-414     -96.80     0.00      -                 0.00      used up
  2026-11-16  4043     0.00      10064           1,500.00   0.00      -                 300.00    1,800.00 less the prepayment of October
  2026-11-16  4043     0.00      ARP-19874       -1,500.00  0.00      -                 0.00      used up
  # Decided by hand
  2026-11-16  4018     851.40    9887            851.40     8.60      -                 0.00      Always: 1 %, the last that was, of 860.00
  2026-11-06  4032     1,485.00  9839            1,485.00   15.00     -                 1,500.00  Always: 1,485.00 × 30 / 2,970
  2026-11-17  4020     1,045.00  10081           1,045.00   0.00      -                 0.00      Never
  2026-11-10  4042     1,560.00  9860            1,560.00   40.00     -                 0.00      overwritten: 40.00
  2026-11-24  4016     350.00    9877            350.00     22.60     -                 0.00      full settlement of 372.60
  # Cheques: three days of grace
  2026-11-13  4034     1,215.20  9995            1,215.20   24.80     -                 0.00      one day after the tenth; 2 % of 1,240.00
  2026-11-06  4039     518.75    9862            518.75     0.00      -                 0.00      no discount agreed
  2026-11-16  4013     1,096.20  9921            1,096.20   0.00      -                 0.00      no discount agreed
  # Vendors
  2026-11-19  5003     3,104.00  00123           3,104.00   96.00     -                 0.00      3 % of 3,200.00 on its 14th day
  2026-11-17  5008     1,945.40  00123           1,940.40   39.60     -                 0.00      1,980.00 less 2 %; 5.00 is beyond 1.00
  2026-11-12  5002     2,450.00  VO260391        2,450.00   50.00     -                 2,500.00  2,450.00 × 100 / 4,900
  2026-11-20  5002     2,475.00  VO260391        2,475.00   25.00     -                 0.00      1 % of 2,500.00
  2026-11-12  5004     1,974.70  F/26/2207       1,127.00   23.00     -                 0.00      1,150.00 less 2 %
  2026-11-12  5004     1,974.70  F/26/2208       847.70     17.30     -                 0.00      865.00 less 2 %
  2026-11-10  5006     2,560.78  FT402-26        2,560.78   79.20     0.02 penny        0.00      2,640.00 less 3 % is 2,560.80
  2026-11-19  5001     3,677.00  RE-2026-0822    3,977.00   123.00    -                 0.00      4,100.00 less 3 %: 3,677.00 and the credit note
  2026-11-19  5001     3,677.00  RE-2026-0823-C  -300.00    0.00      -                 0.00      used up
  2026-11-18  5011     1,085.00  RG 26/1082      1,085.00   15.00     -                 1,100.00  overwritten 30.00: 1,085.00 × 30 / 2,170
`);

/** Every payment that keeps money open; all others are used up. */
const LEFT_OPEN = textTable(`
  date        account  payment   left      because
  2026-11-05  4023     2,000.00  2,000.00  prepayment without a mark
  2026-11-12  4002     650.00    22.80     650.00 less 627.20
  2026-11-17  5008     1,945.40  5.00      1,945.40 less 1,940.40
  2026-11-18  5005     1,250.00  1,250.00  prepayment to a vendor
  2026-11-24  4007     2,401.00  2,401.00  10051 was paid on the 13th
  2026-11-25  4040     750.00    750.00    unknown money
  2026-11-26  4038     -60.00    -60.00    paid back without a mark
`);

const PROBLEMS = textTable(`
  where          code                        what stands there
  Invoices!H33   amount/other-format         1.284,50 as text where 1,000.00 is stated
  Invoices!H88   invoice/wrong-sign          -212.40 typed as Invoice
  Invoices!G122  date/not-a-date             mid November
  Invoices!B138  cell/blank                  no account
  Invoices!K153  code/unknown                2%D7
  Invoices!E199  invoice/duplicate           10044 of account 4033 …
  Invoices!E200  invoice/duplicate           … twice
  Invoices!H307  amount/too-many-decimals    318.455
  Invoices!H312  cell/error                  #N/A
  Payments!E28   payment/other-account       10016 belongs to 4017
  Payments!A37   date/other-format           12-11-2026 as text where yyyy-mm-dd is stated
  Payments!E50   mark/unknown                11930
  Payments!F68   payment/blank-amount        no amount and no invoice
  Payments!E86   mark/row-has-problem        10083, the invoice of Invoices!H33
  Payments!L100  payment/reference-missing   on a deposit slip
  Payments!A101  date/has-time               23 November, 15:00
  Payments!E109  mark/several-accounts       00123 of 5003 or of 5008
`);

const WARNINGS = textTable(`
  where          code                        what stands there
  Payments!F98   payment/possible-duplicate  250.00 of 4028 …
  Payments!F102  payment/possible-duplicate  … twice on a day
  Payments!E104  mark/closed                 10051 was paid on the 13th
`);

let source: Workbook;
let model: Workbook;
let preview: Preview;
let settlements: readonly TextRow[];

beforeAll(async () => {
  source = openXlsx(FILE);
  model = openXlsx(FILE);
  ({ preview } = await withUseCases(model, settle));
  settlements = settlementsOf(model);
});

test('the committed file is what the script makes, and sound', () => {
  expect(Buffer.compare(FILE, saveXlsx(sampleWorkbook()))).toBe(0);
  expect(checkXlsx(FILE)).toEqual([]);
});

test('44 customers, 12 vendors, 300 open invoices, 120 payments', () => {
  const accountsOf = (module: string): number =>
    new Set(
      rowsOf(source, 'Invoices').flatMap((row) => (row['Module'] === module ? row['Account'] || [] : [])),
    ).size;
  const isUsable = (row: number): boolean =>
    !PROBLEMS.some(({ where }) => new RegExp(`^Invoices![A-Z]+${row}$`).test(where!));
  const types = rowsOf(source, 'Invoices').flatMap((row, i) => (isUsable(i + 5) ? row['Type'] : []));

  expect(accountsOf('Customer')).toBe(44);
  expect(accountsOf('Vendor')).toBe(12);
  expect(types.filter((type) => type === 'Invoice')).toHaveLength(300);
  expect(types.filter((type) => type === 'Credit note')).toHaveLength(5);
  expect(rowsOf(model, 'PostedPayments')).toHaveLength(120);
  expect(preview.rows).toEqual({
    invoices: 315,
    payments: 128,
    withProblem: 17,
    alreadyPosted: 0,
    textsRead: 1,
  });
});

test('terms with no, one, two and three discount periods, end of month and long months', () => {
  const used = new Set(
    rowsOf(source, 'Invoices').map(
      (row) => `${String(row['Terms of payment'])} ${String(row['Cash discount'])}`,
    ),
  );
  expect([...used]).toEqual(
    expect.arrayContaining([
      'N14 ',
      'CM ',
      'N30 2%D10',
      'M2P 1%D14',
      'N30 2%D5',
      'N60 3%D8',
      'CM30 2%CM10',
      'M3 2.5%M1',
    ]),
  );
});

test.each(BY_HAND)('$date $account $payment on $invoice: $worked out as', (row) => {
  expect(settlements).toContainEqual(without('worked out as', row));
});

test('all other payments close what they name, to the cent', () => {
  // Two halves of one invoice differ in their balance, so no two rows are equal.
  const special = new Set(BY_HAND.map((row) => JSON.stringify(without('worked out as', row))));
  const others = settlements.filter((row) => !special.has(JSON.stringify(row)));
  expect(settlements).toHaveLength(others.length + BY_HAND.length);
  expect(others.filter(({ balance, difference }) => balance !== '0.00' || difference !== '')).toEqual([]);
});

test('money stays open on these payments and no others', () => {
  const amounts = amountsPaid(model);
  const open = [...rowsOf(model, 'CustomerTransactions'), ...rowsOf(model, 'VendorTransactions')]
    .filter((row) => row['Transaction type'] === 'Payment' && row['Invoice'] === '' && row['Balance'] !== 0)
    .map((row) => ({
      date: dayOf(row['Date']),
      account: String(row['Account']),
      payment: money(amounts.get(row['Voucher'])),
      left: money(-Number(row['Balance'])),
    }));
  expect(open.sort(byDate)).toEqual(LEFT_OPEN.map((row) => without('because', row)));
});

test('every bad row has its problem at its cell, and nothing else has one', () => {
  const shown = (problems: Preview['problems']) =>
    problems.map(({ place, code }) => ({ where: placeText(place), code }));
  const expected = (rows: readonly TextRow[]) => rows.map((row) => without('what stands there', row));
  expect(shown(preview.problems.filter((problem) => !isWarning(problem)))).toEqual(expected(PROBLEMS));
  expect(shown(preview.problems.filter(isWarning))).toEqual(expected(WARNINGS));
});

/** Rows of Settlements as the table above writes them. */
function settlementsOf(workbook: Workbook): TextRow[] {
  const amounts = amountsPaid(workbook);
  return rowsOf(workbook, 'Settlements').map((row) => ({
    date: dayOf(row['Payment date']),
    account: String(row['Account']),
    payment: money(amounts.get(row['Payment voucher'])),
    invoice: String(row['Invoice']),
    cash: money(row['Cash applied']),
    discount: money(row['Cash discount']),
    difference: differenceOf(row),
    balance: money(row['Balance after']),
  }));
}

function differenceOf(row: Row): string {
  const difference = Number(row['Difference']);
  if (difference === 0) return '';
  return `${money(difference)} ${row['Difference type'] === 'Penny difference' ? 'penny' : 'difference'}`;
}

/** Amounts of the posted payments by their vouchers. */
const amountsPaid = (workbook: Workbook): ReadonlyMap<CellContent, CellContent> =>
  new Map(rowsOf(workbook, 'PostedPayments').map((row) => [row['Voucher'], row['Amount']]));

const FIRST = day('2026-11-01');
const dayOf = (serial: CellContent): string =>
  `2026-11-${String(Number(serial) - FIRST + 1).padStart(2, '0')}`;

const money = (content: CellContent): string =>
  content === '' || content === undefined
    ? ''
    : Number(content).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const without = (heading: string, row: TextRow): TextRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== heading));

const byDate = (a: { date: string; account: string }, b: { date: string; account: string }): number =>
  `${a.date} ${a.account}` < `${b.date} ${b.account}` ? -1 : 1;
