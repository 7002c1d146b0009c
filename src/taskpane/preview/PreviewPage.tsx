import { Button } from '@fluentui/react-components';
import { BusyView } from '../posting/BusyView';
import { WritingView } from '../posting/WritingView';
import { PostedView } from '../posted/PostedView';
import { StopView } from '../stop/StopView';
import { usePane } from '../view/paneContext';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { View } from '../view/View';
import { PreviewView } from './PreviewView';
import type { PreviewDriver } from './usePreview';

interface PreviewPageProps {
  readonly driver: PreviewDriver;
  /** Journal lines from which the preview was asked for. */
  readonly lines: readonly string[] | undefined;
}

/** Preview and post: from reading the tables to what was written. */
export function PreviewPage({ driver, lines }: PreviewPageProps) {
  const { texts } = usePane();
  const { state } = driver;
  // After a posting its result stays until other lines are chosen.
  const mayRead =
    state.step === 'preview' || state.step === 'idle' || (state.step === 'posted' && lines !== undefined);
  const isOther = mayRead && driver.lines !== lines;
  useReadWhenShown(driver.isOld || isOther, () => driver.readLines(lines));
  switch (state.step) {
    case 'idle':
    case 'reading':
      return <BusyView heading={texts.preview.reading} />;
    case 'preview':
      return (
        <PreviewView
          preview={state.preview}
          isOfSomeLines={state.preview.only !== undefined}
          onPost={driver.post}
          onRead={driver.read}
        />
      );
    case 'posting':
      return (
        <WritingView
          heading={texts.posting.heading}
          written={state.written}
          isStopping={state.isStopping}
          onStop={driver.stop}
        />
      );
    case 'posted':
      return <PostedView result={state.result} onPreview={() => driver.read([])} />;
    case 'changed':
      return (
        <View
          heading={texts.changed.heading}
          lead={texts.changed.lead}
          actions={
            <Button appearance="primary" onClick={() => driver.read()}>
              {texts.preview.again}
            </Button>
          }
        />
      );
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}
