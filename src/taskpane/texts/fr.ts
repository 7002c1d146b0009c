import { bankFr } from './bank/fr';
import { entryFr } from './entry/fr';
import { optionsIn, parameterNamesIn } from './parameterWords';
import type { Texts } from './texts';

/** French counts 0 and 1 as one. */
const counted = (n: number, written: string, one: string, many: string): string =>
  `${written} ${n < 2 ? one : many}`;

export const fr: Texts = {
  sources: {
    looking: 'Recherche de vos tableaux',
    heading: 'Tableaux trouvés',
    missingHeading: 'Il manque un tableau',
    lead: 'L’aperçu montre chaque pièce et chaque problème. Rien n’est écrit avant la comptabilisation.',
    missingLead:
      'Ajoutez le tableau manquant (Insertion, Tableau) et donnez-lui ce nom, ou utilisez ses en-têtes de colonne. Relancez ensuite la recherche.',
    found: (table, sheet) => `${table} sur la feuille ${sheet}`,
    rows: (n, written) => counted(n, written, 'ligne', 'lignes'),
    missing: 'Manquant',
    notUsed: 'Absent ; les valeurs par défaut s’appliquent',
    required: 'Obligatoire',
    roles: {
      Invoices: 'Factures',
      Payments: 'Paiements',
      CashDiscounts: 'Escomptes',
      TermsOfPayment: 'Conditions de paiement',
      SettlementParameters: 'Paramètres',
      LedgerAccounts: 'Comptes généraux',
      MethodsOfPayment: 'Modes de paiement',
      TaxCodes: 'Codes de taxe',
      ExchangeRates: 'Taux de change',
    },
    preview: 'Aperçu du règlement',
    lookAgain: 'Chercher à nouveau',
  },
  parameters: {
    heading: 'Paramètres',
    reading: 'Lecture des paramètres',
    lead: 'Ce que vous choisissez ici est conservé dans ce classeur et vaut dès le prochain aperçu.',
    back: 'Retour',
    groups: {
      ruleSet: 'Jeu de règles',
      discount: 'Escompte',
      differences: 'Écarts',
      order: 'Règlement automatique et priorité',
      tax: 'Taxe',
      posting: 'Comptabilisation',
      sheets: 'Feuilles et textes',
    },
    names: parameterNamesIn('fr'),
    options: optionsIn('fr'),
    byDefault: (value) => `Par défaut : ${value}`,
    notStated: 'non indiqué',
    takeDefault: 'Valeur par défaut',
    takeDefaultOf: (name) => `Valeur par défaut : ${name}`,
    inTable: 'Indiqué dans SettlementParameters ; modifiez-le là.',
    aDate: 'Une date',
    dateOf: (name) => `${name} : date`,
    untilThen: (value) => `Tant qu’aucune date n’est saisie : ${value}`,
    taken: (name, value) => `${name} : ${value} s’applique.`,
    unreadable: {
      amount: (text, example) =>
        `« ${text} » ne peut pas être lu ici comme un montant. Écrivez-le comme ${example}.`,
      days: (text) => `« ${text} » n’est pas un nombre de jours. Tapez un nombre entier, par exemple 3.`,
      date: 'La date n’est pas complète. Tapez le jour, le mois et l’année.',
    },
    unchanged: 'La valeur précédente reste en vigueur.',
    refusedStill: (names) =>
      `Non modifié, car la saisie a été refusée : ${names}. Corrigez-la, ou revenez encore une fois pour la laisser inchangée.`,
  },
  preview: {
    reading: 'Lecture des tableaux et calcul du règlement',
    heading: 'Aperçu',
    emptyHeading: 'Rien à comptabiliser',
    lead: 'C’est exactement ce qui sera écrit à la comptabilisation.',
    emptyLead: 'Les tableaux ne contiennent aucun paiement à comptabiliser qui ne l’ait déjà été.',
    leftOut: (n, written) =>
      `${counted(n, written, 'ligne a un problème et reste écartée', 'lignes ont un problème et restent écartées')} jusqu’à correction.`,
    post: (p, wp, v, wv) =>
      `Comptabiliser ${counted(p, wp, 'paiement', 'paiements')}, ${counted(v, wv, 'pièce', 'pièces')}`,
    again: 'Actualiser l’aperçu',
    ready: (v, p) =>
      `Aperçu prêt : ${counted(v, String(v), 'pièce', 'pièces')}, ${counted(p, String(p), 'problème', 'problèmes')}.`,
  },
  totals: {
    heading: (currency) => `Totaux en ${currency}`,
    payments: (n, written) => counted(n, written, 'paiement', 'paiements'),
    settled: (n, written) => `Réglé sur ${counted(n, written, 'document', 'documents')}`,
    discount: 'Dont escompte',
    differences: 'Dont écarts passés en compte',
    exchangeGain: 'Gains de change moins pertes',
    leftOpen: 'Paiements restés ouverts sur les comptes',
    rowsHeading: 'Lignes lues',
    invoicesRead: 'Factures',
    paymentsRead: 'Paiements',
    withProblem: 'Lignes avec un problème',
    alreadyPosted: 'Déjà comptabilisées par un traitement antérieur',
    textsRead: 'Cellules de texte lues comme nombres',
  },
  problems: {
    heading: (n, written) => counted(n, written, 'problème à corriger', 'problèmes à corriger'),
    warnings: (_, written) => `${written} à vérifier`,
    goToCell: 'Aller à la cellule',
    goToTable: 'Aller au tableau',
    goTo: (place) => `Aller à ${place}`,
    showMore: (n, written) => `Afficher encore ${counted(n, written, 'problème', 'problèmes')}`,
    refused: 'Excel n’a pas pu sélectionner cette cellule. Sa feuille est peut-être masquée ou supprimée.',
  },
  vouchers: {
    heading: (n, written) => counted(n, written, 'pièce', 'pièces'),
    account: 'Compte général',
    debit: 'Débit',
    credit: 'Crédit',
    showMore: (n, written) => `Afficher encore ${counted(n, written, 'pièce', 'pièces')}`,
  },
  posting: {
    heading: 'Comptabilisation en cours',
    completing: 'Achèvement du traitement',
    removing: 'Suppression du traitement',
    lead: 'Laissez le classeur ouvert jusqu’à la fin.',
    progress: (done, total) => `${done} lignes écrites sur ${total}`,
    silent:
      'Excel ne répond pas. Appuyez sur Entrée pour quitter la cellule en cours de modification, ou patientez.',
  },
  posted: {
    heading: 'Comptabilisé',
    lead: (p, wp, v, wv) =>
      `${counted(p, wp, 'paiement comptabilisé', 'paiements comptabilisés')} avec ${counted(v, wv, 'pièce', 'pièces')}.`,
    run: (run) => `Traitement ${run}`,
    sheets: 'Écrit sur ces feuilles',
    goToSheet: (sheet) => `Aller à la feuille ${sheet}`,
  },
  runs: {
    heading: 'Traitements',
    reading: 'Lecture des traitements',
    lead: 'Ouvrez un traitement pour voir ce qu’il a réglé et pour l’annuler en tout ou en partie.',
    none: 'Rien n’a encore été comptabilisé dans ce classeur.',
    status: {
      writing: 'en cours d’écriture',
      complete: 'achevé',
      'partly undone': 'annulé en partie',
      undone: 'annulé',
    },
    settled: (amount) => `Réglé ${amount}`,
    discount: (amount) => `dont escompte ${amount}`,
    difference: (amount) => `écart passé en compte ${amount}`,
    open: 'Ouvrir',
    showMore: (n, written) => `Afficher encore ${counted(n, written, 'traitement', 'traitements')}`,
    showMoreRows: (n, written) => `Afficher encore ${counted(n, written, 'ligne', 'lignes')}`,
    whatUndoDoes:
      'Annuler reprend des règlements : documents et paiements sont de nouveau ouverts et restent comptabilisés.',
    whatReversalDoes:
      'Contrepasser reprend aussi le paiement lui-même : un prélèvement rejeté, un chèque impayé, un paiement erroné.',
    undoRun: 'Annuler le traitement',
    undoPayment: 'Annuler les règlements de ce paiement',
    reversePayment: 'Contrepasser ce paiement',
    undoSettlement: 'Annuler ce règlement',
    named: (name, what) => `${name} : ${what}`,
    reversed: 'contrepassé',
    undone: 'annulé',
    postedEarlier: 'Comptabilisé dans un traitement antérieur',
    withoutPayment: 'Réglé sans paiement',
    overpayment: 'Trop-perçu passé en compte',
  },
  undo: {
    reading: 'Calcul de l’annulation',
    headings: {
      run: (run) => `Annuler le traitement ${run}`,
      payment: (payment) => `Annuler les règlements du paiement ${payment}`,
      settlement: (payment, invoice) => `Annuler le règlement de ${invoice} par ${payment}`,
      reversal: (payment) => `Contrepasser le paiement ${payment}`,
    },
    lead: 'C’est exactement ce qui sera écrit quand vous appuierez sur le bouton. Rien de ce qui est comptabilisé n’est effacé.',
    dated: (date) => `Date de contrepassation : ${date}.`,
    refusedLead: 'L’annulation n’est pas encore possible ; la raison figure ci-dessous. Rien n’a été écrit.',
    date: 'Date de contrepassation',
    latest: 'Dernière transaction',
    today: 'Aujourd’hui',
    dateHint: 'Date des écritures de reprise.',
    dateFirst: 'Saisissez d’abord la date de contrepassation.',
    later: {
      heading: (n, written) =>
        `${counted(n, written, 'règlement ultérieur', 'règlements ultérieurs')} des mêmes documents`,
      why: 'Ils ont été calculés à partir de ce qui est repris ici et ne peuvent donc pas rester tels quels.',
      choice: 'Règlements ultérieurs',
      refuse: 'Les laisser ; ne rien annuler',
      undo: 'Les annuler aussi',
    },
    settlements: (n, written) => counted(n, written, 'règlement', 'règlements'),
    payments: (n, written) => counted(n, written, 'paiement contrepassé', 'paiements contrepassés'),
    underVoucher: (voucher) => `Contrepassé sous la pièce ${voucher}`,
    post: (contents) => `Annuler : ${contents}`,
    undoing: 'Annulation en cours',
    doneHeading: 'Annulation effectuée',
    done: (contents) => `Écrit : ${contents}.`,
    staysOpen:
      'Ce qui a été repris reste ouvert jusqu’à ce que vous choisissiez Régler à nouveau dans l’aperçu ou que vous le marquiez autrement.',
    changed:
      'Le classeur a changé depuis l’aperçu. Rien n’a été annulé. Actualisez l’aperçu pour voir ce qui serait annulé maintenant.',
  },
  settleAgain: {
    heading: 'Règlements annulés',
    held: (n, written) =>
      `${counted(n, written, 'paiement reste ouvert, car son règlement a été annulé', 'paiements restent ouverts, car leurs règlements ont été annulés')}.`,
    chosen: (n, written) => `Cet aperçu règle à nouveau ${counted(n, written, 'paiement', 'paiements')}.`,
    allChosen: 'Cet aperçu règle à nouveau tout ce qui a été annulé.',
    one: 'Régler à nouveau',
    all: 'Tout régler à nouveau',
    none: 'Les laisser ouverts',
  },
  comparison: {
    open: 'Comparer les jeux de règles',
    lead: 'Les paiements de l’aperçu sont réglés selon chaque jeu de règles et mis côte à côte dans le tableau RuleSetComparison. Rien n’est comptabilisé.',
    tooFew: 'Choisissez au moins deux jeux de règles.',
    compare: 'Comparer',
    comparing: 'Règlement selon chaque jeu de règles',
    heading: 'Jeux de règles comparés',
    nothingPosted:
      'Rien n’a été comptabilisé. Chaque paiement avec chaque document figure dans le tableau RuleSetComparison.',
    discount: 'Escompte',
    left: 'Ouvert',
    severalCurrencies: 'Les documents sont en plusieurs devises et n’ont pas de total commun.',
    different: (n, written) => counted(n, written, 'ligne différente', 'lignes différentes'),
    marked: (ruleSet) => `Une étoile marque ce qui diffère de ${ruleSet}.`,
  },
  changed: {
    heading: 'Les feuilles ont changé',
    lead: 'Vos tableaux ont changé depuis l’aperçu. Rien n’a été comptabilisé. Actualisez l’aperçu pour voir ce qui serait comptabilisé maintenant.',
  },
  cutOff: {
    heading: 'Un traitement a été interrompu',
    lead: (run, started, n, written) =>
      `Le traitement ${run}, commencé le ${started}, avec ${counted(n, written, 'paiement', 'paiements')}, n’a pas été écrit jusqu’au bout.`,
    canComplete: 'Achever le traitement écrit ce qui manque encore, exactement comme dans l’aperçu.',
    cannotComplete:
      'Vos tableaux ont changé depuis : le traitement ne peut plus être achevé. Supprimez-le et demandez un nouvel aperçu.',
    changed: 'Vos tableaux viennent de changer : le traitement n’a pas été achevé.',
    removes:
      'Supprimer le traitement efface seulement les lignes qu’il a écrites. Vos propres tableaux ne sont pas touchés.',
    complete: 'Achever le traitement',
    remove: 'Supprimer le traitement',
  },
  blocked: {
    heading: 'Impossible de lire les tableaux',
    lead: 'Corrigez d’abord ceci, puis réessayez. Rien n’a été écrit.',
  },
  failed: {
    heading: 'Excel a refusé',
    writeLead:
      'L’écriture s’est arrêtée. Continuez : le volet vérifie ce qui a été écrit et propose de l’achever ou de le supprimer.',
    reasons: {
      'cell-edit':
        'Une cellule est en cours de modification. Appuyez sur Entrée ou Échap dans Excel, puis réessayez.',
      protected:
        'Une feuille est protégée ou le classeur est en lecture seule. Ôtez la protection (Révision, Ôter la protection de la feuille), puis réessayez.',
      gone: 'Un tableau, une feuille ou une plage n’existe plus. Le nom a peut-être changé, ou l’élément a été supprimé.',
      'too-large':
        'C’est plus de données que cet Excel n’en accepte en une fois. Réessayez dans Excel pour Windows ou Mac.',
      occupied:
        'Des cellules nécessaires au résultat ne sont pas vides. Videz-les ou déplacez-les, puis réessayez.',
      busy: 'Excel est occupé. Patientez un instant, puis réessayez.',
      'other-workbook': 'Un autre classeur est au premier plan. Cliquez dans ce classeur, puis réessayez.',
      other:
        'Excel n’a pas pu faire ce qui était demandé. Réessayez ; si cela se répète, enregistrez, fermez et rouvrez le classeur.',
    },
    code: (code) => `Code d’erreur : ${code}`,
    retry: 'Réessayer',
    check: 'Continuer',
  },
  defect: {
    heading: 'C’est notre erreur',
    lead: 'Settlesheet a trouvé une erreur en lui-même et s’est arrêté afin de ne rien écrire de faux. Merci de la signaler avec le diagnostic ci-dessous. Il ne contient ni montants ni noms de votre classeur.',
    copy: 'Copier le diagnostic',
    copied: 'Copié',
    copyRefused: 'La copie n’est pas autorisée ici. Sélectionnez le texte et appuyez sur Ctrl+C.',
    diagnostics: 'Diagnostic',
    reload: 'Recommencer',
  },
  start: {
    outsideHeading: 'Ouvrez Settlesheet dans Excel',
    outsideLead: 'Cette page est le volet d’un complément Excel. Elle ne fonctionne qu’à côté d’un classeur.',
    outsideSteps: [
      'Ouvrez votre classeur dans Excel.',
      'Dans l’onglet Accueil, choisissez Compléments et ajoutez Settlesheet.',
      'Dans l’onglet Accueil, choisissez Régler.',
    ],
    blockedHeading: 'Pas de liaison avec Excel',
    blockedLead:
      'Le script office.js de Microsoft n’est pas arrivé. Sans lui, le volet ne peut pas atteindre le classeur.',
    blockedWhatToDo:
      'Vérifiez la connexion Internet ou demandez à votre administrateur d’autoriser appsforoffice.microsoft.com. Fermez ensuite le volet et rouvrez-le.',
  },
  entry: entryFr,
  bank: bankFr,
};
