import type { Problem, ProblemCode, ProblemFacts } from './problem';
import { de } from './texts/de';
import { en } from './texts/en';
import { fr } from './texts/fr';
import { nl } from './texts/nl';
import type { ProblemTexts } from './texts/problemTexts';

export type Language = 'en' | 'nl' | 'de' | 'fr';

/** Every text by language, for the gallery in the documentation. */
export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = { en, nl, de, fr };

/** A problem in an accountant's words: what was found, and what to do. Its place is shown beside it, not in the sentence. */
export interface ProblemDescription {
  readonly found: string;
  readonly toDo: string;
}

export function describeProblem(problem: Problem, language: Language): ProblemDescription {
  return described(problem.code, problem.facts, language);
}

/** Code and facts of a problem belong together; the type of `Problem` says so, which this step cannot repeat. */
function described<C extends ProblemCode>(
  code: C,
  facts: ProblemFacts[C],
  language: Language,
): ProblemDescription {
  const text: ProblemTexts[C] = PROBLEM_TEXTS[language][code];
  return { found: text.found(facts), toDo: text.toDo(facts) };
}
