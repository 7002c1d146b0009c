import type { PlainDate } from '../calendar/plainDate';
import { plus, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import type { Problem } from '../problem/problem';
import { accountText, isSameAccount } from './account';
import type { ReadStatements, Statement } from './model';

/** Adds a warning for every statement whose opening balance and booked lines do not come to its closing balance. */
export const checkBalances = (read: ReadStatements): ReadStatements => ({
  ...read,
  problems: [...read.problems, ...read.statements.flatMap(balanceProblem)],
});

function balanceProblem({
  account,
  currency,
  opening,
  closing,
  lines,
  place,
}: Statement): readonly Problem[] {
  if (opening === undefined || closing === undefined) return [];
  const booked = sum(lines.filter(({ isBooked }) => isBooked).map(({ amount }) => amount));
  const worked = plus(opening, booked);
  if (worked === closing) return [];
  const digits = (amount: Amount): string => digitsOf(amount, decimalsOf(currency));
  const facts = {
    account: accountText(account) || currency,
    opening: digits(opening),
    booked: digits(booked),
    closing: digits(closing),
    worked: digits(worked),
  };
  return [{ code: 'statement/balance-differs', place, facts }];
}

/**
 * Gaps and overlaps between the statements of each account, in order of their days: a statement that begins with another balance
 * than the one before it ended with, or that covers days the one before covers too. The same statement twice is no gap.
 * Notifications and interim reports, which have no balances, are left out.
 */
export function checkSequence(statements: readonly Statement[]): readonly Problem[] {
  const left = statements.filter(({ opening, closing }) => opening !== undefined && closing !== undefined);
  const problems: Problem[] = [];
  while (left.length > 0) {
    const [first] = left;
    if (first === undefined) break;
    const same = left.filter(
      (one) => one.currency === first.currency && isSameAccount(one.account, first.account),
    );
    for (const one of same) left.splice(left.indexOf(one), 1);
    problems.push(...sequenceProblems(inOrder(same)));
  }
  return problems;
}

/** By day; of one day each behind the one that ends as it begins, so the one that none leads to comes first. */
function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const byDay = [...statements].sort((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0,
  );
  const ordered: Statement[] = [];
  for (let first = byDay[0]; first !== undefined; first = byDay[0]) {
    const day = startOf(first);
    const sameDay = byDay.filter((one) => startOf(one) === day);
    const last = ordered.at(-1);
    const next =
      sameDay.find(({ opening }) => opening === last?.closing) ??
      sameDay.find((one) => !sameDay.some((other) => other !== one && other.closing === one.opening)) ??
      first;
    byDay.splice(byDay.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

/** First day with a booking, else the first day covered; '' where neither is known. A balance is of the evening before. */
export const startOf = ({ lines, from, to }: Statement): string =>
  lines.reduce<string | undefined>(
    (first, { bookingDate }) => (first === undefined || bookingDate < first ? bookingDate : first),
    undefined,
  ) ??
  from ??
  to ??
  '';
/** Last day with a booking, else the last day covered. */
export const endOf = ({ lines, to, from }: Statement): PlainDate | undefined =>
  lines.reduce<PlainDate | undefined>(
    (last, { bookingDate }) => (last === undefined || bookingDate > last ? bookingDate : last),
    undefined,
  ) ??
  to ??
  from;

function sequenceProblems(ordered: readonly Statement[]): readonly Problem[] {
  return ordered.flatMap((statement, i): readonly Problem[] => {
    const before = ordered[i - 1];
    if (before === undefined || isSameStatement(before, statement)) return [];
    if (before.closing === statement.opening) return [];
    const [start, end] = [startOf(statement), endOf(before)];
    const account = accountText(statement.account) || statement.currency;
    if (end !== undefined && start <= end)
      return [{ code: 'statement/overlap', place: statement.place, facts: { account, date: start } }];
    const digits = (amount: Amount | undefined): string =>
      digitsOf(amount ?? ZERO, decimalsOf(statement.currency));
    const facts = { account, closing: digits(before.closing), opening: digits(statement.opening) };
    return [{ code: 'statement/gap', place: statement.place, facts }];
  });
}

const isSameStatement = (a: Statement, b: Statement): boolean =>
  a.opening === b.opening && a.closing === b.closing && startOf(a) === startOf(b) && endOf(a) === endOf(b);
