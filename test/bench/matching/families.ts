import { spawnSync } from 'node:child_process';
import { nameIndex, partiesNamed } from '../../../src/matching/payer/nameIndex';
import { payerMemory } from '../../../src/matching/payer/payerMemory';
import { knownParties } from '../../../src/matching/payer/whoPaid';
import { findCombinations } from '../../../src/matching/combinations/search';
import { verdictOf } from '../../../src/matching/combinations/verdict';
import { matchLines, type LineMatch } from '../../../src/matching/proposals/matchLines';
import { numberIndex } from '../../../src/matching/references/numberIndex';
import { numbersInText } from '../../../src/matching/references/numbersInText';
import { DEFAULT_MATCH_SETTINGS } from '../../../src/matching/settings';
import { openStatement } from '../../../src/statement/openStatement';
import { readCamt } from '../../../src/statement/readCamt';
import { readMt940 } from '../../../src/statement/readMt940';
import { readTable } from '../../../src/statement/readTable';
import type { ReadStatements } from '../../../src/statement/model';
import { DEFAULTS } from '../../support/settling';
import { bankLedger, type BankLedger } from '../floor/bankLedger';
import { digitKeys, scanDigits } from '../floor/digitScan';
import { nameFloor } from '../floor/nameFloor';
import { FLOOR_STEPS, pipelineFloor } from '../floor/pipelineFloor';
import { random } from '../floor/random';
import { subsetFloor, subsetInstance } from '../floor/subsetFloor';
import { generatedMonth, type GeneratedMonth } from './generatedMonth';
import { ledgerInput } from './ledgerInput';
import { answer, compared, compareRow, header, ms, percent, print, quantile, row, timed } from './measure';
import { camtFile, camtFloor, csvFile, csvFloor, mt940File, mt940Floor } from './statementFiles';
import { contradictions } from './oracle';
import { groupsOf, qualityOf } from './quality';

/** How large a benchmark is. */
export interface Size {
  readonly lines: number;
  readonly runs: number;
  readonly seeds: readonly number[];
}
const COMPARED = ['job', 'floor ms (p10–p90)', 'ours ms (p10–p90)', 'ratio', 'goal', 'verdict'];

const ledgerOf = (seed: number, { lines }: Size): BankLedger =>
  bankLedger(seed, { invoices: lines, lines, customers: Math.max(20, lines / 20) });

const match = ({ lines, documents, parties }: GeneratedMonth): readonly LineMatch[] =>
  matchLines({
    lines,
    documents,
    parties: knownParties(nameIndex(parties), payerMemory([])),
    terms: { policy: DEFAULTS, graceDays: 0 },
    settings: DEFAULT_MATCH_SETTINGS,
  });

/** G4: numbers in texts. */
function references(size: Size): void {
  print('\n## Document numbers in texts (G4)\n');
  const ledger = ledgerOf(5, size);
  const { documents } = ledgerInput(ledger);
  const texts = ledger.lines.map(({ text }) => text);
  const keys = digitKeys(ledger.invoices.map(({ number }) => number));
  const index = numberIndex(documents);
  header(...COMPARED);
  let hits = 0;
  compareRow(
    `${size.lines.toLocaleString('en-US')} texts`,
    compared(
      () => texts.forEach((text) => scanDigits(text, keys, () => (hits += 1))),
      () => texts.forEach((text) => (hits += numbersInText(text, index).length)),
      size.runs,
    ),
    2.5,
  );
  answer(hits > 0, 'no number found');
  const quality = (name: string, found: readonly (readonly number[])[]): void => {
    let [right, wrong, missed] = [0, 0, 0];
    ledger.lines.forEach(({ isNamed, paid }, i) => {
      const truth = new Set(isNamed ? paid : []);
      for (const hit of new Set(found[i])) {
        if (truth.has(hit)) right += 1;
        else wrong += 1;
        truth.delete(hit);
      }
      missed += truth.size;
    });
    row(name, percent(right, right + missed), percent(right, right + wrong));
  };
  print();
  header('found', 'recall', 'precision');
  quality(
    'floor',
    texts.map((text) => {
      const own: number[] = [];
      scanDigits(text, keys, (i) => own.push(i));
      return own;
    }),
  );
  quality(
    'without customer (goal 92.5 %, 97.4 %)',
    texts.map((text) => numbersInText(text, index).map(({ at }) => at)),
  );
  quality(
    'with customer (goal 98.5 %, 99.9 %)',
    match(ledgerInput(ledger)).map(({ named }) => named.map(({ at }) => at)),
  );
}

