/** Where each row stands in the text of a sheet. Plain numbers, because a sheet may have a million rows. */
export class RowIndex {
  #rows: Int32Array<ArrayBuffer> = new Int32Array(64);
  #starts: Int32Array<ArrayBuffer> = new Int32Array(64);
  #ends: Int32Array<ArrayBuffer> = new Int32Array(64);
  #length = 0;
  /** Rows follow each other upwards, as the format wants it. */
  isAscending = true;

  get length(): number {
    return this.#length;
  }

  add(row: number, start: number, end: number): void {
    if (this.#length === this.#rows.length) this.#grow();
    if (this.#length > 0 && row <= this.#rows[this.#length - 1]!) this.isAscending = false;
    this.#rows[this.#length] = row;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }

  row(i: number): number {
    return this.#rows[i]!;
  }

  start(i: number): number {
    return this.#starts[i]!;
  }

  end(i: number): number {
    return this.#ends[i]!;
  }

  get lastRow(): number {
    return this.#length === 0 ? -1 : this.#rows[this.#length - 1]!;
  }

  /** Position of a row, or -1. */
  find(row: number): number {
    if (!this.isAscending) return this.#rows.subarray(0, this.#length).indexOf(row);
    let [low, high] = [0, this.#length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rows[middle]!;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #grow(): void {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(old.length * 2);
      copy.set(old);
      return copy;
    };
    this.#rows = wider(this.#rows);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
  }
}
