import { matchInSteps, type LineMatch, type MatchInput } from './proposals/matchLines';

/** How a run is watched and stopped. */
export interface MatchWatch {
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** An `AbortSignal`, or anything that says the same. Asked after every pause. */
  readonly signal?: { readonly aborted: boolean };
  /** Lets others work in between: messages arrive, a screen is drawn. */
  readonly pause?: () => Promise<void>;
}

/** Steps between two pauses. Steps and not time: nothing here looks at a clock. */
const STEPS_BETWEEN_PAUSES = 4;

/**
 * `matchLines`, watched: it pauses now and then, says how far it is, and can be stopped. Meant for a worker; what it finds does not
 * depend on how it was watched.
 *
 * @returns undefined when it was stopped: nothing of a run that was stopped is to be used
 */
export async function matchWatched(
  input: MatchInput,
  { onProgress, signal, pause = nextTurn }: MatchWatch,
): Promise<readonly LineMatch[] | undefined> {
  const steps = matchInSteps(input);
  for (let count = 0; ; count += 1) {
    if (signal?.aborted) return undefined;
    const step = steps.next();
    if (step.done) {
      onProgress?.(1);
      return step.value;
    }
    if (count % STEPS_BETWEEN_PAUSES !== 0) continue;
    onProgress?.(step.value);
    await pause();
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
