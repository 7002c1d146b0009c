import { nameKey } from '../text/nameKey';

/** One column of bank lines, with the headings it is recognised by. */
export interface BankColumn {
  /** The heading as BankLines, the import view and every message write it. */
  readonly title: string;
  readonly en: readonly string[];
  readonly nl: readonly string[];
  readonly de: readonly string[];
  readonly fr: readonly string[];
}
const column = (title: string, en: string, nl: string, de: string, fr: string): BankColumn => {
  const words = (list: string): readonly string[] => list.split(', ');
  return { title, en: words(en), nl: words(nl), de: words(de), fr: words(fr) };
};

/** Columns of the table BankLines, of pasted rows and of a bank's CSV. */
export const BANK_COLUMNS = {
  bookingDate: column(
    'Booking date',
    'Booking date, Date, Transaction date, Posting date, Posted, Post date, Entry date, Transaction posting date, Completed date',
    'Boekdatum, Boekingsdatum, Datum, Transactiedatum, Datum boeking, Uitvoeringsdatum',
    'Buchungstag, Buchungsdatum, Buchung, Datum, Belegdatum, Abschlussdatum',
    'Date, Date de comptabilisation, Date comptable, Date d’opération, Date opération, Date de l’opération, Date d’écriture',
  ),
  valueDate: column(
    'Value date',
    'Value date, Value, Valuta, Interest date, Effective date',
    'Valutadatum, Rentedatum, Valuta datum, Datum valuta',
    'Valuta, Wertstellung, Valutadatum, Wertstellungsdatum, Wert',
    'Date de valeur, Valeur, Date valeur',
  ),
  amount: column(
    'Amount',
    'Amount, Transaction amount, Amount in account currency, Net amount',
    'Bedrag, Transactiebedrag, Mutatiebedrag, Bedrag in rekeningvaluta',
    'Betrag, Umsatz, Buchungsbetrag, Betrag in Kontowährung, Einzelbetrag',
    'Montant, Montant de l’opération, Montant en devise du compte, Montant opération',
  ),
  debit: column(
    'Debit',
    'Debit, Debit amount, Paid out, Money out, Withdrawal, Withdrawals, Out',
    'Debet, Af bedrag, Uitgaven, Debet bedrag, Debetbedrag',
    'Soll, Belastung, Lastschrift, Ausgang, Ausgabe, Sollbetrag, Abgang',
    'Débit, Débits, Sortie, Dépense, Montant débit',
  ),
  credit: column(
    'Credit',
    'Credit, Credit amount, Paid in, Money in, Deposit, Deposits, In',
    'Bij bedrag, Inkomsten, Credit bedrag, Creditbedrag',
    'Haben, Gutschrift, Eingang, Einnahme, Habenbetrag, Zugang',
    'Crédit, Crédits, Entrée, Recette, Montant crédit',
  ),
  direction: column(
    'Direction',
    'Direction, Debit/Credit, Credit/Debit, D/C, C/D, DC, CR/DR, Credit debit indicator',
    'Af Bij, Af/Bij, Bij/Af, Debet/Credit, Bij Af',
    'Soll/Haben, S/H, SH, Soll/Haben-Kennzeichen, Haben/Soll',
    'Sens, Débit/Crédit, Crédit/Débit, D/C',
  ),
  currency: column(
    'Currency',
    'Currency, Currency code, CCY',
    'Valuta, Munt, Muntsoort, Valutacode, Muntcode, Devies, Valuta rekening',
    'Währung, Waehrung, Whrg, Whg, Währungscode',
    'Devise, Monnaie, Devise du compte',
  ),
  name: column(
    'Name',
    'Name, Counterparty, Counterparty name, Payer, Payee, Payer name, Payer/Payee, Beneficiary, Remitter, Name of counterparty',
    'Naam, Tegenpartij, Naam tegenpartij, Naam / Omschrijving, Naam tegenrekening, Naam tegenpartij bevat, Naam van de tegenpartij',
    'Name, Auftraggeber/Empfänger, Beguenstigter/Zahlungspflichtiger, Begünstigter/Zahlungspflichtiger, Empfänger/Auftraggeber, Auftraggeber, Zahlungspflichtiger, Name Zahlungsbeteiligter, Auftraggeber / Begünstigter, Begünstigter / Auftraggeber, Partnername, Zahlungsempfänger, Zahlungsempfänger*in',
    'Nom, Contrepartie, Nom de la contrepartie, Nom contrepartie, Donneur d’ordre, Tiers, Bénéficiaire',
  ),
  counterparty: column(
    'Counterparty account',
    'Counterparty account, Counterparty IBAN, IBAN of counterparty, Payer account, Contra account, Counter account, Partner IBAN, Payee account number',
    'Tegenrekening, Rekening tegenpartij, Tegenrekening IBAN/BBAN, IBAN tegenpartij, Rekeningnummer tegenpartij, Tegenpartij',
    'Gegenkonto, IBAN Zahlungsbeteiligter, Kontonummer/IBAN, Konto-Nr. Empfänger, Partner IBAN, IBAN Auftraggeber, Gegen-IBAN, IBAN des Auftraggebers, IBAN / Kontonummer',
    'Compte contrepartie, Compte de la contrepartie, IBAN contrepartie, Compte tiers, Numéro de compte contrepartie',
  ),
  text: column(
    'Text',
    'Text, Description, Details, Narrative, Reference text, Remittance information, Payment details, Memo, Message, Transaction description, Particulars',
    'Omschrijving, Mededeling, Mededelingen, Beschrijving, Omschrijving-1, Omschrijving-2, Omschrijving-3, Vrije mededeling',
    'Verwendungszweck, Buchungstext, Text, Zahlungsgrund, Mitteilung, Beschreibung, Vorgang/Verwendungszweck, Mitteilungstext, Avisierungstext, Beschreibung1, Beschreibung2, Beschreibung3',
    'Libellé, Communication, Communications, Détails, Détail, Description, Message, Motif, Communication libre, Libellé opération',
  ),
  reference: column(
    'Reference',
    'Reference, Structured reference, Creditor reference, Payment reference, RF reference, KID',
    'Betalingskenmerk, Gestructureerde mededeling, Referentie, Kenmerk',
    'Zahlungsreferenz, Strukturierte Referenz, Referenz, Referenznummer, QR-Referenz',
    'Communication structurée, Référence structurée, Référence, Référence QR',
  ),
  endToEndId: column(
    'End-to-end id',
    'End-to-end id, End to end reference, EndToEndId, E2E id, Customer reference',
    'Transactiereferentie, End-to-end referentie, Klantreferentie',
    'Kundenreferenz (End-to-End), End-to-End-Referenz, Ende-zu-Ende-Referenz, Kundenreferenz, End-to-End-ID',
    'Référence de bout en bout, Référence client, Référence bout en bout',
  ),
  bankReference: column(
    'Bank reference',
    'Bank reference, Transaction id, Transaction number, Transaction reference, FITID, Account servicer reference',
    'Bankreferentie, Volgnr, Volgnummer, Transactienummer, Transactie-id',
    'Bankreferenz, Umsatz-ID, Transaktions-ID, Transaktionsnummer, Transaktions-Nr.',
    'Référence bancaire, Référence de la banque, Numéro de transaction, N° de transaction, Numéro d’opération',
  ),
  balance: column(
    'Balance',
    'Balance, Running balance, Balance after, Account balance, Closing balance',
    'Saldo, Saldo na trn, Saldo na mutatie, Eindsaldo, Saldo na transactie',
    'Saldo, Kontostand, Saldo nach Buchung, Saldo danach, Kontosaldo',
    'Solde, Solde après opération, Solde après, Solde comptable',
  ),
  account: column(
    'Account',
    'Account, Account number, IBAN, Own account, Bank account',
    'Rekening, Rekeningnummer, IBAN/BBAN, Eigen rekening',
    'Konto, Auftragskonto, IBAN Auftragskonto, Kontonummer, Eigenes Konto, IBAN Konto',
    'Compte, Numéro de compte, Compte propre, N° compte',
  ),
  status: column(
    'Status',
    'Status, State, Info',
    'Status, Boekingsstatus',
    'Status, Buchungsstatus, Info',
    'Statut, État, Info',
  ),
} as const satisfies Record<string, BankColumn>;

