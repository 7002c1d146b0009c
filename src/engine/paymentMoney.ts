import { absolute, amountOfUnits, larger, minus, smaller, ZERO, type Amount } from '../money/amount';
import { converted, inverted, type Conversion } from '../money/exchange';
import { valueOfPart } from '../money/ratio';
import { conversionOn, type Exchange } from './exchange';
import type { PaymentToSettle } from './transactions';

/** Conversions on the payment's date; undefined where both currencies are the same. */
export interface LineRates {
  readonly toPayment: Conversion | undefined;
  readonly toAccounting: Conversion | undefined;
}

const NO_RATES: LineRates = { toPayment: undefined, toAccounting: undefined };

/** Rates of the payment's date between a document's currency, the payment's and that of the books. */
export function lineRates(
  payment: PaymentToSettle,
  exchange: Exchange | undefined,
): (currency: string) => LineRates {
  const accounting = exchange?.accountingCurrency ?? payment.currency;
  return (currency) =>
    currency === payment.currency && currency === accounting
      ? NO_RATES
      : {
          toPayment: conversionOn(exchange, currency, payment.currency, payment.date),
          toAccounting: conversionOn(exchange, currency, accounting, payment.date),
        };
}

/**
 * Money for a document, as far as it is wanted: where the money covers the cost exactly that, else all of it, converted.
 * Money worth less than the document's smallest unit counts as that unit, so that none of it is lost.
 * @param money in the payment's currency
 */
export function spend(
  { toPayment }: LineRates,
  wanted: Amount,
  money: Amount,
): { readonly cash: Amount; readonly paid: Amount } {
  if (wanted === 0 || money === 0) return { cash: ZERO, paid: ZERO };
  const cost = converted(wanted, toPayment);
  if (money >= cost) return { cash: wanted, paid: cost };
  const reached = converted(money, toPayment && inverted(toPayment));
  return { cash: smaller(wanted, larger(reached, SMALLEST)), paid: money };
}
const SMALLEST = amountOfUnits(1);
/** For the limits, a difference is never worth nothing: with limits of 0.00 none is written off, however small. */
export const atLeastSmallest = (value: Amount): Amount => larger(value, SMALLEST);

/** The payment's value in accounting currency, used up with its amount: applied, written off, left open. Magnitudes. */
export function paymentValues(
  payment: PaymentToSettle,
  own: Amount,
  toAccounting: Conversion | undefined,
  { used, writtenOff }: { readonly used: Amount; readonly writtenOff: Amount },
) {
  const { accountingAmount } = payment;
  const value = accountingAmount === undefined ? converted(own, toAccounting) : absolute(accountingAmount);
  const ofUsed = valueOfPart(value, used, own);
  const [rest, restValue] = [minus(own, used), minus(value, ofUsed)];
  const ofWrittenOff = valueOfPart(restValue, writtenOff, rest);
  return {
    value,
    used: ofUsed,
    writtenOff: ofWrittenOff,
    leftOpen: minus(rest, writtenOff),
    leftOpenValue: minus(restValue, ofWrittenOff),
  };
}
