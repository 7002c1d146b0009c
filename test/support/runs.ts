/** Part of the cases that every test run tries; `npm run properties` tries ten times all of them, drawn anew. */
const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 0.4);

/** On how many cases a property is tried. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(count * FACTOR) });
