import type { BankChoice, BankReview, ReviewChoice, ReviewLine } from '../../app/bankCases';

/** What the user decided on a line. `what` says it independently of its place in the list, which another review may change. */
export interface Decision {
  readonly choice: BankChoice['choice'];
  readonly what: string;
}
export type Decisions = ReadonlyMap<string, Decision>;

/** How sure it was, documents and amounts: two choices are the same where these are. */
const contentOf = ({ level }: ReviewLine, { documents, difference }: ReviewChoice): string =>
  JSON.stringify([
    level,
    difference,
    documents.map(({ side, account, invoice, paid, discount }) => [side, account, invoice, paid, discount]),
  ]);

/** A line that has its payment already is decided no more. */
export const canBeDecided = ({ state }: ReviewLine): boolean => state === 'open' || state === 'rejected';

/** @returns undefined where the line has no such choice, or nobody is known on whose account its money could go */
export function decisionOn(line: ReviewLine, choice: BankChoice['choice']): Decision | undefined {
  if (!canBeDecided(line)) return undefined;
  if (choice === 'rejected') return { choice, what: choice };
  if (choice === 'on account')
    return line.payer && { choice, what: JSON.stringify([line.payer.side, line.payer.account]) };
  const chosen = line.choices[choice];
  return chosen && { choice, what: contentOf(line, chosen) };
}

/**
 * The decisions over another review of the lines. One whose documents and amounts are proposed no more is given up: the user has
 * not seen what stands there now.
 */
export function decisionsOver(
  decisions: Decisions,
  review: BankReview,
): { readonly kept: Decisions; readonly dropped: number } {
  if (decisions.size === 0) return { kept: decisions, dropped: 0 };
  const kept = new Map<string, Decision>();
  let dropped = decisions.size;
  for (const line of review.lines) {
    const before = decisions.get(line.line);
    if (before === undefined) continue;
    const now = again(line, before);
    if (now) kept.set(line.line, now);
    // What was taken over meanwhile is no choice that went missing.
    if (now || !canBeDecided(line) || isRejectedBy(line, before)) dropped--;
  }
  return { kept, dropped };
}

const isRejectedBy = ({ state }: ReviewLine, { choice }: Decision): boolean =>
  choice === 'rejected' && state === 'rejected';

function again(line: ReviewLine, { choice, what }: Decision): Decision | undefined {
  if (isRejectedBy(line, { choice, what })) return undefined;
  const at =
    typeof choice === 'number' ? line.choices.findIndex((one) => contentOf(line, one) === what) : choice;
  const now = decisionOn(line, at);
  return now?.what === what ? now : undefined;
}

/** As they are handed over, in the order of the lines. */
export const choicesOf = (lines: readonly ReviewLine[], decisions: Decisions): readonly BankChoice[] =>
  lines.flatMap(({ line }) => {
    const decision = decisions.get(line);
    return decision ? [{ line, choice: decision.choice }] : [];
  });
