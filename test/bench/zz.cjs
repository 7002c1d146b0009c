"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod2, isNodeMode, target) => (target = mod2 != null ? __create(__getProtoOf(mod2)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod2 || !mod2.__esModule ? __defProp(target, "default", { value: mod2, enumerable: true }) : target,
  mod2
));

// src/problem/problem.ts
var WARNINGS = /* @__PURE__ */ new Set([
  "payment/possible-duplicate",
  "mark/closed",
  "source/no-rows"
]);
var isWarning = (problem) => WARNINGS.has(problem.code);
var found = (value) => ({ ok: true, value });
var failed = (problem) => ({ ok: false, problem });
var placeText = (place) => place.kind === "cell" ? `${quotedSheet(place.sheet)}!${place.address}` : place.table;
var quotedSheet = (name) => /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
var inPlaceOrder = (problems) => problems.map((problem) => ({ problem, key: orderKey(problem) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ problem }) => problem);
function orderKey({ place, code, facts }) {
  if (place.kind === "table") return `0${place.table}
${code}
${JSON.stringify(facts)}`;
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)/.exec(place.address) ?? [];
  return `1${place.sheet}
${row.padStart(7)}
${column.padStart(3)}
${code}
${JSON.stringify(facts)}`;
}
var HostError = class extends Error {
  constructor(action, hostCode, cause) {
    super(`Could not ${action}: ${hostCode}`, { cause });
    this.action = action;
    this.hostCode = hostCode;
  }
  action;
  hostCode;
  name = "HostError";
};
var InvariantError = class extends Error {
  name = "InvariantError";
};
function invariant(holds, whatMustHold) {
  if (!holds) throw new InvariantError(whatMustHold);
}

// src/calendar/plainDate.ts
function plainDate(text) {
  const match2 = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match2 ? plainDateOf(Number(match2[1]), Number(match2[2]), Number(match2[3])) : void 0;
}
function plainDateOf(year, month, day3) {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return void 0;
  return day3 >= 1 && day3 <= daysInMonth(year, month) ? written(year, month, day3) : void 0;
}
var yearOf = (date) => Number(date.slice(0, 4));
var monthOf = (date) => Number(date.slice(5, 7));
var dayOf = (date) => Number(date.slice(8, 10));
var addDays = (date, days) => fromDayNumber(dayNumber(date) + days);
function addMonths(date, months) {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), index % 12 + 1];
  return written(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}
var endOfMonth = (date) => written(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
function nextDayOfMonth(date, day3) {
  const inMonth = (d) => written(yearOf(d), monthOf(d), Math.min(day3, daysInMonth(yearOf(d), monthOf(d))));
  const candidate = inMonth(date);
  return candidate >= date ? candidate : inMonth(addMonths(written(yearOf(date), monthOf(date), 1), 1));
}
var laterOf = (a, b) => a > b ? a : b;
var LAST_SERIAL = 2958465;
var SHIFT_1904 = 1462;
function plainDateOfSerial(serial, system) {
  const s = system === 1904 ? serial + SHIFT_1904 : serial;
  if (!Number.isInteger(s) || serial < 0 || s < 1 || s > LAST_SERIAL || s === 60) return void 0;
  return fromDayNumber((s < 60 ? s + 1 : s) - SERIAL_OF_EPOCH);
}
function serialOf(date, system) {
  const s = dayNumber(date) + SERIAL_OF_EPOCH;
  const in1900 = s <= 60 ? s - 1 : s;
  return system === 1904 ? in1900 - SHIFT_1904 : in1900;
}
var SERIAL_OF_EPOCH = 25569;
function daysInMonth(year, month) {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
var isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
var two = (n) => n < 10 ? `0${n}` : String(n);
var written = (year, month, day3) => `${year}-${two(month)}-${two(day3)}`;
function dayNumber(date) {
  const [y, m2, d] = [yearOf(date), monthOf(date), dayOf(date)];
  const year = m2 <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m2 + (m2 > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
function fromDayNumber(days) {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day3 = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  invariant(year >= 1900 && year <= 9999, "a date between 1900 and 9999");
  return written(year, month, day3);
}

// src/text/nameKey.ts
var nameKey = (name) => name.replace(/%/g, "percent").normalize("NFKD").toLowerCase().replace(/ß/g, "ss").replace(/[^\p{L}\p{N}]/gu, "");

// src/workbook/columns.ts
var required = (title, en3, nl3, de3, fr3) => ({
  title,
  isRequired: true,
  en: en3,
  nl: nl3,
  de: de3,
  fr: fr3
});
var optional = (title, en3, nl3, de3, fr3) => ({
  title,
  isRequired: false,
  en: en3,
  nl: nl3,
  de: de3,
  fr: fr3
});
var numbered = (column) => ({ ...column, isNumbered: true });
var later = (column) => ({ ...column, isForLater: true });
var VENDOR = {
  en: [
    "Vendor",
    "Vendor account",
    "Vendor number",
    "Vendor no",
    "Supplier",
    "Supplier account",
    "Supplier number",
    "Creditor",
    "Creditor account"
  ],
  nl: [
    "Leverancier",
    "Leveranciersrekening",
    "Leveranciersnummer",
    "Leveranciernr",
    "Crediteur",
    "Crediteurnummer",
    "Crediteurennummer",
    "Crediteurrekening"
  ],
  de: [
    "Lieferant",
    "Lieferantenkonto",
    "Lieferantennummer",
    "Lieferantennr",
    "Kreditor",
    "Kreditorenkonto",
    "Kreditorennummer",
    "Kreditorennr",
    "Kreditorkonto"
  ],
  fr: [
    "Fournisseur",
    "Compte fournisseur",
    "N\xB0 fournisseur",
    "No fournisseur",
    "Code fournisseur",
    "Num\xE9ro de fournisseur",
    "Num\xE9ro fournisseur"
  ]
};
var CUSTOMER = {
  en: [
    "Account",
    "Account number",
    "Account no",
    "Customer",
    "Customer account",
    "Customer number",
    "Customer no",
    "Debtor",
    "Debtor account"
  ],
  nl: [
    "Rekening",
    "Rekeningnummer",
    "Klant",
    "Klantrekening",
    "Klantnummer",
    "Klantnr",
    "Debiteur",
    "Debiteurnummer",
    "Debiteurennummer",
    "Debiteurnr",
    "Relatie",
    "Relatienummer"
  ],
  de: [
    "Konto",
    "Kontonummer",
    "Kunde",
    "Kundenkonto",
    "Kundennummer",
    "Kundennr",
    "Debitor",
    "Debitorenkonto",
    "Debitorennummer",
    "Debitorennr",
    "Debitorkonto",
    "Personenkonto"
  ],
  fr: [
    "Compte",
    "N\xB0 compte",
    "N\xB0 de compte",
    "Num\xE9ro de compte",
    "Client",
    "Compte client",
    "N\xB0 client",
    "No client",
    "Code client",
    "Num\xE9ro de client",
    "Num\xE9ro client",
    "Compte tiers",
    "Tiers"
  ]
};
var ACCOUNT = {
  en: [...CUSTOMER.en, ...VENDOR.en],
  nl: [...CUSTOMER.nl, ...VENDOR.nl],
  de: [...CUSTOMER.de, ...VENDOR.de],
  fr: [...CUSTOMER.fr, ...VENDOR.fr]
};
var NAME = optional(
  "Name",
  ["Name", "Customer name", "Vendor name", "Supplier name", "Account name"],
  [
    "Naam",
    "Klantnaam",
    "Naam klant",
    "Leveranciersnaam",
    "Naam leverancier",
    "Debiteurnaam",
    "Crediteurnaam"
  ],
  ["Name", "Kundenname", "Lieferantenname", "Debitorenname", "Kreditorenname", "Firma"],
  ["Nom", "Nom du client", "Nom client", "Nom du fournisseur", "Nom fournisseur", "Raison sociale"]
);
var CURRENCY = optional(
  "Currency",
  ["Currency", "Currency code"],
  ["Valuta", "Valutacode", "Munt"],
  ["W\xE4hrung", "Waehrung", "W\xE4hrungscode", "W\xE4hrungsschl\xFCssel"],
  ["Devise", "Code devise", "Monnaie"]
);
var MODULE = optional("Module", ["Module"], ["Module"], ["Modul"], ["Module"]);
var CODE = required("Code", ["Code"], ["Code"], ["Code", "Schl\xFCssel", "K\xFCrzel"], ["Code"]);
var DESCRIPTION = optional(
  "Description",
  ["Description", "Text"],
  ["Omschrijving", "Beschrijving"],
  ["Beschreibung", "Bezeichnung", "Buchungstext"],
  ["Description", "D\xE9signation", "Libell\xE9"]
);
var DAYS = optional(
  "Days",
  ["Days", "Number of days"],
  ["Dagen", "Aantal dagen"],
  ["Tage", "Anzahl Tage"],
  ["Jours", "Nombre de jours"]
);
var MONTHS = optional(
  "Months",
  ["Months", "Number of months"],
  ["Maanden", "Aantal maanden"],
  ["Monate", "Anzahl Monate"],
  ["Mois", "Nombre de mois"]
);
var NET = optional(
  "Net/Current month",
  ["Net/Current month", "Net or current month", "Payment method basis"],
  ["Netto/Lopende maand", "Netto of lopende maand", "Netto/Huidige maand"],
  ["Netto/Laufender Monat", "Netto oder laufender Monat", "Netto/Aktueller Monat"],
  ["Net/Mois en cours", "Net ou mois en cours", "Net/Mois courant"]
);
var METHOD = {
  en: ["Method of payment", "Payment method"],
  nl: ["Betalingsmethode", "Betaalmethode", "Betalingswijze", "Betaalwijze", "Methode van betaling"],
  de: ["Zahlungsmethode", "Zahlungsart", "Zahlungsweise", "Zahlweg"],
  fr: ["Mode de paiement", "M\xE9thode de paiement", "Moyen de paiement", "Mode de r\xE8glement"]
};
var OFFSET = optional(
  "Offset account",
  ["Offset account", "Contra account", "Balancing account"],
  ["Tegenrekening"],
  ["Gegenkonto"],
  ["Compte de contrepartie", "Contrepartie"]
);
var VOUCHER_WORDS = {
  en: ["Voucher", "Voucher number", "Voucher no"],
  nl: ["Boekstuk", "Boekstuknummer", "Boekstuknr"],
  de: ["Beleg", "Belegnummer", "Belegnr", "Buchungsnummer"],
  fr: ["Pi\xE8ce", "N\xB0 de pi\xE8ce", "N\xB0 pi\xE8ce", "Num\xE9ro de pi\xE8ce", "Pi\xE8ce comptable", "Justificatif"]
};
var DOCUMENT = {
  en: ["Document", "Document number", "Document no"],
  nl: ["Document", "Documentnummer", "Documentnr"],
  de: ["Dokument", "Dokumentnummer", "Dokumentnr"],
  fr: ["Document", "N\xB0 document", "N\xB0 de document", "Num\xE9ro de document"]
};
var INVOICE_WORDS = {
  en: ["Invoice", "Invoice number", "Invoice no", "Invoices", "Invoice id"],
  nl: ["Factuur", "Factuurnummer", "Factuurnr", "Facturen"],
  de: ["Rechnung", "Rechnungsnummer", "Rechnungsnr", "Rechnungs-Nr", "Rechnungen"],
  fr: [
    "Facture",
    "N\xB0 facture",
    "N\xB0 de facture",
    "No facture",
    "Num\xE9ro de facture",
    "Num\xE9ro facture",
    "Factures"
  ]
};
var INVOICES = {
  account: required("Account", [...ACCOUNT.en], [...ACCOUNT.nl], [...ACCOUNT.de], [...ACCOUNT.fr]),
  name: NAME,
  voucher: optional(
    "Voucher",
    [...VOUCHER_WORDS.en, ...DOCUMENT.en],
    [...VOUCHER_WORDS.nl, ...DOCUMENT.nl],
    [...VOUCHER_WORDS.de, ...DOCUMENT.de],
    [...VOUCHER_WORDS.fr, ...DOCUMENT.fr]
  ),
  invoice: required(
    "Invoice",
    [...INVOICE_WORDS.en, ...DOCUMENT.en],
    [...INVOICE_WORDS.nl, ...DOCUMENT.nl],
    [...INVOICE_WORDS.de, ...DOCUMENT.de],
    [...INVOICE_WORDS.fr, ...DOCUMENT.fr]
  ),
  type: optional(
    "Type",
    ["Type", "Transaction type", "Document type"],
    ["Type", "Transactietype", "Soort", "Documentsoort"],
    ["Typ", "Art", "Belegart", "Buchungsart", "Transaktionstyp"],
    ["Type", "Type de transaction", "Type de document"]
  ),
  date: required(
    "Date",
    ["Date", "Invoice date", "Transaction date", "Document date"],
    ["Datum", "Factuurdatum", "Transactiedatum", "Boekdatum"],
    ["Datum", "Rechnungsdatum", "Belegdatum", "Buchungsdatum"],
    ["Date", "Date de facture", "Date facture", "Date de la facture", "Date de transaction"]
  ),
  dueDate: optional(
    "Due date",
    ["Due date", "Due", "Due on"],
    ["Vervaldatum", "Vervaldag"],
    ["F\xE4lligkeitsdatum", "Faelligkeitsdatum", "F\xE4lligkeit", "F\xE4llig am", "F\xE4llig"],
    ["Date d\u2019\xE9ch\xE9ance", "\xC9ch\xE9ance", "Date \xE9ch\xE9ance"]
  ),
  amount: required(
    "Amount",
    ["Amount", "Invoice amount", "Gross amount", "Gross", "Amount in transaction currency", "Total amount"],
    ["Bedrag", "Factuurbedrag", "Brutobedrag", "Bruto", "Bedrag in transactievaluta", "Bedrag incl. btw"],
    ["Betrag", "Rechnungsbetrag", "Bruttobetrag", "Brutto", "Betrag in Transaktionsw\xE4hrung"],
    [
      "Montant",
      "Montant de la facture",
      "Montant facture",
      "Montant TTC",
      "Montant brut",
      "Montant en devise"
    ]
  ),
  currency: CURRENCY,
  termsOfPayment: optional(
    "Terms of payment",
    ["Terms of payment", "Payment terms", "Terms"],
    [
      "Betalingscondities",
      "Betalingsconditie",
      "Betalingsvoorwaarden",
      "Betalingsvoorwaarde",
      "Betalingstermijn"
    ],
    ["Zahlungsbedingungen", "Zahlungsbedingung", "Zahlungsziel", "Zahlungskonditionen"],
    ["Conditions de paiement", "Condition de paiement", "Conditions de r\xE8glement", "D\xE9lai de paiement"]
  ),
  cashDiscount: optional(
    "Cash discount",
    ["Cash discount", "Cash discount code", "Discount code"],
    [
      "Contantkorting",
      "Contantkortingscode",
      "Code contantkorting",
      "Code van contantkorting",
      "Betalingskorting",
      "Kortingscode"
    ],
    ["Skonto", "Skontocode", "Skontoschl\xFCssel", "Skontobedingung"],
    ["Escompte", "Code escompte", "Code d\u2019escompte", "Escompte de r\xE8glement"]
  ),
  discountDate: numbered(
    optional(
      "Cash discount date",
      ["Cash discount date", "Discount date"],
      ["Datum van contantkorting", "Datum contantkorting", "Contantkortingsdatum", "Kortingsdatum"],
      ["Skontodatum", "Skontofrist", "Datum des Skontos", "Skonto bis", "Skontof\xE4lligkeit"],
      ["Date d\u2019escompte", "Date de l\u2019escompte", "Date escompte", "Date d\u2019escompte de r\xE8glement"]
    )
  ),
  discountAmount: numbered(
    optional(
      "Cash discount amount",
      ["Cash discount amount", "Discount amount"],
      ["Contantkortingsbedrag", "Bedrag contantkorting", "Bedrag van contantkorting", "Kortingsbedrag"],
      ["Skontobetrag", "Betrag des Skontos"],
      [
        "Montant de l\u2019escompte",
        "Montant escompte",
        "Montant d\u2019escompte",
        "Montant de l\u2019escompte de r\xE8glement"
      ]
    )
  ),
  openAmount: optional(
    "Open amount",
    ["Open amount", "Open", "Balance", "Amount open", "Open balance", "Remaining amount"],
    ["Openstaand bedrag", "Open bedrag", "Openstaand", "Saldo", "Open saldo", "Restbedrag"],
    ["Offener Betrag", "Offen", "Saldo", "Offener Saldo", "Restbetrag"],
    ["Montant ouvert", "Solde", "Solde ouvert", "Montant restant", "Reste d\xFB", "Restant d\xFB"]
  ),
  discountTaken: optional(
    "Cash discount taken",
    ["Cash discount taken", "Discount taken"],
    ["Toegepaste contantkorting", "Genomen contantkorting", "Toegepaste korting"],
    ["In Anspruch genommenes Skonto", "Gezogenes Skonto", "Skonto gezogen", "Genommenes Skonto"],
    ["Escompte pris", "Escompte obtenu", "Escompte utilis\xE9", "Escompte d\xE9duit"]
  ),
  taxAmount: numbered(
    optional(
      "Tax amount",
      ["Tax amount", "Sales tax amount", "VAT amount", "VAT"],
      ["Btw-bedrag", "Btw", "Belastingbedrag"],
      ["Steuerbetrag", "MwSt", "MwSt-Betrag", "USt", "Umsatzsteuer"],
      ["Montant de taxe", "Montant TVA", "TVA", "Montant de la TVA"]
    )
  ),
  taxCode: numbered(
    optional(
      "Tax code",
      ["Tax code", "Sales tax code", "VAT code"],
      ["Btw-code", "Belastingcode"],
      ["Steuercode", "Steuerschl\xFCssel", "MwSt-Code"],
      ["Code taxe", "Code TVA", "Code de taxe"]
    )
  ),
  module: MODULE
};
var PAYMENTS = {
  date: required(
    "Date",
    ["Date", "Payment date", "Transaction date", "Posting date"],
    ["Datum", "Betaaldatum", "Betalingsdatum", "Transactiedatum", "Boekdatum"],
    ["Datum", "Zahlungsdatum", "Buchungsdatum", "Zahldatum"],
    ["Date", "Date de paiement", "Date du paiement", "Date de transaction", "Date de r\xE8glement"]
  ),
  account: optional("Account", [...ACCOUNT.en], [...ACCOUNT.nl], [...ACCOUNT.de], [...ACCOUNT.fr]),
  name: NAME,
  amount: required(
    "Amount",
    ["Amount", "Payment amount", "Amount paid", "Paid", "Amount in transaction currency"],
    ["Bedrag", "Betaald bedrag", "Betalingsbedrag", "Betaald", "Bedrag in transactievaluta"],
    ["Betrag", "Zahlungsbetrag", "Zahlbetrag", "Gezahlter Betrag", "Betrag in Transaktionsw\xE4hrung"],
    ["Montant", "Montant pay\xE9", "Montant du paiement", "Montant du r\xE8glement", "Montant en devise"]
  ),
  currency: CURRENCY,
  invoice: optional(
    "Invoice",
    [...INVOICE_WORDS.en, ...DOCUMENT.en],
    [...INVOICE_WORDS.nl, ...DOCUMENT.nl],
    [...INVOICE_WORDS.de, ...DOCUMENT.de],
    [...INVOICE_WORDS.fr, ...DOCUMENT.fr]
  ),
  useCashDiscount: optional(
    "Use cash discount",
    ["Use cash discount", "Cash discount", "Use discount"],
    ["Contantkorting gebruiken", "Contantkorting", "Gebruik contantkorting"],
    ["Skonto verwenden", "Skonto", "Skonto nutzen"],
    ["Utiliser l\u2019escompte", "Escompte", "Utiliser escompte", "Utiliser l\u2019escompte de r\xE8glement"]
  ),
  discountAmount: optional(
    "Cash discount amount",
    ["Cash discount amount", "Cash discount", "Discount amount", "Cash discount amount to take"],
    [
      "Contantkortingsbedrag",
      "Contantkorting",
      "Bedrag contantkorting",
      "Kortingsbedrag",
      "Contantkortingsbedrag dat moet worden toegepast"
    ],
    ["Skontobetrag", "Skonto", "Betrag des Skontos"],
    ["Montant de l\u2019escompte", "Escompte", "Montant escompte", "Montant d\u2019escompte"]
  ),
  fullSettlement: optional(
    "Full settlement",
    ["Full settlement", "Settle in full"],
    ["Volledige vereffening", "Volledig vereffenen"],
    ["Vollst\xE4ndiger Ausgleich", "Vollausgleich", "Voller Ausgleich", "Vollst\xE4ndige Abrechnung"],
    ["R\xE8glement complet", "R\xE8glement int\xE9gral", "Lettrage complet"]
  ),
  reference: optional(
    "Payment reference",
    ["Payment reference", "Reference", "Payment ref"],
    ["Betalingsreferentie", "Betalingskenmerk", "Referentie", "Kenmerk"],
    ["Zahlungsreferenz", "Referenz", "Zahlungshinweis", "Verwendungszweck"],
    ["R\xE9f\xE9rence de paiement", "R\xE9f\xE9rence", "R\xE9f\xE9rence du paiement", "R\xE9f. paiement"]
  ),
  depositSlip: optional(
    "Deposit slip",
    ["Deposit slip", "Use a deposit slip", "Use deposit slip"],
    ["Depositostrook", "Stortingsbewijs", "Depositostrook gebruiken"],
    ["Einzahlungsbeleg", "Einzahlungsschein", "Einzahlungsbeleg verwenden"],
    ["Bordereau de remise", "Bordereau de d\xE9p\xF4t", "Bordereau de versement"]
  ),
  offsetAccount: OFFSET,
  discountAccount: optional(
    "Discount account",
    ["Discount account", "Cash discount account"],
    ["Kortingsrekening", "Rekening contantkorting", "Contantkortingsrekening"],
    ["Skontokonto"],
    ["Compte d\u2019escompte", "Compte escompte", "Compte de l\u2019escompte"]
  ),
  methodOfPayment: optional("Method of payment", METHOD.en, METHOD.nl, METHOD.de, METHOD.fr),
  description: DESCRIPTION,
  voucher: optional(
    "Voucher",
    [...VOUCHER_WORDS.en, ...DOCUMENT.en],
    [...VOUCHER_WORDS.nl, ...DOCUMENT.nl],
    [...VOUCHER_WORDS.de, ...DOCUMENT.de],
    [...VOUCHER_WORDS.fr, ...DOCUMENT.fr]
  ),
  module: MODULE
};
var CASH_DISCOUNTS = {
  code: {
    ...CODE,
    en: [...CODE.en, "Cash discount", "Cash discount code"],
    nl: [...CODE.nl, "Contantkorting", "Contantkortingscode"],
    de: [...CODE.de, "Skonto", "Skontocode", "Skontoschl\xFCssel"],
    fr: [...CODE.fr, "Escompte", "Code escompte", "Code d\u2019escompte"]
  },
  description: DESCRIPTION,
  days: DAYS,
  months: MONTHS,
  net: NET,
  percent: required(
    "Percent",
    ["Percent", "Percentage", "%", "Discount percent", "Discount percentage", "Cash discount %"],
    ["Percentage", "Procent", "Kortingspercentage", "Contantkorting %"],
    ["Prozent", "Prozentsatz", "Skontosatz", "Skonto %", "Skontoprozent"],
    ["Pourcentage", "Pour cent", "Taux", "Taux d\u2019escompte", "Escompte %"]
  ),
  nextCode: optional(
    "Next code",
    ["Next code", "Next discount code", "Next"],
    ["Volgende code", "Volgende kortingscode", "Volgende"],
    ["N\xE4chster Code", "Folgecode", "N\xE4chster Skontocode", "Naechster Code"],
    ["Code suivant", "Code d\u2019escompte suivant", "Suivant"]
  ),
  account: optional(
    "Account",
    ["Account", "Discount account", "Ledger account"],
    ["Rekening", "Kortingsrekening", "Grootboekrekening"],
    ["Konto", "Skontokonto", "Sachkonto"],
    ["Compte", "Compte d\u2019escompte", "Compte g\xE9n\xE9ral"]
  )
};
var TERMS_OF_PAYMENT = {
  code: {
    ...CODE,
    en: [...CODE.en, "Terms of payment", "Payment terms"],
    nl: [...CODE.nl, "Betalingsconditie", "Betalingscondities", "Betalingsvoorwaarde"],
    de: [...CODE.de, "Zahlungsbedingung", "Zahlungsbedingungen"],
    fr: [...CODE.fr, "Conditions de paiement", "Condition de paiement"]
  },
  description: later(DESCRIPTION),
  days: DAYS,
  months: MONTHS,
  net: NET,
  paymentDays: optional(
    "Payment days",
    ["Payment days", "Payment day"],
    ["Betaaldagen", "Betaaldag", "Betalingsdagen", "Betalingsdag"],
    ["Zahlungstage", "Zahlungstag", "Zahltage", "Zahltag"],
    ["Jours de paiement", "Jour de paiement", "Jours de r\xE8glement"]
  )
};
var METHODS_OF_PAYMENT = {
  code: {
    ...CODE,
    en: [...CODE.en, ...METHOD.en],
    nl: [...CODE.nl, ...METHOD.nl],
    de: [...CODE.de, ...METHOD.de],
    fr: [...CODE.fr, ...METHOD.fr]
  },
  description: later(DESCRIPTION),
  graceDays: optional(
    "Grace days",
    ["Grace days", "Grace period"],
    ["Respijtdagen", "Coulancedagen", "Extra dagen"],
    ["Karenztage", "Kulanztage", "Nachfrist", "Toleranztage"],
    ["Jours de gr\xE2ce", "D\xE9lai de gr\xE2ce", "Jours de tol\xE9rance"]
  ),
  offsetAccount: OFFSET
};
var TAX_CODES = {
  code: {
    ...CODE,
    en: [...CODE.en, "Tax code", "Sales tax code", "VAT code"],
    nl: [...CODE.nl, "Btw-code", "Belastingcode"],
    de: [...CODE.de, "Steuercode", "Steuerschl\xFCssel", "MwSt-Code"],
    fr: [...CODE.fr, "Code taxe", "Code TVA", "Code de taxe"]
  },
  description: later(DESCRIPTION),
  rate: required(
    "Rate",
    ["Rate", "Tax rate", "VAT rate", "Percent"],
    ["Tarief", "Btw-tarief", "Percentage"],
    ["Satz", "Steuersatz", "Prozent"],
    ["Taux", "Taux de TVA", "Pourcentage"]
  ),
  account: optional(
    "Sales tax account",
    ["Sales tax account", "Tax account", "VAT account"],
    ["Btw-rekening", "Belastingrekening"],
    ["Steuerkonto", "Umsatzsteuerkonto", "MwSt-Konto"],
    ["Compte de TVA", "Compte TVA", "Compte de taxe"]
  ),
  discountAccount: optional(
    "Discount account",
    ["Discount account", "Cash discount account"],
    ["Kortingsrekening"],
    ["Skontokonto"],
    ["Compte d\u2019escompte"]
  )
};
var SETTLEMENT_PARAMETERS = {
  parameter: required(
    "Parameter",
    ["Parameter", "Setting"],
    ["Parameter", "Instelling"],
    ["Parameter", "Einstellung"],
    ["Param\xE8tre", "R\xE9glage"]
  ),
  value: required("Value", ["Value"], ["Waarde"], ["Wert"], ["Valeur"])
};
var LEDGER_ACCOUNTS = {
  purpose: required(
    "Purpose",
    ["Purpose", "Used for"],
    ["Doel", "Bestemming", "Gebruikt voor"],
    ["Zweck", "Verwendung"],
    ["Utilisation", "Usage", "Objet"]
  ),
  account: required(
    "Account",
    ["Account", "Ledger account", "Main account", "Account number"],
    ["Rekening", "Grootboekrekening", "Rekeningnummer"],
    ["Konto", "Sachkonto", "Kontonummer"],
    ["Compte", "Compte g\xE9n\xE9ral", "N\xB0 de compte", "Num\xE9ro de compte"]
  )
};
var SOURCE_COLUMNS = {
  Invoices: INVOICES,
  Payments: PAYMENTS,
  CashDiscounts: CASH_DISCOUNTS,
  TermsOfPayment: TERMS_OF_PAYMENT,
  MethodsOfPayment: METHODS_OF_PAYMENT,
  TaxCodes: TAX_CODES,
  SettlementParameters: SETTLEMENT_PARAMETERS,
  LedgerAccounts: LEDGER_ACCOUNTS
};
var definitionsOf = (role) => SOURCE_COLUMNS[role];
var fieldsByKey = /* @__PURE__ */ new Map();
function aliasKeys(role) {
  const known = fieldsByKey.get(role);
  if (known) return known;
  const keys = /* @__PURE__ */ new Map();
  for (const [field, column] of Object.entries(definitionsOf(role))) {
    const words = new Set(
      [column.title, ...column.en, ...column.nl, ...column.de, ...column.fr].map(nameKey)
    );
    for (const key of words) keys.set(key, [...keys.get(key) ?? [], field]);
  }
  fieldsByKey.set(role, keys);
  return keys;
}
function meaningsOf(role, heading) {
  const key = nameKey(heading);
  if (key === "") return [];
  const isNumbered = (field) => definitionsOf(role)[field]?.isNumbered === true;
  const plain = (aliasKeys(role).get(key) ?? []).map((field) => ({
    field,
    number: isNumbered(field) ? 1 : void 0
  }));
  if (plain.length > 0) return plain;
  const match2 = /^(.*?)0*([1-9]\d{0,3})$/.exec(key);
  return (aliasKeys(role).get(match2?.[1] ?? "") ?? []).filter(isNumbered).map((field) => ({ field, number: Number(match2?.[2]) }));
}
function fitOf(role, header) {
  const meanings = header.map(
    (heading) => meaningsOf(role, heading).filter(({ field }) => !definitionsOf(role)[field]?.isForLater)
  ).filter((m2) => m2.length > 0);
  const fields = new Set(meanings.flat().map(({ field }) => field));
  const isComplete = Object.entries(definitionsOf(role)).every(
    ([field, c]) => !c.isRequired || fields.has(field)
  );
  const hasAccount = role !== "Payments" || fields.has("account") || fields.has("invoice");
  return { isComplete: isComplete && hasAccount, count: meanings.length };
}
function findColumns(role, grid2, chosen = {}) {
  const definitions = definitionsOf(role);
  const problems = [];
  const columnsByTitle = /* @__PURE__ */ new Map();
  const chosenKeys = new Map(Object.entries(chosen).map(([title, heading]) => [nameKey(heading), title]));
  const taken = new Set(grid2.header.flatMap((heading) => chosenKeys.get(nameKey(heading)) ?? []));
  grid2.header.forEach((heading, column) => {
    const title = chosenKeys.get(nameKey(heading));
    const own = title === void 0 ? void 0 : meaningsOf(role, title).find((m2) => titleOf(definitions, m2) === title);
    const meanings = own ? [own] : meaningsOf(role, heading).filter((meaning2) => !taken.has(titleOf(definitions, meaning2)));
    const [meaning] = meanings;
    if (meaning === void 0) return;
    if (meanings.length > 1) {
      problems.push({
        code: "source/ambiguous-heading",
        place: tablePlace(grid2),
        facts: {
          table: grid2.name,
          heading,
          columns: meanings.map((m2) => titleOf(definitions, m2)),
          present: grid2.header
        }
      });
      return;
    }
    if (definitions[meaning.field]?.isForLater) return;
    const key = titleOf(definitions, meaning);
    const entry = columnsByTitle.get(key);
    if (entry) entry.columns.push(column);
    else columnsByTitle.set(key, { meaning, columns: [column] });
  });
  const at = {};
  const numberedAt = {};
  for (const [title, { meaning, columns }] of columnsByTitle) {
    const [column, second] = columns;
    if (column === void 0) continue;
    if (second !== void 0) {
      const headings = columns.map((c) => grid2.header[c] ?? "");
      const facts = { table: grid2.name, column: title, headings };
      problems.push({ code: "source/ambiguous-column", place: tablePlace(grid2), facts });
    }
    if (meaning.number === void 0) at[meaning.field] = column;
    else (numberedAt[meaning.field] ??= /* @__PURE__ */ new Map()).set(meaning.number, column);
  }
  const ambiguous = new Set(
    problems.flatMap((p) => p.code === "source/ambiguous-heading" ? p.facts.columns : [])
  );
  const missing = (field) => at[field] === void 0 && !ambiguous.has(definitions[field]?.title ?? "");
  for (const [field, { title, isRequired }] of Object.entries(definitions)) {
    if (isRequired && missing(field)) problems.push(missingColumn(grid2, title));
  }
  if (role === "Payments" && missing("account") && missing("invoice"))
    problems.push(missingColumn(grid2, "Account"));
  return {
    columns: { at, numbered: numberedAt },
    problems
  };
}
var titleOf = (definitions, { field, number }) => {
  const title = definitions[field]?.title ?? field;
  return number === void 0 ? title : `${title} ${number}`;
};
var tablePlace = (grid2) => ({ kind: "table", table: grid2.name });
var missingColumn = (grid2, column) => ({
  code: "source/missing-column",
  place: tablePlace(grid2),
  facts: { table: grid2.name, column, present: grid2.header }
});
var VENDOR_KEYS = new Set(Object.values(VENDOR).flat().map(nameKey));
var namesVendor = (heading) => VENDOR_KEYS.has(nameKey(heading));

// src/workbook/findSources.ts
var REQUIRED_SOURCES = ["Invoices", "Payments"];
var OTHER_NAMES = /* @__PURE__ */ new Set(["banklines", "exchangerates"]);
var ROLES = Object.keys(SOURCE_COLUMNS);
function findSources(survey, remembered = {}) {
  const tables = survey.tables.filter((table) => table.own === void 0);
  const sources = /* @__PURE__ */ new Map();
  const problems = [];
  for (const role of ROLES) {
    const found3 = rememberedSource(remembered[role], tables) ?? namedSource(role, tables, survey.names);
    if (found3) sources.set(role, found3);
  }
  const used = new Set([...sources.values()].map(({ table }) => table));
  const free = tables.filter((table) => !used.has(table) && !isNamed(table.name));
  const candidates = candidatesOf(
    free,
    ROLES.filter((role) => !sources.has(role))
  );
  for (const role of ROLES) {
    if (sources.has(role)) continue;
    const fitting = candidates.get(role) ?? [];
    const [only] = fitting;
    if (only !== void 0 && fitting.length === 1) {
      sources.set(role, { ref: { kind: "table", name: only.name }, table: only });
    } else if (only !== void 0) {
      const facts = { table: role, candidates: fitting.map(({ name }) => name) };
      problems.push({ code: "source/several", place: { kind: "table", table: role }, facts });
    } else if (REQUIRED_SOURCES.includes(role)) {
      problems.push({
        code: "source/missing",
        place: { kind: "table", table: role },
        facts: { table: role }
      });
    }
  }
  return { sources, problems };
}
var isSame = (a, b) => a.toLowerCase() === b.toLowerCase();
var isNamed = (name) => OTHER_NAMES.has(name.toLowerCase()) || ROLES.some((role) => isSame(role, name));
function rememberedSource(ref, tables) {
  if (ref === void 0 || ref.kind === "range") return ref && { ref };
  const table = tables.find(({ name }) => isSame(name, ref.name));
  return table && { ref: { kind: "table", name: table.name }, table };
}
function namedSource(role, tables, names) {
  const table = tables.find(({ name: name2 }) => isSame(name2, role));
  if (table) return { ref: { kind: "table", name: table.name }, table };
  const name = names.find((n) => isSame(n, role));
  return name === void 0 ? void 0 : { ref: { kind: "range", address: name } };
}
function candidatesOf(tables, roles) {
  const clear = /* @__PURE__ */ new Map();
  const tied = [];
  for (const table of tables) {
    const fits2 = ROLES.map((role2) => ({ role: role2, ...fitOf(role2, table.header) })).filter(
      (f) => f.isComplete && f.count >= 2
    );
    const most = Math.max(0, ...fits2.map(({ count }) => count));
    const best = fits2.filter(({ role: role2, count }) => count === most && roles.includes(role2)).map(({ role: role2 }) => role2);
    const [role] = best;
    if (role === void 0) continue;
    if (best.length === 1) clear.set(role, [...clear.get(role) ?? [], table]);
    else tied.push({ table, roles: best });
  }
  const result = new Map(clear);
  for (const { table, roles: fitting } of tied) {
    const open = fitting.filter((role) => !clear.has(role));
    if (open.length === 1 || tied.length > 1) {
      for (const role of open) result.set(role, [...result.get(role) ?? [], table]);
    }
  }
  return result;
}

// src/money/currency.ts
var DECIMALS = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3
};
var decimalsOf = (currency) => DECIMALS[currency] ?? 2;
var numberFormatOf = (decimals) => decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;

// src/workbook/ownTables.ts
var LEDGER_TABLES = ["Runs", "PostedPayments", "Settlements", "VoucherLines"];
var VIEW_TABLES = [
  "CustomerTransactions",
  "VendorTransactions",
  "OpenTransactions",
  "CashDiscountSchedule",
  "SettlementProblems"
];
var COLUMNS = {
  PostedPayments: [
    ["Run", "id"],
    ["Module", "word"],
    ["Payment key", "text"],
    ["Voucher", "id"],
    ["Date", "date"],
    ["Account", "id"],
    ["Name", "name"],
    ["Amount", "money"],
    ["Currency", "word"],
    ["Payment reference", "id"],
    ["Offset account", "id"],
    ["Reverses", "id"]
  ],
  Settlements: [
    ["Run", "id"],
    ["Module", "word"],
    ["Payment key", "text"],
    ["Date of settlement", "date"],
    ["Payment voucher", "id"],
    ["Payment date", "date"],
    ["Payment reference", "id"],
    ["Account", "id"],
    ["Invoice", "id"],
    ["Invoice voucher", "id"],
    ["Currency", "word"],
    ["Cash applied", "money"],
    ["Cash discount", "money"],
    ["Difference", "money"],
    ["Difference type", "text"],
    ["Amount settled", "money"],
    ["Balance after", "money"],
    ["Cash discount date", "date"],
    ["Cash discount amount", "money"],
    ["Cash discount taken before", "money"],
    ["Use cash discount", "word"],
    ["Rule", "sentence"],
    ["Discount voucher", "id"],
    ["Exchange gain/loss", "money"],
    ["Reverses", "id"]
  ],
  VoucherLines: [
    ["Run", "id"],
    ["Module", "word"],
    ["Voucher", "id"],
    ["Date", "date"],
    ["Ledger account", "text"],
    ["Description", "text"],
    ["Account", "id"],
    ["Invoice", "id"],
    ["Currency", "word"],
    ["Debit", "money"],
    ["Credit", "money"],
    ["Debit (accounting currency)", "money"],
    ["Credit (accounting currency)", "money"],
    ["Reverses", "id"]
  ],
  Runs: [
    ["Run", "id"],
    ["Started", "id"],
    ["Posted by", "name"],
    ["Status", "text"],
    ["Payments", "money"],
    ["Settled", "money"],
    ["Discount", "money"],
    ["Differences", "money"],
    ["Left open", "money"],
    ["Input fingerprint", "text"],
    ["Result fingerprint", "text"],
    ["Parameters", "sentence"],
    ["Version", "word"]
  ],
  CustomerTransactions: transactionColumns(),
  VendorTransactions: transactionColumns(),
  OpenTransactions: [
    ["Mark", "word"],
    ["Use cash discount", "word"],
    ["Voucher", "id"],
    ["Account", "id"],
    ["Date", "date"],
    ["Due date", "date"],
    ["Invoice", "id"],
    ["Amount in transaction currency", "money"],
    ["Currency", "word"],
    ["Amount to settle", "money"]
  ],
  CashDiscountSchedule: [
    ["Account", "id"],
    ["Invoice", "id"],
    ["Cash discount date", "date"],
    ["Cash discount amount", "money"],
    ["Amount in transaction currency", "money"]
  ],
  SettlementProblems: [
    ["Where", "text"],
    ["What was found", "wrapped"],
    ["What to do", "wrapped"],
    ["Code", "text"]
  ]
};
function transactionColumns() {
  return [
    ["Voucher", "id"],
    ["Transaction type", "text"],
    ["Date", "date"],
    ["Invoice", "id"],
    ["Amount in transaction currency debit", "money"],
    ["Amount in transaction currency credit", "money"],
    ["Balance", "money"],
    ["Currency", "word"],
    ["Account", "id"],
    ["Name", "name"]
  ];
}
var headingsOf = (table) => COLUMNS[table].map(([title]) => title);
var WIDTHS = {
  id: 14,
  text: 22,
  sentence: 100,
  wrapped: 60,
  name: 28,
  date: 12,
  money: 16,
  word: 12
};
var SHORTAGE = "SUMIFS({Settlements}[Difference],{Settlements}[Balance after],0)";
var OPEN_PAYMENTS = '-SUMIFS({CustomerTransactions}[Balance],{CustomerTransactions}[Transaction type],"Payment")-SUMIFS({VendorTransactions}[Balance],{VendorTransactions}[Transaction type],"Payment")';
var ALL_BALANCES = "SUM({CustomerTransactions}[Balance])+SUM({VendorTransactions}[Balance])";
var TIES = {
  PostedPayments: {
    first: ["Payments", "=SUM({PostedPayments}[Amount])"],
    second: [
      "Cash applied + overpayment written off + left open",
      `=SUM({Settlements}[Cash applied])+${SHORTAGE}-SUM({Settlements}[Difference])${OPEN_PAYMENTS}`
    ]
  },
  Settlements: {
    first: ["Amount settled", "=SUM({Settlements}[Amount settled])"],
    second: [
      "Cash applied + cash discount + shortage written off",
      `=SUM({Settlements}[Cash applied])+SUM({Settlements}[Cash discount])+${SHORTAGE}`
    ]
  },
  VoucherLines: {
    first: ["Debit", "=SUM({VoucherLines}[Debit])"],
    second: ["Credit", "=SUM({VoucherLines}[Credit])"]
  },
  Runs: {
    first: ["Payments of all runs", "=SUM({Runs}[Payments])"],
    second: ["Posted payments", "=SUM({PostedPayments}[Amount])"]
  },
  OpenTransactions: {
    first: ["Open, customers and vendors", "=SUM({OpenTransactions}[Amount in transaction currency])"],
    second: ["Balances of all transactions", `=${ALL_BALANCES}`]
  }
};
var signedTerm = (digits) => digits.startsWith("-") ? `+${digits.slice(1)}` : `-${digits}`;
function totalsOf(table, figures) {
  if (table === "CustomerTransactions" || table === "VendorTransactions") {
    const [debit, credit] = ["debit", "credit"].map(
      (c) => `SUM({${table}}[Amount in transaction currency ${c}])`
    );
    const before = table === "CustomerTransactions" ? figures.settledBeforeCustomers : figures.settledBeforeVendors;
    const natural = table === "CustomerTransactions" ? `=${debit}-${credit}` : `=${credit}-${debit}`;
    return {
      first: [
        "Amounts less what was settled before the first run",
        natural + (Number(before) === 0 ? "" : signedTerm(before))
      ],
      second: ["Balance", `=SUM({${table}}[Balance])`]
    };
  }
  if (table === "CashDiscountSchedule") {
    return {
      first: ["Documents as the first run found them", `=${figures.documents}`],
      second: [
        "Settled + open",
        `=SUM({Settlements}[Amount settled])+${ALL_BALANCES}${OPEN_PAYMENTS}` + (Number(figures.paymentDocumentsOpen) === 0 ? "" : signedTerm(negatedDigits(figures.paymentDocumentsOpen)))
      ]
    };
  }
  const ties = TIES[table];
  if (ties === void 0 || Number(figures.paymentDocumentsOpen) === 0) return ties;
  const term = signedTerm(negatedDigits(figures.paymentDocumentsOpen));
  return table === "PostedPayments" ? { ...ties, second: [ties.second[0], ties.second[1] + term] } : ties;
}
var negatedDigits = (digits) => digits.startsWith("-") ? digits.slice(1) : `-${digits}`;
function tableSpec(table, decimals) {
  return { name: table, columns: COLUMNS[table].map(([title, kind]) => columnSpec(title, kind, decimals)) };
}
function columnSpec(title, kind, decimals) {
  const width = Math.max(WIDTHS[kind], Math.min(title.length + 4, 34));
  if (kind === "money") return { title, numberFormat: numberFormatOf(decimals), width, align: "right" };
  if (kind === "date") return { title, numberFormat: "yyyy-mm-dd", width, align: "left" };
  return { title, numberFormat: "@", width, ...kind === "wrapped" ? { wrap: true } : {} };
}

// src/money/amount.ts
var ZERO = 0;
var LARGEST_AMOUNT = 10 ** 15;
function amountOfUnits(units) {
  if (!Number.isSafeInteger(units))
    invariant(false, `${units} is not a whole, exact number of smallest units`);
  return units === 0 ? 0 : units;
}
var plus = (a, b) => amountOfUnits(a + b);
var minus = (a, b) => amountOfUnits(a - b);
var negate = (a) => amountOfUnits(-a);
var absolute = (a) => a < 0 ? negate(a) : a;
var smaller = (a, b) => a < b ? a : b;
var larger = (a, b) => a > b ? a : b;
var signOf = (a) => a > 0 ? 1 : a < 0 ? -1 : 0;
var times = (a, sign2) => sign2 === 1 ? a : negate(a);
function sum(amounts) {
  let total = 0;
  for (const amount5 of amounts) total += amount5;
  return amountOfUnits(total);
}

// node_modules/decimal.js/decimal.mjs
var EXP_LIMIT = 9e15;
var MAX_DIGITS = 1e9;
var NUMERALS = "0123456789abcdef";
var LN10 = "2.3025850929940456840179914546843642076011014886287729760333279009675726096773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058";
var PI = "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321712268066130019278766111959092164201989380952572010654858632789";
var DEFAULTS = {
  // These values must be integers within the stated ranges (inclusive).
  // Most of these values can be changed at run-time using the `Decimal.config` method.
  // The maximum number of significant digits of the result of a calculation or base conversion.
  // E.g. `Decimal.config({ precision: 20 });`
  precision: 20,
  // 1 to MAX_DIGITS
  // The rounding mode used when rounding to `precision`.
  //
  // ROUND_UP         0 Away from zero.
  // ROUND_DOWN       1 Towards zero.
  // ROUND_CEIL       2 Towards +Infinity.
  // ROUND_FLOOR      3 Towards -Infinity.
  // ROUND_HALF_UP    4 Towards nearest neighbour. If equidistant, up.
  // ROUND_HALF_DOWN  5 Towards nearest neighbour. If equidistant, down.
  // ROUND_HALF_EVEN  6 Towards nearest neighbour. If equidistant, towards even neighbour.
  // ROUND_HALF_CEIL  7 Towards nearest neighbour. If equidistant, towards +Infinity.
  // ROUND_HALF_FLOOR 8 Towards nearest neighbour. If equidistant, towards -Infinity.
  //
  // E.g.
  // `Decimal.rounding = 4;`
  // `Decimal.rounding = Decimal.ROUND_HALF_UP;`
  rounding: 4,
  // 0 to 8
  // The modulo mode used when calculating the modulus: a mod n.
  // The quotient (q = a / n) is calculated according to the corresponding rounding mode.
  // The remainder (r) is calculated as: r = a - n * q.
  //
  // UP         0 The remainder is positive if the dividend is negative, else is negative.
  // DOWN       1 The remainder has the same sign as the dividend (JavaScript %).
  // FLOOR      3 The remainder has the same sign as the divisor (Python %).
  // HALF_EVEN  6 The IEEE 754 remainder function.
  // EUCLID     9 Euclidian division. q = sign(n) * floor(a / abs(n)). Always positive.
  //
  // Truncated division (1), floored division (3), the IEEE 754 remainder (6), and Euclidian
  // division (9) are commonly used for the modulus operation. The other rounding modes can also
  // be used, but they may not give useful results.
  modulo: 1,
  // 0 to 9
  // The exponent value at and beneath which `toString` returns exponential notation.
  // JavaScript numbers: -7
  toExpNeg: -7,
  // 0 to -EXP_LIMIT
  // The exponent value at and above which `toString` returns exponential notation.
  // JavaScript numbers: 21
  toExpPos: 21,
  // 0 to EXP_LIMIT
  // The minimum exponent value, beneath which underflow to zero occurs.
  // JavaScript numbers: -324  (5e-324)
  minE: -EXP_LIMIT,
  // -1 to -EXP_LIMIT
  // The maximum exponent value, above which overflow to Infinity occurs.
  // JavaScript numbers: 308  (1.7976931348623157e+308)
  maxE: EXP_LIMIT,
  // 1 to EXP_LIMIT
  // Whether to use cryptographically-secure random number generation, if available.
  crypto: false
  // true/false
};
var inexact;
var quadrant;
var external = true;
var decimalError = "[DecimalError] ";
var invalidArgument = decimalError + "Invalid argument: ";
var precisionLimitExceeded = decimalError + "Precision limit exceeded";
var cryptoUnavailable = decimalError + "crypto unavailable";
var tag = "[object Decimal]";
var mathfloor = Math.floor;
var mathpow = Math.pow;
var isBinary = /^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i;
var isHex = /^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i;
var isOctal = /^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i;
var isDecimal = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
var BASE = 1e7;
var LOG_BASE = 7;
var MAX_SAFE_INTEGER = 9007199254740991;
var LN10_PRECISION = LN10.length - 1;
var PI_PRECISION = PI.length - 1;
var P = { toStringTag: tag };
P.absoluteValue = P.abs = function() {
  var x2 = new this.constructor(this);
  if (x2.s < 0) x2.s = 1;
  return finalise(x2);
};
P.ceil = function() {
  return finalise(new this.constructor(this), this.e + 1, 2);
};
P.clampedTo = P.clamp = function(min2, max3) {
  var k, x2 = this, Ctor = x2.constructor;
  min2 = new Ctor(min2);
  max3 = new Ctor(max3);
  if (!min2.s || !max3.s) return new Ctor(NaN);
  if (min2.gt(max3)) throw Error(invalidArgument + max3);
  k = x2.cmp(min2);
  return k < 0 ? min2 : x2.cmp(max3) > 0 ? max3 : new Ctor(x2);
};
P.comparedTo = P.cmp = function(y) {
  var i2, j, xdL, ydL, x2 = this, xd = x2.d, yd = (y = new x2.constructor(y)).d, xs = x2.s, ys = y.s;
  if (!xd || !yd) {
    return !xs || !ys ? NaN : xs !== ys ? xs : xd === yd ? 0 : !xd ^ xs < 0 ? 1 : -1;
  }
  if (!xd[0] || !yd[0]) return xd[0] ? xs : yd[0] ? -ys : 0;
  if (xs !== ys) return xs;
  if (x2.e !== y.e) return x2.e > y.e ^ xs < 0 ? 1 : -1;
  xdL = xd.length;
  ydL = yd.length;
  for (i2 = 0, j = xdL < ydL ? xdL : ydL; i2 < j; ++i2) {
    if (xd[i2] !== yd[i2]) return xd[i2] > yd[i2] ^ xs < 0 ? 1 : -1;
  }
  return xdL === ydL ? 0 : xdL > ydL ^ xs < 0 ? 1 : -1;
};
P.cosine = P.cos = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (!x2.d) return new Ctor(NaN);
  if (!x2.d[0]) return new Ctor(1);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + Math.max(x2.e, x2.sd()) + LOG_BASE;
  Ctor.rounding = 1;
  x2 = cosine(Ctor, toLessThanHalfPi(Ctor, x2));
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return finalise(quadrant == 2 || quadrant == 3 ? x2.neg() : x2, pr, rm, true);
};
P.cubeRoot = P.cbrt = function() {
  var e, m2, n, r, rep, s, sd, t, t3, t3plusx, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite() || x2.isZero()) return new Ctor(x2);
  external = false;
  s = x2.s * mathpow(x2.s * x2, 1 / 3);
  if (!s || Math.abs(s) == 1 / 0) {
    n = digitsToString(x2.d);
    e = x2.e;
    if (s = (e - n.length + 1) % 3) n += s == 1 || s == -2 ? "0" : "00";
    s = mathpow(n, 1 / 3);
    e = mathfloor((e + 1) / 3) - (e % 3 == (e < 0 ? -1 : 2));
    if (s == 1 / 0) {
      n = "5e" + e;
    } else {
      n = s.toExponential();
      n = n.slice(0, n.indexOf("e") + 1) + e;
    }
    r = new Ctor(n);
    r.s = x2.s;
  } else {
    r = new Ctor(s.toString());
  }
  sd = (e = Ctor.precision) + 3;
  for (; ; ) {
    t = r;
    t3 = t.times(t).times(t);
    t3plusx = t3.plus(x2);
    r = divide(t3plusx.plus(x2).times(t), t3plusx.plus(t3), sd + 2, 1);
    if (digitsToString(t.d).slice(0, sd) === (n = digitsToString(r.d)).slice(0, sd)) {
      n = n.slice(sd - 3, sd + 1);
      if (n == "9999" || !rep && n == "4999") {
        if (!rep) {
          finalise(t, e + 1, 0);
          if (t.times(t).times(t).eq(x2)) {
            r = t;
            break;
          }
        }
        sd += 4;
        rep = 1;
      } else {
        if (!+n || !+n.slice(1) && n.charAt(0) == "5") {
          finalise(r, e + 1, 1);
          m2 = !r.times(r).times(r).eq(x2);
        }
        break;
      }
    }
  }
  external = true;
  return finalise(r, e, Ctor.rounding, m2);
};
P.decimalPlaces = P.dp = function() {
  var w, d = this.d, n = NaN;
  if (d) {
    w = d.length - 1;
    n = (w - mathfloor(this.e / LOG_BASE)) * LOG_BASE;
    w = d[w];
    if (w) for (; w % 10 == 0; w /= 10) n--;
    if (n < 0) n = 0;
  }
  return n;
};
P.dividedBy = P.div = function(y) {
  return divide(this, new this.constructor(y));
};
P.dividedToIntegerBy = P.divToInt = function(y) {
  var x2 = this, Ctor = x2.constructor;
  return finalise(divide(x2, new Ctor(y), 0, 1, 1), Ctor.precision, Ctor.rounding);
};
P.equals = P.eq = function(y) {
  return this.cmp(y) === 0;
};
P.floor = function() {
  return finalise(new this.constructor(this), this.e + 1, 3);
};
P.greaterThan = P.gt = function(y) {
  return this.cmp(y) > 0;
};
P.greaterThanOrEqualTo = P.gte = function(y) {
  var k = this.cmp(y);
  return k == 1 || k === 0;
};
P.hyperbolicCosine = P.cosh = function() {
  var k, n, pr, rm, len, x2 = this, Ctor = x2.constructor, one = new Ctor(1);
  if (!x2.isFinite()) return new Ctor(x2.s ? 1 / 0 : NaN);
  if (x2.isZero()) return one;
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + Math.max(x2.e, x2.sd()) + 4;
  Ctor.rounding = 1;
  len = x2.d.length;
  if (len < 32) {
    k = Math.ceil(len / 3);
    n = (1 / tinyPow(4, k)).toString();
  } else {
    k = 16;
    n = "2.3283064365386962890625e-10";
  }
  x2 = taylorSeries(Ctor, 1, x2.times(n), new Ctor(1), true);
  var cosh2_x, i2 = k, d8 = new Ctor(8);
  for (; i2--; ) {
    cosh2_x = x2.times(x2);
    x2 = one.minus(cosh2_x.times(d8.minus(cosh2_x.times(d8))));
  }
  return finalise(x2, Ctor.precision = pr, Ctor.rounding = rm, true);
};
P.hyperbolicSine = P.sinh = function() {
  var k, pr, rm, len, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite() || x2.isZero()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + Math.max(x2.e, x2.sd()) + 4;
  Ctor.rounding = 1;
  len = x2.d.length;
  if (len < 3) {
    x2 = taylorSeries(Ctor, 2, x2, x2, true);
  } else {
    k = 1.4 * Math.sqrt(len);
    k = k > 16 ? 16 : k | 0;
    x2 = x2.times(1 / tinyPow(5, k));
    x2 = taylorSeries(Ctor, 2, x2, x2, true);
    var sinh2_x, d5 = new Ctor(5), d16 = new Ctor(16), d20 = new Ctor(20);
    for (; k--; ) {
      sinh2_x = x2.times(x2);
      x2 = x2.times(d5.plus(sinh2_x.times(d16.times(sinh2_x).plus(d20))));
    }
  }
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return finalise(x2, pr, rm, true);
};
P.hyperbolicTangent = P.tanh = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite()) return new Ctor(x2.s);
  if (x2.isZero()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + 7;
  Ctor.rounding = 1;
  return divide(x2.sinh(), x2.cosh(), Ctor.precision = pr, Ctor.rounding = rm);
};
P.inverseCosine = P.acos = function() {
  var x2 = this, Ctor = x2.constructor, k = x2.abs().cmp(1), pr = Ctor.precision, rm = Ctor.rounding;
  if (k !== -1) {
    return k === 0 ? x2.isNeg() ? getPi(Ctor, pr, rm) : new Ctor(0) : new Ctor(NaN);
  }
  if (x2.isZero()) return getPi(Ctor, pr + 4, rm).times(0.5);
  Ctor.precision = pr + 6;
  Ctor.rounding = 1;
  x2 = new Ctor(1).minus(x2).div(x2.plus(1)).sqrt().atan();
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return x2.times(2);
};
P.inverseHyperbolicCosine = P.acosh = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (x2.lte(1)) return new Ctor(x2.eq(1) ? 0 : NaN);
  if (!x2.isFinite()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + Math.max(Math.abs(x2.e), x2.sd()) + 4;
  Ctor.rounding = 1;
  external = false;
  x2 = x2.times(x2).minus(1).sqrt().plus(x2);
  external = true;
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return x2.ln();
};
P.inverseHyperbolicSine = P.asinh = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite() || x2.isZero()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + 2 * Math.max(Math.abs(x2.e), x2.sd()) + 6;
  Ctor.rounding = 1;
  external = false;
  x2 = x2.times(x2).plus(1).sqrt().plus(x2);
  external = true;
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return x2.ln();
};
P.inverseHyperbolicTangent = P.atanh = function() {
  var pr, rm, wpr, xsd, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite()) return new Ctor(NaN);
  if (x2.e >= 0) return new Ctor(x2.abs().eq(1) ? x2.s / 0 : x2.isZero() ? x2 : NaN);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  xsd = x2.sd();
  if (Math.max(xsd, pr) < 2 * -x2.e - 1) return finalise(new Ctor(x2), pr, rm, true);
  Ctor.precision = wpr = xsd - x2.e;
  x2 = divide(x2.plus(1), new Ctor(1).minus(x2), wpr + pr, 1);
  Ctor.precision = pr + 4;
  Ctor.rounding = 1;
  x2 = x2.ln();
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return x2.times(0.5);
};
P.inverseSine = P.asin = function() {
  var halfPi, k, pr, rm, x2 = this, Ctor = x2.constructor;
  if (x2.isZero()) return new Ctor(x2);
  k = x2.abs().cmp(1);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  if (k !== -1) {
    if (k === 0) {
      halfPi = getPi(Ctor, pr + 4, rm).times(0.5);
      halfPi.s = x2.s;
      return halfPi;
    }
    return new Ctor(NaN);
  }
  Ctor.precision = pr + 6;
  Ctor.rounding = 1;
  x2 = x2.div(new Ctor(1).minus(x2.times(x2)).sqrt().plus(1)).atan();
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return x2.times(2);
};
P.inverseTangent = P.atan = function() {
  var i2, j, k, n, px, t, r, wpr, x2, x3 = this, Ctor = x3.constructor, pr = Ctor.precision, rm = Ctor.rounding;
  if (!x3.isFinite()) {
    if (!x3.s) return new Ctor(NaN);
    if (pr + 4 <= PI_PRECISION) {
      r = getPi(Ctor, pr + 4, rm).times(0.5);
      r.s = x3.s;
      return r;
    }
  } else if (x3.isZero()) {
    return new Ctor(x3);
  } else if (x3.abs().eq(1) && pr + 4 <= PI_PRECISION) {
    r = getPi(Ctor, pr + 4, rm).times(0.25);
    r.s = x3.s;
    return r;
  }
  Ctor.precision = wpr = pr + 10;
  Ctor.rounding = 1;
  k = Math.min(28, wpr / LOG_BASE + 2 | 0);
  for (i2 = k; i2; --i2) x3 = x3.div(x3.times(x3).plus(1).sqrt().plus(1));
  external = false;
  j = Math.ceil(wpr / LOG_BASE);
  n = 1;
  x2 = x3.times(x3);
  r = new Ctor(x3);
  px = x3;
  for (; i2 !== -1; ) {
    px = px.times(x2);
    t = r.minus(px.div(n += 2));
    px = px.times(x2);
    r = t.plus(px.div(n += 2));
    if (r.d[j] !== void 0) for (i2 = j; r.d[i2] === t.d[i2] && i2--; ) ;
  }
  if (k) r = r.times(2 << k - 1);
  external = true;
  return finalise(r, Ctor.precision = pr, Ctor.rounding = rm, true);
};
P.isFinite = function() {
  return !!this.d;
};
P.isInteger = P.isInt = function() {
  return !!this.d && mathfloor(this.e / LOG_BASE) > this.d.length - 2;
};
P.isNaN = function() {
  return !this.s;
};
P.isNegative = P.isNeg = function() {
  return this.s < 0;
};
P.isPositive = P.isPos = function() {
  return this.s > 0;
};
P.isZero = function() {
  return !!this.d && this.d[0] === 0;
};
P.lessThan = P.lt = function(y) {
  return this.cmp(y) < 0;
};
P.lessThanOrEqualTo = P.lte = function(y) {
  return this.cmp(y) < 1;
};
P.logarithm = P.log = function(base) {
  var isBase10, d, denominator, k, inf, num, sd, r, arg = this, Ctor = arg.constructor, pr = Ctor.precision, rm = Ctor.rounding, guard = 5;
  if (base == null) {
    base = new Ctor(10);
    isBase10 = true;
  } else {
    base = new Ctor(base);
    d = base.d;
    if (base.s < 0 || !d || !d[0] || base.eq(1)) return new Ctor(NaN);
    isBase10 = base.eq(10);
  }
  d = arg.d;
  if (arg.s < 0 || !d || !d[0] || arg.eq(1)) {
    return new Ctor(d && !d[0] ? -1 / 0 : arg.s != 1 ? NaN : d ? 0 : 1 / 0);
  }
  if (isBase10) {
    if (d.length > 1) {
      inf = true;
    } else {
      for (k = d[0]; k % 10 === 0; ) k /= 10;
      inf = k !== 1;
    }
  }
  external = false;
  sd = pr + guard;
  num = naturalLogarithm(arg, sd);
  denominator = isBase10 ? getLn10(Ctor, sd + 10) : naturalLogarithm(base, sd);
  r = divide(num, denominator, sd, 1);
  if (checkRoundingDigits(r.d, k = pr, rm)) {
    do {
      sd += 10;
      num = naturalLogarithm(arg, sd);
      denominator = isBase10 ? getLn10(Ctor, sd + 10) : naturalLogarithm(base, sd);
      r = divide(num, denominator, sd, 1);
      if (!inf) {
        if (+digitsToString(r.d).slice(k + 1, k + 15) + 1 == 1e14) {
          r = finalise(r, pr + 1, 0);
        }
        break;
      }
    } while (checkRoundingDigits(r.d, k += 10, rm));
  }
  external = true;
  return finalise(r, pr, rm);
};
P.minus = P.sub = function(y) {
  var d, e, i2, j, k, len, pr, rm, xd, xe, xLTy, yd, x2 = this, Ctor = x2.constructor;
  y = new Ctor(y);
  if (!x2.d || !y.d) {
    if (!x2.s || !y.s) y = new Ctor(NaN);
    else if (x2.d) y.s = -y.s;
    else y = new Ctor(y.d || x2.s !== y.s ? x2 : NaN);
    return y;
  }
  if (x2.s != y.s) {
    y.s = -y.s;
    return x2.plus(y);
  }
  xd = x2.d;
  yd = y.d;
  pr = Ctor.precision;
  rm = Ctor.rounding;
  if (!xd[0] || !yd[0]) {
    if (yd[0]) y.s = -y.s;
    else if (xd[0]) y = new Ctor(x2);
    else return new Ctor(rm === 3 ? -0 : 0);
    return external ? finalise(y, pr, rm) : y;
  }
  e = mathfloor(y.e / LOG_BASE);
  xe = mathfloor(x2.e / LOG_BASE);
  xd = xd.slice();
  k = xe - e;
  if (k) {
    xLTy = k < 0;
    if (xLTy) {
      d = xd;
      k = -k;
      len = yd.length;
    } else {
      d = yd;
      e = xe;
      len = xd.length;
    }
    i2 = Math.max(Math.ceil(pr / LOG_BASE), len) + 2;
    if (k > i2) {
      k = i2;
      d.length = 1;
    }
    d.reverse();
    for (i2 = k; i2--; ) d.push(0);
    d.reverse();
  } else {
    i2 = xd.length;
    len = yd.length;
    xLTy = i2 < len;
    if (xLTy) len = i2;
    for (i2 = 0; i2 < len; i2++) {
      if (xd[i2] != yd[i2]) {
        xLTy = xd[i2] < yd[i2];
        break;
      }
    }
    k = 0;
  }
  if (xLTy) {
    d = xd;
    xd = yd;
    yd = d;
    y.s = -y.s;
  }
  len = xd.length;
  for (i2 = yd.length - len; i2 > 0; --i2) xd[len++] = 0;
  for (i2 = yd.length; i2 > k; ) {
    if (xd[--i2] < yd[i2]) {
      for (j = i2; j && xd[--j] === 0; ) xd[j] = BASE - 1;
      --xd[j];
      xd[i2] += BASE;
    }
    xd[i2] -= yd[i2];
  }
  for (; xd[--len] === 0; ) xd.pop();
  for (; xd[0] === 0; xd.shift()) --e;
  if (!xd[0]) return new Ctor(rm === 3 ? -0 : 0);
  y.d = xd;
  y.e = getBase10Exponent(xd, e);
  return external ? finalise(y, pr, rm) : y;
};
P.modulo = P.mod = function(y) {
  var q5, x2 = this, Ctor = x2.constructor;
  y = new Ctor(y);
  if (!x2.d || !y.s || y.d && !y.d[0]) return new Ctor(NaN);
  if (!y.d || x2.d && !x2.d[0]) {
    return finalise(new Ctor(x2), Ctor.precision, Ctor.rounding);
  }
  external = false;
  if (Ctor.modulo == 9) {
    q5 = divide(x2, y.abs(), 0, 3, 1);
    q5.s *= y.s;
  } else {
    q5 = divide(x2, y, 0, Ctor.modulo, 1);
  }
  q5 = q5.times(y);
  external = true;
  return x2.minus(q5);
};
P.naturalExponential = P.exp = function() {
  return naturalExponential(this);
};
P.naturalLogarithm = P.ln = function() {
  return naturalLogarithm(this);
};
P.negated = P.neg = function() {
  var x2 = new this.constructor(this);
  x2.s = -x2.s;
  return finalise(x2);
};
P.plus = P.add = function(y) {
  var carry, d, e, i2, k, len, pr, rm, xd, yd, x2 = this, Ctor = x2.constructor;
  y = new Ctor(y);
  if (!x2.d || !y.d) {
    if (!x2.s || !y.s) y = new Ctor(NaN);
    else if (!x2.d) y = new Ctor(y.d || x2.s === y.s ? x2 : NaN);
    return y;
  }
  if (x2.s != y.s) {
    y.s = -y.s;
    return x2.minus(y);
  }
  xd = x2.d;
  yd = y.d;
  pr = Ctor.precision;
  rm = Ctor.rounding;
  if (!xd[0] || !yd[0]) {
    if (!yd[0]) y = new Ctor(x2);
    return external ? finalise(y, pr, rm) : y;
  }
  k = mathfloor(x2.e / LOG_BASE);
  e = mathfloor(y.e / LOG_BASE);
  xd = xd.slice();
  i2 = k - e;
  if (i2) {
    if (i2 < 0) {
      d = xd;
      i2 = -i2;
      len = yd.length;
    } else {
      d = yd;
      e = k;
      len = xd.length;
    }
    k = Math.ceil(pr / LOG_BASE);
    len = k > len ? k + 1 : len + 1;
    if (i2 > len) {
      i2 = len;
      d.length = 1;
    }
    d.reverse();
    for (; i2--; ) d.push(0);
    d.reverse();
  }
  len = xd.length;
  i2 = yd.length;
  if (len - i2 < 0) {
    i2 = len;
    d = yd;
    yd = xd;
    xd = d;
  }
  for (carry = 0; i2; ) {
    carry = (xd[--i2] = xd[i2] + yd[i2] + carry) / BASE | 0;
    xd[i2] %= BASE;
  }
  if (carry) {
    xd.unshift(carry);
    ++e;
  }
  for (len = xd.length; xd[--len] == 0; ) xd.pop();
  y.d = xd;
  y.e = getBase10Exponent(xd, e);
  return external ? finalise(y, pr, rm) : y;
};
P.precision = P.sd = function(z) {
  var k, x2 = this;
  if (z !== void 0 && z !== !!z && z !== 1 && z !== 0) throw Error(invalidArgument + z);
  if (x2.d) {
    k = getPrecision(x2.d);
    if (z && x2.e + 1 > k) k = x2.e + 1;
  } else {
    k = NaN;
  }
  return k;
};
P.round = function() {
  var x2 = this, Ctor = x2.constructor;
  return finalise(new Ctor(x2), x2.e + 1, Ctor.rounding);
};
P.sine = P.sin = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite()) return new Ctor(NaN);
  if (x2.isZero()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + Math.max(x2.e, x2.sd()) + LOG_BASE;
  Ctor.rounding = 1;
  x2 = sine(Ctor, toLessThanHalfPi(Ctor, x2));
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return finalise(quadrant > 2 ? x2.neg() : x2, pr, rm, true);
};
P.squareRoot = P.sqrt = function() {
  var m2, n, sd, r, rep, t, x2 = this, d = x2.d, e = x2.e, s = x2.s, Ctor = x2.constructor;
  if (s !== 1 || !d || !d[0]) {
    return new Ctor(!s || s < 0 && (!d || d[0]) ? NaN : d ? x2 : 1 / 0);
  }
  external = false;
  s = Math.sqrt(+x2);
  if (s == 0 || s == 1 / 0) {
    n = digitsToString(d);
    if ((n.length + e) % 2 == 0) n += "0";
    s = Math.sqrt(n);
    e = mathfloor((e + 1) / 2) - (e < 0 || e % 2);
    if (s == 1 / 0) {
      n = "5e" + e;
    } else {
      n = s.toExponential();
      n = n.slice(0, n.indexOf("e") + 1) + e;
    }
    r = new Ctor(n);
  } else {
    r = new Ctor(s.toString());
  }
  sd = (e = Ctor.precision) + 3;
  for (; ; ) {
    t = r;
    r = t.plus(divide(x2, t, sd + 2, 1)).times(0.5);
    if (digitsToString(t.d).slice(0, sd) === (n = digitsToString(r.d)).slice(0, sd)) {
      n = n.slice(sd - 3, sd + 1);
      if (n == "9999" || !rep && n == "4999") {
        if (!rep) {
          finalise(t, e + 1, 0);
          if (t.times(t).eq(x2)) {
            r = t;
            break;
          }
        }
        sd += 4;
        rep = 1;
      } else {
        if (!+n || !+n.slice(1) && n.charAt(0) == "5") {
          finalise(r, e + 1, 1);
          m2 = !r.times(r).eq(x2);
        }
        break;
      }
    }
  }
  external = true;
  return finalise(r, e, Ctor.rounding, m2);
};
P.tangent = P.tan = function() {
  var pr, rm, x2 = this, Ctor = x2.constructor;
  if (!x2.isFinite()) return new Ctor(NaN);
  if (x2.isZero()) return new Ctor(x2);
  pr = Ctor.precision;
  rm = Ctor.rounding;
  Ctor.precision = pr + 10;
  Ctor.rounding = 1;
  x2 = x2.sin();
  x2.s = 1;
  x2 = divide(x2, new Ctor(1).minus(x2.times(x2)).sqrt(), pr + 10, 0);
  Ctor.precision = pr;
  Ctor.rounding = rm;
  return finalise(quadrant == 2 || quadrant == 4 ? x2.neg() : x2, pr, rm, true);
};
P.times = P.mul = function(y) {
  var carry, e, i2, k, r, rL, t, xdL, ydL, x2 = this, Ctor = x2.constructor, xd = x2.d, yd = (y = new Ctor(y)).d;
  y.s *= x2.s;
  if (!xd || !xd[0] || !yd || !yd[0]) {
    return new Ctor(!y.s || xd && !xd[0] && !yd || yd && !yd[0] && !xd ? NaN : !xd || !yd ? y.s / 0 : y.s * 0);
  }
  e = mathfloor(x2.e / LOG_BASE) + mathfloor(y.e / LOG_BASE);
  xdL = xd.length;
  ydL = yd.length;
  if (xdL < ydL) {
    r = xd;
    xd = yd;
    yd = r;
    rL = xdL;
    xdL = ydL;
    ydL = rL;
  }
  r = [];
  rL = xdL + ydL;
  for (i2 = rL; i2--; ) r.push(0);
  for (i2 = ydL; --i2 >= 0; ) {
    carry = 0;
    for (k = xdL + i2; k > i2; ) {
      t = r[k] + yd[i2] * xd[k - i2 - 1] + carry;
      r[k--] = t % BASE | 0;
      carry = t / BASE | 0;
    }
    r[k] = (r[k] + carry) % BASE | 0;
  }
  for (; !r[--rL]; ) r.pop();
  if (carry) ++e;
  else r.shift();
  y.d = r;
  y.e = getBase10Exponent(r, e);
  return external ? finalise(y, Ctor.precision, Ctor.rounding) : y;
};
P.toBinary = function(sd, rm) {
  return toStringBinary(this, 2, sd, rm);
};
P.toDecimalPlaces = P.toDP = function(dp, rm) {
  var x2 = this, Ctor = x2.constructor;
  x2 = new Ctor(x2);
  if (dp === void 0) return x2;
  checkInt32(dp, 0, MAX_DIGITS);
  if (rm === void 0) rm = Ctor.rounding;
  else checkInt32(rm, 0, 8);
  return finalise(x2, dp + x2.e + 1, rm);
};
P.toExponential = function(dp, rm) {
  var str, x2 = this, Ctor = x2.constructor;
  if (dp === void 0) {
    str = finiteToString(x2, true);
  } else {
    checkInt32(dp, 0, MAX_DIGITS);
    if (rm === void 0) rm = Ctor.rounding;
    else checkInt32(rm, 0, 8);
    x2 = finalise(new Ctor(x2), dp + 1, rm);
    str = finiteToString(x2, true, dp + 1);
  }
  return x2.isNeg() && !x2.isZero() ? "-" + str : str;
};
P.toFixed = function(dp, rm) {
  var str, y, x2 = this, Ctor = x2.constructor;
  if (dp === void 0) {
    str = finiteToString(x2);
  } else {
    checkInt32(dp, 0, MAX_DIGITS);
    if (rm === void 0) rm = Ctor.rounding;
    else checkInt32(rm, 0, 8);
    y = finalise(new Ctor(x2), dp + x2.e + 1, rm);
    str = finiteToString(y, false, dp + y.e + 1);
  }
  return x2.isNeg() && !x2.isZero() ? "-" + str : str;
};
P.toFraction = function(maxD) {
  var d, d0, d1, d2, e, k, n, n0, n1, pr, q5, r, x2 = this, xd = x2.d, Ctor = x2.constructor;
  if (!xd) return new Ctor(x2);
  n1 = d0 = new Ctor(1);
  d1 = n0 = new Ctor(0);
  d = new Ctor(d1);
  e = d.e = getPrecision(xd) - x2.e - 1;
  k = e % LOG_BASE;
  d.d[0] = mathpow(10, k < 0 ? LOG_BASE + k : k);
  if (maxD == null) {
    maxD = e > 0 ? d : n1;
  } else {
    n = new Ctor(maxD);
    if (!n.isInt() || n.lt(n1)) throw Error(invalidArgument + n);
    maxD = n.gt(d) ? e > 0 ? d : n1 : n;
  }
  external = false;
  n = new Ctor(digitsToString(xd));
  pr = Ctor.precision;
  Ctor.precision = e = xd.length * LOG_BASE * 2;
  for (; ; ) {
    q5 = divide(n, d, 0, 1, 1);
    d2 = d0.plus(q5.times(d1));
    if (d2.cmp(maxD) == 1) break;
    d0 = d1;
    d1 = d2;
    d2 = n1;
    n1 = n0.plus(q5.times(d2));
    n0 = d2;
    d2 = d;
    d = n.minus(q5.times(d2));
    n = d2;
  }
  d2 = divide(maxD.minus(d0), d1, 0, 1, 1);
  n0 = n0.plus(d2.times(n1));
  d0 = d0.plus(d2.times(d1));
  n0.s = n1.s = x2.s;
  r = divide(n1, d1, e, 1).minus(x2).abs().cmp(divide(n0, d0, e, 1).minus(x2).abs()) < 1 ? [n1, d1] : [n0, d0];
  Ctor.precision = pr;
  external = true;
  return r;
};
P.toHexadecimal = P.toHex = function(sd, rm) {
  return toStringBinary(this, 16, sd, rm);
};
P.toNearest = function(y, rm) {
  var x2 = this, Ctor = x2.constructor;
  x2 = new Ctor(x2);
  if (y == null) {
    if (!x2.d) return x2;
    y = new Ctor(1);
    rm = Ctor.rounding;
  } else {
    y = new Ctor(y);
    if (rm === void 0) {
      rm = Ctor.rounding;
    } else {
      checkInt32(rm, 0, 8);
    }
    if (!x2.d) return y.s ? x2 : y;
    if (!y.d) {
      if (y.s) y.s = x2.s;
      return y;
    }
  }
  if (y.d[0]) {
    external = false;
    x2 = divide(x2, y, 0, rm, 1).times(y);
    external = true;
    finalise(x2);
  } else {
    y.s = x2.s;
    x2 = y;
  }
  return x2;
};
P.toNumber = function() {
  return +this;
};
P.toOctal = function(sd, rm) {
  return toStringBinary(this, 8, sd, rm);
};
P.toPower = P.pow = function(y) {
  var e, k, pr, r, rm, s, x2 = this, Ctor = x2.constructor, yn = +(y = new Ctor(y));
  if (!x2.d || !y.d || !x2.d[0] || !y.d[0]) return new Ctor(mathpow(+x2, yn));
  x2 = new Ctor(x2);
  if (x2.eq(1)) return x2;
  pr = Ctor.precision;
  rm = Ctor.rounding;
  if (y.eq(1)) return finalise(x2, pr, rm);
  e = mathfloor(y.e / LOG_BASE);
  if (e >= y.d.length - 1 && (k = yn < 0 ? -yn : yn) <= MAX_SAFE_INTEGER) {
    r = intPow(Ctor, x2, k, pr);
    return y.s < 0 ? new Ctor(1).div(r) : finalise(r, pr, rm);
  }
  s = x2.s;
  if (s < 0) {
    if (e < y.d.length - 1) return new Ctor(NaN);
    if ((y.d[e] & 1) == 0) s = 1;
    if (x2.e == 0 && x2.d[0] == 1 && x2.d.length == 1) {
      x2.s = s;
      return x2;
    }
  }
  k = mathpow(+x2, yn);
  e = k == 0 || !isFinite(k) ? mathfloor(yn * (Math.log("0." + digitsToString(x2.d)) / Math.LN10 + x2.e + 1)) : new Ctor(k + "").e;
  if (e > Ctor.maxE + 1 || e < Ctor.minE - 1) return new Ctor(e > 0 ? s / 0 : 0);
  external = false;
  Ctor.rounding = x2.s = 1;
  k = Math.min(12, (e + "").length);
  r = naturalExponential(y.times(naturalLogarithm(x2, pr + k)), pr);
  if (r.d) {
    r = finalise(r, pr + 5, 1);
    if (checkRoundingDigits(r.d, pr, rm)) {
      e = pr + 10;
      r = finalise(naturalExponential(y.times(naturalLogarithm(x2, e + k)), e), e + 5, 1);
      if (+digitsToString(r.d).slice(pr + 1, pr + 15) + 1 == 1e14) {
        r = finalise(r, pr + 1, 0);
      }
    }
  }
  r.s = s;
  external = true;
  Ctor.rounding = rm;
  return finalise(r, pr, rm);
};
P.toPrecision = function(sd, rm) {
  var str, x2 = this, Ctor = x2.constructor;
  if (sd === void 0) {
    str = finiteToString(x2, x2.e <= Ctor.toExpNeg || x2.e >= Ctor.toExpPos);
  } else {
    checkInt32(sd, 1, MAX_DIGITS);
    if (rm === void 0) rm = Ctor.rounding;
    else checkInt32(rm, 0, 8);
    x2 = finalise(new Ctor(x2), sd, rm);
    str = finiteToString(x2, sd <= x2.e || x2.e <= Ctor.toExpNeg, sd);
  }
  return x2.isNeg() && !x2.isZero() ? "-" + str : str;
};
P.toSignificantDigits = P.toSD = function(sd, rm) {
  var x2 = this, Ctor = x2.constructor;
  if (sd === void 0) {
    sd = Ctor.precision;
    rm = Ctor.rounding;
  } else {
    checkInt32(sd, 1, MAX_DIGITS);
    if (rm === void 0) rm = Ctor.rounding;
    else checkInt32(rm, 0, 8);
  }
  return finalise(new Ctor(x2), sd, rm);
};
P.toString = function() {
  var x2 = this, Ctor = x2.constructor, str = finiteToString(x2, x2.e <= Ctor.toExpNeg || x2.e >= Ctor.toExpPos);
  return x2.isNeg() && !x2.isZero() ? "-" + str : str;
};
P.truncated = P.trunc = function() {
  return finalise(new this.constructor(this), this.e + 1, 1);
};
P.valueOf = P.toJSON = function() {
  var x2 = this, Ctor = x2.constructor, str = finiteToString(x2, x2.e <= Ctor.toExpNeg || x2.e >= Ctor.toExpPos);
  return x2.isNeg() ? "-" + str : str;
};
function digitsToString(d) {
  var i2, k, ws, indexOfLastWord = d.length - 1, str = "", w = d[0];
  if (indexOfLastWord > 0) {
    str += w;
    for (i2 = 1; i2 < indexOfLastWord; i2++) {
      ws = d[i2] + "";
      k = LOG_BASE - ws.length;
      if (k) str += getZeroString(k);
      str += ws;
    }
    w = d[i2];
    ws = w + "";
    k = LOG_BASE - ws.length;
    if (k) str += getZeroString(k);
  } else if (w === 0) {
    return "0";
  }
  for (; w % 10 === 0; ) w /= 10;
  return str + w;
}
function checkInt32(i2, min2, max3) {
  if (i2 !== ~~i2 || i2 < min2 || i2 > max3) {
    throw Error(invalidArgument + i2);
  }
}
function checkRoundingDigits(d, i2, rm, repeating) {
  var di, k, r, rd;
  for (k = d[0]; k >= 10; k /= 10) --i2;
  if (--i2 < 0) {
    i2 += LOG_BASE;
    di = 0;
  } else {
    di = Math.ceil((i2 + 1) / LOG_BASE);
    i2 %= LOG_BASE;
  }
  k = mathpow(10, LOG_BASE - i2);
  rd = d[di] % k | 0;
  if (repeating == null) {
    if (i2 < 3) {
      if (i2 == 0) rd = rd / 100 | 0;
      else if (i2 == 1) rd = rd / 10 | 0;
      r = rm < 4 && rd == 99999 || rm > 3 && rd == 49999 || rd == 5e4 || rd == 0;
    } else {
      r = (rm < 4 && rd + 1 == k || rm > 3 && rd + 1 == k / 2) && (d[di + 1] / k / 100 | 0) == mathpow(10, i2 - 2) - 1 || (rd == k / 2 || rd == 0) && (d[di + 1] / k / 100 | 0) == 0;
    }
  } else {
    if (i2 < 4) {
      if (i2 == 0) rd = rd / 1e3 | 0;
      else if (i2 == 1) rd = rd / 100 | 0;
      else if (i2 == 2) rd = rd / 10 | 0;
      r = (repeating || rm < 4) && rd == 9999 || !repeating && rm > 3 && rd == 4999;
    } else {
      r = ((repeating || rm < 4) && rd + 1 == k || !repeating && rm > 3 && rd + 1 == k / 2) && (d[di + 1] / k / 1e3 | 0) == mathpow(10, i2 - 3) - 1;
    }
  }
  return r;
}
function convertBase(str, baseIn, baseOut) {
  var j, arr = [0], arrL, i2 = 0, strL = str.length;
  for (; i2 < strL; ) {
    for (arrL = arr.length; arrL--; ) arr[arrL] *= baseIn;
    arr[0] += NUMERALS.indexOf(str.charAt(i2++));
    for (j = 0; j < arr.length; j++) {
      if (arr[j] > baseOut - 1) {
        if (arr[j + 1] === void 0) arr[j + 1] = 0;
        arr[j + 1] += arr[j] / baseOut | 0;
        arr[j] %= baseOut;
      }
    }
  }
  return arr.reverse();
}
function cosine(Ctor, x2) {
  var k, len, y;
  if (x2.isZero()) return x2;
  len = x2.d.length;
  if (len < 32) {
    k = Math.ceil(len / 3);
    y = (1 / tinyPow(4, k)).toString();
  } else {
    k = 16;
    y = "2.3283064365386962890625e-10";
  }
  Ctor.precision += k;
  x2 = taylorSeries(Ctor, 1, x2.times(y), new Ctor(1));
  for (var i2 = k; i2--; ) {
    var cos2x = x2.times(x2);
    x2 = cos2x.times(cos2x).minus(cos2x).times(8).plus(1);
  }
  Ctor.precision -= k;
  return x2;
}
var divide = /* @__PURE__ */ (function() {
  function multiplyInteger(x2, k, base) {
    var temp, carry = 0, i2 = x2.length;
    for (x2 = x2.slice(); i2--; ) {
      temp = x2[i2] * k + carry;
      x2[i2] = temp % base | 0;
      carry = temp / base | 0;
    }
    if (carry) x2.unshift(carry);
    return x2;
  }
  function compare(a, b, aL, bL) {
    var i2, r;
    if (aL != bL) {
      r = aL > bL ? 1 : -1;
    } else {
      for (i2 = r = 0; i2 < aL; i2++) {
        if (a[i2] != b[i2]) {
          r = a[i2] > b[i2] ? 1 : -1;
          break;
        }
      }
    }
    return r;
  }
  function subtract(a, b, aL, base) {
    var i2 = 0;
    for (; aL--; ) {
      a[aL] -= i2;
      i2 = a[aL] < b[aL] ? 1 : 0;
      a[aL] = i2 * base + a[aL] - b[aL];
    }
    for (; !a[0] && a.length > 1; ) a.shift();
  }
  return function(x2, y, pr, rm, dp, base) {
    var cmp, e, i2, k, logBase, more, prod, prodL, q5, qd, rem, remL, rem0, sd, t, xi, xL, yd0, yL, yz, Ctor = x2.constructor, sign2 = x2.s == y.s ? 1 : -1, xd = x2.d, yd = y.d;
    if (!xd || !xd[0] || !yd || !yd[0]) {
      return new Ctor(
        // Return NaN if either NaN, or both Infinity or 0.
        !x2.s || !y.s || (xd ? yd && xd[0] == yd[0] : !yd) ? NaN : (
          // Return ±0 if x is 0 or y is ±Infinity, or return ±Infinity as y is 0.
          xd && xd[0] == 0 || !yd ? sign2 * 0 : sign2 / 0
        )
      );
    }
    if (base) {
      logBase = 1;
      e = x2.e - y.e;
    } else {
      base = BASE;
      logBase = LOG_BASE;
      e = mathfloor(x2.e / logBase) - mathfloor(y.e / logBase);
    }
    yL = yd.length;
    xL = xd.length;
    q5 = new Ctor(sign2);
    qd = q5.d = [];
    for (i2 = 0; yd[i2] == (xd[i2] || 0); i2++) ;
    if (yd[i2] > (xd[i2] || 0)) e--;
    if (pr == null) {
      sd = pr = Ctor.precision;
      rm = Ctor.rounding;
    } else if (dp) {
      sd = pr + (x2.e - y.e) + 1;
    } else {
      sd = pr;
    }
    if (sd < 0) {
      qd.push(1);
      more = true;
    } else {
      sd = sd / logBase + 2 | 0;
      i2 = 0;
      if (yL == 1) {
        k = 0;
        yd = yd[0];
        sd++;
        for (; (i2 < xL || k) && sd--; i2++) {
          t = k * base + (xd[i2] || 0);
          qd[i2] = t / yd | 0;
          k = t % yd | 0;
        }
        more = k || i2 < xL;
      } else {
        k = base / (yd[0] + 1) | 0;
        if (k > 1) {
          yd = multiplyInteger(yd, k, base);
          xd = multiplyInteger(xd, k, base);
          yL = yd.length;
          xL = xd.length;
        }
        xi = yL;
        rem = xd.slice(0, yL);
        remL = rem.length;
        for (; remL < yL; ) rem[remL++] = 0;
        yz = yd.slice();
        yz.unshift(0);
        yd0 = yd[0];
        if (yd[1] >= base / 2) ++yd0;
        do {
          k = 0;
          cmp = compare(yd, rem, yL, remL);
          if (cmp < 0) {
            rem0 = rem[0];
            if (yL != remL) rem0 = rem0 * base + (rem[1] || 0);
            k = rem0 / yd0 | 0;
            if (k > 1) {
              if (k >= base) k = base - 1;
              prod = multiplyInteger(yd, k, base);
              prodL = prod.length;
              remL = rem.length;
              cmp = compare(prod, rem, prodL, remL);
              if (cmp == 1) {
                k--;
                subtract(prod, yL < prodL ? yz : yd, prodL, base);
              }
            } else {
              if (k == 0) cmp = k = 1;
              prod = yd.slice();
            }
            prodL = prod.length;
            if (prodL < remL) prod.unshift(0);
            subtract(rem, prod, remL, base);
            if (cmp == -1) {
              remL = rem.length;
              cmp = compare(yd, rem, yL, remL);
              if (cmp < 1) {
                k++;
                subtract(rem, yL < remL ? yz : yd, remL, base);
              }
            }
            remL = rem.length;
          } else if (cmp === 0) {
            k++;
            rem = [0];
          }
          qd[i2++] = k;
          if (cmp && rem[0]) {
            rem[remL++] = xd[xi] || 0;
          } else {
            rem = [xd[xi]];
            remL = 1;
          }
        } while ((xi++ < xL || rem[0] !== void 0) && sd--);
        more = rem[0] !== void 0;
      }
      if (!qd[0]) qd.shift();
    }
    if (logBase == 1) {
      q5.e = e;
      inexact = more;
    } else {
      for (i2 = 1, k = qd[0]; k >= 10; k /= 10) i2++;
      q5.e = i2 + e * logBase - 1;
      finalise(q5, dp ? pr + q5.e + 1 : pr, rm, more);
    }
    return q5;
  };
})();
function finalise(x2, sd, rm, isTruncated) {
  var digits, i2, j, k, rd, roundUp, w, xd, xdi, Ctor = x2.constructor;
  out: if (sd != null) {
    xd = x2.d;
    if (!xd) return x2;
    for (digits = 1, k = xd[0]; k >= 10; k /= 10) digits++;
    i2 = sd - digits;
    if (i2 < 0) {
      i2 += LOG_BASE;
      j = sd;
      w = xd[xdi = 0];
      rd = w / mathpow(10, digits - j - 1) % 10 | 0;
    } else {
      xdi = Math.ceil((i2 + 1) / LOG_BASE);
      k = xd.length;
      if (xdi >= k) {
        if (isTruncated) {
          for (; k++ <= xdi; ) xd.push(0);
          w = rd = 0;
          digits = 1;
          i2 %= LOG_BASE;
          j = i2 - LOG_BASE + 1;
        } else {
          break out;
        }
      } else {
        w = k = xd[xdi];
        for (digits = 1; k >= 10; k /= 10) digits++;
        i2 %= LOG_BASE;
        j = i2 - LOG_BASE + digits;
        rd = j < 0 ? 0 : w / mathpow(10, digits - j - 1) % 10 | 0;
      }
    }
    isTruncated = isTruncated || sd < 0 || xd[xdi + 1] !== void 0 || (j < 0 ? w : w % mathpow(10, digits - j - 1));
    roundUp = rm < 4 ? (rd || isTruncated) && (rm == 0 || rm == (x2.s < 0 ? 3 : 2)) : rd > 5 || rd == 5 && (rm == 4 || isTruncated || rm == 6 && // Check whether the digit to the left of the rounding digit is odd.
    (i2 > 0 ? j > 0 ? w / mathpow(10, digits - j) : 0 : xd[xdi - 1]) % 10 & 1 || rm == (x2.s < 0 ? 8 : 7));
    if (sd < 1 || !xd[0]) {
      xd.length = 0;
      if (roundUp) {
        sd -= x2.e + 1;
        xd[0] = mathpow(10, (LOG_BASE - sd % LOG_BASE) % LOG_BASE);
        x2.e = -sd || 0;
      } else {
        xd[0] = x2.e = 0;
      }
      return x2;
    }
    if (i2 == 0) {
      xd.length = xdi;
      k = 1;
      xdi--;
    } else {
      xd.length = xdi + 1;
      k = mathpow(10, LOG_BASE - i2);
      xd[xdi] = j > 0 ? (w / mathpow(10, digits - j) % mathpow(10, j) | 0) * k : 0;
    }
    if (roundUp) {
      for (; ; ) {
        if (xdi == 0) {
          for (i2 = 1, j = xd[0]; j >= 10; j /= 10) i2++;
          j = xd[0] += k;
          for (k = 1; j >= 10; j /= 10) k++;
          if (i2 != k) {
            x2.e++;
            if (xd[0] == BASE) xd[0] = 1;
          }
          break;
        } else {
          xd[xdi] += k;
          if (xd[xdi] != BASE) break;
          xd[xdi--] = 0;
          k = 1;
        }
      }
    }
    for (i2 = xd.length; xd[--i2] === 0; ) xd.pop();
  }
  if (external) {
    if (x2.e > Ctor.maxE) {
      x2.d = null;
      x2.e = NaN;
    } else if (x2.e < Ctor.minE) {
      x2.e = 0;
      x2.d = [0];
    }
  }
  return x2;
}
function finiteToString(x2, isExp, sd) {
  if (!x2.isFinite()) return nonFiniteToString(x2);
  var k, e = x2.e, str = digitsToString(x2.d), len = str.length;
  if (isExp) {
    if (sd && (k = sd - len) > 0) {
      str = str.charAt(0) + "." + str.slice(1) + getZeroString(k);
    } else if (len > 1) {
      str = str.charAt(0) + "." + str.slice(1);
    }
    str = str + (x2.e < 0 ? "e" : "e+") + x2.e;
  } else if (e < 0) {
    str = "0." + getZeroString(-e - 1) + str;
    if (sd && (k = sd - len) > 0) str += getZeroString(k);
  } else if (e >= len) {
    str += getZeroString(e + 1 - len);
    if (sd && (k = sd - e - 1) > 0) str = str + "." + getZeroString(k);
  } else {
    if ((k = e + 1) < len) str = str.slice(0, k) + "." + str.slice(k);
    if (sd && (k = sd - len) > 0) {
      if (e + 1 === len) str += ".";
      str += getZeroString(k);
    }
  }
  return str;
}
function getBase10Exponent(digits, e) {
  var w = digits[0];
  for (e *= LOG_BASE; w >= 10; w /= 10) e++;
  return e;
}
function getLn10(Ctor, sd, pr) {
  if (sd > LN10_PRECISION) {
    external = true;
    if (pr) Ctor.precision = pr;
    throw Error(precisionLimitExceeded);
  }
  return finalise(new Ctor(LN10), sd, 1, true);
}
function getPi(Ctor, sd, rm) {
  if (sd > PI_PRECISION) throw Error(precisionLimitExceeded);
  return finalise(new Ctor(PI), sd, rm, true);
}
function getPrecision(digits) {
  var w = digits.length - 1, len = w * LOG_BASE + 1;
  w = digits[w];
  if (w) {
    for (; w % 10 == 0; w /= 10) len--;
    for (w = digits[0]; w >= 10; w /= 10) len++;
  }
  return len;
}
function getZeroString(k) {
  var zs = "";
  for (; k--; ) zs += "0";
  return zs;
}
function intPow(Ctor, x2, n, pr) {
  var isTruncated, r = new Ctor(1), k = Math.ceil(pr / LOG_BASE + 4);
  external = false;
  for (; ; ) {
    if (n % 2) {
      r = r.times(x2);
      if (truncate(r.d, k)) isTruncated = true;
    }
    n = mathfloor(n / 2);
    if (n === 0) {
      n = r.d.length - 1;
      if (isTruncated && r.d[n] === 0) ++r.d[n];
      break;
    }
    x2 = x2.times(x2);
    truncate(x2.d, k);
  }
  external = true;
  return r;
}
function isOdd(n) {
  return n.d[n.d.length - 1] & 1;
}
function maxOrMin(Ctor, args, n) {
  var k, y, x2 = new Ctor(args[0]), i2 = 0;
  for (; ++i2 < args.length; ) {
    y = new Ctor(args[i2]);
    if (!y.s) {
      x2 = y;
      break;
    }
    k = x2.cmp(y);
    if (k === n || k === 0 && x2.s === n) {
      x2 = y;
    }
  }
  return x2;
}
function naturalExponential(x2, sd) {
  var denominator, guard, j, pow2, sum4, t, wpr, rep = 0, i2 = 0, k = 0, Ctor = x2.constructor, rm = Ctor.rounding, pr = Ctor.precision;
  if (!x2.d || !x2.d[0] || x2.e > 17) {
    return new Ctor(x2.d ? !x2.d[0] ? 1 : x2.s < 0 ? 0 : 1 / 0 : x2.s ? x2.s < 0 ? 0 : x2 : 0 / 0);
  }
  if (sd == null) {
    external = false;
    wpr = pr;
  } else {
    wpr = sd;
  }
  t = new Ctor(0.03125);
  while (x2.e > -2) {
    x2 = x2.times(t);
    k += 5;
  }
  guard = Math.log(mathpow(2, k)) / Math.LN10 * 2 + 5 | 0;
  wpr += guard;
  denominator = pow2 = sum4 = new Ctor(1);
  Ctor.precision = wpr;
  for (; ; ) {
    pow2 = finalise(pow2.times(x2), wpr, 1);
    denominator = denominator.times(++i2);
    t = sum4.plus(divide(pow2, denominator, wpr, 1));
    if (digitsToString(t.d).slice(0, wpr) === digitsToString(sum4.d).slice(0, wpr)) {
      j = k;
      while (j--) sum4 = finalise(sum4.times(sum4), wpr, 1);
      if (sd == null) {
        if (rep < 3 && checkRoundingDigits(sum4.d, wpr - guard, rm, rep)) {
          Ctor.precision = wpr += 10;
          denominator = pow2 = t = new Ctor(1);
          i2 = 0;
          rep++;
        } else {
          return finalise(sum4, Ctor.precision = pr, rm, external = true);
        }
      } else {
        Ctor.precision = pr;
        return sum4;
      }
    }
    sum4 = t;
  }
}
function naturalLogarithm(y, sd) {
  var c, c0, denominator, e, numerator, rep, sum4, t, wpr, x1, x2, n = 1, guard = 10, x3 = y, xd = x3.d, Ctor = x3.constructor, rm = Ctor.rounding, pr = Ctor.precision;
  if (x3.s < 0 || !xd || !xd[0] || !x3.e && xd[0] == 1 && xd.length == 1) {
    return new Ctor(xd && !xd[0] ? -1 / 0 : x3.s != 1 ? NaN : xd ? 0 : x3);
  }
  if (sd == null) {
    external = false;
    wpr = pr;
  } else {
    wpr = sd;
  }
  Ctor.precision = wpr += guard;
  c = digitsToString(xd);
  c0 = c.charAt(0);
  if (Math.abs(e = x3.e) < 15e14) {
    while (c0 < 7 && c0 != 1 || c0 == 1 && c.charAt(1) > 3) {
      x3 = x3.times(y);
      c = digitsToString(x3.d);
      c0 = c.charAt(0);
      n++;
    }
    e = x3.e;
    if (c0 > 1) {
      x3 = new Ctor("0." + c);
      e++;
    } else {
      x3 = new Ctor(c0 + "." + c.slice(1));
    }
  } else {
    t = getLn10(Ctor, wpr + 2, pr).times(e + "");
    x3 = naturalLogarithm(new Ctor(c0 + "." + c.slice(1)), wpr - guard).plus(t);
    Ctor.precision = pr;
    return sd == null ? finalise(x3, pr, rm, external = true) : x3;
  }
  x1 = x3;
  sum4 = numerator = x3 = divide(x3.minus(1), x3.plus(1), wpr, 1);
  x2 = finalise(x3.times(x3), wpr, 1);
  denominator = 3;
  for (; ; ) {
    numerator = finalise(numerator.times(x2), wpr, 1);
    t = sum4.plus(divide(numerator, new Ctor(denominator), wpr, 1));
    if (digitsToString(t.d).slice(0, wpr) === digitsToString(sum4.d).slice(0, wpr)) {
      sum4 = sum4.times(2);
      if (e !== 0) sum4 = sum4.plus(getLn10(Ctor, wpr + 2, pr).times(e + ""));
      sum4 = divide(sum4, new Ctor(n), wpr, 1);
      if (sd == null) {
        if (checkRoundingDigits(sum4.d, wpr - guard, rm, rep)) {
          Ctor.precision = wpr += guard;
          t = numerator = x3 = divide(x1.minus(1), x1.plus(1), wpr, 1);
          x2 = finalise(x3.times(x3), wpr, 1);
          denominator = rep = 1;
        } else {
          return finalise(sum4, Ctor.precision = pr, rm, external = true);
        }
      } else {
        Ctor.precision = pr;
        return sum4;
      }
    }
    sum4 = t;
    denominator += 2;
  }
}
function nonFiniteToString(x2) {
  return String(x2.s * x2.s / 0);
}
function parseDecimal(x2, str) {
  var e, i2, len;
  if ((e = str.indexOf(".")) > -1) str = str.replace(".", "");
  if ((i2 = str.search(/e/i)) > 0) {
    if (e < 0) e = i2;
    e += +str.slice(i2 + 1);
    str = str.substring(0, i2);
  } else if (e < 0) {
    e = str.length;
  }
  for (i2 = 0; str.charCodeAt(i2) === 48; i2++) ;
  for (len = str.length; str.charCodeAt(len - 1) === 48; --len) ;
  str = str.slice(i2, len);
  if (str) {
    len -= i2;
    x2.e = e = e - i2 - 1;
    x2.d = [];
    i2 = (e + 1) % LOG_BASE;
    if (e < 0) i2 += LOG_BASE;
    if (i2 < len) {
      if (i2) x2.d.push(+str.slice(0, i2));
      for (len -= LOG_BASE; i2 < len; ) x2.d.push(+str.slice(i2, i2 += LOG_BASE));
      str = str.slice(i2);
      i2 = LOG_BASE - str.length;
    } else {
      i2 -= len;
    }
    for (; i2--; ) str += "0";
    x2.d.push(+str);
    if (external) {
      if (x2.e > x2.constructor.maxE) {
        x2.d = null;
        x2.e = NaN;
      } else if (x2.e < x2.constructor.minE) {
        x2.e = 0;
        x2.d = [0];
      }
    }
  } else {
    x2.e = 0;
    x2.d = [0];
  }
  return x2;
}
function parseOther(x2, str) {
  var base, Ctor, divisor, i2, isFloat, len, p, xd, xe;
  if (str.indexOf("_") > -1) {
    str = str.replace(/(\d)_(?=\d)/g, "$1");
    if (isDecimal.test(str)) return parseDecimal(x2, str);
  } else if (str === "Infinity" || str === "NaN") {
    if (!+str) x2.s = NaN;
    x2.e = NaN;
    x2.d = null;
    return x2;
  }
  if (isHex.test(str)) {
    base = 16;
    str = str.toLowerCase();
  } else if (isBinary.test(str)) {
    base = 2;
  } else if (isOctal.test(str)) {
    base = 8;
  } else {
    throw Error(invalidArgument + str);
  }
  i2 = str.search(/p/i);
  if (i2 > 0) {
    p = +str.slice(i2 + 1);
    str = str.substring(2, i2);
  } else {
    str = str.slice(2);
  }
  i2 = str.indexOf(".");
  isFloat = i2 >= 0;
  Ctor = x2.constructor;
  if (isFloat) {
    str = str.replace(".", "");
    len = str.length;
    i2 = len - i2;
    divisor = intPow(Ctor, new Ctor(base), i2, i2 * 2);
  }
  xd = convertBase(str, base, BASE);
  xe = xd.length - 1;
  for (i2 = xe; xd[i2] === 0; --i2) xd.pop();
  if (i2 < 0) return new Ctor(x2.s * 0);
  x2.e = getBase10Exponent(xd, xe);
  x2.d = xd;
  external = false;
  if (isFloat) x2 = divide(x2, divisor, len * 4);
  if (p) x2 = x2.times(Math.abs(p) < 54 ? mathpow(2, p) : Decimal.pow(2, p));
  external = true;
  return x2;
}
function sine(Ctor, x2) {
  var k, len = x2.d.length;
  if (len < 3) {
    return x2.isZero() ? x2 : taylorSeries(Ctor, 2, x2, x2);
  }
  k = 1.4 * Math.sqrt(len);
  k = k > 16 ? 16 : k | 0;
  x2 = x2.times(1 / tinyPow(5, k));
  x2 = taylorSeries(Ctor, 2, x2, x2);
  var sin2_x, d5 = new Ctor(5), d16 = new Ctor(16), d20 = new Ctor(20);
  for (; k--; ) {
    sin2_x = x2.times(x2);
    x2 = x2.times(d5.plus(sin2_x.times(d16.times(sin2_x).minus(d20))));
  }
  return x2;
}
function taylorSeries(Ctor, n, x2, y, isHyperbolic) {
  var j, t, u, x22, i2 = 1, pr = Ctor.precision, k = Math.ceil(pr / LOG_BASE);
  external = false;
  x22 = x2.times(x2);
  u = new Ctor(y);
  for (; ; ) {
    t = divide(u.times(x22), new Ctor(n++ * n++), pr, 1);
    u = isHyperbolic ? y.plus(t) : y.minus(t);
    y = divide(t.times(x22), new Ctor(n++ * n++), pr, 1);
    t = u.plus(y);
    if (t.d[k] !== void 0) {
      for (j = k; t.d[j] === u.d[j] && j--; ) ;
      if (j == -1) break;
    }
    j = u;
    u = y;
    y = t;
    t = j;
    i2++;
  }
  external = true;
  t.d.length = k + 1;
  return t;
}
function tinyPow(b, e) {
  var n = b;
  while (--e) n *= b;
  return n;
}
function toLessThanHalfPi(Ctor, x2) {
  var t, isNeg = x2.s < 0, pi = getPi(Ctor, Ctor.precision, 1), halfPi = pi.times(0.5);
  x2 = x2.abs();
  if (x2.lte(halfPi)) {
    quadrant = isNeg ? 4 : 1;
    return x2;
  }
  t = x2.divToInt(pi);
  if (t.isZero()) {
    quadrant = isNeg ? 3 : 2;
  } else {
    x2 = x2.minus(t.times(pi));
    if (x2.lte(halfPi)) {
      quadrant = isOdd(t) ? isNeg ? 2 : 3 : isNeg ? 4 : 1;
      return x2;
    }
    quadrant = isOdd(t) ? isNeg ? 1 : 4 : isNeg ? 3 : 2;
  }
  return x2.minus(pi).abs();
}
function toStringBinary(x2, baseOut, sd, rm) {
  var base, e, i2, k, len, roundUp, str, xd, y, Ctor = x2.constructor, isExp = sd !== void 0;
  if (isExp) {
    checkInt32(sd, 1, MAX_DIGITS);
    if (rm === void 0) rm = Ctor.rounding;
    else checkInt32(rm, 0, 8);
  } else {
    sd = Ctor.precision;
    rm = Ctor.rounding;
  }
  if (!x2.isFinite()) {
    str = nonFiniteToString(x2);
  } else {
    str = finiteToString(x2);
    i2 = str.indexOf(".");
    if (isExp) {
      base = 2;
      if (baseOut == 16) {
        sd = sd * 4 - 3;
      } else if (baseOut == 8) {
        sd = sd * 3 - 2;
      }
    } else {
      base = baseOut;
    }
    if (i2 >= 0) {
      str = str.replace(".", "");
      y = new Ctor(1);
      y.e = str.length - i2;
      y.d = convertBase(finiteToString(y), 10, base);
      y.e = y.d.length;
    }
    xd = convertBase(str, 10, base);
    e = len = xd.length;
    for (; xd[--len] == 0; ) xd.pop();
    if (!xd[0]) {
      str = isExp ? "0p+0" : "0";
    } else {
      if (i2 < 0) {
        e--;
      } else {
        x2 = new Ctor(x2);
        x2.d = xd;
        x2.e = e;
        x2 = divide(x2, y, sd, rm, 0, base);
        xd = x2.d;
        e = x2.e;
        roundUp = inexact;
      }
      i2 = xd[sd];
      k = base / 2;
      roundUp = roundUp || xd[sd + 1] !== void 0;
      roundUp = rm < 4 ? (i2 !== void 0 || roundUp) && (rm === 0 || rm === (x2.s < 0 ? 3 : 2)) : i2 > k || i2 === k && (rm === 4 || roundUp || rm === 6 && xd[sd - 1] & 1 || rm === (x2.s < 0 ? 8 : 7));
      xd.length = sd;
      if (roundUp) {
        for (; ++xd[--sd] > base - 1; ) {
          xd[sd] = 0;
          if (!sd) {
            ++e;
            xd.unshift(1);
          }
        }
      }
      for (len = xd.length; !xd[len - 1]; --len) ;
      for (i2 = 0, str = ""; i2 < len; i2++) str += NUMERALS.charAt(xd[i2]);
      if (isExp) {
        if (len > 1) {
          if (baseOut == 16 || baseOut == 8) {
            i2 = baseOut == 16 ? 4 : 3;
            for (--len; len % i2; len++) str += "0";
            xd = convertBase(str, base, baseOut);
            for (len = xd.length; !xd[len - 1]; --len) ;
            for (i2 = 1, str = "1."; i2 < len; i2++) str += NUMERALS.charAt(xd[i2]);
          } else {
            str = str.charAt(0) + "." + str.slice(1);
          }
        }
        str = str + (e < 0 ? "p" : "p+") + e;
      } else if (e < 0) {
        for (; ++e; ) str = "0" + str;
        str = "0." + str;
      } else {
        if (++e > len) for (e -= len; e--; ) str += "0";
        else if (e < len) str = str.slice(0, e) + "." + str.slice(e);
      }
    }
    str = (baseOut == 16 ? "0x" : baseOut == 2 ? "0b" : baseOut == 8 ? "0o" : "") + str;
  }
  return x2.s < 0 ? "-" + str : str;
}
function truncate(arr, len) {
  if (arr.length > len) {
    arr.length = len;
    return true;
  }
}
function abs(x2) {
  return new this(x2).abs();
}
function acos(x2) {
  return new this(x2).acos();
}
function acosh(x2) {
  return new this(x2).acosh();
}
function add(x2, y) {
  return new this(x2).plus(y);
}
function asin(x2) {
  return new this(x2).asin();
}
function asinh(x2) {
  return new this(x2).asinh();
}
function atan(x2) {
  return new this(x2).atan();
}
function atanh(x2) {
  return new this(x2).atanh();
}
function atan2(y, x2) {
  y = new this(y);
  x2 = new this(x2);
  var r, pr = this.precision, rm = this.rounding, wpr = pr + 4;
  if (!y.s || !x2.s) {
    r = new this(NaN);
  } else if (!y.d && !x2.d) {
    r = getPi(this, wpr, 1).times(x2.s > 0 ? 0.25 : 0.75);
    r.s = y.s;
  } else if (!x2.d || y.isZero()) {
    r = x2.s < 0 ? getPi(this, pr, rm) : new this(0);
    r.s = y.s;
  } else if (!y.d || x2.isZero()) {
    r = getPi(this, wpr, 1).times(0.5);
    r.s = y.s;
  } else if (x2.s < 0) {
    this.precision = wpr;
    this.rounding = 1;
    r = this.atan(divide(y, x2, wpr, 1));
    x2 = getPi(this, wpr, 1);
    this.precision = pr;
    this.rounding = rm;
    r = y.s < 0 ? r.minus(x2) : r.plus(x2);
  } else {
    r = this.atan(divide(y, x2, wpr, 1));
  }
  return r;
}
function cbrt(x2) {
  return new this(x2).cbrt();
}
function ceil(x2) {
  return finalise(x2 = new this(x2), x2.e + 1, 2);
}
function clamp(x2, min2, max3) {
  return new this(x2).clamp(min2, max3);
}
function config(obj) {
  if (!obj || typeof obj !== "object") throw Error(decimalError + "Object expected");
  var i2, p, v, useDefaults = obj.defaults === true, ps = [
    "precision",
    1,
    MAX_DIGITS,
    "rounding",
    0,
    8,
    "toExpNeg",
    -EXP_LIMIT,
    0,
    "toExpPos",
    0,
    EXP_LIMIT,
    "maxE",
    0,
    EXP_LIMIT,
    "minE",
    -EXP_LIMIT,
    0,
    "modulo",
    0,
    9
  ];
  for (i2 = 0; i2 < ps.length; i2 += 3) {
    if (p = ps[i2], useDefaults) this[p] = DEFAULTS[p];
    if ((v = obj[p]) !== void 0) {
      if (mathfloor(v) === v && v >= ps[i2 + 1] && v <= ps[i2 + 2]) this[p] = v;
      else throw Error(invalidArgument + p + ": " + v);
    }
  }
  if (p = "crypto", useDefaults) this[p] = DEFAULTS[p];
  if ((v = obj[p]) !== void 0) {
    if (v === true || v === false || v === 0 || v === 1) {
      if (v) {
        if (typeof crypto != "undefined" && crypto && (crypto.getRandomValues || crypto.randomBytes)) {
          this[p] = true;
        } else {
          throw Error(cryptoUnavailable);
        }
      } else {
        this[p] = false;
      }
    } else {
      throw Error(invalidArgument + p + ": " + v);
    }
  }
  return this;
}
function cos(x2) {
  return new this(x2).cos();
}
function cosh(x2) {
  return new this(x2).cosh();
}
function clone(obj) {
  var i2, p, ps;
  function Decimal2(v) {
    var e, i3, t, x2 = this;
    if (!(x2 instanceof Decimal2)) return new Decimal2(v);
    x2.constructor = Decimal2;
    if (isDecimalInstance(v)) {
      x2.s = v.s;
      if (external) {
        if (!v.d || v.e > Decimal2.maxE) {
          x2.e = NaN;
          x2.d = null;
        } else if (v.e < Decimal2.minE) {
          x2.e = 0;
          x2.d = [0];
        } else {
          x2.e = v.e;
          x2.d = v.d.slice();
        }
      } else {
        x2.e = v.e;
        x2.d = v.d ? v.d.slice() : v.d;
      }
      return;
    }
    t = typeof v;
    if (t === "number") {
      if (v === 0) {
        x2.s = 1 / v < 0 ? -1 : 1;
        x2.e = 0;
        x2.d = [0];
        return;
      }
      if (v < 0) {
        v = -v;
        x2.s = -1;
      } else {
        x2.s = 1;
      }
      if (v === ~~v && v < 1e7) {
        for (e = 0, i3 = v; i3 >= 10; i3 /= 10) e++;
        if (external) {
          if (e > Decimal2.maxE) {
            x2.e = NaN;
            x2.d = null;
          } else if (e < Decimal2.minE) {
            x2.e = 0;
            x2.d = [0];
          } else {
            x2.e = e;
            x2.d = [v];
          }
        } else {
          x2.e = e;
          x2.d = [v];
        }
        return;
      }
      if (v * 0 !== 0) {
        if (!v) x2.s = NaN;
        x2.e = NaN;
        x2.d = null;
        return;
      }
      return parseDecimal(x2, v.toString());
    }
    if (t === "string") {
      if ((i3 = v.charCodeAt(0)) === 45) {
        v = v.slice(1);
        x2.s = -1;
      } else {
        if (i3 === 43) v = v.slice(1);
        x2.s = 1;
      }
      return isDecimal.test(v) ? parseDecimal(x2, v) : parseOther(x2, v);
    }
    if (t === "bigint") {
      if (v < 0) {
        v = -v;
        x2.s = -1;
      } else {
        x2.s = 1;
      }
      return parseDecimal(x2, v.toString());
    }
    throw Error(invalidArgument + v);
  }
  Decimal2.prototype = P;
  Decimal2.ROUND_UP = 0;
  Decimal2.ROUND_DOWN = 1;
  Decimal2.ROUND_CEIL = 2;
  Decimal2.ROUND_FLOOR = 3;
  Decimal2.ROUND_HALF_UP = 4;
  Decimal2.ROUND_HALF_DOWN = 5;
  Decimal2.ROUND_HALF_EVEN = 6;
  Decimal2.ROUND_HALF_CEIL = 7;
  Decimal2.ROUND_HALF_FLOOR = 8;
  Decimal2.EUCLID = 9;
  Decimal2.config = Decimal2.set = config;
  Decimal2.clone = clone;
  Decimal2.isDecimal = isDecimalInstance;
  Decimal2.abs = abs;
  Decimal2.acos = acos;
  Decimal2.acosh = acosh;
  Decimal2.add = add;
  Decimal2.asin = asin;
  Decimal2.asinh = asinh;
  Decimal2.atan = atan;
  Decimal2.atanh = atanh;
  Decimal2.atan2 = atan2;
  Decimal2.cbrt = cbrt;
  Decimal2.ceil = ceil;
  Decimal2.clamp = clamp;
  Decimal2.cos = cos;
  Decimal2.cosh = cosh;
  Decimal2.div = div;
  Decimal2.exp = exp;
  Decimal2.floor = floor;
  Decimal2.hypot = hypot;
  Decimal2.ln = ln;
  Decimal2.log = log;
  Decimal2.log10 = log10;
  Decimal2.log2 = log2;
  Decimal2.max = max;
  Decimal2.min = min;
  Decimal2.mod = mod;
  Decimal2.mul = mul;
  Decimal2.pow = pow;
  Decimal2.random = random;
  Decimal2.round = round;
  Decimal2.sign = sign;
  Decimal2.sin = sin;
  Decimal2.sinh = sinh;
  Decimal2.sqrt = sqrt;
  Decimal2.sub = sub;
  Decimal2.sum = sum2;
  Decimal2.tan = tan;
  Decimal2.tanh = tanh;
  Decimal2.trunc = trunc;
  if (obj === void 0) obj = {};
  if (obj) {
    if (obj.defaults !== true) {
      ps = ["precision", "rounding", "toExpNeg", "toExpPos", "maxE", "minE", "modulo", "crypto"];
      for (i2 = 0; i2 < ps.length; ) if (!obj.hasOwnProperty(p = ps[i2++])) obj[p] = this[p];
    }
  }
  Decimal2.config(obj);
  return Decimal2;
}
function div(x2, y) {
  return new this(x2).div(y);
}
function exp(x2) {
  return new this(x2).exp();
}
function floor(x2) {
  return finalise(x2 = new this(x2), x2.e + 1, 3);
}
function hypot() {
  var i2, n, t = new this(0);
  external = false;
  for (i2 = 0; i2 < arguments.length; ) {
    n = new this(arguments[i2++]);
    if (!n.d) {
      if (n.s) {
        external = true;
        return new this(1 / 0);
      }
      t = n;
    } else if (t.d) {
      t = t.plus(n.times(n));
    }
  }
  external = true;
  return t.sqrt();
}
function isDecimalInstance(obj) {
  return obj instanceof Decimal || obj && obj.toStringTag === tag || false;
}
function ln(x2) {
  return new this(x2).ln();
}
function log(x2, y) {
  return new this(x2).log(y);
}
function log2(x2) {
  return new this(x2).log(2);
}
function log10(x2) {
  return new this(x2).log(10);
}
function max() {
  return maxOrMin(this, arguments, -1);
}
function min() {
  return maxOrMin(this, arguments, 1);
}
function mod(x2, y) {
  return new this(x2).mod(y);
}
function mul(x2, y) {
  return new this(x2).mul(y);
}
function pow(x2, y) {
  return new this(x2).pow(y);
}
function random(sd) {
  var d, e, k, n, i2 = 0, r = new this(1), rd = [];
  if (sd === void 0) sd = this.precision;
  else checkInt32(sd, 1, MAX_DIGITS);
  k = Math.ceil(sd / LOG_BASE);
  if (!this.crypto) {
    for (; i2 < k; ) rd[i2++] = Math.random() * 1e7 | 0;
  } else if (crypto.getRandomValues) {
    d = crypto.getRandomValues(new Uint32Array(k));
    for (; i2 < k; ) {
      n = d[i2];
      if (n >= 429e7) {
        d[i2] = crypto.getRandomValues(new Uint32Array(1))[0];
      } else {
        rd[i2++] = n % 1e7;
      }
    }
  } else if (crypto.randomBytes) {
    d = crypto.randomBytes(k *= 4);
    for (; i2 < k; ) {
      n = d[i2] + (d[i2 + 1] << 8) + (d[i2 + 2] << 16) + ((d[i2 + 3] & 127) << 24);
      if (n >= 214e7) {
        crypto.randomBytes(4).copy(d, i2);
      } else {
        rd.push(n % 1e7);
        i2 += 4;
      }
    }
    i2 = k / 4;
  } else {
    throw Error(cryptoUnavailable);
  }
  k = rd[--i2];
  sd %= LOG_BASE;
  if (k && sd) {
    n = mathpow(10, LOG_BASE - sd);
    rd[i2] = (k / n | 0) * n;
  }
  for (; rd[i2] === 0; i2--) rd.pop();
  if (i2 < 0) {
    e = 0;
    rd = [0];
  } else {
    e = -1;
    for (; rd[0] === 0; e -= LOG_BASE) rd.shift();
    for (k = 1, n = rd[0]; n >= 10; n /= 10) k++;
    if (k < LOG_BASE) e -= LOG_BASE - k;
  }
  r.e = e;
  r.d = rd;
  return r;
}
function round(x2) {
  return finalise(x2 = new this(x2), x2.e + 1, this.rounding);
}
function sign(x2) {
  x2 = new this(x2);
  return x2.d ? x2.d[0] ? x2.s : 0 * x2.s : x2.s || NaN;
}
function sin(x2) {
  return new this(x2).sin();
}
function sinh(x2) {
  return new this(x2).sinh();
}
function sqrt(x2) {
  return new this(x2).sqrt();
}
function sub(x2, y) {
  return new this(x2).sub(y);
}
function sum2() {
  var i2 = 0, args = arguments, x2 = new this(args[i2]);
  external = false;
  for (; x2.s && ++i2 < args.length; ) x2 = x2.plus(args[i2]);
  external = true;
  return finalise(x2, this.precision, this.rounding);
}
function tan(x2) {
  return new this(x2).tan();
}
function tanh(x2) {
  return new this(x2).tanh();
}
function trunc(x2) {
  return finalise(x2 = new this(x2), x2.e + 1, 1);
}
P[/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")] = P.toString;
P[Symbol.toStringTag] = "Decimal";
var Decimal = P.constructor = clone(DEFAULTS);
LN10 = new Decimal(LN10);
PI = new Decimal(PI);

// src/money/ratio.ts
function shareOf(amount5, part, whole) {
  invariant(whole !== 0, "a share of nothing has no amount");
  const product = amount5 * part;
  return Number.isSafeInteger(product) && Math.abs(product) <= LARGEST_DOUBLED ? amountOfUnits(roundedQuotient(product, whole)) : shareOfLarge(amount5, part, whole);
}
var LARGEST_DOUBLED = 2 ** 51;
function roundedQuotient(dividend, divisor) {
  const negative = dividend < 0 !== divisor < 0;
  const [n, d] = [Math.abs(dividend), Math.abs(divisor)];
  const rest = n % d;
  const quotient = (n - rest) / d + (rest * 2 >= d ? 1 : 0);
  return negative ? -quotient : quotient;
}
function shareOfLarge(amount5, part, whole) {
  const dividend = BigInt(amount5) * BigInt(part);
  const divisor = BigInt(whole);
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [magnitude(dividend), magnitude(divisor)];
  const quotient = (n * 2n + d) / (d * 2n);
  return amountOfUnits(Number(negative ? -quotient : quotient));
}
var magnitude = (value) => value < 0n ? -value : value;
function compareRatios(a, aWhole, b, bWhole) {
  const left = BigInt(a) * BigInt(bWhole);
  const right = BigInt(b) * BigInt(aWhole);
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/money/convert.ts
var Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
function amountOfNumber(value, decimals) {
  const scale = 10 ** decimals;
  const units = Math.round(value * scale);
  return Math.abs(units) <= LARGEST_AMOUNT && units / scale === value ? { ok: true, amount: amountOfUnits(units) } : amountOfDigits(value.toPrecision(15), decimals);
}
function amountOfDigits(digits, decimals) {
  const units = new Exact(digits).times(10 ** decimals);
  if (!units.isInteger()) return { ok: false, why: "too-many-decimals" };
  return units.abs().greaterThan(LARGEST_AMOUNT) ? { ok: false, why: "too-large" } : { ok: true, amount: amountOfUnits(units.toNumber()) };
}
function digitsOf(amount5, decimals) {
  if (decimals === 0) return String(amount5);
  const digits = String(Math.abs(amount5)).padStart(decimals + 1, "0");
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return amount5 < 0 ? `-${text}` : text;
}
function numberOf(amount5, decimals) {
  const value = Number(digitsOf(amount5, decimals));
  const kept = Math.round(Number(value.toPrecision(15)) * 10 ** decimals) === amount5;
  invariant(kept, `${amount5} has more digits than a cell keeps`);
  return value;
}
function percentOf(amount5, percent) {
  const ratio = PLAIN_PERCENT.exec(percent);
  if (!ratio)
    return amountOfUnits(new Exact(amount5).times(percent).dividedBy(100).toDecimalPlaces(0).toNumber());
  const [whole = "", decimals = ""] = [ratio[1], ratio[2]];
  return shareOf(amount5, amountOfUnits(Number(whole + decimals)), amountOfUnits(100 * 10 ** decimals.length));
}
var PLAIN_PERCENT = /^(\d{1,6})(?:\.(\d{1,6}))?$/;
var digitsOfNumber = (value) => new Exact(value.toPrecision(15)).toString();
var digitsTimesHundred = (digits) => new Exact(digits).times(100).toString();
var digitsWithin = (digits, low, high) => {
  const value = new Exact(digits);
  return value.greaterThanOrEqualTo(low) && value.lessThan(high);
};
var grossOfTax = (tax, rate) => amountOfUnits(
  new Exact(tax).times(new Exact(rate).plus(100)).dividedBy(rate).toDecimalPlaces(0).toNumber()
);

// src/workbook/address.ts
function columnName(column) {
  let name = "";
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26))
    name = String.fromCharCode(65 + (c - 1) % 26) + name;
  return name;
}
var cellAddress = (row, column) => `${columnName(column)}${row + 1}`;

// src/workbook/ledger.ts
var EMPTY_LEDGER = {
  runs: [],
  payments: [],
  settlements: [],
  cutOff: void 0,
  problems: []
};
function readLedger(grids, accountingDecimals, dateSystem) {
  const problems = [];
  const reader = { accountingDecimals, dateSystem, problems };
  const runs = rowsOf("Runs", grids.Runs, reader).map(runRecord(accountingDecimals));
  const cutOff = runs.find((run2) => run2.status === "writing");
  const whole = (run2) => run2 !== cutOff?.run;
  const payments = rowsOf("PostedPayments", grids.PostedPayments, reader).map(postedPayment).filter((p) => whole(p.run));
  const settlements = rowsOf("Settlements", grids.Settlements, reader).map(settlementRecord).filter((s) => whole(s.run));
  if (problems.length === 0) checkRuns(runs, payments, settlements, accountingDecimals, problems);
  return { runs, payments, settlements, cutOff, problems };
}
function rowsOf(table, grid2, reader) {
  if (grid2 === void 0) return [];
  const columns = new Map(grid2.header.map((title, i2) => [title, i2]));
  const missing = headingsOf(table).filter((title) => !columns.has(title));
  for (const column of missing) {
    reader.problems.push({
      code: "ledger/missing-column",
      place: { kind: "table", table: grid2.name },
      facts: { table: grid2.name, column }
    });
  }
  if (missing.length > 0) return [];
  return grid2.rows.flatMap(
    (cells2, index) => cells2.every((cell) => cell === "") ? [] : [ownRow(grid2, cells2, index, columns, reader)]
  );
}
function ownRow(grid2, cells2, index, columns, { dateSystem, problems }) {
  const valueOf4 = (column) => cells2[columns.get(column) ?? -1] ?? "";
  const unreadable = (column) => {
    const address = cellAddress(grid2.firstRow + index, grid2.firstColumn + (columns.get(column) ?? 0));
    const place = { kind: "cell", sheet: grid2.sheet, address };
    const facts = { table: grid2.name, column, text: String(valueOf4(column)) };
    problems.push({ code: "ledger/unreadable-cell", place, facts });
    return void 0;
  };
  return {
    index,
    text: (column) => String(valueOf4(column)),
    amount: (column, decimals) => {
      const value = valueOf4(column);
      if (value === "") return void 0;
      const read = typeof value === "number" ? amountOfNumber(value, decimals) : void 0;
      return read?.ok ? read.amount : unreadable(column);
    },
    date: (column) => {
      const value = valueOf4(column);
      if (value === "") return void 0;
      return (typeof value === "number" ? plainDateOfSerial(value, dateSystem) : void 0) ?? unreadable(column);
    }
  };
}
var NO_DATE = "1900-01-01";
var sideOf = (text) => text === "Vendor" ? "vendor" : "customer";
var runRecord = (decimals) => (row) => {
  const money2 = (column) => row.amount(column, decimals) ?? ZERO;
  const status = row.text("Status");
  return {
    run: row.text("Run"),
    started: row.text("Started"),
    status: status === "writing" || status === "partly undone" || status === "undone" ? status : "complete",
    payments: money2("Payments"),
    settled: money2("Settled"),
    discount: money2("Discount"),
    differences: money2("Differences"),
    leftOpen: money2("Left open"),
    inputFingerprint: row.text("Input fingerprint"),
    resultFingerprint: row.text("Result fingerprint"),
    row: row.index
  };
};
function postedPayment(row) {
  const currency = row.text("Currency");
  return {
    run: row.text("Run"),
    side: sideOf(row.text("Module")),
    key: row.text("Payment key"),
    voucher: row.text("Voucher"),
    date: row.date("Date") ?? NO_DATE,
    account: row.text("Account"),
    name: row.text("Name"),
    amount: row.amount("Amount", decimalsOf(currency)) ?? ZERO,
    currency,
    reference: row.text("Payment reference"),
    offsetAccount: row.text("Offset account")
  };
}
function settlementRecord(row) {
  const currency = row.text("Currency");
  const money2 = (column) => row.amount(column, decimalsOf(currency));
  const use = row.text("Use cash discount");
  const differenceType = row.text("Difference type");
  return {
    run: row.text("Run"),
    side: sideOf(row.text("Module")),
    key: row.text("Payment key"),
    date: row.date("Date of settlement") ?? NO_DATE,
    paymentVoucher: row.text("Payment voucher"),
    paymentDate: row.date("Payment date") ?? NO_DATE,
    reference: row.text("Payment reference"),
    account: row.text("Account"),
    invoice: row.text("Invoice"),
    invoiceVoucher: row.text("Invoice voucher"),
    currency,
    cashApplied: money2("Cash applied"),
    discount: money2("Cash discount"),
    difference: money2("Difference"),
    differenceType: differenceType === "" ? void 0 : differenceType,
    amountSettled: money2("Amount settled"),
    balanceAfter: money2("Balance after"),
    cashDiscountDate: row.date("Cash discount date"),
    cashDiscountAmount: money2("Cash discount amount"),
    discountTakenBefore: money2("Cash discount taken before"),
    useCashDiscount: use === "" ? void 0 : use,
    rules: (row.text("Rule").split(":")[0] ?? "").split(", "),
    discountVoucher: row.text("Discount voucher")
  };
}
function checkRuns(runs, payments, settlements, decimals, problems) {
  const paid = /* @__PURE__ */ new Map();
  const settled = /* @__PURE__ */ new Map();
  const addTo = (totals, run2, amount5) => {
    totals.set(run2, plus(totals.get(run2) ?? ZERO, amount5));
  };
  for (const payment of payments) addTo(paid, payment.run, payment.amount);
  for (const settlement of settlements) addTo(settled, settlement.run, settlement.amountSettled ?? ZERO);
  for (const run2 of runs) {
    if (run2.status === "writing") continue;
    for (const [column, recorded, totals] of [
      ["Payments", run2.payments, paid],
      ["Settled", run2.settled, settled]
    ]) {
      const found3 = totals.get(run2.run) ?? ZERO;
      if (minus(recorded, found3) === 0) continue;
      problems.push({
        code: "ledger/incomplete",
        place: { kind: "table", table: column === "Payments" ? "PostedPayments" : "Settlements" },
        facts: {
          run: run2.run,
          column,
          recorded: digitsOf(recorded, decimals),
          found: digitsOf(found3, decimals)
        }
      });
    }
  }
}
function nextRun({ runs }) {
  const highest = runs.reduce((max3, { run: run2 }) => Math.max(max3, Number(/(\d+)$/.exec(run2)?.[1] ?? 0)), 0);
  return `RUN-${String(highest + 1).padStart(4, "0")}`;
}
function leftOpenByKey(payments, settlements) {
  const left = new Map(payments.map((payment) => [payment.key, payment.amount]));
  for (const { key, cashApplied, difference, invoice } of settlements) {
    const used = invoice === "" && cashApplied === void 0 ? minus(ZERO, difference ?? ZERO) : cashApplied ?? ZERO;
    left.set(key, minus(left.get(key) ?? ZERO, used));
  }
  return left;
}

// src/engine/documentState.ts
function documentState(document, earlier = []) {
  const sign2 = signOf(document.amount) === -1 ? -1 : 1;
  const none = document.periods.map(() => ZERO);
  const state = {
    document,
    sign: sign2,
    gross: absolute(document.amount),
    open: absolute(document.openAtStart),
    taken: absolute(document.discountTakenAtStart),
    settledInPeriod: [...none],
    takenInPeriod: [...none]
  };
  for (const settlement of earlier) {
    takeOff(
      state,
      times(settlement.amountSettled, sign2),
      times(settlement.discount, sign2),
      settlement.period
    );
  }
  return state;
}
function takeOff(state, settled, discount, period) {
  state.open = minus(state.open, settled);
  invariant(state.open >= 0, `${state.document.invoice}: settled more than was open`);
  state.taken = plus(state.taken, discount);
  if (period === void 0) return;
  state.settledInPeriod[period] = plus(state.settledInPeriod[period] ?? ZERO, settled);
  state.takenInPeriod[period] = plus(state.takenInPeriod[period] ?? ZERO, discount);
}
var balanceOf = (state) => times(state.open, state.sign);

// src/workbook/documents.ts
var documentId = (side, account, invoice) => `${side}
${account}
${invoice}`;
function joinDocuments(rows, settlements, known) {
  const history = /* @__PURE__ */ new Map();
  for (const settlement of settlements) {
    if (settlement.invoice === "") continue;
    const id = documentId(settlement.side, settlement.account, settlement.invoice);
    const list = history.get(id);
    if (list) list.push(settlement);
    else history.set(id, [settlement]);
  }
  const states = /* @__PURE__ */ new Map();
  const problems = [];
  const refused2 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const document = openDocument(row);
    const earlier = history.get(document.id) ?? [];
    const changes2 = earlier.length > 0 ? changesOf(row, document, earlier, known.get(document.id)) : [];
    problems.push(...changes2);
    if (changes2.length > 0)
      refused2.set(
        document.id,
        changes2.map(({ place }) => place)
      );
    else
      states.set(
        document.id,
        documentState(
          document,
          earlier.map((s) => earlierSettlement(document, s))
        )
      );
  }
  return { states, problems, refused: refused2, history };
}
function openDocument(row) {
  return {
    id: documentId(row.side, row.account, row.invoice),
    side: row.side,
    account: row.account,
    name: row.name,
    type: row.type,
    voucher: row.voucher,
    invoice: row.invoice,
    date: row.date,
    dueDate: row.dueDate,
    currency: row.currency,
    amount: row.amount,
    openAtStart: row.openAmount ?? row.amount,
    discountTakenAtStart: row.discountTaken ?? ZERO,
    periods: row.periods,
    taxes: row.taxes
  };
}
function earlierSettlement(document, settlement) {
  const { cashDiscountDate, amountSettled, discount } = settlement;
  const period = cashDiscountDate === void 0 ? -1 : document.periods.findIndex(({ lastDate }) => lastDate === cashDiscountDate);
  return {
    amountSettled: amountSettled ?? ZERO,
    discount: discount ?? ZERO,
    period: period < 0 ? void 0 : period
  };
}
function changesOf(row, document, history, known) {
  const money2 = (amount5) => digitsOf(amount5, decimalsOf(document.currency));
  const changed = (column, place2, now, was) => now === was ? [] : [{ code: "invoice/changed", place: place2, facts: { column, now, was } }];
  const first = history.reduce((a, b) => isEarlier(a, b) ? a : b);
  const opened2 = plus(first.balanceAfter ?? ZERO, first.amountSettled ?? ZERO);
  const stated = row.openAmount === void 0 ? "Amount" : "Open amount";
  const place = row.openAmount === void 0 ? row.places.amount : row.places.openAmount;
  return [
    ...changed("Currency", row.places.currency, document.currency, first.currency),
    ...document.currency === first.currency ? changed(stated, place, money2(document.openAtStart), money2(opened2)) : [],
    ...known === void 0 ? [] : changed("Date", row.places.date, document.date, known.date),
    ...known === void 0 || row.openAmount === void 0 ? [] : changed("Amount", row.places.amount, money2(document.amount), money2(known.amount))
  ];
}
var isEarlier = (a, b) => {
  const before = (s) => Math.abs(plus(s.balanceAfter ?? ZERO, s.amountSettled ?? ZERO));
  return before(a) >= before(b);
};

// src/workbook/marks.ts
function markLookup(documents, unread) {
  const accounts = /* @__PURE__ */ new Map();
  const add2 = (side, account, invoice) => {
    const key = `${side}
${invoice}`;
    const list = accounts.get(key);
    if (list) list.push(account);
    else accounts.set(key, [account]);
  };
  for (const { document } of documents.states.values())
    add2(document.side, document.account, document.invoice);
  for (const [id, history] of documents.history) {
    const first = history[0];
    const isKnown = documents.states.has(id) || documents.refused.has(id);
    if (first === void 0 || isKnown || !history.some((settlement) => settlement.balanceAfter === 0))
      continue;
    add2(first.side, first.account, first.invoice);
  }
  return { accountsOf: (side, invoice) => accounts.get(`${side}
${invoice}`) ?? [], documents, unread };
}
function resolveMarks(row, lookup, done) {
  const problems = [];
  const warnings = [];
  const marks = [];
  let account = row.account;
  for (const text of row.marks) {
    const at = accountOf(row, text, account, lookup);
    if (!at.ok) {
      problems.push(at.problem);
      continue;
    }
    if (account === "") account = at.value;
    const id = documentId(row.side, at.value, text.invoice);
    if (done.has(id)) continue;
    if (marks.some((mark2) => mark2.documentId === id)) {
      problems.push({ code: "mark/twice", place: row.places.invoice, facts: { invoice: text.invoice } });
      continue;
    }
    const state = lookup.documents.states.get(id);
    if (state === void 0 || state.open === 0) {
      warnings.push(closed(row, text.invoice, id, lookup));
      continue;
    }
    const mark = markOf(row, text, state);
    if (mark.ok) marks.push(mark.value);
    else problems.push(mark.problem);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { account, marks, warnings } };
}
function accountOf(row, text, account, lookup) {
  const { invoice } = text;
  const place = row.places.invoice;
  const accounts = lookup.accountsOf(row.side, invoice);
  const wanted = text.account ?? (account === "" ? void 0 : account);
  if (wanted !== void 0) {
    if (accounts.includes(wanted)) return found(wanted);
    return failed(notFound(row, text, wanted, accounts, lookup));
  }
  const [only] = accounts;
  if (only !== void 0 && accounts.length === 1) return found(only);
  if (accounts.length > 1) {
    return failed({
      code: "mark/several-accounts",
      place,
      facts: { invoice, accounts: [...accounts].sort() }
    });
  }
  return failed(notFound(row, text, void 0, accounts, lookup));
}
function notFound(row, text, wanted, accounts, lookup) {
  const { invoice } = text;
  const place = row.places.invoice;
  const cells2 = cellsOfUnread(row, invoice, wanted, lookup);
  if (cells2.length > 0)
    return { code: "mark/row-has-problem", place, facts: { invoice, cells: cells2.map(placeText) } };
  if (wanted !== void 0 && accounts.length > 0) {
    return {
      code: "payment/other-account",
      place,
      facts: { account: wanted, invoice, accounts: [...accounts].sort() }
    };
  }
  return { code: "mark/unknown", place, facts: { invoice } };
}
function cellsOfUnread(row, invoice, wanted, lookup) {
  const cells2 = lookup.unread.filter((u) => u.invoice === invoice && (u.side ?? row.side) === row.side).filter((u) => wanted === void 0 || u.account === "" || u.account === wanted).flatMap((u) => u.cells);
  if (cells2.length > 0) return cells2;
  const ids = [...lookup.documents.refused.keys()].filter(
    (id) => id.startsWith(`${row.side}
`) && id.endsWith(`
${invoice}`) && (wanted === void 0 || id.includes(`
${wanted}
`))
  );
  return ids.flatMap((id) => lookup.documents.refused.get(id) ?? []);
}
function closed(row, invoice, id, lookup) {
  const run2 = lookup.documents.history.get(id)?.find((settlement) => settlement.balanceAfter === 0)?.run ?? "";
  return { code: "mark/closed", place: row.places.invoice, facts: { invoice, run: run2 } };
}
function markOf(row, text, state) {
  const { currency } = state.document;
  const decimals = decimalsOf(currency);
  const place = row.places.invoice;
  if (currency !== row.currency) {
    const facts = { invoice: text.invoice, currency, paymentCurrency: row.currency };
    return failed({ code: "mark/other-currency", place, facts });
  }
  const base = {
    documentId: state.document.id,
    useCashDiscount: row.useCashDiscount,
    fullSettlement: row.fullSettlement,
    ...row.discountOverride === void 0 ? {} : { discountOverride: row.discountOverride }
  };
  if (row.discountOverride !== void 0) {
    const tooLarge = absolute(row.discountOverride) > state.open || signOf(row.discountOverride) === -state.sign;
    if (tooLarge) {
      const facts = {
        invoice: text.invoice,
        discount: digitsOf(row.discountOverride, decimals),
        open: digitsOf(balanceOf(state), decimals)
      };
      return failed({ code: "mark/discount-too-large", place: row.places.discountOverride, facts });
    }
  }
  if (text.amountToSettle === void 0) return found(base);
  const read = amountOfDigits(text.amountToSettle, decimals);
  if (!read.ok) {
    return read.why === "too-large" ? failed({ code: "amount/too-large", place, facts: { text: text.amountToSettle } }) : failed({
      code: "amount/too-many-decimals",
      place,
      facts: { text: text.amountToSettle, currency, decimals }
    });
  }
  if (signOf(read.amount) === -state.sign) {
    return failed({
      code: "mark/wrong-sign",
      place,
      facts: { invoice: text.invoice, text: text.amountToSettle }
    });
  }
  return found({ ...base, amountToSettle: read.amount });
}

// src/engine/differences.ts
function writeOffType(difference, withDiscount, policy) {
  if (difference <= policy.maximumPennyDifference) return "Penny difference";
  if (difference > policy.maximumOverpaymentOrUnderpayment) return void 0;
  return withDiscount || policy.writeOffWithoutDiscount ? "Cash discount difference" : void 0;
}

// src/engine/discountOffer.ts
function periodOn(state, reference, graceDays) {
  const index = state.document.periods.findIndex(
    (period) => reference <= (graceDays === 0 ? period.lastDate : addDays(period.lastDate, graceDays))
  );
  return index < 0 ? void 0 : index;
}
function codeAccount(state, reference, graceDays) {
  const { periods } = state.document;
  return periods[periodOn(state, reference, graceDays) ?? periods.length - 1]?.account;
}
function obtainableOf(state, period) {
  const base = plus(state.settledInPeriod[period] ?? ZERO, state.open);
  const inAll = shareOf(base, discountOfPeriod(state, period), state.gross);
  return smaller(state.open, larger(ZERO, minus(inAll, state.takenInPeriod[period] ?? ZERO)));
}
function offerFor(state, mark, reference, graceDays, policy) {
  if (mark.useCashDiscount === "Never") return nothing("never", "DISC-9");
  if (state.sign === -1 && !policy.discountOnCreditNotes && state.document.periods.length > 0) {
    return nothing("credit-note", "DISC-11");
  }
  if (mark.discountOverride !== void 0) {
    const override2 = smaller(state.open, larger(ZERO, times(mark.discountOverride, state.sign)));
    return {
      obtainable: override2,
      period: void 0,
      kind: "overwritten",
      why: void 0,
      rules: ["DISC-10"]
    };
  }
  const current = periodOn(state, reference, graceDays);
  const always = mark.useCashDiscount === "Always";
  const last2 = state.document.periods.length - 1;
  const period = current ?? (always && last2 >= 0 ? last2 : void 0);
  if (period === void 0) return nothing(last2 < 0 ? "none-agreed" : "expired", "DISC-1");
  const obtainable = obtainableOf(state, period);
  const rules = [always ? "DISC-8" : "DISC-1"];
  if (policy.selectedDiscountDate !== void 0 && !always) rules.push("DISC-2");
  if (reference < state.document.date) rules.push("DISC-15");
  return { obtainable, period, kind: "calculated", why: obtainable === 0 ? "used-up" : void 0, rules };
}
var nothing = (why, rule) => ({
  obtainable: ZERO,
  period: void 0,
  kind: "none",
  why,
  rules: [rule]
});
function partialDiscount(state, mark, offer, cash, policy) {
  if (offer.obtainable === 0 || !grantsPartialDiscount(mark, policy)) return ZERO;
  const [part, rest] = offer.period === void 0 ? [offer.obtainable, minus(state.open, offer.obtainable)] : partAndRest(state, offer.period);
  return rest <= 0 ? offer.obtainable : smaller(offer.obtainable, shareOf(cash, part, rest));
}
var discountOfPeriod = (state, period) => times(state.document.periods[period]?.discount ?? ZERO, state.sign);
var grantsPartialDiscount = (mark, policy) => policy.discountOnPartialPayments || mark.useCashDiscount === "Always";
function partAndRest(state, period) {
  const part = discountOfPeriod(state, period);
  return [part, minus(state.gross, part)];
}
function compareDiscounts(a, b, reference, graceDays) {
  const [left, right] = [a, b].map((state) => {
    const period = periodOn(state, reference, graceDays);
    return period === void 0 ? ZERO : discountOfPeriod(state, period);
  });
  if (left === 0 || right === 0) return right - left;
  return -compareRatios(left, a.gross, right, b.gross);
}

// src/engine/settlePayment.ts
function inMarkedOrder(marked, payment, policy) {
  const reference = referenceDate(payment, policy);
  const order = (a, b) => compareTexts(a.state.document.date, b.state.document.date) || compareDiscounts(a.state, b.state, reference, payment.graceDays) || compareTexts(a.state.document.voucher, b.state.document.voucher) || compareTexts(a.state.document.id, b.state.document.id);
  return [...marked].sort(order);
}
var referenceDate = (payment, policy) => policy.selectedDiscountDate ?? payment.date;
var compareTexts = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function settlePayment(payment, marked, policy) {
  const reference = referenceDate(payment, policy);
  const open = marked.filter(({ state }) => state.open > 0).map(
    ({ state, mark }) => newLine(
      state,
      mark,
      offerFor(state, mark, reference, payment.graceDays, policy),
      codeAccount(state, reference, payment.graceDays)
    )
  );
  const amount5 = payment.amount ?? sum(open.map((line) => times(amountToSettle(line), line.state.sign)));
  const direction = signOf(amount5) === -1 ? -1 : 1;
  const debts = open.filter((line) => line.state.sign === direction);
  const credits = open.filter((line) => line.state.sign !== direction);
  const own = absolute(amount5);
  const lent = sum(credits.map((line) => smaller(line.keyed ?? line.net, line.net)));
  const unused = allocate(debts, plus(own, lent), policy);
  const unusedOwn = smaller(unused, own);
  const over = unusedOwn === unused ? overpaid(debts, unused) : ZERO;
  const writtenOff = over > 0 ? settleOverpayment(debts, over, policy) : void 0;
  const applied = sum(debts.map((line) => line.cash));
  useCredits(credits, smaller(lent, applied), policy);
  for (const line of open) line.rules.push(...placeRules(line, payment, open.length, policy));
  const usedOwn = minus(applied, sum(credits.map((line) => line.cash)));
  const touched = [...debts, ...credits].filter(
    (line) => line.cash > 0 || line.discount > 0 || line.shortage > 0
  );
  const date = touched.reduce((latest, line) => laterOf(latest, line.state.document.date), payment.date);
  const leftOpen = minus(minus(own, usedOwn), writtenOff?.writtenOff ?? ZERO);
  return {
    payment,
    amount: amount5,
    lines: touched.map((line) => book(line, reference, payment.graceDays)),
    overpayment: writtenOff && { ...writtenOff, writtenOff: times(writtenOff.writtenOff, direction) },
    leftOpen: times(leftOpen, direction),
    date
  };
}
function placeRules({ state }, payment, marked, policy) {
  const order = payment.marks.length === 0 ? [policy.automaticPriority ? "ALLOC-3" : "ALLOC-2"] : marked > 1 ? ["ALLOC-1"] : [];
  return state.document.account === payment.account ? order : [...order, "ALLOC-8"];
}
function newLine(state, mark, offer, discountAccount) {
  return {
    state,
    mark,
    offer,
    discountAccount,
    net: minus(state.open, offer.obtainable),
    keyed: mark.amountToSettle === void 0 ? void 0 : larger(ZERO, times(mark.amountToSettle, state.sign)),
    cash: ZERO,
    discount: ZERO,
    shortage: ZERO,
    shortageType: void 0,
    reason: void 0,
    // DISC-4: the base of a later discount is what is still open.
    rules: offer.obtainable > 0 && state.open < state.gross ? [...offer.rules, "DISC-4"] : [...offer.rules]
  };
}
var amountToSettle = (line) => line.keyed ?? line.net;
function allocate(debts, money2, policy) {
  let rest = money2;
  for (const line of debts) {
    line.cash = smaller(rest, smaller(line.keyed ?? line.net, line.net));
    rest = minus(rest, line.cash);
  }
  const withDiscount = debts.some((line) => line.offer.obtainable > 0);
  const largestWriteOff = larger(policy.maximumPennyDifference, policy.maximumOverpaymentOrUnderpayment);
  const short = debts.filter(
    (line) => line.cash < line.net && !closesByFlag(line) && !isKeyedPart(line, largestWriteOff)
  );
  const shortage = sum(short.map((line) => minus(line.net, line.cash)));
  const type = money2 > 0 && shortage > 0 ? writeOffType(shortage, withDiscount, policy) : void 0;
  for (const line of debts) {
    if (line.cash === line.net) close(line);
    else if (closesByFlag(line)) closeWithRemainder(line);
    else if (type !== void 0 && short.includes(line)) closeShort(line, type);
    else settlePart(line, policy);
  }
  return rest;
}
var closesByFlag = (line) => line.mark.fullSettlement && line.mark.useCashDiscount !== "Never";
var isKeyedPart = (line, largestWriteOff) => line.keyed !== void 0 && minus(line.net, line.keyed) > largestWriteOff;
function close(line) {
  line.discount = line.offer.obtainable;
  line.reason = line.discount > 0 ? "closed-with-discount" : "closed-without-discount";
  if (line.offer.kind === "calculated") line.rules.push("DISC-12", "DISC-13");
}
function closeShort(line, type) {
  line.discount = line.offer.obtainable;
  line.shortage = minus(line.net, line.cash);
  line.shortageType = type;
  line.reason = "shortage-written-off";
  line.rules.push(line.discount > 0 ? "DIFF-9" : type === "Penny difference" ? "DIFF-6" : "DIFF-7");
}
function closeWithRemainder(line) {
  line.discount = minus(line.state.open, line.cash);
  line.reason = "full-settlement";
  line.rules.push("DIFF-10");
}
function settlePart(line, policy) {
  if (line.cash === 0) return;
  line.discount = partialDiscount(line.state, line.mark, line.offer, line.cash, policy);
  line.reason = line.discount > 0 ? "partial-with-discount" : "partial-without-discount";
  if (line.offer.obtainable === 0) return;
  if (!grantsPartialDiscount(line.mark, policy)) line.rules.push("DISC-7");
  else if (line.offer.kind === "calculated") line.rules.push("DISC-5", "DISC-12");
  else line.rules.push("DISC-5");
}
function overpaid(debts, unused) {
  if (debts.some((line) => line.cash < line.net)) return ZERO;
  if (debts.some((line) => line.keyed === void 0)) return unused;
  return smaller(unused, sum(debts.map((line) => larger(ZERO, minus(line.keyed ?? ZERO, line.net)))));
}
function settleOverpayment(debts, over, policy) {
  const discounts = sum(debts.map((line) => line.discount));
  const unspecific = policy.administration === "Unspecific";
  let rest = over;
  if (unspecific && discounts > 0) {
    const rule = over > discounts ? "DIFF-4" : "DIFF-3";
    for (const line of [...debts].reverse()) rest = minus(rest, shrinkDiscount(line, rest, rule));
    if (rest === 0) return void 0;
  }
  const type = writeOffType(rest, discounts > 0, policy);
  if (type === void 0) return void 0;
  return { writtenOff: rest, type, rules: overpaymentRules(unspecific, discounts > 0, type) };
}
function overpaymentRules(unspecific, withDiscount, type) {
  if (unspecific && withDiscount) return ["DIFF-4"];
  if (withDiscount) return ["DIFF-1"];
  const rule = type === "Penny difference" ? "DIFF-6" : "DIFF-7";
  return unspecific ? ["DIFF-5", rule] : [rule];
}
function shrinkDiscount(line, over, rule) {
  const less = smaller(line.discount, over);
  if (less === 0) return ZERO;
  line.discount = minus(line.discount, less);
  line.cash = plus(line.cash, less);
  line.reason = "discount-shrunk";
  line.rules.push(rule);
  return less;
}
function useCredits(credits, needed, policy) {
  let rest = needed;
  for (const line of credits) {
    line.cash = smaller(rest, smaller(line.keyed ?? line.net, line.net));
    rest = minus(rest, line.cash);
    line.rules.push("ALLOC-6");
    if (line.cash === line.net) close(line);
    else settlePart(line, policy);
  }
}
function book(line, reference, graceDays) {
  const { state, mark, offer } = line;
  const signed = (amount5) => times(amount5, state.sign);
  const settled = sum([line.cash, line.discount, line.shortage]);
  const counts = line.reason !== "full-settlement" && offer.kind === "calculated" && !line.rules.includes("DISC-7");
  const before = { open: balanceOf(state), taken: state.taken };
  const discountAmount = plus(state.taken, offer.obtainable);
  takeOff(state, settled, line.discount, counts ? offer.period : void 0);
  return {
    documentId: state.document.id,
    cashApplied: signed(line.cash),
    discount: signed(line.discount),
    difference: signed(line.shortage),
    differenceType: line.shortageType,
    amountSettled: signed(settled),
    balanceBefore: before.open,
    balanceAfter: balanceOf(state),
    period: counts ? offer.period : void 0,
    discountAccount: line.discountAccount,
    discountAmount: signed(discountAmount),
    discountTakenBefore: signed(before.taken),
    useCashDiscount: mark.useCashDiscount,
    graceDays: isInGrace(line, reference) ? graceDays : 0,
    reason: line.reason ?? "closed-without-discount",
    noDiscount: line.discount > 0 ? void 0 : offer.why ?? (line.rules.includes("DISC-7") ? "partial-parameter-off" : void 0),
    rules: [...new Set(line.rules)]
  };
}
function isInGrace({ state, mark, offer }, reference) {
  if (offer.period === void 0 || mark.useCashDiscount === "Always") return false;
  const last2 = state.document.periods[offer.period]?.lastDate;
  return last2 !== void 0 && reference > last2;
}

// src/engine/discountPanel.ts
function settleRow(state, mark, reference, graceDays, policy) {
  const offer = offerFor(state, mark, reference, graceDays, policy);
  return {
    amountInTransactionCurrency: balanceOf(state),
    amountToSettle: mark.amountToSettle ?? times(minus(state.open, offer.obtainable), state.sign)
  };
}

// src/calendar/terms.ts
function dateAfter(date, { months, days, from }) {
  const reached = addMonths(date, months);
  return addDays(from === "current-month" ? endOfMonth(reached) : reached, days);
}
var onPaymentDay = (date, paymentDays2) => paymentDays2.length === 0 ? date : paymentDays2.map((day3) => nextDayOfMonth(date, day3)).reduce((a, b) => b < a ? b : a);

// src/engine/discountSchedule.ts
function periodsOf(date, base, chain) {
  return inPeriodOrder(
    chain.map(({ percent, account, ...span }) => ({
      lastDate: dateAfter(date, span),
      discount: percentOf(base, percent),
      ...account ? { account } : {}
    }))
  );
}
function inPeriodOrder(periods) {
  const ordered2 = [...periods].sort(
    (a, b) => a.lastDate < b.lastDate ? -1 : a.lastDate > b.lastDate ? 1 : 0
  );
  while (ordered2.at(-1)?.discount === 0) ordered2.pop();
  return ordered2;
}
function discountSchedule(document) {
  const row = (cashDiscountDate, cashDiscountAmount) => ({
    cashDiscountDate,
    cashDiscountAmount,
    amount: minus(document.amount, cashDiscountAmount)
  });
  const rows = document.periods.map((period) => row(period.lastDate, period.discount));
  return document.dueDate === void 0 ? rows : [...rows, row(document.dueDate, ZERO)];
}

// src/workbook/sentences.ts
var en = {
  "shortage-without-discount": (f) => `${f.cash} is ${f.shortage} short, within the limit: written off.`,
  withGrace: (until, days) => `${until}, granted by ${days} days of grace`,
  "closed-with-discount": (f) => `${f.cash} closes the document: cash discount ${f.discount}, allowed until ${f.until}.`,
  "closed-without-discount": (f) => `${f.cash} closes the document without cash discount`,
  "partial-with-discount": (f) => `${f.cash} settles ${f.settled}: its share of the cash discount allowed until ${f.until} is ${f.discount}.`,
  "partial-without-discount": (f) => `${f.cash} settles ${f.settled} without cash discount`,
  "shortage-written-off": (f) => `${f.cash} is ${f.shortage} short, within the limit: written off, cash discount ${f.discount} kept.`,
  "full-settlement": (f) => `Full settlement: after ${f.cash} the remainder ${f.discount} is taken as cash discount.`,
  "discount-shrunk": (f) => `Overpaid, discount administration Unspecific: the cash discount shrinks to ${f.discount}.`,
  "overpayment-written-off": (f) => `Overpaid by ${f.overpaid}, within the limit: written off.`,
  always: (f) => `Use cash discount Always: ${f.cash} settles ${f.settled}, cash discount ${f.discount}.`,
  overwritten: (f) => `Cash discount overwritten by the user: ${f.cash} settles ${f.settled}, cash discount ${f.discount}.`,
  noDiscount: {
    never: () => ": Use cash discount is Never.",
    "none-agreed": () => ": none was agreed.",
    expired: (f) => `: no period was open on ${f.on}.`,
    "credit-note": () => ": credit notes take none (parameter).",
    "used-up": () => ": nothing is left of it.",
    "partial-parameter-off": () => ": partial payments take none (parameter)."
  }
};
var nl = {
  "shortage-without-discount": (f) => `${f.cash} is ${f.shortage} te weinig, binnen de grens: afgeboekt.`,
  withGrace: (until, days) => `${until}, toegekend door ${days} dagen uitstel`,
  "closed-with-discount": (f) => `${f.cash} sluit het document: contantkorting ${f.discount}, toegestaan t/m ${f.until}.`,
  "closed-without-discount": (f) => `${f.cash} sluit het document zonder contantkorting`,
  "partial-with-discount": (f) => `${f.cash} vereffent ${f.settled}: het aandeel in de contantkorting t/m ${f.until} is ${f.discount}.`,
  "partial-without-discount": (f) => `${f.cash} vereffent ${f.settled} zonder contantkorting`,
  "shortage-written-off": (f) => `${f.cash} is ${f.shortage} te weinig, binnen de grens: afgeboekt, contantkorting ${f.discount} blijft.`,
  "full-settlement": (f) => `Volledige vereffening: na ${f.cash} wordt de rest ${f.discount} als contantkorting genomen.`,
  "discount-shrunk": (f) => `Te veel betaald, administratie Flexibel: de contantkorting daalt naar ${f.discount}.`,
  "overpayment-written-off": (f) => `${f.overpaid} te veel betaald, binnen de grens: afgeboekt.`,
  always: (f) => `Contantkorting gebruiken Altijd: ${f.cash} vereffent ${f.settled}, contantkorting ${f.discount}.`,
  overwritten: (f) => `Contantkorting door de gebruiker gewijzigd: ${f.cash} vereffent ${f.settled}, contantkorting ${f.discount}.`,
  noDiscount: {
    never: () => ": Contantkorting gebruiken is Nooit.",
    "none-agreed": () => ": er is geen afgesproken.",
    expired: (f) => `: op ${f.on} liep geen kortingstermijn meer.`,
    "credit-note": () => ": creditnota\u2019s nemen geen korting (parameter).",
    "used-up": () => ": er is niets meer van over.",
    "partial-parameter-off": () => ": deelbetalingen nemen geen korting (parameter)."
  }
};
var de = {
  "shortage-without-discount": (f) => `${f.cash} ist ${f.shortage} zu wenig, innerhalb der Grenze: ausgebucht.`,
  withGrace: (until, days) => `${until}, gew\xE4hrt durch ${days} Kulanztage`,
  "closed-with-discount": (f) => `${f.cash} gleicht den Beleg aus: Skonto ${f.discount}, erlaubt bis ${f.until}.`,
  "closed-without-discount": (f) => `${f.cash} gleicht den Beleg ohne Skonto aus`,
  "partial-with-discount": (f) => `${f.cash} gleicht ${f.settled} aus: der Anteil am Skonto bis ${f.until} ist ${f.discount}.`,
  "partial-without-discount": (f) => `${f.cash} gleicht ${f.settled} ohne Skonto aus`,
  "shortage-written-off": (f) => `${f.cash} ist ${f.shortage} zu wenig, innerhalb der Grenze: ausgebucht, Skonto ${f.discount} bleibt.`,
  "full-settlement": (f) => `Vollst\xE4ndiger Ausgleich: nach ${f.cash} gilt der Rest ${f.discount} als Skonto.`,
  "discount-shrunk": (f) => `\xDCberzahlt, Skontoverwaltung Unspezifisch: das Skonto sinkt auf ${f.discount}.`,
  "overpayment-written-off": (f) => `${f.overpaid} zu viel bezahlt, innerhalb der Grenze: ausgebucht.`,
  always: (f) => `Skonto verwenden Immer: ${f.cash} gleicht ${f.settled} aus, Skonto ${f.discount}.`,
  overwritten: (f) => `Skonto vom Benutzer ge\xE4ndert: ${f.cash} gleicht ${f.settled} aus, Skonto ${f.discount}.`,
  noDiscount: {
    never: () => ": Skonto verwenden ist Nie.",
    "none-agreed": () => ": keines vereinbart.",
    expired: (f) => `: am ${f.on} lief keine Skontofrist mehr.`,
    "credit-note": () => ": Gutschriften nehmen keines (Parameter).",
    "used-up": () => ": es ist nichts mehr davon \xFCbrig.",
    "partial-parameter-off": () => ": Teilzahlungen nehmen keines (Parameter)."
  }
};
var fr = {
  "shortage-without-discount": (f) => `Il manque ${f.shortage} \xE0 ${f.cash}, dans la limite : pass\xE9 en \xE9cart.`,
  withGrace: (until, days) => `${until}, accord\xE9 par ${days} jours de gr\xE2ce`,
  "closed-with-discount": (f) => `${f.cash} solde le document : escompte ${f.discount}, accord\xE9 jusqu\u2019au ${f.until}.`,
  "closed-without-discount": (f) => `${f.cash} solde le document sans escompte`,
  "partial-with-discount": (f) => `${f.cash} r\xE8gle ${f.settled} : la part de l\u2019escompte accord\xE9 jusqu\u2019au ${f.until} est ${f.discount}.`,
  "partial-without-discount": (f) => `${f.cash} r\xE8gle ${f.settled} sans escompte`,
  "shortage-written-off": (f) => `Il manque ${f.shortage} \xE0 ${f.cash}, dans la limite : pass\xE9 en \xE9cart, escompte ${f.discount} conserv\xE9.`,
  "full-settlement": (f) => `R\xE8glement complet : apr\xE8s ${f.cash}, le reste ${f.discount} est pris en escompte.`,
  "discount-shrunk": (f) => `Trop-per\xE7u, gestion Non sp\xE9cifique : l\u2019escompte est ramen\xE9 \xE0 ${f.discount}.`,
  "overpayment-written-off": (f) => `Trop-per\xE7u de ${f.overpaid}, dans la limite : pass\xE9 en \xE9cart.`,
  always: (f) => `Utiliser l\u2019escompte Toujours : ${f.cash} r\xE8gle ${f.settled}, escompte ${f.discount}.`,
  overwritten: (f) => `Escompte modifi\xE9 par l\u2019utilisateur : ${f.cash} r\xE8gle ${f.settled}, escompte ${f.discount}.`,
  noDiscount: {
    never: () => " : Utiliser l\u2019escompte est Jamais.",
    "none-agreed": () => " : aucun n\u2019\xE9tait convenu.",
    expired: (f) => ` : aucun d\xE9lai n\u2019\xE9tait ouvert le ${f.on}.`,
    "credit-note": () => " : les avoirs n\u2019en prennent pas (param\xE8tre).",
    "used-up": () => " : il n\u2019en reste rien.",
    "partial-parameter-off": () => " : les paiements partiels n\u2019en prennent pas (param\xE8tre)."
  }
};
var TEXTS = { en, nl, de, fr };
function settlementSentence({ reason, noDiscount, graceDays }, rules, figures, language) {
  const texts = TEXTS[language];
  const facts = graceDays === 0 ? figures : { ...figures, until: texts.withGrace(figures.until, graceDays) };
  const plain = reason === "closed-with-discount" || reason === "partial-with-discount";
  if (plain && rules.includes("DISC-10")) return texts.overwritten(facts);
  if (plain && rules.includes("DISC-8")) return texts.always(facts);
  if (reason === "shortage-written-off" && Number(facts.discount) === 0)
    return texts["shortage-without-discount"](facts);
  const sentence = texts[reason](facts);
  if (reason !== "closed-without-discount" && reason !== "partial-without-discount") return sentence;
  return noDiscount === void 0 ? `${sentence}.` : sentence + texts.noDiscount[noDiscount](facts);
}
var LINE_TEXTS = {
  en: {
    Payment: "Payment",
    "Cash discount": "Cash discount",
    "Sales tax on cash discount": "Sales tax on cash discount",
    "Penny difference": "Penny difference",
    "Cash discount difference": "Cash discount difference",
    "Transfer between accounts": "Transfer between accounts"
  },
  nl: {
    Payment: "Betaling",
    "Cash discount": "Contantkorting",
    "Sales tax on cash discount": "Btw over contantkorting",
    "Penny difference": "Afronding",
    "Cash discount difference": "Verschil contantkorting",
    "Transfer between accounts": "Overboeking tussen rekeningen"
  },
  de: {
    Payment: "Zahlung",
    "Cash discount": "Skonto",
    "Sales tax on cash discount": "Umsatzsteuer auf Skonto",
    "Penny difference": "Centdifferenz",
    "Cash discount difference": "Skontodifferenz",
    "Transfer between accounts": "Umbuchung zwischen Konten"
  },
  fr: {
    Payment: "Paiement",
    "Cash discount": "Escompte",
    "Sales tax on cash discount": "TVA sur escompte",
    "Penny difference": "\xC9cart de centimes",
    "Cash discount difference": "\xC9cart d\u2019escompte",
    "Transfer between accounts": "Transfert entre comptes"
  }
};
var lineDescription = (text, invoice, language) => invoice === "" ? LINE_TEXTS[language][text] : `${LINE_TEXTS[language][text]} ${invoice}`;

// src/workbook/encode.ts
var moduleOf = (side) => side === "customer" ? "Customer" : "Vendor";
var money = (amount5, { decimals }) => amount5 === void 0 ? "" : numberOf(amount5, decimals);
var day = (date, { dateSystem }) => date === void 0 ? "" : serialOf(date, dateSystem);
var postedPaymentRow = (run2, payment, to) => [
  run2,
  moduleOf(payment.side),
  payment.key,
  payment.voucher,
  day(payment.date, to),
  payment.account,
  payment.name,
  money(payment.amount, to),
  payment.currency,
  payment.reference,
  payment.offsetAccount,
  ""
];
var settlementRow = (run2, record, to) => [
  run2,
  moduleOf(record.side),
  record.key,
  day(record.date, to),
  record.paymentVoucher,
  day(record.paymentDate, to),
  record.reference,
  record.account,
  record.invoice,
  record.invoiceVoucher,
  record.currency,
  money(record.cashApplied, to),
  money(record.discount, to),
  money(record.difference, to),
  record.differenceType ?? "",
  money(record.amountSettled, to),
  money(record.balanceAfter, to),
  day(record.cashDiscountDate, to),
  money(record.cashDiscountAmount, to),
  money(record.discountTakenBefore, to),
  record.useCashDiscount ?? "",
  ruleText(record, to),
  record.discountVoucher,
  "",
  ""
];
function ruleText(record, { decimals, language }) {
  const figure = (amount5) => amount5 === void 0 ? "" : digitsOf(amount5, decimals);
  const facts = {
    cash: figure(record.cashApplied),
    discount: figure(record.discount),
    settled: figure(record.amountSettled),
    open: figure(record.balanceAfter),
    shortage: figure(record.difference),
    overpaid: figure(record.difference === void 0 ? void 0 : absolute(record.difference)),
    until: record.cashDiscountDate ?? "",
    on: record.paymentDate
  };
  return `${record.rules.join(", ")}: ${settlementSentence(record.because, record.rules, facts, language)}`;
}
var voucherLineRow = (run2, line, to) => {
  const [debit, credit] = [line.debit, line.credit].map(
    (amount5) => amount5 === 0 ? "" : money(amount5, to)
  );
  return [
    run2,
    moduleOf(line.side),
    line.voucher,
    day(line.date, to),
    line.ledgerAccount,
    lineDescription(line.text, line.invoice, to.language),
    line.account,
    line.invoice,
    line.currency,
    debit,
    credit,
    debit,
    credit,
    ""
  ];
};
var transactionRowCells = (row, to) => [
  row.voucher,
  row.type,
  day(row.date, to),
  row.invoice,
  money(row.debit, to),
  money(row.credit, to),
  money(row.balance, to),
  row.currency,
  row.account,
  row.name
];
function openTransactionRows(documents, payments, asOf, policy, to) {
  const rows = [];
  for (const state of documents) {
    if (state.open === 0) continue;
    const { document } = state;
    const mark = { documentId: document.id, useCashDiscount: "Normal", fullSettlement: false };
    const row = settleRow(state, mark, policy.selectedDiscountDate ?? asOf ?? document.date, 0, policy);
    rows.push({
      order: `${document.side}
${document.account}
${document.date}
0
${document.invoice}`,
      cells: [
        "No",
        "Normal",
        document.voucher,
        document.account,
        day(document.date, to),
        day(document.dueDate, to),
        document.invoice,
        money(balanceOf(state), to),
        document.currency,
        money(row.amountToSettle, to)
      ]
    });
  }
  for (const { payment, leftOpen } of payments) {
    if (leftOpen === 0) continue;
    const left = money(negate(leftOpen), to);
    rows.push({
      order: `${payment.side}
${payment.account}
${payment.date}
1
${payment.voucher}`,
      cells: [
        "No",
        "",
        payment.voucher,
        payment.account,
        day(payment.date, to),
        "",
        "",
        left,
        payment.currency,
        left
      ]
    });
  }
  return rows.sort((a, b) => compareTexts(a.order, b.order)).map(({ cells: cells2 }) => cells2);
}
var scheduleRows = (documents, to) => [...documents].sort((a, b) => compareTexts(a.document.id, b.document.id)).flatMap(
  ({ document }) => discountSchedule(document).map((row) => [
    document.account,
    document.invoice,
    day(row.cashDiscountDate, to),
    money(row.cashDiscountAmount, to),
    money(row.amount, to)
  ])
);

// src/workbook/paymentKeys.ts
var voucherKey = (row, voucher) => `${moduleOf(row.side)}|${voucher}`;
function plainKey(row) {
  const amount5 = row.amount === void 0 ? "" : digitsOf(row.amount, decimalsOf(row.currency));
  return [moduleOf(row.side), row.date, row.account, amount5, row.currency, row.reference].join("|");
}
function keyedRows(rows, posted, settlements) {
  const byKey = new Map(posted.map((payment) => [payment.key, payment]));
  const byVoucher = new Map(
    posted.map((payment) => [`${moduleOf(payment.side)}|${payment.voucher}`, payment])
  );
  const settledInvoices = /* @__PURE__ */ new Map();
  for (const { key, invoice } of settlements) {
    if (invoice === "") continue;
    const invoices = settledInvoices.get(key);
    if (invoices) invoices.add(invoice);
    else settledInvoices.set(key, /* @__PURE__ */ new Set([invoice]));
  }
  const keys = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row.voucher !== "") {
      const key = voucherKey(row, row.voucher);
      const payment = byKey.get(key) ?? byVoucher.get(key);
      keys.set(row, { key: payment?.key ?? key, posted: payment });
      if (payment !== void 0) taken.add(payment.key);
      continue;
    }
    const base = plainKey(row);
    const group = groups.get(base);
    if (group) group.push(row);
    else groups.set(base, [row]);
  }
  for (const [base, group] of groups) {
    for (const [row, key] of ordinals(base, group, byKey, taken, settledInvoices))
      keys.set(row, { key, posted: byKey.get(key) });
  }
  return rows.map((row) => ({ row, ...keys.get(row) ?? { key: "", posted: void 0 } }));
}
function ordinals(base, group, byKey, taken, settledInvoices) {
  const keyOf2 = (ordinal2) => `${base}|${ordinal2}`;
  const result = /* @__PURE__ */ new Map();
  const rows = [...group].sort((a, b) => compareTexts(marksText(a), marksText(b)));
  const free = new Set(rows);
  const used = /* @__PURE__ */ new Set();
  for (let ordinal2 = 1; byKey.has(keyOf2(ordinal2)) || taken.has(keyOf2(ordinal2)); ordinal2++) {
    if (taken.has(keyOf2(ordinal2))) {
      used.add(ordinal2);
      continue;
    }
    const settled = settledInvoices.get(keyOf2(ordinal2));
    if (settled === void 0) continue;
    const match2 = [...free].find((row) => row.marks.some((mark) => settled.has(mark.invoice)));
    if (match2 === void 0) continue;
    free.delete(match2);
    used.add(ordinal2);
    result.set(match2, keyOf2(ordinal2));
  }
  let ordinal = 1;
  for (const row of free) {
    while (used.has(ordinal)) ordinal++;
    used.add(ordinal);
    result.set(row, keyOf2(ordinal));
  }
  return result;
}
var marksText = (row) => row.marks.map(({ account, invoice, amountToSettle: amountToSettle2 }) => `${account ?? ""}:${invoice}=${amountToSettle2 ?? ""}`).join(";");

// src/workbook/journal.ts
function joinJournal(sources) {
  const { ledger } = sources;
  const joined = joinDocuments(sources.invoices, ledger.settlements, sources.known);
  const lookup = markLookup(joined, sources.unreadInvoices);
  const left = leftOpenByKey(ledger.payments, ledger.settlements);
  const done = doneMarks(ledger);
  const keyed = keyedRows(sources.payments, ledger.payments, ledger.settlements);
  const standing = new Set(keyed.flatMap(({ posted }) => posted === void 0 ? [] : [posted.key]));
  const context = {
    ...sources,
    joined,
    lookup,
    left,
    done,
    voucherRows: groupBy(
      keyed.filter(({ row }) => row.voucher !== ""),
      ({ row }) => `${row.side}
${row.voucher}`
    ),
    vouchersInUse: vouchersInUse(sources.invoices, ledger),
    gone: groupBy(
      ledger.payments.filter((payment) => !standing.has(payment.key)),
      ({ side, account }) => `${side}
${account}`
    )
  };
  const problems = [...joined.problems];
  const payments = [];
  let rowsWithProblem = 0;
  let alreadyPosted = 0;
  for (const row of keyed) {
    if (row.posted !== void 0) alreadyPosted++;
    const { payment, problems: found3 } = paymentOf(row, context);
    problems.push(...found3);
    if (payment !== void 0) payments.push(payment);
    if (found3.some((problem) => !isWarning(problem))) rowsWithProblem++;
  }
  payments.push(...restOfPosted(context, payments));
  return {
    documents: joined.states,
    payments,
    places: new Map(keyed.map(({ row, key }) => [key, row.places.row])),
    markPlaces: new Map(keyed.map(({ row, key }) => [key, row.places.invoice])),
    leftBefore: left,
    problems,
    alreadyPosted,
    rowsWithProblem: rowsWithProblem + joined.refused.size
  };
}
var NOTHING_LEFT = { problems: [] };
function paymentOf(keyed, context) {
  const { row, posted } = keyed;
  const problems = [
    ...voucherProblems(keyed, context),
    ...posted === void 0 ? newRowProblems(row, context) : postedRowProblems(row, posted)
  ];
  if (problems.length > 0) return { problems };
  const left = posted === void 0 ? void 0 : context.left.get(posted.key) ?? ZERO;
  if (left === 0) return NOTHING_LEFT;
  const resolved = resolveMarks(row, context.lookup, (posted && context.done.get(posted.key)) ?? NONE);
  if (!resolved.ok) return { problems: resolved.problems };
  const { account, marks, warnings } = resolved.value;
  if (posted !== void 0 && marks.length === 0) return { problems: warnings };
  const payment = toPost(keyed, account, marks, left, context);
  const closedBooks = posted === void 0 ? void 0 : closedFor(payment, context);
  return closedBooks === void 0 ? { payment, problems: warnings } : { problems: [closedBooks, ...warnings] };
}
var NONE = /* @__PURE__ */ new Set();
function toPost({ row, key, posted }, account, marks, left, context) {
  const amount5 = left ?? row.amount;
  return {
    key,
    side: row.side,
    account: posted?.account ?? account,
    name: row.name,
    date: row.date,
    currency: row.currency,
    ...amount5 === void 0 ? {} : { amount: amount5 },
    voucher: posted?.voucher ?? row.voucher,
    reference: row.reference,
    offsetAccount: row.offsetAccount,
    ...row.discountAccount === "" ? {} : { discountAccount: row.discountAccount },
    isPosted: posted !== void 0,
    graceDays: context.graceDaysOf(row.methodOfPayment),
    marks
  };
}
function voucherProblems({ row, posted }, context) {
  if (row.voucher === "") return [];
  const same2 = context.voucherRows.get(`${row.side}
${row.voucher}`) ?? [];
  if (same2.length > 1) {
    const others = same2.filter((other) => other.row !== row).map((other) => placeText(other.row.places.voucher));
    return [
      {
        code: "payment/duplicate-voucher",
        place: row.places.voucher,
        facts: { voucher: row.voucher, others }
      }
    ];
  }
  const by = posted === void 0 ? context.vouchersInUse.get(row.voucher) : void 0;
  return by === void 0 ? [] : [{ code: "payment/voucher-in-use", place: row.places.voucher, facts: { voucher: row.voucher, by } }];
}
function newRowProblems(row, context) {
  const problems = [];
  const until = context.parameters.booksClosedUntil;
  if (until !== void 0 && row.date <= until) {
    problems.push({ code: "payment/books-closed", place: row.places.date, facts: { date: row.date, until } });
  }
  const gone = context.gone.get(`${row.side}
${row.account}`) ?? [];
  const like = gone.filter(
    ({ date, reference }) => date === row.date || row.reference !== "" && reference === row.reference
  );
  if (like.length > 0) problems.push(changedAfterPosting(row, like));
  if (row.account === "" && row.marks.length === 0) {
    problems.push({ code: "payment/no-account", place: row.places.account, facts: {} });
  }
  return problems;
}
function postedRowProblems(row, posted) {
  const isChanged = row.date !== posted.date || row.account !== "" && row.account !== posted.account || row.currency !== posted.currency || row.amount !== void 0 && row.amount !== posted.amount;
  return isChanged ? [changedAfterPosting(row, [posted])] : [];
}
function changedAfterPosting(row, posted) {
  const text = (p) => [p.voucher, p.date, p.account, `${digitsOf(p.amount, decimalsOf(p.currency))} ${p.currency}`, p.reference].filter((part) => part !== "").join(", ");
  return {
    code: "payment/changed-after-posting",
    place: row.places.row,
    facts: { posted: posted.map(text) }
  };
}
function closedFor(payment, { parameters, lookup }) {
  const until = parameters.booksClosedUntil;
  if (until === void 0 || parameters.settlementPostingDate !== "latest") return void 0;
  const dates = payment.marks.map(
    (mark) => lookup.documents.states.get(mark.documentId)?.document.date ?? payment.date
  );
  const date = dates.reduce(laterOf, payment.date);
  return date > until ? void 0 : { code: "payment/books-closed", place: { kind: "table", table: "Payments" }, facts: { date, until } };
}
function restOfPosted(context, already) {
  const { parameters, ledger, left } = context;
  if (!parameters.automaticSettlement) return [];
  const taken = new Set(already.map((payment) => payment.key));
  const until = parameters.booksClosedUntil;
  const isOpen = (date) => until === void 0 || date > until || parameters.settlementPostingDate !== "latest";
  return ledger.payments.filter(
    (payment) => !taken.has(payment.key) && (left.get(payment.key) ?? ZERO) !== 0 && isOpen(payment.date)
  ).map((payment) => ({
    ...payment,
    amount: left.get(payment.key) ?? ZERO,
    isPosted: true,
    graceDays: parameters.graceDays,
    marks: []
  }));
}
function doneMarks(ledger) {
  const done = /* @__PURE__ */ new Map();
  for (const { key, side, account, invoice } of ledger.settlements) {
    if (invoice === "") continue;
    const id = documentId(side, account, invoice);
    const ids = done.get(key);
    if (ids) ids.add(id);
    else done.set(key, /* @__PURE__ */ new Set([id]));
  }
  return done;
}
function vouchersInUse(invoices, ledger) {
  const used = /* @__PURE__ */ new Map();
  for (const row of invoices) if (row.voucher !== "") used.set(row.voucher, row.invoice);
  for (const payment of ledger.payments)
    if (payment.voucher !== "") used.set(payment.voucher, payment.account);
  for (const settlement of ledger.settlements) {
    if (settlement.discountVoucher !== "") used.set(settlement.discountVoucher, settlement.paymentVoucher);
  }
  return used;
}
var usedVouchers = (invoices, payments, ledger) => /* @__PURE__ */ new Set([
  ...vouchersInUse(invoices, ledger).keys(),
  ...payments.map((row) => row.voucher).filter((v) => v !== "")
]);
function groupBy(items, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const group = groups.get(keyOf2(item));
    if (group) group.push(item);
    else groups.set(keyOf2(item), [item]);
  }
  return groups;
}
function paymentBalances(ledger, leftBefore, now, leftNow) {
  return [...ledger.payments, ...now].map((payment) => ({
    payment,
    leftOpen: leftNow.get(payment.key) ?? leftBefore.get(payment.key) ?? ZERO
  }));
}

// src/workbook/knownDocuments.ts
var KNOWN_COLUMNS = [
  "Date",
  "Invoice",
  "Amount in transaction currency debit",
  "Amount in transaction currency credit",
  "Currency",
  "Account"
];
function knownDocuments(view, side, dateSystem) {
  const columns = KNOWN_COLUMNS.map((title) => view.header.indexOf(title));
  const known = /* @__PURE__ */ new Map();
  for (const cells2 of view.rows) {
    const [date, invoice, debit, credit, currency, account] = columns.map((i2) => cells2[i2] ?? "");
    if (invoice === "" || typeof date !== "number") continue;
    const day3 = plainDateOfSerial(date, dateSystem);
    const isDebit = typeof debit === "number";
    const figure = isDebit ? debit : credit;
    if (day3 === void 0 || typeof figure !== "number") continue;
    const read = amountOfNumber(figure, decimalsOf(String(currency)));
    const sign2 = isDebit === (side === "customer") ? 1 : -1;
    const id = documentId(side, String(account), String(invoice));
    known.set(id, {
      id,
      date: day3,
      amount: read.ok ? times(read.amount, sign2) : ZERO,
      currency: String(currency)
    });
  }
  return known;
}

// src/text/choiceText.ts
var wordsOf = /* @__PURE__ */ new WeakMap();
function choiceOf(text, options) {
  let words = wordsOf.get(options);
  if (!words) {
    const entries = Object.entries(options);
    const keys = entries.flatMap(
      ([option2, names]) => [option2, ...names].map((name) => [nameKey(name), option2])
    );
    words = { byKey: new Map(keys), seen: /* @__PURE__ */ new Map() };
    wordsOf.set(options, words);
  }
  const seen = words.seen.get(text);
  if (seen !== void 0) return seen;
  const option = words.byKey.get(nameKey(text));
  if (option !== void 0 && words.seen.size < MOST_SEEN) words.seen.set(text, option);
  return option;
}
var MOST_SEEN = 200;
var YES_NO = {
  Yes: ["Y", "Ja", "J", "Oui", "O", "True", "Waar", "Wahr", "Vrai", "X", "1", "On", "Aan", "Ein"],
  No: ["N", "Nee", "Nein", "Non", "False", "Onwaar", "Falsch", "Faux", "0", "Off", "Uit", "Aus"]
};
var USE_CASH_DISCOUNT = {
  Normal: ["Normaal", "Standard", "Standaard"],
  Always: ["Altijd", "Immer", "Toujours"],
  Never: ["Nooit", "Nie", "Niemals", "Jamais"]
};
var MODULE2 = {
  Customer: [
    "Customers",
    "AR",
    "Receivable",
    "Klant",
    "Klanten",
    "Debiteur",
    "Debiteuren",
    "Kunde",
    "Kunden",
    "Debitor",
    "Debitoren",
    "Client",
    "Clients"
  ],
  Vendor: [
    "Vendors",
    "Supplier",
    "Suppliers",
    "AP",
    "Payable",
    "Leverancier",
    "Leveranciers",
    "Crediteur",
    "Crediteuren",
    "Lieferant",
    "Lieferanten",
    "Kreditor",
    "Kreditoren",
    "Fournisseur",
    "Fournisseurs"
  ]
};
var TRANSACTION_TYPE = {
  Invoice: ["Factuur", "Rechnung", "Facture", "Debit note", "INV"],
  Payment: [
    "Betaling",
    "Zahlung",
    "Paiement",
    "R\xE8glement",
    "Refund",
    "Terugbetaling",
    "R\xFCckzahlung",
    "Remboursement",
    "Prepayment",
    "Vooruitbetaling",
    "Anzahlung",
    "Acompte"
  ],
  "Credit note": [
    "Credit memo",
    "Creditnota",
    "Creditfactuur",
    "Gutschrift",
    "Rechnungskorrektur",
    "Avoir",
    "Note de cr\xE9dit",
    "CRN"
  ],
  "Interest note": ["Rentenota", "Zinsrechnung", "Zinsabrechnung", "Note d\u2019int\xE9r\xEAts", "Note d\u2019int\xE9r\xEAt"],
  "Cash discount": ["Contantkorting", "Skonto", "Escompte"],
  "Cash discount difference": ["Verschil contantkorting", "Skontodifferenz", "\xC9cart d\u2019escompte"],
  "Penny difference": ["Afronding", "Afrondingsverschil", "Centdifferenz", "\xC9cart de centimes"],
  "Realised gain": ["Realized gain", "Gerealiseerde winst", "Realisierter Gewinn", "Gain r\xE9alis\xE9"],
  "Realised loss": ["Realized loss", "Gerealiseerd verlies", "Realisierter Verlust", "Perte r\xE9alis\xE9e"]
};
var NET_OR_CURRENT_MONTH = {
  Net: ["Netto", "Nett"],
  "Current month": [
    "Lopende maand",
    "Huidige maand",
    "Laufender Monat",
    "Aktueller Monat",
    "Mois en cours",
    "Mois courant",
    "End of month"
  ]
};
var ADMINISTRATION = {
  Specific: ["Specifiek", "Spezifisch", "Sp\xE9cifique"],
  Unspecific: [
    "Flexibel",
    "Niet specifiek",
    "Unspezifisch",
    "Nicht spezifisch",
    "Non sp\xE9cifique",
    "Flexible"
  ]
};
var DISCOUNT_DATE = {
  "Transaction date": [
    "Transaction",
    "Transactiedatum",
    "Buchungsdatum",
    "Transaktionsdatum",
    "Date de transaction",
    "Date de la transaction"
  ],
  "Selected date": ["Selected", "Geselecteerde datum", "Ausgew\xE4hltes Datum", "Date s\xE9lectionn\xE9e"]
};
var POSTING_DATE = {
  "Latest transaction": [
    "Latest",
    "Laatste transactie",
    "Letzte Buchung",
    "Letzte Transaktion",
    "Derni\xE8re transaction"
  ],
  Today: ["Vandaag", "Heute", "Aujourd\u2019hui"]
};
var RATE_DATE = {
  Payment: ["Betaling", "Zahlung", "Paiement"],
  Invoice: ["Factuur", "Rechnung", "Facture"]
};
var LANGUAGE = {
  en: ["English", "Engels", "Englisch", "Anglais"],
  nl: ["Dutch", "Nederlands", "Niederl\xE4ndisch", "N\xE9erlandais"],
  de: ["German", "Duits", "Deutsch", "Allemand"],
  fr: ["French", "Frans", "Franz\xF6sisch", "Fran\xE7ais"]
};
var PRIORITY_ATTRIBUTE = {
  "Transaction type": ["Type", "Transactietype", "Vorgangsart", "Buchungsart", "Type de transaction"],
  "Transaction date": ["Date", "Transactiedatum", "Datum", "Buchungsdatum", "Date de transaction"],
  "Due date": ["Vervaldatum", "F\xE4lligkeit", "F\xE4lligkeitsdatum", "\xC9ch\xE9ance", "Date d\u2019\xE9ch\xE9ance"],
  Amount: ["Bedrag", "Betrag", "Montant"],
  Voucher: ["Boekstuk", "Beleg", "Pi\xE8ce"]
};
var DIRECTION = {
  Ascending: ["asc", "oplopend", "aufsteigend", "croissant"],
  Descending: ["desc", "aflopend", "absteigend", "d\xE9croissant"]
};

// src/engine/voucherNumbers.ts
function voucherSeries(nextVoucher) {
  const match2 = /^(.*?)(\d{1,15})$/.exec(nextVoucher);
  if (!match2) return void 0;
  const digits = match2[2] ?? "";
  return { prefix: match2[1] ?? "", next: Number(digits), width: digits.length };
}
var voucherOf = ({ prefix, width }, number) => prefix + String(number).padStart(width, "0");
function nextVouchers(series, count, used) {
  let next = series.next;
  for (const voucher of used) {
    if (!voucher.startsWith(series.prefix)) continue;
    const digits = voucher.slice(series.prefix.length);
    if (/^\d{1,15}$/.test(digits)) next = Math.max(next, Number(digits) + 1);
  }
  return Array.from({ length: count }, (_, i2) => voucherOf(series, next + i2));
}
function discountVoucher(paymentVoucher2, used) {
  const own = /^\p{L}/u.test(paymentVoucher2) ? paymentVoucher2.replace(/^\p{L}+/u, "DISC") : `DISC-${paymentVoucher2}`;
  let number = own;
  for (let i2 = 2; used.has(number); i2++) number = `${own}-${i2}`;
  return number;
}

// src/engine/priority.ts
var DEFAULT_PRIORITY = ["Transaction type", "Transaction date", "Amount", "Voucher"].map((attribute2) => ({ attribute: attribute2, isDescending: false }));
var TYPE_ORDER = ["Credit note", "Invoice"];
var typeRank = (type) => {
  const rank = TYPE_ORDER.indexOf(type);
  return rank < 0 ? TYPE_ORDER.length : rank;
};
var LAST = "9999-99-99";
var COMPARE = {
  "Transaction type": (a, b) => typeRank(a.document.type) - typeRank(b.document.type),
  "Transaction date": (a, b) => compareTexts(a.document.date, b.document.date),
  "Due date": (a, b) => compareTexts(a.document.dueDate ?? LAST, b.document.dueDate ?? LAST),
  Amount: (a, b) => a.document.amount - b.document.amount,
  Voucher: (a, b) => compareTexts(a.document.voucher, b.document.voucher)
};
var byPriority = (order) => (a, b) => {
  for (const { attribute: attribute2, isDescending } of order) {
    const difference = COMPARE[attribute2](a, b);
    if (difference !== 0) return isDescending ? -difference : difference;
  }
  return compareTexts(a.document.voucher, b.document.voucher) || compareTexts(a.document.id, b.document.id);
};

// src/text/formats.ts
var NUMBER_FORMATS = {
  "1.000,00": { decimalMark: ",", groupMark: "." },
  "1,000.00": { decimalMark: ".", groupMark: "," },
  "1'000.00": { decimalMark: ".", groupMark: "'" },
  "1 000,00": { decimalMark: ",", groupMark: " " },
  "1'000,00": { decimalMark: ",", groupMark: "'" },
  "1 000.00": { decimalMark: ".", groupMark: " " }
};
var nameOfNumberFormat = ({ decimalMark, groupMark }) => `1${groupMark}000${decimalMark}00`;
var plainMarks = (text) => text.replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ").replace(/[\u2212\u2012\u2013]/g, "-").replace(/[\u2019\u02bc\u00b4]/g, "'").trim();

// src/text/formatName.ts
function parseNumberFormat(text) {
  const match2 = /^[#\d]([.,' ])[#\d]{3}([.,])[#\d]+$/.exec(plainMarks(text));
  const [groupMark, decimalMark] = [match2?.[1], match2?.[2]];
  if (groupMark === void 0 || decimalMark === void 0 || groupMark === decimalMark) return void 0;
  return {
    groupMark,
    decimalMark
  };
}
function parseDateFormat(text) {
  const letters = plainMarks(text).toLowerCase().replace(/[-./ ]/g, "");
  if (!/^(?:d+|t+|j+|m+|y+|a+)+$/.test(letters)) return void 0;
  const order = (letters.match(/d+|t+|j+|m+|y+|a+/g) ?? []).map(partOf).join("");
  return order === "dmy" || order === "mdy" || order === "ymd" ? order : void 0;
}
function partOf(run2) {
  if (run2.startsWith("j")) return run2.length === 4 ? "y" : "d";
  if (run2.startsWith("m")) return "m";
  return run2.startsWith("y") || run2.startsWith("a") ? "y" : "d";
}

// src/workbook/parameterNames.ts
var PARAMETER_NAMES = {
  "Accounting currency": [
    "Boekhoudvaluta",
    "Administratievaluta",
    "Buchungsw\xE4hrung",
    "Hausw\xE4hrung",
    "Devise comptable",
    "Devise de comptabilit\xE9"
  ],
  "Automatic settlement": [
    "Automatische vereffening",
    "Automatischer Ausgleich",
    "R\xE8glement automatique",
    "Lettrage automatique"
  ],
  "Cash discount administration": [
    "Administratie voor contantkorting",
    "Skontoverwaltung",
    "Gestion de l\u2019escompte",
    "Gestion des escomptes"
  ],
  "Maximum penny difference": [
    "Maximale afronding",
    "Maximum penny rounding",
    "Maximale Centdifferenz",
    "\xC9cart de centimes maximal",
    "\xC9cart maximal de centimes"
  ],
  "Maximum overpayment or underpayment": [
    "Max. te veel/te weinig betaald bedrag",
    "Maximaal te veel of te weinig betaald bedrag",
    "Maximale \xDCber- oder Unterzahlung",
    "Trop-per\xE7u ou moins-per\xE7u maximal",
    "Maximum trop-per\xE7u ou moins-per\xE7u"
  ],
  "Calculate cash discounts for partial payments": [
    "Contantkortingen berekenen voor deelbetalingen",
    "Skonto f\xFCr Teilzahlungen berechnen",
    "Calculer l\u2019escompte pour les paiements partiels"
  ],
  "Calculate cash discounts for credit notes": [
    "Contantkortingen berekenen voor creditnota\u2019s",
    "Skonto f\xFCr Gutschriften berechnen",
    "Calculer l\u2019escompte pour les avoirs"
  ],
  "Prioritize settlement": [
    "Prioritise settlement",
    "Vereffening prioriteren",
    "Ausgleich priorisieren",
    "R\xE8glement par priorit\xE9"
  ],
  "Use priority for automatic settlement": [
    "Prioriteit gebruiken voor automatische vereffening",
    "Priorit\xE4t f\xFCr automatischen Ausgleich verwenden",
    "Utiliser la priorit\xE9 pour le r\xE8glement automatique"
  ],
  "Priority order": ["Volgorde van prioriteit", "Reihenfolge der Priorit\xE4t", "Ordre de priorit\xE9"],
  "Date to use for calculating discounts": [
    "Datum voor berekening van kortingen",
    "Te gebruiken datum voor het berekenen van kortingen",
    "Datum f\xFCr die Skontoberechnung",
    "Date de calcul de l\u2019escompte",
    "Date \xE0 utiliser pour calculer les escomptes"
  ],
  "Selected discount date": [
    "Geselecteerde kortingsdatum",
    "Ausgew\xE4hltes Skontodatum",
    "Date d\u2019escompte s\xE9lectionn\xE9e"
  ],
  "Grace days": ["Respijtdagen", "Karenztage", "Kulanztage", "Jours de gr\xE2ce"],
  "Settlement posting date": [
    "Boekingsdatum van vereffening",
    "Boekdatum vereffening",
    "Buchungsdatum des Ausgleichs",
    "Date de comptabilisation du r\xE8glement"
  ],
  "Exchange rate for cash discount": [
    "Wisselkoers voor contantkorting",
    "Wechselkurs f\xFCr Skonto",
    "Taux de change pour l\u2019escompte"
  ],
  "Write off differences without a discount": [
    "Write off differences without discount",
    "Verschillen zonder korting afboeken",
    "Differenzen ohne Skonto ausbuchen",
    "Passer en \xE9cart les diff\xE9rences sans escompte"
  ],
  "Cash discount is calculated on amount including sales tax": [
    "Contantkorting wordt berekend over bedrag inclusief btw",
    "Skonto wird vom Betrag einschlie\xDFlich Steuer berechnet",
    "L\u2019escompte est calcul\xE9 sur le montant TTC"
  ],
  "Reverse sales tax on cash discount": [
    "Btw op contantkorting terugboeken",
    "Steuer auf Skonto stornieren",
    "Contrepasser la taxe sur l\u2019escompte"
  ],
  "Customer payment voucher": ["Boekstuk klantbetaling", "Beleg Kundenzahlung", "Pi\xE8ce de paiement client"],
  "Vendor payment voucher": [
    "Boekstuk leveranciersbetaling",
    "Beleg Lieferantenzahlung",
    "Pi\xE8ce de paiement fournisseur"
  ],
  "Books closed until": [
    "Boeken gesloten tot en met",
    "Boekhouding gesloten t/m",
    "B\xFCcher geschlossen bis",
    "Buchhaltung abgeschlossen bis",
    "Comptes cl\xF4tur\xE9s jusqu\u2019au"
  ],
  "Posted by": ["Geboekt door", "Gebucht von", "Comptabilis\xE9 par"],
  "Language of sentences in sheets": [
    "Language of sentences",
    "Language",
    "Taal van zinnen in bladen",
    "Taal",
    "Sprache der S\xE4tze in Bl\xE4ttern",
    "Sprache",
    "Langue des phrases dans les feuilles",
    "Langue"
  ],
  "Number format": ["Getalnotatie", "Getalopmaak", "Zahlenformat", "Format des nombres", "Format de nombre"],
  "Date format": ["Datumnotatie", "Datumopmaak", "Datumsformat", "Format des dates", "Format de date"]
};
var LEDGER_PURPOSES = {
  bank: ["Banque", "Bankrekening", "Bankkonto"],
  receivable: [
    "Receivables",
    "Accounts receivable",
    "Debiteuren",
    "Forderungen",
    "Cr\xE9ances clients",
    "Clients"
  ],
  payable: [
    "Payables",
    "Accounts payable",
    "Crediteuren",
    "Verbindlichkeiten",
    "Dettes fournisseurs",
    "Fournisseurs"
  ],
  "customer cash discount": [
    "Contantkorting klanten",
    "Kundenskonto",
    "Gew\xE4hrtes Skonto",
    "Escompte clients",
    "Escompte accord\xE9"
  ],
  "vendor cash discount": [
    "Contantkorting leveranciers",
    "Lieferantenskonto",
    "Erhaltenes Skonto",
    "Escompte fournisseurs",
    "Escompte obtenu"
  ],
  "penny difference": [
    "Afronding",
    "Afrondingsverschillen",
    "Centdifferenz",
    "Centdifferenzen",
    "\xC9cart de centimes"
  ],
  "cash discount difference": ["Verschil contantkorting", "Skontodifferenz", "\xC9cart d\u2019escompte"],
  "realised gain": ["Realized gain", "Gerealiseerde winst", "Realisierter Gewinn", "Gain r\xE9alis\xE9"],
  "realised loss": ["Realized loss", "Gerealiseerd verlies", "Realisierter Verlust", "Perte r\xE9alis\xE9e"],
  "sales tax": ["VAT", "Btw", "Umsatzsteuer", "MwSt", "TVA", "Taxe"]
};

// src/text/currencySigns.ts
var SIGNS = {
  "\u20AC": ["EUR"],
  $: ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN"],
  US$: ["USD"],
  A$: ["AUD"],
  C$: ["CAD"],
  "\xA3": ["GBP"],
  "\xA5": ["JPY", "CNY"],
  "\u20BA": ["TRY"],
  "\u20B9": ["INR"],
  "\u20BD": ["RUB"],
  "\u20A9": ["KRW"],
  "\u20AA": ["ILS"],
  FR: ["CHF"],
  SFR: ["CHF"],
  KR: ["SEK", "NOK", "DKK", "ISK"],
  Z\u0141: ["PLN"],
  K\u010C: ["CZK"],
  FT: ["HUF"]
};
var isCurrencyMark = (mark) => {
  const key = mark.toUpperCase().replace(/\.$/, "");
  return key in SIGNS || /^[A-Z]{3}$/.test(key);
};
var isMarkOf = (mark, currency) => {
  const key = mark.toUpperCase().replace(/\.$/, "");
  return key === currency || (SIGNS[key]?.includes(currency) ?? false);
};

// src/text/amountText.ts
function parseAmount(text, context, place) {
  const { currency, decimals } = context;
  const parts = partsOf(text);
  if (parts === void 0) return failed({ code: "amount/unreadable", place, facts: { text } });
  if (parts.currencyMark !== void 0 && !isMarkOf(parts.currencyMark, currency)) {
    return failed({ code: "amount/other-currency", place, facts: { text, currency } });
  }
  const digits = digitsIn(parts, text, context.format, place);
  if (!digits.ok) return digits;
  const read = amountOfDigits(digits.value, decimals);
  if (read.ok) return found(read.amount);
  return read.why === "too-large" ? failed({ code: "amount/too-large", place, facts: { text } }) : failed({ code: "amount/too-many-decimals", place, facts: { text, currency, decimals } });
}
function parseDigits(text, format2, place) {
  const parts = partsOf(text);
  return parts === void 0 || parts.currencyMark !== void 0 ? failed({ code: "amount/unreadable", place, facts: { text } }) : digitsIn(parts, text, format2, place);
}
var LONGEST = 100;
var FRONT = /^(?:[-+(]|[\p{L}\p{Sc}]+\.?)/u;
var BACK = /(?:[-+)]|[\p{L}\p{Sc}]+\.?)$/u;
function partsOf(text) {
  if (text.length > LONGEST) return void 0;
  let rest = plainMarks(text);
  const signs = [];
  const currencies = [];
  let opened2 = 0;
  let closed2 = 0;
  const note = (token) => {
    const upper = token.toUpperCase();
    if (token === "(") opened2++;
    else if (token === ")") closed2++;
    else if (token === "-" || token === "+" || upper === "CR" || upper === "DR") signs.push(upper);
    else if (isCurrencyMark(token)) currencies.push(token);
    else return false;
    return true;
  };
  for (let token = FRONT.exec(rest)?.[0]; token !== void 0; token = FRONT.exec(rest)?.[0]) {
    if (!note(token)) return void 0;
    rest = rest.slice(token.length).trimStart();
  }
  for (let token = BACK.exec(rest)?.[0]; token !== void 0; token = BACK.exec(rest)?.[0]) {
    if (!note(token)) return void 0;
    rest = rest.slice(0, -token.length).trimEnd();
  }
  const isWrapped = opened2 === 1 && closed2 === 1;
  const signCount = signs.length + (isWrapped ? 1 : 0);
  if (opened2 !== closed2 || opened2 > 1 || signCount > 1 || currencies.length > 1 || !/^\d/.test(rest))
    return void 0;
  return {
    isNegative: isWrapped || signs[0] === "-" || signs[0] === "CR",
    currencyMark: currencies[0],
    number: rest
  };
}
function digitsIn(parts, text, format2, place) {
  const signed = (digits) => parts.isNegative ? `-${digits}` : digits;
  if (/^\d+$/.test(parts.number)) return found(signed(parts.number));
  const own = format2 === void 0 ? void 0 : readAs(parts.number, format2);
  if (own !== void 0) return found(signed(own));
  const readings5 = otherReadings(parts.number, format2).map((reading) => ({
    ...reading,
    amount: signed(reading.amount)
  }));
  return failed(refused(text, format2, readings5, place));
}
function refused(text, format2, readings5, place) {
  if (readings5.length === 0) return { code: "amount/unreadable", place, facts: { text } };
  return format2 === void 0 ? { code: "amount/no-format", place, facts: { text, readings: readings5 } } : { code: "amount/other-format", place, facts: { text, format: nameOfNumberFormat(format2), readings: readings5 } };
}
var otherReadings = (number, stated) => Object.values(NUMBER_FORMATS).flatMap((format2) => {
  const isStated = stated?.decimalMark === format2.decimalMark && stated.groupMark === format2.groupMark;
  const amount5 = isStated ? void 0 : readAs(number, format2);
  return amount5 === void 0 ? [] : [{ format: nameOfNumberFormat(format2), amount: amount5 }];
});
var SHAPES = /* @__PURE__ */ new Map();
function shapeOf(format2) {
  const name = nameOfNumberFormat(format2);
  const known = SHAPES.get(name);
  if (known) return known;
  const [group, decimal] = [`[${format2.groupMark}]`, `[${format2.decimalMark}]`];
  const shape = new RegExp(`^(?:[1-9]\\d{0,2}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`);
  SHAPES.set(name, shape);
  return shape;
}
var readAs = (number, format2) => shapeOf(format2).test(number) ? number.replaceAll(format2.groupMark, "").replace(format2.decimalMark, ".") : void 0;

// src/text/dateText.ts
function parseDate(text, format2, place) {
  if (text.length > LONGEST2) return failed({ code: "date/not-a-date", place, facts: { text } });
  const plain = plainMarks(text);
  const own = format2 === void 0 ? void 0 : readAs2(plain, format2);
  if (own !== void 0) return found(own);
  const day3 = plain.replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?Z?$/, "");
  const fits2 = ORDERS.filter((order) => readAs2(day3, order) !== void 0);
  if (fits2.length === 0) return failed({ code: "date/not-a-date", place, facts: { text } });
  if (day3 !== plain) return failed({ code: "date/has-time", place, facts: { text } });
  return format2 === void 0 ? failed({ code: "date/no-format", place, facts: { text } }) : failed({ code: "date/other-format", place, facts: { text, format: format2 } });
}
var LONGEST2 = 40;
var ORDERS = ["dmy", "mdy", "ymd"];
var YEAR_LAST = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})$/;
var YEAR_FIRST = /^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})$/;
function readAs2(text, format2) {
  const match2 = (format2 === "ymd" ? YEAR_FIRST : YEAR_LAST).exec(text);
  if (!match2) return void 0;
  const [a, b, c] = [Number(match2[1]), Number(match2[3]), Number(match2[4])];
  if (format2 === "ymd") return plainDateOf(a, b, c);
  return format2 === "dmy" ? plainDateOf(c, b, a) : plainDateOf(c, a, b);
}

// src/text/percentText.ts
function parsePercent(text, format2, place) {
  const number = text.trim().replace(/%$/, "");
  const read = parseDigits(number, format2, place);
  if (read.ok) return found(read.value);
  return read.problem.code === "amount/unreadable" ? failed({ code: "percent/unreadable", place, facts: { text } }) : read;
}

// src/workbook/mergedAreas.ts
function mergedAreas(grid2) {
  const rows = /* @__PURE__ */ new Set();
  const problems = [];
  let touchesHeader = false;
  for (const area of grid2.merged) {
    const bounds = boundsOf(area);
    if (bounds === void 0) continue;
    const [first, last2] = [bounds.top - grid2.firstRow, bounds.bottom - grid2.firstRow];
    const isInHeader = first < 0 && last2 >= -1;
    if (isInHeader) touchesHeader = true;
    for (let row = Math.max(0, first); row <= Math.min(last2, grid2.rows.length - 1); row++) rows.add(row);
    const address = cellAddress(bounds.top, bounds.left);
    problems.push({
      code: "source/merged-cells",
      place: isInHeader ? { kind: "table", table: grid2.name } : { kind: "cell", sheet: grid2.sheet, address },
      facts: { table: grid2.name, area }
    });
  }
  return { touchesHeader, rows, problems };
}
function boundsOf(area) {
  const plain = area.slice(area.lastIndexOf("!") + 1).replaceAll("$", "").toUpperCase();
  const match2 = /^([A-Z]{1,3})(\d{1,7})(?::[A-Z]{1,3}(\d{1,7}))?$/.exec(plain);
  if (!match2) return void 0;
  const top = Number(match2[2]) - 1;
  const left = [...match2[1] ?? "A"].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top, left, bottom: match2[3] === void 0 ? top : Number(match2[3]) - 1 };
}

// src/workbook/cells.ts
var ERRORS = /* @__PURE__ */ new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#GETTING_DATA",
  "#BUSY!",
  "#UNKNOWN!",
  "#PYTHON!",
  "#EXTERNAL!"
]);
var SPACE = /[\u00a0\u2007\u202f]/g;
var EDGE_SPACE = /^\s|\s$|[\u00a0\u2007\u202f]/;
var tidy = (text) => EDGE_SPACE.test(text) ? text.replace(SPACE, " ").trim() : text;
var isBlankValue = (value) => value === void 0 || value === "" || typeof value === "string" && EDGE_SPACE.test(value) && value.trim() === "";
var textOfNumber = (value) => Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : digitsOfNumber(value);
var TableCells = class {
  constructor(role, grid2, columns, context) {
    this.role = role;
    this.grid = grid2;
    this.columns = columns;
    this.context = context;
    const at = Object.values(columns.at).filter((column) => column !== void 0);
    const numbered3 = Object.values(columns.numbered);
    this.used = [...at, ...numbered3.flatMap((byNumber) => [...byNumber?.values() ?? []])].sort(
      (a, b) => a - b
    );
    this.letters = Array.from(
      { length: Math.max(1, grid2.header.length) },
      (_, c) => columnName(grid2.firstColumn + c)
    );
    const merged = mergedAreas(grid2);
    this.mergedRows = merged.rows;
    this.mergedProblems = merged.problems;
    this.isHeaderMerged = merged.touchesHeader;
  }
  role;
  grid;
  columns;
  context;
  /** Body rows that a merged area touches; none of them is used. */
  mergedRows;
  /** One problem per merged area. */
  mergedProblems;
  /** A merged cell in the header: no row can be read. */
  isHeaderMerged;
  used;
  letters;
  days = /* @__PURE__ */ new Map();
  /** @returns undefined for a blank row: all cells of used columns are empty */
  row(index) {
    const values = this.grid.rows[index] ?? [];
    for (const column of this.used)
      if (!isBlankValue(values[column])) return new RowCells(this, index, values);
    return void 0;
  }
  placeAt(row, column) {
    const address = `${this.letters[column] ?? columnName(this.grid.firstColumn + column)}${this.grid.firstRow + row + 1}`;
    return { kind: "cell", sheet: this.grid.sheet, address };
  }
  /** The heading as it stands in the sheet. */
  headingAt(column) {
    return tidy(String(this.grid.header[column] ?? ""));
  }
  dayOf(serial) {
    if (this.days.has(serial)) return this.days.get(serial);
    const day3 = plainDateOfSerial(serial, this.context.dateSystem);
    this.days.set(serial, day3);
    return day3;
  }
  titleOf(field) {
    const columns = SOURCE_COLUMNS[this.role];
    return columns[field]?.title ?? field;
  }
};
var RowCells = class {
  constructor(table, index, values) {
    this.table = table;
    this.index = index;
    this.values = values;
    for (const column of table.used) {
      const value = values[column];
      if (typeof value !== "string" || value.charCodeAt(0) !== 35 || !ERRORS.has(value)) continue;
      (this.errors ??= /* @__PURE__ */ new Set()).add(column);
      const facts = { column: table.headingAt(column), text: value };
      this.problems.push({ code: "cell/error", place: table.placeAt(index, column), facts });
    }
  }
  table;
  index;
  values;
  problems = [];
  /** Text cells that were read as numbers. */
  textsRead = 0;
  errors;
  get tableName() {
    return this.table.grid.name;
  }
  /** The field's cell; the row's first cell where the table has no such column. */
  place(field) {
    return this.table.placeAt(this.index, this.table.columns.at[field] ?? 0);
  }
  /** No column, or nothing in the cell. A cell in error is not blank. */
  isBlank(field) {
    const column = this.table.columns.at[field];
    return column === void 0 || isBlankValue(this.values[column]);
  }
  /** Text of a cell, '' for a blank one. A number is read without decimals; one that Excel has cut off is a problem. */
  text(field) {
    const column = this.table.columns.at[field];
    return column === void 0 ? "" : this.textAt(column);
  }
  /** Text that identifies something: line breaks in it are spaces. */
  id(field) {
    const column = this.table.columns.at[field];
    return column === void 0 ? "" : this.idAt(column);
  }
  idAt(column) {
    const text = this.textAt(column);
    return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, " ") : text;
  }
  /** Like `id`; a blank cell is a problem. */
  requiredId(field) {
    this.require(field);
    return this.id(field);
  }
  /** Notes a blank cell of a field that must not be blank. */
  require(field) {
    if (this.isBlank(field))
      this.note({ code: "cell/blank", place: this.place(field), facts: { column: this.heading(field) } });
  }
  amount(field, currency) {
    const column = this.table.columns.at[field];
    return column === void 0 ? void 0 : this.amountAt(column, currency);
  }
  amountAt(column, { currency, decimals }) {
    const value = this.valueAt(column);
    if (value === void 0) return void 0;
    const place = this.table.placeAt(this.index, column);
    if (typeof value === "number" && Number.isFinite(value)) {
      const read2 = amountOfNumber(value, decimals);
      if (read2.ok) return read2.amount;
      const text = textOfNumber(value);
      return this.note(
        read2.why === "too-large" ? { code: "amount/too-large", place, facts: { text } } : { code: "amount/too-many-decimals", place, facts: { text, currency, decimals } }
      );
    }
    if (typeof value !== "string")
      return this.note({ code: "amount/unreadable", place, facts: { text: String(value).toUpperCase() } });
    const read = parseAmount(value, { format: this.table.context.formats.number, currency, decimals }, place);
    if (!read.ok) return this.note(read.problem);
    this.textsRead++;
    return read.value;
  }
  date(field) {
    const column = this.table.columns.at[field];
    return column === void 0 ? void 0 : this.dateAt(column);
  }
  dateAt(column) {
    const value = this.valueAt(column);
    if (value === void 0) return void 0;
    const place = this.table.placeAt(this.index, column);
    if (typeof value === "number") {
      const day3 = this.table.dayOf(value);
      if (day3 !== void 0) return day3;
      const text = textOfNumber(value);
      const isMoment = !Number.isInteger(value) && this.table.dayOf(Math.floor(value)) !== void 0;
      return this.note({ code: isMoment ? "date/has-time" : "date/not-a-date", place, facts: { text } });
    }
    if (typeof value !== "string")
      return this.note({ code: "date/not-a-date", place, facts: { text: String(value).toUpperCase() } });
    const read = parseDate(value, this.table.context.formats.date, place);
    return read.ok ? read.value : this.note(read.problem);
  }
  /** A whole number from 0 to `most`. */
  whole(field, most) {
    const column = this.table.columns.at[field];
    const value = column === void 0 ? void 0 : this.valueAt(column);
    if (column === void 0 || value === void 0) return void 0;
    const number = typeof value === "string" && /^\d{1,9}$/.test(tidy(value)) ? Number(tidy(value)) : value;
    if (typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= most) {
      if (typeof value === "string") this.textsRead++;
      return number;
    }
    return this.note({
      code: "number/not-whole",
      place: this.place(field),
      facts: { column: this.heading(field), text: this.shown(value), most: String(most) }
    });
  }
  /** Digits of a percent: 2 is 2 %, and so is 0.02 in a cell with a percent format. */
  percent(field) {
    const column = this.table.columns.at[field];
    const value = column === void 0 ? void 0 : this.valueAt(column);
    if (column === void 0 || value === void 0) return void 0;
    const place = this.place(field);
    if (typeof value === "string") {
      const read = parsePercent(value, this.table.context.formats.number, place);
      return read.ok ? read.value : this.note(read.problem);
    }
    if (typeof value === "boolean" || !Number.isFinite(value)) {
      return this.note({ code: "percent/unreadable", place, facts: { text: this.shown(value) } });
    }
    const digits = digitsOfNumber(value);
    return isPercentFormat(this.table.grid.numberFormats?.[this.index]?.[column]) ? digitsTimesHundred(digits) : digits;
  }
  choice(field, options) {
    const column = this.table.columns.at[field];
    const value = column === void 0 ? void 0 : this.valueAt(column);
    if (value === void 0) return void 0;
    const option = choiceOf(this.shown(value), options);
    return option ?? this.note({
      code: "choice/unknown",
      place: this.place(field),
      facts: { column: this.heading(field), text: this.shown(value), allowed: Object.keys(options) }
    });
  }
  yesNo(field) {
    const answer = this.choice(field, YES_NO);
    return answer === void 0 ? void 0 : answer === "Yes";
  }
  /** A currency by its three letters, upper or lower case. */
  currency(field) {
    if (this.isBlank(field)) return void 0;
    const text = this.text(field);
    const code = text.toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) return code;
    return this.isError(field) ? void 0 : this.note({ code: "currency/unreadable", place: this.place(field), facts: { text } });
  }
  note(problem) {
    this.problems.push(problem);
    return void 0;
  }
  heading(field) {
    const column = this.table.columns.at[field];
    return column === void 0 ? this.table.titleOf(field) : this.table.headingAt(column);
  }
  isError(field) {
    const column = this.table.columns.at[field];
    return column !== void 0 && (this.errors?.has(column) ?? false);
  }
  /** The raw value; undefined for a blank cell, a cell in error, or no column. */
  value(field) {
    const column = this.table.columns.at[field];
    return column === void 0 ? void 0 : this.valueAt(column);
  }
  isBlankAt(column) {
    return isBlankValue(this.values[column]);
  }
  headingAt(column) {
    return this.table.headingAt(column);
  }
  placeAt(column) {
    return this.table.placeAt(this.index, column);
  }
  valueAt(column) {
    const value = this.values[column];
    return isBlankValue(value) || this.errors?.has(column) ? void 0 : value;
  }
  textAt(column) {
    const value = this.valueAt(column);
    if (value === void 0) return "";
    if (typeof value === "string") return tidy(value);
    if (typeof value === "boolean") return String(value).toUpperCase();
    if (Math.abs(value) < 1e15) return textOfNumber(value);
    this.note({
      code: "text/long-number",
      place: this.placeAt(column),
      facts: { column: this.table.headingAt(column) }
    });
    return "";
  }
  shown(value) {
    if (typeof value === "string") return tidy(value);
    return typeof value === "number" ? textOfNumber(value) : String(value).toUpperCase();
  }
};
var isPercentFormat = (format2) => format2 !== void 0 && format2.includes("%") && format2.replace(/"[^"]*"|\\./g, "").includes("%");

// src/workbook/sourceTable.ts
function openSource(role, grid2, context, chosen) {
  const { columns, problems } = findColumns(role, grid2, chosen);
  const table = new TableCells(role, grid2, columns, context);
  if (problems.length > 0 || table.isHeaderMerged) {
    const rowCount = grid2.rows.filter((row) => !row.every(isBlankValue)).length;
    return { rowCount, problems: [...table.mergedProblems, ...problems] };
  }
  return { table, rows: { [Symbol.iterator]: () => rowsOf2(table) }, problems: table.mergedProblems };
}
function* rowsOf2(table) {
  for (let index = 0; index < table.grid.rows.length; index++) {
    const cells2 = table.row(index);
    if (cells2) yield { cells: cells2, isMerged: table.mergedRows.has(index) };
  }
}
var isReadable = (source) => "table" in source;
var MOST_NAMED = 10;
var othersOf = (all, own) => all.slice(0, MOST_NAMED + 1).filter((place) => place !== own).slice(0, MOST_NAMED);
function groupsOf(members, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const member of members) {
    const key = keyOf2(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()];
}

// src/workbook/statedCurrency.ts
function statedCurrency({ grids, dateSystem, chosen }) {
  const stated = /* @__PURE__ */ new Set();
  for (const role of ["Invoices", "Payments"]) {
    const grid2 = grids[role];
    if (grid2 === void 0) continue;
    const { columns } = findColumns(role, grid2, chosen?.[role]);
    const context = { dateSystem, formats: { number: void 0, date: void 0 } };
    const table = new TableCells(role, grid2, columns, context);
    for (let row = 0; row < grid2.rows.length && stated.size < 2; row++) {
      const cells2 = table.row(row);
      if (cells2) stated.add(cells2.currency("currency"));
    }
  }
  const [only] = stated;
  return stated.size === 1 ? only : void 0;
}

// src/workbook/readSettings.ts
var MOST_DAYS = 9999;
var MOST_MONTHS = 600;
function readSettings(input) {
  const problems = [];
  const formats = statedFormats(parameterLines(input, NO_FORMATS, []), problems);
  const lines = parameterLines(input, formats.of["SettlementParameters"] ?? formats.all, problems);
  const parameters = readParameters(input, lines, formats, problems);
  const open = (role) => {
    const grid2 = input.grids[role];
    if (grid2 === void 0) return void 0;
    const context = { dateSystem: input.dateSystem, formats: formatsFor(parameters, role) };
    return opened(role, grid2, context, input.chosen?.[role], problems);
  };
  const accountingCurrency = accountingCurrencyOf(input, lines, parameters, problems);
  const settings = {
    parameters,
    cashDiscounts: readCashDiscounts(open("CashDiscounts"), problems),
    terms: readTerms(open("TermsOfPayment"), problems),
    taxCodes: readTaxCodes(open("TaxCodes"), problems),
    methods: readMethods(open("MethodsOfPayment"), parameters.graceDays, problems),
    accounts: readAccounts(open("LedgerAccounts"), problems),
    accountingCurrency,
    decimals: decimalsOf(accountingCurrency ?? "")
  };
  return { settings, problems };
}
var formatsFor = (parameters, role) => parameters.textFormatsOf[role] ?? parameters.textFormats;
function entryOf(entries, code) {
  const exact = entries.get(code);
  if (exact) return exact;
  const key = code.toUpperCase();
  for (const entry of entries.values()) if (entry.code.toUpperCase() === key) return entry;
  return void 0;
}
function opened(role, grid2, context, chosen, problems) {
  const source = openSource(role, grid2, context, chosen);
  problems.push(...source.problems);
  return isReadable(source) ? source : void 0;
}
var NAMES_BY_KEY = new Map(
  Object.entries(PARAMETER_NAMES).flatMap(
    ([name, words]) => [name, ...words].map((word) => [nameKey(word), name])
  )
);
var ROLES2 = Object.keys(SOURCE_COLUMNS);
function parameterLines(input, formats, problems) {
  const grid2 = input.grids.SettlementParameters;
  if (grid2 === void 0) return [];
  const context = { dateSystem: input.dateSystem, formats };
  const table = opened("SettlementParameters", grid2, context, input.chosen?.SettlementParameters, problems);
  const byName = /* @__PURE__ */ new Map();
  for (const { cells: cells2, isMerged } of table?.rows ?? []) {
    if (isMerged) continue;
    const text = cells2.requiredId("parameter");
    problems.push(...cells2.problems.splice(0));
    if (text === "") continue;
    const named = parameterNamed(text);
    if (named === void 0) {
      problems.push({
        code: "parameter/unknown",
        place: cells2.place("parameter"),
        facts: { name: text, known: Object.keys(PARAMETER_NAMES) }
      });
      continue;
    }
    const key = `${named.name}
${named.source}`;
    byName.set(key, [...byName.get(key) ?? [], { ...named, cells: cells2 }]);
  }
  return [...byName.values()].flatMap((same2) => {
    if (same2.length === 1) return same2;
    for (const { name, source, cells: cells2 } of same2) {
      const shown = source === "" ? name : `${name} of ${source}`;
      problems.push({ code: "parameter/duplicate", place: cells2.place("parameter"), facts: { name: shown } });
    }
    return [];
  });
}
function parameterNamed(text) {
  const key = nameKey(text);
  const name = NAMES_BY_KEY.get(key);
  if (name !== void 0) return { name, source: "" };
  const source = ROLES2.find((role) => key.endsWith(role.toLowerCase()));
  if (source === void 0) return void 0;
  const before = key.slice(0, -source.length).replace(/(?:of|for|van|voor|von|fur|fuer|der|de|pour)$/, "");
  const format2 = NAMES_BY_KEY.get(before);
  return format2 === "Number format" || format2 === "Date format" ? { name: format2, source } : void 0;
}
var NO_FORMATS = { number: void 0, date: void 0 };
function statedFormats(lines, problems) {
  const stated = /* @__PURE__ */ new Map();
  for (const { name, source, cells: cells2 } of lines) {
    if (name !== "Number format" && name !== "Date format" || cells2.isBlank("value") || cells2.isError("value"))
      continue;
    const text = cells2.text("value");
    const own = stated.get(source) ?? NO_FORMATS;
    const number = name === "Number format" ? parseNumberFormat(text) : own.number;
    const date = name === "Date format" ? parseDateFormat(text) : own.date;
    stated.set(source, { number, date });
    if ((name === "Number format" ? number : date) === void 0) {
      const allowed = name === "Number format" ? Object.keys(NUMBER_FORMATS).join("   ") : "dd-mm-yyyy   mm/dd/yyyy   yyyy-mm-dd";
      const shown = source === "" ? name : `${name} of ${source}`;
      problems.push({
        code: "parameter/invalid",
        place: cells2.place("value"),
        facts: { name: shown, text, allowed }
      });
    }
  }
  const all = stated.get("") ?? NO_FORMATS;
  stated.delete("");
  const of = [...stated].map(([source, own]) => [
    source,
    { number: own.number ?? all.number, date: own.date ?? all.date }
  ]);
  return { all, of: Object.fromEntries(of) };
}
function readParameters(input, all, formats, problems) {
  const lines = new Map(all.filter(({ source }) => source === "").map(({ name, cells: cells2 }) => [name, cells2]));
  const choice = (name, options, byDefault) => {
    const cells2 = lines.get(name);
    if (cells2 === void 0 || cells2.isBlank("value") || cells2.isError("value")) return byDefault;
    const text = cells2.text("value");
    const option = choiceOf(text, options);
    if (option === void 0) problems.push(invalid(name, cells2, Object.keys(options).join(", ")));
    return option ?? byDefault;
  };
  const yesNo2 = (name, byDefault) => choice(name, YES_NO, byDefault ? "Yes" : "No") === "Yes";
  const currency = lines.get("Accounting currency")?.currency("value");
  const decimals = decimalsOf(currency ?? statedCurrency(input) ?? "");
  const limit = (name) => {
    const cells2 = lines.get(name);
    const amount5 = cells2?.amount("value", { currency: currency ?? "", decimals });
    if (cells2 === void 0 || amount5 === void 0 || amount5 >= 0) return amount5 ?? ZERO;
    const facts = { column: name, text: digitsOf(amount5, decimals) };
    problems.push({ code: "amount/negative", place: cells2.place("value"), facts });
    return ZERO;
  };
  const date = (name) => lines.get(name)?.date("value");
  const voucher = (name, byDefault) => {
    const cells2 = lines.get(name);
    if (cells2 === void 0 || cells2.isBlank("value") || cells2.isError("value")) return byDefault;
    const text = cells2.id("value");
    if (voucherSeries(text) === void 0 && cells2.problems.length === 0)
      problems.push(invalid(name, cells2, byDefault));
    return text;
  };
  const notAvailable = (name, isAsked) => {
    const cells2 = lines.get(name);
    if (cells2 && isAsked)
      problems.push({
        code: "parameter/not-available",
        place: cells2.place("value"),
        facts: { name, text: cells2.text("value") }
      });
  };
  notAvailable(
    "Exchange rate for cash discount",
    choice("Exchange rate for cash discount", RATE_DATE, "Payment") === "Invoice"
  );
  const discountDate = choice("Date to use for calculating discounts", DISCOUNT_DATE, "Transaction date");
  const selectedDiscountDate = date("Selected discount date");
  const selectedCells = lines.get("Selected discount date");
  if (discountDate === "Selected date" && (selectedCells === void 0 || selectedCells.isBlank("value"))) {
    const place = (selectedCells ?? lines.get("Date to use for calculating discounts"))?.place("value");
    const facts = { name: "Selected discount date", because: "Date to use for calculating discounts" };
    if (place) problems.push({ code: "parameter/missing", place, facts });
  }
  const priority = priorityOrder(lines.get("Priority order"), problems);
  const parameters = {
    accountingCurrency: currency,
    automaticSettlement: yesNo2("Automatic settlement", false),
    automaticPriority: yesNo2("Use priority for automatic settlement", false) ? priority : void 0,
    cashDiscountAdministration: choice("Cash discount administration", ADMINISTRATION, "Specific"),
    maximumPennyDifference: limit("Maximum penny difference"),
    maximumOverpaymentOrUnderpayment: limit("Maximum overpayment or underpayment"),
    calculateCashDiscountsForPartialPayments: yesNo2("Calculate cash discounts for partial payments", true),
    calculateCashDiscountsForCreditNotes: yesNo2("Calculate cash discounts for credit notes", false),
    dateToUseForCalculatingDiscounts: discountDate === "Selected date" ? "selected" : "transaction",
    selectedDiscountDate,
    graceDays: lines.get("Grace days")?.whole("value", MOST_DAYS) ?? 0,
    settlementPostingDate: postingDate(lines.get("Settlement posting date"), problems),
    writeOffDifferencesWithoutDiscount: yesNo2("Write off differences without a discount", true),
    discountOnAmountIncludingSalesTax: yesNo2(
      "Cash discount is calculated on amount including sales tax",
      true
    ),
    reverseSalesTaxOnCashDiscount: yesNo2("Reverse sales tax on cash discount", false),
    customerPaymentVoucher: voucher("Customer payment voucher", "ARP-10001"),
    vendorPaymentVoucher: voucher("Vendor payment voucher", "APP-10001"),
    booksClosedUntil: date("Books closed until"),
    postedBy: lines.get("Posted by")?.text("value") ?? "",
    language: choice("Language of sentences in sheets", LANGUAGE, "en"),
    textFormats: formats.all,
    textFormatsOf: formats.of
  };
  for (const cells2 of lines.values()) problems.push(...cells2.problems);
  return parameters;
}
function priorityOrder(cells2, problems) {
  if (cells2 === void 0 || cells2.isBlank("value") || cells2.isError("value")) return DEFAULT_PRIORITY;
  const order = cells2.text("value").split(/[;,\r\n]+/).map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const [, name = part, direction = ""] = /^(.*\S)\s+(\S+)$/.exec(part) ?? [];
    const plain = choiceOf(part, PRIORITY_ATTRIBUTE);
    if (plain !== void 0) return { attribute: plain, isDescending: false };
    const [attribute2, stated] = [choiceOf(name, PRIORITY_ATTRIBUTE), choiceOf(direction, DIRECTION)];
    return attribute2 && stated && { attribute: attribute2, isDescending: stated === "Descending" };
  });
  const known = order.filter((one) => one !== void 0);
  const isTwice = new Set(known.map(({ attribute: attribute2 }) => attribute2)).size < known.length;
  if (known.length === order.length && known.length > 0 && !isTwice) return known;
  const allowed = `${Object.keys(PRIORITY_ATTRIBUTE).join(", ")}; Ascending, Descending`;
  problems.push(invalid("Priority order", cells2, allowed));
  return DEFAULT_PRIORITY;
}
var invalid = (name, cells2, allowed) => ({
  code: "parameter/invalid",
  place: cells2.place("value"),
  facts: { name, text: cells2.text("value"), allowed }
});
function postingDate(cells2, problems) {
  const value = cells2?.value("value");
  if (cells2 === void 0 || value === void 0) return "latest";
  const option = choiceOf(String(value), POSTING_DATE);
  if (option !== void 0) return option === "Today" ? "today" : "latest";
  if (typeof value === "string" && !/\d/.test(value)) {
    problems.push(
      invalid("Settlement posting date", cells2, `${Object.keys(POSTING_DATE).join(", ")}, 31-12-2015`)
    );
    return "latest";
  }
  return cells2.date("value") ?? "latest";
}
function accountingCurrencyOf(input, lines, parameters, problems) {
  if (parameters.accountingCurrency !== void 0) return parameters.accountingCurrency;
  const line = lines.find(({ name }) => name === "Accounting currency");
  if (line && !line.cells.isBlank("value")) return void 0;
  const stated = statedCurrency(input);
  if (stated === void 0) {
    const table = input.grids.SettlementParameters?.name ?? "SettlementParameters";
    problems.push({
      code: "currency/none",
      place: line?.cells.place("value") ?? { kind: "table", table },
      facts: {}
    });
  }
  return stated;
}
function byCode(table, read, problems) {
  const result = /* @__PURE__ */ new Map();
  for (const group of groupsOf(read, ({ entry }) => entry.code.toUpperCase())) {
    const [first] = group;
    if (first !== void 0 && group.length === 1) {
      result.set(first.entry.code, first.entry);
      continue;
    }
    for (const { entry, place } of group)
      problems.push({ code: "code/duplicate", place, facts: { table, code: entry.code } });
  }
  return result;
}
function codeRows(source, problems, read) {
  const rows = [];
  for (const { cells: cells2, isMerged } of source.rows) {
    if (isMerged) continue;
    const entry = read(cells2, cells2.requiredId("code"));
    problems.push(...cells2.problems);
    if (cells2.problems.length === 0) rows.push({ entry, place: cells2.place("code") });
  }
  return rows;
}
var spanOf = (cells2) => ({
  days: cells2.whole("days", MOST_DAYS) ?? 0,
  months: cells2.whole("months", MOST_MONTHS) ?? 0,
  from: cells2.choice("net", NET_OR_CURRENT_MONTH) === "Current month" ? "current-month" : "net"
});
function readCashDiscounts(source, problems) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  const nextPlaces = /* @__PURE__ */ new Map();
  const rows = codeRows(source, problems, (cells2, code) => {
    cells2.require("percent");
    const percent = cells2.percent("percent") ?? "0";
    if (!digitsWithin(percent, 0, 100)) {
      cells2.note({
        code: "percent/out-of-range",
        place: cells2.place("percent"),
        facts: { text: `${percent} %` }
      });
    }
    nextPlaces.set(code.toUpperCase(), cells2.place("nextCode"));
    return { code, percent, ...spanOf(cells2), nextCode: cells2.id("nextCode"), account: cells2.id("account") };
  });
  const codes = byCode(source.table.grid.name, rows, problems);
  const known = rows.map(({ entry }) => entry.code);
  for (const entry of codes.values()) {
    const place = nextPlaces.get(entry.code.toUpperCase());
    if (entry.nextCode === "" || place === void 0) continue;
    const chain = chainOf(codes, entry);
    if (!known.some((code) => code.toUpperCase() === entry.nextCode.toUpperCase())) {
      problems.push({
        code: "code/unknown",
        place,
        facts: { column: "Next code", code: entry.nextCode, known: [...new Set(known)] }
      });
    } else if (chain.at(-1)?.nextCode.toUpperCase() === entry.code.toUpperCase()) {
      problems.push({
        code: "code/circular",
        place,
        facts: { chain: [...chain.map(({ code }) => code), entry.code] }
      });
    }
  }
  return codes;
}
function chainOf(codes, first) {
  const chain = [];
  for (let next = first; next && !chain.includes(next); ) {
    chain.push(next);
    next = next.nextCode === "" ? void 0 : entryOf(codes, next.nextCode);
  }
  return chain;
}
function readTerms(source, problems) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  const rows = codeRows(source, problems, (cells2, code) => ({
    code,
    ...spanOf(cells2),
    paymentDays: paymentDays(cells2)
  }));
  return byCode(source.table.grid.name, rows, problems);
}
function paymentDays(cells2) {
  const value = cells2.value("paymentDays");
  if (value === void 0) return [];
  const days = cells2.text("paymentDays").split(/[;,\s]+/).filter((part) => part !== "");
  if (days.length > 0 && days.every((day3) => /^\d{1,2}$/.test(day3) && Number(day3) >= 1 && Number(day3) <= 31)) {
    return days.map(Number);
  }
  const facts = {
    column: cells2.heading("paymentDays"),
    text: cells2.text("paymentDays"),
    allowed: ["15", "15; 31"]
  };
  cells2.note({ code: "choice/unknown", place: cells2.place("paymentDays"), facts });
  return [];
}
function readMethods(source, graceDays, problems) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  const rows = codeRows(source, problems, (cells2, code) => ({
    code,
    graceDays: cells2.whole("graceDays", MOST_DAYS) ?? graceDays,
    offsetAccount: cells2.id("offsetAccount")
  }));
  return byCode(source.table.grid.name, rows, problems);
}
function readTaxCodes(source, problems) {
  if (source === void 0) return /* @__PURE__ */ new Map();
  const rows = codeRows(source, problems, (cells2, code) => {
    cells2.require("rate");
    const rate = cells2.percent("rate") ?? "0";
    if (!digitsWithin(rate, 0, 1e3)) {
      cells2.note({ code: "percent/out-of-range", place: cells2.place("rate"), facts: { text: `${rate} %` } });
    }
    return { code, rate, account: cells2.id("account"), discountAccount: cells2.id("discountAccount") };
  });
  return byCode(source.table.grid.name, rows, problems);
}
function readAccounts(source, problems) {
  const accounts = {};
  const rows = [];
  for (const { cells: cells2, isMerged } of source?.rows ?? []) {
    if (isMerged) continue;
    const text = cells2.requiredId("purpose");
    const purpose = choiceOf(text, LEDGER_PURPOSES);
    if (purpose === void 0 && text !== "") {
      const facts = { purpose: text, known: Object.keys(LEDGER_PURPOSES) };
      cells2.note({ code: "account/unknown-purpose", place: cells2.place("purpose"), facts });
    }
    const account = cells2.id("account");
    problems.push(...cells2.problems);
    if (purpose && cells2.problems.length === 0)
      rows.push({ purpose, account, place: cells2.place("purpose") });
  }
  for (const group of groupsOf(rows, ({ purpose }) => purpose)) {
    const [first] = group;
    if (first !== void 0 && group.length === 1) {
      if (first.account !== "") accounts[first.purpose] = first.account;
      continue;
    }
    const table = source?.table.grid.name ?? "LedgerAccounts";
    for (const { purpose, place } of group)
      problems.push({ code: "code/duplicate", place, facts: { table, code: purpose } });
  }
  return accounts;
}

// src/workbook/invoiceTaxes.ts
function taxColumns({ columns }) {
  const { taxAmount, taxCode } = columns.numbered;
  const numbers = /* @__PURE__ */ new Set([...taxAmount?.keys() ?? [], ...taxCode?.keys() ?? []]);
  return [...numbers].sort((a, b) => a - b).map((number) => ({ amount: taxAmount?.get(number), code: taxCode?.get(number) }));
}
var usesTaxes = ({ parameters, taxCodes }) => parameters.reverseSalesTaxOnCashDiscount || !parameters.discountOnAmountIncludingSalesTax || taxCodes.size > 0;
function taxesOf(cells2, columns, amount5, settings, currency) {
  if (!usesTaxes(settings)) return [];
  const stated = columns.flatMap((column) => statedTax(cells2, column, settings, currency) ?? []);
  if (amount5 === void 0 || stated.length === 0 || cells2.problems.length > 0) return [];
  const whole = sum(stated.map(({ tax }) => tax));
  const isWrong = absolute(whole) >= absolute(amount5) || stated.some(({ tax }) => signOf(tax) === -signOf(amount5));
  const grosses = stated.length === 1 ? [amount5] : grossesOf(stated, amount5);
  if (isWrong || grosses === void 0) {
    const facts = { tax: digitsOf(whole, currency.decimals), amount: digitsOf(amount5, currency.decimals) };
    cells2.note({ code: "invoice/tax-does-not-fit", place: cells2.placeAt(stated[0]?.column ?? 0), facts });
    return [];
  }
  return stated.map(({ code, tax }, i2) => ({
    code: code?.code ?? "",
    gross: grosses[i2] ?? ZERO,
    tax,
    ...code?.account ? { account: code.account } : {},
    ...code?.discountAccount ? { discountAccount: code.discountAccount } : {}
  }));
}
function statedTax(cells2, { amount: amount5, code }, settings, currency) {
  const codeText = code === void 0 || cells2.isBlankAt(code) ? "" : cells2.idAt(code);
  const hasAmount = amount5 !== void 0 && !cells2.isBlankAt(amount5);
  if (codeText === "" && !hasAmount) return void 0;
  const entry = codeText === "" ? void 0 : entryOf(settings.taxCodes, codeText);
  if (codeText !== "" && entry === void 0 && code !== void 0) {
    const facts = { column: cells2.headingAt(code), code: codeText, known: [...settings.taxCodes.keys()] };
    cells2.note({ code: "code/unknown", place: cells2.placeAt(code), facts });
    return void 0;
  }
  const column = amount5 ?? code ?? 0;
  const tax = hasAmount ? cells2.amountAt(amount5, currency) : ZERO;
  if (!hasAmount && entry !== void 0 && Number(entry.rate) !== 0) {
    cells2.note({
      code: "cell/blank",
      place: cells2.placeAt(column),
      facts: { column: cells2.headingAt(column) }
    });
  }
  return tax === void 0 ? void 0 : { column, code: entry, tax };
}
function grossesOf(stated, amount5) {
  const isZero = ({ code }) => code === void 0 || Number(code.rate) === 0;
  if (stated.some(({ code, tax }) => code === void 0 || Number(code.rate) === 0 && tax !== 0))
    return void 0;
  const rated = stated.map((one) => isZero(one) ? ZERO : grossOfTax(one.tax, one.code?.rate ?? ""));
  const rest = minus(amount5, sum(rated));
  const first = stated.findIndex(isZero);
  if (first >= 0) {
    if (signOf(rest) === -signOf(amount5)) return void 0;
    return rated.map((gross, i2) => i2 === first ? rest : gross);
  }
  const slack = stated.reduce(
    (n, { code }) => n + Math.ceil((100 + Number(code?.rate)) / Number(code?.rate) / 2),
    0
  );
  return Math.abs(rest) <= slack ? rated : void 0;
}

// src/workbook/sourceRows.ts
function readRows(rows, tableProblems) {
  const values = [];
  const problems = [...tableProblems];
  let textsReadAsNumbers = 0;
  for (const row of rows) {
    for (const problem of row.problems) problems.push(problem);
    if (row.value === void 0) continue;
    values.push(row.value);
    textsReadAsNumbers += row.textsRead;
  }
  const rowCount = rows.length;
  return { rows: values, problems, rowCount, rowsWithProblem: rowCount - values.length, textsReadAsNumbers };
}
var unreadableRows = ({ rowCount, problems }) => ({
  rows: [],
  problems,
  rowCount,
  rowsWithProblem: rowCount,
  textsReadAsNumbers: 0
});
var noRows = (grid2, rowCount) => rowCount > 0 ? [] : [{ code: "source/no-rows", place: { kind: "table", table: grid2.name }, facts: { table: grid2.name } }];
var sideByHeading = (table) => table.columns.at.account !== void 0 && namesVendor(table.headingAt(table.columns.at.account)) ? "vendor" : "customer";
function sideOf2(cells2, byHeading) {
  if (cells2.isBlank("module")) return byHeading;
  const module2 = cells2.choice("module", MODULE2);
  return module2 === void 0 ? void 0 : module2 === "Vendor" ? "vendor" : "customer";
}
function currencyOf(cells2, settings) {
  const { accountingCurrency } = settings;
  const own = cells2.currency("currency");
  if (own !== void 0 && accountingCurrency !== void 0 && own !== accountingCurrency) {
    const facts = { currency: own, accountingCurrency };
    cells2.note({ code: "currency/no-rate", place: cells2.place("currency"), facts });
  }
  const currency = own ?? accountingCurrency ?? "";
  const isUnreadable = own === void 0 && !cells2.isBlank("currency");
  return { currency, decimals: isUnreadable ? 3 : decimalsOf(currency) };
}
var LATEST = "9799-12-31";
function countable(date, cells2, place) {
  return date === void 0 || date <= LATEST ? date : cells2.note({ code: "date/too-late", place, facts: { text: date } });
}

// src/workbook/readInvoices.ts
function readInvoices(grid2, context) {
  const { settings, dateSystem, chosen } = context;
  const formats = formatsFor(settings.parameters, "Invoices");
  const source = openSource("Invoices", grid2, { formats, dateSystem }, chosen);
  if (!isReadable(source)) return { ...unreadableRows(source), unread: [] };
  const byHeading = sideByHeading(source.table);
  const columns = { periods: periodColumns(source.table), taxes: taxColumns(source.table) };
  const rows = [];
  for (const { cells: cells2, isMerged } of source.rows) {
    rows.push(isMerged ? mergedRow(cells2, byHeading) : readRow(cells2, settings, byHeading, columns));
  }
  refuseDuplicates(rows);
  return {
    ...readRows(rows, [...source.problems, ...noRows(grid2, rows.length)]),
    unread: rows.flatMap((row) => unreadInvoice(row, source.problems))
  };
}
function unreadInvoice(row, tableProblems) {
  const { side, account, invoice, value, problems } = row;
  if (value !== void 0 || invoice === "") return [];
  const cells2 = (problems.length > 0 ? problems : tableProblems).map(({ place }) => place);
  return [{ side, account, invoice, cells: cells2 }];
}
var mergedRow = (cells2, side) => ({
  side,
  account: cells2.id("account"),
  invoice: cells2.id("invoice"),
  place: cells2.place("invoice"),
  textsRead: 0,
  problems: [],
  value: void 0
});
function readRow(cells2, settings, byHeading, columns) {
  const side = sideOf2(cells2, byHeading);
  if (isOnlyASum(cells2)) {
    const place = cells2.place(cells2.isBlank("amount") ? "openAmount" : "amount");
    const table = cells2.tableName;
    const problems2 = [{ code: "row/only-a-sum", place, facts: { table } }];
    return { side, account: "", invoice: "", place, textsRead: 0, problems: problems2, value: void 0 };
  }
  const account = cells2.requiredId("account");
  const invoice = cells2.requiredId("invoice");
  cells2.require("date");
  cells2.require("amount");
  const date = countable(cells2.date("date"), cells2, cells2.place("date"));
  const currency = currencyOf(cells2, settings);
  const amount5 = cells2.amount("amount", currency);
  const type = typeOf(cells2, amount5, currency);
  const openAmount = openAmountOf(cells2, amount5, currency);
  const discountTaken = discountIn(
    cells2,
    cells2.amount("discountTaken", currency),
    cells2.place("discountTaken"),
    amount5,
    currency
  );
  const explicit = explicitPeriods(cells2, columns.periods, amount5, currency);
  const chain = explicit === void 0 ? codeChain(cells2, settings) : [];
  const taxes = taxesOf(cells2, columns.taxes, amount5, settings, currency);
  const due = dueDate(cells2, settings, date);
  const name = cells2.text("name");
  const voucher = cells2.id("voucher");
  const { problems, textsRead } = cells2;
  const isWhole = side !== void 0 && date !== void 0 && amount5 !== void 0 && type !== void 0;
  const value = isWhole && problems.length === 0 ? {
    side,
    account,
    name,
    voucher,
    invoice,
    type,
    date,
    dueDate: due,
    currency: currency.currency,
    amount: amount5,
    ...openAmount === void 0 ? {} : { openAmount },
    ...discountTaken === void 0 ? {} : { discountTaken },
    periods: explicit ?? periodsOf(date, discountBase(amount5, taxes, settings), chain),
    taxes,
    places: {
      invoice: cells2.place("invoice"),
      amount: cells2.place("amount"),
      date: cells2.place("date"),
      currency: cells2.place("currency"),
      openAmount: cells2.place("openAmount")
    }
  } : void 0;
  return { side, account, invoice, place: cells2.place("invoice"), textsRead, problems, value };
}
var isOnlyASum = (cells2) => cells2.isBlank("account") && cells2.isBlank("invoice") && cells2.isBlank("date") && cells2.problems.length === 0 && (!cells2.isBlank("amount") || !cells2.isBlank("openAmount"));
function typeOf(cells2, amount5, { decimals }) {
  const stated = cells2.choice("type", TRANSACTION_TYPE);
  if (stated === void 0)
    return !cells2.isBlank("type") || amount5 === void 0 ? void 0 : amount5 < 0 ? "Credit note" : "Invoice";
  const isWrong = amount5 !== void 0 && (stated === "Invoice" && amount5 < 0 || stated === "Credit note" && amount5 > 0);
  if (!isWrong) return stated;
  const facts = { type: stated, amount: digitsOf(amount5, decimals) };
  return cells2.note({ code: "invoice/wrong-sign", place: cells2.place("amount"), facts });
}
function openAmountOf(cells2, amount5, currency) {
  const open = cells2.amount("openAmount", currency);
  if (open === void 0 || amount5 === void 0 || fits(open, amount5)) return open;
  const facts = { open: digitsOf(open, currency.decimals), amount: digitsOf(amount5, currency.decimals) };
  return cells2.note({ code: "invoice/open-too-large", place: cells2.place("openAmount"), facts });
}
function discountIn(cells2, discount, place, amount5, { decimals }) {
  if (discount === void 0 || amount5 === void 0 || fits(discount, amount5)) return discount;
  const facts = { discount: digitsOf(discount, decimals), amount: digitsOf(amount5, decimals) };
  return cells2.note({ code: "invoice/discount-too-large", place, facts });
}
var fits = (part, whole) => part === 0 || signOf(part) === signOf(whole) && absolute(part) <= absolute(whole);
function periodColumns(table) {
  const { discountDate, discountAmount } = table.columns.numbered;
  const numbers = /* @__PURE__ */ new Set([...discountDate?.keys() ?? [], ...discountAmount?.keys() ?? []]);
  return [...numbers].sort((a, b) => a - b).map((period) => ({ period, date: discountDate?.get(period), amount: discountAmount?.get(period) }));
}
function explicitPeriods(cells2, columns, amount5, currency) {
  const periods = [];
  let isStated = false;
  for (const { period, date: dateColumn, amount: amountColumn } of columns) {
    const hasDate = dateColumn !== void 0 && !cells2.isBlankAt(dateColumn);
    const hasAmount = amountColumn !== void 0 && !cells2.isBlankAt(amountColumn);
    if (!hasDate && !hasAmount) continue;
    isStated = true;
    if (!hasDate || !hasAmount) {
      const column = (hasDate ? amountColumn : dateColumn) ?? (hasDate ? dateColumn : amountColumn) ?? 0;
      cells2.note({ code: "invoice/discount-incomplete", place: cells2.placeAt(column), facts: { period } });
    }
    const lastDate = hasDate ? countable(cells2.dateAt(dateColumn), cells2, cells2.placeAt(dateColumn)) : void 0;
    const discount = hasAmount ? discountIn(
      cells2,
      cells2.amountAt(amountColumn, currency),
      cells2.placeAt(amountColumn),
      amount5,
      currency
    ) : void 0;
    if (lastDate !== void 0 && discount !== void 0) periods.push({ lastDate, discount });
  }
  return isStated ? inPeriodOrder(periods) : void 0;
}
var discountBase = (amount5, taxes, { parameters }) => parameters.discountOnAmountIncludingSalesTax ? amount5 : minus(amount5, sum(taxes.map(({ tax }) => tax)));
function codeChain(cells2, settings) {
  const code = cells2.id("cashDiscount");
  if (code === "") return [];
  const first = entryOf(settings.cashDiscounts, code);
  if (first) return chainOf(settings.cashDiscounts, first);
  noteUnknown(cells2, "cashDiscount", code, settings.cashDiscounts);
  return [];
}
function dueDate(cells2, settings, date) {
  if (!cells2.isBlank("dueDate")) return cells2.date("dueDate");
  const code = cells2.id("termsOfPayment");
  if (code === "") return void 0;
  const terms = entryOf(settings.terms, code);
  if (!terms) noteUnknown(cells2, "termsOfPayment", code, settings.terms);
  return terms && date && onPaymentDay(dateAfter(date, terms), terms.paymentDays);
}
function noteUnknown(cells2, field, code, entries) {
  const facts = { column: cells2.heading(field), code, known: [...entries.keys()] };
  cells2.note({ code: "code/unknown", place: cells2.place(field), facts });
}
function refuseDuplicates(rows) {
  const named = rows.filter(
    ({ side, account, invoice }) => side !== void 0 && account !== "" && invoice !== ""
  );
  for (const group of groupsOf(named, ({ side, account, invoice }) => `${side}
${account}
${invoice}`)) {
    if (group.length === 1) continue;
    const places = group.map(({ place }) => placeText(place));
    for (const row of group) {
      const facts = {
        account: row.account,
        invoice: row.invoice,
        others: othersOf(places, placeText(row.place))
      };
      row.problems.push({ code: "invoice/duplicate", place: row.place, facts });
      row.value = void 0;
    }
  }
}

// src/text/markText.ts
function markTexts(text) {
  const separators2 = text.includes("=") ? /[;\r\n]+/ : /[;,\r\n]+/;
  return text.split(separators2).map((part) => part.trim()).filter((part) => part !== "");
}
function parseMark(text, format2, place) {
  const equals2 = text.indexOf("=");
  const document = (equals2 < 0 ? text : text.slice(0, equals2)).trim();
  const colon = document.indexOf(":");
  const account = colon < 0 ? void 0 : document.slice(0, colon).trim();
  const invoice = document.slice(colon + 1).trim();
  const amountText = equals2 < 0 ? void 0 : text.slice(equals2 + 1).trim();
  if (invoice === "" || account === "" || amountText === "")
    return failed({ code: "mark/unreadable", place, facts: { text } });
  const named = { ...account === void 0 ? {} : { account }, invoice };
  if (amountText === void 0) return found(named);
  const digits = digitsOfAmount(amountText, format2, place);
  if (digits.ok) return found({ ...named, amountToSettle: digits.value });
  return digits.problem.code === "amount/unreadable" ? failed({ code: "mark/unreadable", place, facts: { text } }) : digits;
}
var digitsOfAmount = (text, format2, place) => {
  const plain = plainMarks(text);
  return format2 === void 0 && /^-?\d{1,15}\.\d{2}$/.test(plain) ? found(plain) : parseDigits(text, format2, place);
};

// src/workbook/readPayments.ts
function readPayments(grid2, context) {
  const { settings, dateSystem, chosen } = context;
  const formats = formatsFor(settings.parameters, "Payments");
  const source = openSource("Payments", grid2, { formats, dateSystem }, chosen);
  if (!isReadable(source)) return unreadableRows(source);
  const byHeading = sideByHeading(source.table);
  const rows = [];
  for (const { cells: cells2, isMerged } of source.rows) {
    rows.push(isMerged ? UNREAD : readRow2(cells2, settings, byHeading, formats));
  }
  const values = rows.flatMap(({ value }) => value ?? []);
  return readRows(rows, [...source.problems, ...noRows(grid2, rows.length), ...possibleDuplicates(values)]);
}
var UNREAD = { value: void 0, problems: [], textsRead: 0 };
function readRow2(cells2, settings, byHeading, formats) {
  if (isOnlyASum2(cells2)) {
    const facts = { table: cells2.tableName };
    return {
      value: void 0,
      problems: [{ code: "row/only-a-sum", place: cells2.place("amount"), facts }],
      textsRead: 0
    };
  }
  cells2.require("date");
  const date = countable(cells2.date("date"), cells2, cells2.place("date"));
  const side = sideOf2(cells2, byHeading);
  const account = cells2.id("account");
  const currency = currencyOf(cells2, settings);
  const amount5 = cells2.amount("amount", currency);
  const marks = marksOf(cells2, account, formats);
  const useCashDiscount = cells2.choice("useCashDiscount", USE_CASH_DISCOUNT) ?? "Normal";
  const discountOverride = cells2.amount("discountAmount", currency);
  const fullSettlement = cells2.yesNo("fullSettlement") ?? false;
  const depositSlip = cells2.yesNo("depositSlip") ?? false;
  const reference = cells2.id("reference");
  const { method, offsetAccount } = offsetOf(cells2, settings, amount5 === 0);
  if (cells2.isBlank("account") && cells2.isBlank("invoice")) {
    cells2.note({ code: "payment/no-account", place: cells2.place("account"), facts: {} });
  }
  if (cells2.isBlank("invoice")) {
    if (cells2.isBlank("amount"))
      cells2.note({ code: "payment/blank-amount", place: cells2.place("amount"), facts: {} });
    if (amount5 === 0)
      cells2.note({ code: "payment/zero-without-marks", place: cells2.place("amount"), facts: {} });
  }
  if (marks !== void 0 && marks.length !== 1) refuseForOneMark(cells2, fullSettlement);
  if (useCashDiscount === "Never" && fullSettlement) {
    cells2.note({ code: "payment/never-and-full", place: cells2.place("fullSettlement"), facts: {} });
  }
  if (depositSlip && cells2.isBlank("reference")) {
    cells2.note({ code: "payment/reference-missing", place: cells2.place("reference"), facts: {} });
  }
  const texts = {
    name: cells2.text("name"),
    reference,
    discountAccount: cells2.id("discountAccount"),
    description: cells2.text("description"),
    voucher: cells2.id("voucher")
  };
  const { problems, textsRead } = cells2;
  if (problems.length > 0 || date === void 0 || side === void 0 || marks === void 0) {
    return { value: void 0, problems, textsRead };
  }
  const value = {
    side,
    account,
    date,
    amount: amount5,
    marks,
    useCashDiscount,
    fullSettlement,
    depositSlip,
    offsetAccount,
    ...texts,
    currency: currency.currency,
    ...discountOverride === void 0 ? {} : { discountOverride },
    methodOfPayment: method,
    places: {
      row: cells2.placeAt(0),
      account: cells2.place("account"),
      amount: cells2.place("amount"),
      date: cells2.place("date"),
      invoice: cells2.place("invoice"),
      voucher: cells2.place("voucher"),
      reference: cells2.place("reference"),
      offsetAccount: cells2.place("offsetAccount"),
      discountOverride: cells2.place("discountAmount")
    }
  };
  return { value, problems, textsRead };
}
var isOnlyASum2 = (cells2) => cells2.isBlank("date") && cells2.isBlank("account") && cells2.isBlank("invoice") && cells2.problems.length === 0 && !cells2.isBlank("amount");
function marksOf(cells2, account, formats) {
  if (cells2.isBlank("invoice")) return [];
  const text = cells2.text("invoice");
  if (text === "") return void 0;
  const place = cells2.place("invoice");
  const parts = markTexts(text);
  if (parts.length === 0) return cells2.note({ code: "mark/unreadable", place, facts: { text } });
  const marks = [];
  let isWhole = true;
  for (const part of parts) {
    const mark = parseMark(part, formats.number, place);
    if (!mark.ok) {
      isWhole = false;
      cells2.note(mark.problem);
    } else if (marks.some((other) => isSameDocument(other, mark.value, account))) {
      isWhole = false;
      cells2.note({ code: "mark/twice", place, facts: { invoice: mark.value.invoice } });
    } else {
      marks.push(mark.value);
    }
  }
  return isWhole ? marks : void 0;
}
var isSameDocument = (a, b, account) => a.invoice === b.invoice && (a.account ?? account) === (b.account ?? account);
function refuseForOneMark(cells2, fullSettlement) {
  const stated = [];
  if (!cells2.isBlank("discountAmount")) stated.push("discountAmount");
  if (fullSettlement) stated.push("fullSettlement");
  for (const field of stated) {
    cells2.note({
      code: "payment/one-mark-only",
      place: cells2.place(field),
      facts: { column: cells2.heading(field) }
    });
  }
}
function offsetOf(cells2, settings, isNoPayment) {
  const code = cells2.id("methodOfPayment");
  const method = code === "" ? void 0 : entryOf(settings.methods, code);
  if (code !== "" && method === void 0) {
    const facts = { column: cells2.heading("methodOfPayment"), code, known: [...settings.methods.keys()] };
    cells2.note({ code: "code/unknown", place: cells2.place("methodOfPayment"), facts });
  }
  const own = cells2.id("offsetAccount");
  const offsetAccount = own || method?.offsetAccount || settings.accounts.bank || "";
  const isMethodUnknown = code !== "" && method === void 0;
  const isMissing = offsetAccount === "" && cells2.isBlank("offsetAccount") && !isMethodUnknown && !isNoPayment;
  if (isMissing)
    cells2.note({ code: "payment/no-offset-account", place: cells2.place("offsetAccount"), facts: {} });
  return { method: method?.code ?? code, offsetAccount };
}
function possibleDuplicates(rows) {
  const payer = (row) => row.account || row.marks.map(({ account, invoice }) => `${account ?? ""}:${invoice}`).join(";");
  const paid = rows.filter(({ amount: amount5 }) => amount5 !== void 0 && amount5 !== 0);
  const keyOf2 = (row) => [row.side, payer(row), row.amount, row.currency, row.date].join("\n");
  return groupsOf(paid, keyOf2).flatMap((group) => {
    if (group.length === 1) return [];
    const places = group.map(({ places: { amount: amount5 } }) => placeText(amount5));
    return group.map(({ places: { amount: place } }) => ({
      code: "payment/possible-duplicate",
      place,
      facts: { others: othersOf(places, placeText(place)) }
    }));
  });
}

// src/app/monthEnd.ts
var Blocked = class extends Error {
  constructor(problems) {
    super(problems.map(({ code }) => code).join(", "));
    this.problems = problems;
  }
  problems;
  name = "Blocked";
};
async function readMonthEnd(workbook, chosen = {}) {
  const survey = await workbook.survey();
  const sources = findSources(survey, chosen);
  const read = await readGrids(workbook, survey, sources);
  const { dateSystem } = survey;
  const { Invoices, Payments } = read.grids;
  if (Invoices === void 0 || Payments === void 0)
    throw new Blocked(missingSources(sources, read.grids));
  const { settings, problems: settingProblems } = readSettings({ grids: read.grids, dateSystem });
  const invoices = readInvoices(Invoices, { settings, dateSystem });
  const payments = readPayments(Payments, { settings, dateSystem });
  const ledger = settings.accountingCurrency === void 0 ? EMPTY_LEDGER : readLedger(read.ledger, settings.decimals, dateSystem);
  const journal = joinJournal({
    invoices: invoices.rows,
    unreadInvoices: invoices.unread,
    payments: payments.rows,
    ledger,
    known: new Map([
      ...read.customers ? knownDocuments(read.customers, "customer", dateSystem) : [],
      ...read.vendors ? knownDocuments(read.vendors, "vendor", dateSystem) : []
    ]),
    parameters: settings.parameters,
    graceDaysOf: (method) => settings.methods.get(method)?.graceDays ?? settings.parameters.graceDays
  });
  const ofTables = [...invoices.problems, ...payments.problems].filter(isOfTable);
  const blocking = [
    ...sources.problems,
    ...settingProblems,
    ...ledger.problems,
    ...lostTables(survey, ledger),
    ...ofTables
  ];
  return {
    survey,
    settings,
    invoices,
    payments,
    ledger,
    journal,
    problems: [.../* @__PURE__ */ new Set([...blocking, ...invoices.problems, ...payments.problems, ...journal.problems])],
    blocking,
    placeOfPayment: (key) => journal.places.get(key) ?? { kind: "table", table: Payments.name }
  };
}
var isOfTable = (problem) => problem.place.kind === "table" && !isWarning(problem);
var missingSources = (sources, grids) => {
  const absent = ["Invoices", "Payments"].filter((role) => grids[role] === void 0);
  const named = new Set(sources.problems.map(({ place }) => place.kind === "table" ? place.table : ""));
  const others = absent.filter((role) => !named.has(role));
  return [
    ...sources.problems,
    ...others.map((table) => ({
      code: "source/missing",
      place: { kind: "table", table },
      facts: { table }
    }))
  ];
};
function lostTables(survey, { runs }) {
  if (runs.length === 0) return [];
  const present = new Set(survey.tables.map(({ own }) => own));
  return LEDGER_TABLES.filter((table) => !present.has(table)).map((table) => ({
    code: "ledger/missing-table",
    place: { kind: "table", table },
    facts: { table }
  }));
}
var PERCENT_SOURCES = /* @__PURE__ */ new Set(["CashDiscounts", "TaxCodes"]);
var LEDGER_READ = ["Runs", "PostedPayments", "Settlements"];
async function readGrids(workbook, survey, { sources }) {
  const roles = [...sources.keys()];
  const own = (table) => survey.tables.find((t) => t.own === table)?.name;
  const named = (tables, columns) => tables.flatMap((table) => {
    const name = own(table);
    return name === void 0 ? [] : [{ table, request: { kind: "table", name, ...columns ? { columns } : {} } }];
  });
  const ownRequests = [
    ...named(LEDGER_READ),
    ...named(["CustomerTransactions", "VendorTransactions"], KNOWN_COLUMNS)
  ];
  const grids = await workbook.read([
    ...[...sources].map(([role, { ref }]) => ({ ...ref, withNumberFormats: PERCENT_SOURCES.has(role) })),
    ...ownRequests.map(({ request }) => request)
  ]);
  const ownGrids = new Map(ownRequests.map(({ table }, i2) => [table, grids[roles.length + i2]]));
  const present = (entries) => Object.fromEntries(entries.filter(([, grid2]) => grid2 !== void 0));
  return {
    grids: present(roles.map((role, i2) => [role, grids[i2]])),
    ledger: present(LEDGER_READ.map((table) => [table, ownGrids.get(table)])),
    customers: ownGrids.get("CustomerTransactions"),
    vendors: ownGrids.get("VendorTransactions")
  };
}

// src/engine/laws.ts
function checkSettlement({ payment, amount: amount5, lines, overpayment, leftOpen }) {
  const applied = sum(lines.map((line) => line.cashApplied));
  const accounted = sum([applied, overpayment?.writtenOff ?? ZERO, leftOpen]);
  invariant(accounted === amount5, `${payment.key}: money was lost or invented`);
  invariant(keepsSign(amount5, leftOpen), `${payment.key}: more was used than was paid`);
  for (const line of lines) {
    const settled = sum([line.cashApplied, line.discount, line.difference]);
    invariant(settled === line.amountSettled, `${line.documentId}: amount settled is not its parts`);
    invariant(
      minus(line.balanceBefore, settled) === line.balanceAfter && keepsSign(line.balanceBefore, line.balanceAfter),
      `${line.documentId}: settled and open are not the document`
    );
  }
}
var keepsSign = (whole, left) => whole >= 0 ? left >= 0 && left <= whole : left <= 0 && left >= whole;
function checkVouchers(lines) {
  const balances = { customer: /* @__PURE__ */ new Map(), vendor: /* @__PURE__ */ new Map() };
  for (const { side, voucher, debit, credit } of lines) {
    const balance = balances[side].get(voucher) ?? ZERO;
    balances[side].set(voucher, plus(balance, minus(debit, credit)));
  }
  for (const [voucher, balance] of [...balances.customer, ...balances.vendor]) {
    invariant(balance === 0, `voucher ${voucher}: debits and credits differ`);
  }
}

// src/engine/settleRun.ts
function settleRun(payments, documents, policy) {
  const settled = /* @__PURE__ */ new Map();
  const settle = (payment, marked) => {
    const result = settlePayment(payment, marked, policy);
    checkSettlement(result);
    settled.set(payment, result);
  };
  for (const payment of payments) {
    if (payment.marks.length === 0) continue;
    const marked = payment.marks.map((mark) => ({ mark, state: documentOf(documents, mark) }));
    settle(payment, inMarkedOrder(marked, payment, policy));
  }
  const automatic = policy.automaticSettlement ? automaticOrder(documents.values(), policy.automaticPriority) : void 0;
  for (const payment of payments) {
    if (payment.marks.length === 0) settle(payment, automatic?.documentsFor(payment, policy) ?? []);
  }
  return payments.map((payment) => {
    const result = settled.get(payment);
    invariant(result !== void 0, "every payment has a settlement");
    return result;
  });
}
function documentOf(documents, mark) {
  const state = documents.get(mark.documentId);
  invariant(state !== void 0, `a mark names the unknown document ${mark.documentId}`);
  return state;
}
function automaticOrder(states, priority) {
  const withCredits = priority !== void 0;
  const queueKey = ({ side, account, currency }, sign2) => `${side}
${account}
${currency}
${withCredits ? "" : sign2}`;
  const queues = /* @__PURE__ */ new Map();
  for (const state of states) {
    const key = queueKey(state.document, state.sign);
    const queue = queues.get(key);
    if (queue) queue.states.push(state);
    else queues.set(key, { states: [state], next: 0 });
  }
  const order = priority === void 0 ? byDueDate : byPriority(priority);
  for (const queue of queues.values()) queue.states.sort(order);
  return {
    /** As many documents as the money reaches. */
    documentsFor(payment, policy) {
      const amount5 = payment.amount;
      if (amount5 === void 0 || amount5 === 0) return [];
      const queue = queues.get(queueKey(payment, signOf(amount5)));
      if (queue === void 0) return [];
      while ((queue.states[queue.next]?.open ?? 1) === 0) queue.next++;
      const reference = referenceDate(payment, policy);
      const reached = [];
      let money2 = Math.abs(amount5);
      for (let i2 = queue.next; i2 < queue.states.length && money2 > 0; i2++) {
        const state = queue.states[i2];
        if (state === void 0 || state.open === 0) continue;
        const mark = {
          documentId: state.document.id,
          useCashDiscount: "Normal",
          fullSettlement: false
        };
        reached.push({ state, mark });
        const net = state.open - offerFor(state, mark, reference, payment.graceDays, policy).obtainable;
        money2 -= state.sign === signOf(amount5) ? net : -net;
      }
      return reached;
    }
  };
}
var LAST2 = "9999-99-99";
var byDueDate = (a, b) => compareTexts(a.document.dueDate ?? LAST2, b.document.dueDate ?? LAST2) || compareTexts(a.document.date, b.document.date) || compareTexts(a.document.voucher, b.document.voucher) || compareTexts(a.document.invoice, b.document.invoice);

// src/engine/salesTax.ts
function discountByTax(discount, taxes) {
  const sign2 = signOf(discount) === -1 ? -1 : 1;
  return cutByGross(absolute(discount), taxes).map(({ tax, part }) => ({
    tax,
    discount: times(part, sign2),
    reversed: times(tax.gross === 0 ? amountOfUnits(0) : absolute(shareOf(part, tax.tax, tax.gross)), sign2)
  }));
}
function cutByGross(discount, taxes) {
  const whole = taxes.reduce((total, { gross }) => total + BigInt(absolute(gross)), 0n);
  const cuts = [...taxes].sort((a, b) => a.code < b.code ? -1 : a.code > b.code ? 1 : 0).map((tax) => {
    const share = BigInt(discount) * BigInt(absolute(tax.gross));
    return { tax, part: amountOfUnits(Number(share / whole)), remainder: share % whole };
  });
  let rest = cuts.reduce((left, { part }) => minus(left, part), discount);
  const byRemainder = [...cuts].sort(
    (a, b) => a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0
  );
  for (const cut of byRemainder) {
    if (rest === 0) break;
    cut.part = amountOfUnits(cut.part + 1);
    rest = amountOfUnits(rest - 1);
  }
  return cuts;
}

// src/engine/vouchers.ts
var receivableOf = (side) => side === "customer" ? "receivable" : "payable";
var discountOf = (side) => side === "customer" ? "customer cash discount" : "vendor cash discount";
var differencePurpose = (type) => type === "Penny difference" ? "penny difference" : "cash discount difference";
function paymentVoucher(head, account, amount5, offsetAccount, accounts) {
  const [receivable, text, invoice] = [receivableOf(head.side), "Payment", ""];
  return written2(head, accounts, [
    { purpose: "bank", ledgerAccount: offsetAccount, account, invoice, amount: amount5, text },
    { purpose: receivable, ledgerAccount: void 0, account, invoice, amount: negate(amount5), text }
  ]);
}
function settlementVoucher(head, settlement, documents, accounts, reverseTax) {
  const { payment, lines, overpayment } = settlement;
  const entries = lines.flatMap(
    (line) => entriesOf(line, documents.get(line.documentId), settlement, reverseTax)
  );
  if (overpayment !== void 0) {
    const common = { account: payment.account, invoice: "", text: overpayment.type };
    const amount5 = overpayment.writtenOff;
    entries.push(
      { ...common, purpose: receivableOf(head.side), ledgerAccount: void 0, amount: amount5 },
      {
        ...common,
        purpose: differencePurpose(overpayment.type),
        ledgerAccount: void 0,
        amount: negate(amount5)
      }
    );
  }
  return written2(head, accounts, entries);
}
function entriesOf(line, state, settlement, reverseTax) {
  const { payment } = settlement;
  const account = state?.document.account ?? payment.account;
  const invoice = state?.document.invoice ?? "";
  const receivable = receivableOf(payment.side);
  const entries = [];
  const pair = (purpose, ledgerAccount, amount5, text) => {
    if (amount5 === 0) return;
    const common = { account, invoice, text };
    entries.push(
      { ...common, purpose, ledgerAccount, amount: amount5 },
      { ...common, purpose: receivable, ledgerAccount: void 0, amount: negate(amount5) }
    );
  };
  if (account !== payment.account && line.cashApplied !== 0) {
    const moved = {
      purpose: receivable,
      ledgerAccount: void 0,
      text: "Transfer between accounts"
    };
    entries.push(
      { ...moved, account: payment.account, invoice: "", amount: line.cashApplied },
      { ...moved, account, invoice, amount: negate(line.cashApplied) }
    );
  }
  entries.push(
    ...discountEntries(line, state?.document.taxes ?? [], { account, invoice }, payment, reverseTax)
  );
  if (line.differenceType !== void 0) {
    pair(differencePurpose(line.differenceType), void 0, line.difference, line.differenceType);
  }
  return entries;
}
function discountEntries(line, taxes, of, payment, reverseTax) {
  if (line.discount === 0) return [];
  const purpose = discountOf(payment.side);
  const discount = { ...of, purpose, text: "Cash discount" };
  const receivable = {
    ...discount,
    purpose: receivableOf(payment.side),
    ledgerAccount: void 0,
    amount: negate(line.discount)
  };
  const parts = taxes.some(({ gross }) => gross !== 0) ? discountByTax(line.discount, taxes) : [];
  if (parts.length === 0) {
    const ledgerAccount = payment.discountAccount ?? line.discountAccount;
    return [{ ...discount, ledgerAccount, amount: line.discount }, receivable];
  }
  const nets = /* @__PURE__ */ new Map();
  const reversed = [];
  for (const part of parts) {
    const back = reverseTax ? part.reversed : ZERO;
    const ledgerAccount = payment.discountAccount ?? part.tax.discountAccount ?? line.discountAccount;
    nets.set(ledgerAccount, plus(nets.get(ledgerAccount) ?? ZERO, minus(part.discount, back)));
    const text = "Sales tax on cash discount";
    reversed.push({ ...of, purpose: "sales tax", ledgerAccount: part.tax.account, amount: back, text });
  }
  const net = [...nets].map(([ledgerAccount, amount5]) => ({ ...discount, ledgerAccount, amount: amount5 }));
  return [...net, ...reversed, receivable];
}
function written2(head, accounts, entries) {
  return entries.filter((entry) => entry.amount !== 0).map(({ purpose, ledgerAccount, account, invoice, amount: amount5, text }) => {
    const debit = times(amount5, head.side === "customer" ? 1 : -1);
    return {
      side: head.side,
      voucher: head.voucher,
      date: head.date,
      currency: head.currency,
      ledgerAccount: ledgerAccount || accounts[purpose] || purpose,
      text,
      account,
      invoice,
      debit: debit > 0 ? debit : ZERO,
      credit: debit < 0 ? negate(debit) : ZERO
    };
  });
}

// src/engine/postRun.ts
var byAllocationOrder = (a, b) => compareTexts(a.date, b.date) || compareTexts(a.voucher, b.voucher) || compareTexts(a.account, b.account) || (a.amount ?? Number.MAX_SAFE_INTEGER) - (b.amount ?? Number.MAX_SAFE_INTEGER) || compareTexts(a.reference, b.reference) || compareTexts(a.key, b.key);
function postRun(payments, documents, settings) {
  const ordered2 = [...payments].sort(byAllocationOrder);
  const settlements = settleRun(ordered2, documents, settings.policy);
  const posted = ordered2.map((payment, i2) => {
    const settlement = settlements[i2];
    invariant(settlement !== void 0, "one settlement per payment");
    const settlesNothing = payment.amount === void 0 && settlement.lines.length === 0;
    return { payment, settlement, isPostedNow: !payment.isPosted && !settlesNothing };
  });
  const vouchers = numbered2(
    posted.filter((p) => p.isPostedNow).map((p) => p.payment),
    settings
  );
  const used = new Set(settings.usedVouchers);
  for (const voucher of vouchers.values()) used.add(voucher);
  const result = {
    payments: [],
    settlements: [],
    voucherLines: []
  };
  const outcomes = posted.map(({ payment, settlement, isPostedNow }) => {
    const voucher = vouchers.get(payment) ?? payment.voucher;
    if (isPostedNow) {
      result.payments.push(postedPayment2(payment, settlement, voucher));
      result.voucherLines.push(...paymentLines(payment, settlement, voucher, settings));
    }
    const date = settlementDate(payment, settlement, settings.postingDate);
    const head = {
      side: payment.side,
      voucher: discountVoucher(voucher || firstDocumentVoucher(settlement, documents), used),
      date,
      currency: payment.currency
    };
    const lines = settlementVoucher(
      head,
      settlement,
      documents,
      settings.accounts,
      settings.policy.reverseTaxOnDiscount
    );
    if (lines.length > 0) used.add(head.voucher);
    result.voucherLines.push(...lines);
    const offset = new Set(lines.map((line) => `${line.account}
${line.invoice}`));
    result.settlements.push(
      ...records(
        payment,
        settlement,
        voucher,
        date,
        documents,
        (account, invoice) => offset.has(`${account}
${invoice}`) ? head.voucher : ""
      )
    );
    return { ...settlement, voucher, isPostedNow };
  });
  checkVouchers(result.voucherLines);
  return { ...result, outcomes };
}
function numbered2(payments, settings) {
  const vouchers = /* @__PURE__ */ new Map();
  const given = payments.filter((payment) => payment.voucher !== "");
  for (const payment of given) vouchers.set(payment, payment.voucher);
  const used = [...settings.usedVouchers, ...vouchers.values()];
  for (const side of ["customer", "vendor"]) {
    const blank = payments.filter(
      (payment) => payment.side === side && payment.voucher === "" && payment.amount !== 0
    );
    const numbers = nextVouchers(settings.series[side], blank.length, used);
    blank.forEach((payment, i2) => vouchers.set(payment, numbers[i2] ?? ""));
    used.push(...numbers);
  }
  return vouchers;
}
function firstDocumentVoucher({ lines }, documents) {
  const document = documents.get(lines[0]?.documentId ?? "")?.document;
  return document?.voucher || document?.invoice || "";
}
var settlementDate = (payment, settlement, postingDate2) => payment.isPosted && postingDate2 !== "latest" ? laterOf(postingDate2, settlement.date) : settlement.date;
var postedPayment2 = (payment, { amount: amount5 }, voucher) => ({
  side: payment.side,
  key: payment.key,
  voucher,
  date: payment.date,
  account: payment.account,
  name: payment.name,
  amount: amount5,
  currency: payment.currency,
  reference: payment.reference,
  offsetAccount: payment.offsetAccount
});
var paymentLines = (payment, { amount: amount5 }, voucher, { accounts }) => paymentVoucher(
  { side: payment.side, voucher, date: payment.date, currency: payment.currency },
  payment.account,
  amount5,
  payment.offsetAccount,
  accounts
);
function records(payment, { lines, overpayment }, voucher, date, documents, offsetVoucher) {
  const rows = lines.map((line) => {
    const document = documents.get(line.documentId)?.document;
    invariant(document !== void 0, "a settled document is known");
    return {
      side: payment.side,
      key: payment.key,
      date,
      paymentVoucher: voucher,
      paymentDate: payment.date,
      reference: payment.reference,
      account: document.account,
      invoice: document.invoice,
      invoiceVoucher: document.voucher,
      currency: payment.currency,
      cashApplied: line.cashApplied,
      discount: line.discount,
      difference: line.difference,
      differenceType: line.differenceType,
      amountSettled: line.amountSettled,
      balanceAfter: line.balanceAfter,
      cashDiscountDate: line.period === void 0 ? void 0 : document.periods[line.period]?.lastDate,
      cashDiscountAmount: line.discountAmount,
      discountTakenBefore: line.discountTakenBefore,
      useCashDiscount: line.useCashDiscount,
      rules: line.rules,
      because: { reason: line.reason, noDiscount: line.noDiscount, graceDays: line.graceDays },
      discountVoucher: offsetVoucher(document.account, document.invoice)
    };
  });
  if (overpayment !== void 0) {
    rows.push({
      side: payment.side,
      key: payment.key,
      date,
      paymentVoucher: voucher,
      paymentDate: payment.date,
      reference: payment.reference,
      account: payment.account,
      invoice: "",
      invoiceVoucher: "",
      currency: payment.currency,
      cashApplied: void 0,
      discount: void 0,
      difference: negate(overpayment.writtenOff),
      differenceType: overpayment.type,
      amountSettled: void 0,
      balanceAfter: void 0,
      cashDiscountDate: void 0,
      cashDiscountAmount: void 0,
      discountTakenBefore: void 0,
      useCashDiscount: void 0,
      rules: overpayment.rules,
      because: { reason: "overpayment-written-off", noDiscount: void 0, graceDays: 0 },
      discountVoucher: offsetVoucher(payment.account, "")
    });
  }
  return rows;
}

// node_modules/@noble/hashes/esm/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array";
}
function abytes(b, ...lengths) {
  if (!isBytes(b))
    throw new Error("Uint8Array expected");
  if (lengths.length > 0 && !lengths.includes(b.length))
    throw new Error("Uint8Array expected of length " + lengths + ", got length=" + b.length);
}
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("Hash instance has been destroyed");
  if (checkFinished && instance.finished)
    throw new Error("Hash#digest() has already been called");
}
function aoutput(out, instance) {
  abytes(out);
  const min2 = instance.outputLen;
  if (out.length < min2) {
    throw new Error("digestInto() expects output buffer of length at least " + min2);
  }
}
function clean(...arrays) {
  for (let i2 = 0; i2 < arrays.length; i2++) {
    arrays[i2].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i2) => i2.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i2 = 0; i2 < bytes.length; i2++) {
    hex += hexes[bytes[i2]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new Error("string expected");
  return new Uint8Array(new TextEncoder().encode(str));
}
function toBytes(data) {
  if (typeof data === "string")
    data = utf8ToBytes(data);
  abytes(data);
  return data;
}
var Hash = class {
};
function createHasher(hashCons) {
  const hashC = (msg) => hashCons().update(toBytes(msg)).digest();
  const tmp = hashCons();
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.create = () => hashCons();
  return hashC;
}

// node_modules/@noble/hashes/esm/_md.js
function setBigUint64(view, byteOffset, value, isLE) {
  if (typeof view.setBigUint64 === "function")
    return view.setBigUint64(byteOffset, value, isLE);
  const _32n = BigInt(32);
  const _u32_max = BigInt(4294967295);
  const wh = Number(value >> _32n & _u32_max);
  const wl = Number(value & _u32_max);
  const h = isLE ? 4 : 0;
  const l = isLE ? 0 : 4;
  view.setUint32(byteOffset + h, wh, isLE);
  view.setUint32(byteOffset + l, wl, isLE);
}
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class extends Hash {
  constructor(blockLen, outputLen, padOffset, isLE) {
    super();
    this.finished = false;
    this.length = 0;
    this.pos = 0;
    this.destroyed = false;
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    data = toBytes(data);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        continue;
      }
      buffer.set(data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
      }
    }
    this.length += data.length;
    this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    clean(this.buffer.subarray(pos));
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      pos = 0;
    }
    for (let i2 = pos; i2 < blockLen; i2++)
      buffer[i2] = 0;
    setBigUint64(view, blockLen - 8, BigInt(this.length * 8), isLE);
    this.process(view, 0);
    const oview = createView(out);
    const len = this.outputLen;
    if (len % 4)
      throw new Error("_sha2: outputLen should be aligned to 32bit");
    const outLen = len / 4;
    const state = this.get();
    if (outLen > state.length)
      throw new Error("_sha2: outputLen bigger than state");
    for (let i2 = 0; i2 < outLen; i2++)
      oview.setUint32(4 * i2, state[i2], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneInto(to) {
    to || (to = new this.constructor());
    to.set(...this.get());
    const { blockLen, buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (length % blockLen)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// node_modules/@noble/hashes/esm/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA256 = class extends HashMD {
  constructor(outputLen = 32) {
    super(64, outputLen, 8, false);
    this.A = SHA256_IV[0] | 0;
    this.B = SHA256_IV[1] | 0;
    this.C = SHA256_IV[2] | 0;
    this.D = SHA256_IV[3] | 0;
    this.E = SHA256_IV[4] | 0;
    this.F = SHA256_IV[5] | 0;
    this.G = SHA256_IV[6] | 0;
    this.H = SHA256_IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  process(view, offset) {
    for (let i2 = 0; i2 < 16; i2++, offset += 4)
      SHA256_W[i2] = view.getUint32(offset, false);
    for (let i2 = 16; i2 < 64; i2++) {
      const W15 = SHA256_W[i2 - 15];
      const W2 = SHA256_W[i2 - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i2] = s1 + SHA256_W[i2 - 7] + s0 + SHA256_W[i2 - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i2 = 0; i2 < 64; i2++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i2] + SHA256_W[i2] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var sha256 = /* @__PURE__ */ createHasher(() => new SHA256());

// src/app/fingerprint.ts
function hashOf(lines) {
  const hash = sha256.create();
  for (const line of lines) hash.update(utf8ToBytes(`${JSON.stringify(line)}
`));
  return bytesToHex(hash.digest()).slice(0, 32);
}
function inputFingerprint(documents, payments, { policy, accounts, series, postingDate: postingDate2 }) {
  const states = [...documents].sort((a, b) => a.document.id < b.document.id ? -1 : 1);
  const ordered2 = [...payments].sort(byAllocationOrder);
  return hashOf([{ policy, accounts: sorted(accounts), series, postingDate: postingDate2 }, ...states, ...ordered2]);
}
var sorted = (record) => Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1);
var viewsFingerprint = (runs) => hashOf(runs);
function resultFingerprint({ payments, settlements }) {
  const paid = payments.map(({ side, date, account, amount: amount5, currency, reference }) => [
    side,
    date,
    account,
    amount5,
    currency,
    reference
  ]);
  const settled = settlements.map((s) => [
    s.side,
    s.date,
    s.paymentDate,
    s.reference,
    s.account,
    s.invoice,
    s.currency,
    s.cashApplied,
    s.discount,
    s.difference,
    s.differenceType,
    s.amountSettled,
    s.balanceAfter,
    s.cashDiscountDate,
    s.rules
  ]);
  return hashOf([...inTextOrder(paid), ...inTextOrder(settled)]);
}
var inTextOrder = (rows) => rows.map((row) => JSON.stringify(row)).sort();

// src/app/settlement.ts
var policyOf = (parameters) => ({
  administration: parameters.cashDiscountAdministration,
  maximumPennyDifference: parameters.maximumPennyDifference,
  maximumOverpaymentOrUnderpayment: parameters.maximumOverpaymentOrUnderpayment,
  discountOnPartialPayments: parameters.calculateCashDiscountsForPartialPayments,
  discountOnCreditNotes: parameters.calculateCashDiscountsForCreditNotes,
  writeOffWithoutDiscount: parameters.writeOffDifferencesWithoutDiscount,
  reverseTaxOnDiscount: parameters.reverseSalesTaxOnCashDiscount,
  automaticSettlement: parameters.automaticSettlement,
  automaticPriority: parameters.automaticPriority,
  selectedDiscountDate: parameters.dateToUseForCalculatingDiscounts === "selected" ? parameters.selectedDiscountDate : void 0
});
function seriesOf(nextVoucher) {
  const series = voucherSeries(nextVoucher);
  invariant(series !== void 0, "a voucher series was checked when the parameters were read");
  return series;
}
function settleMonthEnd(monthEnd, today) {
  const { journal, ledger, settings } = monthEnd;
  const { parameters } = settings;
  const run2 = {
    policy: policyOf(parameters),
    accounts: settings.accounts,
    series: {
      customer: seriesOf(parameters.customerPaymentVoucher),
      vendor: seriesOf(parameters.vendorPaymentVoucher)
    },
    postingDate: parameters.settlementPostingDate === "today" ? today : parameters.settlementPostingDate
  };
  const input = inputFingerprint(journal.documents.values(), journal.payments, run2);
  const used = usedVouchers(monthEnd.invoices.rows, monthEnd.payments.rows, ledger);
  const result = postRun(journal.payments, journal.documents, { ...run2, usedVouchers: used });
  const leftNow = new Map(result.outcomes.map(({ payment, leftOpen }) => [payment.key, leftOpen]));
  const payments = paymentBalances(ledger, journal.leftBefore, result.payments, leftNow);
  const dates = payments.map(({ payment }) => payment.date);
  return {
    result,
    totals: totalsOf2(monthEnd, result),
    inputFingerprint: input,
    resultFingerprint: resultFingerprint(result),
    documents: [...journal.documents.values()],
    payments,
    problems: inPlaceOrder([
      ...monthEnd.problems,
      ...notPosted(monthEnd, result),
      ...closedMeanwhile(monthEnd, result)
    ]),
    asOf: dates.length === 0 ? void 0 : dates.reduce((a, b) => b > a ? b : a)
  };
}
var notPosted = ({ placeOfPayment }, { outcomes }) => outcomes.filter(
  ({ payment, isPostedNow, lines }) => !isPostedNow && payment.amount === void 0 && lines.length === 0
).map(({ payment }) => ({
  code: "payment/marks-cancel-out",
  place: placeOfPayment(payment.key),
  facts: {}
}));
var closedMeanwhile = ({ ledger, journal }, { outcomes }) => outcomes.filter(({ leftOpen }) => leftOpen !== 0).flatMap(({ payment, lines }) => {
  const reached = new Set(lines.map(({ documentId: documentId2 }) => documentId2));
  return payment.marks.filter(({ documentId: documentId2 }) => !reached.has(documentId2) && journal.documents.get(documentId2)?.open === 0).map(({ documentId: documentId2 }) => ({
    code: "mark/closed",
    place: journal.markPlaces.get(payment.key) ?? { kind: "table", table: "Payments" },
    facts: { invoice: journal.documents.get(documentId2)?.document.invoice ?? "", run: nextRun(ledger) }
  }));
});
function totalsOf2({ settings, journal }, { payments, settlements, voucherLines, outcomes }) {
  const total = (amounts) => sum(amounts.map((amount5) => amount5 ?? ZERO));
  const posted = new Set(outcomes.filter(({ isPostedNow }) => isPostedNow).map(({ payment }) => payment.key));
  const change = outcomes.map(
    ({ payment, leftOpen }) => posted.has(payment.key) ? leftOpen : plus(leftOpen, negate(journal.leftBefore.get(payment.key) ?? ZERO))
  );
  const result = {
    currency: settings.accountingCurrency ?? "",
    decimals: settings.decimals,
    paymentCount: payments.filter(({ amount: amount5 }) => amount5 !== 0).length,
    payments: total(payments.map(({ amount: amount5 }) => amount5)),
    received: total(payments.filter(({ side }) => side === "customer").map(({ amount: amount5 }) => amount5)),
    paid: total(payments.filter(({ side }) => side === "vendor").map(({ amount: amount5 }) => amount5)),
    settled: total(settlements.map(({ amountSettled }) => amountSettled)),
    discount: total(settlements.map(({ discount }) => discount)),
    differences: total(settlements.map(({ difference }) => difference)),
    leftOpen: total(change),
    documentsSettled: new Set(
      settlements.filter((s) => s.invoice !== "").map((s) => `${s.side}
${s.account}
${s.invoice}`)
    ).size,
    voucherCount: new Set(voucherLines.map(({ side, voucher }) => `${side}
${voucher}`)).size
  };
  const applied = total(settlements.map(({ cashApplied }) => cashApplied));
  const overpaid2 = total(settlements.filter((s) => s.invoice === "").map(({ difference }) => difference));
  invariant(
    result.payments === plus(plus(applied, negate(overpaid2)), result.leftOpen),
    "payments = cash applied + overpayments written off + left open, over the whole run"
  );
  return result;
}

// src/engine/transactionRows.ts
function transactionRows(documents, payments, settlements) {
  const names = /* @__PURE__ */ new Map();
  const payers = /* @__PURE__ */ new Map();
  const rows = [];
  const add2 = (row, order) => {
    rows.push({ row, order: `${row.account}
${row.date}
${order}` });
  };
  for (const state of documents) {
    const { side, account, name, voucher, invoice, type, date, currency, amount: amount5 } = state.document;
    if (name !== "") names.set(`${side}
${account}`, name);
    const row = { side, voucher, type, date, invoice, balance: balanceOf(state), currency, account, name };
    add2({ ...row, ...columnsOf(side, amount5) }, `0
${voucher}
${invoice}`);
  }
  for (const { payment, leftOpen } of payments) {
    const { side, voucher, date, currency, account, name, amount: amount5 } = payment;
    payers.set(payment.key, account);
    if (amount5 === 0) continue;
    if (name !== "" && !names.has(`${side}
${account}`)) names.set(`${side}
${account}`, name);
    const known = name !== "" ? name : names.get(`${side}
${account}`) ?? "";
    const row = { side, voucher, type: "Payment", date, invoice: "", currency, account, name: known };
    add2({ ...row, balance: negate(leftOpen), ...columnsOf(side, negate(amount5)) }, `1
${voucher}
`);
  }
  for (const record of settlements) {
    const {
      side,
      date,
      currency,
      account,
      discountVoucher: discountVoucher2,
      paymentVoucher: paymentVoucher2,
      discount,
      difference,
      differenceType
    } = record;
    const name = names.get(`${side}
${account}`) ?? "";
    const row = { side, voucher: discountVoucher2, date, invoice: "", balance: ZERO, currency, account, name };
    const order = `1
${paymentVoucher2}
${discountVoucher2}
${record.invoice}`;
    const payer = payers.get(record.key) ?? account;
    const moved = record.cashApplied ?? ZERO;
    if (payer !== account && moved !== 0) {
      const transfer = { ...row, type: "Transfer between accounts" };
      const payerName = names.get(`${side}
${payer}`) ?? "";
      add2({ ...transfer, account: payer, name: payerName, ...columnsOf(side, moved) }, `${order}
0`);
      add2({ ...transfer, ...columnsOf(side, negate(moved)) }, `${order}
0`);
    }
    if (discount !== void 0 && discount !== 0) {
      add2({ ...row, type: "Cash discount", ...columnsOf(side, negate(discount)) }, `${order}
1`);
    }
    if (difference !== void 0 && difference !== 0 && differenceType !== void 0) {
      add2({ ...row, type: differenceType, ...columnsOf(side, negate(difference)) }, `${order}
2`);
    }
  }
  return rows.sort((a, b) => compareTexts(a.order, b.order)).map(({ row }) => row);
}
function columnsOf(side, amount5) {
  const debit = times(amount5, side === "customer" ? 1 : -1);
  return debit >= 0 ? { debit: absolute(debit), credit: void 0 } : { debit: void 0, credit: absolute(debit) };
}

// src/problem/texts/problemTexts.ts
var LONGEST_TEXT = 60;
var MOST_LISTED = 40;
function wordsIn(wording) {
  const { quotes, decimalMark, groupMark } = wording;
  const joined = (items, last2) => {
    const shown = items.slice(0, MOST_LISTED);
    if (items.length > MOST_LISTED) return `${shown.join(", ")} \u2026`;
    return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${last2} ${shown.at(-1) ?? ""}`;
  };
  const amount5 = (digits) => {
    const match2 = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
    if (!match2) return digits;
    const whole = (match2[2] ?? "").replace(/\B(?=(\d{3})+$)/g, groupMark);
    return `${match2[1] ?? ""}${whole}${decimalMark}${(match2[3] ?? "").padEnd(2, "0")}`;
  };
  return {
    /** What stands in a cell, in quotes, on one line and not longer than a message can carry. */
    q(text) {
      const line = text.replace(/\s+/g, " ").trim();
      return `${quotes[0]}${line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}\u2026` : line}${quotes[1]}`;
    },
    and: (items) => joined(items, wording.and),
    or: (items) => joined(items, wording.or),
    amount: amount5,
    /** What a text would be elsewhere, one part per different amount. */
    readings(readings5) {
      const amounts = [...new Set(readings5.map((reading) => reading.amount))];
      const parts = amounts.map((digits) => {
        const formats = readings5.filter((reading) => reading.amount === digits).map(({ format: format2 }) => format2);
        return wording.inFormat(amount5(digits), joined(formats, wording.or));
      });
      return joined(parts, wording.and);
    }
  };
}

// src/problem/texts/de.ts
var { q, and, or, amount, readings } = wordsIn({
  quotes: ["\u201E", "\u201C"],
  decimalMark: ",",
  groupMark: ".",
  and: "und",
  or: "oder",
  inFormat: (text, formats) => `${text} im Zahlenformat ${formats}`
});
var ORDERS2 = { dmy: "TT.MM.JJJJ", mdy: "MM/TT/JJJJ", ymd: "JJJJ-MM-TT" };
var de2 = {
  "source/missing": {
    found: (f) => `In dieser Arbeitsmappe gibt es keine Tabelle ${f.table}.`,
    toDo: (f) => `Nennen Sie die Tabelle ${f.table}, oder w\xE4hlen Sie die Tabelle oder den Bereich mit den Daten.`
  },
  "source/several": {
    found: (f) => `Mehrere Tabellen k\xF6nnten ${f.table} sein: ${and(f.candidates)}.`,
    toDo: (f) => `W\xE4hlen Sie eine davon, oder nennen Sie sie ${f.table}.`
  },
  "source/missing-column": {
    found: (f) => `Tabelle ${f.table} hat keine Spalte ${q(f.column)}. Die \xDCberschriften sind ${and(f.present)}.`,
    toDo: (f) => `F\xFCgen Sie die Spalte ${q(f.column)} hinzu, oder w\xE4hlen Sie die Spalte, die das bedeutet.`
  },
  "source/ambiguous-column": {
    found: (f) => `In Tabelle ${f.table} bedeuten mehrere \xDCberschriften ${q(f.column)}: ${and(f.headings)}.`,
    toDo: () => "W\xE4hlen Sie die g\xFCltige, oder benennen Sie die anderen um."
  },
  "source/ambiguous-heading": {
    found: (f) => `In Tabelle ${f.table} kann die \xDCberschrift ${q(f.heading)} ${or(f.columns)} bedeuten. Die \xDCberschriften sind ${and(f.present)}.`,
    toDo: (f) => `Benennen Sie sie um in ${or(f.columns.map(q))}, oder w\xE4hlen Sie, was sie bedeutet.`
  },
  "source/merged-cells": {
    found: (f) => `Die Zellen ${f.area} der Tabelle ${f.table} sind verbunden: Nur die erste hat einen Wert.`,
    toDo: () => "Heben Sie die Verbindung auf und f\xFCllen Sie jede Zelle aus. Die betroffenen Zeilen werden bis dahin nicht verwendet."
  },
  "source/no-rows": {
    found: (f) => `Tabelle ${f.table} hat keine Zeilen.`,
    toDo: () => "Geben Sie die Zeilen ein, oder w\xE4hlen Sie eine andere Tabelle."
  },
  "cell/blank": {
    found: (f) => `${q(f.column)} ist leer.`,
    toDo: () => "F\xFCllen Sie die Zelle aus."
  },
  "cell/error": {
    found: (f) => `${q(f.column)} zeigt den Fehler ${f.text}.`,
    toDo: () => "Berichtigen Sie die Formel, oder geben Sie den Wert ein."
  },
  "amount/unreadable": {
    found: (f) => `${q(f.text)} ist kein Betrag.`,
    toDo: () => "Geben Sie den Betrag als Zahl ein."
  },
  "amount/no-format": {
    found: (f) => `${q(f.text)} ist ein Text. Es w\xE4re ${readings(f.readings)}.`,
    toDo: () => "Geben Sie eine Zahl ein, oder legen Sie in SettlementParameters das Zahlenformat dieser Quelle fest."
  },
  "amount/other-format": {
    found: (f) => `${q(f.text)} passt nicht zum Zahlenformat ${f.format} dieser Quelle. Es w\xE4re ${readings(f.readings)}.`,
    toDo: () => "Geben Sie eine Zahl ein, oder \xE4ndern Sie in SettlementParameters das Zahlenformat dieser Quelle."
  },
  "amount/other-currency": {
    found: (f) => `${q(f.text)} nennt nicht die W\xE4hrung der Zeile, ${f.currency}.`,
    toDo: () => "Berichtigen Sie die W\xE4hrung der Zeile, oder geben Sie den Betrag ohne W\xE4hrung ein."
  },
  "amount/too-many-decimals": {
    found: (f) => `${q(f.text)} hat mehr als die ${f.decimals} Nachkommastellen von ${f.currency}.`,
    toDo: () => "Runden Sie den Betrag in der Quelle; hier wird nie gerundet."
  },
  "amount/too-large": {
    found: (f) => `${q(f.text)} ist gr\xF6\xDFer, als ein Betrag sein kann.`,
    toDo: () => "Berichtigen Sie den Betrag."
  },
  "amount/negative": {
    found: (f) => `${q(f.column)} ist kleiner als null: ${amount(f.text)}.`,
    toDo: () => "Geben Sie null oder einen h\xF6heren Betrag ein."
  },
  "date/not-a-date": {
    found: (f) => `${q(f.text)} ist kein Datum.`,
    toDo: () => "Geben Sie das Datum als Datum ein."
  },
  "date/has-time": {
    found: (f) => `${q(f.text)} ist ein Datum mit Uhrzeit.`,
    toDo: () => "Geben Sie das Datum ohne Uhrzeit ein."
  },
  "date/no-format": {
    found: (f) => `${q(f.text)} ist ein Text; es ist nicht festgelegt, was der Tag und was der Monat ist.`,
    toDo: () => "Geben Sie ein Datum ein, oder legen Sie in SettlementParameters das Datumsformat dieser Quelle fest."
  },
  "date/other-format": {
    found: (f) => `${q(f.text)} passt nicht zum Datumsformat ${ORDERS2[f.format] ?? f.format} dieser Quelle.`,
    toDo: () => "Geben Sie ein Datum ein, oder \xE4ndern Sie in SettlementParameters das Datumsformat dieser Quelle."
  },
  "date/too-late": {
    found: (f) => `Das Datum ${f.text} liegt zu weit in der Zukunft.`,
    toDo: () => "Berichtigen Sie das Jahr."
  },
  "text/long-number": {
    found: (f) => `In ${q(f.column)} steht eine Zahl mit mehr als 15 Stellen; Excel hat die letzten durch Nullen ersetzt.`,
    toDo: () => "Formatieren Sie die Zelle als Text und geben Sie die Nummer noch einmal ein."
  },
  "number/not-whole": {
    found: (f) => `${q(f.column)} ist ${q(f.text)}, keine ganze Zahl von 0 bis ${f.most}.`,
    toDo: () => "Geben Sie eine ganze Zahl ein."
  },
  "percent/unreadable": {
    found: (f) => `${q(f.text)} ist kein Prozentsatz.`,
    toDo: () => "Geben Sie eine Zahl ein, etwa 2 f\xFCr 2 %."
  },
  "percent/out-of-range": {
    found: (f) => `${f.text} liegt nicht zwischen 0 % und weniger als 100 %.`,
    toDo: () => "Berichtigen Sie den Prozentsatz."
  },
  "choice/unknown": {
    found: (f) => `${q(f.column)} ist ${q(f.text)}; das ist keine der M\xF6glichkeiten.`,
    toDo: (f) => `Geben Sie ${or(f.allowed)} ein.`
  },
  "currency/unreadable": {
    found: (f) => `${q(f.text)} ist keine W\xE4hrung.`,
    toDo: () => "Geben Sie die drei Buchstaben der W\xE4hrung ein, etwa EUR."
  },
  "row/only-a-sum": {
    found: (f) => `In dieser Zeile der Tabelle ${f.table} steht nur ein Betrag: Sie sieht wie eine Summe aus.`,
    toDo: () => "L\xF6schen Sie die Zeile, oder setzen Sie die Summe au\xDFerhalb der Tabelle. Ist es keine Summe, f\xFCllen Sie die anderen Zellen aus."
  },
  "code/duplicate": {
    found: (f) => `${q(f.code)} steht mehr als einmal in Tabelle ${f.table}.`,
    toDo: () => "Behalten Sie eine der Zeilen."
  },
  "code/unknown": {
    found: (f) => f.known.length === 0 ? `${q(f.column)} nennt ${q(f.code)}, aber solche Codes sind nicht eingerichtet.` : `${q(f.column)} nennt ${q(f.code)}; dieser Code ist nicht eingerichtet. Es gibt ${and(f.known)}.`,
    toDo: () => "Berichtigen Sie den Code, oder nehmen Sie ihn in die Einstellungen auf."
  },
  "code/circular": {
    found: (f) => `Die Folgecodes f\xFChren zum Anfang zur\xFCck: ${f.chain.join(" \u2192 ")}.`,
    toDo: () => "Leeren Sie den Folgecode der letzten Frist."
  },
  "parameter/unknown": {
    found: (f) => `Es gibt keinen Parameter ${q(f.name)}.`,
    toDo: (f) => `Berichtigen Sie den Namen, oder l\xF6schen Sie die Zeile. Die Parameter sind ${f.known.join(", ")}.`
  },
  "parameter/duplicate": {
    found: (f) => `Der Parameter ${q(f.name)} steht mehr als einmal da.`,
    toDo: () => "Behalten Sie eine der Zeilen."
  },
  "parameter/invalid": {
    found: (f) => `${q(f.text)} ist kein Wert des Parameters ${q(f.name)}.`,
    toDo: (f) => `Geben Sie einen Wert ein, etwa ${f.allowed}.`
  },
  "parameter/missing": {
    found: (f) => `Der Parameter ${q(f.name)} hat keinen Wert, aber ${q(f.because)} braucht ihn.`,
    toDo: (f) => `Geben Sie einen Wert f\xFCr ${q(f.name)} ein.`
  },
  "parameter/not-available": {
    found: (f) => `${q(f.text)} ist f\xFCr den Parameter ${q(f.name)} noch nicht verf\xFCgbar.`,
    toDo: () => "Leeren Sie den Wert. Nichts wird anders ausgeglichen als verlangt."
  },
  "account/unknown-purpose": {
    found: (f) => `${q(f.purpose)} ist kein Zweck eines Sachkontos.`,
    toDo: (f) => `Geben Sie ${or(f.known)} ein.`
  },
  "currency/none": {
    found: () => "Die Buchungsw\xE4hrung ist nicht angegeben, und nicht alle Zeilen nennen dieselbe W\xE4hrung.",
    toDo: () => "Geben Sie in SettlementParameters den Parameter Accounting currency ein."
  },
  "currency/no-rate": {
    found: (f) => `Die Zeile lautet auf ${f.currency}, und es gibt keinen Wechselkurs zu ${f.accountingCurrency}.`,
    toDo: (f) => `Vorerst k\xF6nnen nur Zeilen in ${f.accountingCurrency} ausgeglichen werden. Berichtigen Sie die W\xE4hrung, oder lassen Sie die Zeile weg.`
  },
  "invoice/duplicate": {
    found: (f) => `Rechnung ${q(f.invoice)} des Kontos ${q(f.account)} steht mehr als einmal da: auch in ${and(f.others)}.`,
    toDo: () => "Behalten Sie eine der Zeilen, oder berichtigen Sie die Nummer. Bis dahin wird keine davon verwendet."
  },
  "invoice/discount-incomplete": {
    found: (f) => `Von Skonto ${f.period} ist nur das Datum oder nur der Betrag ausgef\xFCllt.`,
    toDo: () => "F\xFCllen Sie beides aus oder keines von beiden."
  },
  "invoice/discount-too-large": {
    found: (f) => `Das Skonto ${amount(f.discount)} passt nicht zum Betrag ${amount(f.amount)}.`,
    toDo: () => "Ein Skonto hat das Vorzeichen des Betrags und ist nicht h\xF6her. Berichtigen Sie eines von beiden."
  },
  "invoice/wrong-sign": {
    found: (f) => `Der Typ ist ${f.type}, aber der Betrag ist ${amount(f.amount)}.`,
    toDo: () => "Eine Rechnung ist gr\xF6\xDFer als null, eine Gutschrift kleiner. Berichtigen Sie den Typ oder den Betrag."
  },
  "invoice/open-too-large": {
    found: (f) => `Der offene Betrag ${amount(f.open)} passt nicht zum Betrag ${amount(f.amount)}.`,
    toDo: () => "Der offene Betrag hat das Vorzeichen des Betrags und ist nicht h\xF6her. Berichtigen Sie eines von beiden."
  },
  "invoice/tax-does-not-fit": {
    found: (f) => `Steuer von ${amount(f.tax)} und ihre S\xE4tze ergeben nicht die Rechnung \xFCber ${amount(f.amount)}.`,
    toDo: () => "Berichtigen Sie Steuerbetr\xE4ge oder Codes der Zeile. Ein Teil ohne Steuer braucht einen Code mit Satz null."
  },
  "invoice/changed": {
    found: (f) => `${q(f.column)} ist jetzt ${amount(f.now)}; beim ersten Ausgleich des Belegs war es ${amount(f.was)}.`,
    toDo: () => "Stellen Sie den fr\xFCheren Wert wieder her, oder machen Sie zuerst die Ausgleiche des Belegs r\xFCckg\xE4ngig."
  },
  "payment/no-account": {
    found: () => "Die Zahlung nennt weder ein Konto noch eine Rechnung.",
    toDo: () => "F\xFCllen Sie das Konto aus, oder die Rechnung, \xFCber die es gefunden wird."
  },
  "payment/other-account": {
    found: (f) => `Die Zahlung ist von Konto ${q(f.account)}, aber Rechnung ${q(f.invoice)} geh\xF6rt zu ${and(f.accounts)}.`,
    toDo: (f) => `Berichtigen Sie das Konto oder die Rechnung. Eine Rechnung eines anderen Kontos nennen Sie mit Konto und Nummer: ${f.accounts[0] ?? ""}:${f.invoice}.`
  },
  "payment/blank-amount": {
    found: () => "Der Betrag ist leer, und es ist keine Rechnung genannt, aus der er sich ergibt.",
    toDo: () => "Geben Sie den Betrag ein, oder nennen Sie die bezahlten Rechnungen."
  },
  "payment/zero-without-marks": {
    found: () => "Der Betrag ist 0, und es sind keine Belege genannt.",
    toDo: () => "Geben Sie den Betrag ein, oder nennen Sie die Belege, die miteinander ausgeglichen werden."
  },
  "payment/marks-cancel-out": {
    found: () => "Der Betrag ist leer, und die genannten Belege ergeben zusammen 0.",
    toDo: () => "Geben Sie den Betrag ein. Um die Belege ohne Zahlung miteinander auszugleichen, geben Sie 0 ein."
  },
  "payment/one-mark-only": {
    found: (f) => `${q(f.column)} ist ausgef\xFCllt, aber die Zeile nennt nicht genau einen Beleg.`,
    toDo: () => "Nennen Sie einen Beleg, oder leeren Sie die Zelle."
  },
  "payment/never-and-full": {
    found: () => "Der vollst\xE4ndige Ausgleich nimmt den Rest als Skonto, aber Skonto soll nie verwendet werden.",
    toDo: () => "\xC4ndern Sie Vollst\xE4ndiger Ausgleich oder Skonto verwenden."
  },
  "payment/reference-missing": {
    found: () => "Die Zahlung kommt auf einen Einzahlungsbeleg, hat aber keine Zahlungsreferenz.",
    toDo: () => "F\xFCllen Sie die Zahlungsreferenz aus, oder nehmen Sie die Zahlung vom Einzahlungsbeleg."
  },
  "payment/no-offset-account": {
    found: () => "Die Zahlung hat kein Gegenkonto.",
    toDo: () => "F\xFCllen Sie das Gegenkonto aus, oder legen Sie in LedgerAccounts das Bankkonto fest."
  },
  "payment/duplicate-voucher": {
    found: (f) => `Belegnummer ${q(f.voucher)} steht mehr als einmal da: auch in ${and(f.others)}.`,
    toDo: () => "Geben Sie jeder Zahlung eine eigene Belegnummer, oder lassen Sie die Zelle leer."
  },
  "payment/voucher-in-use": {
    found: (f) => `Belegnummer ${q(f.voucher)} ist schon vergeben: ${f.by}.`,
    toDo: () => "Geben Sie eine andere Belegnummer ein, oder lassen Sie die Zelle leer."
  },
  "payment/changed-after-posting": {
    found: (f) => `Eine Zahlung wurde nach dem Buchen ge\xE4ndert. Gebucht war ${and(f.posted)}.`,
    toDo: () => "Stellen Sie die Zeile wieder her, wie sie gebucht wurde. Ist es eine andere Zahlung, geben Sie sie in einer eigenen Zeile ein."
  },
  "payment/books-closed": {
    found: (f) => `Das Buchungsdatum ${f.date} liegt in einer abgeschlossenen Periode; die B\xFCcher sind bis ${f.until} geschlossen.`,
    toDo: () => "Berichtigen Sie das Datum, oder \xE4ndern Sie den Parameter Books closed until."
  },
  "payment/possible-duplicate": {
    found: (f) => `Dasselbe Konto, derselbe Betrag und dasselbe Datum stehen auch in ${and(f.others)}.`,
    toDo: () => "Pr\xFCfen Sie, ob die Zahlung zweimal eingegeben wurde. Alle werden gebucht, wie sie dastehen."
  },
  "mark/unreadable": {
    found: (f) => `${q(f.text)} nennt keinen Beleg.`,
    toDo: () => "Schreiben Sie eine Nummer, 4031:10030 f\xFCr ein anderes Konto oder 10030=294,00 mit dem Ausgleichsbetrag; trennen Sie mehrere durch ein Semikolon."
  },
  "mark/twice": {
    found: (f) => `Beleg ${q(f.invoice)} ist in dieser Zeile zweimal genannt.`,
    toDo: () => "Nennen Sie ihn einmal."
  },
  "mark/unknown": {
    found: (f) => `Es gibt keinen Beleg ${q(f.invoice)}.`,
    toDo: () => "Berichtigen Sie die Nummer, oder leeren Sie die Zelle, um die Zahlung ohne Ausgleich zu buchen."
  },
  "mark/several-accounts": {
    found: (f) => `Beleg ${q(f.invoice)} gibt es bei mehreren Konten: ${and(f.accounts)}.`,
    toDo: () => "F\xFCllen Sie das Konto der Zahlung aus."
  },
  "mark/row-has-problem": {
    found: (f) => `Beleg ${q(f.invoice)} kann nicht verwendet werden: Seine Zeile hat ein Problem in ${and(f.cells)}.`,
    toDo: () => "Berichtigen Sie zuerst jene Zeile."
  },
  "mark/other-currency": {
    found: (f) => `Beleg ${q(f.invoice)} lautet auf ${f.currency}, die Zahlung auf ${f.paymentCurrency}.`,
    toDo: () => "Berichtigen Sie die W\xE4hrung, oder nennen Sie einen anderen Beleg."
  },
  "mark/wrong-sign": {
    found: (f) => `Der Ausgleichsbetrag ${amount(f.text)} hat ein anderes Vorzeichen als Beleg ${q(f.invoice)}.`,
    toDo: () => "Geben Sie ihn f\xFCr eine Rechnung gr\xF6\xDFer als null ein, f\xFCr eine Gutschrift kleiner als null."
  },
  "mark/discount-too-large": {
    found: (f) => `Das Skonto ${amount(f.discount)} passt nicht zu Beleg ${q(f.invoice)}, von dem ${amount(f.open)} offen ist.`,
    toDo: () => "Geben Sie ein Skonto mit demselben Vorzeichen ein, nicht h\xF6her als der offene Betrag."
  },
  "mark/closed": {
    found: (f) => f.run === "" ? `Beleg ${q(f.invoice)} ist schon ausgeglichen.` : `Beleg ${q(f.invoice)} wurde vom Lauf ${f.run} ausgeglichen.`,
    toDo: () => "Das Geld bleibt auf dem Konto offen. Nennen Sie einen anderen Beleg, wenn es daf\xFCr bestimmt war."
  },
  "ledger/missing-table": {
    found: (f) => `Die Tabelle ${f.table}, in der fr\xFChere L\xE4ufe aufbewahrt werden, fehlt.`,
    toDo: () => "Machen Sie das L\xF6schen r\xFCckg\xE4ngig, oder gehen Sie zu einer Kopie der Arbeitsmappe zur\xFCck, die sie hat."
  },
  "ledger/unreadable-cell": {
    found: (f) => `${q(f.text)} in Spalte ${q(f.column)} der Tabelle ${f.table} ist nicht lesbar; das Add-in hat etwas anderes geschrieben.`,
    toDo: () => "Stellen Sie die Zelle wieder her, oder gehen Sie zu einer Kopie der Arbeitsmappe zur\xFCck, in der sie unver\xE4ndert ist."
  },
  "ledger/missing-column": {
    found: (f) => `In der Tabelle ${f.table}, in der fr\xFChere L\xE4ufe aufbewahrt werden, fehlt die Spalte ${q(f.column)}.`,
    toDo: () => "Stellen Sie die Spalte mit \xDCberschrift und Werten wieder her."
  },
  "ledger/incomplete": {
    found: (f) => `Lauf ${f.run} hielt f\xFCr ${f.column} ${amount(f.recorded)} fest, aber seine Zeilen ergeben ${amount(f.found)}.`,
    toDo: () => "Zeilen wurden gel\xF6scht oder ge\xE4ndert. Stellen Sie sie wieder her, oder gehen Sie zu einer Kopie der Arbeitsmappe zur\xFCck, die sie hat."
  },
  "run/cut-off": {
    found: (f) => `Lauf ${f.run} wurde beim Schreiben abgebrochen.`,
    toDo: () => "Schlie\xDFen Sie den Lauf ab, oder entfernen Sie ihn, bevor anderes ausgeglichen wird."
  }
};

// src/problem/texts/en.ts
var { q: q2, and: and2, or: or2, amount: amount2, readings: readings2 } = wordsIn({
  quotes: ["\u201C", "\u201D"],
  decimalMark: ".",
  groupMark: ",",
  and: "and",
  or: "or",
  inFormat: (text, formats) => `${text} in the number format ${formats}`
});
var ORDERS3 = { dmy: "dd-mm-yyyy", mdy: "mm/dd/yyyy", ymd: "yyyy-mm-dd" };
var en2 = {
  "source/missing": {
    found: (f) => `There is no table ${f.table} in this workbook.`,
    toDo: (f) => `Name the table ${f.table}, or choose the table or range that holds it.`
  },
  "source/several": {
    found: (f) => `Several tables could be ${f.table}: ${and2(f.candidates)}.`,
    toDo: (f) => `Choose one of them, or name it ${f.table}.`
  },
  "source/missing-column": {
    found: (f) => `Table ${f.table} has no column ${q2(f.column)}. Its headings are ${and2(f.present)}.`,
    toDo: (f) => `Add the column ${q2(f.column)}, or choose the column that means it.`
  },
  "source/ambiguous-column": {
    found: (f) => `In table ${f.table} several headings mean ${q2(f.column)}: ${and2(f.headings)}.`,
    toDo: () => "Choose the one that counts, or rename the others."
  },
  "source/ambiguous-heading": {
    found: (f) => `In table ${f.table} the heading ${q2(f.heading)} can mean ${or2(f.columns)}. Its headings are ${and2(f.present)}.`,
    toDo: (f) => `Rename the heading to ${or2(f.columns.map(q2))}, or choose what it means.`
  },
  "source/merged-cells": {
    found: (f) => `Cells ${f.area} of table ${f.table} are merged: only the first of them has a value.`,
    toDo: () => "Unmerge the cells and fill in each of them. The rows they touch are not used until then."
  },
  "source/no-rows": {
    found: (f) => `Table ${f.table} has no rows.`,
    toDo: () => "Enter the rows, or choose another table."
  },
  "cell/blank": {
    found: (f) => `${q2(f.column)} is blank.`,
    toDo: () => "Fill in the cell."
  },
  "cell/error": {
    found: (f) => `${q2(f.column)} shows the error ${f.text}.`,
    toDo: () => "Correct the formula or type the value."
  },
  "amount/unreadable": {
    found: (f) => `${q2(f.text)} is not an amount.`,
    toDo: () => "Type the amount as a number."
  },
  "amount/no-format": {
    found: (f) => `${q2(f.text)} is a text. It would be ${readings2(f.readings)}.`,
    toDo: () => "Type it as a number, or state the number format of this source in SettlementParameters."
  },
  "amount/other-format": {
    found: (f) => `${q2(f.text)} does not fit the number format ${f.format} of this source. It would be ${readings2(f.readings)}.`,
    toDo: () => "Type it as a number, or change the number format of this source in SettlementParameters."
  },
  "amount/other-currency": {
    found: (f) => `${q2(f.text)} does not name the currency of its row, ${f.currency}.`,
    toDo: () => "Correct the currency of the row, or type the amount without a currency."
  },
  "amount/too-many-decimals": {
    found: (f) => `${q2(f.text)} has more than the ${f.decimals} decimals of ${f.currency}.`,
    toDo: () => "Round the amount in the source; it is never rounded here."
  },
  "amount/too-large": {
    found: (f) => `${q2(f.text)} is larger than an amount can be.`,
    toDo: () => "Correct the amount."
  },
  "amount/negative": {
    found: (f) => `${q2(f.column)} is below zero: ${amount2(f.text)}.`,
    toDo: () => "Enter zero or an amount above it."
  },
  "date/not-a-date": {
    found: (f) => `${q2(f.text)} is not a date.`,
    toDo: () => "Type the date as a date."
  },
  "date/has-time": {
    found: (f) => `${q2(f.text)} is a date with a time of day.`,
    toDo: () => "Enter the date without a time."
  },
  "date/no-format": {
    found: (f) => `${q2(f.text)} is a text; which part is the day and which the month is not stated.`,
    toDo: () => "Type it as a date, or state the date format of this source in SettlementParameters."
  },
  "date/other-format": {
    found: (f) => `${q2(f.text)} does not fit the date format ${ORDERS3[f.format] ?? f.format} of this source.`,
    toDo: () => "Type it as a date, or change the date format of this source in SettlementParameters."
  },
  "date/too-late": {
    found: (f) => `The date ${f.text} is too far in the future.`,
    toDo: () => "Correct the year."
  },
  "text/long-number": {
    found: (f) => `${q2(f.column)} holds a number of more than 15 digits; Excel has replaced the last ones by zeros.`,
    toDo: () => "Format the cell as text and type the number again."
  },
  "number/not-whole": {
    found: (f) => `${q2(f.column)} is ${q2(f.text)}, not a whole number from 0 to ${f.most}.`,
    toDo: () => "Enter a whole number."
  },
  "percent/unreadable": {
    found: (f) => `${q2(f.text)} is not a percentage.`,
    toDo: () => "Enter a number such as 2 for 2 %."
  },
  "percent/out-of-range": {
    found: (f) => `${f.text} is not from 0 % to less than 100 %.`,
    toDo: () => "Correct the percentage."
  },
  "choice/unknown": {
    found: (f) => `${q2(f.column)} is ${q2(f.text)}; that is none of its options.`,
    toDo: (f) => `Enter ${or2(f.allowed)}.`
  },
  "currency/unreadable": {
    found: (f) => `${q2(f.text)} is not a currency.`,
    toDo: () => "Enter the three letters of the currency, such as EUR."
  },
  "row/only-a-sum": {
    found: (f) => `This row of table ${f.table} holds an amount and nothing else: it looks like a total.`,
    toDo: () => "Delete the row or move the total out of the table. If it is no total, fill in the other cells."
  },
  "code/duplicate": {
    found: (f) => `${q2(f.code)} stands more than once in table ${f.table}.`,
    toDo: () => "Keep one of the rows."
  },
  "code/unknown": {
    found: (f) => f.known.length === 0 ? `${q2(f.column)} names ${q2(f.code)}, but no such codes are set up.` : `${q2(f.column)} names ${q2(f.code)}, which is not set up. There is ${and2(f.known)}.`,
    toDo: () => "Correct the code, or add it to the settings."
  },
  "code/circular": {
    found: (f) => `The next codes lead back to where they began: ${f.chain.join(" \u2192 ")}.`,
    toDo: () => "Clear the next code of the last period."
  },
  "parameter/unknown": {
    found: (f) => `There is no parameter ${q2(f.name)}.`,
    toDo: (f) => `Correct the name or delete the row. The parameters are ${f.known.join(", ")}.`
  },
  "parameter/duplicate": {
    found: (f) => `The parameter ${q2(f.name)} stands more than once.`,
    toDo: () => "Keep one of the rows."
  },
  "parameter/invalid": {
    found: (f) => `${q2(f.text)} is not a value of the parameter ${q2(f.name)}.`,
    toDo: (f) => `Enter a value such as ${f.allowed}.`
  },
  "parameter/missing": {
    found: (f) => `The parameter ${q2(f.name)} has no value, but ${q2(f.because)} needs it.`,
    toDo: (f) => `Enter a value for ${q2(f.name)}.`
  },
  "parameter/not-available": {
    found: (f) => `${q2(f.text)} is not available yet for the parameter ${q2(f.name)}.`,
    toDo: () => "Clear the value. Nothing is settled in another way than the one you asked for."
  },
  "account/unknown-purpose": {
    found: (f) => `${q2(f.purpose)} is not a purpose of a ledger account.`,
    toDo: (f) => `Enter ${or2(f.known)}.`
  },
  "currency/none": {
    found: () => "The accounting currency is not stated, and the rows do not all state the same currency.",
    toDo: () => "Enter the parameter Accounting currency in SettlementParameters."
  },
  "currency/no-rate": {
    found: (f) => `The row is in ${f.currency}, and there is no exchange rate to ${f.accountingCurrency}.`,
    toDo: (f) => `Only rows in ${f.accountingCurrency} can be settled for now. Correct the currency or leave the row out.`
  },
  "invoice/duplicate": {
    found: (f) => `Invoice ${q2(f.invoice)} of account ${q2(f.account)} stands more than once: also in ${and2(f.others)}.`,
    toDo: () => "Keep one of the rows or correct the number. None of them is used until then."
  },
  "invoice/discount-incomplete": {
    found: (f) => `Of cash discount ${f.period} only the date or only the amount is filled in.`,
    toDo: () => "Fill in both or neither."
  },
  "invoice/discount-too-large": {
    found: (f) => `The cash discount ${amount2(f.discount)} does not fit the amount ${amount2(f.amount)}.`,
    toDo: () => "A cash discount has the sign of the amount and is not more than it. Correct one of them."
  },
  "invoice/wrong-sign": {
    found: (f) => `The type is ${f.type}, but the amount is ${amount2(f.amount)}.`,
    toDo: () => "An invoice is above zero, a credit note below. Correct the type or the amount."
  },
  "invoice/open-too-large": {
    found: (f) => `The open amount ${amount2(f.open)} does not fit the amount ${amount2(f.amount)}.`,
    toDo: () => "The open amount has the sign of the amount and is not more than it. Correct one of them."
  },
  "invoice/tax-does-not-fit": {
    found: (f) => `Tax of ${amount2(f.tax)} and its rates do not make up the invoice of ${amount2(f.amount)}.`,
    toDo: () => "Correct the tax amounts or codes of the row. A part without tax needs a code with a rate of zero."
  },
  "invoice/changed": {
    found: (f) => `${q2(f.column)} is now ${amount2(f.now)}; it was ${amount2(f.was)} when the document was first settled.`,
    toDo: () => "Restore the earlier value, or undo the settlements of the document first."
  },
  "payment/no-account": {
    found: () => "The payment names neither an account nor an invoice.",
    toDo: () => "Fill in the account, or the invoice through which it is found."
  },
  "payment/other-account": {
    found: (f) => `The payment is of account ${q2(f.account)}, but invoice ${q2(f.invoice)} belongs to ${and2(f.accounts)}.`,
    toDo: (f) => `Correct the account or the invoice. To settle an invoice of another account, write account and number: ${f.accounts[0] ?? ""}:${f.invoice}.`
  },
  "payment/blank-amount": {
    found: () => "The amount is blank and no invoice is named from which it could be worked out.",
    toDo: () => "Enter the amount, or name the invoices that are paid."
  },
  "payment/zero-without-marks": {
    found: () => "The amount is 0 and no documents are named.",
    toDo: () => "Enter the amount, or name the documents to be settled with each other."
  },
  "payment/marks-cancel-out": {
    found: () => "The amount is blank, and the named documents come to 0.",
    toDo: () => "Enter the amount. To settle the documents with each other without a payment, enter 0."
  },
  "payment/one-mark-only": {
    found: (f) => `${q2(f.column)} is filled in, but the row does not name exactly one document.`,
    toDo: () => "Name one document, or clear the cell."
  },
  "payment/never-and-full": {
    found: () => "Full settlement takes the remainder as cash discount, but cash discount is never to be used.",
    toDo: () => "Change Full settlement or Use cash discount."
  },
  "payment/reference-missing": {
    found: () => "The payment goes on a deposit slip but has no payment reference.",
    toDo: () => "Fill in the payment reference, or take the payment off the deposit slip."
  },
  "payment/no-offset-account": {
    found: () => "The payment has no offset account.",
    toDo: () => "Fill in the offset account, or set the bank account in LedgerAccounts."
  },
  "payment/duplicate-voucher": {
    found: (f) => `Voucher ${q2(f.voucher)} stands more than once: also in ${and2(f.others)}.`,
    toDo: () => "Give every payment its own voucher, or leave the cell blank."
  },
  "payment/voucher-in-use": {
    found: (f) => `Voucher ${q2(f.voucher)} is already used by ${f.by}.`,
    toDo: () => "Enter another voucher, or leave the cell blank."
  },
  "payment/changed-after-posting": {
    found: (f) => `A payment was changed after it was posted. Posted was ${and2(f.posted)}.`,
    toDo: () => "Restore the row as it was posted. If it is another payment, enter it in a row of its own."
  },
  "payment/books-closed": {
    found: (f) => `The posting date ${f.date} lies in a closed period; the books are closed until ${f.until}.`,
    toDo: () => "Correct the date, or change the parameter Books closed until."
  },
  "payment/possible-duplicate": {
    found: (f) => `The same account, amount and date also stand in ${and2(f.others)}.`,
    toDo: () => "Check whether the payment was entered twice. All of them are posted as they stand."
  },
  "mark/unreadable": {
    found: (f) => `${q2(f.text)} does not name a document.`,
    toDo: () => "Write a number, 4031:10030 for another account, or 10030=294.00 with the amount to settle; separate several by a semicolon."
  },
  "mark/twice": {
    found: (f) => `Document ${q2(f.invoice)} is named twice in this row.`,
    toDo: () => "Name it once."
  },
  "mark/unknown": {
    found: (f) => `There is no document ${q2(f.invoice)}.`,
    toDo: () => "Correct the number, or clear the cell to post the payment without settling."
  },
  "mark/several-accounts": {
    found: (f) => `Document ${q2(f.invoice)} exists for several accounts: ${and2(f.accounts)}.`,
    toDo: () => "Fill in the account of the payment."
  },
  "mark/row-has-problem": {
    found: (f) => `Document ${q2(f.invoice)} cannot be used: its row has a problem in ${and2(f.cells)}.`,
    toDo: () => "Correct that row first."
  },
  "mark/other-currency": {
    found: (f) => `Document ${q2(f.invoice)} is in ${f.currency}, the payment in ${f.paymentCurrency}.`,
    toDo: () => "Correct the currency, or name another document."
  },
  "mark/wrong-sign": {
    found: (f) => `The amount to settle ${amount2(f.text)} has the other sign than document ${q2(f.invoice)}.`,
    toDo: () => "Enter it above zero for an invoice, below zero for a credit note."
  },
  "mark/discount-too-large": {
    found: (f) => `The cash discount ${amount2(f.discount)} does not fit document ${q2(f.invoice)}, of which ${amount2(f.open)} is open.`,
    toDo: () => "Enter a cash discount of the same sign, not more than what is open."
  },
  "mark/closed": {
    found: (f) => f.run === "" ? `Document ${q2(f.invoice)} is already closed.` : `Document ${q2(f.invoice)} was closed by run ${f.run}.`,
    toDo: () => "The money stays open on the account. Name another document if it was meant for one."
  },
  "ledger/missing-table": {
    found: (f) => `The table ${f.table}, in which earlier runs are kept, is missing.`,
    toDo: () => "Undo the deletion, or go back to a copy of the workbook that has it."
  },
  "ledger/unreadable-cell": {
    found: (f) => `${q2(f.text)} in column ${q2(f.column)} of table ${f.table} cannot be read; the add-in wrote something else.`,
    toDo: () => "Restore the cell, or go back to a copy of the workbook in which it is unchanged."
  },
  "ledger/missing-column": {
    found: (f) => `The table ${f.table}, in which earlier runs are kept, has lost its column ${q2(f.column)}.`,
    toDo: () => "Restore the column with its heading and its values."
  },
  "ledger/incomplete": {
    found: (f) => `Run ${f.run} recorded ${amount2(f.recorded)} for ${f.column}, but its rows come to ${amount2(f.found)}.`,
    toDo: () => "Rows were deleted or changed. Restore them, or go back to a copy of the workbook that has them."
  },
  "run/cut-off": {
    found: (f) => `Run ${f.run} was cut off while it was written.`,
    toDo: () => "Complete the run or remove it before anything else is settled."
  }
};

// src/problem/texts/fr.ts
var { q: q3, and: and3, or: or3, amount: amount3, readings: readings3 } = wordsIn({
  quotes: ["\xAB ", " \xBB"],
  decimalMark: ",",
  groupMark: " ",
  and: "et",
  or: "ou",
  inFormat: (text, formats) => `${text} dans le format de nombre ${formats}`
});
var ORDERS4 = { dmy: "jj/mm/aaaa", mdy: "mm/jj/aaaa", ymd: "aaaa-mm-jj" };
var fr2 = {
  "source/missing": {
    found: (f) => `Il n\u2019y a pas de tableau ${f.table} dans ce classeur.`,
    toDo: (f) => `Nommez le tableau ${f.table}, ou choisissez le tableau ou la plage qui contient les donn\xE9es.`
  },
  "source/several": {
    found: (f) => `Plusieurs tableaux peuvent \xEAtre ${f.table} : ${and3(f.candidates)}.`,
    toDo: (f) => `Choisissez l\u2019un d\u2019eux, ou nommez-le ${f.table}.`
  },
  "source/missing-column": {
    found: (f) => `Le tableau ${f.table} n\u2019a pas de colonne ${q3(f.column)}. Ses en-t\xEAtes sont ${and3(f.present)}.`,
    toDo: (f) => `Ajoutez la colonne ${q3(f.column)}, ou choisissez la colonne qui a ce sens.`
  },
  "source/ambiguous-column": {
    found: (f) => `Dans le tableau ${f.table}, plusieurs en-t\xEAtes signifient ${q3(f.column)} : ${and3(f.headings)}.`,
    toDo: () => "Choisissez celui qui compte, ou renommez les autres."
  },
  "source/ambiguous-heading": {
    found: (f) => `Dans le tableau ${f.table}, l\u2019en-t\xEAte ${q3(f.heading)} peut signifier ${or3(f.columns)}. Ses en-t\xEAtes sont ${and3(f.present)}.`,
    toDo: (f) => `Renommez l\u2019en-t\xEAte en ${or3(f.columns.map(q3))}, ou choisissez son sens.`
  },
  "source/merged-cells": {
    found: (f) => `Les cellules ${f.area} du tableau ${f.table} sont fusionn\xE9es : seule la premi\xE8re a une valeur.`,
    toDo: () => "Annulez la fusion et remplissez chaque cellule. Jusque-l\xE0, les lignes touch\xE9es ne sont pas utilis\xE9es."
  },
  "source/no-rows": {
    found: (f) => `Le tableau ${f.table} n\u2019a pas de lignes.`,
    toDo: () => "Saisissez les lignes, ou choisissez un autre tableau."
  },
  "cell/blank": {
    found: (f) => `${q3(f.column)} est vide.`,
    toDo: () => "Remplissez la cellule."
  },
  "cell/error": {
    found: (f) => `${q3(f.column)} affiche l\u2019erreur ${f.text}.`,
    toDo: () => "Corrigez la formule ou saisissez la valeur."
  },
  "amount/unreadable": {
    found: (f) => `${q3(f.text)} n\u2019est pas un montant.`,
    toDo: () => "Saisissez le montant comme nombre."
  },
  "amount/no-format": {
    found: (f) => `${q3(f.text)} est un texte. Ce serait ${readings3(f.readings)}.`,
    toDo: () => "Saisissez un nombre, ou indiquez dans SettlementParameters le format de nombre de cette source."
  },
  "amount/other-format": {
    found: (f) => `${q3(f.text)} ne correspond pas au format de nombre ${f.format} de cette source. Ce serait ${readings3(f.readings)}.`,
    toDo: () => "Saisissez un nombre, ou modifiez dans SettlementParameters le format de nombre de cette source."
  },
  "amount/other-currency": {
    found: (f) => `${q3(f.text)} n\u2019indique pas la devise de la ligne, ${f.currency}.`,
    toDo: () => "Corrigez la devise de la ligne, ou saisissez le montant sans devise."
  },
  "amount/too-many-decimals": {
    found: (f) => `${q3(f.text)} a plus de d\xE9cimales que ${f.currency} n\u2019en a (${f.decimals}).`,
    toDo: () => "Arrondissez le montant dans la source ; ici, rien n\u2019est jamais arrondi."
  },
  "amount/too-large": {
    found: (f) => `${q3(f.text)} est plus grand qu\u2019un montant ne peut l\u2019\xEAtre.`,
    toDo: () => "Corrigez le montant."
  },
  "amount/negative": {
    found: (f) => `${q3(f.column)} est inf\xE9rieur \xE0 z\xE9ro : ${amount3(f.text)}.`,
    toDo: () => "Saisissez z\xE9ro ou un montant sup\xE9rieur."
  },
  "date/not-a-date": {
    found: (f) => `${q3(f.text)} n\u2019est pas une date.`,
    toDo: () => "Saisissez la date comme date."
  },
  "date/has-time": {
    found: (f) => `${q3(f.text)} est une date avec une heure.`,
    toDo: () => "Saisissez la date sans heure."
  },
  "date/no-format": {
    found: (f) => `${q3(f.text)} est un texte ; rien n\u2019indique o\xF9 sont le jour et le mois.`,
    toDo: () => "Saisissez une date, ou indiquez dans SettlementParameters le format de date de cette source."
  },
  "date/other-format": {
    found: (f) => `${q3(f.text)} ne correspond pas au format de date ${ORDERS4[f.format] ?? f.format} de cette source.`,
    toDo: () => "Saisissez une date, ou modifiez dans SettlementParameters le format de date de cette source."
  },
  "date/too-late": {
    found: (f) => `La date ${f.text} est trop loin dans le futur.`,
    toDo: () => "Corrigez l\u2019ann\xE9e."
  },
  "text/long-number": {
    found: (f) => `${q3(f.column)} contient un nombre de plus de 15 chiffres ; Excel a remplac\xE9 les derniers par des z\xE9ros.`,
    toDo: () => "Mettez la cellule au format texte et saisissez de nouveau le num\xE9ro."
  },
  "number/not-whole": {
    found: (f) => `${q3(f.column)} est ${q3(f.text)}, ce n\u2019est pas un nombre entier de 0 \xE0 ${f.most}.`,
    toDo: () => "Saisissez un nombre entier."
  },
  "percent/unreadable": {
    found: (f) => `${q3(f.text)} n\u2019est pas un pourcentage.`,
    toDo: () => "Saisissez un nombre, par exemple 2 pour 2 %."
  },
  "percent/out-of-range": {
    found: (f) => `${f.text} n\u2019est pas compris entre 0 % et moins de 100 %.`,
    toDo: () => "Corrigez le pourcentage."
  },
  "choice/unknown": {
    found: (f) => `${q3(f.column)} est ${q3(f.text)} ; ce n\u2019est pas l\u2019un des choix.`,
    toDo: (f) => `Saisissez ${or3(f.allowed)}.`
  },
  "currency/unreadable": {
    found: (f) => `${q3(f.text)} n\u2019est pas une devise.`,
    toDo: () => "Saisissez les trois lettres de la devise, par exemple EUR."
  },
  "row/only-a-sum": {
    found: (f) => `Cette ligne du tableau ${f.table} ne contient qu\u2019un montant : elle ressemble \xE0 un total.`,
    toDo: () => "Supprimez la ligne ou sortez le total du tableau. Si ce n\u2019est pas un total, remplissez les autres cellules."
  },
  "code/duplicate": {
    found: (f) => `${q3(f.code)} figure plus d\u2019une fois dans le tableau ${f.table}.`,
    toDo: () => "Gardez l\u2019une des lignes."
  },
  "code/unknown": {
    found: (f) => f.known.length === 0 ? `${q3(f.column)} indique ${q3(f.code)}, mais aucun code de ce genre n\u2019est d\xE9fini.` : `${q3(f.column)} indique ${q3(f.code)}, qui n\u2019est pas d\xE9fini. Il y a ${and3(f.known)}.`,
    toDo: () => "Corrigez le code, ou ajoutez-le aux r\xE9glages."
  },
  "code/circular": {
    found: (f) => `Les codes suivants reviennent au point de d\xE9part : ${f.chain.join(" \u2192 ")}.`,
    toDo: () => "Videz le code suivant de la derni\xE8re p\xE9riode."
  },
  "parameter/unknown": {
    found: (f) => `Il n\u2019y a pas de param\xE8tre ${q3(f.name)}.`,
    toDo: (f) => `Corrigez le nom ou supprimez la ligne. Les param\xE8tres sont ${f.known.join(", ")}.`
  },
  "parameter/duplicate": {
    found: (f) => `Le param\xE8tre ${q3(f.name)} figure plus d\u2019une fois.`,
    toDo: () => "Gardez l\u2019une des lignes."
  },
  "parameter/invalid": {
    found: (f) => `${q3(f.text)} n\u2019est pas une valeur du param\xE8tre ${q3(f.name)}.`,
    toDo: (f) => `Saisissez une valeur telle que ${f.allowed}.`
  },
  "parameter/missing": {
    found: (f) => `Le param\xE8tre ${q3(f.name)} n\u2019a pas de valeur, mais ${q3(f.because)} en a besoin.`,
    toDo: (f) => `Saisissez une valeur pour ${q3(f.name)}.`
  },
  "parameter/not-available": {
    found: (f) => `${q3(f.text)} n\u2019est pas encore disponible pour le param\xE8tre ${q3(f.name)}.`,
    toDo: () => "Videz la valeur. Rien n\u2019est r\xE9gl\xE9 autrement que demand\xE9."
  },
  "account/unknown-purpose": {
    found: (f) => `${q3(f.purpose)} n\u2019est pas l\u2019utilisation d\u2019un compte g\xE9n\xE9ral.`,
    toDo: (f) => `Saisissez ${or3(f.known)}.`
  },
  "currency/none": {
    found: () => "La devise comptable n\u2019est pas indiqu\xE9e, et les lignes n\u2019indiquent pas toutes la m\xEAme devise.",
    toDo: () => "Saisissez le param\xE8tre Accounting currency dans SettlementParameters."
  },
  "currency/no-rate": {
    found: (f) => `La ligne est en ${f.currency}, et il n\u2019y a pas de taux de change vers ${f.accountingCurrency}.`,
    toDo: (f) => `Pour le moment, seules les lignes en ${f.accountingCurrency} peuvent \xEAtre r\xE9gl\xE9es. Corrigez la devise ou retirez la ligne.`
  },
  "invoice/duplicate": {
    found: (f) => `La facture ${q3(f.invoice)} du compte ${q3(f.account)} figure plus d\u2019une fois : aussi en ${and3(f.others)}.`,
    toDo: () => "Gardez l\u2019une des lignes ou corrigez le num\xE9ro. Jusque-l\xE0, aucune n\u2019est utilis\xE9e."
  },
  "invoice/discount-incomplete": {
    found: (f) => `Pour l\u2019escompte ${f.period}, seule la date ou seul le montant est rempli.`,
    toDo: () => "Remplissez les deux, ou aucun des deux."
  },
  "invoice/discount-too-large": {
    found: (f) => `L\u2019escompte ${amount3(f.discount)} ne correspond pas au montant ${amount3(f.amount)}.`,
    toDo: () => "Un escompte a le signe du montant et ne le d\xE9passe pas. Corrigez l\u2019un des deux."
  },
  "invoice/wrong-sign": {
    found: (f) => `Le type est ${f.type}, mais le montant est ${amount3(f.amount)}.`,
    toDo: () => "Une facture est sup\xE9rieure \xE0 z\xE9ro, un avoir inf\xE9rieur. Corrigez le type ou le montant."
  },
  "invoice/open-too-large": {
    found: (f) => `Le montant ouvert ${amount3(f.open)} ne correspond pas au montant ${amount3(f.amount)}.`,
    toDo: () => "Le montant ouvert a le signe du montant et ne le d\xE9passe pas. Corrigez l\u2019un des deux."
  },
  "invoice/tax-does-not-fit": {
    found: (f) => `La taxe de ${amount3(f.tax)} et ses taux ne forment pas la facture de ${amount3(f.amount)}.`,
    toDo: () => "Corrigez les montants ou codes de taxe de la ligne. Une part sans taxe demande un code au taux z\xE9ro."
  },
  "invoice/changed": {
    found: (f) => `${q3(f.column)} est maintenant ${amount3(f.now)} ; c\u2019\xE9tait ${amount3(f.was)} au premier r\xE8glement du document.`,
    toDo: () => "R\xE9tablissez la valeur pr\xE9c\xE9dente, ou annulez d\u2019abord les r\xE8glements du document."
  },
  "payment/no-account": {
    found: () => "Le paiement n\u2019indique ni compte ni facture.",
    toDo: () => "Remplissez le compte, ou la facture qui permet de le trouver."
  },
  "payment/other-account": {
    found: (f) => `Le paiement est du compte ${q3(f.account)}, mais la facture ${q3(f.invoice)} appartient \xE0 ${and3(f.accounts)}.`,
    toDo: (f) => `Corrigez le compte ou la facture. Pour r\xE9gler une facture d\u2019un autre compte, \xE9crivez le compte et le num\xE9ro : ${f.accounts[0] ?? ""}:${f.invoice}.`
  },
  "payment/blank-amount": {
    found: () => "Le montant est vide et aucune facture n\u2019est indiqu\xE9e pour le calculer.",
    toDo: () => "Saisissez le montant, ou indiquez les factures pay\xE9es."
  },
  "payment/zero-without-marks": {
    found: () => "Le montant est 0 et aucun document n\u2019est indiqu\xE9.",
    toDo: () => "Saisissez le montant, ou indiquez les documents \xE0 r\xE9gler entre eux."
  },
  "payment/marks-cancel-out": {
    found: () => "Le montant est vide, et les documents indiqu\xE9s s\u2019\xE9l\xE8vent ensemble \xE0 0.",
    toDo: () => "Saisissez le montant. Pour r\xE9gler les documents entre eux sans paiement, saisissez 0."
  },
  "payment/one-mark-only": {
    found: (f) => `${q3(f.column)} est rempli, mais la ligne n\u2019indique pas exactement un document.`,
    toDo: () => "Indiquez un seul document, ou videz la cellule."
  },
  "payment/never-and-full": {
    found: () => "Le r\xE8glement complet prend le reste en escompte, mais l\u2019escompte ne doit jamais \xEAtre utilis\xE9.",
    toDo: () => "Modifiez R\xE8glement complet ou Utiliser l\u2019escompte."
  },
  "payment/reference-missing": {
    found: () => "Le paiement va sur un bordereau de remise mais n\u2019a pas de r\xE9f\xE9rence de paiement.",
    toDo: () => "Remplissez la r\xE9f\xE9rence de paiement, ou retirez le paiement du bordereau."
  },
  "payment/no-offset-account": {
    found: () => "Le paiement n\u2019a pas de compte de contrepartie.",
    toDo: () => "Remplissez le compte de contrepartie, ou d\xE9finissez le compte de banque dans LedgerAccounts."
  },
  "payment/duplicate-voucher": {
    found: (f) => `La pi\xE8ce ${q3(f.voucher)} figure plus d\u2019une fois : aussi en ${and3(f.others)}.`,
    toDo: () => "Donnez \xE0 chaque paiement sa propre pi\xE8ce, ou laissez la cellule vide."
  },
  "payment/voucher-in-use": {
    found: (f) => `La pi\xE8ce ${q3(f.voucher)} est d\xE9j\xE0 utilis\xE9e par ${f.by}.`,
    toDo: () => "Saisissez une autre pi\xE8ce, ou laissez la cellule vide."
  },
  "payment/changed-after-posting": {
    found: (f) => `Un paiement a \xE9t\xE9 modifi\xE9 apr\xE8s sa comptabilisation. \xC9tait comptabilis\xE9 : ${and3(f.posted)}.`,
    toDo: () => "R\xE9tablissez la ligne telle qu\u2019elle a \xE9t\xE9 comptabilis\xE9e. S\u2019il s\u2019agit d\u2019un autre paiement, saisissez-le dans sa propre ligne."
  },
  "payment/books-closed": {
    found: (f) => `La date comptable ${f.date} est dans une p\xE9riode cl\xF4tur\xE9e ; les comptes sont cl\xF4tur\xE9s jusqu\u2019au ${f.until}.`,
    toDo: () => "Corrigez la date, ou modifiez le param\xE8tre Books closed until."
  },
  "payment/possible-duplicate": {
    found: (f) => `Le m\xEAme compte, le m\xEAme montant et la m\xEAme date figurent aussi en ${and3(f.others)}.`,
    toDo: () => "V\xE9rifiez si le paiement a \xE9t\xE9 saisi deux fois. Tous sont comptabilis\xE9s tels quels."
  },
  "mark/unreadable": {
    found: (f) => `${q3(f.text)} n\u2019indique pas de document.`,
    toDo: () => "\xC9crivez un num\xE9ro, 4031:10030 pour un autre compte, ou 10030=294,00 avec le montant \xE0 r\xE9gler ; s\xE9parez-en plusieurs par un point-virgule."
  },
  "mark/twice": {
    found: (f) => `Le document ${q3(f.invoice)} est indiqu\xE9 deux fois dans cette ligne.`,
    toDo: () => "Indiquez-le une seule fois."
  },
  "mark/unknown": {
    found: (f) => `Il n\u2019y a pas de document ${q3(f.invoice)}.`,
    toDo: () => "Corrigez le num\xE9ro, ou videz la cellule pour comptabiliser le paiement sans r\xE8glement."
  },
  "mark/several-accounts": {
    found: (f) => `Le document ${q3(f.invoice)} existe pour plusieurs comptes : ${and3(f.accounts)}.`,
    toDo: () => "Remplissez le compte du paiement."
  },
  "mark/row-has-problem": {
    found: (f) => `Le document ${q3(f.invoice)} ne peut pas \xEAtre utilis\xE9 : sa ligne a un probl\xE8me en ${and3(f.cells)}.`,
    toDo: () => "Corrigez d\u2019abord cette ligne."
  },
  "mark/other-currency": {
    found: (f) => `Le document ${q3(f.invoice)} est en ${f.currency}, le paiement en ${f.paymentCurrency}.`,
    toDo: () => "Corrigez la devise, ou indiquez un autre document."
  },
  "mark/wrong-sign": {
    found: (f) => `Le montant \xE0 r\xE9gler ${amount3(f.text)} n\u2019a pas le signe du document ${q3(f.invoice)}.`,
    toDo: () => "Saisissez-le sup\xE9rieur \xE0 z\xE9ro pour une facture, inf\xE9rieur \xE0 z\xE9ro pour un avoir."
  },
  "mark/discount-too-large": {
    found: (f) => `L\u2019escompte ${amount3(f.discount)} ne correspond pas au document ${q3(f.invoice)}, dont ${amount3(f.open)} reste ouvert.`,
    toDo: () => "Saisissez un escompte de m\xEAme signe, qui ne d\xE9passe pas ce qui est ouvert."
  },
  "mark/closed": {
    found: (f) => f.run === "" ? `Le document ${q3(f.invoice)} est d\xE9j\xE0 sold\xE9.` : `Le document ${q3(f.invoice)} a \xE9t\xE9 sold\xE9 par le traitement ${f.run}.`,
    toDo: () => "L\u2019argent reste ouvert sur le compte. Indiquez un autre document s\u2019il lui \xE9tait destin\xE9."
  },
  "ledger/missing-table": {
    found: (f) => `Le tableau ${f.table}, qui conserve les traitements pr\xE9c\xE9dents, manque.`,
    toDo: () => "Annulez la suppression, ou revenez \xE0 une copie du classeur qui contient ce tableau."
  },
  "ledger/unreadable-cell": {
    found: (f) => `${q3(f.text)} dans la colonne ${q3(f.column)} du tableau ${f.table} est illisible ; le compl\xE9ment avait \xE9crit autre chose.`,
    toDo: () => "R\xE9tablissez la cellule, ou revenez \xE0 une copie du classeur o\xF9 elle est inchang\xE9e."
  },
  "ledger/missing-column": {
    found: (f) => `Le tableau ${f.table}, qui conserve les traitements pr\xE9c\xE9dents, a perdu sa colonne ${q3(f.column)}.`,
    toDo: () => "R\xE9tablissez la colonne avec son en-t\xEAte et ses valeurs."
  },
  "ledger/incomplete": {
    found: (f) => `Le traitement ${f.run} a enregistr\xE9 ${amount3(f.recorded)} pour ${f.column}, mais ses lignes font ${amount3(f.found)}.`,
    toDo: () => "Des lignes ont \xE9t\xE9 supprim\xE9es ou modifi\xE9es. R\xE9tablissez-les, ou revenez \xE0 une copie du classeur qui les contient."
  },
  "run/cut-off": {
    found: (f) => `Le traitement ${f.run} a \xE9t\xE9 interrompu pendant l\u2019\xE9criture.`,
    toDo: () => "Terminez le traitement ou supprimez-le avant tout autre r\xE8glement."
  }
};

// src/problem/texts/nl.ts
var { q: q4, and: and4, or: or4, amount: amount4, readings: readings4 } = wordsIn({
  quotes: ["\u2018", "\u2019"],
  decimalMark: ",",
  groupMark: ".",
  and: "en",
  or: "of",
  inFormat: (text, formats) => `${text} in de getalnotatie ${formats}`
});
var ORDERS5 = { dmy: "dd-mm-jjjj", mdy: "mm/dd/jjjj", ymd: "jjjj-mm-dd" };
var nl2 = {
  "source/missing": {
    found: (f) => `Er is geen tabel ${f.table} in deze werkmap.`,
    toDo: (f) => `Noem de tabel ${f.table}, of kies de tabel of het bereik waar de gegevens staan.`
  },
  "source/several": {
    found: (f) => `Meer dan \xE9\xE9n tabel kan ${f.table} zijn: ${and4(f.candidates)}.`,
    toDo: (f) => `Kies er een, of noem die ${f.table}.`
  },
  "source/missing-column": {
    found: (f) => `Tabel ${f.table} heeft geen kolom ${q4(f.column)}. De koppen zijn ${and4(f.present)}.`,
    toDo: (f) => `Voeg de kolom ${q4(f.column)} toe, of kies de kolom die dat betekent.`
  },
  "source/ambiguous-column": {
    found: (f) => `In tabel ${f.table} betekenen meerdere koppen ${q4(f.column)}: ${and4(f.headings)}.`,
    toDo: () => "Kies de kop die telt, of hernoem de andere."
  },
  "source/ambiguous-heading": {
    found: (f) => `In tabel ${f.table} kan de kop ${q4(f.heading)} ${or4(f.columns)} betekenen. De koppen zijn ${and4(f.present)}.`,
    toDo: (f) => `Hernoem de kop naar ${or4(f.columns.map(q4))}, of kies wat hij betekent.`
  },
  "source/merged-cells": {
    found: (f) => `De cellen ${f.area} van tabel ${f.table} zijn samengevoegd: alleen de eerste heeft een waarde.`,
    toDo: () => "Splits de cellen en vul ze allemaal in. De rijen die ze raken, worden tot dan niet gebruikt."
  },
  "source/no-rows": {
    found: (f) => `Tabel ${f.table} heeft geen rijen.`,
    toDo: () => "Voer de rijen in, of kies een andere tabel."
  },
  "cell/blank": {
    found: (f) => `${q4(f.column)} is leeg.`,
    toDo: () => "Vul de cel in."
  },
  "cell/error": {
    found: (f) => `${q4(f.column)} toont de fout ${f.text}.`,
    toDo: () => "Verbeter de formule of typ de waarde."
  },
  "amount/unreadable": {
    found: (f) => `${q4(f.text)} is geen bedrag.`,
    toDo: () => "Typ het bedrag als getal."
  },
  "amount/no-format": {
    found: (f) => `${q4(f.text)} is tekst. Het zou ${readings4(f.readings)} zijn.`,
    toDo: () => "Typ het als getal, of geef in SettlementParameters de getalnotatie van deze bron op."
  },
  "amount/other-format": {
    found: (f) => `${q4(f.text)} past niet bij de getalnotatie ${f.format} van deze bron. Het zou ${readings4(f.readings)} zijn.`,
    toDo: () => "Typ het als getal, of wijzig in SettlementParameters de getalnotatie van deze bron."
  },
  "amount/other-currency": {
    found: (f) => `${q4(f.text)} noemt niet de valuta van de rij, ${f.currency}.`,
    toDo: () => "Verbeter de valuta van de rij, of typ het bedrag zonder valuta."
  },
  "amount/too-many-decimals": {
    found: (f) => `${q4(f.text)} heeft meer dan de ${f.decimals} decimalen van ${f.currency}.`,
    toDo: () => "Rond het bedrag in de bron af; hier wordt nooit afgerond."
  },
  "amount/too-large": {
    found: (f) => `${q4(f.text)} is groter dan een bedrag kan zijn.`,
    toDo: () => "Verbeter het bedrag."
  },
  "amount/negative": {
    found: (f) => `${q4(f.column)} is lager dan nul: ${amount4(f.text)}.`,
    toDo: () => "Voer nul of een hoger bedrag in."
  },
  "date/not-a-date": {
    found: (f) => `${q4(f.text)} is geen datum.`,
    toDo: () => "Typ de datum als datum."
  },
  "date/has-time": {
    found: (f) => `${q4(f.text)} is een datum met een tijdstip.`,
    toDo: () => "Voer de datum zonder tijdstip in."
  },
  "date/no-format": {
    found: (f) => `${q4(f.text)} is tekst; er is niet opgegeven wat de dag is en wat de maand.`,
    toDo: () => "Typ het als datum, of geef in SettlementParameters de datumnotatie van deze bron op."
  },
  "date/other-format": {
    found: (f) => `${q4(f.text)} past niet bij de datumnotatie ${ORDERS5[f.format] ?? f.format} van deze bron.`,
    toDo: () => "Typ het als datum, of wijzig in SettlementParameters de datumnotatie van deze bron."
  },
  "date/too-late": {
    found: (f) => `De datum ${f.text} ligt te ver in de toekomst.`,
    toDo: () => "Verbeter het jaar."
  },
  "text/long-number": {
    found: (f) => `In ${q4(f.column)} staat een getal van meer dan 15 cijfers; Excel heeft de laatste door nullen vervangen.`,
    toDo: () => "Maak de cel op als tekst en typ het nummer opnieuw."
  },
  "number/not-whole": {
    found: (f) => `${q4(f.column)} is ${q4(f.text)}, geen geheel getal van 0 tot en met ${f.most}.`,
    toDo: () => "Voer een geheel getal in."
  },
  "percent/unreadable": {
    found: (f) => `${q4(f.text)} is geen percentage.`,
    toDo: () => "Voer een getal in, zoals 2 voor 2 %."
  },
  "percent/out-of-range": {
    found: (f) => `${f.text} ligt niet van 0 % tot 100 %.`,
    toDo: () => "Verbeter het percentage."
  },
  "choice/unknown": {
    found: (f) => `${q4(f.column)} is ${q4(f.text)}; dat is geen van de mogelijkheden.`,
    toDo: (f) => `Voer ${or4(f.allowed)} in.`
  },
  "currency/unreadable": {
    found: (f) => `${q4(f.text)} is geen valuta.`,
    toDo: () => "Voer de drie letters van de valuta in, zoals EUR."
  },
  "row/only-a-sum": {
    found: (f) => `In deze rij van tabel ${f.table} staat alleen een bedrag: het lijkt een totaal.`,
    toDo: () => "Verwijder de rij of zet het totaal buiten de tabel. Is het geen totaal, vul dan de andere cellen in."
  },
  "code/duplicate": {
    found: (f) => `${q4(f.code)} staat meer dan eens in tabel ${f.table}.`,
    toDo: () => "Houd een van de rijen."
  },
  "code/unknown": {
    found: (f) => f.known.length === 0 ? `${q4(f.column)} noemt ${q4(f.code)}, maar zulke codes zijn niet ingesteld.` : `${q4(f.column)} noemt ${q4(f.code)}, maar die is niet ingesteld. Wel: ${and4(f.known)}.`,
    toDo: () => "Verbeter de code, of voeg die toe aan de instellingen."
  },
  "code/circular": {
    found: (f) => `De volgende codes leiden terug naar het begin: ${f.chain.join(" \u2192 ")}.`,
    toDo: () => "Maak de volgende code van de laatste termijn leeg."
  },
  "parameter/unknown": {
    found: (f) => `Er is geen parameter ${q4(f.name)}.`,
    toDo: (f) => `Verbeter de naam of verwijder de rij. De parameters zijn ${f.known.join(", ")}.`
  },
  "parameter/duplicate": {
    found: (f) => `De parameter ${q4(f.name)} staat er meer dan eens.`,
    toDo: () => "Houd een van de rijen."
  },
  "parameter/invalid": {
    found: (f) => `${q4(f.text)} is geen waarde van de parameter ${q4(f.name)}.`,
    toDo: (f) => `Voer een waarde in zoals ${f.allowed}.`
  },
  "parameter/missing": {
    found: (f) => `De parameter ${q4(f.name)} heeft geen waarde, maar ${q4(f.because)} heeft die nodig.`,
    toDo: (f) => `Voer een waarde in voor ${q4(f.name)}.`
  },
  "parameter/not-available": {
    found: (f) => `${q4(f.text)} is nog niet beschikbaar voor de parameter ${q4(f.name)}.`,
    toDo: () => "Maak de waarde leeg. Er wordt niets op een andere manier vereffend dan gevraagd."
  },
  "account/unknown-purpose": {
    found: (f) => `${q4(f.purpose)} is geen doel van een grootboekrekening.`,
    toDo: (f) => `Voer ${or4(f.known)} in.`
  },
  "currency/none": {
    found: () => "De boekhoudvaluta is niet opgegeven, en niet alle rijen noemen dezelfde valuta.",
    toDo: () => "Voer in SettlementParameters de parameter Accounting currency in."
  },
  "currency/no-rate": {
    found: (f) => `De rij is in ${f.currency}, en er is geen wisselkoers naar ${f.accountingCurrency}.`,
    toDo: (f) => `Voorlopig kunnen alleen rijen in ${f.accountingCurrency} worden vereffend. Verbeter de valuta of laat de rij weg.`
  },
  "invoice/duplicate": {
    found: (f) => `Factuur ${q4(f.invoice)} van rekening ${q4(f.account)} staat er meer dan eens: ook in ${and4(f.others)}.`,
    toDo: () => "Houd een van de rijen of verbeter het nummer. Tot dan wordt geen ervan gebruikt."
  },
  "invoice/discount-incomplete": {
    found: (f) => `Van contantkorting ${f.period} is alleen de datum of alleen het bedrag ingevuld.`,
    toDo: () => "Vul beide in, of geen van beide."
  },
  "invoice/discount-too-large": {
    found: (f) => `De contantkorting ${amount4(f.discount)} past niet bij het bedrag ${amount4(f.amount)}.`,
    toDo: () => "Een contantkorting heeft het teken van het bedrag en is niet hoger. Verbeter een van beide."
  },
  "invoice/wrong-sign": {
    found: (f) => `Het type is ${f.type}, maar het bedrag is ${amount4(f.amount)}.`,
    toDo: () => "Een factuur is hoger dan nul, een creditnota lager. Verbeter het type of het bedrag."
  },
  "invoice/open-too-large": {
    found: (f) => `Het openstaande bedrag ${amount4(f.open)} past niet bij het bedrag ${amount4(f.amount)}.`,
    toDo: () => "Het openstaande bedrag heeft het teken van het bedrag en is niet hoger. Verbeter een van beide."
  },
  "invoice/tax-does-not-fit": {
    found: (f) => `Btw van ${amount4(f.tax)} en de tarieven vormen samen niet de factuur van ${amount4(f.amount)}.`,
    toDo: () => "Verbeter de btw-bedragen of -codes van de regel. Een deel zonder btw heeft een code met tarief nul nodig."
  },
  "invoice/changed": {
    found: (f) => `${q4(f.column)} is nu ${amount4(f.now)}; het was ${amount4(f.was)} toen het document voor het eerst werd vereffend.`,
    toDo: () => "Herstel de eerdere waarde, of maak eerst de vereffeningen van het document ongedaan."
  },
  "payment/no-account": {
    found: () => "De betaling noemt geen rekening en geen factuur.",
    toDo: () => "Vul de rekening in, of de factuur waarmee die wordt gevonden."
  },
  "payment/other-account": {
    found: (f) => `De betaling is van rekening ${q4(f.account)}, maar factuur ${q4(f.invoice)} hoort bij ${and4(f.accounts)}.`,
    toDo: (f) => `Verbeter de rekening of de factuur. Een factuur van een andere rekening noemt u met rekening en nummer: ${f.accounts[0] ?? ""}:${f.invoice}.`
  },
  "payment/blank-amount": {
    found: () => "Het bedrag is leeg en er is geen factuur genoemd waaruit het kan worden bepaald.",
    toDo: () => "Voer het bedrag in, of noem de facturen die worden betaald."
  },
  "payment/zero-without-marks": {
    found: () => "Het bedrag is 0 en er zijn geen documenten genoemd.",
    toDo: () => "Voer het bedrag in, of noem de documenten die met elkaar worden vereffend."
  },
  "payment/marks-cancel-out": {
    found: () => "Het bedrag is leeg, en de genoemde documenten zijn samen 0.",
    toDo: () => "Voer het bedrag in. Voer 0 in om de documenten zonder betaling met elkaar te vereffenen."
  },
  "payment/one-mark-only": {
    found: (f) => `${q4(f.column)} is ingevuld, maar de rij noemt niet precies \xE9\xE9n document.`,
    toDo: () => "Noem \xE9\xE9n document, of maak de cel leeg."
  },
  "payment/never-and-full": {
    found: () => "Volledige vereffening neemt de rest als contantkorting, maar contantkorting mag nooit worden gebruikt.",
    toDo: () => "Wijzig Volledige vereffening of Contantkorting gebruiken."
  },
  "payment/reference-missing": {
    found: () => "De betaling komt op een depositostrook, maar heeft geen betalingsreferentie.",
    toDo: () => "Vul de betalingsreferentie in, of haal de betaling van de depositostrook."
  },
  "payment/no-offset-account": {
    found: () => "De betaling heeft geen tegenrekening.",
    toDo: () => "Vul de tegenrekening in, of stel in LedgerAccounts de bankrekening in."
  },
  "payment/duplicate-voucher": {
    found: (f) => `Boekstuk ${q4(f.voucher)} staat er meer dan eens: ook in ${and4(f.others)}.`,
    toDo: () => "Geef elke betaling een eigen boekstuk, of laat de cel leeg."
  },
  "payment/voucher-in-use": {
    found: (f) => `Boekstuk ${q4(f.voucher)} is al gebruikt door ${f.by}.`,
    toDo: () => "Voer een ander boekstuk in, of laat de cel leeg."
  },
  "payment/changed-after-posting": {
    found: (f) => `Een betaling is na het boeken gewijzigd. Geboekt was ${and4(f.posted)}.`,
    toDo: () => "Herstel de rij zoals ze geboekt is. Is het een andere betaling, voer die dan in een eigen rij in."
  },
  "payment/books-closed": {
    found: (f) => `De boekingsdatum ${f.date} ligt in een gesloten periode; de boeken zijn gesloten tot en met ${f.until}.`,
    toDo: () => "Verbeter de datum, of wijzig de parameter Books closed until."
  },
  "payment/possible-duplicate": {
    found: (f) => `Dezelfde rekening, hetzelfde bedrag en dezelfde datum staan ook in ${and4(f.others)}.`,
    toDo: () => "Controleer of de betaling twee keer is ingevoerd. Alle worden geboekt zoals ze er staan."
  },
  "mark/unreadable": {
    found: (f) => `${q4(f.text)} noemt geen document.`,
    toDo: () => "Schrijf een nummer, 4031:10030 voor een andere rekening, of 10030=294,00 met het bedrag om te vereffenen; scheid meerdere met een puntkomma."
  },
  "mark/twice": {
    found: (f) => `Document ${q4(f.invoice)} is in deze rij twee keer genoemd.`,
    toDo: () => "Noem het \xE9\xE9n keer."
  },
  "mark/unknown": {
    found: (f) => `Er is geen document ${q4(f.invoice)}.`,
    toDo: () => "Verbeter het nummer, of maak de cel leeg om de betaling zonder vereffening te boeken."
  },
  "mark/several-accounts": {
    found: (f) => `Document ${q4(f.invoice)} bestaat bij meerdere rekeningen: ${and4(f.accounts)}.`,
    toDo: () => "Vul de rekening van de betaling in."
  },
  "mark/row-has-problem": {
    found: (f) => `Document ${q4(f.invoice)} kan niet worden gebruikt: de rij heeft een probleem in ${and4(f.cells)}.`,
    toDo: () => "Verbeter eerst die rij."
  },
  "mark/other-currency": {
    found: (f) => `Document ${q4(f.invoice)} is in ${f.currency}, de betaling in ${f.paymentCurrency}.`,
    toDo: () => "Verbeter de valuta, of noem een ander document."
  },
  "mark/wrong-sign": {
    found: (f) => `Het bedrag om te vereffenen ${amount4(f.text)} heeft een ander teken dan document ${q4(f.invoice)}.`,
    toDo: () => "Voer het hoger dan nul in voor een factuur, lager dan nul voor een creditnota."
  },
  "mark/discount-too-large": {
    found: (f) => `De contantkorting ${amount4(f.discount)} past niet bij document ${q4(f.invoice)}, waarvan ${amount4(f.open)} openstaat.`,
    toDo: () => "Voer een contantkorting met hetzelfde teken in, niet hoger dan wat openstaat."
  },
  "mark/closed": {
    found: (f) => f.run === "" ? `Document ${q4(f.invoice)} is al gesloten.` : `Document ${q4(f.invoice)} is gesloten door run ${f.run}.`,
    toDo: () => "Het geld blijft open op de rekening. Noem een ander document als het daarvoor bedoeld was."
  },
  "ledger/missing-table": {
    found: (f) => `De tabel ${f.table}, waarin eerdere runs worden bewaard, ontbreekt.`,
    toDo: () => "Maak het verwijderen ongedaan, of ga terug naar een kopie van de werkmap die de tabel heeft."
  },
  "ledger/unreadable-cell": {
    found: (f) => `${q4(f.text)} in kolom ${q4(f.column)} van tabel ${f.table} kan niet worden gelezen; de invoegtoepassing schreef iets anders.`,
    toDo: () => "Herstel de cel, of ga terug naar een kopie van de werkmap waarin die ongewijzigd is."
  },
  "ledger/missing-column": {
    found: (f) => `De tabel ${f.table}, waarin eerdere runs worden bewaard, mist haar kolom ${q4(f.column)}.`,
    toDo: () => "Herstel de kolom met haar kop en haar waarden."
  },
  "ledger/incomplete": {
    found: (f) => `Run ${f.run} legde ${amount4(f.recorded)} vast voor ${f.column}, maar de rijen zijn samen ${amount4(f.found)}.`,
    toDo: () => "Er zijn rijen verwijderd of gewijzigd. Herstel ze, of ga terug naar een kopie van de werkmap die ze heeft."
  },
  "run/cut-off": {
    found: (f) => `Run ${f.run} is tijdens het schrijven afgebroken.`,
    toDo: () => "Voltooi de run of verwijder die, voordat er iets anders wordt vereffend."
  }
};

// src/problem/describe.ts
var PROBLEM_TEXTS = { en: en2, nl: nl2, de: de2, fr: fr2 };
function describeProblem(problem, language) {
  return described(problem.code, problem.facts, language);
}
function described(code, facts, language) {
  const text = PROBLEM_TEXTS[language][code];
  return { found: text.found(facts), toDo: text.toDo(facts) };
}

// src/app/version.ts
var VERSION = "0.1.0";

// src/app/runRows.ts
var encodingOf = ({ settings, survey }) => ({
  decimals: settings.decimals,
  dateSystem: survey.dateSystem,
  language: settings.parameters.language
});
function ledgerRows(run2, settlement, to) {
  const { payments, settlements, voucherLines } = settlement.result;
  return /* @__PURE__ */ new Map([
    ["PostedPayments", payments.map((payment) => postedPaymentRow(run2, payment, to))],
    ["Settlements", settlements.map((record) => settlementRow(run2, record, to))],
    ["VoucherLines", voucherLines.map((line) => voucherLineRow(run2, line, to))]
  ]);
}
function runRow(run2, started, status, settlement, { settings }) {
  const { totals } = settlement;
  const money2 = (amount5) => numberOf(amount5, totals.decimals);
  return [
    run2,
    started,
    settings.parameters.postedBy,
    status,
    money2(totals.payments),
    money2(totals.settled),
    money2(totals.discount),
    money2(totals.differences),
    money2(totals.leftOpen),
    settlement.inputFingerprint,
    settlement.resultFingerprint,
    parametersText(settings.parameters, totals),
    VERSION
  ];
}
function parametersText(parameters, { decimals, currency }) {
  const shown = {
    "Accounting currency": currency,
    "Automatic settlement": yesNo(parameters.automaticSettlement),
    "Cash discount administration": parameters.cashDiscountAdministration,
    "Maximum penny difference": digitsOf(parameters.maximumPennyDifference, decimals),
    "Maximum overpayment or underpayment": digitsOf(parameters.maximumOverpaymentOrUnderpayment, decimals),
    "Calculate cash discounts for partial payments": yesNo(
      parameters.calculateCashDiscountsForPartialPayments
    ),
    "Calculate cash discounts for credit notes": yesNo(parameters.calculateCashDiscountsForCreditNotes),
    "Discount date": parameters.dateToUseForCalculatingDiscounts === "selected" ? parameters.selectedDiscountDate ?? "" : "transaction date",
    "Grace days": String(parameters.graceDays),
    "Reverse sales tax on cash discount": yesNo(parameters.reverseSalesTaxOnCashDiscount),
    "Cash discount on amount including sales tax": yesNo(parameters.discountOnAmountIncludingSalesTax),
    "Write off differences without a discount": yesNo(parameters.writeOffDifferencesWithoutDiscount)
  };
  return Object.entries(shown).map(([name, value]) => `${name}=${value}`).join("; ");
}
var yesNo = (value) => value ? "Yes" : "No";
function viewRows(state, monthEnd) {
  const to = encodingOf(monthEnd);
  const transactions = transactionRows(state.documents, state.payments, state.settlements);
  const ofSide = (side) => transactions.filter((row) => row.side === side).map((row) => transactionRowCells(row, to));
  const problems = state.problems.map((problem) => problemRow(problem, monthEnd));
  const rows = /* @__PURE__ */ new Map([
    ["CustomerTransactions", ofSide("customer")],
    ["VendorTransactions", ofSide("vendor")],
    [
      "OpenTransactions",
      openTransactionRows(
        state.documents,
        state.payments,
        state.asOf,
        policyOf(monthEnd.settings.parameters),
        to
      )
    ],
    ["CashDiscountSchedule", scheduleRows(state.documents, to)],
    ["SettlementProblems", problems]
  ]);
  const targets = state.problems.map(({ place }) => place.kind === "cell" ? placeText(place) : "");
  return { rows, problemLinks: { column: 0, targets }, totals: totalsBlocks(state, monthEnd) };
}
function problemRow(problem, { settings }) {
  const { found: found3, toDo } = describeProblem(problem, settings.parameters.language);
  return [placeText(problem.place), found3, toDo, problem.code];
}
function totalsBlocks(state, { settings }) {
  const figures = viewFigures(state, settings.decimals);
  const numberFormat = numberFormatOf(settings.decimals);
  const blocks = /* @__PURE__ */ new Map();
  for (const table of [...LEDGER_TABLES, ...VIEW_TABLES]) {
    const totals = totalsOf(table, figures);
    if (totals === void 0) continue;
    const [first, second] = [totals.first, totals.second].map(([label, formula]) => ({ label, formula }));
    const difference = `${first.formula}-(${second.formula.slice(1)})`;
    blocks.set(table, {
      rows: [first, second, { label: "Difference (must be zero)", formula: difference }],
      numberFormat
    });
  }
  return blocks;
}
function viewFigures(state, decimals) {
  const digits = (amounts) => digitsOf(sum(amounts), decimals);
  const known = new Set(state.documents.map(({ document }) => document.id));
  const before = (side) => state.documents.filter(({ document }) => document.side === side).map(({ document }) => minus(document.amount, document.openAtStart));
  const gone = state.settlements.filter(
    (s) => s.invoice !== "" && !known.has(documentId(s.side, s.account, s.invoice))
  );
  const goneOf = (side) => gone.filter((s) => s.side === side).map((s) => negate(s.amountSettled ?? ZERO));
  return {
    settledBeforeCustomers: digits([...before("customer"), ...goneOf("customer")]),
    settledBeforeVendors: digits([...before("vendor"), ...goneOf("vendor")]),
    paymentDocumentsOpen: digits(
      state.documents.filter(({ document }) => document.type === "Payment").map(balanceOf)
    ),
    documents: digits([
      ...state.documents.map(({ document }) => document.openAtStart),
      ...gone.map((s) => s.amountSettled ?? ZERO)
    ])
  };
}

// src/app/writeRun.ts
var ALL_TABLES = [...LEDGER_TABLES, ...VIEW_TABLES];
async function writeRun(workbook, monthEnd, settlement, name, progress) {
  await createMissing(workbook, monthEnd);
  const row = runRow(name.run, name.started, "writing", settlement, monthEnd);
  await workbook.appendRows([{ spec: tableSpec("Runs", monthEnd.settings.decimals), rows: [row] }]);
  await appendLedger(workbook, monthEnd, settlement, name, progress);
  await completeStatus(workbook, name.run);
  const runs = [...monthEnd.ledger.runs.map(({ run: run2 }) => run2), name.run];
  await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
}
async function createMissing(workbook, { survey, settings }) {
  const present = new Set(survey.tables.map(({ own }) => own));
  const missing = ALL_TABLES.filter((table) => !present.has(table));
  await workbook.createTables(missing.map((table) => tableSpec(table, settings.decimals)));
}
async function appendLedger(workbook, monthEnd, settlement, { run: run2 }, progress) {
  const tables = ledgerRows(run2, settlement, encodingOf(monthEnd));
  const { decimals } = monthEnd.settings;
  await workbook.appendRows(
    [...tables].map(([table, rows]) => ({ spec: tableSpec(table, decimals), rows })),
    progress
  );
}
var completeStatus = (workbook, run2) => workbook.updateWhere("Runs", { column: "Run", text: run2 }, { column: "Status", text: "complete" });
var viewStateAfter = (monthEnd, settlement) => ({
  documents: settlement.documents,
  payments: settlement.payments,
  settlements: [...monthEnd.ledger.settlements, ...settlement.result.settlements],
  problems: settlement.problems,
  asOf: settlement.asOf
});
async function writeViews(workbook, monthEnd, state, runs) {
  const { rows, problemLinks, totals } = viewRows(state, monthEnd);
  const { decimals } = monthEnd.settings;
  await workbook.replaceRows(
    [...rows].map(([table, cells2]) => ({
      spec: tableSpec(table, decimals),
      rows: cells2,
      ...table === "SettlementProblems" ? { links: problemLinks } : {}
    }))
  );
  await workbook.writeTotals(totals);
  await workbook.writeSetting({ views: viewsFingerprint(runs) });
}
var viewsMatch = (setting, runs) => typeof setting === "object" && setting !== null && "views" in setting && setting.views === viewsFingerprint(runs);

// src/app/createUseCases.ts
function createUseCases(workbook, clock, chosen = {}) {
  const today = (now) => {
    const date = plainDate(now.slice(0, 10));
    invariant(date !== void 0, "the clock tells the time as ISO text");
    return date;
  };
  const read = async () => {
    const monthEnd = await readMonthEnd(workbook, chosen);
    if (monthEnd.blocking.length > 0) throw new Blocked(monthEnd.problems);
    return monthEnd;
  };
  const readWithViews = async () => {
    const monthEnd = await read();
    const runs = monthEnd.ledger.runs.map(({ run: run2 }) => run2);
    if (monthEnd.ledger.cutOff !== void 0 || runs.length === 0 || viewsMatch(monthEnd.survey.setting, runs))
      return monthEnd;
    await createMissing(workbook, monthEnd);
    const { problems } = settleMonthEnd(await read(), today(clock()));
    await writeViews(workbook, monthEnd, viewStateBefore(monthEnd, problems), runs);
    return read();
  };
  const afterCut = async () => {
    const monthEnd = await read();
    const { cutOff } = monthEnd.ledger;
    if (cutOff === void 0) return void 0;
    const settlement = settleMonthEnd(monthEnd, today(cutOff.started));
    return { monthEnd, settlement, canComplete: settlement.inputFingerprint === cutOff.inputFingerprint };
  };
  return {
    async overview() {
      const survey = await workbook.survey();
      const { sources } = findSources(survey, chosen);
      const hasRuns = survey.tables.some(({ own }) => own === "Runs");
      const cut = hasRuns ? await cutOffRun(afterCut) : void 0;
      return {
        sources: Object.keys(SOURCE_COLUMNS).map((role) => {
          const found3 = sources.get(role)?.table;
          const isRequired = REQUIRED_SOURCES.includes(role);
          return found3 === void 0 ? { role, isRequired } : { role, isRequired, table: { name: found3.name, sheet: found3.sheet, rowCount: found3.rowCount } };
        }),
        ...cut === void 0 ? {} : { cutOffRun: cut }
      };
    },
    async preview() {
      const monthEnd = await readWithViews();
      refuseCutOff(monthEnd);
      return previewOf(monthEnd, settleMonthEnd(monthEnd, today(clock())));
    },
    async post(preview, progress) {
      const monthEnd = await readWithViews();
      refuseCutOff(monthEnd);
      const started = clock();
      const settlement = settleMonthEnd(monthEnd, today(started));
      if (settlement.inputFingerprint !== preview.inputFingerprint || settlement.resultFingerprint !== preview.resultFingerprint) {
        return { kind: "changed" };
      }
      const name = { run: nextRun(monthEnd.ledger), started };
      if (preview.isEmpty) {
        await createMissing(workbook, monthEnd);
        const runs = monthEnd.ledger.runs.map(({ run: run2 }) => run2);
        await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
        return { kind: "posted", run: "", totals: settlement.totals, sheets: await ownSheets(workbook) };
      }
      await writeRun(workbook, monthEnd, settlement, name, progress);
      return { kind: "posted", run: name.run, totals: settlement.totals, sheets: await ownSheets(workbook) };
    },
    async completeRun(progress) {
      const cut = await afterCut();
      if (cut === void 0 || !cut.canComplete) return { kind: "changed" };
      const { monthEnd, settlement } = cut;
      const { cutOff } = monthEnd.ledger;
      invariant(cutOff !== void 0, "there is a run to complete");
      await createMissing(workbook, monthEnd);
      await workbook.deleteRowsWhere(WITHOUT_RUNS, "Run", cutOff.run);
      await appendLedger(workbook, monthEnd, settlement, cutOff, progress);
      await completeStatus(workbook, cutOff.run);
      const runs = monthEnd.ledger.runs.map(({ run: run2 }) => run2);
      await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
      return {
        kind: "posted",
        run: cutOff.run,
        totals: settlement.totals,
        sheets: await ownSheets(workbook)
      };
    },
    async removeRun() {
      const { ledger, survey } = await readMonthEnd(workbook, chosen);
      const { cutOff } = ledger;
      if (cutOff === void 0) return;
      const own = survey.tables.flatMap((table) => table.own === void 0 ? [] : [table.own]);
      await workbook.deleteRowsWhere(
        WITHOUT_RUNS.filter((table) => own.includes(table)),
        "Run",
        cutOff.run
      );
      await workbook.deleteRowsWhere(["Runs"], "Run", cutOff.run);
      if (ledger.runs.length === 1) await workbook.removeTables(own);
    },
    goTo: (place) => place.kind === "cell" ? workbook.goTo(placeText(place)) : workbook.goToTable(place.table)
  };
}
var WITHOUT_RUNS = LEDGER_TABLES.filter((table) => table !== "Runs");
function refuseCutOff({ ledger, problems }) {
  if (ledger.cutOff === void 0) return;
  const { run: run2 } = ledger.cutOff;
  throw new Blocked([
    { code: "run/cut-off", place: { kind: "table", table: "Runs" }, facts: { run: run2 } },
    ...problems
  ]);
}
async function cutOffRun(afterCut) {
  try {
    const cut = await afterCut();
    const cutOff = cut?.monthEnd.ledger.cutOff;
    if (cut === void 0 || cutOff === void 0) return void 0;
    return {
      run: cutOff.run,
      started: cutOff.started,
      payments: cut.monthEnd.journal.payments.length,
      canComplete: cut.canComplete
    };
  } catch (error) {
    if (error instanceof Blocked) return void 0;
    throw error;
  }
}
function viewStateBefore({ journal, ledger }, problems) {
  const left = leftOpenByKey(ledger.payments, ledger.settlements);
  const dates = ledger.payments.map(({ date }) => date);
  return {
    documents: [...journal.documents.values()],
    payments: paymentBalances(ledger, left, [], /* @__PURE__ */ new Map()),
    settlements: ledger.settlements,
    problems,
    asOf: dates.length === 0 ? void 0 : dates.reduce((a, b) => b > a ? b : a)
  };
}
function previewOf(monthEnd, settlement) {
  const { invoices, payments, journal } = monthEnd;
  return {
    totals: settlement.totals,
    rows: {
      invoices: invoices.rowCount,
      payments: payments.rowCount,
      withProblem: invoices.rowsWithProblem + payments.rowsWithProblem + journal.rowsWithProblem,
      alreadyPosted: journal.alreadyPosted
    },
    problems: settlement.problems,
    vouchers: vouchersOf(settlement),
    isEmpty: settlement.result.payments.length === 0 && settlement.result.settlements.length === 0,
    inputFingerprint: settlement.inputFingerprint,
    resultFingerprint: settlement.resultFingerprint
  };
}
function vouchersOf({ result }) {
  const vouchers = /* @__PURE__ */ new Map();
  for (const { side, voucher, date, ledgerAccount, text, invoice, debit, credit } of result.voucherLines) {
    const key = `${side}
${voucher}`;
    const lines = vouchers.get(key)?.lines ?? [];
    lines.push({ ledgerAccount, description: invoice === "" ? text : `${text} ${invoice}`, debit, credit });
    vouchers.set(key, { voucher, date, lines });
  }
  return [...vouchers.values()];
}
async function ownSheets(workbook) {
  const { tables } = await workbook.survey();
  return [...LEDGER_TABLES, ...VIEW_TABLES].flatMap(
    (own) => tables.find((table) => table.own === own)?.sheet ?? []
  );
}

// src/excel/ownNames.ts
var SETTING = "Settlesheet";
var PREFIX = "Settlesheet_";
var ownName = (table) => `${PREFIX}${table}`;
var markedOwn = (header, marks) => marks.find(
  (mark) => mark.sheet === header.sheet && mark.row === header.row && mark.column >= header.column && mark.column < header.column + header.columns
)?.name.slice(PREFIX.length);
function recognisedOwn(name, headings) {
  const own = [...LEDGER_TABLES, ...VIEW_TABLES].find((table) => table.toLowerCase() === name.toLowerCase());
  if (own === void 0) return void 0;
  const expected = headingsOf(own);
  return expected.length === headings.length && expected.every((title, i2) => title === headings[i2]) ? own : void 0;
}
var isOwnName = (name) => name.startsWith(PREFIX);

// src/excel/createTables.ts
var HEADER_ROW = 4;
var pointsOf = (characters) => (characters * 7 + 5) * 0.75;
var CHARACTERS_PER_PAGE = 210;
var pagesWide = ({ columns }) => Math.ceil(columns.reduce((n, { width }) => n + width, 0) / CHARACTERS_PER_PAGE);
async function createTables(context, specs) {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name");
  await context.sync();
  const sheetNames = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  const marks = new Set(names.items.map(({ name }) => name));
  for (const spec of specs) {
    const sheet = workbook.worksheets.add(freeName(spec.name, " ", sheetNames));
    const width = spec.columns.length;
    const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, width);
    header.numberFormat = [spec.columns.map(() => "@")];
    header.values = [spec.columns.map(({ title }) => title)];
    header.format.font.bold = true;
    spec.columns.forEach((column, i2) => formatColumn(sheet, column, i2));
    const table = sheet.tables.add(sheet.getRangeByIndexes(HEADER_ROW, 0, 2, width), true);
    table.name = freeName(spec.name, "_", tableNames);
    table.style = "TableStyleMedium2";
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide(spec) };
    sheet.pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
    const mark = ownName(spec.name);
    if (marks.has(mark)) workbook.names.getItem(mark).delete();
    workbook.names.add(mark, header.getCell(0, 0)).visible = false;
  }
  await context.sync();
}
function formatColumn(sheet, column, index) {
  sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = pointsOf(column.width);
  sheet.getRangeByIndexes(HEADER_ROW + 1, index, 1, 1).numberFormat = [[column.numberFormat]];
  if (column.align === "right") {
    sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1).format.horizontalAlignment = "Right";
  }
}
function freeName(wanted, separator, taken) {
  let name = wanted;
  for (let i2 = 2; taken.has(name.toLowerCase()); i2++) name = `${wanted}${separator}${i2}`;
  taken.add(name.toLowerCase());
  return name;
}

// src/excel/inExcel.ts
var last = Promise.resolve();
function inExcel(action, batch) {
  const turn = last.then(() => run(action, batch));
  last = turn.catch(() => void 0);
  return turn;
}
async function run(action, batch) {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : void 0;
    if (code === void 0) throw cause;
    throw new HostError(action, code, cause);
  }
}

// src/excel/readSources.ts
var CELLS_PER_TRIP = 1e5;
async function readSources(context, requests) {
  const sources = await locate(context, requests);
  await readBodies(
    context,
    sources.filter((source) => source !== void 0)
  );
  return sources.map((source) => source && gridOf(source));
}
var gridOf = ({ spans, withNumberFormats, numberFormats, rowCount, ...grid2 }) => ({
  ...grid2,
  header: spans.flatMap(({ start, count }) => grid2.header.slice(start, start + count)),
  ...withNumberFormats ? { numberFormats } : {}
});
async function locate(context, requests) {
  const places = requests.map(
    (request) => request.kind === "table" ? tablePlace2(context, request.name) : rangePlace(context, request.address)
  );
  await context.sync();
  return places.map((place, i2) => {
    const request = requests[i2];
    if (request === void 0 || place.header.isNullObject || place.body.isNullObject) return void 0;
    const header = (place.header.values[0] ?? []).map(String);
    return {
      name: request.kind === "table" ? request.name : request.address,
      sheet: place.sheet(),
      header,
      firstRow: place.body.rowIndex + place.skip,
      firstColumn: place.header.columnIndex,
      rowCount: Math.max(0, place.body.rowCount - place.skip),
      merged: place.merged.isNullObject ? [] : place.merged.address.split(",").map((a) => a.slice(a.lastIndexOf("!") + 1)),
      spans: request.kind === "table" ? spansOf(header, request.columns) : [{ start: 0, count: header.length }],
      withNumberFormats: request.withNumberFormats ?? false,
      rows: [],
      numberFormats: []
    };
  });
}
function tablePlace2(context, name) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const sheet = table.worksheet.load("name");
  return {
    header: table.getHeaderRowRange().load("values,columnIndex"),
    body: table.getDataBodyRange().load("rowIndex,rowCount"),
    merged: table.getRange().getMergedAreasOrNullObject().load("address"),
    skip: 0,
    sheet: () => sheet.name
  };
}
function rangePlace(context, address) {
  const at = address.lastIndexOf("!");
  const range = at < 0 ? context.workbook.names.getItemOrNullObject(address).getRangeOrNullObject() : context.workbook.worksheets.getItem(address.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'")).getRange(address.slice(at + 1));
  const used = range.getUsedRangeOrNullObject(true);
  const sheet = range.worksheet.load("name");
  return {
    header: used.getRow(0).load("values,columnIndex"),
    body: used.load("rowIndex,rowCount"),
    merged: used.getMergedAreasOrNullObject().load("address"),
    skip: 1,
    sheet: () => sheet.name
  };
}
function spansOf(header, columns) {
  if (columns === void 0) return [{ start: 0, count: header.length }];
  const indexes2 = columns.map((title) => header.indexOf(title)).filter((i2) => i2 >= 0);
  return [...new Set(indexes2)].sort((a, b) => a - b).map((start) => ({ start, count: 1 }));
}
async function readBodies(context, sources) {
  let budget = CELLS_PER_TRIP;
  const waiting = sources.map((source) => ({ source, next: 0 }));
  while (waiting.some(({ source, next }) => next < source.rowCount)) {
    const blocks = [];
    let cells2 = 0;
    for (const { source, next } of waiting) {
      const width = source.spans.reduce((n, span) => n + span.count, 0) * (source.withNumberFormats ? 2 : 1);
      const count = Math.min(source.rowCount - next, Math.floor((budget - cells2) / Math.max(1, width)));
      if (count > 0) blocks.push({ source, start: next, count });
      cells2 += Math.max(0, count) * width;
    }
    if (blocks.length === 0) throw new HostError("read the sources", "ResponsePayloadSizeLimitExceeded");
    if (await readBlocks(context, blocks)) {
      for (const { source, start, count } of blocks) {
        const place = waiting.find((w) => w.source === source);
        if (place) place.next = start + count;
      }
    } else budget = Math.floor(budget / 2);
  }
}
async function readBlocks(context, blocks) {
  const ranges = blocks.map(({ source, start, count }) => ({
    source,
    count,
    parts: source.spans.map(
      (span) => context.workbook.worksheets.getItem(source.sheet).getRangeByIndexes(source.firstRow + start, source.firstColumn + span.start, count, span.count).load(source.withNumberFormats ? "values,numberFormat" : "values")
    )
  }));
  try {
    await context.sync();
  } catch (error) {
    if (isTooMuch(error)) return false;
    throw error;
  }
  if (ranges.some(({ parts }) => parts.some((part) => part.values === null))) return false;
  for (const { source, count, parts } of ranges) {
    for (let row = 0; row < count; row++) {
      source.rows.push(parts.flatMap((part) => part.values[row]));
      if (source.withNumberFormats)
        source.numberFormats.push(parts.flatMap((part) => part.numberFormat[row]));
    }
  }
  return true;
}
var isTooMuch = (error) => error instanceof Error && "code" in error && (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RangeExceedsLimit");

// src/excel/survey.ts
async function surveyWorkbook(context) {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const tables = workbook.tables.load("items/id,items/name,items/showHeaders,items/worksheet/name");
  const names = workbook.names.load("items/name");
  const setting = workbook.settings.getItemOrNullObject(SETTING).load("value");
  const epoch = workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  const withHeader = tables.items.filter((table) => table.showHeaders).map((table) => ({
    table,
    header: table.getHeaderRowRange().load("values,rowIndex,columnIndex,columnCount"),
    body: table.getDataBodyRange().load("rowCount")
  }));
  const marks = names.items.filter(({ name }) => isOwnName(name)).map((item) => ({
    name: item.name,
    range: item.getRangeOrNullObject().load("rowIndex,columnIndex,worksheet/name")
  }));
  await context.sync();
  const places = marks.filter(({ range }) => !range.isNullObject).map(({ name, range }) => ({
    name,
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex
  }));
  const found3 = withHeader.map(({ table, header, body }) => {
    const sheet = table.worksheet.name;
    const place = { sheet, row: header.rowIndex, column: header.columnIndex, columns: header.columnCount };
    const headings = (header.values[0] ?? []).map(String);
    const own = markedOwn(place, places);
    return {
      id: table.id,
      name: table.name,
      sheet,
      header: headings,
      rowCount: body.rowCount,
      ...own === void 0 ? {} : { own }
    };
  });
  const dateSystem = epoch.value === 0 ? 1904 : 1900;
  return {
    tables: withRecognised(found3),
    names: names.items.map(({ name }) => name),
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, isProtected: sheet.protection.protected })),
    dateSystem,
    setting: setting.isNullObject ? void 0 : setting.value
  };
}
function withRecognised(tables) {
  const owns = new Set(tables.map(({ own }) => own));
  return tables.map((table) => {
    const own = table.own === void 0 ? recognisedOwn(table.name, table.header) : void 0;
    return own === void 0 || owns.has(own) ? table : { ...table, own };
  });
}

// src/excel/chunks.ts
var BYTES_PER_TRIP = 2e6;
function* trips(lists) {
  let trip = [];
  let bytes = 0;
  for (const [list, rows] of lists.entries()) {
    let start = 0;
    for (const [i2, row] of rows.entries()) {
      const size = sizeOf(row);
      if (bytes > 0 && bytes + size > BYTES_PER_TRIP) {
        if (i2 > start) trip.push({ list, start, rows: rows.slice(start, i2) });
        yield trip;
        trip = [];
        start = i2;
        bytes = 0;
      }
      bytes += size;
    }
    trip.push({ list, start, rows: rows.slice(start) });
  }
  if (trip.length > 0) yield trip;
}
function sizeOf(row) {
  let size = 2;
  for (const cell of row) size += typeof cell === "string" ? cell.length * (isPlain(cell) ? 1 : 6) + 5 : 22;
  return size;
}
var isPlain = (text) => /^[ !#-[\]-~]*$/.test(text);
var typed = (value) => typeof value === "string" && value.startsWith("'") ? `'${value}` : value;

// src/excel/writeRows.ts
async function placesOf(context, tableIds) {
  const asked = tableIds.map((id) => {
    const table = context.workbook.tables.getItem(id).load("showTotals");
    const body = table.getDataBodyRange().load("rowIndex,rowCount");
    return {
      table,
      body,
      header: table.getHeaderRowRange().load("rowIndex,columnIndex,columnCount"),
      lastRow: body.getLastRow().load("values")
    };
  });
  await context.sync();
  return asked.map(({ table, header, body, lastRow }) => {
    table.clearFilters();
    if (table.showTotals) table.showTotals = false;
    const isBlank3 = (lastRow.values[0] ?? []).every((cell) => cell === "");
    return {
      table,
      sheet: table.worksheet,
      headerRow: header.rowIndex,
      column: header.columnIndex,
      width: header.columnCount,
      bodyRow: body.rowIndex,
      rowCount: body.rowCount === 1 && isBlank3 ? 0 : body.rowCount,
      tableRows: body.rowCount
    };
  });
}
async function appendRows(context, writes, progress) {
  const wanted = writes.filter(({ rows }) => rows.length > 0);
  if (wanted.length === 0) return;
  const places = await placesOf(
    context,
    wanted.map(({ tableId }) => tableId)
  );
  const jobs = wanted.map((write, i2) => ({ write, place: places[i2], from: places[i2].rowCount }));
  await refuseOccupied(
    context,
    jobs.map(({ write, place, from }) => ({ place, bodyRows: from + write.rows.length }))
  );
  await writeTrips(context, jobs, progress);
}
async function replaceRows(context, writes, progress) {
  const places = await placesOf(
    context,
    writes.map(({ tableId }) => tableId)
  );
  const jobs = writes.map((write, i2) => ({ write, place: places[i2], from: 0 }));
  await refuseOccupied(
    context,
    jobs.map(({ write, place }) => ({ place, bodyRows: write.rows.length }))
  );
  for (const { write, place } of jobs) makeRoom(place, write);
  await writeTrips(context, jobs, progress);
  for (const { write, place } of jobs)
    if (write.links) await writeLinks(context, place, write.links, write.rows);
}
function makeRoom(place, { rows, links }) {
  const { sheet, bodyRow, column, width, tableRows } = place;
  const kept = Math.max(1, rows.length);
  if (links) sheet.getRangeByIndexes(bodyRow, column + links.column, tableRows, 1).clear("Hyperlinks");
  if (tableRows > kept) {
    resize(place, kept);
    sheet.getRangeByIndexes(bodyRow + kept, column, tableRows - kept, width).clear();
  }
  if (rows.length === 0) sheet.getRangeByIndexes(bodyRow, column, 1, width).clear("Contents");
}
async function writeTrips(context, jobs, progress) {
  const total = jobs.reduce((n, { write }) => n + write.rows.length, 0);
  let done = 0;
  for (const trip of trips(jobs.map(({ write }) => write.rows))) {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const part of trip) {
      writePart(jobs[part.list], part);
      done += part.rows.length;
    }
    await context.sync();
    progress?.(done, total);
  }
}
function writePart({ write, place, from }, { start, rows }) {
  const { sheet, bodyRow, column, width } = place;
  if (rows.length === 0) return;
  const top = bodyRow + from + start;
  write.columns.forEach(({ numberFormat, wrap, align }, i2) => {
    const cells2 = sheet.getRangeByIndexes(top, column + i2, rows.length, 1);
    cells2.numberFormat = scalar(numberFormat);
    if (align === "left") cells2.format.horizontalAlignment = "Left";
    if (wrap) {
      cells2.format.wrapText = true;
      cells2.format.verticalAlignment = "Top";
    }
  });
  sheet.getRangeByIndexes(top, column, rows.length, width).values = rows.map((row) => row.map(typed));
  const end = from + start + rows.length;
  if (end > place.tableRows) resize(place, end);
}
var scalar = (numberFormat) => numberFormat;
function resize(place, bodyRows) {
  const { table, sheet, headerRow, column, width } = place;
  table.resize(sheet.getRangeByIndexes(headerRow, column, bodyRows + 1, width));
  place.tableRows = bodyRows;
}
async function refuseOccupied(context, wanted) {
  const checks = wanted.map(({ place, bodyRows }) => ({ place, more: bodyRows - place.tableRows })).filter(({ more }) => more > 0).map(
    ({ place: { sheet, bodyRow, tableRows, column, width }, more }) => sheet.getRangeByIndexes(bodyRow + tableRows, column, more, width).getUsedRangeOrNullObject(true).load("address")
  );
  if (checks.length === 0) return;
  await context.sync();
  const occupied = checks.find((below) => !below.isNullObject);
  if (occupied)
    throw new HostError(`write below a result table: ${occupied.address} is not empty`, "CellsOccupied");
}
var LINKS_PER_TRIP = 2e3;
async function writeLinks(context, { sheet, bodyRow, column }, links, rows) {
  for (let start = 0; start < rows.length; start += LINKS_PER_TRIP) {
    links.targets.slice(start, start + LINKS_PER_TRIP).forEach((target, i2) => {
      if (target === "") return;
      const text = String(rows[start + i2]?.[links.column] ?? target);
      const cell = sheet.getRangeByIndexes(bodyRow + start + i2, column + links.column, 1, 1);
      cell.hyperlink = { documentReference: target, textToDisplay: text, screenTip: text };
    });
    await context.sync();
  }
}
async function rowsWhere(context, tableIds, { column, text }) {
  const bodies = tableIds.map(
    (id) => context.workbook.tables.getItem(id).columns.getItem(column).getDataBodyRange().load("values")
  );
  await context.sync();
  return bodies.map(({ values }) => values.flatMap((row, i2) => row[0] === text ? [i2] : []));
}
async function deleteRowsWhere(context, tableIds, where) {
  const found3 = await rowsWhere(context, tableIds, where);
  const places = await placesOf(context, tableIds);
  places.forEach(({ sheet, bodyRow, column, width, rowCount }, i2) => {
    const rows = found3[i2] ?? [];
    const isAll = rows.length > 0 && rows.length >= rowCount;
    if (isAll) sheet.getRangeByIndexes(bodyRow, column, 1, width).clear("Contents");
    for (const { start, count } of blocksFromBelow(isAll ? rows.filter((row) => row > 0) : rows)) {
      sheet.getRangeByIndexes(bodyRow + start, column, count, width).delete("Up");
    }
  });
  await context.sync();
}
function blocksFromBelow(rows) {
  const blocks = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const block = blocks.at(-1);
    if (block !== void 0 && block.start === row + 1) {
      block.start = row;
      block.count++;
    } else blocks.push({ start: row, count: 1 });
  }
  return blocks;
}
async function updateWhere(context, tableId, where, set) {
  const [rows = []] = await rowsWhere(context, [tableId], where);
  const cells2 = context.workbook.tables.getItem(tableId).columns.getItem(set.column).getDataBodyRange();
  for (const row of rows) cells2.getCell(row, 0).values = [[typed(set.text)]];
  await context.sync();
}

// src/excel/writeTotals.ts
var LABEL_COLUMN = 0;
var FIGURE_COLUMN = 4;
var ROWS_ABOVE = 4;
async function writeTotals(context, tables, totals) {
  const wanted = tables.flatMap((found3) => {
    const block = found3.own === void 0 ? void 0 : totals.get(found3.own);
    if (block === void 0) return [];
    const table = context.workbook.tables.getItem(found3.id);
    return [{ block, table, header: table.getHeaderRowRange().load("rowIndex,columnIndex") }];
  });
  await context.sync();
  const nameOf2 = new Map(
    tables.flatMap(({ own, name }) => own === void 0 ? [] : [[own, name]])
  );
  const withNames = (formula) => formula.replace(/\{(\w+)\}/g, (_, own) => nameOf2.get(own) ?? own);
  for (const { block, table, header } of wanted) {
    const top = header.rowIndex - ROWS_ABOVE;
    if (top < 0) continue;
    block.rows.forEach(({ label, formula }, i2) => {
      const at = (offset) => table.worksheet.getRangeByIndexes(top + i2, header.columnIndex + offset, 1, 1);
      const labelCell = at(LABEL_COLUMN);
      labelCell.values = [[label]];
      labelCell.format.font.bold = true;
      const cell = at(FIGURE_COLUMN);
      cell.numberFormat = [[block.numberFormat]];
      cell.formulas = [[withNames(formula)]];
      cell.format.font.bold = true;
      cell.format.horizontalAlignment = "Right";
    });
  }
  await context.sync();
}

// src/excel/excelWorkbook.ts
function excelWorkbook() {
  let own = [];
  const found3 = (name) => {
    const table = own.find((candidate) => candidate.own === name);
    if (table === void 0) throw new HostError(`write to ${name}`, "TableNotFound");
    return table;
  };
  const arranged = (part) => inTableOrder(found3(part.spec.name), part);
  const survey = () => inExcel("look through the workbook", async (context) => {
    const result = await surveyWorkbook(context);
    own = result.tables.filter((table) => table.own !== void 0);
    return result;
  });
  return {
    survey,
    read: (sources) => inExcel("read the sources", (context) => readSources(context, sources)),
    createTables: async (specs) => {
      if (specs.length === 0) return;
      await inExcel("make the result tables", (context) => createTables(context, specs));
      await survey();
    },
    appendRows: (parts, progress) => inExcel("write the run", (context) => appendRows(context, parts.map(arranged), progress)),
    replaceRows: (parts, progress) => inExcel("write the views", (context) => replaceRows(context, parts.map(arranged), progress)),
    writeTotals: (totals) => inExcel("write the totals", (context) => writeTotals(context, own, totals)),
    deleteRowsWhere: (names, column, text) => inExcel(
      "remove rows",
      (context) => deleteRowsWhere(
        context,
        names.map((name) => found3(name).id),
        { column, text }
      )
    ),
    updateWhere: (name, where, set) => inExcel(`write ${name}`, (context) => updateWhere(context, found3(name).id, where, set)),
    removeTables: (names) => inExcel("remove the result tables", (context) => removeTables(context, names.map(found3))),
    writeSetting: (value) => inExcel("write the settings", async (context) => {
      context.workbook.settings.add(SETTING, value);
      await context.sync();
    }),
    goToTable: (name) => inExcel(`go to the table ${name}`, (context) => goToTable(context, name)),
    goTo: (address) => inExcel(`go to ${address}`, (context) => goTo(context, address))
  };
}
function inTableOrder(table, { spec, rows, links }) {
  const order = table.header.map((title) => spec.columns.findIndex((column) => column.title === title));
  const missing = spec.columns.find((_, i2) => !order.includes(i2));
  if (missing !== void 0) {
    throw new HostError(`write to ${table.name}: its column ${missing.title} is missing`, "ColumnNotFound");
  }
  const write = {
    tableId: table.id,
    ...links ? { links: { ...links, column: order.indexOf(links.column) } } : {}
  };
  if (order.every((from, to) => from === to)) return { ...write, columns: spec.columns, rows };
  const columns = order.map(
    (i2) => spec.columns[i2] ?? { title: "", numberFormat: "General", width: 10 }
  );
  return { ...write, columns, rows: rows.map((row) => order.map((i2) => row[i2] ?? "")) };
}
async function removeTables(context, tables) {
  const { workbook } = context;
  const checks = tables.map((found3) => {
    const table = workbook.tables.getItem(found3.id);
    const sheet = table.worksheet;
    const header = table.getHeaderRowRange().load("rowIndex,columnIndex,columnCount");
    return {
      found: found3,
      sheet,
      header,
      body: table.getDataBodyRange().load("rowIndex,rowCount"),
      used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount"),
      others: sheet.tables.load("items/name"),
      mark: workbook.names.getItemOrNullObject(ownName(found3.own ?? "")).load("name")
    };
  });
  await context.sync();
  for (const { sheet, header, body, used, others, mark } of checks) {
    const holdsMore = others.items.length > 1 || used.rowIndex + used.rowCount > body.rowIndex + body.rowCount || used.columnIndex < header.columnIndex || used.columnIndex + used.columnCount > header.columnIndex + header.columnCount;
    if (holdsMore) continue;
    if (!mark.isNullObject && isOwnName(mark.name)) mark.delete();
    sheet.delete();
  }
  await context.sync();
}
async function goTo(context, address) {
  const at = address.lastIndexOf("!");
  if (at < 0) throw new InvariantError("an address names its sheet");
  const name = address.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new HostError(`go to ${address}`, "ItemNotFound");
  if (sheet.visibility !== "Visible") throw new HostError(`go to ${address}`, "SheetHidden");
  sheet.activate();
  sheet.getRange(address.slice(at + 1)).select();
  await context.sync();
}
async function goToTable(context, name) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange();
  table.worksheet.activate();
  header.select();
  table.load("name");
  await context.sync();
  if (table.isNullObject) throw new HostError(`go to the table ${name}`, "ItemNotFound");
}

// src/host/model/address.ts
var MAX_ROWS = 1048576;
var MAX_COLUMNS = 16384;
function columnName2(column) {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + (rest - 1) % 26) + name;
  }
  return name;
}
function columnIndex(name) {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
var PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
var LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;
var quoteSheetName = (name) => PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
var formatRect = (rect, sheetName) => format(rect, "", sheetName);
var formatAbsolute = (rect, sheetName) => format(rect, "$", sheetName);
function format(rect, mark, sheetName) {
  const address = cells(rect, mark);
  return sheetName === void 0 ? address : `${quoteSheetName(sheetName)}!${address}`;
}
function cells({ row, column, rows, columns }, mark) {
  const first = `${mark}${columnName2(column)}`;
  const last2 = `${mark}${columnName2(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  if (rows === MAX_ROWS) return `${first}:${last2}`;
  const from = `${first}${mark}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${last2}${mark}${row + rows}`;
}
var SHEET_AND_CELLS = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/;
var CORNER = /^([A-Za-z]{1,3})?(\d{1,7})?$/;
function parseAddress(text) {
  const parts = SHEET_AND_CELLS.exec(text.trim());
  const rect = parseCells((parts?.[3] ?? text).trim().replaceAll("$", ""));
  if (rect === void 0) return void 0;
  return parts === null ? { rect } : { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2], rect };
}
function parseCells(text) {
  if (text === "") return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const corners = text.split(":").map((corner2) => CORNER.exec(corner2));
  const [from, to = from] = corners;
  if (corners.length > 2 || !from || !to || from[0] === "" || to[0] === "") return void 0;
  const [letters, digits] = [from[1], from[2]];
  const isCell = letters !== void 0 && digits !== void 0;
  if (corners.length === 1 && !isCell) return void 0;
  if (letters === void 0 !== (to[1] === void 0)) return void 0;
  if (digits === void 0 !== (to[2] === void 0)) return void 0;
  const [r1, r2] = ordered(digits ? Number(digits) - 1 : 0, to[2] ? Number(to[2]) - 1 : MAX_ROWS - 1);
  const [c1, c2] = ordered(letters ? columnIndex(letters) : 0, to[1] ? columnIndex(to[1]) : MAX_COLUMNS - 1);
  const rect = { row: r1, column: c1, rows: r2 - r1 + 1, columns: c2 - c1 + 1 };
  return isOnSheet(rect) ? rect : void 0;
}
var ordered = (a, b) => a <= b ? [a, b] : [b, a];
var isOnSheet = ({ row, column, rows, columns }) => row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
var rectEnd = (rect) => ({
  row: rect.row + rect.rows,
  column: rect.column + rect.columns
});
function intersection(a, b) {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : void 0;
}
var overlaps = (a, b) => intersection(a, b) !== void 0;
var contains = (outer, inner) => outer.row <= inner.row && outer.column <= inner.column && outer.row + outer.rows >= inner.row + inner.rows && outer.column + outer.columns >= inner.column + inner.columns;
function boundingRect(a, b) {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column
  };
}

// src/host/model/cell.ts
var MAX_TEXT = 32767;
var isCellError = (content) => typeof content === "object";

// src/host/model/cellText.ts
function cellText(content, numberFormat, date1904) {
  if (content === void 0) return "";
  if (isCellError(content)) return content.error;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  const sections = sectionsOf(numberFormat);
  if (typeof content === "string") {
    const section = sections[3];
    return section === void 0 ? content : literals(section).replace("@", content);
  }
  return numberText(content, sections, date1904);
}
function numberText(number, sections, date1904) {
  const index = number < 0 ? 1 : number === 0 ? 2 : 0;
  const section = sections[index] ?? sections[0] ?? "General";
  const signed = index === 1 && sections[1] !== void 0 ? Math.abs(number) : number;
  if (/^(?:General|@)?$/i.test(section))
    return section === "" && sections.length > 1 ? "" : generalText(signed);
  if (isDateFormat(section)) return number < 0 ? "########" : dateText(number, section, date1904);
  if (/[?/E]/.test(withoutLiterals(section))) return generalText(signed);
  return fixedText(signed, section);
}
var generalText = (number) => {
  const short = Number(number.toPrecision(11));
  return Math.abs(short) >= 1e11 || short !== 0 && Math.abs(short) < 1e-9 ? short.toExponential(5).replace(/\.?0+e/, "E").replace("e", "E").replace(/E([+-])(\d)$/, "E$10$2") : String(short);
};
var sectionsOf = (format2) => format2.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [format2];
var withoutLiterals = (section) => section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
var isDateFormat = (format2) => /[ymdhs]/i.test(withoutLiterals(format2)) && !/General/i.test(format2);
var literals = (section) => section.replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1").replace(/\[[^\]]*\]/g, "").replace(/"([^"]*)"/g, "$1").replace(/\\(.)/g, "$1").replace(/_./g, " ").replace(/\*./g, "");
function fixedText(number, section) {
  const digits = withoutLiterals(section);
  const percent = digits.includes("%");
  const decimals = /\.([0#]+)/.exec(digits)?.[1] ?? "";
  const scaled = percent ? Number(`${number}e2`) : number;
  const text = Math.abs(scaled).toLocaleString("en-US", {
    minimumFractionDigits: decimals.replaceAll("#", "").length,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(
      1,
      /(?:^|[^.0#])([0#,]*)/.exec(digits)?.[1]?.replace(/[^0]/g, "").length ?? 1
    ),
    useGrouping: /[#0],[#0]/.test(digits)
  });
  const sign2 = scaled < 0 && /[1-9]/.test(text) ? "-" : "";
  let placed = false;
  const shown = section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[0#,.]+|./g).map((part) => {
    if (!/^[0#,.]+$/.test(part)) return literals(part);
    if (placed) return "";
    placed = true;
    return text;
  }).join("");
  return sign2 + shown;
}
var MONTHS2 = "January February March April May June July August September October November December".split(
  " "
);
var DAYS2 = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
var two2 = (n) => String(n).padStart(2, "0");
function dateText(serial, format2, date1904) {
  const days = Math.floor(serial);
  const date = new Date((days - (date1904 ? 24107 : days < 60 ? 25568 : 25569)) * 864e5);
  const seconds = Math.round((serial - days) * 86400);
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor(seconds / 60) % 60;
  const halfDay = /am\/pm/i.test(format2);
  let afterHour = false;
  const parts = format2.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|y+|m+|d+|h+|s+|am\/pm|./gi);
  return parts.map((part, at) => {
    const token = part.toLowerCase();
    const isMinute = afterHour || /^s/i.test(parts.slice(at + 1).find((next) => /^[ymdhs]/i.test(next)) ?? "");
    if (/^[ydhs]/.test(token)) afterHour = token[0] === "h";
    if (/^y/.test(token))
      return token.length > 2 ? String(date.getUTCFullYear()) : two2(date.getUTCFullYear() % 100);
    if (/^m/.test(token)) {
      afterHour = false;
      return isMinute ? token.length > 1 ? two2(minute) : String(minute) : monthText(date.getUTCMonth(), token.length);
    }
    if (/^d/.test(token)) return dayText(date, token.length);
    if (/^h/.test(token)) {
      const shown = halfDay ? hour % 12 || 12 : hour;
      return token.length > 1 ? two2(shown) : String(shown);
    }
    if (/^s/.test(token)) return token.length > 1 ? two2(seconds % 60) : String(seconds % 60);
    if (token === "am/pm") return hour < 12 ? "AM" : "PM";
    return literals(part);
  }).join("");
}
var monthText = (month, letters) => letters === 1 ? String(month + 1) : letters === 2 ? two2(month + 1) : letters === 3 ? MONTHS2[month].slice(0, 3) : MONTHS2[month];
var dayText = (date, letters) => letters === 1 ? String(date.getUTCDate()) : letters === 2 ? two2(date.getUTCDate()) : letters === 3 ? DAYS2[date.getUTCDay()].slice(0, 3) : DAYS2[date.getUTCDay()];

// src/host/model/formulaText.ts
var SPACE2 = /\s+/y;
var STRING = /"(?:[^"]|"")*"/y;
var QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
var PLAIN_SHEET = /([\p{L}_\\][\p{L}\p{N}_.\\]*)!/uy;
var OTHER_BOOK = /(?:'\[[^']*'|\[\d+\][^!\s()+\-*/]*|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z$\d:]*/uy;
var CELLS = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.([!])/uy;
var WHOLE_COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.([!$])/uy;
var WHOLE_ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.([!])/uy;
var ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?/y;
var NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
var NAME2 = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
function tokenize(formula) {
  const tokens = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
function tokenAt(formula, at) {
  const plain = (kind, pattern) => {
    const found3 = match(pattern, formula, at);
    return found3 === null ? void 0 : { kind, text: found3[0] };
  };
  return plain("space", SPACE2) ?? plain("string", STRING) ?? plain("opaque", OTHER_BOOK) ?? referenceAt(formula, at) ?? plain("error", ERROR) ?? plain("number", NUMBER) ?? nameAt(formula, at) ?? structuredAt(formula, at, "") ?? { kind: "operator", text: operatorAt(formula, at) };
}
var operatorAt = (formula, at) => /^(?:<>|<=|>=)/.exec(formula.slice(at, at + 2))?.[0] ?? formula[at];
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
function referenceAt(formula, at) {
  const prefix = match(QUOTED_SHEET, formula, at) ?? match(PLAIN_SHEET, formula, at);
  const cells2 = cellsAt(formula, at + (prefix?.[0].length ?? 0));
  if (cells2 === void 0) return void 0;
  const text = (prefix?.[0] ?? "") + cells2.text;
  return prefix === null ? { ...cells2, text } : { ...cells2, text, sheet: prefix[1].replaceAll("''", "'") };
}
function cellsAt(formula, at) {
  const cells2 = match(CELLS, formula, at);
  if (cells2) {
    const [text2, c1m, c1, r1m, r12, c2m, c2, r2m, r22] = cells2;
    const from2 = { column: c1m, row: r1m };
    const isArea = c2 !== void 0;
    const rect2 = isArea ? between(c1, r12, c2, r22) : between(c1, r12, c1, r12);
    if (rect2 === void 0) return void 0;
    const to2 = isArea ? { column: c2m, row: r2m } : from2;
    return { kind: "reference", text: text2, rect: rect2, shape: isArea ? "area" : "cell", from: from2, to: to2 };
  }
  const columns = match(WHOLE_COLUMNS, formula, at);
  if (columns) {
    const [text2, m12, c1, m22, c2] = columns;
    const rect2 = between(c1, "1", c2, String(MAX_ROWS));
    const [from2, to2] = [m12, m22].map((column) => ({ column, row: "" }));
    return rect2 && { kind: "reference", text: text2, rect: rect2, shape: "columns", from: from2, to: to2 };
  }
  const rows = match(WHOLE_ROWS, formula, at);
  if (!rows) return void 0;
  const [text, m1, r1, m2, r2] = rows;
  const rect = between("A", r1, columnName2(MAX_COLUMNS - 1), r2);
  const [from, to] = [m1, m2].map((row) => ({ column: "", row }));
  return rect && { kind: "reference", text, rect, shape: "rows", from, to };
}
function between(c1, r1, c2, r2) {
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)];
  if (row < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return void 0;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
function nameAt(formula, at) {
  const text = match(NAME2, formula, at)?.[0];
  if (text === void 0) return void 0;
  const next = formula[at + text.length];
  if (next === "(") return { kind: "function", text };
  return next === "[" && structuredAt(formula, at + text.length, text) || { kind: "name", text };
}
function structuredAt(formula, at, table) {
  if (formula[at] !== "[") return void 0;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const mark = formula[end];
    if (mark === "'") end++;
    else if (mark === "[") depth++;
    else if (mark === "]" && --depth === 0) {
      const specifier = formula.slice(at, end + 1);
      return { kind: "structured", text: table + specifier, table, specifier };
    }
  }
  return void 0;
}
function rewritten(token, rect) {
  const { from, to, shape } = token;
  const prefix = token.sheet === void 0 ? "" : `${quoteSheetName(token.sheet)}!`;
  const lastRow = rect.row + rect.rows;
  const first = columnName2(rect.column);
  const last2 = columnName2(rect.column + rect.columns - 1);
  if (shape === "columns") return `${prefix}${from.column}${first}:${to.column}${last2}`;
  if (shape === "rows") return `${prefix}${from.row}${rect.row + 1}:${to.row}${lastRow}`;
  const corner2 = `${prefix}${from.column}${first}${from.row}${rect.row + 1}`;
  return shape === "cell" ? corner2 : `${corner2}:${to.column}${last2}${to.row}${lastRow}`;
}
var same = (a, b) => a.toLowerCase() === b.toLowerCase();
var rewrite = (formula, change) => tokenize(formula).map(change).join("");
var moveReferences = (formula, home, sheet, move) => rewrite(formula, (token) => {
  if (token.kind !== "reference" || !same(token.sheet ?? home ?? "", sheet)) return token.text;
  const rect = move(token.rect);
  if (rect === token.rect) return token.text;
  return rect === void 0 ? "#REF!" : rewritten(token, rect);
});
var renameSheetIn = (formula, from, to) => !formula.includes("!") ? formula : rewrite(
  formula,
  (token) => token.kind === "reference" && token.sheet !== void 0 && same(token.sheet, from) ? rewritten({ ...token, sheet: to }, token.rect) : token.text
);
var dropSheetIn = (formula, sheet) => !formula.includes("!") ? formula : rewrite(
  formula,
  (token) => token.kind === "reference" && token.sheet !== void 0 && same(token.sheet, sheet) ? "#REF!" : token.text
);
var renameTableIn = (formula, from, to) => rewrite(formula, (token) => {
  if (token.kind === "structured" && same(token.table, from)) return to + token.specifier;
  return token.kind === "name" && same(token.text, from) ? to : token.text;
});
var renameColumnIn = (formula, table, from, to) => rewrite(formula, (token) => {
  if (token.kind !== "structured" || !same(token.table, table)) return token.text;
  const [before, after] = [escapeColumn(from), escapeColumn(to)];
  const parts = token.specifier.split(/((?:'.|[^[\]'])+)/);
  return token.table + parts.map((part) => same(part, before) ? after : part).join("");
});
var escapeColumn = (name) => name.replace(/[[\]#'@]/g, "'$&");
var unescapeColumn = (text) => text.replace(/'(.)/g, "$1");

// src/host/model/modelError.ts
var ModelError = class extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
  code;
  name = "ModelError";
};
var UnsupportedError = class extends ModelError {
  constructor(member) {
    super("NotImplemented", `Embedded workbook host: ${member} is not implemented.`);
    this.member = member;
  }
  member;
  name = "UnsupportedError";
};
var invalidArgument2 = () => new ModelError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
var itemNotFound = () => new ModelError("ItemNotFound", "The requested resource doesn't exist.");
var itemAlreadyExists = () => new ModelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
var invalidOperation = (why) => new ModelError("InvalidOperation", why);

// src/host/model/names.ts
var isValidName = (name) => /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d+(?:[Cc]\d*)?|[Cc]\d+)$/.test(name);
var isValidSheetName = (name) => /^[^\\/?*[\]:]{1,31}$/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.trim() !== "";
var sameName = (a, b) => a.toLowerCase() === b.toLowerCase();

// src/host/model/dirtyCells.ts
var DirtyCells = class extends Map {
  #spans = /* @__PURE__ */ new Map();
  #unions = /* @__PURE__ */ new Map();
  add({ row, column, rows, columns }) {
    const span = this.#span(column, columns);
    for (let r = row; r < row + rows; r++) {
      const known = this.get(r);
      this.set(r, known === void 0 ? span : this.#union(known, span));
    }
  }
  /** The same set for the same two, so that rows written column by column go on sharing. */
  #union(known, span) {
    let unions = this.#unions.get(known);
    if (unions === void 0) this.#unions.set(known, unions = /* @__PURE__ */ new Map());
    let union = unions.get(span);
    if (union === void 0) {
      union = isSubset(span, known) ? known : /* @__PURE__ */ new Set([...known, ...span]);
      unions.set(span, union);
    }
    return union;
  }
  #span(column, columns) {
    const key = `${column}+${columns}`;
    let span = this.#spans.get(key);
    if (span === void 0) {
      span = new Set(Array.from({ length: columns }, (_, i2) => column + i2));
      this.#spans.set(key, span);
    }
    return span;
  }
};
function isSubset(part, whole) {
  if (part.size > whole.size) return false;
  for (const column of part) if (!whole.has(column)) return false;
  return true;
}

// src/host/model/shiftCells.ts
var TABLE_IN_THE_WAY = "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.";
function shiftCells(sheet, rect, direction, source) {
  const deleted = direction === "up" ? sheet.tables.filter((table) => contains(rect, table.rect)) : [];
  const tables = sheet.tables.filter((table) => !deleted.includes(table) && concerns(table, rect));
  const rects = new Map(tables.map((table) => [table, movedTable(table, rect, direction)]));
  checkMerges(sheet, rect);
  for (const table of deleted) sheet.workbook.forgetTable(table);
  const emptied = direction === "up" ? tables.filter((table) => contains(rect, table.body)) : [];
  if (emptied.length > 1) throw new UnsupportedError("Range.delete of all rows of several tables");
  const [keptRow] = emptied;
  const gone = keptRow === void 0 ? rect : afterFirstRow(rect, keptRow.body.row);
  if (keptRow !== void 0) sheet.clear({ ...keptRow.body, rows: 1 }, "Contents", source);
  if (gone.rows > 0) {
    sheet.moveCells(gone, direction === "up" ? -gone.rows : gone.rows);
    for (const [table, moved] of rects) if (moved !== table.rect) table.assignRect(moved);
    moveWhatHangsOnCells(sheet, gone, direction);
  }
  sheet.workbook.emit({ type: "shift", direction, sheet, rect, moved: gone, source });
}
var afterFirstRow = (rect, row) => ({
  ...rect,
  row: row + 1,
  rows: rect.row + rect.rows - row - 1
});
var concerns = (table, rect) => overlaps(table.rect, { ...rect, rows: MAX_ROWS - rect.row });
function movedTable(table, rect, direction) {
  const across = { row: 0, rows: MAX_ROWS, column: rect.column, columns: rect.columns };
  if (!contains(across, table.rect)) throw invalidOperation(TABLE_IN_THE_WAY);
  const { row, rows } = table.rect;
  const end = row + rows;
  if (direction === "down") {
    if (rect.row <= row) return { ...table.rect, row: row + rect.rows };
    return rect.row < end ? { ...table.rect, rows: rows + rect.rows } : table.rect;
  }
  const last2 = rect.row + rect.rows;
  if (last2 <= row) return { ...table.rect, row: row - rect.rows };
  const { body, header, totals } = table;
  const isCut = header.rows > 0 && overlaps(rect, header) || totals !== void 0 && overlaps(rect, totals);
  if (isCut) throw invalidOperation(TABLE_IN_THE_WAY);
  const gone = intersection(rect, body)?.rows ?? 0;
  return gone === 0 ? table.rect : { ...table.rect, rows: rows - Math.min(gone, body.rows - 1) };
}
function checkMerges(sheet, rect) {
  const below = { ...rect, rows: MAX_ROWS - rect.row };
  const across = { ...below, row: 0, rows: MAX_ROWS };
  const cut = sheet.merges.some(
    (merge) => overlaps(merge, below) && (!contains(across, merge) || merge.row < rect.row)
  );
  if (cut) throw invalidOperation("This operation would cut merged cells in two.");
}
var movedRect = (other, rect, direction) => {
  const isInside = rect.column <= other.column && other.column + other.columns <= rect.column + rect.columns;
  if (!isInside || other.rows === MAX_ROWS) return other;
  const end = other.row + other.rows;
  const last2 = rect.row + rect.rows;
  if (direction === "down") {
    if (end <= rect.row) return other;
    const row2 = other.row >= rect.row ? other.row + rect.rows : other.row;
    return { ...other, row: row2, rows: end + rect.rows - row2 };
  }
  if (end <= rect.row) return other;
  const row = other.row < rect.row ? other.row : Math.max(rect.row, other.row - rect.rows);
  const newEnd = end > last2 ? end - rect.rows : rect.row;
  return newEnd > row ? { ...other, row, rows: newEnd - row } : void 0;
};
function moveWhatHangsOnCells(sheet, rect, direction) {
  const move = (other) => movedRect(other, rect, direction);
  if (sheet.merges.length > 0) {
    sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []);
    sheet.dirtyParts.add("merges");
  }
  if (sheet.validations.length > 0) {
    sheet.validations = sheet.validations.flatMap((validation) => {
      const moved = move(validation.rect);
      return moved ? [{ ...validation, rect: moved }] : [];
    });
    sheet.dirtyParts.add("validations");
  }
  if (sheet.hyperlinks.length > 0) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
      const moved = move({ row: link.row, column: link.column, rows: 1, columns: 1 });
      return moved ? [{ ...link, row: moved.row }] : [];
    });
    sheet.dirtyParts.add("hyperlinks");
  }
  if (rect.columns === MAX_COLUMNS) moveRows(sheet, rect, direction);
  sheet.workbook.rewriteFormulas((formula, home) => moveReferences(formula, home, sheet.name, move), sheet);
}
function moveRows(sheet, rect, direction) {
  const moved = (row) => {
    if (row < rect.row) return row;
    if (direction === "down") return row + rect.rows;
    return row < rect.row + rect.rows ? void 0 : row - rect.rows;
  };
  const hidden = [...sheet.hiddenRows].flatMap((row) => moved(row) ?? []);
  sheet.hiddenRows.clear();
  hidden.forEach((row) => sheet.hiddenRows.add(row));
  for (const map of [sheet.rowHeights, sheet.rowStyles]) {
    const entries = [...map].flatMap(([row, value]) => {
      const to = moved(row);
      return to === void 0 ? [] : [[to, value]];
    });
    map.clear();
    entries.forEach(([row, value]) => map.set(row, value));
  }
  sheet.dirtyParts.add("rows");
}

// src/host/model/table.ts
var Table = class {
  constructor(sheet, facts) {
    this.sheet = sheet;
    this.id = facts.id;
    this.guid = facts.guid;
    this.#name = facts.name;
    this.#rect = facts.rect;
    this.headerRows = facts.headerRows;
    this.totalsRows = facts.totalsRows;
    this.columns = facts.columns.map((column) => ({ ...column }));
    this.style = facts.style;
  }
  sheet;
  /** As the file numbers it, unique in the file. */
  id;
  guid;
  headerRows;
  totalsRows;
  columns;
  style;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  isNew = false;
  /** The writer of the file has to write it anew. */
  changed = false;
  /** Whether a filter hides rows, also one that came with the file. */
  isFiltered = false;
  /** Filters set here, by position of the column. */
  filters = /* @__PURE__ */ new Map();
  #name;
  #rect;
  get name() {
    return this.#name;
  }
  /** Structured references follow. */
  set name(name) {
    this.sheet.workbook.renameTable(this, name);
  }
  /** The name alone; `Workbook.renameTable` does the rest. */
  assignName(name) {
    this.#name = name;
  }
  /** With header and totals row. */
  get rect() {
    return this.#rect;
  }
  /** The rectangle alone; resizing with all its rules is `Workbook.resizeTable`. */
  assignRect(rect) {
    this.#rect = rect;
    this.changed = true;
  }
  get header() {
    return { ...this.#rect, rows: this.headerRows };
  }
  /** At least one row. */
  get body() {
    const rows = Math.max(1, this.#rect.rows - this.headerRows - this.totalsRows);
    return { ...this.#rect, row: this.#rect.row + this.headerRows, rows };
  }
  get totals() {
    const { row, rows } = this.#rect;
    return this.totalsRows === 0 ? void 0 : { ...this.#rect, row: row + rows - 1, rows: 1 };
  }
  columnRect(index, part = "all") {
    const rects = { all: this.#rect, header: this.header, body: this.body, totals: this.totals };
    const rect = rects[part] ?? { ...this.body, rows: 0 };
    return { ...rect, column: rect.column + index, columns: 1 };
  }
  columnIndex(name) {
    return this.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  }
  /** Takes the totals row away: its cells are cleared, what is below stays where it is. */
  removeTotals() {
    const { totals, sheet } = this;
    if (totals === void 0) return;
    sheet.clear(totals, "All", "host");
    this.totalsRows = 0;
    this.assignRect({ ...this.#rect, rows: this.#rect.rows - 1 });
    sheet.workbook.emit({ type: "table", what: "changed", sheet, table: this });
  }
  /** Shows only rows whose text in the column is one of the values. */
  applyFilter(index, values) {
    this.filters.set(index, { values });
    this.#showMatching();
  }
  /** Takes all filters away, also those of the file; rows of the body are shown again. */
  clearFilters() {
    this.filters.clear();
    this.#showMatching();
  }
  clearFilter(index) {
    this.filters.delete(index);
    this.#showMatching();
  }
  #showMatching() {
    const { sheet, body } = this;
    for (let row = body.row; row < body.row + body.rows; row++) {
      const isShown = [...this.filters].every(
        ([index, { values }]) => values.includes(sheet.workbook.textAt(sheet, row, body.column + index))
      );
      if (isShown) sheet.hiddenRows.delete(row);
      else sheet.hiddenRows.add(row);
    }
    this.isFiltered = this.filters.size > 0;
    this.changed = true;
    sheet.dirtyParts.add("rows");
    sheet.workbook.emit({ type: "table", what: "filter", sheet, table: this });
  }
};
function syncHeader(table, written3) {
  if (table.headerRows === 0 || !overlaps(table.header, written3)) return;
  const { row, column } = table.header;
  const { sheet } = table;
  const before = table.columns.map((tableColumn) => tableColumn.name);
  table.columns.forEach((tableColumn, index) => {
    if (!overlaps(table.columnRect(index, "header"), written3)) return;
    const content = sheet.value(row, column + index);
    const others = table.columns.filter((other) => other !== tableColumn).map((other) => other.name);
    tableColumn.name = freeColumnName(headerText(sheet, row, column + index), index, others);
    if (content !== tableColumn.name) sheet.putText(row, column + index, tableColumn.name);
    if (tableColumn.name === before[index]) return;
    table.changed = true;
    const renamed = tableColumn.name;
    sheet.workbook.rewriteFormulas((formula) => renameColumnIn(formula, table.name, before[index], renamed));
  });
}
function headerText(sheet, row, column) {
  const { workbook } = sheet;
  const cell = sheet.cell(row, column);
  return cellText(cell?.value, workbook.styles.numberFormat(cell?.style ?? 0), workbook.date1904);
}
function freeColumnName(wanted, index, taken) {
  const used = new Set(taken.map((name2) => name2.toLowerCase()));
  const stem = wanted === "" ? "Column" : wanted;
  let name = wanted === "" ? `Column${index + 1}` : wanted;
  for (let n = wanted === "" ? index + 2 : 2; used.has(name.toLowerCase()); n++) name = `${stem}${n}`;
  return name;
}

// src/host/model/typedText.ts
var NUMBER2 = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:e[+-]?\d+)?$/i;
var PERCENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s?%$/;
var CURRENCY2 = /^([+-]?)\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
var ERROR2 = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
var ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
var US_DATE = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;
function readTyped(text, isText, setting) {
  if (text.length > MAX_TEXT) throw invalidArgument2();
  if (text === "") return {};
  if (text[0] === "'") return { value: text.slice(1), quotePrefix: true };
  if (isText || isPlainText(text)) return { value: text };
  if (text[0] === "=" && text.length > 1) return { formula: text.slice(1) };
  return readConstant(text.trim(), setting) ?? readAsFormula(text) ?? { value: text };
}
function isPlainText(text) {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122 && !/^(?:true|false)\s*$/i.test(text);
}
function readConstant(text, setting) {
  if (NUMBER2.test(text)) return { value: Number(text.replaceAll(",", "")) };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (ERROR2.test(text)) return { value: { error: text.toUpperCase() } };
  if (PERCENT.test(text)) {
    const number = text.replace(/\s?%$/, "");
    return { value: Number(`${number}e-2`), numberFormat: number.includes(".") ? "0.00%" : "0%" };
  }
  const currency = CURRENCY2.exec(text);
  if (currency) {
    const value = Number(`${currency[1]}${currency[2].replaceAll(",", "")}${currency[3] ?? ""}`);
    return { value, numberFormat: currency[3] === void 0 ? "$#,##0" : "$#,##0.00" };
  }
  return readDate(text, setting);
}
function readDate(text, setting) {
  const iso = ISO_DATE.exec(text);
  const us = iso ? null : US_DATE.exec(text);
  if (!iso && !us) return void 0;
  const [year, month, day3] = iso ? [Number(iso[1]), Number(iso[2]), Number(iso[3])] : [us[3] === void 0 ? setting.currentYear : fullYear(us[3]), Number(us[1]), Number(us[2])];
  const value = serialOf2(year, month, day3, setting.date1904);
  if (value === void 0) return void 0;
  return { value, numberFormat: us && us[3] === void 0 ? "d-mmm" : "m/d/yyyy" };
}
var fullYear = (text) => text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2e3 : 1900);
var DAY = 864e5;
function serialOf2(year, month, day3, date1904) {
  const time = Date.UTC(year, month - 1, day3);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day3 || year > 9999) return void 0;
  const serial = date1904 ? time / DAY + 24107 : serial1900(time / DAY + 25569);
  return serial < 0 ? void 0 : serial;
}
var serial1900 = (serial) => serial < 61 ? serial - 1 : serial;
var readAsFormula = (text) => /^[+\-@]./.test(text) ? { formula: text } : void 0;

// src/host/model/sheet.ts
var COLUMN_BITS = 16384;
var cellKey = (row, column) => row * COLUMN_BITS + column;
var Sheet = class {
  /** Made by the workbook only: `addSheet` for a new one, `attachSheet` for one of a file. */
  constructor(workbook, id, name) {
    this.workbook = workbook;
    this.id = id;
    this.#name = name;
  }
  workbook;
  id;
  visibility = "Visible";
  kind = "worksheet";
  isNew = false;
  /** RRGGBB, empty for none. */
  tabColor = "";
  showGridlines = true;
  protected = false;
  frozen = { rows: 0, columns: 0 };
  pageLayout = {};
  /** In characters of the default font, as the file has it. */
  columnWidths = /* @__PURE__ */ new Map();
  /** In points. */
  rowHeights = /* @__PURE__ */ new Map();
  /** Styles of whole columns and rows, for cells that are not there yet. */
  columnStyles = /* @__PURE__ */ new Map();
  rowStyles = /* @__PURE__ */ new Map();
  hiddenRows = /* @__PURE__ */ new Set();
  hiddenColumns = /* @__PURE__ */ new Set();
  merges = [];
  validations = [];
  tables = [];
  /** What the writer of the file has to write anew. */
  dirty = new DirtyCells();
  dirtyParts = /* @__PURE__ */ new Set();
  /** Cells whose formula was written here and is therefore calculated here. */
  ownFormulas = /* @__PURE__ */ new Set();
  #hyperlinks = /* @__PURE__ */ new Map();
  #rows = /* @__PURE__ */ new Map();
  #formulas = /* @__PURE__ */ new Set();
  #name;
  #rowEnd = 0;
  get name() {
    return this.#name;
  }
  /** Formulas and names that mention the sheet follow. */
  set name(name) {
    this.workbook.renameSheet(this, name);
  }
  /** The name alone; `Workbook.renameSheet` does the rest. */
  assignName(name) {
    this.#name = name;
  }
  // ---- reading
  cell(row, column) {
    return this.#rows.get(row)?.[column];
  }
  value(row, column) {
    return this.#rows.get(row)?.[column]?.value;
  }
  rowCells(row) {
    return this.#rows.get(row);
  }
  /** Rows that have a cell, in order. */
  rowNumbers() {
    return [...this.#rows.keys()].sort((a, b) => a - b);
  }
  /** No cell is in this row or below; a bound for loops over whole columns. */
  get rowEnd() {
    return this.#rowEnd;
  }
  /** The style a cell has or would have. */
  styleAt(row, column) {
    return this.#rows.get(row)?.[column]?.style ?? this.#lineStyle(row, column) ?? 0;
  }
  /** Places of all formulas, those of the file included. */
  formulaPlaces() {
    return [...this.#formulas].map(placeOf);
  }
  /** The smallest rectangle around what is there; with formats, or values alone. */
  usedRect(valuesOnly, within) {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const first = within?.column ?? 0;
    const end = within === void 0 ? MAX_COLUMNS : rectEnd(within).column;
    for (const [row, cells2] of this.#rows) {
      if (within !== void 0 && (row < within.row || row >= within.row + within.rows)) continue;
      const from = edge(cells2, valuesOnly, first, Math.min(end, cells2.length), 1);
      if (from < 0) continue;
      const to = edge(cells2, valuesOnly, first, Math.min(end, cells2.length), -1);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (from < left) left = from;
      if (to > right) right = to;
    }
    return bottom < 0 ? void 0 : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
  tableAt(rect) {
    return this.tables.find((table) => overlaps(table.rect, rect));
  }
  // ---- opening a file
  /** Puts a row as the file has it: nothing is checked, nothing becomes dirty, nobody is told. */
  loadRow(row, cells2) {
    if (cells2.length === 0) return;
    this.#rows.set(row, cells2);
    this.#rowEnd = Math.max(this.#rowEnd, row + 1);
    cells2.forEach((cell, column) => {
      if (cell?.formula !== void 0) this.#formulas.add(cellKey(row, column));
    });
  }
  // ---- writing cells
  /**
   * Writes values by Excel's rules: null and undefined leave a cell alone, the empty text clears it,
   * a text that begins with `=` is a formula unless the cell is formatted as text, a text that reads
   * as a number, a date or a truth value becomes one.
   */
  setValues(rect, values, source) {
    this.#permit(source);
    checkShape(rect, values);
    let last2 = rect.column;
    for (let i2 = 0; i2 < rect.rows; i2++) {
      const given = values[i2];
      const cells2 = this.#row(rect.row + i2);
      for (let j = 0; j < rect.columns; j++) {
        const value = given[j];
        if (value === null || value === void 0) continue;
        this.#enter(cells2, rect.row + i2, rect.column + j, value, source);
        if (rect.column + j > last2) last2 = rect.column + j;
      }
      if (cells2.length === 0) this.#rows.delete(rect.row + i2);
    }
    this.dirty.add({ ...rect, columns: last2 - rect.column + 1 });
    for (const table of this.tables) syncHeader(table, rect);
    this.workbook.emit({ type: "values", sheet: this, rect, source });
  }
  /** As `setValues`: in Excel, too, a formula is a text with `=` in front. */
  setFormulas(rect, formulas, source) {
    this.setValues(rect, formulas, source);
  }
  /** Puts the result of a formula. The formula stays, and the file gets the new result. */
  setResult(row, column, value) {
    const cell = this.cell(row, column);
    if (cell?.formula === void 0) return;
    cell.value = value;
    const rect = { row, column, rows: 1, columns: 1 };
    this.dirty.add(rect);
    this.workbook.emit({ type: "values", sheet: this, rect, source: "calc" });
  }
  /** Rewrites a formula because what it refers to was renamed or moved. */
  setFormulaText(row, column, formula) {
    const cell = this.cell(row, column);
    if (cell?.formula === void 0 || cell.formula === formula) return;
    cell.formula = formula;
    this.dirty.add({ row, column, rows: 1, columns: 1 });
  }
  /** Puts a text as it stands, for cells that the workbook itself keeps in order (table headers). */
  putText(row, column, text) {
    this.#put(row, column, text, void 0);
    this.dirty.add({ row, column, rows: 1, columns: 1 });
  }
  setStyle(rect, patch, source) {
    const { styles } = this.workbook;
    const derived = /* @__PURE__ */ new Map();
    this.#restyle(rect, source, (base) => {
      const style = derived.get(base) ?? styles.derive(base, patch);
      derived.set(base, style);
      return style;
    });
  }
  /** One number format per cell; null leaves a cell alone. */
  setNumberFormats(rect, formats, source) {
    checkShape(rect, formats);
    const { styles } = this.workbook;
    this.#restyle(rect, source, (base, row, column) => {
      const numberFormat = formats[row - rect.row][column - rect.column];
      return typeof numberFormat === "string" ? styles.derive(base, { numberFormat }) : base;
    });
  }
  clear(rect, what, source) {
    this.#permit(source);
    const used = this.usedRect(false, rect);
    if (used !== void 0) this.#clearCells(used, what);
    if (what !== "Contents") this.#clearFormats(rect);
    if (what !== "Formats") for (const table of this.tables) syncHeader(table, rect);
    this.workbook.emit({ type: what === "Formats" ? "style" : "values", sheet: this, rect, source });
  }
  /** Takes cells out; what is below moves up. Tables shrink, and keep one body row. */
  deleteCellsUp(rect, source = "host") {
    this.#permit(source);
    shiftCells(this, rect, "up", source);
  }
  /** Makes room; what is here and below moves down. Tables grow. */
  insertCellsDown(rect, source = "host") {
    this.#permit(source);
    shiftCells(this, rect, "down", source);
  }
  /** Moves the cells of some columns, styles included. Part of `shiftCells`, which keeps the rest in order. */
  moveCells(rect, by) {
    const rows = this.rowNumbers().filter((row) => row >= rect.row);
    const lastRow = rows.at(-1) ?? -1;
    if (lastRow + by >= MAX_ROWS) throw invalidOperation("Cells cannot be moved off the sheet.");
    let width = 0;
    for (const row of by < 0 ? rows : rows.reverse()) {
      const part = this.#takeOut(row, rect.column, rect.column + rect.columns);
      width = Math.max(width, part.length);
      const isDeleted = by < 0 && row < rect.row - by;
      if (!isDeleted && part.length > 0) this.#putBack(row + by, rect.column, part);
    }
    this.#moveKeys(this.#formulas, rect, by);
    this.#moveKeys(this.ownFormulas, rect, by);
    const end = Math.max(lastRow, lastRow + by) + 1;
    if (end > rect.row) this.dirty.add({ ...rect, rows: end - rect.row, columns: width });
  }
  // ---- merged cells
  merge(rect) {
    this.#permit("host");
    if (this.tableAt(rect)) throw invalidOperation("Cells of a table can't be merged.");
    if (this.merges.some((other) => overlaps(other, rect) && !contains(rect, other))) {
      throw new UnsupportedError("Range.merge over part of merged cells");
    }
    this.merges = [...this.merges.filter((other) => !contains(rect, other)), rect];
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (row !== rect.row || column !== rect.column) this.#put(row, column, void 0, void 0);
      }
    }
    this.dirty.add(rect);
    this.dirtyParts.add("merges");
    this.workbook.emit({ type: "values", sheet: this, rect, source: "host" });
  }
  unmerge(rect) {
    this.#permit("host");
    this.merges = this.merges.filter((other) => !overlaps(other, rect));
    this.dirtyParts.add("merges");
    this.workbook.emit({ type: "view", sheet: this });
  }
  // ---- how it is shown
  /** @param characters width in characters of the default font */
  setColumnWidth(column, columns, characters) {
    for (let c = column; c < column + columns; c++) this.columnWidths.set(c, characters);
    this.dirtyParts.add("columns");
    this.workbook.emit({ type: "columns", sheet: this });
  }
  setRowHeight(row, rows, points) {
    for (let r = row; r < row + rows; r++) this.rowHeights.set(r, points);
    this.dirtyParts.add("rows");
    this.workbook.emit({ type: "rows", sheet: this });
  }
  hideRows(row, rows, hidden) {
    for (let r = row; r < row + rows; r++) {
      if (hidden) this.hiddenRows.add(r);
      else this.hiddenRows.delete(r);
    }
    this.dirtyParts.add("rows");
    this.workbook.emit({ type: "rows", sheet: this });
  }
  hideColumns(column, columns, hidden) {
    for (let c = column; c < column + columns; c++) {
      if (hidden) this.hiddenColumns.add(c);
      else this.hiddenColumns.delete(c);
    }
    this.dirtyParts.add("columns");
    this.workbook.emit({ type: "columns", sheet: this });
  }
  freeze(rows, columns) {
    this.frozen = { rows, columns };
    this.touch("view");
  }
  /** Says that a part beside the cells has changed. */
  touch(part) {
    this.dirtyParts.add(part);
    this.workbook.emit({ type: "view", sheet: this });
  }
  setValidation(rect, source) {
    this.#permit("host");
    const others = this.validations.filter((other) => !contains(rect, other.rect));
    this.validations = source === void 0 ? others : [...others, { rect, kind: "list", source }];
    this.touch("validations");
  }
  /** In the order they were made. */
  get hyperlinks() {
    return [...this.#hyperlinks.values()];
  }
  set hyperlinks(links) {
    this.#hyperlinks = new Map(links.map((link) => [cellKey(link.row, link.column), link]));
  }
  hyperlinkAt(row, column) {
    return this.#hyperlinks.get(cellKey(row, column));
  }
  setHyperlink(link) {
    this.#permit("host");
    this.#hyperlinks.set(cellKey(link.row, link.column), link);
    this.touch("hyperlinks");
  }
  clearHyperlinks(rect) {
    const kept = this.hyperlinks.filter(
      ({ row, column }) => !contains(rect, { row, column, rows: 1, columns: 1 })
    );
    if (kept.length === this.hyperlinks.length) return;
    this.hyperlinks = kept;
    this.touch("hyperlinks");
  }
  // ---- inside
  #permit(source) {
    if (this.protected && source !== "calc" && source !== "file") {
      throw new ModelError("AccessDenied", "You cannot perform the requested operation.");
    }
  }
  #row(row) {
    let cells2 = this.#rows.get(row);
    if (cells2 === void 0) {
      cells2 = [];
      this.#rows.set(row, cells2);
      if (row >= this.#rowEnd) this.#rowEnd = row + 1;
    }
    return cells2;
  }
  #enter(cells2, row, column, value, source) {
    if (typeof value === "number" || typeof value === "boolean") {
      if (typeof value === "number" && !Number.isFinite(value)) throw invalidArgument2();
      this.#putIn(cells2, row, column, value, void 0);
      return;
    }
    if (typeof value !== "string") throw invalidArgument2();
    const { styles, dateSetting } = this.workbook;
    const style = cells2[column]?.style ?? this.#lineStyle(row, column) ?? 0;
    const format2 = styles.numberFormat(style);
    const typed2 = readTyped(value, format2 === "@", dateSetting);
    this.#putIn(cells2, row, column, typed2.value, typed2.formula);
    if (typed2.formula !== void 0 && source !== "file") this.ownFormulas.add(cellKey(row, column));
    if (typed2.quotePrefix === true || styles.facts(style).quotePrefix) {
      const patch = { quotePrefix: typed2.quotePrefix === true };
      cells2[column].style = styles.derive(style, patch);
    }
    if (typed2.numberFormat !== void 0 && format2 === "General") {
      cells2[column].style = styles.derive(style, { numberFormat: typed2.numberFormat });
    }
  }
  #put(row, column, value, formula) {
    this.#putIn(this.#row(row), row, column, value, formula);
  }
  #putIn(cells2, row, column, value, formula) {
    const cell = cells2[column];
    if (cell?.formula !== void 0) {
      this.#formulas.delete(cellKey(row, column));
      this.ownFormulas.delete(cellKey(row, column));
    }
    if (formula !== void 0) this.#formulas.add(cellKey(row, column));
    if (cell !== void 0) {
      cell.value = value;
      cell.formula = formula;
    } else cells2[column] = { value, formula, style: this.#lineStyle(row, column) };
  }
  /** The style a new cell takes from its row or its column. */
  #lineStyle(row, column) {
    if (this.rowStyles.size === 0 && this.columnStyles.size === 0) return void 0;
    return this.rowStyles.get(row) ?? this.columnStyles.get(column);
  }
  #restyle(rect, source, styleOf) {
    this.#permit(source);
    const cells2 = this.#restyleLines(rect, styleOf);
    for (let row = cells2.row; row < cells2.row + cells2.rows; row++) {
      const line = this.#row(row);
      for (let column = cells2.column; column < cells2.column + cells2.columns; column++) {
        const cell = line[column];
        const base = cell?.style ?? this.#lineStyle(row, column) ?? 0;
        const style = styleOf(base, row, column);
        if (cell !== void 0) cell.style = style;
        else if (style !== 0) line[column] = { value: void 0, formula: void 0, style };
      }
    }
    this.dirty.add(cells2);
    this.workbook.emit({ type: "style", sheet: this, rect, source });
  }
  /** Whole columns keep one style for the cells to come. @returns the cells that are there already */
  #restyleLines(rect, styleOf) {
    if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
    if (rect.rows === MAX_ROWS && rect.columns < MAX_COLUMNS) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        this.columnStyles.set(column, styleOf(this.columnStyles.get(column) ?? 0, 0, column));
      }
      this.dirtyParts.add("columns");
    } else if (rect.rows < MAX_ROWS) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        this.rowStyles.set(row, styleOf(this.rowStyles.get(row) ?? 0, row, 0));
      }
      this.dirtyParts.add("rows");
    } else {
      throw new UnsupportedError("Format of all cells of a sheet");
    }
    return this.usedRect(false, rect) ?? { ...rect, rows: 0, columns: 0 };
  }
  #clearCells(rect, what) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const cells2 = this.#rows.get(row);
      if (cells2 === void 0) continue;
      const end = Math.min(rect.column + rect.columns, cells2.length);
      for (let column = rect.column; column < end; column++) {
        const cell = cells2[column];
        if (cell === void 0) continue;
        if (what !== "Formats") this.#put(row, column, void 0, void 0);
        if (what !== "Contents") cell.style = void 0;
        if (isBlank(cell)) cells2[column] = void 0;
      }
      if (!cells2.some(Boolean)) this.#rows.delete(row);
    }
    this.dirty.add(rect);
  }
  #clearFormats(rect) {
    if (rect.rows === MAX_ROWS) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (this.columnStyles.delete(column)) this.dirtyParts.add("columns");
      }
    }
    this.clearHyperlinks(rect);
    if (this.merges.some((merge) => contains(rect, merge))) {
      this.merges = this.merges.filter((merge) => !contains(rect, merge));
      this.dirtyParts.add("merges");
    }
    if (this.validations.some((validation) => contains(rect, validation.rect))) {
      this.validations = this.validations.filter((validation) => !contains(rect, validation.rect));
      this.dirtyParts.add("validations");
    }
  }
  /** Cells of some columns of a row, which is without them afterwards; a row that has no others goes whole. */
  #takeOut(row, from, to) {
    const cells2 = this.#rows.get(row);
    if (from === 0 && cells2.length <= to) {
      this.#rows.delete(row);
      return cells2;
    }
    const part = cells2.slice(from, to);
    for (let column = from; column < Math.min(to, cells2.length); column++) cells2[column] = void 0;
    return part;
  }
  #putBack(row, column, part) {
    if (column === 0 && !this.#rows.has(row)) {
      this.#rows.set(row, part);
      this.#rowEnd = Math.max(this.#rowEnd, row + 1);
      return;
    }
    const cells2 = this.#row(row);
    part.forEach((cell, i2) => cell && (cells2[column + i2] = cell));
  }
  #moveKeys(keys, rect, by) {
    const moved = [...keys].flatMap((key) => {
      const { row, column } = placeOf(key);
      const isMoved = row >= rect.row && column >= rect.column && column < rect.column + rect.columns;
      if (!isMoved) return [key];
      return by < 0 && row < rect.row - by ? [] : [cellKey(row + by, column)];
    });
    keys.clear();
    for (const key of moved) keys.add(key);
  }
};
var placeOf = (key) => ({
  row: Math.floor(key / COLUMN_BITS),
  column: key % COLUMN_BITS
});
var isBlank = (cell) => cell.value === void 0 && cell.formula === void 0 && (cell.style ?? 0) === 0;
function edge(cells2, valuesOnly, first, end, step) {
  for (let c = step === 1 ? first : end - 1; c >= first && c < end; c += step) {
    const cell = cells2[c];
    if (cell === void 0) continue;
    if (cell.value !== void 0 || cell.formula !== void 0) return c;
    if (!valuesOnly && (cell.style ?? 0) !== 0) return c;
  }
  return -1;
}
function checkShape(rect, values) {
  if (values.length === rect.rows && values.every((row) => row.length === rect.columns)) return;
  throw new ModelError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}

// src/host/model/styles.ts
var DEFAULT_STYLE = {
  numberFormat: "General",
  bold: false,
  italic: false,
  horizontal: "General",
  wrap: false,
  quotePrefix: false
};
var Styles = class {
  #facts;
  #appended = [];
  #derived = /* @__PURE__ */ new Map();
  constructor(initial = []) {
    this.#facts = initial.length === 0 ? [DEFAULT_STYLE] : [...initial];
  }
  /** What the writer of the file must append, in order. */
  get appended() {
    return this.#appended;
  }
  get count() {
    return this.#facts.length;
  }
  facts(index) {
    return this.#facts[index] ?? this.#facts[0];
  }
  numberFormat(index) {
    return this.facts(index).numberFormat;
  }
  /** @returns the index of `base` with the patch applied; the same question has the same answer */
  derive(base, patch) {
    const key = `${base}|${JSON.stringify(patch)}`;
    const known = this.#derived.get(key);
    if (known !== void 0) return known;
    const index = changes(this.facts(base), patch) ? this.#append(base, patch) : base;
    this.#derived.set(key, index);
    return index;
  }
  #append(base, patch) {
    const index = this.#facts.push(patched(this.facts(base), patch)) - 1;
    this.#appended.push({ index, base, patch });
    return index;
  }
};
function patched(facts, patch) {
  const result = { ...facts };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (value !== void 0) result[key] = value;
  }
  return result;
}
var changes = (facts, patch) => Object.entries(patch).some(
  ([key, value]) => JSON.stringify(facts[key] ?? null) !== JSON.stringify(value ?? null)
);

// src/host/model/workbook.ts
var guid = (number, kind) => `{${number.toString(16).toUpperCase().padStart(8, "0")}-${String(kind).padStart(4, "0")}-0000-0000-000000000000}`;
var Workbook = class {
  sheets = [];
  styles;
  names = [];
  /** The settings of Office.js. */
  settings = /* @__PURE__ */ new Map();
  customXml = /* @__PURE__ */ new Map();
  date1904;
  fileName;
  calculationMode = "Automatic";
  /** Stands for the clock where a date is typed without its year. */
  currentYear = 2026;
  /** What the reader of the file keeps for its writer; never looked into here. */
  package;
  #active;
  #selection;
  #sequence = 0;
  #listeners = /* @__PURE__ */ new Set();
  /** A workbook without sheets, for the reader of a file; see also `newWorkbook`. */
  constructor(options = {}) {
    this.styles = options.styles ?? new Styles();
    this.date1904 = options.date1904 ?? false;
    this.fileName = options.fileName ?? "Book1.xlsx";
  }
  get dateSetting() {
    return { date1904: this.date1904, currentYear: this.currentYear };
  }
  /** @returns how to stop listening */
  on(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  emit(change) {
    for (const listener of this.#listeners) listener(change);
  }
  // ---- finding
  sheet(nameOrId) {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }
  get tables() {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }
  /** By name, by the id Office.js knows, or by the number in the file. */
  table(key) {
    const text = String(key);
    return this.tables.find(
      (table) => sameName(table.name, text) || table.guid === text || String(table.id) === text
    );
  }
  /** A name of the sheet goes before one of the workbook. */
  definedName(name, scope) {
    const named = this.names.filter((item) => sameName(item.name, name));
    return named.find((item) => scope !== void 0 && item.scope === scope) ?? named.find((item) => !item.scope);
  }
  /** The cells that an address, a defined name or a table's name means. */
  resolve(text, home) {
    const address = parseAddress(text);
    if (address !== void 0) {
      const sheet = address.sheet === void 0 ? home : this.sheet(address.sheet);
      return sheet && { sheet, rect: address.rect };
    }
    const named = this.definedName(text, home);
    if (named !== void 0 && parseAddress(named.refersTo)) return this.resolve(named.refersTo, home);
    const table = this.table(text);
    return table && { sheet: table.sheet, rect: table.body };
  }
  textAt(sheet, row, column) {
    const cell = sheet.cell(row, column);
    return cellText(cell?.value, this.styles.numberFormat(cell?.style ?? 0), this.date1904);
  }
  // ---- sheets
  get active() {
    return this.#active ?? this.sheets.find((sheet) => sheet.visibility === "Visible") ?? this.sheets[0];
  }
  set active(sheet) {
    if (sheet === this.#active) return;
    this.#active = sheet;
    this.emit({ type: "sheets", what: "activated", sheet });
  }
  get selection() {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    const selection = this.#selection;
    return selection?.sheet === this.active ? selection : { sheet: this.active, rect: cell };
  }
  select(sheet, rect) {
    this.active = sheet;
    this.#selection = { sheet, rect };
    this.emit({ type: "selection", sheet, rect });
  }
  /** A sheet of a file: takes its place at the end, nobody is told, nothing becomes dirty. */
  attachSheet(facts) {
    const sheet = new Sheet(this, guid(++this.#sequence, 0), facts.name);
    sheet.kind = facts.kind ?? "worksheet";
    sheet.visibility = facts.visibility ?? "Visible";
    this.sheets.push(sheet);
    return sheet;
  }
  addSheet(name) {
    const chosen = name ?? this.#freeSheetName();
    this.#checkSheetName(chosen);
    const sheet = this.attachSheet({ name: chosen });
    sheet.isNew = true;
    this.emit({ type: "sheets", what: "added", sheet });
    return sheet;
  }
  renameSheet(sheet, name) {
    const before = sheet.name;
    if (name === before) return;
    this.#checkSheetName(name, sheet);
    sheet.assignName(name);
    sheet.dirtyParts.add("name");
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, name));
    for (const other of this.sheets) {
      other.hyperlinks = other.hyperlinks.map((link) => ({
        ...link,
        location: renameSheetIn(link.location, before, name)
      }));
    }
    this.emit({ type: "sheets", what: "renamed", sheet });
  }
  deleteSheet(sheet) {
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visible.length === 0) throw invalidOperation("A workbook must have at least one visible worksheet.");
    const place = this.sheets.indexOf(sheet);
    this.sheets.splice(place, 1);
    this.rewriteFormulas((formula) => dropSheetIn(formula, sheet.name));
    this.#removeNames((name) => name.scope === sheet);
    if (this.#selection?.sheet === sheet) this.#selection = void 0;
    const wasActive = this.#active === sheet;
    if (wasActive) this.#active = void 0;
    this.emit({ type: "sheets", what: "deleted", sheet });
    if (wasActive)
      this.active = this.sheets.slice(place).find((s) => s.visibility === "Visible") ?? visible[0];
  }
  moveSheet(sheet, position) {
    if (!(position >= 0 && position < this.sheets.length)) throw invalidArgument2();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.emit({ type: "sheets", what: "moved", sheet });
  }
  showSheet(sheet, visibility) {
    const isLast = !this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && isLast) {
      throw invalidOperation("A workbook must have at least one visible worksheet.");
    }
    sheet.visibility = visibility;
    sheet.dirtyParts.add("visibility");
    this.emit({ type: "sheets", what: "visibility", sheet });
    if (visibility !== "Visible" && this.#active === sheet) {
      this.active = this.sheets.find((other) => other.visibility === "Visible");
    }
  }
  #checkSheetName(name, own) {
    if (!isValidSheetName(name)) throw invalidArgument2();
    const other = this.sheets.find((sheet) => sameName(sheet.name, name));
    if (other !== void 0 && other !== own) throw itemAlreadyExists();
  }
  #freeSheetName() {
    let number = 1;
    while (this.sheet(`Sheet${number}`) !== void 0) number++;
    return `Sheet${number}`;
  }
  // ---- tables
  /** A table of a file, as it is. */
  attachTable(sheet, facts) {
    const table = new Table(sheet, { ...facts, guid: guid(facts.id, 1) });
    sheet.tables.push(table);
    return table;
  }
  /** Makes a table of cells whose first row has the headings; a single row gets a blank body row. */
  addTable(sheet, rect, name) {
    this.#checkTablePlace(sheet, rect);
    const area = rect.rows === 1 ? { ...rect, rows: 2 } : rect;
    const below = { ...rect, row: rect.row + 1, rows: 1 };
    const hasNoRoom = area !== rect && (sheet.usedRect(false, below) ?? sheet.tableAt(below)) !== void 0;
    if (hasNoRoom) sheet.insertCellsDown(below, "host");
    const id = Math.max(0, ...this.tables.map((table2) => table2.id)) + 1;
    const chosen = name ?? this.#freeTableName();
    this.#checkTableName(chosen);
    const names = [];
    for (let i2 = 0; i2 < area.columns; i2++) {
      names.push(freeColumnName(headerText(sheet, area.row, area.column + i2), i2, names));
    }
    names.forEach((text, i2) => {
      const cell = sheet.cell(area.row, area.column + i2);
      if (cell?.value !== text || cell.formula !== void 0) sheet.putText(area.row, area.column + i2, text);
    });
    const columns = names.map((text, i2) => ({ id: i2 + 1, name: text }));
    const facts = { id, name: chosen, rect: area, headerRows: 1, totalsRows: 0, columns };
    const table = this.attachTable(sheet, { ...facts, style: "TableStyleMedium2" });
    table.isNew = true;
    sheet.dirtyParts.add("tables");
    this.emit({ type: "table", what: "added", sheet, table });
    return table;
  }
  /**
   * Gives a table other cells. As in Excel the header row stays where it is; new columns take their
   * names from the cells, or get one.
   */
  resizeTable(table, rect) {
    const { sheet } = table;
    if (rect.row !== table.rect.row || rect.rows < table.headerRows + 1 || table.totalsRows === 1) {
      if (table.totalsRows === 1) throw new UnsupportedError("Table.resize with a totals row");
      throw invalidArgument2();
    }
    if (!overlaps(rect, table.rect)) throw invalidArgument2();
    this.#checkTablePlace(sheet, rect, table);
    const old = table.rect;
    const columns = [];
    let nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
    for (let i2 = 0; i2 < rect.columns; i2++) {
      const known = table.columns[rect.column + i2 - old.column];
      const taken = [...columns, ...table.columns].map((column) => column.name);
      const text = headerText(sheet, rect.row, rect.column + i2);
      columns.push(known ?? { id: nextId++, name: freeColumnName(text, i2, taken) });
    }
    table.columns = columns;
    table.assignRect(rect);
    if (table.headerRows === 1) {
      columns.forEach((column, i2) => {
        if (sheet.value(rect.row, rect.column + i2) !== column.name) {
          sheet.putText(rect.row, rect.column + i2, column.name);
        }
      });
    }
    this.emit({ type: "table", what: "changed", sheet, table });
  }
  /** Only the table goes; its cells stay. */
  forgetTable(table) {
    const { sheet } = table;
    const place = sheet.tables.indexOf(table);
    if (place < 0) return;
    if (table.isFiltered) table.clearFilters();
    sheet.tables.splice(place, 1);
    sheet.dirtyParts.add("tables");
    this.emit({ type: "table", what: "deleted", sheet, table });
  }
  /** Deletes a table and clears its cells; nothing moves. */
  deleteTable(table) {
    const { sheet, rect } = table;
    this.forgetTable(table);
    sheet.clear(rect, "All", "host");
  }
  renameTable(table, name) {
    const before = table.name;
    if (name === before) return;
    this.#checkTableName(name, table);
    table.assignName(name);
    table.changed = true;
    this.rewriteFormulas((formula) => renameTableIn(formula, before, name));
    this.emit({ type: "table", what: "changed", sheet: table.sheet, table });
  }
  #checkTablePlace(sheet, rect, own) {
    if (sheet.tables.some((table) => table !== own && overlaps(table.rect, rect))) {
      throw invalidOperation("A table can't overlap another table.");
    }
    if (sheet.merges.some((merge) => overlaps(merge, rect))) {
      throw new ModelError(
        "MergedRangeConflict",
        "This operation can't be completed because of merged cells."
      );
    }
    if (sheet.protected) throw new ModelError("AccessDenied", "You cannot perform the requested operation.");
  }
  /** Excel says InvalidArgument for a table's name that is taken (office-js#551), unlike for a sheet's. */
  #checkTableName(name, own) {
    const other = this.tables.find((table) => sameName(table.name, name));
    if (!isValidName(name) || other !== void 0 && other !== own) throw invalidArgument2();
    if (this.names.some((item) => sameName(item.name, name))) throw invalidArgument2();
  }
  #freeTableName() {
    let number = this.tables.length + 1;
    while (this.table(`Table${number}`) ?? this.definedName(`Table${number}`)) number++;
    return `Table${number}`;
  }
  // ---- names, settings, custom XML
  addName(name, refersTo, options = {}) {
    if (!isValidName(name)) throw invalidArgument2();
    const isTaken = this.names.some((item2) => sameName(item2.name, name) && item2.scope === options.scope);
    if (isTaken || this.tables.some((table) => sameName(table.name, name))) throw itemAlreadyExists();
    const { scope, comment = "", hidden = false } = options;
    const item = { name, refersTo, comment, hidden, ...scope && { scope } };
    this.names.push(item);
    this.emit({ type: "names" });
    return item;
  }
  removeName(name) {
    this.#removeNames((item) => item === name);
  }
  #removeNames(goes) {
    const kept = this.names.filter((name) => !goes(name));
    if (kept.length === this.names.length) return;
    this.names.splice(0, this.names.length, ...kept);
    this.emit({ type: "names" });
  }
  addCustomXml(xml) {
    let id = guid(++this.#sequence, 2);
    while (this.customXml.has(id)) id = guid(++this.#sequence, 2);
    this.customXml.set(id, xml);
    this.emit({ type: "customXml" });
    return id;
  }
  // ---- formulas
  /**
   * Rewrites every formula text of the workbook: cells, defined names, list validations.
   *
   * @param change is told the sheet that references without a sheet mean; names have none
   * @param sheet the sheet whose cells moved, if any: formulas elsewhere that do not mention it are skipped
   */
  rewriteFormulas(change, sheet) {
    for (const home of this.sheets) {
      for (const { row, column } of home.formulaPlaces()) {
        const { formula } = home.cell(row, column);
        if (sheet !== void 0 && home !== sheet && !formula.includes("!")) continue;
        home.setFormulaText(row, column, change(formula, home.name));
      }
      home.validations = home.validations.map(
        (validation) => validation.source.startsWith("=") ? { ...validation, source: `=${change(validation.source.slice(1), home.name)}` } : validation
      );
    }
    let isNameChanged = false;
    for (const name of this.names) {
      const refersTo = change(name.refersTo, void 0);
      isNameChanged ||= refersTo !== name.refersTo;
      name.refersTo = refersTo;
    }
    if (isNameChanged) this.emit({ type: "names" });
  }
};
function newWorkbook(options = {}) {
  const workbook = new Workbook(options);
  workbook.addSheet();
  return workbook;
}

// src/host/formula/criterion.ts
var OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;
var NUMBER3 = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
function criterion(condition) {
  if (condition === void 0) return equals("0");
  if (isCellError(condition)) return (content) => isCellError(content) && content.error === condition.error;
  if (typeof condition === "boolean") return (content) => content === condition;
  if (typeof condition === "number") return equals(String(condition));
  const [, operator, operand] = OPERATOR.exec(condition);
  switch (operator) {
    case void 0:
      return operand === "" ? (content) => content === void 0 || content === "" : equals(operand);
    case "=":
      return operand === "" ? (content) => content === void 0 : equals(operand);
    case "<>":
      return operand === "" ? (content) => content !== void 0 : not(equals(operand));
    default:
      return compares(operator, operand);
  }
}
var not = (holds) => (content) => !holds(content);
function equals(operand) {
  if (NUMBER3.test(operand)) {
    const number = Number(operand);
    return (content) => content === number || typeof content === "string" && NUMBER3.test(content) && Number(content) === number;
  }
  if (/^(?:true|false)$/i.test(operand)) return (content) => content === (operand.toLowerCase() === "true");
  const pattern = wildcard(operand);
  return (content) => typeof content === "string" && pattern.test(content) || errorText(content) === operand;
}
var errorText = (content) => isCellError(content) ? content.error : void 0;
var wildcard = (text) => new RegExp(
  `^${text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\/])/g,
    (_, literal, wild, special) => wild === "*" ? "[\\s\\S]*" : wild === "?" ? "[\\s\\S]" : `\\${literal ?? special}`
  )}$`,
  "i"
);
function compares(operator, operand) {
  const order = (a, b) => operator === "<" ? a < b : operator === ">" ? a > b : operator === "<=" ? a <= b : a >= b;
  if (NUMBER3.test(operand)) {
    const number = Number(operand);
    return (content) => typeof content === "number" && order(content, number);
  }
  const text = operand.toLowerCase();
  return (content) => typeof content === "string" && order(content.toLowerCase(), text);
}

// src/host/formula/exactSum.ts
var { abs: abs2 } = Math;
var ExactSum = class {
  sum = 0;
  error = 0;
  largest = 0;
  add(number) {
    const next = this.sum + number;
    const size = abs2(number);
    this.error += abs2(this.sum) >= size ? this.sum - next + number : number - next + this.sum;
    this.sum = next;
    if (size > this.largest) this.largest = size;
    if (abs2(next) > this.largest) this.largest = abs2(next);
  }
  get total() {
    const total = this.sum + this.error;
    if (this.largest === 0 || !Number.isFinite(total)) return total;
    const decimals = 14 - Math.floor(Math.log10(this.largest));
    const rounded = decimals >= 0 && decimals <= 100 ? total.toFixed(decimals) : total.toPrecision(15);
    return Number(rounded) + 0;
  }
};

// src/host/formula/evaluate.ts
var REF = { error: "#REF!" };
var VALUE = { error: "#VALUE!" };
var isCells = (value) => typeof value === "object" && "sheet" in value;
function evaluate(expression, home) {
  const value = valueOf(expression, home);
  if (!isCells(value)) return value;
  const isOne = value.rect.rows === 1 && value.rect.columns === 1;
  return isOne ? value.sheet.value(value.rect.row, value.rect.column) ?? 0 : VALUE;
}
function precedents(expression, home) {
  switch (expression.kind) {
    case "cells":
    case "table": {
      const value = valueOf(expression, home);
      return isCells(value) ? [value] : [];
    }
    case "sum":
      return expression.terms.flatMap((term) => precedents(term.of, home));
    case "call":
      return expression.args.flatMap((arg) => precedents(arg, home));
    default:
      return [];
  }
}
function mentionsUnknown(expression, home) {
  switch (expression.kind) {
    case "cells":
    case "table":
      return valueOf(expression, home) === REF;
    case "sum":
      return expression.terms.some((term) => mentionsUnknown(term.of, home));
    case "call":
      return expression.args.some((arg) => mentionsUnknown(arg, home));
    default:
      return false;
  }
}
function valueOf(expression, home) {
  switch (expression.kind) {
    case "number":
    case "text":
      return expression.value;
    case "cells": {
      const { workbook } = home;
      const sheet = expression.sheet === void 0 ? home : workbook.sheet(expression.sheet);
      return sheet === void 0 ? REF : { sheet, rect: expression.rect };
    }
    case "table":
      return tableCells(expression, home.workbook.table(expression.table));
    case "sum":
      return addUp(expression.terms.map((term) => ({ sign: term.sign, value: evaluate(term.of, home) })));
    case "call":
      return expression.name === "SUM" ? sum3(expression, home) : sumIfs(expression, home);
  }
}
function tableCells(expression, table) {
  if (table === void 0) return REF;
  const rects = { data: table.body, headers: table.header, totals: table.totals, all: table.rect };
  const rect = rects[expression.part];
  if (rect === void 0 || rect.rows === 0) return REF;
  if (expression.columns === void 0) return { sheet: table.sheet, rect };
  const [first, last2] = expression.columns.map((name) => table.columnIndex(name));
  if (first < 0 || last2 < first) return REF;
  return { sheet: table.sheet, rect: { ...rect, column: rect.column + first, columns: last2 - first + 1 } };
}
function addUp(terms) {
  const sum4 = new ExactSum();
  for (const { sign: sign2, value } of terms) {
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    sum4.add(sign2 * number);
  }
  return sum4.total;
}
function toNumber(value) {
  if (isCellError(value)) return value;
  if (typeof value !== "string") return Number(value ?? 0);
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? VALUE : number;
}
function sum3({ args }, home) {
  const total = new ExactSum();
  for (const arg of args) {
    const value = valueOf(arg, home);
    if (isCells(value)) {
      const error = eachCell(value, (content) => typeof content === "number" && total.add(content));
      if (error !== void 0) return error;
    } else {
      const number = toNumber(value);
      if (typeof number !== "number") return number;
      total.add(number);
    }
  }
  return total.total;
}
function eachCell({ sheet, rect }, visit) {
  const end = Math.min(rect.row + rect.rows, sheet.rowEnd);
  for (let row = rect.row; row < end; row++) {
    const cells2 = sheet.rowCells(row);
    if (cells2 === void 0) continue;
    const last2 = Math.min(rect.column + rect.columns, cells2.length);
    for (let column = rect.column; column < last2; column++) {
      const content = cells2[column]?.value;
      if (isCellError(content)) return content;
      visit(content);
    }
  }
  return void 0;
}
function sumIfs({ args }, home) {
  const [summed, ...rest] = args.map((arg) => valueOf(arg, home));
  if (summed === void 0 || !isCells(summed) || rest.length === 0 || rest.length % 2 !== 0) return VALUE;
  const conditions = [];
  for (let i2 = 0; i2 < rest.length; i2 += 2) {
    const [cells2, condition] = [rest[i2], rest[i2 + 1]];
    if (cells2 === void 0 || !isCells(cells2) || !sameShape(cells2.rect, summed.rect)) return VALUE;
    const content = isCells(condition) ? condition.sheet.value(condition.rect.row, condition.rect.column) : condition;
    conditions.push({ cells: cells2, holds: criterion(content) });
  }
  return sumWhere(summed, conditions);
}
var sameShape = (a, b) => a.rows === b.rows && a.columns === b.columns;
function sumWhere({ sheet, rect }, conditions) {
  const total = new ExactSum();
  const rows = Math.min(rect.rows, sheet.rowEnd - rect.row);
  for (let i2 = 0; i2 < rows; i2++) {
    for (let j = 0; j < rect.columns; j++) {
      const isMet = conditions.every(
        ({ cells: cells2, holds }) => holds(cells2.sheet.value(cells2.rect.row + i2, cells2.rect.column + j))
      );
      if (!isMet) continue;
      const content = sheet.value(rect.row + i2, rect.column + j);
      if (isCellError(content)) return content;
      if (typeof content === "number") total.add(content);
    }
  }
  return total.total;
}

// src/host/formula/parser.ts
var FUNCTIONS = /* @__PURE__ */ new Set(["SUM", "SUMIFS"]);
function parseFormula(formula) {
  const parser = new Parser(formula);
  const expression = parser.sum();
  parser.end();
  return expression;
}
var Parser = class {
  constructor(formula) {
    this.formula = formula;
    this.#tokens = tokenize(formula).filter((token) => token.kind !== "space");
  }
  formula;
  #tokens;
  #at = 0;
  sum() {
    const terms = [{ sign: this.#sign() ?? 1, of: this.#operand() }];
    for (let sign2 = this.#sign(); sign2 !== void 0; sign2 = this.#sign()) {
      const inner = this.#sign() ?? 1;
      terms.push({ sign: sign2 * inner, of: this.#operand() });
    }
    const [only] = terms;
    return terms.length === 1 && only.sign === 1 ? only.of : { kind: "sum", terms: terms.flatMap(flat) };
  }
  end() {
    if (this.#at < this.#tokens.length) this.#refuse();
  }
  #sign() {
    if (this.#takes("+")) return 1;
    return this.#takes("-") ? -1 : void 0;
  }
  #operand() {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "string":
        return { kind: "text", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "reference":
        return { kind: "cells", rect: token.rect, ...token.sheet !== void 0 && { sheet: token.sheet } };
      case "structured":
        return this.#table(token.table, token.specifier);
      case "function":
        return this.#call(token.text.toUpperCase());
      case "operator":
        return token.text === "(" ? this.#inParentheses() : this.#refuse();
      default:
        return this.#refuse();
    }
  }
  #inParentheses() {
    const inner = this.sum();
    return this.#takes(")") ? inner : this.#refuse();
  }
  #call(name) {
    if (!FUNCTIONS.has(name) || !this.#takes("(")) return this.#refuse();
    const args = [this.sum()];
    while (this.#takes(",")) args.push(this.sum());
    if (!this.#takes(")")) return this.#refuse();
    return { kind: "call", name, args };
  }
  /** `[Amount]`, `[[#Data],[Amount]]`, `[[From]:[To]]`, `[#All]`. */
  #table(table, specifier) {
    const inside = specifier.slice(1, -1).trim();
    const bracketed = /\[((?:'.|[^[\]'])*)\]/g;
    const parts = inside.startsWith("[") ? [...inside.matchAll(bracketed)].map((found3) => found3[1]) : [inside];
    const separators2 = inside.startsWith("[") ? inside.replace(bracketed, "").replace(/\s/g, "") : "";
    if (table === "" || inside.startsWith("@") || parts.includes("#This Row")) return this.#refuse();
    const items = parts.filter((part2) => part2.startsWith("#")).map((part2) => part2.toLowerCase());
    const names = parts.filter((part2) => part2 !== "" && !part2.startsWith("#")).map(unescapeColumn);
    const part = items.length === 0 ? "data" : TABLE_PARTS[items[0]];
    const isRange = separators2.endsWith(":") && names.length === 2;
    if (part === void 0 || items.length > 1 || names.length > 1 && !isRange) return this.#refuse();
    const [first, last2 = first] = names;
    return { kind: "table", table, part, ...first !== void 0 && { columns: [first, last2] } };
  }
  #takes(operator) {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "operator" || token.text !== operator) return false;
    this.#at++;
    return true;
  }
  #refuse() {
    throw new UnsupportedError(`formula =${this.formula}`);
  }
};
var TABLE_PARTS = {
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#all": "all"
};
var flat = (term) => term.of.kind === "sum" ? term.of.terms.map((inner) => ({ sign: term.sign * inner.sign, of: inner.of })) : [term];

// src/host/formula/calculator.ts
var MAX_RECTS = 500;
var Calculator = class {
  constructor(workbook) {
    this.workbook = workbook;
    workbook.on((change) => this.#note(change));
  }
  workbook;
  #parsed = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new WeakMap();
  #changed = /* @__PURE__ */ new Map();
  #isAllChanged = false;
  #isPending = false;
  /**
   * Looks at formulas that were just written. One that mentions a table, a column or a sheet that is
   * not there is not kept: Excel does not take it.
   *
   * @throws UnsupportedError when one of them is beyond what is calculated here
   */
  admit(sheet, rect) {
    for (const key of sheet.ownFormulas) {
      const { row, column } = placeOf(key);
      const cell = { row, column, rows: 1, columns: 1 };
      if (!overlaps(rect, cell)) continue;
      if (!mentionsUnknown(this.#parse(sheet.cell(row, column).formula), sheet)) continue;
      sheet.clear(cell, "Contents", "host");
      throw invalidArgument2();
    }
  }
  /** Brings results up to date; in manual mode only those of formulas that have none yet. */
  calculate(isAsked = false) {
    if (!this.#isPending && !isAsked) return;
    const isManual = this.workbook.calculationMode === "Manual" && !isAsked;
    const places = this.workbook.sheets.flatMap(
      (sheet) => [...sheet.ownFormulas].map((key) => ({ sheet, ...placeOf(key) }))
    );
    for (let pass = 0; places.length > 0 && pass <= places.length + 1; pass++) {
      const due = places.filter(({ sheet, row, column }) => {
        const cell = sheet.cell(row, column);
        const isNew = this.#known.get(cell)?.formula !== cell.formula || cell.value === void 0;
        return isNew || !isManual && this.#isOutdated(cell);
      });
      if (!isManual) this.#forgetChanges();
      if (due.length === 0) return;
      if (pass > places.length) throw new UnsupportedError("circular reference");
      due.forEach(({ sheet, row, column }) => this.#evaluate(sheet, row, column));
    }
    if (!isManual) this.#forgetChanges();
  }
  #evaluate(sheet, row, column) {
    const cell = sheet.cell(row, column);
    const expression = this.#parse(cell.formula);
    const value = evaluate(expression, sheet);
    this.#known.set(cell, { formula: cell.formula, precedents: precedents(expression, sheet) });
    if (JSON.stringify(value) !== JSON.stringify(cell.value)) sheet.setResult(row, column, value);
  }
  #parse(formula) {
    let expression = this.#parsed.get(formula);
    if (expression === void 0) {
      expression = parseFormula(formula);
      this.#parsed.set(formula, expression);
    }
    return expression;
  }
  #isOutdated(cell) {
    if (this.#isAllChanged) return true;
    return this.#known.get(cell).precedents.some(
      ({ sheet, rect }) => this.#changed.get(sheet)?.some((changed) => overlaps(changed, rect))
    );
  }
  #note(change) {
    switch (change.type) {
      case "values":
        this.#noteRect(change.sheet, change.rect);
        break;
      case "shift":
      case "names":
        this.#isAllChanged = true;
        break;
      case "table":
        if (change.what !== "filter") this.#isAllChanged = true;
        break;
      case "sheets":
        if (change.what === "added" || change.what === "deleted" || change.what === "renamed") {
          this.#isAllChanged = true;
        }
        break;
      default:
        return;
    }
    this.#isPending = true;
  }
  #noteRect(sheet, rect) {
    const rects = this.#changed.get(sheet) ?? [];
    if (rects.length >= MAX_RECTS) rects.splice(0, rects.length, rects.reduce(boundingRect));
    rects.push(rect);
    this.#changed.set(sheet, rects);
  }
  #forgetChanges() {
    this.#changed.clear();
    this.#isAllChanged = false;
    this.#isPending = false;
  }
};

// src/host/richapi/apiType.ts
var ApiObject = class {
  constructor(type, target) {
    this.type = type;
    this.target = target;
  }
  type;
  target;
};
var apiObject = (type, target) => new ApiObject(type, target);

// src/host/richapi/ledger.ts
var UnsupportedLedger = class {
  constructor(report) {
    this.report = report;
  }
  report;
  #counts = /* @__PURE__ */ new Map();
  note(member) {
    this.#counts.set(member, (this.#counts.get(member) ?? 0) + 1);
    this.report(`[workbook host] not implemented: ${member}`);
  }
  /** Member and how often it was asked for. */
  get counts() {
    return this.#counts;
  }
  get size() {
    return this.#counts.size;
  }
  members() {
    return [...this.#counts.keys()];
  }
  /** For a test that expects it. */
  clear() {
    this.#counts.clear();
  }
};

// src/host/richapi/selection.ts
function selectionOf(paths) {
  const root = /* @__PURE__ */ new Map();
  for (const path of paths) {
    let level = root;
    for (const part of path.split(/[/.]/).filter((name) => name !== "")) {
      let next = level.get(part);
      if (next === void 0) {
        next = /* @__PURE__ */ new Map();
        level.set(part, next);
      }
      level = next;
    }
  }
  return root;
}

// src/host/richapi/wire.ts
var PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7
};
var ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9
};

// src/host/richapi/engine.ts
var LocatedError = class extends Error {
  constructor(cause, location) {
    super("located");
    this.cause = cause;
    this.location = location;
  }
  cause;
  location;
};
var HTTP_STATUS = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500
};
var camel = (name) => name.charAt(0).toLowerCase() + name.slice(1);
var pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);
var Engine = class {
  /** References the client keeps. Empty when everything was released. */
  references = /* @__PURE__ */ new Map();
  unsupported;
  #options;
  #referenceIds = /* @__PURE__ */ new Map();
  #sequence = 0;
  constructor(options) {
    this.#options = options;
    this.unsupported = new UnsupportedLedger(options.report ?? ((line) => console.error(line)));
  }
  /** JSON text in, JSON text out. */
  processQuery(body) {
    const response = this.#run(JSON.parse(body));
    this.#options.afterBatch?.();
    return JSON.stringify(response);
  }
  #run(request) {
    const batch = { paths: request.ObjectPaths ?? {}, known: /* @__PURE__ */ new Map(), kept: /* @__PURE__ */ new Set() };
    const results = [];
    const traceIds = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = this.#act(action, batch, traceIds);
        const isSilent = action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update;
        if (!isSilent) results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Error: this.#describe(error, index), TraceIds: traceIds, Results: results };
      }
    }
    return { TraceIds: traceIds, Results: results };
  }
  #act(action, batch, traceIds) {
    if (action.ActionType === ACTION.trace) {
      traceIds.push(action.Id);
      return null;
    }
    if (action.Name === "_RemoveReference") return this.#release(action.ArgumentInfo);
    const object = this.#resolve(action.ObjectPathId, batch);
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(object, batch.kept.has(action.ObjectPathId));
      case ACTION.query:
        return this.#query(object, action, batch, pascal);
      case ACTION.queryAsJson:
        return this.#query(object, action, batch, camel);
      case ACTION.method:
        return this.#callAction(object, action, batch);
      case ACTION.setProperty:
        return this.#set(object, action.Name, this.#arguments(action.ArgumentInfo, batch)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#update(object, pascal(name), value, batch);
        }
        return null;
      default:
        return notImplemented(`action type ${action.ActionType}`);
    }
  }
  #callAction(object, action, batch) {
    if (action.Name === "_KeepReference") {
      batch.kept.add(action.ObjectPathId);
      return null;
    }
    const result = this.#call(object, action.Name, this.#arguments(action.ArgumentInfo, batch));
    return result instanceof ApiObject ? this.#identity(result, false) : result;
  }
  /** `update` sets scalars, and those of objects below: `set({ format: { fill: { color } } })`. */
  #update(object, name, value, batch) {
    const child = this.#type(object).objects?.[name];
    if (child === void 0) return this.#set(object, name, value);
    const below = this.#located(object, name, () => child(object.target));
    if (below === null) return;
    for (const [key, inner] of Object.entries(value)) {
      this.#update(below, pascal(key), inner, batch);
    }
  }
  // ---- paths
  #resolve(id, batch) {
    const known = batch.known.get(id);
    if (known !== void 0) return known;
    const path = batch.paths[id];
    if (path === void 0) throw new ModelError("InvalidObjectPath", `Unknown object path ${id}.`);
    const object = this.#follow(path, batch);
    batch.known.set(id, object);
    return object;
  }
  #follow(path, batch) {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.#options.root;
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.#referenced(path.Name);
      case PATH.newObject:
        return this.#options.services?.[path.Name] ?? notImplemented(`new ${path.Name}`);
    }
    const parent = this.#resolve(path.ParentObjectPathId, batch);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return this.#object(parent, path.Name);
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const result = this.#call(parent, name, this.#arguments(path.ArgumentInfo, batch));
    return result ?? null;
  }
  #arguments(info, batch) {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return args.map((arg, i2) => this.#argument(arg, references?.[i2], batch));
  }
  #argument(value, reference, batch) {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item, i2) => this.#argument(item, reference[i2], batch));
    }
    if (typeof reference === "number" && reference !== 0) return this.#resolve(reference, batch);
    return this.#plain(value, batch);
  }
  /** Objects inside a plain object travel as `{ _ObjectPathId }`: a list validation's range, for one. */
  #plain(value, batch) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.#resolve(value._ObjectPathId, batch);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#plain(inner, batch)]));
  }
  // ---- references
  #referenced(id) {
    const object = this.references.get(id);
    if (object !== void 0) return object;
    throw new ModelError("InvalidReference", "This reference is not valid for the current operation.");
  }
  /** The id under which the client may ask for the object in later batches. */
  reference(object) {
    let id = this.#referenceIds.get(object);
    if (id === void 0) {
      id = `~${++this.#sequence}`;
      this.#referenceIds.set(object, id);
    }
    this.references.set(id, object);
    return id;
  }
  #release(info) {
    const id = info?.Arguments?.[0];
    const object = this.references.get(id);
    if (object !== void 0) this.#referenceIds.delete(object);
    this.references.delete(id);
    return null;
  }
  // ---- members
  #type(object) {
    const type = this.#options.types[object.type];
    return type ?? notImplemented(object.type);
  }
  #call(object, name, args) {
    const method = this.#type(object).methods?.[name];
    if (method === void 0) return notImplemented(`${object.type}.${camel(name)} (method)`);
    return this.#located(object, name, () => method(object.target, args));
  }
  #set(object, name, value) {
    const setter = this.#type(object).set?.[name];
    if (setter === void 0) return notImplemented(`${object.type}.${camel(name)} (set)`);
    this.#located(object, name, () => setter(object.target, value));
  }
  #object(object, name) {
    const member = this.#type(object).objects?.[name];
    if (member === void 0) return notImplemented(`${object.type}.${camel(name)} (object)`);
    return this.#located(object, name, () => member(object.target));
  }
  #located(object, name, work) {
    try {
      return work();
    } catch (error) {
      throw error instanceof LocatedError ? error : new LocatedError(error, `${object.type}.${camel(name)}`);
    }
  }
  // ---- answers
  /** Never null: that would be a null object to the client. */
  #identity(object, isKept) {
    const type = this.#type(object);
    const identity = { ...type.id?.(object.target) };
    return isKept && type.isKeepable ? { ...identity, _ReferenceId: this.reference(object) } : identity;
  }
  #query(object, action, batch, spell) {
    const { QueryInfo: info = {}, ObjectPathId: path } = action;
    const selection = selectionOf([
      ...info.Select ?? [],
      ...(info.Expand ?? []).map((expanded) => `${expanded}/*`)
    ]);
    const answer = this.#project(object, selection, spell, info);
    const isKept = batch.kept.has(path) || this.#referenceIds.has(object);
    if (isKept && this.#type(object).isKeepable) answer["_ReferenceId"] = this.reference(object);
    return answer;
  }
  #project(object, selection, spell, info) {
    const type = this.#type(object);
    if (type.items === void 0) return this.#projectOne(object, selection, spell);
    const own = [...selection.keys()].filter((name) => memberOf(type.get, name) !== void 0);
    const answer = this.#projectOne(object, new Map(own.map((name) => [name, /* @__PURE__ */ new Map()])), spell);
    const ofItems = new Map([...selection].filter(([name]) => !own.includes(name)));
    if (selection.size > 0 && ofItems.size === 0) return answer;
    const skipped = type.items(object.target).slice(info.Skip ?? 0);
    const items = info.Top === void 0 ? skipped : skipped.slice(0, info.Top);
    answer[spell === camel ? "items" : "_Items"] = items.map(
      (item) => this.#projectBare(item, ofItems, spell)
    );
    return answer;
  }
  /** An item, or an object inside another: an empty selection means its scalars. */
  #projectBare(object, selection, spell) {
    return this.#project(object, selection.size === 0 ? /* @__PURE__ */ new Map([["*", /* @__PURE__ */ new Map()]]) : selection, spell, {});
  }
  #projectOne(object, selection, spell) {
    const type = this.#type(object);
    const answer = { ...type.id?.(object.target) };
    const put = (name) => {
      const getter = type.get[name];
      answer[spell(name)] = this.#located(object, name, () => getter(object.target));
    };
    if (type.items === void 0 && (selection.size === 0 || selection.has("*"))) {
      this.#refuseBareLoad(object, type);
    }
    for (const [name, below] of selection) {
      if (name === "*") continue;
      const scalar2 = memberOf(type.get, name);
      if (scalar2 !== void 0) put(scalar2);
      else {
        const member = memberOf(type.objects, name);
        if (member === void 0) return notImplemented(`${object.type}.${name} (load)`);
        const child = this.#object(object, member);
        answer[spell(member)] = child && this.#projectBare(child, below, spell);
      }
    }
    return answer;
  }
  /**
   * Where a table here lacks a scalar of Excel's, its absence in an answer to `load()` would be
   * silent. So a load must name what it wants; it should in Excel, too, where it costs time.
   */
  #refuseBareLoad(object, type) {
    if (Object.keys(type.get ?? {}).length > 0) {
      notImplemented(`${object.type}.load() without names`);
    }
  }
  #describe(thrown, index) {
    const error = thrown instanceof LocatedError ? thrown.cause : thrown;
    const place = thrown instanceof LocatedError ? thrown.location : "";
    const location = error instanceof UnsupportedError ? error.member.split(" ")[0] : place;
    if (error instanceof UnsupportedError) this.unsupported.note(error.member);
    else if (!(error instanceof ModelError))
      this.unsupported.note(`defect of the host at ${location}: ${stackOf(error)}`);
    const code = error instanceof ModelError ? error.code : "GeneralException";
    return {
      Code: code,
      Message: error instanceof Error ? error.message : String(error),
      Location: location,
      ActionIndex: index,
      HttpStatusCode: HTTP_STATUS[code] ?? 400
    };
  }
};
var notImplemented = (member) => {
  throw new UnsupportedError(member);
};
var stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
function memberOf(members, name) {
  if (members === void 0) return void 0;
  const exact = pascal(name);
  if (exact in members) return exact;
  return Object.keys(members).find((member) => member.toLowerCase() === name.toLowerCase());
}

// src/host/excel/events.ts
var EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103
};
var WORKBOOK = "Workbook";
var EventHub = class {
  enabled = true;
  #subscriptions = /* @__PURE__ */ new Map();
  #waiting = [];
  constructor(workbook) {
    workbook.on((change) => this.#note(workbook, change));
  }
  subscribe(type, target) {
    const key = `${type}:${target}`;
    this.#subscriptions.set(key, (this.#subscriptions.get(key) ?? 0) + 1);
  }
  unsubscribe(type, target) {
    const key = `${type}:${target}`;
    const left = (this.#subscriptions.get(key) ?? 1) - 1;
    if (left > 0) this.#subscriptions.set(key, left);
    else this.#subscriptions.delete(key);
  }
  /** Subscriptions that were not taken back. */
  get subscriptionCount() {
    return this.#subscriptions.size;
  }
  /** Events since the last call, oldest first. */
  take() {
    const events = this.#waiting;
    this.#waiting = [];
    return events;
  }
  #fire(type, targets, args) {
    if (!this.enabled) return;
    for (const target of targets) {
      if (this.#subscriptions.has(`${type}:${target}`)) this.#waiting.push({ type, target, args });
    }
  }
  #note(workbook, change) {
    if (this.#subscriptions.size === 0) return;
    switch (change.type) {
      case "values":
        if (change.source !== "calc") this.#cellsChanged(workbook, change, "RangeEdited", "None");
        break;
      case "shift": {
        const what = change.direction === "up" ? "Deleted" : "Inserted";
        const isRows = change.rect.column === 0 && change.rect.columns === 16384;
        const direction = change.direction === "up" ? "ShiftCellUp" : "ShiftCellDown";
        this.#cellsChanged(workbook, change, `${isRows ? "Row" : "Cell"}${what}`, direction);
        break;
      }
      case "sheets":
        this.#sheetsChanged(change.what, change.sheet);
        break;
      case "selection":
        this.#selected(change.sheet, change.rect);
        break;
      case "table":
        this.#tablesChanged(change.what, change.table);
        break;
      default:
    }
  }
  #cellsChanged(workbook, { sheet, rect, source }, changeType, shiftDirection) {
    const args = {
      changeType,
      source: "Local",
      worksheetId: sheet.id,
      address: formatRect(rect),
      triggerSource: source === "host" ? "ThisLocalAddin" : "Unknown",
      shiftDirection,
      referenceId: eventReference(sheet, rect)
    };
    this.#fire(EVENT.worksheetChanged, [sheet.id, WORKBOOK], args);
    for (const table of workbook.tables) {
      if (table.sheet !== sheet || !overlaps(table.rect, rect)) continue;
      this.#fire(EVENT.tableChanged, [table.guid, WORKBOOK], { ...args, tableId: table.guid });
    }
  }
  #sheetsChanged(what, sheet) {
    const args = { worksheetId: sheet.id, source: "Local" };
    if (what === "added") this.#fire(EVENT.worksheetAdded, [WORKBOOK], args);
    if (what === "deleted") this.#fire(EVENT.worksheetDeleted, [WORKBOOK], args);
    if (what === "activated") this.#fire(EVENT.worksheetActivated, [sheet.id, WORKBOOK], args);
  }
  #selected(sheet, rect) {
    const args = { address: formatRect(rect), worksheetId: sheet.id };
    this.#fire(EVENT.selectionChanged, [sheet.id, WORKBOOK], args);
    for (const table of sheet.tables) {
      const isInsideTable = overlaps(table.rect, rect);
      this.#fire(EVENT.tableSelectionChanged, [table.guid], { ...args, isInsideTable, tableId: table.guid });
    }
  }
  #tablesChanged(what, table) {
    const args = { tableId: table.guid, tableName: table.name, worksheetId: table.sheet.id, source: "Local" };
    if (what === "added") this.#fire(EVENT.tableAdded, [WORKBOOK], args);
    if (what === "deleted") this.#fire(EVENT.tableDeleted, [WORKBOOK], args);
  }
};
var eventReference = (sheet, rect) => `${sheet.id}!${formatRect(rect)}`;
function cellsOfEvent(workbook, reference) {
  const [id, address] = reference.split("!");
  const sheet = workbook.sheet(id);
  const rect = address === void 0 ? void 0 : parseAddress(address)?.rect;
  return sheet && rect ? { sheet, rect } : void 0;
}
function eventMethods(hub, target, events) {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}`, (object) => (hub.subscribe(type, target(object)), null)],
      [`_Unregister${name}`, (object) => (hub.unsubscribe(type, target(object)), null)]
    ])
  );
}

// src/host/excel/rangeData.ts
var MAX_READ_CELLS = 5e6;
var isUnbounded = ({ rows, columns }) => rows === MAX_ROWS || columns === MAX_COLUMNS;
var isTooLarge = ({ rows, columns }) => rows * columns > MAX_READ_CELLS;
function readCells(sheet, rect, answer) {
  const grid2 = new Array(rect.rows);
  for (let i2 = 0; i2 < rect.rows; i2++) {
    const cells2 = sheet.rowCells(rect.row + i2);
    const line = new Array(rect.columns);
    for (let j = 0; j < rect.columns; j++) {
      line[j] = answer(cells2?.[rect.column + j], rect.row + i2, rect.column + j);
    }
    grid2[i2] = line;
  }
  return grid2;
}
function valueOf2(cell) {
  const content = cell?.value;
  if (content === void 0) return "";
  return isCellError(content) ? content.error : content;
}
var formulaOf = (cell) => cell?.formula === void 0 ? valueOf2(cell) : `=${cell.formula}`;
function valueTypeOf(content) {
  if (content === void 0) return "Empty";
  if (isCellError(content)) return "Error";
  if (typeof content === "string") return "String";
  return typeof content === "number" ? "Double" : "Boolean";
}
function textOf(sheet, cell) {
  const { workbook } = sheet;
  return cellText(cell?.value, workbook.styles.numberFormat(cell?.style ?? 0), workbook.date1904);
}
function categoryOf(format2) {
  if (/^General$/i.test(format2)) return "General";
  if (format2 === "@") return "Text";
  const bare = format2.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/_\(|_-/.test(format2)) return "Accounting";
  if (isDateFormat(format2)) return /[yd]/i.test(bare) ? "Date" : "Time";
  if (bare.includes("%")) return "Percentage";
  if (/E[+-]/.test(bare)) return "Scientific";
  if (bare.includes("?/") || bare.includes("/?")) return "Fraction";
  if (/[$€£¥]/.test(format2)) return "Currency";
  return /^[#0,.;\-() Red]*$/.test(bare) ? "Number" : "Custom";
}

// src/host/excel/autofit.ts
var MIN = 2;
var MAX = 255;
var PADDING = 1.71;
function autofitColumns(sheet, rect) {
  const used = sheet.usedRect(true, rect);
  if (used === void 0) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    let longest = 0;
    for (let row = used.row; row < used.row + used.rows; row++) {
      const cell = sheet.cell(row, column);
      if (cell?.value === void 0) continue;
      longest = Math.max(
        longest,
        ...textOf(sheet, cell).split("\n").map((line) => line.length)
      );
    }
    if (longest > 0) sheet.setColumnWidth(column, 1, Math.min(MAX, Math.max(MIN, longest + PADDING)));
  }
}

// src/host/excel/session.ts
var RangeTarget = class {
  constructor(sheet, rect) {
    this.sheet = sheet;
    this.#rect = rect;
  }
  sheet;
  #rect;
  /** What Excel answers for a range whose cells were all deleted is not documented; ItemNotFound is assumed. */
  get rect() {
    if (this.#rect === void 0) throw itemNotFound();
    return this.#rect;
  }
  follow(rect, direction) {
    if (this.#rect !== void 0) this.#rect = movedRect(this.#rect, rect, direction);
  }
};
var LiveRanges = class {
  constructor(workbook, kept) {
    this.kept = kept;
    workbook.on((change) => {
      if (change.type !== "shift") return;
      for (const target of this.#all()) {
        if (target.sheet === change.sheet) target.follow(change.moved, change.direction);
      }
    });
  }
  kept;
  #ofBatch = [];
  add(target) {
    this.#ofBatch.push(target);
  }
  endBatch() {
    this.#ofBatch = [];
  }
  #all() {
    const kept = [...this.kept()].map((object) => object.target).filter((target) => target instanceof RangeTarget);
    return /* @__PURE__ */ new Set([...this.#ofBatch, ...kept]);
  }
};
function rangeObject(session, sheet, rect) {
  if (!isOnSheet(rect)) throw invalidArgument2();
  const target = new RangeTarget(sheet, rect);
  session.ranges.add(target);
  return apiObject("Range", target);
}
function textArgument(value) {
  if (typeof value === "string") return value;
  throw invalidArgument2();
}
function numberArgument(value) {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument2();
}
function flagArgument(value) {
  if (typeof value === "boolean") return value;
  throw invalidArgument2();
}
function choiceArgument(value, choices) {
  const found3 = choices.find((choice) => choice === value);
  if (found3 === void 0) throw invalidArgument2();
  return found3;
}
function cellsArgument(session, value, home) {
  if (value instanceof ApiObject && value.target instanceof RangeTarget) {
    return { sheet: value.target.sheet, rect: value.target.rect };
  }
  const found3 = session.workbook.resolve(textArgument(value), home);
  if (found3 === void 0) throw invalidArgument2();
  return found3;
}
function found2(item) {
  if (item === void 0 || item === null) throw itemNotFound();
  return item;
}
var unsupported = (member) => {
  throw new UnsupportedError(member);
};
var rangeExceedsLimit = () => new ModelError(
  "RangeExceedsLimit",
  "The cell count in the range has exceeded the maximum supported number."
);

// src/host/excel/color.ts
var colorFromModel = (color) => `#${color.toUpperCase()}`;
var NAMED = { black: "000000", white: "FFFFFF", red: "FF0000" };
function colorToModel(value) {
  const text = textArgument(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex?.toUpperCase() ?? NAMED[text.toLowerCase()] ?? unsupported(`color ${text}`);
}

// src/host/excel/formatTypes.ts
var POINTS_PER_CHARACTER = 5.25;
var DEFAULT_WIDTH = 64 / 7;
var DEFAULT_HEIGHT = 15;
var EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical"
];
function formatTypes({ workbook }) {
  const style = (target, patch) => target.sheet.setStyle(target.rect, patch, "host");
  const shared = ({ sheet, rect }, of) => sharedBy(styleIndexes(sheet, rect), (index) => of(workbook.styles.facts(index)));
  const format2 = {
    get: {
      WrapText: (target) => shared(target, (facts) => facts.wrap),
      HorizontalAlignment: (target) => shared(target, (facts) => facts.horizontal),
      VerticalAlignment: (target) => shared(target, (facts) => facts.vertical ?? "Bottom"),
      IndentLevel: (target) => shared(target, (facts) => facts.indent ?? 0),
      ColumnWidth: ({ sheet, rect }) => sharedBy(
        indexes(rect.column, rect.columns),
        (column) => (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) * POINTS_PER_CHARACTER
      ),
      RowHeight: ({ sheet, rect }) => sharedBy(
        indexes(rect.row, Math.min(rect.rows, 1e4)),
        (row) => sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT
      )
    },
    set: {
      WrapText: (target, value) => style(target, { wrap: flagArgument(value) }),
      HorizontalAlignment: (target, value) => style(target, {
        horizontal: choiceArgument(value, [
          "General",
          "Left",
          "Center",
          "Right",
          "Fill",
          "Justify",
          "CenterAcrossSelection",
          "Distributed"
        ])
      }),
      VerticalAlignment: (target, value) => style(target, {
        vertical: choiceArgument(value, ["Top", "Center", "Bottom", "Justify", "Distributed"])
      }),
      IndentLevel: (target, value) => style(target, { indent: sizeArgument(value) }),
      ColumnWidth: ({ sheet, rect }, value) => sheet.setColumnWidth(rect.column, rect.columns, sizeArgument(value) / POINTS_PER_CHARACTER),
      RowHeight: ({ sheet, rect }, value) => sheet.setRowHeight(rect.row, rect.rows, sizeArgument(value))
    },
    objects: {
      Fill: (target) => apiObject("RangeFill", target),
      Font: (target) => apiObject("RangeFont", target),
      Borders: (target) => apiObject("RangeBorderCollection", target)
    },
    methods: {
      AutofitColumns: ({ sheet, rect }) => (autofitColumns(sheet, rect), null),
      // Rows without a height of their own are fitted by whoever shows them.
      AutofitRows: ({ sheet, rect }) => {
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= rect.row && row < rect.row + rect.rows) sheet.rowHeights.delete(row);
        }
        sheet.touch("rows");
        return null;
      }
    }
  };
  const fill = {
    get: { Color: (target) => shared(target, (facts) => colorFromModel(facts.fill ?? "FFFFFF")) ?? "" },
    set: { Color: (target, value) => style(target, { fill: value === "" ? null : colorToModel(value) }) },
    methods: { Clear: (target) => (style(target, { fill: null }), null) }
  };
  const font = {
    get: {
      Bold: (target) => shared(target, (facts) => facts.bold),
      Italic: (target) => shared(target, (facts) => facts.italic),
      Color: (target) => shared(target, (facts) => colorFromModel(facts.fontColor ?? "000000")) ?? "",
      Size: (target) => shared(target, (facts) => facts.fontSize ?? 11)
    },
    set: {
      Bold: (target, value) => style(target, { bold: flagArgument(value) }),
      Italic: (target, value) => style(target, { italic: flagArgument(value) }),
      Color: (target, value) => style(target, { fontColor: colorToModel(value) }),
      Size: (target, value) => style(target, { fontSize: sizeArgument(value) })
    }
  };
  const borders = {
    methods: {
      GetItem: (range, [edge2]) => {
        const name = textArgument(edge2);
        if (name.startsWith("Diagonal")) unsupported(`RangeBorderCollection.getItem(${name})`);
        return apiObject("RangeBorder", { range, edge: choiceArgument(edge2, EDGES) });
      }
    }
  };
  const border = {
    id: ({ edge: edge2 }) => ({ SideIndex: edge2 }),
    get: {
      SideIndex: ({ edge: edge2 }) => edge2,
      Style: (target) => styleName(borderOf(target)),
      Color: (target) => colorFromModel(borderOf(target)?.color ?? "000000"),
      Weight: (target) => weightName(borderOf(target))
    },
    set: {
      Style: (target, value) => {
        const name = choiceArgument(value, [
          "None",
          "Continuous",
          "Dash",
          "Dot",
          "Double",
          "DashDot",
          "DashDotDot",
          "SlantDashDot"
        ]);
        const lines = {
          Dash: "Dash",
          Dot: "Dot",
          Double: "Double",
          Continuous: "Thin"
        };
        if (name === "None") return setBorder(target, null);
        const line = lines[name] ?? unsupported(`RangeBorder.style ${name}`);
        return setBorder(target, { ...borderOf(target), line });
      },
      Weight: (target, value) => {
        const name = choiceArgument(value, ["Hairline", "Thin", "Medium", "Thick"]);
        setBorder(target, { ...borderOf(target), line: name === "Hairline" ? "Hair" : name });
      },
      Color: (target, value) => setBorder(target, { line: borderOf(target)?.line ?? "Thin", color: colorToModel(value) })
    }
  };
  return {
    RangeFormat: format2,
    RangeFill: fill,
    RangeFont: font,
    RangeBorderCollection: borders,
    RangeBorder: border
  };
}
function sizeArgument(value) {
  if (typeof value === "number" && value >= 0) return value;
  throw invalidArgument2();
}
function* indexes(first, count) {
  for (let index = first; index < first + count; index++) yield index;
}
function* styleIndexes(sheet, rect) {
  if (rect.rows === MAX_ROWS) {
    for (const column of indexes(rect.column, rect.columns)) yield sheet.columnStyles.get(column) ?? 0;
  } else if (rect.columns === MAX_COLUMNS) {
    for (const row of indexes(rect.row, rect.rows)) yield sheet.rowStyles.get(row) ?? 0;
  } else {
    for (const row of indexes(rect.row, rect.rows)) {
      for (const column of indexes(rect.column, rect.columns)) yield sheet.styleAt(row, column);
    }
  }
}
function sharedBy(items, of) {
  let first;
  for (const item of items) {
    const value = of(item);
    if (first === void 0) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}
function edgeCells(rect, edge2) {
  switch (edge2) {
    case "EdgeTop":
      return { rect: { ...rect, rows: 1 }, key: "borderTop" };
    case "EdgeBottom":
      return { rect: { ...rect, row: rect.row + rect.rows - 1, rows: 1 }, key: "borderBottom" };
    case "EdgeLeft":
      return { rect: { ...rect, columns: 1 }, key: "borderLeft" };
    case "EdgeRight":
      return { rect: { ...rect, column: rect.column + rect.columns - 1, columns: 1 }, key: "borderRight" };
    case "InsideHorizontal":
      return rect.rows > 1 ? { rect: { ...rect, rows: rect.rows - 1 }, key: "borderBottom" } : void 0;
    case "InsideVertical":
      return rect.columns > 1 ? { rect: { ...rect, columns: rect.columns - 1 }, key: "borderRight" } : void 0;
  }
}
function setBorder({ range, edge: edge2 }, border) {
  const cells2 = edgeCells(range.rect, edge2);
  if (cells2 !== void 0) range.sheet.setStyle(cells2.rect, { [cells2.key]: border }, "host");
}
function borderOf({ range, edge: edge2 }) {
  const cells2 = edgeCells(range.rect, edge2);
  if (cells2 === void 0) return void 0;
  const { sheet } = range;
  return sheet.workbook.styles.facts(sheet.styleAt(cells2.rect.row, cells2.rect.column))[cells2.key];
}
var styleName = (border) => {
  if (border === void 0) return "None";
  return border.line === "Double" || border.line === "Dash" || border.line === "Dot" ? border.line : "Continuous";
};
var weightName = (border) => {
  if (border?.line === "Hair") return "Hairline";
  return border?.line === "Medium" || border?.line === "Thick" ? border.line : "Thin";
};

// src/host/excel/nameTypes.ts
var nameObject = (name) => apiObject("NamedItem", name);
var isBuiltIn = ({ name }) => name.startsWith("_xlnm.");
function nameTypes(session) {
  const { workbook } = session;
  const inScope = ({ sheet }) => workbook.names.filter((name) => name.scope === sheet && !isBuiltIn(name));
  const byName = (scope, name) => {
    const wanted = textArgument(name).toLowerCase();
    return inScope(scope).find((item2) => item2.name.toLowerCase() === wanted);
  };
  const cellsOf = ({ refersTo: refersTo2, scope }) => workbook.resolve(refersTo2, scope ?? workbook.active);
  const collection = {
    items: (scope) => inScope(scope).map(nameObject),
    methods: {
      Add: ({ sheet }, [name, reference, comment]) => nameObject(
        workbook.addName(textArgument(name), refersTo(reference), {
          ...sheet && { scope: sheet },
          ...typeof comment === "string" && { comment }
        })
      ),
      GetItem: (scope, [name]) => nameObject(found2(byName(scope, name))),
      GetItemOrNullObject: (scope, [name]) => {
        const item2 = byName(scope, name);
        return item2 ? nameObject(item2) : null;
      },
      GetCount: (scope) => inScope(scope).length
    }
  };
  const refersTo = (reference) => {
    if (reference instanceof ApiObject && reference.target instanceof RangeTarget) {
      const { sheet, rect } = cellsArgument(session, reference, workbook.active);
      return formatAbsolute(rect, sheet.name);
    }
    if (typeof reference === "string" && reference.startsWith("=")) return reference.slice(1);
    return typeof reference === "string" ? `"${reference.replaceAll('"', '""')}"` : String(reference).toUpperCase();
  };
  const item = {
    id: ({ name }) => ({ _Id: name }),
    get: {
      Name: ({ name }) => name,
      Formula: (name) => `=${name.refersTo}`,
      Value: (name) => valueOf3(name),
      Type: (name) => cellsOf(name) ? "Range" : typeOf2(name),
      Visible: ({ hidden }) => !hidden,
      Comment: ({ comment }) => comment,
      Scope: ({ scope }) => scope ? "Worksheet" : "Workbook"
    },
    set: {
      Visible: (name, value) => {
        name.hidden = !flagArgument(value);
        workbook.emit({ type: "names" });
      },
      Comment: (name, value) => {
        name.comment = textArgument(value);
        workbook.emit({ type: "names" });
      },
      Formula: (name, value) => {
        name.refersTo = textArgument(value).replace(/^=/, "");
        workbook.emit({ type: "names" });
      }
    },
    methods: {
      GetRange: (name) => {
        const cells2 = found2(cellsOf(name));
        return rangeObject(session, cells2.sheet, cells2.rect);
      },
      GetRangeOrNullObject: (name) => {
        const cells2 = cellsOf(name);
        return cells2 ? rangeObject(session, cells2.sheet, cells2.rect) : null;
      },
      Delete: (name) => (workbook.removeName(name), null)
    }
  };
  return { NamedItemCollection: collection, NamedItem: item };
}
function valueOf3({ refersTo }) {
  const text = /^"([\s\S]*)"$/.exec(refersTo)?.[1];
  if (text !== void 0) return text.replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(refersTo)) return refersTo.toUpperCase() === "TRUE";
  const number = Number(refersTo);
  return refersTo !== "" && Number.isFinite(number) ? number : refersTo;
}
function typeOf2(name) {
  const value = valueOf3(name);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return name.refersTo.includes("#REF!") ? "Error" : "String";
}

// src/host/excel/rangeTypes.ts
var SIZE_MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
function rangeTypes(session) {
  const { workbook, calculator } = session;
  const at = (target, rect) => rangeObject(session, target.sheet, rect);
  const read = (target, answer) => {
    if (isUnbounded(target.rect)) return null;
    if (isTooLarge(target.rect)) {
      if (session.largeRead === "error") throw rangeExceedsLimit();
      return null;
    }
    calculator.calculate();
    return readCells(target.sheet, target.rect, answer);
  };
  const styleAt = (target, row, column) => workbook.styles.numberFormat(target.sheet.styleAt(row, column));
  const write = (target, value) => {
    const { sheet, rect } = target;
    if (isUnbounded(rect)) throw invalidArgument2();
    sheet.setValues(rect, grid(value, rect), "host");
    calculator.admit(sheet, rect);
  };
  const usedWithin = (target, valuesOnly) => target.sheet.usedRect(valuesOnly === true, target.rect);
  const intersect = (target, other) => {
    const cells2 = cellsArgument(session, other, target.sheet);
    return cells2.sheet === target.sheet ? intersection(target.rect, cells2.rect) : void 0;
  };
  const relative = (make) => (target, args) => at(
    target,
    make(
      target.rect,
      args.map((arg) => numberArgument(arg ?? 1))
    )
  );
  const inside = (isInside, rect) => {
    if (!isInside) throw invalidArgument2();
    return rect;
  };
  const range = {
    isKeepable: true,
    get: {
      Values: (target) => read(target, valueOf2),
      Formulas: (target) => read(target, formulaOf),
      Text: (target) => read(target, (cell) => textOf(target.sheet, cell)),
      ValueTypes: (target) => read(target, (cell) => valueTypeOf(cell?.value)),
      NumberFormat: (target) => read(target, (_, row, column) => styleAt(target, row, column)),
      NumberFormatCategories: (target) => read(target, (_, row, column) => categoryOf(styleAt(target, row, column))),
      Address: ({ rect, sheet }) => formatRect(rect, sheet.name),
      AddressLocal: ({ rect, sheet }) => formatRect(rect, sheet.name),
      RowIndex: ({ rect }) => rect.row,
      ColumnIndex: ({ rect }) => rect.column,
      RowCount: ({ rect }) => rect.rows,
      ColumnCount: ({ rect }) => rect.columns,
      CellCount: ({ rect }) => rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns,
      IsEntireColumn: ({ rect }) => rect.rows === MAX_ROWS,
      IsEntireRow: ({ rect }) => rect.columns === MAX_COLUMNS,
      RowHidden: ({ sheet, rect }) => allOrNone(rect.row, rect.rows, sheet.hiddenRows),
      ColumnHidden: ({ sheet, rect }) => allOrNone(rect.column, rect.columns, sheet.hiddenColumns),
      Hyperlink: ({ sheet, rect }) => hyperlinkAt(sheet, rect),
      // Spilling formulas are not known here: those of a file are cells like others.
      HasSpill: () => false
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: ({ sheet, rect }, value) => {
        if (isUnbounded(rect)) throw invalidArgument2();
        if (typeof value === "string") sheet.setStyle(rect, { numberFormat: value }, "host");
        else sheet.setNumberFormats(rect, grid(value, rect), "host");
      },
      RowHidden: ({ sheet, rect }, value) => sheet.hideRows(rect.row, rect.rows, flagArgument(value)),
      ColumnHidden: ({ sheet, rect }, value) => sheet.hideColumns(rect.column, rect.columns, flagArgument(value)),
      Hyperlink: ({ sheet, rect }, value) => setHyperlink(sheet, rect, value)
    },
    objects: {
      Worksheet: ({ sheet }) => apiObject("Worksheet", sheet),
      Format: (target) => apiObject("RangeFormat", target),
      DataValidation: (target) => apiObject("DataValidation", target),
      ConditionalFormats: (target) => apiObject("ConditionalFormatCollection", target)
    },
    methods: {
      GetCell: relative((rect, [row, column]) => ({
        row: rect.row + row,
        column: rect.column + column,
        rows: 1,
        columns: 1
      })),
      GetRow: relative(
        (rect, [row]) => inside(row >= 0 && row < rect.rows, { ...rect, row: rect.row + row, rows: 1 })
      ),
      GetColumn: relative(
        (rect, [column]) => inside(column >= 0 && column < rect.columns, {
          ...rect,
          column: rect.column + column,
          columns: 1
        })
      ),
      GetLastRow: relative((rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
      GetLastColumn: relative((rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 })),
      GetLastCell: relative((rect) => ({
        row: rect.row + rect.rows - 1,
        column: rect.column + rect.columns - 1,
        rows: 1,
        columns: 1
      })),
      GetRowsBelow: relative((rect, [count = 1]) => {
        if (count === 0) throw invalidArgument2();
        const end = rect.row + rect.rows;
        return count > 0 ? { ...rect, row: end, rows: count } : { ...rect, row: end + count, rows: -count };
      }),
      GetRowsAbove: relative((rect, [count = 1]) => ({ ...rect, row: rect.row - count, rows: count })),
      GetColumnsAfter: relative((rect, [count = 1]) => ({
        ...rect,
        column: rect.column + rect.columns,
        columns: count
      })),
      GetEntireColumn: relative((rect) => ({ ...rect, row: 0, rows: MAX_ROWS })),
      GetEntireRow: relative((rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS })),
      GetResizedRange: relative((rect, [rows, columns]) => ({
        ...rect,
        rows: rect.rows + rows,
        columns: rect.columns + columns
      })),
      GetAbsoluteResizedRange: relative((rect, [rows, columns]) => ({
        ...rect,
        rows,
        columns
      })),
      GetOffsetRange: relative((rect, [rows, columns]) => ({
        ...rect,
        row: rect.row + rows,
        column: rect.column + columns
      })),
      GetBoundingRect: (target, [other]) => {
        const cells2 = cellsArgument(session, other, target.sheet);
        if (cells2.sheet !== target.sheet) throw invalidArgument2();
        return at(target, boundingRect(target.rect, cells2.rect));
      },
      GetIntersection: (target, [other]) => {
        const rect = intersect(target, other);
        if (rect === void 0) throw itemNotFound();
        return at(target, rect);
      },
      GetIntersectionOrNullObject: (target, [other]) => {
        const rect = intersect(target, other);
        return rect ? at(target, rect) : null;
      },
      GetUsedRange: (target, [valuesOnly]) => {
        const rect = usedWithin(target, valuesOnly);
        if (rect === void 0) throw itemNotFound();
        return at(target, rect);
      },
      GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
        const rect = usedWithin(target, valuesOnly);
        return rect ? at(target, rect) : null;
      },
      /** Excel sees only merged cells whose first cell is inside (office-js#3611). */
      GetMergedAreasOrNullObject: (target) => {
        const { sheet, rect } = target;
        const merges = sheet.merges.filter((merge) => contains(rect, { ...merge, rows: 1, columns: 1 }));
        return merges.length === 0 ? null : apiObject("RangeAreas", { sheet, ranges: merges.map((m2) => at(target, m2)) });
      },
      GetSpillParentOrNullObject: () => null,
      GetTables: (target, [fullyContained]) => apiObject("TableScopedCollection", {
        tables: target.sheet.tables.filter(
          (table) => fullyContained === true ? contains(target.rect, table.rect) : overlaps(target.rect, table.rect)
        )
      }),
      Clear: ({ sheet, rect }, [what]) => {
        const applyTo = choiceArgument(what ?? "All", [
          "All",
          "Contents",
          "Formats",
          "Hyperlinks",
          "RemoveHyperlinks"
        ]);
        if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") sheet.clearHyperlinks(rect);
        else sheet.clear(rect, applyTo, "host");
        return null;
      },
      Delete: ({ sheet, rect }, [shift]) => {
        if (choiceArgument(shift, ["Up", "Left"]) === "Left") unsupported("Range.delete(Left)");
        if (rect.rows === MAX_ROWS) unsupported("Range.delete of whole columns");
        sheet.deleteCellsUp(rect, "host");
        return null;
      },
      Insert: (target, [shift]) => {
        const { sheet, rect } = target;
        if (choiceArgument(shift, ["Down", "Right"]) === "Right") unsupported("Range.insert(Right)");
        if (rect.rows === MAX_ROWS) unsupported("Range.insert of whole columns");
        sheet.insertCellsDown(rect, "host");
        return at(target, rect);
      },
      Merge: ({ sheet, rect }, [across]) => {
        if (across === true) {
          for (let i2 = 0; i2 < rect.rows; i2++) sheet.merge({ ...rect, row: rect.row + i2, rows: 1 });
        } else sheet.merge(rect);
        return null;
      },
      Unmerge: ({ sheet, rect }) => (sheet.unmerge(rect), null),
      Select: ({ sheet, rect }) => {
        if (sheet.visibility !== "Visible")
          throw invalidOperation("Cells of a hidden worksheet cannot be selected.");
        workbook.select(sheet, rect);
        return null;
      },
      _ValidateArraySize: ({ rect }, [rows, columns]) => {
        if (rows === rect.rows && columns === rect.columns) return null;
        throw new ModelError("InvalidArgument", SIZE_MISMATCH);
      }
    }
  };
  const areas = {
    isKeepable: true,
    get: {
      Address: ({ ranges, sheet }) => ranges.map(({ target }) => formatRect(target.rect, sheet.name)).join(","),
      AreaCount: ({ ranges }) => ranges.length,
      CellCount: ({ ranges }) => ranges.reduce((sum4, { target }) => sum4 + target.rect.rows * target.rect.columns, 0)
    },
    objects: {
      Areas: (target) => apiObject("RangeCollection", target),
      Worksheet: ({ sheet }) => apiObject("Worksheet", sheet)
    }
  };
  const collection = {
    items: ({ ranges }) => ranges,
    methods: {
      GetItemAt: ({ ranges }, [index]) => ranges[numberArgument(index)] ?? null,
      GetCount: ({ ranges }) => ranges.length
    }
  };
  return {
    Range: range,
    RangeAreas: areas,
    RangeCollection: collection,
    DataValidation: dataValidation(session)
  };
}
function grid(value, rect) {
  if (!Array.isArray(value)) {
    return Array.from({ length: rect.rows }, () => new Array(rect.columns).fill(value));
  }
  if (value.length === rect.rows && value.every((row) => Array.isArray(row) && row.length === rect.columns)) {
    return value;
  }
  throw new ModelError("InvalidArgument", SIZE_MISMATCH);
}
function allOrNone(first, count, hidden) {
  const inside = [...hidden].filter((index) => index >= first && index < first + count).length;
  if (inside === 0) return false;
  return inside === count ? true : null;
}
function hyperlinkAt(sheet, rect) {
  if (rect.rows !== 1 || rect.columns !== 1) return null;
  const link = sheet.hyperlinkAt(rect.row, rect.column);
  if (link === void 0) return null;
  return {
    documentReference: link.location,
    textToDisplay: textOf(sheet, sheet.cell(rect.row, rect.column)),
    ...link.tip !== void 0 && { screenTip: link.tip }
  };
}
function setHyperlink(sheet, rect, value) {
  const { address, documentReference, textToDisplay, screenTip } = value ?? {};
  if (typeof address === "string" && address !== "") unsupported("Range.hyperlink.address");
  const location = textArgument(documentReference);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const link = {
        row,
        column,
        location,
        ...typeof screenTip === "string" && { tip: screenTip }
      };
      sheet.setHyperlink(link);
      if (typeof textToDisplay === "string") {
        sheet.setValues(
          { row, column, rows: 1, columns: 1 },
          [[asText(sheet, row, column, textToDisplay)]],
          "host"
        );
      }
    }
  }
}
var asText = (sheet, row, column, text) => sheet.workbook.styles.numberFormat(sheet.styleAt(row, column)) === "@" || /^(?!(?:true|false)\s*$)\p{L}/iu.test(text) ? text : `'${text}`;
function dataValidation(session) {
  const ruleOf = ({ sheet, rect }) => sheet.validations.findLast((validation) => contains(validation.rect, rect))?.source;
  return {
    get: {
      Type: (target) => ruleOf(target) === void 0 ? "None" : "List",
      Rule: (target) => {
        const source = ruleOf(target);
        return source === void 0 ? {} : { list: { inCellDropDown: true, source } };
      }
    },
    set: {
      Rule: ({ sheet, rect }, value) => {
        const { list, ...others } = value;
        const other = Object.keys(others).find((kind) => others[kind] !== void 0 && others[kind] !== null);
        if (other !== void 0 || list === void 0) unsupported(`DataValidation.rule.${other ?? "empty"}`);
        const { source } = list;
        if (typeof source === "string") return sheet.setValidation(rect, source);
        const cells2 = cellsArgument(session, source, sheet);
        return sheet.setValidation(rect, `=${absolute2(cells2.rect, cells2.sheet)}`);
      },
      // An empty cell is always allowed here, as the client has it by default.
      IgnoreBlanks: (_, value) => value === true ? void 0 : unsupported("DataValidation.ignoreBlanks = false")
    },
    methods: { Clear: ({ sheet, rect }) => (sheet.setValidation(rect, void 0), null) }
  };
}
var absolute2 = (rect, sheet) => formatAbsolute(rect, sheet.name);

// src/host/excel/recordedTypes.ts
function bag(defaults, below = {}) {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(names.map((name) => [name, (target) => target[name] ?? defaults[name]])),
    set: Object.fromEntries(
      names.map((name) => [name, (target, value) => void (target[name] = value)])
    ),
    objects: Object.fromEntries(
      Object.entries(below).map(([name, type]) => [
        name,
        (target) => apiObject(type, target[name] ??= {})
      ])
    )
  };
}
function recordedTypes(session, recorded) {
  const record = (kind, type, sheet, address) => {
    const number = recorded.filter((item2) => item2.kind === kind).length + 1;
    const id = kind === "chart" ? `{${String(number).padStart(8, "0")}-0003-0000-0000-000000000000}` : String(number);
    const item = { id, kind, type, sheet, address, properties: {} };
    recorded.push(item);
    return item;
  };
  const of = (kind, sheet) => recorded.filter((item) => item.kind === kind && item.sheet === sheet);
  const forget = (items) => {
    for (const item of items) recorded.splice(recorded.indexOf(item), 1);
    return null;
  };
  const named = (sheet, key) => {
    const item = of("chart", sheet).find(({ id, properties }) => id === key || properties["Name"] === key);
    return item ? apiObject("Chart", item) : null;
  };
  const onProperties = (type) => ({
    get: mapped(type.get, (get) => (item) => get(item.properties)),
    set: mapped(type.set, (set) => (item, value) => set(item.properties, value)),
    objects: mapped(type.objects, (member) => (item) => member(item.properties))
  });
  const charts = {
    get: { Count: (sheet) => of("chart", sheet).length },
    items: (sheet) => of("chart", sheet).map((item) => apiObject("Chart", item)),
    methods: {
      Add: (sheet, [type, source]) => {
        const cells2 = cellsArgument(session, source, sheet);
        return apiObject(
          "Chart",
          record("chart", textArgument(type), sheet, formatRect(cells2.rect, cells2.sheet.name))
        );
      },
      GetItem: (sheet, [key]) => found2(named(sheet, key)),
      GetItemOrNullObject: (sheet, [key]) => named(sheet, key),
      GetCount: (sheet) => of("chart", sheet).length
    }
  };
  const chart = {
    ...onProperties(
      bag(
        { Name: "", Top: 0, Left: 0, Width: 360, Height: 216 },
        { Title: "ChartTitle", Legend: "ChartLegend" }
      )
    ),
    id: ({ id }) => ({ Id: id }),
    methods: {
      SetPosition: ({ properties }, [from, to]) => {
        properties["position"] = [from, to].map(
          (corner2) => corner2 instanceof Object && "target" in corner2 && corner2.target instanceof RangeTarget ? formatRect(corner2.target.rect) : corner2
        );
        return null;
      },
      Delete: (item) => forget([item])
    }
  };
  const formats = {
    items: ({ sheet, rect }) => of("conditionalFormat", sheet).filter((item) => item.address === formatRect(rect, sheet.name)).map((item) => apiObject("ConditionalFormat", item)),
    methods: {
      Add: ({ sheet, rect }, [type]) => apiObject(
        "ConditionalFormat",
        record("conditionalFormat", textArgument(type), sheet, formatRect(rect, sheet.name))
      ),
      GetItemAt: ({ sheet }, [index]) => apiObject("ConditionalFormat", found2(of("conditionalFormat", sheet)[numberArgument(index)])),
      GetItem: ({ sheet }, [id]) => apiObject("ConditionalFormat", found2(of("conditionalFormat", sheet).find((item) => item.id === id))),
      ClearAll: ({ sheet, rect }) => forget(
        of("conditionalFormat", sheet).filter((item) => item.address === formatRect(rect, sheet.name))
      ),
      GetCount: ({ sheet }) => of("conditionalFormat", sheet).length
    }
  };
  const format2 = {
    ...onProperties(
      bag(
        { Priority: 0, StopIfTrue: false },
        { CellValue: "CellValueConditionalFormat", Custom: "CustomConditionalFormat" }
      )
    ),
    id: ({ id }) => ({ Id: id }),
    methods: { Delete: (item) => forget([item]) }
  };
  return {
    ChartCollection: charts,
    Chart: chart,
    ChartTitle: bag({ Text: "", Visible: true, Overlay: false }),
    ChartLegend: bag({ Visible: true, Position: "Right", Overlay: false }),
    ConditionalFormatCollection: formats,
    ConditionalFormat: format2,
    CellValueConditionalFormat: bag({ Rule: null }, { Format: "ConditionalRangeFormat" }),
    CustomConditionalFormat: bag({}, { Rule: "ConditionalFormatRule", Format: "ConditionalRangeFormat" }),
    ConditionalFormatRule: bag({ Formula: "" }),
    ConditionalRangeFormat: bag({}, { Font: "ConditionalRangeFont", Fill: "ConditionalRangeFill" }),
    ConditionalRangeFont: bag({ Color: "", Bold: false }),
    ConditionalRangeFill: bag({ Color: "" })
  };
}
function mapped(members, change) {
  return Object.fromEntries(Object.entries(members ?? {}).map(([name, member]) => [name, change(member)]));
}

// src/host/excel/settingTypes.ts
function settingTypes({ workbook }) {
  const { settings, customXml } = workbook;
  const setting = (key) => settings.has(key) ? apiObject("Setting", key) : null;
  const set = (key, value) => {
    settings.set(key, value);
    workbook.emit({ type: "settings" });
  };
  const settingCollection = {
    items: () => [...settings.keys()].map((key) => apiObject("Setting", key)),
    methods: {
      Add: (_, [key, value]) => {
        set(textArgument(key), value);
        return setting(textArgument(key));
      },
      GetItem: (_, [key]) => found2(setting(textArgument(key))),
      GetItemOrNullObject: (_, [key]) => setting(textArgument(key)),
      GetCount: () => settings.size
    }
  };
  const settingType = {
    id: (key) => ({ _Id: key }),
    get: { Key: (key) => key, Value: (key) => settings.get(key) },
    set: { Value: (key, value) => set(key, value) },
    methods: {
      Delete: (key) => {
        settings.delete(key);
        workbook.emit({ type: "settings" });
        return null;
      }
    }
  };
  const part = (id) => customXml.has(id) ? apiObject("CustomXmlPart", id) : null;
  const parts = ({ namespace }) => [...customXml].filter(([, xml]) => namespace === void 0 || namespaceOf(xml) === namespace).map(([id]) => apiObject("CustomXmlPart", id));
  const only = (scope) => {
    const [first, ...others] = parts(scope);
    return first !== void 0 && others.length === 0 ? first : null;
  };
  const xmlCollection = {
    items: parts,
    methods: {
      Add: (_, [xml]) => part(workbook.addCustomXml(textArgument(xml))),
      GetItem: (_, [id]) => found2(part(textArgument(id))),
      GetItemOrNullObject: (_, [id]) => part(textArgument(id)),
      GetByNamespace: (_, [namespace]) => apiObject("CustomXmlPartScopedCollection", { namespace: textArgument(namespace) }),
      GetCount: (scope) => parts(scope).length
    }
  };
  const xmlScoped = {
    items: parts,
    methods: {
      GetOnlyItem: (scope) => found2(only(scope)),
      GetOnlyItemOrNullObject: only,
      GetCount: (scope) => parts(scope).length
    }
  };
  const xmlPart = {
    id: (id) => ({ Id: id }),
    get: { Id: (id) => id, NamespaceUri: (id) => namespaceOf(customXml.get(id) ?? "") },
    methods: {
      GetXml: (id) => customXml.get(id),
      SetXml: (id, [xml]) => {
        customXml.set(id, textArgument(xml));
        workbook.emit({ type: "customXml" });
        return null;
      },
      Delete: (id) => {
        customXml.delete(id);
        workbook.emit({ type: "customXml" });
        return null;
      }
    }
  };
  return {
    SettingCollection: settingCollection,
    Setting: settingType,
    CustomXmlPartCollection: xmlCollection,
    CustomXmlPartScopedCollection: xmlScoped,
    CustomXmlPart: xmlPart
  };
}
function namespaceOf(xml) {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.slice(0, -1);
  const attribute2 = prefix === void 0 ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute2}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

// src/host/excel/tableRows.ts
function addRows(table, index, values) {
  const rows = rowsOf3(values, table.columns.length);
  const { sheet, body } = table;
  if (index !== void 0 && (index < 0 || index > body.rows)) throw invalidArgument2();
  if (isBlank2(table) && index === void 0) {
    if (rows.length > 1) grow(table, body.rows, rows.length - 1);
    sheet.setValues({ ...body, rows: rows.length }, rows, "host");
    return 0;
  }
  const at = index ?? body.rows;
  grow(table, at, rows.length);
  const added = { ...body, row: body.row + at, rows: rows.length };
  likeRowAbove(table, added);
  sheet.setValues(added, rows, "host");
  return at;
}
function rowsOf3(values, width) {
  if (values === void 0 || values === null) return [new Array(width).fill("")];
  if (!Array.isArray(values)) return [[values]];
  const rows = Array.isArray(values[0]) ? values : [values];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw invalidArgument2();
  return rows;
}
var isBlank2 = ({ sheet, body }) => body.rows === 1 && sheet.usedRect(true, body) === void 0;
function grow(table, at, rows) {
  const { sheet, body } = table;
  const place = { ...body, row: body.row + at, rows };
  const below = { ...place, rows: Math.max(1, sheet.rowNumbers().at(-1) + 1 - place.row) };
  const isAtEnd = at === body.rows && table.totalsRows === 0;
  const hasSomethingBelow = sheet.usedRect(false, below) !== void 0 || sheet.tableAt(below) !== void 0;
  if (!isAtEnd || hasSomethingBelow) sheet.insertCellsDown(place, "host");
  if (isAtEnd) sheet.workbook.resizeTable(table, { ...table.rect, rows: table.rect.rows + rows });
}
function likeRowAbove({ sheet, body }, added) {
  const model = added.row > body.row ? added.row - 1 : added.row + added.rows;
  for (let column = added.column; column < added.column + added.columns; column++) {
    const numberFormat = sheet.workbook.styles.numberFormat(sheet.styleAt(model, column));
    if (numberFormat !== "General")
      sheet.setStyle({ ...added, column, columns: 1 }, { numberFormat }, "host");
  }
}

// src/host/excel/tableTypes.ts
var tableObject = (table) => apiObject("Table", table);
function tableTypes(session) {
  const { workbook, events, calculator } = session;
  const range = (table2, rect) => rangeObject(session, table2.sheet, rect);
  const inScope = ({ sheet }) => sheet?.tables ?? workbook.tables;
  const byKey = (scope, key) => {
    const table2 = workbook.table(typeof key === "number" ? key : textArgument(key));
    return table2 !== void 0 && inScope(scope).includes(table2) ? table2 : void 0;
  };
  const values = (sheet, rect) => {
    calculator.calculate();
    return readCells(sheet, rect, valueOf2);
  };
  const write = (sheet, rect, value) => {
    sheet.setValues(rect, value, "host");
    calculator.admit(sheet, rect);
  };
  const collection = {
    get: { Count: (scope) => inScope(scope).length },
    items: (scope) => inScope(scope).map(tableObject),
    methods: {
      Add: (scope, [address, hasHeaders]) => {
        const { sheet, rect } = cellsArgument(session, address, scope.sheet ?? workbook.active);
        if (!flagArgument(hasHeaders)) unsupported("TableCollection.add without headers");
        return tableObject(workbook.addTable(sheet, rect));
      },
      GetItem: (scope, [key]) => tableObject(found2(byKey(scope, key))),
      GetItemOrNullObject: (scope, [key]) => {
        const table2 = byKey(scope, key);
        return table2 ? tableObject(table2) : null;
      },
      GetItemAt: (scope, [index]) => tableObject(found2(inScope(scope)[numberArgument(index)])),
      GetCount: (scope) => inScope(scope).length,
      ...eventMethods(events, ({ sheet }) => sheet?.id ?? "Workbook", {
        AddedEvent: EVENT.tableAdded,
        DeletedEvent: EVENT.tableDeleted,
        DataChangedEvent: EVENT.tableChanged
      })
    }
  };
  const scoped = {
    items: ({ tables }) => tables.map(tableObject),
    methods: { GetCount: ({ tables }) => tables.length }
  };
  const flag = (key) => (table2, value) => {
    table2[key] = flagArgument(value);
    changed(table2);
  };
  const changed = (table2) => {
    table2.changed = true;
    workbook.emit({ type: "table", what: "changed", sheet: table2.sheet, table: table2 });
  };
  const table = {
    id: ({ guid: guid2 }) => ({ Id: guid2 }),
    get: {
      Id: ({ guid: guid2 }) => guid2,
      LegacyId: ({ id }) => String(id),
      Name: ({ name }) => name,
      Style: ({ style }) => style ?? "",
      ShowHeaders: ({ headerRows }) => headerRows === 1,
      ShowTotals: ({ totalsRows }) => totalsRows === 1,
      ShowBandedRows: (t) => t.showBandedRows,
      ShowBandedColumns: (t) => t.showBandedColumns,
      ShowFilterButton: (t) => t.showFilterButton,
      HighlightFirstColumn: (t) => t.highlightFirstColumn,
      HighlightLastColumn: (t) => t.highlightLastColumn
    },
    set: {
      Name: (t, value) => void (t.name = textArgument(value)),
      Style: (t, value) => {
        t.style = textArgument(value);
        changed(t);
      },
      ShowHeaders: (t, value) => {
        if (flagArgument(value) !== (t.headerRows === 1)) unsupported("Table.showHeaders (change)");
      },
      ShowTotals: (t, value) => {
        const isWanted = flagArgument(value);
        if (isWanted && t.totalsRows === 0) unsupported("Table.showTotals = true");
        if (!isWanted) t.removeTotals();
      },
      ShowBandedRows: flag("showBandedRows"),
      ShowBandedColumns: flag("showBandedColumns"),
      ShowFilterButton: flag("showFilterButton"),
      HighlightFirstColumn: flag("highlightFirstColumn"),
      HighlightLastColumn: flag("highlightLastColumn")
    },
    objects: {
      Columns: (t) => apiObject("TableColumnCollection", t),
      Rows: (t) => apiObject("TableRowCollection", t),
      Worksheet: ({ sheet }) => apiObject("Worksheet", sheet),
      AutoFilter: (t) => apiObject("AutoFilter", t)
    },
    methods: {
      GetRange: (t) => range(t, t.rect),
      GetHeaderRowRange: (t) => t.headerRows === 0 ? invalid2() : range(t, t.header),
      GetDataBodyRange: (t) => range(t, t.body),
      GetTotalRowRange: (t) => t.totals === void 0 ? invalid2() : range(t, t.totals),
      Resize: (t, [cells2]) => {
        const target = cellsArgument(session, cells2, t.sheet);
        if (target.sheet !== t.sheet) throw invalidArgument2();
        workbook.resizeTable(t, target.rect);
        return null;
      },
      Delete: (t) => (workbook.deleteTable(t), null),
      ConvertToRange: (t) => {
        workbook.forgetTable(t);
        return range(t, t.rect);
      },
      ClearFilters: (t) => (t.clearFilters(), null),
      ...eventMethods(events, ({ guid: guid2 }) => guid2, {
        DataChangedEvent: EVENT.tableChanged,
        SelectionChangedEvent: EVENT.tableSelectionChanged
      })
    }
  };
  const autoFilter = {
    get: { IsDataFiltered: (t) => t.isFiltered, Enabled: (t) => t.showFilterButton },
    methods: {
      ClearCriteria: (t) => (t.clearFilters(), null),
      GetRangeOrNullObject: (t) => range(t, t.rect)
    }
  };
  const filter = {
    methods: {
      ApplyValuesFilter: (column2, [wanted]) => {
        if (!Array.isArray(wanted)) throw invalidArgument2();
        column2.table.applyFilter(column2.index, wanted.map(textArgument));
        return null;
      },
      Clear: ({ table: t, index }) => (t.clearFilter(index), null)
    }
  };
  const columnObject = (t, index) => apiObject("TableColumn", { table: t, index });
  const columnByKey = (t, key) => {
    const index = typeof key === "number" ? t.columns.findIndex(({ id }) => id === key) : t.columnIndex(textArgument(key));
    return index < 0 ? null : columnObject(t, index);
  };
  const columns = {
    get: { Count: (t) => t.columns.length },
    items: (t) => t.columns.map((_, index) => columnObject(t, index)),
    methods: {
      GetItem: (t, [key]) => found2(columnByKey(t, key)),
      GetItemOrNullObject: (t, [key]) => columnByKey(t, key),
      GetItemAt: (t, [index]) => {
        found2(t.columns[numberArgument(index)]);
        return columnObject(t, numberArgument(index));
      },
      GetCount: (t) => t.columns.length,
      Add: (t, [index, cells2, name]) => {
        const isAtEnd = index === void 0 || index === null || index === -1 || index === t.columns.length;
        if (!isAtEnd) unsupported("TableColumnCollection.add in the middle");
        workbook.resizeTable(t, { ...t.rect, columns: t.rect.columns + 1 });
        const added = t.columns.length - 1;
        if (Array.isArray(cells2)) write(t.sheet, t.columnRect(added), cells2);
        if (typeof name === "string") write(t.sheet, t.columnRect(added, "header"), [[name]]);
        return columnObject(t, added);
      }
    }
  };
  const column = {
    id: ({ table: t, index }) => ({ Id: t.columns[index].id }),
    get: {
      Id: ({ table: t, index }) => t.columns[index].id,
      Index: ({ index }) => index,
      Name: ({ table: t, index }) => t.columns[index].name,
      Values: ({ table: t, index }) => values(t.sheet, t.columnRect(index))
    },
    set: {
      Name: ({ table: t, index }, value) => write(t.sheet, t.columnRect(index, "header"), [[textArgument(value)]]),
      Values: ({ table: t, index }, value) => write(t.sheet, t.columnRect(index), value)
    },
    objects: { Filter: (target) => apiObject("Filter", target) },
    methods: {
      GetRange: ({ table: t, index }) => range(t, t.columnRect(index)),
      GetDataBodyRange: ({ table: t, index }) => range(t, t.columnRect(index, "body")),
      GetHeaderRowRange: ({ table: t, index }) => range(t, t.columnRect(index, "header"))
    }
  };
  const rowObject = (t, index) => apiObject("TableRow", { table: t, index });
  const rowRect = ({ table: t, index }) => {
    if (index < 0 || index >= t.body.rows)
      throw new ModelError("InvalidArgument", "The row index is out of range.");
    return { ...t.body, row: t.body.row + index, rows: 1 };
  };
  const rows = {
    get: { Count: (t) => t.body.rows },
    items: (t) => Array.from({ length: t.body.rows }, (_, index) => rowObject(t, index)),
    methods: {
      Add: (t, [index, cells2]) => {
        const at = index === void 0 || index === null ? void 0 : numberArgument(index);
        const first = addRows(t, at === -1 ? void 0 : at, cells2);
        calculator.admit(t.sheet, t.body);
        return rowObject(t, first);
      },
      GetItemAt: (t, [index]) => rowObject(t, numberArgument(index)),
      GetCount: (t) => t.body.rows,
      DeleteRowsAt: (t, [index, count]) => {
        const rect = { ...t.body, row: t.body.row + numberArgument(index), rows: numberArgument(count ?? 1) };
        if (rect.row < t.body.row || rect.rows < 1 || rect.row + rect.rows > t.body.row + t.body.rows) {
          throw invalidArgument2();
        }
        t.sheet.deleteCellsUp(rect, "host");
        return null;
      }
    }
  };
  const row = {
    get: {
      Index: ({ index }) => index,
      Values: (target) => values(target.table.sheet, rowRect(target))
    },
    set: { Values: (target, value) => write(target.table.sheet, rowRect(target), value) },
    methods: {
      GetRange: (target) => range(target.table, rowRect(target)),
      Delete: (target) => (target.table.sheet.deleteCellsUp(rowRect(target), "host"), null)
    }
  };
  return {
    TableCollection: collection,
    TableScopedCollection: scoped,
    Table: table,
    AutoFilter: autoFilter,
    Filter: filter,
    TableColumnCollection: columns,
    TableColumn: column,
    TableRowCollection: rows,
    TableRow: row
  };
}
var invalid2 = () => {
  throw invalidArgument2();
};

// src/host/excel/workbookTypes.ts
function workbookTypes(session) {
  const { workbook, events } = session;
  const rangeOfEvent = (reference) => {
    const cells2 = cellsOfEvent(workbook, textArgument(reference));
    return cells2 ? rangeObject(session, cells2.sheet, cells2.rect) : null;
  };
  const root = {
    get: { Name: () => workbook.fileName, ReadOnly: () => false, IsDirty: () => false },
    objects: {
      Worksheets: () => apiObject("WorksheetCollection", workbook),
      Tables: () => apiObject("TableCollection", { sheet: void 0 }),
      Names: () => apiObject("NamedItemCollection", { sheet: void 0 }),
      Settings: () => apiObject("SettingCollection", workbook),
      CustomXmlParts: () => apiObject("CustomXmlPartCollection", { namespace: void 0 }),
      Application: () => apiObject("Application", workbook),
      Functions: () => apiObject("Functions", workbook),
      _Runtime: () => apiObject("Runtime", workbook)
    },
    methods: {
      GetSelectedRange: () => rangeObject(session, workbook.selection.sheet, workbook.selection.rect),
      GetActiveCell: () => rangeObject(session, workbook.selection.sheet, { ...workbook.selection.rect, rows: 1, columns: 1 }),
      _GetRangeForEventByReferenceId: (_, [reference]) => found2(rangeOfEvent(reference)),
      _GetRangeOrNullObjectForEventByReferenceId: (_, [reference]) => rangeOfEvent(reference),
      ...eventMethods(events, () => "Workbook", { SelectionChangedEvent: EVENT.selectionChanged })
    }
  };
  const runtime = {
    get: { EnableEvents: () => events.enabled },
    set: { EnableEvents: (_, value) => void (events.enabled = flagArgument(value)) }
  };
  const application = {
    get: {
      CalculationMode: () => workbook.calculationMode,
      CalculationState: () => "Done",
      DecimalSeparator: () => separators(session.locale).decimal,
      ThousandsSeparator: () => separators(session.locale).group,
      UseSystemSeparators: () => true
    },
    set: {
      CalculationMode: (_, value) => {
        workbook.calculationMode = choiceArgument(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        session.calculator.calculate(workbook.calculationMode !== "Manual");
      }
    },
    objects: { CultureInfo: () => apiObject("CultureInfo", workbook) },
    methods: {
      Calculate: () => (session.calculator.calculate(true), null),
      // Results do not depend on when they are calculated, and nothing is painted here.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null
    }
  };
  const cultureInfo = {
    get: { Name: () => session.locale },
    objects: {
      NumberFormat: () => apiObject("NumberFormatInfo", workbook),
      DatetimeFormat: () => apiObject("DatetimeFormatInfo", workbook)
    }
  };
  const numberFormat = {
    get: {
      NumberDecimalSeparator: () => separators(session.locale).decimal,
      NumberGroupSeparator: () => separators(session.locale).group
    }
  };
  const datetimeFormat = {
    get: {
      DateSeparator: () => datePattern(session.locale).replace(/[a-z]/gi, "")[0] ?? "/",
      ShortDatePattern: () => datePattern(session.locale)
    }
  };
  const functions = {
    methods: {
      Date: (_, [year, month, day3]) => apiObject(
        "FunctionResult",
        dateFunction(Number(year), Number(month), Number(day3), workbook.date1904)
      )
    }
  };
  const functionResult = {
    get: { Value: (result) => result.value ?? null, Error: (result) => result.error }
  };
  return {
    Workbook: root,
    Runtime: runtime,
    Application: application,
    CultureInfo: cultureInfo,
    NumberFormatInfo: numberFormat,
    DatetimeFormatInfo: datetimeFormat,
    Functions: functions,
    FunctionResult: functionResult,
    AddinInternalService: { methods: { NotifyActionHandlerReady: () => null } }
  };
}
function dateFunction(year, month, day3, date1904) {
  const date = new Date(Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day3));
  const value = serialOf2(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date1904);
  return value === void 0 ? { value, error: "#NUM!" } : { value, error: "" };
}
function separators(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345678e-1);
  const sign2 = (type) => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: sign2("decimal"), group: sign2("group") };
}
function datePattern(locale) {
  const letters = { day: "d", month: "M", year: "yyyy" };
  return new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 10, 22))).map((part) => letters[part.type] ?? part.value).join("");
}

// src/host/excel/worksheetTypes.ts
var A1 = { row: 0, column: 0, rows: 1, columns: 1 };
var sheetObject = (sheet) => apiObject("Worksheet", sheet);
var sheetOrNull = (sheet) => sheet ? sheetObject(sheet) : null;
function worksheetTypes(session) {
  const { workbook, events } = session;
  const range = (sheet, rect) => rangeObject(session, sheet, rect);
  const collection = {
    items: () => workbook.sheets.map(sheetObject),
    methods: {
      Add: (_, [name]) => sheetObject(workbook.addSheet(name === void 0 || name === null ? void 0 : textArgument(name))),
      GetItem: (_, [key]) => sheetObject(found2(workbook.sheet(textArgument(key)))),
      GetItemOrNullObject: (_, [key]) => sheetOrNull(workbook.sheet(textArgument(key))),
      GetActiveWorksheet: () => sheetObject(workbook.active),
      GetFirst: (_, [visibleOnly]) => sheetObject(found2(inOrder(workbook, visibleOnly)[0])),
      GetLast: (_, [visibleOnly]) => sheetObject(found2(inOrder(workbook, visibleOnly).at(-1))),
      GetCount: (_, [visibleOnly]) => inOrder(workbook, visibleOnly).length,
      ...eventMethods(events, () => "Workbook", {
        AddedEvent: EVENT.worksheetAdded,
        DeletedEvent: EVENT.worksheetDeleted,
        ActivatedEvent: EVENT.worksheetActivated,
        DataChangedEvent: EVENT.worksheetChanged,
        SelectionChangedEvent: EVENT.selectionChanged
      })
    }
  };
  const worksheet = {
    id: (sheet) => ({ Id: sheet.id }),
    get: {
      Id: (sheet) => sheet.id,
      Name: (sheet) => sheet.name,
      Position: (sheet) => workbook.sheets.indexOf(sheet),
      Visibility: (sheet) => sheet.visibility,
      TabColor: (sheet) => sheet.tabColor === "" ? "" : colorFromModel(sheet.tabColor),
      ShowGridlines: (sheet) => sheet.showGridlines
    },
    set: {
      Name: (sheet, value) => void (sheet.name = textArgument(value)),
      Position: (sheet, value) => workbook.moveSheet(sheet, numberArgument(value)),
      Visibility: (sheet, value) => workbook.showSheet(sheet, choiceArgument(value, ["Visible", "Hidden", "VeryHidden"])),
      TabColor: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colorToModel(value);
        sheet.touch("tabColor");
      },
      // The library loads ShowGridlines, but sets Gridlines.
      Gridlines: (sheet, value) => {
        sheet.showGridlines = flagArgument(value);
        sheet.touch("view");
      }
    },
    objects: {
      Tables: (sheet) => apiObject("TableCollection", { sheet }),
      Names: (sheet) => apiObject("NamedItemCollection", { sheet }),
      FreezePanes: (sheet) => apiObject("WorksheetFreezePanes", sheet),
      Protection: (sheet) => apiObject("WorksheetProtection", sheet),
      PageLayout: (sheet) => apiObject("PageLayout", sheet),
      Charts: (sheet) => apiObject("ChartCollection", sheet)
    },
    methods: {
      GetRange: (sheet, [address]) => {
        const cells2 = cellsArgument(session, address ?? "", sheet);
        return range(cells2.sheet, cells2.rect);
      },
      GetRangeByIndexes: (sheet, args) => {
        const [row, column, rows, columns] = args.map(numberArgument);
        return range(sheet, { row, column, rows, columns });
      },
      GetCell: (sheet, [row, column]) => range(sheet, { row: numberArgument(row), column: numberArgument(column), rows: 1, columns: 1 }),
      GetUsedRange: (sheet, [valuesOnly]) => range(sheet, sheet.usedRect(valuesOnly === true) ?? A1),
      GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const used = sheet.usedRect(valuesOnly === true);
        return used ? range(sheet, used) : null;
      },
      // Excel cannot show a hidden sheet as active; with which error it says so is not documented.
      Activate: (sheet) => {
        if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
        workbook.active = sheet;
        return null;
      },
      Delete: (sheet) => (workbook.deleteSheet(sheet), null),
      ...eventMethods(events, (sheet) => sheet.id, {
        DataChangedEvent: EVENT.worksheetChanged,
        SelectionChangedEvent: EVENT.selectionChanged,
        ActivatedEvent: EVENT.worksheetActivated
      })
    }
  };
  const freezePanes = {
    methods: {
      FreezeRows: (sheet, [rows]) => (sheet.freeze(numberArgument(rows), 0), null),
      FreezeColumns: (sheet, [columns]) => (sheet.freeze(0, numberArgument(columns)), null),
      FreezeAt: (sheet, [cells2]) => {
        const { rect } = cellsArgument(session, cells2, sheet);
        sheet.freeze(
          rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows,
          rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns
        );
        return null;
      },
      Unfreeze: (sheet) => (sheet.freeze(0, 0), null),
      GetLocationOrNullObject: (sheet) => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return range(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
      }
    }
  };
  const protection = {
    get: { Protected: (sheet) => sheet.protected }
  };
  const pageLayout = {
    get: {
      Orientation: (sheet) => sheet.pageLayout.orientation ?? "Portrait",
      Zoom: (sheet) => zoomOf(sheet)
    },
    set: {
      Orientation: (sheet, value) => {
        sheet.pageLayout.orientation = choiceArgument(value, ["Portrait", "Landscape"]);
        sheet.touch("pageLayout");
      },
      Zoom: (sheet, value) => setZoom(sheet, value)
    },
    methods: {
      SetPrintTitleRows: (sheet, [rows]) => {
        const { rect } = cellsArgument(session, rows, sheet);
        sheet.pageLayout.printTitleRows = { row: rect.row, rows: rect.rows };
        sheet.touch("pageLayout");
        return null;
      },
      GetPrintTitleRowsOrNullObject: (sheet) => {
        const rows = sheet.pageLayout.printTitleRows;
        return rows ? range(sheet, { ...rows, column: 0, columns: MAX_COLUMNS }) : null;
      }
    }
  };
  return {
    WorksheetCollection: collection,
    Worksheet: worksheet,
    WorksheetFreezePanes: freezePanes,
    WorksheetProtection: protection,
    PageLayout: pageLayout
  };
}
function inOrder(workbook, visibleOnly) {
  if (visibleOnly !== true) return workbook.sheets;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  if (visible.length === 0) throw itemNotFound();
  return visible;
}
function zoomOf({ pageLayout }) {
  const { fitToWidth, fitToHeight } = pageLayout;
  return {
    ...fitToWidth !== void 0 && { horizontalFitToPages: fitToWidth },
    ...fitToHeight !== void 0 && { verticalFitToPages: fitToHeight },
    ...fitToWidth === void 0 && fitToHeight === void 0 && { scale: 100 }
  };
}
function setZoom(sheet, zoom) {
  const { horizontalFitToPages: width, verticalFitToPages: height, ...others } = zoom;
  if (Object.values(others).some((value) => value !== void 0 && value !== null))
    unsupported("PageLayout.zoom.scale");
  if (typeof width === "number") sheet.pageLayout.fitToWidth = width;
  if (typeof height === "number") sheet.pageLayout.fitToHeight = height;
  sheet.touch("pageLayout");
}

// src/host/excel/workbookHost.ts
var WorkbookHost = class {
  constructor(workbook, options = {}) {
    this.workbook = workbook;
    const { locale = "en-US", largeRead = "null", report } = options;
    this.locale = locale;
    const calculator = new Calculator(workbook);
    this.#events = new EventHub(workbook);
    const ranges = new LiveRanges(workbook, () => this.#engine.references.values());
    const session = { workbook, calculator, events: this.#events, ranges, largeRead, locale };
    this.#engine = new Engine({
      types: typesOf(session, this.recorded),
      root: apiObject("Workbook", workbook),
      services: {
        "Microsoft.InternalService.AddinInternalService": apiObject("AddinInternalService", void 0)
      },
      afterBatch: () => {
        ranges.endBatch();
        this.#calculate(calculator);
      },
      ...report && { report }
    });
  }
  workbook;
  /** Charts and conditional formats the add-in made. */
  recorded = [];
  locale;
  #engine;
  #events;
  /** Answers one batch. Events it caused wait for `takeEvents`. */
  processQuery(body) {
    return this.#engine.processQuery(body);
  }
  /** Events since the last call. Whoever carries the messages asks after each answer. */
  takeEvents() {
    return this.#events.take();
  }
  /** What was asked for and is not implemented, also if the add-in swallowed the error. */
  get unsupported() {
    return this.#engine.unsupported;
  }
  /** References to ranges the client has not given back. */
  get referenceCount() {
    return this.#engine.references.size;
  }
  /** Event handlers that were not removed. */
  get subscriptionCount() {
    return this.#events.subscriptionCount;
  }
  #calculate(calculator) {
    try {
      calculator.calculate();
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      this.unsupported.note(error.member);
    }
  }
};
var typesOf = (session, recorded) => ({
  ...workbookTypes(session),
  ...worksheetTypes(session),
  ...rangeTypes(session),
  ...formatTypes(session),
  ...tableTypes(session),
  ...nameTypes(session),
  ...settingTypes(session),
  ...recordedTypes(session, recorded)
});

// src/host/node/startOffice.ts
var import_node_fs = require("node:fs");
var import_node_module = require("node:module");
var import_node_path = require("node:path");
var import_node_timers = require("node:timers");

// src/host/agave/messages.ts
var MESSAGE = { request: 0, response: 1 };
var ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
var RESPONSE_TYPE = { reply: 0, event: 1 };
var DISPATCH = { saveSettings: 76, richApi: 93 };
var EVENT_CATEGORY = 65536;
var OFFICE_ERROR = {
  InternalError: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7e3
};
var hostInfo = (locale) => `Excel$Web$16.01$${locale}$$$$0`;
var xdmInfo = ({ conversationId, controlId, hostOrigin }) => `${conversationId}|${controlId}|${hostOrigin}`;
function addinUrl(page, conversation, locale) {
  const url = new URL(page);
  url.searchParams.set("_host_Info", hostInfo(locale));
  url.hash = `&_xdm_Info=${xdmInfo(conversation)}`;
  return url.href;
}

// src/host/agave/requirements.ts
var NEWEST_EXCEL_API = 1.15;
var requirementSets = (excelApi = NEWEST_EXCEL_API) => ({
  ExcelApi: excelApi,
  SharedRuntime: 1.1,
  DialogApi: 1.2,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
  AddinCommands: 1.1,
  CustomXmlParts: 1.2,
  Settings: 1.1
});

// src/host/agave/utf8.ts
function utf8Length(text) {
  let bytes = text.length;
  for (let i2 = 0; i2 < text.length; i2++) {
    const code = text.charCodeAt(i2);
    if (code < 128) continue;
    bytes += code < 2048 || code >= 55296 && code <= 57343 ? 1 : 2;
  }
  return bytes;
}

// src/host/agave/agaveHost.ts
var WEB_LIMITS = { requestBytes: 5e6, responseBytes: 5e6 };
var AgaveHost = class {
  stats = { requests: 0, syncs: 0, bytesIn: 0, bytesOut: 0, hostMs: 0 };
  /** Calls that were not understood: a test asserts that there are none. */
  unknown = [];
  fault;
  limits;
  #options;
  #registered = /* @__PURE__ */ new Map();
  /** Settings of the Common API: key and JSON text. */
  #documentSettings = [];
  constructor(options) {
    this.#options = options;
    this.fault = options.fault;
    this.limits = options.limits === void 0 ? WEB_LIMITS : options.limits;
    options.host.workbook.on(() => {
      if (options.host.subscriptionCount > 0) queueMicrotask(() => this.#sendEvents());
    });
  }
  /** @returns whether the message was one of ours */
  receive(text) {
    const request = parse(text);
    if (request?._messageType !== MESSAGE.request) return false;
    if (request._actionType === ACTION_TYPE.registerEvent) {
      this.#registered.set(request._actionName, request);
      this.#reply(request, { Error: 0 });
    } else if (request._actionType === ACTION_TYPE.unregisterEvent) {
      this.#registered.delete(request._actionName);
      this.#reply(request, { Error: 0 });
    } else this.#invoke(request);
    return true;
  }
  #invoke(request) {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#reply(request, this.#appContext());
      case "ContextActivationManager_notifyHost":
        return;
      case "executeMethod":
        return this.#execute(request);
      default:
        this.unknown.push(request._actionName);
        this.#reply(request, { Error: OFFICE_ERROR.InternalError });
    }
  }
  #execute(request) {
    const { DdaMethod, DdaSettingsMethod, ArrayData } = request._data;
    if (DdaMethod.DispatchId === DISPATCH.saveSettings) {
      this.#documentSettings = DdaSettingsMethod?.Properties ?? [];
      return this.#reply(request, { Version: 1, Error: 0 });
    }
    const [, method, path, , body] = ArrayData ?? [];
    if (DdaMethod.DispatchId !== DISPATCH.richApi || method !== "POST" || !String(path).startsWith("ProcessQuery")) {
      this.unknown.push(`dispatch ${DdaMethod.DispatchId}`);
      return this.#fail(request, "InternalError");
    }
    return this.#batch(request, String(body));
  }
  #batch(request, body) {
    const { host } = this.#options;
    if (body.includes("AddinInternalService")) return this.#answer(request, host.processQuery(body));
    const isCleanup = isCleanupOnly(body);
    const { stats } = this;
    stats.requests++;
    if (!isCleanup) stats.syncs++;
    const bytesIn = utf8Length(body);
    stats.bytesIn += bytesIn;
    const fault = this.fault?.({ sequence: stats.requests, body, isCleanup });
    if (fault?.when === "before") return this.#fail(request, fault.error);
    if (this.limits !== null && bytesIn > this.limits.requestBytes) {
      return this.#fail(request, "RequestPayloadSizeLimitExceeded");
    }
    const start = performance.now();
    const response = host.processQuery(body);
    stats.hostMs += performance.now() - start;
    const bytesOut = utf8Length(response);
    stats.bytesOut += bytesOut;
    if (fault !== void 0) this.#fail(request, fault.error);
    else if (this.limits !== null && bytesOut > this.limits.responseBytes) {
      this.#fail(request, "ResponsePayloadSizeLimitExceeded");
    } else this.#answer(request, response);
    return this.#sendEvents();
  }
  #answer(request, response) {
    this.#reply(request, {
      Version: 1,
      Error: 0,
      Data: [200, ["CONTENT-TYPE", "application/json"], response]
    });
  }
  #fail(request, error) {
    this.#reply(request, { Version: 1, Error: OFFICE_ERROR[error] });
  }
  #sendEvents() {
    const events = this.#options.host.takeEvents();
    const registered = this.#registered.get("richApiMessage");
    if (registered === void 0) return;
    for (const { type, target, args } of events) {
      const data = { ArrayData: [[EVENT_CATEGORY, type, target, JSON.stringify(args), 0, false]] };
      this.#reply(registered, data, RESPONSE_TYPE.event);
    }
  }
  #reply(request, data, responseType = RESPONSE_TYPE.reply) {
    this.#options.post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: this.#options.origin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1
      })
    );
  }
  /** All of these must be there, or the library does not get ready. */
  #appContext() {
    const { host, controlId, excelApi } = this.#options;
    return {
      _id: controlId,
      _appName: 16,
      // Excel on the web
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: host.locale,
      _dataLocale: host.locale,
      _docUrl: host.workbook.fileName,
      _clientMode: 1,
      // read and write
      _settings: this.#documentSettings,
      _reason: "inserted",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "00000000-0000-0000-0000-000000000000",
      _appInstanceId: "inst1",
      _requirementMatrix: JSON.stringify(requirementSets(excelApi)),
      _hostFullVersion: "16.0.0.0"
    };
  }
};
var createAgaveHost = (options) => new AgaveHost(options);
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isCleanupOnly(body) {
  if (!body.includes("_RemoveReference") || body.length > 1e6) return false;
  const { Actions } = JSON.parse(body);
  return Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
}

// src/host/node/fakeWindow.ts
var import_node_perf_hooks = require("node:perf_hooks");
var timers = __toESM(require("node:timers"));
var import_node_util = require("node:util");
var setTimeout3 = (work, delay, ...args) => {
  const timer = timers.setTimeout(work, delay, ...args);
  return (delay ?? 0) >= 1e3 ? timer.unref() : timer;
};
var setInterval2 = (work, delay) => timers.setInterval(work, delay).unref();
function fakeWindow(url, officeScript, post, load) {
  const listeners = /* @__PURE__ */ new Set();
  const address = new URL(url);
  const parent = { postMessage: post };
  const window = {
    console,
    performance: import_node_perf_hooks.performance,
    URL,
    TextEncoder: import_node_util.TextEncoder,
    TextDecoder: import_node_util.TextDecoder,
    queueMicrotask,
    setTimeout: setTimeout3,
    setInterval: setInterval2,
    clearTimeout: timers.clearTimeout,
    clearInterval: timers.clearInterval,
    location: locationOf(address),
    name: "",
    opener: null,
    history: {},
    external: {},
    navigator: { userAgent: "Node.js Chrome/120" },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    parent,
    top: parent,
    document: fakeDocument(address, officeScript, load),
    addEventListener: (type, listener) => type === "message" && listeners.add(listener),
    removeEventListener: (type, listener) => type === "message" && listeners.delete(listener)
  };
  window["window"] = window;
  window["self"] = window;
  return {
    window,
    deliver: (text) => {
      for (const listener of [...listeners]) listener({ data: text, origin: address.origin, source: parent });
    }
  };
}
var locationOf = ({
  href,
  origin,
  protocol,
  hostname,
  host,
  port,
  search,
  hash,
  pathname
}) => ({
  href,
  origin,
  protocol,
  hostname,
  host,
  port,
  search,
  hash,
  pathname
});
function memoryStorage() {
  const items = /* @__PURE__ */ new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    }
  };
}
var FakeElement = class {
  constructor(tagName, load) {
    this.tagName = tagName;
    this.load = load;
  }
  tagName;
  load;
  style = {};
  src = "";
  #href = "";
  appendChild(child) {
    if (child.tagName === "script" && child.src !== "") this.load(child);
    return child;
  }
  get href() {
    return this.#href;
  }
  set href(value) {
    this.#href = value;
    const { href: _, ...parts } = locationOf(new URL(value));
    Object.assign(this, parts);
  }
  setAttribute() {
  }
  getAttribute() {
    return null;
  }
  addEventListener() {
  }
  removeChild() {
  }
};
function fakeDocument(address, officeScript, load) {
  const element = (tag2) => new FakeElement(tag2, load);
  const head = element("head");
  const script = element("script");
  script.src = officeScript;
  return {
    domain: address.hostname,
    URL: address.href,
    readyState: "complete",
    body: element("body"),
    hasFocus: () => true,
    createElement: element,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag2) => tag2 === "script" ? [script] : tag2 === "head" ? [head] : [],
    addEventListener: () => void 0,
    removeEventListener: () => void 0
  };
}

// src/host/node/startOffice.ts
var ORIGIN = "https://localhost:3000";
var LIBRARY = `${ORIGIN}/office-js/`;
var CONVERSATION = { conversationId: "conversation1", controlId: "control1", hostOrigin: ORIGIN };
var INTRINSICS = new Set(
  `Object Function Array String Number Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy Reflect Map Set
   WeakMap WeakSet WeakRef Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError
   ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array
   Uint8ClampedArray Intl parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI
   escape unescape undefined NaN Infinity eval arguments Event process`.split(/\s+/)
);
async function startOffice(host, options = {}) {
  const run2 = (file) => compiled(file).call(page.window, scope);
  const load = (script) => {
    const file = decodeURIComponent(script.src.slice(LIBRARY.length));
    (0, import_node_timers.setImmediate)(() => {
      try {
        run2(file);
      } catch (error) {
        console.error(`office-js/${file} failed`, error);
        return script.onerror?.(error);
      }
      return script.onload?.();
    });
  };
  const url = addinUrl(`${ORIGIN}/taskpane.html`, CONVERSATION, host.locale);
  const toHost = (text) => void (0, import_node_timers.setImmediate)(() => agave.receive(text));
  const page = fakeWindow(url, `${LIBRARY}office.js`, toHost, load);
  const scope = new Proxy(page.window, {
    has: (_, name) => typeof name === "string" && !INTRINSICS.has(name) && name !== "__scope"
  });
  const { excelApi, limits, fault } = options;
  const agave = createAgaveHost({
    host,
    origin: ORIGIN,
    controlId: CONVERSATION.controlId,
    post: (text) => void (0, import_node_timers.setImmediate)(() => page.deliver(text)),
    ...excelApi !== void 0 && { excelApi },
    ...limits !== void 0 && { limits },
    ...fault && { fault }
  });
  run2("office.js");
  const library = page.window;
  await library.Office.onReady();
  return { Office: library.Office, Excel: library.Excel, OfficeExtension: library.OfficeExtension, agave };
}
var scripts = /* @__PURE__ */ new Map();
function compiled(file) {
  let script = scripts.get(file);
  if (script === void 0) {
    const source = (0, import_node_fs.readFileSync)((0, import_node_path.join)(libraryFolder(), file), "utf8");
    script = new Function(
      "__scope",
      `with (__scope) { ${source}
 }
//# sourceURL=office-js/${file}`
    );
    scripts.set(file, script);
  }
  return script;
}
var libraryFolder = () => (0, import_node_path.dirname)((0, import_node_module.createRequire)((0, import_node_path.join)(process.cwd(), "package.json")).resolve("@microsoft/office-js/dist/office.js"));

// src/host/xlsx/book/bookSource.ts
var BookSource = class {
  constructor(parts, workbookPart, xml, vocabulary, stylesPart, edits) {
    this.parts = parts;
    this.workbookPart = workbookPart;
    this.xml = xml;
    this.vocabulary = vocabulary;
    this.stylesPart = stylesPart;
    this.edits = edits;
  }
  parts;
  workbookPart;
  xml;
  vocabulary;
  stylesPart;
  edits;
  sheets = [];
  names = /* @__PURE__ */ new Map();
  tables = /* @__PURE__ */ new Map();
  /** Custom XML as it came, with the part that has it. */
  customXml = /* @__PURE__ */ new Map();
  settings;
  active;
  entry(sheet) {
    return this.sheets.find((entry) => entry.sheet === sheet);
  }
};
function sourceOf(workbook) {
  return workbook.package instanceof BookSource ? workbook.package : void 0;
}

// src/host/xlsx/book/edits.ts
var Edits = class {
  #edits = [];
  /** @returns whether anything happened that concerns formulas */
  get isEmpty() {
    return this.#edits.length === 0;
  }
  hasShifts(sheet) {
    return this.#edits.some((edit) => edit.kind === "shift" && edit.sheet === sheet);
  }
  listenTo(workbook) {
    const names = new Map(workbook.sheets.map((sheet) => [sheet, sheet.name]));
    workbook.on((change) => {
      if (change.type === "shift") {
        const { sheet: sheet2, direction } = change;
        this.#edits.push({
          kind: "shift",
          sheet: sheet2,
          name: sheet2.name,
          rect: change.moved,
          direction
        });
      }
      if (change.type !== "sheets") return;
      const { sheet, what } = change;
      if (what === "renamed") {
        this.#edits.push({ kind: "rename", sheet, from: names.get(sheet) ?? sheet.name, to: sheet.name });
      }
      if (what === "deleted") this.#edits.push({ kind: "drop", name: sheet.name });
      names.set(sheet, sheet.name);
    });
  }
  /** @param home the name of the sheet the formula stood on when the file was opened */
  formula(formula, home) {
    let [text, place] = [formula, home];
    for (const edit of this.#edits) {
      if (edit.kind === "shift") {
        text = moveReferences(text, place, edit.name, (rect) => movedRect(rect, edit.rect, edit.direction));
      } else if (edit.kind === "rename") {
        text = renameSheetIn(text, edit.from, edit.to);
        if (place === edit.from) place = edit.to;
      } else text = dropSheetIn(text, edit.name);
    }
    return text;
  }
  /** Where a rectangle of the file is now; undefined when it is gone. */
  rect(rect, sheet) {
    let moved = rect;
    for (const edit of this.#edits) {
      if (edit.kind !== "shift" || edit.sheet !== sheet || moved === void 0) continue;
      moved = movedRect(moved, edit.rect, edit.direction);
    }
    return moved;
  }
};

// src/host/xlsx/xlsxError.ts
var XlsxError = class extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
  code;
  name = "XlsxError";
};
var damaged = (what) => new XlsxError(
  "damaged",
  `The file is damaged: ${what}. Open it in Excel, let Excel repair it, and save it again.`
);

// src/host/xlsx/xml/text.ts
var NAMED2 = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
function decodeXml(xml) {
  if (xml.includes("<![CDATA[")) {
    return xml.replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g,
      (_, raw, text) => raw === void 0 ? decodeXml(text) : raw
    );
  }
  if (!xml.includes("&")) return xml;
  return xml.replace(
    /&(?:(\w+)|#(\d+)|#x([0-9a-fA-F]+));/g,
    (all, name, dec, hex) => {
      if (name !== void 0) return NAMED2[name] ?? all;
      const code = dec === void 0 ? parseInt(hex, 16) : Number(dec);
      return code <= 1114111 ? String.fromCodePoint(code) : all;
    }
  );
}
var MARKS = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "	": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
};
var encodeXml = (text) => /[&<>]/.test(text) ? text.replace(/[&<>]/g, (mark) => MARKS[mark]) : text;
var encodeAttribute = (text) => /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (mark) => MARKS[mark]) : text;
var decodeXstring = (text) => text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : text;
var NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
function encodeXstring(text) {
  return text.replace(
    NOT_IN_XML,
    (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
  );
}
var encodeName = (text) => encodeAttribute(encodeXstring(text).replaceAll("\n", "_x000a_").replaceAll("	", "_x0009_"));
var encodeFormula = (formula) => encodeXml(formula.replace(NOT_IN_XML, (mark) => mark === "_" ? mark : encodeXstring(mark)));

// src/host/xlsx/xml/tag.ts
function tagEnd(xml, start) {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}
var ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
function attributes(tag2) {
  const found3 = /* @__PURE__ */ new Map();
  for (const [, name, double, single] of tag2.matchAll(ATTRIBUTE)) {
    found3.set(name, decodeXml(double ?? single ?? ""));
  }
  return found3;
}
function attribute(tag2, name) {
  if (!tag2.includes(name)) return void 0;
  for (const match2 of tag2.matchAll(ATTRIBUTE)) {
    if (match2[1] === name) return decodeXml(match2[2] ?? match2[3] ?? "");
  }
  return void 0;
}
function withAttribute(tag2, name, value) {
  const written3 = value === void 0 ? "" : ` ${name}="${encodeAttribute(String(value))}"`;
  for (const match2 of tag2.matchAll(ATTRIBUTE)) {
    if (match2[1] !== name) continue;
    return tag2.slice(0, match2.index) + written3 + tag2.slice(match2.index + match2[0].length);
  }
  return written3 === "" ? tag2 : tag2.replace(/\s*(\/?>)$/, (_, end) => written3 + end);
}
var prefixOf = (qualified) => qualified.slice(0, qualified.indexOf(":") + 1);
var isTrue = (value) => value === "1" || value === "true";

// src/host/xlsx/xml/element.ts
var XmlElement = class _XmlElement {
  #before;
  #open;
  #close;
  children;
  constructor(before, open, close2, children) {
    this.#before = before;
    this.#open = open;
    this.#close = close2;
    this.children = children;
  }
  /**
   * @param what names the text in the message when it is damaged
   * @param large a child that is big and appears once (sheetData): it is skipped, not searched through
   */
  static parse(xml, what, large) {
    const start = skipProlog(xml);
    const openEnd = start < 0 ? -1 : tagEnd(xml, start);
    if (openEnd < 0) throw damaged(`${what} is not XML`);
    const before = xml.slice(0, start);
    const open = xml.slice(start, openEnd);
    if (open.endsWith("/>")) return new _XmlElement(before, open, xml.slice(openEnd), []);
    const prefix = prefixOf(nameOf(open));
    const children = [];
    let at = openEnd;
    for (; ; ) {
      const next = xml.indexOf("<", at);
      if (next < 0) throw damaged(`${what} ends too early`);
      if (next > at) children.push({ name: "", text: xml.slice(at, next) });
      if (xml[next + 1] === "/") {
        const end2 = tagEnd(xml, next);
        if (end2 < 0 || xml.slice(next + 2, end2 - 1).trim() !== nameOf(open))
          throw damaged(`${what} ends too early`);
        return new _XmlElement(before, open, xml.slice(next), children);
      }
      const end = childEnd(xml, next, prefix, large);
      if (end < 0) throw damaged(`${what} ends too early`);
      const text = xml.slice(next, end);
      children.push({ name: /^<[!?]/.test(text) ? "" : localName(text, prefix), text });
      at = end;
    }
  }
  /** To be changed without changing this one. */
  clone() {
    return new _XmlElement(
      this.#before,
      this.#open,
      this.#close,
      this.children.map((child) => ({ ...child }))
    );
  }
  /** Qualified. */
  get name() {
    return nameOf(this.#open);
  }
  get localName() {
    return this.name.slice(this.prefix.length);
  }
  /** With its colon; empty without one. */
  get prefix() {
    return prefixOf(this.name);
  }
  get openTag() {
    return this.#open;
  }
  get isEmpty() {
    return this.children.every((child) => child.name === "");
  }
  attribute(name) {
    return attribute(this.#open, name);
  }
  attributes() {
    return attributes(this.#open);
  }
  setAttribute(name, value) {
    this.#open = withAttribute(this.#open, name, value);
    return this;
  }
  first(name) {
    return this.children.find((child) => child.name === name);
  }
  all(name) {
    return this.children.filter((child) => child.name === name);
  }
  /** The first child of that name, cut into its children. */
  inner(name) {
    const child = this.first(name);
    return child && _XmlElement.parse(child.text, `<${name}>`);
  }
  /** Everything between the tags. */
  get content() {
    return this.children.map((child) => child.text).join("");
  }
  append(name, text) {
    this.children.push({ name, text });
  }
  remove(child) {
    this.children = this.children.filter((other) => other !== child);
  }
  /** Replaces the child of that name, takes it away (undefined), or puts it where the schema's order has it. */
  put(name, text, order) {
    const child = this.first(name);
    if (child !== void 0) {
      if (text === void 0) this.remove(child);
      else child.text = text;
      return;
    }
    if (text === void 0) return;
    const place = order.indexOf(name);
    const next = this.children.findIndex((other) => other.name !== "" && orderOf(other, order) > place);
    this.children.splice(next < 0 ? this.children.length : next, 0, { name, text });
  }
  toString() {
    if (this.children.length === 0) return this.#before + this.#open + this.#close;
    const isSelfClosing = this.#open.endsWith("/>");
    const open = isSelfClosing ? `${this.#open.slice(0, -2).trimEnd()}>` : this.#open;
    const close2 = isSelfClosing ? `</${this.name}>${this.#close}` : this.#close;
    const parts = [this.#before, open];
    for (const child of this.children) parts.push(child.text);
    parts.push(close2);
    return parts.join("");
  }
};
function orderOf(child, order) {
  const place = order.indexOf(child.name);
  if (place >= 0) return place;
  if (!child.name.endsWith(":AlternateContent")) return order.length;
  const inside = [...child.text.matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g)].map(
    (match2) => order.indexOf(match2[1])
  );
  return inside.find((found3) => found3 >= 0) ?? order.length;
}
var nameOf = (tag2) => /^<([^\s/>]+)/.exec(tag2)?.[1] ?? "";
var localName = (tag2, prefix) => {
  const name = nameOf(tag2);
  return prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
};
function skipProlog(xml) {
  for (let at = 0; ; ) {
    const next = xml.indexOf("<", at);
    if (next < 0) return -1;
    const mark = xml[next + 1];
    if (mark !== "?" && mark !== "!") return next;
    at = afterSpecial(xml, next);
    if (at < 0) return -1;
  }
}
function afterSpecial(xml, at) {
  const end = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : xml[at + 1] === "?" ? "?>" : ">";
  const found3 = xml.indexOf(end, at + 2);
  return found3 < 0 ? -1 : found3 + end.length;
}
function childEnd(xml, start, prefix, large) {
  if (large !== void 0 && xml.startsWith(`<${prefix}${large}`, start)) {
    const open = tagEnd(xml, start);
    if (open < 0 || xml[open - 2] === "/") return open;
    const close2 = `</${prefix}${large}>`;
    const end = xml.lastIndexOf(close2);
    return end < 0 ? -1 : end + close2.length;
  }
  return elementEnd(xml, start);
}
function elementEnd(xml, start) {
  let depth = 0;
  for (let at = start; ; ) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 33 || mark === 63) at = afterSpecial(xml, at);
    else {
      at = tagEnd(xml, at);
      if (at < 0) return -1;
      if (mark === 47) depth--;
      else if (xml.charCodeAt(at - 2) !== 47) depth++;
    }
    if (at < 0 || depth === 0) return at;
    at = xml.indexOf("<", at);
    if (at < 0) return -1;
  }
}

// src/host/xlsx/book/settingsXml.ts
var SETTINGS_NAMESPACE = "urn:settlesheet:settings";
var isSettings = (xml) => xml.includes(`"${SETTINGS_NAMESPACE}"`);
function readSettings2(xml) {
  const settings = /* @__PURE__ */ new Map();
  for (const { text } of XmlElement.parse(xml, "the settings").all("setting")) {
    const value = decodeXstring(decodeXml(XmlElement.parse(text, "a setting").content));
    const name = decodeXstring(attribute(text, "name") ?? "");
    try {
      settings.set(name, JSON.parse(value));
    } catch {
      throw damaged(`the setting "${name}" cannot be read`);
    }
  }
  return settings;
}
function writeSettings(settings) {
  const items = [...settings].map(([name, value]) => {
    const json = encodeXml(encodeXstring(JSON.stringify(value ?? null)));
    return `<setting name="${encodeAttribute(encodeXstring(name))}">${json}</setting>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<settings xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</settings>`;
}

// src/host/xlsx/formula/futureFunctions.ts
var FUTURE_FUNCTIONS = new Set(
  "ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST".split(" ")
);
var WORKSHEET_FUNCTIONS = /* @__PURE__ */ new Set(["FILTER", "SORT"]);

// src/host/xlsx/formula/fileFormula.ts
var fromFile = (formula) => formula.includes("_xl") ? formula.replace(/_xlfn\.(?:_xlws\.)?(?=[A-Z])/g, "") : formula;
function toFile(formula, table) {
  if (!/[[(]/.test(formula)) return formula;
  return tokenize(formula).map((token) => {
    if (token.kind === "function") return markedFunction(token.text);
    return token.kind === "structured" ? spelledOut(token, table) : token.text;
  }).join("");
}
function markedFunction(name) {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}
function spelledOut({ table, specifier, text }, home) {
  const named = table === "" ? home ?? "" : table;
  const row = /^\[@(?:(\[.*\])|(.*))\]$/s.exec(specifier);
  if (row !== null) {
    const [, bracketed, plain] = row;
    if (bracketed === void 0 && plain === "") return `${named}[#This Row]`;
    return `${named}[[#This Row],${bracketed ?? `[${plain}]`}]`;
  }
  return table === "" && home !== void 0 && !/^\[\d+\]$/.test(specifier) ? home + specifier : text;
}

// src/host/xlsx/opc/namespaces.ts
var TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
};
var STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships"
};
var PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
var CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
var SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
var TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
};
var XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// src/host/xlsx/xml/decodeText.ts
function decodeText(bytes, part) {
  const encoding = encodingOf2(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
  } catch {
    throw damaged(`"${part}" is not readable text`);
  }
}
function encodingOf2(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return /^<\?xml[^>]*encoding=["']([^"']+)/.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
}
var encodeText = (text) => new TextEncoder().encode(text);

// node_modules/fflate/esm/index.mjs
var import_module = require("module");
var require2 = (0, import_module.createRequire)("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m2 = v | (1 << r_1) - 1; v <= m2; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max2 = function(a) {
  var m2 = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m2)
      m2 = a[i2];
  }
  return m2;
};
var bits = function(d, p, m2) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m2;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize2 = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize2)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max2(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max2(lt);
        dbt = max2(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize2)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add2 = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add2 = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize2)
          cbuf(bt + 131072);
        var end = bt + add2;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u16(maxSym + 1);
  var mbt = ln2(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln2 = function(n, l, d) {
  return n.s == -1 ? Math.max(ln2(n.l, l, d + 1), ln2(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u16(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u16(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u16(288), df = new u16(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl3 = 0;
              for (; nl3 < ml && dat[i2 + nl3] == dat[i2 + nl3 - dif]; ++nl3)
                ;
              if (nl3 > l) {
                l = nl3, d = dif;
                if (nl3 > maxn)
                  break;
                var mmd = Math.min(dif, nl3 - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
function deflateSync(data, opts) {
  return dopt(data, opts || {}, 0, 0);
}
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}

// src/host/xlsx/zip/crc32.ts
var TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
  return c >>> 0;
});
function crc32(bytes) {
  let c = 4294967295;
  for (let i2 = 0; i2 < bytes.length; i2++) c = TABLE[(c ^ bytes[i2]) & 255] ^ c >>> 8;
  return (c ^ 4294967295) >>> 0;
}

// src/host/xlsx/zip/readZip.ts
var DEFAULT_LIMITS = {
  maxTotalBytes: 512 * 1024 * 1024,
  maxRatio: 250,
  maxEntries: 2e4
};
var MEGABYTE = 1024 * 1024;
var END_OF_DIRECTORY = 101010256;
var END_OF_DIRECTORY_64 = 101075792;
var LOCATOR_64 = 117853008;
var DIRECTORY_ENTRY = 33639248;
var LOCAL_ENTRY = 67324752;
var MARKER_16 = 65535;
var MARKER_32 = 4294967295;
var looksLikeZip = (bytes) => bytes[0] === 80 && bytes[1] === 75 && bytes[2] === 3 && bytes[3] === 4;
function readZip(bytes, limits = DEFAULT_LIMITS) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > limits.maxEntries) {
    throw new XlsxError(
      "too-large",
      `The file has ${count} parts, more than ${limits.maxEntries}; it is no ordinary workbook and is not opened.`
    );
  }
  const entries = [];
  let total = 0;
  for (let at = start, i2 = 0; i2 < count; i2++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged("its list of contents is cut off");
    }
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    checkSize(entry, total, limits);
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
function unpack(entry) {
  if (entry.method === 0) return verified(entry, entry.packed);
  if (entry.method !== 8) throw damaged(`"${entry.name}" is packed in an unknown way`);
  let unpacked;
  try {
    unpacked = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(`"${entry.name}" cannot be unpacked`);
  }
  return verified(entry, unpacked);
}
function verified(entry, bytes) {
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged(`the contents of "${entry.name}" do not match their checksum`);
  }
  return bytes;
}
function checkSize(entry, total, limits) {
  const megabytes = (size) => `${Math.ceil(size / MEGABYTE)} MB`;
  if (total > limits.maxTotalBytes) {
    throw new XlsxError(
      "too-large",
      `The file unpacks to more than ${megabytes(limits.maxTotalBytes)}, which is the most that is opened; delete sheets and formatted empty rows that are not needed, and save it again.`
    );
  }
  if (entry.size > MEGABYTE && entry.size / Math.max(1, entry.packed.length) > limits.maxRatio) {
    throw new XlsxError(
      "too-large",
      `"${entry.name}" unpacks from ${megabytes(entry.packed.length)} to ${megabytes(entry.size)}, as no ordinary workbook does; if you trust the file, open it in Excel, delete formatted empty rows, and save it again.`
    );
  }
}
function findDirectory(view) {
  const lowest = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === MARKER_16 || start === MARKER_32 ? findDirectory64(view, at) : { count, start };
  }
  throw damaged("it ends before its list of contents, as after a download that broke off");
}
function findDirectory64(view, end) {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === END_OF_DIRECTORY_64) {
      return {
        count: Number(view.getBigUint64(at + 32, true)),
        start: Number(view.getBigUint64(at + 48, true))
      };
    }
  }
  throw damaged("its list of contents cannot be found");
}
function readEntry(bytes, view, at) {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll("\\", "/");
  if (view.getUint16(at + 8, true) & 1) {
    throw new XlsxError(
      "encrypted",
      `"${name}" in the file is encrypted; save the workbook without a password.`
    );
  }
  const extra = { from: nameEnd, to: nameEnd + view.getUint16(at + 30, true) };
  const [size, packedSize, offset] = readSizes(view, at, extra);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw damaged(`"${name}" is listed but not there`);
  }
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > bytes.length) throw damaged(`"${name}" is cut off`);
  return {
    name: name.startsWith("/") ? name.slice(1) : name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
    time: view.getUint32(at + 12, true)
  };
}
function readSizes(view, at, extra) {
  const sizes = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true)
  ];
  if (!sizes.includes(MARKER_32)) return sizes;
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    return sizes.map((size) => {
      if (size !== MARKER_32 || value + 8 > view.byteLength) return size;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    });
  }
  return sizes;
}

// src/host/xlsx/opc/paths.ts
var CONTENT_TYPES_PART = "[Content_Types].xml";
function relationshipsPart(part) {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
function resolveTarget(source, target) {
  const clean2 = decoded(target.replace(/#.*$/, "").replaceAll("\\", "/"));
  if (clean2.startsWith("/")) return clean2.slice(1);
  const path = source.split("/").slice(0, -1);
  for (const step of clean2.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
function decoded(uri) {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}
function relativeTarget(source, target) {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
var extensionOf = (part) => /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? "";

// src/host/xlsx/opc/relationships.ts
function readRelationships(xml, source, what) {
  const root = XmlElement.parse(xml, what);
  return root.all("Relationship").map(({ text }) => {
    const facts = attributes(text);
    const type = facts.get("Type") ?? "";
    const isExternal = facts.get("TargetMode") === "External";
    const target = facts.get("Target") ?? "";
    return {
      id: facts.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : resolveTarget(source, target),
      isExternal
    };
  });
}
var NO_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
function withRelationship(xml, type, target) {
  const root = XmlElement.parse(xml, "a relationships part");
  const taken = new Set(root.all("Relationship").map(({ text }) => attributes(text).get("Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const facts = `Id="${id}" Type="${type}" Target="${encodeAttribute(target)}"`;
  root.append("Relationship", `<${root.prefix}Relationship ${facts}/>`);
  return { xml: root.toString(), id };
}
function withoutRelationships(xml, goes) {
  const root = XmlElement.parse(xml, "a relationships part");
  for (const child of root.all("Relationship")) {
    if (goes(attributes(child.text).get("Id") ?? "")) root.remove(child);
  }
  return root.toString();
}

// src/host/xlsx/opc/package.ts
var Package = class {
  #entries = /* @__PURE__ */ new Map();
  #byLowerCase = /* @__PURE__ */ new Map();
  constructor(entries) {
    for (const entry of entries) {
      this.#entries.set(entry.name, entry);
      this.#byLowerCase.set(entry.name.toLowerCase(), entry.name);
    }
  }
  /** In the order of the archive. */
  get names() {
    return [...this.#entries.keys()];
  }
  entry(name) {
    return this.#entries.get(name);
  }
  /** The part's name as the archive spells it: capitals do not count. */
  find(name) {
    return this.#entries.has(name) ? name : this.#byLowerCase.get(name.toLowerCase());
  }
  has(name) {
    return this.find(name) !== void 0;
  }
  bytes(name) {
    const entry = this.#entries.get(this.find(name) ?? "");
    if (entry === void 0) throw damaged(`the part "${name}" is missing`);
    return unpack(entry);
  }
  text(name) {
    return decodeText(this.bytes(name), name);
  }
  /** Of a part, or of the package for the empty name. Targets are spelled as the archive spells them. */
  relationships(source) {
    const part = this.find(relationshipsPart(source));
    if (part === void 0) return [];
    return readRelationships(this.text(part), source, `"${part}"`).map(
      (relationship) => relationship.isExternal ? relationship : { ...relationship, target: this.find(relationship.target) ?? relationship.target }
    );
  }
};

// src/host/xlsx/recognize.ts
var COMPOUND_FILE = [208, 207, 17, 224, 161, 177, 26, 225];
function recognize(bytes, limits) {
  if (COMPOUND_FILE.every((byte, i2) => bytes[i2] === byte)) throw compoundFile(bytes);
  if (!looksLikeZip(bytes)) throw notAZip(bytes);
  const parts = new Package(readZip(bytes, limits));
  return { parts, workbookPart: findWorkbook(parts) };
}
function compoundFile(bytes) {
  const text = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (text.includes("EncryptedPackage")) {
    return new XlsxError(
      "encrypted",
      "The workbook is protected with a password for opening; open it in Excel, remove the password (File > Info > Protect Workbook), and save it again."
    );
  }
  if (/WordDocument|PowerPoint Document/.test(text)) {
    return notAWorkbook("an old Word or PowerPoint document");
  }
  return new XlsxError(
    "old-format",
    "The file is an Excel 97-2003 workbook (.xls); open it in Excel and save it as an Excel workbook (.xlsx)."
  );
}
function notAZip(bytes) {
  if (bytes.length === 0) return notAWorkbook("empty");
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 400)).trimStart();
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) {
    return new XlsxError(
      "old-format",
      "The file is a workbook of a very old Excel; open it in Excel and save it as an Excel workbook (.xlsx)."
    );
  }
  if (start.startsWith("%PDF")) return notAWorkbook("a PDF document");
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype html|html|table)/i.test(start))
    return notAWorkbook("a web page, whatever its name says");
  if (/^(?:\u00ef\u00bb\u00bf)?<\?xml/.test(start))
    return notAWorkbook("an XML document, whatever its name says");
  if (/^[\x09\x0a\x0d\x20-\x7e\x80-\xff]+$/.test(start)) return notAWorkbook("a text file (CSV or the like)");
  return notAWorkbook("not a workbook or badly damaged");
}
var notAWorkbook = (what) => new XlsxError(
  "not-a-workbook",
  `The file is ${what}; choose an Excel workbook (.xlsx), or open the file in Excel and save it as one.`
);
function findWorkbook(parts) {
  const named = ["xl/workbook.xml", "xl/workbook.bin"].find((name) => parts.has(name));
  if (!parts.has(CONTENT_TYPES_PART))
    throw named === void 0 ? otherZip(parts) : damaged("its list of content types is missing");
  const root = parts.relationships("").find((relationship) => relationship.kind === "officeDocument");
  const part = root?.target ?? named;
  if (part === void 0) throw otherZip(parts);
  const type = contentType(parts, part);
  if (type?.includes("sheet.binary") || part.endsWith(".bin")) {
    throw new XlsxError(
      "binary-format",
      "The file is a binary workbook (.xlsb); open it in Excel and save it as an Excel workbook (.xlsx)."
    );
  }
  if (type?.includes("wordprocessingml") || part.startsWith("word/")) throw notAWorkbook("a Word document");
  if (type?.includes("presentationml") || part.startsWith("ppt/"))
    throw notAWorkbook("a PowerPoint presentation");
  if (!parts.has(part)) throw damaged(`the part "${part}" is missing`);
  return parts.find(part);
}
function otherZip(parts) {
  if (parts.has("mimetype") && parts.has("content.xml")) {
    return notAWorkbook("an OpenDocument file (.ods or the like)");
  }
  if (parts.has("Index/Document.iwa")) return notAWorkbook("an Apple Numbers or Pages document");
  return notAWorkbook("a zip archive without a workbook");
}
function contentType(parts, part) {
  const types = XmlElement.parse(parts.text(CONTENT_TYPES_PART), "the list of content types");
  const override2 = types.all("Override").find(({ text }) => attribute(text, "PartName")?.toLowerCase() === `/${part}`.toLowerCase());
  return override2 && attribute(override2.text, "ContentType");
}

// src/host/xlsx/place.ts
var placeOf2 = (text) => text === void 0 || text.trim() === "" ? void 0 : parseAddress(text)?.rect;

// src/host/xlsx/table/readTable.ts
function readTable(sheet, text, part) {
  const xml = XmlElement.parse(text, `"${part}"`);
  const facts = xml.attributes();
  const rect = placeOf2(facts.get("ref"));
  const name = facts.get("displayName") ?? facts.get("name");
  if (rect === void 0 || name === void 0)
    throw damaged(`the table in "${part}" has no name or no cells`);
  const columns = (xml.inner("tableColumns")?.all("tableColumn") ?? []).map((column, i2) => ({
    id: Number(attribute(column.text, "id") ?? i2 + 1),
    name: decodeXstring(attribute(column.text, "name") ?? "")
  }));
  const style = xml.first("tableStyleInfo")?.text ?? "";
  const styleName2 = attribute(style, "name");
  const table = sheet.workbook.attachTable(sheet, {
    id: Number(facts.get("id") ?? 0),
    name: decodeXstring(name),
    rect,
    headerRows: facts.get("headerRowCount") === "0" ? 0 : 1,
    totalsRows: Number(facts.get("totalsRowCount") ?? 0) > 0 ? 1 : 0,
    columns,
    ...styleName2 !== void 0 && { style: styleName2 }
  });
  table.showBandedRows = isTrue(attribute(style, "showRowStripes"));
  table.showBandedColumns = isTrue(attribute(style, "showColumnStripes"));
  table.highlightFirstColumn = isTrue(attribute(style, "showFirstColumn"));
  table.highlightLastColumn = isTrue(attribute(style, "showLastColumn"));
  const filter = xml.inner("autoFilter");
  table.showFilterButton = filter !== void 0;
  table.isFiltered = (filter?.all("filterColumn") ?? []).some(
    ({ text: column }) => XmlElement.parse(column, "a filter").children.length > 0
  );
  return table;
}

// src/host/xlsx/sheet/columns.ts
function readColumns(sheet, cols) {
  for (const { text } of cols?.all("col") ?? []) {
    const width = Number(attribute(text, "width") ?? NaN);
    const style = Number(attribute(text, "style") ?? 0);
    const isHidden = isTrue(attribute(text, "hidden"));
    for (const column of columnsOf2(text)) {
      if (width >= 0) sheet.columnWidths.set(column, width);
      if (style > 0) sheet.columnStyles.set(column, style);
      if (isHidden) sheet.hiddenColumns.add(column);
    }
  }
}
function columnsOf2(tag2) {
  const from = Number(attribute(tag2, "min")) - 1;
  const to = Math.min(Number(attribute(tag2, "max")), 16384);
  return from >= 0 && to > from ? Array.from({ length: to - from }, (_, i2) => from + i2) : [];
}
function writeColumns(sheet, before, p) {
  const tags = /* @__PURE__ */ new Map();
  for (const { text } of before?.all("col") ?? [])
    for (const column of columnsOf2(text)) tags.set(column, text);
  const columns = /* @__PURE__ */ new Set([
    ...tags.keys(),
    ...sheet.columnWidths.keys(),
    ...sheet.columnStyles.keys(),
    ...sheet.hiddenColumns
  ]);
  const groups = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const facts = columnTag(sheet, column, tags.get(column) ?? `<${p}col/>`);
    const last2 = groups.at(-1);
    if (last2 !== void 0 && last2.to === column - 1 && last2.facts === facts) last2.to = column;
    else groups.push({ from: column, to: column, facts });
  }
  if (groups.length === 0) return void 0;
  const written3 = groups.map(
    ({ from, to, facts }) => facts.replace(/(<\S*?col)(?=[\s/>])/, `$1 min="${from + 1}" max="${to + 1}"`)
  );
  return `<${p}cols>${written3.join("")}</${p}cols>`;
}
var DEFAULT_WIDTH2 = 9.140625;
function columnTag(sheet, column, before) {
  const isHidden = sheet.hiddenColumns.has(column);
  const width = sheet.columnWidths.get(column);
  let tag2 = withAttribute(withAttribute(before, "min", void 0), "max", void 0);
  if (width !== void 0 && Number(attribute(tag2, "width") ?? NaN) !== width) {
    tag2 = withAttribute(withAttribute(tag2, "width", width), "customWidth", 1);
  }
  if (attribute(tag2, "width") === void 0) tag2 = withAttribute(tag2, "width", DEFAULT_WIDTH2);
  if (isTrue(attribute(tag2, "hidden")) !== isHidden)
    tag2 = withAttribute(tag2, "hidden", isHidden ? 1 : void 0);
  const style = sheet.columnStyles.get(column) ?? 0;
  if (Number(attribute(tag2, "style") ?? 0) !== style)
    tag2 = withAttribute(tag2, "style", style === 0 ? void 0 : style);
  return tag2;
}

// src/host/xlsx/sheet/order.ts
var WORKSHEET_ORDER = "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" ");

// src/host/xlsx/sheet/page.ts
var SHEET_PR_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
function readPage(sheet, xml) {
  const setup = xml.first("pageSetup")?.text ?? "";
  const orientation = attribute(setup, "orientation");
  if (orientation === "landscape") sheet.pageLayout.orientation = "Landscape";
  if (orientation === "portrait") sheet.pageLayout.orientation = "Portrait";
  const fit = xml.inner("sheetPr")?.first("pageSetUpPr")?.text ?? "";
  if (!isTrue(attribute(fit, "fitToPage"))) return;
  const [width, height] = ["fitToWidth", "fitToHeight"].map((name) => Number(attribute(setup, name) ?? 1));
  if (width) sheet.pageLayout.fitToWidth = width;
  if (height) sheet.pageLayout.fitToHeight = height;
}
function writePage(sheet, xml) {
  const p = xml.prefix;
  const { orientation, fitToWidth, fitToHeight } = sheet.pageLayout;
  if (fitToWidth !== void 0 || fitToHeight !== void 0) {
    const sheetPr = xml.inner("sheetPr") ?? XmlElement.parse(`<${p}sheetPr/>`, "sheetPr");
    const known = sheetPr.first("pageSetUpPr")?.text ?? `<${p}pageSetUpPr/>`;
    sheetPr.put("pageSetUpPr", withAttribute(known, "fitToPage", 1), SHEET_PR_ORDER);
    xml.put("sheetPr", sheetPr.toString(), WORKSHEET_ORDER);
  }
  let setup = xml.first("pageSetup")?.text ?? `<${p}pageSetup/>`;
  if (orientation !== void 0) setup = withAttribute(setup, "orientation", orientation.toLowerCase());
  if (fitToWidth !== void 0 || fitToHeight !== void 0) {
    setup = withAttribute(setup, "fitToWidth", fitToWidth ?? 0);
    setup = withAttribute(setup, "fitToHeight", fitToHeight ?? 0);
  }
  xml.put("pageSetup", setup, WORKSHEET_ORDER);
}
function readTabColor(sheet, xml) {
  const rgb = attribute(xml.inner("sheetPr")?.first("tabColor")?.text ?? "", "rgb");
  if (rgb !== void 0) sheet.tabColor = rgb.slice(-6).toUpperCase();
}
function writeTabColor(sheet, xml) {
  const p = xml.prefix;
  const sheetPr = xml.inner("sheetPr") ?? XmlElement.parse(`<${p}sheetPr/>`, "sheetPr");
  const color = sheet.tabColor.replace("#", "");
  sheetPr.put("tabColor", color === "" ? void 0 : `<${p}tabColor rgb="FF${color}"/>`, SHEET_PR_ORDER);
  xml.put("sheetPr", sheetPr.toString(), WORKSHEET_ORDER);
}

// src/host/xlsx/formula/sharedFormula.ts
var CORNER2 = /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g;
var COLUMN = /(\$?)([A-Za-z]{1,3})/g;
var ROW = /(\$?)(\d+)/g;
var SharedFormula = class {
  constructor(text, row, column) {
    this.text = text;
    this.row = row;
    this.column = column;
    this.#parts = tokenize(text).flatMap(partsOf2);
  }
  text;
  row;
  column;
  #parts;
  at(row, column) {
    const down = row - this.row;
    const right = column - this.column;
    if (down === 0 && right === 0) return this.text;
    let formula = "";
    for (const part of this.#parts)
      formula += typeof part === "string" ? part : cornerText(part, down, right);
    return formula;
  }
};
function partsOf2(token) {
  if (token.kind !== "reference") return [token.text];
  const cells2 = token.sheet === void 0 ? 0 : token.text.lastIndexOf("!") + 1;
  const pattern = token.shape === "columns" ? COLUMN : token.shape === "rows" ? ROW : CORNER2;
  const parts = [token.text.slice(0, cells2)];
  let at = cells2;
  for (const match2 of token.text.slice(cells2).matchAll(pattern)) {
    parts.push(token.text.slice(at, cells2 + match2.index), corner(token.shape, match2));
    at = cells2 + match2.index + match2[0].length;
  }
  parts.push(token.text.slice(at));
  return parts;
}
function corner(shape, [, mark, name, rowMark, digits]) {
  if (shape === "rows") return { row: { isFixed: mark === "$", index: Number(name) - 1 } };
  const column = { isFixed: mark === "$", index: columnIndex(name) };
  return shape === "columns" ? { column } : { column, row: { isFixed: rowMark === "$", index: Number(digits) - 1 } };
}
var wrapped = (index, size) => (index % size + size) % size;
function cornerText({ row, column }, down, right) {
  let text = "";
  if (column !== void 0) {
    text += column.isFixed ? `$${columnName2(column.index)}` : columnName2(wrapped(column.index + right, MAX_COLUMNS));
  }
  if (row !== void 0) text += row.isFixed ? `$${row.index + 1}` : wrapped(row.index + down, MAX_ROWS) + 1;
  return text;
}

// src/host/xlsx/sheet/cellFormula.ts
function rawFormula(body, prefix) {
  const open = `<${prefix}f`;
  let at = body.indexOf(open);
  while (at >= 0 && !/[\s/>]/.test(body[at + open.length] ?? "")) at = body.indexOf(open, at + 1);
  if (at < 0) return void 0;
  const end = elementEnd(body, at);
  return end < 0 ? void 0 : body.slice(at, end);
}
var FormulaReader = class {
  shared = /* @__PURE__ */ new Map();
  arrays = [];
  /**
   * @param f the `<f>` element
   * @param cell the cell's opening tag
   * @returns the formula without `=`; undefined for one that is not understood: it stays in the file
   */
  read(f, cell, row, column) {
    const open = f.slice(0, f.indexOf(">") + 1);
    const text = open.endsWith("/>") ? "" : fromFile(decodeXml(f.slice(open.length, f.lastIndexOf("<"))));
    const type = open.includes(" t=") ? attribute(open, "t") : void 0;
    if (type === "shared") return this.#shared(text, attribute(open, "si") ?? "", row, column);
    if (type === "dataTable" || text === "") return void 0;
    if (type === "array") {
      const rect = placeOf2(attribute(open, "ref"));
      const metadata = attribute(cell, "cm");
      if (rect !== void 0)
        this.arrays.push({ rect, formula: text, ...metadata !== void 0 && { metadata } });
    }
    return text;
  }
  #shared(text, group, row, column) {
    if (text !== "") this.shared.set(group, { formula: new SharedFormula(text, row, column), cells: [] });
    const found3 = this.shared.get(group);
    found3?.cells.push({ row, column });
    return found3?.formula.at(row, column);
  }
};

// src/host/xlsx/sheet/cellScanner.ts
var [SPACE3, SLASH, GREATER, EQUALS, COLON] = [32, 47, 62, 61, 58];
var CellScanner = class {
  constructor(xml, prefix, what) {
    this.xml = xml;
    this.what = what;
    this.#open = `<${prefix}c`;
    this.#close = `</${prefix}c>`;
  }
  xml;
  what;
  column = -1;
  /** Where the cell's text begins and ends. */
  start = 0;
  end = 0;
  /** What is between its tags; empty for `<c/>`. */
  bodyStart = 0;
  bodyEnd = 0;
  style = 0;
  type = "";
  hasReference = false;
  /** After `next` said no: where the closing tag of the row begins. */
  rowClose = 0;
  #at = 0;
  #open;
  #close;
  /** @param at behind the opening tag of a row */
  enter(at) {
    this.#at = at;
    this.column = -1;
  }
  next() {
    const { xml } = this;
    for (; ; ) {
      const start = xml.indexOf("<", this.#at);
      if (start < 0) throw damaged(`a row of ${this.what} is cut off`);
      if (xml.charCodeAt(start + 1) === SLASH) {
        this.rowClose = start;
        return false;
      }
      if (xml.startsWith(this.#open, start) && xml.charCodeAt(start + this.#open.length) <= GREATER) {
        const next = xml.charCodeAt(start + this.#open.length);
        if (next !== COLON) return this.#cell(start);
      }
      this.#at = elementEnd(xml, start);
      if (this.#at < 0) throw damaged(`a row of ${this.what} is cut off`);
    }
  }
  #cell(start) {
    const { xml } = this;
    this.start = start;
    this.style = 0;
    this.type = "";
    this.hasReference = false;
    this.column++;
    const open = this.#attributes(start + this.#open.length);
    if (xml.charCodeAt(open - 1) === SLASH) {
      this.bodyStart = this.bodyEnd = this.end = open + 1;
    } else {
      this.bodyStart = open + 1;
      this.bodyEnd = xml.indexOf(this.#close, open);
      if (this.bodyEnd < 0) throw damaged(`a cell of ${this.what} is cut off`);
      this.end = this.bodyEnd + this.#close.length;
    }
    this.#at = this.end;
    return true;
  }
  /** Reads `r`, `s` and `t`. @returns where the `>` is */
  #attributes(from) {
    const { xml } = this;
    for (let at = from; ; ) {
      let code = xml.charCodeAt(at);
      while (code <= SPACE3) code = xml.charCodeAt(++at);
      if (code === GREATER) return at;
      if (code === SLASH) {
        at++;
        continue;
      }
      const nameStart = at;
      while (code !== EQUALS && code > SPACE3 && code !== GREATER) code = xml.charCodeAt(++at);
      const name = at - nameStart === 1 ? xml[nameStart] : "";
      while (code <= SPACE3 || code === EQUALS) code = xml.charCodeAt(++at);
      const end = xml.indexOf(xml[at], at + 1);
      if (code !== 34 && code !== 39 || end < 0) throw damaged(`a cell of ${this.what} has a broken tag`);
      if (name === "r") this.#reference(at + 1, end);
      else if (name === "s") this.style = Number(xml.slice(at + 1, end));
      else if (name === "t") this.type = xml.slice(at + 1, end);
      at = end + 1;
    }
  }
  /** The letters alone: in which row a cell is, its row says. */
  #reference(from, to) {
    let index = 0;
    for (let at = from; at < to; at++) {
      const code = this.xml.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      index = index * 26 + code - 64;
    }
    if (index === 0) return;
    this.column = index - 1;
    this.hasReference = true;
  }
};
var RowScanner = class {
  constructor(xml, prefix, what) {
    this.xml = xml;
    this.what = what;
    this.#tag = `<${prefix}row`;
    this.#at = tagEnd(xml, 0);
  }
  xml;
  what;
  start = 0;
  /** The row's opening tag. */
  open = "";
  /** Behind the opening tag. */
  openEnd = 0;
  isSelfClosing = false;
  #at;
  #tag;
  next() {
    const { xml } = this;
    for (; ; ) {
      const start = xml.indexOf("<", this.#at);
      if (start < 0) return false;
      if (xml.charCodeAt(start + 1) === SLASH) return false;
      if (xml.startsWith(this.#tag, start)) {
        this.start = start;
        this.openEnd = tagEnd(xml, start);
        if (this.openEnd < 0) throw damaged(`a row of ${this.what} has a broken tag`);
        this.open = xml.slice(start, this.openEnd);
        this.isSelfClosing = xml.charCodeAt(this.openEnd - 2) === SLASH;
        this.#at = this.openEnd;
        return true;
      }
      this.#at = elementEnd(xml, start);
      if (this.#at < 0) throw damaged(`${this.what} is cut off`);
    }
  }
  /** @param close where the closing tag begins. @returns where the row ends */
  leave(close2) {
    if (!this.isSelfClosing) {
      if (!this.xml.startsWith(`/${this.#tag.slice(1)}`, close2 + 1))
        throw damaged(`a row of ${this.what} is cut off`);
      this.#at = this.xml.indexOf(">", close2) + 1;
    }
    return this.#at;
  }
};

// src/host/xlsx/sheet/sharedStrings.ts
var NO_SHARED_STRINGS = { texts: [], rich: /* @__PURE__ */ new Set() };
var phonetic = (p) => new RegExp(`<${p}rPh[\\s>][\\s\\S]*?</${p}rPh>`, "g");
function readSharedStrings(xml) {
  const root = /<((?:[\w.-]+:)?)sst[\s/>]/.exec(xml);
  if (root === null) throw damaged("the list of texts is not readable");
  const p = prefixOf(`${root[1]}sst`);
  const [open, close2] = [`<${p}si`, `</${p}si>`];
  const texts = [];
  const rich = /* @__PURE__ */ new Set();
  for (let at = xml.indexOf(open, root.index); at >= 0; ) {
    const start = xml.indexOf(">", at) + 1;
    if (xml[start - 2] === "/") {
      texts.push("");
      at = xml.indexOf(open, start);
      continue;
    }
    const end = xml.indexOf(close2, start);
    if (end < 0) throw damaged("the list of texts is cut off");
    const body = xml.slice(start, end);
    if (body.includes(`<${p}r>`) || body.includes(`<${p}rPh`)) rich.add(texts.length);
    texts.push(richText(body, p));
    at = xml.indexOf(open, end);
  }
  if (!/<\/[\w.:-]+>\s*$/.test(xml.slice(-40)) && texts.length > 0)
    throw damaged("the list of texts is cut off");
  return { texts, rich };
}
function richText(body, p) {
  const open = `<${p}t`;
  if (body.startsWith(`${open}>`) && body.indexOf("<", 1) === body.length - open.length - 2) {
    return decodeXstring(decodeXml(body.slice(open.length + 1, body.length - open.length - 2)));
  }
  const clean2 = body.includes(`<${p}rPh`) ? body.replace(phonetic(p), "") : body;
  let text = "";
  for (let at = clean2.indexOf(open); at >= 0; at = clean2.indexOf(open, at + 1)) {
    const next = clean2.charCodeAt(at + open.length);
    if (next !== 62 && next !== 32 && next !== 9 && next !== 10 && next !== 13) continue;
    const end = elementEnd(clean2, at);
    const start = clean2.indexOf(">", at) + 1;
    if (end < 0) throw damaged("a text is cut off");
    if (clean2[start - 2] === "/") continue;
    text += clean2.slice(start, clean2.lastIndexOf("<", end - 1));
    at = end - 1;
  }
  return decodeXstring(decodeXml(text));
}

// src/host/xlsx/sheet/cellValue.ts
function rawValue(body, prefix) {
  const open = `<${prefix}v`;
  let at = body.indexOf(open);
  while (at >= 0 && !/[\s/>]/.test(body[at + open.length] ?? "")) at = body.indexOf(open, at + 1);
  if (at < 0) return void 0;
  const start = body.indexOf(">", at) + 1;
  if (body[start - 2] === "/") return "";
  const end = body.indexOf(`</${prefix}v>`, start);
  return end < 0 ? void 0 : body.slice(start, end);
}
function readValue(type, body, context) {
  if (type === "inlineStr") {
    const start = body.indexOf(">", body.indexOf(`<${context.prefix}is`)) + 1;
    return richText(body.slice(start, body.lastIndexOf(`</${context.prefix}is`)), context.prefix);
  }
  const raw = rawValue(body, context.prefix);
  if (raw === void 0) return void 0;
  switch (type) {
    case "s":
      return context.texts[Number(raw)];
    case "str":
      return decodeXstring(decodeXml(raw));
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return raw === "" ? void 0 : { error: decodeXml(raw) };
    case "d":
      return dateSerial(raw.trim(), context.date1904);
    default:
      return readNumber(raw);
  }
}
function readNumber(raw) {
  if (raw.trim() === "") return void 0;
  const number = Number(raw);
  return Number.isFinite(number) ? number : decodeXstring(decodeXml(raw));
}
var ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
function dateSerial(text, date1904) {
  const [all, year, month, day3, hour = "0", minute = "0", second = "0"] = ISO.exec(text) ?? [];
  if (all === void 0 || text === "") return text === "" ? void 0 : text;
  const days = year === void 0 ? 0 : serialOf2(Number(year), Number(month), Number(day3), date1904);
  return days === void 0 ? text : days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
}

// src/host/xlsx/sheet/rowIndex.ts
var RowIndex = class {
  #rows = new Int32Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #length = 0;
  /** Rows follow each other upwards, as the format wants it. */
  isAscending = true;
  get length() {
    return this.#length;
  }
  add(row, start, end) {
    if (this.#length === this.#rows.length) this.#grow();
    if (this.#length > 0 && row <= this.#rows[this.#length - 1]) this.isAscending = false;
    this.#rows[this.#length] = row;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }
  row(i2) {
    return this.#rows[i2];
  }
  start(i2) {
    return this.#starts[i2];
  }
  end(i2) {
    return this.#ends[i2];
  }
  get lastRow() {
    return this.#length === 0 ? -1 : this.#rows[this.#length - 1];
  }
  /** Position of a row, or -1. */
  find(row) {
    if (!this.isAscending) return this.#rows.subarray(0, this.#length).indexOf(row);
    let [low, high] = [0, this.#length - 1];
    while (low <= high) {
      const middle = low + high >> 1;
      const found3 = this.#rows[middle];
      if (found3 === row) return middle;
      if (found3 < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
  #grow() {
    const wider = (old) => {
      const copy = new Int32Array(old.length * 2);
      copy.set(old);
      return copy;
    };
    this.#rows = wider(this.#rows);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
  }
};

// src/host/xlsx/sheet/readCells.ts
var BLANK_ROWS_READ = 1e4;
function readCells2(sheet, data, context) {
  return new CellReader(sheet, data, context).read();
}
var CellReader = class {
  constructor(sheet, data, context) {
    this.sheet = sheet;
    this.data = data;
    this.context = context;
    this.#cells = new CellScanner(data, context.prefix, `sheet "${context.sheetName}"`);
    this.#open = `<${context.prefix}`;
  }
  sheet;
  data;
  context;
  #formulas = new FormulaReader();
  #rows = new RowIndex();
  #richTexts = /* @__PURE__ */ new Map();
  #cells;
  #open;
  #hasImplicitPlaces = false;
  #lastLoadedRow = -1;
  /** Blank rows since the last content, by position in the index. */
  #blankFrom = -1;
  #blanks = [];
  read() {
    const scanner = new RowScanner(this.data, this.context.prefix, `sheet "${this.context.sheetName}"`);
    let row = -1;
    while (scanner.next()) {
      const reference = attribute(scanner.open, "r");
      if (reference === void 0) this.#hasImplicitPlaces = true;
      row = reference === void 0 ? row + 1 : Number(reference) - 1;
      const cells2 = [];
      const hasContent = !scanner.isSelfClosing && this.#readRow(row, scanner.openEnd, cells2);
      this.#rows.add(row, scanner.start, scanner.leave(this.#cells.rowClose));
      this.#readRowFacts(row, scanner.open);
      if (hasContent) this.#takeContent(row, cells2);
      else if (cells2.length > 0) this.#holdBlank(row, cells2);
    }
    this.#releaseBlanks();
    return {
      rows: this.#rows,
      hasImplicitPlaces: this.#hasImplicitPlaces,
      lastLoadedRow: this.#lastLoadedRow,
      shared: this.#formulas.shared,
      arrays: this.#formulas.arrays,
      richTexts: this.#richTexts
    };
  }
  /** @returns whether a cell of the row has more than a format */
  #readRow(row, from, cells2) {
    const scanner = this.#cells;
    let hasContent = false;
    scanner.enter(from);
    while (scanner.next()) {
      if (!scanner.hasReference) this.#hasImplicitPlaces = true;
      const cell = this.#readCell(row);
      cells2[scanner.column] = cell;
      if (cell.value !== void 0 || cell.formula !== void 0) hasContent = true;
    }
    return hasContent;
  }
  #readCell(row) {
    const { column, type, style, bodyStart, bodyEnd, start } = this.#cells;
    const cell = { value: void 0, formula: void 0, style: style === 0 ? void 0 : style };
    if (bodyStart === bodyEnd) return cell;
    const { data, context } = this;
    const body = data.slice(bodyStart, bodyEnd);
    if (type === "" || type === "n") {
      const number = plainNumber(body, this.#open.length);
      if (number === number) {
        cell.value = number;
        return cell;
      }
    }
    cell.value = readValue(type, body, context);
    const f = rawFormula(body, context.prefix);
    if (f !== void 0) cell.formula = this.#formulas.read(f, data.slice(start, bodyStart), row, column);
    else if (type === "s") this.#noteRichText(cell, body);
    return cell;
  }
  #noteRichText(cell, body) {
    if (this.context.rich.size === 0) return;
    const index = Number(/>(\d+)</.exec(body)?.[1]);
    if (this.context.rich.has(index)) this.#richTexts.set(cell, index);
  }
  #readRowFacts(row, open) {
    if (open.length < 16) return;
    const { sheet } = this;
    if (open.includes(" hidden") && isTrue(attribute(open, "hidden"))) sheet.hiddenRows.add(row);
    if (open.includes(" ht")) {
      const height = Number(attribute(open, "ht"));
      if (height > 0) sheet.rowHeights.set(row, height);
    }
    if (open.includes("customFormat") && isTrue(attribute(open, "customFormat"))) {
      sheet.rowStyles.set(row, Number(attribute(open, "s") ?? 0));
    }
  }
  #takeContent(row, cells2) {
    this.#releaseBlanks();
    if (this.#blankFrom >= 0) this.#readSkipped();
    this.sheet.loadRow(row, cells2);
    this.#lastLoadedRow = row;
  }
  #holdBlank(row, cells2) {
    if (this.#blanks.length < BLANK_ROWS_READ) this.#blanks.push([row, cells2]);
    else if (this.#blankFrom < 0) this.#blankFrom = this.#rows.length - 1;
  }
  #releaseBlanks() {
    for (const [row, cells2] of this.#blanks) {
      this.sheet.loadRow(row, cells2);
      this.#lastLoadedRow = row;
    }
    this.#blanks = [];
  }
  /** There is content behind a long stretch of blank rows after all. */
  #readSkipped() {
    for (let i2 = this.#blankFrom; i2 < this.#rows.length - 1; i2++) {
      const from = this.data.indexOf(">", this.#rows.start(i2)) + 1;
      if (from === this.#rows.end(i2)) continue;
      const cells2 = [];
      this.#readRow(this.#rows.row(i2), from, cells2);
      this.sheet.loadRow(this.#rows.row(i2), cells2);
    }
    this.#blankFrom = -1;
  }
};
function plainNumber(body, open) {
  if (body.charCodeAt(open) !== 118 || body.charCodeAt(open + 1) !== 62) return NaN;
  const end = body.length - open - 3;
  return body.charCodeAt(end) === 60 && end > open + 2 ? Number(body.slice(open + 2, end)) : NaN;
}

// src/host/xlsx/sheet/view.ts
function readView(sheet, views) {
  const view = views?.inner("sheetView");
  if (view === void 0) return;
  const grid2 = view.attribute("showGridLines");
  sheet.showGridlines = grid2 === void 0 || isTrue(grid2);
  const pane = view.first("pane")?.text ?? "";
  if (!/^frozen/.test(attribute(pane, "state") ?? "")) return;
  sheet.frozen = {
    rows: Math.trunc(Number(attribute(pane, "ySplit") ?? 0)),
    columns: Math.trunc(Number(attribute(pane, "xSplit") ?? 0))
  };
}
function writeViews2(sheet, before, p, isSelected) {
  const views = before ?? XmlElement.parse(`<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`, "sheetViews");
  const child = views.first("sheetView");
  const view = XmlElement.parse(child.text, "sheetView");
  if (isSelected !== void 0) view.setAttribute("tabSelected", isSelected ? 1 : void 0);
  if (sheet.isNew || sheet.dirtyParts.has("view")) {
    view.setAttribute("showGridLines", sheet.showGridlines ? void 0 : 0);
    writePane(view, sheet, p);
  }
  child.text = view.toString();
  return views.toString();
}
function writePane(view, sheet, p) {
  const { rows, columns } = sheet.frozen;
  const pane = view.first("pane");
  const known = pane === void 0 ? "" : `${attribute(pane.text, "ySplit") ?? 0}|${attribute(pane.text, "xSplit") ?? 0}`;
  if (known === `${rows}|${columns}` || pane === void 0 && rows === 0 && columns === 0) return;
  for (const name of ["pane", "selection"]) for (const child of view.all(name)) view.remove(child);
  if (rows === 0 && columns === 0) return;
  const place = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const panes = place === "bottomRight" ? ["topRight", "bottomLeft", "bottomRight"] : [place];
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const topLeft = `${columnName2(columns)}${rows + 1}`;
  const selections = panes.map((name) => `<${p}selection pane="${name}"/>`).join("");
  const text = `<${p}pane${split} topLeftCell="${topLeft}" activePane="${place}" state="frozen"/>${selections}`;
  view.children.unshift({ name: "pane", text });
  view.setAttribute("topLeftCell", void 0);
}

// src/host/xlsx/sheet/readSheet.ts
function readSheet(sheet, part, parts, texts) {
  const what = `sheet "${sheet.name}"`;
  const xml = XmlElement.parse(parts.text(part), what, "sheetData");
  const data = xml.first("sheetData")?.text;
  if (xml.localName !== "worksheet" || data === void 0) throw damaged(`${what} has no cells`);
  const { date1904 } = sheet.workbook;
  const cells2 = readCells2(sheet, data, { ...texts, date1904, prefix: xml.prefix, sheetName: sheet.name });
  readColumns(sheet, xml.inner("cols"));
  readView(sheet, xml.inner("sheetViews"));
  readPage(sheet, xml);
  readTabColor(sheet, xml);
  sheet.protected = isTrue(attribute(xml.first("sheetProtection")?.text ?? "", "sheet"));
  sheet.merges = (xml.inner("mergeCells")?.all("mergeCell") ?? []).flatMap(
    ({ text }) => placeOf2(attribute(text, "ref")) ?? []
  );
  for (const relationship of parts.relationships(part)) {
    if (relationship.kind === "table") readTable(sheet, parts.text(relationship.target), relationship.target);
  }
  const richValues = new Map([...texts.rich].map((index) => [index, texts.texts[index]]));
  return { part, name: sheet.name, xml, data, richValues, ...cells2 };
}

// src/host/xlsx/styles/color.ts
var BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
var PALETTE = [
  ...BASIC,
  ...BASIC,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(
    " "
  ),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(
    " "
  ),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " "
  )
];
var THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink"
];
var OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
function readThemeColors(theme) {
  if (theme === void 0) return OFFICE_THEME;
  return THEME_ORDER.map((name, i2) => {
    const entry = new RegExp(`<(?:\\w+:)?${name}>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(theme)?.[1] ?? "";
    return /(?:lastClr|srgbClr\s+val)="([0-9A-Fa-f]{6})"/.exec(entry)?.[1]?.toUpperCase() ?? OFFICE_THEME[i2];
  });
}
function readColor(tag2, theme) {
  const facts = attributes(XmlElement.parse(tag2, "a colour").openTag);
  if (isTrue(facts.get("auto"))) return void 0;
  const base = facts.get("rgb")?.slice(-6).toUpperCase() ?? theme[Number(facts.get("theme") ?? -1)] ?? PALETTE[Number(facts.get("indexed") ?? -1)];
  const tint = Number(facts.get("tint") ?? 0);
  return base !== void 0 && tint !== 0 ? tinted(base, tint) : base;
}
function tinted(color, tint) {
  const towards = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16)).map((channel) => Math.round(channel + (towards - channel) * share)).map((channel) => channel.toString(16).toUpperCase().padStart(2, "0")).join("");
}

// src/host/xlsx/styles/builtinFormats.ts
var BUILTIN_FORMATS = /* @__PURE__ */ new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"],
  [6, "$#,##0_);[Red]($#,##0)"],
  [7, "$#,##0.00_);($#,##0.00)"],
  [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"]
]);
var FIRST_CUSTOM_FORMAT = 164;

// src/host/xlsx/styles/words.ts
var HORIZONTAL = [["centerContinuous", "CenterAcrossSelection"]];
var LINES = [
  ["dashed", "Dash"],
  ["dotted", "Dot"],
  ["mediumDashed", "Dash"],
  ["dashDot", "Dash"],
  ["mediumDashDot", "Dash"],
  ["dashDotDot", "Dash"],
  ["mediumDashDotDot", "Dash"],
  ["slantDashDot", "Dash"]
];
var toModel = (pairs) => (word) => pairs.find(([file]) => file === word)?.[1] ?? word.charAt(0).toUpperCase() + word.slice(1);
var toFile2 = (pairs) => (word) => pairs.find(([, model]) => model === word)?.[0] ?? word.charAt(0).toLowerCase() + word.slice(1);
var fileToModel = { horizontal: toModel(HORIZONTAL), vertical: toModel([]), line: toModel(LINES) };
var modelToFile = { horizontal: toFile2(HORIZONTAL), vertical: toFile2([]), line: toFile2(LINES) };

// src/host/xlsx/styles/readStyles.ts
function readStyles(xml, theme) {
  const sheet = XmlElement.parse(xml, "the list of styles");
  const list = (group, item) => (sheet.inner(group)?.all(item) ?? []).map(({ text }) => XmlElement.parse(text, `<${item}>`));
  const formats = new Map(BUILTIN_FORMATS);
  for (const format2 of list("numFmts", "numFmt")) {
    formats.set(
      Number(format2.attribute("numFmtId")),
      decodeXstring(format2.attribute("formatCode") ?? "General")
    );
  }
  const fonts = list("fonts", "font").map((font) => readFont(font, theme));
  const fills = list("fills", "fill").map((fill) => readFill(fill, theme));
  const borders = list("borders", "border").map((border) => readBorders(border, theme));
  return list("cellXfs", "xf").map((xf) => {
    const facts = xf.attributes();
    const at = (name) => Number(facts.get(name) ?? 0);
    return {
      ...DEFAULT_STYLE,
      numberFormat: formats.get(at("numFmtId")) ?? "General",
      ...fonts[at("fontId")],
      ...fills[at("fillId")],
      ...borders[at("borderId")],
      ...readAlignment(xf.first("alignment")?.text ?? ""),
      quotePrefix: isTrue(facts.get("quotePrefix"))
    };
  });
}
function readFont(font, theme) {
  const flag = (name) => {
    const child = font.first(name);
    return child !== void 0 && (attribute(child.text, "val") === void 0 || isTrue(attribute(child.text, "val")));
  };
  const color = font.first("color");
  const fontColor = color && readColor(color.text, theme);
  const size = Number(attribute(font.first("sz")?.text ?? "", "val") ?? NaN);
  return {
    bold: flag("b"),
    italic: flag("i"),
    ...fontColor !== void 0 && { fontColor },
    ...size > 0 && { fontSize: size }
  };
}
function readFill(fill, theme) {
  const pattern = fill.inner("patternFill");
  if (pattern?.attribute("patternType") !== "solid") return {};
  const color = pattern.first("fgColor");
  const rgb = color && readColor(color.text, theme);
  return rgb === void 0 ? {} : { fill: rgb };
}
var EDGES2 = [
  ["borderLeft", ["left", "start"]],
  ["borderRight", ["right", "end"]],
  ["borderTop", ["top"]],
  ["borderBottom", ["bottom"]]
];
function readBorders(border, theme) {
  const found3 = {};
  for (const [edge2, names] of EDGES2) {
    const line = names.map((name) => border.inner(name)).find((element) => element !== void 0);
    const style = line?.attribute("style");
    if (line === void 0 || style === void 0 || style === "none") continue;
    const color = line.first("color");
    const rgb = color && readColor(color.text, theme);
    found3[edge2] = { line: fileToModel.line(style), ...rgb !== void 0 && { color: rgb } };
  }
  return found3;
}
function readAlignment(tag2) {
  if (tag2 === "") return {};
  const facts = attributes(tag2);
  const vertical = facts.get("vertical");
  const indent = Number(facts.get("indent") ?? 0);
  return {
    horizontal: fileToModel.horizontal(facts.get("horizontal") ?? "general"),
    wrap: isTrue(facts.get("wrapText")),
    ...vertical !== void 0 && { vertical: fileToModel.vertical(vertical) },
    ...indent > 0 && { indent }
  };
}

// src/host/xlsx/openXlsx.ts
function openXlsx(bytes, limits = {}) {
  const { parts, workbookPart } = recognize(bytes, { ...DEFAULT_LIMITS, ...limits });
  const xml = XmlElement.parse(parts.text(workbookPart), "the workbook part");
  if (xml.localName !== "workbook") throw damaged("the workbook part is something else");
  const relationships2 = parts.relationships(workbookPart);
  const partOf2 = (kind) => relationships2.find((r) => r.kind === kind && parts.has(r.target))?.target;
  const themePart = partOf2("theme");
  const stylesPart = partOf2("styles");
  const theme = readThemeColors(themePart && parts.text(themePart));
  const workbook = new Workbook({
    styles: new Styles(stylesPart === void 0 ? [] : readStyles(parts.text(stylesPart), theme)),
    date1904: isTrue(attribute(xml.first("workbookPr")?.text ?? "", "date1904"))
  });
  const isStrict = xml.openTag.includes(`"${STRICT.main}"`);
  const edits = new Edits();
  const source = new BookSource(
    parts,
    workbookPart,
    xml,
    isStrict ? STRICT : TRANSITIONAL,
    stylesPart,
    edits
  );
  workbook.package = source;
  const textsPart = partOf2("sharedStrings");
  const texts = textsPart === void 0 ? NO_SHARED_STRINGS : readSharedStrings(parts.text(textsPart));
  attachSheets(workbook, source, relationships2);
  readNames(workbook, source);
  readCalculation(workbook, xml);
  for (const entry of source.sheets) {
    if (entry.sheet.kind !== "worksheet") continue;
    const read = readSheet(entry.sheet, entry.part, parts, texts);
    Object.assign(entry, { source: read });
  }
  noteTables(workbook, source);
  readPrintTitles(workbook);
  readCustomXml(workbook, source, relationships2);
  activate(workbook, source);
  edits.listenTo(workbook);
  return workbook;
}
var VISIBILITY = { hidden: "Hidden", veryHidden: "VeryHidden" };
var KINDS = { worksheet: "worksheet", chartsheet: "chartsheet" };
function attachSheets(workbook, source, relationships2) {
  const sheets = source.xml.inner("sheets")?.all("sheet") ?? [];
  if (sheets.length === 0) throw damaged("the workbook has no sheets");
  for (const { text } of sheets) {
    const facts = attributes(text);
    const name = decodeXstring(facts.get("name") ?? "");
    const id = [...facts].find(([key]) => key.endsWith(":id"))?.[1];
    const relationship = relationships2.find((other) => other.id === id);
    if (relationship === void 0 || !source.parts.has(relationship.target)) {
      throw damaged(`sheet "${name}" is listed but not there`);
    }
    const visibility = VISIBILITY[facts.get("state") ?? ""] ?? "Visible";
    const sheet = workbook.attachSheet({ name, visibility, kind: KINDS[relationship.kind] ?? "other" });
    const sheetId = Number(facts.get("sheetId") ?? 0);
    source.sheets.push({ sheet, name, part: relationship.target, xml: text, sheetId });
  }
}
function readNames(workbook, source) {
  for (const { text } of source.xml.inner("definedNames")?.all("definedName") ?? []) {
    const element = XmlElement.parse(text, "a defined name");
    const facts = element.attributes();
    const scope = workbook.sheets[Number(facts.get("localSheetId") ?? -1)];
    const item = {
      name: decodeXstring(facts.get("name") ?? ""),
      refersTo: fromFile(decodeXml(element.content)),
      hidden: isTrue(facts.get("hidden")),
      comment: decodeXstring(facts.get("comment") ?? "")
    };
    const name = { ...item, ...scope !== void 0 && { scope } };
    workbook.names.push(name);
    source.names.set(name, { ...item, xml: text });
  }
}
function readCalculation(workbook, xml) {
  const mode = attribute(xml.first("calcPr")?.text ?? "", "calcMode");
  if (mode === "manual") workbook.calculationMode = "Manual";
  if (mode === "autoNoTable") workbook.calculationMode = "AutomaticExceptTables";
}
function noteTables(workbook, source) {
  for (const { sheet, part } of source.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const targets = source.parts.relationships(part).filter((relationship) => relationship.kind === "table");
    sheet.tables.forEach((table, i2) => {
      const columns = new Map(table.columns.map((column) => [column.id, column.name]));
      source.tables.set(table, { part: targets[i2].target, name: table.name, columns });
    });
  }
  const ids = workbook.tables.map((table) => table.id);
  if (new Set(ids).size !== ids.length) throw damaged("two tables have the same number");
}
function readPrintTitles(workbook) {
  for (const { name, scope, refersTo } of workbook.names) {
    if (name !== "_xlnm.Print_Titles" || scope === void 0) continue;
    for (const part of refersTo.split(",")) {
      const rect = parseAddress(part)?.rect;
      if (rect?.columns === 16384) scope.pageLayout.printTitleRows = { row: rect.row, rows: rect.rows };
    }
  }
}
function readCustomXml(workbook, source, relationships2) {
  const { parts } = source;
  for (const { kind, target } of relationships2) {
    if (kind !== "customXml" || !parts.has(target)) continue;
    const xml = parts.text(target);
    if (isSettings(xml)) {
      source.settings = { part: target, xml };
      for (const [name, value] of readSettings2(xml)) workbook.settings.set(name, value);
      continue;
    }
    const id = customXmlId(parts, target) ?? `{${target}}`;
    source.customXml.set(id, { part: target, xml });
    workbook.customXml.set(id, xml);
  }
}
function customXmlId(parts, part) {
  const properties = parts.relationships(part).find((relationship) => relationship.kind === "customXmlProps");
  if (properties === void 0 || !parts.has(properties.target)) return void 0;
  return /itemID="([^"]+)"/.exec(parts.text(properties.target))?.[1];
}
function activate(workbook, source) {
  const view = source.xml.inner("bookViews")?.first("workbookView")?.text ?? "";
  const active = workbook.sheets[Number(attribute(view, "activeTab") ?? 0)];
  if (active?.visibility === "Visible") workbook.active = active;
  source.active = workbook.active;
}

// src/host/xlsx/zip/zipEntry.ts
var FIXED_TIME = 2162688;

// src/host/xlsx/zip/writeZip.ts
var LARGE = 2 * 1024 * 1024;
function pack(name, bytes) {
  const packed = deflateSync(bytes, { level: bytes.length > LARGE ? 3 : 6 });
  const isSmaller = packed.length < bytes.length;
  return {
    name,
    method: isSmaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isSmaller ? packed : bytes,
    time: FIXED_TIME
  };
}
function writeZip(entries) {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce((sum4, entry, i2) => sum4 + 76 + 2 * names[i2].length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets = [];
  let at = 0;
  entries.forEach((entry, i2) => {
    offsets.push(at);
    view.setUint32(at, 67324752, true);
    writeFacts(view, at + 4, entry, names[i2].length);
    bytes.set(names[i2], at + 30);
    bytes.set(entry.packed, at + 30 + names[i2].length);
    at += 30 + names[i2].length + entry.packed.length;
  });
  const start = at;
  entries.forEach((entry, i2) => {
    view.setUint32(at, 33639248, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, entry, names[i2].length);
    view.setUint32(at + 42, offsets[i2], true);
    bytes.set(names[i2], at + 46);
    at += 46 + names[i2].length;
  });
  view.setUint32(at, 101010256, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}
var UTF8_NAME = 2048;
function writeFacts(view, at, entry, nameLength) {
  const isAscii = nameLength === entry.name.length;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, isAscii ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

// src/host/xlsx/blankPackage.ts
var { main: MAIN, relationships: OFFICE } = TRANSITIONAL;
var BLANK_STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
var COLORS = "dk1 windowText 000000,lt1 window FFFFFF,dk2 44546A,lt2 E7E6E6,accent1 4472C4,accent2 ED7D31,accent3 A5A5A5,accent4 FFC000,accent5 5B9BD5,accent6 70AD47,hlink 0563C1,folHlink 954F72";
function themeXml() {
  const colors = COLORS.split(",").map((entry) => {
    const [name, first, second] = entry.split(" ");
    return second === void 0 ? `<a:${name}><a:srgbClr val="${first}"/></a:${name}>` : `<a:${name}><a:sysClr val="${first}" lastClr="${second}"/></a:${name}>`;
  });
  const font = (name) => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `${XML_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office">${colors.join("")}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font("Calibri Light")}</a:majorFont><a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
var override = (part, type) => `<Override PartName="/${part}" ContentType="${type}"/>`;
var relationships = (...items) => `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` + items.map(([type, target], i2) => `<Relationship Id="rId${i2 + 1}" Type="${type}" Target="${target}"/>`).join("") + "</Relationships>";
function blankPackage(date1904) {
  const workbook = `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`;
  const parts = {
    "[Content_Types].xml": `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", TYPES.workbook)}${override("xl/styles.xml", TYPES.styles)}${override("xl/theme/theme1.xml", TYPES.theme)}${override("docProps/app.xml", TYPES.app)}</Types>`,
    "_rels/.rels": relationships(
      [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
      [`${OFFICE}/extended-properties`, "docProps/app.xml"]
    ),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relationships(
      [`${OFFICE}/styles`, "styles.xml"],
      [`${OFFICE}/theme`, "theme/theme1.xml"]
    ),
    "xl/styles.xml": BLANK_STYLES,
    "xl/theme/theme1.xml": themeXml(),
    "docProps/app.xml": `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Settlesheet</Application></Properties>`
  };
  const entries = Object.entries(parts).map(([name, text]) => pack(name, encodeText(text)));
  const xml = XmlElement.parse(workbook, "the workbook part");
  return new BookSource(
    new Package(entries),
    "xl/workbook.xml",
    xml,
    TRANSITIONAL,
    "xl/styles.xml",
    new Edits()
  );
}

// src/host/xlsx/book/customXml.ts
var OFFICE2 = "http://schemas.openxmlformats.org/officeDocument/2006";
var SETTINGS_ID = "{5E771E5E-0000-4000-8000-000000000001}";
function writeCustomXml(draft, workbook, source) {
  for (const [id, { part, xml }] of source.customXml) {
    const now = workbook.customXml.get(id);
    if (now === void 0) removePart(draft, source, part);
    else if (now !== xml) draft.put(part, now);
  }
  for (const [id, xml] of workbook.customXml) {
    if (!source.customXml.has(id)) addPart(draft, source, id, xml);
  }
  writeSettingsPart(draft, workbook, source);
}
function writeSettingsPart(draft, workbook, source) {
  const before = source.settings;
  if (workbook.settings.size === 0) {
    if (before !== void 0) removePart(draft, source, before.part);
    return;
  }
  const xml = writeSettings(workbook.settings);
  if (before === void 0) addPart(draft, source, SETTINGS_ID, xml, SETTINGS_NAMESPACE);
  else if (before.xml !== xml) draft.put(before.part, xml);
}
function addPart(draft, source, id, xml, namespace) {
  const part = draft.freeName("customXml/item", ".xml");
  const number = /(\d+)\.xml$/.exec(part)[1];
  const properties = `customXml/itemProps${number}.xml`;
  const schema = namespace ?? /\sxmlns="([^"]+)"/.exec(xml)?.[1];
  const references = schema === void 0 ? "" : `<ds:schemaRefs><ds:schemaRef ds:uri="${encodeAttribute(schema)}"/></ds:schemaRefs>`;
  const item = `<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${OFFICE2}/customXml">${references}</ds:datastoreItem>`;
  draft.ensureDefault("xml", "application/xml");
  draft.put(part, xml);
  draft.add(properties, TYPES.customXmlProperties, XML_DECLARATION.replace("yes", "no") + item);
  draft.relate(source.workbookPart, `${source.vocabulary.relationships}/customXml`, part);
  draft.relate(part, `${source.vocabulary.relationships}/customXmlProps`, properties);
}
function removePart(draft, source, part) {
  for (const { kind, target } of draft.relationships(part))
    if (kind === "customXmlProps") draft.remove(target);
  draft.unrelate(source.workbookPart, (relationship) => relationship.target === part);
  draft.remove(part);
}

// src/host/xlsx/sheet/keptPlaces.ts
function movedPlaces(places, sheet, edits) {
  return places.split(/\s+/).flatMap((place) => {
    const rect = placeOf2(place);
    if (rect === void 0) return [place];
    const moved = edits.rect(rect, sheet);
    return moved === void 0 ? [] : [moved === rect ? place : formatRect(moved)];
  }).join(" ");
}
var FORMULAS = /(<(?:[\w.-]+:)?(?:formula[12]?|f)>)([^<]+)(?=<\/)/g;
var movedFormulas = (text, edits, home) => text.replace(FORMULAS, (all, open, written3) => {
  const formula = decodeXml(written3);
  const moved = edits.formula(formula, home);
  return moved === formula ? all : open + encodeFormula(moved);
});
var LISTS = [
  ["dataValidations", "dataValidation", "sqref"],
  ["hyperlinks", "hyperlink", "ref"],
  ["protectedRanges", "protectedRange", "sqref"],
  ["ignoredErrors", "ignoredError", "sqref"],
  ["cellWatches", "cellWatch", "r"]
];
var WITH_FORMULAS = ["conditionalFormatting", "dataValidations", "extLst"];
function moveKeptPlaces(xml, sheet, edits, home) {
  for (const child of xml.children) {
    if (WITH_FORMULAS.includes(child.name)) child.text = movedFormulas(child.text, edits, home);
  }
  moveLocations(xml.first("hyperlinks"), edits);
  if (!edits.hasShifts(sheet)) return;
  for (const child of xml.all("conditionalFormatting")) moveChild(xml, child, "sqref", sheet, edits);
  const filter = xml.first("autoFilter");
  if (filter !== void 0) moveChild(xml, filter, "ref", sheet, edits);
  for (const [list, item, attributeName] of LISTS) {
    const child = xml.first(list);
    if (child === void 0) continue;
    const element = XmlElement.parse(child.text, list);
    for (const each of element.all(item)) moveChild(element, each, attributeName, sheet, edits);
    if (element.attribute("count") !== void 0) element.setAttribute("count", element.all(item).length);
    if (element.isEmpty) xml.remove(child);
    else child.text = element.toString();
  }
  const extensions = xml.first("extLst");
  if (extensions !== void 0) {
    extensions.text = extensions.text.replace(
      /(<(?:[\w.-]+:)?sqref>)([^<]+)/g,
      (all, open, places) => {
        const moved = movedPlaces(places, sheet, edits);
        return moved === "" ? all : open + moved;
      }
    );
  }
}
function moveChild(parent, child, name, sheet, edits) {
  const end = child.text.indexOf(">") + 1;
  const open = child.text.slice(0, end);
  const moved = movedPlaces(attribute(open, name) ?? "", sheet, edits);
  if (moved === "") parent.remove(child);
  else child.text = withAttribute(open, name, moved) + child.text.slice(end);
}
function moveLocations(hyperlinks, edits) {
  if (hyperlinks === void 0 || !hyperlinks.text.includes("location=")) return;
  const element = XmlElement.parse(hyperlinks.text, "hyperlinks");
  for (const link of element.all("hyperlink")) {
    const location = attribute(link.text, "location");
    if (location !== void 0) link.text = withAttribute(link.text, "location", edits.formula(location));
  }
  hyperlinks.text = element.toString();
}

// src/host/xlsx/book/keptParts.ts
function moveKeptParts(draft, source) {
  const { edits, parts } = source;
  if (edits.isEmpty) return;
  for (const part of parts.names) {
    if (!draft.has(part)) continue;
    if (/\/charts\/[^/]+\.xml$/.test(part)) rewrite2(draft, part, (text) => movedFormulas(text, edits));
    if (/\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/.test(part))
      rewrite2(draft, part, (text) => movePivotSource(text, edits));
  }
  for (const { sheet, part } of source.sheets) {
    if (!draft.has(part) || !edits.hasShifts(sheet)) continue;
    for (const { kind, target, isExternal } of draft.relationships(part)) {
      if (isExternal || !draft.has(target)) continue;
      if (kind === "comments" || kind === "threadedComment")
        rewrite2(draft, target, (text) => moveComments(text, sheet, edits));
      if (kind === "vmlDrawing") rewrite2(draft, target, (text) => moveNotes(text, sheet, edits));
      if (kind === "drawing") rewrite2(draft, target, (text) => moveAnchors(text, sheet, edits));
    }
  }
}
function rewrite2(draft, part, change) {
  const text = draft.text(part);
  const changed = change(text);
  if (changed !== text) draft.put(part, changed);
}
function movePivotSource(text, edits) {
  return text.replace(/<(?:[\w.-]+:)?worksheetSource\s[^>]*>/, (tag2) => {
    const [sheet, ref] = [attribute(tag2, "sheet"), attribute(tag2, "ref")];
    if (sheet === void 0) return tag2;
    const moved = parseAddress(edits.formula(`${quoteSheetName(sheet)}!${ref ?? "A1"}`));
    if (moved?.sheet === void 0) return tag2;
    const renamed = withAttribute(tag2, "sheet", moved.sheet);
    return ref === void 0 ? renamed : withAttribute(renamed, "ref", formatRect(moved.rect));
  });
}
var moveComments = (text, sheet, edits) => text.replace(
  /<((?:[\w.-]+:)?(?:comment|threadedComment))(\s[^>]*?)(\/>|>[\s\S]*?<\/\1>)/g,
  (_, name, facts, rest) => {
    const open = `<${name}${facts}>`;
    const place = movedPlaces(attribute(open, "ref") ?? "", sheet, edits);
    return place === "" ? "" : withAttribute(open, "ref", place).slice(0, -1) + rest;
  }
);
var cellAt = (row, column) => ({ row, column, rows: 1, columns: 1 });
var moveNotes = (text, sheet, edits) => text.replace(
  /<((?:[\w.-]+:)?Row)>(\d+)(<\/\1>\s*<((?:[\w.-]+:)?Column)>(\d+)<\/\4>)/g,
  (all, name, row, rest, _, column) => {
    const moved = edits.rect(cellAt(Number(row), Number(column)), sheet);
    return moved === void 0 ? all : `<${name}>${moved.row}${rest}`;
  }
);
var moveAnchors = (text, sheet, edits) => text.replace(
  /(<((?:[\w.-]+:)?)(?:from|to)>\s*<\2col>)(\d+)(<\/\2col>[\s\S]*?<\2row>)(\d+)/g,
  (all, start, _, column, middle, row) => {
    const moved = edits.rect(cellAt(Number(row), Number(column)), sheet);
    return moved === void 0 ? all : start + column + middle + moved.row;
  }
);

// src/host/xlsx/book/workbookXml.ts
var WORKBOOK_ORDER = "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" ");
function relationshipPrefix(xml, { relationships: relationships2 }) {
  for (const [name, value] of xml.attributes()) {
    if (value === relationships2 && name.startsWith("xmlns:")) return name.slice("xmlns:".length);
  }
  xml.setAttribute("xmlns:r", relationships2);
  return "r";
}
var STATES = { Visible: void 0, Hidden: "hidden", VeryHidden: "veryHidden" };
function writeSheetList(xml, lines, vocabulary) {
  const p = xml.prefix;
  const r = relationshipPrefix(xml, vocabulary);
  const items = lines.map(({ sheet, xml: before, sheetId, relationshipId }) => {
    let tag2 = before ?? `<${p}sheet name="" sheetId="${sheetId}" ${r}:id="${relationshipId ?? ""}"/>`;
    if (before === void 0 || sheet.dirtyParts.has("name"))
      tag2 = withAttribute(tag2, "name", encodeXstring(sheet.name));
    const state = attribute(tag2, "state");
    const wanted = STATES[sheet.visibility];
    if ((state === "visible" ? void 0 : state) === wanted) return tag2;
    return withAttribute(tag2, "state", wanted);
  });
  const sheets = xml.inner("sheets") ?? XmlElement.parse(`<${p}sheets/>`, "sheets");
  const known = sheets.all("sheet").map((child) => child.text);
  if (known.join() === items.join()) return;
  sheets.children = items.map((text) => ({ name: "sheet", text }));
  xml.put("sheets", sheets.toString(), WORKBOOK_ORDER);
}
function writeActiveSheet(xml, workbook) {
  const p = xml.prefix;
  const index = workbook.sheets.indexOf(workbook.active);
  const views = xml.inner("bookViews");
  const view = views?.first("workbookView");
  const known = Number(attribute(view?.text ?? "", "activeTab") ?? 0);
  const firstShown = Number(attribute(view?.text ?? "", "firstSheet") ?? 0);
  if (known === index && firstShown < workbook.sheets.length) return;
  if (views === void 0 || view === void 0) {
    xml.put(
      "bookViews",
      `<${p}bookViews><${p}workbookView activeTab="${index}"/></${p}bookViews>`,
      WORKBOOK_ORDER
    );
    return;
  }
  const open = view.text.slice(0, view.text.indexOf(">") + 1);
  let tag2 = withAttribute(open, "activeTab", index === 0 ? void 0 : index);
  if (firstShown >= workbook.sheets.length) tag2 = withAttribute(tag2, "firstSheet", void 0);
  view.text = tag2 + view.text.slice(open.length);
  xml.put("bookViews", views.toString(), WORKBOOK_ORDER);
}
var PRINT_TITLES = "_xlnm.Print_Titles";
function writeNames(xml, workbook, source, goes) {
  const p = xml.prefix;
  const titled = workbook.sheets.filter(
    (sheet) => sheet.dirtyParts.has("pageLayout") && sheet.pageLayout.printTitleRows !== void 0
  );
  const isReplaced = (name) => goes(name) || name.name === PRINT_TITLES && name.scope !== void 0 && titled.includes(name.scope);
  const items = workbook.names.filter((name) => !isReplaced(name)).map((name) => nameXml(name, workbook, source, p));
  for (const sheet of titled) {
    const columns = printTitleColumns(workbook, sheet);
    const rows = formatTitleRows(sheet);
    items.push(
      `<${p}definedName name="${PRINT_TITLES}" localSheetId="${workbook.sheets.indexOf(sheet)}">${encodeFormula(columns + rows)}</${p}definedName>`
    );
  }
  const known = xml.inner("definedNames")?.all("definedName").map((child) => child.text) ?? [];
  if (known.join() === items.join()) return;
  const text = `<${p}definedNames>${items.join("")}</${p}definedNames>`;
  xml.put("definedNames", items.length === 0 ? void 0 : text, WORKBOOK_ORDER);
}
function formatTitleRows({ name, pageLayout }) {
  const { row, rows } = pageLayout.printTitleRows;
  return `${quoteSheetName(name)}!${formatRect({ row, rows, column: 0, columns: 16384 }).replace(/\d+/g, "$$$&")}`;
}
function printTitleColumns(workbook, sheet) {
  const before = workbook.names.find((name) => name.name === PRINT_TITLES && name.scope === sheet)?.refersTo ?? "";
  const columns = before.split(",").find((part) => /!\$?[A-Z]+:\$?[A-Z]+$/.test(part));
  return columns === void 0 ? "" : `${columns},`;
}
function nameXml(name, workbook, source, p) {
  const before = source.names.get(name);
  const sheet = name.scope === void 0 ? void 0 : workbook.sheets.indexOf(name.scope);
  let open = before === void 0 ? `<${p}definedName name="">` : before.xml.slice(0, before.xml.indexOf(">") + 1);
  const scope = attribute(open, "localSheetId");
  const isSame2 = before !== void 0 && before.name === name.name && before.refersTo === name.refersTo && before.hidden === name.hidden && before.comment === name.comment && (scope === void 0 ? void 0 : Number(scope)) === sheet;
  if (isSame2) return before.xml;
  open = withAttribute(open.replace(/\/>$/, ">"), "name", encodeXstring(name.name));
  if (name.comment !== (before?.comment ?? ""))
    open = withAttribute(open, "comment", name.comment === "" ? void 0 : encodeXstring(name.comment));
  open = withAttribute(open, "localSheetId", sheet);
  if (name.hidden !== (before?.hidden ?? false))
    open = withAttribute(open, "hidden", name.hidden ? 1 : void 0);
  return `${open}${encodeFormula(toFile(name.refersTo))}</${p}definedName>`;
}
var MODES = { Automatic: void 0, AutomaticExceptTables: "autoNoTable", Manual: "manual" };
function writeCalculation(xml, workbook, calculate) {
  const before = xml.first("calcPr")?.text ?? `<${xml.prefix}calcPr/>`;
  const mode = attribute(before, "calcMode");
  let tag2 = before;
  if ((mode === "auto" ? void 0 : mode) !== MODES[workbook.calculationMode]) {
    tag2 = withAttribute(tag2, "calcMode", MODES[workbook.calculationMode]);
  }
  if (calculate) tag2 = withAttribute(tag2, "fullCalcOnLoad", 1);
  if (tag2 !== before) xml.put("calcPr", tag2, WORKBOOK_ORDER);
}

// src/host/xlsx/opc/packageDraft.ts
var PackageDraft = class {
  constructor(original) {
    this.original = original;
  }
  original;
  #texts = /* @__PURE__ */ new Map();
  #removed = /* @__PURE__ */ new Set();
  #contentTypes;
  has(name) {
    return this.#texts.has(name) || this.original.has(name) && !this.#removed.has(this.original.find(name));
  }
  text(name) {
    return this.#texts.get(name) ?? this.original.text(name);
  }
  put(name, text) {
    this.#texts.set(name, text);
    this.#removed.delete(name);
  }
  /** A new part with its content type. */
  add(name, contentType2, text) {
    this.put(name, text);
    const types = this.#types();
    types.append(
      "Override",
      `<${types.prefix}Override PartName="/${encodeAttribute(name)}" ContentType="${contentType2}"/>`
    );
  }
  /** `xl/tables/table3.xml`: the first number that is free. */
  freeName(stem, extension) {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }
  /** A part with its relationships and its content type. */
  remove(name) {
    for (const part of [name, relationshipsPart(name)]) {
      this.#texts.delete(part);
      if (this.original.has(part)) this.#removed.add(this.original.find(part));
    }
    const types = this.#types();
    const override2 = types.all("Override").find(({ text }) => attribute(text, "PartName")?.toLowerCase() === `/${name}`.toLowerCase());
    if (override2 !== void 0) types.remove(override2);
  }
  relationships(source) {
    const part = relationshipsPart(source);
    if (!this.#texts.has(part)) return this.has(part) ? this.original.relationships(source) : [];
    return readRelationships(this.text(part), source, `"${part}"`);
  }
  /** @returns its id */
  relate(source, type, target) {
    const part = relationshipsPart(source);
    const known = this.has(part) ? this.text(part) : NO_RELATIONSHIPS;
    const { xml, id } = withRelationship(known, type, relativeTarget(source, target));
    this.put(this.original.find(part) ?? part, xml);
    return id;
  }
  unrelate(source, goes) {
    const ids = new Set(
      this.relationships(source).filter(goes).map((relationship) => relationship.id)
    );
    const part = relationshipsPart(source);
    if (ids.size > 0)
      this.put(
        this.original.find(part) ?? part,
        withoutRelationships(this.text(part), (id) => ids.has(id))
      );
  }
  /** Every part that can be reached from the package's own relationships. */
  reachable() {
    const found3 = /* @__PURE__ */ new Set();
    const waiting = [""];
    for (let source = waiting.pop(); source !== void 0; source = waiting.pop()) {
      for (const { target, isExternal } of this.relationships(source)) {
        if (isExternal || found3.has(target) || !this.has(target)) continue;
        found3.add(target);
        waiting.push(target);
      }
    }
    return found3;
  }
  /** Ensures that parts with an extension have a content type without naming each. */
  ensureDefault(extension, contentType2) {
    const types = this.#types();
    const isKnown = types.all("Default").some(({ text }) => attribute(text, "Extension")?.toLowerCase() === extension);
    if (isKnown) return;
    types.children.unshift({
      name: "Default",
      text: `<${types.prefix}Default Extension="${extension}" ContentType="${contentType2}"/>`
    });
  }
  contentType(name) {
    const types = this.#types();
    const override2 = types.all("Override").find(({ text }) => attribute(text, "PartName")?.toLowerCase() === `/${name}`.toLowerCase());
    if (override2 !== void 0) return attribute(override2.text, "ContentType");
    const byExtension = types.all("Default").find(({ text }) => attribute(text, "Extension")?.toLowerCase() === extensionOf(name));
    return byExtension && attribute(byExtension.text, "ContentType");
  }
  /** Untouched entries keep their place, their time and their packed bytes. */
  toZip() {
    if (this.#contentTypes !== void 0) {
      const text = this.#contentTypes.toString();
      if (text !== this.original.text(CONTENT_TYPES_PART)) this.put(CONTENT_TYPES_PART, text);
    }
    const names = this.original.names.filter((name) => !this.#removed.has(name));
    const added = [...this.#texts.keys()].filter((name) => this.original.entry(name) === void 0);
    return writeZip(
      [...names, ...added].map((name) => {
        const text = this.#texts.get(name);
        return text === void 0 ? this.original.entry(name) : pack(name, encodeText(text));
      })
    );
  }
  #types() {
    return this.#contentTypes ??= XmlElement.parse(
      this.original.text(CONTENT_TYPES_PART),
      "the list of content types"
    );
  }
};

// src/host/xlsx/table/writeTable.ts
var ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
function newTableXml(table, namespace) {
  const { id, name, rect } = table;
  const text = encodeName(name);
  const rows = table.headerRows === 0 ? ' headerRowCount="0"' : "";
  const totals = table.totalsRows === 0 ? ' totalsRowShown="0"' : ' totalsRowCount="1"';
  const open = `<table xmlns="${namespace}" id="${id}" name="${text}" displayName="${text}" ref="${formatRect(rect)}"${rows}${totals}>`;
  return XML_DECLARATION + open + filterXml(table, "") + columnsXml(table, "", []) + styleXml(table, "", "") + "</table>";
}
function patchTableXml(table, before, text) {
  const xml = XmlElement.parse(text, "a table");
  const p = xml.prefix;
  const oldRect = placeOf2(xml.attribute("ref"));
  xml.setAttribute("ref", formatRect(table.rect));
  if (table.name !== before.name)
    xml.setAttribute("name", table.name).setAttribute("displayName", table.name);
  if (xml.attribute("headerRowCount") === "0" !== (table.headerRows === 0)) {
    xml.setAttribute("headerRowCount", table.headerRows === 0 ? 0 : void 0);
  }
  if (Number(xml.attribute("totalsRowCount") ?? 0) > 0 !== table.totalsRows > 0) {
    xml.setAttribute("totalsRowCount", table.totalsRows === 0 ? void 0 : 1).setAttribute("totalsRowShown", void 0);
    if (table.totalsRows === 0) xml.setAttribute("totalsRowShown", 0);
  }
  const columns = xml.inner("tableColumns")?.all("tableColumn").map((column) => column.text) ?? [];
  xml.put("autoFilter", filterXml(table, p, xml.first("autoFilter")?.text) || void 0, ORDER);
  if (oldRect !== void 0 && !isSameRect(oldRect, table.rect)) xml.put("sortState", void 0, ORDER);
  xml.put("tableColumns", columnsXml(table, p, columns), ORDER);
  xml.put("tableStyleInfo", styleXml(table, p, xml.first("tableStyleInfo")?.text ?? ""), ORDER);
  return xml.toString();
}
var isSameRect = (a, b) => formatRect(a) === formatRect(b);
function filterXml(table, p, before) {
  if (!table.showFilterButton || table.headerRows === 0) return "";
  const ref = formatRect({ ...table.rect, rows: table.rect.rows - table.totalsRows });
  const filter = XmlElement.parse(before ?? `<${p}autoFilter/>`, "a filter");
  const hasMoved = before !== void 0 && filter.attribute("ref") !== ref;
  filter.setAttribute("ref", ref);
  for (const child of [...filter.children]) {
    const isOutside = Number(attribute(child.text, "colId") ?? 0) >= table.columns.length;
    const isStale = child.name === "filterColumn" ? !table.isFiltered || table.filters.size > 0 || isOutside : hasMoved;
    if (child.name !== "" && isStale) filter.remove(child);
  }
  for (const [index, { values }] of [...table.filters].sort(([a], [b]) => a - b)) {
    const blank = values.includes("") ? ` blank="1"` : "";
    const items = values.filter((value) => value !== "").map((value) => `<${p}filter val="${encodeName(value)}"/>`);
    const list = `<${p}filters${blank}>${items.join("")}</${p}filters>`;
    filter.append("filterColumn", `<${p}filterColumn colId="${index}">${list}</${p}filterColumn>`);
  }
  return filter.toString();
}
function columnsXml(table, p, before) {
  const known = new Map(before.map((text, i2) => [Number(attribute(text, "id") ?? i2 + 1), text]));
  const columns = table.columns.map(({ id, name }) => {
    const text = known.get(id);
    if (text === void 0) return `<${p}tableColumn id="${id}" name="${encodeName(name)}"/>`;
    if (decodeXstring(attribute(text, "name") ?? "") === name) return text;
    const end = text.indexOf(">") + 1;
    return withRawAttribute(text.slice(0, end), "name", encodeName(name)) + text.slice(end);
  });
  return `<${p}tableColumns count="${columns.length}">${columns.join("")}</${p}tableColumns>`;
}
var withRawAttribute = (tag2, name, value) => withAttribute(tag2, name, "\0").replace("\0", () => value);
function styleXml(table, p, before) {
  const flag = (value) => value ? 1 : 0;
  let tag2 = before === "" ? `<${p}tableStyleInfo/>` : before;
  tag2 = withAttribute(tag2, "name", table.style);
  tag2 = withAttribute(tag2, "showFirstColumn", flag(table.highlightFirstColumn));
  tag2 = withAttribute(tag2, "showLastColumn", flag(table.highlightLastColumn));
  tag2 = withAttribute(tag2, "showRowStripes", flag(table.showBandedRows));
  return withAttribute(tag2, "showColumnStripes", flag(table.showBandedColumns));
}
function moveTableFormulas(text, move) {
  return text.replace(
    /(<(?:[\w.-]+:)?(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)/g,
    (all, open, written3) => {
      const formula = decodeXml(written3);
      const moved = move(formula);
      return moved === formula ? all : open + encodeFormula(moved);
    }
  );
}

// src/host/xlsx/sheet/sheetLists.ts
function writeMerges(sheet, xml) {
  const p = xml.prefix;
  const items = sheet.merges.map((rect) => `<${p}mergeCell ref="${formatRect(rect)}"/>`);
  const text = `<${p}mergeCells count="${items.length}">${items.join("")}</${p}mergeCells>`;
  xml.put("mergeCells", items.length === 0 ? void 0 : text, WORKSHEET_ORDER);
}
function writeValidations(sheet, xml) {
  const p = xml.prefix;
  const list = xml.inner("dataValidations") ?? XmlElement.parse(`<${p}dataValidations/>`, "dataValidations");
  for (const { rect } of sheet.validations) {
    for (const child of list.all("dataValidation")) {
      const end = child.text.indexOf(">") + 1;
      const open = child.text.slice(0, end);
      const rest = withoutRect(attribute(open, "sqref") ?? "", rect);
      if (rest === "") list.remove(child);
      else child.text = withAttribute(open, "sqref", rest) + child.text.slice(end);
    }
  }
  for (const { rect, source } of sheet.validations) {
    const formula = source.startsWith("=") ? toFile(source.slice(1)) : `"${source.replaceAll('"', '""')}"`;
    const open = `<${p}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"`;
    list.append(
      "dataValidation",
      `${open} sqref="${formatRect(rect)}"><${p}formula1>${encodeFormula(formula)}</${p}formula1></${p}dataValidation>`
    );
  }
  list.setAttribute("count", list.all("dataValidation").length);
  xml.put("dataValidations", list.isEmpty ? void 0 : list.toString(), WORKSHEET_ORDER);
}
function withoutRect(places, taken) {
  return places.split(/\s+/).flatMap((place) => {
    const rect = parseAddress(place)?.rect;
    if (rect === void 0 || intersection(rect, taken) === void 0) return [place];
    return contains(taken, rect) ? [] : remaining(rect, intersection(rect, taken)).map((part) => formatRect(part));
  }).join(" ");
}
function remaining(rect, gone) {
  const [end, goneEnd] = [rectEnd(rect), rectEnd(gone)];
  const middle = { row: gone.row, rows: gone.rows };
  return [
    { ...rect, rows: gone.row - rect.row },
    { ...rect, row: goneEnd.row, rows: end.row - goneEnd.row },
    { ...middle, column: rect.column, columns: gone.column - rect.column },
    { ...middle, column: goneEnd.column, columns: end.column - goneEnd.column }
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
function writeHyperlinks(sheet, xml) {
  const p = xml.prefix;
  const list = xml.inner("hyperlinks") ?? XmlElement.parse(`<${p}hyperlinks/>`, "hyperlinks");
  const places = new Set(
    sheet.hyperlinks.map(({ row, column }) => formatRect({ row, column, rows: 1, columns: 1 }))
  );
  for (const child of list.all("hyperlink")) {
    if (places.has(attribute(child.text, "ref") ?? "")) list.remove(child);
  }
  for (const { row, column, location, tip } of sheet.hyperlinks) {
    const place = formatRect({ row, column, rows: 1, columns: 1 });
    const tooltip = tip === void 0 ? "" : ` tooltip="${encodeAttribute(encodeXstring(tip))}"`;
    list.append(
      "hyperlink",
      `<${p}hyperlink ref="${place}" location="${encodeAttribute(quoted(location))}"${tooltip}/>`
    );
  }
  xml.put("hyperlinks", list.isEmpty ? void 0 : list.toString(), WORKSHEET_ORDER);
}
function quoted(location) {
  const address = parseAddress(location);
  const sheet = address?.sheet;
  return sheet === void 0 ? location : `${quoteSheetName(sheet)}!${location.slice(location.lastIndexOf("!") + 1)}`;
}

// src/host/xlsx/sheet/cellXml.ts
function cellXml({ p, row, column, style, f = "", more = "" }, value) {
  const open = `<${p}c r="${columnName2(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`}${more}`;
  if (value === void 0) return f === "" ? `${open}/>` : `${open}>${f}</${p}c>`;
  if (typeof value === "number") return `${open}>${f}<${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  if (isCellError(value)) return `${open} t="e">${f}<${p}v>${encodeXml(value.error)}</${p}v></${p}c>`;
  const text = encodeXml(encodeXstring(value));
  if (f !== "") return `${open} t="str">${f}<${p}v>${text}</${p}v></${p}c>`;
  const space = /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : "";
  return `${open} t="inlineStr"><${p}is><${p}t${space}>${text}</${p}t></${p}is></${p}c>`;
}
var sharedTextXml = ({ p, row, column, style }, index) => `<${p}c r="${columnName2(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`} t="s"><${p}v>${index}</${p}v></${p}c>`;

// src/host/xlsx/sheet/writeCells.ts
var COLUMNS2 = 16384;
var keyOf = (row, column) => row * COLUMNS2 + column;
var NO_COLUMNS = /* @__PURE__ */ new Set();
function writeCells(sheet, source, prefix, edits) {
  return new CellWriter(sheet, source, prefix, edits).write();
}
var CellWriter = class {
  constructor(sheet, source, p, edits) {
    this.sheet = sheet;
    this.source = source;
    this.p = p;
    this.#dirty = new Map(sheet.dirty);
    this.#rowFacts = sheet.isNew || sheet.dirtyParts.has("rows");
    this.#arrays = movedArrays(sheet, source, edits);
    this.#scanner = source && new CellScanner(source.data, p, `sheet "${sheet.name}"`);
    this.#dissolveSharedFormulas();
  }
  sheet;
  source;
  p;
  /** Groups of shared formulas that become plain ones. */
  #plainGroups = /* @__PURE__ */ new Set();
  #dirty;
  #arrays;
  #scanner;
  #rowFacts;
  write() {
    const rows = this.#touchedRows();
    if (rows.length === 0 && !this.sheet.isNew) return void 0;
    const { p, source } = this;
    const pieces = [this.#open()];
    if (source === void 0) for (const row of rows) pieces.push(this.#newRow(row));
    else this.#mergeRows(source, rows, pieces);
    pieces.push(`</${p}sheetData>`);
    return pieces.join("");
  }
  #open() {
    const { data } = this.source ?? { data: `<${this.p}sheetData>` };
    const open = data.slice(0, data.indexOf(">") + 1);
    return open.endsWith("/>") ? `${open.slice(0, -2)}>` : open;
  }
  /** Untouched rows that follow each other are one slice, with whatever stands between them. */
  #mergeRows({ data, rows }, touched, pieces) {
    const order = Array.from({ length: rows.length }, (_, i2) => i2);
    if (!rows.isAscending) order.sort((a, b) => rows.row(a) - rows.row(b));
    let next = 0;
    let [from, to] = [-1, -1];
    const flush = () => {
      if (from >= 0) pieces.push(data.slice(from, to));
      from = -1;
    };
    for (const i2 of order) {
      const row = rows.row(i2);
      for (; next < touched.length && touched[next] < row; next++) {
        flush();
        pieces.push(this.#newRow(touched[next]));
      }
      if (touched[next] === row) {
        flush();
        pieces.push(this.#patchedRow(row, rows.start(i2), rows.end(i2)));
        next++;
      } else {
        if (from >= 0 && (to > rows.start(i2) || !rows.isAscending)) flush();
        if (from < 0) from = rows.start(i2);
        to = rows.end(i2);
      }
    }
    flush();
    for (; next < touched.length; next++) pieces.push(this.#newRow(touched[next]));
  }
  #touchedRows() {
    const { sheet, source } = this;
    const touched = new Set(this.#dirty.keys());
    if (source === void 0) for (const row of sheet.rowNumbers()) touched.add(row);
    if (this.#rowFacts) {
      for (const rows of [sheet.hiddenRows, sheet.rowHeights.keys(), sheet.rowStyles.keys()]) {
        for (const row of rows) touched.add(row);
      }
    }
    if (source !== void 0 && (touched.size > 0 || this.#rowFacts)) {
      for (let i2 = 0; i2 < source.rows.length; i2++) {
        if (source.hasImplicitPlaces || this.#rowFacts && this.#hasFacts(source, i2))
          touched.add(source.rows.row(i2));
      }
    }
    return [...touched].sort((a, b) => a - b);
  }
  #hasFacts({ data, rows }, i2) {
    const start = rows.start(i2);
    return /\s(?:hidden|ht|customFormat)=/.test(data.slice(start, data.indexOf(">", start)));
  }
  #newRow(row) {
    const { p, sheet } = this;
    const open = this.#withFacts(`<${p}row r="${row + 1}">`, row);
    const cells2 = [];
    sheet.rowCells(row)?.forEach((cell, column) => {
      if (cell !== void 0) cells2.push(this.#cell(row, column, cell, void 0));
    });
    const body = cells2.join("");
    return body === "" && open === `<${p}row r="${row + 1}">` ? "" : `${open}${body}</${p}row>`;
  }
  #patchedRow(row, start, end) {
    const { data } = this.source;
    const { p } = this;
    const scanner = this.#scanner;
    const dirty = this.#dirty.get(row) ?? NO_COLUMNS;
    const openEnd = data.indexOf(">", start) + 1;
    const cells2 = [];
    const seen = /* @__PURE__ */ new Set();
    if (openEnd < end) {
      scanner.enter(openEnd);
      while (scanner.next()) {
        const { column } = scanner;
        seen.add(column);
        cells2.push({
          column,
          text: dirty.has(column) ? this.#rewritten(row, scanner) : this.#kept(row, scanner)
        });
      }
    }
    for (const column of dirty) {
      const cell = seen.has(column) ? void 0 : this.sheet.cell(row, column);
      if (cell !== void 0) cells2.push({ column, text: this.#cell(row, column, cell, void 0) });
    }
    cells2.sort((a, b) => a.column - b.column);
    const raw = data.slice(start, openEnd).replace(/\/>$/, ">");
    const open = this.#withFacts(withAttribute(withAttribute(raw, "r", row + 1), "spans", void 0), row);
    return `${open}${cells2.map(({ text }) => text).join("")}</${p}row>`;
  }
  #kept(row, { start, end, column, hasReference }) {
    const text = this.source.data.slice(start, end);
    if (hasReference) return text;
    const name = this.p.length + 2;
    return `${text.slice(0, name)} r="${columnName2(column)}${row + 1}"${text.slice(name)}`;
  }
  #rewritten(row, scanner) {
    const { column, style, bodyStart, bodyEnd, start } = scanner;
    const { data, lastLoadedRow } = this.source;
    const body = data.slice(bodyStart, bodyEnd);
    const f = rawFormula(body, this.p);
    const cell = this.sheet.cell(row, column);
    const wasRead = row <= lastLoadedRow;
    if (cell === void 0) return wasRead ? "" : cellXml({ p: this.p, row, column, style }, void 0);
    const styled = wasRead || cell.style !== void 0 ? cell : { ...cell, style };
    return this.#cell(
      row,
      column,
      styled,
      f === void 0 ? void 0 : { f, open: data.slice(start, bodyStart) }
    );
  }
  /** @param before the formula the file has in this cell, kept word for word as long as it is the same */
  #cell(row, column, cell, before) {
    const { p } = this;
    const frame = { p, row, column, style: cell.style ?? 0 };
    if (cell.formula === void 0) {
      const rich = this.source?.richTexts.get(cell);
      if (rich !== void 0 && this.source?.richValues.get(rich) === cell.value)
        return sharedTextXml(frame, rich);
      return cell.value === void 0 && frame.style === 0 ? "" : cellXml(frame, cell.value);
    }
    if (before !== void 0 && this.#meaning(before.f, row, column) === cell.formula) {
      const metadata = attribute(before.open, "cm");
      const more = metadata === void 0 ? "" : ` cm="${metadata}"`;
      return cellXml({ ...frame, f: before.f, more }, cell.value);
    }
    return this.#formulaCell(frame, cell);
  }
  #formulaCell(frame, cell) {
    const { p, row, column } = frame;
    const formula = cell.formula;
    const table = formula.includes("[") ? this.sheet.tableAt({ row, column, rows: 1, columns: 1 })?.name : void 0;
    const text = encodeFormula(toFile(formula, table));
    const array = this.#arrays.get(keyOf(row, column));
    if (array !== void 0 && array.formula === formula && !this.sheet.ownFormulas.has(keyOf(row, column))) {
      const f = `<${p}f t="array" ref="${formatRect(array.rect)}">${text}</${p}f>`;
      return cellXml(
        { ...frame, f, more: array.metadata === void 0 ? "" : ` cm="${array.metadata}"` },
        cell.value
      );
    }
    return cellXml({ ...frame, f: `<${p}f>${text}</${p}f>` }, cell.value);
  }
  /** The formula that the file's `<f>` means in this cell; undefined when it may not stay. */
  #meaning(f, row, column) {
    const open = f.slice(0, f.indexOf(">") + 1);
    if (attribute(open, "t") === "shared") {
      const group = attribute(open, "si") ?? "";
      return this.#plainGroups.has(group) ? void 0 : this.source.shared.get(group)?.formula.at(row, column);
    }
    return open.endsWith("/>") ? void 0 : fromFile(decodeXml(f.slice(open.length, f.lastIndexOf("<"))));
  }
  /** A group whose first cell no longer has its formula: the others have to say it themselves. */
  #dissolveSharedFormulas() {
    for (const [name, { formula, cells: cells2 }] of this.source?.shared ?? []) {
      const { row, column, text } = formula;
      const isTouched = this.#dirty.get(row)?.has(column) === true;
      if (!isTouched || this.sheet.cell(row, column)?.formula === text) continue;
      this.#plainGroups.add(name);
      for (const cell of cells2) {
        const known = this.#dirty.get(cell.row) ?? NO_COLUMNS;
        if (!known.has(cell.column)) this.#dirty.set(cell.row, /* @__PURE__ */ new Set([...known, cell.column]));
      }
    }
  }
  /** The row's tag with height, format and hiding as the model has them. */
  #withFacts(tag2, row) {
    if (!this.#rowFacts && this.source !== void 0) return tag2;
    const { sheet } = this;
    let open = tag2;
    const isHidden = sheet.hiddenRows.has(row);
    if (isTrue(attribute(open, "hidden")) !== isHidden)
      open = withAttribute(open, "hidden", isHidden ? 1 : void 0);
    const height = sheet.rowHeights.get(row);
    const known = attribute(open, "ht");
    if ((known === void 0 ? void 0 : Number(known)) !== height) {
      open = withAttribute(
        withAttribute(open, "ht", height),
        "customHeight",
        height === void 0 ? void 0 : 1
      );
    }
    const style = sheet.rowStyles.get(row) || void 0;
    if ((isTrue(attribute(open, "customFormat")) ? Number(attribute(open, "s") ?? 0) || void 0 : void 0) !== style) {
      open = withAttribute(
        withAttribute(open, "s", style),
        "customFormat",
        style === void 0 ? void 0 : 1
      );
    }
    return open;
  }
};
function movedArrays(sheet, source, edits) {
  const arrays = /* @__PURE__ */ new Map();
  for (const array of source?.arrays ?? []) {
    const rect = edits?.rect(array.rect, sheet) ?? array.rect;
    const formula = edits?.formula(array.formula, source.name) ?? array.formula;
    arrays.set(keyOf(rect.row, rect.column), { ...array, rect, formula });
  }
  return arrays;
}

// src/host/xlsx/sheet/writeSheet.ts
var BLANK = '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
function writeSheet(draft, book2, task) {
  const { sheet, part, entry, isSelected } = task;
  const removed = [...book2.tables].filter(
    ([table]) => table.sheet === sheet && !sheet.tables.includes(table)
  );
  const added = sheet.tables.filter((table) => !book2.tables.has(table));
  const hasWork = entry?.source === void 0 || sheet.dirty.size > 0 || sheet.dirtyParts.size > 0 || isSelected !== void 0 || removed.length + added.length > 0 || !book2.edits.isEmpty;
  if (!hasWork) return;
  const xml = entry?.source?.xml.clone() ?? blankSheet(book2);
  const before = xml.toString();
  writeContent(xml, book2, task);
  if (removed.length > 0)
    removeTables2(
      draft,
      xml,
      part,
      removed.map(([, { part: tablePart }]) => tablePart)
    );
  if (added.length > 0) addTables(draft, book2, xml, part, added);
  const after = xml.toString();
  if (entry === void 0) draft.add(part, TYPES.worksheet, after);
  else if (after !== before) draft.put(part, after);
}
var blankSheet = ({ vocabulary }) => XmlElement.parse(
  `${XML_DECLARATION}<worksheet xmlns="${vocabulary.main}" xmlns:r="${vocabulary.relationships}">${BLANK}</worksheet>`,
  "a new sheet"
);
function writeContent(xml, book2, { sheet, entry, isSelected }) {
  const p = xml.prefix;
  const { edits } = book2;
  const source = entry?.source;
  const changed = (part) => sheet.isNew || sheet.dirtyParts.has(part);
  if (source !== void 0 && !edits.isEmpty) moveKeptPlaces(xml, sheet, edits, source.name);
  const cells2 = writeCells(sheet, source, p, edits);
  if (cells2 !== void 0) {
    xml.put("sheetData", cells2, WORKSHEET_ORDER);
    xml.put(
      "dimension",
      `<${p}dimension ref="${dimension(xml, sheet, edits.hasShifts(sheet))}"/>`,
      WORKSHEET_ORDER
    );
  }
  if (changed("columns")) xml.put("cols", writeColumns(sheet, xml.inner("cols"), p), WORKSHEET_ORDER);
  if (changed("view") || isSelected !== void 0) {
    xml.put("sheetViews", writeViews2(sheet, xml.inner("sheetViews"), p, isSelected), WORKSHEET_ORDER);
  }
  if (changed("merges")) writeMerges(sheet, xml);
  if (changed("validations")) writeValidations(sheet, xml);
  if (changed("hyperlinks")) writeHyperlinks(sheet, xml);
  if (sheet.dirtyParts.has("pageLayout")) writePage(sheet, xml);
  if (sheet.dirtyParts.has("tabColor")) writeTabColor(sheet, xml);
  const filter = attribute(xml.first("autoFilter")?.text ?? "", "ref");
  const filtered = placeOf2(filter);
  if (filtered !== void 0 && sheet.tables.some((table) => overlaps(table.rect, filtered))) {
    xml.put("autoFilter", void 0, WORKSHEET_ORDER);
  }
}
function dimension(xml, sheet, isShifted) {
  const used = sheet.usedRect(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const before = placeOf2(attribute(xml.first("dimension")?.text ?? "", "ref"));
  const isKept = before !== void 0 && !isShifted && before.rows * before.columns > 1;
  return formatRect(isKept ? boundingRect(before, used) : used);
}
function removeTables2(draft, xml, part, removed) {
  const ids = draft.relationships(part).filter(({ target }) => removed.includes(target)).map(({ id }) => id);
  const list = xml.inner("tableParts");
  for (const child of list?.all("tablePart") ?? []) {
    if (ids.some((id) => new RegExp(`:id=["']${id}["']`).test(child.text))) list.remove(child);
  }
  if (list !== void 0) {
    list.setAttribute("count", list.all("tablePart").length);
    xml.put("tableParts", list.isEmpty ? void 0 : list.toString(), WORKSHEET_ORDER);
  }
  draft.unrelate(part, ({ target }) => removed.includes(target));
  for (const table of removed) draft.remove(table);
}
function addTables(draft, book2, xml, part, added) {
  const p = xml.prefix;
  const { vocabulary } = book2;
  const r = relationshipPrefix(xml, vocabulary);
  const list = xml.inner("tableParts") ?? XmlElement.parse(`<${p}tableParts/>`, "tableParts");
  for (const table of added) {
    const tablePart = draft.freeName("xl/tables/table", ".xml");
    draft.add(tablePart, TYPES.table, newTableXml(table, vocabulary.main));
    const id = draft.relate(part, `${vocabulary.relationships}/table`, tablePart);
    list.append("tablePart", withAttribute(`<${p}tablePart/>`, `${r}:id`, id));
  }
  list.setAttribute("count", list.all("tablePart").length);
  xml.put("tableParts", list.toString(), WORKSHEET_ORDER);
}

// src/host/xlsx/styles/writeStyles.ts
var ORDER2 = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
var FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
var BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");
var XF_ORDER = ["alignment", "protection", "extLst"];
function appendStyles(xml, appended) {
  if (appended.length === 0) return xml;
  const writer = new StyleWriter(XmlElement.parse(xml, "the list of styles"));
  for (const { base, patch } of appended) writer.append(base, patch);
  return writer.toString();
}
var Group = class {
  constructor(sheet, name, item) {
    this.sheet = sheet;
    this.name = name;
    this.item = item;
    this.items = (sheet.inner(name)?.all(item) ?? []).map((child) => child.text);
    this.#before = this.items.length;
    this.#known = new Map(this.items.map((text, i2) => [text, i2]).reverse());
  }
  sheet;
  name;
  item;
  items;
  #known;
  #before;
  /** @returns the index of an equal item, or of the item added */
  indexOf(text) {
    return this.#known.get(text) ?? this.push(text);
  }
  push(text) {
    const index = this.items.push(text) - 1;
    if (!this.#known.has(text)) this.#known.set(text, index);
    return index;
  }
  write() {
    if (this.items.length === this.#before) return;
    const { sheet, name } = this;
    const group = sheet.inner(name) ?? XmlElement.parse(`<${sheet.prefix}${name}/>`, name);
    for (const text of this.items.slice(this.#before)) group.append(this.item, text);
    group.setAttribute("count", this.items.length);
    sheet.put(name, group.toString(), ORDER2);
  }
};
var StyleWriter = class {
  constructor(sheet) {
    this.sheet = sheet;
    this.#p = sheet.prefix;
    this.#fonts = new Group(sheet, "fonts", "font");
    this.#fills = new Group(sheet, "fills", "fill");
    this.#borders = new Group(sheet, "borders", "border");
    this.#formats = new Group(sheet, "numFmts", "numFmt");
    this.#xfs = new Group(sheet, "cellXfs", "xf");
    this.#formatIds = this.#readFormatIds();
  }
  sheet;
  #p;
  #fonts;
  #fills;
  #borders;
  #formats;
  #xfs;
  #formatIds;
  append(base, patch) {
    const xf = this.#element(
      this.#xfs.items[base] ?? this.#xfs.items[0] ?? this.#blank("xf", ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"')
    );
    const set = (name, flag, index) => {
      xf.setAttribute(name, index).setAttribute(flag, 1);
    };
    if (patch.numberFormat !== void 0)
      set("numFmtId", "applyNumberFormat", this.#formatId(patch.numberFormat));
    if (changesFont(patch))
      set("fontId", "applyFont", this.#font(Number(xf.attribute("fontId") ?? 0), patch));
    if (patch.fill !== void 0) set("fillId", "applyFill", this.#fill(patch.fill));
    if (changesBorder(patch))
      set("borderId", "applyBorder", this.#border(Number(xf.attribute("borderId") ?? 0), patch));
    if (changesAlignment(patch)) {
      xf.setAttribute("applyAlignment", 1);
      this.#align(xf, patch);
    }
    if (patch.quotePrefix !== void 0) xf.setAttribute("quotePrefix", patch.quotePrefix ? 1 : void 0);
    this.#xfs.push(xf.toString());
  }
  toString() {
    for (const group of [this.#formats, this.#fonts, this.#fills, this.#borders, this.#xfs]) group.write();
    return this.sheet.toString();
  }
  #element = (text) => XmlElement.parse(text, "a style");
  #blank = (name, facts = "") => `<${this.#p}${name}${facts}/>`;
  #readFormatIds() {
    const ids = new Map([...BUILTIN_FORMATS].map(([id, code]) => [code, id]));
    for (const text of this.#formats.items) {
      const id = Number(attribute(text, "numFmtId"));
      const hidden = BUILTIN_FORMATS.get(id);
      if (hidden !== void 0 && ids.get(hidden) === id) ids.delete(hidden);
      const code = attribute(text, "formatCode") ?? "";
      if (!ids.has(code)) ids.set(code, id);
    }
    return ids;
  }
  #formatId(code) {
    const known = this.#formatIds.get(code);
    if (known !== void 0) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.#formatIds.values()) + 1;
    this.#formatIds.set(code, id);
    const text = encodeAttribute(encodeXstring(code));
    this.#formats.push(`<${this.#p}numFmt numFmtId="${id}" formatCode="${text}"/>`);
    return id;
  }
  #font(base, patch) {
    const font = this.#element(this.#fonts.items[base] ?? this.#blank("font"));
    const put = (name, facts) => font.put(name, facts === void 0 ? void 0 : this.#blank(name, facts), FONT_ORDER);
    if (patch.bold !== void 0) put("b", patch.bold ? "" : void 0);
    if (patch.italic !== void 0) put("i", patch.italic ? "" : void 0);
    if (patch.fontSize !== void 0) put("sz", ` val="${patch.fontSize}"`);
    if (patch.fontColor !== void 0) put("color", colorFacts(patch.fontColor));
    return this.#fonts.indexOf(font.toString());
  }
  #fill(color) {
    const p = this.#p;
    if (color === null)
      return this.#fills.indexOf(`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
    const pattern = `<${p}patternFill patternType="solid"><${p}fgColor${colorFacts(color)}/><${p}bgColor indexed="64"/></${p}patternFill>`;
    return this.#fills.indexOf(`<${p}fill>${pattern}</${p}fill>`);
  }
  #border(base, patch) {
    const p = this.#p;
    const none = ["left", "right", "top", "bottom", "diagonal"].map((edge2) => `<${p}${edge2}/>`).join("");
    const border = this.#element(this.#borders.items[base] ?? `<${p}border>${none}</${p}border>`);
    const put = (edge2, line, twin = edge2) => {
      if (line === void 0) return;
      const name = border.first(twin) === void 0 ? edge2 : twin;
      border.put(name, line === null ? `<${p}${name}/>` : this.#line(name, line), BORDER_ORDER);
    };
    put("left", patch.borderLeft, "start");
    put("right", patch.borderRight, "end");
    put("top", patch.borderTop);
    put("bottom", patch.borderBottom);
    return this.#borders.indexOf(border.toString());
  }
  #line(edge2, { line, color }) {
    const p = this.#p;
    const facts = color === void 0 ? ' auto="1"' : colorFacts(color);
    return `<${p}${edge2} style="${modelToFile.line(line)}"><${p}color${facts}/></${p}${edge2}>`;
  }
  #align(xf, patch) {
    const alignment = this.#element(xf.first("alignment")?.text ?? this.#blank("alignment"));
    if (patch.horizontal !== void 0) {
      alignment.setAttribute(
        "horizontal",
        patch.horizontal === "General" ? void 0 : modelToFile.horizontal(patch.horizontal)
      );
    }
    if (patch.vertical !== void 0)
      alignment.setAttribute("vertical", modelToFile.vertical(patch.vertical));
    if (patch.wrap !== void 0) alignment.setAttribute("wrapText", patch.wrap ? 1 : void 0);
    if (patch.indent !== void 0)
      alignment.setAttribute("indent", patch.indent === 0 ? void 0 : patch.indent);
    xf.put("alignment", alignment.toString(), XF_ORDER);
  }
};
var colorFacts = (color) => ` rgb="FF${color.replace(/^#/, "").toUpperCase()}"`;
var has = (...values) => values.some((value) => value !== void 0);
var changesFont = (p) => has(p.bold, p.italic, p.fontColor, p.fontSize);
var changesAlignment = (p) => has(p.horizontal, p.vertical, p.wrap, p.indent);
var changesBorder = (p) => has(p.borderTop, p.borderBottom, p.borderLeft, p.borderRight);

// src/host/xlsx/saveXlsx.ts
function saveXlsx(workbook) {
  const source = sourceOf(workbook) ?? blankPackage(workbook.date1904);
  const draft = new PackageDraft(source.parts);
  const reachable = draft.reachable();
  const xml = source.xml.clone();
  const lines = writeSheets(draft, workbook, source);
  writeSheetList(xml, lines, source.vocabulary);
  writeActiveSheet(xml, workbook);
  writeNames(xml, workbook, source, (name) => isStaleFilter(name));
  writeTables(draft, workbook, source);
  writeStyles(draft, workbook, source);
  writeCustomXml(draft, workbook, source);
  moveKeptParts(draft, source);
  const calculate = needsCalculation(workbook, source);
  if (calculate) removeCalculationChain(draft, source);
  writeCalculation(xml, workbook, calculate);
  if (xml.toString() !== source.xml.toString()) draft.put(source.workbookPart, xml.toString());
  removeLost(draft, workbook, source, reachable);
  return draft.toZip();
}
function isStaleFilter({ name, scope, refersTo }) {
  const rect = name === "_xlnm._FilterDatabase" ? parseAddress(refersTo)?.rect : void 0;
  return rect !== void 0 && scope !== void 0 && scope.tables.some((table) => table.isNew && overlaps(table.rect, rect));
}
function writeSheets(draft, workbook, source) {
  const { workbookPart, vocabulary } = source;
  let lastId = Math.max(0, ...source.sheets.map((entry) => entry.sheetId));
  const wasActive = source.active;
  const isMoved = workbook.active !== wasActive;
  return workbook.sheets.map((sheet) => {
    const entry = source.entry(sheet);
    const isSelected = !isMoved ? void 0 : sheet === workbook.active ? true : sheet === wasActive ? false : void 0;
    if (entry !== void 0) {
      if (sheet.kind === "worksheet")
        writeSheet(draft, source, { sheet, part: entry.part, entry, isSelected });
      return { sheet, xml: entry.xml, sheetId: entry.sheetId };
    }
    const part = draft.freeName("xl/worksheets/sheet", ".xml");
    writeSheet(draft, source, { sheet, part, entry: void 0, isSelected });
    const relationshipId = draft.relate(workbookPart, `${vocabulary.relationships}/worksheet`, part);
    return { sheet, sheetId: ++lastId, relationshipId };
  });
}
function writeTables(draft, workbook, source) {
  const move = formulaMover(source);
  for (const table of workbook.tables) {
    const entry = source.tables.get(table);
    if (entry === void 0) continue;
    const before = draft.text(entry.part);
    const home = source.entry(table.sheet)?.name;
    const patched2 = table.changed ? patchTableXml(table, entry, before) : before;
    const after = moveTableFormulas(patched2, (formula) => move(formula, home));
    if (after !== before) draft.put(entry.part, after);
  }
}
function formulaMover({ tables, edits }) {
  const changes2 = [];
  for (const [table, { name, columns }] of tables) {
    for (const column of table.columns) {
      const before = columns.get(column.id);
      if (before === void 0 || before === column.name) continue;
      changes2.push((formula) => renameColumnIn(formula, name, before, column.name));
    }
  }
  for (const [table, { name }] of tables) {
    if (name !== table.name) changes2.push((formula) => renameTableIn(formula, name, table.name));
  }
  return (formula, home) => changes2.reduce((text, change) => change(text), edits.formula(formula, home));
}
function writeStyles(draft, workbook, source) {
  const { appended } = workbook.styles;
  if (appended.length === 0) return;
  const { stylesPart, vocabulary, workbookPart } = source;
  if (stylesPart !== void 0) {
    draft.put(stylesPart, appendStyles(draft.text(stylesPart), appended));
    return;
  }
  const part = draft.freeName("xl/styles", ".xml");
  draft.add(part, TYPES.styles, appendStyles(BLANK_STYLES, appended));
  draft.relate(workbookPart, `${vocabulary.relationships}/styles`, part);
}
function needsCalculation(workbook, source) {
  const isChanged = workbook.sheets.some((sheet) => sheet.isNew || sheet.dirty.size > 0) || !source.edits.isEmpty || workbook.sheets.length !== source.sheets.length;
  if (!isChanged) return false;
  const hadChain = source.parts.relationships(source.workbookPart).some(({ kind }) => kind === "calcChain");
  return hadChain || workbook.sheets.some((sheet) => sheet.formulaPlaces().length > 0);
}
function removeCalculationChain(draft, { workbookPart }) {
  for (const { kind, target } of draft.relationships(workbookPart))
    if (kind === "calcChain") draft.remove(target);
  draft.unrelate(workbookPart, ({ kind }) => kind === "calcChain");
}
function removeLost(draft, workbook, source, before) {
  const gone = source.sheets.filter(({ sheet }) => !workbook.sheets.includes(sheet));
  if (gone.length > 0) {
    const parts = new Set(gone.map(({ part }) => part));
    draft.unrelate(source.workbookPart, ({ target }) => parts.has(target));
  }
  const isWhole = gone.length === 0 && [...source.tables.keys()].every((table) => table.sheet.tables.includes(table));
  if (isWhole) return;
  const after = draft.reachable();
  for (const part of before) if (!after.has(part) && draft.has(part)) draft.remove(part);
}

// test/support/monthEnd.ts
var day2 = (iso) => Date.parse(`${iso}T00:00:00Z`) / 864e5 + 25569;
var STARTED = "2026-11-30T09:00:00.000Z";

// test/support/largeWorkbook.ts
function largeWorkbook(count) {
  const model = newWorkbook();
  const put = (name, header, rows, text) => {
    const sheet = model.sheets[0].name === name ? model.sheets[0] : model.addSheet(name);
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: header.length };
    for (const column of text) sheet.setStyle({ ...area, column, columns: 1 }, { numberFormat: "@" }, "file");
    sheet.setValues(area, [header, ...rows], "file");
    model.addTable(sheet, area, name);
  };
  const number = (i2) => `INV-${String(i2).padStart(6, "0")}`;
  const amount5 = (i2) => (1e4 + i2) / 100;
  const half = (i2) => Math.floor((1e4 + i2) / 2) / 100;
  const account = (i2) => String(1e4 + i2 % 4e3);
  model.sheets[0].name = "Invoices";
  put(
    "Invoices",
    ["Account", "Name", "Invoice", "Date", "Due date", "Amount", "Cash discount"],
    Array.from({ length: count }, (_, i2) => [
      account(i2),
      `Customer ${account(i2)} GmbH & Co. KG`,
      number(i2),
      day2("2026-11-02"),
      day2("2026-12-02"),
      amount5(i2),
      "2-1"
    ]),
    [0, 1, 2, 6]
  );
  put(
    "Payments",
    ["Date", "Account", "Amount", "Invoice", "Payment reference", "Offset account"],
    Array.from({ length: count }, (_, i2) => [
      day2(i2 % 3 === 0 ? "2026-11-06" : "2026-11-20"),
      account(i2),
      i2 % 2 === 0 ? half(i2) : amount5(i2),
      number(i2),
      `REF ${i2}`,
      "1200"
    ]),
    [1, 3, 4, 5]
  );
  put(
    "CashDiscounts",
    ["Code", "Days", "Percent", "Next code"],
    [
      ["2-1", 5, 2, "1"],
      ["1", 14, 1, ""]
    ],
    [0, 3]
  );
  put("SettlementParameters", ["Parameter", "Value"], [["Accounting currency", "EUR"]], [0]);
  return model;
}

// test/bench/zz-pp.ts
var m = (_) => void 0;
void (async () => {
  const t0 = performance.now();
  const t = () => Math.round(performance.now() - t0);
  const file = saveXlsx(largeWorkbook(5e4));
  m("file");
  const model = openXlsx(file);
  m("open");
  const office = await startOffice(new WorkbookHost(model));
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const useCases = createUseCases(excelWorkbook(), () => STARTED);
  const a = t();
  const preview = await useCases.preview();
  console.log("preview", t() - a);
  m("preview");
  const b = t();
  const r = await useCases.post(preview);
  console.log("post", t() - b);
  m("post");
  console.log(r.kind, preview.isEmpty);
})();
/*! Bundled license information:

decimal.js/decimal.mjs:
  (*!
   *  decimal.js v10.6.0
   *  An arbitrary-precision Decimal type for JavaScript.
   *  https://github.com/MikeMcl/decimal.js
   *  Copyright (c) 2025 Michael Mclaughlin <M8ch88l@gmail.com>
   *  MIT Licence
   *)

@noble/hashes/esm/utils.js:
  (*! noble-hashes - MIT License (c) 2022 Paul Miller (paulmillr.com) *)
*/
