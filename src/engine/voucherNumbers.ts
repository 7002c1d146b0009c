/** A series such as `ARP-10030`: prefix, next number, and the width the number is padded to. */
export interface VoucherSeries {
  readonly prefix: string;
  readonly next: number;
  readonly width: number;
}

/** @returns undefined when the text does not end in digits (or in more than a number can count) */
export function voucherSeries(nextVoucher: string): VoucherSeries | undefined {
  const match = /^(.*?)(\d{1,15})$/.exec(nextVoucher);
  if (!match) return undefined;
  const digits = match[2] ?? '';
  return { prefix: match[1] ?? '', next: Number(digits), width: digits.length };
}

export const voucherOf = ({ prefix, width }: VoucherSeries, number: number): string =>
  prefix + String(number).padStart(width, '0');

/**
 * `count` numbers of the series, one after the other without a gap, none of which stands in the workbook: from the
 * parameter on, or behind the highest number of the series that is used (rules, section 11).
 *
 * @param used every voucher number that stands in the workbook
 */
export function nextVouchers(
  series: VoucherSeries,
  count: number,
  used: Iterable<string>,
): readonly string[] {
  let next = series.next;
  for (const voucher of used) {
    if (!voucher.startsWith(series.prefix)) continue;
    const digits = voucher.slice(series.prefix.length);
    if (/^\d{1,15}$/.test(digits)) next = Math.max(next, Number(digits) + 1);
  }
  return Array.from({ length: count }, (_, i) => voucherOf(series, next + i));
}

/**
 * The number of the discount or settlement voucher: the payment's own with its leading letters replaced by DISC
 * (ARP-10030 → DISC-10030), DISC- in front of a number without letters, and -2, -3 … behind one that is taken.
 */
export function discountVoucher(paymentVoucher: string, used: ReadonlySet<string>): string {
  const own = /^\p{L}/u.test(paymentVoucher)
    ? paymentVoucher.replace(/^\p{L}+/u, 'DISC')
    : `DISC-${paymentVoucher}`;
  let number = own;
  for (let i = 2; used.has(number); i++) number = `${own}-${i}`;
  return number;
}
