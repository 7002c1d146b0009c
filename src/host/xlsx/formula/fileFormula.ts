import { tokenize, type StructuredToken } from '../../model';
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from './futureFunctions';

/** A formula as Excel shows it: later functions without the mark that the file gives them. */
export const fromFile = (formula: string): string =>
  formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?(?=[A-Z])/g, '') : formula;

/**
 * A formula as the file has to say it: later functions marked, `[@Amount]` spelled out, and the
 * table named that a reference inside it leaves out.
 *
 * @param table the table the cell is in, if any
 */
export function toFile(formula: string, table?: string): string {
  if (!/[[(]/.test(formula)) return formula;
  return tokenize(formula)
    .map((token) => {
      if (token.kind === 'function') return markedFunction(token.text);
      return token.kind === 'structured' ? spelledOut(token, table) : token.text;
    })
    .join('');
}

function markedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

function spelledOut({ table, specifier, text }: StructuredToken, home: string | undefined): string {
  const named = table === '' ? (home ?? '') : table;
  const row = /^\[@(?:(\[.*\])|(.*))\]$/s.exec(specifier);
  if (row !== null) {
    const [, bracketed, plain] = row;
    if (bracketed === undefined && plain === '') return `${named}[#This Row]`;
    return `${named}[[#This Row],${bracketed ?? `[${plain}]`}]`;
  }
  return table === '' && home !== undefined && !/^\[\d+\]$/.test(specifier) ? home + specifier : text;
}
