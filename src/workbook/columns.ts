import type { Problem } from '../problem/problem';
import { nameKey } from '../text/nameKey';
import type { Grid } from './workbook';

/** The tables that the add-in reads, by the name they are found under (contract, section 1). */
export type SourceRole =
  | 'Invoices'
  | 'Payments'
  | 'CashDiscounts'
  | 'TermsOfPayment'
  | 'SettlementParameters'
  | 'LedgerAccounts'
  | 'MethodsOfPayment'
  | 'TaxCodes'
  | 'ExchangeRates';

/** One column of a source table, with the headings it is recognised by. Case, spacing, hyphens, dots and accents do not count. */
export interface SourceColumn {
  /** The heading as the contract, the template and every message write it. */
  readonly title: string;
  readonly isRequired: boolean;
  /** `Cash discount date 1…n`: the heading ends in a number; without one it is the first. */
  readonly isNumbered?: true;
  /** Recognised, but not read yet. */
  readonly isForLater?: true;
  readonly en: readonly string[];
  readonly nl: readonly string[];
  readonly de: readonly string[];
  readonly fr: readonly string[];
}

const required = (title: string, en: string[], nl: string[], de: string[], fr: string[]): SourceColumn => ({
  title,
  isRequired: true,
  en,
  nl,
  de,
  fr,
});
const optional = (title: string, en: string[], nl: string[], de: string[], fr: string[]): SourceColumn => ({
  title,
  isRequired: false,
  en,
  nl,
  de,
  fr,
});
const numbered = (column: SourceColumn): SourceColumn => ({ ...column, isNumbered: true });
const later = (column: SourceColumn): SourceColumn => ({ ...column, isForLater: true });

/** Headings that name the vendor's account: rows of such a table are vendor rows where no Module column says otherwise. */
const VENDOR = {
  en: [
    'Vendor',
    'Vendor account',
    'Vendor number',
    'Vendor no',
    'Supplier',
    'Supplier account',
    'Supplier number',
    'Creditor',
    'Creditor account',
  ],
  nl: [
    'Leverancier',
    'Leveranciersrekening',
    'Leveranciersnummer',
    'Leveranciernr',
    'Crediteur',
    'Crediteurnummer',
    'Crediteurennummer',
    'Crediteurrekening',
  ],
  de: [
    'Lieferant',
    'Lieferantenkonto',
    'Lieferantennummer',
    'Lieferantennr',
    'Kreditor',
    'Kreditorenkonto',
    'Kreditorennummer',
    'Kreditorennr',
    'Kreditorkonto',
  ],
  fr: [
    'Fournisseur',
    'Compte fournisseur',
    'N° fournisseur',
    'No fournisseur',
    'Code fournisseur',
    'Numéro de fournisseur',
    'Numéro fournisseur',
  ],
} as const;
const CUSTOMER = {
  en: [
    'Account',
    'Account number',
    'Account no',
    'Customer',
    'Customer account',
    'Customer number',
    'Customer no',
    'Debtor',
    'Debtor account',
  ],
  nl: [
    'Rekening',
    'Rekeningnummer',
    'Klant',
    'Klantrekening',
    'Klantnummer',
    'Klantnr',
    'Debiteur',
    'Debiteurnummer',
    'Debiteurennummer',
    'Debiteurnr',
    'Relatie',
    'Relatienummer',
  ],
  de: [
    'Konto',
    'Kontonummer',
    'Kunde',
    'Kundenkonto',
    'Kundennummer',
    'Kundennr',
    'Debitor',
    'Debitorenkonto',
    'Debitorennummer',
    'Debitorennr',
    'Debitorkonto',
    'Personenkonto',
  ],
  fr: [
    'Compte',
    'N° compte',
    'N° de compte',
    'Numéro de compte',
    'Client',
    'Compte client',
    'N° client',
    'No client',
    'Code client',
    'Numéro de client',
    'Numéro client',
    'Compte tiers',
    'Tiers',
  ],
} as const;
const ACCOUNT = {
  en: [...CUSTOMER.en, ...VENDOR.en],
  nl: [...CUSTOMER.nl, ...VENDOR.nl],
  de: [...CUSTOMER.de, ...VENDOR.de],
  fr: [...CUSTOMER.fr, ...VENDOR.fr],
};