export type BankField = keyof typeof BANK_COLUMNS;
export const BANK_FIELDS = Object.keys(BANK_COLUMNS) as readonly BankField[];

const fieldsByKey = new Map<string, BankField[]>();
for (const field of BANK_FIELDS) {
  const { title, en, nl, de, fr } = BANK_COLUMNS[field];
  for (const key of new Set([title, ...en, ...nl, ...de, ...fr].map(nameKey)))
    fieldsByKey.set(key, [...(fieldsByKey.get(key) ?? []), field]);
}

/** `Betrag (EUR)`, `Amount in EUR`, `Gutschrift CHF`, `Débit euros`: the currency of the column stands in its heading. */
const WITH_CURRENCY =
  /^(.*?\S)(?:\s*\(([A-Z]{3}|[€£])\)|\s*\[([A-Z]{3})\]|\s(?:(?:in|en)\s)?([A-Z]{3}|[€£]|[Ee]uros?))$/;
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  euro: 'EUR',
  euros: 'EUR',
};

/** Fields that a heading may mean, the more usual first; several for `Valuta`, which is a currency or a date. */
export function fieldsOfHeading(heading: string): readonly BankField[] {
  const plain = heading.trim();
  return (
    fieldsByKey.get(nameKey(plain)) ?? fieldsByKey.get(nameKey(WITH_CURRENCY.exec(plain)?.[1] ?? '')) ?? []
  );
}

/** @returns undefined where the heading names none */
export function currencyInHeading(heading: string): string | undefined {
  const match = WITH_CURRENCY.exec(heading.trim());
  const word = match?.[2] ?? match?.[3] ?? match?.[4];
  return word === undefined ? undefined : (CURRENCY_WORDS[word.toLowerCase()] ?? word);
}
