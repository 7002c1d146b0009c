import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createUseCases } from '../app/createUseCases';
import { Blocked } from '../app/monthEnd';
import type {
  Overview,
  Preview,
  RunTotals,
  SettlementUseCases,
  UndoPreview,
  UndoRequest,
} from '../app/useCases';
import { XlsxError } from '../host/xlsx/xlsxError';
import { minus, negate, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { describeProblem } from '../problem/describe';
import { HostError, isWarning, placeText, type Problem } from '../problem/problem';
import { comparisonText } from './comparisonText';
import { fileSentence, isFileError } from './fileSentence';
import { settleOptions, type SettleOptions } from './settleOptions';
import { fileOf, openFile, type OpenFile } from './workbookFile';

type Print = (line: string) => void;

/**
 * Settles a workbook file as the pane would. Exit code 0: done, even with problem rows; 1: nothing could be settled or the
 * file cannot be read, with one clear sentence. The input is never written to unless `--out` names it.
 *
 * @param clock start time of the run as ISO text
 */
export async function settleFile(
  args: readonly string[],
  print: Print,
  clock: () => string,
): Promise<number> {
  const options = settleOptions(args);
  if (typeof options === 'string') return fail(print, options);
  try {
    return await settle(options, print, clock);
  } catch (error) {
    if (error instanceof Blocked) return blocked(error.problems, print);
    if (error instanceof XlsxError) return fail(print, `${options.input}: ${error.message}`);
    if (error instanceof HostError) return fail(print, `${error.message}. Nothing was saved.`);
    if (isFileError(error)) return fail(print, fileSentence(error, options.input));
    throw error;
  }
}

async function settle(options: SettleOptions, print: Print, clock: () => string): Promise<number> {
  const file = await openFile(options.input);
  const journal = options.journal;
  const useCases = createUseCases(
    file.workbook,
    clock,
    journal === undefined ? {} : { Payments: { kind: 'table', name: journal } },
  );
  const overview = await useCases.overview();
  const used = overview.sources.find(({ role }) => role === 'Payments')?.table?.name;
  if (journal !== undefined && used?.toLowerCase() !== journal.toLowerCase()) {
    return fail(
      print,
      `There is no table ${journal} in ${options.input}: name the payment journal as Excel does.`,
    );
  }
  const repaired = await repair(useCases, overview, options, print);
  if (repaired === 'stop') return 1;

  if (options.compare !== undefined) return compare(useCases, file, options, print);
  if (options.undo !== undefined) return undo(useCases, options.undo, file, options, print);

  const preview = await useCases.preview(options.settleAgain);
  if (options.dryRun) {
    printSummary(preview, preview.totals, print);
    print('Dry run: nothing was written.');
    return 0;
  }
  if (hasNothingToDo(preview) && repaired === 'none') {
    printProblems(preview.problems, print);
    return fail(print, 'Nothing could be settled: no payment row could be read.');
  }
  const result = await useCases.post(preview);
  if (result.kind === 'changed') throw new Error('the workbook changed although nobody else has it open');
  printSummary(preview, result.totals, print);
  await save(file, options.out);
  print(
    result.run === ''
      ? 'Nothing new to post: every payment stands in the ledger already.'
      : `Run ${result.run} is written.`,
  );
  print(`Result: ${options.out}`);
  return 0;
}

/** Nothing is posted: the comparison stands in its own table. */
async function compare(
  useCases: SettlementUseCases,
  file: OpenFile,
  { compare: names, dryRun, out }: SettleOptions,
  print: Print,
): Promise<number> {
  const comparison = await useCases.compareRuleSets(names === 'all' ? undefined : names);
  for (const line of comparisonText(comparison)) print(line);
  printProblems(comparison.problems, print);
  print('Nothing was posted.');
  if (dryRun) {
    print('Dry run: nothing was written.');
    return 0;
  }
  await save(file, out);
  print(`Result: ${out}`);
  return 0;
}

/** Undoes what was asked for. Exit code 1 with the reason where it cannot be: nothing is written then. */
async function undo(
  useCases: SettlementUseCases,
  request: UndoRequest,
  file: OpenFile,
  { out, dryRun }: SettleOptions,
  print: Print,
): Promise<number> {
  const preview = await useCases.previewUndo(request);
  const refusals = preview.problems.filter((problem) => !isWarning(problem));
  if (refusals.length > 0) return fail(print, [...refusals.map(sentence), 'Nothing was undone.'].join(' '));
  printUndo(preview, print);
  if (dryRun) {
    print('Dry run: nothing was written.');
    return 0;
  }
  const result = await useCases.undo(preview);
  if (result.kind === 'changed') throw new Error('the workbook changed although nobody else has it open');
  await save(file, out);
  print(`Undo ${result.run} is written.`);
  print(`Result: ${out}`);
  return 0;
}

function printUndo(
  { date, settlements, payments, later, totals, vouchers, problems }: UndoPreview,
  print: Print,
): void {
  const money = moneyOf(totals);
  const ofDocuments = settlements.filter(({ invoice }) => invoice !== '');
  print(`Reversal date    ${date ?? ''}`);
  print(
    `Undone           ${money(negate(totals.settled))} in ${ofDocuments.length} settlements, ${later.length} of them later ones of the same documents`,
  );
  for (const { payment, voucher, invoice, run, currency, amountSettled, discount } of ofDocuments) {
    const own = moneyOf({ currency, decimals: decimalsOf(currency) });
    print(
      `                 ${run} ${voucher || payment} with ${invoice}: ${own(amountSettled)}, cash discount ${own(discount)}`,
    );
  }
  print(`Cash discount    ${money(negate(totals.discount))}`);
  print(`Differences      ${money(negate(totals.differences))}`);
  print(`Reversed         ${money(negate(totals.payments))} in ${payments.length} payments`);
  print(`Open again       ${money(totals.leftOpen)} of payments`);
  print(`Vouchers         ${vouchers.map(({ voucher }) => voucher).join(', ')}`.trimEnd());
  printProblems(problems, print);
}

/** Rows there were, but not one that could be used. */
const hasNothingToDo = ({ isEmpty, rows, problems }: Preview): boolean =>
  isEmpty && rows.alreadyPosted === 0 && problems.some((problem) => !isWarning(problem));

/** A run that was cut off is completed or removed first, as asked for. */
async function repair(
  useCases: SettlementUseCases,
  { cutOffRun }: Overview,
  { cutOff }: SettleOptions,
  print: Print,
): Promise<'none' | 'repaired' | 'stop'> {
  if (cutOffRun === undefined) return 'none';
  const { run, canComplete } = cutOffRun;
  if (cutOff === 'remove' || (cutOff === 'complete' && canComplete)) {
    if (cutOff === 'remove') await useCases.removeRun();
    else await useCases.completeRun();
    print(`Run ${run}, which was cut off, is ${cutOff === 'remove' ? 'removed' : 'completed'}.`);
    return 'repaired';
  }
  const advice = canComplete
    ? 'Run again with --cut-off complete or --cut-off remove.'
    : 'The sources have changed since, so it can only be removed: run again with --cut-off remove.';
  fail(print, `Run ${run} was cut off while it was written. ${advice}`);
  return 'stop';
}

async function save({ model }: OpenFile, out: string): Promise<void> {
  const bytes = fileOf(model);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
}

function printSummary({ rows, problems }: Preview, totals: RunTotals, print: Print): void {
  const money = moneyOf(totals);
  print(
    `Rows read        ${rows.invoices} invoices, ${rows.payments} payments; ${rows.alreadyPosted} payments were posted before`,
  );
  if (rows.textsRead > 0)
    print(`                 ${rows.textsRead} text cells were read as numbers, in the number format stated`);
  print(`Payments         ${money(totals.payments)} in ${totals.paymentCount} payments`);
  print(
    `                 ${money(totals.received)} received from customers, ${money(totals.paid)} paid to vendors`,
  );
  print(`Settled          ${money(totals.settled)} on ${totals.documentsSettled} documents`);
  print(`Cash discount    ${money(totals.discount)}`);
  print(`Differences      ${money(totals.differences)}`);
  const { exchangeGain, exchangeGainOnVendors: onVendors } = totals;
  if (exchangeGain !== 0 || onVendors !== 0) {
    print(`Exchange gain    ${money(exchangeGain)}`);
    print(
      `                 ${money(minus(exchangeGain, onVendors))} on customers, ${money(onVendors)} on vendors`,
    );
  }
  print(`Left open        ${money(totals.leftOpen)}`);
  print(`Vouchers         ${totals.voucherCount}`);
  printProblems(problems, print);
}

const moneyOf =
  ({ decimals, currency }: Pick<RunTotals, 'decimals' | 'currency'>) =>
  (amount: Amount): string =>
    `${grouped(digitsOf(amount, decimals))} ${currency}`;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?=\.|$))(?<!\.\d*)/g, ',');

function printProblems(problems: readonly Problem[], print: Print): void {
  const warnings = problems.filter(isWarning).length;
  print(`Problems         ${problems.length - warnings}, warnings ${warnings}`);
  for (const problem of problems) print(`  ${placeText(problem.place)}: ${sentence(problem)}`);
}

function sentence(problem: Problem): string {
  const { found, toDo } = describeProblem(problem, 'en');
  return `${found} ${toDo}`;
}

function blocked(problems: readonly Problem[], print: Print): number {
  printProblems(problems, print);
  return fail(print, 'Nothing could be settled: correct the problems above first.');
}

function fail(print: Print, sentence: string): number {
  print(sentence);
  return 1;
}
