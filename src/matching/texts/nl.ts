import type { MatchTexts } from './matchTexts';

export const nl: MatchTexts = {
  kinds: {
    named: (f) => `${f.documents} in de tekst`,
    part: (f) => `${f.documents} in de tekst, gedeeltelijk betaald`,
    over: (f) => `${f.documents} in de tekst, met meer betaald dan verschuldigd`,
    'some-named': (f) => `van de documenten in de tekst vormen ${f.documents} het bedrag`,
    'named-and-more': (f) =>
      `documenten in de tekst en andere van de rekening vormen het bedrag: ${f.documents}`,
    single: (f) => `${f.documents} heeft dit bedrag`,
    combination: (f) => `${f.documents} tellen op tot het bedrag; gezocht is tot ${f.upTo} documenten`,
  },
  rest: (f) => `de rest van ${f.documents}, waarvan andere regels delen betalen`,
  late: (f) => `${f.documents} min een contantkorting waarvan de termijn voorbij is`,
  structures: {
    everything: (f) => `alles wat openstaat: ${f.documents}`,
    'everything-due': (f) => `alles wat vervallen is: ${f.documents}`,
    'oldest-first': (f) => `de oudste documenten: ${f.documents}`,
    'one-date': (f) => `alle documenten van één datum: ${f.documents}`,
    run: (f) => `documenten die op elkaar volgen: ${f.documents}`,
  },
  amount: (f) =>
    f.discount === ''
      ? `${f.paid} betaald, ${f.open} open`
      : `${f.paid} = ${f.open} min contantkorting ${f.discount}${f.until === '' ? '' : `, toegestaan t/m ${f.until}`}`,
  others: (f) => `nog ${f.others} andere zouden ook passen`,
  twins: 'een ander document met hetzelfde bedrag kan bedoeld zijn; het oudste is genomen',
  tolerance: (f) => `${f.difference} verschil, binnen de tolerantie`,
  contested: 'een andere regel heeft een document hiervan nodig',
  nothing: 'Niets wat openstaat verklaart deze regel.',
  misfits: {
    'paid-twice': (f) => `${f.documents} is al betaald: dit lijkt een tweede betaling.`,
    late: (f) =>
      `De contantkorting is ${f.days === 1 ? 'een dag' : `${f.days} dagen`} te laat genomen: toegestaan t/m ${f.until}.`,
    'earlier-period': (f) =>
      `De korting van een termijn die op ${f.until} eindigde is genomen; nu geldt een lagere.`,
    'discount-twice': () => 'De contantkorting is twee keer afgetrokken.',
    'discount-base': () =>
      'De contantkorting is over een ander bedrag berekend, met of zonder btw, dan afgesproken.',
    'credit-note': () => 'De contantkorting op de creditnota is anders behandeld dan afgesproken.',
    'net-only': () => 'Alleen het bedrag zonder btw is betaald.',
    'tax-only': () => 'Alleen de btw is betaald.',
    rounding: () => 'Het bedrag is afgerond.',
    'previous-balance': () =>
      'Dit is het saldo van de vorige maand, met documenten die intussen betaald zijn.',
    transposed: () => 'Twee cijfers van het bedrag zijn verwisseld.',
    'bank-fee': (f) => `Een bank heeft waarschijnlijk ${f.difference} kosten ingehouden.`,
  },
  mail: (f, cause) =>
    `Wij ontvingen op ${f.day} ${f.paid} voor ${f.documents}. Verschuldigd was ${f.expected}. ${cause} ` +
    (f.isShort
      ? `Wilt u de resterende ${f.difference} betalen?`
      : `U betaalde ${f.difference} te veel; laat ons weten wat wij daarmee doen.`),
};
