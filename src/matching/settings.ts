import { amountOfUnits, ZERO, type Amount } from '../money/amount';
import type { SearchLimits } from './combinations/search';
import type { NameLimits } from './payer/nameIndex';

/**
 * What matching follows, apart from the rules of settlement. All but the steps and the count of a search are parameters of the workbook;
 * docs/matching.md says what each does.
 */
export interface MatchSettings {
  readonly names: NameLimits;
  readonly search: SearchLimits;
  /** A payment may differ from the sum of its documents by so much, in the smallest unit of its currency. */
  readonly tolerance: Amount;
  /** Accounts with more open documents are not searched for combinations of amounts. */
  readonly mostOpenDocuments: number;
  /** A combination found by its amounts alone is likely up to so many documents, if it is the only one. */
  readonly mostDocumentsLikely: number;
  /** A document is certain by its amount if the line has so much for each document near that amount, in the smallest unit. */
  readonly amountForEachNear: Amount;
  /** Documents dated so many days after the line are not what it paid without naming them, unless nothing else is of its amount. */
  readonly mostDaysAhead: number;
  /** Steps that all searches of a run share; of many lines each gets less. */
  readonly searchBudgetOfRun: number;
  /** Steps for weighing lines against each other that want the same documents, in all. */
  readonly assignBudgetOfRun: number;
  /** Bank fees that a payer's bank keeps back are sought up to this amount. */
  readonly largestBankFee: Amount;
}

export const DEFAULT_MATCH_SETTINGS: MatchSettings = {
  names: { leastLikeness: 0.6, leastLead: 0.05 },
  search: { mostDocuments: 12, counted: 20, budget: 200_000 },
  tolerance: ZERO,
  mostOpenDocuments: 250,
  mostDocumentsLikely: 2,
  amountForEachNear: amountOfUnits(7_500),
  mostDaysAhead: 3,
  searchBudgetOfRun: 40_000_000,
  assignBudgetOfRun: 2_000_000,
  largestBankFee: amountOfUnits(5000),
};
