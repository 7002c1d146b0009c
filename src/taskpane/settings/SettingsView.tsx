import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Overview, ParameterName } from '../../app/useCases';
import { announcedOf, ParameterGroups, refusedNames } from '../parameters/ParameterGroups';
import type { ParametersPage, Refusal } from '../parameters/parametersPage';
import { useFieldStyles } from '../parameters/useFieldStyles';
import { useSilence } from '../posting/useSilence';
import { useAnnounced, useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { PaneSettings } from './PaneSettings';

interface SettingsViewProps {
  readonly page: ParametersPage;
  readonly isBusy: boolean;
  /** The table LedgerAccounts, where there is one. */
  readonly accounts: Overview['sources'][number]['table'];
  readonly onChoose: (name: ParameterName, value: string) => void;
  readonly onRefuse: (name: ParameterName, refusal: Refusal) => void;
}

/** Parameters of the workbook first, since they decide amounts; then accounts, then the pane itself. */
export function SettingsView({ page, isBusy, accounts, onChoose, onRefuse }: SettingsViewProps) {
  const pane = usePane();
  const { texts, formats } = pane;
  const { goTo, navigate, notify } = useShell();
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  const isSilent = useSilence(isBusy, page);
  const t = texts.settings;
  const refused = page.refusals.size > 0 ? texts.parameters.refusedStill(refusedNames(page, texts)) : '';
  useAnnounced(isSilent ? texts.posting.silent : announcedOf(page, pane));

  // Who leaves the page with an entry that was refused is told once more that it does not apply.
  const leaving = useRef({ refused, notify });
  leaving.current = { refused, notify };
  useEffect(
    () => () => {
      if (leaving.current.refused !== '') leaving.current.notify(leaving.current.refused);
    },
    [],
  );

  return (
    <View
      isBusy={isBusy}
      heading={texts.shell.names.settings}
      lead={texts.parameters.lead}
      actions={isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
    >
      <ParameterGroups page={page} onChoose={onChoose} onRefuse={onRefuse} />
      <section className={pieces.section} aria-label={texts.sources.roles.LedgerAccounts}>
        <h2 className={styles.group}>{texts.sources.roles.LedgerAccounts}</h2>
        <p className={pieces.quiet}>{t.accountsHint}</p>
        {accounts ? (
          <>
            <p>
              {texts.sources.found(accounts.name, accounts.sheet)} ·{' '}
              {texts.sources.rows(accounts.rowCount, formats.count(accounts.rowCount))}
            </p>
            <Button onClick={() => goTo({ kind: 'table', table: accounts.name })}>
              {texts.problems.goToTable}
            </Button>
          </>
        ) : (
          <>
            <p>{t.noAccounts}</p>
            <Button onClick={() => navigate({ view: 'start' })}>{texts.shell.names.start}</Button>
          </>
        )}
      </section>
      <PaneSettings />
    </View>
  );
}
