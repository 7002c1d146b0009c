import { addDays, type PlainDate } from '../../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../../src/engine/documentState';
import type { BankLine } from '../../../src/matching/bankLine';
import type { Party } from '../../../src/matching/payer/nameIndex';
import { amountOfUnits, ZERO } from '../../../src/money/amount';
import type { BankLedger } from '../floor/bankLedger';
import { discountOf, TERMS } from '../floor/receivables';
import type { GeneratedMonth, TruthKind } from './generatedMonth';

const FIRST_DAY = '2025-01-01' as PlainDate;
const KINDS: Readonly<Record<string, TruthKind>> = {
  single: 'one',
  multi: 'several',
  partial: 'part',
  lateDiscount: 'late',
  fee: 'fee',
  unknown: 'foreign',
};

/** The ledger as our own matching takes it. */
export function ledgerInput({ customers, invoices, lines }: BankLedger): GeneratedMonth {
  const days = Array.from({ length: 400 }, (_, i) => addDays(FIRST_DAY, i));
  const parties = customers.map(({ number, name, iban }): Party => ({
    side: 'customer',
    account: number,
    name,
    ibans: [iban],
  }));
  const documents = invoices.map(({ number, customer, date, amount, terms }, i): DocumentState => {
    const { account, name } = parties[customer]!;
    return documentState({
      id: `customer\n${i}`,
      side: 'customer',
      account,
      name,
      type: amount < 0 ? 'Credit note' : 'Invoice',
      voucher: `FTI-${i}`,
      invoice: number,
      date: days[date]!,
      dueDate: days[date + 30]!,
      currency: 'EUR',
      amount: amountOfUnits(amount),
      openAtStart: amountOfUnits(amount),
      discountTakenAtStart: ZERO,
      periods:
        amount < 0
          ? []
          : TERMS[terms]!.map(([last, rate]) => ({
              lastDate: days[date + last]!,
              discount: amountOfUnits(discountOf(amount, rate)),
            })),
    });
  });
  return {
    documents,
    parties,
    lines: lines.map(({ date, amount, text, name, iban }): BankLine => ({
      date: days[date]!,
      amount: amountOfUnits(amount),
      currency: 'EUR',
      text,
      name,
      iban,
    })),
    truth: lines.map(({ kind, paid }) => ({ kind: KINDS[kind]!, documents: paid })),
  };
}
