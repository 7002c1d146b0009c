import { nameKey } from '../text/nameKey';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(', ').map(nameKey));

const IN = keys('C, CR, CRDT, Credit, H, Haben, Bij, Crédit, Gutschrift, Eingang, In');
const OUT = keys('D, DR, DBIT, Debit, S, Soll, Af, Debet, Débit, Lastschrift, Belastung, Ausgang, Out');

/** Which way the money went: 1 in, -1 out; undefined for a word that does not say. A plus and a minus count too. */
export function directionIn(text: string): 1 | -1 | undefined {
  const mark = text.trim();
  if (mark === '+') return 1;
  if (mark === '-' || mark === '\u2212') return -1;
  const key = nameKey(mark);
  return IN.has(key) ? 1 : OUT.has(key) ? -1 : undefined;
}

const BOOKED = keys(
  'Booked, Posted, Completed, Book, Settled, Accepted, Cleared, Abgeschlossen, Ausgeführt, Geaccepteerd, Uitgevoerd, Accepté, Acceptée, Umsatz gebucht, Gebucht, Verbucht, Geboekt, Verwerkt, Comptabilisé, Comptabilisée, Exécuté',
);
const PENDING = keys(
  'Pending, Pdng, Reserved, Umsatz vorgemerkt, Vorgemerkt, Vormerkung, In Bearbeitung, Gereserveerd, In behandeling, En attente, À venir',
);

/** Whether a status word says booked or pending; undefined for another word. */
export function isBookedIn(text: string): boolean | undefined {
  const key = nameKey(text);
  return BOOKED.has(key) ? true : PENDING.has(key) ? false : undefined;
}
