import { formatsFor } from '../../src/text/localeFormats';
import { choicesOf, decisionOn, decisionsOver, type Decisions } from '../../src/taskpane/bank/decisions';
import {
  headingsOf,
  sampleBelow,
  shownRows,
  stillUndecided,
  withColumn,
} from '../../src/taskpane/bank/layoutDraft';
import {
  foldedBut,
  lineBelow,
  linesFound,
  reviewRows,
  searchableLines,
} from '../../src/taskpane/bank/reviewRows';
import { layoutToConfirm, reviewLine, someReviewLines } from './bankSamples';

const [certain, , likely, toCheck, , nobody, , inJournal] = someReviewLines;
const decided = (
  ...of: readonly (readonly [typeof certain, number | 'on account' | 'rejected'])[]
): Decisions => new Map(of.map(([line, choice]) => [line!.line, decisionOn(line!, choice)!]));

describe('decisions', () => {
  test('a line with a payment is decided no more; money of nobody goes on no account; there must be such a choice', () => {
    expect(decisionOn(inJournal!, 'rejected')).toBeUndefined();
    expect(decisionOn(nobody!, 'on account')).toBeUndefined();
    expect(decisionOn(nobody!, 0)).toBeUndefined();
    expect(decisionOn(nobody!, 'rejected')?.choice).toBe('rejected');
  });

  test('another review keeps a choice by its documents, wherever it stands now', () => {
    const before = decided([likely, 1]);
    const turned = { ...likely!, choices: [...likely!.choices].reverse() };
    const { kept, dropped } = decisionsOver(before, { lines: [turned], problems: [] });
    expect([kept.get('B-00003')?.choice, dropped]).toEqual([0, 0]);
  });

  test('a line that was certain and is no more loses its choice: nobody looked at it', () => {
    const doubtful = { ...certain!, level: 'to check' } as const;
    expect(decisionsOver(decided([certain, 0]), { lines: [doubtful], problems: [] })).toEqual({
      kept: new Map(),
      dropped: 1,
    });
  });

  test('money on account of another payer than was shown is given up', () => {
    const other = { ...certain!, payer: { side: 'customer', account: '4999', name: '' } } as const;
    expect(decisionsOver(decided([certain, 'on account']), { lines: [other], problems: [] }).dropped).toBe(1);
  });

  test('what is in the journal or rejected by now went where it should, and is not missed', () => {
    const lines = [
      { ...certain!, state: 'in the journal' },
      { ...toCheck!, state: 'rejected' },
    ] as const;
    expect(decisionsOver(decided([certain, 0], [toCheck, 'rejected']), { lines, problems: [] })).toEqual({
      kept: new Map(),
      dropped: 0,
    });
  });

  test('a line that is gone is counted', () => {
    expect(decisionsOver(decided([certain, 0]), { lines: [], problems: [] }).dropped).toBe(1);
  });

  test('they are handed over in the order of the lines', () => {
    expect(choicesOf(someReviewLines, decided([likely, 1], [certain, 0]))).toEqual([
      { line: 'B-00001', choice: 0 },
      { line: 'B-00003', choice: 1 },
    ]);
  });
});

describe('the list', () => {
  const formats = formatsFor('de-DE');
  const found = (text: string) =>
    linesFound(someReviewLines, searchableLines(someReviewLines, formats), text).map(({ line }) => line);

  test('an amount is found as it is shown and as it is typed, a payer by account and IBAN', () => {
    expect(found('1.234.567,89')).toEqual(['B-00002']);
    expect(found('1234567.89')).toEqual(['B-00002']);
    expect(found('-12.50')).toEqual(['B-00007']);
    expect(found('4032')).toEqual(['B-00003']);
    expect(found('DE89370400440532013000 danke')).toEqual(['B-00003']);
  });

  test('below a line comes the next line, headings left out; below the last one nothing', () => {
    const rows = reviewRows(someReviewLines, foldedBut(someReviewLines, undefined));
    expect(lineBelow(rows, 'B-00002')).toBe('B-00003');
    expect(lineBelow(rows, 'B-00007')).toBe('B-00007');
  });

  test('a rejected line stands with the rejected ones whatever its level', () => {
    const rows = reviewRows([reviewLine(1, { state: 'rejected' })], new Set());
    expect(rows.map(({ key }) => key)).toEqual(['group rejected', 'B-00001']);
  });
});

describe('the layout of rows', () => {
  const { layout } = layoutToConfirm;

  test('rows above the headings are not shown as a sample; another heading row takes its place', () => {
    const rows = shownRows(layoutToConfirm);
    expect(rows.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(sampleBelow(rows, layout).map(({ index }) => index)).toEqual([3, 4]);
    const lower = { ...layout, headerRow: 3 };
    expect([headingsOf(rows, lower)[1], sampleBelow(rows, lower).length]).toEqual(['100', 1]);
    expect(sampleBelow(rows, { ...layout, headerRow: undefined })).toHaveLength(3);
  });

  test('the text stands in several columns, everything else in one', () => {
    const two = withColumn(layout, 'text', 1, 4);
    expect(two.columns.text).toEqual([3, 4]);
    expect(withColumn(two, 'text', 0, undefined).columns.text).toEqual([4]);
    expect(withColumn(two, 'name', 0, 3).columns).toMatchObject({ name: [3], text: [4] });
    expect(withColumn(layout, 'text', 0, undefined).columns.text).toBeUndefined();
  });

  test('what the rows do not prove stays open until it is stated', () => {
    expect(stillUndecided(layout, layoutToConfirm.undecided)).toEqual([
      'number format',
      'date format',
      'currency',
    ]);
    const stated = { ...layout, dateFormat: 'dmy', currency: 'eur' } as const;
    expect(stillUndecided(stated, layoutToConfirm.undecided)).toEqual(['number format']);
    expect(stillUndecided({ ...stated, columns: { amount: [1] } }, [])).toEqual(['columns']);
  });
});
