import type { DocumentState } from '../../engine/documentState';
import { claimsKey, type Explanation, type ExplanationKind } from './explanation';

/** What one line may have paid; `order` decides between lines that are equal otherwise: the earlier one first. */
export interface LineChoices {
  readonly explanations: readonly Explanation[];
  readonly order: number;
}

/** Which explanation each line gets. */
export interface Assigned {
  /** By line; undefined: none was left for it. */
  readonly chosen: readonly (Explanation | undefined)[];
  /** Lines that an assignment just as good would have matched with other documents. */
  readonly isOpen: readonly boolean[];
}

/** How much an explanation is worth beside those of other lines: what is named counts before what only adds up. */
const WORTH: Readonly<Record<ExplanationKind, number>> = {
  named: 1000,
  part: 300,
  'some-named': 200,
  'named-and-more': 150,
  single: 100,
  structure: 80,
  combination: 20,
  over: 150,
};
/** Explanations of one line that are tried; more of them say nothing. */
const MOST_TRIED = 8;
/** Steps for lines that want each other's documents; beyond it the best found so far stands, and all of them are open. */
const STEPS = 20_000;

/**
 * Gives each line one of its explanations so that no document is paid twice and the whole is worth most, not one line after
 * the other: a line does not take the document that another line needs more. Several lines may pay parts of one document.
 */
export function assignLines(lines: readonly LineChoices[]): Assigned {
  const chosen: (Explanation | undefined)[] = lines.map(undisputed(lines));
  const isOpen: boolean[] = lines.map(() => false);
  const taken = new Set(chosen.flatMap((one) => one?.claims.map(({ state }) => state) ?? []));
  const others = lines.map(({ explanations, order }, i): LineChoices => ({
    order,
    explanations:
      chosen[i] === undefined
        ? explanations.filter(({ claims }) => !claims.some(({ state }) => taken.has(state)))
        : [],
  }));
  for (const members of linesThatCompete(others)) {
    if (members.every((member) => chosen[member] !== undefined)) continue;
    const best = bestOf(members.map((member) => others[member]!));
    members.forEach((member, i) => {
      chosen[member] = best.chosen[i];
      isOpen[member] = best.isOpen[i]!;
    });
  }
  return { chosen, isOpen };
}

/** What a line names to the amount, where no other line names the same: that is settled before anything is weighed. */
function undisputed(lines: readonly LineChoices[]): (line: LineChoices) => Explanation | undefined {
  const namedBy = new Map<DocumentState, number>();
  for (const { explanations } of lines) {
    const states = explanations.flatMap(({ kind, claims }) =>
      isFromText(kind) ? claims.map(({ state }) => state) : [],
    );
    for (const state of new Set(states)) namedBy.set(state, (namedBy.get(state) ?? 0) + 1);
  }
  return ({ explanations: [first] }) =>
    first?.kind === 'named' && first.isAlone && first.claims.every(({ state }) => namedBy.get(state) === 1)
      ? first
      : undefined;
}

const isFromText = (kind: ExplanationKind): boolean =>
  kind !== 'single' && kind !== 'structure' && kind !== 'combination';

/** Lines that want the same documents, directly or through others. */
function linesThatCompete(lines: readonly LineChoices[]): readonly (readonly number[])[] {
  const root = lines.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  const owner = new Map<DocumentState, number>();
  lines.forEach(({ explanations }, line) => {
    for (const { claims } of explanations.slice(0, MOST_TRIED)) {
      for (const { state } of claims) {
        const other = owner.get(state);
        if (other === undefined) owner.set(state, line);
        else root[find(line)] = find(other);
      }
    }
  });
  const groups = new Map<number, number[]>();
  lines.forEach((_, line) => {
    const group = groups.get(find(line));
    if (group === undefined) groups.set(find(line), [line]);
    else group.push(line);
  });
  return [...groups.values()];
}

/** Of whole numbers, so that two assignments that are equally good are equal: worth first, then the earlier line. */
const worthOf = ({ kind }: Explanation, rank: number, place: number): number =>
  WORTH[kind] * 1_000_000 - rank * 1000 - place;

function bestOf(lines: readonly LineChoices[]): Assigned {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return { chosen: [only.explanations[0]], isOpen: [false] };
  const order = lines.map((_, i) => i).sort((a, b) => lines[a]!.order - lines[b]!.order);
  const options = order.map((line, place) =>
    lines[line]!.explanations.slice(0, MOST_TRIED)
      .map((explanation, rank) => ({
        explanation,
        worth: worthOf(explanation, rankOf(explanation, rank), place),
      }))
      .sort((a, b) => b.worth - a.worth),
  );
  const restWorth = options.map(() => 0).concat(0);
  for (let i = options.length - 1; i >= 0; i -= 1)
    restWorth[i] = restWorth[i + 1]! + (options[i]![0]?.worth ?? 0);

  const uses = new Map<DocumentState, 'whole' | number>();
  const path: (Explanation | undefined)[] = [];
  let best: { worth: number; ways: (readonly (Explanation | undefined)[])[] } = { worth: -1, ways: [] };
  let steps = 0;
  const walk = (i: number, worth: number): void => {
    if (i === options.length) {
      if (worth > best.worth) best = { worth, ways: [[...path]] };
      else if (worth === best.worth) best.ways.push([...path]);
      return;
    }
    if ((steps += 1) > STEPS || worth + restWorth[i]! < best.worth) return;
    for (const { explanation, worth: own } of options[i]!) {
      if (!isFree(explanation, uses)) continue;
      claim(explanation, uses, 1);
      path.push(explanation);
      walk(i + 1, worth + own);
      path.pop();
      claim(explanation, uses, -1);
    }
    path.push(undefined);
    walk(i + 1, worth);
    path.pop();
  };
  walk(0, 0);
  return inOrder(order, best.ways, steps > STEPS);
}

/** Twins and rivals of one kind are worth the same: nothing but their place in the list tells them apart. */
const rankOf = ({ isAlone, hasTwins }: Explanation, rank: number): number =>
  isAlone || hasTwins ? 0 : Math.min(rank, 1);

function inOrder(
  order: readonly number[],
  ways: readonly (readonly (Explanation | undefined)[])[],
  isCut: boolean,
): Assigned {
  const chosen: (Explanation | undefined)[] = [];
  const isOpen: boolean[] = [];
  order.forEach((line, place) => {
    const found = ways.map((way) => way[place]);
    chosen[line] = found[0];
    isOpen[line] = isCut || new Set(found.map((one) => (one === undefined ? '' : claimsKey(one)))).size > 1;
  });
  return { chosen, isOpen };
}

/** A document is paid whole by one line, or in parts by several. */
const isFree = ({ kind, claims }: Explanation, uses: ReadonlyMap<DocumentState, 'whole' | number>): boolean =>
  claims.every(({ state }) => {
    const use = uses.get(state);
    return use === undefined || (kind === 'part' && use !== 'whole');
  });

function claim({ kind, claims }: Explanation, uses: Map<DocumentState, 'whole' | number>, by: 1 | -1): void {
  for (const { state } of claims) {
    const use = uses.get(state);
    const parts = (use === undefined || use === 'whole' ? 0 : use) + by;
    if (kind !== 'part' && by === 1) uses.set(state, 'whole');
    else if (kind !== 'part' || parts === 0) uses.delete(state);
    else uses.set(state, parts);
  }
}
