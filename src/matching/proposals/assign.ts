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
const MOST_STEPS = 20_000;
const FEWEST_STEPS = 500;

/**
 * Gives each line one of its explanations so that no document is paid twice and the whole is worth most, not one line after
 * the other: a line does not take the document that another line needs. Several lines may pay parts of one document.
 *
 * @param budget steps of all groups of lines together
 */
export function assignLines(lines: readonly LineChoices[], budget = Infinity): Assigned {
  const chosen: (Explanation | undefined)[] = lines.map(() => undefined);
  const isOpen: boolean[] = lines.map(() => false);
  const groups = linesThatCompete(lines);
  const disputed = groups.filter(({ length }) => length > 1).length;
  const steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(budget / Math.max(1, disputed))));
  for (const members of groups) {
    const [only] = members;
    if (members.length === 1 && only !== undefined) {
      chosen[only] = lines[only]!.explanations[0];
      continue;
    }
    const best = bestOf(
      members.map((member) => lines[member]!),
      steps,
    );
    members.forEach((member, i) => {
      chosen[member] = best.chosen[i];
      isOpen[member] = best.isOpen[i]!;
    });
  }
  return { chosen, isOpen };
}

/**
 * What each line names to the amount, where no other line names the same: that is settled before anything is weighed.
 * @param explanations of each line
 * @param documentCount of the ledger
 */
export function undisputed(
  explanations: readonly (readonly Explanation[])[],
  documentCount: number,
): readonly (Explanation | undefined)[] {
  const namedBy = new Uint32Array(documentCount);
  const lastLine = new Int32Array(documentCount).fill(-1);
  explanations.forEach((own, line) => {
    for (const { kind, claims } of own) {
      if (!isFromText(kind)) continue;
      for (const { at } of claims) {
        if (lastLine[at] === line) continue;
        lastLine[at] = line;
        namedBy[at]! += 1;
      }
    }
  });
  return explanations.map(([first]) =>
    first?.kind === 'named' && first.isAlone && first.claims.every(({ at }) => namedBy[at] === 1)
      ? first
      : undefined,
  );
}

/** Found by numbers in the text, not by amounts alone. */
export const isFromText = (kind: ExplanationKind): boolean =>
  kind !== 'single' && kind !== 'structure' && kind !== 'combination';

/** Lines that want the same documents, directly or through others; each in the order of the lines. */
function linesThatCompete(lines: readonly LineChoices[]): readonly (readonly number[])[] {
  const root = Int32Array.from(lines, (_: LineChoices, i: number) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  const owner = new Map<number, number>();
  lines.forEach(({ explanations }, line) => {
    const tried = Math.min(MOST_TRIED, explanations.length);
    for (let i = 0; i < tried; i += 1) {
      for (const { at } of explanations[i]!.claims) {
        const other = owner.get(at);
        if (other === undefined) owner.set(at, line);
        else root[find(line)] = find(other);
      }
    }
  });
  const groups = new Map<number, number[]>();
  lines.forEach(({ explanations }, line) => {
    if (explanations.length === 0) return;
    const group = groups.get(find(line));
    if (group === undefined) groups.set(find(line), [line]);
    else group.push(line);
  });
  return [...groups.values()];
}

/** Of whole numbers, so that two assignments that are equally good are equal: worth first, then the earlier line. */
const worthOf = ({ kind, partBy }: Explanation, rank: number, place: number): number =>
  (partBy === undefined ? WORTH[kind] : WORTH.combination) * 1_000_000 - rank * 1000 - place;

function bestOf(lines: readonly LineChoices[], mostSteps: number): Assigned {
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

  const uses = new Map<number, 'whole' | number>();
  const path: (Explanation | undefined)[] = [];
  let best: { worth: number; ways: (readonly (Explanation | undefined)[])[] } = { worth: -1, ways: [] };
  let steps = 0;
  const walk = (i: number, worth: number): void => {
    if (i === options.length) {
      if (worth > best.worth) best = { worth, ways: [[...path]] };
      else if (worth === best.worth) best.ways.push([...path]);
      return;
    }
    if ((steps += 1) > mostSteps || worth + restWorth[i]! < best.worth) return;
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
  return inOrder(order, best.ways, steps > mostSteps);
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
const isFree = ({ kind, claims }: Explanation, uses: ReadonlyMap<number, 'whole' | number>): boolean =>
  claims.every(({ at }) => {
    const use = uses.get(at);
    return use === undefined || (kind === 'part' && use !== 'whole');
  });

function claim({ kind, claims }: Explanation, uses: Map<number, 'whole' | number>, by: 1 | -1): void {
  for (const { at } of claims) {
    const use = uses.get(at);
    const parts = (use === undefined || use === 'whole' ? 0 : use) + by;
    if (kind !== 'part' && by === 1) uses.set(at, 'whole');
    else if (kind !== 'part' || parts === 0) uses.delete(at);
    else uses.set(at, parts);
  }
}
