import type { SettlementUseCases } from '../../app/useCases';
import { BusyView } from '../posting/BusyView';
import type { Gate } from '../shell/useGate';
import { StopView } from '../stop/StopView';
import { usePane } from '../view/paneContext';
import { useReadWhenShown } from '../view/useReadWhenShown';
import { SettingsView } from './SettingsView';
import { useParameters } from './useParameters';

interface SettingsPageProps {
  readonly useCases: SettlementUseCases;
  readonly gate: Gate;
}

/** How payments are settled in this workbook, and how the pane speaks. */
export function SettingsPage({ useCases, gate }: SettingsPageProps) {
  const { texts } = usePane();
  const driver = useParameters(useCases);
  const { state } = driver;
  useReadWhenShown(driver.isOld, driver.read);
  switch (state.step) {
    case 'idle':
    case 'reading':
      return <BusyView heading={texts.parameters.reading} />;
    case 'parameters':
      return (
        <SettingsView
          page={state.page}
          isBusy={state.isChoosing}
          accounts={
            gate.state.step === 'open'
              ? gate.state.overview.sources.find(({ role }) => role === 'LedgerAccounts')?.table
              : undefined
          }
          onChoose={driver.choose}
          onRefuse={driver.refuse}
        />
      );
    case 'blocked':
    case 'failed':
    case 'defect':
      return <StopView stop={state} />;
  }
}
