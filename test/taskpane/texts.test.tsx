/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { SettlePane } from '../../src/taskpane/settle/SettlePane';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/StartPages';
import type { Language } from '../../src/taskpane/texts/texts';
import { languageOf, textsIn } from '../../src/taskpane/texts/textsIn';
import { describeSample, SITUATIONS } from './samples';

afterEach(cleanup);

/** Every text by its path; texts with gaps are filled with two of everything. */
function written(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function')
      return [[here, (value as (...gaps: unknown[]) => string)(2, '2', 2, '2')]];
    return written(value as object, `${here}.`);
  });
}
const OTHERS = ['nl', 'de', 'fr'] as const;
/** Words that are the same in two languages. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'sources.roles.SettlementParameters',
    'parameters.heading',
    'vouchers.credit',
    'runs.heading',
    'runs.named',
    'start.outsideHeading',
    'entry.payment.dateLetters.0',
    'entry.payment.dateLetters.1',
    'bank.review.invoicePaid',
  ],
  de: [
    'runs.named',
    'entry.useCashDiscount.Normal',
    'entry.journal.states.problem',
    'bank.review.invoicePaid',
  ],
  fr: [
    'totals.settled',
    'entry.columns.date',
    'entry.useCashDiscount.Normal',
    'entry.payment.dateLetters.1',
    'bank.review.columns.date',
  ],
};

test.each(OTHERS)('%s has a text of its own wherever English has one', (language) => {
  const english = new Map(written(textsIn('en')));
  const same = written(textsIn(language)).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([path]) => path).filter((path) => !SAME[language]!.includes(path))).toEqual([]);
});

test.each(['en', ...OTHERS] as const)(
  '%s has no text that is empty, doubled in spaces or without its gaps',
  (language) => {
    for (const [path, text] of written(textsIn(language))) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
      expect([path, /undefined|\[object| {2}/.test(text)]).toEqual([path, false]);
    }
  },
);

/** Situations and the buttons pressed in them, by position; the first button is the main one. */
const WALKS: readonly (readonly [situation: string, presses: readonly number[]])[] = [
  ...[
    ...Object.keys(SITUATIONS).filter((name) => !['large', 'many-runs'].includes(name)),
    'outside',
    'no-office',
  ].map((situation) => [situation, [0, 0]] as const),
  ['usual', [3, 1, 3, 0]], // runs, a run, its reversal, what was written
  ['usual', [3, 2, 3]], // what was settled later stands in the way
  ['undo-changed', [3, 1, 3, 0]],
  ['undoing', [3, 1, 3, 0]],
  ['usual', [0, 3, 0]], // comparison of rule sets
];

test.each(OTHERS)('no page of the pane shows English in %s', async (language) => {
  const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const english = [...new Set(written(textsIn('en')).map(([, text]) => text))];
  const own = new Set(written(textsIn(language)).map(([, text]) => text));
  const leftover = english.filter((text) => text.length > 6 && !own.has(text) && !/^\d/.test(text));
  for (const [situation, presses] of WALKS) {
    show(situation, language);
    for (const press of [...presses, 0]) {
      const shown = [
        document.body.textContent ?? '',
        ...[...document.querySelectorAll('[aria-label]')].map((element) =>
          element.getAttribute('aria-label')!,
        ),
      ];
      // Table names of the workbook contract are English in every language.
      const found = leftover.filter(
        (text) => !['Invoices', 'Payments'].includes(text) && shown.some((part) => part.includes(text)),
      );
      expect([situation, press, found]).toEqual([situation, press, []]);
      const button = screen.queryAllByRole('button')[press];
      if (!button) break;
      await userEvent.click(button);
    }
    cleanup();
  }
  report.mockRestore();
});

test.each([
  ['nl-BE', 'nl'],
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['en-GB', 'en'],
  ['en-DE', 'en'],
  ['pl-PL', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('display language %s is spoken to in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('the number one is singular, in French zero too', () => {
  expect([0, 1, 2].map((n) => textsIn('en').vouchers.heading(n, String(n)))).toEqual([
    '0 vouchers',
    '1 voucher',
    '2 vouchers',
  ]);
  expect([0, 1, 2].map((n) => textsIn('fr').vouchers.heading(n, String(n)))).toEqual([
    '0 pièce',
    '1 pièce',
    '2 pièces',
  ]);
});

function show(situation: string, language: Language): void {
  render(
    <App
      language={language}
      locale={language}
      describe={describeSample}
      about={['0.0.0']}
      onReload={() => undefined}
    >
      {situation === 'outside' ? (
        <OutsideExcel />
      ) : situation === 'no-office' ? (
        <OfficeBlocked />
      ) : (
        <SettlePane useCases={SITUATIONS[situation]!()} />
      )}
    </App>,
  );
}
