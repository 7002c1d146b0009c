import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SettleAgain, UndoRequest } from '../app/useCases';
import { plainDate } from '../calendar/plainDate';
import { RULE_SET_NAMES, type RuleSetName } from '../engine/ruleSets';
import type { UndoTarget } from '../engine/undoSelection';
import { choiceOf, RULE_SET } from '../text/choiceText';

/** What `npm run settle` is asked to do; USAGE shows how. */
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
  /** Undo this instead of settling. */
  readonly undo: UndoRequest | undefined;
  /** Undone settlements that are made again. */
  readonly settleAgain: SettleAgain;
}

export const USAGE =
  'Usage: npm run settle -- <workbook.xlsx> [--out <result.xlsx>] [--journal <table>] [--dry-run] [--cut-off complete|remove] ' +
  '[--compare-rule-sets ["Oracle, SAP"]] [--settle-again all|<voucher>[;<voucher>…]] ' +
  '[--undo RUN-0001|<payment voucher>|<payment voucher>=<invoice> | --reverse-payment <voucher>|RUN-0001] ' +
  '[--undo-date latest|today|YYYY-MM-DD] [--undo-later refuse|undo]';

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
        undo: { type: 'string' },
        'reverse-payment': { type: 'string' },
        'undo-date': { type: 'string' },
        'undo-later': { type: 'string' },
        'settle-again': { type: 'string' },
      },
    });
    const [input, ...others] = positionals;
    if (input === undefined || others.length > 0) return USAGE;
    const cutOff = values['cut-off'];
    if (cutOff !== undefined && cutOff !== 'complete' && cutOff !== 'remove') return USAGE;
    const compare = compared(values['compare-rule-sets']);
    if (compare === 'unknown')
      return `--compare-rule-sets takes names out of ${RULE_SET_NAMES.join(', ')}, each once. ${USAGE}`;
    const undo = undoOption(values);
    if (typeof undo === 'string') return undo;
    const settleAgain = settleAgainOption(values['settle-again']);
    if (
      settleAgain === undefined ||
      (undo !== undefined && (settleAgain.length > 0 || compare !== undefined))
    )
      return USAGE;
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
      undo,
      settleAgain,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${USAGE}`;
  }
}

interface UndoValues {
  readonly undo?: string | undefined;
  readonly 'reverse-payment'?: string | undefined;
  readonly 'undo-date'?: string | undefined;
  readonly 'undo-later'?: string | undefined;
}

/** @returns undefined where nothing is to be undone; a sentence where it is not said clearly */
function undoOption(values: UndoValues): UndoRequest | string | undefined {
  const {
    undo,
    'reverse-payment': reverse,
    'undo-date': on = 'latest',
    'undo-later': later = 'refuse',
  } = values;
  if (undo === undefined && reverse === undefined) {
    return values['undo-date'] === undefined && values['undo-later'] === undefined ? undefined : USAGE;
  }
  if (undo !== undefined && reverse !== undefined) return USAGE;
  if (later !== 'refuse' && later !== 'undo') return USAGE;
  const date = on === 'latest' || on === 'today' ? on : plainDate(on);
  if (date === undefined) return `${on} is no reversal date: latest, today, or a day such as 2026-11-30.`;
  const target = undoTarget(undo ?? reverse ?? '');
  if (target === undefined || (reverse !== undefined && target.kind === 'settlement')) return USAGE;
  return { target, reversePayments: reverse !== undefined, date, later };
}

/** `RUN-0001`, `ARP-10030`, `ARP-10030=10030`, `ARP-10030=4031:10030` */
function undoTarget(text: string): UndoTarget | undefined {
  if (text === '') return undefined;
  if (/^RUN-\d+$/.test(text)) return { kind: 'run', run: text };
  const at = text.indexOf('=');
  if (at < 0) return { kind: 'payment', payment: text };
  const [payment, document] = [text.slice(0, at), text.slice(at + 1)];
  if (payment === '' || document === '') return undefined;
  const [, account, invoice = document] = /^([^:]+):(.+)$/.exec(document) ?? [];
  return { kind: 'settlement', payment, invoice, ...(account === undefined ? {} : { account }) };
}

function settleAgainOption(text: string | undefined): SettleAgain | undefined {
  if (text === undefined) return [];
  if (text === 'all') return 'all';
  const vouchers = text
    .split(';')
    .map((voucher) => voucher.trim())
    .filter((voucher) => voucher !== '');
  return vouchers.length === 0 ? undefined : vouchers;
}
