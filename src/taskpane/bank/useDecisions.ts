import { useContext, useEffect, useRef, useState } from 'react';
import type { BankChoice, BankReview, ReviewLine } from '../../app/bankCases';
import { StoreContext } from '../shell/useKept';
import { decisionOn, decisionsOver, type Decisions } from './decisions';

/** Under which name decisions wait while another view is shown. */
const KEPT = 'bank.decisions';

interface Held {
  readonly review: BankReview | undefined;
  readonly decisions: Decisions;
  /** Decisions that the last review left no ground for. */
  readonly dropped: number;
}

/** What the user decides, collected until it is taken over; it outlives the view, and a new review as far as that proposes the same. */
export function useDecisions(review: BankReview | undefined) {
  const store = useContext(StoreContext);
  const [held, setHeld] = useState<Held>(() => ({
    review: undefined,
    decisions: keptDecisions(store?.read(KEPT)),
    dropped: 0,
  }));
  const latest = useRef(held.decisions);
  let now = held;
  if (review !== undefined && held.review !== review) {
    const { kept, dropped } = decisionsOver(held.decisions, review);
    now = { review, decisions: kept, dropped };
    setHeld(now);
  }
  useEffect(() => {
    latest.current = now.decisions;
  });
  // Thousands of lines are not written at every key.
  useEffect(() => () => store?.write(KEPT, [...latest.current]), [store]);

  const change = (work: (next: Map<string, { choice: BankChoice['choice']; what: string }>) => void): void =>
    setHeld((before) => {
      const next = new Map(before.decisions);
      work(next);
      return { ...before, decisions: next, dropped: 0 };
    });
  return {
    decisions: now.decisions,
    dropped: now.dropped,
    decide: (lines: readonly ReviewLine[], choice: BankChoice['choice']): void =>
      change((next) => {
        for (const line of lines) {
          const decision = decisionOn(line, choice);
          if (decision) next.set(line.line, decision);
        }
      }),
    undo: (line: string): void => change((next) => next.delete(line)),
    forget: (lines: readonly string[]): void => change((next) => lines.forEach((line) => next.delete(line))),
  };
}

/** Decisions as they were kept, perhaps by another version of the pane; the next review drops what it cannot confirm. */
function keptDecisions(kept: unknown): Decisions {
  const isEntry = (entry: unknown): entry is [string, { choice: BankChoice['choice']; what: string }] =>
    Array.isArray(entry) &&
    typeof entry[0] === 'string' &&
    typeof (entry[1] as { what?: unknown } | null)?.what === 'string';
  return new Map(Array.isArray(kept) ? kept.filter(isEntry) : []);
}
