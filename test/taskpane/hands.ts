import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/**
 * What a user does, found by text alone: with the styles of a whole pane jsdom takes seconds to work out roles and the order of
 * tabs. Roles, names and the keyboard's way through the page are looked at in a browser.
 */
export const field = (label: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, select' });

/** Puts the text into the field and leaves it. */
export async function type(label: string, text: string): Promise<void> {
  const input = field(label);
  await act(async () => {
    input.focus();
    input.select();
  });
  if (text === '') await userEvent.keyboard('{Backspace}');
  else await userEvent.paste(text);
  await act(async () => input.blur());
}

/** Puts the text into the field and stays there. */
export async function typeOn(label: string, text: string): Promise<void> {
  const input = field(label);
  await act(async () => input.focus());
  await userEvent.paste(text);
}

export async function press(name: string): Promise<void> {
  const button = await screen.findByText(name, { selector: 'button' });
  await act(async () => button.click());
}

/** By its label, seen or not. */
export async function tick(label: string | RegExp): Promise<void> {
  await act(async () => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' }).click());
}

/** The row of a grid that has the text as a cell of its own; it gets the focus. */
export async function toRow(text: string): Promise<HTMLElement> {
  const row = await waitFor(() => {
    const found = screen
      .getAllByText(text)
      .map((cell) => cell.closest<HTMLElement>('[data-row]'))
      .find((one) => one !== null);
    if (!found) throw new Error(`no row has ${text}`);
    return found;
  });
  await act(async () => row.focus());
  return row;
}
export const keyboard = async (keys: string): Promise<void> => void (await userEvent.keyboard(keys));
