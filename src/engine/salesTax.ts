import { absolute, amountOfUnits, minus, signOf, times, type Amount } from '../money/amount';
import { shareOf } from '../money/ratio';
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
 * @param taxes of the document; at least one has a gross amount
 */
export function discountByTax(discount: Amount, taxes: readonly DocumentTax[]): readonly DiscountPart[] {
  const sign = signOf(discount) === -1 ? -1 : 1;
  return cutByGross(absolute(discount), taxes).map(({ tax, part }) => ({
    tax,
    discount: times(part, sign),
    reversed: times(tax.gross === 0 ? amountOfUnits(0) : absolute(shareOf(part, tax.tax, tax.gross)), sign),
  }));
}

interface Cut {
  readonly tax: DocumentTax;
  part: Amount;
  readonly remainder: bigint;
}

function cutByGross(discount: Amount, taxes: readonly DocumentTax[]): readonly Cut[] {
  const whole = taxes.reduce((total, { gross }) => total + BigInt(absolute(gross)), 0n);
  const cuts = [...taxes]
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((tax): Cut => {
      const share = BigInt(discount) * BigInt(absolute(tax.gross));
      return { tax, part: amountOfUnits(Number(share / whole)), remainder: share % whole };
    });
  let rest = cuts.reduce<Amount>((left, { part }) => minus(left, part), discount);
  const byRemainder = [...cuts].sort((a, b) =>
    a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0,
  );
  for (const cut of byRemainder) {
    if (rest === 0) break;
    cut.part = amountOfUnits(cut.part + 1);
    rest = amountOfUnits(rest - 1);
  }
  return cuts;
}
