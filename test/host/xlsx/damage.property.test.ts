import fc from 'fast-check';
import { checkXlsx, openXlsx, saveXlsx, XlsxError } from '../../../src/host/xlsx';
import { EXCEL_PARTS } from './excelFile';
import { zipOf } from './parts';

const texts = Object.entries(EXCEL_PARTS).filter(
  (part): part is [string, string] => typeof part[1] === 'string',
);
const junk = fc.constantFrom(
  '',
  '<',
  '>',
  '"',
  '</row>',
  '<c>',
  '<c r="B7"',
  '99999999',
  '-1',
  '&',
  ' ',
  '/',
  '=',
  's="x"',
  '\u0000',
  '%FF',
);

/** A piece of one part is cut out and something else put there. */
const damage = fc
  .record({
    part: fc.constantFrom(...texts),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 30 }),
    junk,
  })
  .map(({ part: [name, text], at, length, junk: put }) => {
    const start = Math.floor(at * text.length);
    return { [name]: text.slice(0, start) + put + text.slice(start + length) };
  });

test('a damaged file is opened or refused with a sentence, never anything else', () => {
  fc.assert(
    fc.property(damage, (parts) => {
      const bytes = zipOf({ ...EXCEL_PARTS, ...parts });
      expect(Array.isArray(checkXlsx(bytes))).toBe(true);
      try {
        saveXlsx(openXlsx(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(XlsxError);
        expect((error as XlsxError).message).toMatch(/\.$/);
      }
    }),
    { numRuns: 400, seed: 20260302 },
  );
});
