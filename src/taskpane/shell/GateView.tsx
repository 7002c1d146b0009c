import { CutOffView } from '../cutOff/CutOffView';
import { BusyView } from '../posting/BusyView';
import { StopView } from '../stop/StopView';
import { usePane } from '../view/paneContext';
import type { Gate } from './useGate';

/** What stands before all views: a first look, and a run that was cut off. */
export function GateView({ gate }: { readonly gate: Gate }) {
  const { texts } = usePane();
  const { state } = gate;
  switch (state.step) {
    case 'looking':
      return <BusyView heading={texts.sources.looking} />;
    case 'cut-off':
      return (
        <CutOffView
          key={String(state.justChanged)}
          run={state.run}
          justChanged={state.justChanged}
          onComplete={gate.completeRun}
          onRemove={gate.removeRun}
        />
      );
    case 'completing':
      return (
        <BusyView heading={texts.posting.completing} lead={texts.posting.lead} written={state.written} />
      );
    case 'removing':
      return <BusyView heading={texts.posting.removing} lead={texts.posting.lead} />;
    case 'open':
      return null;
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}
