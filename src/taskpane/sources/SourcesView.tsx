import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import type { SourceCases, Sources, SourceState } from '../../app/sourceChoice';
import { useSilence } from '../posting/useSilence';
import { useKept } from '../shell/useKept';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { SourcePanel } from './SourcePanel';
import { offerText } from './offers';
import type { SourceRefusal, SourcesDriver } from './useSources';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { '& > button': { padding: '8px 0', minHeight: '48px' } },
  title: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  panel: { margin: '0 0 16px' },
  found: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  absent: { color: tokens.colorNeutralForeground3 },
});

interface SourcesViewProps {
  readonly sources: Sources;
  readonly isChoosing: boolean;
  readonly refusal: SourceRefusal | undefined;
  readonly driver: SourcesDriver;
  readonly selection: Pick<SourceCases, 'watchSelection' | 'selection'>;
}

/** One line per source: what it is read from; opened, everything that can be chosen about it. */
export function SourcesView({ sources, isChoosing, refusal, driver, selection }: SourcesViewProps) {
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.choice;
  const isSilent = useSilence(isChoosing, sources);
  const [open, setOpen] = useKept<readonly string[]>(
    'sources.open',
    firstToLookAt(sources.sources),
    (kept) => (Array.isArray(kept) ? kept.filter((role) => typeof role === 'string') : undefined),
  );
  return (
    <View
      isBusy={isChoosing}
      heading={t.heading}
      lead={t.lead}
      actions={
        <>
          <Button onClick={driver.read}>{texts.sources.lookAgain}</Button>
          {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
        </>
      }
    >
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(openItems.map(String))}
      >
        {sources.sources.map((source) => (
          <AccordionItem key={source.role} value={source.role} className={styles.item}>
            <AccordionHeader
              as="h2"
              className={styles.header}
              expandIconPosition="end"
              icon={<StateIcon source={source} />}
            >
              <span className={styles.title}>
                <span className={pieces.name}>{texts.sources.roles[source.role]}</span>
                <span className={pieces.quiet}>{summary(source, texts)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <SourcePanel
                source={source}
                sources={sources}
                refusal={refusal?.role === source.role ? refusal : undefined}
                driver={driver}
                selection={selection}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </View>
  );
}

function StateIcon({ source }: { readonly source: SourceState }) {
  const styles = useStyles();
  if (isWrong(source)) return <ErrorCircle20Regular className={styles.missing} />;
  return source.source ? (
    <CheckmarkCircle20Regular className={styles.found} />
  ) : (
    <Circle20Regular className={styles.absent} />
  );
}

const isWrong = ({ source, isRequired, problems, columns }: SourceState): boolean =>
  problems.length > 0 ||
  (source === undefined ? isRequired : columns.some((column) => column.isRequired && column.by === 'none'));

/** Open at first: what needs a choice. */
const firstToLookAt = (sources: readonly SourceState[]): readonly string[] =>
  sources.filter(isWrong).map(({ role }) => role);

function summary({ source, isRequired }: SourceState, texts: ReturnType<typeof usePane>['texts']): string {
  if (source) return offerText(source, texts);
  return isRequired ? texts.sources.missing : texts.sources.notUsed;
}
