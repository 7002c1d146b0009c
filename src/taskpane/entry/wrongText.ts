import type { LineFields } from '../../app/paymentEntry';
import type { Pane } from '../view/paneContext';
import type { TypedLine, WrongFields } from './typedLine';
import { exampleAmount, exampleDate } from './typedValues';

/** Why a field is refused and what to do, for beside the field. */
export function wrongText(
  field: keyof LineFields,
  typed: TypedLine,
  wrong: WrongFields,
  { texts, formats }: Pick<Pane, 'texts' | 'formats'>,
): string | undefined {
  const t = texts.entry.payment.wrong;
  if (wrong[field] === undefined) return undefined;
  if (wrong[field] === 'unreadable')
    return field === 'date'
      ? t.date(typed.date, exampleDate(formats))
      : field === 'currency'
        ? t.currency(typed.currency)
        : texts.parameters.unreadable.amount(String(typed[field]), exampleAmount(typed.currency, formats));
  switch (field) {
    case 'date':
      return t.noDate;
    case 'account':
      return t.noAccount[typed.side];
    case 'amount':
      return t.noAmount;
    case 'offsetAccount':
      return t.noOffsetAccount;
    case 'paymentReference':
      return t.noReference;
    default:
      return undefined;
  }
}
