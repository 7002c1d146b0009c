import { Button } from '@fluentui/react-components';
import type { SettlementUseCases } from '../../app/useCases';
import { BlockedView } from '../blocked/BlockedView';
import { CutOffView } from '../cutOff/CutOffView';
import { FailedView } from '../failed/FailedView';
import { BusyView } from '../posting/BusyView';
import { announcedOf, ParametersView } from '../parameters/ParametersView';
import { PostedView } from '../posted/PostedView';
import { PreviewView } from '../preview/PreviewView';
import { SourcesView } from '../sources/SourcesView';
import { usePane, type Pane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { useSettlePane, type PaneState, type SettlePane as Driver } from './useSettlePane';
import { useSilence } from './useSilence';

const BUSY: ReadonlySet<PaneState['step']> = new Set([
  'looking',
  'opening-parameters',
  'reading',
  'posting',
  'completing',
  'removing',
]);

/** The settlement from first look to posted vouchers: one view per state, one live region for all of them. */
export function SettlePane({ useCases }: { readonly useCases: SettlementUseCases }) {
  const driver = useSettlePane(useCases);
  const pane = usePane();
  const pieces = usePieces();
  const { state } = driver;
  const isBusy = BUSY.has(state.step) || (state.step === 'parameters' && state.isChoosing);
  const isSilent = useSilence(isBusy, state);
  return (
    <>
      <p role="status" className={pieces.unseen}>
        {isSilent ? pane.texts.posting.silent : announced(state, pane)}
      </p>
      <ViewOf key={state.step} driver={driver} isSilent={isSilent} />
    </>
  );
}

function ViewOf({ driver, isSilent }: { readonly driver: Driver; readonly isSilent: boolean }) {
  const { texts } = usePane();
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
          onRetry={state.next === 'preview' ? driver.preview : driver.look}
          onParameters={driver.openParameters}
          onGoTo={driver.goTo}
        />
      );
    case 'failed':
      return (
        <FailedView
          hostCode={state.hostCode}
          wasWriting={state.wasWriting}
          onRetry={state.next === 'preview' ? driver.preview : driver.look}
        />
      );
    case 'defect':
      return null; // thrown by the hook
  }
}

/** What a screen reader says of a change; headings speak for themselves when they get the focus. Progress in quarters only. */
function announced(state: PaneState, { texts, formats }: Pane): string {
  switch (state.step) {
    case 'parameters':
      return state.goToRefused
        ? texts.problems.refused
        : announcedOf(state.page, state.isLeaving, { texts, formats });
    case 'preview':
      return state.goToRefused
        ? texts.problems.refused
        : texts.preview.ready(state.preview.vouchers.length, state.preview.problems.length);
    case 'posting':
    case 'completing': {
      if (!state.written || state.written.total === 0) return '';
      const { done, total } = state.written;
      const quarter = Math.floor((done * 4) / total);
      return quarter === 0
        ? ''
        : texts.posting.progress(formats.count(Math.ceil((quarter * total) / 4)), formats.count(total));
    }
    case 'posted':
      return state.goToRefused ? texts.problems.refused : texts.posted.heading;
    case 'blocked':
      return state.goToRefused ? texts.problems.refused : texts.blocked.heading;
    case 'failed':
      return texts.failed.heading;
    default:
      return '';
  }
}
