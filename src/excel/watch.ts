import type { CellsChanged, StopWatching } from '../workbook/workbook';
import { inExcel } from './inExcel';

/** The address of what is selected: one range, or nothing that cells could be read from. */
export async function selectionAddress(context: Excel.RequestContext): Promise<string | undefined> {
  const range = context.workbook.getSelectedRange().load('address');
  try {
    await context.sync();
    return range.address;
  } catch (error) {
    // Several areas, a chart, a picture.
    if (error instanceof Error && 'code' in error && error.code === 'InvalidSelection') return undefined;
    throw error;
  }
}

export const watchSelection = (listener: () => void): Promise<StopWatching> =>
  inExcel('watch the selection', async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return () => stop('stop watching the selection', context, [handler]);
  });

/** What an event says only by its id, and what it does not say. */
export interface KnownSheets {
  /** The name that the sheet had when the workbook was last surveyed. */
  readonly sheetOf: (id: string) => string | undefined;
  /** The add-in writes at this moment: some hosts do not say whose change it is. */
  readonly isWriting: () => boolean;
}

/**
 * Changes by sheet. What the add-in writes itself is none. The events of tables would be finer, but do not say who wrote.
 */
export const watchChanges = (
  listener: (change: CellsChanged) => void,
  { sheetOf, isWriting }: KnownSheets,
): Promise<StopWatching> =>
  inExcel('watch the sources', async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      const sheet = sheetOf(event.worksheetId);
      const isOwn = event.triggerSource === 'ThisLocalAddin' || isWriting();
      if (sheet !== undefined && !isOwn) listener({ sheet });
      return Promise.resolve();
    });
    await context.sync();
    return () => stop('stop watching the sources', context, [handler]);
  });

/** A handler that stays behind would go on telling a pane that is gone. */
const stop = (
  action: string,
  added: Excel.RequestContext,
  handlers: readonly { remove(): void }[],
): Promise<void> =>
  inExcel(action, async () => {
    // A handler is taken away in the context that it was added in.
    for (const handler of handlers) handler.remove();
    await added.sync();
  });
