import type { DraftMark, OpenTransaction } from '../../app/paymentEntry';
import type { UseCashDiscount } from '../../engine/transactions';
import { readAmount } from '../entry/typedValues';
import type { Formats } from '../../text/localeFormats';

/** What the user keyed on a marked transaction; amounts as typed, '' is worked out. */
export interface KeyedMark {
  readonly useCashDiscount: UseCashDiscount;
  readonly amount: string;
  readonly discount: string;
  readonly fullSettlement: boolean;
}

/** By transaction, in the order in which they were marked. */
export type KeyedMarks = ReadonlyMap<string, KeyedMark>;

const PLAIN: KeyedMark = { useCashDiscount: 'Normal', amount: '', discount: '', fullSettlement: false };

/** Marks the transaction, or takes back its mark with all that was keyed on it. */
export function toggled(marks: KeyedMarks, id: string): KeyedMarks {
  const next = new Map(marks);
  if (!next.delete(id)) next.set(id, PLAIN);
  return next;
}

/** Keying something on a transaction marks it. */
export const changed = (marks: KeyedMarks, id: string, change: Partial<KeyedMark>): KeyedMarks =>
  new Map([...marks, [id, { ...(marks.get(id) ?? PLAIN), ...change }]]);

/** Marks that were worked out or kept, as they would be keyed. */
export const keyedOf = (
  marks: readonly DraftMark[],
  byId: ReadonlyMap<string, OpenTransaction>,
  formats: Formats,
): KeyedMarks =>
  new Map(
    marks.map(({ transaction, useCashDiscount, amountToSettle, discountAmount, fullSettlement }) => {
      const decimals = byId.get(transaction)?.decimals ?? 2;
      const typed = (amount: typeof amountToSettle): string =>
        amount === undefined ? '' : formats.amount(amount, decimals);
      return [
        transaction,
        { useCashDiscount, amount: typed(amountToSettle), discount: typed(discountAmount), fullSettlement },
      ];
    }),
  );

/** Which of the typed amounts cannot be read. */
export interface RefusedMark {
  readonly amount: boolean;
  readonly discount: boolean;
}

export interface ReadMarks {
  readonly marks: readonly DraftMark[];
  readonly refused: ReadonlyMap<string, RefusedMark>;
}

/** The marks with their amounts read; a mark whose amount cannot be read is named, never guessed. */
export function readMarks(
  keyed: KeyedMarks,
  byId: ReadonlyMap<string, OpenTransaction>,
  formats: Formats,
): ReadMarks {
  const refused = new Map<string, RefusedMark>();
  const marks = [...keyed].map(([transaction, mark]): DraftMark => {
    const currency = byId.get(transaction)?.currency ?? '';
    const read = (text: string) => (text.trim() === '' ? undefined : readAmount(text, currency, formats));
    const [amountToSettle, discountAmount] = [read(mark.amount), read(mark.discount)];
    const isRefused = {
      amount: mark.amount.trim() !== '' && amountToSettle === undefined,
      discount: mark.discount.trim() !== '' && discountAmount === undefined,
    };
    if (isRefused.amount || isRefused.discount) refused.set(transaction, isRefused);
    return {
      transaction,
      useCashDiscount: mark.useCashDiscount,
      fullSettlement: mark.fullSettlement,
      ...(amountToSettle === undefined ? {} : { amountToSettle }),
      ...(discountAmount === undefined ? {} : { discountAmount }),
    };
  });
  return { marks, refused };
}
