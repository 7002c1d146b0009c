import { Button } from '@fluentui/react-components';
import type { ParameterName } from '../../app/useCases';
import type { Place } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { GROUP_OF, GROUPS } from './groups';
import { ParameterField } from './ParameterField';
import type { ParametersPage, Refusal } from './parametersPage';
import { StatedParameter } from './StatedParameter';
import { useFieldStyles } from './useFieldStyles';
import { decimalsIn, inEffect, type Writing } from './values';

interface ParametersViewProps {
  readonly page: ParametersPage;
  readonly isBusy: boolean;
  readonly isSilent: boolean;
  /** Back was pressed with refused choices in sight. */
  readonly isLeaving: boolean;
  readonly goToRefused: boolean;
  readonly onChoose: (name: ParameterName, value: string) => void;
  readonly onRefuse: (name: ParameterName, refusal: Refusal) => void;
  readonly onBack: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** Every parameter by group: what applies, what its default is, and where it is stated. */
export function ParametersView({
  page,
  isBusy,
  isSilent,
  isLeaving,
  goToRefused,
  ...on
}: ParametersViewProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  const t = texts.parameters;
  const writing: Writing = { texts, formats, decimals: decimalsIn(page.parameters) };
  return (
    <View
      takesFocus
      isBusy={isBusy}
      heading={t.heading}
      lead={t.lead}
      actions={
        <>
          <Button onClick={on.onBack}>{t.back}</Button>
          {isLeaving && <p className={pieces.warning}>{t.refusedStill(refusedNames(page, writing))}</p>}
          {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
          {goToRefused && <p className={pieces.warning}>{texts.problems.refused}</p>}
        </>
      }
    >
      {GROUPS.map((group) => (
        <section key={group} className={pieces.section} aria-label={t.groups[group]}>
          <h2 className={styles.group}>{t.groups[group]}</h2>
          <ul className={pieces.list}>
            {page.parameters
              .filter(({ name }) => GROUP_OF[name] === group)
              .map((parameter) =>
                parameter.cell ? (
                  <StatedParameter
                    key={parameter.name}
                    parameter={parameter}
                    cell={parameter.cell}
                    writing={writing}
                    onGoTo={on.onGoTo}
                  />
                ) : (
                  <ParameterField
                    key={parameter.name}
                    parameter={parameter}
                    writing={writing}
                    refusal={page.refusals.get(parameter.name)}
                    onChoose={(value) => on.onChoose(parameter.name, value)}
                    onRefuse={(refusal) => on.onRefuse(parameter.name, refusal)}
                  />
                ),
              )}
          </ul>
        </section>
      ))}
    </View>
  );
}

/** What a screen reader says when a choice was taken, or why the page is not left yet. */
export function announcedOf(
  page: ParametersPage,
  isLeaving: boolean,
  pane: Pick<Writing, 'texts' | 'formats'>,
): string {
  const writing: Writing = { ...pane, decimals: decimalsIn(page.parameters) };
  const t = pane.texts.parameters;
  if (isLeaving) return t.refusedStill(refusedNames(page, writing));
  const taken = page.parameters.find(({ name }) => name === page.taken);
  return taken ? t.taken(t.names[taken.name], inEffect(taken, writing) || t.notStated) : '';
}

const refusedNames = (page: ParametersPage, { texts }: Writing): string =>
  [...page.refusals.keys()].map((name) => texts.parameters.names[name]).join(', ');
