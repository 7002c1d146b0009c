import { digitsOf } from '../../src/money/convert';
import { decimalsOf } from '../../src/money/currency';
import { accountText } from '../../src/statement/account';
import type { BankLine, ReadStatements } from '../../src/statement/model';
import { placeText } from '../../src/problem/problem';

/** Bookings in = bookings read + bookings with a problem; a batch is one booking. */
export const bookingsRead = ({ statements }: ReadStatements): number =>
  statements.reduce((count, { lines }) => count + new Set(lines.map((line) => line.batch ?? line)).size, 0);

/** A line as a person would write it down: day, amount, name, text. */
export const written = (line: BankLine): string =>
  [
    line.bookingDate,
    digitsOf(line.amount, decimalsOf(line.currency)),
    line.name,
    line.text.replaceAll('\n', ' | '),
  ].join('  ');

export const linesOf = ({ statements }: ReadStatements): readonly BankLine[] =>
  statements.flatMap(({ lines }) => lines);

/** A statement in one line: account, number, days, balances. */
export const heads = ({ statements }: ReadStatements): readonly string[] =>
  statements.map(({ account, currency, number, from, to, opening, closing }) =>
    [
      accountText(account),
      currency,
      number,
      from ?? '-',
      to ?? '-',
      ...[opening, closing].map((amount) =>
        amount === undefined ? '-' : digitsOf(amount, decimalsOf(currency)),
      ),
    ].join('  '),
  );

export const complaints = ({ problems }: ReadStatements): readonly string[] =>
  problems.map(({ code, place }) => `${placeText(place)} ${code}`);
