import type { ParameterName } from '../../app/useCases';
import type { Language } from './texts';

type Words = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** Parameters as each language calls them; the table SettlementParameters understands every one of these names. English is the name itself. */
const NAMES: Readonly<Record<ParameterName, Words>> = {
  'Accounting currency': { nl: 'Boekhoudvaluta', de: 'Buchungswährung', fr: 'Devise comptable' },
  'Automatic settlement': {
    nl: 'Automatische vereffening',
    de: 'Automatischer Ausgleich',
    fr: 'Règlement automatique',
  },
  'Cash discount administration': {
    nl: 'Administratie voor contantkorting',
    de: 'Skontoverwaltung',
    fr: 'Gestion de l’escompte',
  },
  'Maximum penny difference': {
    nl: 'Maximale afronding',
    de: 'Maximale Centdifferenz',
    fr: 'Écart de centimes maximum',
  },
  'Maximum overpayment or underpayment': {
    nl: 'Max. te veel/te weinig betaald bedrag',
    de: 'Maximale Über- oder Unterzahlung',
    fr: 'Trop-perçu ou moins-perçu maximum',
  },
  'Calculate cash discounts for partial payments': {
    nl: 'Contantkortingen berekenen voor deelbetalingen',
    de: 'Skonto für Teilzahlungen berechnen',
    fr: 'Calculer l’escompte pour les paiements partiels',
  },
  'Calculate cash discounts for credit notes': {
    nl: 'Contantkortingen berekenen voor creditnota’s',
    de: 'Skonto für Gutschriften berechnen',
    fr: 'Calculer l’escompte pour les avoirs',
  },
  'Prioritize settlement': {
    nl: 'Vereffening prioriteren',
    de: 'Ausgleich priorisieren',
    fr: 'Règlement par priorité',
  },
  'Use priority for automatic settlement': {
    nl: 'Prioriteit gebruiken voor automatische vereffening',
    de: 'Priorität für automatischen Ausgleich verwenden',
    fr: 'Utiliser la priorité pour le règlement automatique',
  },
  'Priority order': {
    nl: 'Volgorde van prioriteit',
    de: 'Reihenfolge der Priorität',
    fr: 'Ordre de priorité',
  },
  'Date to use for calculating discounts': {
    nl: 'Te gebruiken datum voor het berekenen van kortingen',
    de: 'Datum für die Skontoberechnung',
    fr: 'Date à utiliser pour calculer les escomptes',
  },
  'Selected discount date': {
    nl: 'Geselecteerde kortingsdatum',
    de: 'Ausgewähltes Skontodatum',
    fr: 'Date d’escompte sélectionnée',
  },
  'Grace days': { nl: 'Respijtdagen', de: 'Kulanztage', fr: 'Jours de grâce' },
  'Settlement posting date': {
    nl: 'Boekingsdatum van vereffening',
    de: 'Buchungsdatum des Ausgleichs',
    fr: 'Date de validation du règlement',
  },
  'Exchange rate for cash discount': {
    nl: 'Wisselkoers voor contantkorting',
    de: 'Wechselkurs für Skonto',
    fr: 'Taux de change pour l’escompte',
  },
  'Write off differences without a discount': {
    nl: 'Verschillen zonder korting afboeken',
    de: 'Differenzen ohne Skonto ausbuchen',
    fr: 'Passer en écart les différences sans escompte',
  },
  'Cash discount is calculated on amount including sales tax': {
    nl: 'Contantkorting wordt berekend over bedrag inclusief btw',
    de: 'Skonto wird vom Betrag einschließlich Steuer berechnet',
    fr: 'L’escompte est calculé sur le montant TTC',
  },
  'Reverse sales tax on cash discount': {
    nl: 'Btw op contantkorting terugboeken',
    de: 'Steuer auf Skonto stornieren',
    fr: 'Contrepasser la taxe sur l’escompte',
  },
  'Rule set': { nl: 'Regelset', de: 'Regelwerk', fr: 'Jeu de règles' },
  'Partial payments': { nl: 'Deelbetalingen', de: 'Teilzahlungen', fr: 'Paiements partiels' },
  'Tolerance percent': {
    nl: 'Tolerantiepercentage',
    de: 'Toleranz in Prozent',
    fr: 'Pourcentage de tolérance',
  },
  'Tolerance amount': { nl: 'Tolerantiebedrag', de: 'Toleranzbetrag', fr: 'Montant de tolérance' },
  'Discount tolerance': {
    nl: 'Tolerantie contantkorting',
    de: 'Skontotoleranz',
    fr: 'Tolérance d’escompte',
  },
  'Unearned discount': {
    nl: 'Onverdiende korting',
    de: 'Unberechtigtes Skonto',
    fr: 'Escompte non acquis',
  },
  'Tax mode': { nl: 'Btw bij contantkorting', de: 'Steuer bei Skonto', fr: 'Taxe sur l’escompte' },
  'Dimension columns': { nl: 'Dimensiekolommen', de: 'Dimensionsspalten', fr: 'Colonnes de dimension' },
  'Customer payment voucher': {
    nl: 'Boekstuk klantbetaling',
    de: 'Beleg Kundenzahlung',
    fr: 'Pièce de paiement client',
  },
  'Vendor payment voucher': {
    nl: 'Boekstuk leveranciersbetaling',
    de: 'Beleg Lieferantenzahlung',
    fr: 'Pièce de paiement fournisseur',
  },
  'Books closed until': {
    nl: 'Boeken gesloten tot en met',
    de: 'Bücher geschlossen bis',
    fr: 'Comptes clôturés jusqu’au',
  },
  'Posted by': { nl: 'Geboekt door', de: 'Gebucht von', fr: 'Validé par' },
  'Language of sentences in sheets': {
    nl: 'Taal van zinnen in bladen',
    de: 'Sprache der Sätze in Blättern',
    fr: 'Langue des phrases dans les feuilles',
  },
  'Date of bank lines': {
    nl: 'Datum van bankregels',
    de: 'Datum der Bankzeilen',
    fr: 'Date des lignes de relevé',
  },
  'Tolerance of bank lines': {
    nl: 'Tolerantie van bankregels',
    de: 'Toleranz der Bankzeilen',
    fr: 'Tolérance des lignes de relevé',
  },
  'Largest bank fee': { nl: 'Hoogste bankkosten', de: 'Höchste Bankgebühr', fr: 'Frais bancaires maximum' },
  'Likeness of names': {
    nl: 'Gelijkenis van namen',
    de: 'Ähnlichkeit der Namen',
    fr: 'Ressemblance des noms',
  },
  'Lead of the likest name': {
    nl: 'Voorsprong van de best gelijkende naam',
    de: 'Vorsprung des ähnlichsten Namens',
    fr: 'Avance du nom le plus ressemblant',
  },
  'Documents of a combination': {
    nl: 'Documenten van een combinatie',
    de: 'Belege einer Kombination',
    fr: 'Documents d’une combinaison',
  },
  'Documents of a likely combination': {
    nl: 'Documenten van een waarschijnlijke combinatie',
    de: 'Belege einer wahrscheinlichen Kombination',
    fr: 'Documents d’une combinaison probable',
  },
  'Open documents searched': {
    nl: 'Doorzochte open documenten',
    de: 'Durchsuchte offene Belege',
    fr: 'Documents ouverts examinés',
  },
  'Amount certain without a number': {
    nl: 'Zeker bedrag zonder nummer',
    de: 'Sicherer Betrag ohne Nummer',
    fr: 'Montant certain sans numéro',
  },
  'Days a document may be later': {
    nl: 'Dagen dat een document later mag zijn',
    de: 'Tage, die ein Beleg später sein darf',
    fr: 'Jours de retard admis d’un document',
  },
  'Number format': { nl: 'Getalnotatie', de: 'Zahlenformat', fr: 'Format des nombres' },
  'Date format': { nl: 'Datumnotatie', de: 'Datumsformat', fr: 'Format des dates' },
};

