import { parsePercent } from '../../src/text/percentText';
import { parseNumberFormat } from '../../src/text/formatName';
import { textTable } from '../support/textTable';

const place = { kind: 'cell', sheet: 'CashDiscounts', address: 'C2' } as const;

test.each(
  textTable(`
  text   format    percent
  2 %    none      2
  2%     none      2
  2      none      2
  2,5 %  1.000,00  2.5
  2.5 %  1,000.00  2.5
  2,5 %  none      amount/no-format
  2.5 %  1.000,00  amount/other-format
  two    none      percent/unreadable
  %      none      percent/unreadable
  2 % %  none      percent/unreadable
`),
)('"$text" with the number format $format: $percent', ({ text, format, percent }) => {
  const outcome = parsePercent(text!, format === 'none' ? undefined : parseNumberFormat(format!), place);
  expect(outcome.ok ? outcome.value : outcome.problem.code).toBe(percent);
});
