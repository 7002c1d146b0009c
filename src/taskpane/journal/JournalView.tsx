import { useCallback, useState } from 'react';
import type { JournalLine } from '../../app/paymentEntry';
import { BusyView } from '../posting/BusyView';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { View } from '../view/View';
import { JournalLines } from './JournalLines';
import { LineEditor } from './LineEditor';

/** The payment journal: its lines, and one of them being edited. */
export function JournalView(props: DataEntryProps) {
  const { useCases, revision } = props;
  const { texts } = usePane();
  const t = texts.entry.journal;
  const { value, failure, reload } = useLoaded(
    useCallback(() => useCases.journal(), [useCases]),
    revision,
  );
  const [editing, edit] = useState<{ readonly line: JournalLine | undefined }>();
  const [startAt, setStartAt] = useState<string>();

  if (!value)
    return failure === undefined ? (
      <BusyView heading={t.heading} />
    ) : (
      <View heading={t.heading}>
        <Stopped failure={failure} onRetry={reload} />
      </View>
    );
  if (editing)
    return (
      <LineEditor
        {...props}
        journal={value}
        line={editing.line}
        onDone={(id) => {
          setStartAt(id ?? editing.line?.id);
          edit(undefined);
        }}
      />
    );
  return (
    <JournalLines
      {...props}
      journal={value}
      failure={failure}
      startAt={startAt}
      onEdit={(line) => edit({ line })}
      onReload={reload}
    />
  );
}
