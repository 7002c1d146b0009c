import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { settleFile } from '../../src/cli/settle';
import type { Workbook } from '../../src/host/model';
import { checkXlsx, openXlsx } from '../../src/host/xlsx';
import { LEDGER_TABLES, VIEW_TABLES } from '../../src/workbook/ownTables';
import { blocksAbove, expectTies, totalsAbove, WITH_TOTALS } from '../support/totals';

jest.setTimeout(180_000);

const SAMPLE = join(__dirname, '..', '..', 'sample', 'month-end.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'settlesheet-'));
const result = join(folder, 'result.xlsx');
const printed: string[] = [];
const settle = (...args: string[]): Promise<number> =>
  settleFile(
    args,
    (line) => void printed.push(line),
    () => '2026-11-30T09:00:00.000Z',
  );
const open = (path: string): Workbook => openXlsx(new Uint8Array(readFileSync(path)));

beforeAll(async () => expect(await settle(SAMPLE, '--out', result)).toBe(0));
beforeEach(() => (printed.length = 0));
afterAll(() => rmSync(folder, { recursive: true }));

test('the result passes the structural test', () => {
  expect(checkXlsx(new Uint8Array(readFileSync(result)))).toEqual([]);
});

test('the cached totals above every table tie', () => expectTies(open(result)));

test('every part of the sample that is not ours is byte for byte what it was', () => {
  const [before, after] = [SAMPLE, result].map((path) => unzipSync(new Uint8Array(readFileSync(path)))) as [
    Record<string, Uint8Array>,
    Record<string, Uint8Array>,
  ];
  const sheets = open(SAMPLE).sheets.map(({ name }) => name);
  expect(sheets.slice(0, 5)).toEqual(['Invoices', 'Payments', 'Terms', 'Rates', 'Settings']);
  const parts = [
    ...[1, 2, 3, 4, 5].flatMap((n) => [
      `xl/worksheets/sheet${n}.xml`,
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
    ]),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `xl/tables/table${n}.xml`),
  ];
  expect(parts.filter((part) => before[part] === undefined)).toEqual([]);
  const isSame = (part: string): boolean =>
    after[part] !== undefined && Buffer.from(before[part]!).equals(Buffer.from(after[part]));
  expect(parts.filter((part) => !isSame(part))).toEqual([]);
});

test('a second run over the result posts nothing and leaves the same workbook', async () => {
  const again = join(folder, 'again.xlsx');
  expect(await settle(result, '--out', again)).toBe(0);
  expect(printed.join('\n')).toContain('Nothing new to post');
  const [first, second] = [open(result), open(again)];
  for (const table of [...LEDGER_TABLES, ...VIEW_TABLES]) {
    expect({ table, rows: rowsOf(second, table) }).toEqual({ table, rows: rowsOf(first, table) });
  }
});

const rowsOf = (workbook: Workbook, name: string): readonly unknown[] => {
  const { sheet, body } = workbook.table(name)!;
  return Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (__, c) => sheet.cell(body.row + r, body.column + c)?.value ?? ''),
  );
};

