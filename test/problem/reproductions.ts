import type { Workbook as Model } from '../../src/host/model';
import type { SettleAgain, SettlementUseCases, UndoRequest } from '../../src/app/useCases';
import { plainDate } from '../../src/calendar/plainDate';
import type { ProblemCode } from '../../src/problem/problem';
import type { LineFields } from '../../src/workbook/paymentLine';

/**
 * For every problem the smallest workbook that has it. The test of this folder runs each of them through the readers and use
 * cases that the add-in itself runs; `npm run problems` makes docs/problems.md from the same.
 *
 * Tables are written as a person types them: the first line is the name, the second holds the headings, columns stand between
 * bars. A plain number is a number, `2026-11-05` a date, anything else a text; a blank cell has nothing between its bars.
 */
export interface Reproduction {
  /** Tables that differ from those of the basic workbook, or that it does not have. */
  readonly tables?: string;
  /** Tables of the basic workbook that are not there. */
  readonly without?: readonly string[];
  /** Tables that are named ranges instead. */
  readonly asRange?: readonly string[];
  /** Cells that are merged, such as `Payments!C2:C3`. */
  readonly merged?: string;
  /** Bank statements that are read one after the other, instead of settling a workbook: lines of text by the name of the file. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  /** Lines of the journal that alone are to be posted, as the pane showed them. */
  readonly lines?: readonly string[];
  /** What is chosen in the pane before, and what then happens to the workbook. */
  readonly chosen?: Chosen;
  /** A line that is entered in the pane, which shows the problem instead of saving it. */
  readonly enter?: Entered;
  /** What is done after the workbook has been settled once. */
  readonly later?: Later;
  /** Where the problem is shown, a cell or a table; all of them where it is shown more than once. */
  readonly at: string | readonly string[];
  /** Problems that this one cannot be without: place and code. */
  readonly also?: readonly string[];
}

/** What is chosen in the pane. */
export interface Chosen {
  readonly says: string;
  readonly choose: (useCases: SettlementUseCases) => Promise<unknown>;
  readonly change: (model: Model) => void;
}

/** A line of the payment journal, as it is saved in the pane. */
export interface Entered {
  readonly says: string;
  /** The line of the table, from 0, that is edited; absent: a new one. */
  readonly line?: number;
  /** What it states otherwise than that line, or than a blank one. */
  readonly fields: Partial<LineFields>;
  /** Everything that is open is marked. */
  readonly marksAll?: true;
}

/** In this order; the problem is one of the preview that comes last, or of the undo that is asked for. */
export interface Later {
  readonly says: string;
  /** The run is cut off while it is written. */
  readonly cutOff?: true;
  readonly change?: (model: Model) => void;
  readonly tables?: string;
  /** Undone before. */
  readonly undo?: UndoRequest;
  /** The undo that shows the problem. */
  readonly ask?: UndoRequest;
  /** Settle again, which shows the problem. */
  readonly settleAgain?: SettleAgain;
}

const undoOf = (target: UndoRequest['target'], more: Partial<UndoRequest> = {}): UndoRequest => ({
  target,
  reversePayments: false,
  date: 'latest',
  later: 'refuse',
  ...more,
});
const wholeRun = (run = 'RUN-0001', more: Partial<UndoRequest> = {}): UndoRequest =>
  undoOf({ kind: 'run', run }, more);
const ofPayment = (payment: string, more: Partial<UndoRequest> = {}): UndoRequest =>
  undoOf({ kind: 'payment', payment }, more);

/** One invoice, one payment of it, two settings: settles without a problem. */
export const BASIC_WORKBOOK = `
  Invoices
  Account | Invoice | Date       | Amount
  4031    | 10030   | 2026-11-02 | 1000

  Payments
  Date       | Account | Amount | Invoice
  2026-11-05 | 4031    | 1000   | 10030

  SettlementParameters
  Parameter           | Value
  Accounting currency | EUR

  LedgerAccounts
  Purpose | Account
  bank    | 1200
`;

/** A second row of Payments; the first one is that of the basic workbook. */
const secondPayment = (row: string, columns = ''): string => `
  Payments
  Date       | Account | Amount | Invoice ${columns && `| ${columns}`}
  2026-11-05 | 4031    | 1000   | 10030   ${columns && '|'.repeat(columns.split('|').length)}
  ${row}`;