/** Options, and words of defaults, that have words of their own in a language. Formats and names of products are the same in all. */
const OPTIONS: Readonly<Record<string, Words & { readonly en?: string }>> = {
  Yes: { nl: 'Ja', de: 'Ja', fr: 'Oui' },
  No: { nl: 'Nee', de: 'Nein', fr: 'Non' },
  Specific: { nl: 'Specifiek', de: 'Spezifisch', fr: 'Spécifique' },
  Unspecific: { nl: 'Flexibel', de: 'Unspezifisch', fr: 'Non spécifique' },
  'Transaction date': { nl: 'Transactiedatum', de: 'Transaktionsdatum', fr: 'Date de transaction' },
  'Selected date': { nl: 'Geselecteerde datum', de: 'Ausgewähltes Datum', fr: 'Date sélectionnée' },
  'Latest transaction': { nl: 'Laatste transactie', de: 'Letzte Transaktion', fr: 'Dernière transaction' },
  Today: { nl: 'Vandaag', de: 'Heute', fr: 'Aujourd’hui' },
  'Booking date': { nl: 'Boekdatum', de: 'Buchungstag', fr: 'Date de comptabilisation' },
  'Value date': { nl: 'Valutadatum', de: 'Wertstellung', fr: 'Date de valeur' },
  Payment: { nl: 'Betaling', de: 'Zahlung', fr: 'Paiement' },
  Invoice: { nl: 'Factuur', de: 'Rechnung', fr: 'Facture' },
  None: { nl: 'Geen', de: 'Keine', fr: 'Aucun' },
  'Closing payment': { nl: 'Slotbetaling', de: 'Schlusszahlung', fr: 'Paiement du solde' },
  Proportional: { nl: 'Proportioneel', de: 'Anteilig', fr: 'Proportionnel' },
  Manual: { nl: 'Handmatig', de: 'Manuell', fr: 'Manuel' },
  Always: { nl: 'Altijd', de: 'Immer', fr: 'Toujours' },
  'On early payment': {
    nl: 'Bij vroege betaling',
    de: 'Bei früher Zahlung',
    fr: 'En cas de paiement anticipé',
  },
  Never: { nl: 'Nooit', de: 'Nie', fr: 'Jamais' },
  'Transaction type': { nl: 'Transactietype', de: 'Transaktionsart', fr: 'Type de transaction' },
  Amount: { nl: 'Bedrag', de: 'Betrag', fr: 'Montant' },
  Voucher: { nl: 'Boekstuk', de: 'Beleg', fr: 'Pièce' },
  en: { en: 'English', nl: 'Engels', de: 'Englisch', fr: 'Anglais' },
  nl: { en: 'Dutch', nl: 'Nederlands', de: 'Niederländisch', fr: 'Néerlandais' },
  de: { en: 'German', nl: 'Duits', de: 'Deutsch', fr: 'Allemand' },
  fr: { en: 'French', nl: 'Frans', de: 'Französisch', fr: 'Français' },
};

export const parameterNamesIn = (language: Language): Readonly<Record<ParameterName, string>> =>
  Object.fromEntries(
    Object.entries(NAMES).map(([name, words]) => [name, language === 'en' ? name : words[language]]),
  ) as Record<ParameterName, string>;

export const optionsIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(OPTIONS).map(([option, words]) => [option, words[language] ?? option]));
