import { undoSentence, type UndoFacts } from '../../src/workbook/sentences';

const LANGUAGES = ['en', 'nl', 'de', 'fr'] as const;
const FACTS: UndoFacts = {
  run: 'RUN-0002',
  settledOn: '2015-07-08',
  on: '2015-07-10',
  cash: '693.00',
  settled: '700.00',
  difference: '0.00',
};
const OVERPAID: UndoFacts = { ...FACTS, cash: '', settled: '', difference: '1.00' };

test.each(LANGUAGES)('what was undone, when and of which run, in %s', (language) => {
  const settlement = undoSentence(FACTS, false, language);
  for (const part of ['RUN-0002', '2015-07-08', '2015-07-10', '693.00', '700.00'])
    expect(settlement).toContain(part);
  const reversal = undoSentence(FACTS, true, language);
  for (const part of ['RUN-0002', '2015-07-08', '2015-07-10', '700.00']) expect(reversal).toContain(part);
  const overpayment = undoSentence(OVERPAID, true, language);
  expect(overpayment).toContain('1.00');
  for (const sentence of [settlement, reversal, overpayment]) expect(sentence).toMatch(/^\S.*[^ ]\.$/);
});

test('every language has its own words', () => {
  for (const isReversed of [false, true])
    for (const facts of [FACTS, OVERPAID])
      expect(new Set(LANGUAGES.map((language) => undoSentence(facts, isReversed, language))).size).toBe(4);
});
