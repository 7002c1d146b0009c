import { addDays } from '../../calendar/plainDate';
import { accountKey, accountKeyOf, type BankLine } from '../bankLine';
import type { PayerSign, WhoPaid } from '../payer/whoPaid';
import { announcesNumber } from '../references/announcedNumber';
import type { MatchSettings } from '../settings';
import type { Explanation } from './explanation';

/**
 * How sure a proposal is, the surest first. Only `certain` may be posted without the user's mark. `to check`: a proposal
 * that needs a look, or several between which nothing decides. `none`: nothing explains the line.
 */
export const LEVELS = ['certain', 'likely', 'to check', 'none'] as const;
export type Level = (typeof LEVELS)[number];

/** What is known of a line besides the explanation itself. */
export interface Circumstances {
  readonly line: BankLine;
  readonly who: WhoPaid;
  /** Another line wants a document of it, or other lines could have been matched as well in another way. */
  readonly isContested: boolean;
  /** The amount is that of a known mistake, e.g. a discount taken late. */
  readonly isMistake: boolean;
  /** Another document of this amount is closed, or paid by another line: the payer pays it again and again, or twice. */
  readonly isRepeated: boolean;
  /** Two digits of the number are exchanged, and another document of the payer is of this amount: the amount does not say which is meant. */
  readonly isMistypedAmongTwins: boolean;
}

interface Evidence extends Circumstances {
  readonly explanation: Explanation;
  readonly settings: MatchSettings;
}

/** A rule of evidence: what it needs, and the level it gives. Described in docs/matching.md under the same name. */
interface EvidenceRule {
  readonly name: string;
  readonly level: Level;
  readonly holds: (evidence: Evidence) => boolean;
}

/** Signs that do not come from the numbers of the documents themselves, nor from a name that is only similar. */
const INDEPENDENT: readonly PayerSign[] = [
  'iban',
  'remembered-iban',
  'remembered-name',
  'same-name',
  'account-number',
];

/** The rules in their order: the first that holds gives the level. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  {
    name: 'contested',
    level: 'to check',
    holds: ({ isContested }) => isContested,
  },
  {
    name: 'twins',
    level: 'to check',
    holds: ({ explanation }) => explanation.hasTwins,
  },
  {
    name: 'named to the cent',
    level: 'certain',
    holds: (evidence) =>
      evidence.explanation.kind === 'named' &&
      evidence.explanation.difference === 0 &&
      evidence.explanation.isAlone &&
      isOneReading(evidence.explanation) &&
      !evidence.isMistypedAmongTwins &&
      ((isFullNumber(evidence.explanation) && !isAhead(evidence)) || payerHasIndependentSign(evidence)) &&
      payerAgrees(evidence) &&
      nobodyElse(evidence),
  },
  {
    name: 'part of the named document',
    level: 'certain',
    holds: (evidence) =>
      evidence.explanation.kind === 'part' &&
      evidence.explanation.claims.length === 1 &&
      evidence.explanation.isAlone &&
      evidence.explanation.isOnlyOne &&
      !evidence.isMistake &&
      payerAgrees(evidence) &&
      ((isFullNumber(evidence.explanation) && hasSimilarName(evidence)) ||
        ((isFullNumber(evidence.explanation) || isCounter(evidence)) && payerHasIndependentSign(evidence))),
  },
  {
    name: 'the only document near this amount',
    level: 'certain',
    holds: (evidence) =>
      evidence.explanation.kind === 'single' &&
      evidence.explanation.isAlone &&
      evidence.explanation.isUnrivalled &&
      evidence.explanation.difference === 0 &&
      !evidence.isRepeated &&
      isRare(evidence, evidence.settings.amountForEachNear) &&
      payerHasIndependentSign(evidence) &&
      nobodyElse(evidence) &&
      namesNothingElse(evidence),
  },
  {
    name: 'the rest of a document',
    level: 'certain',
    holds: (evidence) =>
      evidence.explanation.partBy === 'rest' &&
      evidence.explanation.isAlone &&
      isRare(evidence, evidence.settings.amountForEachNear / REST_EASIER) &&
      payerHasIndependentSign(evidence) &&
      nobodyElse(evidence) &&
      namesNothingElse(evidence),
  },
  {
    name: 'named',
    level: 'likely',
    holds: (evidence) => evidence.explanation.kind === 'named' && evidence.explanation.isAlone,
  },
  {
    name: 'part',
    level: 'likely',
    holds: (evidence) =>
      evidence.explanation.kind === 'part' &&
      evidence.explanation.claims.length === 1 &&
      evidence.explanation.isAlone &&
      evidence.explanation.partBy !== 'late' &&
      (evidence.explanation.found !== 'swapped' || nobodyElse(evidence)) &&
      !isAhead(evidence) &&
      payerAgrees(evidence),
  },
  {
    name: 'some of the named, or one more',
    level: 'likely',
    holds: (evidence) =>
      (evidence.explanation.kind === 'some-named' || evidence.explanation.kind === 'named-and-more') &&
      isFewAndAlone(evidence) &&
      payerAgrees(evidence),
  },
  {
    name: 'the only document of this amount',
    level: 'likely',
    holds: (evidence) =>
      evidence.explanation.kind === 'single' &&
      evidence.explanation.isAlone &&
      evidence.explanation.isUnrivalled &&
      payerHasIndependentSign(evidence),
  },
  {
    name: 'a set that is paid on purpose',
    level: 'likely',
    holds: (evidence) =>
      evidence.explanation.kind === 'structure' &&
      evidence.explanation.isAlone &&
      evidence.explanation.difference === 0 &&
      payerHasIndependentSign(evidence),
  },
  {
    name: 'the only combination',
    level: 'likely',
    holds: (evidence) =>
      evidence.explanation.kind === 'combination' &&
      evidence.explanation.difference === 0 &&
      isFewAndAlone(evidence) &&
      payerHasIndependentSign(evidence),
  },
  { name: 'nothing stronger', level: 'to check', holds: () => true },
];

/** Level of an explanation, and the rule it comes from. */
export function confidenceOf(evidence: Evidence): { readonly level: Level; readonly rule: string } {
  const rule = EVIDENCE_RULES.find(({ holds }) => holds(evidence))!;
  return { level: rule.level, rule: rule.name };
}

