import { documentState, earlierSettlement, type DocumentState } from '../../src/engine/documentState';
import { rowsOfRun, rowsOfUndo, standingSettlements, type PostedLedger } from '../../src/engine/postedLedger';
import type { SettlementPolicy } from '../../src/engine/policy';
import { postRun, type PaymentToPost, type RunResult } from '../../src/engine/postRun';
import type { OpenDocument } from '../../src/engine/transactions';
import { planUndo, type UndoRequest, type UndoResult } from '../../src/engine/undo';
import { minus, plus, ZERO, type Amount } from '../../src/money/amount';
import { leftOpenByKey } from '../../src/workbook/ledger';
import { DEFAULTS, day } from './settling';

const series = {
  customer: { prefix: 'ARP-', next: 10030, width: 5 },
  vendor: { prefix: 'APP-', next: 10030, width: 5 },
};

/** Undoes with the defaults of the command line unless told otherwise. */
export const asked = (target: UndoRequest['target'], more: Partial<UndoRequest> = {}): UndoRequest => ({
  target,
  reversePayments: false,
  date: 'latest',
  later: 'refuse',
  ...more,
});
export const run = (name: string): UndoRequest['target'] => ({ kind: 'run', run: name });
export const paid = (payment: string): UndoRequest['target'] => ({ kind: 'payment', payment });
export const on = (payment: string, invoice: string): UndoRequest['target'] => ({
  kind: 'settlement',
  payment,
  invoice,
});

/** Books kept in memory: runs and undos one after the other, everything worked out from the rows they left. */
export function books(documents: readonly OpenDocument[], policy: Partial<SettlementPolicy> = {}) {
  let ledger: PostedLedger = { payments: [], settlements: [], voucherLines: [] };
  let runs = 0;
  const add = (rows: PostedLedger): void => {
    ledger = {
      payments: [...ledger.payments, ...rows.payments],
      settlements: [...ledger.settlements, ...rows.settlements],
      voucherLines: [...ledger.voucherLines, ...rows.voucherLines],
    };
  };
  const nextRun = (): string => `RUN-${String(++runs).padStart(4, '0')}`;
  const used = (): ReadonlySet<string> =>
    new Set([
      ...documents.map(({ voucher }) => voucher),
      ...ledger.payments.map(({ voucher }) => voucher),
      ...ledger.settlements.map(({ discountVoucher }) => discountVoucher),
    ]);
  const states = (): ReadonlyMap<string, DocumentState> => {
    const standing = standingSettlements(ledger.settlements);
    return new Map(
      documents.map((document) => [
        document.id,
        documentState(
          document,
          standing
            .filter(
              (s) =>
                s.side === document.side && s.account === document.account && s.invoice === document.invoice,
            )
            .map((s) => earlierSettlement(document, s)),
        ),
      ]),
    );
  };

  return {
    ledger: (): PostedLedger => ledger,
    states,
    settle(payments: readonly PaymentToPost[]): RunResult {
      const result = postRun(payments, states(), {
        policy: { ...DEFAULTS, ...policy },
        accounts: {},
        series,
        usedVouchers: used(),
        postingDate: 'latest',
      });
      add(rowsOfRun(nextRun(), result));
      return result;
    },
    /** Works the undo out and posts it where nothing speaks against it. */
    undo(
      request: UndoRequest,
      settings: { readonly today?: string; readonly closed?: string } = {},
    ): UndoResult {
      const result = planUndo(request, ledger, {
        today: day(settings.today ?? '2015-12-31'),
        booksClosedUntil: settings.closed === undefined ? undefined : day(settings.closed),
        series,
        usedVouchers: used(),
      });
      if (result.plan !== undefined && result.problems.length === 0) add(rowsOfUndo(nextRun(), result.plan));
      return result;
    },
    /** Rows of the ledger taken away, as a person deletes them. */
    lose(keep: (rows: PostedLedger) => PostedLedger): void {
      ledger = keep(ledger);
    },
    left: (): ReadonlyMap<string, Amount> => leftOpenByKey(ledger.payments, ledger.settlements),
    /** Debits less credits, per ledger account and customer or vendor account; those of nothing are left out. */
    balances(): Readonly<Record<string, Amount>> {
      const totals = new Map<string, Amount>();
      for (const { ledgerAccount, account, debit, credit } of ledger.voucherLines) {
        const key = `${ledgerAccount} ${account}`;
        totals.set(key, plus(totals.get(key) ?? ZERO, minus(debit, credit)));
      }
      return Object.fromEntries([...totals].filter(([, amount]) => amount !== 0).sort());
    },
  };
}
export type Books = ReturnType<typeof books>;
