import { balanceOf, type DocumentState } from '../engine/documentState';
import type { Exchange } from '../engine/exchange';
import { groupBy } from '../engine/groupBy';
import { standingSettlements } from '../engine/postedLedger';
import type { Mark } from '../engine/transactions';
import { absolute, signOf, type Amount } from '../money/amount';
import { amountOfDigits, digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { failed, found, placeText, type Outcome, type Place, type Problem } from '../problem/problem';
import { documentId, type JoinedDocuments } from './documents';
import type { LedgerSettlement } from './ledger';
import type { MarkText, PaymentRow, UnreadInvoice } from './rows';

/** Looks up what the Invoice column names: documents of the payment's side, by number and where needed by account. */
export interface MarkLookup {
  /** Accounts that have a document of this number, of one side. */
  accountsOf(side: string, invoice: string): readonly string[];
  readonly documents: JoinedDocuments;
  /** Posted payments that marks name, by their ids as documents. */
  readonly payments: ReadonlyMap<string, PostedAsDocument>;
  /** The same, of one side with this voucher. */
  paymentsNamed(side: string, voucher: string): readonly PostedAsDocument[];
  readonly unread: readonly UnreadInvoice[];
  readonly exchange: Exchange;
}

/** A posted payment as a document of its own: what it has left, with the other sign (ALLOC-6). */
export interface PostedAsDocument {
  readonly state: DocumentState;
  /** The last run that used it. */
  readonly run: string;
}

/** The document that a mark means, whichever kind it is. */
export const stateOf = ({ documents, payments }: MarkLookup, id: string): DocumentState | undefined =>
  documents.states.get(id) ?? payments.get(id)?.state;

export function markLookup(
  documents: JoinedDocuments,
  unread: readonly UnreadInvoice[],
  exchange: Exchange,
  payments: ReadonlyMap<string, PostedAsDocument>,
): MarkLookup {
  const accounts = new Map<string, string[]>();
  const add = (side: string, account: string, invoice: string): void => {
    const key = `${side}\n${invoice}`;
    const list = accounts.get(key);
    if (list) list.push(account);
    else accounts.set(key, [account]);
  };
  for (const { document } of documents.states.values())
    add(document.side, document.account, document.invoice);
  // Closed by an earlier run and no longer listed: still known, so that a mark on it is told from a wrong number.
  for (const [id, history] of documents.history) {
    const first = history[0];
    const isKnown = documents.states.has(id) || documents.refused.has(id);
    if (first === undefined || isKnown || closingRun(history) === undefined) continue;
    add(first.side, first.account, first.invoice);
  }
  const accountsOf = (side: string, invoice: string): readonly string[] =>
    accounts.get(`${side}\n${invoice}`) ?? [];
  const byVoucher = groupBy(
    payments.values(),
    ({ state: { document } }) => `${document.side}\n${document.voucher}`,
  );
  const paymentsNamed = (side: string, voucher: string): readonly PostedAsDocument[] =>
    byVoucher.get(`${side}\n${voucher}`) ?? [];
  return { accountsOf, documents, payments, paymentsNamed, unread, exchange };
}

export interface ResolvedMarks {
  readonly account: string;
  readonly marks: readonly Mark[];
  readonly warnings: readonly Problem[];
}

/**
 * The documents that a payment row marks (ALLOC-4, ALLOC-8), and its account where the row leaves it blank.
 *
 * @param done documents that this payment has settled before: their marks have had their effect
 * @returns the marks that still settle something, or the first thing that stops the row; a mark on a closed document is
 *   left out with a warning that names the run that closed it
 */
export function resolveMarks(
  row: PaymentRow,
  lookup: MarkLookup,
  done: ReadonlySet<string>,
):
  | { readonly ok: true; readonly value: ResolvedMarks }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const marks: Mark[] = [];
  let account = row.account;
  for (const text of row.marks) {
    const payment = paymentNamed(row, text, account, lookup);
    if (payment !== undefined) {
      const { state, run } = payment;
      if (account === '') account = state.document.account;
      if (done.has(state.document.id)) continue;
      if (state.open === 0) {
        const facts = { invoice: text.invoice, run };
        warnings.push({ code: 'mark/closed', place: row.places.invoice, facts });
        continue;
      }
      const mark = markOf(row, text, state, lookup.exchange);
      if (mark.ok) marks.push(mark.value);
      else problems.push(mark.problem);
      continue;
    }
    const at = accountOf(row, text, account, lookup);
    if (!at.ok) {
      problems.push(at.problem);
      continue;
    }
    if (account === '') account = at.value;
    const id = documentId(row.side, at.value, text.invoice);
    if (done.has(id)) continue;
    if (marks.some((mark) => mark.documentId === id)) {
      problems.push({ code: 'mark/twice', place: row.places.invoice, facts: { invoice: text.invoice } });
      continue;
    }
    const state = lookup.documents.states.get(id);
    if (state === undefined || state.open === 0) {
      warnings.push(closed(row, text.invoice, id, lookup));
      continue;
    }
    const mark = markOf(row, text, state, lookup.exchange);
    if (mark.ok) marks.push(mark.value);
    else problems.push(mark.problem);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { account, marks, warnings } };
}

