import type { Because } from '../engine/postRun';
import type { LineText } from '../engine/vouchers';

export type SentenceLanguage = 'en' | 'nl' | 'de' | 'fr';

/** Figures of a settlement line as they are printed in its sentence. */
export interface SentenceFacts {
  readonly cash: string;
  readonly discount: string;
  readonly settled: string;
  readonly open: string;
  readonly shortage: string;
  readonly overpaid: string;
  /** Last day of the discount period that applied; '' when none did. */
  readonly until: string;
  /** Day the discount was asked for. */
  readonly on: string;
}

type Texts = Readonly<
  Record<
    Because['reason'] | 'always' | 'overwritten' | 'shortage-without-discount',
    (f: SentenceFacts) => string
  >
> & {
  /** Last day of a period that was granted by days of grace. */
  readonly withGrace: (until: string, days: number) => string;
  readonly noDiscount: Readonly<Record<NonNullable<Because['noDiscount']>, (f: SentenceFacts) => string>>;
};

const en: Texts = {
  'shortage-without-discount': (f) => `${f.cash} is ${f.shortage} short, within the limit: written off.`,
  withGrace: (until, days) => `${until}, granted by ${days} days of grace`,
  'closed-with-discount': (f) =>
    `${f.cash} closes the document: cash discount ${f.discount}, allowed until ${f.until}.`,
  'closed-without-discount': (f) => `${f.cash} closes the document without cash discount`,
  'partial-with-discount': (f) =>
    `${f.cash} settles ${f.settled}: its share of the cash discount allowed until ${f.until} is ${f.discount}.`,
  'partial-without-discount': (f) => `${f.cash} settles ${f.settled} without cash discount`,
  'shortage-written-off': (f) =>
    `${f.cash} is ${f.shortage} short, within the limit: written off, cash discount ${f.discount} kept.`,
  'full-settlement': (f) =>
    `Full settlement: after ${f.cash} the remainder ${f.discount} is taken as cash discount.`,
  'discount-shrunk': (f) =>
    `Overpaid, discount administration Unspecific: the cash discount shrinks to ${f.discount}.`,
  'tolerance-from-discount': (f) =>
    `Overpaid within the tolerance: the cash discount is reduced to ${f.discount}.`,
  'unearned-discount': (f) =>
    `${f.cash} closes the document: discount ${f.discount}, what was not earned of it as unearned discount.`,
  'bank-charge': (f) =>
    `The bank kept back ${f.shortage}, which the customer paid: ${f.shortage} more is settled.`,
  'discount-raised': (f) =>
    `${f.cash} reaches what is due within the tolerance: what is short is cash discount, ${f.discount} in all.`,
  'used-by-payment': (f) => `${f.cash} of this payment are used for the payment that marked it.`,
  'overpayment-written-off': (f) => `Overpaid by ${f.overpaid}, within the limit: written off.`,
  always: (f) => `Use cash discount Always: ${f.cash} settles ${f.settled}, cash discount ${f.discount}.`,
  overwritten: (f) =>
    `Cash discount overwritten by the user: ${f.cash} settles ${f.settled}, cash discount ${f.discount}.`,
  noDiscount: {
    never: () => ': Use cash discount is Never.',
    'none-agreed': () => ': none was agreed.',
    expired: (f) => `: no period was open on ${f.on}.`,
    'credit-note': () => ': credit notes take none (parameter).',
    'used-up': () => ': nothing is left of it.',
    'partial-parameter-off': () => ': partial payments take none (parameter).',
    'closing-only': () => ': only the payment that closes the document earns it.',
    'typed-only': () => ': only amounts typed by the user are taken (parameter).',
    'lost-by-part': () => ': an earlier settlement of the document ended it.',
    'not-exact': () => ': the payment is not exactly what is due with it.',
  },
};