/** G5, G6: combinations of amounts. */
function subsets(size: Size): void {
  const { runs } = size;
  print('\n## Combinations of amounts (G5, G6)\n');
  header(
    'open',
    'paid',
    'amounts',
    'floor ms, median',
    'ours ms, median',
    'p99',
    'most',
    'unique',
    'ambiguous',
    'none',
    'budget',
  );
  const limits = { ...DEFAULT_MATCH_SETTINGS.search, mostDocuments: 8 };
  for (const most of [1, 3]) {
    for (const [open, paid] of [
      [20, 2],
      [20, 8],
      [20, 12],
      [50, 4],
      [50, 8],
      [200, 4],
      [200, 8],
      [200, 12],
    ] as const) {
      const cases = Array.from({ length: Math.max(9, runs * 11) }, (_, seed) =>
        subsetInstance(seed + 1, open, paid, most),
      );
      const own = { ...limits, mostDocuments: Math.max(8, paid) };
      const verdicts = { unique: 0, ambiguous: 0, none: 0, budget: 0 };
      const [floor, ours]: [number[], number[]] = [[], []];
      for (const one of cases) {
        let verdict: ReturnType<typeof verdictOf> | undefined;
        let other: ReturnType<typeof subsetFloor> | undefined;
        floor.push(timed(() => (other = subsetFloor(one, own.mostDocuments, 2_000_000))));
        ours.push(
          timed(() => (verdict = verdictOf(findCombinations(one.amounts, one.target, one.target, own)))),
        );
        verdicts[verdict!.kind] += 1;
        answer(verdict!.kind !== 'none', 'a sum that exists was denied');
        answer(verdict!.kind !== 'unique' || other!.isCut || other!.found > 0, 'unique against the floor');
      }
      row(
        open,
        paid,
        most,
        ms(quantile(floor, 0.5)),
        ms(quantile(ours, 0.5)),
        ms(quantile(ours, 0.99)),
        ms(Math.max(...ours)),
        verdicts.unique,
        verdicts.ambiguous,
        verdicts.none,
        verdicts.budget,
      );
    }
  }
  const instances = size.runs === 1 ? 40 : 100_000;
  answer(contradictions(size.seeds[0]!, instances) === 0, 'a verdict that counting all combinations denies');
  print(
    `\n${instances.toLocaleString('en-US')} random lists of up to sixteen documents, with several amounts, credit notes, equal documents and tolerance: no verdict contradicts a count of all combinations.`,
  );
  const amounts = CHALLENGE.map((amount) => [amount]);
  const sought = (mostDocuments: number) =>
    findCombinations(amounts, 455_692, 455_692, { mostDocuments, counted: 20, budget: 50_000_000 });
  const [upTo4, upTo5] = [sought(4), sought(5)];
  answer(upTo4.combinations.length === 0 && upTo4.completeUpTo === 4, 'none below five');
  answer(upTo5.combinations.length === 3 && upTo5.completeUpTo === 5, 'three with five');
  const times = Array.from({ length: 9 }, () => timed(() => sought(5)));
  print(
    `\nMrExcel’s challenge of 2002 (54 invoices, 4,556.92): none below five invoices, 3 with five, in ${ms(quantile(times, 0.5))} ms (goal: 5 ms).`,
  );
}

const CHALLENGE = (
  '89539 8306 28071 102170 21910 158752 50708 62889 22252 19265 19458 76418 68023 24422 8940 86212 184259 32997 44498 63092 44093 32484 ' +
  '97853 14477 23072 45668 12669 248785 51511 91145 98398 32917 67347 40917 22831 79676 11614 85897 71832 34635 54212 58918 78977 18558 ' +
  '53864 44143 92539 69827 546545 16062 72273 69183 7774 36543'
)
  .split(' ')
  .map(Number);

