import { contains, overlaps, parseAddress, type Rect } from './address';
import { cellText } from './cellText';
import type { Change } from './change';
import { dropSheetIn, renameSheetIn, renameTableIn } from './formulaText';
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  ModelError,
  UnsupportedError,
} from './modelError';
import { isValidName, isValidSheetName, sameName, type DefinedName } from './names';
import { Sheet, type SheetKind, type Visibility } from './sheet';
import { Styles } from './styles';
import { freeColumnName, headerText, Table, type TableColumn, type TableFacts } from './table';
import type { DateSetting } from './typedText';

export interface WorkbookOptions {
  readonly styles?: Styles;
  readonly date1904?: boolean;
  readonly fileName?: string;
}

/** Ids look like Excel's, and are the same in every run. */
const guid = (number: number, kind: number): string =>
  `{${number.toString(16).toUpperCase().padStart(8, '0')}-${String(kind).padStart(4, '0')}-0000-0000-000000000000}`;

/** A workbook in memory. Knows neither the file format nor the protocol of Office.js. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly styles: Styles;
  readonly names: DefinedName[] = [];
  /** The settings of Office.js. */
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly date1904: boolean;
  fileName: string;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Stands for the clock where a date is typed without its year. */
  currentYear = 2026;
  /** What the reader of the file keeps for its writer; never looked into here. */
  package?: unknown;

  #active: Sheet | undefined;
  #selection: { readonly sheet: Sheet; readonly rect: Rect } | undefined;
  #sequence = 0;
  readonly #listeners = new Set<(change: Change) => void>();

  /** A workbook without sheets, for the reader of a file; see also `newWorkbook`. */
  constructor(options: WorkbookOptions = {}) {
    this.styles = options.styles ?? new Styles();
    this.date1904 = options.date1904 ?? false;
    this.fileName = options.fileName ?? 'Book1.xlsx';
  }

  get dateSetting(): DateSetting {
    return { date1904: this.date1904, currentYear: this.currentYear };
  }

  /** @returns how to stop listening */
  on(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  // ---- finding

  sheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** By name, by the id Office.js knows, or by the number in the file. */
  table(key: string | number): Table | undefined {
    const text = String(key);
    return this.tables.find(
      (table) => sameName(table.name, text) || table.guid === text || String(table.id) === text,
    );
  }

  /** A name of the sheet goes before one of the workbook. */
  definedName(name: string, scope?: Sheet): DefinedName | undefined {
    const named = this.names.filter((item) => sameName(item.name, name));
    return (
      named.find((item) => scope !== undefined && item.scope === scope) ?? named.find((item) => !item.scope)
    );
  }

  /** The cells that an address, a defined name or a table's name means. */
  resolve(text: string, home: Sheet): { readonly sheet: Sheet; readonly rect: Rect } | undefined {
    const address = parseAddress(text);
    if (address !== undefined) {
      const sheet = address.sheet === undefined ? home : this.sheet(address.sheet);
      return sheet && { sheet, rect: address.rect };
    }
    const named = this.definedName(text, home);
    if (named !== undefined && parseAddress(named.refersTo)) return this.resolve(named.refersTo, home);
    const table = this.table(text);
    return table && { sheet: table.sheet, rect: table.body };
  }

  textAt(sheet: Sheet, row: number, column: number): string {
    const cell = sheet.cell(row, column);
    return cellText(cell?.value, this.styles.numberFormat(cell?.style ?? 0), this.date1904);
  }

  // ---- sheets

  get active(): Sheet {
    return this.#active ?? this.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.sheets[0]!;
  }

  set active(sheet: Sheet) {
    if (sheet === this.#active) return;
    this.#active = sheet;
    this.emit({ type: 'sheets', what: 'activated', sheet });
  }

  get selection(): { readonly sheet: Sheet; readonly rect: Rect } {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    const selection = this.#selection;
    return selection?.sheet === this.active ? selection : { sheet: this.active, rect: cell };
  }

  select(sheet: Sheet, rect: Rect): void {
    this.active = sheet;
    this.#selection = { sheet, rect };
    this.emit({ type: 'selection', sheet, rect });
  }

  /** A sheet of a file: takes its place at the end, nobody is told, nothing becomes dirty. */
  attachSheet(facts: {
    readonly name: string;
    readonly kind?: SheetKind;
    readonly visibility?: Visibility;
  }): Sheet {
    const sheet = new Sheet(this, guid(++this.#sequence, 0), facts.name);
    sheet.kind = facts.kind ?? 'worksheet';
    sheet.visibility = facts.visibility ?? 'Visible';
    this.sheets.push(sheet);
    return sheet;
  }

  addSheet(name?: string): Sheet {
    const chosen = name ?? this.#freeSheetName();
    this.#checkSheetName(chosen);
    const sheet = this.attachSheet({ name: chosen });
    sheet.isNew = true;
    this.emit({ type: 'sheets', what: 'added', sheet });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (name === before) return;
    this.#checkSheetName(name, sheet);
    sheet.assignName(name);
    sheet.dirtyParts.add('name');
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, name));
    for (const other of this.sheets) {
      other.hyperlinks = other.hyperlinks.map((link) => ({
        ...link,
        location: renameSheetIn(link.location, before, name),
      }));
    }
    this.emit({ type: 'sheets', what: 'renamed', sheet });
  }

  deleteSheet(sheet: Sheet): void {
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visible.length === 0) throw invalidOperation('A workbook must have at least one visible worksheet.');
    const place = this.sheets.indexOf(sheet);
    this.sheets.splice(place, 1);
    this.rewriteFormulas((formula) => dropSheetIn(formula, sheet.name));
    this.#removeNames((name) => name.scope === sheet);
    if (this.#selection?.sheet === sheet) this.#selection = undefined;
    const wasActive = this.#active === sheet;
    if (wasActive) this.#active = undefined;
    this.emit({ type: 'sheets', what: 'deleted', sheet });
    if (wasActive)
      this.active = this.sheets.slice(place).find((s) => s.visibility === 'Visible') ?? visible[0]!;
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!(position >= 0 && position < this.sheets.length)) throw invalidArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.emit({ type: 'sheets', what: 'moved', sheet });
  }

  showSheet(sheet: Sheet, visibility: Visibility): void {
    const isLast = !this.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
    if (visibility !== 'Visible' && isLast) {
      throw invalidOperation('A workbook must have at least one visible worksheet.');
    }
    sheet.visibility = visibility;
    sheet.dirtyParts.add('visibility');
    this.emit({ type: 'sheets', what: 'visibility', sheet });
    if (visibility !== 'Visible' && this.#active === sheet) {
      this.active = this.sheets.find((other) => other.visibility === 'Visible')!;
    }
  }

  #checkSheetName(name: string, own?: Sheet): void {
    if (!isValidSheetName(name)) throw invalidArgument();
    const other = this.sheets.find((sheet) => sameName(sheet.name, name));
    if (other !== undefined && other !== own) throw itemAlreadyExists();
  }

  #freeSheetName(): string {
    let number = 1;
    while (this.sheet(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }

  // ---- tables

  /** A table of a file, as it is. */
  attachTable(sheet: Sheet, facts: Omit<TableFacts, 'guid'>): Table {
    const table = new Table(sheet, { ...facts, guid: guid(facts.id, 1) });
    sheet.tables.push(table);
    return table;
  }

  /** Makes a table of cells whose first row has the headings; a single row gets a blank body row. */
  addTable(sheet: Sheet, rect: Rect, name?: string): Table {
    this.#checkTablePlace(sheet, rect);
    const area = rect.rows === 1 ? { ...rect, rows: 2 } : rect;
    const below = { ...rect, row: rect.row + 1, rows: 1 };
    const hasNoRoom = area !== rect && (sheet.usedRect(false, below) ?? sheet.tableAt(below)) !== undefined;
    if (hasNoRoom) sheet.insertCellsDown(below, 'host');
    const id = Math.max(0, ...this.tables.map((table) => table.id)) + 1;
    const chosen = name ?? this.#freeTableName();
    this.#checkTableName(chosen);
    const names: string[] = [];
    for (let i = 0; i < area.columns; i++) {
      names.push(freeColumnName(headerText(sheet, area.row, area.column + i), i, names));
    }
    names.forEach((text, i) => {
      const cell = sheet.cell(area.row, area.column + i);
      if (cell?.value !== text || cell.formula !== undefined) sheet.putText(area.row, area.column + i, text);
    });
    const columns = names.map((text, i) => ({ id: i + 1, name: text }));
    const facts = { id, name: chosen, rect: area, headerRows: 1, totalsRows: 0, columns } as const;
    const table = this.attachTable(sheet, { ...facts, style: 'TableStyleMedium2' });
    table.isNew = true;
    sheet.dirtyParts.add('tables');
    this.emit({ type: 'table', what: 'added', sheet, table });
    return table;
  }

  /**
   * Gives a table other cells. As in Excel the header row stays where it is; new columns take their
   * names from the cells, or get one.
   */
  resizeTable(table: Table, rect: Rect): void {
    const { sheet } = table;
    if (rect.row !== table.rect.row || rect.rows < table.headerRows + 1 || table.totalsRows === 1) {
      if (table.totalsRows === 1) throw new UnsupportedError('Table.resize with a totals row');
      throw invalidArgument();
    }
    if (!overlaps(rect, table.rect)) throw invalidArgument();
    this.#checkTablePlace(sheet, rect, table);
    const old = table.rect;
    const columns: TableColumn[] = [];
    let nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
    for (let i = 0; i < rect.columns; i++) {
      const known = table.columns[rect.column + i - old.column];
      const taken = [...columns, ...table.columns].map((column) => column.name);
      const text = headerText(sheet, rect.row, rect.column + i);
      columns.push(known ?? { id: nextId++, name: freeColumnName(text, i, taken) });
    }
    table.columns = columns;
    table.assignRect(rect);
    if (table.headerRows === 1) {
      columns.forEach((column, i) => {
        if (sheet.value(rect.row, rect.column + i) !== column.name) {
          sheet.putText(rect.row, rect.column + i, column.name);
        }
      });
    }
    this.emit({ type: 'table', what: 'changed', sheet, table });
  }

  /** Only the table goes; its cells stay. */
  forgetTable(table: Table): void {
    const { sheet } = table;
    const place = sheet.tables.indexOf(table);
    if (place < 0) return;
    if (table.isFiltered) table.clearFilters();
    sheet.tables.splice(place, 1);
    sheet.dirtyParts.add('tables');
    this.emit({ type: 'table', what: 'deleted', sheet, table });
  }

  /** Deletes a table and clears its cells; nothing moves. */
  deleteTable(table: Table): void {
    const { sheet, rect } = table;
    this.forgetTable(table);
    sheet.clear(rect, 'All', 'host');
  }

  renameTable(table: Table, name: string): void {
    const before = table.name;
    if (name === before) return;
    this.#checkTableName(name, table);
    table.assignName(name);
    table.changed = true;
    this.rewriteFormulas((formula) => renameTableIn(formula, before, name));
    this.emit({ type: 'table', what: 'changed', sheet: table.sheet, table });
  }

  #checkTablePlace(sheet: Sheet, rect: Rect, own?: Table): void {
    if (sheet.tables.some((table) => table !== own && overlaps(table.rect, rect))) {
      throw invalidOperation("A table can't overlap another table.");
    }
    if (sheet.merges.some((merge) => overlaps(merge, rect))) {
      throw new ModelError(
        'MergedRangeConflict',
        "This operation can't be completed because of merged cells.",
      );
    }
    if (sheet.protected) throw new ModelError('AccessDenied', 'You cannot perform the requested operation.');
  }

  /** Excel says InvalidArgument for a table's name that is taken (office-js#551), unlike for a sheet's. */
  #checkTableName(name: string, own?: Table): void {
    const other = this.tables.find((table) => sameName(table.name, name));
    if (!isValidName(name) || (other !== undefined && other !== own)) throw invalidArgument();
    if (this.names.some((item) => sameName(item.name, name))) throw invalidArgument();
  }

  #freeTableName(): string {
    let number = this.tables.length + 1;
    while (this.table(`Table${number}`) ?? this.definedName(`Table${number}`)) number++;
    return `Table${number}`;
  }

  // ---- names, settings, custom XML

  addName(
    name: string,
    refersTo: string,
    options: { scope?: Sheet; comment?: string; hidden?: boolean } = {},
  ): DefinedName {
    if (!isValidName(name)) throw invalidArgument();
    const isTaken = this.names.some((item) => sameName(item.name, name) && item.scope === options.scope);
    if (isTaken || this.tables.some((table) => sameName(table.name, name))) throw itemAlreadyExists();
    const { scope, comment = '', hidden = false } = options;
    const item: DefinedName = { name, refersTo, comment, hidden, ...(scope && { scope }) };
    this.names.push(item);
    this.emit({ type: 'names' });
    return item;
  }

  removeName(name: DefinedName): void {
    this.#removeNames((item) => item === name);
  }

  #removeNames(goes: (name: DefinedName) => boolean): void {
    const kept = this.names.filter((name) => !goes(name));
    if (kept.length === this.names.length) return;
    this.names.splice(0, this.names.length, ...kept);
    this.emit({ type: 'names' });
  }

  addCustomXml(xml: string): string {
    let id = guid(++this.#sequence, 2);
    while (this.customXml.has(id)) id = guid(++this.#sequence, 2);
    this.customXml.set(id, xml);
    this.emit({ type: 'customXml' });
    return id;
  }

  // ---- formulas

  /**
   * Rewrites every formula text of the workbook: cells, defined names, list validations.
   *
   * @param change is told the sheet that references without a sheet mean; names have none
   * @param sheet the sheet whose cells moved, if any: formulas elsewhere that do not mention it are skipped
   */
  rewriteFormulas(change: (formula: string, home: string | undefined) => string, sheet?: Sheet): void {
    for (const home of this.sheets) {
      for (const { row, column } of home.formulaPlaces()) {
        const { formula } = home.cell(row, column)!;
        if (sheet !== undefined && home !== sheet && !formula!.includes('!')) continue;
        home.setFormulaText(row, column, change(formula!, home.name));
      }
      home.validations = home.validations.map((validation) =>
        validation.source.startsWith('=')
          ? { ...validation, source: `=${change(validation.source.slice(1), home.name)}` }
          : validation,
      );
    }
    let isNameChanged = false;
    for (const name of this.names) {
      const refersTo = change(name.refersTo, undefined);
      isNameChanged ||= refersTo !== name.refersTo;
      name.refersTo = refersTo;
    }
    if (isNameChanged) this.emit({ type: 'names' });
  }
}

/** A workbook with one empty sheet, as a new one has. */
export function newWorkbook(options: WorkbookOptions = {}): Workbook {
  const workbook = new Workbook(options);
  workbook.addSheet();
  return workbook;
}

/** Whether a rectangle lies within a table. */
export const isInTable = (table: Table, rect: Rect): boolean => contains(table.rect, rect);
