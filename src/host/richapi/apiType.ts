/** An object of the API while it is worked on: the name of its type, and what it stands for. */
export class ApiObject<Target = unknown> {
  constructor(
    readonly type: string,
    readonly target: Target,
  ) {}
}

export const apiObject = <Target>(type: string, target: Target): ApiObject<Target> =>
  new ApiObject(type, target);

/**
 * One type of the API as a table, under the names that travel: PascalCase. A member that is not in
 * the table fails loudly. `null` for an object is a null object to the client.
 */
export interface ApiType<Target> {
  /** What identifies an object to the client: `{ Id }` or `{ _Id }`. */
  readonly id?: (target: Target) => Readonly<Record<string, unknown>>;
  /** Whether the client may keep a reference to it, as to a range. */
  readonly isKeepable?: boolean;
  readonly get?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (target: Target) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: readonly unknown[]) => unknown>>;
  /** Members of a collection. */
  readonly items?: (target: Target) => readonly ApiObject[];
}

/** A type whatever its target: the engine hands each target only to the type it came from. */
export type AnyApiType = ApiType<never>;

export type ApiTypes = Readonly<Record<string, AnyApiType>>;
