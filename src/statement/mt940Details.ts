import { bankAccount, validIban } from './account';
import type { BankAccount } from './model';
import { unwrapped } from './wrappedText';

/** What field :86: says of a booking, in whichever dialect the bank writes it. */
export interface Mt940Details {
  readonly name: string;
  readonly counterparty: BankAccount;
  readonly text: string;
  readonly reference: string;
  readonly endToEndId: string;
}

/** Characters of one line of :86:, and of one German subfield ?20 … ?63. */
const LINE_WIDTH = 65;
const SUBFIELD_WIDTH = 27;

/**
 * Takes field :86: apart: German subfields (`166?00…?20…?32…`), tags between slashes (`/EREF/…/NAME/…/REMI/…`), tags with a plus
 * (`EREF+…SVWZ+…`), Dutch words with a colon (`IBAN: …NAAM: …`), else free text.
 */
export function mt940Details(lines: readonly string[]): Mt940Details {
  const mark = GERMAN.exec(lines[0] ?? '')?.[1];
  if (mark !== undefined) return germanDetails(lines, mark);
  const text = unwrapped(lines, LINE_WIDTH);
  const slashed = tagged(text, SLASH_TAG);
  if (slashed !== undefined) return slashDetails(slashed);
  const plussed = tagged(text, PLUS_TAG);
  if (plussed !== undefined) return { ...plusDetails(plussed), name: '', counterparty: bankAccount('') };
  const words = tagged(text, COLON_WORD, /\bIBAN: .*\bNAAM: /i);
  if (words !== undefined) return colonDetails(words, text);
  return { name: '', counterparty: bankAccount(''), text, reference: '', endToEndId: '' };
}

/** Code of the transaction and the mark before each subfield, mostly a question mark. */
const GERMAN = /^\d{3} ?([?<>~^@|])\d{2}/;

/** Values by tag, in the order in which they stand; what stands before the first tag has the tag ''. */
type Tagged = readonly (readonly [tag: string, value: string])[];

const SLASH_TAG =
  /\/(TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|IREF|KREF|PREF|MARF|CSID|ORDP|BENM|CNTP|ULTD|ULTC|ULTB|ISDT|RTRN|ADDR|PURP|CHGS|OCMT|EXCH|SVCL|ID|BO|BO1|BI|BN|BN1)\//g;
const COLON_WORD = /\b(IBAN|BIC|NAAM|OMSCHRIJVING|KENMERK|BETALINGSKENM\.|MACHTIGING|INCASSANT|VOOR): /gi;
const PLUS_TAG = /(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|RREF|PURP)\+/g;

/** @returns undefined where the text does not begin with a tag, or with what `shape` asks for instead */
function tagged(text: string, pattern: RegExp, shape?: RegExp): Tagged | undefined {
  const tags = [...text.matchAll(pattern)];
  if (shape ? !shape.test(text) : tags[0]?.index !== 0) return undefined;
  return tags.map((match, i) => [
    (match[1] ?? '').toUpperCase(),
    text.slice(match.index + match[0].length, tags[i + 1]?.index).trim(),
  ]);
}

const valueOf = (values: Tagged, ...tags: readonly string[]): string =>
  values.find(([tag, value]) => tags.includes(tag) && value !== '')?.[1] ?? '';

/** Dutch and international: `/REMI/USTD//text/`, `/REMI/STRD/CUR/reference`, `/CNTP/iban/bic/name///`. */
function slashDetails(values: Tagged): Mt940Details {
  const remittance = valueOf(values, 'REMI');
  const structured = /^STRD\/(?:[A-Z]{3}\/)?([^/]+)/.exec(remittance);
  const [account = '', , name = ''] = valueOf(values, 'CNTP').split('/');
  return {
    name: withoutEnd(valueOf(values, 'NAME', 'BN', 'BO')) || name.trim(),
    counterparty: bankAccount(withoutEnd(valueOf(values, 'IBAN')) || account),
    text: structured ? '' : withoutEnd(remittance.replace(/^USTD\/{1,2}/, '')),
    reference: (structured?.[1] ?? '').replace(/\s/g, ''),
    endToEndId: stated(withoutEnd(valueOf(values, 'EREF'))),
  };
}
const withoutEnd = (value: string): string => value.replace(/\/+$/, '').trim();

/** German tags of the SEPA payment; the remittance stands behind SVWZ, or before all tags. */
function plusDetails(values: Tagged): Pick<Mt940Details, 'text' | 'reference' | 'endToEndId'> {
  return {
    text: valueOf(values, 'SVWZ'),
    reference: '',
    endToEndId: stated(valueOf(values, 'EREF')),
  };
}