/** A second row of Invoices; the first one is that of the basic workbook. */
const secondInvoice = (row: string, columns = ''): string => `
  Invoices
  Account | Invoice | Date       | Amount ${columns && `| ${columns}`}
  4031    | 10030   | 2026-11-02 | 1000   ${columns && '|'.repeat(columns.split('|').length)}
  ${row}`;

const parameters = (...rows: readonly string[]): string => `
  SettlementParameters
  Parameter | Value
  Accounting currency | EUR
  ${rows.join('\n')}`;

const rates = (...rows: readonly string[]): string => `
  ExchangeRates
  Date | Currency | Rate
  ${rows.join('\n')}`;

/** Types a value into the cell of an own table: its first row, by heading. */
const retype =
  (table: string, heading: string, value: unknown) =>
  (model: Model): void => {
    const { sheet, body, columns } = model.table(table)!;
    const column = body.column + columns.findIndex(({ name }) => name === heading);
    sheet.setValues({ row: body.row, column, rows: 1, columns: 1 }, [[value]], 'file');
  };

/** One account, from 1,000.00 to 1,000.00 plus what the bookings come to. */
const mt940 = (
  day: string,
  opening: string,
  closing: string,
  ...bookings: readonly string[]
): readonly string[] => [
  ':20:A',
  ':25:10020030/1234567',
  `:60F:C${day}EUR${opening}`,
  ...bookings,
  `:62F:C${day}EUR${closing}`,
  '-',
];

const camt = (message: string, statement: string, ...parts: readonly string[]): readonly string[] => [
  `<Document><${message}><${statement}>`,
  '<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>',
  ...parts,
  `</${statement}></${message}></Document>`,
];

/** A booking of 300.00 on 30 June. */
const camtEntry = (...parts: readonly string[]): readonly string[] => [
  '<Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>',
  '<BookgDt><Dt>2026-06-30</Dt></BookgDt>',
  ...parts,
  '</Ntry>',
];

