import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { SettlementUseCases } from '../../app/useCases';
import { blankLine, typedOf } from '../entry/typedLine';
import { pageOf } from '../parameters/parametersPage';
import { BusyView } from '../posting/BusyView';
import type { DataEntryProps } from '../shell/dataEntryProps';
import type { Route } from '../shell/route';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { View } from '../view/View';
import { Settlement } from './Settlement';
import { accountOf, marksOf } from './settleRoute';

export interface SettleTransactionsProps extends DataEntryProps {
  readonly route: Extract<Route, { view: 'settle' }>;
  /** The parameters for the days that hold for the whole workbook. */
  readonly useCases: DataEntryProps['useCases'] & Pick<SettlementUseCases, 'parameters' | 'chooseParameter'>;
}

/** Settle transactions: the marks of a journal line, or of a payment or settlement that is entered here. */
export function SettleTransactionsView(props: SettleTransactionsProps) {
  const { useCases, route, navigate, revision } = props;
  const { formats, texts } = usePane();
  const t = texts.entry.settle;
  const { line: id } = route;
  const read = useCallback(async () => {
    const [journal, open, marks, parameters] = await Promise.all([
      useCases.journal(),
      useCases.openTransactions(),
      id === undefined ? [] : useCases.marksOf(id),
      useCases.parameters(),
    ]);
    return { journal, open, marks, page: pageOf(parameters) };
  }, [useCases, id]);
  const { value, failure, reload } = useLoaded(read, revision);

  if (!value && failure === undefined) return <BusyView heading={t.heading} />;
  const line = value?.journal.lines.find((one) => one.id === id);
  if (!value || (id !== undefined && (!line || line.state === 'posted')))
    return (
      <View
        heading={t.heading}
        lead={value && (line ? t.isPosted : t.isGone)}
        actions={
          value && (
            <Button appearance="primary" onClick={() => navigate({ view: line ? 'results' : 'journal' })}>
              {line ? texts.entry.journal.toResults : texts.entry.journal.heading}
            </Button>
          )
        }
      >
        <Stopped failure={failure} onRetry={reload} />
      </View>
    );

  const { journal, open, marks } = value;
  const side = line?.fields.side ?? route.side ?? 'customer';
  const account = line?.fields.account ?? accountOf(route, side, open);
  const name = open.accounts.find((one) => one.side === side && one.account === account)?.name ?? '';
  return (
    <Settlement
      {...props}
      {...value}
      key={id ?? [side, account, ...(route.invoices ?? [])].join()}
      line={line}
      initial={
        line
          ? typedOf(line.fields, formats)
          : { ...blankLine(side, journal.accountingCurrency), account, name }
      }
      initialMarks={line ? marks : marksOf(route, side, account, open)}
    />
  );
}
