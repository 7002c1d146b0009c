import type { ParameterName } from '../../../app/useCases';

/** What each parameter does, in one line. */
export const explanations: Readonly<Record<ParameterName, string>> = {
  'Accounting currency': 'Devise de la comptabilité ; limites et pièces sont dans cette devise.',
  'Automatic settlement':
    'Les paiements sans marque règlent les documents ouverts du même compte et de la même devise.',
  'Cash discount administration':
    'En cas de trop-perçu avec escompte disponible : Spécifique garde l’escompte, Non spécifique le réduit.',
  'Maximum penny difference':
    'Les écarts jusqu’à ce montant vont au compte d’écarts de centimes et le document est soldé.',
  'Maximum overpayment or underpayment':
    'Les écarts plus grands, jusqu’à ce montant, sont aussi acceptés et passés en écart.',
  'Calculate cash discounts for partial payments':
    'Un paiement partiel dans le délai prend sa part de l’escompte.',
  'Calculate cash discounts for credit notes':
    'Les avoirs marqués portent un escompte selon les mêmes règles que les factures.',
  'Prioritize settlement': 'Le marquage par priorité suit l’ordre ci-dessous au lieu de l’échéance.',
  'Use priority for automatic settlement': 'Le règlement automatique suit aussi cet ordre.',
  'Priority order': 'Ce qui décide quel document reçoit l’argent d’abord, séparé par des points-virgules.',
  'Date to use for calculating discounts':
    'Le jour qui doit être dans le délai d’escompte : celui du paiement, ou celui choisi ci-dessous.',
  'Selected discount date': 'Ne compte que si Date sélectionnée est choisie ci-dessus.',
  'Grace days': 'Jours après la date d’escompte pendant lesquels il est encore accordé.',
  'Settlement posting date': 'Date des pièces d’escompte et d’écart des documents validés avant.',
  'Exchange rate for cash discount':
    'Si un escompte en devise est évalué au taux du paiement ou de la facture.',
  'Write off differences without a discount': 'Les écarts dans la limite sont passés même sans escompte.',
  'Cash discount is calculated on amount including sales tax':
    'Non : l’escompte est calculé sur le montant hors taxe.',
  'Reverse sales tax on cash discount': 'L’escompte reprend sa part de la taxe validée.',
  'Rule set': 'Le logiciel dont les règles de règlement s’appliquent.',
  'Partial payments': 'Comment ce jeu de règles accorde l’escompte sur un paiement partiel.',
  'Tolerance percent': 'Écart accepté par ce jeu de règles, en pourcentage du document.',
  'Tolerance amount': 'Écart accepté par ce jeu de règles, en montant.',
  'Discount tolerance':
    'Oui : l’escompte accordé pendant les jours de grâce est validé comme tolérance d’escompte.',
  'Unearned discount':
    'Oui : ce qui est déduit au-delà de l’escompte acquis est accordé, jusqu’au plus élevé, sur un compte à part.',
  'Tax mode': 'Quand ce jeu de règles corrige la taxe sur un escompte.',
  'Dimension columns': 'Colonnes des factures, comme Centre de coûts, reprises par les écritures.',
  'Customer payment voucher': 'Prochain numéro de la série des paiements de clients.',
  'Vendor payment voucher': 'Prochain numéro de la série des paiements aux fournisseurs.',
  'Books closed until': 'Une écriture à cette date ou avant est refusée.',
  'Posted by': 'Nom inscrit à côté de chaque traitement.',
  'Language of sentences in sheets': 'Langue des motifs et problèmes écrits dans les feuilles.',
  'Date of bank lines':
    'Jour d’une ligne de relevé retenu pour l’escompte : comptabilisation par la banque ou date de valeur.',
  'Tolerance of bank lines':
    'Écart admis entre une ligne de relevé et ses documents pour qu’elle soit proposée ; le reste suit les limites ci-dessus.',
  'Largest bank fee': 'Un paiement plus faible est expliqué par des frais bancaires jusqu’à ce montant.',
  'Likeness of names':
    'Part de ses lettres, pesée selon leur rareté, qu’un nom doit avoir en commun avec celui d’un client.',
  'Lead of the likest name': 'De combien le nom le plus ressemblant doit dépasser le deuxième.',
  'Documents of a combination':
    'Nombre maximal de documents dont les seuls montants sont additionnés ; 0 pour aucun.',
  'Documents of a likely combination':
    'Jusqu’à ce nombre de documents, une combinaison trouvée par ses montants est probable si elle est la seule.',
  'Open documents searched':
    'Les clients ayant plus de documents ouverts ne font pas l’objet d’une recherche de montants qui s’additionnent.',
  'Amount certain without a number':
    'Un paiement sans numéro est certain si le payeur est connu et s’il compte autant pour chaque document ouvert proche de son montant.',
  'Days a document may be later':
    'Les documents datés plus tard ne passent pas pour ce qu’une ligne de relevé a payé sans les nommer.',
  'Number format': 'Comment les textes qui sont des montants sont écrits, si une source n’indique rien.',
  'Date format': 'Comment les textes qui sont des dates sont écrits, si une source n’indique rien.',
};
