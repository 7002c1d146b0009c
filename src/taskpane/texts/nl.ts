import { bankNl } from './bank/nl';
import { entryNl } from './entry/nl';
import { optionsIn, parameterNamesIn } from './parameterWords';
import type { Texts } from './texts';

const counted = (n: number, written: string, one: string, many: string): string =>
  `${written} ${n === 1 ? one : many}`;

export const nl: Texts = {
  sources: {
    looking: 'Uw tabellen worden gezocht',
    heading: 'Gevonden tabellen',
    missingHeading: 'Er ontbreekt een tabel',
    lead: 'Het voorbeeld toont elk boekstuk en elk probleem. Er wordt niets geschreven voordat u boekt.',
    missingLead:
      'Voeg de ontbrekende tabel toe (Invoegen, Tabel) en geef die deze naam of gebruik de kolomkoppen. Zoek daarna opnieuw.',
    found: (table, sheet) => `${table} op blad ${sheet}`,
    rows: (n, written) => counted(n, written, 'rij', 'rijen'),
    missing: 'Ontbreekt',
    notUsed: 'Niet aanwezig; de standaardwaarden gelden',
    required: 'Verplicht',
    roles: {
      Invoices: 'Facturen',
      Payments: 'Betalingen',
      CashDiscounts: 'Contantkortingen',
      TermsOfPayment: 'Betalingstermijnen',
      SettlementParameters: 'Parameters',
      LedgerAccounts: 'Grootboekrekeningen',
      MethodsOfPayment: 'Betalingsmethoden',
      TaxCodes: 'Btw-codes',
      ExchangeRates: 'Wisselkoersen',
    },
    preview: 'Voorbeeld van vereffening',
    lookAgain: 'Opnieuw zoeken',
  },
  parameters: {
    heading: 'Parameters',
    reading: 'De parameters worden gelezen',
    lead: 'Wat u hier kiest, wordt in deze werkmap bewaard en geldt vanaf het volgende voorbeeld.',
    back: 'Terug',
    groups: {
      ruleSet: 'Regelset',
      discount: 'Contantkorting',
      differences: 'Verschillen',
      order: 'Automatische vereffening en prioriteit',
      tax: 'Btw',
      posting: 'Boeken',
      sheets: 'Bladen en teksten',
    },
    names: parameterNamesIn('nl'),
    options: optionsIn('nl'),
    byDefault: (value) => `Standaard: ${value}`,
    notStated: 'niet opgegeven',
    takeDefault: 'Standaard gebruiken',
    takeDefaultOf: (name) => `Standaard gebruiken: ${name}`,
    inTable: 'Opgegeven in SettlementParameters; wijzig de waarde daar.',
    aDate: 'Een datum',
    dateOf: (name) => `${name}: datum`,
    untilThen: (value) => `Tot er een datum is ingevoerd: ${value}`,
    taken: (name, value) => `${name}: ${value} geldt nu.`,
    unreadable: {
      amount: (text, example) => `„${text}” kan hier niet als bedrag worden gelezen. Typ het als ${example}.`,
      days: (text) => `„${text}” is geen aantal dagen. Typ een geheel getal, zoals 3.`,
      date: 'De datum is niet volledig. Typ dag, maand en jaar.',
    },
    unchanged: 'De vorige waarde blijft gelden.',
    refusedStill: (names) =>
      `Niet gewijzigd, omdat de invoer is geweigerd: ${names}. Corrigeer de invoer of ga nogmaals terug om dit ongewijzigd te laten.`,
  },
  preview: {
    reading: 'De tabellen worden gelezen en de vereffening wordt berekend',
    heading: 'Voorbeeld',
    emptyHeading: 'Niets te boeken',
    lead: 'Precies dit wordt geschreven als u boekt.',
    emptyLead: 'De tabellen bevatten geen betaling die geboekt kan worden en nog niet geboekt is.',
    leftOut: (n, written) =>
      `${counted(n, written, 'rij heeft een probleem en blijft', 'rijen hebben een probleem en blijven')} buiten beschouwing tot de correctie.`,
    post: (p, wp, v, wv) =>
      `${counted(p, wp, 'betaling', 'betalingen')}, ${counted(v, wv, 'boekstuk', 'boekstukken')} boeken`,
    again: 'Voorbeeld vernieuwen',
    ready: (v, p) =>
      `Voorbeeld gereed: ${counted(v, String(v), 'boekstuk', 'boekstukken')}, ${counted(p, String(p), 'probleem', 'problemen')}.`,
  },
  totals: {
    heading: (currency) => `Totalen in ${currency}`,
    payments: (n, written) => counted(n, written, 'betaling', 'betalingen'),
    settled: (n, written) => `Vereffend op ${counted(n, written, 'document', 'documenten')}`,
    discount: 'Waarvan contantkorting',
    differences: 'Waarvan afgeboekte verschillen',
    exchangeGain: 'Koerswinsten min koersverliezen',
    leftOpen: 'Openstaande betalingen op rekeningen',
    rowsHeading: 'Gelezen rijen',
    invoicesRead: 'Facturen',
    paymentsRead: 'Betalingen',
    withProblem: 'Rijen met een probleem',
    alreadyPosted: 'Al geboekt door een eerdere run',
    textsRead: 'Tekstcellen als getal gelezen',
  },
  problems: {
    heading: (n, written) => counted(n, written, 'probleem te corrigeren', 'problemen te corrigeren'),
    warnings: (_, written) => `${written} om na te kijken`,
    goToCell: 'Naar cel',
    goToTable: 'Naar tabel',
    goTo: (place) => `Naar ${place}`,
    showMore: (n, written) => `Nog ${counted(n, written, 'probleem', 'problemen')} tonen`,
    refused: 'Excel kon die cel niet selecteren. Het blad is misschien verborgen of verwijderd.',
  },
  vouchers: {
    heading: (n, written) => counted(n, written, 'boekstuk', 'boekstukken'),
    account: 'Grootboekrekening',
    debit: 'Debet',
    credit: 'Credit',
    showMore: (n, written) => `Nog ${counted(n, written, 'boekstuk', 'boekstukken')} tonen`,
  },
  posting: {
    heading: 'Bezig met boeken',
    completing: 'De run wordt voltooid',
    removing: 'De run wordt verwijderd',
    lead: 'Laat de werkmap open tot dit klaar is.',
    progress: (done, total) => `${done} van ${total} rijen geschreven`,
    silent: 'Excel antwoordt niet. Druk op Enter om de cel te verlaten die u bewerkt, of wacht.',
  },
  posted: {
    heading: 'Geboekt',
    lead: (p, wp, v, wv) =>
      `${counted(p, wp, 'betaling is', 'betalingen zijn')} geboekt met ${counted(v, wv, 'boekstuk', 'boekstukken')}.`,
    run: (run) => `Run-nummer ${run}`,
    sheets: 'Geschreven naar deze bladen',
    goToSheet: (sheet) => `Naar blad ${sheet}`,
  },
  runs: {
    heading: 'Runs',
    reading: 'De runs worden gelezen',
    lead: 'Open een run om te zien wat die heeft vereffend, en om die geheel of gedeeltelijk ongedaan te maken.',
    none: 'In deze werkmap is nog niets geboekt.',
    status: {
      writing: 'wordt geschreven',
      complete: 'volledig',
      'partly undone': 'deels ongedaan gemaakt',
      undone: 'ongedaan gemaakt',
    },
    settled: (amount) => `Vereffend ${amount}`,
    discount: (amount) => `waarvan contantkorting ${amount}`,
    difference: (amount) => `afgeboekt verschil ${amount}`,
    open: 'Openen',
    showMore: (n, written) => `Nog ${counted(n, written, 'run', 'runs')} tonen`,
    showMoreRows: (n, written) => `Nog ${counted(n, written, 'rij', 'rijen')} tonen`,
    whatUndoDoes:
      'Ongedaan maken neemt vereffeningen terug: documenten en betalingen staan weer open, en beide blijven geboekt.',
    whatReversalDoes:
      'Terugboeken neemt ook de betaling zelf terug: een gestorneerde incasso, een ongedekte cheque, een verkeerde betaling.',
    undoRun: 'Run ongedaan maken',
    undoPayment: 'Vereffeningen van deze betaling ongedaan maken',
    reversePayment: 'Deze betaling terugboeken',
    undoSettlement: 'Deze vereffening ongedaan maken',
    named: (name, what) => `${name}: ${what}`,
    reversed: 'teruggeboekt',
    undone: 'ongedaan gemaakt',
    postedEarlier: 'Geboekt in een eerdere run',
    withoutPayment: 'Vereffend zonder betaling',
    overpayment: 'Afgeboekte overbetaling',
  },
  undo: {
    reading: 'Er wordt berekend wat ongedaan wordt gemaakt',
    headings: {
      run: (run) => `Run ${run} ongedaan maken`,
      payment: (payment) => `Vereffeningen van betaling ${payment} ongedaan maken`,
      settlement: (payment, invoice) => `Vereffening van ${invoice} door ${payment} ongedaan maken`,
      reversal: (payment) => `Betaling ${payment} terugboeken`,
    },
    lead: 'Precies dit wordt geschreven als u op de knop drukt. Er wordt niets gewist wat geboekt is.',
    dated: (date) => `Terugboekingsdatum: ${date}.`,
    refusedLead:
      'Dit kan nog niet ongedaan worden gemaakt; de reden staat hieronder. Er is niets geschreven.',
    date: 'Terugboekingsdatum',
    latest: 'Laatste transactie',
    today: 'Vandaag',
    dateHint: 'Datum van de boekingen die het terugnemen.',
    dateFirst: 'Voer eerst de terugboekingsdatum in.',
    later: {
      heading: (n, written) =>
        `${counted(n, written, 'latere vereffening', 'latere vereffeningen')} van dezelfde documenten`,
      why: 'Ze zijn berekend op basis van wat hier wordt teruggenomen en kunnen dus niet zo blijven.',
      choice: 'Latere vereffeningen',
      refuse: 'Laten staan; niets ongedaan maken',
      undo: 'Ook ongedaan maken',
    },
    settlements: (n, written) => counted(n, written, 'vereffening', 'vereffeningen'),
    payments: (n, written) => counted(n, written, 'teruggeboekte betaling', 'teruggeboekte betalingen'),
    underVoucher: (voucher) => `Teruggeboekt onder boekstuk ${voucher}`,
    post: (contents) => `Ongedaan maken: ${contents}`,
    undoing: 'Bezig met ongedaan maken',
    doneHeading: 'Ongedaan gemaakt',
    done: (contents) => `Geschreven: ${contents}.`,
    staysOpen:
      'Wat is teruggenomen, blijft open tot u in het voorbeeld Opnieuw vereffenen kiest of het anders markeert.',
    changed:
      'De werkmap is gewijzigd sinds het voorbeeld werd gemaakt. Er is niets ongedaan gemaakt. Vernieuw het voorbeeld om te zien wat nu ongedaan zou worden gemaakt.',
  },
  settleAgain: {
    heading: 'Ongedaan gemaakte vereffeningen',
    held: (n, written) =>
      `${counted(n, written, 'betaling blijft open omdat de vereffening', 'betalingen blijven open omdat de vereffeningen')} ongedaan ${n === 1 ? 'is' : 'zijn'} gemaakt.`,
    chosen: (n, written) =>
      `Dit voorbeeld vereffent ${counted(n, written, 'betaling', 'betalingen')} opnieuw.`,
    allChosen: 'Dit voorbeeld vereffent alles opnieuw wat ongedaan is gemaakt.',
    one: 'Opnieuw vereffenen',
    all: 'Alles opnieuw vereffenen',
    none: 'Open laten staan',
  },
  comparison: {
    open: 'Regelsets vergelijken',
    lead: 'De betalingen van het voorbeeld worden volgens elke regelset vereffend en naast elkaar gezet in de tabel RuleSetComparison. Er wordt niets geboekt.',
    tooFew: 'Kies ten minste twee regelsets.',
    compare: 'Vergelijken',
    comparing: 'Er wordt volgens elke regelset vereffend',
    heading: 'Vergelijking van regelsets',
    nothingPosted: 'Er is niets geboekt. Elke betaling met elk document staat in de tabel RuleSetComparison.',
    discount: 'Contantkorting',
    left: 'Nog open',
    severalCurrencies: 'De documenten luiden in verschillende valuta’s en hebben geen gezamenlijk totaal.',
    different: (n, written) => counted(n, written, 'afwijkende rij', 'afwijkende rijen'),
    marked: (ruleSet) => `Een ster toont wat anders is dan volgens ${ruleSet}.`,
  },
  changed: {
    heading: 'De bladen zijn gewijzigd',
    lead: 'Uw tabellen zijn gewijzigd sinds het voorbeeld werd gemaakt. Er is niets geboekt. Vernieuw het voorbeeld om te zien wat nu geboekt zou worden.',
  },
  cutOff: {
    heading: 'Een run is afgebroken',
    lead: (run, started, n, written) =>
      `Run ${run}, begonnen op ${started}, met ${counted(n, written, 'betaling', 'betalingen')}, is niet volledig geschreven.`,
    canComplete: 'Run voltooien schrijft wat nog ontbreekt, precies zoals het werd getoond.',
    cannotComplete:
      'Uw tabellen zijn sindsdien gewijzigd, dus de run kan niet meer worden voltooid. Verwijder de run en maak een nieuw voorbeeld.',
    changed: 'Uw tabellen zijn zojuist gewijzigd, dus de run is niet voltooid.',
    removes:
      'Run verwijderen wist alleen de rijen die deze run heeft geschreven. Uw eigen tabellen blijven ongewijzigd.',
    complete: 'Run voltooien',
    remove: 'Run verwijderen',
  },
  blocked: {
    heading: 'De tabellen kunnen niet worden gelezen',
    lead: 'Corrigeer dit eerst en probeer het opnieuw. Er is niets geschreven.',
  },
  failed: {
    heading: 'Excel heeft geweigerd',
    writeLead:
      'Het schrijven is gestopt. Ga verder: het deelvenster controleert wat er geschreven is en biedt aan dit te voltooien of te verwijderen.',
    reasons: {
      'cell-edit': 'Er wordt een cel bewerkt. Druk in Excel op Enter of Esc en probeer het opnieuw.',
      protected:
        'Een blad is beveiligd of de werkmap is alleen-lezen. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer het opnieuw.',
      gone: 'Een tabel, blad of bereik is er niet meer. Misschien is de naam gewijzigd of is het verwijderd.',
      'too-large':
        'Dat zijn meer gegevens dan deze Excel in één stap aanneemt. Probeer het in Excel voor Windows of Mac.',
      occupied:
        'Cellen die voor het resultaat nodig zijn, zijn niet leeg. Maak ze leeg of verplaats ze en probeer het opnieuw.',
      busy: 'Excel is bezig. Wacht even en probeer het opnieuw.',
      'other-workbook': 'Een andere werkmap staat vooraan. Klik in deze werkmap en probeer het opnieuw.',
      other:
        'Excel kon het gevraagde niet doen. Probeer het opnieuw; gebeurt het weer, sla dan op en open de werkmap opnieuw.',
    },
    code: (code) => `Foutcode: ${code}`,
    retry: 'Opnieuw proberen',
    check: 'Verdergaan',
  },
  defect: {
    heading: 'Dit is onze fout',
    lead: 'Settlesheet heeft een fout in zichzelf gevonden en is gestopt, zodat er niets verkeerds wordt geschreven. Meld dit met de diagnosegegevens hieronder. Ze bevatten geen bedragen of namen uit uw werkmap.',
    copy: 'Diagnosegegevens kopiëren',
    copied: 'Gekopieerd',
    copyRefused: 'Kopiëren is hier niet toegestaan. Selecteer de tekst en druk op Ctrl+C.',
    diagnostics: 'Diagnosegegevens',
    reload: 'Opnieuw beginnen',
  },
  start: {
    outsideHeading: 'Open Settlesheet in Excel',
    outsideLead:
      'Deze pagina is het taakvenster van een Excel-invoegtoepassing. Ze werkt alleen naast een werkmap.',
    outsideSteps: [
      'Open uw werkmap in Excel.',
      'Kies op het tabblad Start de knop Invoegtoepassingen en voeg Settlesheet toe.',
      'Kies op het tabblad Start de knop Vereffenen.',
    ],
    blockedHeading: 'Geen verbinding met Excel',
    blockedLead:
      'Het script office.js van Microsoft is niet aangekomen. Zonder dit script kan het deelvenster de werkmap niet bereiken.',
    blockedWhatToDo:
      'Controleer de internetverbinding of vraag uw beheerder om appsforoffice.microsoft.com toe te staan. Sluit daarna het deelvenster en open het opnieuw.',
  },
  entry: entryNl,
  bank: bankNl,
};
