import type { Month } from './month';

const DOLLAR = { method: 'DOLLAR' } as const;
const STERLING = { method: 'STERLING' } as const;

/** Invoices and payments in pounds, dollars and yen: each with the gain or loss of another rate, or none. */
export function addForeign(month: Month): void {
  addCustomers(month);
  addCreditNote(month);
  addVendors(month);
  addCrossCurrency(month);
}

function addCustomers(month: Month): void {
  const pounds = month.invoice('4045', '2026-11-03', '1,000.00');
  month.pay('2026-11-12', '4045', '980.00', [pounds], 'In full, 2 %', STERLING);
  const part = month.invoice('4045', '2026-11-16', '900.00');
  month.pay('2026-11-24', '4045', '490.00', [part], 'On account', STERLING);

  const dollars = month.invoice('4047', '2026-11-05', '2,000.00');
  month.pay('2026-11-10', '4047', '1,960.00', [dollars], 'In full, 2 %', DOLLAR);
  const hedged = month.invoice('4047', '2026-10-28', '1,200.00', { bookedCents: 100_800 });
  month.pay('2026-11-18', '4047', '1,200.00', [hedged], 'Booked at the forward rate', DOLLAR);
  const penny = month.invoice('4046', '2026-11-10', '800.00');
  month.pay('2026-11-13', '4046', '775.95', [penny], 'Short by 0.05', DOLLAR);
  month.pay('2026-11-24', '4046', '1,000.00', [], 'Prepayment for order 26-1209', DOLLAR);

  const yen = month.invoice('4048', '2026-11-09', '250,000');
  month.pay('2026-11-18', '4048', '245,000', [yen], 'In full, 2 %');
}

function addCreditNote(month: Month): void {
  const invoice = month.invoice('4045', '2026-11-10', '600.00');
  const credit = month.invoice('4045', '2026-11-12', '-50.00', { type: 'Credit note' });
  month.pay('2026-11-17', '4045', '538.00', [invoice, credit], 'Less credit note, 2 %', STERLING);
}

function addVendors(month: Month): void {
  const timber = month.invoice('5013', '2026-11-10', '4,000.00');
  month.pay('2026-11-23', '5013', '3,880.00', [timber], 'In full, 3 %', DOLLAR);
  const fittings = month.invoice('5014', '2026-10-27', '1,500.00');
  month.pay('2026-11-05', '5014', '1,470.00', [fittings], 'In full, 2 %', STERLING);
}

/** 1,127.00 dollars are paid with pounds: 1,127.00 × 0.86 / 1.15 = 842.80. */
function addCrossCurrency(month: Month): void {
  const dollars = month.invoice('4047', '2026-11-13', '1,150.00');
  month.pay('2026-11-17', '4047', '842.80', [dollars], 'From the account in London', {
    ...STERLING,
    currency: 'GBP',
  });
}
