import { accountKey, type PartyAccount } from '../bankLine';
import { foldName, nameKeyOf } from './foldName';

/** What was learned of a payer from proposals that the user accepted or rejected: a row of its table. */
export interface PayerRecord extends PartyAccount {
  /** Name as the bank wrote it; '' when only the bank account is remembered. */
  readonly alias: string;
  /** Bank account of the payer; '' when only the name is remembered. */
  readonly iban: string;
  /** Proposals accepted. */
  readonly seen: number;
  /** Proposals rejected. */
  readonly rejected: number;
}

export interface PayerMemory {
  readonly byIban: ReadonlyMap<string, readonly PayerRecord[]>;
  readonly byAlias: ReadonlyMap<string, readonly PayerRecord[]>;
}

/** Bank account without spaces, in capitals. */
export const ibanKey = (iban: string): string => iban.replace(/\s/g, '').toUpperCase();

export function payerMemory(records: readonly PayerRecord[]): PayerMemory {
  const byIban = new Map<string, PayerRecord[]>();
  const byAlias = new Map<string, PayerRecord[]>();
  for (const record of records) {
    if (record.iban !== '') add(byIban, ibanKey(record.iban), record);
    if (record.alias !== '') add(byAlias, nameKeyOf(foldName(record.alias)), record);
  }
  return { byIban, byAlias };
}

function add(map: Map<string, PayerRecord[]>, key: string, record: PayerRecord): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [record]);
  else there.push(record);
}

/** What is trusted: accepted more often than rejected. */
export const isTrusted = ({ seen, rejected }: PayerRecord): boolean => seen > rejected;

/**
 * The memory after a proposal was accepted or rejected: the row of this name, bank account and party counts one more, or a
 * new row is there.
 */
export function remembered(
  records: readonly PayerRecord[],
  payer: { readonly alias: string; readonly iban: string } & PartyAccount,
  isAccepted: boolean,
): readonly PayerRecord[] {
  const key = recordKey(payer);
  const [seen, rejected] = isAccepted ? [1, 0] : [0, 1];
  if (!records.some((record) => recordKey(record) === key)) {
    const { side, account, alias, iban } = payer;
    return [...records, { side, account, alias, iban, seen, rejected }];
  }
  return records.map((record) =>
    recordKey(record) === key
      ? { ...record, seen: record.seen + seen, rejected: record.rejected + rejected }
      : record,
  );
}

const recordKey = (payer: { readonly alias: string; readonly iban: string } & PartyAccount): string =>
  [accountKey(payer), nameKeyOf(foldName(payer.alias)), ibanKey(payer.iban)].join('\n');