const NAME = optional(
  'Name',
  ['Name', 'Customer name', 'Vendor name', 'Supplier name', 'Account name'],
  [
    'Naam',
    'Klantnaam',
    'Naam klant',
    'Leveranciersnaam',
    'Naam leverancier',
    'Debiteurnaam',
    'Crediteurnaam',
  ],
  ['Name', 'Kundenname', 'Lieferantenname', 'Debitorenname', 'Kreditorenname', 'Firma'],
  ['Nom', 'Nom du client', 'Nom client', 'Nom du fournisseur', 'Nom fournisseur', 'Raison sociale'],
);
const CURRENCY = optional(
  'Currency',
  ['Currency', 'Currency code'],
  ['Valuta', 'Valutacode', 'Munt'],
  ['Währung', 'Waehrung', 'Währungscode', 'Währungsschlüssel'],
  ['Devise', 'Code devise', 'Monnaie'],
);
const MODULE = optional('Module', ['Module'], ['Module'], ['Modul'], ['Module']);
const CODE = required('Code', ['Code'], ['Code'], ['Code', 'Schlüssel', 'Kürzel'], ['Code']);
const DESCRIPTION = optional(
  'Description',
  ['Description', 'Text'],
  ['Omschrijving', 'Beschrijving'],
  ['Beschreibung', 'Bezeichnung', 'Buchungstext'],
  ['Description', 'Désignation', 'Libellé'],
);
const DAYS = optional(
  'Days',
  ['Days', 'Number of days'],
  ['Dagen', 'Aantal dagen'],
  ['Tage', 'Anzahl Tage'],
  ['Jours', 'Nombre de jours'],
);
const MONTHS = optional(
  'Months',
  ['Months', 'Number of months'],
  ['Maanden', 'Aantal maanden'],
  ['Monate', 'Anzahl Monate'],
  ['Mois', 'Nombre de mois'],
);
const NET = optional(
  'Net/Current month',
  ['Net/Current month', 'Net or current month', 'Payment method basis'],
  ['Netto/Lopende maand', 'Netto of lopende maand', 'Netto/Huidige maand'],
  ['Netto/Laufender Monat', 'Netto oder laufender Monat', 'Netto/Aktueller Monat'],
  ['Net/Mois en cours', 'Net ou mois en cours', 'Net/Mois courant'],
);
const METHOD = {
  en: ['Method of payment', 'Payment method'],
  nl: ['Betalingsmethode', 'Betaalmethode', 'Betalingswijze', 'Betaalwijze', 'Methode van betaling'],
  de: ['Zahlungsmethode', 'Zahlungsart', 'Zahlungsweise', 'Zahlweg'],
  fr: ['Mode de paiement', 'Méthode de paiement', 'Moyen de paiement', 'Mode de règlement'],
};
const OFFSET = optional(
  'Offset account',
  ['Offset account', 'Contra account', 'Balancing account'],
  ['Tegenrekening'],
  ['Gegenkonto'],
  ['Compte de contrepartie', 'Contrepartie'],
);
const VOUCHER_WORDS = {
  en: ['Voucher', 'Voucher number', 'Voucher no'],
  nl: ['Boekstuk', 'Boekstuknummer', 'Boekstuknr'],
  de: ['Beleg', 'Belegnummer', 'Belegnr', 'Buchungsnummer'],
  fr: ['Pièce', 'N° de pièce', 'N° pièce', 'Numéro de pièce', 'Pièce comptable', 'Justificatif'],
};
/** Words that may mean the invoice as well as the voucher: a heading that is only this much is a problem, not a guess. */
const DOCUMENT = {
  en: ['Document', 'Document number', 'Document no'],
  nl: ['Document', 'Documentnummer', 'Documentnr'],
  de: ['Dokument', 'Dokumentnummer', 'Dokumentnr'],
  fr: ['Document', 'N° document', 'N° de document', 'Numéro de document'],
};
const INVOICE_WORDS = {
  en: ['Invoice', 'Invoice number', 'Invoice no', 'Invoices', 'Invoice id'],
  nl: ['Factuur', 'Factuurnummer', 'Factuurnr', 'Facturen'],
  de: ['Rechnung', 'Rechnungsnummer', 'Rechnungsnr', 'Rechnungs-Nr', 'Rechnungen'],
  fr: [
    'Facture',
    'N° facture',
    'N° de facture',
    'No facture',
    'Numéro de facture',
    'Numéro facture',
    'Factures',
  ],
};

