import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SettlementUseCases } from '../../app/useCases';
import { ComparisonView } from '../compare/ComparisonView';
import { RuleSetsView } from '../compare/RuleSetsView';
import { BusyView } from '../posting/BusyView';
import { WritingView } from '../posting/WritingView';
import { RunsView } from '../runs/RunsView';
import { RunView } from '../runs/RunView';
import { useShell } from '../shell/shellContext';
import { StopView } from '../stop/StopView';
import { UndoneView } from '../undo/UndoneView';
import { UndoView } from '../undo/UndoView';
import { undoHeading } from '../undo/undoWords';
import { usePane } from '../view/paneContext';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { View } from '../view/View';
import { useResults } from './useResults';

interface ResultsPageProps {
  readonly useCases: SettlementUseCases;
  /** Asked for the comparison of rule sets. */
  readonly compares: boolean;
}

/** What was posted, run by run; from there to an undo, and to the comparison of rule sets. */
export function ResultsPage({ useCases, compares }: ResultsPageProps) {
  const pane = usePane();
  const { texts } = pane;
  const { navigate } = useShell();
  const driver = useResults(useCases);
  const { state, before } = driver;
  useEffect(() => {
    if (!compares) return;
    driver.openRuleSets();
    navigate({ view: 'results' }); // asked once
  }, [compares]);
  useReadWhenShown(driver.isOld && !compares, driver.read);

  switch (state.step) {
    case 'idle':
    case 'reading':
      return <BusyView heading={texts.runs.reading} />;
    case 'runs':
      return <RunsView runs={state.runs} onOpen={driver.open} onCompare={driver.openRuleSets} />;
    case 'run':
      return (
        <RunView
          run={state.run}
          runs={state.runs}
          onUndo={(request) => driver.previewUndo(request, state)}
          onBack={driver.read}
        />
      );
    case 'previewing-undo':
      return <BusyView heading={texts.undo.reading} />;
    case 'undo':
      return (
        <UndoView
          heading={undoHeading(state.request, state.from.run, pane)}
          request={state.request}
          preview={state.preview}
          isChoosing={state.isChoosing}
          onChoose={driver.chooseUndo}
          onUndo={driver.undo}
          onBack={() => driver.back(state.from)}
        />
      );
    case 'undoing':
      return (
        <WritingView
          heading={texts.undo.undoing}
          written={state.written}
          isStopping={state.isStopping}
          onStop={driver.stop}
        />
      );
    case 'undone':
      return <UndoneView result={state.result} preview={state.preview} onRuns={driver.read} />;
    case 'undo-changed':
      return (
        <View
          heading={texts.changed.heading}
          lead={texts.undo.changed}
          actions={
            <>
              <Button appearance="primary" onClick={() => driver.previewUndo(state.request, state.from)}>
                {texts.preview.again}
              </Button>
              <Button onClick={() => driver.back(state.from)}>{texts.parameters.back}</Button>
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
          onBack={driver.read}
        />
      );
    case 'comparing':
      return <BusyView heading={texts.comparison.comparing} />;
    case 'comparison':
      return (
        <ComparisonView
          comparison={state.comparison}
          onBack={() => driver.back({ step: 'rule-sets', chosen: state.chosen })}
        />
      );
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} onBack={before && (() => driver.back(before))} />;
  }
}
