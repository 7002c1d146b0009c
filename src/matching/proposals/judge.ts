import type { DiscountTerms } from '../amounts/alternatives';
import type { BankLine } from '../bankLine';
import type { Misfit } from '../causes/misfit';
import { misfitsOf } from '../causes/misfits';
import type { Ledger } from '../ledger';
import type { MatchSettings } from '../settings';
import { confidenceOf, isOneReading, standsOut } from './confidence';
import type { Explanation, ExplanationKind } from './explanation';
import { candidatesOf, type Found } from './findExplanations';
import type { LineMatch } from './lineMatch';
import type { ReadLine } from './readLine';

/** The rest of a document needs no cause: nothing is missing. */
const isRest = ({ partBy }: Explanation): boolean => partBy === 'rest' || partBy === 'likely rest';

/** Kinds beside which the cause of a misfit is sought. */
const UNSURE: readonly ExplanationKind[] = ['part', 'over', 'combination'];

/** The level of what was chosen for a line, and the likeliest cause where it does not fit. */
export function judged(
  { read, explanations }: Found,
  chosen: Explanation | undefined,
  isContested: boolean,
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): LineMatch {
  const { line, who, named } = read;
  const isClear =
    chosen !== undefined && (isRest(chosen) || !UNSURE.includes(chosen.kind)) && isOneReading(chosen);
  const misfits = isClear ? NO_MISFITS : causesOf(read, chosen, taken, books, terms, settings);
  if (chosen === undefined) {
    return { line, who, named, level: 'none', rule: undefined, proposal: undefined, explanations, misfits };
  }
  const isMistake = misfits.some(
    ({ kind, documents }) =>
      kind !== 'bank-fee' && documents.some((state) => chosen.claims.some((claim) => claim.state === state)),
  );
  const isRepeated = chosen.isUnrivalled && isOfAmount(line, chosen, books, (at) => taken[at] === 1, true);
  const isMistypedAmongTwins =
    chosen.found === 'swapped' && isOfAmount(line, chosen, books, () => true, false);
  const { level, rule } = confidenceOf({
    explanation: chosen,
    ...{ line, who, isContested, isMistake, isRepeated, isMistypedAmongTwins, settings },
  });
  const proposal = standsOut(chosen) ? chosen : undefined;
  return { line, who, named, level, rule, proposal, explanations, misfits };
}
const NO_MISFITS: readonly Misfit[] = [];

/** Whether another open document of the account that counts, or a closed one, is of the line's amount, with a discount or without. */
function isOfAmount(
  { amount }: BankLine,
  { claims: [own] }: Explanation,
  { index, ofAccount, documents }: Ledger,
  counts: (at: number) => boolean,
  withClosed: boolean,
): boolean {
  if (own === undefined) return false;
  const paid = Math.abs(amount);
  return ofAccount(index.accountOf[own.at]!).some((at) => {
    const { open, gross, taken: discount, sign, document } = documents[at]!;
    if (at === own.at || sign !== own.state.sign) return false;
    if (open === 0) return withClosed && (paid === gross || paid === gross - discount);
    return (
      counts(at) &&
      (paid === open || document.periods.some((period) => paid === open - Math.abs(period.discount)))
    );
  });
}

/** Why a line does not fit: sought among what no other line takes, and what it is itself taken to pay. */
function causesOf(
  read: ReadLine,
  chosen: Explanation | undefined,
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): readonly Misfit[] {
  const { line, who, named } = read;
  if (read.accounts.length === 0) return NO_MISFITS;
  const payer = who.kind === 'one' ? books.index.accounts.find(who.payer) : -1;
  const account = {
    closed: payer < 0 ? [] : books.closedOf(payer),
    all: () => (payer < 0 ? [] : books.ofAccount(payer).map((at) => books.documents[at]!)),
  };
  const own = chosen?.claims ?? [];
  for (const { at } of own) taken[at] = 0;
  const misfits = misfitsOf(
    { line, ...candidatesOf(read, books, taken, settings), named, account },
    terms,
    settings,
  );
  for (const { at } of own) taken[at] = 1;
  return misfits;
}
