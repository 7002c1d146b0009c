import type { PlainDate } from '../calendar/plainDate';
import { balanceOf, type DocumentState } from '../engine/documentState';
import type { Exchange } from '../engine/exchange';
import type { Mark } from '../engine/transactions';
import { absolute, signOf } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import type { Place, Problem } from '../problem/problem';

/** Where what is keyed on a marked document stands: its mark, and its cash discount amount. */
export interface KeyedPlaces {
  readonly mark: Place;
  readonly discountAmount: Place;
}

/**
 * What is keyed on a document must fit what is open of it: no more discount than that, and nothing of the other sign. Amounts are in
 * the document's currency.
 */
export function keyedProblems(mark: Mark, state: DocumentState, places: KeyedPlaces): readonly Problem[] {
  const { document, open, sign } = state;
  const decimals = decimalsOf(document.currency);
  const invoice = document.invoice || document.voucher;
  const { discountOverride: discount, amountToSettle: amount } = mark;
  const problems: Problem[] = [];
  if (discount !== undefined && (absolute(discount) > open || signOf(discount) === -sign)) {
    const facts = {
      invoice,
      discount: digitsOf(discount, decimals),
      open: digitsOf(balanceOf(state), decimals),
    };
    problems.push({ code: 'mark/discount-too-large', place: places.discountAmount, facts });
  }
  if (amount !== undefined && signOf(amount) === -sign) {
    const facts = { invoice, text: digitsOf(amount, decimals) };
    problems.push({ code: 'mark/wrong-sign', place: places.mark, facts });
  }
  return problems;
}

/** A document in another currency needs a rate to the payment's, and one to the books for its discount, on the payment's date. */
export function rateProblem(
  payment: { readonly currency: string; readonly date: PlainDate },
  { document }: DocumentState,
  exchange: Exchange,
  place: Place,
): Problem | undefined {
  const { currency } = document;
  const { accountingCurrency } = exchange;
  const { date } = payment;
  if (currency === payment.currency) return undefined;
  if (exchange.rateOn(payment.currency, currency, date) === undefined) {
    const invoice = document.invoice || document.voucher;
    const facts = { invoice, currency, paymentCurrency: payment.currency, date };
    return { code: 'mark/other-currency', place, facts };
  }
  return exchange.rateOn(currency, accountingCurrency, date) === undefined
    ? { code: 'currency/no-rate', place, facts: { currency, accountingCurrency, date } }
    : undefined;
}
