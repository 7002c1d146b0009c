import { Blocked } from '../../src/app/monthEnd';
import type {
  CutOffRun,
  Overview,
  ParameterName,
  ParameterState,
  PostResult,
  Preview,
  RunTotals,
  RuleSetComparison,
  SettledLine,
  SettlementUseCases,
  UndoableRun,
  UndoPreview,
  UndoRequest,
} from '../../src/app/useCases';
import type { PaymentEntryCases } from '../../src/app/paymentEntry';
import type { SourceCases, Sources } from '../../src/app/sourceChoice';
import type { PlainDate } from '../../src/calendar/plainDate';
import { amountOfUnits as units } from '../../src/money/amount';
import { HostError, type Problem } from '../../src/problem/problem';
import type { Held } from '../../src/taskpane/preview/SettleAgainNotice';
import type { Described } from '../../src/taskpane/view/paneContext';
import { PARAMETER_KINDS } from '../../src/workbook/chosenParameters';

/** Literals that stand for a month end, for component tests, the browser tests and the screenshots. */
export const overview: Overview = {
  sources: [
    { role: 'Invoices', isRequired: true, table: { name: 'Invoices', sheet: 'Open items', rowCount: 1240 } },
    { role: 'Payments', isRequired: true, table: { name: 'Payments', sheet: 'Bank', rowCount: 310 } },
    {
      role: 'CashDiscounts',
      isRequired: false,
      table: { name: 'CashDiscounts', sheet: 'Terms', rowCount: 3 },
    },
    { role: 'TermsOfPayment', isRequired: false },
    { role: 'SettlementParameters', isRequired: false },
    {
      role: 'LedgerAccounts',
      isRequired: false,
      table: { name: 'LedgerAccounts', sheet: 'Accounts', rowCount: 1 },
    },
    { role: 'MethodsOfPayment', isRequired: false },
  ],
};
export const overviewWithoutPayments: Overview = {
  sources: overview.sources.map(({ role, isRequired, ...rest }) =>
    role === 'Payments' ? { role, isRequired } : { role, isRequired, ...rest },
  ),
};

/** The same tables, some of them with nothing entered yet. */
export const overviewWithout = (...empty: readonly string[]): Overview => ({
  sources: overview.sources.map(({ table, ...source }) => ({
    ...source,
    ...(table && { table: { ...table, rowCount: empty.includes(source.role) ? 0 : table.rowCount } }),
  })),
});

export const cutOffRun: CutOffRun = {
  run: 'RUN-0007',
  started: '2026-03-31T17:42:10Z',
  payments: 310,
  canComplete: true,
};

export const totals: RunTotals = {
  currency: 'EUR',
  decimals: 2,
  paymentCount: 2,
  payments: units(98_700),
  received: units(98_700),
  paid: units(0),
  settled: units(100_000),
  discount: units(1_300),
  differences: units(0),
  exchangeGain: units(0),
  exchangeGainOnVendors: units(0),
  leftOpen: units(-1_234),
  documentsSettled: 1,
  voucherCount: 4,
};

export const unreadable: Problem = {
  code: 'amount/unreadable',
  place: { kind: 'cell', sheet: 'Bank', address: 'C17' },
  facts: { text: 'abc' },
};
export const missingColumn: Problem = {
  code: 'source/missing-column',
  place: { kind: 'table', table: 'Payments' },
  facts: { table: 'Payments', column: 'Amount', present: ['Date'] },
};
export const tooSmall: Problem = {
  code: 'amount/negative',
  place: { kind: 'table', table: 'SettlementParameters' },
  facts: { column: 'Value', text: '-0.05' },
};
export const possibleDuplicate: Problem = {
  code: 'payment/possible-duplicate',
  place: { kind: 'cell', sheet: 'Bank', address: 'B9' },
  facts: { others: ['Bank!B8'] },
};

