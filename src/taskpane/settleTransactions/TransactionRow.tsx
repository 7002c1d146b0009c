import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { DraftEstimate, OpenTransaction } from '../../app/paymentEntry';
import type { DiscountPanel } from '../../engine/discountPanel';
import type { RowLook } from '../grid/VirtualGrid';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { AmountToSettle } from './AmountToSettle';
import type { KeyedMark, RefusedMark } from './keyedMarks';
import { TransactionDetails } from './TransactionDetails';
import { useColumns } from './useColumns';

const useStyles = makeStyles({
  wide: { alignItems: 'center', minHeight: '40px', fontSize: tokens.fontSizeBase200 },
  narrow: { alignItems: 'start', padding: '4px 0', minHeight: '60px', boxSizing: 'border-box' },
  mark: { margin: '-2px 0 0 -2px' },
  invoice: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'break-word' },
  text: { overflowWrap: 'anywhere' },
  facts: {
    gridColumn: '2 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  /** The amount goes to a line of its own only where a long number leaves it no room. */
  first: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  number: { flex: '1 1 min-content', paddingTop: '4px' },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  end: { display: 'flex', justifyContent: 'end', alignItems: 'start', gap: '2px', marginLeft: 'auto' },
  figureFirst: { paddingTop: '4px' },
  below: { gridColumn: '2 / -1', paddingRight: '4px' },
  details: { padding: '0 4px 0 12px' },
  detailsWide: { paddingLeft: '34px' },
});

export interface TransactionRowProps extends RowLook {
  readonly transaction: OpenTransaction;
  readonly showsAccount: boolean;
  readonly mark: KeyedMark | undefined;
  readonly refused: RefusedMark | undefined;
  readonly line: DraftEstimate['lines'][number] | undefined;
  readonly panel: DiscountPanel | undefined;
  readonly isOpen: boolean;
  /** The other payment that marks it, in words. */
  readonly markedBy: string | undefined;
  readonly onOpen: (transaction: string | undefined) => void;
  readonly onToggle: (transaction: string) => void;
  readonly onChange: (transaction: string, change: Partial<KeyedMark>) => void;
}

/** One open transaction: what it is, what is open, and what is settled of it; its details open below it. */
export const TransactionRow = memo(function TransactionRow(props: TransactionRowProps) {
  const { isWide, isOpen, transaction, mark } = props;
  const styles = useStyles();
  return (
    <>
      {isWide ? <WideRow {...props} /> : <NarrowRow {...props} />}
      {isOpen && (
        <div role="gridcell" className={mergeClasses(styles.details, isWide && styles.detailsWide)}>
          <TransactionDetails {...props} mark={mark} key={transaction.id} />
        </div>
      )}
    </>
  );
});

function WideRow(props: TransactionRowProps) {
  const { texts, formats } = usePane();
  const [styles, columns] = [useStyles(), useColumns()];
  const { transaction, mark, line, isOpen } = props;
  const { voucher, account, date, dueDate, invoice, currency, decimals } = transaction;
  const use = mark?.useCashDiscount ?? 'Normal';
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.wide)}>
      <MarkCell {...props} />
      <span role="gridcell">{texts.entry.useCashDiscount[use]}</span>
      <span role="gridcell" className={styles.text}>
        {voucher}
      </span>
      <span role="gridcell" className={styles.text}>
        {account}
      </span>
      <span role="gridcell">{formats.date(date)}</span>
      <span role="gridcell">{dueDate === undefined ? '' : formats.date(dueDate)}</span>
      <span role="gridcell" className={mergeClasses(styles.invoice, styles.text)}>
        {invoice}
      </span>
      <span role="gridcell" className={styles.figure}>
        {formats.amount(transaction.open, transaction.decimals)}
      </span>
      <span role="gridcell">{currency}</span>
      <div role="gridcell" className={mergeClasses(styles.figure, styles.end)}>
        <div>
          <AmountToSettle {...props} hasLabel={false} />
          {line && line.cashDiscount !== 0 && !isOpen && (
            <div className={styles.facts}>
              {texts.entry.panel.heading} {formats.amount(line.cashDiscount, decimals)}
            </div>
          )}
        </div>
        <OpenButton {...props} />
      </div>
    </div>
  );
}

function NarrowRow(props: TransactionRowProps) {
  const { texts, formats } = usePane();
  const [styles, columns] = [useStyles(), useColumns()];
  const { transaction, showsAccount, mark, line, markedBy, isOpen } = props;
  const { voucher, account, name, date, dueDate, invoice, open, decimals, currency, type } = transaction;
  const t = texts.entry.list;
  const facts = [
    ...(type === 'Invoice' ? [] : [texts.entry.types[type] ?? type]),
    formats.date(date),
    ...(dueDate === undefined ? [] : [t.due(formats.date(dueDate))]),
    ...(voucher === invoice ? [] : [voucher]),
    ...(showsAccount ? [`${account} ${name}`] : []),
    ...(mark && mark.useCashDiscount !== 'Normal'
      ? [t.discountUsed(texts.entry.useCashDiscount[mark.useCashDiscount])]
      : []),
    ...(markedBy === undefined || isOpen ? [] : [markedBy]),
  ];
  return (
    <div role="presentation" className={mergeClasses(columns.narrow, styles.narrow)}>
      <MarkCell {...props} />
      <div role="presentation" className={styles.first}>
        <div role="gridcell" className={mergeClasses(styles.invoice, styles.number)}>
          {invoice || voucher}
        </div>
        <div role="gridcell" className={styles.end}>
          <span className={mergeClasses(styles.figure, styles.figureFirst)}>
            {formats.amount(open, decimals)} {currency}
          </span>
          <OpenButton {...props} />
        </div>
      </div>
      <div role="gridcell" className={styles.facts}>
        {facts.join(' · ')}
      </div>
      {mark && (
        <div role="gridcell" className={styles.below}>
          <AmountToSettle {...props} hasLabel />
          {line && line.cashDiscount !== 0 && !isOpen && (
            <Figure
              label={texts.entry.totals.discount}
              figure={formats.amount(line.cashDiscount, decimals)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function Figure({ label, figure }: { readonly label: string; readonly figure: string }) {
  const [styles, pieces] = [useStyles(), usePieces()];
  return (
    <div className={mergeClasses(styles.facts, pieces.figureLine)}>
      <span>{label}</span>
      <span className={styles.figure}>{figure}</span>
    </div>
  );
}

function MarkCell({ transaction, mark, isActive, onToggle }: TransactionRowProps) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div role="gridcell" className={styles.mark}>
      <Checkbox
        aria-label={texts.entry.list.markNamed(transaction.invoice || transaction.voucher)}
        checked={mark !== undefined}
        tabIndex={isActive ? 0 : -1}
        onChange={() => onToggle(transaction.id)}
      />
    </div>
  );
}

function OpenButton({ transaction, isOpen, isActive, onOpen }: TransactionRowProps) {
  const { texts } = usePane();
  const t = texts.entry.list;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      aria-label={t.detailsNamed(transaction.invoice || transaction.voucher)}
      aria-expanded={isOpen}
      tabIndex={isActive ? 0 : -1}
      onClick={() => onOpen(isOpen ? undefined : transaction.id)}
    />
  );
}
