import type { DocumentState } from '../../src/engine/documentState';
import type { BankLine } from '../../src/matching/bankLine';
import { nameIndex } from '../../src/matching/payer/nameIndex';
import { payerMemory } from '../../src/matching/payer/payerMemory';
import { knownParties } from '../../src/matching/payer/whoPaid';
import { matchLines, type LineMatch } from '../../src/matching/proposals/matchLines';
import { DEFAULT_MATCH_SETTINGS, type MatchSettings } from '../../src/matching/settings';
import { matchSentence } from '../../src/matching/texts/sentences';
import { DEFAULTS, digits, document, eur, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';
import { bankLine, party } from './support';

const PARTIES = knownParties(
  nameIndex([
    party('4031', 'Nordbau GmbH', 'NL91ABNA0417164300'),
    party('4032', 'Rheinglas KG', 'DE89370400440532013000'),
  ]),
  payerMemory([]),
);
const match = (
  lines: readonly BankLine[],
  documents: readonly DocumentState[],
  settings: Partial<MatchSettings> = {},
): readonly LineMatch[] =>
  matchLines({
    lines,
    documents,
    parties: PARTIES,
    terms: { policy: DEFAULTS, graceDays: 0 },
    settings: { ...DEFAULT_MATCH_SETTINGS, ...settings },
  });
/** The proposal as a person writes it: number and amount of each document. */
const proposed = ({ proposal }: LineMatch): string =>
  (proposal?.claims ?? [])
    .map(({ state, alternative }) => `${state.document.invoice} ${digits(alternative.amount)}`)
    .join(', ');
const shownMatch = (one: LineMatch): string => `${one.level}: ${proposed(one)}`;

// 4031: the seed invoice (1,000.00; 20.00 up to 06-30, 10.00 up to 07-09 of 2015), two of 250.00, one of 613.37, one of 77.10,
// a credit note of 100.00; 4032: one of 431.50. Every line is of 2015-06-28.
const documents = (): readonly DocumentState[] => [
  seedInvoice({ invoice: 'INV-10030' }),
  document('250.00', { invoice: 'INV-10041', date: '2015-06-01' }),
  document('250.00', { invoice: 'INV-10042', date: '2015-06-02' }),
  document('613.37', { invoice: 'INV-10043', date: '2015-06-03' }),
  document('77.10', { invoice: 'INV-10044', date: '2015-06-10' }),
  document('-100.00', { invoice: 'CN-10045', date: '2015-06-12' }),
  document('431.50', { invoice: 'INV-10050', account: '4032', date: '2015-06-12' }),
];

const LEVELS = textTable(`
  paid      name          text                      result                                                because
  980.00    Nordbau GmbH  INV-10030                 certain: INV-10030 980.00                             number, payer and amount agree
  1000.00   Nordbau GmbH  INV-10030                 certain: INV-10030 1000.00                            paid without the discount
  980.00    -             INV-10030                 certain: INV-10030 980.00                             the number in full and the amount; nobody else
  980.00    Rheinglas KG  INV-10030                 likely: INV-10030 980.00                              another customer pays
  294.00    Nordbau GmbH  INV-10030                 certain: INV-10030 980.00                             a part of it
  294.00    -             INV-10030                 likely: INV-10030 980.00                              a part, and nothing but the number says who
  990.00    Nordbau GmbH  INV-10030                 to check: INV-10030 980.00                            10.00 more than net: a bank may have kept it of the gross
  880.00    Nordbau GmbH  INV-10030 CN-10045        certain: CN-10045 -100.00, INV-10030 980.00           the credit note deducted: 980.00 − 100.00
  1057.10   Nordbau GmbH  INV-10030 INV-10044       certain: INV-10044 77.10, INV-10030 980.00            980.00 + 77.10
  1077.10   Nordbau GmbH  INV-10030 INV-10044       certain: INV-10044 77.10, INV-10030 1000.00           all gross
  880.00    Nordbau GmbH  INV-10030                 likely: INV-10030 980.00, CN-10045 -100.00            the credit note deducted, not named
  980.00    Nordbau GmbH  INV-10030 INV-10044       likely: INV-10030 980.00                              two named, one paid
  1057.10   Nordbau GmbH  INV-10030                 likely: INV-10030 980.00, INV-10044 77.10             one not named
  613.37    Nordbau GmbH  thank you                 certain: INV-10043 613.37                             the only one near this amount
  613.37    -             thank you                 none:                                                 nobody known, nothing named
  250.00    Nordbau GmbH  thank you                 to check: INV-10041 250.00                            two of 250.00: the oldest, to check
  690.47    Nordbau GmbH  thank you                 likely: INV-10043 613.37, INV-10044 77.10             two that follow each other: 613.37 + 77.10
  431.50    Nordbau GmbH  thank you                 none:                                                 another customer's amount says nothing
`);
test.each(LEVELS)(
  '$paid of $name, $text: $result ($because)',
  ({ paid = '', name = '', text = '', result = '' }) => {
    const [found] = match([bankLine(paid, { name, text })], documents());
    expect(shownMatch(found!).trim()).toBe(result);
  },
);

test('12.01, 7.72, 6.16 and 10.45 against 18.17: two ways are shown, none is proposed', () => {
  const open = ['12.01', '7.72', '6.16', '10.45'].map((amount, i) =>
    document(amount, { invoice: `INV-1006${i}`, date: `2015-06-0${[1, 3, 2, 4][i]}` }),
  );
  // By date 12.01 and 6.16 follow each other, as do 7.72 and 10.45: neither form decides.
  const [found] = match([bankLine('18.17', { name: 'Nordbau GmbH' })], open);
  expect([found!.level, found!.proposal, found!.explanations.length]).toEqual(['to check', undefined, 2]);
});

test('a line does not take the document that another line needs', () => {
  // 250.00 is 10041 or 10042; the other line names 10041. Taken one after the other, the first would take it.
  const lines = [
    bankLine('250.00', { name: 'Nordbau GmbH' }),
    bankLine('250.00', { name: 'Nordbau GmbH', text: 'INV-10041', on: '2015-06-29' }),
  ];
  expect(match(lines, documents()).map(shownMatch)).toEqual([
    'likely: INV-10042 250.00', // the other 250.00 is named by another line: this is the only one left
    'certain: INV-10041 250.00',
  ]);
});

test('the whole is matched, not the first line best', () => {
  // 300.00 is 10070 or 10071; 500.00 is 10070 with 10072 and nothing else. A greedy first line would take 10070.
  const open = [
    document('300.00', { invoice: 'INV-10070', date: '2015-06-01' }),
    document('300.00', { invoice: 'INV-10071', date: '2015-06-05' }),
    document('200.00', { invoice: 'INV-10072', date: '2015-06-01' }),
  ];
  const lines = [
    bankLine('300.00', { name: 'Nordbau GmbH' }),
    bankLine('500.00', { name: 'Nordbau GmbH', text: 'INV-10070 INV-10072' }),
  ];
  expect(match(lines, open).map(proposed)).toEqual([
    'INV-10071 300.00',
    'INV-10070 300.00, INV-10072 200.00',
  ]);
});

test('several lines pay one document, each in its discount period', () => {
  // 294.00 settles 300.00 at 2 %, 693.00 settles the open 700.00 at 1 %
  const lines = [
    bankLine('693.00', { name: 'Nordbau GmbH', text: 'INV-10030', on: '2015-07-08' }),
    bankLine('294.00', { name: 'Nordbau GmbH', text: 'INV-10030', on: '2015-06-28' }),
  ];
  const found = match(lines, [seedInvoice({ invoice: 'INV-10030' })]);
  expect(found.map(({ level, proposal }) => [level, proposal?.kind])).toEqual([
    ['certain', 'part'],
    ['certain', 'part'],
  ]);
  // a third one finds no room
  const more = [...lines, bankLine('100.00', { name: 'Nordbau GmbH', text: 'INV-10030', on: '2015-07-09' })];
  expect(match(more, [seedInvoice({ invoice: 'INV-10030' })])[2]!.level).not.toBe('certain');
});

test('the same invoice paid twice in one statement: the first is proposed, the second is not', () => {
  const line = bankLine('250.00', { name: 'Nordbau GmbH', text: 'INV-10041' });
  const found = match([line, line], [document('250.00', { invoice: 'INV-10041' })]);
  expect(found.map(shownMatch)).toEqual(['certain: INV-10041 250.00', 'none: ']);
});

test('a vendor is paid: money that goes out, the same rules', () => {
  const vendor = seedInvoice({ side: 'vendor', invoice: 'INV-10030' });
  const [found] = match([bankLine('-980.00', { text: 'INV-10030' })], [vendor]);
  expect(shownMatch(found!)).toBe('certain: INV-10030 980.00');
  expect(match([bankLine('980.00', { text: 'INV-10030' })], [vendor])[0]!.proposal).toBeUndefined();
});

test('a number in another currency is not paid', () => {
  const line = { ...bankLine('980.00', { name: 'Nordbau GmbH', text: 'INV-10030' }), currency: 'USD' };
  expect(match([line], documents())[0]!.level).toBe('none');
});

test('within tolerance it is likely, a cent beyond it is overpaid and to check', () => {
  const settings = { tolerance: eur('0.05') };
  const near = (paid: string): string =>
    shownMatch(
      match([bankLine(paid, { name: 'Nordbau GmbH', text: 'INV-10044' })], documents(), settings)[0]!,
    );
  expect([near('77.15'), near('77.16'), near('77.10')]).toEqual([
    'likely: INV-10044 77.10',
    'to check: INV-10044 77.10',
    'certain: INV-10044 77.10',
  ]);
});

test('the order of the documents makes no difference', () => {
  const lines = LEVELS.map(({ paid = '', name = '', text = '' }) => bankLine(paid, { name, text }));
  const states = documents();
  expect(match(lines, [...states].reverse()).map(shownMatch)).toEqual(match(lines, states).map(shownMatch));
});

const print = { amount: digits, day: (day: string) => day };
test.each([
  ['en', 'INV-10030 in the text; 980.00 = 1000.00 less cash discount 20.00, allowed until 2015-06-30.'],
  ['nl', 'INV-10030 in de tekst; 980.00 = 1000.00 min contantkorting 20.00, toegestaan t/m 2015-06-30.'],
  ['de', 'INV-10030 im Text; 980.00 = 1000.00 abzüglich Skonto 20.00, erlaubt bis 2015-06-30.'],
  ['fr', 'INV-10030 dans le texte; 980.00 = 1000.00 moins l’escompte 20.00, accordé jusqu’au 2015-06-30.'],
] as const)('the reason in %s', (language, sentence) => {
  const [found] = match([bankLine('980.00', { name: 'Nordbau GmbH', text: 'INV-10030' })], documents());
  expect(matchSentence(found!, language, print)).toBe(sentence);
});

test('the reason of a line that nothing explains, and of one among several', () => {
  const [none] = match([bankLine('1.23', { name: 'Unknown' })], documents());
  expect(matchSentence(none!, 'en', print)).toBe('Nothing open explains this line.');
  const [twin] = match([bankLine('250.00', { name: 'Nordbau GmbH' })], documents());
  expect(matchSentence(twin!, 'en', print)).toBe(
    'INV-10041 is of this amount; 250.00 paid, 250.00 open; another document of the same amount could be meant; the oldest is taken.',
  );
});
