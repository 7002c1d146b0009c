import { type BankLine, type PartyAccount } from '../bankLine';
import { compact } from '../references/characters';
import { digitGroups, newDigitGroups, valueOfDigits, type DigitGroups } from '../references/digitGroups';
import type { NamedDocument } from '../references/numbersInText';
import {
  keysOfName,
  partiesOfSameName,
  partiesOfSimilarName,
  type NameIndex,
  type NameLimits,
  type Party,
} from './nameIndex';
import { ibanKey, isTrusted, type PayerMemory, type PayerRecord } from './payerMemory';

/**
 * What speaks for an account as the payer, the strongest first: its bank account; a bank account or name that the user
 * confirmed; the same name; its account number in the text; numbers of its documents in the text; a similar name.
 */
export const PAYER_SIGNS = [
  'iban',
  'remembered-iban',
  'remembered-name',
  'same-name',
  'account-number',
  'document-number',
  'similar-name',
] as const;
export type PayerSign = (typeof PAYER_SIGNS)[number];

/** An account, and all that speaks for it. */
export interface PayerCandidate extends PartyAccount {
  /** In the order of their strength. */
  readonly signs: readonly PayerSign[];
}

/** Who paid: one account stands out, several are equally likely, or nothing speaks for any. Others had weaker signs. */
export type WhoPaid =
  | { readonly kind: 'one'; readonly payer: PayerCandidate; readonly others: readonly PayerCandidate[] }
  | { readonly kind: 'several'; readonly candidates: readonly PayerCandidate[] }
  | { readonly kind: 'none' };

/** All that is known of parties, prepared once. */
export interface KnownParties {
  readonly names: NameIndex;
  readonly byIban: ReadonlyMap<string, readonly Party[]>;
  readonly byAccount: ReadonlyMap<string, readonly Party[]>;
  /** Digits of all account numbers, so that a text without any of them is not searched further. */
  readonly accountDigits: ReadonlySet<number>;
  readonly memory: PayerMemory;
  /** Columns in which the digits of a text are taken apart, one text after the other. */
  readonly groups: DigitGroups;
}

