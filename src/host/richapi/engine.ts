import { ModelError, UnsupportedError } from '../model';
import { ApiObject, type ApiType, type ApiTypes } from './apiType';
import { UnsupportedLedger } from './ledger';
import { selectionOf, type Selection } from './selection';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchError,
  type ObjectPath,
  type QueryInfo,
  type RequestBatch,
  type ResponseBatch,
} from './wire';

export interface EngineOptions {
  readonly types: ApiTypes;
  readonly root: ApiObject;
  /** Objects the client makes by the server's name for their type. */
  readonly services?: Readonly<Record<string, ApiObject>>;
  /** Called when a batch is done, also after an error. */
  readonly afterBatch?: () => void;
  readonly report?: (line: string) => void;
}

/** What belongs to one batch: a path is evaluated once, for it may add something. */
interface Batch {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly known: Map<number, ApiObject | null>;
  readonly kept: Set<number>;
}

/** An error with the place Excel names for it. */
class LocatedError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly location: string,
  ) {
    super('located');
  }
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500,
};

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Answers batches of the rich API: object paths and actions in, results out. Knows no type of
 * Excel's; they come as tables. Actions run in order and the first error ends the batch, what ran
 * before it stays done: so does Excel.
 */
export class Engine {
  /** References the client keeps. Empty when everything was released. */
  readonly references = new Map<string, ApiObject>();
  readonly unsupported: UnsupportedLedger;