describe('the command line says clearly what it cannot do, and writes nothing then', () => {
  const inFolder = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  test.each([
    ['a file that is not there', () => join(folder, 'nowhere.xlsx'), /is not there/],
    ['a folder', () => folder, /is a folder/],
    ['a text file', () => inFolder('text.xlsx', 'a;b;c'), /text file/],
    [
      'an old .xls',
      () => inFolder('old.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
      /xls/i,
    ],
  ])('%s', async (_, path, sentence) => {
    const out = join(folder, 'never.xlsx');
    expect(await settle(path(), '--out', out)).toBe(1);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(sentence);
    expect(existsSync(out)).toBe(false);
  });

  test('a dry run prints the summary and writes nothing', async () => {
    const out = join(folder, 'dry.xlsx');
    expect(await settle(SAMPLE, '--out', out, '--dry-run')).toBe(0);
    expect(printed.at(-1)).toContain('nothing was written');
    expect(existsSync(out)).toBe(false);
  });

  test('a journal table that is not there', async () => {
    expect(await settle(SAMPLE, '--out', join(folder, 'j.xlsx'), '--journal', 'Nowhere')).toBe(1);
  });

  test('an option that does not exist', async () => {
    expect(await settle(SAMPLE, '--overwrite')).toBe(1);
    expect(printed[0]).toContain('Usage');
  });
});

const soffice = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
if (soffice === undefined)
  console.warn('LibreOffice is not here: its test is skipped. apt-get install libreoffice-calc');

(soffice === undefined ? test.skip : test)(
  'LibreOffice opens the result and works out the same totals itself',
  () => {
    // Without the results that the file brings along, LibreOffice has to calculate every formula.
    const parts = unzipSync(new Uint8Array(readFileSync(result)));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      parts[name] = strToU8(strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
    }
    const bare = join(folder, 'bare.xlsx');
    writeFileSync(bare, zipSync(parts));
    const out = join(folder, 'calculated');
    execFileSync(
      soffice!,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        bare,
      ],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    const [ours, theirs] = [open(result), open(join(out, 'bare.xlsx'))];
    const blocks = WITH_TOTALS.flatMap((table) =>
      Array.from({ length: blocksAbove(table) }, (_, block) => ({ table, block })),
    );
    for (const { table, block } of blocks) {
      const sheet = ours.table(table)!.sheet.name;
      const { rect } = ours.table(table)!;
      const calculated = [4, 3, 2].map(
        (above) => theirs.sheet(sheet)!.cell(rect.row - above, rect.column + 4 + 5 * block)?.value,
      );
      const [first, second, difference] = totalsAbove(ours, table, block) as number[];
      expect(calculated[0]).toBeCloseTo(first!, 2);
      expect(calculated[1]).toBeCloseTo(second!, 2);
      expect(Math.abs(Number(calculated[2]))).toBeLessThan(0.005);
      expect(difference).toBe(0);
    }
  },
);

describe('--compare-rule-sets', () => {
  const compared = join(folder, 'compared.xlsx');

  test('prints a table, writes its own table into the result, and posts nothing', async () => {
    expect(await settle(SAMPLE, '--compare-rule-sets', '--out', compared)).toBe(0);
    expect(printed[0]).toMatch(
      /^Cash discount and what is then open in the document’s currency, all rows in EUR: \d+ of \d+ rows differ\.$/,
    );
    expect(printed[1]).toMatch(/^Payment +Date +Account +Invoice +Dynamics 365 Finance +open +Oracle/);
    expect(printed).toContain('Nothing was posted.');
    const workbook = open(compared);
    expect(workbook.table('RuleSetComparison')!.body.rows).toBeGreaterThan(100);
    for (const table of LEDGER_TABLES) expect(rowsOf(workbook, table)).toEqual(rowsOf(open(SAMPLE), table));
    expect(checkXlsx(new Uint8Array(readFileSync(compared)))).toEqual([]);
  });

  test('the rule sets named, in that order; a dry run writes nothing', async () => {
    const dry = join(folder, 'dry.xlsx');
    expect(await settle(SAMPLE, '--compare-rule-sets', 'BC, odoo', '--dry-run', '--out', dry)).toBe(0);
    expect(printed[1]).toMatch(/Invoice +Business Central +open +Odoo +open$/);
    expect(existsSync(dry)).toBe(false);
  });

  test('a name that is no rule set, or one named twice, is refused with the names that there are', async () => {
    for (const names of ['Abacus', 'SAP, SAP']) {
      expect(await settle(SAMPLE, `--compare-rule-sets=${names}`)).toBe(1);
      expect(printed.pop()).toMatch(/takes names out of Dynamics 365 Finance, Oracle, SAP/);
    }
  });
});