/** The posted payment that a mark names by its voucher, where no document bears that number (ALLOC-6). */
function paymentNamed(
  row: PaymentRow,
  text: MarkText,
  account: string,
  lookup: MarkLookup,
): PostedAsDocument | undefined {
  const isItself = row.voucher !== '' && row.voucher === text.invoice;
  if (isItself || lookup.accountsOf(row.side, text.invoice).length > 0) return undefined;
  const wanted = text.account ?? (account === '' ? undefined : account);
  const found = lookup
    .paymentsNamed(row.side, text.invoice)
    .filter(({ state: { document } }) => wanted === undefined || document.account === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** The account whose document the mark means. */
function accountOf(row: PaymentRow, text: MarkText, account: string, lookup: MarkLookup): Outcome<string> {
  const { invoice } = text;
  const place = row.places.invoice;
  const accounts = lookup.accountsOf(row.side, invoice);
  const wanted = text.account ?? (account === '' ? undefined : account);
  if (wanted !== undefined) {
    if (accounts.includes(wanted)) return found(wanted);
    return failed(notFound(row, text, wanted, accounts, lookup)) as Outcome<string>;
  }
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1) return found(only);
  if (accounts.length > 1) {
    return failed({
      code: 'mark/several-accounts',
      place,
      facts: { invoice, accounts: [...accounts].sort() },
    });
  }
  return failed(notFound(row, text, undefined, accounts, lookup));
}

/** Why a document is not there: its row has a problem, it belongs to another account, or nobody knows it. */
function notFound(
  row: PaymentRow,
  text: MarkText,
  wanted: string | undefined,
  accounts: readonly string[],
  lookup: MarkLookup,
): Problem {
  const { invoice } = text;
  const place = row.places.invoice;
  const cells = cellsOfUnread(row, invoice, wanted, lookup);
  if (cells.length > 0)
    return { code: 'mark/row-has-problem', place, facts: { invoice, cells: cells.map(placeText) } };
  if (wanted !== undefined && accounts.length > 0) {
    return {
      code: 'payment/other-account',
      place,
      facts: { account: wanted, invoice, accounts: [...accounts].sort() },
    };
  }
  return { code: 'mark/unknown', place, facts: { invoice } };
}

function cellsOfUnread(
  row: PaymentRow,
  invoice: string,
  wanted: string | undefined,
  lookup: MarkLookup,
): readonly Place[] {
  const cells = lookup.unread
    .filter((u) => u.invoice === invoice && (u.side ?? row.side) === row.side)
    .filter((u) => wanted === undefined || u.account === '' || u.account === wanted)
    .flatMap((u) => u.cells);
  if (cells.length > 0) return cells;
  const ids = [...lookup.documents.refused.keys()].filter(
    (id) =>
      id.startsWith(`${row.side}\n`) &&
      id.endsWith(`\n${invoice}`) &&
      (wanted === undefined || id.includes(`\n${wanted}\n`)),
  );
  return ids.flatMap((id) => lookup.documents.refused.get(id) ?? []);
}

/** The run that closed a document; a settlement that was undone closes nothing. */
const closingRun = (history: readonly LedgerSettlement[]): string | undefined =>
  standingSettlements(history).find((settlement) => settlement.balanceAfter === 0)?.run;

function closed(row: PaymentRow, invoice: string, id: string, lookup: MarkLookup): Problem {
  const run = closingRun(lookup.documents.history.get(id) ?? []) ?? '';
  return { code: 'mark/closed', place: row.places.invoice, facts: { invoice, run } };
}

/** What is keyed on a document is in the document's currency, whatever the payment's is. */
function markOf(row: PaymentRow, text: MarkText, state: DocumentState, exchange: Exchange): Outcome<Mark> {
  const { currency } = state.document;
  const decimals = decimalsOf(currency);
  const place = row.places.invoice;
  const rates = ratesFor(row, text, currency, exchange);
  if (!rates.ok) return rates;
  const override = overrideIn(row, state);
  if (!override.ok) return override;
  const base = {
    documentId: state.document.id,
    useCashDiscount: row.useCashDiscount,
    fullSettlement: row.fullSettlement,
    ...(override.value === undefined ? {} : { discountOverride: override.value }),
  };
  if (override.value !== undefined) {
    const tooLarge = absolute(override.value) > state.open || signOf(override.value) === -state.sign;
    if (tooLarge) {
      const facts = {
        invoice: text.invoice,
        discount: digitsOf(override.value, decimals),
        open: digitsOf(balanceOf(state), decimals),
      };
      return failed({ code: 'mark/discount-too-large', place: row.places.discountOverride, facts });
    }
  }
  if (text.amountToSettle === undefined) return found(base);
  const read = amountOfDigits(text.amountToSettle, decimals);
  // `10030=1.000` in euros may as well be a thousand: three decimals are none that a currency of two has.
  if (!read.ok || (decimals < 3 && /\.\d{3}$/.test(text.amountToSettle))) {
    return !read.ok && read.why === 'too-large'
      ? failed({ code: 'amount/too-large', place, facts: { text: text.amountToSettle } })
      : failed({
          code: 'amount/too-many-decimals',
          place,
          facts: { text: text.amountToSettle, currency, decimals },
        });
  }
  if (signOf(read.amount) === -state.sign) {
    return failed({
      code: 'mark/wrong-sign',
      place,
      facts: { invoice: text.invoice, text: text.amountToSettle },
    });
  }
  return found({ ...base, amountToSettle: read.amount });
}

/** A document in another currency needs a rate to the payment's, and one to the books for its discount, on the payment's date. */
function ratesFor(row: PaymentRow, text: MarkText, currency: string, exchange: Exchange): Outcome<undefined> {
  if (currency === row.currency) return found(undefined);
  const { accountingCurrency } = exchange;
  const { date } = row;
  if (exchange.rateOn(row.currency, currency, date) === undefined) {
    const facts = { invoice: text.invoice, currency, paymentCurrency: row.currency, date };
    return failed({ code: 'mark/other-currency', place: row.places.invoice, facts });
  }
  return exchange.rateOn(currency, accountingCurrency, date) === undefined
    ? failed({
        code: 'currency/no-rate',
        place: row.places.invoice,
        facts: { currency, accountingCurrency, date },
      })
    : found(undefined);
}

/** The overwritten discount with the decimals of the document's currency. */
function overrideIn(
  { discountOverride, currency, places }: PaymentRow,
  { document }: DocumentState,
): Outcome<Amount | undefined> {
  if (discountOverride === undefined || currency === document.currency) return found(discountOverride);
  const decimals = decimalsOf(document.currency);
  const text = digitsOf(discountOverride, decimalsOf(currency));
  const read = amountOfDigits(text, decimals);
  if (read.ok) return found(read.amount);
  const place = places.discountOverride;
  return failed({
    code: 'amount/too-many-decimals',
    place,
    facts: { text, currency: document.currency, decimals },
  });
}
