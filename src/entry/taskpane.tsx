import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SettlementUseCases } from '../app/useCases';
import type { Problem } from '../problem/problem';
import { App } from '../taskpane/App';
import { memoryStore } from '../taskpane/shell/useKept';
import { Shell, type Calls } from '../taskpane/shell/Shell';
import { OfficeBlocked, OutsideExcel } from '../taskpane/start/OutsidePages';
import { LANGUAGES, type Language, type Texts } from '../taskpane/texts/texts';
import { fetchTexts, languageOf } from '../taskpane/texts/textsIn';
import type { Described, PaneHost } from '../taskpane/view/paneContext';
import { arriving } from './arriving';
import { askOffice, type OfficeAnswer } from './askOffice';
import { officeAbilities, showIfAskedFor } from './officeHost';
import { browserStore } from './paneStore';
import { ribbonCalls } from './ribbon';
import { useOfficeScheme } from './useOfficeScheme';

/** Set by the build from package.json. */
declare const SETTLESHEET_VERSION: string;

const root = document.getElementById('root'); // the guard for old browsers takes it away
if (root) {
  const page = createRoot(root);
  askOffice((answer) => {
    const excel = answer === 'excel' ? inExcel() : undefined;
    page.render(<Started answer={answer} excel={excel} />);
  });
}

/** What the pane works with beside a workbook. */
interface InExcel {
  readonly useCases: SettlementUseCases;
  readonly calls: Calls;
  readonly describe: (problem: Problem, language: Language) => Described;
}

/** Rules and workbook access are fetched while the pane already shows itself. */
function inExcel(): InExcel {
  const part = import(/* webpackChunkName: "excel" */ './excelPart');
  let describe: InExcel['describe'] | undefined;
  const useCases = part.then(({ startWorker, describeProblem }) => {
    describe = describeProblem;
    return startWorker();
  });
  void showIfAskedFor(Office.context).catch(() => undefined); // the ribbon opens it as well
  return {
    useCases: arriving(useCases),
    calls: ribbonCalls(),
    // A problem comes from a use case, so the part that has their texts has arrived by then.
    describe: (problem, language) => describe?.(problem, language) ?? { found: problem.code, toDo: '' },
  };
}

interface StartedProps {
  readonly answer: OfficeAnswer;
  readonly excel: InExcel | undefined;
}

function Started({ answer, excel }: StartedProps) {
  const context = excel && Office.context;
  const displayTag = context?.displayLanguage ?? navigator.language;
  const store = useMemo(
    () => (context ? browserStore(context.partitionKey, context.document?.url ?? '') : memoryStore()),
    [context],
  );
  const user = useMemo(() => browserStore(context?.partitionKey, '*'), [context]);
  const [chosen, setChosen] = useState(() => LANGUAGES.find((known) => known === user.read('language')));
  const language = chosen ?? languageOf(displayTag);
  const texts = useTexts(language);
  const scheme = useOfficeScheme(() => context?.officeTheme);
  const host = useMemo<PaneHost>(
    () => ({
      about: about(context),
      help: `help.html#${language}`,
      reload: () => location.reload(),
      chosenLanguage: chosen,
      chooseLanguage: (next) => {
        user.write('language', next);
        setChosen(next);
      },
      ...(context && officeAbilities(context)),
    }),
    [context, user, chosen, language],
  );
  const describe = useMemo(
    () => (problem: Problem) => excel?.describe(problem, language) ?? { found: problem.code, toDo: '' },
    [excel, language],
  );

  if (!texts) return null;
  return (
    <App
      language={texts.language}
      texts={texts.texts}
      locale={context?.contentLanguage ?? displayTag}
      describe={describe}
      scheme={scheme}
      host={host}
      store={store}
    >
      {pageOf(answer, excel)}
    </App>
  );
}

function pageOf(answer: OfficeAnswer, excel: InExcel | undefined): ReactNode {
  if (excel) return <Shell useCases={excel.useCases} calls={excel.calls} />;
  return answer === 'blocked' ? <OfficeBlocked /> : <OutsideExcel />;
}

/** The texts of a language once they are there; until then those before. */
function useTexts(language: Language): { readonly language: Language; readonly texts: Texts } | undefined {
  const [there, setThere] = useState<{ readonly language: Language; readonly texts: Texts }>();
  useEffect(() => {
    let isOver = false;
    void fetchTexts(language).then((texts) => {
      if (!isOver) setThere({ language, texts });
    });
    return () => {
      isOver = true;
    };
  }, [language]);
  return there;
}

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
