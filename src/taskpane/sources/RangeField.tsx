import { Button, Field, Input, makeStyles, ToggleButton } from '@fluentui/react-components';
import { SelectObject20Regular } from '@fluentui/react-icons/svg/select-object';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { SourceCases } from '../../app/sourceChoice';
import { useAnnounced } from '../shell/shellContext';
import { ignoreHost } from '../view/ignoreHost';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  field: { display: 'flex', gap: '8px', '& > :first-child': { flexGrow: 1, minWidth: 0 } },
  live: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px' },
});

interface RangeFieldProps {
  /** Of the range that is chosen; '' where none is. */
  readonly address: string;
  readonly selection: Pick<SourceCases, 'watchSelection' | 'selection'>;
  readonly onTake: (address: string) => void;
}

/**
 * A range with headings: typed, or taken from what is selected in the sheet. While the field is armed it shows the live
 * selection; Excel has no picker of its own for a pane.
 */
export function RangeField({ address, selection, onTake }: RangeFieldProps) {
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [typed, setTyped] = useState<string>();
  const [isArmed, setArmed] = useState(false);
  const live = useSelection(isArmed, selection);
  const t = texts.choice;
  useAnnounced(isArmed ? (live === undefined ? t.selectOne : t.selected(live)) : '');

  const take = (): void => {
    const text = typed?.trim() ?? '';
    setTyped(undefined);
    if (text !== '' && text !== address) onTake(text);
  };
  const disarm = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setArmed(false);
  };
  return (
    <div onKeyDown={disarm}>
      <Field label={t.rangeLabel} hint={t.rangeHint}>
        {(control) => (
          <div className={styles.field}>
            <Input
              {...control}
              value={typed ?? address}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, { value }) => setTyped(value)}
              onBlur={take}
              onKeyDown={({ key }) => key === 'Enter' && take()}
            />
            <ToggleButton
              checked={isArmed}
              icon={<SelectObject20Regular />}
              aria-label={t.arm}
              onClick={() => setArmed(!isArmed)}
            />
          </div>
        )}
      </Field>
      {isArmed && (
        <div className={styles.live}>
          <span className={pieces.quiet}>{live === undefined ? t.selectOne : t.selected(live)}</span>
          {live !== undefined && (
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setArmed(false);
                setTyped(undefined);
                onTake(live);
              }}
            >
              {t.take}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What is selected in the sheet while somebody asks. @returns undefined where it is no one range */
function useSelection(
  isAsked: boolean,
  { watchSelection, selection }: RangeFieldProps['selection'],
): string | undefined {
  const [live, setLive] = useState<string>();
  useEffect(() => {
    if (!isAsked) return undefined;
    let isOver = false;
    const show = (address: string | undefined): void => {
      if (!isOver) setLive(address);
    };
    selection().then(show, ignoreHost);
    const watching = watchSelection(show);
    watching.catch(ignoreHost);
    return () => {
      isOver = true;
      void watching.then((end) => end()).catch(ignoreHost);
    };
  }, [isAsked, watchSelection, selection]);
  return live;
}