/** G7: from lines and documents to proposals. */
function endToEnd(size: Size): void {
  print('\n## From end to end (G7)\n');
  const ledger = ledgerOf(11, size);
  const input = ledgerInput(ledger);
  let matches: readonly LineMatch[] = [];
  const figures = compared(
    () => pipelineFloor(ledger),
    () => (matches = match(input)),
    Math.min(size.runs, 5),
    1,
  );
  header(...COMPARED);
  compareRow(`${size.lines.toLocaleString('en-US')} lines against as many documents`, figures, 2.5);
  const { levels } = qualityOf(input, matches);
  answer(levels[0]!.right === levels[0]!.proposals, 'a certain proposal is wrong');
  for (const peer of ['ledger', 'hledger']) {
    const { status } = spawnSync(peer, ['--version'], { encoding: 'utf8' });
    if (status !== 0) print(`${peer}: not measured here.`);
  }
  print('\nScaling, lines and documents doubled:\n');
  header('lines', 'ours ms');
  const sizes = [8, 4, 2, 1].map((part) => Math.round(size.lines / part));
  const times = sizes.map((lines) => {
    const part = ledgerInput(ledgerOf(11, { ...size, lines }));
    match(part);
    return quantile(
      Array.from({ length: 3 }, () => timed(() => match(part))),
      0.5,
    );
  });
  sizes.forEach((lines, i) => row(lines.toLocaleString('en-US'), ms(times[i]!)));
  const exponent = Math.log(times[3]! / times[0]!) / Math.log(8);
  print(`\nExponent ${exponent.toFixed(2)} (goal: 1.2).`);
}

/** G8: how many proposals of each level are right. */
function quality(size: Size): void {
  print('\n## Precision and recall of each level (G8)\n');
  header('data', 'seed', 'lines of ours', 'level', 'proposals', 'right', 'precision', 'recall');
  const report = (name: string, seed: number, month: GeneratedMonth): void => {
    const matches = match(month);
    const { levels, matchable } = qualityOf(month, matches);
    for (const { level, proposals, right } of levels)
      if (level !== 'none')
        row(
          name,
          seed,
          matchable,
          level,
          proposals,
          right,
          percent(right, proposals),
          percent(right, matchable),
        );
    const twice = new Set<object>();
    for (const { level, proposal } of matches)
      for (const { state } of level === 'certain' && proposal?.kind !== 'part'
        ? (proposal?.claims ?? [])
        : []) {
        answer(!twice.has(state), 'a document is certain twice');
        twice.add(state);
      }
    forbidden(month, matches);
  };
  for (const seed of size.seeds)
    report('months with all kinds of noise', seed, generatedMonth(seed, Math.min(size.lines, 20_000)));
  for (const seed of size.seeds) report('ledger of the floor', seed, ledgerInput(ledgerOf(seed, size)));
  plainPipeline(ledgerOf(11, size));
  for (const [name, month] of [
    ['the ledger of the floor', ledgerInput(ledgerOf(11, size))],
    ['a month with all kinds of noise', generatedMonth(11, Math.min(size.lines, 20_000))],
  ] as const) {
    print(`\nWhere the lines of ours end, ${name}, seed 11:\n`);
    header('line', 'numbers found', 'level', 'rule', 'lines', 'right');
    for (const { facts, lines, right } of groupsOf(month, match(month))) row(...facts, lines, right);
  }
}

/** What the plain pipeline books of the same ledger: the truth is the same. */
function plainPipeline(ledger: BankLedger): void {
  print('\nThe plain pipeline on the ledger of seed 11:\n');
  header('step', 'booked', 'right', 'precision');
  const { paid, step } = pipelineFloor(ledger);
  const ours = ledger.lines.filter((line) => line.paid.length > 0).length;
  let allRight = 0;
  FLOOR_STEPS.forEach((name, i) => {
    const booked = ledger.lines.flatMap((line, at) =>
      i > 0 && step[at] === i ? [{ line, found: paid[at]! }] : [],
    );
    const right = booked.filter(
      ({ line, found }) => found.length === line.paid.length && found.every((one) => line.paid.includes(one)),
    ).length;
    allRight += right;
    if (i > 0) row(name, booked.length, right, percent(right, booked.length));
  });
  print(
    `\nIn all ${percent(allRight, ours)} of the ${ours.toLocaleString('en-US')} lines of ours are right.`,
  );
}

