import type { FrameLocator } from 'playwright-core';

/** What a person does in the pane. Its buttons and headings are named here and in no test of the workbench. */
export interface PaneSteps {
  /** The tables of the workbook are found, payments or not yet, and work can begin. */
  readonly ready: () => Promise<void>;
  /** The same in German. */
  readonly readyInGerman: () => Promise<void>;
  /** Reads the tables anew; the journal has so many rows then. */
  readonly lookAgain: (payments: number) => Promise<void>;
  /** Opens a view, by its name. */
  readonly show: (view: string) => Promise<void>;
  /** Inserts the empty tables into a workbook that has none of them. */
  readonly insertTemplate: () => Promise<void>;
  readonly preview: () => Promise<void>;
  /** Posts what the preview shows, and waits until it is written. */
  readonly post: () => Promise<void>;
  /** Presses the same button and waits for nothing. */
  readonly beginPosting: () => Promise<void>;
  /** Goes to the cell of a problem by its link. */
  readonly goToCell: (sheet: string, cell: string) => Promise<void>;
  /** Goes to a table of what is posted, from the results. */
  readonly goToTable: (table: string) => Promise<void>;
  /** Opens what the undo of a whole run would write. */
  readonly showUndo: (run: string) => Promise<void>;
  /** Writes the undo that is shown. */
  readonly undo: () => Promise<void>;
  /** A run that was cut off is offered, and completed. */
  readonly completeCutOff: () => Promise<void>;
  /** The same, and it is removed. */
  readonly removeCutOff: () => Promise<void>;
}

export function paneSteps(pane: FrameLocator): PaneSteps {
  const press = (name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).click();
  const heading = (name: string | RegExp): Promise<void> =>
    pane.getByRole('heading', { name, exact: true }).waitFor({ timeout: 60_000 });
  /** By its tab, or where it has no room by the menu behind the tabs. */
  const view = async (name: string): Promise<void> => {
    const navigation = pane.getByRole('navigation');
    await navigation.getByRole('tablist').waitFor({ timeout: 60_000 });
    const tab = navigation.getByRole('tab', { name, exact: true });
    // One that has no room is there, and hidden.
    const open = async (timeout: number): Promise<void> => {
      if (await tab.isVisible()) return tab.click({ timeout });
      await navigation.getByRole('button').click({ timeout });
      await pane.getByRole('menuitem', { name, exact: true }).click({ timeout });
    };
    // While the bar is laid out, a tab may get or lose its room.
    const again = (): Promise<void> => open(2_000);
    await again()
      .catch(again)
      .catch(again)
      .catch(() => open(30_000));
  };
  const refreshed = async (): Promise<void> => {
    const refresh = pane.getByRole('button', { name: 'Refresh', exact: true });
    if (await refresh.isVisible()) await refresh.click();
  };
  const afterCutOff = async (choice: string): Promise<void> => {
    await heading('A run was cut off');
    await press(choice);
  };
  return {
    ready: async () => {
      await view('Start');
      await heading(/^(Tables found|No payments yet)$/);
    },
    readyInGerman: async () => {
      await view('Startseite');
      await heading('Gefundene Tabellen');
    },
    lookAgain: async (payments) => {
      await view('Start');
      await press('Refresh');
      const table = pane.getByRole('listitem').filter({ hasText: 'Payments on sheet Payments' });
      await table.getByText(`${payments} rows`).waitFor();
    },
    show: view,
    insertTemplate: async () => {
      await press('Insert template');
      await heading('No invoices yet');
    },
    preview: async () => {
      await refreshed();
      await view('Preview and post');
      await heading('Preview');
    },
    post: async () => {
      await press(/^Post /);
      await heading('Posted');
    },
    beginPosting: () => press(/^Post /),
    goToCell: (sheet, cell) => press(new RegExp(`^Go to cell: .*${sheet}.*${cell}\\b`)),
    goToTable: async (table) => {
      await view('Results');
      await press(new RegExp(`\\b${table}$`));
    },
    showUndo: async (run) => {
      await view('Results');
      await press(`Open: ${run}`);
      await press('Undo the run');
      await heading(`Undo run ${run}`);
    },
    undo: async () => {
      await press(/^Undo: /);
      await heading('Taken back');
    },
    completeCutOff: async () => {
      await afterCutOff('Complete the run');
      await heading('Posted');
    },
    removeCutOff: async () => {
      await afterCutOff('Remove the run');
      await view('Start');
      await heading('Tables found');
    },
  };
}
