import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Side } from '../../engine/transactions';
import { BusyView } from '../posting/BusyView';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { useShell } from '../shell/shellContext';
import { useSilence } from '../settle/useSilence';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { View } from '../view/View';
import { PaymentEntry } from './PaymentEntry';

/** Enter customer payments, Enter vendor payments: one payment at a time, until it is in the journal. */
export function EnterPaymentView(props: DataEntryProps & { readonly side: Side }) {
  const { useCases, navigate, revision, side } = props;
  const { texts } = usePane();
  const { goTo } = useShell();
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
  const isSilent = useSilence(journal.isReading || open.isReading, revision);

  if (journal.value?.table && open.value)
    return <PaymentEntry key={side} {...props} journal={journal.value} open={open.value} />;
  if (failure === undefined && (!journal.value || !open.value))
    return <BusyView heading={t.heading[side]} isSilent={isSilent} takesFocus />;
  return (
    <View
      takesFocus
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
        onGoTo={goTo}
        onRetry={() => {
          journal.reload();
          open.reload();
        }}
      />
    </View>
  );
}
