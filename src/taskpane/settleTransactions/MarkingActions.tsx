import { Button } from '@fluentui/react-components';
import type { PaymentEntryState } from '../entry/usePaymentEntry';
import { usePane } from '../view/paneContext';

/** Marks that follow the priority of the workbook, or none. */
export function MarkingActions({ entry }: { readonly entry: PaymentEntryState }) {
  const { texts } = usePane();
  const t = texts.entry.list;
  const { marking, draft, action } = entry;
  return (
    <>
      <Button size="small" disabledFocusable={!draft || action.isBusy} onClick={entry.markByPriority}>
        {t.markByPriority}
      </Button>
      {marking.keyed.size > 0 && (
        <Button size="small" onClick={() => marking.replace(new Map())}>
          {t.clearMarks}
        </Button>
      )}
    </>
  );
}
