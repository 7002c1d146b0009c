import type { Side } from '../../engine/transactions';

/** Where the user is in the pane, and what is needed to get there again. */
export type Route =
  | { readonly view: 'start' }
  | { readonly view: 'sources' }
  | {
      readonly view: 'bank';
      /** Imported line that is shown and gets the focus. */
      readonly line?: string;
    }
  | { readonly view: 'journal' }
  | { readonly view: 'enter'; readonly side: Side }
  | {
      readonly view: 'settle';
      /** JournalLine whose marks are edited; absent: a payment that is entered there. */
      readonly line?: string;
      /** Account that is settled, when no line says it. */
      readonly account?: string;
      readonly side?: Side;
      /** Documents to mark, as their Invoice cells say them. */
      readonly invoices?: readonly string[];
      /** What is selected in the sheet says line, account and documents; the shell looks it up. */
      readonly ofSelection?: true;
    }
  | {
      readonly view: 'preview';
      /** JournalLines to post; absent: all that are not posted. */
      readonly lines?: readonly string[];
    }
  | {
      readonly view: 'results';
      /** Opens the choice of rule sets to compare instead of the runs. */
      readonly compares?: true;
    }
  | { readonly view: 'problems' }
  | { readonly view: 'settings' };

export type ViewName = Route['view'];

/** Views in the order of the navigation: what is set up, what is entered, what is posted, what is checked. */
export const VIEWS = [
  'start',
  'sources',
  'bank',
  'journal',
  'enter',
  'settle',
  'preview',
  'results',
  'problems',
  'settings',
] as const satisfies readonly ViewName[];

/** The view as the navigation opens it. */
export const routeTo = (view: ViewName): Route => (view === 'enter' ? { view, side: 'customer' } : { view });

/** A route that was kept, perhaps by another version of the pane. */
export function routeFrom(kept: unknown): Route | undefined {
  if (typeof kept !== 'object' || kept === null || !('view' in kept)) return undefined;
  const view = VIEWS.find((name) => name === kept.view);
  if (view !== 'enter') return view && routeTo(view);
  return { view, side: 'side' in kept && kept.side === 'vendor' ? 'vendor' : 'customer' };
}
