import { checkBalances } from './checks';
import { csvTable } from './csvTable';
import { decodeText } from './decodeText';
import { detectFormat, type FileKind } from './detectFormat';
import type { ReadStatements, StatementFile } from './model';
import { proposeLayout, type Proposal } from './proposeLayout';
import { readBai2 } from './readBai2';
import { readCamt } from './readCamt';
import { readCoda } from './readCoda';
import { readMt940 } from './readMt940';
import { readOfx } from './readOfx';
import { refused } from './reading';
import type { BankTable } from './table';

/** A file in a format of its own is read at once; of a table the layout is proposed, to be confirmed before it is read. */
export type OpenedStatement =
  | { readonly kind: 'statements'; readonly read: ReadStatements }
  | { readonly kind: 'table'; readonly table: BankTable; readonly proposal: Proposal };

const READERS: Readonly<Record<Exclude<FileKind, 'CSV'>, (file: StatementFile) => ReadStatements>> = {
  CAMT: readCamt,
  MT940: readMt940,
  OFX: readOfx,
  BAI2: readBai2,
  CODA: readCoda,
};

/** Opens a bank statement, whatever its name: the format is told from what stands in the file. */
export function openStatement(name: string, bytes: Uint8Array): OpenedStatement {
  const text = decodeText(bytes);
  const kind = text === undefined ? undefined : detectFormat(text);
  if (text === undefined || kind === undefined) {
    const place = { kind: 'file', file: name, line: 1 } as const;
    return { kind: 'statements', read: refused({ code: 'statement/unknown-format', place, facts: {} }) };
  }
  if (kind !== 'CSV') return { kind: 'statements', read: checkBalances(READERS[kind]({ name, text })) };
  const table = csvTable({ name, text });
  return { kind: 'table', table, proposal: proposeLayout(table) };
}
