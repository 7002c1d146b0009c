import { SaxesParser } from 'saxes';
import type { Place, Problem } from '../problem/problem';

/** An element without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, trimmed; that of its children is theirs. */
  text: string;
  readonly children: XmlElement[];
  /** Line of its start tag, from 1. */
  readonly line: number;
}

/** Told of every element that is whole; one that answers 'taken' is not kept in its parent. */
export type OnElement = (element: XmlElement, path: readonly XmlElement[]) => 'taken' | undefined;

const MOST_CHARACTERS = 200_000_000;
const DEEPEST = 60;
/** Characters given to the parser at once. */
const PIECE = 65_536;

/**
 * Reads XML from front to back. No DTD and no entities but the five of XML are read, depth and size are limited. Reading stops at
 * the first damage; what was whole before has been handed out.
 *
 * @param onStop the elements that stand open there, outermost first
 * @returns the problem that stopped it, or undefined
 */
export function readXml(
  text: string,
  file: string,
  onElement: OnElement,
  onStop: (open: readonly XmlElement[]) => void,
): Problem | undefined {
  if (text.length > MOST_CHARACTERS) return tooLarge({ kind: 'file', file, line: 1 });
  // Blank lines above the XML declaration are left by mail programs; the parser takes none.
  const start = text.search(/\S/);
  const blankLines = text.slice(0, Math.max(0, start)).split('\n').length - 1;
  const parser = new SaxesParser({ xmlns: false });
  const lineNow = (): number => blankLines + parser.line;
  const open: XmlElement[] = [];
  let stopped: Problem | undefined;
  const place = (): Place => ({ kind: 'file', file, line: lineNow() });
  const stop = (problem: Problem): void => {
    if (stopped) return;
    stopped = problem;
    onStop(open);
  };

  parser.on('doctype', () =>
    stop({ code: 'statement/xml-refused', place: place(), facts: { text: '<!DOCTYPE>' } }),
  );
  parser.on('error', () => stop({ code: 'statement/cut-off', place: place(), facts: { bookings: 0 } }));
  parser.on('opentag', ({ name, attributes }) => {
    if (stopped) return;
    if (open.length >= DEEPEST) stop(tooLarge(place()));
    else open.push({ name: localName(name), attributes, text: '', children: [], line: lineNow() });
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (!stopped && element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = stopped ? undefined : open.pop();
    if (!element) return;
    element.text = element.text.trim();
    if (onElement(element, open) === undefined) open.at(-1)?.children.push(element);
  });

  for (let at = Math.max(0, start); at < text.length && !stopped; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  if (!stopped) parser.close();
  return stopped;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const tooLarge = (place: Place): Problem => ({
  code: 'statement/too-large',
  place,
  facts: { most: `${MOST_CHARACTERS / 1_000_000} MB, ${DEEPEST} levels` },
});

export const childOf = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (parent, name) => parent?.children.find((child) => child.name === name),
    element,
  );
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Text at the end of the path, '' where there is none. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string =>
  childOf(element, ...path)?.text ?? '';

/** Text of the first path that has one. */
export const firstText = (
  element: XmlElement | undefined,
  ...paths: readonly (readonly string[])[]
): string => {
  for (const path of paths) {
    const text = textAt(element, ...path);
    if (text !== '') return text;
  }
  return '';
};
