import { accountKey, type BankLine, type PartyAccount } from '../bankLine';
import type { NamedDocument } from '../references/numbersInText';
import { compact } from '../references/numberIndex';
import { partiesNamed, type NameIndex, type NameLimits, type Party } from './nameIndex';
import { ibanKey, isTrusted, type PayerMemory, type PayerRecord } from './payerMemory';
import { foldName, nameKeyOf } from './foldName';

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
  readonly memory: PayerMemory;
}

export function knownParties(names: NameIndex, memory: PayerMemory): KnownParties {
  const byIban = new Map<string, Party[]>();
  const byAccount = new Map<string, Party[]>();
  for (const party of names.parties) {
    for (const iban of party.ibans) push(byIban, ibanKey(iban), party);
    push(byAccount, compact(party.account), party);
  }
  return { names, byIban, byAccount, memory };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/**
 * Who paid a line, from its bank account, its name, what the user confirmed before, and the numbers in its text. Signs are
 * not added up to a score: the account with the strongest sign that no other shares stands out; two that nothing tells apart
 * are both returned.
 *
 * @param named documents whose numbers stand in the text
 */
export function whoPaid(
  line: BankLine,
  named: readonly NamedDocument[],
  known: KnownParties,
  limits: NameLimits,
): WhoPaid {
  const signs = new Map<string, { readonly party: PartyAccount; readonly signs: Set<PayerSign> }>();
  const note = (party: PartyAccount, sign: PayerSign): void => {
    const key = accountKey(party);
    const there = signs.get(key);
    if (there === undefined) signs.set(key, { party, signs: new Set([sign]) });
    else there.signs.add(sign);
  };
  const iban = ibanKey(line.iban ?? '');
  const rejected = new Set<string>();
  const recall = (records: readonly PayerRecord[] | undefined, sign: PayerSign): void =>
    records?.forEach((record) => (isTrusted(record) ? note(record, sign) : rejected.add(accountKey(record))));

  if (iban !== '') {
    known.byIban.get(iban)?.forEach((party) => note(party, 'iban'));
    recall(known.memory.byIban.get(iban), 'remembered-iban');
  }
  if (line.name) {
    recall(known.memory.byAlias.get(nameKeyOf(foldName(line.name))), 'remembered-name');
    const finding = partiesNamed(line.name, known.names, limits);
    if (finding.kind !== 'none') {
      finding.parties.forEach((party) => note(party, finding.kind === 'same' ? 'same-name' : 'similar-name'));
    }
  }
  for (const party of accountsInText(line.text, known)) note(party, 'account-number');
  for (const { state } of named) note(state.document, 'document-number');

  return decided(
    [...signs.entries()]
      .filter(([key, candidate]) => !(rejected.has(key) && !isIndependent(candidate.signs)))
      .map(([, { party, signs: own }]) => ({
        side: party.side,
        account: party.account,
        signs: PAYER_SIGNS.filter((sign) => own.has(sign)),
      })),
  );
}

/** Signs that hold although the user rejected this payer before for the name or bank account alone. */
const isIndependent = (signs: ReadonlySet<PayerSign>): boolean =>
  signs.has('iban') || signs.has('account-number') || signs.has('document-number');

/** An account number of letters and digits, or announced as one: `Kd.-Nr. 4031`, `D10002`. */
const ACCOUNT_NUMBER =
  /(?:kd|kunden?|debitor|customer|client|klant|debiteur|vendor|account)\.?[\s-]*(?:nr|no|nummer|number)?[\s.:#-]*([a-z]{0,3}\d{3,})|(?<![a-z0-9])([a-z]{1,3}\d{4,})(?![a-z0-9])/gi;

function accountsInText(text: string, { byAccount }: KnownParties): readonly Party[] {
  return [...text.matchAll(ACCOUNT_NUMBER)].flatMap(
    (match) => byAccount.get((match[1] ?? match[2])!.toUpperCase()) ?? [],
  );
}

/** The first sign in order of strength that some candidates have and others lack decides, and so on among those left. */
function decided(candidates: readonly PayerCandidate[]): WhoPaid {
  if (candidates.length === 0) return { kind: 'none' };
  let left = candidates;
  for (const sign of PAYER_SIGNS) {
    const having = left.filter(({ signs }) => signs.includes(sign));
    if (having.length > 0) left = having;
    if (left.length === 1) break;
  }
  const [payer] = left;
  return left.length === 1 && payer !== undefined
    ? { kind: 'one', payer, others: candidates.filter((candidate) => candidate !== payer) }
    : { kind: 'several', candidates: left };
}
