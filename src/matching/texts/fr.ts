import type { MatchTexts } from './matchTexts';

export const fr: MatchTexts = {
  kinds: {
    named: (f) => `${f.documents} dans le texte`,
    part: (f) => `${f.documents} dans le texte, réglé en partie`,
    over: (f) => `${f.documents} dans le texte, réglé au-delà du dû`,
    'some-named': (f) => `parmi les documents du texte, ${f.documents} font le montant`,
    'named-and-more': (f) => `les documents du texte et d’autres du compte font le montant : ${f.documents}`,
    single: (f) => `${f.documents} est de ce montant`,
    combination: (f) => `${f.documents} font ensemble le montant ; recherche jusqu’à ${f.upTo} documents`,
  },
  rest: (f) => `le reste de ${f.documents}, que d’autres lignes paient en partie`,
  late: (f) => `${f.documents} moins un escompte dont le délai est passé`,
  structures: {
    everything: (f) => `tout ce qui est ouvert : ${f.documents}`,
    'everything-due': (f) => `tout ce qui est échu : ${f.documents}`,
    'oldest-first': (f) => `les documents les plus anciens : ${f.documents}`,
    'one-date': (f) => `tous les documents d’une même date : ${f.documents}`,
    run: (f) => `des documents qui se suivent : ${f.documents}`,
  },
  amount: (f) =>
    f.discount === ''
      ? `${f.paid} payé, ${f.open} ouvert`
      : `${f.paid} = ${f.open} moins l’escompte ${f.discount}${f.until === '' ? '' : `, accordé jusqu’au ${f.until}`}`,
  others: (f) => `${f.others} autres conviendraient aussi`,
  twins: 'un autre document du même montant peut être visé ; le plus ancien est pris',
  tolerance: (f) => `${f.difference} d’écart, dans la tolérance`,
  contested: 'une autre ligne demande un de ces documents',
  nothing: 'Rien de ce qui est ouvert n’explique cette ligne.',
  misfits: {
    'paid-twice': (f) => `${f.documents} est déjà payé : cela ressemble à un second paiement.`,
    late: (f) =>
      `L’escompte a été pris ${f.days === 1 ? 'un jour' : `${f.days} jours`} trop tard : il était accordé jusqu’au ${f.until}.`,
    'earlier-period': (f) =>
      `L’escompte d’un délai terminé le ${f.until} a été pris ; un escompte moindre vaut maintenant.`,
    'discount-twice': () => 'L’escompte a été déduit deux fois.',
    'discount-base': () => 'L’escompte a été calculé sur un autre montant, avec ou sans TVA, que convenu.',
    'credit-note': () => 'L’escompte sur l’avoir a été traité autrement que convenu.',
    'net-only': () => 'Seul le montant hors TVA a été payé.',
    'tax-only': () => 'Seule la TVA a été payée.',
    rounding: () => 'Le montant a été arrondi.',
    'previous-balance': () => 'C’est le solde du mois précédent, avec des documents payés depuis.',
    transposed: () => 'Deux chiffres du montant sont inversés.',
    'bank-fee': (f) => `Une banque semble avoir retenu ${f.difference} de frais.`,
  },
  mail: (f, cause) =>
    `Nous avons reçu ${f.paid} le ${f.day} pour ${f.documents}. ${f.expected} étaient dus. ${cause} ` +
    (f.isShort
      ? `Merci de régler le reste, ${f.difference}.`
      : `Vous avez payé ${f.difference} de trop ; dites-nous quoi en faire.`),
};
