import { Button, Tab, TabList } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LineFields, OpenTransactions, PaymentJournal } from '../../app/paymentEntry';
import { placeText } from '../../problem/problem';
import type { Side } from '../../engine/transactions';
import { MarkingActions } from '../settleTransactions/MarkingActions';
import { SettlementTotals } from '../settleTransactions/SettlementTotals';
import { TransactionList } from '../settleTransactions/TransactionList';
import { useAnnouncedTotals } from '../settleTransactions/useAnnouncedTotals';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { useUntilChanged } from '../view/useUntilChanged';
import { View } from '../view/View';
import { AccountField } from './AccountField';
import { namedBy } from './findAccount';
import { PaymentFields, useFormStyles } from './PaymentFields';
import { SaveFooter } from './SaveFooter';
import { blankLine } from './typedLine';
import { usePaymentEntry } from './usePaymentEntry';
import { wrongText } from './wrongText';

interface PaymentEntryProps extends DataEntryProps {
  readonly side: Side;
  readonly journal: PaymentJournal;
  readonly open: OpenTransactions;
}

/** The form of one payment with the open transactions of its account; after saving, the next one. */
export function PaymentEntry({ side, useCases, navigate, revision, journal, open }: PaymentEntryProps) {
  const pane = usePane();
  const { texts, formats } = pane;
  const { announce } = useShell();
  const [styles, pieces] = [useFormStyles(), usePieces()];
  const t = texts.entry.payment;
  const [accountText, setAccountText] = useState('');
  const [saved, setSaved] = useUntilChanged<string>();
  const [count, setCount] = useState(0);
  const form = useRef<HTMLDivElement>(null);

  const entry = usePaymentEntry({
    useCases,
    journal,
    open,
    initial: blankLine(side, journal.accountingCurrency),
    needsAmount: true,
    basis: revision,
    onSaved: ({ place }, fields) => {
      const text = t.saved(wordsOf(fields), placeText(place));
      setSaved(text);
      announce(text);
      setAccountText('');
      entry.begin({
        ...blankLine(side, journal.accountingCurrency),
        date: entry.typed.date,
        offsetAccount: fields.offsetAccount,
      });
      setCount(count + 1);
    },
  });
  const { typed, wrong, marking, estimating } = entry;
  const change: typeof entry.change = (changed) => {
    setSaved(undefined); // another payment is begun
    entry.change(changed);
  };
  useEffect(() => {
    if (count > 0) form.current?.querySelector('input')?.focus();
  }, [count]);
  useAnnouncedTotals(estimating.estimate, typed.currency);

  const wordsOf = ({ amount, currency, account, name }: LineFields): string =>
    `${formats.digits(amount, 0)} ${currency}, ${`${account} ${name}`.trim()}`;

  const named = useMemo(() => namedBy(accountText, side, open), [accountText, side, open]);
  const own = useMemo(
    () => open.transactions.filter((one) => one.side === side && one.account === typed.account),
    [open, side, typed.account],
  );
  const name = (text: string): void => {
    const found = namedBy(text, side, open);
    setAccountText(found.kind === 'account' ? found.account.account : text);
    const account =
      found.kind === 'account'
        ? found.account
        : found.kind === 'transaction'
          ? found.transaction
          : { account: found.kind === 'several' ? '' : text.trim(), name: '' };
    if (account.account === typed.account) return;
    marking.replace(new Map());
    marking.open(found.kind === 'transaction' ? found.transaction.id : undefined);
    const currencies = new Set(
      open.transactions
        .filter((one) => one.side === side && one.account === account.account)
        .map(({ currency }) => currency),
    );
    const [only] = currencies;
    change({
      account: account.account,
      name: account.name,
      currency: currencies.size === 1 ? only! : journal.accountingCurrency,
    });
  };

  const save = (): void => {
    entry.save();
    if (Object.keys(entry.read.wrong).length > 0) {
      announce(t.notSaved);
      // The first field that is refused, once it says so.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    }
  };

  return (
    <View
      heading={t.heading[side]}
      isBusy={entry.action.isBusy}
      footer={
        <SaveFooter entry={entry} label={t.save} onSave={save}>
          <SettlementTotals estimate={estimating.estimate} currency={typed.currency} />
        </SaveFooter>
      }
    >
      <TabList
        className={styles.sides}
        size="small"
        aria-label={texts.entry.journal.side}
        selectedValue={side}
        onTabSelect={(_, { value }) => navigate({ view: 'enter', side: value as Side })}
      >
        <Tab value="customer">{t.accounts.customer}</Tab>
        <Tab value="vendor">{t.accounts.vendor}</Tab>
      </TabList>
      {saved !== undefined && (
        <p className={pieces.note}>
          {saved}{' '}
          <Button size="small" onClick={() => navigate({ view: 'journal' })}>
            {texts.entry.journal.heading}
          </Button>
        </p>
      )}
      <div className={styles.form} ref={form}>
        <div className={styles.whole}>
          <AccountField
            side={side}
            label={t.accountOrTransaction[side]}
            text={accountText}
            open={open}
            hint={hintOf(named, typed.name)}
            refusal={
              named.kind === 'several'
                ? t.severalAccounts(named.accounts.join(', '))
                : wrongText('account', typed, wrong, pane)
            }
            onType={(text) => {
              setSaved(undefined);
              setAccountText(text);
            }}
            onName={name}
          />
        </div>
        <PaymentFields typed={typed} wrong={wrong} journal={journal} onChange={change} />
      </div>
      <Stopped failure={estimating.failure} onRetry={estimating.retry} />
      {typed.account === '' ? (
        <p className={pieces.quiet}>{t.accountFirst[side]}</p>
      ) : (
        <>
          {typed.date.trim() === '' && own.length > 0 && <p className={pieces.quiet}>{t.dateFirst}</p>}
          <TransactionList
            key={typed.account}
            transactions={own}
            marking={marking}
            estimate={estimating.estimate}
            highlighted={estimating.highlighted}
            showsAccount={false}
            actions={<MarkingActions entry={entry} />}
            markedBy={() => texts.entry.list.alsoMarked}
          />
        </>
      )}
    </View>
  );

  function hintOf(found: typeof named, accountName: string): string | undefined {
    if (found.kind === 'several' || typed.account === '') return undefined;
    if (found.kind === 'transaction') return `${typed.account} ${accountName}`;
    return accountName === '' ? t.nothingOpen : accountName;
  }
}