const INVOICES = {
  account: required('Account', [...ACCOUNT.en], [...ACCOUNT.nl], [...ACCOUNT.de], [...ACCOUNT.fr]),
  name: NAME,
  voucher: optional(
    'Voucher',
    [...VOUCHER_WORDS.en, ...DOCUMENT.en],
    [...VOUCHER_WORDS.nl, ...DOCUMENT.nl],
    [...VOUCHER_WORDS.de, ...DOCUMENT.de],
    [...VOUCHER_WORDS.fr, ...DOCUMENT.fr],
  ),
  invoice: required(
    'Invoice',
    [...INVOICE_WORDS.en, ...DOCUMENT.en],
    [...INVOICE_WORDS.nl, ...DOCUMENT.nl],
    [...INVOICE_WORDS.de, ...DOCUMENT.de],
    [...INVOICE_WORDS.fr, ...DOCUMENT.fr],
  ),
  type: optional(
    'Type',
    ['Type', 'Transaction type', 'Document type'],
    ['Type', 'Transactietype', 'Soort', 'Documentsoort'],
    ['Typ', 'Art', 'Belegart', 'Buchungsart', 'Transaktionstyp'],
    ['Type', 'Type de transaction', 'Type de document'],
  ),
  date: required(
    'Date',
    ['Date', 'Invoice date', 'Transaction date', 'Document date'],
    ['Datum', 'Factuurdatum', 'Transactiedatum', 'Boekdatum'],
    ['Datum', 'Rechnungsdatum', 'Belegdatum', 'Buchungsdatum'],
    ['Date', 'Date de facture', 'Date facture', 'Date de la facture', 'Date de transaction'],
  ),
  dueDate: optional(
    'Due date',
    ['Due date', 'Due', 'Due on'],
    ['Vervaldatum', 'Vervaldag'],
    ['Fälligkeitsdatum', 'Faelligkeitsdatum', 'Fälligkeit', 'Fällig am', 'Fällig'],
    ['Date d’échéance', 'Échéance', 'Date échéance'],
  ),
  amount: required(
    'Amount',
    ['Amount', 'Invoice amount', 'Gross amount', 'Gross', 'Amount in transaction currency', 'Total amount'],
    ['Bedrag', 'Factuurbedrag', 'Brutobedrag', 'Bruto', 'Bedrag in transactievaluta', 'Bedrag incl. btw'],
    ['Betrag', 'Rechnungsbetrag', 'Bruttobetrag', 'Brutto', 'Betrag in Transaktionswährung'],
    [
      'Montant',
      'Montant de la facture',
      'Montant facture',
      'Montant TTC',
      'Montant brut',
      'Montant en devise',
    ],
  ),
  currency: CURRENCY,
  termsOfPayment: optional(
    'Terms of payment',
    ['Terms of payment', 'Payment terms', 'Terms'],
    [
      'Betalingscondities',
      'Betalingsconditie',
      'Betalingsvoorwaarden',
      'Betalingsvoorwaarde',
      'Betalingstermijn',
    ],
    ['Zahlungsbedingungen', 'Zahlungsbedingung', 'Zahlungsziel', 'Zahlungskonditionen'],
    ['Conditions de paiement', 'Condition de paiement', 'Conditions de règlement', 'Délai de paiement'],
  ),
  cashDiscount: optional(
    'Cash discount',
    ['Cash discount', 'Cash discount code', 'Discount code'],
    [
      'Contantkorting',
      'Contantkortingscode',
      'Code contantkorting',
      'Code van contantkorting',
      'Betalingskorting',
      'Kortingscode',
    ],
    ['Skonto', 'Skontocode', 'Skontoschlüssel', 'Skontobedingung'],
    ['Escompte', 'Code escompte', 'Code d’escompte', 'Escompte de règlement'],
  ),
  discountDate: numbered(
    optional(
      'Cash discount date',
      ['Cash discount date', 'Discount date'],
      ['Datum van contantkorting', 'Datum contantkorting', 'Contantkortingsdatum', 'Kortingsdatum'],
      ['Skontodatum', 'Skontofrist', 'Datum des Skontos', 'Skonto bis', 'Skontofälligkeit'],
      ['Date d’escompte', 'Date de l’escompte', 'Date escompte', 'Date d’escompte de règlement'],
    ),
  ),
  discountAmount: numbered(
    optional(
      'Cash discount amount',
      ['Cash discount amount', 'Discount amount'],
      ['Contantkortingsbedrag', 'Bedrag contantkorting', 'Bedrag van contantkorting', 'Kortingsbedrag'],
      ['Skontobetrag', 'Betrag des Skontos'],
      [
        'Montant de l’escompte',
        'Montant escompte',
        'Montant d’escompte',
        'Montant de l’escompte de règlement',
      ],
    ),
  ),
  openAmount: optional(
    'Open amount',
    ['Open amount', 'Open', 'Balance', 'Amount open', 'Open balance', 'Remaining amount'],
    ['Openstaand bedrag', 'Open bedrag', 'Openstaand', 'Saldo', 'Open saldo', 'Restbedrag'],
    ['Offener Betrag', 'Offen', 'Saldo', 'Offener Saldo', 'Restbetrag'],
    ['Montant ouvert', 'Solde', 'Solde ouvert', 'Montant restant', 'Reste dû', 'Restant dû'],
  ),
  accountingAmount: optional(
    'Amount in accounting currency',
    ['Amount in accounting currency', 'Accounting currency amount', 'Amount (accounting currency)'],
    ['Bedrag in boekhoudvaluta', 'Bedrag in administratievaluta'],
    ['Betrag in Buchungswährung', 'Betrag in Hauswährung'],
    ['Montant en devise comptable', 'Montant en devise de comptabilité'],
  ),
  discountTaken: optional(
    'Cash discount taken',
    ['Cash discount taken', 'Discount taken'],
    ['Toegepaste contantkorting', 'Genomen contantkorting', 'Toegepaste korting'],
    ['In Anspruch genommenes Skonto', 'Gezogenes Skonto', 'Skonto gezogen', 'Genommenes Skonto'],
    ['Escompte pris', 'Escompte obtenu', 'Escompte utilisé', 'Escompte déduit'],
  ),
  taxAmount: numbered(
    optional(
      'Tax amount',
      ['Tax amount', 'Sales tax amount', 'VAT amount', 'VAT'],
      ['Btw-bedrag', 'Btw', 'Belastingbedrag'],
      ['Steuerbetrag', 'MwSt', 'MwSt-Betrag', 'USt', 'Umsatzsteuer'],
      ['Montant de taxe', 'Montant TVA', 'TVA', 'Montant de la TVA'],
    ),
  ),
  taxCode: numbered(
    optional(
      'Tax code',
      ['Tax code', 'Sales tax code', 'VAT code'],
      ['Btw-code', 'Belastingcode'],
      ['Steuercode', 'Steuerschlüssel', 'MwSt-Code'],
      ['Code taxe', 'Code TVA', 'Code de taxe'],
    ),
  ),
  module: MODULE,
} as const;

