import { Button, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Search32Regular } from '@fluentui/react-icons/svg/search';
import { useId } from 'react';
import type { Problem } from '../../problem/problem';
import { useAnnounced, useShell } from '../shell/shellContext';
import { keptText, useKept } from '../shell/useKept';
import { copied } from '../view/clipboard';
import { EmptyHint } from '../view/EmptyHint';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { Stopped } from '../view/Stopped';
import { useAction } from '../view/useAction';
import { View } from '../view/View';
import { ProblemList } from './ProblemList';
import { asTable, filtered, KINDS, type Kind } from './problemText';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', width: '100%' },
  text: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  kind: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
});

interface ProblemsViewProps {
  readonly problems: readonly Problem[];
  /** Writes problems into the sheet. @returns the table in which they stand */
  readonly onExport: (problems: readonly Problem[]) => Promise<string>;
  readonly onRead: () => void;
}

/** Every problem: filtered by text and kind, counted, copied, written into a sheet, and found again there. */
export function ProblemsView({ problems, onExport, onRead }: ProblemsViewProps) {
  const pane = usePane();
  const { texts, formats, describe } = pane;
  const { announce, goTo, notify } = useShell();
  const exporting = useAction();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [text, setText] = useKept('problems.text', '', keptText);
  const [kind, setKind] = useKept<Kind>('problems.kind', 'all', (kept) =>
    KINDS.find((known) => known === kept),
  );
  const id = useId();
  const t = texts.problems;
  const shown = filtered(problems, kind, text, describe);
  const count = t.count(formats.count(shown.length), problems.length, formats.count(problems.length));
  useAnnounced(count);

  const copy = async (): Promise<void> =>
    (await copied(asTable(shown, pane)))
      ? notify(t.copied(formats.count(shown.length)), 'done')
      : notify(t.copyRefused);

  const exportShown = (): void =>
    exporting.start(async () => {
      const table = await onExport(shown);
      announce(t.exported(formats.count(shown.length)));
      goTo({ kind: 'table', table });
    });

  return (
    <View
      heading={texts.shell.names.problems}
      lead={problems.length === 0 ? t.none : count}
      actions={
        <>
          {problems.length > 0 && (
            <div className={styles.filters}>
              <SearchBox
                className={styles.text}
                aria-label={t.filter}
                placeholder={t.filter}
                value={text}
                onChange={(_, { value }) => setText(value)}
              />
              <Select
                className={styles.kind}
                id={id}
                aria-label={t.kind}
                value={kind}
                onChange={(_, { value }) => setKind(KINDS.find((known) => known === value) ?? 'all')}
              >
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t.kinds[one]}
                  </option>
                ))}
              </Select>
            </div>
          )}
          {shown.length > 0 && (
            <Button size="small" onClick={() => void copy()}>
              {t.copy}
            </Button>
          )}
          {shown.length > 0 && (
            <Button size="small" disabledFocusable={exporting.isBusy} onClick={exportShown}>
              {t.export}
            </Button>
          )}
          <Button size="small" onClick={onRead}>
            {t.look}
          </Button>
        </>
      }
    >
      <Stopped failure={exporting.failure} />
      {problems.length === 0 && (
        <EmptyHint icon={<CheckmarkCircle32Regular />}>{texts.home.noProblems}</EmptyHint>
      )}
      {problems.length > 0 && shown.length === 0 && (
        <EmptyHint icon={<Search32Regular />}>{t.noneShown}</EmptyHint>
      )}
      {shown.length > 0 && <p className={pieces.quiet}>{t.lead}</p>}
      <ProblemList problems={shown} />
    </View>
  );
}
