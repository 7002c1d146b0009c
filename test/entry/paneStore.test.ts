/** @jest-environment jsdom */
import { browserStore } from '../../src/entry/paneStore';

beforeEach(() => localStorage.clear());

test('what is kept is there again for the same workbook, and for no other', () => {
  browserStore('part-', 'Month.xlsx').write('route', { view: 'journal' });
  expect(browserStore('part-', 'Month.xlsx').read('route')).toEqual({ view: 'journal' });
  expect(browserStore('part-', 'Other.xlsx').read('route') ?? undefined).toBeUndefined();
  expect(browserStore(undefined, 'Month.xlsx').read('route') ?? undefined).toBeUndefined();
  expect(Object.keys({ ...localStorage })).toEqual(['part-settlesheet.Month.xlsx.route']);
});

test('undefined forgets it', () => {
  const store = browserStore('', 'Month.xlsx');
  store.write('problems.text', 'abc');
  store.write('problems.text', undefined);
  expect(localStorage).toHaveLength(0);
});

test('what another program left there, and a storage that is full or refused, keep nothing and stop nothing', () => {
  const store = browserStore('', 'Month.xlsx');
  localStorage.setItem('settlesheet.Month.xlsx.route', 'not JSON {');
  expect(store.read('route')).toBeUndefined();
  const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => store.write('route', { view: 'start' })).not.toThrow();
  refused.mockRestore();
});
