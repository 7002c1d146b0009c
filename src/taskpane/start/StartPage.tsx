import { Button, Link } from '@fluentui/react-components';
import type { SourceCases } from '../../app/sourceChoice';
import type { Overview } from '../../app/useCases';
import { HostError } from '../../problem/problem';
import { BusyView } from '../posting/BusyView';
import type { PreviewDriver } from '../preview/usePreview';
import type { Route } from '../shell/route';
import { useShell } from '../shell/shellContext';
import type { Gate } from '../shell/useGate';
import { StopView } from '../stop/StopView';
import { MainButton } from '../view/MainButton';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { useSteps } from '../view/useSteps';
import { View } from '../view/View';
import { isFirstStep, nextStep, type NextStep } from './nextStep';
import { ProblemSummary } from './ProblemSummary';
import { TableList } from './TableList';

interface StartPageProps {
  readonly useCases: Pick<SourceCases, 'insertTemplate'>;
  readonly gate: Gate;
  readonly preview: PreviewDriver;
}
type StartState = { readonly step: 'shown' } | { readonly step: 'inserting' };

/** What the workbook holds, what it lacks, and one button for what is sensible next. */
export function StartPage({ useCases, gate, preview }: StartPageProps) {
  const { texts } = usePane();
  const shell = useShell();
  const { state, attempt } = useSteps<StartState>({ step: 'shown' }, shell);
  const open = gate.state.step === 'open' ? gate.state : undefined;
  useReadWhenShown(open !== undefined && open.revision < shell.revision, gate.lookQuietly);
  const t = texts.home;

  const insertTemplate = (): void =>
    attempt({ step: 'inserting' }, async () => {
      const sheets = await useCases.insertTemplate();
      shell.notify(sheets.length === 0 ? t.nothingMissing : t.inserted(sheets.join(', ')), 'done');
      return { step: 'shown' };
    });

  switch (state.step) {
    case 'shown':
      return (
        open && <Shown overview={open.overview} preview={preview} onTemplate={insertTemplate} gate={gate} />
      );
    case 'inserting':
      return <BusyView heading={t.inserting} />;
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}

const ROUTES: Readonly<Record<Exclude<NextStep, 'template' | 'invoices'>, Route>> = {
  sources: { view: 'sources' },
  payments: { view: 'enter', side: 'customer' },
  preview: { view: 'preview' },
  post: { view: 'preview' },
  enter: { view: 'enter', side: 'customer' },
  results: { view: 'results' },
};

interface ShownProps {
  readonly overview: Overview;
  readonly preview: PreviewDriver;
  readonly gate: Gate;
  readonly onTemplate: () => void;
}

function Shown({ overview, preview, gate, onTemplate }: ShownProps) {
  const { texts, host } = usePane();
  const { navigate, notify, goTo } = useShell();
  const pieces = usePieces();
  const t = texts.home;
  const step = nextStep(overview, preview.state, preview.isOld);
  const { openSample } = host;
  const invoices = overview.sources.find(({ role }) => role === 'Invoices')?.table;
  const takeStep = (): void => {
    if (step === 'template') onTemplate();
    else if (step !== 'invoices') navigate(ROUTES[step]);
    else if (invoices) goTo({ kind: 'table', table: invoices.name });
  };

  return (
    <View
      heading={isFirstStep(step) ? t.headings[step] : texts.sources.heading}
      lead={isFirstStep(step) ? t.leads[step] : texts.sources.lead}
      actions={
        <>
          <MainButton onClick={takeStep}>{t.next[step]}</MainButton>
          {step === 'payments' && (
            <Button onClick={() => navigate({ view: 'bank' })}>{texts.shell.names.bank}</Button>
          )}
          {isFirstStep(step) && <Button onClick={gate.look}>{texts.sources.lookAgain}</Button>}
        </>
      }
    >
      <TableList overview={overview} />
      {!isFirstStep(step) && <ProblemSummary preview={preview} />}
      <section className={pieces.section} aria-label={t.more}>
        <h2 className={pieces.subheading}>{t.more}</h2>
        <div className={pieces.buttons}>
          {step !== 'template' && <Button onClick={onTemplate}>{t.next.template}</Button>}
          {step !== 'sources' && (
            <Button onClick={() => navigate({ view: 'sources' })}>{t.next.sources}</Button>
          )}
          {openSample && (
            <Button
              onClick={() =>
                void openSample().catch((error: unknown) => {
                  if (!(error instanceof HostError)) throw error;
                  notify(t.sampleHow);
                })
              }
            >
              {t.sample}
            </Button>
          )}
        </div>
        <p className={pieces.quiet}>{openSample ? t.sampleHint : t.sampleHow}</p>
      </section>
      <p className={pieces.quiet}>
        {t.privacy}{' '}
        <Link inline href={host.help} target="_blank" rel="noreferrer">
          {t.help}
        </Link>
      </p>
    </View>
  );
}
