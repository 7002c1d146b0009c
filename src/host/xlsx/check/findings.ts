/** What is wrong with a file, each with the part and the place. */
export class Findings {
  readonly all: string[] = [];

  add(part: string, what: string): void {
    this.all.push(`${part}: ${what}`);
  }

  /** Says which of the keys come more than once. */
  unique(part: string, what: string, keys: readonly string[]): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) this.add(part, `${what} "${key}" twice`);
      seen.add(key);
    }
  }
}