const nl: Texts = {
  'shortage-without-discount': (f) => `${f.cash} is ${f.shortage} te weinig, binnen de grens: afgeboekt.`,
  withGrace: (until, days) => `${until}, toegekend door ${days} dagen uitstel`,
  'closed-with-discount': (f) =>
    `${f.cash} sluit het document: contantkorting ${f.discount}, toegestaan t/m ${f.until}.`,
  'closed-without-discount': (f) => `${f.cash} sluit het document zonder contantkorting`,
  'partial-with-discount': (f) =>
    `${f.cash} vereffent ${f.settled}: het aandeel in de contantkorting t/m ${f.until} is ${f.discount}.`,
  'partial-without-discount': (f) => `${f.cash} vereffent ${f.settled} zonder contantkorting`,
  'shortage-written-off': (f) =>
    `${f.cash} is ${f.shortage} te weinig, binnen de grens: afgeboekt, contantkorting ${f.discount} blijft.`,
  'full-settlement': (f) =>
    `Volledige vereffening: na ${f.cash} wordt de rest ${f.discount} als contantkorting genomen.`,
  'discount-shrunk': (f) =>
    `Te veel betaald, administratie Flexibel: de contantkorting daalt naar ${f.discount}.`,
  'tolerance-from-discount': (f) =>
    `Te veel betaald binnen de tolerantie: de contantkorting daalt naar ${f.discount}.`,
  'unearned-discount': (f) =>
    `${f.cash} sluit het document: korting ${f.discount}, wat daarvan niet verdiend is als onverdiende korting.`,
  'bank-charge': (f) =>
    `De bank hield ${f.shortage} in, die de klant heeft betaald: er is ${f.shortage} meer vereffend.`,
  'discount-raised': (f) =>
    `${f.cash} bereikt het verschuldigde binnen de tolerantie: het tekort is contantkorting, samen ${f.discount}.`,
  'used-by-payment': (f) => `${f.cash} van deze betaling is gebruikt voor de betaling die haar markeerde.`,
  'overpayment-written-off': (f) => `${f.overpaid} te veel betaald, binnen de grens: afgeboekt.`,
  always: (f) =>
    `Contantkorting gebruiken Altijd: ${f.cash} vereffent ${f.settled}, contantkorting ${f.discount}.`,
  overwritten: (f) =>
    `Contantkorting door de gebruiker gewijzigd: ${f.cash} vereffent ${f.settled}, contantkorting ${f.discount}.`,
  noDiscount: {
    never: () => ': Contantkorting gebruiken is Nooit.',
    'none-agreed': () => ': er is geen afgesproken.',
    expired: (f) => `: op ${f.on} liep geen kortingstermijn meer.`,
    'credit-note': () => ': creditnota’s nemen geen korting (parameter).',
    'used-up': () => ': er is niets meer van over.',
    'partial-parameter-off': () => ': deelbetalingen nemen geen korting (parameter).',
    'closing-only': () => ': alleen de betaling die het document sluit verdient de korting.',
    'typed-only': () => ': alleen door de gebruiker ingevoerde bedragen tellen (parameter).',
    'lost-by-part': () => ': een eerdere vereffening van het document beëindigde de korting.',
    'not-exact': () => ': de betaling is niet precies wat met korting verschuldigd is.',
  },
};

