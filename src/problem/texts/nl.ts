import { NOT_CALCULATED, wordsIn, type ProblemTexts } from './problemTexts';

const { q, and, or, amount, readings } = wordsIn({
  quotes: ['‘', '’'],
  decimalMark: ',',
  groupMark: '.',
  and: 'en',
  or: 'of',
  inFormat: (text, formats) => `${text} in de getalnotatie ${formats}`,
});

const ORDERS: Readonly<Record<string, string>> = { dmy: 'dd-mm-jjjj', mdy: 'mm/dd/jjjj', ymd: 'jjjj-mm-dd' };

export const nl: ProblemTexts = {
  'source/missing': {
    found: (f) => `Er is geen tabel ${f.table} in deze werkmap.`,
    toDo: (f) => `Geef de tabel of het bereik met de gegevens de naam ${f.table}.`,
  },
  'source/several': {
    found: (f) => `Meer dan één tabel kan ${f.table} zijn: ${and(f.candidates)}.`,
    toDo: (f) => `Geef de tabel die telt de naam ${f.table}.`,
  },
  'source/chosen-gone': {
    found: (f) => `${q(f.chosen)}, gekozen voor ${f.table}, is er niet meer.`,
    toDo: () => 'Kies opnieuw. Tot dan wordt op naam en koppen gezocht.',
  },
  'source/chosen-column-gone': {
    found: (f) =>
      `Tabel ${f.table} heeft de kop ${q(f.heading)} niet meer, die voor ${q(f.column)} was gekozen.`,
    toDo: () => 'Kies opnieuw. Tot dan wordt de kolom op zijn kop gezocht.',
  },
  'source/missing-column': {
    found: (f) => `Tabel ${f.table} heeft geen kolom ${q(f.column)}. De koppen zijn ${and(f.present)}.`,
    toDo: (f) => `Voeg de kolom toe, of geef de kolom die dat betekent de kop ${q(f.column)}.`,
  },
  'source/ambiguous-column': {
    found: (f) => `In tabel ${f.table} betekenen meerdere koppen ${q(f.column)}: ${and(f.headings)}.`,
    toDo: () => 'Hernoem alle koppen behalve de kop die telt.',
  },
  'source/ambiguous-heading': {
    found: (f) =>
      `In tabel ${f.table} kan de kop ${q(f.heading)} ${or(f.columns)} betekenen. De koppen zijn ${and(f.present)}.`,
    toDo: (f) => `Hernoem de kop naar ${or(f.columns.map(q))}.`,
  },
  'source/merged-cells': {
    found: (f) =>
      `De cellen ${f.area} van tabel ${f.table} zijn samengevoegd: alleen de eerste heeft een waarde.`,
    toDo: () =>
      'Splits de cellen en vul ze allemaal in. De rijen die ze raken, worden tot dan niet gebruikt.',
  },
  'source/no-rows': {
    found: (f) => `Tabel ${f.table} heeft geen rijen.`,
    toDo: () => 'Voer de rijen in, of geef de tabel die ze heeft deze naam.',
  },

  'cell/blank': {
    found: (f) => `${q(f.column)} is leeg.`,
    toDo: () => 'Vul de cel in.',
  },
  'cell/error': {
    found: (f) =>
      f.text === NOT_CALCULATED
        ? `${q(f.column)} bevat een formule zonder uitkomst: ze is nog niet berekend.`
        : `${q(f.column)} toont de fout ${f.text}.`,
    toDo: (f) =>
      f.text === NOT_CALCULATED
        ? 'Open de werkmap in Excel en sla haar daar op, of typ de waarde.'
        : 'Verbeter de formule of typ de waarde.',
  },
  'amount/unreadable': {
    found: (f) => `${q(f.text)} is geen bedrag.`,
    toDo: () => 'Typ het bedrag als getal.',
  },
  'amount/no-format': {
    found: (f) => `${q(f.text)} is tekst. Het zou ${readings(f.readings)} zijn.`,
    toDo: () => 'Typ het als getal, of geef in SettlementParameters de getalnotatie van deze bron op.',
  },
  'amount/other-format': {
    found: (f) =>
      `${q(f.text)} past niet bij de getalnotatie ${f.format} van deze bron. Het zou ${readings(f.readings)} zijn.`,
    toDo: () => 'Typ het als getal, of wijzig in SettlementParameters de getalnotatie van deze bron.',
  },
  'amount/other-currency': {
    found: (f) => `${q(f.text)} noemt niet de valuta van de rij, ${f.currency}.`,
    toDo: () => 'Verbeter de valuta van de rij, of typ het bedrag zonder valuta.',
  },
  'amount/too-many-decimals': {
    found: (f) => `${q(f.text)} heeft meer dan de ${f.decimals} decimalen van ${f.currency}.`,
    toDo: () => 'Rond het bedrag in de bron af; hier wordt nooit afgerond.',
  },
  'amount/too-large': {
    found: (f) => `${q(f.text)} is groter dan een bedrag kan zijn.`,
    toDo: () => 'Verbeter het bedrag.',
  },
  'amount/negative': {
    found: (f) => `${q(f.column)} is lager dan nul: ${amount(f.text)}.`,
    toDo: () => 'Voer nul of een hoger bedrag in.',
  },
  'date/not-a-date': {
    found: (f) => `${q(f.text)} is geen datum.`,
    toDo: () => 'Typ de datum als datum.',
  },
  'date/has-time': {
    found: (f) => `${q(f.text)} is een datum met een tijdstip.`,
    toDo: () => 'Voer de datum zonder tijdstip in.',
  },
  'date/no-format': {
    found: (f) => `${q(f.text)} is tekst; er is niet opgegeven wat de dag is en wat de maand.`,
    toDo: () => 'Typ het als datum, of geef in SettlementParameters de datumnotatie van deze bron op.',
  },
  'date/other-format': {
    found: (f) => `${q(f.text)} past niet bij de datumnotatie ${ORDERS[f.format] ?? f.format} van deze bron.`,
    toDo: () => 'Typ het als datum, of wijzig in SettlementParameters de datumnotatie van deze bron.',
  },
  'date/too-late': {
    found: (f) => `De datum ${f.text} ligt te ver in de toekomst.`,
    toDo: () => 'Verbeter het jaar.',
  },
  'text/long-number': {
    found: (f) =>
      `In ${q(f.column)} staat een getal van meer dan 15 cijfers; Excel heeft de laatste door nullen vervangen.`,
    toDo: () => 'Maak de cel op als tekst en typ het nummer opnieuw.',
  },
  'number/not-whole': {
    found: (f) => `${q(f.column)} is ${q(f.text)}, geen geheel getal van 0 tot en met ${f.most}.`,
    toDo: () => 'Voer een geheel getal in.',
  },
  'percent/unreadable': {
    found: (f) => `${q(f.text)} is geen percentage.`,
    toDo: () => 'Voer een getal in, zoals 2 voor 2 %.',
  },
  'percent/out-of-range': {
    found: (f) => `${f.text} ligt niet van 0 % tot 100 %.`,
    toDo: () => 'Verbeter het percentage.',
  },
  'choice/unknown': {
    found: (f) => `${q(f.column)} is ${q(f.text)}; dat is geen van de mogelijkheden.`,
    toDo: (f) => `Voer ${or(f.allowed)} in.`,
  },
  'currency/unreadable': {
    found: (f) => `${q(f.text)} is geen valuta.`,
    toDo: () => 'Voer de drie letters van de valuta in, zoals EUR.',
  },
  'row/only-a-sum': {
    found: (f) => `In deze rij van tabel ${f.table} staat alleen een bedrag: het lijkt een totaal.`,
    toDo: () =>
      'Verwijder de rij of zet het totaal buiten de tabel. Is het geen totaal, vul dan de andere cellen in.',
  },

  'code/duplicate': {
    found: (f) => `${q(f.code)} staat meer dan eens in tabel ${f.table}.`,
    toDo: () => 'Houd een van de rijen.',
  },
  'code/unknown': {
    found: (f) =>
      f.known.length === 0
        ? `${q(f.column)} noemt ${q(f.code)}, maar zulke codes zijn niet ingesteld.`
        : `${q(f.column)} noemt ${q(f.code)}, maar die is niet ingesteld. Wel: ${and(f.known)}.`,
    toDo: () => 'Verbeter de code, of voeg die toe aan de instellingen.',
  },
  'code/circular': {
    found: (f) => `De volgende codes leiden terug naar het begin: ${f.chain.join(' → ')}.`,
    toDo: () => 'Maak de volgende code van de laatste termijn leeg.',
  },
  'parameter/unknown': {
    found: (f) => `Er is geen parameter ${q(f.name)}.`,
    toDo: (f) => `Verbeter de naam of verwijder de rij. De parameters zijn ${f.known.join(', ')}.`,
  },
  'parameter/duplicate': {
    found: (f) => `De parameter ${q(f.name)} staat er meer dan eens.`,
    toDo: () => 'Houd een van de rijen.',
  },
  'parameter/invalid': {
    found: (f) => `${q(f.text)} is geen waarde van de parameter ${q(f.name)}.`,
    toDo: (f) => `Voer een waarde in zoals ${f.allowed}.`,
  },
  'parameter/missing': {
    found: (f) => `De parameter ${q(f.name)} heeft geen waarde, maar ${q(f.because)} heeft die nodig.`,
    toDo: (f) => `Voer een waarde in voor ${q(f.name)}.`,
  },
  'parameter/heading-taken': {
    found: (f) =>
      `De tabel ${f.table} heeft zelf al een kolom ${q(f.heading)}; die kan niet bij ${q(f.name)} horen.`,
    toDo: () => 'Geef de kolom van Invoices een andere kop en noem die.',
  },
  'account/unknown-purpose': {
    found: (f) => `${q(f.purpose)} is geen doel van een grootboekrekening.`,
    toDo: (f) => `Voer ${or(f.known)} in.`,
  },
  'currency/none': {
    found: () => 'De boekhoudvaluta is niet opgegeven, en niet alle rijen noemen dezelfde valuta.',
    toDo: () => 'Voer in SettlementParameters de parameter Accounting currency in.',
  },
  'currency/no-rate': {
    found: (f) =>
      `Er is op ${f.date} of eerder geen wisselkoers van ${f.currency} naar ${f.accountingCurrency}.`,
    toDo: () => 'Voeg de koers toe aan ExchangeRates, of verbeter de valuta of de datum.',
  },
  'rate/not-positive': {
    found: (f) => `${q(f.column)} is ${q(f.text)}, geen getal groter dan nul.`,
    toDo: () => 'Vul de koers in als een getal groter dan nul.',
  },
  'rate/of-itself': {
    found: (f) => `${f.currency} heeft een wisselkoers naar zichzelf die niet 1 is.`,
    toDo: () => 'Verbeter de valuta van de koers, of verwijder de rij.',
  },
  'rate/contradiction': {
    found: (f) =>
      `De koers van ${f.currency} op ${f.date} staat ook in ${and(f.others)}, met een ander cijfer.`,
    toDo: () => 'Laat één van de rijen staan.',
  },

  'invoice/duplicate': {
    found: (f) =>
      `Factuur ${q(f.invoice)} van rekening ${q(f.account)} staat er meer dan eens: ook in ${and(f.others)}.`,
    toDo: () => 'Houd een van de rijen of verbeter het nummer. Tot dan wordt geen ervan gebruikt.',
  },
  'invoice/discount-incomplete': {
    found: (f) => `Van contantkorting ${f.period} is alleen de datum of alleen het bedrag ingevuld.`,
    toDo: () => 'Vul beide in, of geen van beide.',
  },
  'invoice/discount-too-large': {
    found: (f) => `De contantkorting ${amount(f.discount)} past niet bij het bedrag ${amount(f.amount)}.`,
    toDo: () => 'Een contantkorting heeft het teken van het bedrag en is niet hoger. Verbeter een van beide.',
  },
  'invoice/wrong-sign': {
    found: (f) => `Het type is ${f.type}, maar het bedrag is ${amount(f.amount)}.`,
    toDo: () => 'Een factuur is hoger dan nul, een creditnota lager. Verbeter het type of het bedrag.',
  },
  'invoice/open-too-large': {
    found: (f) => `Het openstaande bedrag ${amount(f.open)} past niet bij het bedrag ${amount(f.amount)}.`,
    toDo: () =>
      'Het openstaande bedrag heeft het teken van het bedrag en is niet hoger. Verbeter een van beide.',
  },
  'invoice/tax-does-not-fit': {
    found: (f) =>
      `Btw van ${amount(f.tax)} en de tarieven vormen samen niet de factuur van ${amount(f.amount)}.`,
    toDo: () =>
      'Verbeter de btw-bedragen of -codes van de regel. Een deel zonder btw heeft een code met tarief nul nodig.',
  },
  'invoice/value-does-not-fit': {
    found: (f) =>
      `Het bedrag in boekhoudvaluta ${amount(f.value)} past niet bij het bedrag ${amount(f.amount)} ${f.currency}.`,
    toDo: () =>
      'Het heeft het teken van het bedrag, en in boekhoudvaluta is het hetzelfde cijfer. Verbeter één van beide, of maak de cel leeg om de wisselkoers te gebruiken.',
  },
  'invoice/value-changed': {
    found: (f) =>
      `Wat van het document is vereffend, is nu ${amount(f.now)} ${f.currency} waard; het is geboekt voor ${amount(f.was)} ${f.currency}.`,
    toDo: () => 'Herstel de wisselkoers van zijn datum, of zijn bedrag in boekhoudvaluta.',
  },
  'dimension/unreadable': {
    found: (f) => `${q(f.text)} is niet één waarde van ${q(f.column)} en ook niet meerdere met gewichten.`,
    toDo: () =>
      'Schrijf één waarde, zoals CC10, of elke waarde één keer met een getal boven nul: CC10=60; CC20=40.',
  },
  'dimension/several-split': {
    found: (f) => `De rij is verdeeld in ${and(f.columns)}; per rij kan maar één kolom verdeeld zijn.`,
    toDo: () => 'Houd de verdeling in een van de kolommen en schrijf in de andere één waarde.',
  },
  'invoice/changed': {
    found: (f) =>
      `${q(f.column)} is nu ${amount(f.now)}; het was ${amount(f.was)} toen het document voor het eerst werd vereffend.`,
    toDo: () => 'Herstel de eerdere waarde.',
  },

  'payment/no-account': {
    found: () => 'De betaling noemt geen rekening en geen factuur.',
    toDo: () => 'Vul de rekening in, of de factuur waarmee die wordt gevonden.',
  },
  'payment/unknown-account': {
    found: (f) => `Niets in deze werkmap heeft de rekening ${q(f.account)}.`,
    toDo: () => 'Corrigeer de rekening. Is het een nieuwe, vul dan ook de naam in.',
  },
  'payment/not-in-table': {
    found: () => 'Er is geen tabel Payments om betalingen in te voeren.',
    toDo: () => 'Maak een tabel van het bereik met betalingen, of voeg de sjabloon in.',
  },
  'payment/line-changed': {
    found: () => 'Deze journaalregel is niet meer wat het venster toonde: hij is niet geboekt.',
    toDo: () => 'Bekijk het journaal opnieuw en boek wat het toont.',
  },
  'payment/posted-line': {
    found: (f) =>
      `Deze betaling is geboekt als ${f.voucher} in ${f.run}; alleen de markeringen kunnen nog worden gewijzigd.`,
    toDo: () => 'Maak de betaling ongedaan, of voer een andere in.',
  },
  'payment/other-account': {
    found: (f) =>
      `De betaling is van rekening ${q(f.account)}, maar factuur ${q(f.invoice)} hoort bij ${and(f.accounts)}.`,
    toDo: (f) =>
      `Verbeter de rekening of de factuur. Een factuur van een andere rekening noemt u met rekening en nummer: ${f.accounts[0] ?? ''}:${f.invoice}.`,
  },
  'payment/blank-amount': {
    found: () => 'Het bedrag is leeg en er is geen factuur genoemd waaruit het kan worden bepaald.',
    toDo: () => 'Voer het bedrag in, of noem de facturen die worden betaald.',
  },
  'payment/zero-without-marks': {
    found: () => 'Het bedrag is 0 en er zijn geen documenten genoemd.',
    toDo: () => 'Voer het bedrag in, of noem de documenten die met elkaar worden vereffend.',
  },
  'payment/marks-cancel-out': {
    found: () => 'Het bedrag is leeg, en de genoemde documenten zijn samen 0.',
    toDo: () => 'Voer het bedrag in. Voer 0 in om de documenten zonder betaling met elkaar te vereffenen.',
  },
  'payment/one-mark-only': {
    found: (f) => `${q(f.column)} is ingevuld, maar de rij noemt niet precies één document.`,
    toDo: () => 'Noem één document, of maak de cel leeg.',
  },
  'payment/never-and-full': {
    found: () =>
      'Volledige vereffening neemt de rest als contantkorting, maar contantkorting mag nooit worden gebruikt.',
    toDo: () => 'Wijzig Volledige vereffening of Contantkorting gebruiken.',
  },
  'payment/reference-missing': {
    found: () => 'De betaling komt op een depositostrook, maar heeft geen betalingsreferentie.',
    toDo: () => 'Vul de betalingsreferentie in, of haal de betaling van de depositostrook.',
  },
  'payment/no-offset-account': {
    found: () => 'De betaling heeft geen tegenrekening.',
    toDo: () => 'Vul de tegenrekening in, of stel in LedgerAccounts de bankrekening in.',
  },
  'payment/duplicate-voucher': {
    found: (f) => `Boekstuk ${q(f.voucher)} staat er meer dan eens: ook in ${and(f.others)}.`,
    toDo: () => 'Geef elke betaling een eigen boekstuk, of laat de cel leeg.',
  },
  'payment/voucher-in-use': {
    found: (f) => `Boekstuk ${q(f.voucher)} is al gebruikt door ${f.by}.`,
    toDo: () => 'Voer een ander boekstuk in, of laat de cel leeg.',
  },
  'payment/changed-after-posting': {
    found: (f) => `Een betaling is na het boeken gewijzigd. Geboekt was ${and(f.posted)}.`,
    toDo: () =>
      'Herstel de rij zoals ze geboekt is. Is het een andere betaling, voer die dan in een eigen rij in.',
  },
  'payment/like-posted': {
    found: (f) =>
      `Dit is een nieuwe betaling, maar een geboekte die erop lijkt staat niet meer in de tabel: ${and(f.posted)}.`,
    toDo: () =>
      'Ga na of het hetzelfde geld is. Zo ja, zet de regel terug zoals die is geboekt, en boek de betaling terug als die fout was.',
  },
  'payment/books-closed': {
    found: (f) =>
      `De boekingsdatum ${f.date} ligt in een gesloten periode; de boeken zijn gesloten tot en met ${f.until}.`,
    toDo: () => 'Verbeter de datum, of wijzig de parameter Books closed until.',
  },
  'payment/possible-duplicate': {
    found: (f) => `Dezelfde rekening, hetzelfde bedrag en dezelfde datum staan ook in ${and(f.others)}.`,
    toDo: () => 'Controleer of de betaling twee keer is ingevoerd. Alle worden geboekt zoals ze er staan.',
  },
  'payment/undone': {
    found: (f) =>
      `De vereffening van betaling ${f.voucher} met ${and(f.invoices)} is ongedaan gemaakt in run ${f.run}.`,
    toDo: () => 'Kies Opnieuw vereffenen of wijzig wat de regel markeert. Tot dan blijft het geld open.',
  },
  'payment/bank-charge': {
    found: (f) =>
      `${q(f.text)} is geen bankkosten: een bank houdt een positief bedrag in, en alleen op een ontvangst met haar Bedrag.`,
    toDo: () =>
      'Vermeld het bedrag dat op de bankrekening kwam en, boven nul, wat de bank daarvan inhield; laat de cel bij andere betalingen leeg.',
  },
  'payment/bank-charge-left': {
    found: (f) => `Van de bankkosten ${f.charge} kon geen gemarkeerd document ${f.left} opnemen.`,
    toDo: () => 'Markeer de documenten die de klant heeft betaald, of corrigeer de bankkosten.',
  },
  'payment/reversed': {
    found: (f) =>
      `Betaling ${f.voucher} is teruggeboekt in run ${f.run}. Deze regel wordt niet opnieuw geboekt.`,
    toDo: () =>
      'Verwijder de regel, tenzij hetzelfde op dezelfde dag opnieuw is betaald: voer het dan nog eens in, in een regel naast deze.',
  },
  'mark/unreadable': {
    found: (f) => `${q(f.text)} noemt geen document.`,
    toDo: () =>
      'Schrijf een nummer, 4031:10030 voor een andere rekening, of 10030=294,00 met het bedrag om te vereffenen; scheid meerdere met een puntkomma.',
  },
  'mark/option-unreadable': {
    found: (f) => `${q(f.option)} in ${q(f.text)} zegt niets over een gemarkeerd document.`,
    toDo: () =>
      'Schrijf tussen haken Normaal, Altijd of Nooit, korting 6,00, of volledige vereffening; scheid meerdere met een komma.',
  },
  'mark/unnameable': {
    found: (f) =>
      `De kolom Factuur kan document ${q(f.invoice)} niet noemen: het nummer bevat een teken dat markeringen scheidt.`,
    toDo: () => 'Haal dat teken uit het nummer in Invoices, of vereffen het document automatisch.',
  },
  'mark/twice': {
    found: (f) => `Document ${q(f.invoice)} is in deze rij twee keer genoemd.`,
    toDo: () => 'Noem het één keer.',
  },
  'mark/unknown': {
    found: (f) => `Er is geen document ${q(f.invoice)}.`,
    toDo: () => 'Verbeter het nummer, of maak de cel leeg om de betaling zonder vereffening te boeken.',
  },
  'mark/several-accounts': {
    found: (f) => `Document ${q(f.invoice)} bestaat bij meerdere rekeningen: ${and(f.accounts)}.`,
    toDo: () => 'Vul de rekening van de betaling in.',
  },
  'mark/row-has-problem': {
    found: (f) =>
      `Document ${q(f.invoice)} kan niet worden gebruikt: de rij heeft een probleem in ${and(f.cells)}.`,
    toDo: () => 'Verbeter eerst die rij.',
  },
  'mark/other-currency': {
    found: (f) =>
      `Document ${q(f.invoice)} is in ${f.currency}, de betaling in ${f.paymentCurrency}, en op ${f.date} of eerder is er geen koers tussen die twee.`,
    toDo: () => 'Voeg de koersen toe aan ExchangeRates, verbeter de valuta, of noem een ander document.',
  },
  'mark/wrong-sign': {
    found: (f) =>
      `Het bedrag om te vereffenen ${amount(f.text)} heeft een ander teken dan document ${q(f.invoice)}.`,
    toDo: () => 'Voer het hoger dan nul in voor een factuur, lager dan nul voor een creditnota.',
  },
  'mark/discount-too-large': {
    found: (f) =>
      `De contantkorting ${amount(f.discount)} past niet bij document ${q(f.invoice)}, waarvan ${amount(f.open)} openstaat.`,
    toDo: () => 'Voer een contantkorting met hetzelfde teken in, niet hoger dan wat openstaat.',
  },
  'mark/locked': {
    found: (f) =>
      `Betaling ${f.invoice} wordt in deze run door haar eigen regel vereffend en kan hier niet worden gemarkeerd.`,
    toDo: () => 'Haal de markering uit een van beide regels.',
  },
  'mark/closed': {
    found: (f) =>
      f.run === ''
        ? `Document ${q(f.invoice)} is al gesloten.`
        : `Document ${q(f.invoice)} is gesloten door run ${f.run}.`,
    toDo: () => 'Het geld blijft open op de rekening. Noem een ander document als het daarvoor bedoeld was.',
  },

  'ledger/missing-table': {
    found: (f) => `De tabel ${f.table}, waarin eerdere runs worden bewaard, ontbreekt.`,
    toDo: () =>
      'Maak het verwijderen ongedaan, of ga terug naar een kopie van de werkmap die de tabel heeft.',
  },
  'ledger/unreadable-cell': {
    found: (f) =>
      `${q(f.text)} in kolom ${q(f.column)} van tabel ${f.table} kan niet worden gelezen; de invoegtoepassing schreef iets anders.`,
    toDo: () => 'Herstel de cel, of ga terug naar een kopie van de werkmap waarin die ongewijzigd is.',
  },
  'ledger/missing-column': {
    found: (f) => `De tabel ${f.table}, waarin eerdere runs worden bewaard, mist haar kolom ${q(f.column)}.`,
    toDo: () => 'Herstel de kolom met haar kop en haar waarden.',
  },
  'ledger/incomplete': {
    found: (f) =>
      `Run ${f.run} legde ${amount(f.recorded)} vast voor ${f.column}, maar de rijen zijn samen ${amount(f.found)}.`,
    toDo: () =>
      'Er zijn rijen verwijderd of gewijzigd. Herstel ze, of ga terug naar een kopie van de werkmap die ze heeft.',
  },
  'ledger/changed-amount': {
    found: (f) =>
      `De delen van deze rij, geld, contantkorting en verschil, zijn samen ${amount(f.parts)}, maar er is ${amount(f.settled)} vereffend.`,
    toDo: () =>
      'Er is een bedrag gewijzigd. Herstel het, of ga terug naar een kopie van de werkmap die het heeft; een vereffening maakt u ongedaan bij Resultaten.',
  },
  'ledger/other-currency': {
    found: (f) => `Run ${f.run} is geboekt met ${f.was} als boekhoudvaluta; die is nu ${f.now}.`,
    toDo: () =>
      'Herstel de parameter Accounting currency. Een boekhouding in een andere valuta begint met een eigen werkmap.',
  },
  'run/cut-off': {
    found: (f) => `Run ${f.run} is tijdens het schrijven afgebroken.`,
    toDo: () => 'Voltooi de run of verwijder die, voordat er iets anders wordt vereffend.',
  },

  'undo/unknown': {
    found: (f) => `Geen run en geen geboekte betaling heet ${q(f.what)}.`,
    toDo: () =>
      'Noem een run zoals die in Runs staat, of het boekstuk van een betaling zoals dat in PostedPayments staat.',
  },
  'undo/ambiguous': {
    found: (f) => `${q(f.what)} kan er een van meer zijn: ${and(f.candidates)}.`,
    toDo: () => 'Noem de bedoelde in deze vorm.',
  },
  'undo/of-undo': {
    found: (f) => `${q(f.what)} maakt zelf iets ongedaan en kan niet ongedaan worden gemaakt.`,
    toDo: () => 'Kies Opnieuw vereffenen voor de betrokken betalingen.',
  },
  'undo/nothing-settled': {
    found: (f) => `Onder ${q(f.what)} is niets vereffend.`,
    toDo: () => 'Noem een andere vereffening. Een betaling die niets vereffent, kan worden teruggeboekt.',
  },
  'undo/already-undone': {
    found: (f) => `Wat onder ${q(f.what)} is vereffend, is al ongedaan gemaakt, in run ${and(f.runs)}.`,
    toDo: () => 'Er is niets meer ongedaan te maken.',
  },
  'undo/already-reversed': {
    found: (f) => `Betaling ${f.voucher} is al teruggeboekt, in run ${f.run}.`,
    toDo: () => 'Voer geld dat opnieuw is betaald in een eigen regel in.',
  },
  'undo/later-settlements': {
    found: (f) =>
      `Dezelfde documenten zijn later vereffend: ${and(f.settlements.map((s) => `${s.invoice} door ${s.voucher} in ${s.run} (${amount(s.amount)}, waarvan contantkorting ${amount(s.discount)})`))}.`,
    toDo: () => 'Kies om ook deze ongedaan te maken, of maak ze eerst ongedaan.',
  },
  'undo/date-too-early': {
    found: (f) => `De terugboekingsdatum ${f.date} ligt vóór ${f.latest}, de datum van ${f.voucher}.`,
    toDo: (f) => `Kies ${f.latest} of een latere dag.`,
  },
  'undo/books-closed': {
    found: (f) =>
      `De terugboekingsdatum ${f.date} ligt in een gesloten periode: de boeken zijn gesloten tot en met ${f.until}.`,
    toDo: () => 'Kies een latere terugboekingsdatum.',
  },
  'undo/lines-changed': {
    found: (f) => `De regels van boekstuk ${f.voucher} in VoucherLines zijn niet meer wat is geboekt.`,
    toDo: () => 'Herstel ze, of ga terug naar een kopie van de werkmap die ze heeft.',
  },
  'undo/document-gone': {
    found: (f) => `Document ${q(f.invoice)} van rekening ${f.account} staat niet meer in Invoices.`,
    toDo: () => 'Zet de regel terug: het staat weer open, en wordt dan pas getoond en vereffend.',
  },
  'settle-again/not-undone': {
    found: (f) => `Van een betaling ${q(f.what)} is geen vereffening ongedaan gemaakt.`,
    toDo: () =>
      'Noem het boekstuk van een betaling waarvan de vereffening ongedaan is gemaakt, of vereffen alle opnieuw.',
  },
  'statement/unknown-format': {
    found: () => 'Dit is geen bankafschrift in een formaat dat gelezen kan worden.',
    toDo: () => 'Vraag de bank om CAMT.053, MT940, CODA, OFX, BAI2 of CSV en kies dat bestand.',
  },
  'statement/too-large': {
    found: (f) => `Het bestand is te groot of te diep genest; het maximum is ${f.most}.`,
    toDo: () => 'Haal het afschrift in kortere perioden bij de bank op.',
  },
  'statement/xml-refused': {
    found: (f) =>
      `Het bestand bevat ${q(f.text)}; een bankafschrift heeft dat nooit nodig en het wordt voor de veiligheid niet gelezen.`,
    toDo: () => 'Haal het afschrift opnieuw bij de bank op. Gebruik dit bestand niet.',
  },
  'statement/cut-off': {
    found: (f) =>
      `Het bestand breekt hier af of is beschadigd. Daarvoor ${f.bookings === 1 ? 'kon 1 boeking' : `konden ${f.bookings} boekingen`} gelezen worden; wat erachter staat niet.`,
    toDo: () => 'Haal het afschrift opnieuw bij de bank op.',
  },
  'statement/unknown-record': {
    found: (f) => `${q(f.text)} is geen record van het formaat ${f.format}, of staat niet op zijn plaats.`,
    toDo: () => 'Haal het afschrift opnieuw bij de bank op, of voer deze boeking met de hand in.',
  },
  'statement/missing-field': {
    found: (f) => `${q(f.field)} ontbreekt.`,
    toDo: () =>
      'Zoek de boeking op in internetbankieren en voer haar met de hand in, of haal het afschrift opnieuw op.',
  },
  'statement/unreadable-field': {
    found: (f) => `${q(f.text)} kan niet als ${q(f.field)} gelezen worden.`,
    toDo: () => 'Verbeter het in de bron, of voer deze boeking met de hand in.',
  },
  'statement/undecided-format': {
    found: (f) =>
      `${q(f.text)} kan op meer dan één manier als ${q(f.field)} gelezen worden; de bron bewijst niet hoe.`,
    toDo: () => 'Geef op hoe datums en bedragen in deze bron geschreven zijn.',
  },
  'statement/other-currency': {
    found: (f) => `De boeking is in ${f.currency}, de rekening in ${f.statementCurrency}.`,
    toDo: () =>
      'Zoek de boeking op in internetbankieren en voer haar met de hand in de valuta van de rekening in.',
  },
  'statement/batch-differs': {
    found: (f) =>
      `De bank boekte ${amount(f.booked)} in één bedrag, maar de betalingen erin zijn samen ${amount(f.payments)}.`,
    toDo: () => 'Vraag de bank om de betalingen van deze boeking en voer ze met de hand in.',
  },
  'statement/reversal-direction': {
    found: (f) =>
      `De boeking van ${amount(f.amount)} is een terugboeking, en geen saldo bewijst of het geld binnenkwam of wegging.`,
    toDo: () => 'Controleer in internetbankieren of het teken klopt.',
  },
  'statement/balance-differs': {
    found: (f) =>
      `Rekening ${f.account}: het beginsaldo ${amount(f.opening)} en de geboekte regels ${amount(f.booked)} zijn samen ${amount(f.worked)}, maar het eindsaldo is ${amount(f.closing)}.`,
    toDo: () => 'Zoek naar ontbrekende boekingen, of haal het afschrift opnieuw op.',
  },
  'statement/total-differs': {
    found: (f) => `Het bestand geeft ${q(f.stated)} voor ${q(f.field)}, maar ${q(f.found)} werd gevonden.`,
    toDo: () => 'Zoek naar ontbrekende boekingen, of haal het afschrift opnieuw op.',
  },
  'statement/gap': {
    found: (f) =>
      `Rekening ${f.account}: het afschrift ervoor eindigt met ${amount(f.closing)}, dit begint met ${amount(f.opening)}.`,
    toDo: () => 'Importeer de afschriften ertussen.',
  },
  'statement/overlap': {
    found: (f) =>
      `Rekening ${f.account}: dit afschrift bevat dagen die een eerder ook bevat, vanaf ${f.date}.`,
    toDo: () => 'Niets, als beide kloppen: een boeking die in beide staat telt één keer.',
  },
  'statement/possibly-imported': {
    found: (f) =>
      `Een regel met dezelfde rekening, datum en hetzelfde bedrag is al geïmporteerd: ${f.other}.`,
    toDo: () => 'Controleer of het dezelfde boeking is. Importeer de regel alleen als het een andere is.',
  },
};