const PAYMENTS = {
  date: required(
    'Date',
    ['Date', 'Payment date', 'Transaction date', 'Posting date'],
    ['Datum', 'Betaaldatum', 'Betalingsdatum', 'Transactiedatum', 'Boekdatum'],
    ['Datum', 'Zahlungsdatum', 'Buchungsdatum', 'Zahldatum'],
    ['Date', 'Date de paiement', 'Date du paiement', 'Date de transaction', 'Date de règlement'],
  ),
  account: optional('Account', [...ACCOUNT.en], [...ACCOUNT.nl], [...ACCOUNT.de], [...ACCOUNT.fr]),
  name: NAME,
  amount: required(
    'Amount',
    ['Amount', 'Payment amount', 'Amount paid', 'Paid', 'Amount in transaction currency'],
    ['Bedrag', 'Betaald bedrag', 'Betalingsbedrag', 'Betaald', 'Bedrag in transactievaluta'],
    ['Betrag', 'Zahlungsbetrag', 'Zahlbetrag', 'Gezahlter Betrag', 'Betrag in Transaktionswährung'],
    ['Montant', 'Montant payé', 'Montant du paiement', 'Montant du règlement', 'Montant en devise'],
  ),
  currency: CURRENCY,
  invoice: optional(
    'Invoice',
    [...INVOICE_WORDS.en, ...DOCUMENT.en],
    [...INVOICE_WORDS.nl, ...DOCUMENT.nl],
    [...INVOICE_WORDS.de, ...DOCUMENT.de],
    [...INVOICE_WORDS.fr, ...DOCUMENT.fr],
  ),
  useCashDiscount: optional(
    'Use cash discount',
    ['Use cash discount', 'Cash discount', 'Use discount'],
    ['Contantkorting gebruiken', 'Contantkorting', 'Gebruik contantkorting'],
    ['Skonto verwenden', 'Skonto', 'Skonto nutzen'],
    ['Utiliser l’escompte', 'Escompte', 'Utiliser escompte', 'Utiliser l’escompte de règlement'],
  ),
  discountAmount: optional(
    'Cash discount amount',
    ['Cash discount amount', 'Cash discount', 'Discount amount', 'Cash discount amount to take'],
    [
      'Contantkortingsbedrag',
      'Contantkorting',
      'Bedrag contantkorting',
      'Kortingsbedrag',
      'Contantkortingsbedrag dat moet worden toegepast',
    ],
    ['Skontobetrag', 'Skonto', 'Betrag des Skontos'],
    ['Montant de l’escompte', 'Escompte', 'Montant escompte', 'Montant d’escompte'],
  ),
  fullSettlement: optional(
    'Full settlement',
    ['Full settlement', 'Settle in full'],
    ['Volledige vereffening', 'Volledig vereffenen'],
    ['Vollständiger Ausgleich', 'Vollausgleich', 'Voller Ausgleich', 'Vollständige Abrechnung'],
    ['Règlement complet', 'Règlement intégral', 'Lettrage complet'],
  ),
  reference: optional(
    'Payment reference',
    ['Payment reference', 'Reference', 'Payment ref'],
    ['Betalingsreferentie', 'Betalingskenmerk', 'Referentie', 'Kenmerk'],
    ['Zahlungsreferenz', 'Referenz', 'Zahlungshinweis', 'Verwendungszweck'],
    ['Référence de paiement', 'Référence', 'Référence du paiement', 'Réf. paiement'],
  ),
  depositSlip: optional(
    'Deposit slip',
    ['Deposit slip', 'Use a deposit slip', 'Use deposit slip'],
    ['Depositostrook', 'Stortingsbewijs', 'Depositostrook gebruiken'],
    ['Einzahlungsbeleg', 'Einzahlungsschein', 'Einzahlungsbeleg verwenden'],
    ['Bordereau de remise', 'Bordereau de dépôt', 'Bordereau de versement'],
  ),
  offsetAccount: OFFSET,
  discountAccount: optional(
    'Discount account',
    ['Discount account', 'Cash discount account'],
    ['Kortingsrekening', 'Rekening contantkorting', 'Contantkortingsrekening'],
    ['Skontokonto'],
    ['Compte d’escompte', 'Compte escompte', 'Compte de l’escompte'],
  ),
  bankCharge: optional(
    'Bank charge',
    ['Bank charge', 'Bank charges', 'Bank fee', 'Bank fees'],
    ['Bankkosten', 'Kosten bank'],
    ['Bankgebühr', 'Bankgebühren', 'Bankspesen'],
    ['Frais bancaires', 'Frais de banque'],
  ),
  methodOfPayment: optional('Method of payment', METHOD.en, METHOD.nl, METHOD.de, METHOD.fr),
  description: DESCRIPTION,
  voucher: optional(
    'Voucher',
    [...VOUCHER_WORDS.en, ...DOCUMENT.en],
    [...VOUCHER_WORDS.nl, ...DOCUMENT.nl],
    [...VOUCHER_WORDS.de, ...DOCUMENT.de],
    [...VOUCHER_WORDS.fr, ...DOCUMENT.fr],
  ),
  module: MODULE,
} as const;

