import type { Problem } from '../problem/problem';

/** What cannot be settled at all, and why. In a file of its own: who catches it needs nothing else of the settlement. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
  }
}
