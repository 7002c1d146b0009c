import { createContext, useContext, useEffect } from 'react';
import { invariant, type Place } from '../../problem/problem';
import type { Route } from './route';

/** Whether a notice tells of something that went well or of something to look at. */
export type NoticeKind = 'done' | 'warning';

/** What a view can ask of the shell around it. */
export interface Shell {
  readonly navigate: (to: Route) => void;
  /** Selects a place in the workbook; that Excel cannot is said above the view. */
  readonly goTo: (place: Place) => void;
  /** Says something to a screen reader, through the one live region of the pane. */
  readonly announce: (text: string) => void;
  /**
   * Says something above whatever view is shown, until the next thing is done; also to a screen reader.
   *
   * @param kind absent: something was refused or is not as it was asked for
   */
  readonly notify: (text: string, kind?: NoticeKind) => void;
  /** Rises when the workbook is to be read again: after the pane wrote, or when the user asked for it. */
  readonly revision: number;
  /** The revision at this moment: work that took a while asks for it when it is done. */
  readonly revisionNow: () => number;
  /** Looks for a run that was cut off, before anything else is offered. */
  readonly look: () => void;
  /** While a run is written there is no other view to go to. */
  readonly setWriting: (isWriting: boolean) => void;
  /** Whether the user has done something in the pane: before that it takes the focus from nobody. */
  readonly hasActed: () => boolean;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  invariant(shell !== undefined, 'a view stands inside the shell');
  return shell;
}

/** Says a text to a screen reader when it changes; '' says nothing. */
export function useAnnounced(text: string): void {
  const { announce } = useShell();
  useEffect(() => announce(text), [announce, text]);
}
