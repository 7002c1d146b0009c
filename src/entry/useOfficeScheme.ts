import { useSyncExternalStore } from 'react';
import { schemeOfBackground, type ColorScheme } from '../taskpane/theme/theme';

/** What Office says of its theme; Excel on the web says nothing at times. */
type OfficeTheme = Partial<Pick<Office.OfficeTheme, 'isDarkTheme' | 'bodyBackgroundColor'>>;

/** Excel has no event for a new theme: it is read again when the user comes back to the pane. */
function subscribe(looked: () => void): () => void {
  window.addEventListener('focus', looked);
  document.addEventListener('visibilitychange', looked);
  return () => {
    window.removeEventListener('focus', looked);
    document.removeEventListener('visibilitychange', looked);
  };
}

/** Light or dark as Office is now; undefined where Office does not say. */
export function useOfficeScheme(themeNow: () => OfficeTheme | undefined): ColorScheme | undefined {
  return useSyncExternalStore(subscribe, () => {
    const theme = themeNow();
    if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
    return schemeOfBackground(theme?.bodyBackgroundColor);
  });
}
