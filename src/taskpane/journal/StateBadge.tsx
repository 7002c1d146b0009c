import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { LineState } from '../../app/paymentEntry';
import { usePane } from '../view/paneContext';

const COLORS: Readonly<Record<LineState, NonNullable<BadgeProps['color']>>> = {
  new: 'informative',
  marked: 'brand',
  posted: 'success',
  problem: 'danger',
};

/** The state of a line, in a word first and in a colour second. */
export function StateBadge({ state }: { readonly state: LineState }) {
  const { texts } = usePane();
  return (
    <Badge appearance="tint" color={COLORS[state]} shape="rounded">
      {texts.entry.journal.states[state]}
    </Badge>
  );
}
