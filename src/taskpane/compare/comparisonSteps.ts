import type { SettlementUseCases } from '../../app/useCases';
import { RULE_SET_NAMES } from '../../engine/ruleSets';
import type { Machine } from '../settle/paneState';
import type { SettlePane } from '../settle/useSettlePane';

type ComparisonSteps = Pick<SettlePane, 'openRuleSets' | 'chooseRuleSet' | 'compare'>;

/** From a preview to the comparison of rule sets, which posts nothing. */
export function comparisonSteps(
  { state, go, attempt }: Machine,
  useCases: SettlementUseCases,
): ComparisonSteps {
  return {
    openRuleSets: () => {
      if (state.step === 'preview') go({ step: 'rule-sets', chosen: RULE_SET_NAMES, openedFrom: state });
    },
    chooseRuleSet: (name, isChosen) => {
      if (state.step !== 'rule-sets') return;
      const chosen = RULE_SET_NAMES.filter((one) => (one === name ? isChosen : state.chosen.includes(one)));
      go({ ...state, chosen });
    },
    compare: () => {
      if (state.step !== 'rule-sets') return;
      const { chosen } = state;
      // With all of them, that of the workbook goes first.
      const asked = chosen.length === RULE_SET_NAMES.length ? undefined : chosen;
      attempt({ step: 'comparing', openedFrom: state }, async () => ({
        step: 'comparison',
        comparison: await useCases.compareRuleSets(asked),
        openedFrom: state,
        goToRefused: false,
      }));
    },
  };
}
