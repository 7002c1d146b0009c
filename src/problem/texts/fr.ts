import { NOT_CALCULATED, wordsIn, type ProblemTexts } from './problemTexts';

const { q, and, or, amount, readings } = wordsIn({
  quotes: ['« ', ' »'],
  decimalMark: ',',
  groupMark: ' ',
  and: 'et',
  or: 'ou',
  inFormat: (text, formats) => `${text} dans le format de nombre ${formats}`,
});

const ORDERS: Readonly<Record<string, string>> = { dmy: 'jj/mm/aaaa', mdy: 'mm/jj/aaaa', ymd: 'aaaa-mm-jj' };

export const fr: ProblemTexts = {
  'source/missing': {
    found: (f) => `Il n’y a pas de tableau ${f.table} dans ce classeur.`,
    toDo: (f) => `Donnez au tableau ou à la plage des données le nom ${f.table}.`,
  },
  'source/several': {
    found: (f) => `Plusieurs tableaux peuvent être ${f.table} : ${and(f.candidates)}.`,
    toDo: (f) => `Donnez à celui qui compte le nom ${f.table}.`,
  },
  'source/chosen-gone': {
    found: (f) => `${q(f.chosen)}, choisi pour ${f.table}, n’existe plus.`,
    toDo: () => 'Choisissez à nouveau. D’ici là, la recherche se fait par nom et par en-têtes.',
  },
  'source/chosen-column-gone': {
    found: (f) => `Le tableau ${f.table} n’a plus l’en-tête ${q(f.heading)}, choisi pour ${q(f.column)}.`,
    toDo: () => 'Choisissez à nouveau. D’ici là, la colonne est cherchée par son en-tête.',
  },
  'source/missing-column': {
    found: (f) =>
      `Le tableau ${f.table} n’a pas de colonne ${q(f.column)}. Ses en-têtes sont ${and(f.present)}.`,
    toDo: (f) => `Ajoutez la colonne, ou donnez à celle qui a ce sens l’en-tête ${q(f.column)}.`,
  },
  'source/ambiguous-column': {
    found: (f) =>
      `Dans le tableau ${f.table}, plusieurs en-têtes signifient ${q(f.column)} : ${and(f.headings)}.`,
    toDo: () => 'Renommez tous les autres que celui qui compte.',
  },
  'source/ambiguous-heading': {
    found: (f) =>
      `Dans le tableau ${f.table}, l’en-tête ${q(f.heading)} peut signifier ${or(f.columns)}. Ses en-têtes sont ${and(f.present)}.`,
    toDo: (f) => `Renommez l’en-tête en ${or(f.columns.map(q))}.`,
  },
  'source/merged-cells': {
    found: (f) =>
      `Les cellules ${f.area} du tableau ${f.table} sont fusionnées : seule la première a une valeur.`,
    toDo: () =>
      'Annulez la fusion et remplissez chaque cellule. Jusque-là, les lignes touchées ne sont pas utilisées.',
  },
  'source/no-rows': {
    found: (f) => `Le tableau ${f.table} n’a pas de lignes.`,
    toDo: () => 'Saisissez les lignes, ou donnez ce nom au tableau qui les contient.',
  },

  'cell/blank': {
    found: (f) => `${q(f.column)} est vide.`,
    toDo: () => 'Remplissez la cellule.',
  },
  'cell/error': {
    found: (f) =>
      f.text === NOT_CALCULATED
        ? `${q(f.column)} contient une formule sans résultat : elle n’a pas encore été calculée.`
        : `${q(f.column)} affiche l’erreur ${f.text}.`,
    toDo: (f) =>
      f.text === NOT_CALCULATED
        ? 'Ouvrez le classeur dans Excel et enregistrez-le, ou saisissez la valeur.'
        : 'Corrigez la formule ou saisissez la valeur.',
  },
  'amount/unreadable': {
    found: (f) => `${q(f.text)} n’est pas un montant.`,
    toDo: () => 'Saisissez le montant comme nombre.',
  },
  'amount/no-format': {
    found: (f) => `${q(f.text)} est un texte. Ce serait ${readings(f.readings)}.`,
    toDo: () =>
      'Saisissez un nombre, ou indiquez dans SettlementParameters le format de nombre de cette source.',
  },
  'amount/other-format': {
    found: (f) =>
      `${q(f.text)} ne correspond pas au format de nombre ${f.format} de cette source. Ce serait ${readings(f.readings)}.`,
    toDo: () =>
      'Saisissez un nombre, ou modifiez dans SettlementParameters le format de nombre de cette source.',
  },
  'amount/other-currency': {
    found: (f) => `${q(f.text)} n’indique pas la devise de la ligne, ${f.currency}.`,
    toDo: () => 'Corrigez la devise de la ligne, ou saisissez le montant sans devise.',
  },
  'amount/too-many-decimals': {
    found: (f) => `${q(f.text)} a plus de décimales que ${f.currency} n’en a (${f.decimals}).`,
    toDo: () => 'Arrondissez le montant dans la source ; ici, rien n’est jamais arrondi.',
  },
  'amount/too-large': {
    found: (f) => `${q(f.text)} est plus grand qu’un montant ne peut l’être.`,
    toDo: () => 'Corrigez le montant.',
  },
  'amount/negative': {
    found: (f) => `${q(f.column)} est inférieur à zéro : ${amount(f.text)}.`,
    toDo: () => 'Saisissez zéro ou un montant supérieur.',
  },
  'date/not-a-date': {
    found: (f) => `${q(f.text)} n’est pas une date.`,
    toDo: () => 'Saisissez la date comme date.',
  },
  'date/has-time': {
    found: (f) => `${q(f.text)} est une date avec une heure.`,
    toDo: () => 'Saisissez la date sans heure.',
  },
  'date/no-format': {
    found: (f) => `${q(f.text)} est un texte ; rien n’indique où sont le jour et le mois.`,
    toDo: () =>
      'Saisissez une date, ou indiquez dans SettlementParameters le format de date de cette source.',
  },
  'date/other-format': {
    found: (f) =>
      `${q(f.text)} ne correspond pas au format de date ${ORDERS[f.format] ?? f.format} de cette source.`,
    toDo: () =>
      'Saisissez une date, ou modifiez dans SettlementParameters le format de date de cette source.',
  },
  'date/too-late': {
    found: (f) => `La date ${f.text} est trop loin dans le futur.`,
    toDo: () => 'Corrigez l’année.',
  },
  'text/long-number': {
    found: (f) =>
      `${q(f.column)} contient un nombre de plus de 15 chiffres ; Excel a remplacé les derniers par des zéros.`,
    toDo: () => 'Mettez la cellule au format texte et saisissez de nouveau le numéro.',
  },
  'number/not-whole': {
    found: (f) => `${q(f.column)} est ${q(f.text)}, ce n’est pas un nombre entier de 0 à ${f.most}.`,
    toDo: () => 'Saisissez un nombre entier.',
  },
  'percent/unreadable': {
    found: (f) => `${q(f.text)} n’est pas un pourcentage.`,
    toDo: () => 'Saisissez un nombre, par exemple 2 pour 2 %.',
  },
  'percent/out-of-range': {
    found: (f) => `${f.text} n’est pas compris entre 0 % et moins de 100 %.`,
    toDo: () => 'Corrigez le pourcentage.',
  },
  'choice/unknown': {
    found: (f) => `${q(f.column)} est ${q(f.text)} ; ce n’est pas l’un des choix.`,
    toDo: (f) => `Saisissez ${or(f.allowed)}.`,
  },
  'currency/unreadable': {
    found: (f) => `${q(f.text)} n’est pas une devise.`,
    toDo: () => 'Saisissez les trois lettres de la devise, par exemple EUR.',
  },
  'row/only-a-sum': {
    found: (f) => `Cette ligne du tableau ${f.table} ne contient qu’un montant : elle ressemble à un total.`,
    toDo: () =>
      'Supprimez la ligne ou sortez le total du tableau. Si ce n’est pas un total, remplissez les autres cellules.',
  },

  'code/duplicate': {
    found: (f) => `${q(f.code)} figure plus d’une fois dans le tableau ${f.table}.`,
    toDo: () => 'Gardez l’une des lignes.',
  },
  'code/unknown': {
    found: (f) =>
      f.known.length === 0
        ? `${q(f.column)} indique ${q(f.code)}, mais aucun code de ce genre n’est défini.`
        : `${q(f.column)} indique ${q(f.code)}, qui n’est pas défini. Il y a ${and(f.known)}.`,
    toDo: () => 'Corrigez le code, ou ajoutez-le aux réglages.',
  },
  'code/circular': {
    found: (f) => `Les codes suivants reviennent au point de départ : ${f.chain.join(' → ')}.`,
    toDo: () => 'Videz le code suivant de la dernière période.',
  },
  'parameter/unknown': {
    found: (f) => `Il n’y a pas de paramètre ${q(f.name)}.`,
    toDo: (f) => `Corrigez le nom ou supprimez la ligne. Les paramètres sont ${f.known.join(', ')}.`,
  },
  'parameter/duplicate': {
    found: (f) => `Le paramètre ${q(f.name)} figure plus d’une fois.`,
    toDo: () => 'Gardez l’une des lignes.',
  },
  'parameter/invalid': {
    found: (f) => `${q(f.text)} n’est pas une valeur du paramètre ${q(f.name)}.`,
    toDo: (f) => `Saisissez une valeur telle que ${f.allowed}.`,
  },
  'parameter/missing': {
    found: (f) => `Le paramètre ${q(f.name)} n’a pas de valeur, mais ${q(f.because)} en a besoin.`,
    toDo: (f) => `Saisissez une valeur pour ${q(f.name)}.`,
  },
  'parameter/heading-taken': {
    found: (f) =>
      `Le tableau ${f.table} a déjà sa propre colonne ${q(f.heading)} ; elle ne peut pas faire partie de ${q(f.name)}.`,
    toDo: () => 'Donnez un autre en-tête à la colonne de Invoices, et indiquez celui-ci.',
  },
  'account/unknown-purpose': {
    found: (f) => `${q(f.purpose)} n’est pas l’utilisation d’un compte général.`,
    toDo: (f) => `Saisissez ${or(f.known)}.`,
  },
  'currency/none': {
    found: () =>
      'La devise comptable n’est pas indiquée, et les lignes n’indiquent pas toutes la même devise.',
    toDo: () => 'Saisissez le paramètre Accounting currency dans SettlementParameters.',
  },
  'currency/no-rate': {
    found: (f) =>
      `Il n’y a pas de taux de change de ${f.currency} vers ${f.accountingCurrency} au ${f.date} ou avant.`,
    toDo: () => 'Ajoutez le taux à ExchangeRates, ou corrigez la devise ou la date.',
  },
  'rate/not-positive': {
    found: (f) => `${q(f.column)} est ${q(f.text)}, ce n’est pas un nombre supérieur à zéro.`,
    toDo: () => 'Saisissez le taux comme un nombre supérieur à zéro.',
  },
  'rate/of-itself': {
    found: (f) => `${f.currency} a un taux de change vers elle-même qui n’est pas 1.`,
    toDo: () => 'Corrigez la devise du taux, ou supprimez la ligne.',
  },
  'rate/contradiction': {
    found: (f) =>
      `Le taux de ${f.currency} au ${f.date} figure aussi en ${and(f.others)}, avec un autre chiffre.`,
    toDo: () => 'Gardez une seule de ces lignes.',
  },

  'invoice/duplicate': {
    found: (f) =>
      `La facture ${q(f.invoice)} du compte ${q(f.account)} figure plus d’une fois : aussi en ${and(f.others)}.`,
    toDo: () => 'Gardez l’une des lignes ou corrigez le numéro. Jusque-là, aucune n’est utilisée.',
  },
  'invoice/discount-incomplete': {
    found: (f) => `Pour l’escompte ${f.period}, seule la date ou seul le montant est rempli.`,
    toDo: () => 'Remplissez les deux, ou aucun des deux.',
  },
  'invoice/discount-too-large': {
    found: (f) => `L’escompte ${amount(f.discount)} ne correspond pas au montant ${amount(f.amount)}.`,
    toDo: () => 'Un escompte a le signe du montant et ne le dépasse pas. Corrigez l’un des deux.',
  },
  'invoice/wrong-sign': {
    found: (f) => `Le type est ${f.type}, mais le montant est ${amount(f.amount)}.`,
    toDo: () => 'Une facture est supérieure à zéro, un avoir inférieur. Corrigez le type ou le montant.',
  },
  'invoice/open-too-large': {
    found: (f) => `Le montant ouvert ${amount(f.open)} ne correspond pas au montant ${amount(f.amount)}.`,
    toDo: () => 'Le montant ouvert a le signe du montant et ne le dépasse pas. Corrigez l’un des deux.',
  },
  'invoice/tax-does-not-fit': {
    found: (f) => `La taxe de ${amount(f.tax)} et ses taux ne forment pas la facture de ${amount(f.amount)}.`,
    toDo: () =>
      'Corrigez les montants ou codes de taxe de la ligne. Une part sans taxe demande un code au taux zéro.',
  },
  'invoice/value-does-not-fit': {
    found: (f) =>
      `Le montant en devise comptable ${amount(f.value)} ne correspond pas au montant ${amount(f.amount)} ${f.currency}.`,
    toDo: () =>
      'Il a le signe du montant et, en devise comptable, c’est le même chiffre. Corrigez l’un des deux, ou videz la cellule pour utiliser le taux de change.',
  },
  'invoice/value-changed': {
    found: (f) =>
      `Ce qui a été réglé du document vaut maintenant ${amount(f.now)} ${f.currency} ; il a été validé pour ${amount(f.was)} ${f.currency}.`,
    toDo: () => 'Rétablissez le taux de change de sa date, ou son montant en devise comptable.',
  },
  'dimension/unreadable': {
    found: (f) => `${q(f.text)} n’est ni une valeur de ${q(f.column)} ni plusieurs avec des poids.`,
    toDo: () =>
      'Écrivez une valeur, telle que CC10, ou chaque valeur une fois avec un nombre supérieur à zéro : CC10=60; CC20=40.',
  },
  'dimension/several-split': {
    found: (f) =>
      `La ligne est répartie dans ${and(f.columns)} ; une seule colonne par ligne peut être répartie.`,
    toDo: () => 'Gardez la répartition dans l’une des colonnes et écrivez une seule valeur dans les autres.',
  },
  'invoice/changed': {
    found: (f) =>
      `${q(f.column)} est maintenant ${amount(f.now)} ; c’était ${amount(f.was)} au premier règlement du document.`,
    toDo: () => 'Rétablissez la valeur précédente.',
  },

  'payment/no-account': {
    found: () => 'Le paiement n’indique ni compte ni facture.',
    toDo: () => 'Remplissez le compte, ou la facture qui permet de le trouver.',
  },
  'payment/unknown-account': {
    found: (f) => `Rien dans ce classeur n’a le compte ${q(f.account)}.`,
    toDo: () => 'Corrigez le compte. S’il est nouveau, saisissez aussi son nom.',
  },
  'payment/not-in-table': {
    found: () => 'Il n’y a pas de tableau Payments où saisir des paiements.',
    toDo: () => 'Faites de la plage des paiements un tableau, ou insérez le modèle.',
  },
  'payment/line-changed': {
    found: () => 'Cette ligne du journal n’est plus ce que le volet montrait : elle n’a pas été validée.',
    toDo: () => 'Regardez le journal à nouveau, et validez ce qu’il montre.',
  },
  'payment/posted-line': {
    found: (f) =>
      `Ce paiement a été validé sous ${f.voucher} dans ${f.run} ; seules ses marques peuvent encore être modifiées.`,
    toDo: () => 'Annulez le paiement, ou saisissez-en un autre.',
  },
  'payment/other-account': {
    found: (f) =>
      `Le paiement est du compte ${q(f.account)}, mais la facture ${q(f.invoice)} appartient à ${and(f.accounts)}.`,
    toDo: (f) =>
      `Corrigez le compte ou la facture. Pour régler une facture d’un autre compte, écrivez le compte et le numéro : ${f.accounts[0] ?? ''}:${f.invoice}.`,
  },
  'payment/blank-amount': {
    found: () => 'Le montant est vide et aucune facture n’est indiquée pour le calculer.',
    toDo: () => 'Saisissez le montant, ou indiquez les factures payées.',
  },
  'payment/zero-without-marks': {
    found: () => 'Le montant est 0 et aucun document n’est indiqué.',
    toDo: () => 'Saisissez le montant, ou indiquez les documents à régler entre eux.',
  },
  'payment/marks-cancel-out': {
    found: () => 'Le montant est vide, et les documents indiqués s’élèvent ensemble à 0.',
    toDo: () => 'Saisissez le montant. Pour régler les documents entre eux sans paiement, saisissez 0.',
  },
  'payment/one-mark-only': {
    found: (f) => `${q(f.column)} est rempli, mais la ligne n’indique pas exactement un document.`,
    toDo: () => 'Indiquez un seul document, ou videz la cellule.',
  },
  'payment/never-and-full': {
    found: () =>
      'Le règlement complet prend le reste en escompte, mais l’escompte ne doit jamais être utilisé.',
    toDo: () => 'Modifiez Règlement complet ou Utiliser l’escompte.',
  },
  'payment/reference-missing': {
    found: () => 'Le paiement va sur un bordereau de remise mais n’a pas de référence de paiement.',
    toDo: () => 'Remplissez la référence de paiement, ou retirez le paiement du bordereau.',
  },
  'payment/no-offset-account': {
    found: () => 'Le paiement n’a pas de compte de contrepartie.',
    toDo: () =>
      'Remplissez le compte de contrepartie, ou définissez le compte de banque dans LedgerAccounts.',
  },
  'payment/duplicate-voucher': {
    found: (f) => `La pièce ${q(f.voucher)} figure plus d’une fois : aussi en ${and(f.others)}.`,
    toDo: () => 'Donnez à chaque paiement sa propre pièce, ou laissez la cellule vide.',
  },
  'payment/voucher-in-use': {
    found: (f) => `La pièce ${q(f.voucher)} est déjà utilisée par ${f.by}.`,
    toDo: () => 'Saisissez une autre pièce, ou laissez la cellule vide.',
  },
  'payment/changed-after-posting': {
    found: (f) => `Un paiement a été modifié après sa validation. Était validé : ${and(f.posted)}.`,
    toDo: () =>
      'Rétablissez la ligne telle qu’elle a été validée. S’il s’agit d’un autre paiement, saisissez-le dans sa propre ligne.',
  },
  'payment/like-posted': {
    found: (f) =>
      `C’est un nouveau paiement, mais un paiement validé qui lui ressemble ne se trouve plus dans la table : ${and(f.posted)}.`,
    toDo: () =>
      'Vérifiez s’il s’agit du même argent. Si oui, rétablissez la ligne telle qu’elle a été validée, et contrepassez le paiement s’il était faux.',
  },
  'payment/books-closed': {
    found: (f) =>
      `La date comptable ${f.date} est dans une période clôturée ; les comptes sont clôturés jusqu’au ${f.until}.`,
    toDo: () => 'Corrigez la date, ou modifiez le paramètre Books closed until.',
  },
  'payment/possible-duplicate': {
    found: (f) => `Le même compte, le même montant et la même date figurent aussi en ${and(f.others)}.`,
    toDo: () => 'Vérifiez si le paiement a été saisi deux fois. Tous sont validés tels quels.',
  },
  'payment/undone': {
    found: (f) =>
      `Le règlement du paiement ${f.voucher} avec ${and(f.invoices)} a été annulé par le traitement ${f.run}.`,
    toDo: () =>
      'Choisissez Régler à nouveau, ou modifiez ce que la ligne marque. D’ici là, l’argent reste ouvert.',
  },
  'payment/bank-charge': {
    found: (f) =>
      `${q(f.text)} n’est pas un montant de frais bancaires : une banque retient un montant positif, et seulement sur un encaissement avec son montant.`,
    toDo: () =>
      'Indiquez le montant arrivé sur le compte bancaire et, au-dessus de zéro, ce que la banque en a retenu ; laissez la cellule vide pour les autres paiements.',
  },
  'payment/bank-charge-left': {
    found: (f) => `Sur les frais bancaires de ${f.charge}, aucun document marqué n’a pu prendre ${f.left}.`,
    toDo: () => 'Marquez les documents que le client a payés, ou corrigez les frais bancaires.',
  },
  'payment/reversed': {
    found: (f) =>
      `Le paiement ${f.voucher} a été contrepassé par le traitement ${f.run}. Cette ligne n’est pas validée à nouveau.`,
    toDo: () =>
      'Supprimez la ligne, sauf si la même somme a été payée de nouveau le même jour : saisissez-la alors encore une fois, dans une ligne à côté.',
  },
  'mark/unreadable': {
    found: (f) => `${q(f.text)} n’indique pas de document.`,
    toDo: () =>
      'Écrivez un numéro, 4031:10030 pour un autre compte, ou 10030=294,00 avec le montant à régler ; séparez-en plusieurs par un point-virgule.',
  },
  'mark/option-unreadable': {
    found: (f) => `${q(f.option)} dans ${q(f.text)} ne dit rien d’un document marqué.`,
    toDo: () =>
      'Écrivez entre crochets Normal, Toujours ou Jamais, escompte 6,00, ou règlement complet ; séparez-en plusieurs par une virgule.',
  },
  'mark/unnameable': {
    found: (f) =>
      `La colonne Facture ne peut pas nommer le document ${q(f.invoice)} : son numéro contient un signe qui sépare les marques.`,
    toDo: () => 'Retirez ce signe du numéro dans Invoices, ou réglez le document automatiquement.',
  },
  'mark/twice': {
    found: (f) => `Le document ${q(f.invoice)} est indiqué deux fois dans cette ligne.`,
    toDo: () => 'Indiquez-le une seule fois.',
  },
  'mark/unknown': {
    found: (f) => `Il n’y a pas de document ${q(f.invoice)}.`,
    toDo: () => 'Corrigez le numéro, ou videz la cellule pour valider le paiement sans règlement.',
  },
  'mark/several-accounts': {
    found: (f) => `Le document ${q(f.invoice)} existe pour plusieurs comptes : ${and(f.accounts)}.`,
    toDo: () => 'Remplissez le compte du paiement.',
  },
  'mark/row-has-problem': {
    found: (f) =>
      `Le document ${q(f.invoice)} ne peut pas être utilisé : sa ligne a un problème en ${and(f.cells)}.`,
    toDo: () => 'Corrigez d’abord cette ligne.',
  },
  'mark/other-currency': {
    found: (f) =>
      `Le document ${q(f.invoice)} est en ${f.currency}, le paiement en ${f.paymentCurrency}, et il n’y a pas de taux entre les deux au ${f.date} ou avant.`,
    toDo: () => 'Ajoutez les taux à ExchangeRates, corrigez la devise, ou indiquez un autre document.',
  },
  'mark/wrong-sign': {
    found: (f) => `Le montant à régler ${amount(f.text)} n’a pas le signe du document ${q(f.invoice)}.`,
    toDo: () => 'Saisissez-le supérieur à zéro pour une facture, inférieur à zéro pour un avoir.',
  },
  'mark/discount-too-large': {
    found: (f) =>
      `L’escompte ${amount(f.discount)} ne correspond pas au document ${q(f.invoice)}, dont ${amount(f.open)} reste ouvert.`,
    toDo: () => 'Saisissez un escompte de même signe, qui ne dépasse pas ce qui est ouvert.',
  },
  'mark/locked': {
    found: (f) =>
      `Le paiement ${f.invoice} est réglé par sa propre ligne dans ce traitement et ne peut pas être marqué ici.`,
    toDo: () => 'Retirez la marque de l’une des deux lignes.',
  },
  'mark/closed': {
    found: (f) =>
      f.run === ''
        ? `Le document ${q(f.invoice)} est déjà soldé.`
        : `Le document ${q(f.invoice)} a été soldé par le traitement ${f.run}.`,
    toDo: () => 'L’argent reste ouvert sur le compte. Indiquez un autre document s’il lui était destiné.',
  },

  'ledger/missing-table': {
    found: (f) => `Le tableau ${f.table}, qui conserve les traitements précédents, manque.`,
    toDo: () => 'Annulez la suppression, ou revenez à une copie du classeur qui contient ce tableau.',
  },
  'ledger/unreadable-cell': {
    found: (f) =>
      `${q(f.text)} dans la colonne ${q(f.column)} du tableau ${f.table} est illisible ; le complément avait écrit autre chose.`,
    toDo: () => 'Rétablissez la cellule, ou revenez à une copie du classeur où elle est inchangée.',
  },
  'ledger/missing-column': {
    found: (f) =>
      `Le tableau ${f.table}, qui conserve les traitements précédents, a perdu sa colonne ${q(f.column)}.`,
    toDo: () => 'Rétablissez la colonne avec son en-tête et ses valeurs.',
  },
  'ledger/incomplete': {
    found: (f) =>
      `Le traitement ${f.run} a enregistré ${amount(f.recorded)} pour ${f.column}, mais ses lignes font ${amount(f.found)}.`,
    toDo: () =>
      'Des lignes ont été supprimées ou modifiées. Rétablissez-les, ou revenez à une copie du classeur qui les contient.',
  },
  'ledger/changed-amount': {
    found: (f) =>
      `Les parties de cette ligne, argent, escompte et écart, font ${amount(f.parts)}, mais ${amount(f.settled)} ont été réglés.`,
    toDo: () =>
      'Un montant a été modifié. Rétablissez-le, ou revenez à une copie du classeur qui le contient ; un règlement s’annule dans Résultats.',
  },
  'ledger/other-currency': {
    found: (f) =>
      `Le traitement ${f.run} a été validé en ${f.was} ; la devise comptable est maintenant ${f.now}.`,
    toDo: () =>
      'Rétablissez le paramètre Accounting currency. Une comptabilité dans une autre devise commence dans un classeur à part.',
  },
  'run/cut-off': {
    found: (f) => `Le traitement ${f.run} a été interrompu pendant l’écriture.`,
    toDo: () => 'Terminez le traitement ou supprimez-le avant tout autre règlement.',
  },

  'undo/unknown': {
    found: (f) => `Aucun traitement ni paiement validé ne s’appelle ${q(f.what)}.`,
    toDo: () =>
      'Indiquez un traitement tel qu’il figure dans Runs, ou la pièce d’un paiement telle qu’elle figure dans PostedPayments.',
  },
  'undo/ambiguous': {
    found: (f) => `${q(f.what)} peut désigner plusieurs choses : ${and(f.candidates)}.`,
    toDo: () => 'Indiquez celle qui est visée sous cette forme.',
  },
  'undo/of-undo': {
    found: (f) => `${q(f.what)} est une annulation et ne peut pas être annulé.`,
    toDo: () => 'Choisissez Régler à nouveau pour les paiements concernés.',
  },
  'undo/nothing-settled': {
    found: (f) => `Rien n’a été réglé sous ${q(f.what)}.`,
    toDo: () => 'Indiquez un autre règlement. Un paiement qui ne règle rien peut être contrepassé.',
  },
  'undo/already-undone': {
    found: (f) => `Ce qui a été réglé sous ${q(f.what)} est déjà annulé, par le traitement ${and(f.runs)}.`,
    toDo: () => 'Il n’y a plus rien à annuler.',
  },
  'undo/already-reversed': {
    found: (f) => `Le paiement ${f.voucher} est déjà contrepassé, par le traitement ${f.run}.`,
    toDo: () => 'Saisissez dans une ligne à part l’argent payé à nouveau.',
  },
  'undo/later-settlements': {
    found: (f) =>
      `Les mêmes documents ont été réglés plus tard : ${and(f.settlements.map((s) => `${s.invoice} par ${s.voucher} dans ${s.run} (${amount(s.amount)}, dont escompte ${amount(s.discount)})`))}.`,
    toDo: () => 'Choisissez de les annuler aussi, ou annulez-les d’abord.',
  },
  'undo/date-too-early': {
    found: (f) => `La date de contrepassation ${f.date} précède le ${f.latest}, date de ${f.voucher}.`,
    toDo: (f) => `Choisissez le ${f.latest} ou un jour plus tardif.`,
  },
  'undo/books-closed': {
    found: (f) =>
      `La date de contrepassation ${f.date} est dans une période clôturée : les comptes sont clôturés jusqu’au ${f.until}.`,
    toDo: () => 'Choisissez une date de contrepassation plus tardive.',
  },
  'undo/lines-changed': {
    found: (f) =>
      `Les lignes de la pièce ${f.voucher} dans VoucherLines ne sont plus celles qui ont été validées.`,
    toDo: () => 'Rétablissez-les, ou reprenez une copie du classeur qui les contient.',
  },
  'undo/document-gone': {
    found: (f) => `Le document ${q(f.invoice)} du compte ${f.account} ne figure plus dans Invoices.`,
    toDo: () => 'Remettez sa ligne : il est de nouveau ouvert, et n’est affiché et réglé qu’alors.',
  },
  'settle-again/not-undone': {
    found: (f) => `Aucun règlement d’un paiement ${q(f.what)} n’a été annulé.`,
    toDo: () =>
      'Indiquez la pièce d’un paiement dont le règlement a été annulé, ou réglez-les tous à nouveau.',
  },
  'statement/unknown-format': {
    found: () => 'Ce fichier n’est pas un relevé bancaire dans un format lisible.',
    toDo: () => 'Demandez à la banque CAMT.053, MT940, CODA, OFX, BAI2 ou CSV, et choisissez ce fichier.',
  },
  'statement/too-large': {
    found: (f) => `Le fichier est trop grand ou trop imbriqué ; le maximum est ${f.most}.`,
    toDo: () => 'Obtenez le relevé auprès de la banque par périodes plus courtes.',
  },
  'statement/xml-refused': {
    found: (f) =>
      `Le fichier contient ${q(f.text)}, dont un relevé n’a jamais besoin et qui n’est pas lu par sécurité.`,
    toDo: () => 'Obtenez de nouveau le relevé auprès de la banque. N’utilisez pas ce fichier.',
  },
  'statement/cut-off': {
    found: (f) =>
      `Le fichier s’arrête ou est endommagé ici. Avant cet endroit, ${f.bookings === 1 ? '1 écriture a pu être lue' : `${f.bookings} écritures ont pu être lues`} ; rien après.`,
    toDo: () => 'Obtenez de nouveau le relevé auprès de la banque.',
  },
  'statement/unknown-record': {
    found: (f) => `${q(f.text)} n’est pas un enregistrement du format ${f.format}, ou n’est pas à sa place.`,
    toDo: () => 'Obtenez de nouveau le relevé auprès de la banque, ou saisissez cette écriture à la main.',
  },
  'statement/missing-field': {
    found: (f) => `${q(f.field)} manque.`,
    toDo: () =>
      'Cherchez l’écriture dans la banque en ligne et saisissez-la à la main, ou obtenez de nouveau le relevé.',
  },
  'statement/unreadable-field': {
    found: (f) => `${q(f.text)} ne peut pas être lu comme ${q(f.field)}.`,
    toDo: () => 'Corrigez-le dans la source, ou saisissez cette écriture à la main.',
  },
  'statement/undecided-format': {
    found: (f) =>
      `${q(f.text)} peut être lu de plusieurs façons comme ${q(f.field)} ; la source ne prouve pas laquelle.`,
    toDo: () => 'Indiquez comment les dates et les montants sont écrits dans cette source.',
  },
  'statement/other-currency': {
    found: (f) => `L’écriture est en ${f.currency}, le compte en ${f.statementCurrency}.`,
    toDo: () =>
      'Cherchez l’écriture dans la banque en ligne et saisissez-la à la main dans la devise du compte.',
  },
  'statement/batch-differs': {
    found: (f) =>
      `La banque a comptabilisé ${amount(f.booked)} en une somme, mais les paiements qu’elle contient font ${amount(f.payments)}.`,
    toDo: () => 'Demandez à la banque les paiements de cette écriture et saisissez-les à la main.',
  },
  'statement/reversal-direction': {
    found: (f) =>
      `L’écriture de ${amount(f.amount)} est une extourne, et aucun solde ne prouve si l’argent est entré ou sorti.`,
    toDo: () => 'Vérifiez dans la banque en ligne si le signe est juste.',
  },
  'statement/balance-differs': {
    found: (f) =>
      `Compte ${f.account} : le solde initial ${amount(f.opening)} et les lignes comptabilisées ${amount(f.booked)} font ${amount(f.worked)}, mais le solde final est ${amount(f.closing)}.`,
    toDo: () => 'Cherchez les écritures qui manquent, ou obtenez de nouveau le relevé.',
  },
  'statement/total-differs': {
    found: (f) => `Le fichier indique ${q(f.stated)} pour ${q(f.field)}, mais ${q(f.found)} a été trouvé.`,
    toDo: () => 'Cherchez les écritures qui manquent, ou obtenez de nouveau le relevé.',
  },
  'statement/gap': {
    found: (f) =>
      `Compte ${f.account} : le relevé précédent finit à ${amount(f.closing)}, celui-ci commence à ${amount(f.opening)}.`,
    toDo: () => 'Importez les relevés qui manquent entre les deux.',
  },
  'statement/overlap': {
    found: (f) =>
      `Compte ${f.account} : ce relevé couvre des jours qu’un autre couvre déjà, à partir du ${f.date}.`,
    toDo: () => 'Rien, si les deux sont justes : une écriture qui figure dans les deux compte une fois.',
  },
  'statement/possibly-imported': {
    found: (f) =>
      `Une ligne avec le même compte, la même date et le même montant a déjà été importée : ${f.other}.`,
    toDo: () => 'Vérifiez si c’est la même écriture. Ne l’importez que si c’en est une autre.',
  },
};
