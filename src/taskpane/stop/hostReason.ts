/** Why Excel refused, as far as the accountant can do something about it. */
export type HostReason =
  | 'cell-edit'
  | 'protected'
  | 'gone'
  | 'too-large'
  | 'occupied'
  | 'filtered'
  | 'busy'
  | 'other-workbook'
  | 'other';

const REASONS: Readonly<Record<string, HostReason>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  Unauthenticated: 'protected',
  ReadOnlyModeNotAllowed: 'protected',
  TableNotFound: 'gone',
  ColumnNotFound: 'gone',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  ObjectDeleted: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  CellsOccupied: 'occupied',
  InsertDeleteConflict: 'occupied',
  ItemAlreadyExists: 'occupied',
  MergedRangeConflict: 'occupied',
  FilteredRangeConflict: 'occupied',
  RowsFiltered: 'filtered',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
};

/** Office's own message is in the host's language and not written for users, so only the code counts. */
export const hostReason = (code: string): HostReason => REASONS[code] ?? 'other';
