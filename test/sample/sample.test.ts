import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook } from '../../scripts/sample/sampleWorkbook';
import type { Preview } from '../../src/app/useCases';
import { type CellContent, type Workbook } from '../../src/host/model';
import { checkXlsx, openXlsx, saveXlsx } from '../../src/host/xlsx';
import { isWarning, placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases } from '../support/monthEnd';
import { textTable } from '../support/textTable';

jest.setTimeout(120_000);

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
  2026-11-13  4007     2,401.00  10054           2,401.00   49.00     -                 0.00      2 % of 2,450.00
  2026-11-16  4012     3,528.00  9983            3,528.00   72.00     -                 0.00      2 % of 3,600.00 on its 14th day
  2026-11-20  4022     1,237.50  9947            1,237.50   12.50     -                 0.00      1 % of 1,250.00 within 30 days
  2026-11-30  4008     4,680.00  9982            4,680.00   120.00    -                 0.00      2.5 % of 4,800.00 a month after 31 October
  2026-11-27  4041     1,980.00  9807            1,980.00   20.00     -                 0.00      1 % of 2,000.00 two months after 30 September
  2026-11-10  4005     940.80    9906            940.80     19.20     -                 0.00      2 % of 960.00 until the 10th of the next month
  2026-11-18  4037     1,391.60  9891            1,391.60   28.40     -                 0.00      2 % of 1,420.00 until the day agreed in the row
  2026-11-18  4029     1,176.00  10072           1,176.00   24.00     -                 0.00      amount typed as text; 2 % of 1,200.00
  2026-11-19  4004     1,649.00  10086           1,649.00   51.00     -                 0.00      account found by its invoice; 3 % of 1,700.00
  # In part
  2026-11-18  4030     500.00    10031           500.00     5.05      -                 1,494.95  500.00 × 10 / 990 = 5.0505
  2026-11-13  4040     333.33    10055           333.33     3.37      -                 663.30    333.33 × 10 / 990 = 3.367
  2026-11-17  4040     333.33    10055           333.33     3.37      -                 326.60    the same once more
  2026-11-20  4040     323.34    10055           323.34     3.26      -                 0.00      10.00 in all less 6.74
  2026-11-23  4010     1,400.00  9798            1,400.00   0.00      -                 0.00      82 days old: no discount on the rest
  2026-11-23  4028     250.00    10036           250.00     0.00      -                 250.00    half of 500.00
  2026-11-23  4028     250.00    10036           250.00     0.00      -                 0.00      the other half
  # October, posted before: paid in full
  2026-10-09  4018     1,185.80  9826            1,185.80   24.20     -                 0.00      2 % of 1,210.00
  2026-10-12  4007     1,568.00  9842            1,568.00   32.00     -                 0.00      2 % of 1,600.00 on its 5th day
  2026-10-14  4045     784.00    9834            784.00     16.00     -                 0.00      pounds: 2 % of 800.00
  2026-10-19  4040     2,395.80  9828            2,395.80   24.20     -                 0.00      1 % of 2,420.00 on its 14th day
  2026-10-26  4003     786.50    9875            786.50     0.00      -                 0.00      no discount agreed
  2026-10-14  5004     948.64    F/26/2207       948.64     19.36     -                 0.00      2 % of 968.00
  2026-10-26  5013     2,425.00  GY-7740         2,425.00   75.00     -                 0.00      dollars: 3 % of 2,500.00 on its 13th day
  # Begun in October, closed in November
  2026-10-27  4027     970.00    9924            970.00     30.00     -                 2,000.00  970.00 × 90 / 2,910
  2026-11-17  4027     1,980.00  9924            1,980.00   20.00     -                 0.00      1 % of 2,000.00 on the 28th day
  2026-10-20  4046     1,455.00  9893            1,455.00   45.00     -                 1,500.00  dollars: 1,455.00 × 90 / 2,910
  2026-11-11  4046     1,485.00  9893            1,485.00   15.00     -                 0.00      1 % of 1,500.00 on the 29th day
  2026-10-30  4024     490.00    9962            490.00     10.00     -                 500.00    490.00 × 20 / 980
  2026-11-06  4024     495.00    9962            495.00     5.00      -                 0.00      1 % of 500.00
  2026-10-29  5001     970.00    RE-2026-0822    970.00     30.00     -                 1,000.00  970.00 × 60 / 1,940
  2026-11-02  5001     970.00    RE-2026-0822    970.00     30.00     -                 0.00      60.00 of the same period less 30.00
  # Prepaid in October, marked in November
  2026-10-22  4034     2,000.00  10022           2,000.00   40.82     -                 409.18    before the invoice: 2,000.00 × 49 / 2,401 = 40.816
  2026-11-13  4034     401.00    10022           401.00     8.18      -                 0.00      49.00 in all less 40.82
  # Pounds, dollars and yen
  2026-11-12  4045     980.00    9995            980.00     20.00     -                 0.00      2 % of 1,000.00
  2026-11-24  4045     490.00    10115           490.00     10.00     -                 400.00    490.00 × 18 / 882
  2026-11-10  4047     1,960.00  10023           1,960.00   40.00     -                 0.00      2 % of 2,000.00
  2026-11-18  4047     1,200.00  9968            1,200.00   0.00      -                 0.00      21 days: no discount
  2026-11-13  4046     775.95    10062           775.95     24.00     0.05 penny        0.00      800.00 less 3 % is 776.00; 0.05 dollars are 0.04 euros
  2026-11-18  4048     245,000.00  10041         245,000.00  5,000.00  -                0.00      2 % of 250,000
  2026-11-17  4045     538.00    10064           588.00     12.00     -                 0.00      600.00 less 2 %: 538.00 and the credit note
  2026-11-17  4045     538.00    CN-2026-425     -50.00     0.00      -                 0.00      used up
  2026-11-05  5014     1,470.00  PI/2062         1,470.00   30.00     -                 0.00      2 % of 1,500.00
  2026-11-23  5013     3,880.00  GY-7743         3,880.00   120.00    -                 0.00      3 % of 4,000.00 on its 13th day
  2026-11-17  4047     842.80    10105           1,127.00   23.00     -                 0.00      842.80 pounds × 1.15 / 0.86; 2 % of 1,150.00
  # Two tax rates on one invoice
  2026-11-16  4031     2,254.00  10089           2,254.00   46.00     -                 0.00      2 % of 2,300.00
  # Several invoices in one payment
  2026-11-13  4014     2,551.79  9984            811.80     8.20      -                 0.00      820.00 less 1 %
  2026-11-13  4014     2,551.79  10057           1,332.80   27.20     -                 0.00      1,360.00 less 2 %
  2026-11-13  4014     2,551.79  10087           407.19     8.31      -                 0.00      415.50 less 2 %
  2026-11-12  4009     1,000.00  10018           686.00     14.00     -                 0.00      700.00 less 2 %
  2026-11-12  4009     1,000.00  10037           314.00     6.41      -                 579.59    the rest: 314.00 × 18 / 882 = 6.408
  2026-11-17  4035     900.00    9989            400.00     0.00      -                 700.00    400.00 keyed of 1,100.00
  2026-11-17  4035     900.00    10019           500.00     0.00      -                 0.00      the rest
  2026-11-16  4019     1,317.30  9991            405.90     4.10      -                 0.00      blank amount: 410.00 less 1 %
  2026-11-16  4019     1,317.30  10088           911.40     18.60     -                 0.00      blank amount: 930.00 less 2 %
  2026-11-20  4019     661.50    10145           661.50     13.50     -                 0.00      paid by 4018; 2 % of 675.00
  # Late and early
  2026-11-11  4011     1,140.00  9923            1,140.00   0.00      -                 0.00      one day late
  2026-11-12  4021     490.00    9939            490.00     0.00      -                 10.00     two days late: the 2 % stay open
  2026-11-20  4042     735.00    10191           735.00     15.00     -                 0.00      four days before the invoice; 2 % of 750.00
  # Differences: pennies up to 0.05, others up to 1.00
  2026-11-12  4002     650.00    10039           627.20     12.80     -                 0.00      22.80 too much is beyond 1.00
  2026-11-11  4006     1,284.50  9993            1,283.80   26.20     -                 0.00      1,310.00 less 2 %
  2026-11-11  4006     1,284.50  -               -          -         -0.70 difference  -         too much
  2026-11-12  4015     445.93    10006           445.90     9.10      -                 0.00      455.00 less 2 %
  2026-11-12  4015     445.93    -               -          -         -0.03 penny       -         too much
  2026-11-19  4023     265.00    10020           264.30     0.00      -                 0.00      no discount agreed
  2026-11-19  4023     265.00    -               -          -         -0.70 difference  -         too much
  2026-11-20  4024     2,724.36  10114           2,724.36   55.60     0.04 penny        0.00      2,780.00 less 2 % is 2,724.40
  2026-11-19  4001     1,836.60  10132           1,836.60   37.50     0.90 difference   0.00      1,875.00 less 2 % is 1,837.50
  2026-11-20  4036     488.99    10133           488.99     9.98      -                 1.03      1.01 short is a part: 488.99 × 10 / 490
  2026-11-09  4003     318.37    9948            318.37     0.00      0.03 penny        0.00      318.40, no discount agreed
  # Credit notes
  2026-11-18  4017     1,026.00  10059           1,176.00   24.00     -                 0.00      1,200.00 less 2 %: 1,026.00 and the credit note
  2026-11-18  4017     1,026.00  CN-2026-423     -150.00    0.00      -                 0.00      used up
  2026-11-10  4025     -85.00    CN-2026-415     -85.00     0.00      -                 0.00      refunded
  2026-11-16  4028     0.00      10007           96.80      0.00      -                 383.20    480.00 less the credit note
  2026-11-16  4028     0.00      CN-2026-420     -96.80     0.00      -                 0.00      used up
  2026-11-16  4043     0.00      10073           1,500.00   0.00      -                 300.00    1,800.00 less the prepayment of September
  2026-11-16  4043     0.00      ARP-19874       -1,500.00  0.00      -                 0.00      used up
  2026-11-13  4001     882.00    10061           980.00     20.00     -                 0.00      1,000.00 less 2 %: 882.00 and 98.00
  2026-11-13  4001     882.00    CN-2026-422     -98.00     -2.00     -                 0.00      100.00 less 2 %, with the invoice’s dates
  2026-11-10  4005     -490.00   CN-2026-417     -490.00    -10.00    -                 0.00      refunded on its last day, 500.00 less 10.00
  # Decided by hand
  2026-11-16  4018     851.40    9873            851.40     8.60      -                 0.00      Always: 1 %, the last that was, of 860.00
  2026-11-06  4032     1,485.00  9796            1,485.00   15.00     -                 1,500.00  Always: 1,485.00 × 30 / 2,970
  2026-11-17  4020     1,045.00  10091           1,045.00   0.00      -                 0.00      Never
  2026-11-10  4042     1,560.00  9823            1,560.00   40.00     -                 0.00      overwritten: 40.00
  2026-11-24  4016     350.00    9857            350.00     22.60     -                 0.00      full settlement of 372.60
  # Cheques: three days of grace
  2026-11-13  4034     1,215.20  9985            1,215.20   24.80     -                 0.00      one day after the tenth; 2 % of 1,240.00
  2026-11-06  4039     518.75    9825            518.75     0.00      -                 0.00      no discount agreed
  2026-11-16  4013     1,096.20  9915            1,096.20   0.00      -                 0.00      no discount agreed
  # Vendors
  2026-11-19  5003     3,104.00  00123           3,104.00   96.00     -                 0.00      3 % of 3,200.00 on its 14th day
  2026-11-17  5008     1,945.40  00123           1,940.40   39.60     -                 0.00      1,980.00 less 2 %; 5.00 is beyond 1.00
  2026-11-12  5002     2,450.00  VO260392        2,450.00   50.00     -                 2,500.00  2,450.00 × 100 / 4,900
  2026-11-20  5002     2,475.00  VO260392        2,475.00   25.00     -                 0.00      1 % of 2,500.00
  2026-11-12  5004     1,974.70  F/26/2211       1,127.00   23.00     -                 0.00      1,150.00 less 2 %
  2026-11-12  5004     1,974.70  F/26/2213       847.70     17.30     -                 0.00      865.00 less 2 %
  2026-11-10  5006     2,560.78  FT402-26        2,560.78   79.20     0.02 penny        0.00      2,640.00 less 3 % is 2,560.80
  2026-11-19  5001     3,677.00  RE-2026-0824    3,977.00   123.00    -                 0.00      4,100.00 less 3 %: 3,677.00 and the credit note
  2026-11-19  5001     3,677.00  RE-2026-0825-C  -300.00    0.00      -                 0.00      used up
  2026-11-18  5011     1,085.00  RG 26/1081      1,085.00   15.00     -                 1,100.00  overwritten 30.00: 1,085.00 × 30 / 2,170
