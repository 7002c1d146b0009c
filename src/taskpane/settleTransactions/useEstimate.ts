import { useEffect, useRef, useState } from 'react';
import type { DraftEstimate, PaymentDraft } from '../../app/paymentEntry';

interface Estimating {
  /** The latest figures; they stay until newer ones arrive. Undefined while there is nothing to estimate. */
  readonly estimate: DraftEstimate | undefined;
  /** The transaction that the figures' own panel is for. */
  readonly highlighted: string | undefined;
  /** Why there are no newer figures. */
  readonly failure: unknown;
  readonly retry: () => void;
}

/**
 * What settling would come to, worked out beside the typing: never more than one question at a time, and only the answer to
 * the latest one counts.
 * @param draft undefined while it lacks what an estimate needs
 * @param basis changes when the same draft may come to something else
 */
export function useEstimate(
  ask: (draft: PaymentDraft) => Promise<DraftEstimate>,
  draft: PaymentDraft | undefined,
  basis: unknown,
): Estimating {
  const [answer, setAnswer] = useState<{ readonly draft: PaymentDraft; readonly estimate: DraftEstimate }>();
  const [failure, setFailure] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const question = draft && JSON.stringify(draft);
  const latest = useRef<{ readonly draft: PaymentDraft } | undefined>(undefined);
  const isAsking = useRef(false);

  useEffect(() => {
    latest.current = draft && { draft };
    if (!draft) setAnswer(undefined);
    const next = async (): Promise<void> => {
      isAsking.current = true;
      while (latest.current) {
        const asked = latest.current;
        try {
          const estimate = await ask(asked.draft);
          if (latest.current === asked) {
            setAnswer({ draft: asked.draft, estimate });
            setFailure(undefined);
          }
        } catch (error) {
          if (latest.current === asked) setFailure(error);
        }
        if (latest.current === asked) break;
      }
      isAsking.current = false;
    };
    if (draft && !isAsking.current) void next();
    // The draft is a new object at every key; what it says is the question.
  }, [question, ask, basis, attempt]);
  useEffect(() => () => void (latest.current = undefined), []);

  const shown = draft && answer;
  return {
    estimate: shown?.estimate,
    highlighted: shown?.draft.highlighted,
    failure,
    retry: () => setAttempt(attempt + 1),
  };
}
