import type { IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import type { Sheet } from '../../host/model';

/** The grid's own copy of a workbook. */
export type Book = ReturnType<FUniver['createWorkbook']>;

/** Marks what the model tells the grid; everything without it comes from a person, or from the grid's calculation. */
export interface MutationOptions extends IExecutionOptions {
  readonly fromModel?: boolean;
  /** Univer's own bookkeeping of formulas, which follows every change of one. */
  readonly fromFormula?: boolean;
  /** Univer worked formulas out. */
  readonly applyFormulaCalculationResult?: boolean;
}

/**
 * Changes the grid's own copy of a sheet, as told by the model.
 *
 * @param isQuiet nothing is calculated because of it
 */
export type Mutate = (id: string, sheet: Sheet, params: object, isQuiet?: boolean) => void;

export const mutateAs =
  (api: FUniver, unitId: string): Mutate =>
  (id, sheet, params, isQuiet = false) => {
    const options = { fromModel: true, ...(isQuiet && { onlyLocal: true, fromFormula: true }) };
    api.syncExecuteCommand(id, { unitId, subUnitId: sheet.id, ...params }, options);
  };
