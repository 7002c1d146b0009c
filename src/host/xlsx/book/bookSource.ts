import type { DefinedName, Sheet, Table, Workbook } from '../../model';
import type { Vocabulary } from '../opc/namespaces';
import type { Package } from '../opc/package';
import type { SheetSource } from '../sheet/sheetSource';
import type { XmlElement } from '../xml/element';
import type { Edits } from './edits';

/** How a sheet stands in the workbook part. */
export interface SheetEntry {
  readonly sheet: Sheet;
  readonly name: string;
  readonly part: string;
  /** Its `<sheet>` element. */
  readonly xml: string;
  readonly sheetId: number;
  /** Only worksheets; chart sheets stay as they are. */
  readonly source?: SheetSource;
}

export interface NameEntry {
  readonly xml: string;
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface TableEntry {
  readonly part: string;
  readonly name: string;
  readonly columns: ReadonlyMap<number, string>;
}

/** What `openXlsx` keeps of a file, for `saveXlsx`. */
export class BookSource {
  readonly sheets: SheetEntry[] = [];
  readonly names = new Map<DefinedName, NameEntry>();
  readonly tables = new Map<Table, TableEntry>();
  /** Custom XML as it came, with the part that has it. */
  readonly customXml = new Map<string, { readonly part: string; readonly xml: string }>();
  settings: { readonly part: string; readonly xml: string } | undefined;
  active: Sheet | undefined;

  constructor(
    readonly parts: Package,
    readonly workbookPart: string,
    readonly xml: XmlElement,
    readonly vocabulary: Vocabulary,
    readonly stylesPart: string | undefined,
    readonly edits: Edits,
  ) {}

  entry(sheet: Sheet): SheetEntry | undefined {
    return this.sheets.find((entry) => entry.sheet === sheet);
  }
}

export function sourceOf(workbook: Workbook): BookSource | undefined {
  return workbook.package instanceof BookSource ? workbook.package : undefined;
}
