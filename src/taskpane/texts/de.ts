import type { Texts } from './texts';

const counted = (n: number, written: string, one: string, many: string): string =>
  `${written} ${n === 1 ? one : many}`;

export const de: Texts = {
  sources: {
    looking: 'Ihre Tabellen werden gesucht',
    heading: 'Gefundene Tabellen',
    missingHeading: 'Eine Tabelle fehlt',
    lead: 'Die Vorschau zeigt jeden Beleg und jedes Problem. Vor dem Buchen wird nichts geschrieben.',
    missingLead:
      'Fügen Sie die fehlende Tabelle ein (Einfügen, Tabelle) und geben Sie ihr diesen Namen oder verwenden Sie ihre Spaltenüberschriften. Suchen Sie dann erneut.',
    found: (table, sheet) => `${table} auf Blatt ${sheet}`,
    rows: (n, written) => counted(n, written, 'Zeile', 'Zeilen'),
    missing: 'Fehlt',
    notUsed: 'Nicht vorhanden; es gelten die Standardwerte',
    required: 'Erforderlich',
    roles: {
      Invoices: 'Rechnungen',
      Payments: 'Zahlungen',
      CashDiscounts: 'Skonti',
      TermsOfPayment: 'Zahlungsbedingungen',
      SettlementParameters: 'Einstellungen',
      LedgerAccounts: 'Sachkonten',
      MethodsOfPayment: 'Zahlungsmethoden',
      TaxCodes: 'Steuercodes',
      ExchangeRates: 'Wechselkurse',
    },
    preview: 'Vorschau des Ausgleichs',
    lookAgain: 'Erneut suchen',
  },
  preview: {
    reading: 'Die Tabellen werden gelesen und der Ausgleich wird berechnet',
    heading: 'Vorschau',
    emptyHeading: 'Nichts zu buchen',
    lead: 'Genau das wird beim Buchen geschrieben.',
    emptyLead: 'Die Tabellen enthalten keine Zahlung, die gebucht werden kann und noch nicht gebucht ist.',
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
  },
  posted: {
    heading: 'Gebucht',
    lead: (p, wp, v, wv) =>
      `${counted(p, wp, 'Zahlung wurde', 'Zahlungen wurden')} mit ${counted(v, wv, 'Beleg', 'Belegen')} gebucht.`,
    run: (run) => `Lauf ${run}`,
    sheets: 'Auf diese Blätter geschrieben',
    goToSheet: (sheet) => `Zum Blatt ${sheet}`,
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
};
