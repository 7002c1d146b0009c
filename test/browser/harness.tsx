import { createRoot } from 'react-dom/client';
import { routeFrom } from '../../src/taskpane/shell/route';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/OutsidePages';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { SITUATIONS } from '../taskpane/samples';
import { framed, paneOver } from '../taskpane/samplePane';
import { BankHarness } from './bankHarness';
import { EntryHarness } from './entryHarness';

/** The real pane over sample data; `?situation=large&locale=de-DE&view=preview` says which, and where it was left; `?entry=journal&many` shows a view that enters payments by itself. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-US';
const entry = asked.get('entry');
const situation = asked.get('situation') ?? 'usual';
const at = routeFrom({ view: asked.get('view') });
const showing = { language: languageOf(locale), locale, ...(at && { at }) };

createRoot(document.getElementById('root')!).render(
  entry?.startsWith('bank')
    ? framed(<BankHarness view={entry} locale={locale} />, showing)
    : entry !== null
      ? framed(<EntryHarness view={entry} many={asked.has('many')} />, showing)
      : situation === 'outside'
        ? framed(<OutsideExcel />, showing)
        : situation === 'no-office'
          ? framed(<OfficeBlocked />, showing)
          : paneOver(SITUATIONS[situation]!(), showing),
);
