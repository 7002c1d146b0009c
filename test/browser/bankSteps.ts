import type { FrameLocator } from 'playwright-core';

/** What a person does with bank lines in the pane. */
export interface BankSteps {
  /** Reads the table BankLines as its headings say, and imports what is new in it. */
  readonly importTable: (lines: number) => Promise<void>;
  /** Opens files of a bank; the first is shown. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>;
  /** Imports what is shown; the next file is shown, or the review. */
  readonly importLines: (lines: number) => Promise<void>;
  /** Accepts every line of which the proposal is certain. */
  readonly acceptCertain: (lines: number) => Promise<void>;
  /** Searches a line by a text of it and accepts its proposal with the keyboard. */
  readonly acceptByKey: (text: string) => Promise<void>;
  /** Takes what is accepted into the journal. */
  readonly takeOver: (lines: number) => Promise<void>;
}

export function bankSteps(pane: FrameLocator): BankSteps {
  const press = (name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();
  const importLines = (lines: number): Promise<void> => press(`Import ${lines} lines`);
  return {
    importTable: async (lines) => {
      await press('Take the table BankLines');
      await press('Read the rows');
      await importLines(lines);
    },
    openFiles: (paths) => pane.locator('input[type=file]').setInputFiles([...paths]),
    importLines,
    acceptCertain: (lines) => press(`Accept all ${lines} certain lines`),
    acceptByKey: async (text) => {
      const search = pane.getByRole('searchbox');
      await search.fill(text);
      const row = pane.getByRole('row').filter({ hasText: text });
      await row.focus();
      await row.press('a');
      await row.getByText(/^Accepted: /).waitFor();
    },
    takeOver: async (lines) => {
      await press(`Take ${lines} lines into the journal`);
      await pane.getByText(`${lines} payments are in the journal.`).first().waitFor();
    },
  };
}
