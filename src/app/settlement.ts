import type { PlainDate } from '../calendar/plainDate';
import { voucherSeries, type VoucherSeries } from '../engine/voucherNumbers';
import { balanceOf, carryingBalanceOf, type DocumentState } from '../engine/documentState';
import type { SettlementPolicy } from '../engine/policy';
import { postRun, type RunResult, type RunSettings } from '../engine/postRun';
import type { ChosenPolicies } from '../engine/ruleSets';
import type { PaymentBalance } from '../engine/transactionRows';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { inPlaceOrder, invariant, type Problem } from '../problem/problem';
import { paymentBalances, usedVouchers, type Journal } from '../workbook/journal';
import { nextRun } from '../workbook/ledger';
import type { Parameters } from '../workbook/rows';
import { inputFingerprint, resultFingerprint, type Handled } from './fingerprint';
import { postingDateOf, type MonthEnd } from './monthEnd';
import { totalsOf } from './totals';
import type { RunTotals } from './useCases';

/** A run worked out in memory: what would be written, and what the views would then show. */
export interface Settlement {
  readonly result: RunResult;
  readonly totals: RunTotals;
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
  /** Documents and payments as they stand after the run. */
  readonly documents: readonly DocumentState[];
  readonly payments: readonly PaymentBalance[];
  readonly problems: readonly Problem[];
  /** Day of the latest payment: OpenTransactions shows what is open on it. */
  readonly asOf: PlainDate | undefined;
}

export const policyOf = (
  parameters: Parameters,
  { discountOnAmountWithTax: _, ...policies }: ChosenPolicies = parameters.policies,
): SettlementPolicy => ({
  ...policies,
  maximumPennyDifference: parameters.maximumPennyDifference,
  maximumOverpaymentOrUnderpayment: parameters.maximumOverpaymentOrUnderpayment,
  discountOnCreditNotes: parameters.calculateCashDiscountsForCreditNotes,
  writeOffWithoutDiscount: parameters.writeOffDifferencesWithoutDiscount,
  automaticSettlement: parameters.automaticSettlement,
  automaticPriority: parameters.automaticPriority,
  selectedDiscountDate:
    parameters.dateToUseForCalculatingDiscounts === 'selected' ? parameters.selectedDiscountDate : undefined,
});

export function seriesOf(nextVoucher: string): VoucherSeries {
  const series = voucherSeries(nextVoucher);
  invariant(series !== undefined, 'a voucher series was checked when the parameters were read');
  return series;
}

/** Works out the run. @param today day of the clock, for the settlement posting date "today" */
export function settleMonthEnd(monthEnd: MonthEnd, today: PlainDate): Settlement {
  const { journal, ledger, settings } = monthEnd;
  const { parameters } = settings;
  const run: Omit<RunSettings, 'usedVouchers'> = {
    policy: policyOf(parameters),
    accounts: settings.accounts,
    series: {
      customer: seriesOf(parameters.customerPaymentVoucher),
      vendor: seriesOf(parameters.vendorPaymentVoucher),
    },
    postingDate: postingDateOf(settings, today),
    exchange: settings.exchange,
  };
  const input = inputFingerprint(journal.documents.values(), journal.payments, run);
  const used = usedVouchers(monthEnd.invoices.rows, monthEnd.payments.rows, ledger);
  const result = postRun(journal.payments, journal.documents, { ...run, usedVouchers: used });

  const ofUsed = journal.usedPayments.map((state) => ({ key: state.document.paymentKey ?? '', state }));
  const payments = paymentBalances(ledger, journal.leftBefore, result.payments, {
    open: new Map([
      ...result.outcomes.map(({ payment, leftOpen }) => [payment.key, leftOpen] as const),
      ...ofUsed.map(({ key, state }) => [key, negate(balanceOf(state))] as const),
    ]),
    value: new Map([
      ...result.outcomes.map(({ payment, leftOpenValue }) => [payment.key, leftOpenValue] as const),
      ...ofUsed.map(({ key, state }) => [key, negate(carryingBalanceOf(state))] as const),
    ]),
  });
  const dates = payments.map(({ payment }) => payment.date);
  return {
    result,
    totals: totalsOf(result, changeOfLeft(monthEnd, result), settings),
    inputFingerprint: input,
    resultFingerprint: resultFingerprint(handledIn(result), result.settlements),
    documents: documentsShown(journal),
    payments,
    problems: inPlaceOrder([
      ...monthEnd.problems,
      ...notPosted(monthEnd, result),
      ...closedMeanwhile(monthEnd, result),
      ...chargesLeft(monthEnd, result),
    ]),
    asOf: dates.length === 0 ? undefined : dates.reduce((a, b) => (b > a ? b : a)),
  };
}

