import { act, waitFor } from '@testing-library/react';

/** Rows of the review by the number of their line, and what the pane says of them. */
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
