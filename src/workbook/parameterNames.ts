import type { OptionWords } from '../text/choiceText';

/** Names of the parameters (rules, section 3) as the template and every message write them, with their words in other languages. */
export const PARAMETER_NAMES = {
  'Accounting currency': [
    'Boekhoudvaluta',
    'Administratievaluta',
    'Buchungswährung',
    'Hauswährung',
    'Devise comptable',
    'Devise de comptabilité',
  ],
  'Automatic settlement': [
    'Automatische vereffening',
    'Automatischer Ausgleich',
    'Règlement automatique',
    'Lettrage automatique',
  ],
  'Cash discount administration': [
    'Administratie voor contantkorting',
    'Skontoverwaltung',
    'Gestion de l’escompte',
    'Gestion des escomptes',
  ],
  'Maximum penny difference': [
    'Maximale afronding',
    'Maximum penny rounding',
    'Maximale Centdifferenz',
    'Écart de centimes maximum',
    'Écart de centimes maximal',
    'Écart maximal de centimes',
  ],
  'Maximum overpayment or underpayment': [
    'Max. te veel/te weinig betaald bedrag',
    'Maximaal te veel of te weinig betaald bedrag',
    'Maximale Über- oder Unterzahlung',
    'Trop-perçu ou moins-perçu maximum',
    'Trop-perçu ou moins-perçu maximal',
    'Maximum trop-perçu ou moins-perçu',
  ],
  'Calculate cash discounts for partial payments': [
    'Contantkortingen berekenen voor deelbetalingen',
    'Skonto für Teilzahlungen berechnen',
    'Calculer l’escompte pour les paiements partiels',
  ],
  'Calculate cash discounts for credit notes': [
    'Contantkortingen berekenen voor creditnota’s',
    'Skonto für Gutschriften berechnen',
    'Calculer l’escompte pour les avoirs',
  ],
  'Prioritize settlement': [
    'Prioritise settlement',
    'Vereffening prioriteren',
    'Ausgleich priorisieren',
    'Règlement par priorité',
  ],
  'Use priority for automatic settlement': [
    'Prioriteit gebruiken voor automatische vereffening',
    'Priorität für automatischen Ausgleich verwenden',
    'Utiliser la priorité pour le règlement automatique',
  ],
  'Priority order': ['Volgorde van prioriteit', 'Reihenfolge der Priorität', 'Ordre de priorité'],
  'Date to use for calculating discounts': [
    'Datum voor berekening van kortingen',
    'Te gebruiken datum voor het berekenen van kortingen',
    'Datum für die Skontoberechnung',
    'Date de calcul de l’escompte',
    'Date à utiliser pour calculer les escomptes',
  ],
  'Selected discount date': [
    'Geselecteerde kortingsdatum',
    'Ausgewähltes Skontodatum',
    'Date d’escompte sélectionnée',
  ],
  'Grace days': ['Respijtdagen', 'Karenztage', 'Kulanztage', 'Jours de grâce'],
  'Settlement posting date': [
    'Boekingsdatum van vereffening',
    'Boekdatum vereffening',
    'Buchungsdatum des Ausgleichs',
    'Date de validation du règlement',
    'Date de comptabilisation du règlement',
  ],
  'Exchange rate for cash discount': [
    'Wisselkoers voor contantkorting',
    'Wechselkurs für Skonto',
    'Taux de change pour l’escompte',
  ],
  'Write off differences without a discount': [
    'Write off differences without discount',
    'Verschillen zonder korting afboeken',
    'Differenzen ohne Skonto ausbuchen',
    'Passer en écart les différences sans escompte',
  ],
  'Cash discount is calculated on amount including sales tax': [
    'Contantkorting wordt berekend over bedrag inclusief btw',
    'Skonto wird vom Betrag einschließlich Steuer berechnet',
    'L’escompte est calculé sur le montant TTC',
  ],
  'Reverse sales tax on cash discount': [
    'Btw op contantkorting terugboeken',
    'Steuer auf Skonto stornieren',
    'Contrepasser la taxe sur l’escompte',
  ],
  'Rule set': ['Regelset', 'Regelwerk', 'Jeu de règles'],
  'Partial payments': ['Deelbetalingen', 'Teilzahlungen', 'Paiements partiels'],
  'Tolerance percent': [
    'Payment tolerance percent',
    'Payment tolerance %',
    'Tolerantiepercentage',
    'Toleranz in Prozent',
    'Toleranzprozentsatz',
    'Pourcentage de tolérance',
  ],
  'Tolerance amount': [
    'Payment tolerance amount',
    'Maximum payment tolerance amount',
    'Tolerantiebedrag',
    'Toleranzbetrag',
    'Montant de tolérance',
  ],
  'Discount tolerance': [
    'Payment discount tolerance',
    'Cash discount tolerance',
    'Kortingstolerantie',
    'Tolerantie contantkorting',
    'Skontotoleranz',
    'Tolérance d’escompte',
  ],
  'Unearned discount': [
    'Unearned discounts',
    'Allow unearned discounts',
    'Onverdiende korting',
    'Unberechtigtes Skonto',
    'Nicht verdientes Skonto',
    'Escompte non acquis',
  ],
  'Tax mode': [
    'Cash discount tax reduction',
    'Btw bij contantkorting',
    'Steuer bei Skonto',
    'Taxe sur l’escompte',
  ],
  'Dimension columns': [
    'Dimensions',
    'Dimension',
    'Dimensiekolommen',
    'Dimensies',
    'Dimensionsspalten',
    'Dimensionen',
    'Colonnes de dimension',
    'Colonnes des dimensions',
  ],
  'Customer payment voucher': ['Boekstuk klantbetaling', 'Beleg Kundenzahlung', 'Pièce de paiement client'],
  'Vendor payment voucher': [
    'Boekstuk leveranciersbetaling',
    'Beleg Lieferantenzahlung',
    'Pièce de paiement fournisseur',
  ],
  'Books closed until': [
    'Boeken gesloten tot en met',
    'Boekhouding gesloten t/m',
    'Bücher geschlossen bis',
    'Buchhaltung abgeschlossen bis',
    'Comptes clôturés jusqu’au',
  ],
  'Posted by': ['Geboekt door', 'Gebucht von', 'Validé par', 'Comptabilisé par'],
  'Language of sentences in sheets': [
    'Language of sentences',
    'Language',
    'Taal van zinnen in bladen',
    'Taal',
    'Sprache der Sätze in Blättern',
    'Sprache',
    'Langue des phrases dans les feuilles',
    'Langue',
  ],
  'Date of bank lines': ['Datum van bankregels', 'Datum der Bankzeilen', 'Date des lignes de relevé'],
  'Tolerance of bank lines': [
    'Tolerantie van bankregels',
    'Toleranz der Bankzeilen',
    'Tolérance des lignes de relevé',
  ],
  'Largest bank fee': ['Hoogste bankkosten', 'Höchste Bankgebühr', 'Frais bancaires maximum'],
  'Likeness of names': ['Gelijkenis van namen', 'Ähnlichkeit der Namen', 'Ressemblance des noms'],
  'Lead of the likest name': [
    'Voorsprong van de best gelijkende naam',
    'Vorsprung des ähnlichsten Namens',
    'Avance du nom le plus ressemblant',
  ],
  'Documents of a combination': [
    'Documenten van een combinatie',
    'Belege einer Kombination',
    'Documents d’une combinaison',
  ],
  'Documents of a likely combination': [
    'Documenten van een waarschijnlijke combinatie',
    'Belege einer wahrscheinlichen Kombination',
    'Documents d’une combinaison probable',
  ],
  'Open documents searched': [
    'Doorzochte open documenten',
    'Durchsuchte offene Belege',
    'Documents ouverts examinés',
  ],
  'Amount certain without a number': [
    'Zeker bedrag zonder nummer',
    'Sicherer Betrag ohne Nummer',
    'Montant certain sans numéro',
  ],
  'Days a document may be later': [
    'Dagen dat een document later mag zijn',
    'Tage, die ein Beleg später sein darf',
    'Jours de retard admis d’un document',
  ],
  'Number format': ['Getalnotatie', 'Getalopmaak', 'Zahlenformat', 'Format des nombres', 'Format de nombre'],
  'Date format': ['Datumnotatie', 'Datumopmaak', 'Datumsformat', 'Format des dates', 'Format de date'],
} as const satisfies Record<string, readonly string[]>;

