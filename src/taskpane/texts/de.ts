import { bankDe } from './bank/de';
import { entryDe } from './entry/de';
import { explanations } from './explanations/de';
import { optionsIn, parameterNamesIn } from './parameterWords';
import type { Texts } from './texts';

const counted = (n: number, written: string, one: string, many: string): string =>
  `${written} ${n === 1 ? one : many}`;

export const de: Texts = {
  shell: {
    views: 'Ansichten',
    more: (n) => `${n} weitere ${n === 1 ? 'Ansicht' : 'Ansichten'}`,
    names: {
      start: 'Startseite',
      sources: 'Quellen',
      bank: 'Bankzeilen',
      journal: 'Zahlungsjournal',
      enter: 'Zahlungen erfassen',
      settle: 'Transaktionen ausgleichen',
      preview: 'Vorschau und Buchen',
      results: 'Ergebnisse',
      problems: 'Probleme',
      settings: 'Einstellungen',
    },
    ofSelection: {
      nothing:
        'Die markierten Zeilen enthalten nichts, was ausgeglichen werden kann: Markieren Sie eine offene Rechnung, eine nicht gebuchte Zahlung oder eine Bankzeile.',
      otherAccounts: 'Die markierten Belege gehören zu mehreren Konten. Die des ersten sind markiert.',
    },
    outOfDate: 'Ihre Tabellen haben sich geändert. Was Sie hier sehen, ist vielleicht nicht aktuell.',
    refresh: 'Aktualisieren',
    dismiss: 'Schließen',
    mainKey: 'Tasten: Strg+Eingabe',
  },
  home: {
    headings: {
      template: 'Zuerst die Tabellen',
      sources: 'Eine Tabelle fehlt',
      invoices: 'Noch keine Rechnungen',
      payments: 'Noch keine Zahlungen',
    },
    leads: {
      template:
        'Settlesheet gleicht Zahlungen mit offenen Rechnungen aus. Beide liest es aus Tabellen dieser Arbeitsmappe: Fügen Sie leere ein, oder wählen Sie, wo Ihre stehen.',
      sources: 'Wählen Sie, wo ihre Zeilen stehen, oder fügen Sie sie leer ein.',
      invoices:
        'Erfassen Sie die offenen Rechnungen und Gutschriften in ihrer Tabelle, jede in einer eigenen Zeile, oder fügen Sie sie dort ein.',
      payments:
        'Erfassen Sie hier eine Zahlung, importieren Sie Bankzeilen, oder fügen Sie Zahlungen in ihre Tabelle ein.',
    },
    next: {
      template: 'Vorlage einfügen',
      sources: 'Quellen wählen',
      invoices: 'Zu den Rechnungen',
      payments: 'Zahlungen erfassen',
      preview: 'Vorschau des Ausgleichs',
      post: 'Weiter zum Buchen',
      enter: 'Zahlungen erfassen',
      results: 'Ergebnisse ansehen',
    },
    tables: 'In dieser Arbeitsmappe',
    notChecked: 'Die Zeilen sind noch nicht geprüft. Das tut die Vorschau; sie schreibt nichts.',
    noProblems: 'Jede Zeile kann verwendet werden.',
    showProblems: 'Anzeigen',
    more: 'Für den Anfang',
    inserting: 'Die Tabellen werden eingefügt',
    inserted: (sheets) => `Eingefügt: ${sheets}.`,
    nothingMissing: 'Es fehlt keine Tabelle. Nichts wurde eingefügt.',
    sample: 'Beispiel öffnen',
    sampleHint:
      'Das Beispiel ist ein Monatsabschluss mit allem, was schiefgehen kann. Es öffnet sich als eigene Arbeitsmappe.',
    sampleHow:
      'Einen ausgefüllten Monatsabschluss sehen Sie, wenn Sie die Datei sample/month-end.xlsx von Settlesheet in Excel öffnen und Settlesheet dort starten.',
    privacy: 'Keine Anmeldung. Nichts verlässt diesen Rechner.',
    help: 'Hilfe',
  },
  choice: {
    heading: 'Quellen',
    lead: 'Wo die Zeilen stehen und welche Spalte was bedeutet. Jede Wahl gilt sofort und wird in dieser Arbeitsmappe aufbewahrt.',
    source: 'Gelesen aus',
    asFound: 'Was gefunden wird',
    by: {
      chosen: 'Von Ihnen gewählt.',
      name: 'Am Namen erkannt.',
      headings: 'An den Überschriften erkannt.',
    },
    name: (name) => `Name ${name}`,
    range: (address) => `Bereich ${address}`,
    rangeLabel: 'Oder ein Bereich mit Überschriften',
    rangeHint: 'Etwa Tabelle1!A1:F20.',
    arm: 'Im Blatt Ausgewähltes übernehmen',
    selectOne: 'Wählen Sie im Blatt einen Bereich aus, mit Überschriften.',
    selected: (address) => `Ausgewählt: ${address}`,
    take: 'Übernehmen',
    numberFormat: 'Beträge in Textzellen',
    dateFormat: 'Daten in Textzellen',
    formatHint: 'Zahlen und Daten von Excel brauchen kein Format. Ein Text wird nie geraten.',
    columns: 'Spalten',
    byHeading: 'Nicht gefunden',
    foundAs: (heading) => `${heading} (nach Überschrift)`,
    notRead: 'Nicht gelesen',
    requiredHint: '* muss vorhanden sein',
  },
  settings: {
    accountsHint: 'Konten, auf die Belege gebucht werden, nach Zweck.',
    noAccounts:
      'Es gibt keine Tabelle LedgerAccounts. Belege zeigen dann den Zweck anstelle des Kontos; Vorlage einfügen auf der Startseite ergänzt die Tabelle.',
    pane: 'Dieser Bereich',
    language: 'Sprache',
    languageHint: 'Zahlen und Daten folgen der Arbeitsmappe.',
    languageOfOffice: 'Wie in Office',
    opensWithWorkbook: 'Bereich mit dieser Arbeitsmappe öffnen',
    about: 'Über das Programm',
  },
  sources: {
    looking: 'Ihre Tabellen werden gesucht',
    heading: 'Gefundene Tabellen',
    lead: 'Die Vorschau zeigt jeden Beleg und jedes Problem. Vor dem Buchen wird nichts geschrieben.',
    found: (table, sheet) => `${table} auf Blatt ${sheet}`,
    rows: (n, written) => counted(n, written, 'Zeile', 'Zeilen'),
    missing: 'Fehlt',
    notUsed: 'Nicht vorhanden; es gelten die Standardwerte',
    roles: {
      Invoices: 'Rechnungen',
      Payments: 'Zahlungen',
      CashDiscounts: 'Skonti',
      TermsOfPayment: 'Zahlungsbedingungen',
      SettlementParameters: 'Parameter',
      LedgerAccounts: 'Sachkonten',
      MethodsOfPayment: 'Zahlungsmethoden',
      TaxCodes: 'Steuercodes',
      ExchangeRates: 'Wechselkurse',
    },
    preview: 'Vorschau des Ausgleichs',
    lookAgain: 'Erneut suchen',
  },
  parameters: {
    heading: 'Parameter',
    reading: 'Die Parameter werden gelesen',
    lead: 'Was Sie hier wählen, wird in dieser Arbeitsmappe aufbewahrt und gilt ab der nächsten Vorschau.',
    back: 'Zurück',
    groups: {
      ruleSet: 'Regelwerk',
      discount: 'Skonto',
      differences: 'Differenzen',
      order: 'Automatischer Ausgleich und Priorität',
      tax: 'Umsatzsteuer',
      posting: 'Buchen',
      vouchers: 'Belegnummern',
      bank: 'Bankzeilen',
      sheets: 'Blätter und Texte',
    },
    names: parameterNamesIn('de'),
    explanations,
    options: optionsIn('de'),
    byDefault: (value) => `Standard: ${value}`,
    notStated: 'nicht angegeben',
    takeDefault: 'Standard verwenden',
    takeDefaultOf: (name) => `Standard verwenden: ${name}`,
    inTable: 'In SettlementParameters angegeben; ändern Sie den Wert dort.',
    aDate: 'Ein Datum',
    dateOf: (name) => `${name}: Datum`,
    untilThen: (value) => `Bis ein Datum eingegeben ist: ${value}`,
    taken: (name, value) => `${name}: ${value} gilt jetzt.`,
    unreadable: {
      amount: (text, example) =>
        `„${text}“ kann hier nicht als Betrag gelesen werden. Schreiben Sie ihn wie ${example}.`,
      whole: (text) => `„${text}“ ist keine ganze Zahl. Geben Sie eine ein, etwa 3.`,
      date: 'Das Datum ist nicht vollständig. Geben Sie Tag, Monat und Jahr ein.',
    },
    unchanged: 'Der bisherige Wert gilt weiter.',
    refusedStill: (names) =>
      `Nicht geändert, weil die Eingabe abgelehnt wurde: ${names}. Berichtigen Sie die Eingabe unter Einstellungen, oder lassen Sie es dabei.`,
  },
  preview: {
    reading: 'Die Tabellen werden gelesen und der Ausgleich wird berechnet',
    heading: 'Vorschau',
    emptyHeading: 'Nichts zu buchen',
    lead: 'Genau das wird beim Buchen geschrieben.',
    emptyLead: 'Die Tabellen enthalten keine Zahlung, die gebucht werden kann und noch nicht gebucht ist.',
    sheets: {
      heading: 'Was das Buchen schreibt',
      newSheet: (sheet) => `${sheet} (neues Blatt)`,
      added: (n, written) => counted(n, written, 'neue Zeile', 'neue Zeilen'),
      rewritten: 'neu geschrieben',
      notYours: 'Ihre eigenen Tabellen bleiben unberührt.',
    },
    ofSomeLines: 'Diese Vorschau enthält nur die gewählten Zeilen; die anderen bleiben im Journal.',
    leftOut: (n, written) =>
      `${counted(n, written, 'Zeile hat ein Problem und bleibt', 'Zeilen haben ein Problem und bleiben')} bis zur Korrektur unberücksichtigt.`,
    post: (p, wp, v, wv) =>
      `${counted(p, wp, 'Zahlung', 'Zahlungen')}, ${counted(v, wv, 'Beleg', 'Belege')} buchen`,
    again: 'Neue Vorschau',
    ready: (v, p) =>
      `Vorschau bereit: ${counted(v, String(v), 'Beleg', 'Belege')}, ${counted(p, String(p), 'Problem', 'Probleme')}.`,
  },
  totals: {
    heading: (currency) => `Summen in ${currency}`,
    payments: (n, written) => counted(n, written, 'Zahlung', 'Zahlungen'),
    settled: (n, written) => `Ausgeglichen auf ${counted(n, written, 'Dokument', 'Dokumenten')}`,
    discount: 'Davon Skonto',
    differences: 'Davon ausgebuchte Differenzen',
    exchangeGain: 'Kursgewinne abzüglich Kursverluste',
    leftOpen: 'Offen gebliebene Zahlungen auf Konten',
    rowsHeading: 'Gelesene Zeilen',
    invoicesRead: 'Rechnungen',
    paymentsRead: 'Zahlungen',
    withProblem: 'Zeilen mit einem Problem',
    alreadyPosted: 'Von einem früheren Lauf gebucht',
    textsRead: 'Als Zahl gelesene Textzellen',
    hiddenCount: 'Ausgeblendete und gefilterte Zeilen zählen mit.',
  },
  problems: {
    heading: (n, written) => counted(n, written, 'Problem zu korrigieren', 'Probleme zu korrigieren'),
    warnings: (_, written) => `${written} zum Prüfen`,
    goToCell: 'Zur Zelle',
    goToTable: 'Zur Tabelle',
    goTo: (place) => `Gehe zu ${place}`,
    showMore: (n, written) =>
      `${n === 1 ? 'Weiteres' : 'Weitere'} ${counted(n, written, 'Problem', 'Probleme')} zeigen`,
    refused: 'Excel konnte diese Zelle nicht auswählen. Ihr Blatt ist vielleicht ausgeblendet oder gelöscht.',
    lead: 'Jedes mit seinem Ort, was gefunden wurde und was zu tun ist. Korrigieren Sie die Zelle und prüfen Sie erneut.',
    none: 'Es wurde nichts gefunden.',
    noneShown: 'Kein Problem passt zum Filter.',
    notRead: 'Seit dem letzten Lauf wurden die Zeilen nicht geprüft.',
    look: 'Erneut prüfen',
    filter: 'Nach Text filtern',
    kind: 'Art',
    kinds: { all: 'Alle', errors: 'Zu korrigieren', warnings: 'Zum Prüfen' },
    count: (shown, _, all) => `${shown} von ${all} angezeigt`,
    copy: 'Kopieren',
    copied: (rows) => `Kopiert: ${rows}. Fügen Sie sie in ein Blatt ein.`,
    copyRefused: 'Kopieren ist hier nicht erlaubt. Schreiben Sie sie in ein Blatt.',
    export: 'In ein Blatt schreiben',
    exported: (rows) => `In die Tabelle SettlementProblems geschrieben: ${rows}.`,
    where: 'Wo',
    found: 'Was gefunden wurde',
    toDo: 'Was zu tun ist',
  },
  vouchers: {
    heading: (n, written) => counted(n, written, 'Beleg', 'Belege'),
    account: 'Sachkonto',
    debit: 'Soll',
    credit: 'Haben',
    showMore: (n, written) =>
      `${n === 1 ? 'Weiteren' : 'Weitere'} ${counted(n, written, 'Beleg', 'Belege')} zeigen`,
  },
  posting: {
    heading: 'Es wird gebucht',
    completing: 'Der Lauf wird abgeschlossen',
    removing: 'Der Lauf wird entfernt',
    lead: 'Lassen Sie die Arbeitsmappe geöffnet, bis dies fertig ist.',
    progress: (done, total) => `${done} von ${total} Zeilen geschrieben`,
    silent:
      'Excel antwortet nicht. Drücken Sie die Eingabetaste, um die bearbeitete Zelle zu verlassen, oder warten Sie.',
    stop: 'Anhalten',
    stopping: 'Nach den laufenden Zeilen wird angehalten',
  },
  posted: {
    heading: 'Gebucht',
    lead: (p, wp, v, wv) =>
      `${counted(p, wp, 'Zahlung wurde', 'Zahlungen wurden')} mit ${counted(v, wv, 'Beleg', 'Belegen')} gebucht.`,
    run: (run) => `Lauf ${run}`,
    sheets: 'Auf diese Blätter geschrieben',
    goToSheet: (sheet) => `Zum Blatt ${sheet}`,
  },
  runs: {
    heading: 'Läufe',
    reading: 'Die Läufe werden gelesen',
    lead: 'Öffnen Sie einen Lauf, um zu sehen, was er ausgeglichen hat, und um ihn oder einen Teil davon rückgängig zu machen.',
    none: 'In dieser Arbeitsmappe wurde noch nichts gebucht.',
    noneYet: 'Nach dem Buchen steht hier jeder Lauf mit seinen Summen und kann rückgängig gemacht werden.',
    status: {
      writing: 'wird geschrieben',
      complete: 'vollständig',
      'partly undone': 'teilweise rückgängig gemacht',
      undone: 'rückgängig gemacht',
    },
    settledLabel: 'Ausgeglichen',
    settled: (amount) => `Ausgeglichen ${amount}`,
    discount: (amount) => `davon Skonto ${amount}`,
    difference: (amount) => `ausgebuchte Differenz ${amount}`,
    open: 'Öffnen',
    showMore: (n, written) =>
      `${n === 1 ? 'Weiteren' : 'Weitere'} ${counted(n, written, 'Lauf', 'Läufe')} zeigen`,
    showMoreRows: (n, written) => `Weitere ${counted(n, written, 'Zeile', 'Zeilen')} zeigen`,
    tables: 'Gebuchte Tabellen',
    whatUndoDoes:
      'Rückgängig machen nimmt Ausgleiche zurück: Dokumente und Zahlungen sind wieder offen, und beide bleiben gebucht.',
    whatReversalDoes:
      'Stornieren nimmt auch die Zahlung selbst zurück: eine Rücklastschrift, einen geplatzten Scheck, eine falsche Zahlung.',
    undoRun: 'Lauf rückgängig machen',
    undoPayment: 'Ausgleiche dieser Zahlung rückgängig machen',
    reversePayment: 'Diese Zahlung stornieren',
    undoSettlement: 'Diesen Ausgleich rückgängig machen',
    named: (name, what) => `${name}: ${what}`,
    reversed: 'storniert',
    undone: 'rückgängig gemacht',
    postedEarlier: 'In einem früheren Lauf gebucht',
    withoutPayment: 'Ohne Zahlung ausgeglichen',
    overpayment: 'Ausgebuchte Überzahlung',
  },
  undo: {
    reading: 'Die Rücknahme wird berechnet',
    headings: {
      run: (run) => `Lauf ${run} rückgängig machen`,
      payment: (payment) => `Ausgleiche der Zahlung ${payment} rückgängig machen`,
      settlement: (payment, invoice) => `Ausgleich von ${invoice} durch ${payment} rückgängig machen`,
      reversal: (payment) => `Zahlung ${payment} stornieren`,
    },
    lead: 'Genau das wird geschrieben, wenn Sie die Schaltfläche drücken. Nichts Gebuchtes wird gelöscht.',
    dated: (date) => `Stornodatum: ${date}.`,
    sheets: 'Was das Rückgängigmachen schreibt',
    refusedLead:
      'Das lässt sich noch nicht rückgängig machen; der Grund steht unten. Es wurde nichts geschrieben.',
    date: 'Stornodatum',
    latest: 'Letzte Transaktion',
    today: 'Heute',
    dateHint: 'Datum der Buchungen, mit denen zurückgenommen wird.',
    dateFirst: 'Geben Sie zuerst das Stornodatum ein.',
    later: {
      heading: (n, written) =>
        `${counted(n, written, 'späterer Ausgleich', 'spätere Ausgleiche')} derselben Dokumente`,
      why: 'Sie wurden auf der Grundlage dessen berechnet, was hier zurückgenommen wird, und können so nicht bleiben.',
      choice: 'Spätere Ausgleiche',
      refuse: 'Belassen; nichts zurücknehmen',
      undo: 'Ebenfalls zurücknehmen',
    },
    settlements: (n, written) => counted(n, written, 'Ausgleich', 'Ausgleiche'),
    payments: (n, written) => counted(n, written, 'stornierte Zahlung', 'stornierte Zahlungen'),
    underVoucher: (voucher) => `Storniert unter Beleg ${voucher}`,
    post: (contents) => `Rückgängig machen: ${contents}`,
    undoing: 'Es wird rückgängig gemacht',
    doneHeading: 'Rückgängig gemacht',
    done: (contents) => `Geschrieben: ${contents}.`,
    staysOpen:
      'Was zurückgenommen wurde, bleibt offen, bis Sie in der Vorschau „Erneut ausgleichen“ wählen oder es anders markieren.',
    changed:
      'Die Arbeitsmappe hat sich seit der Vorschau geändert. Es wurde nichts rückgängig gemacht. Eine neue Vorschau zeigt, was jetzt zurückgenommen würde.',
  },
  settleAgain: {
    heading: 'Rückgängig gemachte Ausgleiche',
    held: (n, written) =>
      `${counted(n, written, 'Zahlung bleibt offen, weil ihr Ausgleich', 'Zahlungen bleiben offen, weil ihre Ausgleiche')} rückgängig gemacht ${n === 1 ? 'wurde' : 'wurden'}.`,
    chosen: (n, written) =>
      `Diese Vorschau gleicht ${counted(n, written, 'Zahlung', 'Zahlungen')} erneut aus.`,
    allChosen: 'Diese Vorschau gleicht alles erneut aus, was rückgängig gemacht wurde.',
    one: 'Erneut ausgleichen',
    all: 'Alle erneut ausgleichen',
    none: 'Offen lassen',
  },
  comparison: {
    open: 'Regelwerke vergleichen',
    lead: 'Die Zahlungen der Vorschau werden nach jedem Regelwerk ausgeglichen und in der Tabelle RuleSetComparison nebeneinandergestellt. Es wird nichts gebucht.',
    tooFew: 'Wählen Sie mindestens zwei Regelwerke.',
    compare: 'Vergleichen',
    comparing: 'Es wird nach jedem Regelwerk ausgeglichen',
    heading: 'Vergleich der Regelwerke',
    nothingPosted:
      'Es wurde nichts gebucht. Jede Zahlung mit jedem Dokument steht in der Tabelle RuleSetComparison.',
    discount: 'Skonto',
    left: 'Offen',
    severalCurrencies: 'Belege in anderen Währungen zählen mit ihrem Wert in Buchungswährung.',
    different: (n, written) => counted(n, written, 'abweichende Zeile', 'abweichende Zeilen'),
    marked: (ruleSet) => `Ein Stern zeigt, was nicht so ist wie nach ${ruleSet}.`,
  },
  changed: {
    heading: 'Die Blätter haben sich geändert',
    lead: 'Ihre Tabellen haben sich seit der Vorschau geändert. Es wurde nichts gebucht. Eine neue Vorschau zeigt, was jetzt gebucht würde.',
  },
  cutOff: {
    heading: 'Ein Lauf wurde unterbrochen',
    lead: (run, started, n, written) =>
      `Lauf ${run}, begonnen ${started}, mit ${counted(n, written, 'Zahlung', 'Zahlungen')}, wurde nicht zu Ende geschrieben.`,
    canComplete: 'Lauf abschließen schreibt, was noch fehlt, genau wie es gezeigt wurde.',
    cannotComplete:
      'Ihre Tabellen haben sich seitdem geändert, deshalb lässt sich der Lauf nicht mehr abschließen. Entfernen Sie ihn und erstellen Sie eine neue Vorschau.',
    changed: 'Ihre Tabellen haben sich gerade geändert, deshalb wurde der Lauf nicht abgeschlossen.',
    removes:
      'Lauf entfernen löscht nur die Zeilen, die dieser Lauf geschrieben hat. Ihre eigenen Tabellen bleiben unberührt.',
    complete: 'Lauf abschließen',
    remove: 'Lauf entfernen',
  },
  blocked: {
    heading: 'Die Tabellen lassen sich nicht lesen',
    lead: 'Korrigieren Sie zuerst dies und versuchen Sie es erneut. Es wurde nichts geschrieben.',
  },
  failed: {
    heading: 'Excel hat abgelehnt',
    writeLead:
      'Das Schreiben wurde angehalten. Fahren Sie fort: Der Bereich prüft, was geschrieben wurde, und bietet an, es abzuschließen oder zu entfernen.',
    reasons: {
      'cell-edit':
        'Eine Zelle wird bearbeitet. Drücken Sie in Excel die Eingabetaste oder Esc und versuchen Sie es erneut.',
      protected:
        'Ein Blatt ist geschützt oder die Arbeitsmappe schreibgeschützt. Heben Sie den Schutz auf (Überprüfen, Blattschutz aufheben) und versuchen Sie es erneut.',
      gone: 'Eine Tabelle, ein Blatt oder ein Bereich ist nicht mehr da. Vielleicht wurde es umbenannt oder gelöscht.',
      'too-large':
        'Das sind mehr Daten, als dieses Excel in einem Schritt annimmt. Versuchen Sie es in Excel für Windows oder Mac.',
      occupied:
        'Zellen, die für das Ergebnis gebraucht werden, sind nicht leer. Leeren oder verschieben Sie sie und versuchen Sie es erneut.',
      filtered:
        'Ein Filter blendet Zeilen der Tabelle aus. Löschen Sie den Filter und versuchen Sie es erneut.',
      busy: 'Excel ist beschäftigt. Warten Sie einen Moment und versuchen Sie es erneut.',
      'other-workbook':
        'Eine andere Arbeitsmappe liegt vorn. Klicken Sie in diese Arbeitsmappe und versuchen Sie es erneut.',
      other:
        'Excel konnte das Verlangte nicht ausführen. Versuchen Sie es erneut; hilft das nicht, speichern Sie und öffnen Sie die Arbeitsmappe neu.',
    },
    code: (code) => `Fehlercode: ${code}`,
    retry: 'Erneut versuchen',
    check: 'Fortfahren',
  },
  defect: {
    heading: 'Das ist unser Fehler',
    lead: 'Settlesheet hat einen Fehler in sich selbst gefunden und angehalten, damit nichts Falsches geschrieben wird. Bitte melden Sie ihn mit den Diagnosedaten unten. Sie enthalten keine Beträge oder Namen aus Ihrer Arbeitsmappe.',
    copy: 'Diagnosedaten kopieren',
    copied: 'Kopiert',
    copyRefused: 'Kopieren ist hier nicht erlaubt. Markieren Sie den Text und drücken Sie Strg+C.',
    diagnostics: 'Diagnosedaten',
    reload: 'Neu beginnen',
  },
  start: {
    outsideHeading: 'Öffnen Sie Settlesheet in Excel',
    outsideLead:
      'Diese Seite ist der Aufgabenbereich eines Excel-Add-Ins. Sie funktioniert nur neben einer Arbeitsmappe.',
    outsideSteps: [
      'Öffnen Sie Ihre Arbeitsmappe in Excel.',
      'Wählen Sie auf der Registerkarte Start „Add-Ins“ und fügen Sie Settlesheet hinzu.',
      'Wählen Sie auf der Registerkarte Start „Ausgleichen“.',
    ],
    blockedHeading: 'Keine Verbindung zu Excel',
    blockedLead:
      'Das Skript office.js von Microsoft ist nicht angekommen. Ohne dieses Skript erreicht der Bereich die Arbeitsmappe nicht.',
    blockedWhatToDo:
      'Prüfen Sie die Internetverbindung oder bitten Sie Ihre Administration, appsforoffice.microsoft.com zuzulassen. Schließen Sie dann den Bereich und öffnen Sie ihn erneut.',
  },
  entry: entryDe,
  bank: bankDe,
};
