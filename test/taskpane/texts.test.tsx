/** @jest-environment jsdom */
import { act, cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routeTo, VIEWS, type ViewName } from '../../src/taskpane/shell/route';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/OutsidePages';
import type { Language } from '../../src/taskpane/texts/texts';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { SOURCE_COLUMNS } from '../../src/workbook/columns';
import { LEDGER_TABLES, VIEW_TABLES } from '../../src/workbook/ownTables';
import { framed, paneOver, TEXTS } from './samplePane';
import { SITUATIONS } from './samples';

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
    'choice.name',
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
  const english = new Map(written(TEXTS.en));
  const same = written(TEXTS[language]).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([path]) => path).filter((path) => !SAME[language]!.includes(path))).toEqual([]);
});

test.each(['en', ...OTHERS] as const)(
  '%s has no text that is empty, doubled in spaces or without its gaps',
  (language) => {
    for (const [path, text] of written(TEXTS[language])) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
      expect([path, /undefined|\[object| {2}/.test(text)]).toEqual([path, false]);
    }
  },
);

/** Situations, the view in which the pane opens, and the buttons of the view that are pressed one after the other. */
const WALKS: readonly (readonly [situation: string, view: ViewName, presses: readonly number[]])[] = [
  ...VIEWS.map((view) => ['usual', view, []] as const),
  ...Object.keys(SITUATIONS)
    .filter((name) => !['large', 'many-runs', 'usual'].includes(name))
    .map((situation) => [situation, 'preview', [0, 0]] as const),
  ...['missing', 'empty', 'edited', 'cut-off'].map((situation) => [situation, 'start', []] as const),
  ...['nothing', 'blocked'].map((situation) => [situation, 'problems', []] as const),
  ['usual', 'sources', [2]],
  ['usual', 'results', [1, 3, 0]], // a run, its reversal, what was written
  ['usual', 'results', [2, 3]], // what was settled later stands in the way
  ['undo-changed', 'results', [1, 3, 0]],
  ['undoing', 'results', [1, 3, 0]],
  ['no-runs', 'results', []],
  ['usual', 'results', [0, 0]], // comparison of rule sets
  ['outside', 'start', []],
  ['no-office', 'start', []],
];

/** Texts of vouchers come from the workbook. */
const SAMPLE_DATA = /(Payment|Invoice|Cash discount) (DE|FTI-)\d+/g;

/** As words of their own: `Compare` does not stand in `Comparer`. */
function standsIn(part: string, text: string): boolean {
  const at = part.indexOf(text);
  if (at < 0) return false;
  const isLetter = (char: string | undefined): boolean => /\p{L}/u.test(char ?? '');
  return !isLetter(part[at - 1]) && !isLetter(part[at + text.length]);
}

/** Table names of the workbook contract are English in every language. */
const TABLE_NAMES = new RegExp(
  [...Object.keys(SOURCE_COLUMNS), ...LEDGER_TABLES, ...VIEW_TABLES].join('|'),
  'g',
);

/** One language is enough: what a component says by itself, it says in all of them; that each has its texts stands above. */
test.each(['de'] as const)(
  'no page of the pane shows English in %s',
  async (language) => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const english = [...new Set(written(TEXTS.en).map(([, text]) => text))];
    const own = new Set(written(TEXTS[language]).map(([, text]) => text));
    const isOwn = (text: string): boolean =>
      own.has(text) || [...own].some((longer) => longer.includes(text));
    const leftover = english.filter((text) => text.length > 6 && !isOwn(text) && !/^\d/.test(text));
    for (const [situation, view, presses] of WALKS) {
      show(situation, view, language);
      for (const press of [...presses, 0]) {
        await act(() => new Promise((done) => setTimeout(done, 20))); // what is fetched and read arrives
        const shown = [
          document.body.textContent ?? '',
          ...[...document.querySelectorAll('[aria-label]')].map((element) =>
            element.getAttribute('aria-label')!,
          ),
        ];
        const found = leftover.filter((text) =>
          shown.some((part) => standsIn(part.replaceAll(TABLE_NAMES, '').replaceAll(SAMPLE_DATA, ''), text)),
        );
        expect([situation, view, press, found]).toEqual([situation, view, press, []]);
        const button = document.querySelectorAll<HTMLElement>('section button')[press];
        if (!button) break;
        await userEvent.click(button);
      }
      cleanup();
    }
    report.mockRestore();
  },
  240_000,
);

