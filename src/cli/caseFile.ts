/** A settlement case as its file states it; `test/cases/SCHEMA.md` explains the fields. Amounts and dates are texts. */
export interface SettlementCase {
  readonly id: string;
  readonly title?: string;
  readonly system?: string;
  readonly module: 'AR' | 'AP';
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly terms?: readonly CaseTerms[];
  readonly invoices?: readonly CaseInvoice[];
  readonly payments?: readonly CasePayment[];
  readonly expected?: Readonly<Record<string, unknown>>;
}

export interface CaseTerms {
  readonly code?: string;
  readonly days?: number;
  readonly months?: number;
  readonly percent: string;
  readonly next?: string;
  readonly invoices?: readonly string[];
  readonly [other: string]: unknown;
}

export interface CaseInvoice {
  readonly voucher: string | null;
  readonly invoice: string;
  readonly account: string;
  readonly name?: string;
  readonly type?: string;
  readonly date: string;
  readonly dueDate?: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly discounts?: readonly { readonly date: string; readonly amount: string }[];
  readonly openAmount?: string;
  readonly cashDiscountTaken?: string;
  readonly accountingAmount?: string;
  readonly [other: string]: unknown;
}

export interface CasePayment {
  readonly type?: string;
  readonly voucher?: string | null;
  readonly date: string;
  readonly account?: string;
  readonly amount?: string | null;
  readonly currency?: string;
  readonly reference?: string;
  readonly marks?: readonly CaseMark[];
  readonly [other: string]: unknown;
}

export interface CaseMark {
  readonly invoice: string;
  readonly account?: string;
  readonly useCashDiscount?: 'Normal' | 'Always' | 'Never';
  readonly amountToSettle?: string | null;
  readonly cashDiscountAmountOverride?: string | null;
  readonly fullSettlement?: boolean;
  readonly [other: string]: unknown;
}
