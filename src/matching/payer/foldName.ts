/**
 * A name as it is compared: capitals, umlauts and their transliterations, marks and word order of no account.
 * `core` holds the words that tell one company from another, `forms` its legal form.
 */
export interface FoldedName {
  readonly core: readonly string[];
  readonly forms: readonly string[];
}

/** Legal forms, as they read without marks and in small letters. Longer ones of several words stand with their parts. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  ...[
    'gmbh',
    'mbh',
    'ag',
    'kg',
    'kgaa',
    'ohg',
    'gbr',
    'ug',
    'ek',
    'ekfm',
    'ekfr',
    'ev',
    'eg',
    'se',
    'co',
    'cokg',
    'haftungsbeschrankt',
  ],
  ...[
    'bv',
    'nv',
    'vof',
    'cv',
    'bvba',
    'srl',
    'sprl',
    'sa',
    'sas',
    'sarl',
    'eurl',
    'snc',
    'spa',
    'sl',
    'asbl',
    'vzw',
  ],
  ...[
    'ltd',
    'limited',
    'llc',
    'llp',
    'plc',
    'inc',
    'incorporated',
    'corp',
    'corporation',
    'oy',
    'ab',
    'as',
    'aps',
    'sro',
    'zoo',
    'doo',
    'kft',
  ],
]);
/** Words that say nothing. */
const FILLERS: ReadonlySet<string> = new Set([
  'und',
  'and',
  'en',
  'et',
  'the',
  'der',
  'die',
  'das',
  'de',
  'la',
  'le',
  'les',
  'firma',
  'fa',
  'herr',
  'frau',
  'mr',
  'mrs',
]);
/** How words are cut short, each as it reads folded: ss as s. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gebr: 'gebruder',
  ges: 'gesellschaft',
  gesellsch: 'gesellschaft',
  hdl: 'handel',
  mfg: 'manufacturing',
  intl: 'international',
  int: 'international',
  dt: 'deutsche',
  dtsch: 'deutsche',
  masch: 'maschinen',
  str: 'strase',
  ste: 'societe',
  ets: 'etablisements',
  bros: 'brothers',
  svc: 'service',
  svcs: 'services',
  tech: 'technik',
  verw: 'verwaltung',
  vers: 'versicherung',
};

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Letters as compared: ä, ae and a are one letter, as are ö, oe and o, ü, ue and u, ß, ss and s, and å, aa and a, because
 * banks write them in any of these ways.
 */
export const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßøœæłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/ss/g, 's');

export function foldName(name: string): FoldedName {
  const words = foldLetters(name)
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[.\s]+)+\p{L}(?![\p{L}\p{N}])\.?/gu, (letters) =>
      letters.replace(/[.\s]/g, ''),
    )
    .replace(/['’`]/g, '')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1') // g.m.b.h. and s.r.l
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => ABBREVIATIONS[word] ?? word);
  const isForm = (word: string, i: number): boolean =>
    LEGAL_FORMS.has(word) || (i === words.length - 1 && isCutForm(word));
  const core = words.filter((word, i) => !isForm(word, i));
  return core.length === 0 ? { core: words, forms: [] } : { core, forms: words.filter(isForm) };
}

/** Banks cut names off: `UG (haftungsbesc`. Fewer letters may be any word. */
const isCutForm = (word: string): boolean =>
  word.length >= 5 && [...LEGAL_FORMS].some((form) => form.startsWith(word));

/** The words in one order, for names that are the same but for their order. */
export const nameKeyOf = ({ core }: FoldedName): string => [...core].sort().join(' ');
/** The same with the legal form. */
export const nameAndFormKeyOf = (name: FoldedName): string =>
  `${nameKeyOf(name)}\n${[...name.forms].sort().join(' ')}`;