const de: Texts = {
  'shortage-without-discount': (f) =>
    `${f.cash} ist ${f.shortage} zu wenig, innerhalb der Grenze: ausgebucht.`,
  withGrace: (until, days) => `${until}, gewährt durch ${days} Kulanztage`,
  'closed-with-discount': (f) =>
    `${f.cash} gleicht den Beleg aus: Skonto ${f.discount}, erlaubt bis ${f.until}.`,
  'closed-without-discount': (f) => `${f.cash} gleicht den Beleg ohne Skonto aus`,
  'partial-with-discount': (f) =>
    `${f.cash} gleicht ${f.settled} aus: der Anteil am Skonto bis ${f.until} ist ${f.discount}.`,
  'partial-without-discount': (f) => `${f.cash} gleicht ${f.settled} ohne Skonto aus`,
  'shortage-written-off': (f) =>
    `${f.cash} ist ${f.shortage} zu wenig, innerhalb der Grenze: ausgebucht, Skonto ${f.discount} bleibt.`,
  'full-settlement': (f) => `Vollständiger Ausgleich: nach ${f.cash} gilt der Rest ${f.discount} als Skonto.`,
  'discount-shrunk': (f) => `Überzahlt, Skontoverwaltung Unspezifisch: das Skonto sinkt auf ${f.discount}.`,
  'tolerance-from-discount': (f) => `Überzahlt innerhalb der Toleranz: das Skonto sinkt auf ${f.discount}.`,
  'unearned-discount': (f) =>
    `${f.cash} gleicht den Beleg aus: Skonto ${f.discount}, soweit nicht verdient als unberechtigtes Skonto.`,
  'bank-charge': (f) =>
    `Die Bank behielt ${f.shortage} ein, die der Kunde gezahlt hat: ${f.shortage} mehr sind ausgeglichen.`,
  'discount-raised': (f) =>
    `${f.cash} erreicht den Zahlbetrag innerhalb der Toleranz: was fehlt, ist Skonto, zusammen ${f.discount}.`,
  'used-by-payment': (f) => `${f.cash} dieser Zahlung sind für die Zahlung verwendet, die sie markiert hat.`,
  'overpayment-written-off': (f) => `${f.overpaid} zu viel bezahlt, innerhalb der Grenze: ausgebucht.`,
  always: (f) => `Skonto verwenden Immer: ${f.cash} gleicht ${f.settled} aus, Skonto ${f.discount}.`,
  overwritten: (f) =>
    `Skonto vom Benutzer geändert: ${f.cash} gleicht ${f.settled} aus, Skonto ${f.discount}.`,
  noDiscount: {
    never: () => ': Skonto verwenden ist Nie.',
    'none-agreed': () => ': keines vereinbart.',
    expired: (f) => `: am ${f.on} lief keine Skontofrist mehr.`,
    'credit-note': () => ': Gutschriften nehmen keines (Parameter).',
    'used-up': () => ': es ist nichts mehr davon übrig.',
    'partial-parameter-off': () => ': Teilzahlungen nehmen keines (Parameter).',
    'closing-only': () => ': nur die Zahlung, die den Beleg ausgleicht, berechtigt dazu.',
    'typed-only': () => ': nur vom Benutzer eingegebene Beträge zählen (Parameter).',
    'lost-by-part': () => ': ein früherer Ausgleich des Belegs hat es beendet.',
    'not-exact': () => ': die Zahlung ist nicht genau der Zahlbetrag mit Skonto.',
  },
};

