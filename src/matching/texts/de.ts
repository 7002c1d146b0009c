import type { MatchTexts } from './matchTexts';

export const de: MatchTexts = {
  kinds: {
    named: (f) => `${f.documents} im Text`,
    part: (f) => `${f.documents} im Text, teilweise bezahlt`,
    over: (f) => `${f.documents} im Text, mit mehr bezahlt als geschuldet`,
    'some-named': (f) => `von den Belegen im Text ergeben ${f.documents} den Betrag`,
    'named-and-more': (f) => `Belege im Text und weitere des Kontos ergeben den Betrag: ${f.documents}`,
    single: (f) => `${f.documents} hat diesen Betrag`,
    combination: (f) => `${f.documents} ergeben zusammen den Betrag; gesucht wurde bis zu ${f.upTo} Belegen`,
  },
  rest: (f) => `der Rest von ${f.documents}, den andere Zeilen in Teilen zahlen`,
  late: (f) => `${f.documents} abzüglich eines Skontos, dessen Frist abgelaufen ist`,
  structures: {
    everything: (f) => `alles, was offen ist: ${f.documents}`,
    'everything-due': (f) => `alles, was fällig ist: ${f.documents}`,
    'oldest-first': (f) => `die ältesten Belege: ${f.documents}`,
    'one-date': (f) => `alle Belege eines Tages: ${f.documents}`,
    run: (f) => `aufeinanderfolgende Belege: ${f.documents}`,
  },
  amount: (f) =>
    f.discount === ''
      ? `${f.paid} bezahlt, ${f.open} offen`
      : `${f.paid} = ${f.open} abzüglich Skonto ${f.discount}${f.until === '' ? '' : `, erlaubt bis ${f.until}`}`,
  others: (f) => `${f.others} weitere würden ebenso passen`,
  twins: 'ein anderer Beleg mit gleichem Betrag kann gemeint sein; der älteste ist genommen',
  tolerance: (f) => `${f.difference} Abweichung, innerhalb der Toleranz`,
  contested: 'eine andere Zeile beansprucht einen Beleg davon',
  nothing: 'Nichts Offenes erklärt diese Zeile.',
  misfits: {
    'paid-twice': (f) => `${f.documents} ist schon bezahlt: das sieht nach einer zweiten Zahlung aus.`,
    late: (f) =>
      `Das Skonto wurde ${f.days === 1 ? 'einen Tag' : `${f.days} Tage`} zu spät gezogen: erlaubt war es bis ${f.until}.`,
    'earlier-period': (f) =>
      `Das Skonto einer Frist, die am ${f.until} endete, wurde gezogen; jetzt gilt ein kleineres.`,
    'discount-twice': () => 'Das Skonto wurde zweimal abgezogen.',
    'discount-base': () =>
      'Das Skonto wurde von einem anderen Betrag, mit oder ohne Steuer, berechnet als vereinbart.',
    'credit-note': () => 'Das Skonto auf die Gutschrift wurde anders behandelt als vereinbart.',
    'net-only': () => 'Nur der Betrag ohne Steuer wurde bezahlt.',
    'tax-only': () => 'Nur die Steuer wurde bezahlt.',
    rounding: () => 'Der Betrag wurde gerundet.',
    'previous-balance': () => 'Das ist der Saldo des Vormonats, mit Belegen, die inzwischen bezahlt sind.',
    transposed: () => 'Zwei Ziffern des Betrags sind vertauscht.',
    'bank-fee': (f) => `Eine Bank hat wohl ${f.difference} Gebühren einbehalten.`,
  },
  mail: (f, cause) =>
    `Am ${f.day} erhielten wir ${f.paid} für ${f.documents}. Zu zahlen waren ${f.expected}. ${cause} ` +
    (f.isShort
      ? `Bitte zahlen Sie die restlichen ${f.difference}.`
      : `Sie haben ${f.difference} zu viel bezahlt; bitte sagen Sie uns, was damit geschehen soll.`),
};
