import type { RuleSetName } from '../engine/ruleSets';
import { nameKey } from './nameKey';

/** Words for one option in English, Dutch, German and French; the option itself is always one of them. */
export type OptionWords<T extends string> = Readonly<Record<T, readonly string[]>>;

/** Options by key, and texts seen before by themselves: a column repeats the same few words. */
interface KnownWords {
  readonly byKey: ReadonlyMap<string, string>;
  readonly seen: Map<string, string>;
}
const wordsOf = new WeakMap<object, KnownWords>();

/**
 * The option a text names, case and spacing ignored.
 * @returns undefined for a word that names none
 */
export function choiceOf<T extends string>(text: string, options: OptionWords<T>): T | undefined {
  let words = wordsOf.get(options);
  if (!words) {
    const entries = Object.entries<readonly string[]>(options);
    const keys = entries.flatMap(([option, names]) =>
      [option, ...names].map((name) => [nameKey(name), option] as const),
    );
    words = { byKey: new Map(keys), seen: new Map() };
    wordsOf.set(options, words);
  }
  const seen = words.seen.get(text);
  if (seen !== undefined) return seen as T;
  const option = words.byKey.get(nameKey(text));
  if (option !== undefined && words.seen.size < MOST_SEEN) words.seen.set(text, option);
  return option as T | undefined;
}
const MOST_SEEN = 200;

export const YES_NO: OptionWords<'Yes' | 'No'> = {
  Yes: ['Y', 'Ja', 'J', 'Oui', 'O', 'True', 'Waar', 'Wahr', 'Vrai', 'X', '1', 'On', 'Aan', 'Ein'],
  No: ['N', 'Nee', 'Nein', 'Non', 'False', 'Onwaar', 'Falsch', 'Faux', '0', 'Off', 'Uit', 'Aus'],
};

export const USE_CASH_DISCOUNT: OptionWords<'Normal' | 'Always' | 'Never'> = {
  Normal: ['Normaal', 'Standard', 'Standaard'],
  Always: ['Altijd', 'Immer', 'Toujours'],
  Never: ['Nooit', 'Nie', 'Niemals', 'Jamais'],
};

/** What can stand in brackets behind a marked document besides Use cash discount; an amount follows `discount`. */
export const MARK_OPTION: OptionWords<'discount' | 'full settlement'> = {
  discount: [
    'Cash discount',
    'Cash discount amount',
    'Korting',
    'Contantkorting',
    'Contantkortingsbedrag',
    'Skonto',
    'Skontobetrag',
    'Escompte',
    'Montant de l’escompte',
  ],
  'full settlement': [
    'Settle in full',
    'Volledige vereffening',
    'Volledig vereffenen',
    'Vollständiger Ausgleich',
    'Vollausgleich',
    'Voller Ausgleich',
    'Règlement complet',
    'Règlement intégral',
    'Lettrage complet',
  ],
};

export const MODULE: OptionWords<'Customer' | 'Vendor'> = {
  Customer: [
    'Customers',
    'AR',
    'Receivable',
    'Klant',
    'Klanten',
    'Debiteur',
    'Debiteuren',
    'Kunde',
    'Kunden',
    'Debitor',
    'Debitoren',
    'Client',
    'Clients',
  ],
  Vendor: [
    'Vendors',
    'Supplier',
    'Suppliers',
    'AP',
    'Payable',
    'Leverancier',
    'Leveranciers',
    'Crediteur',
    'Crediteuren',
    'Lieferant',
    'Lieferanten',
    'Kreditor',
    'Kreditoren',
    'Fournisseur',
    'Fournisseurs',
  ],
};

/** Transaction types of rules section 2; a refund is a payment with the other sign. */
export const TRANSACTION_TYPE: OptionWords<
  | 'Invoice'
  | 'Payment'
  | 'Credit note'
  | 'Interest note'
  | 'Cash discount'
  | 'Cash discount difference'
  | 'Penny difference'
  | 'Payment tolerance'
  | 'Bank charge'
  | 'Realised gain'
  | 'Realised loss'
> = {
  Invoice: ['Factuur', 'Rechnung', 'Facture', 'Debit note', 'INV'],
  Payment: [
    'Betaling',
    'Zahlung',
    'Paiement',
    'Règlement',
    'Refund',
    'Terugbetaling',
    'Rückzahlung',
    'Remboursement',
    'Prepayment',
    'Vooruitbetaling',
    'Anzahlung',
    'Acompte',
  ],
  'Credit note': [
    'Credit memo',
    'Creditnota',
    'Creditfactuur',
    'Gutschrift',
    'Rechnungskorrektur',
    'Avoir',
    'Note de crédit',
    'CRN',
  ],
  'Interest note': ['Rentenota', 'Zinsrechnung', 'Zinsabrechnung', 'Note d’intérêts', 'Note d’intérêt'],
  'Cash discount': ['Contantkorting', 'Skonto', 'Escompte'],
  'Cash discount difference': ['Verschil contantkorting', 'Skontodifferenz', 'Écart d’escompte'],
  'Penny difference': ['Afronding', 'Afrondingsverschil', 'Centdifferenz', 'Écart de centimes'],
  'Payment tolerance': ['Betalingstolerantie', 'Zahlungstoleranz', 'Tolérance de règlement'],
  'Bank charge': ['Bankkosten', 'Bankgebühr', 'Frais bancaires'],
  'Realised gain': ['Realized gain', 'Gerealiseerde winst', 'Realisierter Gewinn', 'Gain réalisé'],
  'Realised loss': ['Realized loss', 'Gerealiseerd verlies', 'Realisierter Verlust', 'Perte réalisée'],
};

