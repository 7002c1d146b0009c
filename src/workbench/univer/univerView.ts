import {
  CanceledError,
  CommandType,
  EDITOR_ACTIVATED,
  ICommandService,
  IContextService,
  type ICommandInfo,
} from '@univerjs/core';
import Papa from 'papaparse';
import { Edits, type Rect, type Sheet, type Workbook } from '../../host/model';
import { keepActiveTabInSight } from './activeTab';
import { ANSWERS, refusal, type Asked } from './answers';
import { createUniver, type Grid } from './createUniver';
import { hideOtherMenus } from './menu';
import {
  hasUnknownStyle,
  MIRRORED,
  mirrorResults,
  SET_CELLS,
  type MutationParams,
  type TypedCell,
} from './mirror';
import { mutateAs, type MutationOptions } from './mutate';
import { paintChanges } from './painter';
import { snapshotOf } from './snapshot';

/** What the page shows of a workbook. The only folder that knows Univer stands behind it. */
export interface GridView {
  /** Shows another workbook in place of the one before. */
  open(workbook: Workbook): void;
  /** Takes back a person's last step, or does it again. */
  undo(): void;
  redo(): void;
}

export interface GridOwner {
  /** The workbook refused what a person wanted; nothing has changed. */
  readonly refused: (why: string) => void;
  /** Univer changes something that the workbook would not learn of. It was stopped. */
  readonly unmirrored: (mutation: string) => void;
  /** A person's edit has arrived in the workbook. */
  readonly edited: () => void;
  /** Whether the workbook's host works out the formula of a cell; the others are the grid's. */
  readonly isCalculated: (sheet: Sheet, row: number, column: number) => boolean;
}

/** Mutations of Univer's own bookkeeping: of formulas, of the text that is being typed, of what was measured. */
const HARMLESS =
  /^(?:formula\.mutation\.|doc\.mutation\.|data-validation\.|sheet\.mutation\.(?:set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|set-worksheet-row-count|set-worksheet-column-count|data-validation-formula-mark-dirty|register-worksheet-range-theme-style|add-range-theme|set-range-theme|empty|mark-dirty-filter-change)$)/;

/** The grid in an element of the page, empty until `open`. */
export function createGridView(container: HTMLElement, owner: GridOwner): GridView {
  let shown: Grid | undefined;
  let stopPainting = (): void => undefined;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => shown?.api.toggleDarkMode(dark.matches));
  const ask = (command: 'undo' | 'redo'): void =>
    void shown?.api.syncExecuteCommand(`univer.command.${command}`);
  return {
    undo: () => ask('undo'),
    redo: () => ask('redo'),
    open(workbook) {
      stopPainting();
      shown?.univer.dispose();
      // Each workbook has a grid of its own: nothing of the one before can be left over.
      const element = document.createElement('div');
      element.style.height = '100%';
      container.replaceChildren(element);
      shown = createUniver(element, dark.matches);
      const stop = bind(shown, workbook, owner);
      const leave = keepActiveTabInSight(element);
      stopPainting = () => {
        stop();
        leave();
      };
    },
  };
}

/**
 * Connects a grid that shows nothing yet with a workbook.
 *
 * @returns how to end it
 */
