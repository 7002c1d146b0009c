import type {
  BankCases,
  BankImportPreview,
  BankLayoutToConfirm,
  BankReview,
  ReviewChoice,
  ReviewDocument,
  ReviewLine,
  ReviewMisfit,
  StatementToImport,
} from '../../src/app/bankCases';
import { addDays } from '../../src/calendar/plainDate';
import { amountOfUnits as units } from '../../src/money/amount';
import type { Problem } from '../../src/problem/problem';
import { BANK_FIELDS } from '../../src/statement/bankColumns';
import { day } from './entrySamples';

/** Plain data that stands for imported bank lines, for component tests, browser tests and screenshots. */
export const LONG_NAME = 'Donaudampfschifffahrtsgesellschaft Überseehandel Bremerhaven GmbH & Co. KG';

export const documentOf = (
  invoice: string,
  paid: number,
  discount = 0,
  account = '4031',
): ReviewDocument => ({
  side: 'customer',
  account,
  invoice,
  currency: 'EUR',
  decimals: 2,
  open: units(paid + discount),
  paid: units(paid),
  discount: units(discount),
});
export const choiceOf = (
  documents: readonly ReviewDocument[],
  sentence: string,
  difference = 0,
): ReviewChoice => ({ documents, sentence, difference: units(difference) });

export function reviewLine(number: number, changed: Partial<ReviewLine> = {}): ReviewLine {
  return {
    line: `B-${String(number).padStart(5, '0')}`,
    place: { kind: 'cell', sheet: 'BankStatementLines', address: `A${number + 1}` },
    bookingDate: day('2015-06-28'),
    amount: units(98_000),
    currency: 'EUR',
    decimals: 2,
    name: 'Contoso GmbH',
    iban: 'DE89370400440532013000',
    text: 'RE 10030 abzgl. Skonto',
    state: 'open',
    level: 'certain',
    sentence:
      '10030 in the text; 980.00 EUR = 1,000.00 EUR less cash discount 20.00 EUR, allowed until 06/30/2015',
    payer: { side: 'customer', account: '4031', name: 'Contoso GmbH' },
    choices: [
      choiceOf(
        [documentOf('10030', 98_000, 2_000)],
        '10030 in the text; 980.00 EUR = 1,000.00 EUR less cash discount 20.00 EUR, allowed until 06/30/2015',
      ),
    ],
    isProposed: true,
    misfits: [],
    ...changed,
  };
}

export const lateDiscount: ReviewMisfit = {
  sentence: 'The cash discount was taken a day late: it was allowed until 06/30/2015.',
  mail: 'We received 490.00 EUR on 07/01/2015 for 10031. 500.00 EUR was due. The cash discount was taken a day late: it was allowed until 06/30/2015. Please pay the remaining 10.00 EUR.',
  documents: ['10031'],
  expected: units(50_000),
  difference: units(-1_000),
};
const NOTHING = 'Nothing open explains this line.';

/** One line of every kind. */
export const someReviewLines: readonly ReviewLine[] = [
  reviewLine(1),
  reviewLine(2, {
    amount: units(123_456_789),
    name: LONG_NAME,
    text: 'Sammelüberweisung Rechnungen RE-2015-0007712-A bis RE-2015-0007719-A laut Avis vom 24.06.2015, abzüglich vereinbartem Skonto',
    payer: { side: 'customer', account: '4055', name: LONG_NAME },
    choices: [
      choiceOf(
        Array.from({ length: 8 }, (_, i) =>
          documentOf(`RE-2015-000771${i + 2}-A`, 15_432_098, 308_642, '4055'),
        ),
        'RE-2015-0007712-A to RE-2015-0007719-A in the text; 1,234,567.89 EUR = 1,259,259.25 EUR less cash discount 24,691.36 EUR',
      ),
    ],
  }),
  reviewLine(3, {
    level: 'likely',
    amount: units(25_000),
    name: 'Fabrikam AG',
    text: 'Danke',
    payer: { side: 'customer', account: '4032', name: 'Fabrikam AG' },
    sentence: '10040 is of this amount; 250.00 EUR paid, 250.00 EUR open',
    choices: [
      choiceOf(
        [documentOf('10040', 25_000, 0, '4032')],
        '10040 is of this amount; 250.00 EUR paid, 250.00 EUR open',
      ),
      choiceOf([documentOf('10041', 24_900, 0, '4032')], '10041 in part', 100),
    ],
  }),
  reviewLine(4, {
    level: 'to check',
    bookingDate: day('2015-07-01'),
    amount: units(49_000),
    text: 'Rechnung 10031',
    sentence: '10031 in the text, paid in part; 490.00 EUR paid, 500.00 EUR open',
    choices: [
      choiceOf(
        [documentOf('10031', 49_000)],
        '10031 in the text, paid in part; 490.00 EUR paid, 500.00 EUR open',
      ),
      choiceOf([documentOf('10033', 48_500)], '10033 is nearly of this amount', 500),
    ],
    misfits: [lateDiscount],
  }),
  reviewLine(5, {
    level: 'to check',
    amount: units(10_000),
    text: 'Rechnungen',
    sentence: '2 more would fit as well',
    isProposed: false,
    choices: [
      choiceOf([documentOf('10050', 10_000)], '10050 is of this amount'),
      choiceOf([documentOf('10051', 10_000)], '10051 is of this amount'),
    ],
  }),
  reviewLine(6, {
    level: 'none',
    amount: units(75_000),
    name: 'Nobody Ltd',
    iban: '',
    text: 'Thank you',
    payer: undefined,
    sentence: NOTHING,
    choices: [],
    isProposed: false,
  }),
  reviewLine(7, {
    level: 'none',
    amount: units(-1_250),
    name: '',
    iban: '',
    text: 'Kontoführung',
    payer: undefined,
    sentence: NOTHING,
    choices: [],
    isProposed: false,
  }),
  reviewLine(8, {
    state: 'in the journal',
    level: 'none',
    sentence: '',
    payer: undefined,
    choices: [],
    isProposed: false,
  }),
  reviewLine(9, {
    state: 'posted',
    level: 'none',
    sentence: '',
    payer: undefined,
    choices: [],
    isProposed: false,
  }),
];