const CASH_DISCOUNTS = {
  code: {
    ...CODE,
    en: [...CODE.en, 'Cash discount', 'Cash discount code'],
    nl: [...CODE.nl, 'Contantkorting', 'Contantkortingscode'],
    de: [...CODE.de, 'Skonto', 'Skontocode', 'Skontoschlüssel'],
    fr: [...CODE.fr, 'Escompte', 'Code escompte', 'Code d’escompte'],
  },
  description: DESCRIPTION,
  days: DAYS,
  months: MONTHS,
  net: NET,
  percent: required(
    'Percent',
    ['Percent', 'Percentage', '%', 'Discount percent', 'Discount percentage', 'Cash discount %'],
    ['Percentage', 'Procent', 'Kortingspercentage', 'Contantkorting %'],
    ['Prozent', 'Prozentsatz', 'Skontosatz', 'Skonto %', 'Skontoprozent'],
    ['Pourcentage', 'Pour cent', 'Taux', 'Taux d’escompte', 'Escompte %'],
  ),
  nextCode: optional(
    'Next code',
    ['Next code', 'Next discount code', 'Next'],
    ['Volgende code', 'Volgende kortingscode', 'Volgende'],
    ['Nächster Code', 'Folgecode', 'Nächster Skontocode', 'Naechster Code'],
    ['Code suivant', 'Code d’escompte suivant', 'Suivant'],
  ),
  account: optional(
    'Account',
    ['Account', 'Discount account', 'Ledger account'],
    ['Rekening', 'Kortingsrekening', 'Grootboekrekening'],
    ['Konto', 'Skontokonto', 'Sachkonto'],
    ['Compte', 'Compte d’escompte', 'Compte général'],
  ),
} as const;

const TERMS_OF_PAYMENT = {
  code: {
    ...CODE,
    en: [...CODE.en, 'Terms of payment', 'Payment terms'],
    nl: [...CODE.nl, 'Betalingsconditie', 'Betalingscondities', 'Betalingsvoorwaarde'],
    de: [...CODE.de, 'Zahlungsbedingung', 'Zahlungsbedingungen'],
    fr: [...CODE.fr, 'Conditions de paiement', 'Condition de paiement'],
  },
  description: later(DESCRIPTION),
  days: DAYS,
  months: MONTHS,
  net: NET,
  paymentDays: optional(
    'Payment days',
    ['Payment days', 'Payment day'],
    ['Betaaldagen', 'Betaaldag', 'Betalingsdagen', 'Betalingsdag'],
    ['Zahlungstage', 'Zahlungstag', 'Zahltage', 'Zahltag'],
    ['Jours de paiement', 'Jour de paiement', 'Jours de règlement'],
  ),
} as const;

