import { createContext, useContext } from 'react';
import { invariant, type Problem } from '../../problem/problem';
import type { Formats } from '../../text/localeFormats';
import type { Language, Texts } from '../texts/texts';

/** A problem in words: what was found, and what to do about it. */
export interface Described {
  readonly found: string;
  readonly toDo: string;
}

/** What the place in which the pane runs can do for it. What is absent is not offered. */
export interface PaneHost {
  /** Lines for diagnostics about program and platform, none about the workbook. */
  readonly about: readonly string[];
  /** Address of the help in this language; behind a hyphen the name of a view leads to what is said of it. */
  readonly help: string;
  readonly reload: () => void;
  /** Undefined: that of Office. */
  readonly chosenLanguage: Language | undefined;
  readonly chooseLanguage: (language: Language | undefined) => void;
  readonly openSample?: () => Promise<void>;
  /** Whether the pane opens with this workbook. */
  readonly startup?: {
    readonly read: () => Promise<boolean>;
    readonly choose: (opens: boolean) => Promise<void>;
  };
}

/** What every view needs to speak to this user. */
export interface Pane {
  readonly language: Language;
  /** Of figures and dates, such as `de-AT`. */
  readonly locale: string;
  readonly texts: Texts;
  readonly formats: Formats;
  readonly describe: (problem: Problem) => Described;
  readonly host: PaneHost;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  invariant(pane !== undefined, 'a view stands inside the pane');
  return pane;
}
