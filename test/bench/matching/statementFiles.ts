import type { BankLedger } from '../floor/bankLedger';

/** The lines of a ledger as files of a bank. */
const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
const euros = (cents: number): string => (cents / 100).toFixed(2);
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const sumOf = ({ lines }: BankLedger): number => lines.reduce((sum, { amount }) => sum + amount, 0);

export function csvFile({ lines }: BankLedger): string {
  const german = (cents: number): string =>
    euros(cents)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const rows = lines.map(({ date, name, iban, text, amount }) => {
    const on = day(date).split('-').reverse().join('.');
    return `${on};${on};"${name}";${iban};"${plain(text)}";"${german(amount)}";EUR`;
  });
  return ['Buchungstag;Valuta;Name;IBAN;Verwendungszweck;Betrag;Währung', ...rows, ''].join('\r\n');
}

export function camtFile(ledger: BankLedger): string {
  const balance = (type: string, cents: number): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(cents)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-06-30</Dt></Dt></Bal>`;
  const entries = ledger.lines.map(
    ({ date, name, iban, text, amount }, i) =>
      `<Ntry><Amt Ccy="EUR">${euros(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day(date)}</Dt></BookgDt><ValDt><Dt>${day(date)}</Dt></ValDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E${i}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>${escaped(name)}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${escaped(plain(text))}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', 0)}${balance('CLBD', sumOf(ledger))}${entries.join('\n')}</Stmt></BkToCstmrStmt></Document>`;
}

export function mt940File(ledger: BankLedger): string {
  const comma = (cents: number): string => euros(cents).replace('.', ',');
  const entries = ledger.lines.map(({ date, name, iban, text, amount }) => {
    const pieces = (plain(text).match(/.{1,27}/g) ?? []).slice(0, 10).map((piece, i) => `?${20 + i}${piece}`);
    const details = `166?00GUTSCHRIFT${pieces.join('')}?31${iban}?32${name.slice(0, 27)}`;
    const wrapped = details.match(/.{1,65}/g)!.join('\r\n');
    return `:61:${day(date).slice(2).replace(/-/g, '')}C${comma(amount)}NTRFNONREF\r\n:86:${wrapped}`;
  });
  const end = `:62F:C250630EUR${comma(sumOf(ledger))}`;
  return [':20:X', ':25:12030000/202051', ':28C:1/1', ':60F:C250101EUR0,00', ...entries, end, '-', ''].join(
    '\r\n',
  );
}

/** Floors of reading: a search for tags that is no XML reader, and splitting lines. */
export function camtFloor(text: string): number {
  const between = (from: number, open: string, close: string, to: number): string => {
    const at = text.indexOf(open, from);
    return at < 0 || at > to ? '' : text.slice(at + open.length, text.indexOf(close, at));
  };
  let [count, at] = [0, text.indexOf('<Ntry>')];
  let total = 0;
  while (at >= 0) {
    const end = text.indexOf('</Ntry>', at);
    total += Math.round(Number(between(at, '<Amt Ccy="EUR">', '<', end)) * 100);
    const fields = [
      between(at, '<BookgDt><Dt>', '<', end),
      between(at, '<Nm>', '<', end),
      between(at, '<IBAN>', '<', end),
      between(at, '<Ustrd>', '<', end),
    ];
    count += fields.length > 0 ? 1 : 0;
    at = text.indexOf('<Ntry>', end);
  }
  return count + total * 0;
}
export const mt940Floor = (text: string): number =>
  text.split('\n').filter((line) => line.startsWith(':61:')).length;
export const csvFloor = (text: string): number =>
  text.split('\r\n').map((line) => line.split(';')).length - 2;
