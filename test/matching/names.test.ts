import { foldLetters, foldName, nameAndFormKeyOf, nameKeyOf } from '../../src/matching/payer/foldName';
import { nameIndex, partiesNamed } from '../../src/matching/payer/nameIndex';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { textTable } from '../support/textTable';
import { party } from './support';

const LIMITS = DEFAULT_MATCH_SETTINGS.names;

test.each([
  ['Müller', 'MUELLER'],
  ['Müller', 'Muller'],
  ['Weiß', 'WEISS'],
  ['Søren Ærø', 'SOREN AERO'],
  ['Ångström', 'AANGSTROEM'],
  ['Crédit Façade', 'credit facade'],
  ['Łódź', 'LODZ'],
])('%s and %s are spelled alike', (a, b) => {
  expect(foldLetters(a)).toBe(foldLetters(b));
});

const SAME = textTable(`
  one                          other                          because
  Nordbau GmbH                 NORDBAU GMBH                   capitals
  Nordbau GmbH                 Nordbau G.m.b.H.               dots in the legal form
  Nordbau GmbH & Co. KG        Nordbau GmbH und Co KG         the sign and the word
  Hans Müller                  MUELLER, HANS                  word order
  Gebr. Schäfer oHG            Gebrüder Schaefer OHG          an abbreviation
  Jansen B.V.                  JANSEN BV                      dots
  L'Oréal S.A.                 LOREAL SA                      an apostrophe, an accent
  Ets. Dupont et Fils          Etablissements Dupont Fils     an abbreviation, a word that says nothing
  Firma Huber e.K.             Huber eK                       firm and legal form
`);
test.each(SAME)('$one is $other: $because', ({ one = '', other = '' }) => {
  expect(nameAndFormKeyOf(foldName(one))).toBe(nameAndFormKeyOf(foldName(other)));
});

test('the legal form is kept apart, and a name of nothing else keeps its words', () => {
  expect(foldName('Nordbau AG')).toEqual({ core: ['nordbau'], forms: ['ag'] });
  expect(foldName('Co')).toEqual({ core: ['co'], forms: [] });
  expect(nameKeyOf(foldName('Nordbau AG'))).toBe(nameKeyOf(foldName('Nordbau GmbH')));
  expect(foldName('Isardienst UG (haftungsbesc')).toEqual({
    core: ['isardienst'],
    forms: ['ug', 'haftungsbesc'],
  });
});

const PARTIES = [
  party('1', 'Nordbau GmbH'),
  party('2', 'Nordbau AG'),
  party('3', 'Süddruck Köln GmbH'),
  party('4', 'Süddruck Berlin GmbH'),
  party('5', 'Wagner Metallbau GmbH & Co. KG'),
  party('6', 'Van den Berg Transport B.V.'),
  party('7', 'Hoffmannglas Wolf UG (haftungsbeschränkt)'),
  party('8', 'Zimmermann Verpackung KG'),
  party('9', 'Zimmermann Verpackung KG'),
];
const INDEX = nameIndex(PARTIES);

const NAMES = textTable(`
  name                          finding   accounts  because
  NORDBAU GMBH                  same      1         the legal form decides
  Nordbau AG                    same      2         the legal form decides
  Nordbau                       same      1, 2      without a legal form it is one of two
  Nordbau KG                    same      1, 2      a legal form that neither has
  SUEDDRUCK KOELN               same      3         transliterated, without its legal form
  Sueddruck                     similar   3, 4      the town is missing: it is one of two
  Berg van den Transport BV     same      6         another order
  WAGNER METALBAU GMBH          similar   5         a letter missing
  WAGNER METALLBAU GMBH+CO.     same      5         cut off
  Hoffannglas Wolf UG (haftu    similar   7         a letter missing, cut off
  Zimmermann Verpackung         same      8, 9      two accounts of one name
  Finanzamt Köln                none      -         no customer
  Nordsee Fisch Handel          none      -         shares only the beginning
  GmbH                          none      -         nothing but a legal form
`);
test.each(NAMES)('$name: $finding $accounts, $because', ({ name = '', finding = '', accounts = '' }) => {
  const found = partiesNamed(name, INDEX, LIMITS);
  expect(found.kind).toBe(finding);
  expect(
    found.kind === 'none'
      ? ''
      : found.parties
          .map(({ account }) => account)
          .sort()
          .join(', '),
  ).toBe(accounts);
});