`);

/**
 * What settlements in other currencies are worth in euros. Rates from the Monday before: dollar 0.86, 0.87, 0.86, 0.85 from
 * 5 October, 0.86, 0.84, 0.86, 0.875 from 2 November; pound 1.16, 1.14, 1.15, 1.16, then 1.15, 1.16, 1.15, 1.14; 100 yen 0.56, from
 * 16 November 0.57. Booked less cash and discount is a loss on a customer, a gain on a vendor.
 */
const IN_EUROS = textTable(`
  date        account  invoice      booked    cash      discount  gain     worked out as
  2026-10-14  4045     9834         928.00    893.76    18.24     -16.00   800.00 × 1.16; 784.00 and 16.00 × 1.14
  2026-10-20  4046     9893         1,305.00  1,251.30  38.70     -15.00   half of 3,000.00 × 0.87; 1,455.00 and 45.00 × 0.86
  2026-11-11  4046     9893         1,305.00  1,247.40  12.60     -45.00   the other half; 1,485.00 and 15.00 × 0.84
  2026-10-26  5013     GY-7740      2,175.00  2,061.25  63.75     50.00    2,500.00 × 0.87; 2,425.00 and 75.00 × 0.85
  2026-11-05  5014     PI/2062      1,740.00  1,690.50  34.50     15.00    1,500.00 × 1.16; 1,470.00 and 30.00 × 1.15
  2026-11-10  4047     10023        1,720.00  1,646.40  33.60     -40.00   2,000.00 × 0.86; 1,960.00 and 40.00 × 0.84
  2026-11-12  4045     9995         1,150.00  1,136.80  23.20     10.00    1,000.00 × 1.15; 980.00 and 20.00 × 1.16
  2026-11-13  4046     10062        672.00    651.80    20.16     -        800.00, 775.95 and 24.00 × 0.84; 0.04 written off
  2026-11-17  4045     10064        696.00    676.70    13.80     -5.50    600.00 × 1.16; 538.00 × 1.15 and the credit note; 12.00 × 1.15
  2026-11-17  4045     CN-2026-425  -58.00    -58.00    0.00      -        50.00 × 1.16, as it was booked
  2026-11-17  4047     10105        966.00    969.22    19.78     23.00    1,150.00 × 0.84; 842.80 × 1.15; 23.00 × 0.86
  2026-11-18  4047     9968         1,008.00  1,032.00  0.00      24.00    booked at 0.84, stated in the row; 1,200.00 × 0.86
  2026-11-18  4048     10041        1,400.00  1,396.50  28.50     25.00    250,000 × 0.0056; 245,000 and 5,000 × 0.0057
  2026-11-23  5013     GY-7743      3,360.00  3,395.00  105.00    -140.00  4,000.00 × 0.84; 3,880.00 and 120.00 × 0.875
  2026-11-24  4045     10115        575.00    558.60    11.40     -5.00    500.00 of 900.00 × 1.15; 490.00 and 10.00 × 1.14
