import type { ReactNode } from 'react';
import { App } from '../../src/taskpane/App';
import { Shell, type Calls } from '../../src/taskpane/shell/Shell';
import type { SettlementUseCases } from '../../src/app/useCases';
import type { Route } from '../../src/taskpane/shell/route';
import { memoryStore, type PaneStore } from '../../src/taskpane/shell/useKept';
import type { Language } from '../../src/taskpane/texts/texts';
import type { PaneHost } from '../../src/taskpane/view/paneContext';
import { describeSample } from './samples';
import { TEXTS } from './writtenTexts';

export interface Showing {
  readonly language?: Language;
  readonly locale?: string;
  readonly host?: Partial<PaneHost>;
  readonly store?: PaneStore;
  readonly calls?: Calls;
  /** Where the pane was when it was closed. */
  readonly at?: Route;
}

export const sampleHost: PaneHost = {
  about: ['Settlesheet 0.0.0', 'Excel 16, PC'],
  help: 'help.html#en',
  reload: () => undefined,
  chosenLanguage: undefined,
  chooseLanguage: () => undefined,
};

/** The pane around a page, for this user. */
export function framed(page: ReactNode, { language = 'en', locale, host, store }: Showing = {}): ReactNode {
  return (
    <App
      language={language}
      texts={TEXTS[language]}
      locale={locale ?? (language === 'en' ? 'en-US' : language)}
      describe={describeSample}
      host={{ ...sampleHost, ...host }}
      store={store ?? memoryStore()}
    >
      {page}
    </App>
  );
}

/** The whole pane over use cases that answer with the samples, unless told otherwise. */
export function paneOver(useCases: SettlementUseCases, showing: Showing = {}): ReactNode {
  const store = showing.store ?? memoryStore();
  if (showing.at) store.write('route', showing.at);
  return framed(<Shell useCases={useCases} {...(showing.calls && { calls: showing.calls })} />, {
    ...showing,
    store,
  });
}