export const REPRODUCTIONS: Readonly<Record<ProblemCode, Reproduction>> = {
  'source/missing': { without: ['Payments'], at: 'Payments' },
  'source/several': {
    without: ['Payments'],
    tables: `
      November
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 1000   | 10030

      December
      Date       | Account | Amount | Invoice
      2026-12-05 | 4031    | 1000   | 10030`,
    at: 'Payments',
  },
  'source/chosen-gone': {
    chosen: {
      says: 'Table Payments is chosen in the pane, and then gets the name Receipts.',
      choose: (useCases) =>
        useCases.chooseSource('Payments', {
          kind: 'table',
          name: 'Payments',
          sheet: 'Payments',
          rowCount: 1,
        }),
      change: (model) => void (model.table('Payments')!.name = 'Receipts'),
    },
    at: 'Payments',
  },
  'source/chosen-column-gone': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Text
      2026-11-05 | 4031    | 1000   | 10030   | Bill
    `,
    chosen: {
      says: 'Text is chosen in the pane for the name, and then gets the heading Remark.',
      choose: (useCases) => useCases.chooseColumn('Payments', 'Name', 'Text'),
      change: (model) =>
        model
          .table('Payments')!
          .sheet.setValues({ row: 0, column: 4, rows: 1, columns: 1 }, [['Remark']], 'host'),
    },
    at: 'Payments',
  },
  'source/missing-column': {
    tables: `
      Payments
      Date       | Account | Invoice
      2026-11-05 | 4031    | 10030`,
    at: 'Payments',
  },
  'source/ambiguous-column': {
    tables: `
      Payments
      Date       | Account | Amount | Paid | Invoice
      2026-11-05 | 4031    | 1000   | 1000 | 10030`,
    at: 'Payments',
  },
  'source/ambiguous-heading': {
    tables: `
      Payments
      Date       | Account | Amount | Document
      2026-11-05 | 4031    | 1000   | 10030`,
    at: 'Payments',
  },
  'source/merged-cells': {
    tables: secondPayment('2026-11-06 | 4031 | | '),
    asRange: ['Payments'],
    merged: 'Payments!C2:C3',
    at: 'Payments!C2',
  },
  'source/no-rows': {
    tables: `
      Payments
      Date | Account | Amount | Invoice`,
    at: 'Payments',
  },

  'cell/blank': { tables: secondPayment(' | 4031 | 100 | '), at: 'Payments!A3' },
  'cell/error': { tables: secondPayment('2026-11-06 | 4031 | #N/A | '), at: 'Payments!C3' },
  'amount/unreadable': { tables: secondPayment('2026-11-06 | 4031 | about 500 | '), at: 'Payments!C3' },
  'amount/no-format': { tables: secondPayment("2026-11-06 | 4031 | '1.234 | "), at: 'Payments!C3' },
  'amount/other-format': {
    tables:
      secondPayment('2026-11-06 | 4031 | 1.234,50 | ') + '\n\n' + parameters('Number format | 1,000.00'),
    at: 'Payments!C3',
  },
  'amount/other-currency': { tables: secondPayment('2026-11-06 | 4031 | $ 500 | '), at: 'Payments!C3' },
  'amount/too-many-decimals': {
    tables: secondPayment('2026-11-06 | 4031 | 500.005 | '),
    at: 'Payments!C3',
  },
  'amount/too-large': {
    tables: secondPayment('2026-11-06 | 4031 | 99999999999999 | '),
    at: 'Payments!C3',
  },
  'amount/negative': {
    tables: parameters('Maximum penny difference | -0.05'),
    at: 'SettlementParameters!B3',
  },
  'date/not-a-date': { tables: secondPayment('next Friday | 4031 | 100 | '), at: 'Payments!A3' },
  'date/has-time': { tables: secondPayment('46331.625 | 4031 | 100 | '), at: 'Payments!A3' },
  'date/no-format': { tables: secondPayment('8-7-2026 | 4031 | 100 | '), at: 'Payments!A3' },
  'date/other-format': {
    tables: secondPayment('25-11-2026 | 4031 | 100 | ') + '\n\n' + parameters('Date format | mm/dd/yyyy'),
    at: 'Payments!A3',
  },
  'date/too-late': { tables: secondPayment('9800-01-01 | 4031 | 100 | '), at: 'Payments!A3' },
  'text/long-number': {
    tables: secondPayment('2026-11-06 | 4031 | 100 | | 1234567890123456', 'Payment reference'),
    at: 'Payments!E3',
  },
  'number/not-whole': {
    tables: `
      CashDiscounts
      Code | Days | Percent
      5D2% | 2.5  | 2`,
    at: 'CashDiscounts!B2',
  },
  'percent/unreadable': {
    tables: `
      CashDiscounts
      Code | Days | Percent
      5D2% | 5    | two`,
    at: 'CashDiscounts!C2',
  },
  'percent/out-of-range': {
    tables: `
      CashDiscounts
      Code | Days | Percent
      5D2% | 5    | 200`,
    at: 'CashDiscounts!C2',
  },
  'choice/unknown': {
    tables: secondPayment('2026-11-06 | 4031 | 100 | | Sometimes', 'Use cash discount'),
    at: 'Payments!E3',
  },
  'currency/unreadable': {
    tables: secondPayment('2026-11-06 | 4031 | 100 | | Euro', 'Currency'),
    at: 'Payments!E3',
  },
  'row/only-a-sum': { tables: secondPayment(' | | 1000 | '), at: 'Payments!C3' },

  'code/duplicate': {
    tables: `
      CashDiscounts
      Code | Days | Percent
      5D2% | 5    | 2
      5D2% | 14   | 1`,
    at: ['CashDiscounts!A2', 'CashDiscounts!A3'],
  },
  'code/unknown': {
    tables: secondInvoice('4031 | 10031 | 2026-11-02 | 500 | 8D3%', 'Cash discount'),
    at: 'Invoices!E3',
  },
  'code/circular': {
    tables: `
      CashDiscounts
      Code  | Days | Percent | Next code
      5D2%  | 5    | 2       | 14D1%
      14D1% | 14   | 1       | 5D2%`,
    at: ['CashDiscounts!D2', 'CashDiscounts!D3'],
  },
  'parameter/unknown': { tables: parameters('Maximum discount | 5'), at: 'SettlementParameters!A3' },
  'parameter/duplicate': {
    tables: parameters('Grace days | 3', 'Grace days | 5'),
    at: ['SettlementParameters!A3', 'SettlementParameters!A4'],
  },
  'parameter/invalid': {
    tables: parameters('Cash discount administration | Strict'),
    at: 'SettlementParameters!B3',
  },
  'parameter/missing': {
    tables: parameters('Date to use for calculating discounts | Selected date'),
    at: 'SettlementParameters!B3',
  },
  'parameter/heading-taken': {
    tables: parameters('Dimension columns | Account'),
    at: 'SettlementParameters!B3',
  },
  'account/unknown-purpose': {
    tables: `
      LedgerAccounts
      Purpose | Account
      bank    | 1200
      coffee  | 4980`,
    at: 'LedgerAccounts!A3',
  },
  'currency/none': { without: ['SettlementParameters'], at: 'SettlementParameters' },
  'currency/no-rate': {
    tables: secondPayment('2026-11-06 | 4031 | 100 | | USD', 'Currency'),
    at: 'Payments!E3',
  },
  'rate/not-positive': { tables: rates('2026-11-02 | USD | 0'), at: 'ExchangeRates!C2' },
  'rate/of-itself': { tables: rates('2026-11-02 | EUR | 1.10'), at: 'ExchangeRates!C2' },
  'rate/contradiction': {
    tables: rates('2026-11-02 | USD | 1.10', '2026-11-02 | USD | 1.11'),
    at: ['ExchangeRates!C2', 'ExchangeRates!C3'],
  },

  'invoice/duplicate': {
    tables: secondInvoice('4031 | 10031 | 2026-11-02 | 500\n4031 | 10031 | 2026-11-09 | 500'),
    at: ['Invoices!B3', 'Invoices!B4'],
  },
  'invoice/discount-incomplete': {
    tables: secondInvoice(
      '4031 | 10031 | 2026-11-02 | 500 | 2026-11-07 | ',
      'Cash discount date | Cash discount amount',
    ),
    at: 'Invoices!F3',
  },
  'invoice/discount-too-large': {
    tables: secondInvoice(
      '4031 | 10031 | 2026-11-02 | 500 | 2026-11-07 | 510',
      'Cash discount date | Cash discount amount',
    ),
    at: 'Invoices!F3',
  },
  'invoice/wrong-sign': {
    tables: secondInvoice('4031 | 10031 | 2026-11-02 | -500 | Invoice', 'Type'),
    at: 'Invoices!D3',
  },
  'invoice/tax-does-not-fit': {
    tables: `
      ${secondInvoice('4031 | 10031 | 2026-11-02 | 500 | 600 | S19', 'Tax amount | Tax code')}

      TaxCodes
      Code | Rate
      S19  | 19`,
    at: 'Invoices!E3',
  },
  'invoice/open-too-large': {
    tables: secondInvoice('4031 | 10031 | 2026-11-02 | 500 | 700', 'Open amount'),
    at: 'Invoices!E3',
  },
  'invoice/value-does-not-fit': {
    tables: secondInvoice(
      '4031 | 10031 | 2026-11-02 | 500 | USD | -550',
      'Currency | Amount in accounting currency',
    ),
    at: 'Invoices!F3',
  },
  'invoice/value-changed': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount | Currency
      4031    | 10030   | 2026-11-02 | 1000   | USD

      Payments
      Date       | Account | Amount | Invoice | Currency
      2026-11-05 | 4031    | 400    | 10030   | USD

      ${rates('2026-11-02 | USD | 1.10')}`,
    later: {
      says: 'The workbook is settled. Then the rate of the invoice date is changed:',
      tables: rates('2026-11-02 | USD | 1.20'),
    },
    at: 'Invoices!E2',
  },
  'dimension/unreadable': {
    tables:
      secondInvoice('4031 | 10031 | 2026-11-02 | 500 | CC10; CC20', 'Cost centre') +
      '\n\n' +
      parameters('Dimension columns | Cost centre'),
    at: 'Invoices!E3',
  },
  'dimension/several-split': {
    tables:
      secondInvoice(
        '4031 | 10031 | 2026-11-02 | 500 | CC10=60; CC20=40 | P1=1; P2=1',
        'Cost centre | Project',
      ) +
      '\n\n' +
      parameters('Dimension columns | Cost centre; Project'),
    at: 'Invoices!F3',
  },
  'invoice/changed': {
    later: {
      says: 'The workbook is settled. Then the amount of the settled invoice is changed:',
      tables: `
        Invoices
        Account | Invoice | Date       | Amount
        4031    | 10030   | 2026-11-02 | 1200`,
    },
    at: 'Invoices!D2',
  },

  'payment/no-account': { tables: secondPayment('2026-11-06 | | 100 | '), at: 'Payments!B3' },
  'payment/unknown-account': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Offset account
      2026-11-05 | 4031    | 1000   | 10030   | 1200
    `,
    enter: {
      says: 'A payment of account 4013 is entered in the pane.',
      fields: { date: plainDate('2026-11-06')!, account: '4013', amount: '100', offsetAccount: '1200' },
    },
    at: 'Payments!B3',
  },
  'payment/not-in-table': {
    asRange: ['Payments'],
    enter: {
      says: 'A payment of 100.00 is entered in the pane.',
      fields: { date: plainDate('2026-11-06')!, account: '4031', amount: '100', offsetAccount: '1200' },
    },
    at: 'Payments',
  },
  'payment/line-changed': {
    lines: ['Payments!A2|1062.50'],
    at: 'Payments!A2',
  },
  'payment/posted-line': {
    later: { says: 'The workbook is settled.' },
    enter: {
      says: 'Then the amount of its payment is changed in the pane.',
      line: 0,
      fields: { amount: '295' },
    },
    at: 'Payments!A2',
  },
  'payment/other-account': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4032    | 1000   | 10030`,
    at: 'Payments!D2',
  },
  'payment/blank-amount': { tables: secondPayment('2026-11-06 | 4031 | | '), at: 'Payments!C3' },
  'payment/zero-without-marks': { tables: secondPayment('2026-11-06 | 4031 | 0 | '), at: 'Payments!C3' },
  'payment/marks-cancel-out': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    |        | 10030=0.00`,
    at: 'Payments!A2',
  },
  'payment/one-mark-only': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount
      4031    | 10030   | 2026-11-02 | 1000
      4031    | 10031   | 2026-11-02 | 500

      Payments
      Date       | Account | Amount | Invoice      | Full settlement
      2026-11-05 | 4031    | 1490   | 10030; 10031 | Yes`,
    at: 'Payments!E2',
  },
  'payment/never-and-full': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Use cash discount | Full settlement
      2026-11-05 | 4031    | 990    | 10030   | Never             | Yes`,
    at: 'Payments!F2',
  },
  'payment/reference-missing': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Deposit slip | Payment reference
      2026-11-05 | 4031    | 1000   | 10030   | Yes          | `,
    at: 'Payments!F2',
  },
  'payment/no-offset-account': {
    without: ['LedgerAccounts'],
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Offset account
      2026-11-05 | 4031    | 1000   | 10030   | `,
    at: 'Payments!E2',
  },
  'payment/duplicate-voucher': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Voucher
      2026-11-05 | 4031    | 400    | 10030   | ARP-77
      2026-11-06 | 4031    | 600    | 10030   | ARP-77`,
    at: ['Payments!E2', 'Payments!E3'],
  },
  'payment/voucher-in-use': {
    tables: `
      Invoices
      Account | Invoice | Voucher | Date       | Amount
      4031    | 10030   | FTI-77  | 2026-11-02 | 1000

      Payments
      Date       | Account | Amount | Invoice | Voucher
      2026-11-05 | 4031    | 1000   | 10030   | FTI-77`,
    at: 'Payments!E2',
  },
  'payment/changed-after-posting': {
    later: {
      says: 'The workbook is settled. Then the amount of the posted payment is changed:',
      tables: `
        Payments
        Date       | Account | Amount | Invoice
        2026-11-05 | 4031    | 1200   | 10030`,
    },
    at: 'Payments!A2',
  },
  'payment/like-posted': {
    tables: secondPayment('2026-11-06 | 4031 | 250 | '),
    later: {
      says: 'The workbook is settled. Then the date of the second payment, which has no reference, is changed:',
      tables: secondPayment('2026-11-09 | 4031 | 250 | '),
    },
    at: 'Payments!A3',
  },
  'payment/books-closed': {
    tables: parameters('Books closed until | 2026-11-30'),
    at: 'Payments!A2',
  },
  'payment/possible-duplicate': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 400    | 10030
      2026-11-05 | 4031    | 400    | 10030`,
    at: ['Payments!C2', 'Payments!C3'],
  },
  'mark/unreadable': { tables: secondPayment('2026-11-06 | 4031 | 100 | 10030='), at: 'Payments!D3' },
  'mark/option-unreadable': {
    tables: secondPayment('2026-11-06 | 4031 | 100 | 10030=100.00 [Sometimes]'),
    at: 'Payments!D3',
  },
  'mark/unnameable': {
    tables: `
      Invoices
      Account | Invoice   | Date       | Amount
      4031    | 10030     | 2026-11-02 | 1000
      4031    | 2026;0001 | 2026-11-02 | 100

      Payments
      Date       | Account | Amount | Invoice | Offset account
      2026-11-05 | 4031    | 1000   | 10030   | 1200
    `,
    enter: {
      says: 'A payment of 100.00 is entered in the pane, with everything marked.',
      fields: { date: plainDate('2026-11-06')!, account: '4031', amount: '100', offsetAccount: '1200' },
      marksAll: true,
    },
    at: 'Payments!D3',
  },
  'mark/twice': { tables: secondPayment('2026-11-06 | 4031 | 100 | 10030; 10030'), at: 'Payments!D3' },
  'mark/unknown': { tables: secondPayment('2026-11-06 | 4031 | 100 | 99999'), at: 'Payments!D3' },
  'mark/several-accounts': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount
      4031    | 10030   | 2026-11-02 | 1000
      4032    | 10030   | 2026-11-03 | 500

      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 |         | 1000   | 10030`,
    at: 'Payments!D2',
  },
  'mark/row-has-problem': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount
      4031    | 10030   | 2026-11-02 | about 1000`,
    at: 'Payments!D2',
    also: ['Invoices!D2 amount/unreadable'],
  },
  'mark/other-currency': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount | Currency | Amount in accounting currency
      4031    | 10030   | 2026-11-02 | 1000   | USD      | 900

      Payments
      Date       | Account | Amount | Invoice | Currency
      2026-11-05 | 4031    | 1000   | 10030   | EUR`,
    at: 'Payments!D2',
  },
  'mark/wrong-sign': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 1000   | 10030=-100.00`,
    at: 'Payments!D2',
  },
  'mark/discount-too-large': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Cash discount amount
      2026-11-05 | 4031    | 900    | 10030   | 1100`,
    at: 'Payments!E2',
  },
  'mark/locked': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount
      4031    | 10030   | 2026-11-02 | 1000
      4031    | 10031   | 2026-11-03 | 60

      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 1000   | 10030
      2026-11-06 | 4031    | 100    |
      2026-11-20 | 4031    | -100   | ARP-10002
    `,
    later: {
      says: 'The workbook is settled: ARP-10002 stands open, and nothing can be marked by that voucher before it is posted. Then it gets a mark of its own:',
      tables: `
        Payments
        Date       | Account | Amount | Invoice
        2026-11-05 | 4031    | 1000   | 10030
        2026-11-06 | 4031    | 100    | 10031
        2026-11-20 | 4031    | -100   | ARP-10002`,
    },
    at: 'Payments!D4',
  },
  'mark/closed': { tables: secondPayment('2026-11-06 | 4031 | 100 | 10030'), at: 'Payments!D3' },

  'ledger/missing-table': {
    later: {
      says: 'The workbook is settled. Then the sheet VoucherLines is deleted.',
      change: (model) => model.deleteSheet(model.sheet('VoucherLines')!),
    },
    at: 'VoucherLines',
  },
  'ledger/unreadable-cell': {
    later: {
      says: 'The workbook is settled. Then “none” is typed over the cash discount in Settlements.',
      change: retype('Settlements', 'Cash discount', 'none'),
    },
    at: 'Settlements!M6',
  },
  'ledger/missing-column': {
    later: {
      says: 'The workbook is settled. Then the heading “Cash applied” of Settlements is changed to “Cash”.',
      change: (model) => {
        const { sheet, header, columns } = model.table('Settlements')!;
        const column = header.column + columns.findIndex(({ name }) => name === 'Cash applied');
        sheet.setValues({ row: header.row, column, rows: 1, columns: 1 }, [['Cash']], 'host');
      },
    },
    at: 'Settlements',
  },
  'ledger/incomplete': {
    later: {
      says: 'The workbook is settled. Then the amount of the payment in PostedPayments is changed to 900.',
      change: retype('PostedPayments', 'Amount', 900),
    },
    at: 'PostedPayments',
    also: ['Payments!A2 payment/changed-after-posting'],
  },
  'ledger/changed-amount': {
    later: {
      says: 'The workbook is settled. Then the cash applied in Settlements is changed to 900.',
      change: retype('Settlements', 'Cash applied', 900),
    },
    at: 'Settlements!P6',
  },
  'ledger/other-currency': {
    later: {
      says: 'The workbook is settled. Then the accounting currency is changed:',
      tables: `
        SettlementParameters
        Parameter | Value
        Accounting currency | CHF`,
    },
    at: 'Runs',
    also: ['Invoices!A2 invoice/changed', 'Payments!A2 payment/changed-after-posting'],
  },
  'run/cut-off': {
    later: {
      says: 'The workbook is being settled. Excel is closed after the row of the run is written.',
      cutOff: true,
    },
    at: 'Runs',
  },

  'payment/undone': {
    later: { says: 'The workbook is settled. Then run RUN-0001 is undone.', undo: wholeRun() },
    at: 'Payments!A2',
  },
  'payment/bank-charge': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Offset account | Bank charge
      2026-11-05 | 4031    | 980    | 10030   | 1200           | -10
    `,
    at: 'Payments!F2',
  },
  'payment/bank-charge-left': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice | Offset account | Bank charge
      2026-11-05 | 4031    | 980    |         | 1200           | 10
    `,
    at: 'Payments!F2',
  },
  'payment/reversed': {
    later: {
      says: 'The workbook is settled. Then run RUN-0001 is undone with its payments.',
      undo: wholeRun('RUN-0001', { reversePayments: true }),
    },
    at: 'Payments!A2',
  },
  'undo/unknown': {
    later: { says: 'The workbook is settled. Then run RUN-0009 is to be undone.', ask: wholeRun('RUN-0009') },
    at: 'Settlements',
  },
  'undo/ambiguous': {
    tables: `
      Invoices
      Account | Invoice | Date       | Amount | Module
      4031    | 10030   | 2026-11-02 | 1000   | Customer
      5001    | 88      | 2026-11-02 | 500    | Vendor

      Payments
      Date       | Account | Amount | Invoice | Module   | Voucher
      2026-11-05 | 4031    | 1000   | 10030   | Customer | P-1
      2026-11-05 | 5001    | 500    | 88      | Vendor   | P-1`,
    later: { says: 'The workbook is settled. Then payment P-1 is to be undone.', ask: ofPayment('P-1') },
    at: 'Settlements',
  },
  'undo/of-undo': {
    later: {
      says: 'The workbook is settled, and run RUN-0001 is undone. Then this undo, RUN-0002, is to be undone.',
      undo: wholeRun(),
      ask: wholeRun('RUN-0002'),
    },
    at: 'Settlements',
  },
  'undo/nothing-settled': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 1000   |`,
    later: { says: 'The workbook is settled. Then run RUN-0001 is to be undone.', ask: wholeRun() },
    at: 'Settlements',
  },
  'undo/already-undone': {
    later: {
      says: 'The workbook is settled, and run RUN-0001 is undone. Then it is to be undone once more.',
      undo: wholeRun(),
      ask: wholeRun(),
    },
    at: 'Settlements',
  },
  'undo/already-reversed': {
    later: {
      says: 'The workbook is settled, and payment ARP-10001 is reversed. Then it is to be reversed once more.',
      undo: ofPayment('ARP-10001', { reversePayments: true }),
      ask: ofPayment('ARP-10001', { reversePayments: true }),
    },
    at: 'PostedPayments',
  },
  'undo/later-settlements': {
    tables: `
      Payments
      Date       | Account | Amount | Invoice
      2026-11-05 | 4031    | 400    | 10030
      2026-11-06 | 4031    | 600    | 10030`,
    later: {
      says: 'The workbook is settled. Then the first of the two payments is to be undone.',
      ask: ofPayment('ARP-10001'),
    },
    at: 'Settlements',
  },
  'undo/date-too-early': {
    later: {
      says: 'The workbook is settled. Then run RUN-0001 is to be undone on 2026-11-04.',
      ask: wholeRun('RUN-0001', { date: plainDate('2026-11-04') ?? 'latest' }),
    },
    at: 'Settlements',
  },
  'undo/books-closed': {
    tables: parameters('Books closed until | 2026-10-31'),
    later: {
      says: 'The workbook is settled, and the books are closed. Then run RUN-0001 is to be undone.',
      tables: parameters('Books closed until | 2026-11-30'),
      ask: wholeRun(),
    },
    at: 'Settlements',
  },
  'undo/lines-changed': {
    later: {
      says: 'The workbook is settled. Then the first amount of VoucherLines is changed to 900, and the payment is to be reversed.',
      change: retype('VoucherLines', 'Debit', 900),
      ask: ofPayment('ARP-10001', { reversePayments: true }),
    },
    at: 'VoucherLines',
  },
  'undo/document-gone': {
    later: {
      says: 'The workbook is settled. Then the row of the invoice is replaced, and run RUN-0001 is to be undone.',
      tables: `
        Invoices
        Account | Invoice | Date       | Amount
        4031    | 10031   | 2026-11-20 | 300`,
      ask: wholeRun(),
    },
    at: 'Invoices',
  },
  'settle-again/not-undone': {
    later: {
      says: 'The workbook is settled. Then payment ARP-10001, which was not undone, is to be settled again.',
      settleAgain: ['ARP-10001'],
    },
    at: 'Settlements',
  },
  'statement/unknown-format': {
    files: { 'letter.txt': ['Dear customer,', 'thank you.'] },
    at: 'letter.txt:1',
  },
  'statement/too-large': {
    files: { 'deep.xml': [`<Document><BkToCstmrStmt>${'<a>'.repeat(59)}`] },
    at: 'deep.xml:1',
  },
  'statement/xml-refused': {
    files: { 'june.xml': ['<!DOCTYPE Document>', '<Document><BkToCstmrStmt></BkToCstmrStmt></Document>'] },
    at: 'june.xml:1',
  },
  'statement/cut-off': {
    files: { 'june.sta': mt940('260630', '0,00', '5,00', ':61:260630C5,00NTRF', ':86:10030').slice(0, -2) },
    at: 'june.sta:5',
  },
  'statement/unknown-record': {
    files: { 'june.sta': mt940('260630', '0,00', '0,00', ':6l:260630C5,00NTRF') },
    at: 'june.sta:4',
  },
  'statement/missing-field': {
    files: { 'june.csv': ['Date;Amount;Currency', '30.06.2026;5,00;EUR', ';7,00;EUR'] },
    at: 'june.csv:3',
  },
  'statement/unreadable-field': {
    files: { 'june.sta': mt940('260630', '0,00', '0,00', ':61:260630C5.00NTRF') },
    at: 'june.sta:4',
  },
  'statement/undecided-format': {
    files: { 'june.csv': ['Date;Amount;Currency', '30.06.2026;1.234;EUR'] },
    at: 'june.csv:2',
  },
  'statement/other-currency': {
    files: { 'june.csv': ['Date;Amount;Currency', '30.06.2026;5,00;EUR', '30.06.2026;7,00 USD;EUR'] },
    at: 'june.csv:3',
  },
  'statement/batch-differs': {
    files: {
      'june.xml': camt(
        'BkToCstmrStmt',
        'Stmt',
        ...camtEntry(
          '<NtryDtls><TxDtls><Amt Ccy="EUR">100.00</Amt></TxDtls>',
          '<TxDtls><Amt Ccy="EUR">199.00</Amt></TxDtls></NtryDtls>',
        ),
      ),
    },
    at: 'june.xml:3',
  },
  'statement/reversal-direction': {
    files: {
      'june.xml': camt('BkToCstmrDbtCdtNtfctn', 'Ntfctn', ...camtEntry('<RvslInd>true</RvslInd>')),
    },
    at: 'june.xml:3',
  },
  'statement/balance-differs': {
    files: { 'june.sta': mt940('260630', '0,00', '7,00', ':61:260630C5,00NTRF') },
    at: 'june.sta:1',
  },
  'statement/total-differs': {
    files: {
      'june.bai': [
        '01,BANK,US,260630,0600,1,,,2/',
        '02,US,BANK,1,260630,0600,USD,2/',
        '03,1234567,USD,,,,/',
        '16,195,500,0,,,10030/',
        '49,700,3/',
        '98,700,1,5/',
        '99,700,1,7/',
      ],
    },
    at: ['june.bai:5', 'june.bai:6', 'june.bai:7'],
  },
  'statement/gap': {
    files: {
      'may.sta': mt940('260529', '0,00', '5,00', ':61:260529C5,00NTRF'),
      'july.sta': mt940('260731', '9,00', '14,00', ':61:260731C5,00NTRF'),
    },
    at: 'july.sta:1',
  },
  'statement/overlap': {
    files: {
      'month.sta': mt940('260630', '0,00', '12,00', ':61:260629C5,00NTRF', ':61:260630C7,00NTRF'),
      'day.sta': mt940('260630', '5,00', '12,00', ':61:260630C7,00NTRF'),
    },
    at: 'day.sta:1',
  },
  'statement/possibly-imported': {
    files: {
      'june.sta': mt940('260630', '0,00', '5,00', ':61:260630C5,00NTRF', ':86:Invoice 10030'),
      'june.csv': ['Account;Date;Amount;Currency', '10020030/1234567;30.06.2026;5,00;EUR'],
    },
    at: 'june.csv:2',
  },
};
