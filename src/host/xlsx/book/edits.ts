import { movedRect, type Rect, type Sheet, type Workbook } from '../../model';
import { dropSheetIn, moveReferences, renameSheetIn } from '../../model/formulaText';

type Edit =
  | {
      readonly kind: 'shift';
      readonly sheet: Sheet;
      readonly name: string;
      readonly rect: Rect;
      readonly direction: 'up' | 'down';
    }
  | { readonly kind: 'rename'; readonly sheet: Sheet; readonly from: string; readonly to: string }
  | { readonly kind: 'drop'; readonly name: string };

/**
 * What happened to the sheets of a file since it was opened. The model keeps its own cells, names
 * and tables in order; formulas and places that only the file knows (conditional formats, charts,
 * comments) are brought after when it is saved.
 */
export class Edits {
  readonly #edits: Edit[] = [];

  /** @returns whether anything happened that concerns formulas */
  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  hasShifts(sheet: Sheet): boolean {
    return this.#edits.some((edit) => edit.kind === 'shift' && edit.sheet === sheet);
  }

  listenTo(workbook: Workbook): void {
    const names = new Map(workbook.sheets.map((sheet) => [sheet, sheet.name]));
    workbook.on((change) => {
      if (change.type === 'shift') {
        const { sheet, direction } = change;
        this.#edits.push({
          kind: 'shift',
          sheet,
          name: sheet.name,
          rect: change.moved,
          direction,
        });
      }
      if (change.type !== 'sheets') return;
      const { sheet, what } = change;
      if (what === 'renamed') {
        this.#edits.push({ kind: 'rename', sheet, from: names.get(sheet) ?? sheet.name, to: sheet.name });
      }
      if (what === 'deleted') this.#edits.push({ kind: 'drop', name: sheet.name });
      names.set(sheet, sheet.name);
    });
  }

  /** @param home the name of the sheet the formula stood on when the file was opened */
  formula(formula: string, home?: string): string {
    let [text, place] = [formula, home];
    for (const edit of this.#edits) {
      if (edit.kind === 'shift') {
        text = moveReferences(text, place, edit.name, (rect) => movedRect(rect, edit.rect, edit.direction));
      } else if (edit.kind === 'rename') {
        text = renameSheetIn(text, edit.from, edit.to);
        if (place === edit.from) place = edit.to;
      } else text = dropSheetIn(text, edit.name);
    }
    return text;
  }

  /** Where a rectangle of the file is now; undefined when it is gone. */
  rect(rect: Rect, sheet: Sheet): Rect | undefined {
    let moved: Rect | undefined = rect;
    for (const edit of this.#edits) {
      if (edit.kind !== 'shift' || edit.sheet !== sheet || moved === undefined) continue;
      moved = movedRect(moved, edit.rect, edit.direction);
    }
    return moved;
  }
}
