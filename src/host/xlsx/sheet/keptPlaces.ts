import { formatRect, type Sheet } from '../../model';
import { placeOf } from '../place';
import type { Edits } from '../book/edits';
import { attribute, withAttribute } from '../xml/tag';
import { XmlElement, type XmlChild } from '../xml/element';
import { decodeXml, encodeFormula } from '../xml/text';

/** A list of rectangles after the shifts of a sheet; empty when all are gone. */
export function movedPlaces(places: string, sheet: Sheet, edits: Edits): string {
  return places
    .split(/\s+/)
    .flatMap((place) => {
      const rect = placeOf(place);
      if (rect === undefined) return [place];
      const moved = edits.rect(rect, sheet);
      return moved === undefined ? [] : [moved === rect ? place : formatRect(moved)];
    })
    .join(' ');
}

/** Formulas in elements that only the file knows. */
const FORMULAS = /(<(?:[\w.-]+:)?(?:formula[12]?|f)>)([^<]+)(?=<\/)/g;

export const movedFormulas = (text: string, edits: Edits, home?: string): string =>
  text.replace(FORMULAS, (all, open: string, written: string) => {
    const formula = decodeXml(written);
    const moved = edits.formula(formula, home);
    return moved === formula ? all : open + encodeFormula(moved);
  });

const LISTS: readonly (readonly [string, string, string])[] = [
  ['dataValidations', 'dataValidation', 'sqref'],
  ['hyperlinks', 'hyperlink', 'ref'],
  ['protectedRanges', 'protectedRange', 'sqref'],
  ['ignoredErrors', 'ignoredError', 'sqref'],
  ['cellWatches', 'cellWatch', 'r'],
];
const WITH_FORMULAS = ['conditionalFormatting', 'dataValidations', 'extLst'];

/**
 * Conditional formats, validations, links and the like follow the cells that were moved and the
 * sheets that were renamed. What is gone entirely is taken away.
 *
 * @param home the sheet's name when the file was opened
 */
export function moveKeptPlaces(xml: XmlElement, sheet: Sheet, edits: Edits, home: string): void {
  for (const child of xml.children) {
    if (WITH_FORMULAS.includes(child.name)) child.text = movedFormulas(child.text, edits, home);
  }
  moveLocations(xml.first('hyperlinks'), edits);
  if (!edits.hasShifts(sheet)) return;

  for (const child of xml.all('conditionalFormatting')) moveChild(xml, child, 'sqref', sheet, edits);
  const filter = xml.first('autoFilter');
  if (filter !== undefined) moveChild(xml, filter, 'ref', sheet, edits);
  for (const [list, item, attributeName] of LISTS) {
    const child = xml.first(list);
    if (child === undefined) continue;
    const element = XmlElement.parse(child.text, list);
    for (const each of element.all(item)) moveChild(element, each, attributeName, sheet, edits);
    if (element.attribute('count') !== undefined) element.setAttribute('count', element.all(item).length);
    if (element.isEmpty) xml.remove(child);
    else child.text = element.toString();
  }
  const extensions = xml.first('extLst');
  if (extensions !== undefined) {
    extensions.text = extensions.text.replace(
      /(<(?:[\w.-]+:)?sqref>)([^<]+)/g,
      (all, open: string, places: string) => {
        const moved = movedPlaces(places, sheet, edits);
        return moved === '' ? all : open + moved;
      },
    );
  }
}

function moveChild(parent: XmlElement, child: XmlChild, name: string, sheet: Sheet, edits: Edits): void {
  const end = child.text.indexOf('>') + 1;
  const open = child.text.slice(0, end);
  const moved = movedPlaces(attribute(open, name) ?? '', sheet, edits);
  if (moved === '') parent.remove(child);
  else child.text = withAttribute(open, name, moved) + child.text.slice(end);
}

function moveLocations(hyperlinks: XmlChild | undefined, edits: Edits): void {
  if (hyperlinks === undefined || !hyperlinks.text.includes('location=')) return;
  const element = XmlElement.parse(hyperlinks.text, 'hyperlinks');
  for (const link of element.all('hyperlink')) {
    const location = attribute(link.text, 'location');
    if (location !== undefined) link.text = withAttribute(link.text, 'location', edits.formula(location));
  }
  hyperlinks.text = element.toString();
}
