import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { JournalLine, OpenTransactions, PaymentJournal, SaveResult } from '../../app/paymentEntry';
import type { Side, UseCashDiscount } from '../../engine/transactions';
import { placeText } from '../../problem/problem';
import { AccountField } from '../entry/AccountField';
import { namedBy } from '../entry/findAccount';
import { LineAmount, LineText, PaymentFields, useFormStyles } from '../entry/PaymentFields';
import { blankLine, readLine, typedOf, type TypedLine } from '../entry/typedLine';
import { wrongText } from '../entry/wrongText';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { useShell } from '../shell/shellContext';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { Refused, Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

interface LineEditorProps extends DataEntryProps {
  readonly journal: PaymentJournal;
  /** Absent: a new line. */
  readonly line: JournalLine | undefined;
  /** @param id of the line that was saved; absent: nothing was */
  readonly onDone: (id?: string) => void;
}

const NOTHING_OPEN: OpenTransactions = { transactions: [], accounts: [] };

/** A line of the journal with everything that its row can state. Nothing is filled in but the account of an invoice. */
export function LineEditor({ useCases, revision, journal, line, onDone }: LineEditorProps) {
  const pane = usePane();
  const { texts, formats } = pane;
  const { announce } = useShell();
  const [styles, pieces] = [useFormStyles(), usePieces()];
  const [t, p] = [texts.entry.journal, texts.entry.payment];
  const open = useLoaded(
    useCallback(() => useCases.openTransactions(), [useCases]),
    revision,
  );
  const transactions = open.value ?? NOTHING_OPEN;
  const [typed, setTyped] = useState(() =>
    line ? typedOf(line.fields, formats) : blankLine('customer', journal.accountingCurrency),
  );
  const [hasTried, setTried] = useState(false);
  const [result, setResult] = useState<SaveResult>();
  const form = useRef<HTMLDivElement>(null);
  const action = useAction();
  const read = readLine(typed, formats, { amount: false, missingColumns: journal.missingColumns });
  const wrong = hasTried
    ? read.wrong
    : Object.fromEntries(Object.entries(read.wrong).filter(([, why]) => why === 'unreadable'));
  const change = (next: Partial<TypedLine>): void => setTyped((now) => ({ ...now, ...next }));
  const fields = { typed, wrong, journal, onChange: change };

  const nameAccount = (text: string): void => {
    const found = namedBy(text, typed.side, transactions);
    if (found.kind === 'account') change({ account: found.account.account, name: found.account.name });
    else if (text.trim() !== typed.account) change({ account: text.trim(), name: '' });
  };
  const named = namedBy(typed.invoice, typed.side, transactions);
  const fillAccount = (): void => {
    if (named.kind !== 'transaction' || typed.account !== '') return;
    const { account, name, currency } = named.transaction;
    change({ account, name, currency });
    announce(t.accountFilled(`${account} ${name}`));
  };

  const save = (): void => {
    setTried(true);
    setResult(undefined);
    if (Object.keys(read.wrong).length > 0) {
      announce(p.notSaved);
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    action.start(async () => {
      const answer = await useCases.saveLine(read.fields, undefined, line?.id);
      setResult(answer);
      if (answer.kind !== 'saved') return;
      announce(t.lineSaved(placeText(answer.place)));
      onDone(answer.id);
    });
  };

  return (
    <View
      heading={line ? t.editLine : t.newLine}
      lead={line && placeText(line.place)}
      isBusy={action.isBusy}
      footer={
        <>
          {hasTried && Object.keys(wrong).length > 0 && <p className={pieces.warning}>{p.notSaved}</p>}
          {result?.kind === 'refused' && <Refused problems={result.problems} />}
          {result?.kind === 'changed' && <p className={pieces.warning}>{p.rowChanged}</p>}
          <Stopped failure={action.failure ?? open.failure} />
          <div className={pieces.buttons}>
            <Button appearance="primary" disabledFocusable={action.isBusy} onClick={save}>
              {t.saveLine}
            </Button>
            <Button onClick={() => onDone()}>{t.cancel}</Button>
          </div>
        </>
      }
    >
      <div className={styles.form} ref={form}>
        <Field label={t.side}>
          <Select
            data-field="side"
            value={typed.side}
            onChange={(_, { value }) => change({ side: value as Side })}
          >
            <option value="customer">{t.sides.customer}</option>
            <option value="vendor">{t.sides.vendor}</option>
          </Select>
        </Field>
        <LineText
          {...fields}
          field="invoice"
          label={texts.entry.columns.invoice}
          hint={named.kind === 'several' ? p.severalAccounts(named.accounts.join(', ')) : t.invoiceHint}
          onLeave={fillAccount}
        />
        <div className={styles.whole}>
          <AccountField
            side={typed.side}
            label={texts.entry.columns.account}
            text={typed.account}
            open={transactions}
            hint={typed.name || undefined}
            refusal={wrongText('account', typed, wrong, pane)}
            onType={(account) => change({ account, name: '' })}
            onName={nameAccount}
          />
        </div>
        <PaymentFields {...fields} />
        <div className={styles.whole}>
          <LineText {...fields} field="description" label={t.description} />
        </div>
        <Field label={texts.entry.columns.useCashDiscount}>
          <Select
            value={typed.useCashDiscount}
            onChange={(_, { value }) => change({ useCashDiscount: value as UseCashDiscount })}
          >
            {(['Normal', 'Always', 'Never'] as const).map((use) => (
              <option key={use} value={use}>
                {texts.entry.useCashDiscount[use]}
              </option>
            ))}
          </Select>
        </Field>
        <LineAmount {...fields} field="discountAmount" label={texts.entry.list.discountAmount} />
        <LineAmount {...fields} field="bankCharge" label={t.bankCharge} />
        <LineText {...fields} field="discountAccount" label={t.discountAccount} />
        <LineText {...fields} field="voucher" label={texts.entry.columns.voucher} />
        <Checkbox
          className={styles.whole}
          label={texts.entry.list.fullSettlement}
          checked={typed.fullSettlement}
          onChange={(_, { checked }) => change({ fullSettlement: checked === true })}
        />
      </div>
    </View>
  );
}
