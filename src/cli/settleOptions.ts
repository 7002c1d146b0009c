import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RULE_SET_NAMES, type RuleSetName } from '../engine/ruleSets';
import { choiceOf, RULE_SET } from '../text/choiceText';

/** `settle -- <workbook.xlsx>` and what may stand behind it, see USAGE. */
export interface SettleOptions {
  readonly input: string;
  readonly out: string;
  /** Payments table to use instead of the one found. */
  readonly journal: string | undefined;
  readonly dryRun: boolean;
  /** What to do with a run that was cut off while it was written. */
  readonly cutOff: 'complete' | 'remove' | undefined;
  /** Compare instead of posting: the rule sets named, all where none is. */
  readonly compare: readonly RuleSetName[] | 'all' | undefined;
}

export const USAGE =
  'Usage: npm run settle -- <workbook.xlsx> [--out <result.xlsx>] [--journal <table>] [--dry-run] [--cut-off complete|remove] [--compare-rule-sets ["Oracle, SAP"]]';

/** With macros or as a template a workbook is another kind of file; Excel refuses one whose name says something else. */
const KINDS = ['.xlsx', '.xlsm', '.xltx', '.xltm'];
const kindOf = (path: string): string | undefined =>
  KINDS.find((kind) => extname(path).toLowerCase() === kind);

const COMPARE = '--compare-rule-sets';

/** The names behind the option may be left out: then it is given an empty value, so that what follows is not taken for them. */
function withNames(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, i) => {
    const next = args[i + 1];
    const isNamed = next !== undefined && !next.startsWith('--') && Array.isArray(compared(next));
    return arg === COMPARE && !isNamed ? [`${COMPARE}=`] : [arg];
  });
}

function compared(value: string | undefined): SettleOptions['compare'] | 'unknown' {
  if (value === undefined) return undefined;
  if (value.trim() === '') return 'all';
  const names = value.split(/[,;]/).map((name) => choiceOf(name, RULE_SET));
  const known = names.filter((name): name is RuleSetName => name !== undefined);
  return known.length < names.length || new Set(known).size < known.length ? 'unknown' : known;
}

/** @returns the options, or one sentence that says what is wrong with them */
export function settleOptions(args: readonly string[]): SettleOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...withNames(args)],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        journal: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'cut-off': { type: 'string' },
        'compare-rule-sets': { type: 'string' },
      },
    });
    const [input, ...others] = positionals;
    if (input === undefined || others.length > 0) return USAGE;
    const cutOff = values['cut-off'];
    if (cutOff !== undefined && cutOff !== 'complete' && cutOff !== 'remove') return USAGE;
    const compare = compared(values['compare-rule-sets']);
    if (compare === 'unknown')
      return `--compare-rule-sets takes names out of ${RULE_SET_NAMES.join(', ')}, each once. ${USAGE}`;
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
      compare,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${USAGE}`;
  }
}
