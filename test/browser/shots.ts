import { BANK_SHOTS } from './bankShots';
import { ENTRY_SHOTS } from './entryShots';
import { PANE_SHOTS } from './paneShots';
import type { Shot } from './shot';

/** Every view in every situation of the samples. */
export const SHOTS: readonly Shot[] = [...PANE_SHOTS, ...ENTRY_SHOTS, ...BANK_SHOTS];
