const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 1);

/** How many cases a property is tried on: as many as fit into every test run, and a multiple of it in `npm run properties`. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: count * FACTOR });