export const preview: Preview = {
  totals,
  rows: { invoices: 1240, payments: 310, withProblem: 1, alreadyPosted: 12, textsRead: 0 },
  problems: [unreadable, possibleDuplicate],
  vouchers: [
    {
      voucher: 'ARP-10030',
      date: '2015-06-28',
      lines: [
        { ledgerAccount: '1200', description: 'Payment DE1001', debit: units(29_400), credit: units(0) },
        { ledgerAccount: '1400', description: 'Invoice FTI-10030', debit: units(0), credit: units(29_400) },
      ],
    },
    {
      voucher: 'DISC-10030',
      date: '2015-06-28',
      lines: [
        {
          ledgerAccount: '8730',
          description: 'Cash discount FTI-10030',
          debit: units(600),
          credit: units(0),
        },
        { ledgerAccount: '1400', description: 'Invoice FTI-10030', debit: units(0), credit: units(600) },
      ],
    },
  ],
  sheets: [
    { sheet: 'Runs', isNew: false, rows: 1 },
    { sheet: 'Posted payments', isNew: false, rows: 2 },
    { sheet: 'Settlements', isNew: false, rows: 1 },
    { sheet: 'VoucherLines', isNew: true, rows: 1_234 },
    { sheet: 'CustomerTransactions', isNew: false },
    { sheet: 'OpenTransactions', isNew: true },
  ],
  isEmpty: false,
  settleAgain: [],
  inputFingerprint: 'f1',
  resultFingerprint: 'r1',
};

/** A month that strains the layout: many rows, long words, large amounts. */
export const largePreview: Preview = {
  ...preview,
  totals: {
    ...totals,
    paymentCount: 12_345,
    voucherCount: 24_690,
    payments: units(999_999_999_999_999),
    settled: units(123_456_789_012_345),
    differences: units(-1),
  },
  rows: { invoices: 200_000, payments: 50_000, withProblem: 120, alreadyPosted: 0, textsRead: 0 },
  problems: Array.from({ length: 120 }, (_, i): Problem => ({
    code: 'amount/unreadable',
    place: {
      kind: 'cell',
      sheet: i % 3 === 0 ? 'Debitorenbuchhaltungsauswertungszwischenblatt' : 'Bank',
      address: `C${i + 2}`,
    },
    facts: {
      text: i % 2 === 0 ? '1,234' : 'Überweisungsverwendungszweckangabenüberprüfungsergebnisnummer4711',
    },
  })),
  vouchers: Array.from({ length: 130 }, (_, i) => ({
    voucher: i === 0 ? 'VOUCHER-NUMBER-THAT-IS-VERY-LONG-AND-NEVER-ENDS-000000000001' : `ARP-${10_030 + i}`,
    date: '2026-03-31',
    lines: [
      {
        ledgerAccount: '1200-0000-DE',
        description: 'Zahlungseingangssammelbuchung Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
        debit: units(i === 1 ? 999_999_999_999_999 : 123_456_78),
        credit: units(0),
      },
      {
        ledgerAccount: '1400',
        description: `Rechnung FTI-${i}`,
        debit: units(0),
        credit: units(i === 1 ? 999_999_999_999_999 : 123_456_78),
      },
    ],
  })),
};

export const posted: Extract<PostResult, { kind: 'posted' }> = {
  kind: 'posted',
  run: 'RUN-0008',
  totals,
  sheets: ['Posted payments', 'Settlements', 'Vouchers'],
};

/** The seed invoice: 294.00 on 28 June settled 300.00 with 6.00 discount, 693.00 on 8 July the rest with 7.00. */
const firstPart: SettledLine = {
  run: 'RUN-0007',
  payment: 'key-10030',
  voucher: 'ARP-10030',
  account: 'DE1001',
  invoice: 'FTI-10030',
  settledOn: '2015-06-28' as PlainDate,
  currency: 'USD',
  cashApplied: units(29_400),
  discount: units(600),
  difference: units(0),
  amountSettled: units(30_000),
};
const rest: SettledLine = {
  ...firstPart,
  run: 'RUN-0008',
  payment: 'key-10031',
  voucher: 'ARP-10031',
  settledOn: '2015-07-08' as PlainDate,
  cashApplied: units(69_300),
  discount: units(700),
  amountSettled: units(70_000),
};
const cheque = {
  payment: 'key-10030',
  voucher: 'ARP-10030',
  date: '2015-06-28' as PlainDate,
  account: 'DE1001',
  name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  amount: units(29_400),
  currency: 'USD',
  isReversed: false,
};
export const runs: readonly UndoableRun[] = [
  {
    run: 'RUN-0008',
    started: '2015-07-09T08:15:00Z',
    status: 'partly undone',
    totals: {
      currency: 'USD',
      decimals: 2,
      payments: units(74_300),
      settled: units(70_000),
      discount: units(700),
    },
    settlements: [
      { ...rest, isUndone: false },
      // A mark filled in later, on the cheque of the run before; and an overpayment written off with it.
      { ...firstPart, run: 'RUN-0008', invoice: 'FTI-10044', isUndone: true },
      {
        ...rest,
        invoice: '',
        cashApplied: units(0),
        discount: units(0),
        difference: units(-1),
        amountSettled: units(0),
        isUndone: false,
      },
    ],
    payments: [
      { ...cheque, payment: 'key-10031', voucher: 'ARP-10031', amount: units(69_300) },
      { ...cheque, payment: 'key-10032', voucher: 'ARP-10032', amount: units(5_000), isReversed: true },
    ],
  },
  {
    run: 'RUN-0007',
    started: '2015-06-30T17:42:10Z',
    status: 'complete',
    totals: {
      currency: 'USD',
      decimals: 2,
      payments: units(29_400),
      settled: units(30_000),
      discount: units(600),
    },
    settlements: [{ ...firstPart, isUndone: false }],
    payments: [cheque],
  },
];

