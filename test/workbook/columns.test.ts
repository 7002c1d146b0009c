import { findColumns, SOURCE_COLUMNS, type FieldOf, type SourceRole } from '../../src/workbook/columns';
import { nameKey } from '../../src/text/nameKey';
import { grid } from '../support/sourceGrid';

/** Field by heading, in the order of the header; a heading that is ignored has none. */
function fieldsOf<R extends SourceRole>(role: R, header: readonly string[]) {
  const { columns, problems } = findColumns(role, grid(role, header, []));
  expect(problems).toEqual([]);
  const fields = header.map((): string => '');
  for (const [field, column] of Object.entries<number | undefined>(columns.at)) fields[column!] = field;
  for (const [field, byNumber] of Object.entries<ReadonlyMap<number, number> | undefined>(columns.numbered)) {
    for (const [number, column] of byNumber!) fields[column] = `${field} ${number}`;
  }
  return fields;
}

const problemsOf = (role: SourceRole, header: readonly string[]) =>
  findColumns(role, grid('Open items', header, [])).problems;

const INVOICE_FIELDS: readonly FieldOf<'Invoices'>[] = [
  'account',
  'name',
  'voucher',
  'invoice',
  'type',
  'date',
  'dueDate',
  'amount',
  'currency',
  'termsOfPayment',
  'cashDiscount',
];
const INVOICE_HEADERS: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Account',
    'Name',
    'Voucher',
    'Invoice',
    'Type',
    'Date',
    'Due date',
    'Amount',
    'Currency',
    'Terms of payment',
    'Cash discount',
  ],
  Dutch: [
    'Klant',
    'Naam',
    'Boekstuk',
    'Factuur',
    'Soort',
    'Factuurdatum',
    'Vervaldatum',
    'Bedrag',
    'Valuta',
    'Betalingscondities',
    'Contantkorting',
  ],
  German: [
    'Debitor',
    'Name',
    'Beleg',
    'Rechnungs-Nr.',
    'Belegart',
    'Belegdatum',
    'Fälligkeitsdatum',
    'Betrag',
    'Währung',
    'Zahlungsbedingungen',
    'Skonto',
  ],
  French: [
    'Client',
    'Nom',
    'N° de pièce',
    'N° facture',
    'Type',
    'Date de facture',
    'Date d’échéance',
    'Montant TTC',
    'Devise',
    'Conditions de paiement',
    'Escompte',
  ],
};
test.each(Object.entries(INVOICE_HEADERS))('Invoices with %s headings', (_, header) => {
  expect(fieldsOf('Invoices', header)).toEqual(INVOICE_FIELDS);
});

const PERIOD_HEADERS: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Cash discount date 1',
    'Cash discount amount 1',
    'Cash discount date 2',
    'Cash discount amount 2',
    'Open amount',
    'Cash discount taken',
    'Module',
  ],
  Dutch: [
    'Datum van contantkorting 1',
    'Contantkortingsbedrag 1',
    'Datum van contantkorting 2',
    'Contantkortingsbedrag 2',
    'Openstaand bedrag',
    'Toegepaste contantkorting',
    'Module',
  ],
  German: [
    'Skontodatum 1',
    'Skontobetrag 1',
    'Skontodatum 2',
    'Skontobetrag 2',
    'Offener Betrag',
    'In Anspruch genommenes Skonto',
    'Modul',
  ],
  French: [
    'Date d’escompte 1',
    'Montant de l’escompte 1',
    'Date d’escompte 2',
    'Montant de l’escompte 2',
    'Montant ouvert',
    'Escompte pris',
    'Module',
  ],
};
test.each(Object.entries(PERIOD_HEADERS))(
  'explicit discount periods and history with %s headings',
  (_, header) => {
    expect(fieldsOf('Invoices', ['Account', 'Invoice', 'Date', 'Amount', ...header]).slice(4)).toEqual([
      'discountDate 1',
      'discountAmount 1',
      'discountDate 2',
      'discountAmount 2',
      'openAmount',
      'discountTaken',
      'module',
    ]);
  },
);

