import { Button, Checkbox } from '@fluentui/react-components';
import type { RuleSetName } from '../../app/useCases';
import { RULE_SET_NAMES } from '../../engine/ruleSets';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { Warned } from '../view/Warned';

interface RuleSetsViewProps {
  readonly chosen: readonly RuleSetName[];
  readonly onChoose: (name: RuleSetName, isChosen: boolean) => void;
  readonly onCompare: () => void;
  readonly onBack: () => void;
}

/** Which rule sets are compared; one alone has nothing to be compared with. */
export function RuleSetsView({ chosen, onChoose, onCompare, onBack }: RuleSetsViewProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  const t = texts.comparison;
  const isTooFew = chosen.length < 2;
  return (
    <View
      heading={t.open}
      lead={t.lead}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={isTooFew} onClick={onCompare}>
            {t.compare}
          </Button>
          <Button onClick={onBack}>{texts.parameters.back}</Button>
          {isTooFew && <Warned text={t.tooFew} />}
        </>
      }
    >
      <ul className={pieces.list} aria-label={texts.parameters.groups.ruleSet}>
        {RULE_SET_NAMES.map((name) => (
          <li key={name}>
            <Checkbox
              label={texts.parameters.options[name] ?? name}
              checked={chosen.includes(name)}
              onChange={(_, { checked }) => onChoose(name, checked === true)}
            />
          </li>
        ))}
      </ul>
    </View>
  );
}
