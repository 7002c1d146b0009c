import type { ExplanationKind } from '../proposals/explanation';
import type { StructureKind } from '../combinations/structures';
import type { MisfitKind } from '../causes/misfit';

/** Figures and names of a proposal as they are printed in its sentence. */
export interface ReasonFacts {
  /** Numbers of the documents, joined; of very many the first. */
  readonly documents: string;
  /** What was paid, without its sign. */
  readonly paid: string;
  /** What is open of the documents in all. */
  readonly open: string;
  /** Cash discount in all; '' without one. */
  readonly discount: string;
  /** Last day of the discount; '' without one, or where the documents have several. */
  readonly until: string;
  /** Largest number of documents that was sought. */
  readonly upTo: number;
  /** What else would explain it as well; 0 where nothing does. */
  readonly others: number;
  /** Difference within tolerance; '' for none. */
  readonly difference: string;
}

/** Figures of a misfit as they are printed. */
export interface MisfitFacts {
  readonly documents: string;
  readonly paid: string;
  readonly expected: string;
  /** Without its sign. */
  readonly difference: string;
  readonly isShort: boolean;
  readonly days: number;
  readonly until: string;
  readonly day: string;
}

/** Sentences of matching in one language. */
export interface MatchTexts {
  readonly kinds: Readonly<Record<Exclude<ExplanationKind, 'structure'>, (f: ReasonFacts) => string>>;
  /** A part of a document that the line does not name: the rest beside other lines, or less a discount that is over. */
  readonly rest: (f: ReasonFacts) => string;
  readonly late: (f: ReasonFacts) => string;
  readonly structures: Readonly<Record<StructureKind, (f: ReasonFacts) => string>>;
  /** `amount = 1,000.00 less 20.00 until 30 June`. */
  readonly amount: (f: ReasonFacts) => string;
  readonly others: (f: ReasonFacts) => string;
  readonly twins: string;
  readonly tolerance: (f: ReasonFacts) => string;
  readonly contested: string;
  readonly nothing: string;
  readonly misfits: Readonly<Record<MisfitKind, (f: MisfitFacts) => string>>;
  /** The letter to the party around the sentence of the cause. */
  readonly mail: (f: MisfitFacts, cause: string) => string;
}
