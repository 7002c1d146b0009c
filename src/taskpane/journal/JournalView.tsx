import type { DataEntryProps } from '../shell/dataEntryProps';

/** The payment journal. */
export function JournalView(_: DataEntryProps) {
  return null;
}
