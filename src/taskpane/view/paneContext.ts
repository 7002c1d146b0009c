import { createContext, useContext } from 'react';
import { invariant, type Problem } from '../../problem/problem';
import type { Formats } from '../../text/localeFormats';
import type { Texts } from '../texts/texts';

/** A problem in words: what was found, and what to do about it. */
export interface Described {
  readonly found: string;
  readonly toDo: string;
}

/** What every view needs to speak to this user. */
export interface Pane {
  readonly texts: Texts;
  readonly formats: Formats;
  readonly describe: (problem: Problem) => Described;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  invariant(pane !== undefined, 'a view stands inside the pane');
  return pane;
}
