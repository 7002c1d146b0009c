import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** `settle -- <workbook.xlsx> [--out <result.xlsx>] [--journal <table>] [--dry-run] [--cut-off complete|remove]` */
export interface SettleOptions {
  readonly input: string;
  readonly out: string;
  /** Payments table to use instead of the one found. */
  readonly journal: string | undefined;
  readonly dryRun: boolean;
  /** What to do with a run that was cut off while it was written. */
  readonly cutOff: 'complete' | 'remove' | undefined;
}

export const USAGE =
  'Usage: npm run settle -- <workbook.xlsx> [--out <result.xlsx>] [--journal <table>] [--dry-run] [--cut-off complete|remove]';

/** With macros or as a template a workbook is another kind of file; Excel refuses one whose name says something else. */
const KINDS = ['.xlsx', '.xlsm', '.xltx', '.xltm'];
const kindOf = (path: string): string | undefined =>
  KINDS.find((kind) => extname(path).toLowerCase() === kind);

/** @returns the options, or one sentence that says what is wrong with them */
export function settleOptions(args: readonly string[]): SettleOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        journal: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'cut-off': { type: 'string' },
      },
    });
    const [input, ...others] = positionals;
    if (input === undefined || others.length > 0) return USAGE;
    const cutOff = values['cut-off'];
    if (cutOff !== undefined && cutOff !== 'complete' && cutOff !== 'remove') return USAGE;
    const kind = kindOf(input) ?? '.xlsx';
    const out = values.out ?? join(dirname(input), `${basename(input, extname(input))}-settled${kind}`);
    if (out === '') return USAGE;
    if ((kindOf(out) ?? kind) !== kind)
      return `The result of ${input} is a ${kind} workbook as well, and Excel opens it only under that name: name it so instead of ${out}.`;
    return {
      input,
      out,
      journal: values.journal,
      dryRun: values['dry-run'] ?? false,
      cutOff,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${USAGE}`;
  }
}