`);

/** The discount and the tax that goes back with it, by ledger account; debit positive. Accounts 1520, 1521, 1530: tax. */
const TAX_BACK = textTable(`
  invoice    lines                                                    worked out as
  9826       8050 20.00, 1520 4.20, 1300 -24.20                       24.20 × 210 / 1,210
  9828       8050 20.00, 1520 4.20, 1300 -24.20                       24.20 × 420 / 2,420
  F/26/2207  7050 -16.00, 1530 -3.36, 1600 19.36                      19.36 × 168 / 968
  10089      8050 40.00, 1520 4.20, 1521 1.80, 1300 -46.00             24.20 of 1,210.00 at 21 %, 21.80 of 1,090.00 at 9 %
  10054      8050 49.00, 1300 -49.00                                  a customer in Germany: no tax
`);

/** Every payment that keeps money open; all others are used up. */
const LEFT_OPEN = textTable(`
  date        account  payment   left      because
  2026-11-05  4023     2,000.00  2,000.00  prepayment without a mark
  2026-11-12  4002     650.00    22.80     650.00 less 627.20
  2026-11-17  5008     1,945.40  5.00      1,945.40 less 1,940.40
  2026-11-18  5005     1,250.00  1,250.00  prepayment to a vendor
  2026-11-24  4007     2,401.00  2,401.00  10054 was paid on the 13th
  2026-11-24  4046     1,000.00  1,000.00  prepayment in dollars
  2026-11-25  4040     750.00    750.00    unknown money
  2026-11-26  4038     -60.00    -60.00    paid back without a mark
