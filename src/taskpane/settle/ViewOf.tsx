import { Button } from '@fluentui/react-components';
import { BlockedView } from '../blocked/BlockedView';
import { ComparisonView } from '../compare/ComparisonView';
import { RuleSetsView } from '../compare/RuleSetsView';
import { CutOffView } from '../cutOff/CutOffView';
import { FailedView } from '../failed/FailedView';
import { ParametersView } from '../parameters/ParametersView';
import { PostedView } from '../posted/PostedView';
import { BusyView } from '../posting/BusyView';
import { PreviewView } from '../preview/PreviewView';
import { RunsView } from '../runs/RunsView';
import { RunView } from '../runs/RunView';
import { SourcesView } from '../sources/SourcesView';
import { UndoneView } from '../undo/UndoneView';
import { UndoView } from '../undo/UndoView';
import { undoHeading } from '../undo/undoWords';
import { usePane } from '../view/paneContext';
import { View } from '../view/View';
import type { SettlePane } from './useSettlePane';

interface ViewOfProps {
  readonly driver: SettlePane;
  /** Excel has owed an answer for a while. */
  readonly isSilent: boolean;
}

/** The view of the state. A state that has none does not compile. */
export function ViewOf({ driver, isSilent }: ViewOfProps) {
  const pane = usePane();
  const { texts } = pane;
  const { state, byUser } = driver;
  switch (state.step) {
    case 'looking':
      return <BusyView heading={texts.sources.looking} isSilent={isSilent} takesFocus={byUser} />;
    case 'sources':
      return (
        <SourcesView
          overview={state.overview}
          takesFocus={byUser}
          onPreview={driver.preview}
          onLook={driver.look}
          onParameters={driver.openParameters}
          onRuns={driver.openRuns}
        />
      );
    case 'opening-parameters':
      return <BusyView heading={texts.parameters.reading} isSilent={isSilent} takesFocus />;
    case 'parameters':
      return (
        <ParametersView
          page={state.page}
          isBusy={state.isChoosing}
          isSilent={isSilent}
          isLeaving={state.isLeaving}
          goToRefused={state.goToRefused}
          onChoose={driver.chooseParameter}
          onRefuse={driver.refuseParameter}
          onBack={driver.leaveParameters}
          onGoTo={driver.goTo}
        />
      );
    case 'reading':
      return <BusyView heading={texts.preview.reading} isSilent={isSilent} takesFocus />;
    case 'preview':
      return (
        <PreviewView
          preview={state.preview}
          goToRefused={state.goToRefused}
          onPost={driver.post}
          onPreview={driver.preview}
          onParameters={driver.openParameters}
          onCompare={driver.openRuleSets}
          onSettleAgain={driver.settleAgain}
          onGoTo={driver.goTo}
        />
      );
    case 'posting':
      return (
        <BusyView
          heading={texts.posting.heading}
          lead={texts.posting.lead}
          written={state.written}
          isSilent={isSilent}
          takesFocus
        />
      );
    case 'completing':
      return (
        <BusyView
          heading={texts.posting.completing}
          lead={texts.posting.lead}
          written={state.written}
          isSilent={isSilent}
          takesFocus
        />
      );
    case 'removing':
      return (
        <BusyView heading={texts.posting.removing} lead={texts.posting.lead} isSilent={isSilent} takesFocus />
      );
    case 'posted':
      return (
        <PostedView
          result={state.result}
          goToRefused={state.goToRefused}
          onPreview={driver.preview}
          onRuns={driver.openRuns}
          onGoTo={driver.goTo}
        />
      );
    case 'changed':
      return (
        <View
          takesFocus
          heading={texts.changed.heading}
          lead={texts.changed.lead}
          actions={
            <Button appearance="primary" onClick={driver.preview}>
              {texts.preview.again}
            </Button>
          }
        />
      );
    case 'opening-runs':
      return <BusyView heading={texts.runs.reading} isSilent={isSilent} takesFocus />;
    case 'runs':
      return <RunsView runs={state.runs} onOpen={driver.openRun} onBack={driver.back} />;
    case 'run':
      return (
        <RunView
          run={state.run}
          runs={state.openedFrom.runs}
          onUndo={driver.previewUndo}
          onBack={driver.back}
        />
      );
    case 'previewing-undo':
      return <BusyView heading={texts.undo.reading} isSilent={isSilent} takesFocus />;
    case 'undo':
      return (
        <UndoView
          heading={undoHeading(state.request, state.openedFrom.run, pane)}
          request={state.request}
          preview={state.preview}
          isChoosing={state.isChoosing}
          isSilent={isSilent}
          goToRefused={state.goToRefused}
          onChoose={driver.chooseUndo}
          onUndo={driver.undo}
          onBack={driver.back}
          onGoTo={driver.goTo}
        />
      );
    case 'undoing':
      return (
        <BusyView
          heading={texts.undo.undoing}
          lead={texts.posting.lead}
          written={state.written}
          isSilent={isSilent}
          takesFocus
        />
      );
    case 'undone':
      return (
        <UndoneView
          result={state.result}
          preview={state.preview}
          goToRefused={state.goToRefused}
          onPreview={driver.preview}
          onRuns={driver.openRuns}
          onGoTo={driver.goTo}
        />
      );
    case 'undo-changed':
      return (
        <View
          takesFocus
          heading={texts.changed.heading}
          lead={texts.undo.changed}
          actions={
            <>
              <Button appearance="primary" onClick={() => driver.previewUndo(state.request)}>
                {texts.preview.again}
              </Button>
              <Button onClick={driver.back}>{texts.parameters.back}</Button>
            </>
          }
        />
      );
    case 'rule-sets':
      return (
        <RuleSetsView
          chosen={state.chosen}
          onChoose={driver.chooseRuleSet}
          onCompare={driver.compare}
          onBack={driver.back}
        />
      );
    case 'comparing':
      return <BusyView heading={texts.comparison.comparing} isSilent={isSilent} takesFocus />;
    case 'comparison':
      return (
        <ComparisonView
          comparison={state.comparison}
          goToRefused={state.goToRefused}
          onBack={driver.back}
          onGoTo={driver.goTo}
        />
      );
    case 'cut-off':
      return (
        <CutOffView
          run={state.run}
          justChanged={state.justChanged}
          takesFocus={byUser}
          onComplete={driver.completeRun}
          onRemove={driver.removeRun}
        />
      );
    case 'blocked':
      return (
        <BlockedView
          problems={state.problems}
          goToRefused={state.goToRefused}
          onRetry={driver.retry}
          onBack={state.openedFrom && driver.back}
          onParameters={driver.openParameters}
          onGoTo={driver.goTo}
        />
      );
    case 'failed':
      return (
        <FailedView
          hostCode={state.hostCode}
          wasWriting={state.wasWriting}
          onRetry={driver.retry}
          onBack={state.openedFrom && driver.back}
        />
      );
    case 'defect':
      return null; // thrown by the hook
  }
}
