import type { BrowserContext, Page } from 'playwright-core';

/** How long a click waited until something in the pane changed for the eye, in milliseconds. */
export interface Answered {
  /** What was clicked, by its name or text. */
  readonly what: string;
  /** Undefined: nothing in the pane changed before the next click, or the answer is in the grid. */
  readonly took: number | undefined;
}

/** What a page of the pane noted of itself. */
export interface PaneSpeed {
  /** From the arrival of the last of the page's own scripts until the pane stood in place of the first heading. */
  readonly shownAfter: number | undefined;
  readonly clicks: readonly Answered[];
}

declare global {
  interface Window {
    paneSpeed?: { shownAfter: number | undefined; clicks: Answered[] };
  }
}

/** Notes, in every page of the pane that is opened from now on, when something is clicked and when something is shown. */
export async function watchSpeed(context: BrowserContext): Promise<void> {
  // Started by tsx, functions call a helper that the browser does not have.
  await context.addInitScript(`{ const __name = (given) => given; (${String(noteSpeed)})(); }`);
}

/** What the pane noted since the last time it was asked. */
export async function takeSpeed(page: Page): Promise<PaneSpeed> {
  const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'))!;
  return pane.evaluate(() => {
    const { shownAfter, clicks } = window.paneSpeed!;
    return { shownAfter, clicks: clicks.splice(0) };
  });
}

/** Runs in the browser, before the page's own scripts. */
function noteSpeed(): void {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const speed: NonNullable<Window['paneSpeed']> = { shownAfter: undefined, clicks: [] };
  window.paneSpeed = speed;
  let waiting: { readonly what: string; readonly at: number } | undefined;
  const afterPaint = (note: (now: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(undefined);
    });
  };
  const arrived = (): number => {
    const own = [...document.scripts].filter(({ defer }) => defer).map(({ src }) => src);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return Math.max(
      ...entries.filter(({ name }) => own.includes(name)).map(({ responseEnd }) => responseEnd),
    );
  };
  let isShown = false;
  const seen = (): void => {
    if (!isShown && document.querySelector('#root nav') !== null) {
      isShown = true;
      afterPaint((now) => (speed.shownAfter = now - arrived()));
    }
    if (waiting === undefined) return;
    const { what, at } = waiting;
    waiting = undefined;
    // What goes to a cell is answered by the grid; that the pane changes later is another matter.
    const isOfGrid = what.startsWith('Go to ');
    afterPaint((now) => speed.clicks.push({ what, took: isOfGrid ? undefined : now - at }));
  };
  const attributeFilter = ['aria-selected', 'aria-checked', 'aria-expanded', 'aria-busy', 'aria-disabled'];
  new MutationObserver(seen).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter,
  });
  const clicked = ({ target, timeStamp }: MouseEvent): void => {
    const pressed = (target as Element).closest<HTMLElement>('button, label, [role], input')!;
    if (pressed.matches('input:not([type=checkbox])')) return; // a field gets the caret, and nothing else
    if (waiting !== undefined) speed.clicks.push({ what: waiting.what, took: undefined });
    const [text = ''] = pressed.innerText.trim().split('\n');
    waiting = { what: pressed.getAttribute('aria-label') ?? text, at: timeStamp };
  };
  addEventListener('click', clicked, true);
}
