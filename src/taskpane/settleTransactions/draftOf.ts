import type { DraftMark, PaymentDraft } from '../../app/paymentEntry';
import type { ReadLine } from '../entry/typedLine';
import { amountOfDigits } from '../../money/convert';
import { decimalsOf } from '../../money/currency';

/** The payment for the engine. @returns undefined while day, account or currency are not known, or an amount cannot be read */
export function draftOf(
  { fields, wrong }: ReadLine,
  marks: readonly DraftMark[],
  highlighted: string | undefined,
): PaymentDraft | undefined {
  const { side, account, date, currency, amount, methodOfPayment } = fields;
  if (account === '' || date === '' || wrong.amount === 'unreadable' || !/^[A-Z]{3}$/.test(currency))
    return undefined;
  const read = amount === '' ? undefined : amountOfDigits(amount, decimalsOf(currency));
  return {
    side,
    account,
    date,
    currency,
    methodOfPayment,
    marks,
    ...(read?.ok ? { amount: read.amount } : {}),
    ...(highlighted === undefined ? {} : { highlighted }),
  };
}