export const manyReviewLines = (n: number): readonly ReviewLine[] =>
  Array.from({ length: n }, (_, i) =>
    i < someReviewLines.length
      ? someReviewLines[i]!
      : reviewLine(i + 1, {
          level: (['certain', 'certain', 'likely', 'to check'] as const)[i % 4]!,
          bookingDate: addDays(day('2015-06-01'), i % 28),
          amount: units(10_000 + ((i * 7_919) % 990_000)),
          name: i % 17 === 0 ? LONG_NAME : `Contoso ${i}`,
          text: `RE ${20_000 + i}`,
          payer: { side: 'customer', account: String(4_100 + i), name: `Contoso ${i}` },
          choices: [
            choiceOf(
              [
                documentOf(
                  String(20_000 + i),
                  10_000 + ((i * 7_919) % 990_000),
                  (i * 31) % 900,
                  String(4_100 + i),
                ),
              ],
              `${20_000 + i} in the text`,
            ),
          ],
        }),
  );

export const statement: StatementToImport = {
  format: 'MT940',
  bankAccount: 'DE89370400440532013000',
  currency: 'EUR',
  decimals: 2,
  number: '1/1',
  from: day('2015-06-27'),
  to: day('2015-07-02'),
  opening: units(10_000),
  closing: units(230_750),
  fresh: 4,
  repeated: 2,
  pending: 1,
  received: units(222_000),
  paid: units(1_250),
};
export const unreadableDate: Problem = {
  code: 'statement/unreadable-field',
  place: { kind: 'file', file: 'june.sta', line: 17 },
  facts: { field: 'Booking date', text: '99.99.2015' },
};
export const unreadableCell: Problem = {
  code: 'statement/unreadable-field',
  place: { kind: 'cell', sheet: 'BankLines', address: 'B3' },
  facts: { field: 'Amount', text: 'x' },
};
export const importPreview: BankImportPreview = {
  kind: 'statements',
  statements: [statement],
  bookings: 8,
  withProblem: 1,
  problems: [unreadableDate],
};

/** Rows that prove neither number format, day order nor currency. */
export const layoutToConfirm: BankLayoutToConfirm = {
  kind: 'layout',
  headings: ['Datum', 'Betrag', 'Name', 'Verwendungszweck', 'Verwendungszweck 2'],
  sample: [
    ['01.02.2015', '100', 'Contoso GmbH', 'RE 10030', 'abzgl. Skonto'],
    ['02.02.2015', '250', LONG_NAME, 'Danke', ''],
  ],
  layout: {
    headerRow: 2,
    columns: { bookingDate: [0], amount: [1], name: [2], text: [3] },
    numberFormat: undefined,
    dateFormat: undefined,
    isInverted: false,
    account: '',
    currency: '',
  },
  undecided: ['number format', 'date format', 'currency'],
  fields: BANK_FIELDS,
};

/** Use cases over plain data: what is accepted is in the journal from then on, what is rejected is rejected. */
export function bankCases(initial: readonly ReviewLine[], changed: Partial<BankCases> = {}): BankCases {
  let lines = initial;
  return {
    openBank: async () => importPreview,
    readBank: async () => importPreview,
    importBank: async () => {
      lines = someReviewLines;
      return { kind: 'imported', lines: 4 };
    },
    reviewBank: async (): Promise<BankReview> => ({ lines, problems: [] }),
    lineOfSelection: async () => undefined,
    decideBank: async (choices) => {
      const by = new Map(choices.map(({ line, choice }) => [line, choice]));
      const rejected = choices.filter(({ choice }) => choice === 'rejected').length;
      lines = lines.map((line): ReviewLine => {
        const choice = by.get(line.line);
        if (choice === undefined) return line;
        return { ...line, state: choice === 'rejected' ? 'rejected' : 'in the journal' };
      });
      return { kind: 'decided', accepted: choices.length - rejected, rejected };
    },
    ...changed,
  };
}
