import { damaged } from '../xlsxError';
import { elementEnd } from '../xml/element';
import { tagEnd } from '../xml/tag';

const [SPACE, SLASH, GREATER, EQUALS, COLON] = [32, 47, 62, 61, 58];

/**
 * Goes through the cells of a row without building anything: for 600,000 cells, everything else
 * would be felt. The fields describe the cell that `next` has found.
 */
export class CellScanner {
  column = -1;
  /** Where the cell's text begins and ends. */
  start = 0;
  end = 0;
  /** What is between its tags; empty for `<c/>`. */
  bodyStart = 0;
  bodyEnd = 0;
  style = 0;
  type = '';
  hasReference = false;
  /** After `next` said no: where the closing tag of the row begins. */
  rowClose = 0;

  #at = 0;
  readonly #open: string;
  readonly #close: string;

  constructor(
    private readonly xml: string,
    prefix: string,
    private readonly what: string,
  ) {
    this.#open = `<${prefix}c`;
    this.#close = `</${prefix}c>`;
  }

  /** @param at behind the opening tag of a row */
  enter(at: number): void {
    this.#at = at;
    this.column = -1;
  }

  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.#at);
      if (start < 0) throw damaged(`a row of ${this.what} is cut off`);
      if (xml.charCodeAt(start + 1) === SLASH) {
        this.rowClose = start;
        return false;
      }
      if (xml.startsWith(this.#open, start) && xml.charCodeAt(start + this.#open.length) <= GREATER) {
        const next = xml.charCodeAt(start + this.#open.length);
        if (next !== COLON) return this.#cell(start);
      }
      this.#at = elementEnd(xml, start);
      if (this.#at < 0) throw damaged(`a row of ${this.what} is cut off`);
    }
  }

  #cell(start: number): true {
    const { xml } = this;
    this.start = start;
    this.style = 0;
    this.type = '';
    this.hasReference = false;
    this.column++;
    const open = this.#attributes(start + this.#open.length);
    if (xml.charCodeAt(open - 1) === SLASH) {
      this.bodyStart = this.bodyEnd = this.end = open + 1;
    } else {
      this.bodyStart = open + 1;
      this.bodyEnd = xml.indexOf(this.#close, open);
      if (this.bodyEnd < 0) throw damaged(`a cell of ${this.what} is cut off`);
      this.end = this.bodyEnd + this.#close.length;
    }
    this.#at = this.end;
    return true;
  }

  /** Reads `r`, `s` and `t`. @returns where the `>` is */
  #attributes(from: number): number {
    const { xml } = this;
    for (let at = from; ;) {
      let code = xml.charCodeAt(at);
      while (code <= SPACE) code = xml.charCodeAt(++at);
      if (code === GREATER) return at;
      if (code === SLASH) {
        at++;
        continue;
      }
      const nameStart = at;
      while (code !== EQUALS && code > SPACE && code !== GREATER) code = xml.charCodeAt(++at);
      const name = at - nameStart === 1 ? xml[nameStart] : '';
      while (code <= SPACE || code === EQUALS) code = xml.charCodeAt(++at);
      const end = xml.indexOf(xml[at]!, at + 1);
      if ((code !== 34 && code !== 39) || end < 0) throw damaged(`a cell of ${this.what} has a broken tag`);
      if (name === 'r') this.#reference(at + 1, end);
      else if (name === 's') this.style = Number(xml.slice(at + 1, end));
      else if (name === 't') this.type = xml.slice(at + 1, end);
      at = end + 1;
    }
  }

  /** The letters alone: in which row a cell is, its row says. */
  #reference(from: number, to: number): void {
    let index = 0;
    for (let at = from; at < to; at++) {
      const code = this.xml.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      index = index * 26 + code - 64;
    }
    if (index === 0) return;
    this.column = index - 1;
    this.hasReference = true;
  }
}

/** Goes through the rows of a sheet. @returns false when there are no more */
export class RowScanner {
  start = 0;
  /** The row's opening tag. */
  open = '';
  /** Behind the opening tag. */
  openEnd = 0;
  isSelfClosing = false;
  #at: number;
  readonly #tag: string;

  constructor(
    private readonly xml: string,
    prefix: string,
    private readonly what: string,
  ) {
    this.#tag = `<${prefix}row`;
    this.#at = tagEnd(xml, 0);
  }

  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.#at);
      if (start < 0) return false;
      if (xml.charCodeAt(start + 1) === SLASH) return false;
      if (xml.startsWith(this.#tag, start)) {
        this.start = start;
        this.openEnd = tagEnd(xml, start);
        if (this.openEnd < 0) throw damaged(`a row of ${this.what} has a broken tag`);
        this.open = xml.slice(start, this.openEnd);
        this.isSelfClosing = xml.charCodeAt(this.openEnd - 2) === SLASH;
        this.#at = this.openEnd;
        return true;
      }
      this.#at = elementEnd(xml, start);
      if (this.#at < 0) throw damaged(`${this.what} is cut off`);
    }
  }

  /** @param close where the closing tag begins. @returns where the row ends */
  leave(close: number): number {
    if (!this.isSelfClosing) {
      if (!this.xml.startsWith(`/${this.#tag.slice(1)}`, close + 1))
        throw damaged(`a row of ${this.what} is cut off`);
      this.#at = this.xml.indexOf('>', close) + 1;
    }
    return this.#at;
  }
}