export type ParameterName = keyof typeof PARAMETER_NAMES;

/** Purposes of LedgerAccounts, with their words in other languages. */
export const LEDGER_PURPOSES: OptionWords<
  | 'bank'
  | 'receivable'
  | 'payable'
  | 'customer cash discount'
  | 'vendor cash discount'
  | 'penny difference'
  | 'cash discount difference'
  | 'payment tolerance'
  | 'bank charges'
  | 'cash discount tolerance'
  | 'unearned cash discount'
  | 'realised gain'
  | 'realised loss'
  | 'sales tax'
> = {
  bank: ['Banque', 'Bankrekening', 'Bankkonto'],
  receivable: [
    'Receivables',
    'Accounts receivable',
    'Debiteuren',
    'Forderungen',
    'Créances clients',
    'Clients',
  ],
  payable: [
    'Payables',
    'Accounts payable',
    'Crediteuren',
    'Verbindlichkeiten',
    'Dettes fournisseurs',
    'Fournisseurs',
  ],
  'customer cash discount': [
    'Contantkorting klanten',
    'Kundenskonto',
    'Gewährtes Skonto',
    'Escompte clients',
    'Escompte accordé',
  ],
  'vendor cash discount': [
    'Contantkorting leveranciers',
    'Lieferantenskonto',
    'Erhaltenes Skonto',
    'Escompte fournisseurs',
    'Escompte obtenu',
  ],
  'penny difference': [
    'Afronding',
    'Afrondingsverschillen',
    'Centdifferenz',
    'Centdifferenzen',
    'Écart de centimes',
  ],
  'cash discount difference': ['Verschil contantkorting', 'Skontodifferenz', 'Écart d’escompte'],
  'payment tolerance': ['Betalingstolerantie', 'Zahlungstoleranz', 'Tolérance de règlement'],
  'bank charges': ['Bank charge', 'Bankkosten', 'Bankgebühren', 'Bankspesen', 'Frais bancaires'],
  'cash discount tolerance': [
    'Payment discount tolerance',
    'Tolerantie contantkorting',
    'Skontotoleranz',
    'Tolérance d’escompte',
  ],
  'unearned cash discount': [
    'Unearned discount',
    'Onverdiende contantkorting',
    'Unberechtigtes Skonto',
    'Escompte non acquis',
  ],
  'realised gain': ['Realized gain', 'Gerealiseerde winst', 'Realisierter Gewinn', 'Gain réalisé'],
  'realised loss': ['Realized loss', 'Gerealiseerd verlies', 'Realisierter Verlust', 'Perte réalisée'],
  'sales tax': ['VAT', 'Btw', 'Umsatzsteuer', 'MwSt', 'TVA', 'Taxe'],
};
