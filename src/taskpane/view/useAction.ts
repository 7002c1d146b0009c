import { useState } from 'react';

export interface Action {
  readonly isBusy: boolean;
  /** Why the last attempt came to nothing. */
  readonly failure: unknown;
  /** Begins the work, unless some is still under way: two at a time would be written twice. */
  readonly start: (work: () => Promise<void>) => void;
}

/** Something that is written on request, one thing at a time. */
export function useAction(): Action {
  const [state, setState] = useState<Omit<Action, 'start'>>({ isBusy: false, failure: undefined });
  return {
    ...state,
    start: (work) => {
      if (state.isBusy) return;
      setState({ isBusy: true, failure: undefined });
      work().then(
        () => setState({ isBusy: false, failure: undefined }),
        (failure: unknown) => setState({ isBusy: false, failure }),
      );
    },
  };
}
