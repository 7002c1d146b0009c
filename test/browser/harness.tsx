import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { routeFrom } from '../../src/taskpane/shell/route';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/OutsidePages';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { SITUATIONS } from '../taskpane/samples';
import { framed, paneOver } from '../taskpane/samplePane';
import { BankHarness } from './bankHarness';
import { EntryHarness } from './entryHarness';

declare global {
  interface Window {
    /** Shows another sample in place of what is shown. */
    showSample: (search: string) => void;
  }
}

/** The real pane over sample data; `?situation=large&locale=de-DE&view=preview` says which, and where it was left; `?entry=journal&many` shows a view that enters payments by itself. */
function sample(search: string): ReactNode {
  const asked = new URLSearchParams(search);
  const locale = asked.get('locale') ?? 'en-US';
  const entry = asked.get('entry');
  const situation = asked.get('situation') ?? 'usual';
  const at = routeFrom({ view: asked.get('view') });
  const showing = { language: languageOf(locale), locale, ...(at && { at }) };
  if (entry?.startsWith('bank')) return framed(<BankHarness view={entry} locale={locale} />, showing);
  if (entry !== null) return framed(<EntryHarness view={entry} many={asked.has('many')} />, showing);
  if (situation === 'outside') return framed(<OutsideExcel />, showing);
  if (situation === 'no-office') return framed(<OfficeBlocked />, showing);
  return paneOver(SITUATIONS[situation]!(), showing);
}

let shown: Root | undefined;
window.showSample = (search) => {
  shown?.unmount();
  // A root of its own for each: nothing of the one before is left.
  const root = document.createElement('div');
  root.id = 'root';
  document.getElementById('root')!.replaceWith(root);
  shown = createRoot(root);
  flushSync(() => shown!.render(sample(search)));
};
window.showSample(location.search);
