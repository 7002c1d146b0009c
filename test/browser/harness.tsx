import { createRoot } from 'react-dom/client';
import { routeFrom } from '../../src/taskpane/shell/route';
import { OfficeBlocked, OutsideExcel } from '../../src/taskpane/start/OutsidePages';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { SITUATIONS } from '../taskpane/samples';
import { framed, paneOver } from '../taskpane/samplePane';

/** The real pane over sample data; `?situation=large&locale=de-DE&view=preview` says which, and where it was left. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en-US';
const situation = asked.get('situation') ?? 'usual';
const at = routeFrom({ view: asked.get('view') });
const showing = { language: languageOf(locale), locale, ...(at && { at }) };

createRoot(document.getElementById('root')!).render(
  situation === 'outside'
    ? framed(<OutsideExcel />, showing)
    : situation === 'no-office'
      ? framed(<OfficeBlocked />, showing)
      : paneOver(SITUATIONS[situation]!(), showing),
);
