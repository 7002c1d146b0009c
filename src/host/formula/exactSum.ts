/** Looked up once: under jest every look at a global is slow, and this runs for every cell. */
const { abs } = Math;

/**
 * Adds numbers so that binary noise does not show: the rounding error of each step is carried along
 * (Neumaier), and the total is rounded at the 15th digit of the largest number met. The difference of
 * two equal totals is 0, not 2.8E-17; cents are exact up to 9,999,999,999,999.99.
 */
export class ExactSum {
  private sum = 0;
  private error = 0;
  private largest = 0;

  add(number: number): void {
    const next = this.sum + number;
    const size = abs(number);
    this.error += abs(this.sum) >= size ? this.sum - next + number : number - next + this.sum;
    this.sum = next;
    if (size > this.largest) this.largest = size;
    if (abs(next) > this.largest) this.largest = abs(next);
  }

  get total(): number {
    const total = this.sum + this.error;
    if (this.largest === 0 || !Number.isFinite(total)) return total;
    const decimals = 14 - Math.floor(Math.log10(this.largest));
    const rounded = decimals >= 0 && decimals <= 100 ? total.toFixed(decimals) : total.toPrecision(15);
    return Number(rounded) + 0;
  }
}