const METHODS_OF_PAYMENT = {
  code: {
    ...CODE,
    en: [...CODE.en, ...METHOD.en],
    nl: [...CODE.nl, ...METHOD.nl],
    de: [...CODE.de, ...METHOD.de],
    fr: [...CODE.fr, ...METHOD.fr],
  },
  description: later(DESCRIPTION),
  graceDays: optional(
    'Grace days',
    ['Grace days', 'Grace period'],
    ['Respijtdagen', 'Coulancedagen', 'Extra dagen'],
    ['Karenztage', 'Kulanztage', 'Nachfrist', 'Toleranztage'],
    ['Jours de grâce', 'Délai de grâce', 'Jours de tolérance'],
  ),
  offsetAccount: OFFSET,
} as const;

const TAX_CODES = {
  code: {
    ...CODE,
    en: [...CODE.en, 'Tax code', 'Sales tax code', 'VAT code'],
    nl: [...CODE.nl, 'Btw-code', 'Belastingcode'],
    de: [...CODE.de, 'Steuercode', 'Steuerschlüssel', 'MwSt-Code'],
    fr: [...CODE.fr, 'Code taxe', 'Code TVA', 'Code de taxe'],
  },
  description: later(DESCRIPTION),
  rate: required(
    'Rate',
    ['Rate', 'Tax rate', 'VAT rate', 'Percent'],
    ['Tarief', 'Btw-tarief', 'Percentage'],
    ['Satz', 'Steuersatz', 'Prozent'],
    ['Taux', 'Taux de TVA', 'Pourcentage'],
  ),
  account: optional(
    'Sales tax account',
    ['Sales tax account', 'Tax account', 'VAT account'],
    ['Btw-rekening', 'Belastingrekening'],
    ['Steuerkonto', 'Umsatzsteuerkonto', 'MwSt-Konto'],
    ['Compte de TVA', 'Compte TVA', 'Compte de taxe'],
  ),
  discountAccount: optional(
    'Discount account',
    ['Discount account', 'Cash discount account'],
    ['Kortingsrekening'],
    ['Skontokonto'],
    ['Compte d’escompte'],
  ),
} as const;

const EXCHANGE_RATES = {
  date: required(
    'Date',
    ['Date', 'Start date', 'Valid from', 'From date'],
    ['Datum', 'Begindatum', 'Geldig vanaf', 'Koersdatum'],
    ['Datum', 'Startdatum', 'Gültig ab', 'Kursdatum'],
    ['Date', 'Date de début', 'Valable à partir du', 'Date du cours'],
  ),
  currency: {
    ...CURRENCY,
    isRequired: true,
    en: [...CURRENCY.en, 'From currency'],
    nl: [...CURRENCY.nl, 'Van valuta'],
    de: [...CURRENCY.de, 'Von Währung'],
    fr: [...CURRENCY.fr, 'De la devise'],
  },
  rate: required(
    'Rate',
    ['Rate', 'Exchange rate'],
    ['Koers', 'Wisselkoers'],
    ['Kurs', 'Wechselkurs', 'Umrechnungskurs'],
    ['Taux', 'Cours', 'Taux de change'],
  ),
  unit: optional(
    'Unit',
    ['Unit', 'Units', 'Per', 'Conversion factor'],
    ['Eenheid', 'Eenheden', 'Per', 'Conversiefactor'],
    ['Einheit', 'Einheiten', 'Pro', 'Umrechnungsfaktor'],
    ['Unité', 'Unités', 'Pour', 'Facteur de conversion'],
  ),
  toCurrency: optional(
    'To currency',
    ['To currency', 'Target currency'],
    ['Naar valuta', 'Doelvaluta'],
    ['In Währung', 'Nach Währung', 'Zielwährung'],
    ['Vers la devise', 'Devise cible'],
  ),
} as const;

const SETTLEMENT_PARAMETERS = {
  parameter: required(
    'Parameter',
    ['Parameter', 'Setting'],
    ['Parameter', 'Instelling'],
    ['Parameter', 'Einstellung'],
    ['Paramètre', 'Réglage'],
  ),
  value: required('Value', ['Value'], ['Waarde'], ['Wert'], ['Valeur']),
} as const;

