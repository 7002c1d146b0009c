import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type {
  DraftEstimate,
  DraftMark,
  JournalLine,
  LineFields,
  OpenAccount,
  OpenTransaction,
  PaymentDraft,
  PaymentEntryCases,
  PaymentJournal,
} from '../../src/app/paymentEntry';
import { addDays, plainDate, type PlainDate } from '../../src/calendar/plainDate';
import { amountOfUnits as units, type Amount } from '../../src/money/amount';
import type { Problem } from '../../src/problem/problem';
import type { Route } from '../../src/taskpane/shell/route';
import { ShellContext, type Shell } from '../../src/taskpane/shell/shellContext';
import { memoryStore, StoreContext } from '../../src/taskpane/shell/useKept';
import { usePieces } from '../../src/taskpane/view/usePieces';

/** Plain data that stands for a workbook with a payment journal, for component tests, browser tests and screenshots. */
export const day = (text: string): PlainDate => plainDate(text)!;

/** Invoice 10030 of the first scenario: 1,000.00, 2 % to 30 June, 1 % to 9 July. */
export const invoice10030: OpenTransaction = {
  id: 'customer/4008/10030',
  place: { kind: 'cell', sheet: 'Open items', address: 'A2' },
  side: 'customer',
  voucher: 'FTI-10030',
  account: '4008',
  name: 'Sparrow Wholesales',
  type: 'Invoice',
  date: day('2015-06-25'),
  dueDate: day('2015-07-25'),
  invoice: '10030',
  currency: 'USD',
  decimals: 2,
  open: units(100_000),
  schedule: [
    { cashDiscountDate: day('2015-06-30'), cashDiscountAmount: units(2_000), amount: units(98_000) },
    { cashDiscountDate: day('2015-07-09'), cashDiscountAmount: units(1_000), amount: units(99_000) },
    { cashDiscountDate: day('2015-07-25'), cashDiscountAmount: units(0), amount: units(100_000) },
  ],
  markedBy: undefined,
};

const numbered = (i: number, changed: Partial<OpenTransaction>): OpenTransaction => {
  const gross = 10_000 + ((i * 7_919) % 990_000);
  const date = addDays(day('2015-06-01'), i % 28);
  const period = (days: number, percent: number) => ({
    cashDiscountDate: addDays(date, days),
    cashDiscountAmount: units(Math.round((gross * percent) / 100)),
    amount: units(gross - Math.round((gross * percent) / 100)),
  });
  return {
    ...invoice10030,
    id: `customer/4008/${20_000 + i}`,
    place: { kind: 'cell', sheet: 'Open items', address: `A${i + 2}` },
    voucher: `FTI-${20_000 + i}`,
    invoice: String(20_000 + i),
    date,
    dueDate: addDays(date, 30),
    open: units(gross),
    schedule: [period(5, 2), period(14, 1), period(30, 0)],
    ...changed,
  };
};

export const someTransactions: readonly OpenTransaction[] = [
  invoice10030,
  numbered(1, {}),
  numbered(2, { type: 'Credit note', open: units(-20_000), schedule: [], invoice: 'CN-20002' }),
  numbered(3, {
    id: 'customer/4031/RE-2015-0007712-A',
    account: '4031',
    name: 'Donaudampfschifffahrtsgesellschaft Überseehandel Bremerhaven GmbH & Co. KG',
    invoice: 'RE-2015-0007712-A',
    voucher: 'ÜBERWEISUNGSBELEG-2015-000000123456',
    open: units(123_456_789_012),
  }),
  numbered(4, { id: 'vendor/V-9/55', side: 'vendor', account: 'V-9', name: 'Fabrikam', invoice: '55' }),
  numbered(5, { id: 'customer/4010/55', account: '4010', name: 'Light and Design', invoice: '55' }),
  numbered(6, { id: 'customer/4011/55', account: '4011', name: 'Forest Wholesales', invoice: '55' }),
];

export const manyTransactions = (n: number): readonly OpenTransaction[] =>
  Array.from({ length: n }, (_, i) => (i === 0 ? invoice10030 : numbered(i, {})));

export const accountsOf = (transactions: readonly OpenTransaction[]): readonly OpenAccount[] => {
  const found = new Map<string, OpenAccount>();
  for (const { side, account, name } of transactions) {
    const key = `${side}/${account}`;
    found.set(key, { side, account, name, documents: (found.get(key)?.documents ?? 0) + 1 });
  }
  return [...found.values()];
};

