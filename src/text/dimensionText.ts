import type { DocumentDimension } from '../engine/transactions';
import { isPositive } from '../money/convert';
import { failed, found, type Outcome, type Place } from '../problem/problem';
import type { NumberFormat } from './formats';
import { digitsOfAmount } from './markText';

/**
 * Reads a dimension cell: one value (`CC10`), or several with their weights, separated by semicolon or line break
 * (`CC10=60; CC20=40`). Weights are any numbers above zero, in the number format stated for the source, as in marks.
 *
 * @returns the values in the order of the cell, none twice; a problem at `place` for anything else
 */
export function parseDimension(
  text: string,
  column: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<DocumentDimension['shares']> {
  const parts = text
    .split(/[;\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !only.includes('='))
    return found([{ value: only, weight: '1' }]);
  const unreadable = failed({ code: 'dimension/unreadable', place, facts: { column, text } });
  const shares: { readonly value: string; readonly digits: string }[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    const [value, number] = [part.slice(0, Math.max(0, equals)).trim(), part.slice(equals + 1).trim()];
    if (value === '' || number === '' || shares.some((share) => share.value === value)) return unreadable;
    const digits = digitsOfAmount(number, format, place);
    if (!digits.ok) return digits.problem.code === 'amount/unreadable' ? unreadable : digits;
    if (!isPositive(digits.value)) return unreadable;
    shares.push({ value, digits: digits.value });
  }
  return shares.length === 0 ? unreadable : found(inWholeNumbers(shares));
}

/** Weights of 0.5 and 1.25 are 50 and 125. */
function inWholeNumbers(
  shares: readonly { readonly value: string; readonly digits: string }[],
): DocumentDimension['shares'] {
  const split = shares.map(({ value, digits }) => {
    const [whole = '', decimals = ''] = digits.split('.');
    return { value, whole, decimals };
  });
  const most = Math.max(...split.map(({ decimals }) => decimals.length));
  return split.map(({ value, whole, decimals }) => ({
    value,
    weight: String(BigInt(whole + decimals.padEnd(most, '0'))),
  }));
}