const inTheWay: Problem = {
  code: 'undo/later-settlements',
  place: { kind: 'table', table: 'Settlements' },
  facts: {
    settlements: [
      { voucher: 'ARP-10031', invoice: 'FTI-10030', run: 'RUN-0008', amount: '700.00', discount: '7.00' },
    ],
  },
};
/** What a request comes to: what settled the invoice later stands in the way of the first part, unless it goes along. */
export function undoPreviewOf(request: UndoRequest): UndoPreview {
  const isOfFirst = request.target.kind !== 'run' && request.target.payment === 'key-10030';
  const later = isOfFirst ? [rest] : [];
  const settlements = isOfFirst ? [firstPart, ...(request.later === 'undo' ? later : [])] : [rest];
  const date =
    request.date === 'latest' ? '2015-07-08' : request.date === 'today' ? '2015-07-20' : request.date;
  return {
    request,
    date: date as PlainDate,
    settlements,
    payments: request.reversePayments
      ? [
          {
            voucher: 'ARP-10033',
            reverses: isOfFirst ? 'ARP-10030' : 'ARP-10031',
            account: 'DE1001',
            amount: units(isOfFirst ? -29_400 : -69_300),
            currency: 'USD',
          },
        ]
      : [],
    later,
    totals: {
      ...totals,
      currency: 'USD',
      paymentCount: 0,
      payments: units(0),
      settled: units(-70_000),
      discount: units(-700),
      leftOpen: units(69_300),
      voucherCount: 1,
    },
    sheets: [
      { sheet: 'Runs', isNew: false, rows: 1 },
      ...(request.reversePayments ? [{ sheet: 'Posted payments', isNew: false, rows: 1 }] : []),
      { sheet: 'Settlements', isNew: false, rows: settlements.length },
      { sheet: 'VoucherLines', isNew: false, rows: 2 },
      { sheet: 'OpenTransactions', isNew: false },
    ],
    vouchers: [
      {
        voucher: 'DISC-10031-2',
        date,
        lines: [
          {
            ledgerAccount: '1400',
            description: 'Cash discount FTI-10030',
            debit: units(700),
            credit: units(0),
          },
          {
            ledgerAccount: '8730',
            description: 'Cash discount FTI-10030',
            debit: units(0),
            credit: units(700),
          },
        ],
      },
    ],
    problems: later.length > 0 && request.later === 'refuse' ? [inTheWay] : [],
    inputFingerprint: `f-${JSON.stringify(request)}`,
    resultFingerprint: 'r',
  };
}

export const held: Held = {
  code: 'payment/undone',
  place: { kind: 'cell', sheet: 'Bank', address: 'A3' },
  facts: { payment: 'key-10031', voucher: 'ARP-10031', invoices: ['FTI-10030'], run: 'RUN-0009' },
};

/** Issue 3: 1,000.00 paid with 294.00 in the first period and 693.00 in the second; Business Central grants no discount on a part. */
export const comparison: RuleSetComparison = {
  ruleSets: ['Dynamics 365 Finance', 'Business Central'],
  currency: 'USD',
  decimals: 2,
  rows: [
    { ...rowOf('ARP-10030', '2015-06-28', 'FTI-10030'), results: [result(600, 70_000), result(0, 70_600)] },
    {
      ...rowOf('ARP-10031', '2015-07-08', 'FTI-10030'),
      results: [result(700, 0), result(0, 1_300)],
      isLast: true,
    },
    {
      ...rowOf('ARP-10040', '2015-07-08', 'FTI-10050'),
      results: [result(0, 0), result(0, 0)],
      isLast: true,
      differs: false,
    },
  ],
  totals: [result(1_300, 0), result(0, 1_300)],
  problems: [],
};
function rowOf(payment: string, date: string, invoice: string) {
  const day = date as PlainDate;
  return { payment, date: day, account: 'DE1001', invoice, currency: 'USD', isLast: false, differs: true };
}
function result(discount: number, open: number) {
  const [taken, left] = [units(discount), units(open)];
  return { discount: taken, discountValue: taken, open: left, openValue: left };
}

