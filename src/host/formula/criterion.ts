import { isCellError, type CellContent } from '../model';

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * The condition of SUMIFS, as Excel reads it: a text that reads as a number meets numbers and texts
 * of that number; other texts meet whole cells whatever their case, with `*`, `?` and `~`; the empty
 * text meets blank cells; a blank cell as a condition means 0.
 */
export function criterion(condition: CellContent): (content: CellContent) => boolean {
  if (condition === undefined) return equals('0');
  if (isCellError(condition)) return (content) => isCellError(content) && content.error === condition.error;
  if (typeof condition === 'boolean') return (content) => content === condition;
  if (typeof condition === 'number') return equals(String(condition));

  const [, operator, operand] = OPERATOR.exec(condition)!;
  switch (operator) {
    case undefined:
      return operand === '' ? (content) => content === undefined || content === '' : equals(operand!);
    case '=':
      return operand === '' ? (content) => content === undefined : equals(operand!);
    case '<>':
      return operand === '' ? (content) => content !== undefined : not(equals(operand!));
    default:
      return compares(operator, operand!);
  }
}

const not =
  (holds: (content: CellContent) => boolean) =>
  (content: CellContent): boolean =>
    !holds(content);

function equals(operand: string): (content: CellContent) => boolean {
  if (NUMBER.test(operand)) {
    const number = Number(operand);
    return (content) =>
      content === number ||
      (typeof content === 'string' && NUMBER.test(content) && Number(content) === number);
  }
  if (/^(?:true|false)$/i.test(operand)) return (content) => content === (operand.toLowerCase() === 'true');
  const pattern = wildcard(operand);
  return (content) =>
    (typeof content === 'string' && pattern.test(content)) || errorText(content) === operand;
}

const errorText = (content: CellContent): string | undefined =>
  isCellError(content) ? content.error : undefined;

const wildcard = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/])/g, (_, literal, wild, special) =>
      wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${literal ?? special}`,
    )}$`,
    'i',
  );

function compares(operator: string, operand: string): (content: CellContent) => boolean {
  const order = (a: number | string, b: number | string): boolean =>
    operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b;
  if (NUMBER.test(operand)) {
    const number = Number(operand);
    return (content) => typeof content === 'number' && order(content, number);
  }
  const text = operand.toLowerCase();
  return (content) => typeof content === 'string' && order(content.toLowerCase(), text);
}
