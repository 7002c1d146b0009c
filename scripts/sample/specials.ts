import type { Invoice, Month } from './month';

/** Rows that each show one rule, with round amounts that can be followed with a pencil. @returns the first seed's invoice */
export function addSpecials(month: Month): Invoice {
  const seed = addSeed(month);
  addInTime(month);
  addPartial(month);
  addSeveral(month);
  addLateAndEarly(month);
  addDifferences(month);
  addCreditNotes(month);
  addTwoTaxRates(month);
  addByHand(month);
  addUnmarked(month);
  addCheques(month);
  addVendors(month);
  return seed;
}

/** 1,000.00; 2 % within 5 days, 1 % within 14, net 30; 294.00 then 693.00. */
function addSeed(month: Month): Invoice {
  const invoice = month.invoice('4031', '2026-11-06', '1,000.00');
  month.pay('2026-11-09', '4031', '294.00', [{ invoice, keyed: '294.00' }], 'Part payment, 2 %');
  month.pay('2026-11-19', '4031', '693.00', [invoice], 'Rest, 1 %');
  return invoice;
}

function addInTime(month: Month): void {
  const first = month.invoice('4007', '2026-11-10', '2,450.00');
  month.pay('2026-11-13', '4007', '2,401.00', [first], 'In full, 2 %');
  month.pay('2026-11-24', '4007', '2,401.00', [first], 'Same invoice once more');

  const second = month.invoice('4012', '2026-11-02', '3,600.00');
  month.pay('2026-11-16', '4012', '3,528.00', [second], 'Last day of the second period');
  const third = month.invoice('4022', '2026-10-26', '1,250.00');
  month.pay('2026-11-20', '4022', '1,237.50', [third], 'Third period, 1 %');

  // One month after the 31st of October is the 30th of November.
  const shortMonth = month.invoice('4008', '2026-10-31', '4,800.00');
  month.pay('2026-11-30', '4008', '4,680.00', [shortMonth], '2.5 % within one month');
  const longTerms = month.invoice('4041', '2026-09-30', '2,000.00');
  month.pay('2026-11-27', '4041', '1,980.00', [longTerms], '1 % within two months');

  const endOfMonth = month.invoice('4005', '2026-10-15', '960.00');
  month.pay('2026-11-10', '4005', '940.80', [endOfMonth], 'Tenth of the month after');

  const extended = month.invoice('4037', '2026-10-13', '1,420.00', {
    agreed: { lastDay: '2026-11-20', cents: 2840 },
  });
  month.pay('2026-11-18', '4037', '1,391.60', [extended], 'Discount date extended by phone');

  const asText = month.invoice('4029', '2026-11-11', '1,200.00');
  month.pay('2026-11-18', '4029', '1,176.00', [asText], 'Amount pasted as text', {
    slips: { Amount: '1,176.00' },
  });
  const noAccount = month.invoice('4004', '2026-11-12', '1,700.00');
  month.pay('2026-11-19', '4004', '1,649.00', [noAccount], 'Sender unknown, invoice named', {
    slips: { Account: '', Name: '' },
  });
}

function addPartial(month: Month): void {
  const second = month.invoice('4030', '2026-11-06', '2,000.00');
  month.pay('2026-11-18', '4030', '500.00', [second], 'On account, second period');

  // 1 % of 1,000.00 in three parts is 10.00 in all, never 10.01.
  const thirds = month.invoice('4040', '2026-11-10', '1,000.00');
  month.pay('2026-11-13', '4040', '333.33', [thirds], 'First of three');
  month.pay('2026-11-17', '4040', '333.33', [thirds], 'Second of three');
  month.pay('2026-11-20', '4040', '323.34', [thirds], 'Last of three');

  const lapsed = month.invoice('4010', '2026-09-02', '2,400.00', { openCents: 140_000, takenCents: 2_000 });
  month.pay('2026-11-23', '4010', '1,400.00', [lapsed], 'Rest, discount lapsed');

  const halves = month.invoice('4028', '2026-11-09', '500.00');
  month.pay('2026-11-23', '4028', '250.00', [halves], 'Half of the invoice');
  month.pay('2026-11-23', '4028', '250.00', [halves], 'Half of the invoice');
}