/** What is certain is matched again without its documents: nothing else may be certain then. */
function forbidden(month: GeneratedMonth, matches: readonly LineMatch[]): void {
  const certain = matches.flatMap((one, i) => (one.level === 'certain' ? [i] : []));
  const step = Math.max(1, Math.floor(certain.length / 12));
  for (let n = 0; n < certain.length; n += step) {
    const { line, proposal } = matches[certain[n]!]!;
    const claimed = new Set(proposal!.claims.map(({ state }) => state));
    const rest = {
      ...month,
      lines: [line],
      documents: month.documents.filter((state) => !claimed.has(state)),
    };
    answer(match(rest)[0]!.level !== 'certain', `certain of two: ${line.text}`);
  }
}

/** G9: readers. */
function readers(size: Size): void {
  print('\n## Reading statements (G9)\n');
  const ledger = ledgerOf(4, size);
  const expected = ledger.lines.reduce((sum, { amount }) => sum + amount, 0);
  const checked = (read: ReadStatements): void => {
    const lines = read.statements.flatMap((statement) => statement.lines);
    answer(lines.length === ledger.lines.length && read.problems.length === 0, 'a line is lost');
    answer(lines.reduce((sum, { amount }) => sum + amount, 0) === expected, 'an amount is wrong');
  };
  header(...COMPARED);
  const bench = (
    name: string,
    text: string,
    floor: (text: string) => number,
    read: (text: string) => ReadStatements,
    most: number,
  ): void => {
    compareRow(
      `${name}, ${(text.length / 1e6).toFixed(1)} MB`,
      compared(
        () => answer(floor(text) === ledger.lines.length, 'the floor counts otherwise'),
        () => checked(read(text)),
        Math.min(size.runs, 5),
        1,
      ),
      most,
    );
  };
  bench(
    'CAMT.053 beside a search for tags',
    camtFile(ledger),
    camtFloor,
    (text) => readCamt({ name: 'a.xml', text }),
    13,
  );
  bench(
    'MT940 beside splitting lines',
    mt940File(ledger).replace(/\r/g, ''),
    mt940Floor,
    (text) => readMt940({ name: 'a.sta', text }),
    6,
  );
  bench(
    'CSV beside splitting lines',
    csvFile(ledger),
    csvFloor,
    (text) => {
      const opened = openStatement('a.csv', new TextEncoder().encode(text));
      if (opened.kind !== 'table') throw new Error('no table');
      return readTable(opened.table, opened.proposal.layout);
    },
    20,
  );
  print(
    '\nThe goals are those against other readers, turned into ratios to the floor: fast-xml-parser takes 40 times the search for tags, of which a third is 13; mt940js 60 times splitting, of which a tenth is 6.',
  );
  for (const peer of ['fast-xml-parser', 'mt940js', 'csv-parse']) print(`${peer}: not measured here.`);
}

