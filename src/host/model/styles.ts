export type Horizontal =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type Vertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderLine = 'Thin' | 'Medium' | 'Thick' | 'Hair' | 'Double' | 'Dash' | 'Dot';

/** One edge of a cell; colour RRGGBB, absent means automatic. */
export interface Border {
  readonly line: BorderLine;
  readonly color?: string;
}

/** A change of some properties of a style. `null` takes a fill or a border away. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB */
  readonly fontColor?: string;
  /** Points. */
  readonly fontSize?: number;
  /** RRGGBB */
  readonly fill?: string | null;
  readonly horizontal?: Horizontal;
  readonly vertical?: Vertical;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: Border | null;
  readonly borderBottom?: Border | null;
  readonly borderLeft?: Border | null;
  readonly borderRight?: Border | null;
  /** The cell's text was typed behind an apostrophe. */
  readonly quotePrefix?: boolean;
}

/** What the host needs to know of a style; the file's style has more, which stays with the file. */
export interface StyleFacts {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly horizontal: Horizontal;
  readonly vertical?: Vertical;
  readonly wrap: boolean;
  readonly indent?: number;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  readonly quotePrefix: boolean;
}

/** A style that was added to those of the file. */
export interface AppendedStyle {
  readonly index: number;
  readonly base: number;
  readonly patch: StylePatch;
}

export const DEFAULT_STYLE: StyleFacts = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  horizontal: 'General',
  wrap: false,
  quotePrefix: false,
};

/**
 * The styles of a workbook by index. Those of the file keep their number for ever; a new one is
 * described as a change of one that is there, so what the host does not know of it survives.
 */
export class Styles {
  readonly #facts: StyleFacts[];
  readonly #appended: AppendedStyle[] = [];
  readonly #derived = new Map<string, number>();

  constructor(initial: readonly StyleFacts[] = []) {
    this.#facts = initial.length === 0 ? [DEFAULT_STYLE] : [...initial];
  }

  /** What the writer of the file must append, in order. */
  get appended(): readonly AppendedStyle[] {
    return this.#appended;
  }

  get count(): number {
    return this.#facts.length;
  }

  facts(index: number): StyleFacts {
    return this.#facts[index] ?? this.#facts[0]!;
  }

  numberFormat(index: number): string {
    return this.facts(index).numberFormat;
  }

  /** @returns the index of `base` with the patch applied; the same question has the same answer */
  derive(base: number, patch: StylePatch): number {
    const key = `${base}|${JSON.stringify(patch)}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;

    const index = changes(this.facts(base), patch) ? this.#append(base, patch) : base;
    this.#derived.set(key, index);
    return index;
  }

  #append(base: number, patch: StylePatch): number {
    const index = this.#facts.push(patched(this.facts(base), patch)) - 1;
    this.#appended.push({ index, base, patch });
    return index;
  }
}

function patched(facts: StyleFacts, patch: StylePatch): StyleFacts {
  const result: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (value !== undefined) result[key] = value;
  }
  return result as unknown as StyleFacts;
}

const changes = (facts: StyleFacts, patch: StylePatch): boolean =>
  Object.entries(patch).some(
    ([key, value]) =>
      JSON.stringify(facts[key as keyof StyleFacts] ?? null) !== JSON.stringify(value ?? null),
  );
