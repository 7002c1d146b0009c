/** Words that announce an invoice number, in capitals without dots. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...[
    'RE',
    'RG',
    'RECH',
    'RECHN',
    'RECHNUNG',
    'RECHNUNGEN',
    'RECHNUNGSNR',
    'RECHNUNGSNUMMER',
    'RENR',
    'RGNR',
    'RNR',
  ],
  ...['BELEG', 'BELEGNR', 'GUTSCHRIFT', 'GS', 'GU'],
  ...['INV', 'INVOICE', 'INVOICES', 'BILL', 'CN', 'REF', 'REFERENCE'],
  ...['FACT', 'FACTUUR', 'FACTUREN', 'FACTUURNR', 'FACTUURNUMMER', 'FKT', 'NOTA', 'CREDITNOTA'],
  ...['FA', 'FAC', 'FACTURE', 'FACTURES', 'AVOIR'],
  ...['NR', 'NRN', 'NO', 'NOS', 'N', 'NUM', 'NUMMER', 'NUMERO', 'NUMBER'],
]);

/** Words that say no more than that a number follows: the word before them says which. */
export const NUMBER_SIGNS: ReadonlySet<string> = new Set([
  'NR',
  'NRN',
  'NO',
  'N',
  'NUM',
  'NUMMER',
  'NUMERO',
  'NUMBER',
  'ID',
]);

/** Words behind which a number is no invoice number: customers, bank accounts, telephones, mandates, postal codes. */
export const OTHER_NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...['KD', 'KDNR', 'KUNDE', 'KUNDEN', 'KUNDENNR', 'KUNDENNUMMER', 'DEBITOR', 'DEB', 'KREDITOR'],
  ...[
    'CUSTOMER',
    'CUST',
    'CLIENT',
    'VENDOR',
    'KLANT',
    'KLANTNR',
    'KLANTNUMMER',
    'DEBITEUR',
    'DEBITEURNR',
    'FOURNISSEUR',
  ],
  ...['KTO', 'KONTO', 'KONTONR', 'ACCOUNT', 'ACCT', 'REKENING', 'COMPTE', 'BLZ', 'IBAN', 'BIC'],
  ...['TEL', 'TELEFON', 'PHONE', 'FAX', 'MOBIL', 'PLZ', 'POSTCODE', 'HRB', 'HRA', 'KVK', 'SIRET', 'SIREN'],
  ...[
    'MREF',
    'MANDAT',
    'MANDATE',
    'MACHTIGING',
    'CRED',
    'TAN',
    'UST',
    'USTID',
    'VAT',
    'BTW',
    'TVA',
    'STEUERNR',
    'STNR',
  ],
]);

/** What stands between the first and the last number of a range. */
export const RANGE_MARK = /^\s*(?:-|–|—|bis|to|through|thru|t\/m|tot|tem|au|à|a)\s*$/iu;
/** What stands between numbers of which the later ones are cut to their last digits: 10030/31/32. */
export const TAIL_MARK = /^\s*(?:\/|\+|&|u\.?|und|and|en|et)\s*$/iu;