  readonly #options: EngineOptions;
  readonly #referenceIds = new Map<ApiObject, string>();
  #sequence = 0;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.unsupported = new UnsupportedLedger(options.report ?? ((line) => console.error(line)));
  }

  /** JSON text in, JSON text out. */
  processQuery(body: string): string {
    const response = this.#run(JSON.parse(body) as RequestBatch);
    this.#options.afterBatch?.();
    return JSON.stringify(response);
  }

  #run(request: RequestBatch): ResponseBatch {
    const batch: Batch = { paths: request.ObjectPaths ?? {}, known: new Map(), kept: new Set() };
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = this.#act(action, batch, traceIds);
        const isSilent = action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update;
        if (!isSilent) results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Error: this.#describe(error, index), TraceIds: traceIds, Results: results };
      }
    }
    return { TraceIds: traceIds, Results: results };
  }

  #act(action: Action, batch: Batch, traceIds: number[]): unknown {
    if (action.ActionType === ACTION.trace) {
      traceIds.push(action.Id);
      return null;
    }
    if (action.Name === '_RemoveReference') return this.#release(action.ArgumentInfo);
    const object = this.#resolve(action.ObjectPathId, batch);
    if (object === null) return null;

    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(object, batch.kept.has(action.ObjectPathId));
      case ACTION.query:
        return this.#query(object, action, batch, pascal);
      case ACTION.queryAsJson:
        return this.#query(object, action, batch, camel);
      case ACTION.method:
        return this.#callAction(object, action, batch);
      case ACTION.setProperty:
        return this.#set(object, action.Name!, this.#arguments(action.ArgumentInfo, batch)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#update(object, pascal(name), value, batch);
        }
        return null;
      default:
        return notImplemented(`action type ${action.ActionType}`);
    }
  }

  #callAction(object: ApiObject, action: Action, batch: Batch): unknown {
    if (action.Name === '_KeepReference') {
      batch.kept.add(action.ObjectPathId);
      return null;
    }
    const result = this.#call(object, action.Name!, this.#arguments(action.ArgumentInfo, batch));
    return result instanceof ApiObject ? this.#identity(result, false) : result;
  }

  /** `update` sets scalars, and those of objects below: `set({ format: { fill: { color } } })`. */
  #update(object: ApiObject, name: string, value: unknown, batch: Batch): void {
    const child = this.#type(object).objects?.[name];
    if (child === undefined) return this.#set(object, name, value);
    const below = this.#located(object, name, () => child(object.target));
    if (below === null) return;
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      this.#update(below, pascal(key), inner, batch);
    }
  }

  // ---- paths

  #resolve(id: number, batch: Batch): ApiObject | null {
    const known = batch.known.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[id];
    if (path === undefined) throw new ModelError('InvalidObjectPath', `Unknown object path ${id}.`);
    const object = this.#follow(path, batch);
    batch.known.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, batch: Batch): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.#options.root;
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.#referenced(path.Name!);
      case PATH.newObject:
        return this.#options.services?.[path.Name!] ?? notImplemented(`new ${path.Name}`);
    }
    const parent = this.#resolve(path.ParentObjectPathId!, batch);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return this.#object(parent, path.Name!);
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name!;
    const result = this.#call(parent, name, this.#arguments(path.ArgumentInfo, batch));
    return (result as ApiObject | null | undefined) ?? null;
  }

  #arguments(info: ArgumentInfo | undefined, batch: Batch): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return args.map((arg, i) => this.#argument(arg, references?.[i], batch));
  }

  #argument(value: unknown, reference: unknown, batch: Batch): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item, i) => this.#argument(item, reference[i], batch));
    }
    if (typeof reference === 'number' && reference !== 0) return this.#resolve(reference, batch);
    return this.#plain(value, batch);
  }

  /** Objects inside a plain object travel as `{ _ObjectPathId }`: a list validation's range, for one. */
  #plain(value: unknown, batch: Batch): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.#resolve(value._ObjectPathId as number, batch);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#plain(inner, batch)]));
  }

  // ---- references

  #referenced(id: string): ApiObject {
    const object = this.references.get(id);
    if (object !== undefined) return object;
    throw new ModelError('InvalidReference', 'This reference is not valid for the current operation.');
  }

  /** The id under which the client may ask for the object in later batches. */
  reference(object: ApiObject): string {
    let id = this.#referenceIds.get(object);
    if (id === undefined) {
      id = `~${++this.#sequence}`;
      this.#referenceIds.set(object, id);
    }
    this.references.set(id, object);
    return id;
  }

  #release(info: ArgumentInfo | undefined): null {
    const id = info?.Arguments?.[0] as string;
    const object = this.references.get(id);
    if (object !== undefined) this.#referenceIds.delete(object);
    this.references.delete(id);
    return null;
  }

  // ---- members

  #type(object: ApiObject): ApiType<unknown> {
    const type = this.#options.types[object.type];
    return (type ?? notImplemented(object.type)) as ApiType<unknown>;
  }

  #call(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    const method = this.#type(object).methods?.[name];
    if (method === undefined) return notImplemented(`${object.type}.${camel(name)} (method)`);
    return this.#located(object, name, () => method(object.target, args));
  }

  #set(object: ApiObject, name: string, value: unknown): void {
    const setter = this.#type(object).set?.[name];
    if (setter === undefined) return notImplemented(`${object.type}.${camel(name)} (set)`);
    this.#located(object, name, () => setter(object.target, value));
  }

  #object(object: ApiObject, name: string): ApiObject | null {
    const member = this.#type(object).objects?.[name];
    if (member === undefined) return notImplemented(`${object.type}.${camel(name)} (object)`);
    return this.#located(object, name, () => member(object.target));
  }

  #located<Result>(object: ApiObject, name: string, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw error instanceof LocatedError ? error : new LocatedError(error, `${object.type}.${camel(name)}`);
    }
  }

  // ---- answers

  /** Never null: that would be a null object to the client. */
  #identity(object: ApiObject, isKept: boolean): Record<string, unknown> {
    const type = this.#type(object);
    const identity = { ...type.id?.(object.target) };
    return isKept && type.isKeepable ? { ...identity, _ReferenceId: this.reference(object) } : identity;
  }

  #query(object: ApiObject, action: Action, batch: Batch, spell: Spelling): unknown {
    const { QueryInfo: info = {}, ObjectPathId: path } = action;
    const selection = selectionOf([
      ...(info.Select ?? []),
      ...(info.Expand ?? []).map((expanded) => `${expanded}/*`),
    ]);
    const answer = this.#project(object, selection, spell, info);
    const isKept = batch.kept.has(path) || this.#referenceIds.has(object);
    if (isKept && this.#type(object).isKeepable) answer['_ReferenceId'] = this.reference(object);
    return answer;
  }

  #project(
    object: ApiObject,
    selection: Selection,
    spell: Spelling,
    info: QueryInfo,
  ): Record<string, unknown> {
    const type = this.#type(object);
    if (type.items === undefined) return this.#projectOne(object, selection, spell);

    const own = [...selection.keys()].filter((name) => memberOf(type.get, name) !== undefined);
    const answer = this.#projectOne(object, new Map(own.map((name) => [name, new Map()])), spell);
    const ofItems = new Map([...selection].filter(([name]) => !own.includes(name)));
    // What Excel sends when only a scalar of the collection is asked for is not documented: without
    // items in the answer, nobody can come to rely on them.
    if (selection.size > 0 && ofItems.size === 0) return answer;

    const skipped = type.items(object.target).slice(info.Skip ?? 0);
    const items = info.Top === undefined ? skipped : skipped.slice(0, info.Top);
    answer[spell === camel ? 'items' : '_Items'] = items.map((item) =>
      this.#projectBare(item, ofItems, spell),
    );
    return answer;
  }

  /** An item, or an object inside another: an empty selection means its scalars. */
  #projectBare(object: ApiObject, selection: Selection, spell: Spelling): Record<string, unknown> {
    return this.#project(object, selection.size === 0 ? new Map([['*', new Map()]]) : selection, spell, {});
  }

  #projectOne(object: ApiObject, selection: Selection, spell: Spelling): Record<string, unknown> {
    const type = this.#type(object);
    const answer: Record<string, unknown> = { ...type.id?.(object.target) };
    const put = (name: string): void => {
      const getter = type.get![name]!;
      answer[spell(name)] = this.#located(object, name, () => getter(object.target));
    };
    if (type.items === undefined && (selection.size === 0 || selection.has('*'))) {
      this.#refuseBareLoad(object, type);
    }
    for (const [name, below] of selection) {
      if (name === '*') continue;
      const scalar = memberOf(type.get, name);
      if (scalar !== undefined) put(scalar);
      else {
        const member = memberOf(type.objects, name);
        if (member === undefined) return notImplemented(`${object.type}.${name} (load)`);
        const child = this.#object(object, member);
        answer[spell(member)] = child && this.#projectBare(child, below, spell);
      }
    }
    return answer;
  }

  /**
   * Where a table here lacks a scalar of Excel's, its absence in an answer to `load()` would be
   * silent. So a load must name what it wants; it should in Excel, too, where it costs time.
   */
  #refuseBareLoad(object: ApiObject, type: ApiType<unknown>): void {
    if (Object.keys(type.get ?? {}).length > 0) {
      notImplemented(`${object.type}.load() without names`);
    }
  }

  #describe(thrown: unknown, index: number): BatchError {
    const error = thrown instanceof LocatedError ? thrown.cause : thrown;
    const place = thrown instanceof LocatedError ? thrown.location : '';
    const location = error instanceof UnsupportedError ? error.member.split(' ')[0]! : place;
    if (error instanceof UnsupportedError) this.unsupported.note(error.member);
    else if (!(error instanceof ModelError))
      this.unsupported.note(`defect of the host at ${location}: ${stackOf(error)}`);
    const code = error instanceof ModelError ? error.code : 'GeneralException';
    return {
      Code: code,
      Message: error instanceof Error ? error.message : String(error),
      Location: location,
      ActionIndex: index,
      HttpStatusCode: HTTP_STATUS[code] ?? 400,
    };
  }
}

/** Noted in the ledger when it reaches the end of the batch. */
const notImplemented = (member: string): never => {
  throw new UnsupportedError(member);
};

type Spelling = (name: string) => string;

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Loads are written in camelCase, tables in PascalCase. */
function memberOf(members: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (members === undefined) return undefined;
  const exact = pascal(name);
  if (exact in members) return exact;
  return Object.keys(members).find((member) => member.toLowerCase() === name.toLowerCase());
}
