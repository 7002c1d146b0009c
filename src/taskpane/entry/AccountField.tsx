import { Combobox, Field, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OpenTransactions } from '../../app/paymentEntry';
import type { Side } from '../../engine/transactions';
import { usePane } from '../view/paneContext';
import { accountsLike, transactionsLike } from './findAccount';

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  option: { display: 'block', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface AccountFieldProps {
  readonly side: Side;
  readonly label: string;
  readonly text: string;
  readonly open: OpenTransactions;
  readonly hint: string | undefined;
  readonly refusal: string | undefined;
  readonly onType: (text: string) => void;
  /** An account or transaction was picked, or the field is left with what was typed. */
  readonly onName: (text: string) => void;
}

/** Whose payment it is: by account, name or transaction number. What is not among the open transactions may be typed too. */
export function AccountField(props: AccountFieldProps) {
  const { side, label, text, open, hint, refusal, onType, onName } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.entry.payment;
  const accounts = useMemo(() => accountsLike(text, side, open.accounts), [text, side, open]);
  const transactions = useMemo(() => transactionsLike(text, side, open.transactions), [text, side, open]);
  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationMessage={refusal === undefined ? null : { children: refusal, role: undefined }}
      validationState={refusal === undefined ? 'none' : 'error'}
    >
      <Combobox
        freeform
        className={styles.field}
        data-field="account"
        autoComplete="off"
        value={text}
        selectedOptions={[]}
        // For the mouse: the keyboard opens the list with an arrow, and its name would be English in every language.
        expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
        onChange={({ target }) => onType(target.value)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onName(optionValue)}
        onBlur={() => onName(text)}
      >
        {accounts.length > 0 && (
          <OptionGroup label={t.accounts[side]}>
            {accounts.map(({ account, name, documents }) => (
              <Option key={account} value={account} text={account} checkIcon={null}>
                <span className={styles.option}>
                  {account} {name}
                  <br />
                  <span className={styles.quiet}>{t.documents(documents, formats.count(documents))}</span>
                </span>
              </Option>
            ))}
          </OptionGroup>
        )}
        {transactions.length > 0 && (
          <OptionGroup label={t.transactions}>
            {transactions.map(({ id, invoice, account, name, open: amount, decimals, currency }) => (
              <Option key={id} value={invoice} text={invoice} checkIcon={null}>
                <span className={styles.option}>
                  {invoice} · {formats.amount(amount, decimals)} {currency}
                  <br />
                  <span className={styles.quiet}>
                    {account} {name}
                  </span>
                </span>
              </Option>
            ))}
          </OptionGroup>
        )}
      </Combobox>
    </Field>
  );
}
