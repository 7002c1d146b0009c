import type { AppendedStyle, Border, StylePatch } from '../../model';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { encodeAttribute, encodeXstring } from '../xml/text';
import { BUILTIN_FORMATS, FIRST_CUSTOM_FORMAT } from './builtinFormats';
import { modelToFile } from './words';

const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');
const XF_ORDER = ['alignment', 'protection', 'extLst'];

/** styles.xml with new styles behind those that are there. Nothing existing is changed or renumbered. */
export function appendStyles(xml: string, appended: readonly AppendedStyle[]): string {
  if (appended.length === 0) return xml;
  const writer = new StyleWriter(XmlElement.parse(xml, 'the list of styles'));
  for (const { base, patch } of appended) writer.append(base, patch);
  return writer.toString();
}

/** One group of the part (fonts, fills …): what is in it, and what came to it. */
class Group {
  readonly items: string[];
  readonly #known: Map<string, number>;
  readonly #before: number;

  constructor(
    private readonly sheet: XmlElement,
    readonly name: string,
    readonly item: string,
  ) {
    this.items = (sheet.inner(name)?.all(item) ?? []).map((child) => child.text);
    this.#before = this.items.length;
    this.#known = new Map(this.items.map((text, i) => [text, i]).reverse() as [string, number][]);
  }

  /** @returns the index of an equal item, or of the item added */
  indexOf(text: string): number {
    return this.#known.get(text) ?? this.push(text);
  }

