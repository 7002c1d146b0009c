import { textArgument, unsupported } from './session';

/** `#1F4E78` as the API has it, from RRGGBB. */
export const colorFromModel = (color: string): string => `#${color.toUpperCase()}`;

const NAMED: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF', red: 'FF0000' };

/** Excel also takes the colour names of HTML; only the plainest are known here. */
export function colorToModel(value: unknown): string {
  const text = textArgument(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex?.toUpperCase() ?? NAMED[text.toLowerCase()] ?? unsupported(`color ${text}`);
}