`);

const PROBLEMS = textTable(`
  where          code                        what stands there
  Invoices!H48   amount/other-format         1.284,50 as text where 1,000.00 is stated
  Invoices!H108  invoice/wrong-sign          -212.40 typed as Invoice
  Invoices!G143  date/not-a-date             mid November
  Invoices!B162  cell/blank                  no account
  Invoices!L183  code/unknown                2%D7
  Invoices!E225  invoice/duplicate           10043 of account 4033 …
  Invoices!E226  invoice/duplicate           … twice
  Invoices!H343  amount/too-many-decimals    318.455
  Invoices!H350  cell/error                  #N/A
  Payments!E37   payment/other-account       10008 belongs to 4017
  Payments!A48   date/other-format           12-11-2026 as text where yyyy-mm-dd is stated
  Payments!E73   mark/unknown                11930
  Payments!F95   payment/blank-amount        no amount and no invoice
  Payments!E113  mark/row-has-problem        10092, the invoice of Invoices!H48
  Payments!L121  payment/reference-missing   on a deposit slip
  Payments!A123  date/has-time               23 November, 15:00
  Payments!E129  mark/several-accounts       00123 of 5003 or of 5008
  Payments!G136  currency/no-rate            CHF is not in ExchangeRates
`);

const WARNINGS = textTable(`
  where          code                        what stands there
  Payments!F120  payment/possible-duplicate  250.00 of 4028 …
  Payments!F125  payment/possible-duplicate  … twice on a day
  Payments!E130  mark/closed                 10054 was paid on the 13th
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

