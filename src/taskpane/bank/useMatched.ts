import { useCallback, useRef, useState } from 'react';
import type { BankCases, BankReview, ReviewWords } from '../../app/bankCases';
import { useLoaded, type Loaded } from '../view/useLoaded';

export interface Matched extends Loaded<BankReview> {
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Shows what was found so far. */
  readonly stop: () => void;
}

/** The bank lines with what they were matched with. @param revision rises when they are to be matched anew */
export function useMatched(useCases: BankCases, words: ReviewWords, revision: number): Matched {
  const { language, locale } = words;
  const [progress, setProgress] = useState<Matched['progress']>();
  const isStopped = useRef(false);
  const matched = useLoaded(
    useCallback(() => {
      isStopped.current = false;
      setProgress(undefined);
      return useCases.reviewBank({ language, locale }, (done, total) => {
        setProgress({ done, total });
        return !isStopped.current;
      });
    }, [useCases, language, locale]),
    revision,
  );
  return { ...matched, progress, stop: () => void (isStopped.current = true) };
}