export const NET_OR_CURRENT_MONTH: OptionWords<'Net' | 'Current month'> = {
  Net: ['Netto', 'Nett'],
  'Current month': [
    'Lopende maand',
    'Huidige maand',
    'Laufender Monat',
    'Aktueller Monat',
    'Mois en cours',
    'Mois courant',
    'End of month',
  ],
};

export const ADMINISTRATION: OptionWords<'Specific' | 'Unspecific'> = {
  Specific: ['Specifiek', 'Spezifisch', 'Spécifique'],
  Unspecific: [
    'Flexibel',
    'Niet specifiek',
    'Unspezifisch',
    'Nicht spezifisch',
    'Non spécifique',
    'Flexible',
  ],
};

/** The systems of docs/rule-sets. */
export const RULE_SET: OptionWords<RuleSetName> = {
  'Dynamics 365 Finance': ['Dynamics', 'Dynamics 365', 'D365', 'D365 Finance', 'D365FO', 'AX'],
  Oracle: ['Oracle Receivables', 'Oracle Payables', 'Oracle Financials', 'Oracle Fusion', 'Oracle EBS'],
  SAP: ['SAP ERP', 'S/4HANA', 'SAP S/4HANA', 'SAP FI', 'SAP R/3'],
  'Business Central': ['Dynamics 365 Business Central', 'D365 Business Central', 'BC', 'NAV', 'Navision'],
  Odoo: [],
  Skonto: ['German Skonto', 'Deutsches Skonto', 'Duitse Skonto', 'Escompte allemand'],
};

/** What a payment that leaves its document open earns (rules, RS-2, RS-3). */
export const PARTIAL_PAYMENTS: OptionWords<'None' | 'Closing payment' | 'Proportional' | 'Manual'> = {
  None: ['Geen', 'Keine', 'Kein Skonto', 'Aucun'],
  'Closing payment': [
    'Closing',
    'Slotbetaling',
    'Afsluitende betaling',
    'Schlusszahlung',
    'Ausgleichende Zahlung',
    'Paiement du solde',
  ],
  Proportional: ['Proportioneel', 'Naar verhouding', 'Anteilig', 'Proportionnel', 'Au prorata'],
  Manual: ['Handmatig', 'Manuell', 'Manuel'],
};

/** When the sales tax follows a cash discount (rules, RS-10). */
export const TAX_MODE: OptionWords<'Always' | 'On early payment' | 'Never'> = {
  Always: ['Always (upon invoice)', 'Upon invoice', 'Altijd', 'Immer', 'Toujours'],
  'On early payment': [
    'Upon early payment',
    'onEarlyPayment',
    'Bij vroege betaling',
    'Bij vervroegde betaling',
    'Bei früher Zahlung',
    'Bei vorzeitiger Zahlung',
    'En cas de paiement anticipé',
  ],
  Never: ['Nooit', 'Nie', 'Niemals', 'Jamais'],
};

export const DISCOUNT_DATE: OptionWords<'Transaction date' | 'Selected date'> = {
  'Transaction date': [
    'Transaction',
    'Transactiedatum',
    'Buchungsdatum',
    'Transaktionsdatum',
    'Date de transaction',
    'Date de la transaction',
  ],
  'Selected date': ['Selected', 'Geselecteerde datum', 'Ausgewähltes Datum', 'Date sélectionnée'],
};

export const POSTING_DATE: OptionWords<'Latest transaction' | 'Today'> = {
  'Latest transaction': [
    'Latest',
    'Laatste transactie',
    'Letzte Buchung',
    'Letzte Transaktion',
    'Dernière transaction',
  ],
  Today: ['Vandaag', 'Heute', 'Aujourd’hui'],
};

export const RATE_DATE: OptionWords<'Payment' | 'Invoice'> = {
  Payment: ['Betaling', 'Zahlung', 'Paiement'],
  Invoice: ['Factuur', 'Rechnung', 'Facture'],
};

export const PAYMENT_DAY: OptionWords<'Booking date' | 'Value date'> = {
  'Booking date': ['Boekdatum', 'Boekingsdatum', 'Buchungstag', 'Buchungsdatum', 'Date de comptabilisation'],
  'Value date': ['Valutadatum', 'Rentedatum', 'Wertstellung', 'Valuta', 'Date de valeur'],
};

export const LANGUAGE: OptionWords<'en' | 'nl' | 'de' | 'fr'> = {
  en: ['English', 'Engels', 'Englisch', 'Anglais'],
  nl: ['Dutch', 'Nederlands', 'Niederländisch', 'Néerlandais'],
  de: ['German', 'Duits', 'Deutsch', 'Allemand'],
  fr: ['French', 'Frans', 'Französisch', 'Français'],
};

export const PRIORITY_ATTRIBUTE: OptionWords<
  'Transaction type' | 'Transaction date' | 'Due date' | 'Amount' | 'Voucher'
> = {
  'Transaction type': [
    'Type',
    'Transactietype',
    'Transaktionsart',
    'Vorgangsart',
    'Buchungsart',
    'Type de transaction',
  ],
  'Transaction date': [
    'Date',
    'Transactiedatum',
    'Datum',
    'Transaktionsdatum',
    'Buchungsdatum',
    'Date de transaction',
  ],
  'Due date': ['Vervaldatum', 'Fälligkeit', 'Fälligkeitsdatum', 'Échéance', 'Date d’échéance'],
  Amount: ['Bedrag', 'Betrag', 'Montant'],
  Voucher: ['Boekstuk', 'Beleg', 'Pièce'],
};
export const DIRECTION: OptionWords<'Ascending' | 'Descending'> = {
  Ascending: ['asc', 'oplopend', 'aufsteigend', 'croissant'],
  Descending: ['desc', 'aflopend', 'absteigend', 'décroissant'],
};
