import { claimAt, type Claim, type PricedDocument } from '../amounts/pricedDocuments';

/** Sums that are kept apart while amounts are chosen; beyond it the choice is given up. */
const MOST_SUMS = 50_000;

interface Chosen {
  readonly alternative: number;
  readonly before: Chosen | undefined;
}

/**
 * One amount of every document given, so that they add up: all as the rules grant it if that fits, else all gross, else mixed.
 *
 * @param low @param high the sum as the bank shows it, both inclusive
 * @returns undefined when no choice fits
 */
export function chooseAmounts(
  documents: readonly PricedDocument[],
  low: number,
  high: number,
): readonly Claim[] | undefined {
  const granted = documents.map(() => 0);
  const gross = documents.map(({ alternatives }) => alternatives.findIndex(({ basis }) => basis === 'gross'));
  for (const choice of [granted, gross]) {
    const sum = documents.reduce((total, { amounts }, i) => total + amounts[choice[i]!]!, 0);
    if (sum >= low && sum <= high) return documents.map((document, i) => claimAt(document, choice[i]!));
  }
  return mixed(documents, low, high);
}

function mixed(
  documents: readonly PricedDocument[],
  low: number,
  high: number,
): readonly Claim[] | undefined {
  let sums = new Map<number, Chosen | undefined>([[0, undefined]]);
  for (const { amounts } of documents) {
    const next = new Map<number, Chosen>();
    for (const [sum, before] of sums) {
      amounts.forEach((amount, alternative) => {
        if (!next.has(sum + amount)) next.set(sum + amount, { alternative, before });
      });
    }
    if (next.size > MOST_SUMS) return undefined;
    sums = next;
  }
  for (const [sum, chosen] of sums) if (sum >= low && sum <= high) return claimsOf(documents, chosen);
  return undefined;
}

function claimsOf(documents: readonly PricedDocument[], last: Chosen | undefined): readonly Claim[] {
  const claims: Claim[] = [];
  let chosen = last;
  for (let i = documents.length - 1; i >= 0 && chosen !== undefined; i -= 1) {
    claims.unshift(claimAt(documents[i]!, chosen.alternative));
    chosen = chosen.before;
  }
  return claims;
}
