import { NOT_CALCULATED, wordsIn, type ProblemTexts } from './problemTexts';

const { q, and, or, amount, readings } = wordsIn({
  quotes: ['„', '“'],
  decimalMark: ',',
  groupMark: '.',
  and: 'und',
  or: 'oder',
  inFormat: (text, formats) => `${text} im Zahlenformat ${formats}`,
});

const ORDERS: Readonly<Record<string, string>> = { dmy: 'TT.MM.JJJJ', mdy: 'MM/TT/JJJJ', ymd: 'JJJJ-MM-TT' };

export const de: ProblemTexts = {
  'source/missing': {
    found: (f) => `In dieser Arbeitsmappe gibt es keine Tabelle ${f.table}.`,
    toDo: (f) => `Geben Sie der Tabelle oder dem Bereich mit den Daten den Namen ${f.table}.`,
  },
  'source/several': {
    found: (f) => `Mehrere Tabellen könnten ${f.table} sein: ${and(f.candidates)}.`,
    toDo: (f) => `Geben Sie der richtigen Tabelle den Namen ${f.table}.`,
  },
  'source/chosen-gone': {
    found: (f) => `${q(f.chosen)}, gewählt für ${f.table}, gibt es nicht mehr.`,
    toDo: () => 'Wählen Sie neu. Bis dahin wird nach Namen und Überschriften gesucht.',
  },
  'source/chosen-column-gone': {
    found: (f) =>
      `Tabelle ${f.table} hat die Überschrift ${q(f.heading)} nicht mehr, die für ${q(f.column)} gewählt war.`,
    toDo: () => 'Wählen Sie neu. Bis dahin wird die Spalte nach ihrer Überschrift gesucht.',
  },
  'source/missing-column': {
    found: (f) =>
      `Tabelle ${f.table} hat keine Spalte ${q(f.column)}. Die Überschriften sind ${and(f.present)}.`,
    toDo: (f) =>
      `Fügen Sie die Spalte hinzu, oder geben Sie der Spalte, die das bedeutet, die Überschrift ${q(f.column)}.`,
  },
  'source/ambiguous-column': {
    found: (f) => `In Tabelle ${f.table} bedeuten mehrere Überschriften ${q(f.column)}: ${and(f.headings)}.`,
    toDo: () => 'Benennen Sie alle bis auf die gültige um.',
  },
  'source/ambiguous-heading': {
    found: (f) =>
      `In Tabelle ${f.table} kann die Überschrift ${q(f.heading)} ${or(f.columns)} bedeuten. Die Überschriften sind ${and(f.present)}.`,
    toDo: (f) => `Benennen Sie sie um in ${or(f.columns.map(q))}.`,
  },
  'source/merged-cells': {
    found: (f) => `Die Zellen ${f.area} der Tabelle ${f.table} sind verbunden: Nur die erste hat einen Wert.`,
    toDo: () =>
      'Heben Sie die Verbindung auf und füllen Sie jede Zelle aus. Die betroffenen Zeilen werden bis dahin nicht verwendet.',
  },
  'source/no-rows': {
    found: (f) => `Tabelle ${f.table} hat keine Zeilen.`,
    toDo: () => 'Geben Sie die Zeilen ein, oder geben Sie der Tabelle mit den Zeilen diesen Namen.',
  },

  'cell/blank': {
    found: (f) => `${q(f.column)} ist leer.`,
    toDo: () => 'Füllen Sie die Zelle aus.',
  },
  'cell/error': {
    found: (f) =>
      f.text === NOT_CALCULATED
        ? `${q(f.column)} enthält eine Formel ohne Ergebnis: Sie wurde noch nicht berechnet.`
        : `${q(f.column)} zeigt den Fehler ${f.text}.`,
    toDo: (f) =>
      f.text === NOT_CALCULATED
        ? 'Öffnen Sie die Arbeitsmappe in Excel und speichern Sie sie dort, oder geben Sie den Wert ein.'
        : 'Berichtigen Sie die Formel, oder geben Sie den Wert ein.',
  },
  'amount/unreadable': {
    found: (f) => `${q(f.text)} ist kein Betrag.`,
    toDo: () => 'Geben Sie den Betrag als Zahl ein.',
  },
  'amount/no-format': {
    found: (f) => `${q(f.text)} ist ein Text. Es wäre ${readings(f.readings)}.`,
    toDo: () =>
      'Geben Sie eine Zahl ein, oder legen Sie in SettlementParameters das Zahlenformat dieser Quelle fest.',
  },
  'amount/other-format': {
    found: (f) =>
      `${q(f.text)} passt nicht zum Zahlenformat ${f.format} dieser Quelle. Es wäre ${readings(f.readings)}.`,
    toDo: () =>
      'Geben Sie eine Zahl ein, oder ändern Sie in SettlementParameters das Zahlenformat dieser Quelle.',
  },
  'amount/other-currency': {
    found: (f) => `${q(f.text)} nennt nicht die Währung der Zeile, ${f.currency}.`,
    toDo: () => 'Berichtigen Sie die Währung der Zeile, oder geben Sie den Betrag ohne Währung ein.',
  },
  'amount/too-many-decimals': {
    found: (f) => `${q(f.text)} hat mehr als die ${f.decimals} Nachkommastellen von ${f.currency}.`,
    toDo: () => 'Runden Sie den Betrag in der Quelle; hier wird nie gerundet.',
  },
  'amount/too-large': {
    found: (f) => `${q(f.text)} ist größer, als ein Betrag sein kann.`,
    toDo: () => 'Berichtigen Sie den Betrag.',
  },
  'amount/negative': {
    found: (f) => `${q(f.column)} ist kleiner als null: ${amount(f.text)}.`,
    toDo: () => 'Geben Sie null oder einen höheren Betrag ein.',
  },
  'date/not-a-date': {
    found: (f) => `${q(f.text)} ist kein Datum.`,
    toDo: () => 'Geben Sie das Datum als Datum ein.',
  },
  'date/has-time': {
    found: (f) => `${q(f.text)} ist ein Datum mit Uhrzeit.`,
    toDo: () => 'Geben Sie das Datum ohne Uhrzeit ein.',
  },
  'date/no-format': {
    found: (f) => `${q(f.text)} ist ein Text; es ist nicht festgelegt, was der Tag und was der Monat ist.`,
    toDo: () =>
      'Geben Sie ein Datum ein, oder legen Sie in SettlementParameters das Datumsformat dieser Quelle fest.',
  },
  'date/other-format': {
    found: (f) => `${q(f.text)} passt nicht zum Datumsformat ${ORDERS[f.format] ?? f.format} dieser Quelle.`,
    toDo: () =>
      'Geben Sie ein Datum ein, oder ändern Sie in SettlementParameters das Datumsformat dieser Quelle.',
  },
  'date/too-late': {
    found: (f) => `Das Datum ${f.text} liegt zu weit in der Zukunft.`,
    toDo: () => 'Berichtigen Sie das Jahr.',
  },
  'text/long-number': {
    found: (f) =>
      `In ${q(f.column)} steht eine Zahl mit mehr als 15 Stellen; Excel hat die letzten durch Nullen ersetzt.`,
    toDo: () => 'Formatieren Sie die Zelle als Text und geben Sie die Nummer noch einmal ein.',
  },
  'number/not-whole': {
    found: (f) => `${q(f.column)} ist ${q(f.text)}, keine ganze Zahl von 0 bis ${f.most}.`,
    toDo: () => 'Geben Sie eine ganze Zahl ein.',
  },
  'percent/unreadable': {
    found: (f) => `${q(f.text)} ist kein Prozentsatz.`,
    toDo: () => 'Geben Sie eine Zahl ein, etwa 2 für 2 %.',
  },
  'percent/out-of-range': {
    found: (f) => `${f.text} liegt nicht zwischen 0 % und weniger als 100 %.`,
    toDo: () => 'Berichtigen Sie den Prozentsatz.',
  },
  'choice/unknown': {
    found: (f) => `${q(f.column)} ist ${q(f.text)}; das ist keine der Möglichkeiten.`,
    toDo: (f) => `Geben Sie ${or(f.allowed)} ein.`,
  },
  'currency/unreadable': {
    found: (f) => `${q(f.text)} ist keine Währung.`,
    toDo: () => 'Geben Sie die drei Buchstaben der Währung ein, etwa EUR.',
  },
  'row/only-a-sum': {
    found: (f) =>
      `In dieser Zeile der Tabelle ${f.table} steht nur ein Betrag: Sie sieht wie eine Summe aus.`,
    toDo: () =>
      'Löschen Sie die Zeile, oder setzen Sie die Summe außerhalb der Tabelle. Ist es keine Summe, füllen Sie die anderen Zellen aus.',
  },

  'code/duplicate': {
    found: (f) => `${q(f.code)} steht mehr als einmal in Tabelle ${f.table}.`,
    toDo: () => 'Behalten Sie eine der Zeilen.',
  },
  'code/unknown': {
    found: (f) =>
      f.known.length === 0
        ? `${q(f.column)} nennt ${q(f.code)}, aber solche Codes sind nicht eingerichtet.`
        : `${q(f.column)} nennt ${q(f.code)}; dieser Code ist nicht eingerichtet. Es gibt ${and(f.known)}.`,
    toDo: () => 'Berichtigen Sie den Code, oder nehmen Sie ihn in die Einstellungen auf.',
  },
  'code/circular': {
    found: (f) => `Die Folgecodes führen zum Anfang zurück: ${f.chain.join(' → ')}.`,
    toDo: () => 'Leeren Sie den Folgecode der letzten Frist.',
  },
  'parameter/unknown': {
    found: (f) => `Es gibt keinen Parameter ${q(f.name)}.`,
    toDo: (f) =>
      `Berichtigen Sie den Namen, oder löschen Sie die Zeile. Die Parameter sind ${f.known.join(', ')}.`,
  },
  'parameter/duplicate': {
    found: (f) => `Der Parameter ${q(f.name)} steht mehr als einmal da.`,
    toDo: () => 'Behalten Sie eine der Zeilen.',
  },
  'parameter/invalid': {
    found: (f) => `${q(f.text)} ist kein Wert des Parameters ${q(f.name)}.`,
    toDo: (f) => `Geben Sie einen Wert ein, etwa ${f.allowed}.`,
  },
  'parameter/missing': {
    found: (f) => `Der Parameter ${q(f.name)} hat keinen Wert, aber ${q(f.because)} braucht ihn.`,
    toDo: (f) => `Geben Sie einen Wert für ${q(f.name)} ein.`,
  },
  'parameter/heading-taken': {
    found: (f) =>
      `Die Tabelle ${f.table} hat selbst schon eine Spalte ${q(f.heading)}; sie kann nicht zu ${q(f.name)} gehören.`,
    toDo: () => 'Geben Sie der Spalte von Invoices eine andere Überschrift, und nennen Sie diese.',
  },
  'account/unknown-purpose': {
    found: (f) => `${q(f.purpose)} ist kein Zweck eines Sachkontos.`,
    toDo: (f) => `Geben Sie ${or(f.known)} ein.`,
  },
  'currency/none': {
    found: () => 'Die Buchungswährung ist nicht angegeben, und nicht alle Zeilen nennen dieselbe Währung.',
    toDo: () => 'Geben Sie in SettlementParameters den Parameter Accounting currency ein.',
  },
  'currency/no-rate': {
    found: (f) =>
      `Am ${f.date} oder davor gibt es keinen Wechselkurs von ${f.currency} zu ${f.accountingCurrency}.`,
    toDo: () => 'Ergänzen Sie den Kurs in ExchangeRates, oder berichtigen Sie die Währung oder das Datum.',
  },
  'rate/not-positive': {
    found: (f) => `${q(f.column)} ist ${q(f.text)}, keine Zahl über null.`,
    toDo: () => 'Geben Sie den Kurs als Zahl über null ein.',
  },
  'rate/of-itself': {
    found: (f) => `${f.currency} hat einen Wechselkurs zu sich selbst, der nicht 1 ist.`,
    toDo: () => 'Berichtigen Sie die Währung des Kurses, oder löschen Sie die Zeile.',
  },
  'rate/contradiction': {
    found: (f) =>
      `Der Kurs von ${f.currency} am ${f.date} steht auch in ${and(f.others)}, mit einer anderen Zahl.`,
    toDo: () => 'Behalten Sie eine der Zeilen.',
  },

  'invoice/duplicate': {
    found: (f) =>
      `Rechnung ${q(f.invoice)} des Kontos ${q(f.account)} steht mehr als einmal da: auch in ${and(f.others)}.`,
    toDo: () =>
      'Behalten Sie eine der Zeilen, oder berichtigen Sie die Nummer. Bis dahin wird keine davon verwendet.',
  },
  'invoice/discount-incomplete': {
    found: (f) => `Von Skonto ${f.period} ist nur das Datum oder nur der Betrag ausgefüllt.`,
    toDo: () => 'Füllen Sie beides aus oder keines von beiden.',
  },
  'invoice/discount-too-large': {
    found: (f) => `Das Skonto ${amount(f.discount)} passt nicht zum Betrag ${amount(f.amount)}.`,
    toDo: () =>
      'Ein Skonto hat das Vorzeichen des Betrags und ist nicht höher. Berichtigen Sie eines von beiden.',
  },
  'invoice/wrong-sign': {
    found: (f) => `Der Typ ist ${f.type}, aber der Betrag ist ${amount(f.amount)}.`,
    toDo: () =>
      'Eine Rechnung ist größer als null, eine Gutschrift kleiner. Berichtigen Sie den Typ oder den Betrag.',
  },
  'invoice/open-too-large': {
    found: (f) => `Der offene Betrag ${amount(f.open)} passt nicht zum Betrag ${amount(f.amount)}.`,
    toDo: () =>
      'Der offene Betrag hat das Vorzeichen des Betrags und ist nicht höher. Berichtigen Sie eines von beiden.',
  },
  'invoice/tax-does-not-fit': {
    found: (f) =>
      `Steuer von ${amount(f.tax)} und ihre Sätze ergeben nicht die Rechnung über ${amount(f.amount)}.`,
    toDo: () =>
      'Berichtigen Sie Steuerbeträge oder Codes der Zeile. Ein Teil ohne Steuer braucht einen Code mit Satz null.',
  },
  'invoice/value-does-not-fit': {
    found: (f) =>
      `Der Betrag in Buchungswährung ${amount(f.value)} passt nicht zum Betrag ${amount(f.amount)} ${f.currency}.`,
    toDo: () =>
      'Er hat das Vorzeichen des Betrags, und in Buchungswährung ist er dieselbe Zahl. Berichtigen Sie einen von beiden, oder leeren Sie die Zelle, damit der Wechselkurs gilt.',
  },
  'invoice/value-changed': {
    found: (f) =>
      `Was vom Beleg ausgeglichen wurde, ist jetzt ${amount(f.now)} ${f.currency} wert; gebucht wurde es zu ${amount(f.was)} ${f.currency}.`,
    toDo: () => 'Stellen Sie den Wechselkurs seines Datums oder seinen Betrag in Buchungswährung wieder her.',
  },
  'dimension/unreadable': {
    found: (f) => `${q(f.text)} ist weder ein Wert von ${q(f.column)} noch mehrere mit Gewichten.`,
    toDo: () =>
      'Schreiben Sie einen Wert, etwa CC10, oder jeden Wert einmal mit einer Zahl über null: CC10=60; CC20=40.',
  },
  'dimension/several-split': {
    found: (f) =>
      `Die Zeile ist in ${and(f.columns)} aufgeteilt; je Zeile kann nur eine Spalte aufgeteilt sein.`,
    toDo: () =>
      'Behalten Sie die Aufteilung in einer der Spalten, und schreiben Sie in die anderen einen Wert.',
  },
  'invoice/changed': {
    found: (f) =>
      `${q(f.column)} ist jetzt ${amount(f.now)}; beim ersten Ausgleich des Belegs war es ${amount(f.was)}.`,
    toDo: () => 'Stellen Sie den früheren Wert wieder her.',
  },

  'payment/no-account': {
    found: () => 'Die Zahlung nennt weder ein Konto noch eine Rechnung.',
    toDo: () => 'Füllen Sie das Konto aus, oder die Rechnung, über die es gefunden wird.',
  },
  'payment/unknown-account': {
    found: (f) => `Nichts in dieser Arbeitsmappe hat das Konto ${q(f.account)}.`,
    toDo: () => 'Berichtigen Sie das Konto. Ist es ein neues, geben Sie auch den Namen ein.',
  },
  'payment/not-in-table': {
    found: () => 'Es gibt keine Tabelle Payments, in die Zahlungen eingegeben werden können.',
    toDo: () => 'Machen Sie den Bereich der Zahlungen zu einer Tabelle, oder fügen Sie die Vorlage ein.',
  },
  'payment/line-changed': {
    found: () => 'Diese Journalzeile ist nicht mehr, was der Bereich zeigte: sie wurde nicht gebucht.',
    toDo: () => 'Sehen Sie das Journal noch einmal an, und buchen Sie, was es zeigt.',
  },
  'payment/posted-line': {
    found: (f) =>
      `Diese Zahlung wurde als ${f.voucher} in ${f.run} gebucht; nur ihre Markierungen können noch geändert werden.`,
    toDo: () => 'Machen Sie die Zahlung rückgängig, oder geben Sie eine andere ein.',
  },
  'payment/other-account': {
    found: (f) =>
      `Die Zahlung ist von Konto ${q(f.account)}, aber Rechnung ${q(f.invoice)} gehört zu ${and(f.accounts)}.`,
    toDo: (f) =>
      `Berichtigen Sie das Konto oder die Rechnung. Eine Rechnung eines anderen Kontos nennen Sie mit Konto und Nummer: ${f.accounts[0] ?? ''}:${f.invoice}.`,
  },
  'payment/blank-amount': {
    found: () => 'Der Betrag ist leer, und es ist keine Rechnung genannt, aus der er sich ergibt.',
    toDo: () => 'Geben Sie den Betrag ein, oder nennen Sie die bezahlten Rechnungen.',
  },
  'payment/zero-without-marks': {
    found: () => 'Der Betrag ist 0, und es sind keine Belege genannt.',
    toDo: () => 'Geben Sie den Betrag ein, oder nennen Sie die Belege, die miteinander ausgeglichen werden.',
  },
  'payment/marks-cancel-out': {
    found: () => 'Der Betrag ist leer, und die genannten Belege ergeben zusammen 0.',
    toDo: () =>
      'Geben Sie den Betrag ein. Um die Belege ohne Zahlung miteinander auszugleichen, geben Sie 0 ein.',
  },
  'payment/one-mark-only': {
    found: (f) => `${q(f.column)} ist ausgefüllt, aber die Zeile nennt nicht genau einen Beleg.`,
    toDo: () => 'Nennen Sie einen Beleg, oder leeren Sie die Zelle.',
  },
  'payment/never-and-full': {
    found: () =>
      'Der vollständige Ausgleich nimmt den Rest als Skonto, aber Skonto soll nie verwendet werden.',
    toDo: () => 'Ändern Sie Vollständiger Ausgleich oder Skonto verwenden.',
  },
  'payment/reference-missing': {
    found: () => 'Die Zahlung kommt auf einen Einzahlungsbeleg, hat aber keine Zahlungsreferenz.',
    toDo: () => 'Füllen Sie die Zahlungsreferenz aus, oder nehmen Sie die Zahlung vom Einzahlungsbeleg.',
  },
  'payment/no-offset-account': {
    found: () => 'Die Zahlung hat kein Gegenkonto.',
    toDo: () => 'Füllen Sie das Gegenkonto aus, oder legen Sie in LedgerAccounts das Bankkonto fest.',
  },
  'payment/duplicate-voucher': {
    found: (f) => `Belegnummer ${q(f.voucher)} steht mehr als einmal da: auch in ${and(f.others)}.`,
    toDo: () => 'Geben Sie jeder Zahlung eine eigene Belegnummer, oder lassen Sie die Zelle leer.',
  },
  'payment/voucher-in-use': {
    found: (f) => `Belegnummer ${q(f.voucher)} ist schon vergeben: ${f.by}.`,
    toDo: () => 'Geben Sie eine andere Belegnummer ein, oder lassen Sie die Zelle leer.',
  },
  'payment/changed-after-posting': {
    found: (f) => `Eine Zahlung wurde nach dem Buchen geändert. Gebucht war ${and(f.posted)}.`,
    toDo: () =>
      'Stellen Sie die Zeile wieder her, wie sie gebucht wurde. Ist es eine andere Zahlung, geben Sie sie in einer eigenen Zeile ein.',
  },
  'payment/like-posted': {
    found: (f) =>
      `Das ist eine neue Zahlung, aber eine ähnliche gebuchte steht nicht mehr in der Tabelle: ${and(f.posted)}.`,
    toDo: () =>
      'Prüfen Sie, ob es dasselbe Geld ist. Wenn ja, stellen Sie die Zeile so wieder her, wie sie gebucht wurde, und stornieren Sie die Zahlung, wenn sie falsch war.',
  },
  'payment/books-closed': {
    found: (f) =>
      `Das Buchungsdatum ${f.date} liegt in einer abgeschlossenen Periode; die Bücher sind bis ${f.until} geschlossen.`,
    toDo: () => 'Berichtigen Sie das Datum, oder ändern Sie den Parameter Books closed until.',
  },
  'payment/possible-duplicate': {
    found: (f) => `Dasselbe Konto, derselbe Betrag und dasselbe Datum stehen auch in ${and(f.others)}.`,
    toDo: () => 'Prüfen Sie, ob die Zahlung zweimal eingegeben wurde. Alle werden gebucht, wie sie dastehen.',
  },
  'payment/undone': {
    found: (f) =>
      `Der Ausgleich der Zahlung ${f.voucher} mit ${and(f.invoices)} wurde in Lauf ${f.run} rückgängig gemacht.`,
    toDo: () =>
      'Wählen Sie Erneut ausgleichen, oder ändern Sie die Markierung der Zeile. Bis dahin bleibt das Geld offen.',
  },
  'payment/bank-charge': {
    found: (f) =>
      `${q(f.text)} ist keine Bankgebühr: Eine Bank behält einen positiven Betrag ein, und nur von einem Zahlungseingang mit seinem Betrag.`,
    toDo: () =>
      'Geben Sie den Betrag an, der auf dem Bankkonto einging, und, größer als null, was die Bank davon einbehielt; lassen Sie die Zelle bei anderen Zahlungen leer.',
  },
  'payment/bank-charge-left': {
    found: (f) => `Von der Bankgebühr ${f.charge} konnte kein markierter Beleg ${f.left} aufnehmen.`,
    toDo: () => 'Markieren Sie die Belege, die der Kunde gezahlt hat, oder berichtigen Sie die Bankgebühr.',
  },
  'payment/reversed': {
    found: (f) =>
      `Die Zahlung ${f.voucher} wurde in Lauf ${f.run} storniert. Diese Zeile wird nicht erneut gebucht.`,
    toDo: () =>
      'Löschen Sie die Zeile, außer wenn dasselbe am selben Tag noch einmal gezahlt wurde: dann geben Sie es in einer weiteren Zeile neben dieser ein.',
  },
  'mark/unreadable': {
    found: (f) => `${q(f.text)} nennt keinen Beleg.`,
    toDo: () =>
      'Schreiben Sie eine Nummer, 4031:10030 für ein anderes Konto oder 10030=294,00 mit dem Ausgleichsbetrag; trennen Sie mehrere durch ein Semikolon.',
  },
  'mark/option-unreadable': {
    found: (f) => `${q(f.option)} in ${q(f.text)} sagt nichts über einen markierten Beleg.`,
    toDo: () =>
      'Schreiben Sie in Klammern Normal, Immer oder Nie, Skonto 6,00 oder vollständiger Ausgleich; trennen Sie mehrere durch ein Komma.',
  },
  'mark/unnameable': {
    found: (f) =>
      `Die Spalte Rechnung kann den Beleg ${q(f.invoice)} nicht nennen: seine Nummer enthält ein Zeichen, das Markierungen trennt.`,
    toDo: () =>
      'Nehmen Sie das Zeichen in Invoices aus der Nummer, oder gleichen Sie den Beleg automatisch aus.',
  },
  'mark/twice': {
    found: (f) => `Beleg ${q(f.invoice)} ist in dieser Zeile zweimal genannt.`,
    toDo: () => 'Nennen Sie ihn einmal.',
  },
  'mark/unknown': {
    found: (f) => `Es gibt keinen Beleg ${q(f.invoice)}.`,
    toDo: () =>
      'Berichtigen Sie die Nummer, oder leeren Sie die Zelle, um die Zahlung ohne Ausgleich zu buchen.',
  },
  'mark/several-accounts': {
    found: (f) => `Beleg ${q(f.invoice)} gibt es bei mehreren Konten: ${and(f.accounts)}.`,
    toDo: () => 'Füllen Sie das Konto der Zahlung aus.',
  },
  'mark/row-has-problem': {
    found: (f) =>
      `Beleg ${q(f.invoice)} kann nicht verwendet werden: Seine Zeile hat ein Problem in ${and(f.cells)}.`,
    toDo: () => 'Berichtigen Sie zuerst jene Zeile.',
  },
  'mark/other-currency': {
    found: (f) =>
      `Beleg ${q(f.invoice)} lautet auf ${f.currency}, die Zahlung auf ${f.paymentCurrency}, und am ${f.date} oder davor gibt es keinen Kurs zwischen beiden.`,
    toDo: () =>
      'Ergänzen Sie die Kurse in ExchangeRates, berichtigen Sie die Währung, oder nennen Sie einen anderen Beleg.',
  },
  'mark/wrong-sign': {
    found: (f) =>
      `Der Ausgleichsbetrag ${amount(f.text)} hat ein anderes Vorzeichen als Beleg ${q(f.invoice)}.`,
    toDo: () => 'Geben Sie ihn für eine Rechnung größer als null ein, für eine Gutschrift kleiner als null.',
  },
  'mark/discount-too-large': {
    found: (f) =>
      `Das Skonto ${amount(f.discount)} passt nicht zu Beleg ${q(f.invoice)}, von dem ${amount(f.open)} offen ist.`,
    toDo: () => 'Geben Sie ein Skonto mit demselben Vorzeichen ein, nicht höher als der offene Betrag.',
  },
  'mark/locked': {
    found: (f) =>
      `Die Zahlung ${f.invoice} wird in diesem Lauf durch ihre eigene Zeile ausgeglichen und kann hier nicht markiert werden.`,
    toDo: () => 'Nehmen Sie die Markierung aus einer der beiden Zeilen.',
  },
  'mark/closed': {
    found: (f) =>
      f.run === ''
        ? `Beleg ${q(f.invoice)} ist schon ausgeglichen.`
        : `Beleg ${q(f.invoice)} wurde vom Lauf ${f.run} ausgeglichen.`,
    toDo: () =>
      'Das Geld bleibt auf dem Konto offen. Nennen Sie einen anderen Beleg, wenn es dafür bestimmt war.',
  },

  'ledger/missing-table': {
    found: (f) => `Die Tabelle ${f.table}, in der frühere Läufe aufbewahrt werden, fehlt.`,
    toDo: () =>
      'Machen Sie das Löschen rückgängig, oder gehen Sie zu einer Kopie der Arbeitsmappe zurück, die sie hat.',
  },
  'ledger/unreadable-cell': {
    found: (f) =>
      `${q(f.text)} in Spalte ${q(f.column)} der Tabelle ${f.table} ist nicht lesbar; das Add-in hat etwas anderes geschrieben.`,
    toDo: () =>
      'Stellen Sie die Zelle wieder her, oder gehen Sie zu einer Kopie der Arbeitsmappe zurück, in der sie unverändert ist.',
  },
  'ledger/missing-column': {
    found: (f) =>
      `In der Tabelle ${f.table}, in der frühere Läufe aufbewahrt werden, fehlt die Spalte ${q(f.column)}.`,
    toDo: () => 'Stellen Sie die Spalte mit Überschrift und Werten wieder her.',
  },
  'ledger/incomplete': {
    found: (f) =>
      `Lauf ${f.run} hielt für ${f.column} ${amount(f.recorded)} fest, aber seine Zeilen ergeben ${amount(f.found)}.`,
    toDo: () =>
      'Zeilen wurden gelöscht oder geändert. Stellen Sie sie wieder her, oder gehen Sie zu einer Kopie der Arbeitsmappe zurück, die sie hat.',
  },
  'ledger/changed-amount': {
    found: (f) =>
      `Die Teile dieser Zeile, Geld, Skonto und Differenz, ergeben ${amount(f.parts)}, ausgeglichen wurden aber ${amount(f.settled)}.`,
    toDo: () =>
      'Ein Betrag wurde geändert. Stellen Sie ihn wieder her, oder gehen Sie zu einer Kopie der Arbeitsmappe zurück, die ihn hat; einen Ausgleich nehmen Sie unter Ergebnisse zurück.',
  },
  'ledger/other-currency': {
    found: (f) =>
      `Lauf ${f.run} wurde in Büchern in ${f.was} gebucht; die Buchungswährung ist jetzt ${f.now}.`,
    toDo: () =>
      'Stellen Sie den Parameter Accounting currency wieder her. Bücher in einer anderen Währung beginnen mit einer eigenen Arbeitsmappe.',
  },
  'run/cut-off': {
    found: (f) => `Lauf ${f.run} wurde beim Schreiben abgebrochen.`,
    toDo: () => 'Schließen Sie den Lauf ab, oder entfernen Sie ihn, bevor anderes ausgeglichen wird.',
  },

  'undo/unknown': {
    found: (f) => `Kein Lauf und keine gebuchte Zahlung heißt ${q(f.what)}.`,
    toDo: () =>
      'Nennen Sie einen Lauf, wie er in Runs steht, oder den Beleg einer Zahlung, wie er in PostedPayments steht.',
  },
  'undo/ambiguous': {
    found: (f) => `${q(f.what)} kann mehreres sein: ${and(f.candidates)}.`,
    toDo: () => 'Nennen Sie das Gemeinte in dieser Form.',
  },
  'undo/of-undo': {
    found: (f) => `${q(f.what)} macht selbst etwas rückgängig und kann nicht rückgängig gemacht werden.`,
    toDo: () => 'Wählen Sie für die betroffenen Zahlungen Erneut ausgleichen.',
  },
  'undo/nothing-settled': {
    found: (f) => `Unter ${q(f.what)} wurde nichts ausgeglichen.`,
    toDo: () =>
      'Nennen Sie einen anderen Ausgleich. Eine Zahlung, die nichts ausgleicht, kann storniert werden.',
  },
  'undo/already-undone': {
    found: (f) =>
      `Was unter ${q(f.what)} ausgeglichen wurde, ist schon rückgängig gemacht, in Lauf ${and(f.runs)}.`,
    toDo: () => 'Es gibt nichts mehr rückgängig zu machen.',
  },
  'undo/already-reversed': {
    found: (f) => `Die Zahlung ${f.voucher} ist schon storniert, in Lauf ${f.run}.`,
    toDo: () => 'Geben Sie erneut gezahltes Geld in einer eigenen Zeile ein.',
  },
  'undo/later-settlements': {
    found: (f) =>
      `Dieselben Belege wurden später ausgeglichen: ${and(f.settlements.map((s) => `${s.invoice} durch ${s.voucher} in ${s.run} (${amount(s.amount)}, davon Skonto ${amount(s.discount)})`))}.`,
    toDo: () => 'Machen Sie auch diese rückgängig, mit oder vor diesem Ausgleich.',
  },
  'undo/date-too-early': {
    found: (f) => `Das Stornodatum ${f.date} liegt vor dem ${f.latest}, dem Datum von ${f.voucher}.`,
    toDo: (f) => `Wählen Sie den ${f.latest} oder einen späteren Tag.`,
  },
  'undo/books-closed': {
    found: (f) =>
      `Das Stornodatum ${f.date} liegt in einem abgeschlossenen Zeitraum: die Bücher sind bis ${f.until} geschlossen.`,
    toDo: () => 'Wählen Sie ein späteres Stornodatum.',
  },
  'undo/lines-changed': {
    found: (f) => `Die Zeilen des Belegs ${f.voucher} in VoucherLines sind nicht mehr, was gebucht wurde.`,
    toDo: () => 'Stellen Sie sie wieder her, oder nehmen Sie eine Kopie der Mappe, die sie hat.',
  },
  'undo/document-gone': {
    found: (f) => `Beleg ${q(f.invoice)} von Konto ${f.account} steht nicht mehr in Invoices.`,
    toDo: () =>
      'Setzen Sie die Zeile wieder ein: er ist wieder offen und wird erst dann gezeigt und ausgeglichen.',
  },
  'settle-again/not-undone': {
    found: (f) => `Von einer Zahlung ${q(f.what)} wurde kein Ausgleich rückgängig gemacht.`,
    toDo: () =>
      'Nennen Sie den Beleg einer Zahlung, deren Ausgleich rückgängig gemacht wurde, oder gleichen Sie alle erneut aus.',
  },
  'statement/unknown-format': {
    found: () => 'Das ist kein Kontoauszug in einem lesbaren Format.',
    toDo: () =>
      'Fordern Sie bei der Bank CAMT.053, MT940, CODA, OFX, BAI2 oder CSV an und wählen Sie diese Datei.',
  },
  'statement/too-large': {
    found: (f) => `Die Datei ist zu groß oder zu tief verschachtelt; das Höchste ist ${f.most}.`,
    toDo: () => 'Holen Sie den Auszug in kürzeren Zeiträumen bei der Bank ab.',
  },
  'statement/xml-refused': {
    found: (f) =>
      `Die Datei enthält ${q(f.text)}; ein Kontoauszug braucht das nie, und aus Sicherheit wird es nicht gelesen.`,
    toDo: () => 'Holen Sie den Auszug neu bei der Bank ab. Verwenden Sie diese Datei nicht.',
  },
  'statement/cut-off': {
    found: (f) =>
      `Die Datei bricht hier ab oder ist beschädigt. Davor ${f.bookings === 1 ? 'wurde 1 Buchung' : `wurden ${f.bookings} Buchungen`} gelesen, dahinter nichts.`,
    toDo: () => 'Holen Sie den Auszug neu bei der Bank ab.',
  },
  'statement/unknown-record': {
    found: (f) => `${q(f.text)} ist kein Satz des Formats ${f.format} oder steht an falscher Stelle.`,
    toDo: () => 'Holen Sie den Auszug neu bei der Bank ab oder erfassen Sie diese Buchung von Hand.',
  },
  'statement/missing-field': {
    found: (f) => `${q(f.field)} fehlt.`,
    toDo: () =>
      'Suchen Sie die Buchung im Onlinebanking und erfassen Sie sie von Hand, oder holen Sie den Auszug neu ab.',
  },
  'statement/unreadable-field': {
    found: (f) => `${q(f.text)} ist nicht als ${q(f.field)} lesbar.`,
    toDo: () => 'Berichtigen Sie es in der Quelle oder erfassen Sie diese Buchung von Hand.',
  },
  'statement/undecided-format': {
    found: (f) =>
      `${q(f.text)} lässt sich auf mehrere Arten als ${q(f.field)} lesen; die Quelle beweist nicht, welche gilt.`,
    toDo: () => 'Geben Sie an, wie Datum und Betrag in dieser Quelle geschrieben sind.',
  },
  'statement/other-currency': {
    found: (f) => `Die Buchung lautet auf ${f.currency}, das Konto auf ${f.statementCurrency}.`,
    toDo: () => 'Suchen Sie die Buchung im Onlinebanking und erfassen Sie sie von Hand in der Kontowährung.',
  },
  'statement/batch-differs': {
    found: (f) =>
      `Die Bank hat ${amount(f.booked)} in einer Summe gebucht, die Zahlungen darin ergeben aber ${amount(f.payments)}.`,
    toDo: () =>
      'Lassen Sie sich von der Bank die Zahlungen dieser Buchung geben und erfassen Sie sie von Hand.',
  },
  'statement/reversal-direction': {
    found: (f) =>
      `Die Buchung über ${amount(f.amount)} ist eine Rückbuchung, und kein Saldo beweist, ob das Geld ein- oder ausging.`,
    toDo: () => 'Prüfen Sie im Onlinebanking, ob das Vorzeichen stimmt.',
  },
  'statement/balance-differs': {
    found: (f) =>
      `Konto ${f.account}: Anfangssaldo ${amount(f.opening)} und gebuchte Zeilen ${amount(f.booked)} ergeben ${amount(f.worked)}, der Endsaldo ist aber ${amount(f.closing)}.`,
    toDo: () => 'Suchen Sie nach fehlenden Buchungen oder holen Sie den Auszug neu ab.',
  },
  'statement/total-differs': {
    found: (f) => `Die Datei nennt ${q(f.stated)} für ${q(f.field)}, gefunden wurde aber ${q(f.found)}.`,
    toDo: () => 'Suchen Sie nach fehlenden Buchungen oder holen Sie den Auszug neu ab.',
  },
  'statement/gap': {
    found: (f) =>
      `Konto ${f.account}: Der Auszug davor endet mit ${amount(f.closing)}, dieser beginnt mit ${amount(f.opening)}.`,
    toDo: () => 'Importieren Sie die Auszüge dazwischen.',
  },
  'statement/overlap': {
    found: (f) =>
      `Konto ${f.account}: Dieser Auszug umfasst Tage, die ein früherer auch umfasst, ab ${f.date}.`,
    toDo: () => 'Nichts, wenn beide stimmen: eine Buchung, die in beiden steht, zählt einmal.',
  },
  'statement/possibly-imported': {
    found: (f) => `Eine Zeile mit gleichem Konto, Datum und Betrag wurde schon importiert: ${f.other}.`,
    toDo: () => 'Prüfen Sie, ob es dieselbe Buchung ist. Importieren Sie sie nur, wenn es eine andere ist.',
  },
};
