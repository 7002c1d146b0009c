import { broken, fuzz, FUZZED, randomOf } from './fuzz';
import { SAMPLES } from '../samples';

jest.setTimeout(60_000);

test.each(FUZZED)('%s: 500 mutated files', (kind) => {
  expect(fuzz(kind, 500, randomOf(5))).toBeUndefined();
});

test.each(FUZZED)('%s: the samples themselves', (kind) => {
  for (const sample of SAMPLES[kind]) expect(broken(kind, sample)).toBeUndefined();
});