const PAYMENT_FIELDS: readonly FieldOf<'Payments'>[] = [
  'date',
  'account',
  'name',
  'amount',
  'currency',
  'invoice',
  'useCashDiscount',
  'discountAmount',
  'fullSettlement',
  'reference',
  'depositSlip',
  'offsetAccount',
  'discountAccount',
  'methodOfPayment',
  'description',
  'voucher',
  'module',
];
const PAYMENT_HEADERS: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Date',
    'Account',
    'Name',
    'Amount',
    'Currency',
    'Invoice',
    'Use cash discount',
    'Cash discount amount',
    'Full settlement',
    'Payment reference',
    'Deposit slip',
    'Offset account',
    'Discount account',
    'Method of payment',
    'Description',
    'Voucher',
    'Module',
  ],
  Dutch: [
    'Datum',
    'Leverancier',
    'Naam',
    'Bedrag',
    'Valuta',
    'Factuur',
    'Contantkorting gebruiken',
    'Contantkortingsbedrag',
    'Volledige vereffening',
    'Betalingsreferentie',
    'Depositostrook',
    'Tegenrekening',
    'Kortingsrekening',
    'Betalingsmethode',
    'Omschrijving',
    'Boekstuk',
    'Module',
  ],
  German: [
    'Datum',
    'Lieferant',
    'Name',
    'Betrag',
    'Währung',
    'Rechnung',
    'Skonto verwenden',
    'Skontobetrag',
    'Vollständiger Ausgleich',
    'Zahlungsreferenz',
    'Einzahlungsbeleg',
    'Gegenkonto',
    'Skontokonto',
    'Zahlungsmethode',
    'Beschreibung',
    'Belegnummer',
    'Modul',
  ],
  French: [
    'Date',
    'Fournisseur',
    'Nom',
    'Montant',
    'Devise',
    'Facture',
    'Utiliser l’escompte',
    'Montant de l’escompte',
    'Règlement complet',
    'Référence de paiement',
    'Bordereau de remise',
    'Compte de contrepartie',
    'Compte d’escompte',
    'Mode de paiement',
    'Libellé',
    'Pièce',
    'Module',
  ],
};
test.each(Object.entries(PAYMENT_HEADERS))('Payments with %s headings', (_, header) => {
  expect(fieldsOf('Payments', header)).toEqual(PAYMENT_FIELDS);
});

const SETTINGS: readonly (readonly [SourceRole, readonly string[], readonly string[]])[] = [
  [
    'CashDiscounts',
    ['Code', 'Description', 'Days', 'Months', 'Net/Current month', 'Percent', 'Next code', 'Account'],
    ['code', 'description', 'days', 'months', 'net', 'percent', 'nextCode', 'account'],
  ],
  [
    'CashDiscounts',
    [
      'Code',
      'Omschrijving',
      'Dagen',
      'Maanden',
      'Netto/Lopende maand',
      'Percentage',
      'Volgende code',
      'Rekening',
    ],
    ['code', 'description', 'days', 'months', 'net', 'percent', 'nextCode', 'account'],
  ],
  [
    'CashDiscounts',
    ['Skonto', 'Bezeichnung', 'Tage', 'Monate', 'Netto/Laufender Monat', '%', 'Folgecode', 'Konto'],
    ['code', 'description', 'days', 'months', 'net', 'percent', 'nextCode', 'account'],
  ],
  [
    'CashDiscounts',
    ['Code', 'Désignation', 'Jours', 'Mois', 'Net/Mois en cours', 'Taux', 'Code suivant', 'Compte'],
    ['code', 'description', 'days', 'months', 'net', 'percent', 'nextCode', 'account'],
  ],
  ['TermsOfPayment', ['Zahlungsbedingung', 'Tage', 'Zahlungstage'], ['code', 'days', 'paymentDays']],
  ['TermsOfPayment', ['Code', 'Mois', 'Jours de paiement'], ['code', 'months', 'paymentDays']],
  [
    'MethodsOfPayment',
    ['Betalingswijze', 'Respijtdagen', 'Tegenrekening'],
    ['code', 'graceDays', 'offsetAccount'],
  ],
  ['SettlementParameters', ['Paramètre', 'Valeur'], ['parameter', 'value']],
  ['LedgerAccounts', ['Zweck', 'Sachkonto'], ['purpose', 'account']],
];
test.each(SETTINGS)('%s: %j', (role, header, fields) => {
  expect(fieldsOf(role, header)).toEqual(fields);
});

