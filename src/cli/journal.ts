import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportJournal } from '../app/exportJournal';
import { Blocked } from '../app/monthEnd';
import { XlsxError } from '../host/xlsx/xlsxError';
import { describeProblem } from '../problem/describe';
import type { JournalExport } from '../workbook/journalCsv';
import { fileSentence, isFileError } from './fileSentence';
import { openFile } from './workbookFile';

const USAGE =
  'Usage: npm run journal -- <workbook.xlsx> [--out <journal.csv>] [--columns "Voucher;Date;…"] [--runs "RUN-0001;…"] [--decimal point|comma] [--delimiter comma|semicolon|tab]';

interface JournalOptions {
  readonly input: string;
  readonly out: string;
  readonly wanted: JournalExport;
}

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const DECIMAL_MARKS = { point: '.', comma: ',' } as const;

/** So that a spreadsheet, too, reads Möbelwerk as it is written. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes the voucher lines of a workbook as CSV. Exit code 0: written; 1: not, with one clear sentence. */
export async function exportJournalFile(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const options = journalOptions(args);
  if (options === undefined) {
    print(USAGE);
    return 1;
  }
  try {
    const { workbook } = await openFile(options.input);
    const csv = await exportJournal(workbook, options.wanted);
    await mkdir(dirname(options.out), { recursive: true });
    await writeFile(options.out, BYTE_ORDER_MARK + csv);
    print(`Voucher lines: ${options.out}`);
    return 0;
  } catch (error) {
    const sentence =
      error instanceof Blocked
        ? error.problems.map((problem) => Object.values(describeProblem(problem, 'en')).join(' ')).join('\n')
        : error instanceof XlsxError
          ? `${options.input}: ${error.message}`
          : isFileError(error)
            ? fileSentence(error, options.input)
            : undefined;
    if (sentence === undefined) throw error;
    print(sentence);
    return 1;
  }
}

/** @returns undefined when they make no sense together: the usage says how they go */
function journalOptions(args: readonly string[]): JournalOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        columns: { type: 'string' },
        runs: { type: 'string' },
        decimal: { type: 'string', default: 'point' },
        delimiter: { type: 'string' },
      },
    });
    const [input, ...others] = positionals;
    const decimalMark = DECIMAL_MARKS[values.decimal as keyof typeof DECIMAL_MARKS] as '.' | ',' | undefined;
    const delimiter = DELIMITERS[values.delimiter as keyof typeof DELIMITERS] as ',' | ';' | '\t' | undefined;
    const isClear =
      decimalMark !== undefined &&
      (values.delimiter === undefined || delimiter !== undefined) &&
      delimiter !== decimalMark;
    if (input === undefined || others.length > 0 || values.out === '' || !isClear) return undefined;
    return {
      input,
      out: values.out ?? join(dirname(input), `${basename(input, extname(input))}-journal.csv`),
      wanted: {
        decimalMark,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(values.columns === undefined ? {} : { columns: listed(values.columns) }),
        ...(values.runs === undefined ? {} : { runs: listed(values.runs) }),
      },
    };
  } catch {
    return undefined;
  }
}

const listed = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
