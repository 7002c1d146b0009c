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
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

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

/** A word in small letters, without its marks; letters that no decomposition takes apart by their transliteration. */
const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßøœæłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Words of a name, letters as compared: ä, ae and a are one letter, as are ö, oe and o, ü, ue and u, ß, ss and s, and å, aa and
 * a, because banks write them in any of these ways. Single letters are joined: G.m.b.H., e. K.
 */
function wordsOf(name: string): string[] {
  const text = NOT_ASCII.test(name) ? plainLetters(name) : name.toLowerCase();
  const words: string[] = [];
  let word = '';
  let isInitial = false; // the word before is a single letter, or several that were joined
  let separators = '';
  let last = '';
  for (let at = 0; at <= text.length; at += 1) {
    const char = at < text.length ? text[at]! : ' ';
    if (isNamePart(char)) {
      const isSkipped =
        (char === 'e' && (last === 'a' || last === 'o' || last === 'u')) ||
        (char === last && (char === 'a' || char === 's'));
      if (!isSkipped || word === '') word += char;
      last = isSkipped ? '' : char;
    } else if (!APOSTROPHES.includes(char)) {
      if (word !== '') {
        const isLetterAlone = word.length === 1 && (word < '0' || word > '9');
        if (isLetterAlone && isInitial && /^[.\s]*$/.test(separators)) words.push(words.pop()! + word);
        else words.push(word);
        isInitial = isLetterAlone;
        word = '';
        separators = '';
      }
      separators += char;
      last = '';
    }
  }
  return words;
}
const APOSTROPHES = "'\u2019`";

function isNamePart(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(char);
}

export function foldName(name: string): FoldedName {
  const words = wordsOf(name)
    .filter((word) => !FILLERS.has(word))
    .map((word) => ABBREVIATIONS.get(word) ?? word);
  const core: string[] = [];
  const forms: string[] = [];
  words.forEach((word, i) => {
    const isForm = LEGAL_FORMS.has(word) || (i === words.length - 1 && CUT_FORMS.has(word));
    (isForm ? forms : core).push(word);
  });
  return core.length === 0 ? { core: words, forms: [] } : { core, forms };
}

/** Banks cut names off: `UG (haftungsbesc`. Fewer than five letters may be any word. */
const CUT_FORMS: ReadonlySet<string> = new Set(
  [...LEGAL_FORMS].flatMap((form) =>
    Array.from({ length: Math.max(0, form.length - 4) }, (_, i) => form.slice(0, 5 + i)),
  ),
);

/** The words in one order, for names that are the same but for their order. */
export const nameKeyOf = ({ core }: FoldedName): string =>
  core.length === 1 ? core[0]! : [...core].sort().join(' ');
/** The same with the legal form. */
export const nameAndFormKeyOf = (name: FoldedName): string =>
  `${nameKeyOf(name)}\n${[...name.forms].sort().join(' ')}`;
