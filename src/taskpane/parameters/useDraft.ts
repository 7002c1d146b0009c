import { useState } from 'react';

export interface Draft {
  /** What the user is typing; undefined while the control shows what applies. */
  readonly text: string | undefined;
  /** Typed and not chosen yet. */
  readonly isOpen: boolean;
  readonly type: (text: string) => void;
  readonly markChosen: () => void;
  readonly drop: () => void;
}

/** What is being typed into a control; gone as soon as the value changes, kept while it is refused. */
export function useDraft(value: string): Draft {
  const [kept, keep] = useState<{ readonly of: string; readonly text: string; readonly isChosen: boolean }>();
  const draft = kept?.of === value ? kept : undefined;
  return {
    text: draft?.text,
    isOpen: draft !== undefined && !draft.isChosen,
    type: (text) => keep({ of: value, text, isChosen: false }),
    markChosen: () => draft && keep({ ...draft, isChosen: true }),
    drop: () => keep(undefined),
  };
}
