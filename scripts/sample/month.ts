import type { Day } from './calendar';
import { party, type Currency, type Party } from './parties';

/** What a cell is given instead of what the row would say: the slips of a real month. */
export type Slips = Readonly<Record<string, string | number>>;

/** A row of Invoices. */
export interface Invoice {
  readonly party: Party;
  readonly type: 'Invoice' | 'Credit note' | 'Payment';
  readonly date: Day;
  /** Hundredths of the party's currency, also of yen. */
  readonly cents: number;
  /** What of it is sold at the low tax rate. */
  readonly lowRateCents?: number;
  /** Euros it was booked at, where not at the rate of its day. */
  readonly bookedCents?: number;
  readonly discount: string;
  /** A number of its own; otherwise the next one of the series. */
  readonly number?: string;
  readonly voucher?: string;
  /** Bears the number of another row by mistake. */
  readonly sameNumberAs?: Invoice;
  readonly openCents?: number;
  readonly takenCents?: number;
  /** A last day with its amount, stated in the row: agreed, or that of the invoice a credit note belongs to. */
  readonly agreed?: { readonly lastDay: Day; readonly cents: number };
  readonly slips?: Slips;
  /** Cannot be used; not counted among the rows of the month. */
  readonly isWrong?: true;
}

export interface Mark {
  readonly invoice: Invoice;
  /** Stands in front: `4019:10041`. */
  readonly account?: string;
  /** Amount to settle as keyed: `10030=294.00`. */
  readonly keyed?: string;
}

/** A row of Payments. */
export interface Payment {
  readonly party: Party;
  readonly date: Day;
  readonly currency: Currency;
  /** Undefined: left blank. */
  readonly cents: number | undefined;
  readonly marks: readonly Mark[];
  /** Posted open last month; its row stays, and this month its marks are filled in. */
  readonly isMarkedLater?: true;
  readonly description: string;
  readonly use?: 'Always' | 'Never';
  readonly discountCents?: number;
  readonly isFull?: boolean;
  readonly method?: string;
  /** Otherwise the line of the bank statement. */
  readonly reference?: string;
  readonly isOnDepositSlip?: boolean;
  readonly slips?: Slips;
  readonly isWrong?: true;
}

/** Cents of `2,450.00`. */
export const cents = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100);

type InvoiceOptions = Partial<Omit<Invoice, 'party' | 'date' | 'cents'>>;
type PaymentOptions = Partial<Omit<Payment, 'party' | 'date' | 'cents' | 'marks' | 'description'>>;

/** Collects the rows of the month, and those that were posted last month. */
export class Month {
  readonly invoices: Invoice[] = [];
  readonly payments: Payment[] = [];

  invoice(account: string, date: Day, amount: string, options: InvoiceOptions = {}): Invoice {
    const owner = party(account);
    const invoice: Invoice = {
      party: owner,
      type: 'Invoice',
      date,
      cents: cents(amount),
      discount: owner.discount,
      ...options,
    };
    this.invoices.push(invoice);
    return invoice;
  }

  /** A blank amount is the empty text. */
  pay(
    date: Day,
    account: string,
    amount: string,
    marked: readonly (Invoice | Mark)[],
    description: string,
    options: PaymentOptions = {},
  ): Payment {
    const marks = marked.map((mark): Mark => ('invoice' in mark ? mark : { invoice: mark }));
    const amountCents = amount === '' ? undefined : cents(amount);
    const payer = party(account);
    const payment: Payment = {
      party: payer,
      date,
      currency: payer.currency,
      cents: amountCents,
      marks,
      description,
      ...options,
    };
    this.payments.push(payment);
    return payment;
  }
}
