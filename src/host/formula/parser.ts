import { tokenize, unescapeColumn, UnsupportedError, type FormulaToken, type Rect } from '../model';

/** The cells of a table that a structured reference means. */
export type TablePart = 'data' | 'headers' | 'totals' | 'all';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'cells'; readonly sheet?: string; readonly rect: Rect }
  | {
      readonly kind: 'table';
      readonly table: string;
      readonly part: TablePart;
      /** First and last column; absent for all of them. */
      readonly columns?: readonly [string, string];
    }
  /** Terms of a chain of plus and minus, added up together: only so does a difference come out exact. */
  | { readonly kind: 'sum'; readonly terms: readonly { readonly sign: 1 | -1; readonly of: Expression }[] }
  | { readonly kind: 'call'; readonly name: 'SUM' | 'SUMIFS'; readonly args: readonly Expression[] };

const FUNCTIONS: ReadonlySet<string> = new Set(['SUM', 'SUMIFS']);

/**
 * Reads the formulas that this add-in writes: SUM, SUMIFS, plus, minus, parentheses, numbers, texts,
 * references to cells and to tables.
 *
 * @throws UnsupportedError for everything else, as a guess would be taken for Excel's answer
 */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(formula);
  const expression = parser.sum();
  parser.end();
  return expression;
}

class Parser {
  readonly #tokens: readonly FormulaToken[];
  #at = 0;

  constructor(readonly formula: string) {
    this.#tokens = tokenize(formula).filter((token) => token.kind !== 'space');
  }

  sum(): Expression {
    const terms: { sign: 1 | -1; of: Expression }[] = [{ sign: this.#sign() ?? 1, of: this.#operand() }];
    for (let sign = this.#sign(); sign !== undefined; sign = this.#sign()) {
      const inner = this.#sign() ?? 1;
      terms.push({ sign: (sign * inner) as 1 | -1, of: this.#operand() });
    }
    const [only] = terms;
    return terms.length === 1 && only!.sign === 1 ? only!.of : { kind: 'sum', terms: terms.flatMap(flat) };
  }

  end(): void {
    if (this.#at < this.#tokens.length) this.#refuse();
  }

  #sign(): 1 | -1 | undefined {
    if (this.#takes('+')) return 1;
    return this.#takes('-') ? -1 : undefined;
  }

  #operand(): Expression {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'string':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'reference':
        return { kind: 'cells', rect: token.rect, ...(token.sheet !== undefined && { sheet: token.sheet }) };
      case 'structured':
        return this.#table(token.table, token.specifier);
      case 'function':
        return this.#call(token.text.toUpperCase());
      case 'operator':
        return token.text === '(' ? this.#inParentheses() : this.#refuse();
      default:
        return this.#refuse();
    }
  }

  #inParentheses(): Expression {
    const inner = this.sum();
    return this.#takes(')') ? inner : this.#refuse();
  }

  #call(name: string): Expression {
    if (!FUNCTIONS.has(name) || !this.#takes('(')) return this.#refuse();
    const args = [this.sum()];
    while (this.#takes(',')) args.push(this.sum());
    if (!this.#takes(')')) return this.#refuse();
    return { kind: 'call', name: name as 'SUM' | 'SUMIFS', args };
  }

  /** `[Amount]`, `[[#Data],[Amount]]`, `[[From]:[To]]`, `[#All]`. */
  #table(table: string, specifier: string): Expression {
    const inside = specifier.slice(1, -1).trim();
    const bracketed = /\[((?:'.|[^[\]'])*)\]/g;
    const parts = inside.startsWith('[')
      ? [...inside.matchAll(bracketed)].map((found) => found[1]!)
      : [inside];
    const separators = inside.startsWith('[') ? inside.replace(bracketed, '').replace(/\s/g, '') : '';
    if (table === '' || inside.startsWith('@') || parts.includes('#This Row')) return this.#refuse();

    const items = parts.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
    const names = parts.filter((part) => part !== '' && !part.startsWith('#')).map(unescapeColumn);
    const part = items.length === 0 ? 'data' : TABLE_PARTS[items[0]!];
    const isRange = separators.endsWith(':') && names.length === 2;
    if (part === undefined || items.length > 1 || (names.length > 1 && !isRange)) return this.#refuse();
    const [first, last = first] = names;
    return { kind: 'table', table, part, ...(first !== undefined && { columns: [first, last!] as const }) };
  }

  #takes(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.#at++;
    return true;
  }

  #refuse(): never {
    throw new UnsupportedError(`formula =${this.formula}`);
  }
}

const TABLE_PARTS: Readonly<Record<string, TablePart>> = {
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#all': 'all',
};

/** A chain in parentheses joins the chain around it: `a - (b + c)` is a - b - c. */
const flat = (term: { sign: 1 | -1; of: Expression }): { sign: 1 | -1; of: Expression }[] =>
  term.of.kind === 'sum'
    ? term.of.terms.map((inner) => ({ sign: (term.sign * inner.sign) as 1 | -1, of: inner.of }))
    : [term];
