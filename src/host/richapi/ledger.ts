/** What the add-in asked for and the host cannot do: kept, so that swallowing the error does not hide it. */
export class UnsupportedLedger {
  readonly #counts = new Map<string, number>();

  constructor(private readonly report: (line: string) => void) {}

  note(member: string): void {
    this.#counts.set(member, (this.#counts.get(member) ?? 0) + 1);
    this.report(`[workbook host] not implemented: ${member}`);
  }

  /** Member and how often it was asked for. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  get size(): number {
    return this.#counts.size;
  }

  members(): string[] {
    return [...this.#counts.keys()];
  }

  /** For a test that expects it. */
  clear(): void {
    this.#counts.clear();
  }
}
