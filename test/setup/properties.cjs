// A property test draws its cases by one seed, so that a run that turned red turns red again, here and in CI.
// `npm run properties` draws others, and many more of them.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260302) });