function addSeveral(month: Month): void {
  const marked = [
    month.invoice('4014', '2026-11-02', '820.00'),
    month.invoice('4014', '2026-11-10', '1,360.00'),
    month.invoice('4014', '2026-11-12', '415.50'),
  ];
  month.pay('2026-11-13', '4014', '2,551.79', marked, 'Three invoices, two periods');

  const short = [
    month.invoice('4009', '2026-11-05', '700.00'),
    month.invoice('4009', '2026-11-09', '900.00'),
  ];
  month.pay('2026-11-12', '4009', '1,000.00', short, 'Round sum for two invoices');

  const keyed = month.invoice('4035', '2026-11-03', '1,100.00');
  const rest = month.invoice('4035', '2026-11-05', '500.00');
  month.pay(
    '2026-11-17',
    '4035',
    '900.00',
    [{ invoice: keyed, keyed: '400.00' }, rest],
    '400.00 on the first, as agreed',
  );

  const blank = [
    month.invoice('4019', '2026-11-12', '930.00'),
    month.invoice('4019', '2026-11-03', '410.00'),
  ];
  month.pay('2026-11-16', '4019', '', blank, 'Direct debit, amount to be worked out');

  const ofOther = month.invoice('4019', '2026-11-18', '675.00');
  month.pay(
    '2026-11-20',
    '4018',
    '661.50',
    [{ invoice: ofOther, account: '4019' }],
    'Pays for Haverkoorn Projecten',
  );
}

function addLateAndEarly(month: Month): void {
  const late = month.invoice('4011', '2026-10-20', '1,140.00');
  month.pay('2026-11-11', '4011', '1,140.00', [late], 'One day after the discount date');
  const deducted = month.invoice('4021', '2026-10-22', '500.00');
  month.pay('2026-11-12', '4021', '490.00', [deducted], '2 % deducted too late');
  const early = month.invoice('4042', '2026-11-24', '750.00');
  month.pay('2026-11-20', '4042', '735.00', [early], 'Paid on the order, before the invoice');
}

function addDifferences(month: Month): void {
  const far = month.invoice('4002', '2026-11-09', '640.00');
  month.pay('2026-11-12', '4002', '650.00', [far], 'Overpaid by 22.80');
  const over = month.invoice('4006', '2026-11-03', '1,310.00');
  month.pay('2026-11-11', '4006', '1,284.50', [over], 'Overpaid by 0.70');
  const pennyOver = month.invoice('4015', '2026-11-04', '455.00');
  month.pay('2026-11-12', '4015', '445.93', [pennyOver], 'Overpaid by 0.03');
  const overNet = month.invoice('4023', '2026-11-05', '264.30');
  month.pay('2026-11-19', '4023', '265.00', [overNet], 'Rounded up, no discount agreed');

  const pennyShort = month.invoice('4024', '2026-11-16', '2,780.00');
  month.pay('2026-11-20', '4024', '2,724.36', [pennyShort], 'Short by 0.04');
  const short = month.invoice('4001', '2026-11-17', '1,875.00');
  month.pay('2026-11-19', '4001', '1,836.60', [short], 'Short by 0.90');
  const tooShort = month.invoice('4036', '2026-11-17', '500.00');
  month.pay('2026-11-20', '4036', '488.99', [tooShort], 'Short by 1.01');
  const shortNet = month.invoice('4003', '2026-10-26', '318.40');
  month.pay('2026-11-09', '4003', '318.37', [shortNet], 'Short by 0.03, no discount agreed');
}

/** Documents settled with each other: no line on any bank statement. */
const NO_MONEY = { method: '', reference: '' };

function addCreditNotes(month: Month): void {
  const invoice = month.invoice('4017', '2026-11-10', '1,200.00');
  const credit = month.invoice('4017', '2026-11-12', '-150.00', { type: 'Credit note' });
  month.pay('2026-11-18', '4017', '1,026.00', [invoice, credit], 'Less credit note, 2 %');

  const refunded = month.invoice('4025', '2026-11-03', '-85.00', { type: 'Credit note' });
  month.pay('2026-11-10', '4025', '-85.00', [refunded], 'Refund of a credit note');

  const settled = month.invoice('4028', '2026-11-04', '480.00');
  const alone = month.invoice('4028', '2026-11-06', '-96.80', { type: 'Credit note' });
  month.pay(
    '2026-11-16',
    '4028',
    '0.00',
    [settled, alone],
    'Credit note against invoice, no money',
    NO_MONEY,
  );

  const billed = month.invoice('4043', '2026-11-11', '1,800.00');
  const prepaid = month.invoice('4043', '2026-09-21', '-1,500.00', {
    type: 'Payment',
    number: 'ARP-19874',
    voucher: 'ARP-19874',
  });
  month.pay(
    '2026-11-16',
    '4043',
    '0.00',
    [billed, prepaid],
    'September’s prepayment against invoice',
    NO_MONEY,
  );

  month.invoice('4033', '2026-11-17', '-64.75', { type: 'Credit note' });
  addCreditNotesWithDiscount(month);
}

