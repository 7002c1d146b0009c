import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/App';
import { SettlePane } from '../../src/taskpane/settle/SettlePane';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/StartPages';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { describeSample, SITUATIONS } from '../taskpane/samples';
import { BankHarness } from './bankHarness';
import { EntryHarness } from './entryHarness';

/** The real pane over sample data; `?situation=large&locale=de-DE` says which; `?view=journal&many` shows a view that enters payments. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-US';
const view = asked.get('view');
const situation = asked.get('situation') ?? 'usual';

createRoot(document.getElementById('root')!).render(
  <App
    language={languageOf(locale)}
    locale={locale}
    describe={describeSample}
    about={['Settlesheet test']}
    onReload={() => location.reload()}
  >
    {view?.startsWith('bank') ? (
      <BankHarness view={view} locale={locale} />
    ) : view !== null ? (
      <EntryHarness view={view} many={asked.has('many')} />
    ) : situation === 'outside' ? (
      <OutsideExcel />
    ) : situation === 'no-office' ? (
      <OfficeBlocked />
    ) : (
      <SettlePane useCases={SITUATIONS[situation]!()} />
    )}
  </App>,
);