test('order, case, spacing, hyphens and dots do not matter; other columns are ignored', () => {
  expect(
    fieldsOf('Invoices', ['Notes', '  AMOUNT ', 'inv-oice no.', 'ac count', 'Invoice_Date', '']),
  ).toEqual(['', 'amount', 'invoice', 'account', 'date', '']);
});

test('discount periods are open-ended; without a number it is the first', () => {
  const header = [
    'Account',
    'Invoice',
    'Date',
    'Amount',
    'Cash discount date',
    'Cash discount amount 01',
    'Cash discount date 12',
  ];
  expect(fieldsOf('Invoices', header).slice(4)).toEqual([
    'discountDate 1',
    'discountAmount 1',
    'discountDate 12',
  ]);
});

test('a required field without a column names the table and lists what is there', () => {
  expect(problemsOf('Invoices', ['Account', 'Invoice', 'Date', 'Sum'])).toEqual([
    {
      code: 'source/missing-column',
      place: { kind: 'table', table: 'Open items' },
      facts: { table: 'Open items', column: 'Amount', present: ['Account', 'Invoice', 'Date', 'Sum'] },
    },
  ]);
});

test('a heading that fits two fields is a problem, not a guess', () => {
  const header = ['Account', 'Document no.', 'Date', 'Amount'];
  expect(problemsOf('Invoices', header)).toEqual([
    {
      code: 'source/ambiguous-heading',
      place: { kind: 'table', table: 'Open items' },
      facts: {
        table: 'Open items',
        heading: 'Document no.',
        columns: ['Voucher', 'Invoice'],
        present: header,
      },
    },
  ]);
  expect(problemsOf('Payments', ['Date', 'Konto', 'Betrag', 'Skonto']).map(({ code }) => code)).toEqual([
    'source/ambiguous-heading',
  ]);
});

test('two headings that fit one field are a problem that names both', () => {
  expect(problemsOf('Invoices', ['Account', 'Invoice', 'Date', 'Amount', 'Gross amount'])).toEqual([
    {
      code: 'source/ambiguous-column',
      place: { kind: 'table', table: 'Open items' },
      facts: { table: 'Open items', column: 'Amount', headings: ['Amount', 'Gross amount'] },
    },
  ]);
});

test('a payment table needs an account or an invoice column', () => {
  expect(problemsOf('Payments', ['Date', 'Amount']).map(({ code }) => code)).toEqual([
    'source/missing-column',
  ]);
  expect(problemsOf('Payments', ['Date', 'Amount', 'Invoice'])).toEqual([]);
});

test('columns that the user chose win, and settle what was ambiguous', () => {
  const header = ['Account', 'Document no.', 'Date', 'Amount', 'Gross amount', 'Until'];
  const chosen = { Invoice: 'Document no.', Amount: 'gross  amount', 'Cash discount date 2': 'Until' };
  const { columns, problems } = findColumns('Invoices', grid('Invoices', header, []), chosen);
  expect(problems).toEqual([]);
  expect(columns.at).toEqual({ account: 0, invoice: 1, date: 2, amount: 4 });
  expect(columns.numbered.discountDate).toEqual(new Map([[2, 5]]));
});

/** Words that several fields share on purpose: such a heading is a problem. */
const SHARED = new Set(
  [
    'Document',
    'Document number',
    'Document no',
    'Documentnummer',
    'Documentnr',
    'Dokument',
    'Dokumentnummer',
    'Dokumentnr',
    'N° document',
    'N° de document',
    'Numéro de document',
    'Cash discount',
    'Contantkorting',
    'Skonto',
    'Escompte',
  ].map(nameKey),
);
test.each(Object.keys(SOURCE_COLUMNS) as SourceRole[])('%s: no other word stands for two fields', (role) => {
  const words = Object.values(SOURCE_COLUMNS[role]).flatMap(({ title, en, nl, de, fr }) => [
    ...new Set([title, ...en, ...nl, ...de, ...fr].map(nameKey)),
  ]);
  const twice = words.filter((word, i) => words.indexOf(word) !== i && !SHARED.has(word));
  expect(twice).toEqual([]);
});