export const describeSample = (problem: Problem): Described =>
  'text' in problem.facts
    ? {
        found: `„${String(problem.facts.text)}“ ⟨found⟩`,
        toDo: '⟨to do⟩ 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20',
      }
    : { found: `⟨found⟩ ${problem.code}`, toDo: '⟨to do⟩' };

/** Every parameter there is: most at their defaults, some chosen in the pane, one stated in the table. */
const CHOSEN: Readonly<Partial<Record<ParameterName, string>>> = {
  'Accounting currency': 'EUR',
  'Maximum penny difference': '0.05',
  'Maximum overpayment or underpayment': '1234.5',
  'Settlement posting date': '2026-11-30',
};
export const parameters: readonly ParameterState[] = (
  Object.entries(PARAMETER_KINDS) as [ParameterName, ParameterState['kind']][]
).map(([name, kind]) =>
  name === 'Books closed until'
    ? {
        name,
        kind,
        value: '2026-10-31',
        cell: { kind: 'cell', sheet: 'SettlementParameters', address: 'B7' },
      }
    : { name, kind, value: CHOSEN[name] ?? '' },
);

const NOTHING_TO_IMPORT = {
  kind: 'statements',
  statements: [],
  bookings: 0,
  withProblem: 0,
  problems: [],
} as const;

/** Use cases that answer with the literals above, unless told otherwise. */
export const useCasesWith = (changed: Partial<SettlementUseCases> = {}): SettlementUseCases => ({
  overview: async () => overview,
  preview: async () => preview,
  post: async () => posted,
  compareRuleSets: async () => comparison,
  completeRun: async () => posted,
  undoable: async () => runs,
  previewUndo: async (request) => undoPreviewOf(request),
  undo: async () => posted,
  removeRun: async () => undefined,
  parameters: async () => parameters,
  chooseParameter: async () => [],
  openBank: async () => NOTHING_TO_IMPORT,
  readBank: async () => NOTHING_TO_IMPORT,
  importBank: async () => ({ kind: 'changed' }),
  reviewBank: async () => ({ lines: [], problems: [] }),
  lineOfSelection: async () => undefined,
  decideBank: async () => ({ kind: 'changed' }),
  ...entryCases,
  ...sourceCases,
  writeProblems: async () => 'SettlementProblems',
  goTo: async () => undefined,
  ...changed,
});

const COLUMNS = ['Account', 'Name', 'Invoice', 'Date', 'Due date', 'Amount', 'Currency'] as const;
export const sources: Sources = {
  sources: overview.sources.map(({ role, isRequired, table }) => ({
    role,
    isRequired,
    source: table && { kind: 'table', ...table },
    by: table ? (role === 'Payments' ? 'headings' : 'name') : 'none',
    headings: table ? ['Konto', 'Debitor', 'Rechnung', 'Datum', 'Betrag', 'Währung', 'Notiz'] : [],
    columns: table
      ? COLUMNS.map((column, i) => ({
          column,
          isRequired: ['Account', 'Invoice', 'Date', 'Amount'].includes(column),
          heading: ['Konto', 'Debitor', 'Rechnung', 'Datum', '', 'Betrag', 'Währung'][i]!,
          by: column === 'Due date' ? 'none' : column === 'Name' ? 'chosen' : 'heading',
        }))
      : [],
    numberFormat: role === 'Payments' ? '1.000,00' : '',
    dateFormat: '',
    problems: [],
  })),
  offers: [
    { kind: 'table', name: 'Invoices', sheet: 'Open items', rowCount: 1240 },
    { kind: 'table', name: 'Payments', sheet: 'Bank', rowCount: 310 },
    { kind: 'name', name: 'Zahlungen_Bank' },
  ],
  numberFormats: ['1,000.00', '1.000,00'],
  dateFormats: ['dd.mm.yyyy', 'mm/dd/yyyy'],
};

/** Use cases of the choice of sources that answer with the literals above. */
export const sourceCases: SourceCases = {
  sources: async () => sources,
  chooseSource: async () => [],
  chooseColumn: async () => [],
  chooseFormat: async () => [],
  insertTemplate: async () => ['Invoices', 'Payments'],
  selection: async () => 'Bank!A1:F20',
  watchSelection: async (listener) => {
    listener('Bank!A1:F20');
    return async () => undefined;
  },
  watchSources: async () => async () => undefined,
};