test('the committed file is what the script makes, and sound', async () => {
  expect(Buffer.compare(FILE, saveXlsx(await sampleWorkbook()))).toBe(0);
  expect(checkXlsx(FILE)).toEqual([]);
});

test('48 customers, 14 vendors, 340 invoices, 12 payments of October and 140 of November', () => {
  const accountsOf = (module: string): number =>
    new Set(
      rowsOf(source, 'Invoices').flatMap((row) => (row['Module'] === module ? row['Account'] || [] : [])),
    ).size;
  const isUsable = (row: number): boolean =>
    !PROBLEMS.some(({ where }) => new RegExp(`^Invoices![A-Z]+${row}$`).test(where!));
  const types = rowsOf(source, 'Invoices').flatMap((row, i) => (isUsable(i + 5) ? row['Type'] : []));

  expect(accountsOf('Customer')).toBe(48);
  expect(accountsOf('Vendor')).toBe(14);
  expect(types.filter((type) => type === 'Invoice')).toHaveLength(340);
  expect(types.filter((type) => type === 'Credit note')).toHaveLength(8);
  expect(rowsOf(source, 'PostedPayments')).toHaveLength(12);
  expect(rowsOf(model, 'PostedPayments')).toHaveLength(152);
  expect(preview.rows).toEqual({
    invoices: 358,
    payments: 150,
    withProblem: 18,
    alreadyPosted: 1,
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

test('October stands posted in the file, with parts open and a prepayment', () => {
  expect(rowsOf(source, 'Runs').map((row) => [row['Run'], row['Status'], row['Started']])).toEqual([
    ['RUN-0001', 'complete', '2026-11-02T08:20:00.000Z'],
  ]);
  expect(rowsOf(source, 'SettlementProblems')).toEqual([]);
  const parts = settlementsOf(source).filter(({ balance }) => balance !== '0.00');
  expect(parts.map(({ account, balance }) => [account, balance])).toEqual([
    ['4046', '1,500.00'],
    ['4027', '2,000.00'],
    ['5001', '1,000.00'],
    ['4024', '500.00'],
  ]);
  expect(openPayments(source)).toEqual([
    { date: '2026-10-22', account: '4034', payment: '2,000.00', left: '2,000.00' },
  ]);
});

test.each(IN_EUROS)('$date $account $invoice in euros: $worked out as', (row) => {
  const inEuros = rowsOf(model, 'Settlements').map((found) => ({
    date: dayOf(found['Payment date']),
    account: String(found['Account']),
    invoice: String(found['Invoice']),
    booked: money(found['Settled value']),
    cash: money(found['Payment value']),
    discount: money(found['Discount value']),
    gain: money(found['Exchange gain/loss']),
  }));
  expect(inEuros).toContainEqual(without('worked out as', row));
});

test.each(TAX_BACK)('the discount of $invoice, with its tax: $worked out as', ({ invoice, lines }) => {
  const discounts = rowsOf(model, 'VoucherLines').filter(
    (line) => line['Invoice'] === invoice && String(line['Voucher']).startsWith('DISC-'),
  );
  const signed = discounts.map(
    (line) => `${line['Ledger account']} ${(Number(line['Debit']) - Number(line['Credit'])).toFixed(2)}`,
  );
  expect(signed.sort()).toEqual(lines!.split(', ').sort());
});

test('payments in euros, pounds, dollars and yen; the francs are the row without a rate', () => {
  const used = new Set(rowsOf(source, 'Payments').map((row) => row['Currency']));
  expect([...used].sort()).toEqual(['CHF', 'EUR', 'GBP', 'JPY', 'USD']);
});

test('the summary ties', () => {
  const { payments, leftOpen, settled, discount, differences, ...rest } = preview.totals;
  const { exchangeGain, exchangeGainOnVendors: onVendors, received, paid } = rest;
  const onCustomers = exchangeGain - onVendors;
  expect(payments).toBe(received + paid);
  expect(settled).toBe(payments - leftOpen + discount + differences - onCustomers + onVendors);
});

test('all other payments close what they name, to the cent', () => {
  // Two halves of one invoice differ in their balance, so no two rows are equal.
  const special = new Set(BY_HAND.map((row) => JSON.stringify(without('worked out as', row))));
  const others = settlements.filter((row) => !special.has(JSON.stringify(row)));
  expect(settlements).toHaveLength(others.length + BY_HAND.length);
  expect(others.filter(({ balance, difference }) => balance !== '0.00' || difference !== '')).toEqual([]);
});

test('money stays open on these payments and no others', () => {
  expect(openPayments(model)).toEqual(LEFT_OPEN.map((row) => without('because', row)));
});

test('every bad row has its problem at its cell, and nothing else has one', () => {
  const shown = (problems: Preview['problems']) =>
    problems.map(({ place, code }) => ({ where: placeText(place), code }));
  const expected = (rows: readonly TextRow[]) => rows.map((row) => without('what stands there', row));
  expect(shown(preview.problems.filter((problem) => !isWarning(problem)))).toEqual(expected(PROBLEMS));
  expect(shown(preview.problems.filter(isWarning))).toEqual(expected(WARNINGS));
});

/** Payments that are not used up, with what is left of them. */
function openPayments(workbook: Workbook): readonly TextRow[] {
  const amounts = amountsPaid(workbook);
  const open = [...rowsOf(workbook, 'CustomerTransactions'), ...rowsOf(workbook, 'VendorTransactions')]
    .filter((row) => row['Transaction type'] === 'Payment' && row['Invoice'] === '' && row['Balance'] !== 0)
    .map((row) => ({
      date: dayOf(row['Date']),
      account: String(row['Account']),
      payment: money(amounts.get(row['Voucher'])),
      left: money(-Number(row['Balance'])),
    }));
  return open.sort(byDate);
}

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

const dayOf = (serial: CellContent): string =>
  new Date((Number(serial) - day('1970-01-01')) * 86_400_000).toISOString().slice(0, 10);

const money = (content: CellContent): string =>
  content === '' || content === undefined
    ? ''
    : Number(content).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const without = (heading: string, row: TextRow): TextRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== heading));

const byDate = (a: { date: string; account: string }, b: { date: string; account: string }): number =>
  `${a.date} ${a.account}` < `${b.date} ${b.account}` ? -1 : 1;