const LEDGER_ACCOUNTS = {
  purpose: required(
    'Purpose',
    ['Purpose', 'Used for'],
    ['Doel', 'Bestemming', 'Gebruikt voor'],
    ['Zweck', 'Verwendung'],
    ['Utilisation', 'Usage', 'Objet'],
  ),
  account: required(
    'Account',
    ['Account', 'Ledger account', 'Main account', 'Account number'],
    ['Rekening', 'Grootboekrekening', 'Rekeningnummer'],
    ['Konto', 'Sachkonto', 'Kontonummer'],
    ['Compte', 'Compte général', 'N° de compte', 'Numéro de compte'],
  ),
} as const;

/** The one table of headings: for every source table its columns and the words they are recognised by in four languages. */
export const SOURCE_COLUMNS = {
  Invoices: INVOICES,
  Payments: PAYMENTS,
  CashDiscounts: CASH_DISCOUNTS,
  TermsOfPayment: TERMS_OF_PAYMENT,
  MethodsOfPayment: METHODS_OF_PAYMENT,
  TaxCodes: TAX_CODES,
  ExchangeRates: EXCHANGE_RATES,
  SettlementParameters: SETTLEMENT_PARAMETERS,
  LedgerAccounts: LEDGER_ACCOUNTS,
} as const satisfies Record<SourceRole, Readonly<Record<string, SourceColumn>>>;

/** Fields of one source table. */
export type FieldOf<R extends SourceRole> = keyof (typeof SOURCE_COLUMNS)[R] & string;

/** Columns the user chose: heading of the table by title of the contract (`Cash discount date 2` for a numbered one). */
export type ColumnChoice = Readonly<Record<string, string>>;

/** Where the fields of a table stand: column indexes from 0, numbered ones by their number. */
export interface Columns<F extends string> {
  readonly at: Readonly<Partial<Record<F, number>>>;
  readonly numbered: Readonly<Partial<Record<F, ReadonlyMap<number, number>>>>;
  /** Columns that the user names besides the fields, in the order named. */
  readonly named: readonly number[];
}

/** A field that a heading may mean, with its number for `Cash discount date 2`. */
interface Meaning {
  readonly field: string;
  readonly number: number | undefined;
}

type Definitions = Readonly<Record<string, SourceColumn>>;
const definitionsOf = (role: SourceRole): Definitions => SOURCE_COLUMNS[role];

const fieldsByKey = new Map<SourceRole, ReadonlyMap<string, readonly string[]>>();

/** Every alias of a role, with the fields it may mean. */
function aliasKeys(role: SourceRole): ReadonlyMap<string, readonly string[]> {
  const known = fieldsByKey.get(role);
  if (known) return known;
  const keys = new Map<string, string[]>();
  for (const [field, column] of Object.entries(definitionsOf(role))) {
    const words = new Set(
      [column.title, ...column.en, ...column.nl, ...column.de, ...column.fr].map(nameKey),
    );
    for (const key of words) keys.set(key, [...(keys.get(key) ?? []), field]);
  }
  fieldsByKey.set(role, keys);
  return keys;
}

function meaningsOf(role: SourceRole, heading: string): readonly Meaning[] {
  const key = nameKey(heading);
  if (key === '') return [];
  const isNumbered = (field: string): boolean => definitionsOf(role)[field]?.isNumbered === true;
  const plain = (aliasKeys(role).get(key) ?? []).map((field) => ({
    field,
    number: isNumbered(field) ? 1 : undefined,
  }));
  if (plain.length > 0) return plain;
  const match = /^(.*?)0*([1-9]\d{0,3})$/.exec(key);
  return (aliasKeys(role).get(match?.[1] ?? '') ?? [])
    .filter(isNumbered)
    .map((field) => ({ field, number: Number(match?.[2]) }));
}

/** How many headings of a table a role would use, and whether all that it requires are there. Used to find tables. */
export function fitOf(
  role: SourceRole,
  header: readonly string[],
): { readonly isComplete: boolean; readonly count: number } {
  const meanings = header
    .map((heading) =>
      meaningsOf(role, heading).filter(({ field }) => !definitionsOf(role)[field]?.isForLater),
    )
    .filter((m) => m.length > 0);
  const fields = new Set(meanings.flat().map(({ field }) => field));
  const isComplete = Object.entries(definitionsOf(role)).every(
    ([field, c]) => !c.isRequired || fields.has(field),
  );
  const hasAccount = role !== 'Payments' || fields.has('account') || fields.has('invoice');
  return { isComplete: isComplete && hasAccount, count: meanings.length };
}

/**
 * Finds the columns of a table by their headings, in any order. Columns that the user chose win.
 *
 * @param named headings that the user wants besides the fields; they may be those of fields
 * @returns the columns, or every problem of the header: a heading that fits two fields, two headings that fit one field, a
 *   required field without a column
 */
