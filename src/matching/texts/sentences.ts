import type { PlainDate } from '../../calendar/plainDate';
import { absolute, sum, times, ZERO, type Amount } from '../../money/amount';
import type { Language } from '../../problem/describe';
import { asBankAmount, type BankLine } from '../bankLine';
import type { Misfit } from '../causes/misfit';
import type { Explanation } from '../proposals/explanation';
import type { LineMatch } from '../proposals/matchLines';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { MatchTexts, MisfitFacts, ReasonFacts } from './matchTexts';
import { nl } from './nl';

const TEXTS: Readonly<Record<Language, MatchTexts>> = { en, nl, de, fr };

/** How amounts and days are printed where the sentence is shown. */
export interface Print {
  readonly amount: (amount: Amount, currency: string) => string;
  readonly day: (day: PlainDate) => string;
}

/** Of more documents the first are named. */
const MOST_NAMED = 5;

/** One sentence that says what the proposal rests on: `10030 in the text; 980.00 = 1,000.00 less cash discount 20.00 …`. */
export function matchSentence(match: LineMatch, language: Language, print: Print): string {
  const texts = TEXTS[language];
  const explanation = match.proposal ?? match.explanations[0];
  if (explanation === undefined) return texts.nothing;
  const facts = reasonFacts(match, explanation, print);
  const what = whatOf(explanation, texts)(facts);
  const parts = [
    what,
    texts.amount(facts),
    ...(explanation.kind !== 'part' && explanation.kind !== 'over' && explanation.difference !== 0
      ? [texts.tolerance(facts)]
      : []),
    ...(explanation.hasTwins ? [texts.twins] : []),
    ...(match.rule === 'contested' ? [texts.contested] : []),
    ...(facts.others > 0 && !explanation.hasTwins ? [texts.others(facts)] : []),
  ];
  const sentence = parts.join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

function whatOf(
  { kind, structure, partBy, found }: Explanation,
  texts: MatchTexts,
): (f: ReasonFacts) => string {
  if (kind === 'structure' && structure !== undefined) return texts.structures[structure];
  if (found === undefined && partBy !== undefined) return partBy === 'late' ? texts.late : texts.rest;
  return texts.kinds[kind as Exclude<Explanation['kind'], 'structure'>];
}

function reasonFacts({ line, explanations }: LineMatch, explanation: Explanation, print: Print): ReasonFacts {
  const { claims } = explanation;
  const amount = (value: Amount): string => print.amount(absolute(value), line.currency);
  const inBank = (value: (claim: (typeof claims)[number]) => Amount): Amount =>
    sum(claims.map((claim) => asBankAmount(value(claim), claim.state.document.side)));
  const discount = explanation.kind === 'part' ? ZERO : inBank(({ alternative }) => alternative.discount);
  const days = new Set(
    claims.flatMap(({ alternative }) => (alternative.until === undefined ? [] : [alternative.until])),
  );
  const [until] = days;
  return {
    documents: listed(claims.map(({ state }) => state.document.invoice)),
    paid: amount(line.amount),
    open: amount(inBank(({ state }) => times(state.open, state.sign))),
    discount: discount === 0 ? '' : amount(discount),
    until: days.size === 1 && until !== undefined ? print.day(until) : '',
    upTo: explanation.upTo,
    others: explanations.filter(({ kind }) => kind === explanation.kind).length - 1,
    difference: amount(explanation.difference),
  };
}

const listed = (numbers: readonly string[]): string =>
  numbers.length > MOST_NAMED ? `${numbers.slice(0, MOST_NAMED).join(', ')} …` : numbers.join(', ');

/** Why a line does not fit, in one sentence. */
export const misfitSentence = (misfit: Misfit, line: BankLine, language: Language, print: Print): string =>
  TEXTS[language].misfits[misfit.kind](misfitFacts(misfit, line, print));

/** The text of a mail to the party about a line that does not fit. */
export function misfitMail(misfit: Misfit, line: BankLine, language: Language, print: Print): string {
  const facts = misfitFacts(misfit, line, print);
  return TEXTS[language].mail(facts, TEXTS[language].misfits[misfit.kind](facts));
}

function misfitFacts(misfit: Misfit, line: BankLine, print: Print): MisfitFacts {
  const amount = (value: Amount): string => print.amount(absolute(value), line.currency);
  return {
    documents: listed(misfit.documents.map(({ document }) => document.invoice)),
    paid: amount(line.amount),
    expected: amount(misfit.expected),
    difference: amount(misfit.difference),
    isShort: Math.abs(line.amount) < Math.abs(misfit.expected),
    days: misfit.daysLate,
    until: misfit.until === undefined ? '' : print.day(misfit.until),
    day: print.day(line.date),
  };
}
