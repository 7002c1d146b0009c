import type { DocumentState } from '../engine/documentState';
import type { Mark } from '../engine/transactions';
import { amountOfDigits, digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import { markCell, markTexts, parseMark, type NamedDocument } from '../text/markText';
import type { NumberFormat } from '../text/formats';
import { resolveMarks } from '../workbook/marks';
import type { LineFields } from '../workbook/paymentLine';
import type { MarkText, PaymentRow } from '../workbook/rows';
import type { EntrySnapshot, SnapshotRow } from './entrySnapshot';
import { numberIn } from './estimate';
import type { DraftMark } from './paymentEntry';

/** A line with its marks written out, or the marks that the Invoice column cannot name. */
export interface MarkedLine {
  readonly fields: LineFields;
  readonly problems: readonly Problem[];
}

/** The Invoice cell that marks are written into. */
export interface InvoiceCell {
  readonly place: Place;
  /** Number format stated for the source. */
  readonly format: NumberFormat | undefined;
  /** Absent for a new line. */
  readonly row: SnapshotRow | undefined;
}

/**
 * Writes marks into a line. What is keyed on a mark stands in brackets behind it; Cash discount amount and Full settlement of the row
 * stay only where they say the same of the one mark there is, so that no column says something that no longer counts.
 */
export function withMarks(
  fields: LineFields,
  marks: readonly DraftMark[],
  snapshot: EntrySnapshot,
  { row, format, place }: InvoiceCell,
): MarkedLine {
  const { monthEnd, open } = snapshot;
  const problems: Problem[] = [];
  const states: { readonly mark: DraftMark; readonly state: DocumentState }[] = [];
  for (const mark of marks) {
    const state = open.get(mark.transaction);
    if (state !== undefined) states.push({ mark, state });
    else problems.push({ code: 'mark/unknown', place, facts: { invoice: numberIn(mark.transaction) } });
  }
  const [only] = states.length === 1 ? states : [];
  const keepsDiscount = only !== undefined && isOwnDiscount(fields.discountAmount, only.mark, only.state);
  const keepsFull = only?.mark.fullSettlement === true && fields.fullSettlement;
  const isElsewhere = (state: DocumentState): boolean =>
    fields.account.trim() === ''
      ? monthEnd.journal.lookup.accountsOf(fields.side, numberOf(state)).length > 1
      : state.document.account !== fields.account.trim();
  const named = states.map(({ mark, state }): NamedDocument => {
    const decimals = decimalsOf(state.document.currency);
    const { useCashDiscount, amountToSettle, discountAmount, fullSettlement } = mark;
    return {
      ...(isElsewhere(state) ? { account: state.document.account } : {}),
      invoice: numberOf(state),
      ...(amountToSettle === undefined ? {} : { amountToSettle: digitsOf(amountToSettle, decimals) }),
      ...(useCashDiscount === fields.useCashDiscount ? {} : { useCashDiscount }),
      ...(discountAmount === undefined || keepsDiscount
        ? {}
        : { discountAmount: digitsOf(discountAmount, decimals) }),
      ...(fullSettlement && !keepsFull ? { fullSettlement: true } : {}),
    };
  });
  const all = [...settledMarks(row, snapshot), ...named];
  const invoice = markCell(all, format);
  for (const unnameable of misread(all, invoice, format, place))
    problems.push({ code: 'mark/unnameable', place, facts: { invoice: unnameable } });
  return {
    fields: {
      ...fields,
      invoice,
      discountAmount: keepsDiscount ? fields.discountAmount : '',
      fullSettlement: keepsFull,
    },
    problems,
  };
}

/** What a posted payment marked and nothing is open of any more stays named: its row goes on saying what it settled. */
const settledMarks = (row: SnapshotRow | undefined, snapshot: EntrySnapshot): readonly NamedDocument[] =>
  row?.keyed?.posted === undefined
    ? []
    : row.keyed.row.marks.filter((text) => openMarks(row.keyed!.row, [text], snapshot).length === 0);

const numberOf = ({ document }: DocumentState): string => document.invoice || document.voucher;

/** Whether the row's own column states the mark's discount; it is in the payment's currency, a mark's in the document's. */
function isOwnDiscount(text: string, { discountAmount }: DraftMark, { document }: DocumentState): boolean {
  if (discountAmount === undefined || !/^-?\d+(?:\.\d+)?$/.test(text)) return false;
  const read = amountOfDigits(text, decimalsOf(document.currency));
  return read.ok && read.amount === discountAmount;
}

/** Numbers that the column would be read back as something else: they hold a sign of its grammar. */
function misread(
  named: readonly NamedDocument[],
  cell: string,
  format: NumberFormat | undefined,
  place: Place,
): readonly string[] {
  const read = markTexts(cell).map((text) => parseMark(text, format, place));
  const isSame = (mark: NamedDocument, i: number): boolean => {
    const back = read[i];
    return back?.ok === true && JSON.stringify(inOrder(back.value)) === JSON.stringify(inOrder(mark));
  };
  if (read.length === named.length && named.every(isSame)) return [];
  const wrong = named.find((mark, i) => !isSame(mark, i)) ?? named.at(-1);
  return wrong === undefined ? [] : [wrong.invoice];
}

const inOrder = (mark: NamedDocument): readonly unknown[] => [
  mark.account,
  mark.invoice,
  mark.amountToSettle,
  mark.useCashDiscount,
  mark.discountAmount,
  mark.fullSettlement,
];

/** What a row marks, as Settle transactions shows it; a mark with a problem is left out, the line says so. */
export const marksOfRow = ({ keyed }: SnapshotRow, snapshot: EntrySnapshot): readonly DraftMark[] =>
  keyed === undefined ? [] : openMarks(keyed.row, keyed.row.marks, snapshot);

function openMarks(
  row: PaymentRow,
  texts: readonly MarkText[],
  { monthEnd, open }: EntrySnapshot,
): readonly DraftMark[] {
  const { lookup } = monthEnd.journal;
  let { account } = row;
  return texts.flatMap((text) => {
    const resolved = resolveMarks({ ...row, account, marks: [text] }, lookup, NONE);
    if (!resolved.ok) return [];
    account ||= resolved.value.account;
    return resolved.value.marks.filter(({ documentId }) => open.has(documentId)).map(draftMarkOf);
  });
}
const NONE: ReadonlySet<string> = new Set();

const draftMarkOf = (mark: Mark): DraftMark => ({
  transaction: mark.documentId,
  useCashDiscount: mark.useCashDiscount,
  ...(mark.amountToSettle === undefined ? {} : { amountToSettle: mark.amountToSettle }),
  ...(mark.discountOverride === undefined ? {} : { discountAmount: mark.discountOverride }),
  fullSettlement: mark.fullSettlement,
});