const fr: Texts = {
  'shortage-without-discount': (f) => `Il manque ${f.shortage} à ${f.cash}, dans la limite : passé en écart.`,
  withGrace: (until, days) => `${until}, accordé par ${days} jours de grâce`,
  'closed-with-discount': (f) =>
    `${f.cash} solde le document : escompte ${f.discount}, accordé jusqu’au ${f.until}.`,
  'closed-without-discount': (f) => `${f.cash} solde le document sans escompte`,
  'partial-with-discount': (f) =>
    `${f.cash} règle ${f.settled} : la part de l’escompte accordé jusqu’au ${f.until} est ${f.discount}.`,
  'partial-without-discount': (f) => `${f.cash} règle ${f.settled} sans escompte`,
  'shortage-written-off': (f) =>
    `Il manque ${f.shortage} à ${f.cash}, dans la limite : passé en écart, escompte ${f.discount} conservé.`,
  'full-settlement': (f) =>
    `Règlement complet : après ${f.cash}, le reste ${f.discount} est pris en escompte.`,
  'discount-shrunk': (f) => `Trop-perçu, gestion Non spécifique : l’escompte est ramené à ${f.discount}.`,
  'tolerance-from-discount': (f) => `Trop-perçu dans la tolérance : l’escompte est ramené à ${f.discount}.`,
  'unearned-discount': (f) =>
    `${f.cash} solde le document : escompte ${f.discount}, dont la part non acquise en escompte non acquis.`,
  'bank-charge': (f) =>
    `La banque a retenu ${f.shortage}, que le client a payés : ${f.shortage} de plus sont réglés.`,
  'discount-raised': (f) =>
    `${f.cash} atteint le montant dû dans la tolérance : ce qui manque est de l’escompte, ${f.discount} en tout.`,
  'used-by-payment': (f) => `${f.cash} de ce paiement servent au paiement qui l’a marqué.`,
  'overpayment-written-off': (f) => `Trop-perçu de ${f.overpaid}, dans la limite : passé en écart.`,
  always: (f) => `Utiliser l’escompte Toujours : ${f.cash} règle ${f.settled}, escompte ${f.discount}.`,
  overwritten: (f) =>
    `Escompte modifié par l’utilisateur : ${f.cash} règle ${f.settled}, escompte ${f.discount}.`,
  noDiscount: {
    never: () => ' : Utiliser l’escompte est Jamais.',
    'none-agreed': () => ' : aucun n’était convenu.',
    expired: (f) => ` : aucun délai n’était ouvert le ${f.on}.`,
    'credit-note': () => ' : les avoirs n’en prennent pas (paramètre).',
    'used-up': () => ' : il n’en reste rien.',
    'partial-parameter-off': () => ' : les paiements partiels n’en prennent pas (paramètre).',
    'closing-only': () => ' : seul le paiement qui solde le document y donne droit.',
    'typed-only': () => ' : seuls les montants saisis par l’utilisateur sont pris (paramètre).',
    'lost-by-part': () => ' : un règlement antérieur du document y a mis fin.',
    'not-exact': () => ' : le paiement n’est pas exactement le montant dû avec escompte.',
  },
};

const TEXTS: Readonly<Record<SentenceLanguage, Texts>> = { en, nl, de, fr };

/** One sentence that says why a settlement line is as it is. */
export function settlementSentence(
  { reason, noDiscount, graceDays }: Because,
  rules: readonly string[],
  figures: SentenceFacts,
  language: SentenceLanguage,
): string {
  const texts = TEXTS[language];
  const facts = graceDays === 0 ? figures : { ...figures, until: texts.withGrace(figures.until, graceDays) };
  const plain = reason === 'closed-with-discount' || reason === 'partial-with-discount';
  if (plain && rules.includes('DISC-10')) return texts.overwritten(facts);
  if (plain && rules.includes('DISC-8')) return texts.always(facts);
  if (reason === 'shortage-written-off' && Number(facts.discount) === 0)
    return texts['shortage-without-discount'](facts);
  const sentence = texts[reason](facts);
  if (reason !== 'closed-without-discount' && reason !== 'partial-without-discount') return sentence;
  return noDiscount === undefined ? `${sentence}.` : sentence + texts.noDiscount[noDiscount](facts);
}

/** What a settlement line had to do with exchange rates. Figures with their currency. */
export interface ExchangeFacts {
  /** Money of another currency than the document's. */
  readonly conversion: { readonly paid: string; readonly cash: string; readonly on: string } | undefined;
  readonly gain: { readonly amount: string; readonly isGain: boolean } | undefined;
}

type ExchangeTexts = Readonly<{
  converted: (paid: string, cash: string, on: string) => string;
  gain: (amount: string) => string;
  loss: (amount: string) => string;
}>;

