import type { BankLine } from '../bankLine';
import type { Misfit } from '../causes/misfit';
import type { WhoPaid } from '../payer/whoPaid';
import type { NamedDocument } from '../references/numbersInText';
import type { Level } from './confidence';
import type { Explanation } from './explanation';

/** What one line may have paid, how sure that is, and why. */
export interface LineMatch {
  readonly line: BankLine;
  readonly who: WhoPaid;
  /** Documents whose numbers stand in the text, closed ones included. */
  readonly named: readonly NamedDocument[];
  readonly level: Level;
  /** Name of the rule of evidence that gave the level; undefined where nothing explains the line. */
  readonly rule: string | undefined;
  /** The explanation that stands out; undefined where none does. */
  readonly proposal: Explanation | undefined;
  /** All explanations, the proposal included, the most telling first. */
  readonly explanations: readonly Explanation[];
  /** Why the line does not fit, the likeliest cause first; sought where no document is paid to the amount. */
  readonly misfits: readonly Misfit[];
}