/** G10: names. */
function names(size: Size): void {
  print('\n## Names (G10)\n');
  const ledger = bankLedger(6, { invoices: 20_000, lines: 20_000, customers: 5_000 });
  const { parties } = ledgerInput(ledger);
  const asked = ledger.lines.filter(({ customer }) => customer >= 0).slice(0, size.lines / 20);
  const floor = nameFloor(parties.map(({ name }) => name));
  const index = nameIndex(parties);
  header(...COMPARED);
  compareRow(
    `${asked.length} names among ${parties.length}`,
    compared(
      () => asked.forEach(({ name }) => floor(name)),
      () => {
        index.folded.clear(); // what was found before would not be sought again
        asked.forEach(({ name }) => partiesNamed(name, index, DEFAULT_MATCH_SETTINGS.names));
      },
      size.runs,
    ),
    1.5,
  );
  const found = asked.map(({ name }) => partiesNamed(name, index, DEFAULT_MATCH_SETTINGS.names));
  const own = (i: number): string => parties[asked[i]!.customer]!.account;
  const accounts = found.map((one) => (one.kind === 'none' ? [] : one.parties.map(({ account }) => account)));
  const only = accounts.filter((all, i) => all.length === 1 && all[0] === own(i)).length;
  const first = accounts.filter((all, i) => all[0] === own(i)).length;
  const wrong = accounts.filter((all, i) => all.length > 0 && !all.includes(own(i))).length;
  const floorRight = asked.filter(({ name, customer }) => floor(name) === customer).length;
  const strangers = STRANGERS.map((name) => partiesNamed(name, index, DEFAULT_MATCH_SETTINGS.names));
  const quiet = strangers.filter((one) => one.kind === 'none' || one.parties.length > 1).length;
  print();
  header('names', 'share');
  row('floor: the first is right', percent(floorRight, asked.length));
  row('ours: the first is right (goal: within a point of fuse.js, 93.3 %)', percent(first, asked.length));
  row('ours: only the right one', percent(only, asked.length));
  row('ours: the right one is not among those found', percent(wrong, asked.length));
  row('payers that are no customer: none or several (goal 95 %)', percent(quiet, strangers.length));
  print('\nfuse.js: not measured here.');
}

/** Names of payers that are no customer of the generator. */
const STRANGERS = [
  'Finanzamt',
  'Stadtwerke',
  'Amtsgericht',
  'Allianz Versicherung',
  'Deutsche Rentenversicherung',
  'Bundeskasse',
  'Techniker Krankenkasse',
  'PayPal Europe',
  'Telekom Deutschland',
  'Volksbank',
  'Sparkasse',
  'Hubert Kramer',
  'Petra Vogel',
  'Amazon Payments',
  'Landesamt Besoldung',
].flatMap((name) =>
  ['München', 'Köln', 'Hamburg', 'Berlin', 'Leipzig', 'Wien', 'Gent', ''].map((town) =>
    `${name} ${town}`.trim(),
  ),
);

/** G12: what a run holds beside what it was given. */
function memory(size: Size): void {
  print('\n## Memory (G12)\n');
  const input = ledgerInput(ledgerOf(11, size));
  globalThis.gc?.();
  const before = process.memoryUsage();
  const matches = match(input);
  globalThis.gc?.();
  const after = process.memoryUsage();
  answer(matches.length === input.lines.length, 'a line is lost');
  const held = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  print(
    `${input.lines.length.toLocaleString('en-US')} lines: ${Math.round(held)} MB held above the input (goal: 200 MB).`,
  );
}

/** G13: the same whatever the order of rows. */
function determinism(size: Size): void {
  print('\n## The same whatever the order (G13)\n');
  const month = generatedMonth(8, Math.min(size.lines, 5_000));
  const text = (matches: readonly LineMatch[]): readonly string[] =>
    matches.map(({ line, level, rule, proposal, misfits }) =>
      JSON.stringify([
        line,
        level,
        rule,
        proposal?.claims.map(({ state, alternative }) => [state.document.id, alternative]),
        misfits.map(({ kind }) => kind),
      ]),
    );
  const once = text(match(month));
  const r = random(13);
  const mixed = <T>(items: readonly T[]): readonly T[] =>
    items
      .map((item) => [r(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  answer(once.join() === text(match(month)).join(), 'the same input twice');
  answer(
    once.join() ===
      text(match({ ...month, documents: mixed(month.documents), parties: mixed(month.parties) })).join(),
    'documents and customers in another order',
  );
  const turned = text(match({ ...month, lines: mixed(month.lines) }));
  const different = [...turned].sort().filter((one, i) => one !== [...once].sort()[i]).length;
  print(
    `${month.lines.length} lines: twice the same bytes; documents and customers in another order: the same bytes; lines in another order: ${different} lines differ.`,
  );
}

export const FAMILIES: Readonly<Record<string, (size: Size) => void>> = {
  references,
  subsets,
  endToEnd,
  quality,
  readers,
  names,
  memory,
  determinism,
};
