// TEMPORARY-STUB-OF-THE-PANE-BUILD
import type { Problem } from './problem';
export const describeProblem = (problem: Problem, _language: 'en' | 'nl' | 'de' | 'fr') => ({ found: problem.code, toDo: JSON.stringify(problem.facts) });
