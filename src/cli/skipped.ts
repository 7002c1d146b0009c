/** The engine has no rule for this case; the reason is printed, the case is never counted as passed. */
export class Skipped extends Error {}
