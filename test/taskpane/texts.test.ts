import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../../src/taskpane/shell/route';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { TEXTS, writtenTexts } from './writtenTexts';

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
  const english = new Map(writtenTexts(TEXTS.en));
  const same = writtenTexts(TEXTS[language]).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([path]) => path).filter((path) => !SAME[language]!.includes(path))).toEqual([]);
});

test.each(['en', ...OTHERS] as const)(
  '%s has no text that is empty, doubled in spaces or without its gaps',
  (language) => {
    for (const [path, text] of writtenTexts(TEXTS[language])) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
      expect([path, /undefined|\[object| {2}/.test(text)]).toEqual([path, false]);
    }
  },
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

/** What the bank books has a word of its own in French. */
const OF_THE_BANK =
  /Date de comptabilisation|Comptabilisé ou en attente|comptabilisation par la banque|banque a comptabilisé|lignes comptabilisées/g;

/** Words of the glossary, and what else they were called at some time; aliases under which headings are read are no texts. */
test.each([
  ['nl', /contant\u00ad?korting/i, /betal(ings)?korting|betaalkorting/i],
  ['nl', /bankregel/i, /afschriftregel/i],
  ['de', /bankzeile/i, /kontoauszugsposition|\bUmsätze?\b|\bUmsatz\b/i],
  ['fr', /lignes? de relevé/i, /lignes? bancaires?/i],
  ['de', /ausgleich/i, /(posten|zahlungen) ausgleichen/i],
  ['nl', /boek(en|t)\b/i, /valide(er|ren)|gevalideerd|journalise|aflett?er/i],
  ['fr', /valid(er|ation|ée?s?)\b/i, /comptabilis/i],
  ['fr', /régle/i, /lettr(age|er|ée?s?)\b/i],
] as const)('%s says %s and nothing else for it', (language, word, other) => {
  const pane = writtenTexts(TEXTS[language]).map(([, text]) => text.replaceAll(OF_THE_BANK, ''));
  const files = [
    ...[`src/problem/texts/${language}.ts`, `src/matching/texts/${language}.ts`],
    ...['src/workbook/sentences.ts', 'src/taskpane/texts/parameterWords.ts'],
    ...['manifest.xml', 'src/entry/help.html'],
  ].map((file) => readFileSync(join(__dirname, '../..', file), 'utf8').replaceAll(OF_THE_BANK, ''));
  expect([...pane, ...files].filter((text) => other.test(text))).toEqual([]);
  expect(pane.filter((text) => word.test(text)).length).toBeGreaterThan(3);
});

const help = readFileSync(join(__dirname, '../../src/entry/help.html'), 'utf8');

test.each(['en', ...OTHERS] as const)(
  '%s calls a view the same in the navigation and in the help',
  (language) => {
    const { names } = TEXTS[language].shell;
    for (const view of VIEWS)
      expect([view, new RegExp(`<h3 id="${language}-${view}">(.*)</h3>`).exec(help)?.[1]]).toEqual([
        view,
        names[view],
      ]);
    expect(TEXTS[language].entry.settle.heading).toBe(names.settle);
  },
);

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
