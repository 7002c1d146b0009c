import { act, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** What a user does, found by text alone: with the styles of a whole pane jsdom takes seconds to work out roles. */
export const keyboard = async (keys: string): Promise<void> => void (await userEvent.keyboard(keys));
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
