import { plainDate } from '../calendar/plainDate';
import type { UndoRequest } from '../engine/undo';
import type { UndoTarget } from '../engine/undoSelection';
import { partsIn, textOf } from '../workbook/runText';
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

const valuesIn = (text: string): ReadonlyMap<string, string> => new Map(partsIn(text));
