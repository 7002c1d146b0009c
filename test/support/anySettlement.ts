import fc from 'fast-check';
import { addDays, type PlainDate } from '../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../src/engine/documentState';
import { inPeriodOrder } from '../../src/engine/discountSchedule';
import { DEFAULT_PRIORITY } from '../../src/engine/priority';
import type { PartialPayments, SettlementPolicy } from '../../src/engine/policy';
import { chosenPolicies, RULE_SET_NAMES, type StatedPolicies, type TaxMode } from '../../src/engine/ruleSets';
import type { PaymentToPost } from '../../src/engine/postRun';
import type { Mark, OpenDocument, Side } from '../../src/engine/transactions';
import { amountOfUnits, LARGEST_AMOUNT, type Amount } from '../../src/money/amount';
import type { Decimals } from '../../src/money/currency';
import { day } from './settling';

/** A run of payments over documents, whatever they may be. */
export interface AnyRun {
  readonly decimals: Decimals;
  readonly policy: SettlementPolicy;
  readonly documents: readonly OpenDocument[];
  readonly payments: readonly PaymentToPost[];
}

/** Mostly left alone. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const START = day('2026-01-31');
const CURRENCY: Readonly<Record<Decimals, string>> = { 0: 'JPY', 2: 'EUR', 3: 'KWD' };

/** From one smallest unit up to 10^12 in main units. */
const sizeOf = (decimals: Decimals): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 1_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 10_000_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 ** (12 + decimals) }) },
  );

const dayAfter = (days: number): PlainDate => addDays(START, days);
const anyDay = fc.integer({ min: 0, max: 45 }).map(dayAfter);

/** A discount of at most the whole: mostly a few percent, now and then nothing or nearly everything. */
const discountOf = (gross: number): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: 0, max: 1_000 })
        .map((perMyriad) => Math.floor((gross / 10_000) * perMyriad)),
    },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: gross }) },
  );

const anyDocument = (decimals: Decimals, index: number): fc.Arbitrary<OpenDocument> =>
  fc
    .tuple(sizeOf(decimals), fc.integer({ min: 0, max: 3 }), anyDay, fc.option(anyDay, { nil: undefined }))
    .chain(([gross, kind, date, dueDate]) =>
      fc
        .record({
          periods: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), discountOf(gross)), { maxLength: 4 }),
          openShare: fc.constantFrom(1, 1, 1, 0.5, 0.01),
          account: fc.constantFrom('4031', '4031', '4031', '4032'),
        })
        .map(({ periods, openShare, account }) => {
          const sign = kind === 0 ? -1 : 1;
          const amount = amountOfUnits(sign * gross);
          const open = Math.max(1, Math.floor(gross * openShare));
          return {
            id: `${account}\n${index}`,
            side: 'customer' as const,
            account,
            name: '',
            type: sign < 0 ? 'Credit note' : 'Invoice',
            voucher: `FTI-${index}`,
            invoice: `${index}`,
            date,
            dueDate,
            currency: CURRENCY[decimals],
            amount,
            openAtStart: amountOfUnits(sign * open),
            discountTakenAtStart: amountOfUnits(0),
            periods: inPeriodOrder(
              periods.map(([days, discount]) => ({
                lastDate: addDays(date, days),
                discount: amountOfUnits(sign * discount),
              })),
            ),
          };
        }),
    );

/** Amounts near to what closes documents, and any others; never larger than what is read from a cell. */
function amountNear(documents: readonly OpenDocument[], decimals: Decimals): fc.Arbitrary<Amount> {
  const nets = documents.flatMap(({ openAtStart, periods }) => [
    openAtStart,
    ...periods.map((period) => openAtStart - period.discount),
  ]);
  const near = (value: number): fc.Arbitrary<number> =>
    fc.integer({ min: -60, max: 60 }).map((cents) => value + cents);
  const total = nets.reduce((sum, value) => sum + value, 0);
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nets, 0).chain(near) },
      { weight: 2, arbitrary: near(documents.reduce((sum, d) => sum + d.openAtStart, 0)) },
      {
        weight: 3,
        arbitrary: fc.integer({ min: 0, max: 100 }).map((percent) => Math.floor((total / 100) * percent)),
      },
      { weight: 1, arbitrary: sizeOf(decimals) },
      { weight: 1, arbitrary: fc.constant(0) },
    )
    .map((value) => amountOfUnits(Math.max(-LARGEST_AMOUNT, Math.min(LARGEST_AMOUNT, Math.round(value)))));
}

