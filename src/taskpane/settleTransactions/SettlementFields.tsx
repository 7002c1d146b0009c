import { Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenTransactions, PaymentJournal } from '../../app/paymentEntry';
import type { Side } from '../../engine/transactions';
import { AccountField } from '../entry/AccountField';
import { namedBy } from '../entry/findAccount';
import { LineAmount, LineText, useFormStyles } from '../entry/PaymentFields';
import type { PaymentEntryState } from '../entry/usePaymentEntry';
import { wrongText } from '../entry/wrongText';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

interface SettlementFieldsProps {
  readonly entry: PaymentEntryState;
  readonly journal: PaymentJournal;
  readonly open: OpenTransactions;
}

/** Whose transactions are settled and with which payment, where no journal line says it. */
export function SettlementFields({ entry, journal, open }: SettlementFieldsProps) {
  const pane = usePane();
  const [styles, pieces] = [useFormStyles(), usePieces()];
  const { typed, wrong, change, marking } = entry;
  const t = pane.texts.entry;
  const [text, setText] = useState(typed.account);
  const name = (typedText: string): void => {
    const found = namedBy(typedText, typed.side, open);
    const { account, name: known } =
      found.kind === 'account'
        ? found.account
        : found.kind === 'transaction'
          ? found.transaction
          : { account: found.kind === 'several' ? '' : typedText.trim(), name: '' };
    setText(found.kind === 'account' ? account : typedText);
    if (account === typed.account) return;
    marking.replace(new Map());
    change({ account, name: known });
  };
  const fields = { typed, wrong, journal, onChange: change };
  return (
    <div className={styles.form}>
      <Field label={t.journal.side}>
        <Select
          value={typed.side}
          onChange={(_, { value }) => {
            marking.replace(new Map());
            setText('');
            change({ side: value as Side, account: '', name: '' });
          }}
        >
          <option value="customer">{t.journal.sides.customer}</option>
          <option value="vendor">{t.journal.sides.vendor}</option>
        </Select>
      </Field>
      <AccountField
        side={typed.side}
        label={t.payment.accountOrTransaction[typed.side]}
        text={text}
        open={open}
        hint={typed.name || undefined}
        refusal={wrongText('account', typed, wrong, pane)}
        onType={setText}
        onName={name}
      />
      <LineText {...fields} field="date" label={t.columns.date} />
      <LineText {...fields} field="currency" label={t.columns.currency} />
      <LineAmount {...fields} field="amount" label={t.payment.amount[typed.side]} />
      <LineText {...fields} field="offsetAccount" label={t.payment.offsetAccount} />
      <p className={mergeClasses(styles.whole, pieces.quiet, styles.hint)}>{t.settle.amountHint}</p>
    </div>
  );
}
