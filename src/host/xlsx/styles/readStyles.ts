import {
  DEFAULT_STYLE,
  type Border,
  type BorderLine,
  type Horizontal,
  type StyleFacts,
  type Vertical,
} from '../../model';
import { attribute, attributes, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import { BUILTIN_FORMATS } from './builtinFormats';
import { readColor } from './color';
import { fileToModel } from './words';

/** What the workbook needs to know of styles.xml, by index into cellXfs. */
export function readStyles(xml: string, theme: readonly string[]): StyleFacts[] {
  const sheet = XmlElement.parse(xml, 'the list of styles');
  const list = (group: string, item: string): XmlElement[] =>
    (sheet.inner(group)?.all(item) ?? []).map(({ text }) => XmlElement.parse(text, `<${item}>`));

  const formats = new Map(BUILTIN_FORMATS);
  for (const format of list('numFmts', 'numFmt')) {
    formats.set(
      Number(format.attribute('numFmtId')),
      decodeXstring(format.attribute('formatCode') ?? 'General'),
    );
  }
  const fonts = list('fonts', 'font').map((font) => readFont(font, theme));
  const fills = list('fills', 'fill').map((fill) => readFill(fill, theme));
  const borders = list('borders', 'border').map((border) => readBorders(border, theme));

  return list('cellXfs', 'xf').map((xf) => {
    const facts = xf.attributes();
    const at = (name: string): number => Number(facts.get(name) ?? 0);
    return {
      ...DEFAULT_STYLE,
      numberFormat: formats.get(at('numFmtId')) ?? 'General',
      ...fonts[at('fontId')],
      ...fills[at('fillId')],
      ...borders[at('borderId')],
      ...readAlignment(xf.first('alignment')?.text ?? ''),
      quotePrefix: isTrue(facts.get('quotePrefix')),
    };
  });
}

function readFont(font: XmlElement, theme: readonly string[]): Partial<StyleFacts> {
  const flag = (name: string): boolean => {
    const child = font.first(name);
    return (
      child !== undefined &&
      (attribute(child.text, 'val') === undefined || isTrue(attribute(child.text, 'val')))
    );
  };
  const color = font.first('color');
  const fontColor = color && readColor(color.text, theme);
  const size = Number(attribute(font.first('sz')?.text ?? '', 'val') ?? NaN);
  return {
    bold: flag('b'),
    italic: flag('i'),
    ...(fontColor !== undefined && { fontColor }),
    ...(size > 0 && { fontSize: size }),
  };
}

function readFill(fill: XmlElement, theme: readonly string[]): Partial<StyleFacts> {
  const pattern = fill.inner('patternFill');
  if (pattern?.attribute('patternType') !== 'solid') return {};
  const color = pattern.first('fgColor');
  const rgb = color && readColor(color.text, theme);
  return rgb === undefined ? {} : { fill: rgb };
}

const EDGES = [
  ['borderLeft', ['left', 'start']],
  ['borderRight', ['right', 'end']],
  ['borderTop', ['top']],
  ['borderBottom', ['bottom']],
] as const;

function readBorders(border: XmlElement, theme: readonly string[]): Partial<StyleFacts> {
  const found: Record<string, Border> = {};
  for (const [edge, names] of EDGES) {
    const line = names.map((name) => border.inner(name)).find((element) => element !== undefined);
    const style = line?.attribute('style');
    if (line === undefined || style === undefined || style === 'none') continue;
    const color = line.first('color');
    const rgb = color && readColor(color.text, theme);
    found[edge] = { line: fileToModel.line(style) as BorderLine, ...(rgb !== undefined && { color: rgb }) };
  }
  return found;
}

function readAlignment(tag: string): Partial<StyleFacts> {
  if (tag === '') return {};
  const facts = attributes(tag);
  const vertical = facts.get('vertical');
  const indent = Number(facts.get('indent') ?? 0);
  return {
    horizontal: fileToModel.horizontal(facts.get('horizontal') ?? 'general') as Horizontal,
    wrap: isTrue(facts.get('wrapText')),
    ...(vertical !== undefined && { vertical: fileToModel.vertical(vertical) as Vertical }),
    ...(indent > 0 && { indent }),
  };
}
