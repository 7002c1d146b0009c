/**
 * What is left of a name when case, accents, spacing, hyphens, dots and other marks are ignored: `Fälligkeits-Datum` is
 * `falligkeitsdatum`, `N° de facture` is `ndefacture`, `%` is `percent`.
 */
export const nameKey = (name: string): string =>
  name
    .replace(/%/g, 'percent')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
