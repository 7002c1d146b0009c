import {
  formatRect,
  overlaps,
  parseAddress,
  type Change,
  type Rect,
  type Sheet,
  type Table,
  type Workbook,
} from '../model';
import type { ApiType } from '../richapi/apiType';

/** Event numbers of the protocol. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export interface HostEvent {
  readonly type: number;
  /** Id of a sheet or table, or `Workbook`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const WORKBOOK = 'Workbook';

/**
 * Turns changes of the workbook into the events that were subscribed. They wait until the batch
 * that caused them is answered. How many events Excel raises for a large write is not documented;
 * here it is one for each block the client sends.
 */
export class EventHub {
  enabled = true;
  readonly #subscriptions = new Map<string, number>();
  #waiting: HostEvent[] = [];

  constructor(workbook: Workbook) {
    workbook.on((change) => this.#note(workbook, change));
  }

  subscribe(type: number, target: string): void {
    const key = `${type}:${target}`;
    this.#subscriptions.set(key, (this.#subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(type: number, target: string): void {
    const key = `${type}:${target}`;
    const left = (this.#subscriptions.get(key) ?? 1) - 1;
    if (left > 0) this.#subscriptions.set(key, left);
    else this.#subscriptions.delete(key);
  }

  /** Subscriptions that were not taken back. */
  get subscriptionCount(): number {
    return this.#subscriptions.size;
  }

  /** Events since the last call, oldest first. */
  take(): HostEvent[] {
    const events = this.#waiting;
    this.#waiting = [];
    return events;
  }

  #fire(type: number, targets: readonly string[], args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of targets) {
      if (this.#subscriptions.has(`${type}:${target}`)) this.#waiting.push({ type, target, args });
    }
  }

  #note(workbook: Workbook, change: Change): void {
    if (this.#subscriptions.size === 0) return;
    switch (change.type) {
      case 'values':
        if (change.source !== 'calc') this.#cellsChanged(workbook, change, 'RangeEdited', 'None');
        break;
      case 'shift': {
        const what = change.direction === 'up' ? 'Deleted' : 'Inserted';
        const isRows = change.rect.column === 0 && change.rect.columns === 16_384;
        const direction = change.direction === 'up' ? 'ShiftCellUp' : 'ShiftCellDown';
        this.#cellsChanged(workbook, change, `${isRows ? 'Row' : 'Cell'}${what}`, direction);
        break;
      }
      case 'sheets':
        this.#sheetsChanged(change.what, change.sheet);
        break;
      case 'selection':
        this.#selected(change.sheet, change.rect);
        break;
      case 'table':
        this.#tablesChanged(change.what, change.table);
        break;
      default:
    }
  }

  #cellsChanged(
    workbook: Workbook,
    { sheet, rect, source }: { readonly sheet: Sheet; readonly rect: Rect; readonly source: string },
    changeType: string,
    shiftDirection: string,
  ): void {
    const args = {
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      address: formatRect(rect),
      triggerSource: source === 'host' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection,
      referenceId: eventReference(sheet, rect),
    };
    this.#fire(EVENT.worksheetChanged, [sheet.id, WORKBOOK], args);
    for (const table of workbook.tables) {
      if (table.sheet !== sheet || !overlaps(table.rect, rect)) continue;
      this.#fire(EVENT.tableChanged, [table.guid, WORKBOOK], { ...args, tableId: table.guid });
    }
  }

  #sheetsChanged(what: string, sheet: Sheet): void {
    const args = { worksheetId: sheet.id, source: 'Local' };
    if (what === 'added') this.#fire(EVENT.worksheetAdded, [WORKBOOK], args);
    if (what === 'deleted') this.#fire(EVENT.worksheetDeleted, [WORKBOOK], args);
    if (what === 'activated') this.#fire(EVENT.worksheetActivated, [sheet.id, WORKBOOK], args);
  }

  #selected(sheet: Sheet, rect: Rect): void {
    const args = { address: formatRect(rect), worksheetId: sheet.id };
    this.#fire(EVENT.selectionChanged, [sheet.id, WORKBOOK], args);
    for (const table of sheet.tables) {
      const isInsideTable = overlaps(table.rect, rect);
      this.#fire(EVENT.tableSelectionChanged, [table.guid], { ...args, isInsideTable, tableId: table.guid });
    }
  }

  #tablesChanged(what: string, table: Table): void {
    const args = { tableId: table.guid, tableName: table.name, worksheetId: table.sheet.id, source: 'Local' };
    if (what === 'added') this.#fire(EVENT.tableAdded, [WORKBOOK], args);
    if (what === 'deleted') this.#fire(EVENT.tableDeleted, [WORKBOOK], args);
  }
}

/** By this the client asks later for the range of an event: sheet and address, so nothing has to be kept. */
const eventReference = (sheet: Sheet, rect: Rect): string => `${sheet.id}!${formatRect(rect)}`;

/** The cells an event was about. */
export function cellsOfEvent(
  workbook: Workbook,
  reference: string,
): { sheet: Sheet; rect: Rect } | undefined {
  const [id, address] = reference.split('!') as [string, string?];
  const sheet = workbook.sheet(id);
  const rect = address === undefined ? undefined : parseAddress(address)?.rect;
  return sheet && rect ? { sheet, rect } : undefined;
}

/** The methods by which the client subscribes: `_RegisterDataChangedEvent` and its counterpart. */
export function eventMethods<Target>(
  hub: EventHub,
  target: (object: Target) => string,
  events: Readonly<Record<string, number>>,
): NonNullable<ApiType<Target>['methods']> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}`, (object: Target) => (hub.subscribe(type, target(object)), null)],
      [`_Unregister${name}`, (object: Target) => (hub.unsubscribe(type, target(object)), null)],
    ]),
  );
}
