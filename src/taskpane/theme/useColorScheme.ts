import { useSyncExternalStore } from 'react';
import type { ColorScheme } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const query = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia(DARK) : undefined;

function subscribe(changed: () => void): () => void {
  const media = query();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
}

/** What Office says, else what the system prefers, also when that changes while the pane is open. */
export function useColorScheme(ofOffice: ColorScheme | undefined): ColorScheme {
  const prefersDark = useSyncExternalStore(subscribe, () => query()?.matches ?? false);
  return ofOffice ?? (prefersDark ? 'dark' : 'light');
}
