import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BankReview, ReviewLine } from '../app/bankCases';
import type { SettlementUseCases } from '../app/useCases';
import { describeProblem } from '../problem/describe';
import { isWarning, placeText, type Problem } from '../problem/problem';
import { formatsFor } from '../text/localeFormats';

type Print = (line: string) => void;

/** English with days as the rest of the summary writes them: 2026-11-30. */
const LOCALE = 'en-CA';
const formats = formatsFor(LOCALE);

/**
 * Imports bank statements and takes the lines that are certain into the payment journal; of every other it says what was found. What is
 * not certain waits for the accountant: here nobody can be asked.
 *
 * @returns undefined, or in one sentence why nothing can be settled
 */
export async function takeBankFiles(
  useCases: SettlementUseCases,
  files: readonly string[],
  print: Print,
): Promise<string | undefined> {
  for (const file of files) {
    const refused = await importFile(useCases, file, print);
    if (refused !== undefined) return refused;
  }
  const review = await useCases.reviewBank({ language: 'en', locale: LOCALE });
  const open = review.lines.filter(({ state }) => state === 'open');
  const certain = open.filter(({ level, isProposed }) => level === 'certain' && isProposed);
  const decided = await useCases.decideBank(certain.map(({ line }) => ({ line, choice: 0 })));
  if (decided.kind !== 'decided') {
    const problems = decided.kind === 'refused' ? decided.problems : [];
    return `The bank lines could not be taken into the journal. ${problems.map(sentence).join(' ')}`.trim();
  }
  printReview(review, certain.length, print);
  return undefined;
}

async function importFile(
  useCases: SettlementUseCases,
  path: string,
  print: Print,
): Promise<string | undefined> {
  const file = basename(path);
  const opened = await useCases.openBank({
    kind: 'file',
    name: file,
    bytes: new Uint8Array(await readFile(path)),
  });
  if (opened.kind === 'layout' && opened.undecided.length > 0) {
    return `${file}: its rows do not prove the ${opened.undecided.join(', ')}. Import it in the pane, where you can state that.`;
  }
  const preview = opened.kind === 'layout' ? await useCases.readBank(opened.layout) : opened;
  if (preview.statements.length === 0) {
    return `${file} cannot be read as a bank statement. ${preview.problems.map(sentence).join(' ')}`.trim();
  }
  for (const { bankAccount, fresh, repeated, pending } of preview.statements) {
    const left = [
      ...(repeated > 0 ? [`${repeated} imported before`] : []),
      ...(pending > 0 ? [`${pending} pending`] : []),
    ];
    print(
      `Bank statement   ${[file, bankAccount].filter((part) => part !== '').join(', ')}: ${fresh} lines${left.length > 0 ? `, ${left.join(', ')}` : ''}`,
    );
  }
  for (const problem of preview.problems)
    print(`  ${isWarning(problem) ? '' : 'left out: '}${placeText(problem.place)}: ${sentence(problem)}`);
  const { kind } = await useCases.importBank();
  return kind === 'imported' ? undefined : `${file}: the workbook changed while it was read.`;
}

function printReview({ lines }: BankReview, taken: number, print: Print): void {
  const open = lines.filter(({ state }) => state === 'open');
  const isTaken = ({ level, isProposed }: ReviewLine): boolean => level === 'certain' && isProposed;
  const others = open.filter((line) => !isTaken(line));
  print(`Bank lines       ${taken} are certain and in the journal, ${others.length} wait for a decision`);
  for (const line of others) print(`  ${lineText(line)}`);
  // Certain whose money it is and for what, but not all of it came.
  const short = open.filter((line) => isTaken(line) && line.misfits.length > 0);
  if (short.length > 0) print('                 of those in the journal, as part payments:');
  for (const line of short) print(`  ${lineText(line)}`);
  print('');
}

function lineText({
  line,
  amount,
  decimals,
  currency,
  name,
  level,
  sentence: why,
  misfits,
}: ReviewLine): string {
  const [misfit] = misfits;
  const cause = misfit === undefined ? '' : ` ${misfit.sentence}`;
  const who = name === '' ? '' : ` ${name}`;
  return `${line}: ${formats.amount(amount, decimals)} ${currency}${who} (${level}): ${why}${cause}`;
}

const sentence = (problem: Problem): string => {
  const { found, toDo } = describeProblem(problem, 'en');
  return `${found} ${toDo}`;
};
