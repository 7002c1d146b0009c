import { formatRect, type Sheet } from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { cellsArgument, found, numberArgument, RangeTarget, textArgument, type Session } from './session';

/** Properties that are kept and read back, without any effect. */
export type Bag = Record<string, unknown>;

/** A chart or a conditional format as the add-in described it: a test may look at it; no file gets it. */
export interface Recorded {
  readonly id: string;
  readonly kind: 'chart' | 'conditionalFormat';
  readonly type: string;
  readonly sheet: Sheet;
  readonly address: string;
  readonly properties: Bag;
}

/** Only these properties, and no catch-all: what is not listed fails loudly. */
function bag(defaults: Bag, below: Readonly<Record<string, string>> = {}): ApiType<Bag> {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(names.map((name) => [name, (target: Bag) => target[name] ?? defaults[name]])),
    set: Object.fromEntries(
      names.map((name) => [name, (target: Bag, value: unknown) => void (target[name] = value)]),
    ),
    objects: Object.fromEntries(
      Object.entries(below).map(([name, type]) => [
        name,
        (target: Bag) => apiObject(type, (target[name] ??= {}) as Bag),
      ]),
    ),
  };
}

/** Types that are recorded, not carried out. */
export function recordedTypes(session: Session, recorded: Recorded[]): ApiTypes {
  const record = (kind: Recorded['kind'], type: string, sheet: Sheet, address: string): Recorded => {
    const number = recorded.filter((item) => item.kind === kind).length + 1;
    const id =
      kind === 'chart' ? `{${String(number).padStart(8, '0')}-0003-0000-0000-000000000000}` : String(number);
    const item: Recorded = { id, kind, type, sheet, address, properties: {} };
    recorded.push(item);
    return item;
  };
  const of = (kind: Recorded['kind'], sheet: Sheet): Recorded[] =>
    recorded.filter((item) => item.kind === kind && item.sheet === sheet);
  const forget = (items: readonly Recorded[]): null => {
    for (const item of items) recorded.splice(recorded.indexOf(item), 1);
    return null;
  };
  const named = (sheet: Sheet, key: unknown): ApiObject<Recorded> | null => {
    const item = of('chart', sheet).find(({ id, properties }) => id === key || properties['Name'] === key);
    return item ? apiObject('Chart', item) : null;
  };
  /** A recorded thing has its properties in a bag of its own. */
  const onProperties = (type: ApiType<Bag>): ApiType<Recorded> => ({
    get: mapped(type.get, (get) => (item: Recorded) => get(item.properties)),
    set: mapped(type.set, (set) => (item: Recorded, value) => set(item.properties, value)),
    objects: mapped(type.objects, (member) => (item: Recorded) => member(item.properties)),
  });

  const charts: ApiType<Sheet> = {
    get: { Count: (sheet) => of('chart', sheet).length },
    items: (sheet) => of('chart', sheet).map((item) => apiObject('Chart', item)),
    methods: {
      Add: (sheet, [type, source]) => {
        const cells = cellsArgument(session, source, sheet);
        return apiObject(
          'Chart',
          record('chart', textArgument(type), sheet, formatRect(cells.rect, cells.sheet.name)),
        );
      },
      GetItem: (sheet, [key]) => found(named(sheet, key)),
      GetItemOrNullObject: (sheet, [key]) => named(sheet, key),
      GetCount: (sheet) => of('chart', sheet).length,
    },
  };

  const chart: ApiType<Recorded> = {
    ...onProperties(
      bag(
        { Name: '', Top: 0, Left: 0, Width: 360, Height: 216 },
        { Title: 'ChartTitle', Legend: 'ChartLegend' },
      ),
    ),
    id: ({ id }) => ({ Id: id }),
    methods: {
      SetPosition: ({ properties }, [from, to]) => {
        properties['position'] = [from, to].map((corner) =>
          corner instanceof Object && 'target' in corner && corner.target instanceof RangeTarget
            ? formatRect(corner.target.rect)
            : corner,
        );
        return null;
      },
      Delete: (item) => forget([item]),
    },
  };

  const formats: ApiType<RangeTarget> = {
    items: ({ sheet, rect }) =>
      of('conditionalFormat', sheet)
        .filter((item) => item.address === formatRect(rect, sheet.name))
        .map((item) => apiObject('ConditionalFormat', item)),
    methods: {
      Add: ({ sheet, rect }, [type]) =>
        apiObject(
          'ConditionalFormat',
          record('conditionalFormat', textArgument(type), sheet, formatRect(rect, sheet.name)),
        ),
      GetItemAt: ({ sheet }, [index]) =>
        apiObject('ConditionalFormat', found(of('conditionalFormat', sheet)[numberArgument(index)])),
      GetItem: ({ sheet }, [id]) =>
        apiObject('ConditionalFormat', found(of('conditionalFormat', sheet).find((item) => item.id === id))),
      ClearAll: ({ sheet, rect }) =>
        forget(
          of('conditionalFormat', sheet).filter((item) => item.address === formatRect(rect, sheet.name)),
        ),
      GetCount: ({ sheet }) => of('conditionalFormat', sheet).length,
    },
  };

  const format: ApiType<Recorded> = {
    ...onProperties(
      bag(
        { Priority: 0, StopIfTrue: false },
        { CellValue: 'CellValueConditionalFormat', Custom: 'CustomConditionalFormat' },
      ),
    ),
    id: ({ id }) => ({ Id: id }),
    methods: { Delete: (item) => forget([item]) },
  };

  return {
    ChartCollection: charts,
    Chart: chart,
    ChartTitle: bag({ Text: '', Visible: true, Overlay: false }),
    ChartLegend: bag({ Visible: true, Position: 'Right', Overlay: false }),
    ConditionalFormatCollection: formats,
    ConditionalFormat: format,
    CellValueConditionalFormat: bag({ Rule: null }, { Format: 'ConditionalRangeFormat' }),
    CustomConditionalFormat: bag({}, { Rule: 'ConditionalFormatRule', Format: 'ConditionalRangeFormat' }),
    ConditionalFormatRule: bag({ Formula: '' }),
    ConditionalRangeFormat: bag({}, { Font: 'ConditionalRangeFont', Fill: 'ConditionalRangeFill' }),
    ConditionalRangeFont: bag({ Color: '', Bold: false }),
    ConditionalRangeFill: bag({ Color: '' }),
  };
}

function mapped<From, To>(
  members: Readonly<Record<string, From>> | undefined,
  change: (member: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(members ?? {}).map(([name, member]) => [name, change(member)]));
}
