import { damaged } from '../xlsxError';
import { attribute, attributes, prefixOf, tagEnd, withAttribute } from './tag';

/** A child of an element as it stands in the file. White space and comments between are children without a name. */
export interface XmlChild {
  /** Local name if it has the prefix of its parent, else the qualified name. */
  readonly name: string;
  text: string;
}

/**
 * One element, cut into its children and no deeper: each child is kept as text and can be replaced.
 * So what nobody touches is written back as it was, to the last blank.
 */
export class XmlElement {
  #before: string;
  #open: string;
  #close: string;
  children: XmlChild[];

  private constructor(before: string, open: string, close: string, children: XmlChild[]) {
    this.#before = before;
    this.#open = open;
    this.#close = close;
    this.children = children;
  }

  /**
   * @param what names the text in the message when it is damaged
   * @param large a child that is big and appears once (sheetData): it is skipped, not searched through
   */
  static parse(xml: string, what: string, large?: string): XmlElement {
    const start = skipProlog(xml);
    const openEnd = start < 0 ? -1 : tagEnd(xml, start);
    if (openEnd < 0) throw damaged(`${what} is not XML`);
    const before = xml.slice(0, start);
    const open = xml.slice(start, openEnd);
    if (open.endsWith('/>')) return new XmlElement(before, open, xml.slice(openEnd), []);

    const prefix = prefixOf(nameOf(open));
    const children: XmlChild[] = [];
    let at = openEnd;
    for (;;) {
      const next = xml.indexOf('<', at);
      if (next < 0) throw damaged(`${what} ends too early`);
      if (next > at) children.push({ name: '', text: xml.slice(at, next) });
      if (xml[next + 1] === '/') {
        const end = tagEnd(xml, next);
        if (end < 0 || xml.slice(next + 2, end - 1).trim() !== nameOf(open))
          throw damaged(`${what} ends too early`);
        return new XmlElement(before, open, xml.slice(next), children);
      }
      const end = childEnd(xml, next, prefix, large);
      if (end < 0) throw damaged(`${what} ends too early`);
      const text = xml.slice(next, end);
      children.push({ name: /^<[!?]/.test(text) ? '' : localName(text, prefix), text });
      at = end;
    }
  }

  /** To be changed without changing this one. */
  clone(): XmlElement {
    return new XmlElement(
      this.#before,
      this.#open,
      this.#close,
      this.children.map((child) => ({ ...child })),
    );
  }

  /** Qualified. */
  get name(): string {
    return nameOf(this.#open);
  }

  get localName(): string {
    return this.name.slice(this.prefix.length);
  }

  /** With its colon; empty without one. */
  get prefix(): string {
    return prefixOf(this.name);
  }

  get openTag(): string {
    return this.#open;
  }

  get isEmpty(): boolean {
    return this.children.every((child) => child.name === '');
  }

  attribute(name: string): string | undefined {
    return attribute(this.#open, name);
  }

  attributes(): Map<string, string> {
    return attributes(this.#open);
  }

  setAttribute(name: string, value: string | number | undefined): this {
    this.#open = withAttribute(this.#open, name, value);
    return this;
  }

  first(name: string): XmlChild | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): XmlChild[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first child of that name, cut into its children. */
  inner(name: string): XmlElement | undefined {
    const child = this.first(name);
    return child && XmlElement.parse(child.text, `<${name}>`);
  }

  /** Everything between the tags. */
  get content(): string {
    return this.children.map((child) => child.text).join('');
  }

  append(name: string, text: string): void {
    this.children.push({ name, text });
  }

  remove(child: XmlChild): void {
    this.children = this.children.filter((other) => other !== child);
  }

  /** Replaces the child of that name, takes it away (undefined), or puts it where the schema's order has it. */
  put(name: string, text: string | undefined, order: readonly string[]): void {
    const child = this.first(name);
    if (child !== undefined) {
      if (text === undefined) this.remove(child);
      else child.text = text;
      return;
    }
    if (text === undefined) return;
    const place = order.indexOf(name);
    const next = this.children.findIndex((other) => other.name !== '' && orderOf(other, order) > place);
    this.children.splice(next < 0 ? this.children.length : next, 0, { name, text });
  }

  toString(): string {
    if (this.children.length === 0) return this.#before + this.#open + this.#close;
    const isSelfClosing = this.#open.endsWith('/>');
    const open = isSelfClosing ? `${this.#open.slice(0, -2).trimEnd()}>` : this.#open;
    const close = isSelfClosing ? `</${this.name}>${this.#close}` : this.#close;
    const parts = [this.#before, open];
    for (const child of this.children) parts.push(child.text);
    parts.push(close);
    return parts.join('');
  }
}

/** Unknown children count as last; an alternative stands for what is in it. */
function orderOf(child: XmlChild, order: readonly string[]): number {
  const place = order.indexOf(child.name);
  if (place >= 0) return place;
  if (!child.name.endsWith(':AlternateContent')) return order.length;
  const inside = [...child.text.matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g)].map((match) =>
    order.indexOf(match[1]!),
  );
  return inside.find((found) => found >= 0) ?? order.length;
}

const nameOf = (tag: string): string => /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';

const localName = (tag: string, prefix: string): string => {
  const name = nameOf(tag);
  return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
};

/** Where the root's tag begins: after declaration, comments and white space; -1 when there is none. */
function skipProlog(xml: string): number {
  for (let at = 0; ;) {
    const next = xml.indexOf('<', at);
    if (next < 0) return -1;
    const mark = xml[next + 1];
    if (mark !== '?' && mark !== '!') return next;
    at = afterSpecial(xml, next);
    if (at < 0) return -1;
  }
}

/** After a comment, CDATA section, declaration or processing instruction. */
function afterSpecial(xml: string, at: number): number {
  const end = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml[at + 1] === '?'
        ? '?>'
        : '>';
  const found = xml.indexOf(end, at + 2);
  return found < 0 ? -1 : found + end.length;
}

function childEnd(xml: string, start: number, prefix: string, large: string | undefined): number {
  if (large !== undefined && xml.startsWith(`<${prefix}${large}`, start)) {
    const open = tagEnd(xml, start);
    if (open < 0 || xml[open - 2] === '/') return open;
    const close = `</${prefix}${large}>`;
    const end = xml.lastIndexOf(close);
    return end < 0 ? -1 : end + close.length;
  }
  return elementEnd(xml, start);
}

/** After the element, comment or instruction that begins at `start`; -1 when it does not end. */
export function elementEnd(xml: string, start: number): number {
  let depth = 0;
  for (let at = start; ;) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 33 || mark === 63) at = afterSpecial(xml, at);
    else {
      at = tagEnd(xml, at);
      if (at < 0) return -1;
      if (mark === 47) depth--;
      else if (xml.charCodeAt(at - 2) !== 47) depth++;
    }
    if (at < 0 || depth === 0) return at;
    at = xml.indexOf('<', at);
    if (at < 0) return -1;
  }
}