/** Dutch words with a colon in the free text, which is kept as it stands: `SEPA OVERBOEKING IBAN: … NAAM: … OMSCHRIJVING: …`. */
const colonDetails = (values: Tagged, text: string): Mt940Details => ({
  name: valueOf(values, 'NAAM'),
  counterparty: bankAccount(valueOf(values, 'IBAN')),
  text,
  reference: valueOf(values, 'BETALINGSKENM.').replace(/\s/g, ''),
  endToEndId: stated(valueOf(values, 'KENMERK')),
});

/** `166?00GUTSCHRIFT?20EREF+…?30BIC?31IBAN?32name?33name`: 20 to 29 and 60 to 63 are the text, each up to 27 characters long. */
function germanDetails(lines: readonly string[], mark: string): Mt940Details {
  const subfields = subfieldsOf(lines, mark);
  const byNumber = (wanted: (number: number) => boolean): readonly string[] =>
    [...subfields].flatMap(([number, value]) => (wanted(number) ? [value] : []));
  const remittance = byNumber((n) => (n >= 20 && n <= 29) || (n >= 60 && n <= 63));
  const firstTag = remittance.findIndex((piece) =>
    /^(?:EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE)\+/.test(piece),
  );
  const before = firstTag < 0 ? remittance : remittance.slice(0, firstTag);
  const values = firstTag < 0 ? [] : taggedPieces(remittance.slice(firstTag));
  const { endToEndId, text: tagText } = plusDetails(values);
  const free = unwrapped(before, SUBFIELD_WIDTH);
  return {
    name: unwrapped(
      byNumber((n) => n === 32 || n === 33),
      SUBFIELD_WIDTH,
    ),
    counterparty: bankAccount(germanAccount(byNumber((n) => n === 30)[0], byNumber((n) => n === 31)[0])),
    text: [free, tagText].filter((part) => part !== '').join('\n'),
    reference: '',
    endToEndId,
  };
}

/**
 * Subfields by number. A mark begins one only before a number that the format has and that has not been yet, 00 and 10 only before
 * the text: any other is a mark in the text, as in `RE 10029? RE 10030`. A line that begins with a subfield does not end the one before with a space.
 */
function subfieldsOf(lines: readonly string[], mark: string): ReadonlyMap<number, string> {
  const subfields = new Map<number, string>();
  let [number, isFull] = [-1, true];
  const goOn = (piece: string): void => void subfields.set(number, (subfields.get(number) ?? '') + piece);
  for (const line of lines) {
    const [start = '', ...pieces] = line.split(mark);
    if (start !== '') goOn(isFull ? start : ` ${start}`);
    for (const piece of pieces) {
      const code = Number(SUBFIELD.exec(piece)?.[0] ?? NaN);
      const begins = (code >= 20 || (code >= 0 && number < 20)) && !subfields.has(code);
      if (!begins) goOn(`${mark}${piece}`);
      else {
        number = code;
        subfields.set(code, piece.slice(2));
      }
    }
    isFull = line.length >= LINE_WIDTH;
  }
  return subfields;
}
const SUBFIELD = /^(?:00|10|2\d|3[0-4]|6[0-3])/;

/** A tag begins a subfield; pieces without one go on with the value before. */
function taggedPieces(pieces: readonly string[]): Tagged {
  const values: [tag: string, pieces: string[]][] = [];
  for (const piece of pieces) {
    const tag = /^([A-Z]{4})\+/.exec(piece)?.[1];
    if (tag !== undefined) values.push([tag, [piece]]);
    else values.at(-1)?.[1].push(piece);
  }
  return values.map(([tag, parts]) => [tag, unwrapped(parts, SUBFIELD_WIDTH).slice(5).trim()]);
}

/** ?31 is an IBAN, or an account number at the bank whose number stands in ?30. */
function germanAccount(bank = '', account = ''): string {
  const [trimmedBank, trimmedAccount] = [bank.trim(), account.trim()];
  if (validIban(trimmedAccount) !== undefined || !/^\d{8}$/.test(trimmedBank)) return trimmedAccount;
  return trimmedAccount === '' ? '' : `${trimmedBank}/${trimmedAccount}`;
}

/** Banks write a word where the payer gave no reference, and `KREF+` where it stands in :86:. */
export const stated = (reference: string): string =>
  /^(?:NOTPROVIDED|NOT PROVIDED|NONREF|NOREF|KEINE REFERENZ|[EK]REF\+)$/i.test(reference) ? '' : reference;
