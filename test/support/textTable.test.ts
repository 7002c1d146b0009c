import { textTable } from './textTable';

test('columns stand two or more spaces apart; a dash is an empty cell, # a remark', () => {
  expect(
    textTable(`
      rule    amount  because
      # worked out by hand
      DISC-1  20.00   the last day counts
      DISC-9  -       never is never
    `),
  ).toEqual([
    { rule: 'DISC-1', amount: '20.00', because: 'the last day counts' },
    { rule: 'DISC-9', amount: '', because: 'never is never' },
  ]);
});

test('a row with a cell too many or too few is refused', () => {
  expect(() => textTable('a  b\n1')).toThrow('a row of 2 cells: 1');
});
