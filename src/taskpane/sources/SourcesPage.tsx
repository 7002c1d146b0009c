import type { SourceCases } from '../../app/sourceChoice';
import { BusyView } from '../posting/BusyView';
import { StopView } from '../stop/StopView';
import { usePane } from '../view/paneContext';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { SourcesView } from './SourcesView';
import { useSources } from './useSources';

/** Which tables are read, from which columns and in which formats. */
export function SourcesPage({ useCases }: { readonly useCases: SourceCases }) {
  const { texts } = usePane();
  const driver = useSources(useCases);
  const { state } = driver;
  useReadWhenShown(driver.isOld, driver.read);
  switch (state.step) {
    case 'idle':
    case 'reading':
      return <BusyView heading={texts.sources.looking} />;
    case 'sources':
      return (
        <SourcesView
          sources={state.sources}
          isChoosing={state.isChoosing}
          refusal={state.refusal}
          driver={driver}
          selection={useCases}
        />
      );
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}
