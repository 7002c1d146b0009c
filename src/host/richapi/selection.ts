/** What a query asks for, as a tree: `format/fill/color` is three levels. */
export type Selection = ReadonlyMap<string, Selection>;

/** @param paths as the caller wrote them, in camelCase; `*` stands for all scalars */
export function selectionOf(paths: readonly string[]): Selection {
  const root: Map<string, Selection> = new Map();
  for (const path of paths) {
    let level = root;
    for (const part of path.split(/[/.]/).filter((name) => name !== '')) {
      let next = level.get(part) as Map<string, Selection> | undefined;
      if (next === undefined) {
        next = new Map();
        level.set(part, next);
      }
      level = next;
    }
  }
  return root;
}