/** Whether an explanation stands out: it is the only one of its kind, or differs from the others only in which twin it takes. */
export const standsOut = ({ kind, isAlone, hasTwins }: Explanation): boolean =>
  isAlone || (kind === 'single' && hasTwins);

/** All as the rules grant it, or all without a discount. Some with and some without is arithmetic, not agreement. */
export const isOneReading = ({ claims }: Explanation): boolean =>
  claims.every(
    ({ alternative: { mark } }) => mark.useCashDiscount === 'Normal' && mark.discountOverride === undefined,
  ) || claims.every(({ alternative: { basis } }) => basis === 'gross');

/** Whether all documents of an explanation are named in full, or as members of a range. */
export const isFullNumber = ({ found }: Explanation): boolean =>
  found === 'written' || found === 'digits' || found === 'range';

const isCounter = ({ explanation: { found } }: Evidence): boolean => found === 'counter';

/** The payer is known, and all documents are its own. */
function payerAgrees({ who, explanation }: Evidence): boolean {
  return (
    who.kind === 'one' &&
    explanation.claims.every(({ state }) => accountKeyOf(state) === accountKey(who.payer))
  );
}

/** Nothing but a similar name speaks for another account; two customers may share a bank account. */
const nobodyElse = ({ who }: Evidence): boolean =>
  who.kind === 'one' &&
  who.others.every(({ signs }) =>
    signs.every((sign) => sign === 'similar-name' || who.payer.signs.includes(sign)),
  );

const payerHasIndependentSign = ({ who }: Evidence): boolean =>
  who.kind === 'one' && who.payer.signs.some((sign) => INDEPENDENT.includes(sign));

/** A number that is announced and that no open document has is of another one: paid before, or not in the books. The amount is no answer to it. */
const namesNothingElse = ({ line }: Evidence): boolean =>
  !announcesNumber(line.text) && (line.structuredReference ?? '') === '';

/** So few documents are of about this amount that one hardly is to the cent by accident. */
const isRare = ({ explanation, line }: Evidence, forEach: number): boolean =>
  Math.abs(line.amount) >= explanation.nearby * forEach;
/** A document that is paid in parts waits for its rest: an amount that closes it needs less to be believed. */
const REST_EASIER = 4;

/** Dated long after the line: two digits of another number may have been exchanged. */
const isAhead = ({ explanation, line, settings }: Evidence): boolean => {
  const latest = addDays(line.date, settings.mostDaysAhead);
  return explanation.claims.some(({ state }) => state.document.date > latest);
};

/** Beside the number of a document in full, a name that is nearly the same says who paid as well. */
const hasSimilarName = ({ who }: Evidence): boolean =>
  who.kind === 'one' && who.payer.signs.includes('similar-name');

/** Alone among all combinations, or alone and of few documents. */
const isFewAndAlone = ({ explanation, settings }: Evidence): boolean =>
  explanation.isOnlyOne || (explanation.isAlone && explanation.claims.length <= settings.mostDocumentsLikely);
