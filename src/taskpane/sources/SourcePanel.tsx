import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { SourceCases, Sources, SourceState } from '../../app/sourceChoice';
import { ProblemList } from '../problems/ProblemList';
import { hostReason } from '../stop/hostReason';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { Warned } from '../view/Warned';
import { ColumnChoices } from './ColumnChoices';
import { offerKey, offerText } from './offers';
import { RangeField } from './RangeField';
import type { SourceRefusal, SourcesDriver } from './useSources';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  formats: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
    gap: '8px 12px',
  },
});

interface SourcePanelProps {
  readonly source: SourceState;
  readonly sources: Sources;
  readonly refusal: SourceRefusal | undefined;
  readonly driver: SourcesDriver;
  readonly selection: Pick<SourceCases, 'watchSelection' | 'selection'>;
}

const AS_FOUND = '';

/** Everything that can be chosen about one source; each choice counts at once. */
export function SourcePanel({ source, sources, refusal, driver, selection }: SourcePanelProps) {
  const { texts, describe } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { role, by } = source;
  const t = texts.choice;
  const chosen = by === 'chosen' && source.source ? source.source : undefined;
  // A range that was typed is in no list of what the workbook offers.
  const offers =
    chosen?.kind === 'range' && !sources.offers.some((offer) => offerKey(offer) === offerKey(chosen))
      ? [...sources.offers, chosen]
      : sources.offers;
  const refused =
    refusal &&
    (refusal.hostCode === undefined
      ? refusal.problems
          .map(describe)
          .map(({ found, toDo }) => `${found} ${toDo}`)
          .join(' ')
      : texts.failed.reasons[hostReason(refusal.hostCode)]);

  return (
    <div className={styles.panel}>
      <Field label={t.source} hint={by === 'none' ? null : t.by[by]}>
        <Select
          value={chosen ? offerKey(chosen) : AS_FOUND}
          onChange={(_, { value }) =>
            driver.chooseSource(
              role,
              offers.find((offer) => offerKey(offer) === value),
            )
          }
        >
          <option value={AS_FOUND}>{t.asFound}</option>
          {offers.map((offer) => (
            <option key={offerKey(offer)} value={offerKey(offer)}>
              {offerText(offer, texts)}
            </option>
          ))}
        </Select>
      </Field>
      <RangeField
        address={chosen?.kind === 'range' ? chosen.address : ''}
        selection={selection}
        onTake={(address) => driver.chooseSource(role, { kind: 'range', address })}
      />
      {refused !== undefined && <Warned text={`${refused} ${texts.parameters.unchanged}`} />}
      {source.source && (
        <>
          <div className={styles.formats}>
            <FormatChoice
              label={t.numberFormat}
              formats={sources.numberFormats}
              chosen={source.numberFormat}
              onChoose={(format) => driver.chooseFormat(role, 'number', format)}
            />
            <FormatChoice
              label={t.dateFormat}
              formats={sources.dateFormats}
              chosen={source.dateFormat}
              onChoose={(format) => driver.chooseFormat(role, 'date', format)}
            />
          </div>
          <p className={pieces.quiet}>{t.formatHint}</p>
          <ColumnChoices
            source={source}
            onChoose={(column, heading) => driver.chooseColumn(role, column, heading)}
          />
        </>
      )}
      <ProblemList problems={source.problems} />
    </div>
  );
}

interface FormatChoiceProps {
  readonly label: string;
  readonly formats: readonly string[];
  readonly chosen: string;
  readonly onChoose: (format: string) => void;
}

/** The format in which text cells are read; numbers and dates of Excel need none. */
function FormatChoice({ label, formats, chosen, onChoose }: FormatChoiceProps) {
  const { texts } = usePane();
  return (
    <Field label={label}>
      <Select value={chosen} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{texts.parameters.notStated}</option>
        {formats.map((format) => (
          <option key={format} value={format}>
            {format}
          </option>
        ))}
      </Select>
    </Field>
  );
}
