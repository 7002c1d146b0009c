import type { FileKind } from '../../src/statement/detectFormat';
import { codaFile } from './codaFile';

/** Small awkward files of every format: what the detector is tried on, and what the fuzz test starts from. */
export const SAMPLES: Readonly<Record<FileKind, readonly string[]>> = {
  MT940: [
    `:20:STARTUMS
:25:10020030/1234567
:28C:12/1
:60F:C260629EUR1000,00
:61:2606300630C980,00NTRFNONREF//B4711
/OCMT/EUR981,50//CHGS/EUR1,50/
:86:166?00GUTSCHRIFT?109310?20EREF+E2E-77?21SVWZ+Rechnungen 9988 und 100
30 abzgl. Skonto?30DEUTDEFFXXX?31DE89370400440532013000?32Müller & Söhne?33 GmbH
:61:2607010630D500,NMSC30017
:86:020?00UEBERWEISUNG?20Miete?32Hausverwaltung
:61:2606300630RD20,00NRTINONREF
:86:frei : text
:62F:C260630EUR1500,00
-
`,
    `{1:F01ABNANL2AXXXX}{2:I940}{4:
:20:B
:25:NL91ABNA0417164300EUR
:28C:13
:60F:D260630EUR0,
:61:260701RC1,5NTRF
:86:/TRTP/SEPA/IBAN/NL91ABNA0417164300/NAME/Jansen/REMI/USTD//10030/EREF/NOTPROVIDED
:61:260701C1,5NTRF//X
:86:/CNTP/NL91ABNA0417164300/ABNANL2A/Jansen///REMI/STRD/CUR/9000000012345678/
:62F:C260701EUR0,
-}
`,
  ],
  CAMT: [
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">290.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Ntry><Amt Ccy="EUR">297.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-06-30</Dt></BookgDt>
<Chrgs><Rcrd><Amt Ccy="EUR">3.00</Amt></Rcrd></Chrgs>
<NtryDtls><TxDtls><Amt Ccy="EUR">100.00</Amt><RltdPties><Dbtr><Pty><Nm>A &amp; B</Nm></Pty></Dbtr></RltdPties></TxDtls>
<TxDtls><Amt Ccy="EUR">200.00</Amt><RmtInf><Ustrd>10030</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-06-30T12:00:00</DtTm></BookgDt></Ntry>
</Stmt></BkToCstmrStmt></Document>
`,
  ],
  OFX: [
    `OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
<BANKACCTFROM><BANKID>1<ACCTID>1234567</BANKACCTFROM><BANKTRANLIST><DTSTART>20260601<DTEND>20260630
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260630120000[-5:EST]<TRNAMT>980.00<FITID>1<NAME>M&amp;S<MEMO>10030</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260630<TRNAMT>-10,5<FITID>2<MEMO></STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>5<DTASOF>20260630</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`,
    '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><STMTRS><CURDEF>USD</CURDEF><STMTTRN><DTPOSTED>20260630</DTPOSTED><TRNAMT>1</TRNAMT></STMTTRN></STMTRS></OFX>\n',
  ],
  BAI2: [
    `01,BANK,US,260630,0600,1,,,2/
02,US,BANK,1,260630,0600,USD,2/
03,1234567,USD,010,100000,,/
88,015,148000,,/
16,195,98000,V,260701,,BR1,CR1,INVOICE 10030, LESS
88,DISCOUNT/
16,475,50000,D,2,0,100,1,200,BR2,,CHECK 17/
49,396000,6/
98,396000,1,8/
99,396000,1,10/
`,
  ],
  CODA: [
    codaFile('1000.00', [
      {
        amount: '980.00',
        communication: 'Facture 10030',
        customerReference: 'E-77',
        account: 'BE68539007547034',
        name: 'Été',
        information: 'plus',
      },
      {
        amount: '-300.00',
        communication: 'batch',
        type: '1',
        details: [
          { amount: '-100.00', communication: '101090933755493', isStructured: true, type: '5' },
          { amount: '-200.00', communication: 'B', type: '5' },
        ],
      },
    ]),
  ],
  CSV: [
    `Konto;DE89370400440532013000

Buchung;Wertstellung;Name;Verwendungszweck;Betrag;Saldo;Währung
30.06.2026;30.06.2026;Vermieter;Miete Juli;-500,00;1.480,00;EUR
29.06.2026;30.06.2026;"Müller ""&"" Söhne";"Rechnung
10030";980,00;1.980,00;EUR
`,
    'Date,Description,Debit,Credit\n06/30/2026,rent,500.00,\n06/29/2026,10030,,"1,980.00"\n',
  ],
};
