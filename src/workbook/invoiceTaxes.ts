import type { DocumentTax } from '../engine/transactions';
import { absolute, minus, signOf, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf, grossOfTax } from '../money/convert';
import type { RowCells, RowCurrency, TableCells } from './cells';
import type { FieldOf } from './columns';
import { entryOf } from './readSettings';
import type { Settings, TaxCode } from './rows';

type Cells = RowCells<FieldOf<'Invoices'>>;

/** Columns of one rate: `Tax amount 2` and `Tax code 2`. */
export interface TaxColumns {
  readonly amount: number | undefined;
  readonly code: number | undefined;
}

export function taxColumns({ columns }: TableCells<FieldOf<'Invoices'>>): readonly TaxColumns[] {
  const { taxAmount, taxCode } = columns.numbered;
  const numbers = new Set([...(taxAmount?.keys() ?? []), ...(taxCode?.keys() ?? [])]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({ amount: taxAmount?.get(number), code: taxCode?.get(number) }));
}

/** Tax is read only where it is used: an unknown code beside a discount without tax is nobody's problem. */
export const usesTaxes = ({ parameters, taxCodes }: Settings): boolean =>
  parameters.policies.reverseTaxOnDiscount ||
  !parameters.policies.discountOnAmountWithTax ||
  taxCodes.size > 0;

/** One rate of the row, as typed. */
interface StatedTax {
  readonly column: number;
  readonly code: TaxCode | undefined;
  readonly tax: Amount;
}

/**
 * Sales tax of an invoice by rate (rules, section 9). One rate stands for the whole amount; with several, each is worked out
 * back from its tax, and what a rate of zero leaves is the rest.
 */
export function taxesOf(
  cells: Cells,
  columns: readonly TaxColumns[],
  amount: Amount | undefined,
  settings: Settings,
  currency: RowCurrency,
): readonly DocumentTax[] {
  if (!usesTaxes(settings)) return [];
  const stated = columns.flatMap((column) => statedTax(cells, column, settings, currency) ?? []);
  if (amount === undefined || stated.length === 0 || cells.problems.length > 0) return [];
  const whole = sum(stated.map(({ tax }) => tax));
  const isWrong =
    absolute(whole) >= absolute(amount) || stated.some(({ tax }) => signOf(tax) === -signOf(amount));
  const grosses = stated.length === 1 ? [amount] : grossesOf(stated, amount);
  if (isWrong || grosses === undefined) {
    const facts = { tax: digitsOf(whole, currency.decimals), amount: digitsOf(amount, currency.decimals) };
    cells.note({ code: 'invoice/tax-does-not-fit', place: cells.placeAt(stated[0]?.column ?? 0), facts });
    return [];
  }
  return stated.map(({ code, tax }, i) => ({
    code: code?.code ?? '',
    gross: grosses[i] ?? ZERO,
    tax,
    ...(code?.account ? { account: code.account } : {}),
    ...(code?.discountAccount ? { discountAccount: code.discountAccount } : {}),
  }));
}

function statedTax(
  cells: Cells,
  { amount, code }: TaxColumns,
  settings: Settings,
  currency: RowCurrency,
): StatedTax | undefined {
  const codeText = code === undefined || cells.isBlankAt(code) ? '' : cells.idAt(code);
  const hasAmount = amount !== undefined && !cells.isBlankAt(amount);
  if (codeText === '' && !hasAmount) return undefined;
  const entry = codeText === '' ? undefined : entryOf(settings.taxCodes, codeText);
  if (codeText !== '' && entry === undefined && code !== undefined) {
    const facts = { column: cells.headingAt(code), code: codeText, known: [...settings.taxCodes.keys()] };
    cells.note({ code: 'code/unknown', place: cells.placeAt(code), facts });
    return undefined;
  }
  const column = amount ?? code ?? 0;
  const tax = hasAmount ? cells.amountAt(amount, currency) : ZERO;
  // A rate of zero or reverse charge needs no amount; every other one does, and nothing is worked out in its place.
  if (!hasAmount && entry !== undefined && Number(entry.rate) !== 0) {
    cells.note({
      code: 'cell/blank',
      place: cells.placeAt(column),
      facts: { column: cells.headingAt(column) },
    });
  }
  return tax === undefined ? undefined : { column, code: entry, tax };
}

/** @returns the gross amount of each rate, or undefined when they cannot make up the whole */
function grossesOf(stated: readonly StatedTax[], amount: Amount): readonly Amount[] | undefined {
  const isZero = ({ code }: StatedTax): boolean => code === undefined || Number(code.rate) === 0;
  if (stated.some(({ code, tax }) => code === undefined || (Number(code.rate) === 0 && tax !== 0)))
    return undefined;
  const rated = stated.map((one) => (isZero(one) ? ZERO : grossOfTax(one.tax, one.code?.rate ?? '')));
  const rest = minus(amount, sum(rated));
  const first = stated.findIndex(isZero);
  if (first >= 0) {
    if (signOf(rest) === -signOf(amount)) return undefined;
    return rated.map((gross, i) => (i === first ? rest : gross));
  }
  // Each tax was rounded to the smallest unit, so each gross may be off by half a unit of tax worked back.
  const slack = stated.reduce(
    (n, { code }) => n + Math.ceil((100 + Number(code?.rate)) / Number(code?.rate) / 2),
    0,
  );
  return Math.abs(rest) <= slack ? rated : undefined;
}
