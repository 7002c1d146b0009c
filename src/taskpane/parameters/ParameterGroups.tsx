import type { ParameterName } from '../../app/useCases';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { GROUP_OF, GROUPS } from './groups';
import { ParameterField } from './ParameterField';
import type { ParametersPage, Refusal } from './parametersPage';
import { StatedParameter } from './StatedParameter';
import { useFieldStyles } from './useFieldStyles';
import { decimalsIn, inEffect, type Writing } from './values';

interface ParameterGroupsProps {
  readonly page: ParametersPage;
  readonly onChoose: (name: ParameterName, value: string) => void;
  readonly onRefuse: (name: ParameterName, refusal: Refusal) => void;
}

/** Every parameter by group: what it does, what applies, what its default is, and where it is stated. */
export function ParameterGroups({ page, onChoose, onRefuse }: ParameterGroupsProps) {
  const { texts, formats } = usePane();
  const { goTo } = useShell();
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  const t = texts.parameters;
  const writing: Writing = { texts, formats, decimals: decimalsIn(page.parameters) };
  return GROUPS.map((group) => (
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
                onGoTo={goTo}
              />
            ) : (
              <ParameterField
                key={parameter.name}
                parameter={parameter}
                writing={writing}
                refusal={page.refusals.get(parameter.name)}
                onChoose={(value) => onChoose(parameter.name, value)}
                onRefuse={(refusal) => onRefuse(parameter.name, refusal)}
              />
            ),
          )}
      </ul>
    </section>
  ));
}

/** What a screen reader says when a choice was taken. */
export function announcedOf(page: ParametersPage, pane: Pick<Writing, 'texts' | 'formats'>): string {
  const writing: Writing = { ...pane, decimals: decimalsIn(page.parameters) };
  const t = pane.texts.parameters;
  const taken = page.parameters.find(({ name }) => name === page.taken);
  return taken ? t.taken(t.names[taken.name], inEffect(taken, writing) || t.notStated) : '';
}

export const refusedNames = (page: ParametersPage, texts: Writing['texts']): string =>
  [...page.refusals.keys()].map((name) => texts.parameters.names[name]).join(', ');
