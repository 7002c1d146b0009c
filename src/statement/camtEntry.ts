import { amountOfUnits, minus, negate, plus, sum, times, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { keep, type Place, type Problem } from '../problem/problem';
import { bankAccount, isSameAccount } from './account';
import { UNSTATED, type BankAccount, type BankLine, type Batch } from './model';
import { stated } from './mt940Details';
import { missing, unreadable, type ReadBooking } from './reading';
import { isoDay, plainAmount, type AccountCurrency } from './values';
import { unwrapped } from './wrappedText';
import { childOf, childrenOf, firstText, textAt, type XmlElement } from './xml';

/** Longest piece of unstructured remittance information. */
const PIECE_WIDTH = 140;

/** What every line of the entry shares. */
type EntryBasis = Pick<BankLine, 'bookingDate' | 'valueDate' | 'currency' | 'isBooked' | 'place'>;

/** What a line says of its payment: from the details, or from the entry where there are none. */
type Payment = Pick<
  BankLine,
  'isReversal' | 'name' | 'counterparty' | 'text' | 'reference' | 'endToEndId' | 'bankReference'
>;

/** Written out field by field: a file may hold a hundred thousand, and copies of objects cost most of the time then. */
const lineOf = (
  basis: EntryBasis,
  payment: Payment,
  amount: Amount,
  charges: Amount,
  batch: Batch | undefined,
): BankLine => ({
  bookingDate: basis.bookingDate,
  valueDate: basis.valueDate,
  amount,
  currency: basis.currency,
  isBooked: basis.isBooked,
  isReversal: payment.isReversal,
  name: payment.name,
  counterparty: payment.counterparty,
  text: payment.text,
  reference: payment.reference,
  endToEndId: payment.endToEndId,
  bankReference: payment.bankReference,
  charges,
  batch,
  place: basis.place,
});

/**
 * One entry (Ntry). Several payments in it whose amounts come to what was booked, or differ from it by the charges stated, are a
 * line each; payments without amounts stay one line, marked as a batch.
 */
export function readCamtEntry(
  entry: XmlElement,
  currency: AccountCurrency | undefined,
  own: BankAccount,
  isInterim: boolean,
  file: string,
): ReadBooking {
  const place: Place = { kind: 'file', file, line: entry.line };
  const problems: Problem[] = [];
  const element = childOf(entry, 'Amt');
  const ownCurrency = element?.attributes.Ccy ?? '';
  if (currency === undefined || element === undefined)
    return { lines: [], problems: [missing(element ? 'Currency' : 'Amount', place)] };
  if (ownCurrency !== currency.currency)
    return {
      lines: [],
      problems: [
        {
          code: 'statement/other-currency',
          place,
          facts: { currency: ownCurrency, statementCurrency: currency.currency },
        },
      ],
    };
  const unsigned = keep(plainAmount(element.text, '.', currency, place), problems);
  const direction = directionOf(entry, place, problems);
  const status = firstText(entry, ['Sts', 'Cd'], ['Sts', 'Prtry'], ['Sts']);
  if (status === '') problems.push(missing('Status', place));
  const isBooked = status === 'BOOK' && !isInterim;
  const days = daysOf(entry, isBooked, place, problems);
  if (unsigned === undefined || direction === undefined || days === undefined || problems.length > 0)
    return { lines: [], problems };

  const amount = times(unsigned, direction);
  const isReversal = ['true', '1'].includes(textAt(entry, 'RvslInd')) || isReturnCode(entry);
  const details = childrenOf(entry, 'NtryDtls').flatMap((list) => childrenOf(list, 'TxDtls'));
  const payments = childrenOf(entry, 'NtryDtls').reduce((count, list) => count + numberOfPayments(list), 0);
  const { bookingDate, valueDate } = days;
  const basis: EntryBasis = { bookingDate, valueDate, currency: currency.currency, isBooked, place };
  const whole: Payment = {
    isReversal,
    name: '',
    counterparty: UNSTATED.counterparty,
    text: oneLine(textAt(entry, 'AddtlNtryInf')),
    reference: '',
    endToEndId: '',
    bankReference: stated(textAt(entry, 'AcctSvcrRef')),
  };
  if (payments <= 1) {
    const [detail] = details;
    const payment = detail ? paymentIn(detail, whole, direction, own) : whole;
    const charges = chargesOfOne(entry, detail, unsigned, currency);
    return { lines: [lineOf(basis, payment, amount, charges, undefined)], problems };
  }
  const batch = { amount, bankReference: whole.bankReference || stated(textAt(entry, 'NtryRef')), payments };
  return batchLines(entry, details, basis, whole, batch, direction, own, currency);
}

/** As stated for a batch, which may list fewer of them, or none. */
const numberOfPayments = (list: XmlElement): number => {
  const text = textAt(list, 'Btch', 'NbOfTxs');
  const listed = childrenOf(list, 'TxDtls').length;
  return /^\d{1,9}$/.test(text) ? Math.max(Number(text), listed) : listed;
};

function directionOf(element: XmlElement, place: Place, problems: Problem[]): 1 | -1 | undefined {
  const text = textAt(element, 'CdtDbtInd');
  if (text === 'CRDT') return 1;
  if (text === 'DBIT') return -1;
  problems.push(text === '' ? missing('Credit or debit', place) : unreadable('Credit or debit', text, place));
  return undefined;
}

function daysOf(
  entry: XmlElement,
  isBooked: boolean,
  place: Place,
  problems: Problem[],
): Pick<BankLine, 'bookingDate' | 'valueDate'> | undefined {
  const day = (name: string, field: string) => {
    const text = firstText(entry, [name, 'Dt'], [name, 'DtTm']);
    const read = isoDay(text);
    if (text !== '' && read === undefined) problems.push(unreadable(field, text, place));
    return read;
  };
  const booked = day('BookgDt', 'Booking date');
  const valueDate = day('ValDt', 'Value date');
  const bookingDate = booked ?? (isBooked ? undefined : valueDate);
  if (bookingDate !== undefined) return { bookingDate, valueDate };
  if (problems.length === 0) problems.push(missing('Booking date', place));
  return undefined;
}

/** Bank transaction codes of an unpaid direct debit and of a returned payment. */
const isReturnCode = (entry: XmlElement): boolean =>
  ['UPDD', 'RRTN'].includes(textAt(entry, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd'));

/** Line breaks and runs of spaces come from how the XML was laid out. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Who, what for and under which numbers, from the details of one payment. */
function paymentIn(detail: XmlElement, whole: Payment, direction: 1 | -1, own: BankAccount): Payment {
  const isReversal = whole.isReversal || childOf(detail, 'RtrInf') !== undefined;
  const { name, counterparty, ultimate } = partyOf(detail, direction, isReversal, own);
  const remittance = childOf(detail, 'RmtInf');
  const structured = childrenOf(remittance, 'Strd');
  const references = structured
    .map((part) => textAt(part, 'CdtrRefInf', 'Ref').replace(/\s/g, ''))
    .filter((reference) => reference !== '');
  const text = [
    unwrapped(
      childrenOf(remittance, 'Ustrd').map((piece) => oneLine(piece.text)),
      PIECE_WIDTH,
    ),
    ...references.slice(1),
    ...structured.flatMap((part) =>
      childrenOf(part, 'RfrdDocInf').map((document) => oneLine(textAt(document, 'Nb'))),
    ),
    ...structured.flatMap((part) => childrenOf(part, 'AddtlRmtInf').map((piece) => oneLine(piece.text))),
    ultimate === name ? '' : ultimate,
    ...childrenOf(childOf(detail, 'RtrInf'), 'AddtlInf').map((piece) => oneLine(piece.text)),
    oneLine(textAt(detail, 'AddtlTxInf')),
    whole.text,
  ];
  return {
    isReversal,
    name,
    counterparty,
    text: [...new Set(text)].filter((part) => part !== '').join('\n'),
    reference: references[0] ?? '',
    endToEndId: stated(oneLine(textAt(detail, 'Refs', 'EndToEndId'))),
    bankReference: stated(textAt(detail, 'Refs', 'AcctSvcrRef')) || whole.bankReference,
  };
}

/** The other side: the debtor of money in, the creditor of money out; of a return it may stand the other way round. */
function partyOf(detail: XmlElement, direction: 1 | -1, isReversal: boolean, own: BankAccount) {
  const parties = childOf(detail, 'RltdPties');
  const ultimateOf = (role: string): string =>
    oneLine(firstText(parties, [`Ultmt${role}`, 'Pty', 'Nm'], [`Ultmt${role}`, 'Nm']));
  const party = (role: string) => ({
    name: oneLine(firstText(parties, [role, 'Pty', 'Nm'], [role, 'Nm'])) || ultimateOf(role),
    counterparty: bankAccount(
      firstText(parties, [`${role}Acct`, 'Id', 'IBAN'], [`${role}Acct`, 'Id', 'Othr', 'Id']),
    ),
    ultimate: ultimateOf(role),
  });
  const roles = (direction === 1) !== isReversal ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const [expected, other] = roles.map(party);
  const isOwn = ({ counterparty }: { readonly counterparty: BankAccount }): boolean =>
    counterparty.iban !== '' && isSameAccount(counterparty, own);
  const isNamed = ({ name, counterparty }: ReturnType<typeof party>): boolean =>
    name !== '' || counterparty.iban !== '' || counterparty.number !== '';
  const found = [expected, other].find((one) => one !== undefined && isNamed(one) && !isOwn(one));
  return found ?? { name: '', counterparty: UNSTATED.counterparty, ultimate: '' };
}

function batchLines(
  entry: XmlElement,
  details: readonly XmlElement[],
  basis: EntryBasis,
  whole: Payment,
  batch: Batch,
  direction: 1 | -1,
  own: BankAccount,
  currency: AccountCurrency,
): ReadBooking {
  const unsigned = details.map((detail) => detailAmount(detail, currency));
  const amounts = unsigned.map(
    (amount, i) => amount && times(amount, detailDirection(details[i], direction)),
  );
  const isListed = details.length === batch.payments && amounts.every((amount) => amount !== undefined);
  if (!isListed) {
    const texts = details.map((detail) => paymentIn(detail, { ...whole, text: '' }, direction, own).text);
    const text = [...texts, whole.text].filter((part) => part !== '').join('\n');
    return { lines: [lineOf(basis, { ...whole, text }, batch.amount, ZERO, batch)], problems: [] };
  }
  const charges = details.map((detail) => statedCharges(detail, currency));
  const left = minus(batch.amount, sum(amounts.filter((amount) => amount !== undefined)));
  const isNetOfOwnCharges = left !== 0 && left === -sum(charges);
  const lines = details.map((detail, i): BankLine => {
    const kept = charges[i] ?? ZERO;
    const amount = amounts[i] ?? ZERO;
    const payment = paymentIn(detail, whole, detailDirection(detail, direction), own);
    return isNetOfOwnCharges
      ? lineOf(basis, payment, minus(amount, kept), kept, batch)
      : lineOf(basis, payment, amount, ZERO, batch);
  });
  if (left === 0 || isNetOfOwnCharges) return { lines, problems: [] };
  if (left === -statedCharges(entry, currency))
    return { lines: [...lines, lineOf(basis, whole, left, ZERO, batch)], problems: [] };
  const digits = (amount: Amount): string => digitsOf(amount, currency.decimals);
  const facts = { booked: digits(batch.amount), payments: digits(minus(batch.amount, left)) };
  return { lines: [], problems: [{ code: 'statement/batch-differs', place: basis.place, facts }] };
}

const detailDirection = (detail: XmlElement | undefined, direction: 1 | -1): 1 | -1 => {
  const text = textAt(detail, 'CdtDbtInd');
  return text === 'CRDT' ? 1 : text === 'DBIT' ? -1 : direction;
};

/** Amount of one payment in the currency of the account. */
function detailAmount(detail: XmlElement, currency: AccountCurrency): Amount | undefined {
  const places = [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']];
  return places
    .map((path) => inCurrency(childOf(detail, ...path), currency))
    .find((amount) => amount !== undefined);
}

function inCurrency(element: XmlElement | undefined, currency: AccountCurrency): Amount | undefined {
  if (element?.attributes.Ccy !== currency.currency) return undefined;
  const read = plainAmount(element.text, '.', currency, { kind: 'file', file: '', line: element.line });
  return read.ok ? read.value : undefined;
}

/** Charges and taxes stated, in the currency of the account; those merely announced (not included) do not count. */
function statedCharges(element: XmlElement | undefined, currency: AccountCurrency): Amount {
  return sum(
    childrenOf(element, 'Chrgs').flatMap((charges) => {
      const records = childrenOf(charges, 'Rcrd');
      const parts = records.length > 0 ? records : [charges];
      return parts.map((part) => {
        if (textAt(part, 'ChrgInclInd') === 'false') return ZERO;
        const amount =
          inCurrency(childOf(part, 'Amt'), currency) ??
          inCurrency(childOf(part, 'TtlChrgsAndTaxAmt'), currency);
        if (amount === undefined) return ZERO;
        return textAt(part, 'CdtDbtInd') === 'CRDT' ? negate(amount) : amount;
      });
    }),
  );
}

/** Kept back from a single payment: marked as included, or what the payer's amount is larger by. */
function chargesOfOne(
  entry: XmlElement,
  detail: XmlElement | undefined,
  booked: Amount,
  currency: AccountCurrency,
): Amount {
  const charges = amountOfUnits(statedCharges(entry, currency) || statedCharges(detail, currency));
  if (charges === 0) return ZERO;
  const isMarked = [entry, detail].some((element) =>
    childrenOf(element, 'Chrgs').some(
      (part) =>
        textAt(part, 'ChrgInclInd') === 'true' ||
        childrenOf(part, 'Rcrd').some((record) => textAt(record, 'ChrgInclInd') === 'true'),
    ),
  );
  const sent = detail && detailAmount({ ...detail, children: sentAmounts(detail) }, currency);
  return isMarked || sent === plus(booked, charges) ? charges : ZERO;
}
/** The amount of the payment itself is net of the charges; what was sent stands in its amount details. */
const sentAmounts = (detail: XmlElement): XmlElement[] =>
  detail.children.filter(({ name }) => name !== 'Amt');
