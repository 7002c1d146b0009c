import { lazy, Suspense, useMemo } from 'react';
import type { PreviewDriver } from '../preview/usePreview';
import { BusyView } from '../posting/BusyView';
import { StartPage } from '../start/StartPage';
import { usePane } from '../view/paneContext';
import type { PaneCases } from './paneCases';
import type { Route } from './route';
import { useShell } from './shellContext';
import type { Gate } from './useGate';

/** Every view but the first is fetched when it is opened. */
const SourcesPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sources" */ '../sources/SourcesPage')).SourcesPage,
}));
const BankView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "bank" */ '../bank/BankView')).BankView,
}));
const JournalView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "journal" */ '../journal/JournalView')).JournalView,
}));
const EnterPaymentView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "entry" */ '../entry/EnterPaymentView')).EnterPaymentView,
}));
const SettleTransactionsView = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "settleTransactions" */ '../settleTransactions/SettleTransactionsView')
  ).SettleTransactionsView,
}));
const PreviewPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "preview" */ '../preview/PreviewPage')).PreviewPage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "results" */ '../results/ResultsPage')).ResultsPage,
}));
const ProblemsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "problems" */ '../problems/ProblemsPage')).ProblemsPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ '../settings/SettingsPage')).SettingsPage,
}));

interface ViewOfProps {
  readonly route: Route;
  readonly cases: PaneCases;
  readonly gate: Gate;
  readonly preview: PreviewDriver;
}

/** The view of a route. A route that has none does not compile. */
export function ViewOf(props: ViewOfProps) {
  const { texts } = usePane();
  return (
    <Suspense fallback={<BusyView heading={texts.shell.names[props.route.view]} />}>
      <Chosen {...props} />
    </Suspense>
  );
}

function Chosen({ route, cases, gate, preview }: ViewOfProps) {
  const { navigate, revision } = useShell();
  const { language, locale } = usePane();
  const words = useMemo(() => ({ language, locale }), [language, locale]);
  const entry = { useCases: cases.entry, navigate, revision };
  switch (route.view) {
    case 'start':
      return <StartPage sources={cases.sources} gate={gate} preview={preview} />;
    case 'sources':
      return <SourcesPage useCases={cases.sources} />;
    case 'bank':
      return (
        <BankView
          useCases={cases.bank}
          navigate={navigate}
          revision={revision}
          words={words}
          line={route.line}
        />
      );
    case 'journal':
      return <JournalView {...entry} />;
    case 'enter':
      return <EnterPaymentView {...entry} side={route.side} />;
    case 'settle':
      return <SettleTransactionsView {...entry} settlement={cases.settlement} route={route} />;
    case 'preview':
      return <PreviewPage driver={preview} lines={route.lines} />;
    case 'results':
      return <ResultsPage useCases={cases.settlement} compares={route.compares === true} />;
    case 'problems':
      return <ProblemsPage useCases={cases.settlement} driver={preview} />;
    case 'settings':
      return <SettingsPage useCases={cases.settlement} gate={gate} />;
  }
}
