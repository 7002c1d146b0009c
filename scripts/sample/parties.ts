export type Module = 'Customer' | 'Vendor';
export type Currency = 'EUR' | 'GBP' | 'JPY' | 'USD';

/** A customer or a vendor, all of them invented. */
export interface Party {
  readonly module: Module;
  readonly account: string;
  readonly name: string;
  readonly terms: string;
  readonly discount: string;
  readonly currency: Currency;
  /** Where the company is: only here there is sales tax on an invoice. */
  readonly isDutch: boolean;
  /** How a vendor numbers his invoices; our own invoices have one series. */
  readonly numbers?: VendorNumbers;
}

export interface VendorNumbers {
  readonly first: number;
  readonly write: (number: number) => string;
}

export const COMPANY = 'Zilverberk Interieurgroothandel B.V.';

const TERMS = {
  two: ['N30', '2%D5'],
  three: ['N60', '3%D8'],
  one: ['N30', '2%D10'],
  month: ['CM30', '2%CM10'],
  net: ['N14', ''],
  netMonth: ['CM', ''],
  long: ['M3', '2.5%M1'],
  fixedDays: ['M2P', '1%D14'],
  timber: ['N30', '3%D14'],
  net30: ['N30', ''],
} as const;

const CUSTOMERS: readonly (readonly [string, keyof typeof TERMS])[] = [
  ['Möbelwerk Brünnighoff GmbH', 'two'],
  ['Ateliers Géraudel & Fils SARL', 'one'],
  ['Zuiderbosch Keukens B.V.', 'net'],
  ['Årlundberg Verktyg AB', 'three'],
  ['Cerámicas Peñarrubio S.L.', 'month'],
  ['Køgevig Træhandel ApS', 'one'],
  ['Hoflechner Tischlerei KG', 'two'],
  ['Bottega Serravitti S.r.l.', 'long'],
  ['Van Ruysdonck Interieur N.V.', 'one'],
  ['Niemistönkoski Oy', 'three'],
  ['Świętowicz Meble sp. z o.o.', 'month'],
  ['Lüttmersdorf Bau GmbH', 'three'],
  ['Maison Évrardin SAS', 'netMonth'],
  ['Dvořáčkova Dílna s.r.o.', 'two'],
  ['Quinta São Telheiro Lda', 'one'],
  ['De Blauwe Schuurdeur', 'net'],
  ['Ó Raghalláin Joinery Ltd', 'one'],
  ['Groep Haverkoorn N.V.', 'two'],
  ['Haverkoorn Projecten B.V.', 'two'],
  ['Küchenstudio Wörlitzen e.K.', 'one'],
  ['Menuiserie Bréhaudin SARL', 'month'],
  ['Sørfjellet Byggevare AS', 'three'],
  ['Žitňanský Interiér s.r.o.', 'net'],
  ['Hotel Alpenglöckl GmbH', 'two'],
  ['Carpintería Ibáñez-Rodal S.L.', 'one'],
  ['Tímeavölgy Bútor Kft.', 'month'],
  ['Œuvre & Lumière Dorée SAS', 'three'],
  ['Wijnkoper & Dochters', 'net'],
  ['Falegnameria Dell’Orsetto', 'one'],
  ['Björkhagsbo Kök AB', 'two'],
  ['Tuincentrum De Lindehoeck', 'two'],
  ['Straußenbergh Ladenbau AG', 'long'],
  ['Façades Montbrillard SA', 'month'],
  ['Kolářík & Syn Nábytek', 'one'],
  ['Rīgas Ozolkoks SIA', 'net'],
  ['Lõhmusepuit OÜ', 'two'],
  ['Çelikdağlı Meubelen B.V.', 'one'],
  ['Pöyhölän Sisustus Oy', 'three'],
  ['Îlot Vertuel Paysages SARL', 'netMonth'],
  ['Brabantse Vloerenmakers V.O.F.', 'fixedDays'],
  ['Jürgensmeier Holz GmbH & Co. KG', 'long'],
  ['Łąkowskie Drzwi S.A.', 'two'],
  ['Cantina Vignarossa S.r.l.', 'net'],
  ['Škrlecova Oprema d.o.o.', 'fixedDays'],
  ['Alderwick & Thorne LLP', 'one'],
  ['Marlowe Ridge Millwork Inc.', 'three'],
  ['Tannerly Home Stores LLC', 'two'],
  ['Kitsunemori Kagu K.K.', 'one'],
];