const anyMark = (document: OpenDocument): fc.Arbitrary<Mark> =>
  fc
    .record({
      use: fc.constantFrom('Normal', 'Normal', 'Normal', 'Always', 'Never' as const),
      keyed: seldom(fc.integer({ min: 0, max: 130 })),
      override: seldom(fc.integer({ min: 0, max: 100 })),
      full: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    })
    .map(({ use, keyed, override, full }) => {
      const part = (percent: number): Amount =>
        amountOfUnits(Math.trunc((document.openAtStart / 100) * percent));
      return {
        documentId: document.id,
        useCashDiscount: use as Mark['useCashDiscount'],
        fullSettlement: full,
        ...(keyed === undefined ? {} : { amountToSettle: part(keyed) }),
        ...(override === undefined ? {} : { discountOverride: part(override) }),
      };
    });

const anyPayment = (
  documents: readonly OpenDocument[],
  decimals: Decimals,
  index: number,
): fc.Arbitrary<PaymentToPost> =>
  fc
    .record({
      date: anyDay,
      amount: fc.option(amountNear(documents, decimals), { nil: undefined, freq: 5 }),
      marked: fc.subarray([...documents]),
      graceDays: fc.constantFrom(0, 0, 3),
      voucher: fc.constantFrom('', '', `ARP-${index}`),
      account: fc.constantFrom('4031', '4031', '4032'),
    })
    .chain(({ date, amount, marked, graceDays, voucher, account }) =>
      fc.tuple(...marked.map(anyMark)).map((marks) => ({
        key: `payment ${index}`,
        side: 'customer' as const,
        account,
        name: '',
        date,
        currency: CURRENCY[decimals],
        ...(amount === undefined && marks.length > 0 ? {} : { amount: amount ?? amountOfUnits(1) }),
        marks,
        graceDays,
        voucher,
        reference: '',
        offsetAccount: '',
        isPosted: false,
      })),
    );

const optional = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.constantFrom<T | undefined>(undefined, undefined, ...values);

/** What a user may state about the policies in which rule sets differ. */
const anyStatedPolicies: fc.Arbitrary<StatedPolicies> = fc.record({
  partialPayments: optional<PartialPayments>('none', 'closing', 'proportional', 'manual'),
  tolerancePercent: optional('0', '0.5', '1'),
  toleranceAmount: optional(amountOfUnits(30), amountOfUnits(200)),
  discountTolerance: optional(true, false),
  unearnedDiscount: optional(true),
  taxMode: optional<TaxMode>('always', 'onEarlyPayment', 'never'),
  administration: optional<SettlementPolicy['administration']>('Specific', 'Unspecific'),
  discountOnPartialPayments: optional(true, false),
  reverseTaxOnDiscount: optional(true),
});

const anyPolicy: fc.Arbitrary<SettlementPolicy> = fc
  .record({
    ruleSet: fc.constantFrom(...RULE_SET_NAMES),
    stated: anyStatedPolicies,
    others: fc.record({
      maximumPennyDifference: fc.constantFrom(0, 5, 50).map(amountOfUnits),
      maximumOverpaymentOrUnderpayment: fc.constantFrom(0, 20, 100).map(amountOfUnits),
      discountOnCreditNotes: fc.boolean(),
      writeOffWithoutDiscount: fc.boolean(),
      automaticPriority: fc.constantFrom(undefined, DEFAULT_PRIORITY),
      automaticSettlement: fc.boolean(),
      selectedDiscountDate: seldom(anyDay),
    }),
  })
  .map(({ ruleSet, stated, others }) => ({ ...chosenPolicies(ruleSet, stated), ...others }));

export const anyRun: fc.Arbitrary<AnyRun> = fc
  .tuple(
    fc.constantFrom<Decimals>(0, 2, 3),
    anyPolicy,
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([decimals, policy, documentCount, paymentCount]) =>
    fc
      .tuple(...Array.from({ length: documentCount }, (_, i) => anyDocument(decimals, i)))
      .chain((documents) =>
        fc
          .tuple(...Array.from({ length: paymentCount }, (_, i) => anyPayment(documents, decimals, i)))
          .map((payments) => ({ decimals, policy, documents, payments })),
      ),
  );

export const statesOf = (documents: readonly OpenDocument[]): ReadonlyMap<string, DocumentState> =>
  new Map(documents.map((document) => [document.id, documentState(document)]));

/** The same run of vendors. */
export const onSide = (run: AnyRun, side: Side): AnyRun => ({
  ...run,
  documents: run.documents.map((document) => ({ ...document, side })),
  payments: run.payments.map((payment) => ({ ...payment, side })),
});
