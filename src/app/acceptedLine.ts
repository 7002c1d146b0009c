import type { Side } from '../engine/transactions';
import type { Explanation } from '../matching/proposals/explanation';
import type { Amount } from '../money/amount';
import type { DraftMark } from './paymentEntry';

/** Money of a bank line as the amount of a payment: above zero when it was received from a customer or paid to a vendor. */
export const acceptedAmount = (amount: Amount, side: Side): Amount =>
  side === 'customer' ? amount : ((-amount || 0) as Amount);

/** The marks with which an explanation is posted. A part takes the discount that its money earns, not that of the whole document. */
export function acceptedMarks({ kind, claims }: Explanation): readonly DraftMark[] {
  const isPart = kind === 'part';
  return claims.map(({ alternative: { mark } }) => ({
    transaction: mark.documentId,
    useCashDiscount: isPart ? 'Normal' : mark.useCashDiscount,
    ...(mark.amountToSettle === undefined ? {} : { amountToSettle: mark.amountToSettle }),
    ...(mark.discountOverride === undefined || isPart ? {} : { discountAmount: mark.discountOverride }),
    fullSettlement: mark.fullSettlement,
  }));
}
