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
  | 'payment tolerance'
  | 'cash discount tolerance'
  | 'unearned cash discount'
  | 'sales tax';

export type LineText =
  | 'Payment'
  | 'Cash discount'
  | 'Cash discount tolerance'
  | 'Unearned cash discount'
  | 'Sales tax on cash discount'
  | DifferenceType
  | 'Transfer between accounts';

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
const DIFFERENCE_PURPOSE: Readonly<Record<DifferenceType, Purpose>> = {
  'Penny difference': 'penny difference',
  'Payment tolerance': 'payment tolerance',
  'Cash discount difference': 'cash discount difference',
};

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
        purpose: DIFFERENCE_PURPOSE[overpayment.type],
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
      { ...moved, account: payment.account, invoice: '', amount: line.cashApplied },
      { ...moved, account, invoice, amount: negate(line.cashApplied) },
    );
  }
  for (const discount of discountsOf(line, payment)) {
    entries.push(
      ...discountEntries(
        discount,
        state?.document.taxes ?? [],
        { account, invoice },
        payment.side,
        reverseTax,
      ),
    );
  }
  if (line.differenceType !== undefined) {
    const [text, amount, ledgerAccount] = [line.differenceType, line.difference, undefined];
    entries.push(
      { purpose: DIFFERENCE_PURPOSE[text], ledgerAccount, account, invoice, amount, text },
      { purpose: receivable, ledgerAccount, account, invoice, amount: negate(amount), text },
    );
  }
  return entries;
}

/** A discount to post. Amount in the document's sign. */
interface Discount {
  readonly amount: Amount;
  readonly purpose: Purpose;
  readonly text: LineText;
  /** Alternative account of the row. */
  readonly rowAccount: string | undefined;
  /** Account of the cash discount code. */
  readonly codeAccount: string | undefined;
  /** Whether the account of a tax code goes before that of the cash discount code. */
  readonly byTaxCode: boolean;
}

/**
 * The discount of a line: cash discount on the accounts of rules section 10, or discount tolerance (RS-8); what was not earned on
 * its own account (RS-9).
 */
function discountsOf(line: SettlementLine, { side, discountAccount }: PaymentToSettle): readonly Discount[] {
  const apart = { rowAccount: undefined, codeAccount: undefined, byTaxCode: false };
  const earned = minus(line.discount, line.unearnedDiscount);
  return [
    line.isDiscountTolerance
      ? { ...apart, amount: earned, purpose: 'cash discount tolerance', text: 'Cash discount tolerance' }
      : {
          amount: earned,
          purpose: discountOf(side),
          text: 'Cash discount',
          rowAccount: discountAccount,
          codeAccount: line.discountAccount,
          byTaxCode: true,
        },
    {
      ...apart,
      amount: line.unearnedDiscount,
      purpose: 'unearned cash discount',
      text: 'Unearned cash discount',
    },
  ];
}

/**
 * A discount against the receivable; its tax goes back to the sales tax account where that is asked for.
 * Discount account, first hit wins: alternative account of the row, account of the tax code, of the cash discount code, default.
 */
function discountEntries(
  discount: Discount,
  taxes: readonly DocumentTax[],
  of: Pick<Entry, 'account' | 'invoice'>,
  side: Side,
  reverseTax: boolean,
): readonly Entry[] {
  if (discount.amount === 0) return [];
  const { account, invoice } = of;
  const entry = (purpose: Purpose, ledgerAccount: string | undefined, amount: Amount): Entry => ({
    purpose,
    ledgerAccount,
    account,
    invoice,
    amount,
    text: discount.text,
  });
  const receivable = entry(receivableOf(side), undefined, negate(discount.amount));
  const parts = taxes.some(({ gross }) => gross !== 0) ? discountByTax(discount.amount, taxes) : [];
  if (parts.length === 0) {
    const ledgerAccount = discount.rowAccount ?? discount.codeAccount;
    return [entry(discount.purpose, ledgerAccount, discount.amount), receivable];
  }
  const nets = new Map<string | undefined, Amount>();
  const reversed: Entry[] = [];
  for (const part of parts) {
    const back = reverseTax ? part.reversed : ZERO;
    const ofTaxCode = discount.byTaxCode ? part.tax.discountAccount : undefined;
    const ledgerAccount = discount.rowAccount ?? ofTaxCode ?? discount.codeAccount;
    nets.set(ledgerAccount, plus(nets.get(ledgerAccount) ?? ZERO, minus(part.discount, back)));
    const text = 'Sales tax on cash discount' as const;
    reversed.push({ ...of, purpose: 'sales tax', ledgerAccount: part.tax.account, amount: back, text });
  }
  const net = [...nets].map(([ledgerAccount, amount]) => entry(discount.purpose, ledgerAccount, amount));
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