/** A text nobody shows is a text somebody forgot. */
test('every text is used by the pane', () => {
  const code = sourcesOf(join(__dirname, '../../src/taskpane')).join('\n');
  const unused = leaves(TEXTS.en).filter((path) => {
    const name = path.split('.').at(-1)!;
    return !new RegExp(`\\.${name}\\b|\\b${name}[,:}]|'${name}'|\\{ [^}]*\\b${name}\\b`).test(code);
  });
  expect(unused).toEqual([]);
});

/** Paths of the texts; of a record by key, which is read with a variable, only its own. */
function leaves(texts: object, path = ''): readonly string[] {
  const isRecord = [
    'names',
    'options',
    'explanations',
    'groups',
    'roles',
    'kinds',
    'reasons',
    'status',
    'by',
    'next',
    'headings',
    'leads',
    'unreadable',
    'useCashDiscount',
    'types',
    'fields',
    'dateFormats',
    'undecided',
    'levels',
    'notMatched',
    'ofSelection',
  ];
  return Object.entries(texts).flatMap(([key, value]): readonly string[] => {
    const here = `${path}${key}`;
    return typeof value === 'object' && !Array.isArray(value) && !isRecord.includes(key)
      ? leaves(value as object, `${here}.`)
      : [here];
  });
}

/** Code of the pane without its texts. */
function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'texts' ? [] : sourcesOf(path);
    return [readFileSync(path, 'utf8')];
  });
}

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

/** Words of the glossary, and what else they were called at some time; aliases under which headings are read are no texts. */
test.each([
  ['nl', /contant\u00ad?korting/i, /betal(ings)?korting|betaalkorting/i],
  ['nl', /bankregel/i, /afschriftregel/i],
  ['de', /bankzeile/i, /kontoauszugsposition|\bUmsätze?\b|\bUmsatz\b/i],
  ['fr', /lignes? de relevé/i, /lignes? bancaires?/i],
] as const)('%s says %s and nothing else for it', (language, word, other) => {
  const pane = written(TEXTS[language]).map(([, text]) => text);
  const files = [
    ...[`src/problem/texts/${language}.ts`, `src/matching/texts/${language}.ts`],
    ...['src/workbook/sentences.ts', 'src/taskpane/texts/parameterWords.ts'],
    ...['manifest.xml', 'src/entry/help.html'],
  ].map((file) => readFileSync(join(__dirname, '../..', file), 'utf8'));
  expect([...pane, ...files].filter((text) => other.test(text))).toEqual([]);
  expect(pane.filter((text) => word.test(text)).length).toBeGreaterThan(3);
});

test('the number one is singular, in French zero too', () => {
  expect([0, 1, 2].map((n) => TEXTS.en.vouchers.heading(n, String(n)))).toEqual([
    '0 vouchers',
    '1 voucher',
    '2 vouchers',
  ]);
  expect([0, 1, 2].map((n) => TEXTS.fr.vouchers.heading(n, String(n)))).toEqual([
    '0 pièce',
    '1 pièce',
    '2 pièces',
  ]);
});

function show(situation: string, view: ViewName, language: Language): void {
  render(
    situation === 'outside'
      ? framed(<OutsideExcel />, { language })
      : situation === 'no-office'
        ? framed(<OfficeBlocked />, { language })
        : paneOver(SITUATIONS[situation]!(), { language, at: routeTo(view) }),
  );
}
