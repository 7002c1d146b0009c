import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { StatementToImport } from '../../app/bankCases';
import type { Amount } from '../../money/amount';
import { FigureTable, type Figure } from '../view/Figures';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  card: {
    marginBottom: '12px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outlineStyle: 'none' },
  },
  facts: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
});

/** `DE89 3704 0044 0532 0130 00`: an IBAN in groups of four, as banks print it. */
const grouped = (account: string): string =>
  /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(account) ? account.replace(/(.{4})(?=.)/g, '$1 ') : account;

interface StatementCardProps {
  readonly statement: StatementToImport;
  readonly ref?: Ref<HTMLElement>;
  readonly tabIndex?: number;
}

/** A statement as it would be imported: its account and days, its balances, what is new and what is left out. */
export function StatementCard({ statement, ...row }: StatementCardProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.bank.preview;
  const { format, bankAccount, currency, decimals, number, from, to, opening, closing } = statement;
  const money = (amount: Amount): string => `${formats.amount(amount, decimals)} ${currency}`;
  const left = (count: number): string => t.leftOut(count, formats.count(count));
  const figures: readonly Figure[] = [
    ...(opening === undefined ? [] : [[t.opening, money(opening)] as const]),
    [t.received, money(statement.received)],
    [t.paid, money(statement.paid)],
    ...(closing === undefined ? [] : [[t.closing, money(closing)] as const]),
    [t.fresh, formats.count(statement.fresh)],
    ...(statement.repeated === 0 ? [] : [[t.repeated, left(statement.repeated)] as const]),
    ...(statement.pending === 0 ? [] : [[t.pending, left(statement.pending)] as const]),
  ];
  const facts = [
    ...(number === '' ? [] : [t.statement(number)]),
    ...(from === undefined
      ? []
      : [
          to === undefined || to === from ? formats.date(from) : t.days(formats.date(from), formats.date(to)),
        ]),
    ...(format === 'rows' ? [] : [format]),
  ];
  const name = `${grouped(bankAccount) || t.unnamedAccount} · ${currency}`;
  return (
    <section className={styles.card} aria-label={name} {...row}>
      <h2 className={pieces.subheading}>{name}</h2>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      <FigureTable figures={figures} />
    </section>
  );
}
