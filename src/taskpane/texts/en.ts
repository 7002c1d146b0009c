import type { Texts } from './texts';

const counted = (n: number, written: string, one: string, many: string): string =>
  `${written} ${n === 1 ? one : many}`;

export const en: Texts = {
  sources: {
    looking: 'Looking for your tables',
    heading: 'Tables found',
    missingHeading: 'A table is missing',
    lead: 'The preview shows every voucher and every problem. Nothing is written before you post.',
    missingLead:
      'Add the missing table (Insert, Table) and give it this name, or use its column headings. Then look again.',
    found: (table, sheet) => `${table} on sheet ${sheet}`,
    rows: (n, written) => counted(n, written, 'row', 'rows'),
    missing: 'Missing',
    notUsed: 'Not there; the defaults apply',
    required: 'Required',
    roles: {
      Invoices: 'Invoices',
      Payments: 'Payments',
      CashDiscounts: 'Cash discounts',
      TermsOfPayment: 'Terms of payment',
      SettlementParameters: 'Parameters',
      LedgerAccounts: 'Ledger accounts',
      MethodsOfPayment: 'Methods of payment',
      TaxCodes: 'Tax codes',
      ExchangeRates: 'Exchange rates',
    },
    preview: 'Preview settlement',
    lookAgain: 'Look again',
  },
  preview: {
    reading: 'Reading the tables and working out the settlement',
    heading: 'Preview',
    emptyHeading: 'Nothing to post',
    lead: 'Exactly this is written when you post.',
    emptyLead: 'The tables hold no payment that can be posted and has not been posted yet.',
    leftOut: (n, written) =>
      `${counted(n, written, 'row has a problem and is', 'rows have a problem and are')} left out until corrected.`,
    post: (p, wp, v, wv) =>
      `Post ${counted(p, wp, 'payment', 'payments')}, ${counted(v, wv, 'voucher', 'vouchers')}`,
    again: 'Preview again',
    ready: (v, p) =>
      `Preview ready: ${counted(v, String(v), 'voucher', 'vouchers')}, ${counted(p, String(p), 'problem', 'problems')}.`,
  },
  totals: {
    heading: (currency) => `Totals in ${currency}`,
    payments: (n, written) => counted(n, written, 'payment', 'payments'),
    settled: (n, written) => `Settled on ${counted(n, written, 'document', 'documents')}`,
    discount: 'Of it cash discount',
    differences: 'Of it written off as differences',
    exchangeGain: 'Exchange gains less losses',
    leftOpen: 'Payments left open on accounts',
    rowsHeading: 'Rows read',
    invoicesRead: 'Invoices',
    paymentsRead: 'Payments',
    withProblem: 'Rows with a problem',
    alreadyPosted: 'Already posted by an earlier run',
    textsRead: 'Text cells read as numbers',
  },
  problems: {
    heading: (n, written) => counted(n, written, 'problem to correct', 'problems to correct'),
    warnings: (_, written) => `${written} worth a look`,
    goToCell: 'Go to cell',
    goToTable: 'Go to table',
    goTo: (place) => `Go to ${place}`,
    showMore: (n, written) => `Show ${written} more ${n === 1 ? 'problem' : 'problems'}`,
    refused: 'Excel could not select that cell. Its sheet may be hidden or deleted.',
  },
  vouchers: {
    heading: (n, written) => counted(n, written, 'voucher', 'vouchers'),
    account: 'Ledger account',
    debit: 'Debit',
    credit: 'Credit',
    showMore: (n, written) => `Show ${written} more ${n === 1 ? 'voucher' : 'vouchers'}`,
  },
  posting: {
    heading: 'Posting',
    completing: 'Completing the run',
    removing: 'Removing the run',
    lead: 'Leave the workbook open until this is done.',
    progress: (done, total) => `${done} of ${total} rows written`,
    silent: 'Excel is not answering. Press Enter to leave the cell you are editing, or wait.',
  },
  posted: {
    heading: 'Posted',
    lead: (p, wp, v, wv) =>
      `${counted(p, wp, 'payment was', 'payments were')} posted with ${counted(v, wv, 'voucher', 'vouchers')}.`,
    run: (run) => `Run ${run}`,
    sheets: 'Written to these sheets',
    goToSheet: (sheet) => `Go to sheet ${sheet}`,
  },
  changed: {
    heading: 'The sheets have changed',
    lead: 'Your tables have changed since the preview was made. Nothing was posted. Preview again to see what would be posted now.',
  },
  cutOff: {
    heading: 'A run was cut off',
    lead: (run, started, n, written) =>
      `Run ${run}, started ${started}, with ${counted(n, written, 'payment', 'payments')}, was not written to its end.`,
    canComplete: 'Complete the run writes what is still missing, exactly as it was previewed.',
    cannotComplete:
      'Your tables have changed since, so the run can no longer be completed. Remove it and preview again.',
    changed: 'Your tables have changed just now, so the run was not completed.',
    removes: 'Remove the run deletes only the rows that this run wrote. Your own tables are not touched.',
    complete: 'Complete the run',
    remove: 'Remove the run',
  },
  blocked: {
    heading: 'The tables cannot be read',
    lead: 'Correct this first, then try again. Nothing was written.',
  },
  failed: {
    heading: 'Excel refused',
    writeLead:
      'Writing stopped. Continue: the pane checks what was written and offers to complete or remove it.',
    reasons: {
      'cell-edit': 'A cell is being edited. Press Enter or Esc in Excel, then try again.',
      protected:
        'A sheet is protected or the workbook is read-only. Unprotect it (Review, Unprotect Sheet), then try again.',
      gone: 'A table, sheet or range is no longer there. It may have been renamed or deleted.',
      'too-large':
        'That is more data than this Excel takes in one step. Try again in Excel for Windows or Mac.',
      occupied: 'Cells that are needed for the result are not empty. Clear or move them, then try again.',
      busy: 'Excel is busy. Wait a moment, then try again.',
      'other-workbook': 'Another workbook is in front. Click into this workbook, then try again.',
      other:
        'Excel could not do what was asked. Try again; if it happens again, save, close and reopen the workbook.',
    },
    code: (code) => `Code: ${code}`,
    retry: 'Try again',
    check: 'Continue',
  },
  defect: {
    heading: 'This is our mistake',
    lead: 'Settlesheet found an error in itself and stopped, so that nothing wrong is written. Please report it with the diagnostics below. They hold no figures or names from your workbook.',
    copy: 'Copy diagnostics',
    copied: 'Copied',
    copyRefused: 'Copying is not allowed here. Select the text and press Ctrl+C.',
    diagnostics: 'Diagnostics',
    reload: 'Start again',
  },
  start: {
    outsideHeading: 'Open Settlesheet in Excel',
    outsideLead: 'This page is the task pane of an Excel add-in. It works beside a workbook only.',
    outsideSteps: [
      'Open your workbook in Excel.',
      'On the Home tab, choose Add-ins and add Settlesheet.',
      'On the Home tab, choose Settle.',
    ],
    blockedHeading: 'No connection to Excel',
    blockedLead:
      'Microsoft’s script office.js has not arrived. Without it the pane cannot reach the workbook.',
    blockedWhatToDo:
      'Check the internet connection, or ask your administrator to allow appsforoffice.microsoft.com. Then close and reopen the pane.',
  },
};