function bind({ univer, api }: Grid, workbook: Workbook, owner: GridOwner): () => void {
  hideOtherMenus(univer);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const context = injector.get(IContextService);
  const edits = new Edits(workbook);
  const book = api.createWorkbook(snapshotOf(workbook, api.Enum.LocaleType.EN_US));
  const { flush, isPainting, unpainted, stop } = paintChanges(api, book, workbook);
  let typed: TypedCell | undefined;
  const takeTyped = (): TypedCell | undefined => {
    const taken = typed;
    typed = undefined;
    return taken;
  };
  const { isCalculated } = owner;
  const mirror = { book, workbook, edits, takeTyped, isCalculated, mutate: mutateAs(api, book.getId()) };
  let isEdited = false;

  /** A person's change: refused or taken over, and one step of undo together with what comes in the same task. */
  const attempt = (work: () => void, repaint: () => void): void => {
    try {
      work();
    } catch (error) {
      owner.refused(refusal(error));
      repaint();
    }
    if (isEdited) return;
    isEdited = true;
    setTimeout(() => {
      isEdited = false;
      edits.endStep();
      owner.edited();
    });
  };
  const shown = (): Sheet => workbook.sheet(book.getActiveSheet().getSheetId()) ?? workbook.active;
  const asked = (params: Readonly<Record<string, unknown>>): Asked => {
    const range = book.getActiveRange()?.getRange();
    const named = params['subUnitId'];
    return {
      workbook,
      edits,
      sheet: (typeof named === 'string' ? workbook.sheet(named) : undefined) ?? shown(),
      rows: { row: range?.startRow ?? 0, rows: range ? range.endRow - range.startRow + 1 : 1 },
      params,
    };
  };

  const before = (command: Readonly<ICommandInfo>, options: MutationOptions = {}): void => {
    const answer = ANSWERS[command.id];
    if (answer !== undefined && !context.getContextValue(EDITOR_ACTIVATED)) {
      attempt(() => answer(asked((command.params ?? {}) as Record<string, unknown>)), flush);
      throw new CanceledError();
    }
    if (command.type !== CommandType.MUTATION || options.fromModel) return;
    const isLost = command.id === SET_CELLS && hasUnknownStyle(command.params as MutationParams);
    if (!isLost && (command.id in MIRRORED || HARMLESS.test(command.id))) return;
    owner.unmirrored(command.id);
    throw new CanceledError();
  };
  const after = (command: Readonly<ICommandInfo>, options: MutationOptions = {}): void => {
    const mirrored = MIRRORED[command.id];
    if (mirrored === undefined || options.fromModel) return;
    const params = command.params as MutationParams;
    if (options.applyFormulaCalculationResult) return unpainted(() => mirrorResults(mirror, params));
    if (options.fromFormula) return;
    const sheet = workbook.sheet(params.subUnitId);
    if (sheet === undefined) return;
    attempt(
      () => mirrored(mirror, sheet, params),
      () => repaint(sheet),
    );
  };
  /** Shows a sheet as the model has it, where the grid went ahead of a refusal. */
  const repaint = (sheet: Sheet): void => {
    const rect = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    workbook.emit({ type: 'values', sheet, rect, source: 'calc' });
    workbook.emit({ type: 'columns', sheet });
    flush();
  };

  commands.beforeCommandExecuted(before);
  commands.onCommandExecuted(after);
  api.addEvent(api.Event.BeforeSheetEditEnd, (end) => {
    const { row, column, value, isConfirm, worksheet } = end;
    const text = value.toPlainText().replace(/[\r\n]+$/, '');
    typed = isConfirm ? { sheet: worksheet.getSheetId(), row, column, text } : undefined;
    setTimeout(() => (typed = undefined), 100);
  });
  api.addEvent(api.Event.BeforeClipboardPaste, (paste) => {
    // Copied within the grid: formulas and formats come along.
    if (paste.html?.includes('data-copy-id') && !paste.text?.includes('\u0000')) return;
    paste.cancel = true;
    const range = book.getActiveRange()?.getRange();
    if (!paste.text || range === undefined) return;
    const rows = rowsOf(paste.text);
    const rect: Rect = {
      row: range.startRow,
      column: range.startColumn,
      rows: rows.length,
      columns: rows[0]!.length,
    };
    attempt(() => {
      edits.enter(shown(), rect, rows, 'paste');
      workbook.select(shown(), rect);
    }, flush);
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const sheet = workbook.sheet(worksheet.getSheetId());
    const [range] = selections;
    if (sheet === undefined || range === undefined || isPainting()) return;
    workbook.select(sheet, {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    });
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = workbook.sheet(activeSheet.getSheetId());
    if (sheet !== undefined && !isPainting()) workbook.active = sheet;
  });

  const active = book.getSheetBySheetId(workbook.active.id);
  if (active !== null) book.setActiveSheet(active);
  return stop;
}

/** Rows and columns of a text from the clipboard, all of the same length; a cell with line breaks stands in quotes. */
function rowsOf(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  const columns = Math.max(...data.map((row) => row.length));
  return data.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''));
}
