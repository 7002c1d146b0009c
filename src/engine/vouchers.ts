import type { PlainDate } from '../calendar/plainDate';
import { minus, negate, plus, times, ZERO, type Amount } from '../money/amount';
import type { DocumentState } from './documentState';
import type { DifferenceType } from './differences';
import type { PaymentSettlement, SettlementLine } from './settlePayment';
import { discountByTax } from './salesTax';
import type { DocumentTax, PaymentToSettle, Side } from './transactions';

/** What an entry is for; it names the ledger account where none was given, and the line's description. */
export type Purpose =
  | 'bank'
  | 'receivable'
  | 'payable'
  | 'customer cash discount'
  | 'vendor cash discount'
  | 'penny difference'
  | 'cash discount difference'
  | 'sales tax';

export type LineText =
  'Payment' | 'Cash discount' | 'Sales tax on cash discount' | DifferenceType | 'Transfer between accounts';

/** One line of a voucher; exactly one of debit and credit is above zero. */
export interface VoucherLine {
  readonly side: Side;
  readonly voucher: string;
  readonly date: PlainDate;
  readonly ledgerAccount: string;
  readonly text: LineText;
  /** Customer or vendor account. */
  readonly account: string;
  readonly invoice: string;
  readonly currency: string;
  readonly debit: Amount;
  readonly credit: Amount;
}

/** Ledger accounts by purpose; a missing one shows its purpose (contract, section 1). */
export type Accounts = Readonly<Partial<Record<Purpose, string>>>;

/** A posting of a customer: positive is a debit. Of a vendor both columns change places (rules, section 10). */
interface Entry {
  readonly purpose: Purpose;
  readonly ledgerAccount: string | undefined;
  readonly account: string;
  readonly invoice: string;
  readonly amount: Amount;
  readonly text: LineText;
}

/** What names a voucher and whose it is. */
export interface VoucherHead {
  readonly side: Side;
  readonly voucher: string;
  readonly date: PlainDate;
  readonly currency: string;
}

const receivableOf = (side: Side): Purpose => (side === 'customer' ? 'receivable' : 'payable');
const discountOf = (side: Side): Purpose =>
  side === 'customer' ? 'customer cash discount' : 'vendor cash discount';
const differencePurpose = (type: DifferenceType): Purpose =>
  type === 'Penny difference' ? 'penny difference' : 'cash discount difference';

/**
 * The payment on its own voucher: Dr bank, Cr receivable; for a vendor Dr payable, Cr bank; a payment back the other way.
 * @param offsetAccount the bank or other account named by the row
 */
export function paymentVoucher(
  head: VoucherHead,
  account: string,
  amount: Amount,
  offsetAccount: string,
  accounts: Accounts,
): readonly VoucherLine[] {
  const [receivable, text, invoice] = [receivableOf(head.side), 'Payment' as const, ''];
  return written(head, accounts, [
    { purpose: 'bank', ledgerAccount: offsetAccount, account, invoice, amount, text },
    { purpose: receivable, ledgerAccount: undefined, account, invoice, amount: negate(amount), text },
  ]);
}

/**
 * Everything a settlement posts besides the payment, on one voucher: money moved to another account (ALLOC-8), one discount
 * line per document, shortages and the overpayment written off.
 * @returns no lines when nothing of it occurred: then there is no such voucher (rules, section 11)
 */
export function settlementVoucher(
  head: VoucherHead,
  settlement: PaymentSettlement,
  documents: ReadonlyMap<string, DocumentState>,
  accounts: Accounts,
  reverseTax: boolean,
): readonly VoucherLine[] {
  const { payment, lines, overpayment } = settlement;
  const entries = lines.flatMap((line) =>
    entriesOf(line, documents.get(line.documentId), settlement, reverseTax),
  );
  if (overpayment !== undefined) {
    const common = { account: payment.account, invoice: '', text: overpayment.type };
    const amount = overpayment.writtenOff;
    entries.push(
      { ...common, purpose: receivableOf(head.side), ledgerAccount: undefined, amount },
      {
        ...common,
        purpose: differencePurpose(overpayment.type),
        ledgerAccount: undefined,
        amount: negate(amount),
      },
    );
  }
  return written(head, accounts, entries);
}