export const fields: LineFields = {
  side: 'customer',
  date: day('2015-06-28'),
  account: '4008',
  name: 'Sparrow Wholesales',
  amount: '294',
  currency: 'USD',
  invoice: '',
  useCashDiscount: 'Normal',
  discountAmount: '',
  bankCharge: '',
  fullSettlement: false,
  depositSlip: false,
  paymentReference: 'DE1001',
  offsetAccount: '1200',
  discountAccount: '',
  methodOfPayment: 'Wire',
  description: '',
  voucher: '',
};

export const unreadableAmount: Problem = {
  code: 'amount/unreadable',
  place: { kind: 'cell', sheet: 'Bank', address: 'D5' },
  facts: { text: 'abc' },
};

export function lineOf(
  row: number,
  changed: Partial<LineFields> = {},
  more: Partial<JournalLine> = {},
): JournalLine {
  const own = { ...fields, ...changed };
  const amount = Math.round(Number(own.amount) * 100);
  return {
    id: `row ${row}`,
    place: { kind: 'cell', sheet: 'Bank', address: `A${row}` },
    state: own.invoice === '' ? 'new' : 'marked',
    fields: own,
    decimals: 2,
    amount: own.amount === '' || Number.isNaN(amount) ? undefined : units(amount),
    leftOpen: undefined,
    run: undefined,
    problems: [],
    ...more,
  };
}

export const someLines: readonly JournalLine[] = [
  lineOf(
    2,
    { voucher: 'ARP-10030', invoice: '10030' },
    { state: 'posted', run: 'RUN-0001', leftOpen: units(-300) },
  ),
  lineOf(3, { date: day('2015-07-08'), amount: '693', invoice: '10030' }),
  lineOf(4, {
    account: '4010',
    name: 'Light and Design',
    amount: '1250.5',
    description: 'Advance',
    methodOfPayment: '',
  }),
  lineOf(
    5,
    { amount: 'abc', account: '4031', name: someTransactions[3]!.name },
    { state: 'problem', problems: [unreadableAmount] },
  ),
  lineOf(6, {
    side: 'vendor',
    account: 'V-9',
    name: 'Fabrikam',
    amount: '',
    invoice: '55',
    depositSlip: true,
  }),
];

export const manyLines = (n: number): readonly JournalLine[] =>
  Array.from({ length: n }, (_, i) =>
    i < someLines.length
      ? someLines[i]!
      : lineOf(i + 2, { amount: String(100 + i), paymentReference: `REF-${i}` }),
  );

export const journalWith = (lines: readonly JournalLine[]): PaymentJournal => ({
  lines,
  accountingCurrency: 'USD',
  table: { name: 'Payments', sheet: 'Bank' },
  missingColumns: [],
  methodsOfPayment: ['Wire', 'Check'],
});

/** What of a document is settled on a day: its period's discount, in proportion to the cash (DISC-5). */
function settled(
  one: OpenTransaction,
  mark: DraftMark | undefined,
  date: PlainDate,
  cash: Amount | undefined,
) {
  const period = one.schedule.find(({ cashDiscountDate }) => cashDiscountDate >= date);
  const full =
    mark?.useCashDiscount === 'Never' ? 0 : (mark?.discountAmount ?? period?.cashDiscountAmount ?? 0);
  const net = one.open - full;
  const paid = mark?.amountToSettle ?? (cash !== undefined && cash < net ? cash : units(net));
  const discount = paid >= net ? full : Math.round((paid * full) / net);
  return {
    amountToSettle: paid,
    cashDiscount: units(discount),
    panel: {
      cashDiscountDate: period?.cashDiscountDate,
      cashDiscountAmount: period?.cashDiscountAmount ?? units(0),
      useCashDiscount: mark?.useCashDiscount ?? ('Normal' as const),
      cashDiscountTaken: units(0),
      cashDiscountAmountToTake: units(discount),
    },
    balanceAfter: units(one.open - paid - discount),
  };
}

function estimateOf(draft: PaymentDraft, byId: ReadonlyMap<string, OpenTransaction>): DraftEstimate {
  const lines = draft.marks.map((mark) => ({
    transaction: mark.transaction,
    ...settled(byId.get(mark.transaction)!, mark, draft.date, draft.amount),
    reason: 'DISC-5: the payment takes its share of the discount.',
  }));
  const markedTotal = units(lines.reduce((sum, line) => sum + line.amountToSettle, 0));
  const highlighted = byId.get(draft.highlighted ?? '');
  return {
    lines,
    panel: highlighted && settled(highlighted, undefined, draft.date, undefined).panel,
    markedTotal,
    estimatedDiscount: units(lines.reduce((sum, line) => sum + line.cashDiscount, 0)),
    difference: draft.amount === undefined ? undefined : units(draft.amount - markedTotal),
    leftOpen: draft.amount === undefined ? units(0) : units(Math.max(0, draft.amount - markedTotal)),
    problems: [],
  };
}

