import { maskedSpans } from './maskedSpans';
import { announcement } from './wordsBefore';

/** With fewer digits it may number anything: Rechnung 2, Nr. 12. */
const FEWEST_DIGITS = 3;

/** Whether a text announces the number of an invoice, known or not: `Rechnung 40029009`, `INV1058006`. */
export function announcesNumber(text: string): boolean {
  const masked = maskedSpans(text);
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    if (digits.length < FEWEST_DIGITS || announcement(text, start) !== 'number') continue;
    if (!masked.some((span) => span.start <= start && start + digits.length <= span.end)) return true;
  }
  return false;
}