function entriesOf(
  line: SettlementLine,
  state: DocumentState | undefined,
  settlement: PaymentSettlement,
  reverseTax: boolean,
): Entry[] {
  const { payment } = settlement;
  const account = state?.document.account ?? payment.account;
  const invoice = state?.document.invoice ?? '';
  const receivable = receivableOf(payment.side);
  const entries: Entry[] = [];
  if (account !== payment.account && line.cashApplied !== 0) {
    const moved = {
      purpose: receivable,
      ledgerAccount: undefined,
      text: 'Transfer between accounts' as const,
    };
    entries.push(
      // Account and number as a mark names them: the payer may have a document of the same number.
      { ...moved, account: payment.account, invoice: `${account}:${invoice}`, amount: line.cashApplied },
      { ...moved, account, invoice, amount: negate(line.cashApplied) },
    );
  }
  entries.push(
    ...discountEntries(line, state?.document.taxes ?? [], { account, invoice }, payment, reverseTax),
  );
  if (line.differenceType !== undefined) {
    const [text, amount, ledgerAccount] = [line.differenceType, line.difference, undefined];
    entries.push(
      { purpose: differencePurpose(text), ledgerAccount, account, invoice, amount, text },
      { purpose: receivable, ledgerAccount, account, invoice, amount: negate(amount), text },
    );
  }
  return entries;
}

/**
 * The discount against the receivable; its tax goes back to the sales tax account where that is asked for.
 * Discount account, first hit wins: alternative account of the row, account of the tax code, of the cash discount code, default.
 */
function discountEntries(
  line: SettlementLine,
  taxes: readonly DocumentTax[],
  of: Pick<Entry, 'account' | 'invoice'>,
  payment: PaymentToSettle,
  reverseTax: boolean,
): readonly Entry[] {
  if (line.discount === 0) return [];
  const { account, invoice } = of;
  const entry = (purpose: Purpose, ledgerAccount: string | undefined, amount: Amount): Entry => ({
    purpose,
    ledgerAccount,
    account,
    invoice,
    amount,
    text: 'Cash discount',
  });
  const discount = discountOf(payment.side);
  const receivable = entry(receivableOf(payment.side), undefined, negate(line.discount));
  const parts = taxes.some(({ gross }) => gross !== 0) ? discountByTax(line.discount, taxes) : [];
  if (parts.length === 0) {
    return [entry(discount, payment.discountAccount ?? line.discountAccount, line.discount), receivable];
  }
  const nets = new Map<string | undefined, Amount>();
  const reversed: Entry[] = [];
  for (const part of parts) {
    const back = reverseTax ? part.reversed : ZERO;
    const ledgerAccount = payment.discountAccount ?? part.tax.discountAccount ?? line.discountAccount;
    nets.set(ledgerAccount, plus(nets.get(ledgerAccount) ?? ZERO, minus(part.discount, back)));
    const text = 'Sales tax on cash discount' as const;
    reversed.push({ ...of, purpose: 'sales tax', ledgerAccount: part.tax.account, amount: back, text });
  }
  const net = [...nets].map(([ledgerAccount, amount]) => entry(discount, ledgerAccount, amount));
  return [...net, ...reversed, receivable];
}

function written(head: VoucherHead, accounts: Accounts, entries: readonly Entry[]): readonly VoucherLine[] {
  return entries
    .filter((entry) => entry.amount !== 0)
    .map(({ purpose, ledgerAccount, account, invoice, amount, text }) => {
      const debit = times(amount, head.side === 'customer' ? 1 : -1);
      return {
        side: head.side,
        voucher: head.voucher,
        date: head.date,
        currency: head.currency,
        ledgerAccount: ledgerAccount || accounts[purpose] || purpose,
        text,
        account,
        invoice,
        debit: debit > 0 ? debit : ZERO,
        credit: debit < 0 ? negate(debit) : ZERO,
      };
    });
}
