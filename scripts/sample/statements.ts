import { amountOfUnits, plus, sum, ZERO, type Amount } from '../../src/money/amount';
import { amountOfDigits, digitsOf } from '../../src/money/convert';

/** One booking of the sample's statements: what the bank would know of it. */
interface Booking {
  readonly day: string;
  readonly amount: Amount;
  readonly name: string;
  readonly iban: string;
  readonly text: string;
}

/** Day of November 2026, amount as the bank shows it, who, from which account, and what was written. */
const GIRO = `
  27 |   416.50 | Moebelwerk Bruennighoff GmbH    | DE89370400440532013000 | RE 10228 ABZGL 2% SKONTO
  27 |   911.89 | ATELIERS GERAUDEL ET FILS       | FR1420041010050500013M02606 | FACTURE 10205 - ESCOMPTE 2 %
  27 |  3307.50 | CERAMICAS PENARRUBIO SL         | ES9121000418450200051332 | PAGO FACTURAS 10193 Y 10203
  30 |  1862.34 | Køgevig Træhandel ApS           | DK5000400440116243     | FAKTURA 10172/10185/10251
  30 |   539.98 | ZUIDERBOSCH KEUKENS BV          | NL91ABNA0417164300     | Factuur 10207
  30 |  3610.00 | Maison Evrardin SAS             |                        | Reglement 10103, 10113
  30 |  1430.80 | Van Ruysdonck Interieur N.V.    | BE68539007547034       | 10117 MIN KORTING
  30 |   975.51 | O RAGHALLAIN JOINERY LTD        |                        | INV 10176 LESS DISCOUNT
  30 |  2873.85 | KUECHENSTUDIO WOERLITZEN E.K.   |                        | RECHNUNG VOM NOVEMBER
  30 |   500.00 | De Blauwe Schuurdeur            |                        | deelbetaling factuur 10157
  30 |    75.00 | Stichting Kerstmarkt Oudewater  |                        | donatie
  30 |   347.90 | GROEP HAVERKOORN NV             |                        | Factuur 10211 min 2 % korting
  30 |   959.50 | RIGAS OZOLKOKS SIA              |                        | invoice 10232
  30 |   497.28 | FACADES MONTBRILLARD SA         |                        | 10243 MOINS AVOIR CN-2026-427
  30 |  -915.00 | Spedition Querfurther & Soehne  |                        | Rechnung 2026-10063
  30 | -1880.34 | Saegewerk Tannhofen GmbH        |                        | RE-2026-0828 abzgl 3 % Skonto
  30 |   -18.50 |                                 |                        | KOSTEN REKENING NOVEMBER
`;
const SECOND = `
  27 |   396.90 | HOTEL ALPENGLOECKL GMBH         | | RECHNUNG 10181 ABZGL SKONTO
  27 |   808.50 | CARPINTERIA IBANEZ-RODAL SL     | | FRA 10240 DTO 2%
  27 |   760.50 | WIJNKOPER EN DOCHTERS           | | FACTUUR 10248
  30 |  1591.03 | KOLARIK A SYN NABYTEK           | | FA 10194 -2%
  30 |   270.59 | CELIKDAGLI MEUBELEN BV          | | BETALING NOVEMBER
  30 |   792.00 | LAKOWSKIE DRZWI S.A.            | | FV 10153
  30 |   621.02 | TUINCENTRUM DE LINDEHOECK       | | 10224 -/- 2 %
  30 |   553.10 | CANTINA VIGNAROSSA SRL          | | FATTURA 10136
  30 | -3792.60 | BUEROBEDARF LUETJENHAUSEN       | | RG 26/1082
`;

const GIRO_OPENING = cents('48210.75');
const SECOND_OPENING = cents('9120.00');

function cents(digits: string): Amount {
  const read = amountOfDigits(digits, 2);
  if (!read.ok) throw new Error(`${digits}: ${read.why}`);
  return read.amount;
}

const bookings = (table: string): readonly Booking[] =>
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [day = '', amount = '', name = '', iban = '', text = ''] = row
        .split('|')
        .map((cell) => cell.trim());
      return { day, amount: cents(amount), name, iban, text };
    });
const total = (lines: readonly Booking[]): Amount => sum(lines.map(({ amount }) => amount));
const magnitude = (amount: Amount): string => digitsOf(amount < ZERO ? amountOfUnits(-amount) : amount, 2);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The statement of the giro account, as its bank hands it over: camt.053. */
export function giroStatement(): string {
  const lines = bookings(GIRO);
  const closing = plus(GIRO_OPENING, total(lines));
  const balance = (code: string, amount: Amount, day: string): string =>
    `      <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${magnitude(amount)}</Amt>` +
    `<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">',
    '  <BkToCstmrStmt>',
    '    <GrpHdr><MsgId>2026-11-30</MsgId><CreDtTm>2026-11-30T18:00:00</CreDtTm></GrpHdr>',
    '    <Stmt>',
    '      <Id>2026-231</Id><ElctrncSeqNb>231</ElctrncSeqNb><CreDtTm>2026-11-30T18:00:00</CreDtTm>',
    '      <Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id><Ccy>EUR</Ccy></Acct>',
    balance('OPBD', GIRO_OPENING, '2026-11-27'),
    balance('CLBD', closing, '2026-11-30'),
    ...lines.map(entry),
    '    </Stmt>',
    '  </BkToCstmrStmt>',
    '</Document>',
    '',
  ].join('\n');
}

function entry({ day, amount, name, iban, text }: Booking, i: number): string {
  const [indicator, party] = amount > ZERO ? ['CRDT', 'Dbtr'] : ['DBIT', 'Cdtr'];
  const date = `<Dt>2026-11-${day}</Dt>`;
  const parties =
    name === ''
      ? ''
      : `<RltdPties><${party}><Pty><Nm>${escaped(name)}</Nm></Pty></${party}>` +
        (iban === '' ? '' : `<${party}Acct><Id><IBAN>${iban}</IBAN></Id></${party}Acct>`) +
        '</RltdPties>';
  return [
    `      <Ntry><Amt Ccy="EUR">${magnitude(amount)}</Amt><CdtDbtInd>${indicator}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>`,
    `        <BookgDt>${date}</BookgDt><ValDt>${date}</ValDt><AcctSvcrRef>G${String(i + 1).padStart(6, '0')}</AcctSvcrRef>`,
    `        <NtryDtls><TxDtls>${parties}<RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  ].join('\n');
}

/** The statement of the second account: MT940 with structured information for the account owner. */
export function secondStatement(): string {
  const lines = bookings(SECOND);
  const closing = plus(SECOND_OPENING, total(lines));
  const comma = (amount: Amount): string => magnitude(amount).replace('.', ',');
  return [
    ':20:STARTUMS',
    ':25:50010517/5407324931',
    ':28C:00112/001',
    `:60F:C261126EUR${comma(SECOND_OPENING)}`,
    ...lines.flatMap(({ day, amount, name, text }, i) => [
      `:61:2611${day}11${day}${amount > ZERO ? 'C' : 'D'}R${comma(amount)}NTRFNONREF//S${String(i + 1).padStart(6, '0')}`,
      `:86:166?00${amount > ZERO ? 'GUTSCHRIFT' : 'UEBERWEISUNG'}?20${text}?32${name}`,
    ]),
    `:62F:C261130EUR${comma(closing)}`,
    '-',
    '',
  ].join('\r\n');
}
