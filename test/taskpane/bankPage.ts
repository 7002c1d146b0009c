import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** jsdom lays nothing out: a page on which the view is 600 pixels high and a row 60, so that a long list shows ten rows and some. */
export function layOutBank(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\\n]/g, '\\$&') } as typeof CSS;
  Element.prototype.scrollTo ??= () => undefined;
  for (const size of ['offsetHeight', 'clientHeight'] as const)
    Object.defineProperty(HTMLElement.prototype, size, {
      configurable: true,
      get(this: HTMLElement) {
        return this.dataset['index'] === undefined ? 600 : 60;
      },
    });
}

/** What a user does, found by text alone: with the styles of a whole pane jsdom takes seconds to work out roles. */
export const keyboard = async (keys: string): Promise<void> => void (await userEvent.keyboard(keys));
export async function press(name: string): Promise<void> {
  const button = await screen.findByText(name, { selector: 'button' });
  await act(async () => button.click());
}
export const rowOf = async (line: string): Promise<HTMLElement> =>
  waitFor(() => {
    const row = document.querySelector<HTMLElement>(`[data-row="${line}"]`);
    if (!row) throw new Error(`no row ${line}`);
    return row;
  });
export async function toLine(line: string): Promise<HTMLElement> {
  const row = await rowOf(line);
  await act(async () => row.focus());
  return row;
}
export const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset['row'];
export const said = (): string => document.querySelector('[role=status]')!.textContent!;
