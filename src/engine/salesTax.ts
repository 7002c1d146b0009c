import { absolute, signOf, times, ZERO, type Amount } from '../money/amount';
import { cutByWeight, shareOf } from '../money/ratio';
import type { DocumentTax } from './transactions';

/** The part of a cash discount that falls on one tax rate. Amounts in the document's sign. */
export interface DiscountPart {
  readonly tax: DocumentTax;
  readonly discount: Amount;
  /** The posted tax that goes back with it. */
  readonly reversed: Amount;
}

/**
 * Sales tax on cash discount (rules, section 9): the discount is cut over the rates by their gross, by largest remainder,
 * ties by tax code, so that the parts add up to the cent; in each part the tax is its share of the posted tax.
 *
 * @param taxes of the document
 * @returns no parts where none of them has a gross amount
 */
export function discountByTax(discount: Amount, taxes: readonly DocumentTax[]): readonly DiscountPart[] {
  if (taxes.every(({ gross }) => gross === 0)) return [];
  const ordered = [...taxes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const parts = cutByWeight(
    discount,
    ordered.map(({ gross }) => BigInt(absolute(gross))),
  );
  return ordered.map((tax, i) => {
    const part = parts[i] ?? ZERO;
    const back = tax.gross === 0 ? ZERO : absolute(shareOf(part, tax.tax, tax.gross));
    return { tax, discount: part, reversed: times(back, signOf(discount) === -1 ? -1 : 1) };
  });
}
