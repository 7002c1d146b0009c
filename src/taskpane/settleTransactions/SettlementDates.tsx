import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ParameterName, SettlementUseCases } from '../../app/useCases';
import { ParameterField } from '../parameters/ParameterField';
import { choose, refused, type ParametersPage } from '../parameters/parametersPage';
import { StatedParameter } from '../parameters/StatedParameter';
import { decimalsIn, inEffect, type Writing } from '../parameters/values';
import { useShell } from '../shell/shellContext';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({ opener: { paddingLeft: 0, paddingRight: '8px', minWidth: 0 } });

const DATES: readonly ParameterName[] = [
  'Settlement posting date',
  'Date to use for calculating discounts',
  'Selected discount date',
];

interface SettlementDatesProps {
  readonly page: ParametersPage;
  readonly useCases: Pick<SettlementUseCases, 'parameters' | 'chooseParameter'>;
  readonly onPage: (page: ParametersPage) => void;
}

/** Under which day settlements are posted, and for which day the discount is asked. They hold for the whole workbook. */
export function SettlementDates({ page, useCases, onPage }: SettlementDatesProps) {
  const { texts, formats } = usePane();
  const { goTo } = useShell();
  const [styles, pieces] = [useStyles(), usePieces()];
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const action = useAction();
  const writing: Writing = { texts, formats, decimals: decimalsIn(page.parameters) };
  const shown = page.parameters.filter(({ name }) => DATES.includes(name));
  const inShort = shown.map((parameter) => inEffect(parameter, writing)).filter(Boolean);
  return (
    <section className={pieces.section} aria-label={texts.entry.settle.dates}>
      <Button
        appearance="transparent"
        className={styles.opener}
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.entry.settle.dates}
      </Button>{' '}
      {!isOpen && <span className={pieces.quiet}>{inShort.join(' · ')}</span>}
      <div id={id}>
        {isOpen && (
          <>
            <ul className={pieces.list}>
              {shown.map((parameter) =>
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
                    onChoose={(value) =>
                      action.start(async () => onPage(await choose(page, parameter.name, value, useCases)))
                    }
                    onRefuse={(refusal) => onPage(refused(page, parameter.name, refusal))}
                  />
                ),
              )}
            </ul>
            <p className={pieces.quiet}>{texts.entry.settle.datesHold}</p>
          </>
        )}
      </div>
      <Stopped failure={action.failure} />
    </section>
  );
}