/** Use cases over plain data: what is saved is added to the journal, a payment of a document marks all it can. */
export function entryCases(
  transactions: readonly OpenTransaction[],
  initial: readonly JournalLine[],
  changed: Partial<PaymentEntryCases> = {},
): PaymentEntryCases {
  let lines = initial;
  const byId = new Map(transactions.map((one) => [one.id, one]));
  const open = { transactions, accounts: accountsOf(transactions) };
  return {
    journal: async () => journalWith(lines),
    openTransactions: async () => open,
    estimate: async (draft) => estimateOf(draft, byId),
    markByPriority: async ({ side, account }) =>
      transactions
        .filter((one) => one.side === side && one.account === account)
        .slice(0, 2)
        .map(({ id }) => ({ transaction: id, useCashDiscount: 'Normal', fullSettlement: false })),
    saveLine: async (saved, marks, id) => {
      const invoice = marks?.map((mark) => byId.get(mark.transaction)!.invoice).join('; ') ?? saved.invoice;
      const row = id === undefined ? lines.length + 2 : Number(id.slice('row '.length));
      const line = lineOf(row, { ...saved, invoice });
      lines = id === undefined ? [...lines, line] : lines.map((one) => (one.id === id ? line : one));
      return { kind: 'saved', id: line.id, place: line.place };
    },
    deleteLines: async (ids) => {
      lines = lines.filter(({ id }) => !ids.includes(id));
      return 'deleted';
    },
    marksOf: async (id) => {
      const named = lines.find((line) => line.id === id)!.fields;
      return transactions
        .filter(
          ({ account, invoice }) => account === named.account && named.invoice.split('; ').includes(invoice),
        )
        .map((one) => ({ transaction: one.id, useCashDiscount: 'Normal', fullSettlement: false }));
    },
    ...changed,
  };
}

interface InShellProps<T extends PaymentEntryCases> {
  readonly useCases: T;
  readonly onNavigate?: (to: Route) => void;
  readonly onGoTo?: Shell['goTo'];
  readonly children: (given: {
    readonly useCases: T;
    readonly navigate: (to: Route) => void;
    readonly revision: number;
    /** Somebody else changed the workbook. */
    readonly changed: () => void;
  }) => ReactNode;
}

/** The pane's shell, as far as the views that enter payments see it: one live region, and a revision that rises with writing. */
export function InShell<T extends PaymentEntryCases>({
  useCases,
  onNavigate,
  onGoTo,
  children,
}: InShellProps<T>) {
  const [announced, announce] = useState('');
  const [revision, setRevision] = useState(0);
  const latest = useRef(0);
  const changed = useCallback(() => setRevision(++latest.current), []);
  const pieces = usePieces();
  const [store] = useState(memoryStore);
  const navigate = useMemo(() => onNavigate ?? (() => undefined), [onNavigate]);
  const goTo = useMemo(() => onGoTo ?? (() => undefined), [onGoTo]);
  const telling = useMemo(
    (): T => ({
      ...useCases,
      saveLine: async (...given: Parameters<PaymentEntryCases['saveLine']>) => {
        const result = await useCases.saveLine(...given);
        changed();
        return result;
      },
      deleteLines: async (...given: Parameters<PaymentEntryCases['deleteLines']>) => {
        const result = await useCases.deleteLines(...given);
        changed();
        return result;
      },
    }),
    [useCases, changed],
  );
  const shell: Shell = useMemo(
    () => ({
      navigate,
      goTo,
      announce,
      notify: announce,
      revision,
      revisionNow: () => latest.current,
      look: () => undefined,
      setWriting: () => undefined,
      hasActed: () => true,
    }),
    [navigate, goTo, revision],
  );
  return (
    <StoreContext value={store}>
      <ShellContext value={shell}>
        <p role="status" className={pieces.unseen}>
          {announced}
        </p>
        {children({ useCases: telling, navigate, revision, changed })}
      </ShellContext>
    </StoreContext>
  );
}
