import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { DraftEstimate, OpenTransaction } from '../../app/paymentEntry';
import type { DiscountPanel } from '../../engine/discountPanel';
import { NarrowRow } from '../grid/NarrowRow';
import { CheckCell, OpenButton } from '../grid/rowControls';
import { useRowStyles } from '../grid/useRowStyles';
import type { RowLook } from '../grid/VirtualGrid';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { AmountToSettle } from './AmountToSettle';
import type { KeyedMark, RefusedMark } from './keyedMarks';
import { TransactionDetails } from './TransactionDetails';
import { useColumns } from './useColumns';

const useStyles = makeStyles({
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
      {isWide ? <WideTransaction {...props} /> : <NarrowTransaction {...props} />}
      {isOpen && (
        <div role="gridcell" className={mergeClasses(styles.details, isWide && styles.detailsWide)}>
          <TransactionDetails {...props} mark={mark} key={transaction.id} />
        </div>
      )}
    </>
  );
});

function WideTransaction(props: TransactionRowProps) {
  const { texts, formats } = usePane();
  const [styles, columns] = [useRowStyles(), useColumns()];
  const { transaction, mark, line, isOpen } = props;
  const { voucher, account, date, dueDate, invoice, currency, decimals } = transaction;
  const use = mark?.useCashDiscount ?? 'Normal';
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.wide)}>
      <Mark {...props} />
      <span role="gridcell">{texts.entry.useCashDiscount[use]}</span>
      <span role="gridcell" className={styles.text}>
        {voucher}
      </span>
      <span role="gridcell" className={styles.text}>
        {account}
      </span>
      <span role="gridcell">{formats.date(date)}</span>
      <span role="gridcell">{dueDate === undefined ? '' : formats.date(dueDate)}</span>
      <span role="gridcell" className={mergeClasses(styles.name, styles.text)}>
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
        <Open {...props} />
      </div>
    </div>
  );
}

function NarrowTransaction(props: TransactionRowProps) {
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
    <NarrowRow
      columns={columns.narrow}
      check={<Mark {...props} />}
      name={nameOf(transaction)}
      figure={`${formats.amount(open, decimals)} ${currency}`}
      open={<Open {...props} />}
      facts={facts.join(' · ')}
    >
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
    </NarrowRow>
  );
}

function Figure({ label, figure }: { readonly label: string; readonly figure: string }) {
  const [styles, pieces] = [useRowStyles(), usePieces()];
  return (
    <div className={mergeClasses(styles.facts, pieces.figureLine)}>
      <span>{label}</span>
      <span className={styles.figure}>{figure}</span>
    </div>
  );
}

const nameOf = ({ invoice, voucher }: OpenTransaction): string => invoice || voucher;

function Mark({ transaction, mark, isActive, onToggle }: TransactionRowProps) {
  const { texts } = usePane();
  return (
    <CheckCell
      label={texts.entry.list.markNamed(nameOf(transaction))}
      isChecked={mark !== undefined}
      isActive={isActive}
      onToggle={() => onToggle(transaction.id)}
    />
  );
}

const Open = ({ transaction, isOpen, isActive, onOpen }: TransactionRowProps) => (
  <OpenButton
    name={nameOf(transaction)}
    isOpen={isOpen}
    isActive={isActive}
    onToggle={() => onOpen(isOpen ? undefined : transaction.id)}
  />
);
