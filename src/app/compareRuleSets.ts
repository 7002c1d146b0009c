import type { PlainDate } from '../calendar/plainDate';
import type { OpenDocument } from '../engine/transactions';
import { balanceOf, type DocumentState } from '../engine/documentState';
import type { RunResult } from '../engine/postRun';
import { RULE_SET_NAMES, type RuleSetName } from '../engine/ruleSets';
import { minus, sum, times, ZERO, type Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import { invariant, type Problem } from '../problem/problem';
import {
  COMPARISON_TABLE,
  comparisonCells,
  comparisonFormats,
  comparisonSpec,
  comparisonTotals,
  differingCells,
  type ComparisonResult,
  type ComparisonTotal,
  type ComparisonRow,
} from '../workbook/comparisonTable';
import type { Workbook } from '../workbook/workbook';
import { monthEndOf, type MonthEnd, type ReadTables } from './monthEnd';
import { settleMonthEnd } from './settlement';

/** What the payments of a run come to under several rule sets; nothing of it is posted. */
export interface RuleSetComparison {
  /** The first is the one that the others are compared with. */
  readonly ruleSets: readonly RuleSetName[];
  readonly currency: string;
  readonly decimals: Decimals;
  readonly rows: readonly ComparisonRow[];
  /** Per rule set, in accounting currency: all discounts, and what the documents of the rows have open in the end. */
  readonly totals: readonly ComparisonTotal[];
  /** Of the rows that could not be used, under any of the rule sets. */
  readonly problems: readonly Problem[];
}

/** The rule set of the workbook first, then the others. */
export const ruleSetsToCompare = (own: RuleSetName): readonly RuleSetName[] => [
  own,
  ...RULE_SET_NAMES.filter((name) => name !== own),
];

/**
 * Settles the same tables under each rule set, each time on documents read anew, and lays the results beside each other: one row
 * per payment and document that it settles under any of them.
 *
 * @param ruleSets at least one, none twice
 */
export function compareRuleSets(
  tables: ReadTables,
  today: PlainDate,
  ruleSets: readonly RuleSetName[],
): RuleSetComparison {
  const runs = ruleSets.map((name) => runUnder(monthEndOf(tables, today, name), today));
  const [first] = runs;
  invariant(first !== undefined, 'there is a rule set to compare');
  const rows: (Omit<ComparisonRow, 'isLast'> & { readonly id: string })[] = [];
  const lastRow = new Map<string, number>();
  for (const key of new Set(runs.flatMap((run) => [...run.steps.keys()]))) {
    const steps = runs.map((run) => run.steps.get(key));
    runs.forEach((run, i) => {
      for (const { documentId, balanceAfter, values } of steps[i]?.lines ?? []) {
        const before = run.open.get(documentId) ?? NOTHING;
        run.open.set(documentId, { open: balanceAfter, openValue: minus(before.openValue, values.settled) });
      }
    });
    for (const id of new Set(steps.flatMap((step) => step?.lines.map((line) => line.documentId) ?? []))) {
      lastRow.set(id, rows.length);
      rows.push({ id, ...rowOf(id, runs, steps) });
    }
  }
  const whole = rows.map(({ id, ...row }, i): ComparisonRow => ({ ...row, isLast: lastRow.get(id) === i }));
  return {
    ruleSets,
    currency: first.currency,
    decimals: first.decimals,
    rows: whole,
    totals: ruleSets.map((_, i) => ({
      discount: total(whole.map(({ results }) => results[i]?.discountValue)),
      open: total(whole.map(({ results, isLast }) => (isLast ? results[i]?.openValue : ZERO))),
    })),
    problems: withoutRepeats(runs.flatMap(({ problems }) => problems)),
  };
}

/** A rule set under which the payment does not reach the document takes nothing, and leaves open what was open. */
function rowOf(
  id: string,
  runs: readonly RunUnder[],
  steps: readonly (Outcome | undefined)[],
): Omit<ComparisonRow, 'isLast'> {
  const document = runs.find((run) => run.documents.has(id))?.documents.get(id);
  const step = steps.find((one) => one !== undefined);
  invariant(document !== undefined && step !== undefined, 'a settled document and its payment are known');
  const results = runs.map((run, i): ComparisonResult => {
    const line = steps[i]?.lines.find(({ documentId }) => documentId === id);
    const { open, openValue } = run.open.get(id) ?? NOTHING;
    const [discount, discountValue] = [line?.discount ?? ZERO, line?.values.discount ?? ZERO];
    return { discount, discountValue, open, openValue };
  });
  return {
    payment: step.voucher,
    date: step.payment.date,
    account: document.account,
    invoice: document.invoice,
    currency: document.currency,
    results,
    differs: results.some(
      ({ discount, open }) => discount !== results[0]?.discount || open !== results[0].open,
    ),
  };
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const total = (amounts: readonly (Amount | undefined)[]): Amount =>
  sum(amounts.map((amount) => amount ?? ZERO));

/** What is open of a document, and what it is worth in accounting currency. */
type Open = Pick<ComparisonResult, 'open' | 'openValue'>;
const NOTHING: Open = { open: ZERO, openValue: ZERO };

type Outcome = RunResult['outcomes'][number];

interface RunUnder {
  readonly currency: string;
  readonly decimals: Decimals;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** What is open of each document, as the payments are gone through. */
  readonly open: Map<string, Open>;
  /** Per payment key, in the order in which they were settled: first the payments with marks (ALLOC-0). */
  readonly steps: ReadonlyMap<string, Outcome>;
  readonly problems: readonly Problem[];
}

const openOf = (state: DocumentState): Open => ({
  open: balanceOf(state),
  openValue: times(state.carrying, state.sign),
});

function runUnder(monthEnd: MonthEnd, today: PlainDate): RunUnder {
  const { journal, settings } = monthEnd;
  const open = new Map([...journal.documents].map(([id, state]) => [id, openOf(state)] as const));
  const { result, problems } = settleMonthEnd(monthEnd, today);
  const isMarked = ({ payment }: Outcome): boolean => payment.marks.length > 0;
  const inOrder = [
    ...result.outcomes.filter(isMarked),
    ...result.outcomes.filter((outcome) => !isMarked(outcome)),
  ];
  return {
    currency: settings.accountingCurrency ?? '',
    decimals: settings.decimals,
    documents: new Map([...journal.documents].map(([id, { document }]) => [id, document])),
    open,
    steps: new Map(inOrder.map((outcome) => [outcome.payment.key, outcome])),
    problems,
  };
}

/** Writes the comparison into its own table, made when it is not there yet or compared other rule sets before. */
export async function writeComparison(
  workbook: Workbook,
  comparison: RuleSetComparison,
  { survey }: ReadTables,
): Promise<void> {
  const { ruleSets, decimals, rows } = comparison;
  const spec = comparisonSpec(ruleSets, decimals);
  const present = survey.tables.find(({ own }) => own === COMPARISON_TABLE);
  const fits =
    present !== undefined &&
    spec.columns.every(({ title }) => present.header.includes(title)) &&
    present.header.length === spec.columns.length;
  if (present !== undefined && !fits) await workbook.removeTables([COMPARISON_TABLE]);
  if (!fits) await workbook.createTables([spec]);
  const cells = rows.map((row) => comparisonCells(row, survey.dateSystem));
  const formats = comparisonFormats(rows, decimals);
  await workbook.replaceRows([{ spec, rows: cells, formats, marked: rows.map(differingCells) }]);
  await workbook.writeTotals(new Map([[COMPARISON_TABLE, [comparisonTotals(ruleSets, comparison)]]]));
}