/** The dates of the invoice, stated in the row of the credit note. */
function addCreditNotesWithDiscount(month: Month): void {
  const invoice = month.invoice('4001', '2026-11-10', '1,000.00');
  const returned = month.invoice('4001', '2026-11-11', '-100.00', {
    type: 'Credit note',
    agreed: { lastDay: '2026-11-15', cents: -200 },
  });
  month.pay('2026-11-13', '4001', '882.00', [invoice, returned], 'Less credit note, both less 2 %');

  const alone = month.invoice('4005', '2026-11-03', '-500.00', {
    type: 'Credit note',
    agreed: { lastDay: '2026-11-10', cents: -1_000 },
  });
  month.pay('2026-11-10', '4005', '-490.00', [alone], 'Refund less 2 %');
}

/** 1,210.00 at 21 % and 1,090.00 at 9 %. */
function addTwoTaxRates(month: Month): void {
  const mixed = month.invoice('4031', '2026-11-12', '2,300.00', { lowRateCents: 109_000 });
  month.pay('2026-11-16', '4031', '2,254.00', [mixed], 'Furniture and plants, 2 %');
}

function addByHand(month: Month): void {
  const always = month.invoice('4018', '2026-10-12', '860.00');
  month.pay('2026-11-16', '4018', '851.40', [always], 'Late, 1 % granted', { use: 'Always' });
  const alwaysPart = month.invoice('4032', '2026-08-20', '3,000.00');
  month.pay('2026-11-06', '4032', '1,485.00', [alwaysPart], 'Part, late, 1 % granted', { use: 'Always' });
  const never = month.invoice('4020', '2026-11-12', '1,045.00');
  month.pay('2026-11-17', '4020', '1,045.00', [never], 'Promotion price, no discount', { use: 'Never' });
  const overwritten = month.invoice('4042', '2026-10-05', '1,600.00');
  month.pay('2026-11-10', '4042', '1,560.00', [overwritten], '40.00 agreed', { discountCents: 4_000 });
  const full = month.invoice('4016', '2026-10-08', '372.60');
  month.pay('2026-11-24', '4016', '350.00', [full], 'Rest waived, damaged goods', { isFull: true });
}

function addUnmarked(month: Month): void {
  month.pay('2026-11-05', '4023', '2,000.00', [], 'Prepayment for order 26-1184');
  month.pay('2026-11-25', '4040', '750.00', [], 'Remittance advice to follow');
  month.pay('2026-11-26', '4038', '-60.00', [], 'Paid back, transferred twice in September');
}

function addCheques(month: Month): void {
  const slip = { method: 'CHEQUE', isOnDepositSlip: true };
  const grace = month.invoice('4034', '2026-11-02', '1,240.00');
  month.pay('2026-11-13', '4034', '1,215.20', [grace], 'One day of grace', {
    ...slip,
    reference: 'CHQ 0044172',
  });
  const first = month.invoice('4039', '2026-10-05', '518.75');
  month.pay('2026-11-06', '4039', '518.75', [first], 'Slip 31', { ...slip, reference: 'CHQ 7120083' });
  const second = month.invoice('4013', '2026-10-19', '1,096.20');
  month.pay('2026-11-16', '4013', '1,096.20', [second], 'Slip 32', { ...slip, reference: 'CHQ 5503916' });
}

function addVendors(month: Month): void {
  // Two vendors have a 00123: the account tells them apart.
  const inTime = month.invoice('5003', '2026-11-05', '3,200.00', { number: '00123' });
  month.pay('2026-11-19', '5003', '3,104.00', [inTime], 'Last day, 3 %');
  const over = month.invoice('5008', '2026-11-10', '1,980.00', { number: '00123' });
  month.pay('2026-11-17', '5008', '1,945.40', [over], 'Overpaid by 5.00');

  const parts = month.invoice('5002', '2026-11-09', '5,000.00');
  month.pay('2026-11-12', '5002', '2,450.00', [parts], 'Half, 2 %');
  month.pay('2026-11-20', '5002', '2,475.00', [parts], 'Rest, 1 %');

  const several = [
    month.invoice('5004', '2026-11-04', '1,150.00'),
    month.invoice('5004', '2026-11-09', '865.00'),
  ];
  month.pay('2026-11-12', '5004', '1,974.70', several, 'Two invoices, 2 %');
  const penny = month.invoice('5006', '2026-11-03', '2,640.00');
  month.pay('2026-11-10', '5006', '2,560.78', [penny], 'Short by 0.02');

  month.pay('2026-11-18', '5005', '1,250.00', [], 'Prepayment for tooling');

  const bought = month.invoice('5001', '2026-11-06', '4,100.00');
  const returned = month.invoice('5001', '2026-11-11', '-300.00', { type: 'Credit note' });
  month.pay('2026-11-19', '5001', '3,677.00', [bought, returned], 'Less returned beams, 3 %');

  const agreed = month.invoice('5011', '2026-10-14', '2,200.00');
  month.pay('2026-11-18', '5011', '1,085.00', [agreed], 'Half, discount of 30.00 agreed', {
    discountCents: 3_000,
  });
}
