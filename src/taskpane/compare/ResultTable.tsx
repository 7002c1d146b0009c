import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleSetComparison } from '../../app/useCases';
import type { Amount } from '../../money/amount';
import type { Decimals } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  right: {
    textAlign: 'right',
    paddingLeft: '8px',
    overflowWrap: 'normal', // between words only
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  ruleSet: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 0',
    verticalAlign: 'top',
  },
});

interface ResultTableProps {
  readonly ruleSets: RuleSetComparison['ruleSets'];
  readonly results: RuleSetComparison['totals'];
  readonly decimals: Decimals;
  /** Whether amounts that are not those of the first rule set get a star: seen without colours too. */
  readonly marksDifferences?: boolean;
}

/** Cash discount and what is then open, one line per rule set. */
export function ResultTable({ ruleSets, results, decimals, marksDifferences = false }: ResultTableProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [first] = results;
  const cell = (amount: Amount, ofFirst: Amount | undefined) => {
    const written = formats.amount(amount, decimals);
    return (
      <td className={pieces.amount}>
        {marksDifferences && amount !== ofFirst ? <strong>{written} *</strong> : written}
      </td>
    );
  };
  return (
    <table className={pieces.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {texts.parameters.groups.ruleSet}
          </th>
          <th scope="col" className={styles.right}>
            {texts.comparison.discount}
          </th>
          <th scope="col" className={styles.right}>
            {texts.comparison.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ discount, open }, i) => (
          <tr key={ruleSets[i]}>
            <th scope="row" className={styles.ruleSet}>
              {ruleSets[i]}
            </th>
            {cell(discount, first?.discount)}
            {cell(open, first?.open)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