const digits = (number: number, width: number): string => String(number).padStart(width, '0');

const VENDORS: readonly (readonly [string, keyof typeof TERMS, VendorNumbers])[] = [
  ['Sägewerk Tannhofen GmbH', 'timber', { first: 822, write: (n) => `RE-2026-${digits(n, 4)}` }],
  ['Beslagfabriek Van Oosterwaal', 'two', { first: 391, write: (n) => `VO26${digits(n, 4)}` }],
  ['Scierie du Haut-Vallonnet SAS', 'timber', { first: 108, write: (n) => digits(n, 5) }],
  ['Lakfabriek De Kwastenaer B.V.', 'one', { first: 2207, write: (n) => `F/26/${n}` }],
  ['Kvarnströmmen Beslag AB', 'net30', { first: 88190, write: (n) => String(n) }],
  ['Vetreria Lagoscurato S.r.l.', 'three', { first: 401, write: (n) => `FT${n}-26` }],
  ['Spedition Querfurther & Söhne', 'net', { first: 61, write: (n) => `2026-10${digits(n, 3)}` }],
  ['Textiles Béraudière SARL', 'one', { first: 110, write: (n) => digits(n, 5) }],
  ['Energiehuis Merwestroom', 'net', { first: 8841190, write: (n) => digits(n, 10) }],
  ['Drukkerij Ypenhof B.V.', 'netMonth', { first: 302, write: (n) => `D26-${n}` }],
  ['Bürobedarf Lütjenhausen GmbH', 'month', { first: 1081, write: (n) => `RG 26/${n}` }],
  ['Assurances Val-d’Héraudan', 'net30', { first: 17, write: (n) => `P-2026/${digits(n, 3)}` }],
  ['Great Yarrow Hardwoods Inc.', 'timber', { first: 7740, write: (n) => `GY-${n}` }],
  ['Pennerfield Ironmongery', 'one', { first: 2061, write: (n) => `PI/${n}` }],
];

/** All others invoice, and are invoiced, in euros. */
const CURRENCIES: Readonly<Record<string, Currency>> = {
  '4045': 'GBP',
  '4046': 'USD',
  '4047': 'USD',
  '4048': 'JPY',
  '5013': 'USD',
  '5014': 'GBP',
};

const DUTCH: ReadonlySet<string> = new Set([
  ...['4003', '4009', '4016', '4018', '4019', '4028', '4031', '4037', '4040'],
  ...['5002', '5004', '5009', '5010'],
]);

const placeOf = (account: string): Pick<Party, 'account' | 'currency' | 'isDutch'> => ({
  account,
  currency: CURRENCIES[account] ?? 'EUR',
  isDutch: DUTCH.has(account),
});

export const PARTIES: readonly Party[] = [
  ...CUSTOMERS.map(([name, kind], i): Party => {
    const [terms, discount] = TERMS[kind];
    return { module: 'Customer', ...placeOf(String(4001 + i)), name, terms, discount };
  }),
  ...VENDORS.map(([name, kind, numbers], i): Party => {
    const [terms, discount] = TERMS[kind];
    return { module: 'Vendor', ...placeOf(String(5001 + i)), name, terms, discount, numbers };
  }),
];

export function party(account: string): Party {
  const found = PARTIES.find((other) => other.account === account);
  if (found === undefined) throw new Error(`no account ${account}`);
  return found;
}