const EXCHANGE_TEXTS: Readonly<Record<SentenceLanguage, ExchangeTexts>> = {
  en: {
    converted: (paid, cash, on) => `${paid} are ${cash} at the rate of ${on}.`,
    gain: (amount) => `Exchange gain ${amount}.`,
    loss: (amount) => `Exchange loss ${amount}.`,
  },
  nl: {
    converted: (paid, cash, on) => `${paid} is ${cash} tegen de koers van ${on}.`,
    gain: (amount) => `Koerswinst ${amount}.`,
    loss: (amount) => `Koersverlies ${amount}.`,
  },
  de: {
    converted: (paid, cash, on) => `${paid} sind ${cash} zum Kurs vom ${on}.`,
    gain: (amount) => `Kursgewinn ${amount}.`,
    loss: (amount) => `Kursverlust ${amount}.`,
  },
  fr: {
    converted: (paid, cash, on) => `${paid} font ${cash} au taux du ${on}.`,
    gain: (amount) => `Gain de change ${amount}.`,
    loss: (amount) => `Perte de change ${amount}.`,
  },
};

/** The sentences that go behind the first one: the conversion, and the exchange gain or loss (rules, section 8). */
export function exchangeSentences(
  { conversion, gain }: ExchangeFacts,
  language: SentenceLanguage,
): readonly string[] {
  const texts = EXCHANGE_TEXTS[language];
  return [
    ...(conversion === undefined ? [] : [texts.converted(conversion.paid, conversion.cash, conversion.on)]),
    ...(gain === undefined ? [] : [gain.isGain ? texts.gain(gain.amount) : texts.loss(gain.amount)]),
  ];
}

/** What an undo takes back, as it is printed in its sentence. Figures in the sign of the settlement. */
export interface UndoFacts {
  /** The run of the settlement, its date, and the day it is undone. */
  readonly run: string;
  readonly settledOn: string;
  readonly on: string;
  /** Money that is free again and amount that is open again; '' for an overpayment that had been written off. */
  readonly cash: string;
  readonly settled: string;
  readonly difference: string;
}

const UNDO_TEXTS: Readonly<
  Record<
    SentenceLanguage,
    Readonly<Record<'settlement' | 'overpayment' | 'reversal', (f: UndoFacts) => string>>
  >
> = {
  en: {
    settlement: (f) =>
      `The settlement of ${f.settledOn} in ${f.run} is undone on ${f.on}: ${f.settled} of the document and ${f.cash} of the payment are open again.`,
    overpayment: (f) =>
      `The overpayment written off on ${f.settledOn} in ${f.run} is undone on ${f.on}: ${f.difference} goes back.`,
    reversal: (f) =>
      `The payment is reversed on ${f.on}, and its settlement of ${f.settledOn} in ${f.run} undone: ${f.settled} of the document is open again.`,
  },
  nl: {
    settlement: (f) =>
      `De vereffening van ${f.settledOn} in ${f.run} is op ${f.on} ongedaan gemaakt: ${f.settled} van het document en ${f.cash} van de betaling staan weer open.`,
    overpayment: (f) =>
      `Het te veel betaalde bedrag dat op ${f.settledOn} in ${f.run} is afgeboekt, is op ${f.on} teruggezet: ${f.difference}.`,
    reversal: (f) =>
      `De betaling is op ${f.on} teruggeboekt en haar vereffening van ${f.settledOn} in ${f.run} ongedaan gemaakt: ${f.settled} van het document staat weer open.`,
  },
  de: {
    settlement: (f) =>
      `Der Ausgleich vom ${f.settledOn} in ${f.run} ist am ${f.on} rückgängig gemacht: ${f.settled} des Belegs und ${f.cash} der Zahlung sind wieder offen.`,
    overpayment: (f) =>
      `Die am ${f.settledOn} in ${f.run} ausgebuchte Überzahlung ist am ${f.on} zurückgenommen: ${f.difference}.`,
    reversal: (f) =>
      `Die Zahlung ist am ${f.on} storniert und ihr Ausgleich vom ${f.settledOn} in ${f.run} rückgängig gemacht: ${f.settled} des Belegs ist wieder offen.`,
  },
  fr: {
    settlement: (f) =>
      `Le règlement du ${f.settledOn} dans ${f.run} est annulé le ${f.on} : ${f.settled} du document et ${f.cash} du paiement sont de nouveau ouverts.`,
    overpayment: (f) =>
      `Le trop-perçu passé en écart le ${f.settledOn} dans ${f.run} est annulé le ${f.on} : ${f.difference}.`,
    reversal: (f) =>
      `Le paiement est contrepassé le ${f.on}, et son règlement du ${f.settledOn} dans ${f.run} annulé : ${f.settled} du document est de nouveau ouvert.`,
  },
};

