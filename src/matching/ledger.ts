import { addDays } from '../calendar/plainDate';
import type { DocumentState } from '../engine/documentState';
import type { DiscountTerms } from './amounts/alternatives';
import {
  olderFirst,
  pricing,
  sortableDay,
  type PricedDocument,
  type Pricing,
} from './amounts/pricedDocuments';
import type { BankLine } from './bankLine';
import { numberIndex, type NumberIndex } from './references/numberIndex';

/** Documents of all accounts, prepared once, so that a line looks at those of one account and no other. */
export interface Ledger {
  readonly documents: readonly DocumentState[];
  readonly index: NumberIndex;
  readonly priceOn: Pricing;
  /** Day of each document, as `sortableDay` writes it. */
  readonly days: Int32Array;
  /** Positions of an account's documents, the oldest first. */
  readonly ofAccount: (account: number) => readonly number[];
  /** Those of them that are open. */
  readonly openOf: (account: number) => readonly number[];
  /** Those of the open ones whose payment has this sign with the bank. */
  readonly signedOf: (account: number, sign: 1 | -1) => readonly number[];
  /** Closed documents of an account, the oldest first. */
  readonly closedOf: (account: number) => readonly DocumentState[];
}

export function ledger(documents: readonly DocumentState[], terms: DiscountTerms): Ledger {
  const index = numberIndex(documents);
  const days = Int32Array.from(documents, ({ document }: DocumentState) => sortableDay(document.date));
  const positions: number[][] = [];
  for (let at = 0; at < documents.length; at += 1) (positions[index.accountOf[at]!] ??= []).push(at);
  const sorted: (Sorted | undefined)[] = [];
  const sortedOf = (account: number): Sorted => (sorted[account] ??= sort(positions[account] ?? []));
  const sort = (own: readonly number[]): Sorted => {
    const all = [...own].sort((a, b) => days[a]! - days[b]! || olderFirst(documents[a]!, documents[b]!));
    const open = all.filter((at) => documents[at]!.open > 0);
    const isIn = (at: number): boolean => {
      const { sign, document } = documents[at]!;
      return (sign === 1) === (document.side === 'customer');
    };
    return {
      all,
      open,
      in: open.filter(isIn),
      out: open.filter((at) => !isIn(at)),
      closed: all.map((at) => documents[at]!).filter(({ open }) => open === 0),
    };
  };
  return {
    documents,
    index,
    priceOn: pricing(documents, terms),
    days,
    ofAccount: (account) => sortedOf(account).all,
    openOf: (account) => sortedOf(account).open,
    signedOf: (account, sign) => (sign === 1 ? sortedOf(account).in : sortedOf(account).out),
    closedOf: (account) => sortedOf(account).closed,
  };
}

interface Sorted {
  readonly all: readonly number[];
  readonly open: readonly number[];
  readonly in: readonly number[];
  readonly out: readonly number[];
  readonly closed: readonly DocumentState[];
}

/** Open documents of some accounts in the currency of a line, with their amounts of its day, the oldest first within an account. */
export class OpenDocuments {
  private known: readonly PricedDocument[] | undefined;

  /**
   * @param taken 1 for documents that are spoken for
   * @param daysAhead documents dated more days after the line come later
   */
  constructor(
    private readonly books: Ledger,
    private readonly accounts: readonly number[],
    private readonly line: BankLine,
    private readonly taken: Uint8Array,
    private readonly daysAhead: number,
  ) {}

  /** Those that the line may have paid without naming them. */
  get open(): readonly PricedDocument[] {
    this.known ??= this.between(0, sortableDay(addDays(this.line.date, this.daysAhead)));
    return this.known;
  }

  /** Those whose date is long after the line's. */
  get later(): readonly PricedDocument[] {
    return this.between(sortableDay(addDays(this.line.date, this.daysAhead)) + 1, Infinity);
  }

  /** Those, of any day, whose payment has this sign with the bank: of the minus credit notes to customers. */
  signed(sign: 1 | -1): readonly PricedDocument[] {
    const { documents, signedOf, priceOn } = this.books;
    const { date, currency } = this.line;
    const found: PricedDocument[] = [];
    for (const account of this.accounts)
      for (const at of signedOf(account, sign))
        if (this.taken[at] === 0 && documents[at]!.document.currency === currency)
          found.push(priceOn(at, date, sortableDay(date)));
    return found;
  }

  private between(first: number, last: number): readonly PricedDocument[] {
    const { documents, days, openOf, priceOn } = this.books;
    const { date, currency } = this.line;
    const day = sortableDay(date);
    const found: PricedDocument[] = [];
    for (const account of this.accounts) {
      const own = openOf(account);
      for (let i = first === 0 ? 0 : firstFrom(own, days, first); i < own.length; i += 1) {
        const at = own[i]!;
        if (days[at]! > last) break;
        if (this.taken[at] === 0 && documents[at]!.document.currency === currency)
          found.push(priceOn(at, date, day));
      }
    }
    return found;
  }
}

/** The first document of that day or a later one. */
function firstFrom(own: readonly number[], days: Int32Array, day: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[own[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
