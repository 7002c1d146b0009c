import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { DefectBoundary } from './defect/DefectBoundary';
import { formatsFor } from '../text/localeFormats';
import { StoreContext, type PaneStore } from './shell/useKept';
import type { Language, Texts } from './texts/texts';
import { themeFor, type ColorScheme } from './theme/theme';
import { useColorScheme } from './theme/useColorScheme';
import { PaneContext, type Pane, type PaneHost } from './view/paneContext';

export interface AppProps {
  /** Of texts. */
  readonly language: Language;
  readonly texts: Texts;
  /** Of figures and dates, such as `de-AT`. */
  readonly locale: string;
  readonly describe: Pane['describe'];
  /** Office's theme, where Office says which. */
  readonly scheme?: ColorScheme | undefined;
  readonly host: PaneHost;
  readonly store: PaneStore;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  pane: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1, position: 'relative' },
});

/** The frame around every page of the pane: language, theme, and a floor under defects. */
export function App({ language, texts, locale, describe, scheme, host, store, children }: AppProps) {
  const styles = useStyles();
  const shownScheme = useColorScheme(scheme);
  const pane = useMemo(
    () => ({ language, locale, texts, formats: formatsFor(locale), describe, host }),
    [language, texts, locale, describe, host],
  );
  return (
    <FluentProvider
      theme={themeFor(shownScheme)}
      style={{ colorScheme: shownScheme }} // of what the browser itself draws, such as a calendar
      lang={language}
    >
      <PaneContext value={pane}>
        <StoreContext value={store}>
          {/* Not on the provider: what opens above the pane would take its height and colour over. */}
          <div className={styles.pane}>
            <DefectBoundary>{children}</DefectBoundary>
          </div>
        </StoreContext>
      </PaneContext>
    </FluentProvider>
  );
}
