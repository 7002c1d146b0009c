import { createUseCases } from '../../src/app/createUseCases';
import { plainDate } from '../../src/calendar/plainDate';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { WorkbookHost } from '../../src/host/excel/workbookHost';
import { startOffice } from '../../src/host/node/startOffice';
import { amountOfUnits } from '../../src/money/amount';
import { largeWorkbook } from '../support/largeWorkbook';
import { STARTED } from '../support/monthEnd';

/** Milliseconds of the estimates after each change of a line, in the order of the changes. */
export interface Estimates {
  readonly documents: number;
  readonly times: readonly number[];
}

/**
 * What follows each change of a line in Settle transactions: one document more is marked, and the line is settled anew.
 * @param invoices in the workbook
 * @param marks of one payment at the end
 */
export async function estimates(invoices: number, marks: number): Promise<Estimates> {
  const office = await startOffice(new WorkbookHost(largeWorkbook(invoices, 1)));
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const useCases = createUseCases(excelWorkbook(), () => STARTED);
  const { transactions } = await useCases.openTransactions();
  const times: number[] = [];
  for (let marked = 1; marked <= marks; marked++) {
    const draft = {
      side: 'customer',
      account: transactions[0]!.account,
      date: plainDate('2026-11-06')!,
      currency: 'EUR',
      amount: amountOfUnits(marked * 10_000),
      methodOfPayment: '',
      marks: transactions.slice(0, marked).map(({ id }) => ({
        transaction: id,
        useCashDiscount: 'Normal' as const,
        fullSettlement: false,
      })),
    } as const;
    const start = performance.now();
    await useCases.estimate(draft);
    times.push(performance.now() - start);
  }
  office.close();
  return { documents: transactions.length, times };
}
