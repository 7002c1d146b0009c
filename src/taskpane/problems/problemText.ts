import { isWarning, placeText, type Problem } from '../../problem/problem';
import type { Described, Pane } from '../view/paneContext';

export const KINDS = ['all', 'errors', 'warnings'] as const;
export type Kind = (typeof KINDS)[number];

/** Problems of a kind that bear a text anywhere: in their place, in what was found, or in what to do. */
export function filtered(
  problems: readonly Problem[],
  kind: Kind,
  text: string,
  describe: (problem: Problem) => Described,
): readonly Problem[] {
  const sought = text.trim().toLocaleLowerCase();
  return problems.filter((problem) => {
    if (kind !== 'all' && isWarning(problem) !== (kind === 'warnings')) return false;
    if (sought === '') return true;
    return rowOf(problem, describe).some((cell) => cell.toLocaleLowerCase().includes(sought));
  });
}

/** The problems as they are pasted into a sheet: a row each, cells apart by tabs. */
export function asTable(
  problems: readonly Problem[],
  { texts, describe }: Pick<Pane, 'texts' | 'describe'>,
): string {
  const t = texts.problems;
  return [[t.where, t.found, t.toDo], ...problems.map((problem) => rowOf(problem, describe).map(asCell))]
    .map((row) => row.join('\t'))
    .join('\n');
}

function rowOf(problem: Problem, describe: (problem: Problem) => Described): readonly string[] {
  const { found, toDo } = describe(problem);
  return [placeText(problem.place), found, toDo];
}

/** On one line, and never a formula: a text comes from a cell that anybody may have filled. */
const asCell = (text: string): string => text.replace(/\s+/g, ' ').replace(/^([=+\-@])/, "'$1");
