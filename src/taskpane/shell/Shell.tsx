import { makeStyles } from '@fluentui/react-components';
import type { SettlementUseCases } from '../../app/useCases';
import { Activity, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HostError } from '../../problem/problem';
import { usePreview } from '../preview/usePreview';
import { ignoreHost } from '../view/ignoreHost';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { GateView } from './GateView';
import { Navigation } from './Navigation';
import { NO_NOTICE, Notices, type Notice } from './Notices';
import { telling } from './telling';
import { routeFrom, routeTo, VIEWS, type Route, type ViewName } from './route';
import { routeOfSelection } from './selectionRoute';
import { ShellContext, type Shell as ShellOf } from './shellContext';
import { useGate } from './useGate';
import { useKept } from './useKept';
import { ViewOf } from './ViewOf';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  views: { flexGrow: 1, minHeight: 0 },
});

/** Routes that come from outside the pane: a button of the ribbon, the menu of a cell. */
export type Calls = (open: (route: Route) => void) => () => void;

interface ShellProps {
  readonly useCases: SettlementUseCases;
  readonly calls?: Calls;
}

/**
 * The pane: one navigation, one live region, and the views, which keep what they are at while another one is shown.
 * A run that was cut off comes before all of them.
 */
export function Shell({ useCases, calls }: ShellProps) {
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [route, setRoute] = useKept<Route>('route', { view: 'start' }, routeFrom);
  const [routes, setRoutes] = useState<Partial<Record<ViewName, Route>>>({ [route.view]: route });
  const [isWriting, setWriting] = useState(false);
  const [said, setSaid] = useState({ text: '', time: 0 });
  const [notice, setNotice] = useState<Notice>(NO_NOTICE);
  const [isOutOfDate, setOutOfDate] = useState(false);
  const [revision, setRevision] = useState(0);
  const latest = useRef(0);
  const hasActed = useRef(false);
  const [defect, setDefect] = useState<{ readonly error: unknown }>();
  if (defect) throw defect.error; // to the error boundary

  /** What is said twice is heard twice: it stands in a new element each time. */
  const announce = useCallback((text: string) => setSaid(({ time }) => ({ text, time: time + 1 })), []);
  const revisionNow = useCallback(() => latest.current, []);
  const changed = useCallback(() => {
    setRevision(++latest.current);
    setOutOfDate(false);
  }, []);
  const told = useMemo(() => telling(useCases, changed), [useCases, changed]);

  const navigate = (to: Route): void => {
    setNotice(NO_NOTICE);
    setRoute(to);
    setRoutes((before) => ({ ...before, [to.view]: to }));
  };
  const gate = useGate(told, revisionNow, setWriting, (result) => {
    preview.show(result);
    navigate({ view: 'preview' });
  });
  const preview = usePreview(told, revision, revisionNow, { look: gate.look, setWriting });

  const open = useRef(navigate);
  open.current = navigate;
  useEffect(
    () =>
      calls?.((to) => {
        if (to.view !== 'settle' || !to.ofSelection) open.current(to);
        else
          void routeOfSelection(told).then((found) => {
            open.current(found.route);
            if (found.remark) setNotice({ text: texts.shell.ofSelection[found.remark], kind: 'warning' });
          });
      }),
    [calls, told, texts],
  );
  useEffect(() => {
    const stop = told.watchSources(() => setOutOfDate(true));
    return () => void stop.then((end) => end(), ignoreHost).catch(ignoreHost);
  }, [told]);

  const notify: ShellOf['notify'] = (text, kind = 'warning') => setNotice({ text, kind });
  const shell: ShellOf = {
    navigate,
    goTo: (place) =>
      void told.goTo(place).then(
        () => setNotice(NO_NOTICE),
        (error: unknown) => {
          if (error instanceof HostError) notify(texts.problems.refused);
          else setDefect({ error });
        },
      ),
    announce,
    notify,
    revision,
    revisionNow,
    look: gate.look,
    setWriting,
    hasActed: useCallback(() => hasActed.current, []),
  };
  const act = (): void => {
    hasActed.current = true;
  };
  const isOpen = gate.state.step === 'open';

  return (
    <ShellContext value={shell}>
      <div role="status" className={pieces.unseen}>
        <p>{notice.text}</p>
        <p key={said.time}>{said.text}</p>
      </div>
      <div className={styles.shell} onPointerDownCapture={act} onKeyDownCapture={act} onClickCapture={act}>
        {isOpen && (
          <Navigation
            view={route.view}
            isLocked={isWriting}
            onOpen={(view) => navigate(routes[view] ?? routeTo(view))}
          />
        )}
        {isOpen && (
          <Notices
            notice={notice}
            isOutOfDate={isOutOfDate}
            onRefresh={changed}
            onDismiss={() => setNotice(NO_NOTICE)}
          />
        )}
        <div className={styles.views}>
          {!isOpen && <GateView gate={gate} />}
          {VIEWS.map(
            (view) =>
              routes[view] && (
                <Activity key={view} mode={isOpen && view === route.view ? 'visible' : 'hidden'}>
                  <ViewOf route={routes[view]} useCases={told} gate={gate} preview={preview} />
                </Activity>
              ),
          )}
        </div>
      </div>
    </ShellContext>
  );
}
