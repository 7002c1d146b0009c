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
  /** Sales tax by rate; gross is what the rate was applied to, tax included. */
  readonly taxes?: readonly { readonly code: string; readonly gross: string; readonly tax: string }[];
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
  readonly bankCharge?: string;
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

/**
 * The case with nothing left out: a field that is null states nothing, like one that is absent (under `expected` null is
 * a value), and an invoice without a currency is in the accounting currency.
 */
export function completed(theCase: SettlementCase): SettlementCase {
  const { expected, ...rest } = theCase;
  const stated = withoutNulls(rest) as SettlementCase;
  const currency = stated.parameters?.['accountingCurrency'];
  return {
    ...stated,
    ...(stated.invoices && {
      invoices: stated.invoices.map((invoice) => ({
        ...(typeof currency === 'string' ? { currency } : {}),
        ...invoice,
      })),
    }),
    ...(stated.payments && { payments: stated.payments.map((step, i) => settlementOf(step, i, stated)) }),
    ...(expected && { expected }),
  };
}

/** ALLOC-5: a settlement that marks an earlier payment by its voucher settles that payment with the other marks. */
function settlementOf(step: CasePayment, index: number, { invoices, payments }: SettlementCase): CasePayment {
  const vouchers = new Set(payments?.slice(0, index).map(({ voucher }) => voucher));
  for (const { invoice } of invoices ?? []) vouchers.delete(invoice);
  const paid = (step.marks ?? []).filter((mark) => vouchers.has(mark.invoice));
  const [own, other] = paid;
  if (step.type !== 'settlement' || step.voucher || !own || other || own.amountToSettle) return step;
  return { ...step, voucher: own.invoice, marks: (step.marks ?? []).filter((mark) => mark !== own) };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  );
}
