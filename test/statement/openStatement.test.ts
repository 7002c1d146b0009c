import { decodeText } from '../../src/statement/decodeText';
import { detectFormat } from '../../src/statement/detectFormat';
import { openStatement } from '../../src/statement/openStatement';
import { SAMPLES } from './samples';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, mark: readonly number[] = []) =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
  ]);

test.each([
  ['UTF-8', utf8('Müller')],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Müller')])],
  ['UTF-8 whose accents are characters of their own', utf8('Mu\u0308ller')],
  ['Windows-1252', latin1('Müller')],
  ['UTF-16 with a byte order mark', utf16('Müller', [0xff, 0xfe])],
  ['UTF-16 without', utf16('Müller')],
])('%s', (_, bytes) => expect(decodeText(bytes)).toBe('Müller'));

test('the encoding that the head names', () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-2"?><a>Ł</a>';
  const bytes = Uint8Array.from(xml, (character) => (character === 'Ł' ? 0xa3 : character.charCodeAt(0)));
  expect(decodeText(bytes)).toBe(xml);
});

test('line breaks, zero-width characters; bytes that are no text', () => {
  expect(decodeText(utf8('a\r\nb\rc\u200b'))).toBe('a\nb\nc');
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 0, 0]))).toBeUndefined();
});

test.each(Object.entries(SAMPLES))('%s is told from what stands in it', (format, samples) => {
  for (const sample of samples) expect([sample, detectFormat(sample)]).toEqual([sample, format]);
});

test('the prefix of a namespace may have a hyphen', () => {
  expect(detectFormat('<ns-2:Document><ns-2:BkToCstmrStmt>')).toBe('CAMT');
});

test.each([
  '',
  'Dear customer',
  '%PDF-1.7\n1 0 obj',
  '<html><body>a;b\nc;d</body></html>',
  '<Document><CstmrCdtTrfInitn/></Document>',
])('no statement: %s', (text) => {
  expect(detectFormat(text)).toBeUndefined();
  const opened = openStatement('letter.txt', utf8(text));
  expect(opened.kind === 'statements' && opened.read.problems.map(({ code }) => code)).toEqual([
    'statement/unknown-format',
  ]);
});

test('a format of its own is read and its balance checked; a table is proposed', () => {
  const opened = openStatement('x', utf8(SAMPLES.MT940[0]!.replace(/(:62F:C\d{6}EUR)[\d,]+/, '$19999,00')));
  expect(opened.kind === 'statements' && opened.read.problems.map(({ code }) => code)).toEqual([
    'statement/balance-differs',
  ]);
  expect(openStatement('x', utf8(SAMPLES.CSV[0]!)).kind).toBe('table');
});

test('a balance that differs names the currency where the source names no account', () => {
  const opened = openStatement(
    'x.sta',
    utf8(':20:A\n:60F:C260629EUR0,00\n:61:260630C10,00NTRFNONREF\n:62F:C260630EUR11,00\n-\n'),
  );
  expect(opened.kind === 'statements' && opened.read.problems).toMatchObject([
    { code: 'statement/balance-differs', facts: { account: 'EUR' } },
  ]);
});
