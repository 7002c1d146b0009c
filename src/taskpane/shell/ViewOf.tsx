import { lazy, Suspense, useMemo } from 'react';
import type { SettlementUseCases } from '../../app/useCases';
import type { PreviewDriver } from '../preview/usePreview';
import { BusyView } from '../posting/BusyView';
import { StartPage } from '../start/StartPage';
import { usePane } from '../view/paneContext';
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
  readonly useCases: SettlementUseCases;
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

function Chosen({ route, useCases, gate, preview }: ViewOfProps) {
  const { navigate, revision } = useShell();
  const { language, locale } = usePane();
  const words = useMemo(() => ({ language, locale }), [language, locale]);
  const entry = { useCases, navigate, revision };
  switch (route.view) {
    case 'start':
      return <StartPage useCases={useCases} gate={gate} preview={preview} />;
    case 'sources':
      return <SourcesPage useCases={useCases} />;
    case 'bank':
      return (
        <BankView
          useCases={useCases}
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
      return <SettleTransactionsView {...entry} route={route} />;
    case 'preview':
      return <PreviewPage driver={preview} lines={route.lines} />;
    case 'results':
      return <ResultsPage useCases={useCases} compares={route.compares === true} />;
    case 'problems':
      return <ProblemsPage useCases={useCases} driver={preview} />;
    case 'settings':
      return <SettingsPage useCases={useCases} gate={gate} />;
  }
}
