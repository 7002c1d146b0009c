import type { Invoice } from './month';
import type { Row } from './tables';

interface TaxCode {
  readonly code: string;
  readonly description: string;
  readonly percent: number;
  readonly account: string;
}

const HIGH: TaxCode = { code: 'NL21', description: 'Sales, high rate', percent: 21, account: '1520' };
const LOW: TaxCode = { code: 'NL9', description: 'Sales, low rate', percent: 9, account: '1521' };
const INPUT: TaxCode = { code: 'NL21P', description: 'Purchases, high rate', percent: 21, account: '1530' };
const NONE: TaxCode = { code: 'ZERO', description: 'Other countries', percent: 0, account: '' };

export const TAX_CODES: readonly TaxCode[] = [HIGH, LOW, INPUT, NONE];

/** Plants are sold at the low rate, and a garden centre buys little else. */
const BUYS_PLANTS = '4031';

/** What an invoice or a credit note says of its tax; a payment has none. */
export function taxCells(invoice: Invoice): Row {
  const { party, type, cents, lowRateCents } = invoice;
  if (type === 'Payment') return {};
  if (!party.isDutch) return { 'Tax code 1': NONE.code };
  if (party.module === 'Vendor') return { 'Tax code 1': INPUT.code, 'Tax amount 1': taxIn(cents, INPUT) };
  if (lowRateCents !== undefined)
    return {
      'Tax code 1': HIGH.code,
      'Tax amount 1': taxIn(cents - lowRateCents, HIGH),
      'Tax code 2': LOW.code,
      'Tax amount 2': taxIn(lowRateCents, LOW),
    };
  const only = party.account === BUYS_PLANTS ? LOW : HIGH;
  return { 'Tax code 1': only.code, 'Tax amount 1': taxIn(cents, only) };
}

/** Tax in an amount with tax: 210.00 of 1,210.00 at 21 %. */
const taxIn = (cents: number, { percent }: TaxCode): number =>
  (Math.sign(cents) * Math.round((Math.abs(cents) * percent) / (100 + percent))) / 100;
