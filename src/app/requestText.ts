import { plainDate } from '../calendar/plainDate';
import type { UndoRequest } from '../engine/undo';
import type { UndoTarget } from '../engine/undoSelection';
import type { SettleAgain } from '../workbook/undonePayments';

/**
 * What the user asked of a run, as `name=value; …` in the column Parameters of Runs: so that a run that was cut off can be worked
 * out once more.
 */
export const undoText = ({ target, reversePayments, date, later }: UndoRequest): string =>
  textOf([
    ['Undo', target.kind],
    ...(target.kind === 'run' ? [['Run', target.run] as const] : [['Payment', target.payment] as const]),
    ...(target.kind === 'settlement' ? [['Invoice', target.invoice] as const] : []),
    ...(target.kind === 'settlement' && target.account !== undefined
      ? [['Account', target.account] as const]
      : []),
    ['Reverse payments', reversePayments ? 'Yes' : 'No'],
    ['Reversal date', date],
    ['Later settlements', later],
  ]);

/** @returns undefined when the run was no undo */
export function undoRequestIn(parameters: string): UndoRequest | undefined {
  const values = valuesIn(parameters);
  const target = targetIn(values);
  const stated = values.get('Reversal date') ?? '';
  const date = stated === 'latest' || stated === 'today' ? stated : plainDate(stated);
  const later = values.get('Later settlements');
  if (target === undefined || date === undefined || (later !== 'refuse' && later !== 'undo'))
    return undefined;
  return { target, reversePayments: values.get('Reverse payments') === 'Yes', date, later };
}

function targetIn(values: ReadonlyMap<string, string>): UndoTarget | undefined {
  const [run, payment, invoice] = [values.get('Run'), values.get('Payment'), values.get('Invoice')];
  const kind = values.get('Undo');
  if (kind === 'run' && run !== undefined) return { kind, run };
  if (kind === 'payment' && payment !== undefined) return { kind, payment };
  if (kind !== 'settlement' || payment === undefined || invoice === undefined) return undefined;
  const account = values.get('Account');
  return { kind, payment, invoice, ...(account === undefined ? {} : { account }) };
}

/** '' where nothing is settled again. */
export const settleAgainText = (again: SettleAgain): string =>
  again === 'all'
    ? textOf([['Settle again', 'all']])
    : again.map((payment) => textOf([['Settle again payment', payment]])).join('; ');

export function settleAgainIn(parameters: string): SettleAgain {
  const parts = partsIn(parameters);
  if (parts.some(([name, value]) => name === 'Settle again' && value === 'all')) return 'all';
  return parts.flatMap(([name, value]) => (name === 'Settle again payment' ? [value] : []));
}

type Part = readonly [name: string, value: string];

const textOf = (parts: readonly Part[]): string =>
  parts.map(([name, value]) => `${name}=${escaped(value)}`).join('; ');

const partsIn = (text: string): readonly Part[] =>
  text.split('; ').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), unescaped(part.slice(at + 1))];
  });
const valuesIn = (text: string): ReadonlyMap<string, string> => new Map(partsIn(text));

/** Vouchers and keys are text of the user's: what separates here is written as in an address, `;` as %3B. */
const escaped = (value: string): string =>
  value.replace(/[%;=\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const unescaped = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
