import { nameIndex } from '../../src/matching/payer/nameIndex';
import { payerMemory } from '../../src/matching/payer/payerMemory';
import { knownParties } from '../../src/matching/payer/whoPaid';
import { matchLines } from '../../src/matching/proposals/matchLines';
import { numberIndex } from '../../src/matching/references/numberIndex';
import { numbersInReference } from '../../src/matching/references/structuredReference';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { DEFAULTS, document } from '../support/settling';
import { textTable } from '../support/textTable';
import { bankLine, party } from './support';

const DOCUMENTS = [
  document('500.00', { invoice: '539007547034' }),
  document('612.00', { invoice: '1234567890' }),
  document('700.00', { invoice: 'INV-10030' }),
];
const index = numberIndex(DOCUMENTS);

const REFERENCES = textTable(`
  reference                    names          because
  RF18539007547034             539007547034   ISO 11649: RF, two check digits, our number
  RF18 5390 0754 7034          539007547034   printed in fours
  RF19539007547034             -              wrong check digits: the rest is no number of ours
  +++123/4567/89002+++         1234567890     Belgium: ten digits and what they leave by 97
  123456789002                 1234567890     the same without its marks
  000000000000000012345678903  1234567890     Switzerland: leading zeros and a check digit
  12345678907                  1234567890     Finland: a check digit behind
  10030                        INV-10030      the number itself
  999999                       -              somebody else's
  7                            -              too short to say anything
`);
test.each(REFERENCES)('$reference names $names: $because', ({ reference = '', names = '' }) => {
  const found = numbersInReference(reference, index).map(({ state }) => state.document.invoice);
  expect(found.join(', ')).toBe(names);
});

const input = (
  line: Parameters<typeof bankLine>[1] & { structuredReference?: string; endToEndId?: string },
  paid: string,
) =>
  matchLines({
    lines: [{ ...bankLine(paid, line), ...line }],
    documents: DOCUMENTS,
    parties: knownParties(nameIndex([party('4031', 'Nordbau GmbH', 'NL91ABNA0417164300')]), payerMemory([])),
    terms: { policy: DEFAULTS, graceDays: 0 },
    settings: DEFAULT_MATCH_SETTINGS,
  })[0]!;

test('a reference in its own field, or in the text, names the document', () => {
  for (const line of [
    { structuredReference: 'RF18539007547034' },
    { text: 'Zahlung RF18 5390 0754 7034 danke' },
  ]) {
    const found = input({ name: 'Nordbau GmbH', ...line }, '500.00');
    expect([found.level, found.proposal?.claims[0]?.state.document.invoice]).toEqual([
      'certain',
      '539007547034',
    ]);
  }
});

test('a customer number before our number: within the account that paid', () => {
  // 26 digits: customer 004031, number 0000000000 1234567890 of which the last ten are ours; 6 is the check digit
  const reference = '004031000000000012345678907';
  const known = input({ name: 'Nordbau GmbH', structuredReference: reference }, '612.00');
  expect(known.named.map(({ found }) => found)).toEqual(known.named.length > 0 ? ['short'] : []);
});

test('the payer’s own reference counts only for the account that paid', () => {
  const own = input({ name: 'Nordbau GmbH', endToEndId: 'INV-10030' }, '700.00');
  expect([own.level, own.named.map(({ found }) => found)]).toEqual(['certain', ['short']]);
  const unknown = input({ name: 'Somebody', endToEndId: 'INV-10030' }, '700.00');
  expect(unknown.level).toBe('none');
});