export function findColumns<R extends SourceRole>(
  role: R,
  grid: Grid,
  chosen: ColumnChoice = {},
  named: readonly string[] = [],
): { readonly columns: Columns<FieldOf<R>>; readonly problems: readonly Problem[] } {
  const definitions = definitionsOf(role);
  const problems: Problem[] = [];
  const columnsByTitle = new Map<string, { meaning: Meaning; columns: number[] }>();
  const chosenKeys = new Map(Object.entries(chosen).map(([title, heading]) => [nameKey(heading), title]));
  const taken = new Set(grid.header.flatMap((heading) => chosenKeys.get(nameKey(heading)) ?? []));

  grid.header.forEach((heading, column) => {
    const title = chosenKeys.get(nameKey(heading));
    const own =
      title === undefined
        ? undefined
        : meaningsOf(role, title).find((m) => titleOf(definitions, m) === title);
    const meanings = own
      ? [own]
      : meaningsOf(role, heading).filter((meaning) => !taken.has(titleOf(definitions, meaning)));
    const [meaning] = meanings;
    if (meaning === undefined) return;
    if (meanings.length > 1) {
      problems.push({
        code: 'source/ambiguous-heading',
        place: tablePlace(grid),
        facts: {
          table: grid.name,
          heading,
          columns: meanings.map((m) => titleOf(definitions, m)),
          present: grid.header,
        },
      });
      return;
    }
    if (definitions[meaning.field]?.isForLater) return;
    const key = titleOf(definitions, meaning);
    const entry = columnsByTitle.get(key);
    if (entry) entry.columns.push(column);
    else columnsByTitle.set(key, { meaning, columns: [column] });
  });

  const at: Record<string, number> = {};
  const numberedAt: Partial<Record<string, Map<number, number>>> = {};
  for (const [title, { meaning, columns }] of columnsByTitle) {
    const [column, second] = columns;
    if (column === undefined) continue;
    if (second !== undefined) {
      const headings = columns.map((c) => grid.header[c] ?? '');
      const facts = { table: grid.name, column: title, headings };
      problems.push({ code: 'source/ambiguous-column', place: tablePlace(grid), facts });
    }
    if (meaning.number === undefined) at[meaning.field] = column;
    else (numberedAt[meaning.field] ??= new Map()).set(meaning.number, column);
  }
  const ambiguous = new Set(
    problems.flatMap((p) => (p.code === 'source/ambiguous-heading' ? p.facts.columns : [])),
  );
  const missing = (field: string): boolean =>
    at[field] === undefined && !ambiguous.has(definitions[field]?.title ?? '');
  for (const [field, { title, isRequired }] of Object.entries(definitions)) {
    if (isRequired && missing(field)) problems.push(missingColumn(grid, title));
  }
  if (role === 'Payments' && missing('account') && missing('invoice'))
    problems.push(missingColumn(grid, 'Account'));
  return {
    columns: {
      at: at as Columns<FieldOf<R>>['at'],
      numbered: numberedAt as Columns<FieldOf<R>>['numbered'],
      named: named.flatMap((heading) => columnNamed(heading, grid, problems)),
    },
    problems,
  };
}

/** The column with a heading of the user's; none or several is a problem. */
function columnNamed(heading: string, grid: Grid, problems: Problem[]): readonly number[] {
  const key = nameKey(heading);
  const columns = grid.header.flatMap((title, column) => (nameKey(title) === key ? [column] : []));
  if (columns.length === 0) problems.push(missingColumn(grid, heading));
  if (columns.length > 1) {
    const headings = columns.map((column) => grid.header[column] ?? '');
    const facts = { table: grid.name, column: heading, headings };
    problems.push({ code: 'source/ambiguous-column', place: tablePlace(grid), facts });
  }
  return columns.slice(0, 1);
}

const titleOf = (definitions: Definitions, { field, number }: Meaning): string => {
  const title = definitions[field]?.title ?? field;
  return number === undefined ? title : `${title} ${number}`;
};

/** A problem of the header stops the whole table: its place is the table. */
const tablePlace = (grid: Grid): Problem['place'] => ({ kind: 'table', table: grid.name });

const missingColumn = (grid: Grid, column: string): Problem => ({
  code: 'source/missing-column',
  place: tablePlace(grid),
  facts: { table: grid.name, column, present: grid.header },
});

const VENDOR_KEYS: ReadonlySet<string> = new Set(Object.values(VENDOR).flat().map(nameKey));

/** Whether the heading of the account column names the vendor: such rows are vendor rows where no Module says otherwise. */
export const namesVendor = (heading: string): boolean => VENDOR_KEYS.has(nameKey(heading));
