import { sortableDay } from '../amounts/pricedDocuments';
import type { BankLine } from '../bankLine';
import type { Ledger } from '../ledger';
import { whoPaid, type KnownParties, type WhoPaid } from '../payer/whoPaid';
import { numbersInText, type NamedDocument } from '../references/numbersInText';
import { shortNumbersInText } from '../references/shortNumbers';
import { numbersAtEndOfReference, numbersInReference, referencesOf } from '../references/structuredReference';
import type { MatchSettings } from '../settings';

/** A line as it was read: who paid, what its text names, which accounts are searched. */
export interface ReadLine {
  readonly line: BankLine;
  readonly who: WhoPaid;
  readonly named: readonly NamedDocument[];
  /** Positions of the accounts that may have paid, and of those whose documents are named. */
  readonly accounts: readonly number[];
}

/** Reads a line by itself: the numbers in its text and references, who paid, and what is named once that is known. */
export function readLine(
  line: BankLine,
  books: Ledger,
  parties: KnownParties,
  settings: MatchSettings,
): ReadLine {
  const { index } = books;
  const references = referencesOf(line.text, line.structuredReference);
  const inReference = references.flatMap((reference) => numbersInReference(reference, index));
  const found = merged(numbersInText(line.text, index), inReference);
  // A counter says which document it is once the account is known; it says who paid only where nothing else does.
  const strong = found.some(isCounter) ? found.filter((hit) => !isCounter(hit)) : found;
  const told = whoPaid(line, strong, parties, settings.names);
  const who = told.kind === 'one' || strong === found ? told : whoPaid(line, found, parties, settings.names);
  const named =
    who.kind === 'one' ? namedBy(index.accounts.find(who.payer), line, references, strong, books) : found;
  const accounts: number[] = [];
  const add = (account: number): void => {
    if (account >= 0 && !accounts.includes(account)) accounts.push(account);
  };
  if (who.kind === 'one') add(index.accounts.find(who.payer));
  if (who.kind === 'several') for (const payer of who.candidates) add(index.accounts.find(payer));
  for (const { at } of named) add(index.accountOf[at]!);
  return { line, who, named, accounts };
}

const isCounter = ({ found }: NamedDocument): boolean => found === 'counter';

/** What a line names, once it is known who paid: weaker forms of that account's numbers count as well. */
function namedBy(
  payer: number,
  line: BankLine,
  references: readonly string[],
  strong: readonly NamedDocument[],
  books: Ledger,
): readonly NamedDocument[] {
  const { index, ofAccount } = books;
  const own = strong.filter(({ at }) => index.accountOf[at] === payer);
  // Numbers of other accounts count only where none is the payer's: digits may hit anyone's invoice by accident.
  const named =
    own.length > 0
      ? own
      : withoutExchanged(
          strong.filter(({ found }) => found === 'written'),
          line,
          payer,
          books,
        );
  const all = merged(named, shortNumbersInText(line.text, payer, named, index));
  if (all.length > 0) return all;
  const documents = references.length === 0 ? [] : ofAccount(payer);
  const atEnd = references.flatMap((reference) => numbersAtEndOfReference(reference, documents, index));
  if (atEnd.length > 0 || !line.endToEndId) return merged([], atEnd);
  // The payer's own number of the payment: it may hold ours, and may as well be a number of its own.
  return numbersInText(line.endToEndId, index)
    .filter(({ at }) => index.accountOf[at] === payer)
    .map((hit): NamedDocument => ({ ...hit, found: 'short' }));
}

/**
 * Numbers of other accounts, but for those that are one of the payer's with two digits exchanged: unless the amount says that another's
 * document was meant.
 */
function withoutExchanged(
  written: readonly NamedDocument[],
  { text, date, amount }: BankLine,
  payer: number,
  { index, priceOn }: Ledger,
): readonly NamedDocument[] {
  if (written.length === 0 || payer < 0) return written;
  const isOfAmount = ({ at, state }: NamedDocument): boolean =>
    state.open > 0 && priceOn(at, date, sortableDay(date)).amounts.includes(amount);
  const meant = shortNumbersInText(text, payer, [], index).filter(({ found }) => found === 'swapped');
  return written.filter((hit) => {
    const own = meant.find(({ span }) => span.start <= hit.span.start && hit.span.start < span.end);
    return own === undefined || (isOfAmount(hit) && !isOfAmount(own));
  });
}

const merged = (named: readonly NamedDocument[], more: readonly NamedDocument[]): readonly NamedDocument[] =>
  more.length === 0
    ? named
    : [...named, ...more].filter(({ at }, i, all) => all.findIndex((hit) => hit.at === at) === i);
