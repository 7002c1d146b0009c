import type { ParameterName } from '../../../app/useCases';

/** What each parameter does, in one line. */
export const explanations: Readonly<Record<ParameterName, string>> = {
  'Accounting currency': 'Währung der Bücher; Grenzen und Belege stehen in ihr.',
  'Automatic settlement':
    'Zahlungen ohne Markierung werden mit offenen Posten desselben Kontos und derselben Währung ausgeglichen.',
  'Cash discount administration':
    'Was bei Überzahlung mit verfügbarem Skonto geschieht: Spezifisch behält das Skonto, Unspezifisch kürzt es.',
  'Maximum penny difference':
    'Differenzen bis zu diesem Betrag gehen auf das Konto für Centdifferenzen, und der Posten wird geschlossen.',
  'Maximum overpayment or underpayment':
    'Größere Differenzen bis zu diesem Betrag werden ebenfalls akzeptiert und ausgebucht.',
  'Calculate cash discounts for partial payments':
    'Eine Teilzahlung innerhalb der Frist zieht ihren Anteil am Skonto ab.',
  'Calculate cash discounts for credit notes':
    'Markierte Gutschriften werden nach denselben Regeln um Skonto gekürzt wie Rechnungen.',
  'Prioritize settlement': 'Markieren nach Priorität folgt der Reihenfolge unten statt der Fälligkeit.',
  'Use priority for automatic settlement': 'Auch der automatische Ausgleich folgt dieser Reihenfolge.',
  'Priority order': 'Was entscheidet, welcher Posten das Geld zuerst bekommt, durch Semikolon getrennt.',
  'Date to use for calculating discounts':
    'Der Tag, der in der Skontofrist liegen muss: der der Zahlung oder der unten gewählte.',
  'Selected discount date': 'Zählt nur, solange oben Ausgewähltes Datum gewählt ist.',
  'Grace days': 'Tage nach dem Skontodatum, an denen das Skonto noch gewährt wird.',
  'Settlement posting date': 'Datum der Skonto- und Differenzbelege früher gebuchter Posten.',
  'Exchange rate for cash discount':
    'Ob Skonto in Fremdwährung zum Kurs der Zahlung oder der Rechnung bewertet wird.',
  'Write off differences without a discount':
    'Differenzen innerhalb der Grenze werden auch ohne Skonto ausgebucht.',
  'Cash discount is calculated on amount including sales tax':
    'Nein: das Skonto wird vom Betrag ohne Steuer berechnet.',
  'Reverse sales tax on cash discount': 'Das Skonto nimmt seinen Anteil an der gebuchten Steuer zurück.',
  'Rule set': 'Das Programm, dessen Regeln für den Ausgleich gelten.',
  'Partial payments': 'Wie dieses Regelwerk Skonto auf Teilzahlungen gewährt.',
  'Tolerance percent': 'Differenz, die dieses Regelwerk akzeptiert, in Prozent des Postens.',
  'Tolerance amount': 'Differenz, die dieses Regelwerk akzeptiert, als Betrag.',
  'Discount tolerance': 'Ja: Skonto in den Kulanztagen wird als Skontotoleranz gebucht statt als Skonto.',
  'Unearned discount':
    'Ja: ein Abzug über das zustehende Skonto hinaus wird bis zum höchsten Skonto gewährt, auf einem eigenen Konto.',
  'Tax mode': 'Wann dieses Regelwerk die Steuer auf Skonto berichtigt.',
  'Dimension columns': 'Spalten der Rechnungen, etwa Kostenstelle, die Buchungen weitertragen.',
  'Customer payment voucher': 'Nächste Nummer der Reihe für Zahlungen von Kunden.',
  'Vendor payment voucher': 'Nächste Nummer der Reihe für Zahlungen an Lieferanten.',
  'Books closed until': 'Eine Buchung an oder vor diesem Tag wird abgewiesen.',
  'Posted by': 'Name, der neben jedem Lauf steht.',
  'Language of sentences in sheets': 'Sprache der Gründe und Probleme, die in Blätter geschrieben werden.',
  'Date of bank lines':
    'Tag einer Bankzeile, nach dem Skonto gefragt wird: Buchungstag der Bank oder Wertstellung.',
  'Tolerance of bank lines':
    'Wie weit eine Bankzeile von ihren Belegen abweichen darf und doch vorgeschlagen wird; der Rest folgt den Grenzen oben.',
  'Largest bank fee': 'Eine kleinere Zahlung wird bis zu diesem Betrag mit Gebühren einer Bank erklärt.',
  'Likeness of names':
    'Anteil seiner Buchstaben, nach Seltenheit gewogen, den ein Name mit dem eines Kunden gemeinsam haben muss.',
  'Lead of the likest name': 'Um wie viel der ähnlichste Name ähnlicher sein muss als der zweite.',
  'Documents of a combination': 'Größte Zahl von Belegen, deren Beträge allein addiert werden; 0 für keine.',
  'Documents of a likely combination':
    'Bis zu so vielen Belegen ist eine nach Beträgen gefundene Kombination wahrscheinlich, wenn sie die einzige ist.',
  'Open documents searched':
    'Bei Kunden mit mehr offenen Belegen wird nicht nach Beträgen gesucht, die sich addieren.',
  'Amount certain without a number':
    'Eine Zahlung ohne Nummer ist sicher, wenn der Zahler bekannt ist und sie je offenem Beleg nahe ihrem Betrag so viel ausmacht.',
  'Days a document may be later':
    'Belege mit späterem Datum gelten nicht als das, was eine Bankzeile zahlte, ohne sie zu nennen.',
  'Number format':
    'Wie Texte, die Beträge sind, in Ihren Tabellen geschrieben sind, wenn eine Quelle nichts Eigenes angibt.',
  'Date format':
    'Wie Texte, die Daten sind, in Ihren Tabellen geschrieben sind, wenn eine Quelle nichts Eigenes angibt.',
};
