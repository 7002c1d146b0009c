import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BankField } from '../../statement/bankColumns';
import type { TableLayout } from '../../statement/table';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { columnCount, type ShownRow } from './layoutDraft';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '3px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    minWidth: '56px',
    maxWidth: '220px',
    overflowWrap: 'break-word',
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  field: { display: 'block', color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightRegular },
});

const FIGURES: readonly (BankField | undefined)[] = ['amount', 'debit', 'credit', 'balance'];

interface SampleRowsProps {
  readonly rows: readonly ShownRow[];
  readonly headings: readonly string[];
  readonly layout: TableLayout;
}

/** The first rows as they stand in the source; above each column what it is taken for. */
export function SampleRows({ rows, headings, layout }: SampleRowsProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.bank.layout;
  const fields = Object.entries(layout.columns) as [BankField, readonly number[]][];
  const columns = Array.from({ length: Math.max(headings.length, columnCount(rows)) }, (_, column) => ({
    column,
    heading: headings[column] || t.column(formats.count(column + 1)),
    field: fields.find(([, own]) => own.includes(column))?.[0],
  }));
  return (
    <section aria-label={t.sample}>
      <h2 className={pieces.subheading}>{t.sample}</h2>
      {/* Focusable, because the wheel is not the only way to scroll. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t.sample}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ column, heading, field }) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                  {field && <span className={styles.field}>{t.fields[field]}</span>}
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ index, cells }) => (
              <tr key={index}>
                {columns.map(({ column, field }) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, FIGURES.includes(field) && styles.figure)}
                  >
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
