import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Problem } from '../problem/problem';
import { DefectBoundary } from './defect/DefectBoundary';
import { formatsFor } from './format/formats';
import type { Language } from './texts/texts';
import { textsIn } from './texts/textsIn';
import { themeFor, type ColorScheme } from './theme/theme';
import { useColorScheme } from './theme/useColorScheme';
import { PaneContext, type Described } from './view/paneContext';

export interface AppProps {
  /** Of texts. */
  readonly language: Language;
  /** Of figures and dates, such as `de-AT`. */
  readonly locale: string;
  readonly describe: (problem: Problem) => Described;
  /** Office's theme, where Office says which. */
  readonly scheme?: ColorScheme | undefined;
  /** Lines for diagnostics about program and platform. */
  readonly about: readonly string[];
  readonly onReload: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  pane: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1, position: 'relative' },
});

/** The frame around every page of the pane: language, theme, and a floor under defects. */
export function App({ language, locale, describe, scheme, about, onReload, children }: AppProps) {
  const styles = useStyles();
  const shownScheme = useColorScheme(scheme);
  const pane = useMemo(
    () => ({ texts: textsIn(language), formats: formatsFor(locale), describe }),
    [language, locale, describe],
  );
  return (
    <FluentProvider
      theme={themeFor(shownScheme)}
      className={styles.pane}
      style={{ colorScheme: shownScheme }} // of what the browser itself draws, such as a calendar
      lang={language}
    >
      <PaneContext value={pane}>
        <DefectBoundary about={about} onReload={onReload}>
          {children}
        </DefectBoundary>
      </PaneContext>
    </FluentProvider>
  );
}
