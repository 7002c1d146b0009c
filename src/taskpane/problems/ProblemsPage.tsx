import { Button } from '@fluentui/react-components';
import type { SettlementUseCases } from '../../app/useCases';
import type { PreviewDriver } from '../preview/usePreview';
import { BusyView } from '../posting/BusyView';
import { useShell } from '../shell/shellContext';
import { StopView } from '../stop/StopView';
import { usePane } from '../view/paneContext';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { View } from '../view/View';
import { ProblemsView } from './ProblemsView';

interface ProblemsPageProps {
  readonly useCases: Pick<SettlementUseCases, 'writeProblems'>;
  readonly driver: PreviewDriver;
}

/** What the preview found wrong, in one list. */
export function ProblemsPage({ useCases, driver }: ProblemsPageProps) {
  const { texts } = usePane();
  const { navigate } = useShell();
  const { state } = driver;
  // What was just posted has its own page; looking for problems again is the user's choice.
  useReadWhenShown(driver.isOld && state.step !== 'posted', () => driver.read());
  switch (state.step) {
    case 'idle':
    case 'reading':
      return <BusyView heading={texts.preview.reading} />;
    case 'preview':
      return (
        <ProblemsView
          problems={state.preview.problems}
          onExport={useCases.writeProblems}
          onRead={() => driver.read()}
        />
      );
    case 'posting':
    case 'posted':
    case 'changed':
      return (
        <View
          heading={texts.shell.names.problems}
          lead={texts.problems.notRead}
          actions={
            <>
              <Button appearance="primary" onClick={() => driver.read([])}>
                {texts.problems.look}
              </Button>
              <Button onClick={() => navigate({ view: 'preview' })}>{texts.shell.names.preview}</Button>
            </>
          }
        />
      );
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}
