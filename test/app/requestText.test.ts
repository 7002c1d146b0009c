import { settleAgainIn, settleAgainText, undoRequestIn, undoText } from '../../src/app/requestText';
import type { UndoRequest } from '../../src/engine/undo';
import { day } from '../support/settling';

const request = (more: Partial<UndoRequest>): UndoRequest => ({
  target: { kind: 'run', run: 'RUN-0001' },
  reversePayments: false,
  date: 'latest',
  later: 'refuse',
  ...more,
});

test('an undo stands in Parameters as a person can read it', () => {
  expect(
    undoText(
      request({ target: { kind: 'settlement', payment: 'ARP-10030', invoice: '10030' }, date: 'today' }),
    ),
  ).toBe(
    'Undo=settlement; Payment=ARP-10030; Invoice=10030; Reverse payments=No; Reversal date=today; Later settlements=refuse',
  );
});

test.each<[string, UndoRequest]>([
  ['a run with its payments', request({ reversePayments: true, later: 'undo' })],
  ['a payment on a day', request({ target: { kind: 'payment', payment: 'ARP-1' }, date: day('2015-07-10') })],
  [
    'a settlement of another account',
    request({ target: { kind: 'settlement', payment: 'P', invoice: '10030', account: '4032' } }),
  ],
  [
    'texts that look like what separates here',
    request({ target: { kind: 'settlement', payment: 'a=b; c%3B', invoice: '; Undo=run', account: '' } }),
  ],
])('%s is read back as it was asked for', (_, given) => {
  expect(undoRequestIn(undoText(given))).toEqual(given);
});

test('the parameters of a settlement ask for no undo', () => {
  expect(undoRequestIn('Accounting currency=EUR; Grace days=0')).toBeUndefined();
  expect(settleAgainIn('Accounting currency=EUR; Grace days=0')).toEqual([]);
});

test.each(['all', ['all'], ['ARP-1', 'a=b; c'], []] as const)('Settle again %j is read back', (given) => {
  const text = settleAgainText(given);
  expect(settleAgainIn(`Grace days=0; ${text}`)).toEqual(given);
});
