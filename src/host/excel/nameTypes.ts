import { formatAbsolute, type DefinedName, type Sheet } from '../model';
import { apiObject, ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import {
  cellsArgument,
  flagArgument,
  found,
  rangeObject,
  RangeTarget,
  textArgument,
  type Session,
} from './session';

interface Scope {
  readonly sheet: Sheet | undefined;
}

const nameObject = (name: DefinedName): ApiObject<DefinedName> => apiObject('NamedItem', name);

/** Names that Excel keeps for itself in a file: print titles, filters. */
const isBuiltIn = ({ name }: DefinedName): boolean => name.startsWith('_xlnm.');

/** Defined names. */
export function nameTypes(session: Session): ApiTypes {
  const { workbook } = session;
  const inScope = ({ sheet }: Scope): DefinedName[] =>
    workbook.names.filter((name) => name.scope === sheet && !isBuiltIn(name));
  const byName = (scope: Scope, name: unknown): DefinedName | undefined => {
    const wanted = textArgument(name).toLowerCase();
    return inScope(scope).find((item) => item.name.toLowerCase() === wanted);
  };
  const cellsOf = ({ refersTo, scope }: DefinedName): ReturnType<typeof workbook.resolve> =>
    workbook.resolve(refersTo, scope ?? workbook.active);

  const collection: ApiType<Scope> = {
    items: (scope) => inScope(scope).map(nameObject),
    methods: {
      Add: ({ sheet }, [name, reference, comment]) =>
        nameObject(
          workbook.addName(textArgument(name), refersTo(reference), {
            ...(sheet && { scope: sheet }),
            ...(typeof comment === 'string' && { comment }),
          }),
        ),
      GetItem: (scope, [name]) => nameObject(found(byName(scope, name))),
      GetItemOrNullObject: (scope, [name]) => {
        const item = byName(scope, name);
        return item ? nameObject(item) : null;
      },
      GetCount: (scope) => inScope(scope).length,
    },
  };

  const refersTo = (reference: unknown): string => {
    if (reference instanceof ApiObject && reference.target instanceof RangeTarget) {
      const { sheet, rect } = cellsArgument(session, reference, workbook.active);
      return formatAbsolute(rect, sheet.name);
    }
    if (typeof reference === 'string' && reference.startsWith('=')) return reference.slice(1);
    return typeof reference === 'string'
      ? `"${reference.replaceAll('"', '""')}"`
      : String(reference).toUpperCase();
  };

  const item: ApiType<DefinedName> = {
    id: ({ name }) => ({ _Id: name }),
    get: {
      Name: ({ name }) => name,
      Formula: (name) => `=${name.refersTo}`,
      Value: (name) => valueOf(name),
      Type: (name) => (cellsOf(name) ? 'Range' : typeOf(name)),
      Visible: ({ hidden }) => !hidden,
      Comment: ({ comment }) => comment,
      Scope: ({ scope }) => (scope ? 'Worksheet' : 'Workbook'),
    },
    set: {
      Visible: (name, value) => {
        name.hidden = !flagArgument(value);
        workbook.emit({ type: 'names' });
      },
      Comment: (name, value) => {
        name.comment = textArgument(value);
        workbook.emit({ type: 'names' });
      },
      Formula: (name, value) => {
        name.refersTo = textArgument(value).replace(/^=/, '');
        workbook.emit({ type: 'names' });
      },
    },
    methods: {
      GetRange: (name) => {
        const cells = found(cellsOf(name));
        return rangeObject(session, cells.sheet, cells.rect);
      },
      GetRangeOrNullObject: (name) => {
        const cells = cellsOf(name);
        return cells ? rangeObject(session, cells.sheet, cells.rect) : null;
      },
      Delete: (name) => (workbook.removeName(name), null),
    },
  };

  return { NamedItemCollection: collection, NamedItem: item };
}

/** A constant's value; for cells, their address as the name has it. */
function valueOf({ refersTo }: DefinedName): string | number | boolean {
  const text = /^"([\s\S]*)"$/.exec(refersTo)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(refersTo)) return refersTo.toUpperCase() === 'TRUE';
  const number = Number(refersTo);
  return refersTo !== '' && Number.isFinite(number) ? number : refersTo;
}

function typeOf(name: DefinedName): string {
  const value = valueOf(name);
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return name.refersTo.includes('#REF!') ? 'Error' : 'String';
}