export function knownParties(names: NameIndex, memory: PayerMemory): KnownParties {
  const byIban = new Map<string, Party[]>();
  const byAccount = new Map<string, Party[]>();
  for (const party of names.parties) {
    for (const iban of party.ibans) push(byIban, ibanKey(iban), party);
    push(byAccount, compact(party.account), party);
  }
  const accountDigits = new Set([...byAccount.keys()].map(valueOfDigits));
  return { names, byIban, byAccount, accountDigits, memory, groups: newDigitGroups() };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/** A set of signs as bits, in the order of `PAYER_SIGNS`. */
type Signs = number;
const bitOf = (sign: PayerSign): Signs => 1 << PAYER_SIGNS.indexOf(sign);
const [IBAN, REMEMBERED_IBAN, REMEMBERED_NAME, SAME_NAME, ACCOUNT_NUMBER, DOCUMENT_NUMBER, SIMILAR_NAME] =
  PAYER_SIGNS.map(bitOf) as [Signs, Signs, Signs, Signs, Signs, Signs, Signs];
/** Signs that hold although the user rejected this payer before for the name or bank account alone. */
const INDEPENDENT_OF_MEMORY = IBAN | ACCOUNT_NUMBER | DOCUMENT_NUMBER;
/** The signs of every set, the strongest first. */
const SIGNS_OF = Array.from({ length: 1 << PAYER_SIGNS.length }, (_, set) =>
  PAYER_SIGNS.filter((_sign, i) => (set & (1 << i)) !== 0),
);

const DOCUMENTS_ALONE = SIGNS_OF[DOCUMENT_NUMBER];

/** An account while the signs are gathered. */
interface Gathered {
  readonly party: PartyAccount;
  signs: Signs;
  isRejected: boolean;
}

/**
 * Who paid a line, from its bank account, its name, what the user confirmed before, and the numbers in its text. Signs are
 * not added up to a score: the account with the strongest sign that no other shares stands out; two that nothing tells apart
 * are both returned. A name that is merely similar is asked only where nothing but numbers of documents decides.
 *
 * @param named documents whose numbers stand in the text
 */
export function whoPaid(
  line: BankLine,
  named: readonly NamedDocument[],
  known: KnownParties,
  limits: NameLimits,
): WhoPaid {
  const gathered: Gathered[] = [];
  const { memory, names } = known;
  if (line.iban) {
    const iban = ibanKey(line.iban);
    noteAll(gathered, known.byIban.get(iban), IBAN);
    recall(gathered, memory.byIban.get(iban), REMEMBERED_IBAN);
  }
  if (line.name) {
    if (memory.byAlias.size > 0)
      recall(gathered, memory.byAlias.get(keysOfName(line.name, names).key), REMEMBERED_NAME);
    noteAll(gathered, partiesOfSameName(line.name, names), SAME_NAME);
  }
  noteAll(gathered, accountsInText(line.text, known), ACCOUNT_NUMBER);
  for (const { state } of named) note(gathered, state.document, DOCUMENT_NUMBER);

  const first = decided(gathered);
  if (!line.name || (first.kind === 'one' && first.payer.signs !== DOCUMENTS_ALONE)) return first;
  const finding = partiesOfSimilarName(line.name, names, limits);
  if (finding.kind === 'none' || partiesOfSameName(line.name, names).length > 0) return first;
  noteAll(gathered, finding.parties, SIMILAR_NAME);
  return decided(gathered);
}

function note(gathered: Gathered[], party: PartyAccount, sign: Signs): void {
  const there = entryOf(gathered, party);
  there.signs |= sign;
}

function entryOf(gathered: Gathered[], { side, account }: PartyAccount): Gathered {
  for (const one of gathered) if (one.party.account === account && one.party.side === side) return one;
  const entry: Gathered = { party: { side, account }, signs: 0, isRejected: false };
  gathered.push(entry);
  return entry;
}

function noteAll(gathered: Gathered[], parties: readonly PartyAccount[] | undefined, sign: Signs): void {
  if (parties !== undefined) for (const party of parties) note(gathered, party, sign);
}

/** What was confirmed speaks for a payer, what was rejected against it. */
function recall(gathered: Gathered[], records: readonly PayerRecord[] | undefined, sign: Signs): void {
  for (const record of records ?? []) {
    if (isTrusted(record)) note(gathered, record, sign);
    else entryOf(gathered, record).isRejected = true;
  }
}

/** An account number of letters and digits, or announced as one: `Kd.-Nr. 4031`, `D10002`. */
const ACCOUNT_NUMBER_SHAPE =
  /(?:kd|kunden?|debitor|customer|client|klant|debiteur|vendor|account)\.?[\s-]*(?:nr|no|nummer|number)?[\s.:#-]*([a-z]{0,3}\d{3,})|(?<![a-z0-9])([a-z]{1,3}\d{4,})(?![a-z0-9])/gi;

function accountsInText(text: string, { byAccount, accountDigits, groups }: KnownParties): readonly Party[] {
  const { count, value } = digitGroups(text, groups);
  let mayHold = false;
  for (let i = 0; i < count && !mayHold; i += 1) mayHold = accountDigits.has(value[i]!);
  if (!mayHold) return NOBODY;
  return [...text.matchAll(ACCOUNT_NUMBER_SHAPE)].flatMap(
    (match) => byAccount.get((match[1] ?? match[2])!.toUpperCase()) ?? [],
  );
}
const NOBODY: readonly Party[] = [];

/** The first sign in order of strength that some candidates have and others lack decides, and so on among those left. */
function decided(gathered: readonly Gathered[]): WhoPaid {
  const candidates = gathered.filter(
    ({ signs, isRejected }) => signs !== 0 && (!isRejected || (signs & INDEPENDENT_OF_MEMORY) !== 0),
  );
  if (candidates.length === 0) return { kind: 'none' };
  let left = candidates;
  for (let sign = 1; left.length > 1 && sign <= SIMILAR_NAME; sign <<= 1) {
    const having = left.filter(({ signs }) => (signs & sign) !== 0);
    if (having.length > 0) left = having;
  }
  const [payer] = left;
  return left.length === 1 && payer !== undefined
    ? {
        kind: 'one',
        payer: candidateOf(payer),
        others: candidates.length === 1 ? [] : candidates.filter((one) => one !== payer).map(candidateOf),
      }
    : { kind: 'several', candidates: left.map(candidateOf) };
}

const candidateOf = ({ party: { side, account }, signs }: Gathered): PayerCandidate => ({
  side,
  account,
  signs: SIGNS_OF[signs]!,
});
