import { placeText, type Problem } from '../problem/problem';
import { isSameAccount } from './account';
import { endOf, startOf } from './checks';
import type { BankLine, Batch, Statement, StatementFormat } from './model';

/** A booking: a line, or the lines of a batch. */
export interface Booking {
  readonly format: StatementFormat;
  readonly first: BankLine;
  readonly lines: readonly BankLine[];
}

/** What an import adds. */
export interface NewBookings {
  readonly fresh: readonly Booking[];
  /** Bookings that an earlier statement has too; they are left out. */
  readonly repeated: readonly Booking[];
  /** A warning for each fresh booking that may be one of an earlier statement; the accountant decides. */
  readonly problems: readonly Problem[];
}

/**
 * Which bookings of a statement are new. They are compared with those of the earlier statements of the account by day, amount and
 * currency, then by what the sources say of payer, references and text, whatever their formats. Each earlier booking is used up
 * once, so that two equal bookings of one statement both count; a statement that begins where an earlier one ends repeats nothing
 * of it. Pending lines are left out: they come again when they are booked.
 */
export function newBookings(statement: Statement, earlier: readonly Statement[]): NewBookings {
  const known = new Map<string, Booking[]>();
  for (const other of earlier) {
    if (!mayOverlap(other, statement)) continue;
    for (const booking of bookingsOf(other)) {
      const same = known.get(keyOf(booking));
      if (same) same.push(booking);
      else known.set(keyOf(booking), [booking]);
    }
  }
  const [repeated, others]: [Booking[], Booking[]] = [[], []];
  for (const booking of bookingsOf(statement))
    (useUp(booking, known, 'same') ? repeated : others).push(booking);
  const problems = others.flatMap((booking): readonly Problem[] => {
    const other = useUp(booking, known, 'unclear');
    const { place } = booking.first;
    return other
      ? [{ code: 'statement/possibly-imported', place, facts: { other: placeText(other.first.place) } }]
      : [];
  });
  return { fresh: others, repeated, problems };
}

/** Booked bookings of a statement. */
function bookingsOf({ format, lines }: Statement): readonly Booking[] {
  const byBatch = new Map<BankLine | Batch, BankLine[]>();
  for (const line of lines) {
    if (!line.isBooked) continue;
    const parts = byBatch.get(line.batch ?? line);
    if (parts) parts.push(line);
    else byBatch.set(line.batch ?? line, [line]);
  }
  return [...byBatch.values()].flatMap((parts) =>
    parts[0] ? [{ format, first: parts[0], lines: parts }] : [],
  );
}

/** Statements of one account, of which neither begins on or behind the last day of the other with its closing balance. */
function mayOverlap(a: Statement, b: Statement): boolean {
  if (a.currency !== b.currency || !isSameAccount(a.account, b.account)) return false;
  return !follows(a, b) && !follows(b, a);
}
function follows(before: Statement, after: Statement): boolean {
  const end = endOf(before);
  const goesOn = before.closing !== undefined && before.closing === after.opening;
  const isTheSame = before.opening === after.opening && before.closing === after.closing;
  return goesOn && !isTheSame && end !== undefined && startOf(after) >= end;
}

/** Day and amount booked; of a batch the whole sum. */
const keyOf = ({ first }: Booking): string => `${first.bookingDate}|${first.batch?.amount ?? first.amount}`;

type Verdict = 'same' | 'different' | 'unclear';

function useUp(
  booking: Booking,
  known: ReadonlyMap<string, Booking[]>,
  verdict: Verdict,
): Booking | undefined {
  const candidates = known.get(keyOf(booking)) ?? [];
  const at = candidates.findIndex((candidate) => compare(candidate, booking) === verdict);
  return at < 0 ? undefined : candidates.splice(at, 1)[0];
}

/**
 * In one format the bank's reference decides; the formats of one family hand the same one on, or none. Otherwise a payer or a reference
 * that differs makes them different; text says the rest: what one format cuts short or leaves out is no contradiction. The payer's own
 * reference may be another one in another format (:61: has that of the customer): where the text is the same it is asked about.
 */
function compare(a: Booking, b: Booking): Verdict {
  const [x, y] = [a.first, b.first];
  if (a.lines.length > 1 || b.lines.length > 1) return compareBatches(a, b);
  const same = agree(x.bankReference, y.bankReference);
  if (a.format === b.format && same !== undefined) return same ? 'same' : 'different';
  if (isCamt(a) && isCamt(b) && same === true) return 'same';
  const reference = agree(plain(x.reference), plain(y.reference));
  if (reference === false || agree(x.counterparty.iban, y.counterparty.iban) === false) return 'different';
  const texts = compareTexts(x, y);
  const endToEndId = agree(x.endToEndId, y.endToEndId);
  if (endToEndId === false) return a.format !== b.format && texts === 'same' ? 'unclear' : 'different';
  return texts === 'unclear' && (endToEndId ?? reference) === true ? 'same' : texts;
}
const isCamt = ({ format }: Booking): boolean => format.startsWith('CAMT');

/** A sum and its payments, or both listed: the bank's reference decides, else how many payments there are. */
function compareBatches({ first: x }: Booking, { first: y }: Booking): Verdict {
  const same = agree(referenceOf(x), referenceOf(y));
  if (same !== undefined) return same ? 'same' : 'different';
  return x.batch?.payments === y.batch?.payments ? 'same' : 'unclear';
}
const referenceOf = (line: BankLine): string => line.batch?.bankReference ?? line.bankReference;

/** undefined where one of them does not say */
const agree = (a: string, b: string): boolean | undefined => (a === '' || b === '' ? undefined : a === b);

/** Letters and digits only, so that line breaks and wrapping do not count. */
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter texts say too little to be found in one another. */
const ENOUGH = 6;

function compareTexts(x: BankLine, y: BankLine): Verdict {
  const [a, b] = [plain(x.name + x.text), plain(y.name + y.text)];
  if (a === b) return 'same';
  const [text, other] = [plain(x.text), plain(y.text)];
  if ((text.length >= ENOUGH && b.includes(text)) || (other.length >= ENOUGH && a.includes(other)))
    return 'same';
  const areNamedAlike = agree(plain(x.name), plain(y.name)) !== false;
  return text === '' || other === '' || areNamedAlike ? 'unclear' : 'different';
}
