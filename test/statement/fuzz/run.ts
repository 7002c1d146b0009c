/**
 * Reads mutated statements of every format: no crash, no hang, no lost booking.
 *
 *   npm run fuzz                     100,000 of each
 *   npm run fuzz -- 5000 MT940 17    so many, of one format, with this seed
 */
import { FUZZED, fuzz, randomOf } from './fuzz';

const [files = '100000', only, seedText] = process.argv.slice(2);
const seed = seedText === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seedText);
for (const kind of FUZZED.filter((one) => only === undefined || one === only)) {
  const start = performance.now();
  const failure = fuzz(kind, Number(files), randomOf(seed));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failure) {
    process.exitCode = 1;
    console.error(`${kind}, seed ${seed}: ${failure.why}\n${JSON.stringify(failure.text)}`);
  } else console.log(`${kind}: ${files} files in ${seconds} s, seed ${seed}`);
}
