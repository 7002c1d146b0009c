/** A movement as a person would describe it; amounts with a sign. */
export interface CodaMovement {
  readonly amount: string;
  readonly communication: string;
  readonly isStructured?: boolean;
  readonly valueDate?: string;
  readonly customerReference?: string;
  readonly returnType?: string;
  readonly account?: string;
  readonly name?: string;
  readonly information?: string;
  /** First digit of the transaction code. */
  readonly type?: string;
  readonly details?: readonly CodaMovement[];
}

/** A record of 128 characters: each field at its first position, counted from 1. */
function record(fields: Readonly<Record<number, string>>): string {
  let text = ''.padEnd(128);
  for (const [at, field] of Object.entries(fields))
    text = text.slice(0, Number(at) - 1) + field + text.slice(Number(at) - 1 + field.length);
  if (text.length !== 128) throw new Error(`a record of ${text.length} characters`);
  return text;
}

const amountField = (amount: string): string => {
  const [whole = '', decimals = ''] = amount.replace('-', '').split('.');
  return whole.padStart(12, '0') + decimals.padEnd(3, '0');
};
const signOf = (amount: string): string => (amount.startsWith('-') ? '1' : '0');

/** Records 21, and 22, 23 and 31 where they are needed. */
export function movement(number: string, detail: string, m: CodaMovement): readonly string[] {
  const { communication: text } = m;
  const has3 = m.account !== undefined || m.name !== undefined || text.length > 106;
  const has2 = has3 || text.length > 53 || m.customerReference !== undefined || m.returnType !== undefined;
  const head = { 3: number, 7: detail };
  return [
    record({
      1: '21',
      ...head,
      11: `REF${number}`,
      32: signOf(m.amount) + amountField(m.amount),
      48: m.valueDate ?? '300626',
      54: `${m.type ?? '0'}0150000`,
      62: m.isStructured ? '1' : '0',
      63: text.slice(0, 53),
      116: '300626',
      122: '000',
      125: '0',
      126: has2 ? '1' : '0',
      128: m.information === undefined ? '0' : '1',
    }),
    ...(has2
      ? [
          record({
            1: '22',
            ...head,
            11: text.slice(53, 106),
            64: m.customerReference ?? '',
            113: m.returnType ?? '',
            126: has3 ? '1' : '0',
          }),
        ]
      : []),
    ...(has3
      ? [record({ 1: '23', ...head, 11: m.account ?? '', 48: m.name ?? '', 83: text.slice(106), 126: '0' })]
      : []),
    ...(m.information === undefined
      ? []
      : [record({ 1: '31', 3: number, 7: detail, 11: `REF${number}`, 40: '0', 41: m.information })]),
    ...(m.details ?? []).flatMap((part, i) => movement(number, String(i + 1).padStart(4, '0'), part)),
  ];
}

/** One statement of BE62 5100 0754 7061 in euros, with the balance that its movements lead to. */
export function codaFile(opening: string, movements: readonly CodaMovement[]): string {
  const cents = (amount: string): number => Math.round(Number(amount) * 100);
  const digits = (amount: number): string => (amount / 100).toFixed(2);
  const turnover = (sign: string): string =>
    digits(
      movements
        .filter(({ amount }) => signOf(amount) === sign)
        .reduce((sum, { amount }) => sum + Math.abs(cents(amount)), 0),
    );
  const closing = digits(cents(opening) + movements.reduce((sum, { amount }) => sum + cents(amount), 0));
  const account = `BE62510007547061${''.padEnd(18)}EUR`;
  const body = movements.flatMap((one, i) => movement(String(i + 1).padStart(4, '0'), '0000', one));
  return [
    record({ 1: '0', 2: '0000', 6: '300626', 12: '510', 15: '05', 35: 'US', 61: 'KREDBEBB', 128: '2' }),
    record({
      1: '12',
      3: '123',
      6: account,
      43: signOf(opening) + amountField(opening),
      59: '290626',
      126: '123',
    }),
    ...body,
    record({
      1: '8',
      2: '123',
      5: account,
      42: signOf(closing) + amountField(closing),
      58: '300626',
      128: '0',
    }),
    record({
      1: '9',
      17: String(body.length + 2).padStart(6, '0'),
      23: amountField(turnover('1')),
      38: amountField(turnover('0')),
      128: '2',
    }),
    '',
  ].join('\n');
}
