import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SettlementUseCases } from '../app/useCases';
import { describeProblem } from '../problem/describe';
import type { Problem } from '../problem/problem';
import { App } from '../taskpane/App';
import { SettlePane } from '../taskpane/settle/SettlePane';
import { OfficeBlocked, OutsideExcel } from '../taskpane/start/StartPages';
import { languageOf } from '../taskpane/texts/textsIn';
import { schemeOfBackground } from '../taskpane/theme/theme';
import { askOffice, type OfficeAnswer } from './askOffice';
import { startWorker } from './startWorker';

/** Set by the build from package.json. */
declare const SETTLESHEET_VERSION: string;

const root = document.getElementById('root'); // the guard for old browsers takes it away
if (root) {
  const page = createRoot(root);
  askOffice((answer) => page.render(<Started answer={answer} />));
}

function Started({ answer }: { readonly answer: OfficeAnswer }) {
  const context = answer === 'excel' ? Office.context : undefined;
  const displayTag = context?.displayLanguage ?? navigator.language;
  return (
    <App
      language={languageOf(displayTag)}
      locale={context?.contentLanguage ?? displayTag}
      describe={describeIn[languageOf(displayTag)]}
      scheme={schemeOfBackground(context?.officeTheme?.bodyBackgroundColor)}
      about={about(context)}
      onReload={() => location.reload()}
    >
      {PAGES[answer]()}
    </App>
  );
}

/** One engine for the page, however often it is drawn. */
let useCases: SettlementUseCases | undefined;

const PAGES: Readonly<Record<OfficeAnswer, () => ReactNode>> = {
  excel: () => <SettlePane useCases={(useCases ??= startWorker())} />,
  outside: () => <OutsideExcel />,
  blocked: () => <OfficeBlocked />,
};

const inLanguage = (language: 'en' | 'nl' | 'de' | 'fr') => (problem: Problem) =>
  describeProblem(problem, language);
const describeIn = { en: inLanguage('en'), nl: inLanguage('nl'), de: inLanguage('de'), fr: inLanguage('fr') };

function about(context: Office.Context | undefined): readonly string[] {
  const program = `Settlesheet ${SETTLESHEET_VERSION}`;
  if (!context) return [program, navigator.userAgent];
  const { host, platform, version } = context.diagnostics;
  const sets = ['1.14', '1.15', '1.16', '1.17'].filter((v) =>
    context.requirements.isSetSupported('ExcelApi', v),
  );
  return [
    program,
    `${host} ${version}, ${platform}`,
    `ExcelApi ${sets.at(-1) ?? 'below 1.14'}`,
    navigator.userAgent,
  ];
}