/** The documents that the views list; a posted payment stands among the payments. */
export function documentsShown({ documents, asSettled, usedPayments }: Journal): readonly DocumentState[] {
  const used = new Set(usedPayments);
  return [...[...documents.values()].filter((state) => !used.has(state)), ...asSettled];
}

/** Every payment of the run but those that are none: a blank amount whose marks settle nothing. */
const handledIn = ({ outcomes }: RunResult): readonly Handled[] =>
  outcomes
    .filter(({ payment, lines }) => payment.amount !== undefined || lines.length > 0)
    .map(({ payment, amount, value }) => ({ ...payment, amount, accountingAmount: value }));

/** A blank amount whose marks settle nothing is no payment. */
const notPosted = ({ placeOfPayment }: MonthEnd, { outcomes }: RunResult): readonly Problem[] =>
  outcomes
    .filter(
      ({ payment, isPostedNow, lines }) => !isPostedNow && payment.amount === undefined && lines.length === 0,
    )
    .map(({ payment }) => ({
      code: 'payment/marks-cancel-out',
      place: placeOfPayment(payment.key),
      facts: {},
    }));

/** A mark on a document that an earlier payment of the same run closed settles nothing: the money stays open (ALLOC-8). */
const closedMeanwhile = ({ ledger, journal }: MonthEnd, { outcomes }: RunResult): readonly Problem[] =>
  outcomes
    .filter(({ leftOpen }) => leftOpen !== 0)
    .flatMap(({ payment, lines }) => {
      const reached = new Set(lines.map(({ documentId }) => documentId));
      return payment.marks
        .filter(({ documentId }) => !reached.has(documentId) && journal.documents.get(documentId)?.open === 0)
        .map(({ documentId }): Problem => ({
          code: 'mark/closed',
          place: journal.markPlaces.get(payment.key) ?? { kind: 'table', table: 'Payments' },
          facts: {
            invoice: journal.documents.get(documentId)?.document.invoice ?? '',
            // A run that was cut off keeps its name when it is completed.
            run: ledger.cutOff?.run ?? nextRun(ledger),
          },
        }));
    });

/** CHARGE-1: a bank charge that settles nothing is not posted. */
const chargesLeft = ({ journal }: MonthEnd, { outcomes }: RunResult): readonly Problem[] =>
  outcomes.flatMap(({ payment, bankChargeLeft }): readonly Problem[] => {
    if (bankChargeLeft === 0) return [];
    const written = (amount: Amount): string => digitsOf(amount, decimalsOf(payment.currency));
    const place = journal.chargePlaces.get(payment.key) ?? { kind: 'table', table: 'Payments' };
    const facts = { charge: written(payment.bankCharge ?? ZERO), left: written(bankChargeLeft) };
    return [{ code: 'payment/bank-charge-left', place, facts }];
  });

/** By how much the run changes the value of what is left of all payments. */
function changeOfLeft({ journal }: MonthEnd, { outcomes }: RunResult): Amount {
  const change = outcomes.map(({ payment, leftOpenValue, isPostedNow }) =>
    isPostedNow ? leftOpenValue : minus(leftOpenValue, journal.leftBefore.value.get(payment.key) ?? ZERO),
  );
  const usedAsDocuments = journal.usedPayments.map((state) =>
    minus(
      negate(carryingBalanceOf(state)),
      journal.leftBefore.value.get(state.document.paymentKey ?? '') ?? ZERO,
    ),
  );
  return sum([...change, ...usedAsDocuments]);
}
