import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Side } from '../../engine/transactions';
import { BusyView } from '../posting/BusyView';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { View } from '../view/View';
import { PaymentEntry } from './PaymentEntry';

/** Enter customer payments, Enter vendor payments: one payment at a time, until it is in the journal. */
export function EnterPaymentView(props: DataEntryProps & { readonly side: Side }) {
  const { useCases, navigate, revision, side } = props;
  const { texts } = usePane();
  const t = texts.entry.payment;
  const journal = useLoaded(
    useCallback(() => useCases.journal(), [useCases]),
    revision,
  );
  const open = useLoaded(
    useCallback(() => useCases.openTransactions(), [useCases]),
    revision,
  );
  const failure = journal.failure ?? open.failure;

  if (journal.value?.table && open.value)
    return <PaymentEntry key={side} {...props} journal={journal.value} open={open.value} />;
  if (failure === undefined && (!journal.value || !open.value)) return <BusyView heading={t.heading[side]} />;
  return (
    <View
      heading={t.heading[side]}
      lead={failure === undefined ? t.noTable : undefined}
      actions={
        failure === undefined && (
          <Button appearance="primary" onClick={() => navigate({ view: 'sources' })}>
            {t.toSources}
          </Button>
        )
      }
    >
      <Stopped
        failure={failure}

        onRetry={() => {
          journal.reload();
          open.reload();
        }}
      />
    </View>
  );
}
