// Tries the property tests on many more cases than a test run has time for, drawn by a seed of its own.
// node scripts/properties.cjs [factor] [seed]: with the seed that was printed the same cases are drawn again.
const { join } = require('node:path');

const [factor = '10', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
process.env.PROPERTY_FACTOR = factor;
process.env.PROPERTY_SEED = seed;
console.log(`Property tests on ${factor} times as many cases, seed ${seed}`);
process.chdir(join(__dirname, '..'));
require('jest').run(['--testTimeout=3600000', 'property', 'dimensions', 'compareRuleSets', 'severalRuns']);
