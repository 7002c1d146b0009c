import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { DraftMark, JournalLine, OpenTransactions, PaymentJournal } from '../../app/paymentEntry';
import { decimalsOf } from '../../money/currency';
import { placeText } from '../../problem/problem';
import { SaveFooter } from '../entry/SaveFooter';
import { blankLine, type TypedLine } from '../entry/typedLine';
import { usePaymentEntry } from '../entry/usePaymentEntry';
import type { ParametersPage } from '../parameters/parametersPage';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { MarkingActions } from './MarkingActions';
import { SettlementDates } from './SettlementDates';
import { SettlementFields } from './SettlementFields';
import { SettlementTotals } from './SettlementTotals';
import type { SettleTransactionsProps } from './SettleTransactionsView';
import { TransactionList } from './TransactionList';
import { useAnnouncedTotals } from './useAnnouncedTotals';

interface SettlementProps extends SettleTransactionsProps {
  readonly journal: PaymentJournal;
  readonly open: OpenTransactions;
  readonly page: ParametersPage;
  /** Undefined for a payment that is entered here. */
  readonly line: JournalLine | undefined;
  readonly initial: TypedLine;
  readonly initialMarks: readonly DraftMark[];
}

/** The open transactions with what is marked, and what settling them would come to. */
export function Settlement(props: SettlementProps) {
  const { useCases, navigate, revision, journal, open, line, initial, initialMarks } = props;
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const pieces = usePieces();
  const t = texts.entry.settle;
  const [chosen, setChosen] = useState<ParametersPage>();
  const page = chosen ?? props.page;
  const [saved, setSaved] = useState<string>();
  const [showsAll, setShowsAll] = useState(false);

  const entry = usePaymentEntry({
    useCases,
    journal,
    open,
    initial,
    initialMarks,
    id: line?.id,
    needsAmount: false,
    basis: `${revision} ${page.parameters.map(({ value }) => value).join()}`,
    onSaved: ({ place }) => {
      const text = t.saved(placeText(place));
      announce(text);
      if (line) return navigate({ view: 'journal' });
      setSaved(text);
      entry.begin({ ...blankLine(initial.side, journal.accountingCurrency), date: entry.typed.date });
    },
  });
  const { typed, marking, estimating } = entry;
  useAnnouncedTotals(estimating.estimate, typed.currency);
  const shown = useMemo(
    () =>
      open.transactions.filter(
        (one) => one.side === typed.side && (showsAll || one.account === typed.account),
      ),
    [open, typed.side, typed.account, showsAll],
  );
  const places = useMemo(
    () => new Map(journal.lines.map(({ id, place }) => [id, placeText(place)])),
    [journal],
  );

  return (
    <View
      heading={t.heading}
      lead={line && leadOf(line)}
      isBusy={entry.action.isBusy}
      footer={
        <SaveFooter
          entry={entry}
          label={line ? t.saveMarks : texts.entry.payment.save}
          onSave={entry.save}
          others={
            line && (
              <Button onClick={() => navigate({ view: 'journal' })}>{texts.entry.journal.cancel}</Button>
            )
          }
        >
          <SettlementTotals estimate={estimating.estimate} currency={typed.currency} />
        </SaveFooter>
      }
    >
      {saved !== undefined && <p className={pieces.note}>{saved}</p>}
      {!line && <SettlementFields entry={entry} journal={journal} open={open} />}
      <SettlementDates page={page} useCases={useCases} onPage={setChosen} />
      <Stopped failure={estimating.failure} onRetry={estimating.retry} />
      {typed.account === '' && !showsAll ? (
        <p className={pieces.quiet}>{texts.entry.payment.accountFirst[typed.side]}</p>
      ) : (
        <TransactionList
          key={typed.account}
          transactions={shown}
          marking={marking}
          estimate={estimating.estimate}
          highlighted={estimating.highlighted}
          showsAccount={showsAll}
          markedBy={(id) => t.markedBy(places.get(id) ?? texts.entry.journal.heading)}
          actions={
            <>
              <Checkbox
                label={t.otherAccounts}
                checked={showsAll}
                onChange={(_, { checked }) => setShowsAll(checked === true)}
              />
              <MarkingActions entry={entry} />
            </>
          }
        />
      )}
    </View>
  );

  function leadOf({ fields, amount }: JournalLine): string {
    const { account, name, date, currency } = fields;
    return [
      `${account} ${name}`.trim(),
      ...(date === '' ? [] : [formats.date(date)]),
      amount === undefined
        ? t.amountFromMarks
        : `${formats.amount(amount, decimalsOf(currency))} ${currency}`,
    ].join(' · ');
  }
}
