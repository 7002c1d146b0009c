import type { Univer } from '@univerjs/core';
import { IMenuManagerService } from '@univerjs/preset-sheets-core';
import { ANSWERS } from './answers';

/**
 * Entries whose changes the mirror takes over, or that change nothing. Not Paste: the keys paste through the model, the
 * entry would paste once more into the cell's own editor.
 */
const OFFERED = new Set([
  ...Object.keys(ANSWERS),
  'sheet.command.copy',
  'sheet.command.set-range-bold',
  'sheet.command.set-range-italic',
  'sheet.command.set-range-text-color',
  'sheet.command.set-background-color',
  'sheet.command.set-range-fontsize',
  'sheet.command.set-horizontal-text-align',
  'sheet.command.set-vertical-text-align',
  'sheet.command.set-text-wrap',
  'sheet.command.numfmt.set.percent',
  'sheet.command.numfmt.add.decimal.command',
  'sheet.command.numfmt.subtract.decimal.command',
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.set-row-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.reset-range-text-color',
  'sheet.command.reset-background-color',
  'sheet.command.hide-row-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-selected-rows-visible',
  'sheet.command.set-selected-cols-visible',
  'sheet.command.set-row-frozen',
  'sheet.command.set-col-frozen',
  'sheet.command.set-first-row-frozen',
  'sheet.command.set-first-column-frozen',
  'sheet.command.set-selection-frozen',
  'sheet.command.cancel-frozen',
  'sheet.operation.rename-sheet',
  'ui-sheet.command.show-menu-list',
]);

/** They look at the grid's own undo, which is not the one that counts; the page has buttons for that. */
const NOT_OFFERED = new Set(['univer.command.undo', 'univer.command.redo']);

/** One entry of a menu as Univer builds it. */
interface Entry {
  readonly item?: { readonly id: string };
  readonly children?: Entry[];
}

/** Leaves of the menus only what works here: whatever else Univer offers is not shown. */
export function hideOtherMenus(univer: Univer): void {
  const menus = univer.__getInjector().get(IMenuManagerService);
  const all = menus.getMenuByPositionKey.bind(menus);
  menus.getMenuByPositionKey = (key) => offered((all(key) ?? []) as Entry[]) as ReturnType<typeof all>;
}

function offered(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const children = entry.children && offered(entry.children);
    const isOffered =
      entry.item !== undefined && OFFERED.has(entry.item.id) && !NOT_OFFERED.has(entry.item.id);
    if (entry.item !== undefined && !isOffered && !children?.length) return [];
    if (entry.item === undefined && !children?.length) return [];
    return [{ ...entry, ...(children && { children }) }];
  });
}
