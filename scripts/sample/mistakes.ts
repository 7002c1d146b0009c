import { serialOf } from './calendar';
import type { Month } from './month';

/** Rows that cannot be used, each for another reason; the add-in reports them and settles the rest. */
export function addMistakes(month: Month): void {
  addInvoices(month);
  addPayments(month);
}

const WRONG = { isWrong: true } as const;

function addInvoices(month: Month): void {
  month.invoice('5009', '2026-11-16', '742.18', { ...WRONG, slips: { Amount: '#N/A' } });
  month.invoice('4020', '2026-11-18', '689.00', { ...WRONG, slips: { Date: 'mid November' } });
  const first = month.invoice('4033', '2026-11-09', '1,120.40', WRONG);
  month.invoice('4033', '2026-11-10', '1,210.40', { ...WRONG, sameNumberAs: first });
  month.invoice('4015', '2026-11-19', '-212.40', WRONG);
  month.invoice('5007', '2026-11-10', '318.45', { ...WRONG, slips: { Amount: 318.455 } });
  month.invoice('4023', '2026-11-20', '934.25', { ...WRONG, slips: { Account: '' } });
  month.invoice('4026', '2026-11-13', '1,503.30', { ...WRONG, discount: '2%D7' });
}

function addPayments(month: Month): void {
  const unread = month.invoice('4006', '2026-11-12', '1,284.50', { ...WRONG, slips: { Amount: '1.284,50' } });
  month.pay('2026-11-20', '4006', '1,258.81', [unread], 'In full, 2 %', WRONG);

  const other = month.invoice('4017', '2026-11-04', '581.90');
  month.pay('2026-11-11', '4002', '570.26', [other], 'Booked on the wrong customer', WRONG);
  const ambiguous = { Account: '', Name: '', Invoice: '00123' };
  month.pay('2026-11-24', '5003', '610.00', [], 'Which 00123?', { ...WRONG, slips: ambiguous });
  month.pay('2026-11-16', '4012', '512.70', [], 'Number misread', { ...WRONG, slips: { Invoice: '11930' } });

  const exported = month.invoice('4009', '2026-11-16', '1,460.00');
  const moment = { Date: serialOf('2026-11-23') + 0.625 };
  month.pay('2026-11-23', '4009', '1,430.80', [exported], 'From the bank’s export', {
    ...WRONG,
    slips: moment,
  });
  const pasted = month.invoice('4024', '2026-11-09', '845.00');
  month.pay('2026-11-12', '4024', '828.10', [pasted], 'In full, 2 %', {
    ...WRONG,
    slips: { Date: '12-11-2026' },
  });

  month.pay('2026-11-18', '4030', '', [], 'Amount still missing', WRONG);
  const francs = month.invoice('4032', '2026-11-11', '685.00');
  month.pay('2026-11-25', '4032', '642.50', [francs], 'From the account in Zürich', {
    ...WRONG,
    slips: { Currency: 'CHF' },
  });
  const slip = { method: 'CHEQUE', isOnDepositSlip: true, reference: '' };
  month.pay('2026-11-23', '4013', '407.15', [], 'Slip 33', { ...WRONG, ...slip });
}
