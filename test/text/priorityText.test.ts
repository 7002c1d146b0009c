import { priorityOf } from '../../src/text/priorityText';

describe('ALLOC-3: the order of priority as text', () => {
  test('attributes in their order, ascending unless said otherwise', () => {
    expect(priorityOf('Transaction type; Amount descending, voucher asc')).toEqual([
      { attribute: 'Transaction type', isDescending: false },
      { attribute: 'Amount', isDescending: true },
      { attribute: 'Voucher', isDescending: false },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['no attribute', 'Amount; Colour'],
    ['an attribute twice', 'Amount; Voucher; Amount descending'],
    ['no direction', 'Amount sideways'],
  ])('%s is refused', (_name, text) => {
    expect(priorityOf(text)).toBeUndefined();
  });
});
