import type { Priority } from '../engine/priority';
import { choiceOf, DIRECTION, PRIORITY_ATTRIBUTE } from './choiceText';

/**
 * `Transaction type; Amount descending; Voucher`: attributes in their order, each ascending unless said otherwise (ALLOC-3).
 *
 * @returns undefined where a part is no attribute, an attribute stands twice, or there is none
 */
export function priorityOf(text: string): readonly Priority[] | undefined {
  const order = text
    .split(/[;,\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Priority | undefined => {
      const [, name = part, direction = ''] = /^(.*\S)\s+(\S+)$/.exec(part) ?? [];
      const plain = choiceOf(part, PRIORITY_ATTRIBUTE);
      if (plain !== undefined) return { attribute: plain, isDescending: false };
      const [attribute, stated] = [choiceOf(name, PRIORITY_ATTRIBUTE), choiceOf(direction, DIRECTION)];
      return attribute && stated && { attribute, isDescending: stated === 'Descending' };
    });
  const known = order.filter((one): one is Priority => one !== undefined);
  const isTwice = new Set(known.map(({ attribute }) => attribute)).size < known.length;
  return known.length === order.length && known.length > 0 && !isTwice ? known : undefined;
}