/** One sentence that says what an undo took back and when (UNDO-1, UNDO-6). */
export function undoSentence(
  facts: UndoFacts,
  isPaymentReversed: boolean,
  language: SentenceLanguage,
): string {
  const texts = UNDO_TEXTS[language];
  if (facts.settled === '') return texts.overpayment(facts);
  return (isPaymentReversed ? texts.reversal : texts.settlement)(facts);
}

const LINE_TEXTS: Readonly<Record<SentenceLanguage, Readonly<Record<LineText, string>>>> = {
  en: {
    Payment: 'Payment',
    'Cash discount': 'Cash discount',
    'Sales tax on cash discount': 'Sales tax on cash discount',
    'Penny difference': 'Penny difference',
    'Cash discount difference': 'Cash discount difference',
    'Payment tolerance': 'Payment tolerance',
    'Bank charge': 'Bank charge',
    'Cash discount tolerance': 'Cash discount tolerance',
    'Unearned cash discount': 'Unearned cash discount',
    'Realised gain': 'Realised gain',
    'Realised loss': 'Realised loss',
    'Transfer between accounts': 'Transfer between accounts',
  },
  nl: {
    Payment: 'Betaling',
    'Cash discount': 'Contantkorting',
    'Sales tax on cash discount': 'Btw over contantkorting',
    'Penny difference': 'Afronding',
    'Cash discount difference': 'Verschil contantkorting',
    'Payment tolerance': 'Betalingstolerantie',
    'Bank charge': 'Bankkosten',
    'Cash discount tolerance': 'Tolerantie contantkorting',
    'Unearned cash discount': 'Onverdiende contantkorting',
    'Realised gain': 'Gerealiseerde winst',
    'Realised loss': 'Gerealiseerd verlies',
    'Transfer between accounts': 'Overboeking tussen rekeningen',
  },
  de: {
    Payment: 'Zahlung',
    'Cash discount': 'Skonto',
    'Sales tax on cash discount': 'Umsatzsteuer auf Skonto',
    'Penny difference': 'Centdifferenz',
    'Cash discount difference': 'Skontodifferenz',
    'Payment tolerance': 'Zahlungstoleranz',
    'Bank charge': 'Bankgebühr',
    'Cash discount tolerance': 'Skontotoleranz',
    'Unearned cash discount': 'Unberechtigtes Skonto',
    'Realised gain': 'Realisierter Gewinn',
    'Realised loss': 'Realisierter Verlust',
    'Transfer between accounts': 'Umbuchung zwischen Konten',
  },
  fr: {
    Payment: 'Paiement',
    'Cash discount': 'Escompte',
    'Sales tax on cash discount': 'TVA sur escompte',
    'Penny difference': 'Écart de centimes',
    'Cash discount difference': 'Écart d’escompte',
    'Payment tolerance': 'Tolérance de règlement',
    'Bank charge': 'Frais bancaires',
    'Cash discount tolerance': 'Tolérance d’escompte',
    'Unearned cash discount': 'Escompte non acquis',
    'Realised gain': 'Gain réalisé',
    'Realised loss': 'Perte réalisée',
    'Transfer between accounts': 'Transfert entre comptes',
  },
};

/** Description of a voucher line: what it is, and the invoice it concerns. */
export const lineDescription = (text: LineText, invoice: string, language: SentenceLanguage): string =>
  invoice === '' ? LINE_TEXTS[language][text] : `${LINE_TEXTS[language][text]} ${invoice}`;
