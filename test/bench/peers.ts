import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneCustomer } from './floor/oneCustomer';
import type { Receivables } from './floor/receivables';

/** A program that settles the same invoices, or why it could not be asked. */
export type PeerRun =
  { readonly ok: true; readonly milliseconds: number } | { readonly ok: false; readonly why: string };

export interface Peer {
  readonly name: string;
  /** What is measured, in words. */
  readonly job: string;
  readonly count: number;
  readonly data: Receivables;
  run(): PeerRun;
}

/** GnuCash through its own Python bindings: settling alone, without start and without posting the invoices. */
export function gnuCash(count: number): Peer {
  const data = oneCustomer(count, true);
  return {
    name: 'GnuCash, Invoice.ApplyPayment',
    job: 'one payment per posted invoice, oldest first',
    count,
    data,
    run() {
      const script = join(process.cwd(), 'test/bench/gnucashPeer.py');
      const input = JSON.stringify(data.invoices);
      const { status, stdout, stderr, error } = spawnSync('/usr/bin/python3', [script], {
        input,
        encoding: 'utf8',
      });
      if (error !== undefined || status !== 0) return { ok: false, why: lastLine(error?.message ?? stderr) };
      const { seconds, unpaid } = JSON.parse(stdout) as { seconds: number; unpaid: number };
      return unpaid === 0
        ? { ok: true, milliseconds: seconds * 1000 }
        : { ok: false, why: `${unpaid} unpaid` };
    },
  };
}

/** beancount books a sale from a lot account first in, first out; measured is `bean-check` as a whole, reading included. */
export function beancount(count: number): Peer {
  const data = oneCustomer(count, false);
  return {
    name: 'beancount, FIFO booking',
    job: 'payments that fit no invoice, whole bean-check',
    count,
    data,
    run() {
      const folder = mkdtempSync(join(tmpdir(), 'settlesheet-bench-'));
      const file = join(folder, 'peer.beancount');
      writeFileSync(file, beancountFile(data));
      const start = performance.now();
      const { status, stderr, error } = spawnSync('bean-check', ['--no-cache', file], { encoding: 'utf8' });
      const milliseconds = performance.now() - start;
      rmSync(folder, { recursive: true });
      return error === undefined && status === 0
        ? { ok: true, milliseconds }
        : { ok: false, why: lastLine(error?.message ?? stderr) };
    },
  };
}

function beancountFile({ invoices, payments }: Receivables): string {
  const euros = (cents: number): string => (cents / 100).toFixed(2);
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  const open = ['Assets:Receivable "FIFO"', 'Assets:Bank', 'Income:Sales'].map(
    (account) => `2025-01-01 open ${account}`,
  );
  const sold = invoices.map(
    ({ date, amount }, i) =>
      `${day(date)} * "INV${i}"\n  Assets:Receivable  ${euros(amount)} INV {1.00 EUR, "I${i}"}\n  Income:Sales  -${euros(amount)} EUR`,
  );
  const paid = payments.map(
    ({ date, amount }, i) =>
      `${day(date)} * "PAY${i}"\n  Assets:Receivable  -${euros(amount)} INV {}\n  Assets:Bank  ${euros(amount)} EUR`,
  );
  return ['option "operating_currency" "EUR"', ...open, ...sold, ...paid, ''].join('\n');
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
