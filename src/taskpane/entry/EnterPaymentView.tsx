import type { Side } from '../../engine/transactions';
import type { DataEntryProps } from '../shell/dataEntryProps';

/** Enter customer payments, Enter vendor payments. */
export function EnterPaymentView(_: DataEntryProps & { readonly side: Side }) {
  return null;
}
