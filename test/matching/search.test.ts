import { findCombinations } from '../../src/matching/combinations/search';
import { verdictOf, type Verdict } from '../../src/matching/combinations/verdict';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { eur } from '../support/settling';

const { search: LIMITS } = DEFAULT_MATCH_SETTINGS;
/** One row per document, its possible amounts beside each other. */
const amountsOf = (...documents: readonly string[]): readonly (readonly number[])[] =>
  documents.map((amounts) => amounts.split(' ').map(eur));
const verdict = (documents: readonly (readonly number[])[], sought: string, limits = LIMITS): Verdict =>
  verdictOf(findCombinations(documents, eur(sought), eur(sought), limits));
const positions = (found: Verdict): readonly string[] =>
  'combinations' in found
    ? found.combinations.map(({ choices }) => choices.map(({ item }) => item + 1).join('+'))
    : 'combination' in found
      ? [found.combination.choices.map(({ item }) => item + 1).join('+')]
      : [];

test('12.01, 7.72, 6.16, 10.45 against 18.17: 12.01 + 6.16 and 7.72 + 10.45, so neither', () => {
  const found = verdict(amountsOf('12.01', '7.72', '6.16', '10.45'), '18.17');
  expect(found.kind).toBe('ambiguous');
  expect([...positions(found)].sort()).toEqual(['1+3', '2+4']);
});

test('one of 18.17 beside them is alone with one document; it is said that two larger ones exist', () => {
  const found = verdict(amountsOf('12.01', '7.72', '6.16', '10.45', '18.17'), '18.17');
  expect(found).toMatchObject({ kind: 'unique', upTo: 1, larger: 2 });
  expect(positions(found)).toEqual(['5']);
});

test('a document is paid once: gross and net of the same one are no combination', () => {
  // 1,000.00 or 980.00; 1,980.00 is not both of the first, but 980.00 of one and 1,000.00 of the other
  expect(verdict(amountsOf('1000.00 980.00'), '1980.00')).toEqual({ kind: 'none', upTo: 1 });
  expect(verdict(amountsOf('1000.00 980.00', '1000.00 980.00'), '1980.00')).toMatchObject({
    kind: 'unique',
    upTo: 2,
  });
});

test('a credit note is deducted: 1,000.00 − 100.00', () => {
  expect(positions(verdict(amountsOf('1000.00', '-100.00', '350.00'), '900.00'))).toEqual(['1+2']);
});

test('documents with the same amounts count once, the first ones are taken, and it is said', () => {
  const found = verdict(amountsOf('119.00', '119.00', '119.00', '50.00'), '288.00'); // 119 + 119 + 50
  expect(found).toMatchObject({ kind: 'unique', combination: { hasTwins: true } });
  expect(positions(found)).toEqual(['1+2+4']);
  // all three: nothing is left to confuse them with
  expect(verdict(amountsOf('119.00', '119.00', '119.00'), '357.00')).toMatchObject({
    combination: { hasTwins: false },
  });
});

test('so many are counted, then it says more', () => {
  const many = Array.from({ length: 30 }, (_, i) => [eur(`${i + 1}.00`)]); // 40.00 = 10+30, 11+29 … 19+21: ten pairs
  expect(verdict(many, '40.00', { ...LIMITS, counted: 5 })).toMatchObject({
    kind: 'ambiguous',
    isMore: true,
  });
  const exactly = verdict(many, '40.00', { ...LIMITS, mostDocuments: 2, counted: 10 });
  expect(exactly).toMatchObject({ kind: 'ambiguous', isMore: false });
  expect(positions(exactly)).toHaveLength(10);
});

test('a used budget is a verdict of its own, with what was found', () => {
  const documents = Array.from({ length: 40 }, (_, i) => [1_000_000 + i * i * 977 + i * 31]);
  const sought = documents.slice(0, 9).reduce((sum, [amount]) => sum + amount!, 0);
  const found = verdictOf(findCombinations(documents, sought, sought, { ...LIMITS, budget: 10_000 }));
  expect(found.kind).toBe('budget');
});

// The public challenge of August 2002: 54 invoices and a cheque of 4,556.92. Known counts by size: none with fewer than 5
// invoices, 3 with 5, 38 with 6.
const CHALLENGE = amountsOf(
  ...(
    '895.39 83.06 280.71 1021.70 219.10 1587.52 507.08 628.89 222.52 192.65 194.58 764.18 680.23 244.22 89.40 862.12 ' +
    '1842.59 329.97 444.98 630.92 440.93 324.84 978.53 144.77 230.72 456.68 126.69 2487.85 515.11 911.45 983.98 329.17 ' +
    '673.47 409.17 228.31 796.76 116.14 858.97 718.32 346.35 542.12 589.18 789.77 185.58 538.64 441.43 925.39 698.27 ' +
    '5465.45 160.62 722.73 691.83 77.74 365.43'
  ).split(' '),
);
test('a known list of 54 invoices: no combination of up to 4, three of 5, 38 of 6', () => {
  expect(verdict(CHALLENGE, '4556.92', { ...LIMITS, mostDocuments: 4 })).toEqual({ kind: 'none', upTo: 4 });
  const five = verdict(CHALLENGE, '4556.92', { ...LIMITS, mostDocuments: 5 });
  expect(five).toMatchObject({ kind: 'ambiguous', isMore: false });
  expect(positions(five)).toHaveLength(3);
  const six = verdict(CHALLENGE, '4556.92', { mostDocuments: 6, counted: 100, budget: 100_000_000 });
  expect(positions(six)).toHaveLength(3 + 38);
});
