import type { Month } from './month';

/** October, with what November goes on with: parts that were paid, and a prepayment. */
export function addLastMonth(month: Month): void {
  addClosed(month);
  addBegun(month);
  addPrepayment(month);
}

function addClosed(month: Month): void {
  const domestic = month.invoice('4018', '2026-10-05', '1,210.00');
  month.pay('2026-10-09', '4018', '1,185.80', [domestic], 'In full, 2 %');
  const lastDay = month.invoice('4007', '2026-10-07', '1,600.00');
  month.pay('2026-10-12', '4007', '1,568.00', [lastDay], 'Last day of the first period');
  const pounds = month.invoice('4045', '2026-10-06', '800.00');
  month.pay('2026-10-14', '4045', '784.00', [pounds], 'In full, 2 %', { method: 'STERLING' });
  const net = month.invoice('4003', '2026-10-12', '786.50');
  month.pay('2026-10-26', '4003', '786.50', [net], 'In full, no discount agreed');
  const fixedDays = month.invoice('4040', '2026-10-05', '2,420.00');
  month.pay('2026-10-19', '4040', '2,395.80', [fixedDays], 'In full, 1 %');

  const lacquer = month.invoice('5004', '2026-10-06', '968.00');
  month.pay('2026-10-14', '5004', '948.64', [lacquer], 'In full, 2 %');
  const dollars = month.invoice('5013', '2026-10-13', '2,500.00');
  month.pay('2026-10-26', '5013', '2,425.00', [dollars], 'In full, 3 %', { method: 'DOLLAR' });
}

/** The first part in October, the rest in November. */
function addBegun(month: Month): void {
  const third = month.invoice('4027', '2026-10-20', '3,000.00');
  month.pay('2026-10-27', '4027', '970.00', [third], 'Part payment, 3 %');
  month.pay('2026-11-17', '4027', '1,980.00', [third], 'Rest, 1 %');

  const dollars = month.invoice('4046', '2026-10-13', '3,000.00');
  month.pay('2026-10-20', '4046', '1,455.00', [dollars], 'Half, 3 %', { method: 'DOLLAR' });
  month.pay('2026-11-11', '4046', '1,485.00', [dollars], 'Rest, 1 %', { method: 'DOLLAR' });

  const half = month.invoice('4024', '2026-10-27', '1,000.00');
  month.pay('2026-10-30', '4024', '490.00', [half], 'Half, 2 %');
  month.pay('2026-11-06', '4024', '495.00', [half], 'Rest, 1 %');

  const timber = month.invoice('5001', '2026-10-19', '2,000.00');
  month.pay('2026-10-29', '5001', '970.00', [timber], 'Half, 3 %');
  month.pay('2026-11-02', '5001', '970.00', [timber], 'Rest, last day, 3 %');
}

/** Paid on the order in October; the invoice comes in November. */
function addPrepayment(month: Month): void {
  const billed = month.invoice('4034', '2026-11-05', '2,450.00');
  month.pay('2026-10-22', '4034', '2,000.00', [billed], 'Prepayment for order 26-1127', {
    isMarkedLater: true,
  });
  month.pay('2026-11-13', '4034', '401.00', [billed], 'Rest of order 26-1127, 2 %');
}