  push(text: string): number {
    const index = this.items.push(text) - 1;
    if (!this.#known.has(text)) this.#known.set(text, index);
    return index;
  }

  write(): void {
    if (this.items.length === this.#before) return;
    const { sheet, name } = this;
    const group = sheet.inner(name) ?? XmlElement.parse(`<${sheet.prefix}${name}/>`, name);
    for (const text of this.items.slice(this.#before)) group.append(this.item, text);
    group.setAttribute('count', this.items.length);
    sheet.put(name, group.toString(), ORDER);
  }
}

class StyleWriter {
  readonly #p: string;
  readonly #fonts: Group;
  readonly #fills: Group;
  readonly #borders: Group;
  readonly #formats: Group;
  readonly #xfs: Group;
  readonly #formatIds: Map<string, number>;
  #nextFormatId: number;

  constructor(readonly sheet: XmlElement) {
    this.#p = sheet.prefix;
    this.#fonts = new Group(sheet, 'fonts', 'font');
    this.#fills = new Group(sheet, 'fills', 'fill');
    this.#borders = new Group(sheet, 'borders', 'border');
    this.#formats = new Group(sheet, 'numFmts', 'numFmt');
    this.#xfs = new Group(sheet, 'cellXfs', 'xf');
    this.#formatIds = this.#readFormatIds();
    // Every number that stands in the file is taken, also one whose code Excel has built in: LibreOffice writes those too.
    const taken = this.#formats.items.map((text) => Number(attribute(text, 'numFmtId')));
    this.#nextFormatId = Math.max(FIRST_CUSTOM_FORMAT - 1, ...taken) + 1;
  }

  append(base: number, patch: StylePatch): void {
    const xf = this.#element(
      this.#xfs.items[base] ??
        this.#xfs.items[0] ??
        this.#blank('xf', ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"'),
    );
    const set = (name: string, flag: string, index: number): void => {
      xf.setAttribute(name, index).setAttribute(flag, 1);
    };
    if (patch.numberFormat !== undefined)
      set('numFmtId', 'applyNumberFormat', this.#formatId(patch.numberFormat));
    if (changesFont(patch))
      set('fontId', 'applyFont', this.#font(Number(xf.attribute('fontId') ?? 0), patch));
    if (patch.fill !== undefined) set('fillId', 'applyFill', this.#fill(patch.fill));
    if (changesBorder(patch))
      set('borderId', 'applyBorder', this.#border(Number(xf.attribute('borderId') ?? 0), patch));
    if (changesAlignment(patch)) {
      xf.setAttribute('applyAlignment', 1);
      this.#align(xf, patch);
    }
    if (patch.quotePrefix !== undefined) xf.setAttribute('quotePrefix', patch.quotePrefix ? 1 : undefined);
    this.#xfs.push(xf.toString());
  }

  toString(): string {
    for (const group of [this.#formats, this.#fonts, this.#fills, this.#borders, this.#xfs]) group.write();
    return this.sheet.toString();
  }

  #element = (text: string): XmlElement => XmlElement.parse(text, 'a style');
  #blank = (name: string, facts = ''): string => `<${this.#p}${name}${facts}/>`;

  #readFormatIds(): Map<string, number> {
    const ids = new Map<string, number>([...BUILTIN_FORMATS].map(([id, code]) => [code, id]));
    for (const text of this.#formats.items) {
      const id = Number(attribute(text, 'numFmtId'));
      const hidden = BUILTIN_FORMATS.get(id);
      if (hidden !== undefined && ids.get(hidden) === id) ids.delete(hidden);
      const code = attribute(text, 'formatCode') ?? '';
      if (!ids.has(code)) ids.set(code, id);
    }
    return ids;
  }

  #formatId(code: string): number {
    const known = this.#formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.#nextFormatId++;
    this.#formatIds.set(code, id);
    const text = encodeAttribute(encodeXstring(code));
    this.#formats.push(`<${this.#p}numFmt numFmtId="${id}" formatCode="${text}"/>`);
    return id;
  }

  #font(base: number, patch: StylePatch): number {
    const font = this.#element(this.#fonts.items[base] ?? this.#blank('font'));
    const put = (name: string, facts: string | undefined): void =>
      font.put(name, facts === undefined ? undefined : this.#blank(name, facts), FONT_ORDER);
    if (patch.bold !== undefined) put('b', patch.bold ? '' : undefined);
    if (patch.italic !== undefined) put('i', patch.italic ? '' : undefined);
    if (patch.fontSize !== undefined) put('sz', ` val="${patch.fontSize}"`);
    if (patch.fontColor !== undefined) put('color', colorFacts(patch.fontColor));
    return this.#fonts.indexOf(font.toString());
  }

  #fill(color: string | null): number {
    const p = this.#p;
    if (color === null)
      return this.#fills.indexOf(`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
    const pattern = `<${p}patternFill patternType="solid"><${p}fgColor${colorFacts(color)}/><${p}bgColor indexed="64"/></${p}patternFill>`;
    return this.#fills.indexOf(`<${p}fill>${pattern}</${p}fill>`);
  }

  #border(base: number, patch: StylePatch): number {
    const p = this.#p;
    const none = ['left', 'right', 'top', 'bottom', 'diagonal'].map((edge) => `<${p}${edge}/>`).join('');
    const border = this.#element(this.#borders.items[base] ?? `<${p}border>${none}</${p}border>`);
    const put = (edge: string, line: Border | null | undefined, twin = edge): void => {
      if (line === undefined) return;
      const name = border.first(twin) === undefined ? edge : twin;
      border.put(name, line === null ? `<${p}${name}/>` : this.#line(name, line), BORDER_ORDER);
    };
    put('left', patch.borderLeft, 'start');
    put('right', patch.borderRight, 'end');
    put('top', patch.borderTop);
    put('bottom', patch.borderBottom);
    return this.#borders.indexOf(border.toString());
  }

  #line(edge: string, { line, color }: Border): string {
    const p = this.#p;
    const facts = color === undefined ? ' auto="1"' : colorFacts(color);
    return `<${p}${edge} style="${modelToFile.line(line)}"><${p}color${facts}/></${p}${edge}>`;
  }

  #align(xf: XmlElement, patch: StylePatch): void {
    const alignment = this.#element(xf.first('alignment')?.text ?? this.#blank('alignment'));
    if (patch.horizontal !== undefined) {
      alignment.setAttribute(
        'horizontal',
        patch.horizontal === 'General' ? undefined : modelToFile.horizontal(patch.horizontal),
      );
    }
    if (patch.vertical !== undefined)
      alignment.setAttribute('vertical', modelToFile.vertical(patch.vertical));
    if (patch.wrap !== undefined) alignment.setAttribute('wrapText', patch.wrap ? 1 : undefined);
    if (patch.indent !== undefined)
      alignment.setAttribute('indent', patch.indent === 0 ? undefined : patch.indent);
    xf.put('alignment', alignment.toString(), XF_ORDER);
  }
}

const colorFacts = (color: string): string => ` rgb="FF${color.replace(/^#/, '').toUpperCase()}"`;

const has = (...values: unknown[]): boolean => values.some((value) => value !== undefined);
const changesFont = (p: StylePatch): boolean => has(p.bold, p.italic, p.fontColor, p.fontSize);
const changesAlignment = (p: StylePatch): boolean => has(p.horizontal, p.vertical, p.wrap, p.indent);
const changesBorder = (p: StylePatch): boolean =>
  has(p.borderTop, p.borderBottom, p.borderLeft, p.borderRight);