/** An empty journal. */
export const entryCases: PaymentEntryCases = {
  journal: async () => ({
    lines: [],
    accountingCurrency: 'EUR',
    table: { name: 'Payments', sheet: 'Bank' },
    missingColumns: [],
    methodsOfPayment: [],
  }),
  openTransactions: async () => ({ transactions: [], accounts: [] }),
  estimate: async () => ({
    lines: [],
    panel: undefined,
    markedTotal: units(0),
    estimatedDiscount: units(0),
    difference: undefined,
    leftOpen: units(0),
    problems: [],
  }),
  markByPriority: async () => [],
  saveLine: async () => ({ kind: 'saved', id: '1', place: { kind: 'cell', sheet: 'Bank', address: 'A2' } }),
  deleteLines: async () => 'deleted',
  marksOf: async () => [],
};

export type Changed = Partial<SettlementUseCases>;

/** Sixty runs, the newest with sixty payments of a large amount. */
const manyRuns: readonly UndoableRun[] = Array.from({ length: 60 }, (_, i) => ({
  ...runs[1]!,
  run: `RUN-${String(60 - i).padStart(4, '0')}`,
  totals: { ...runs[1]!.totals, payments: units(999_999_999_999_999) },
  settlements:
    i > 0 ? [] : Array.from({ length: 60 }, (_p, p) => ({ ...firstPart, payment: `k${p}`, isUndone: false })),
  payments: Array.from({ length: i > 0 ? 1 : 60 }, (_p, p) => ({
    ...cheque,
    payment: `k${p}`,
    voucher: `VOUCHER-NUMBER-THAT-IS-VERY-LONG-AND-NEVER-ENDS-${p}`,
    amount: units(999_999_999_999_999),
  })),
}));

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Situations by name, for a page that cannot be handed functions. */
export const SITUATIONS: Readonly<Record<string, () => SettlementUseCases>> = {
  usual: () => useCasesWith({}),
  large: () => useCasesWith({ preview: async () => largePreview }),
  refusing: () => useCasesWith({ chooseParameter: async () => [tooSmall] }),
  empty: () =>
    useCasesWith({
      overview: async () => ({
        sources: overview.sources.map(({ role, isRequired }) => ({ role, isRequired })),
      }),
    }),
  missing: () => useCasesWith({ overview: async () => overviewWithoutPayments }),
  'no-invoices': () => useCasesWith({ overview: async () => overviewWithout('Invoices', 'Payments') }),
  'no-payments': () => useCasesWith({ overview: async () => overviewWithout('Payments') }),
  nothing: () =>
    useCasesWith({ preview: async () => ({ ...preview, problems: [], vouchers: [], isEmpty: true }) }),
  'cut-off': () => useCasesWith({ overview: async () => ({ ...overview, cutOffRun }) }),
  posting: () =>
    useCasesWith({
      post: (_, progress) => {
        progress?.(4_000, 12_345);
        return never();
      },
    }),
  held: () => useCasesWith({ preview: async () => ({ ...preview, problems: [held, unreadable] }) }),
  'many-runs': () => useCasesWith({ undoable: async () => manyRuns }),
  'no-runs': () => useCasesWith({ undoable: async () => [] }),
  'hidden-sheet': () =>
    useCasesWith({ goTo: () => Promise.reject(new HostError('go to Bank!C17', 'SheetHidden')) }),
  edited: () =>
    useCasesWith({
      watchSources: async (listener) => {
        setTimeout(() => listener({ role: 'Payments' }), 100);
        return async () => undefined;
      },
    }),
  undoing: () =>
    useCasesWith({
      undo: (_, progress) => {
        progress?.(2, 3);
        return never();
      },
    }),
  'undo-changed': () => useCasesWith({ undo: async () => ({ kind: 'changed' }) }),
  silent: () => useCasesWith({ overview: never }),
  changed: () => useCasesWith({ post: async () => ({ kind: 'changed' }) }),
  refused: () => useCasesWith({ post: () => Promise.reject(new HostError('write', 'AccessDenied')) }),
  blocked: () => useCasesWith({ preview: () => Promise.reject(new Blocked([missingColumn, unreadable])) }),
  defect: () =>
    useCasesWith({ preview: () => Promise.reject(new TypeError('Invoice FTI-10030 has no amount 294.00')) }),
};
