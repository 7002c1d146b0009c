import { DEFAULTS } from '../support/settling';
import { matchLines } from '../../src/matching/proposals/matchLines';
import { matchWatched } from '../../src/matching/matchWatched';
import { nameIndex } from '../../src/matching/payer/nameIndex';
import { payerMemory } from '../../src/matching/payer/payerMemory';
import { knownParties } from '../../src/matching/payer/whoPaid';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { generatedMonth } from '../bench/matching/generatedMonth';

const { lines, documents, parties } = generatedMonth(5, 1_000);
const input = {
  lines,
  documents,
  parties: knownParties(nameIndex(parties), payerMemory([])),
  terms: { policy: DEFAULTS, graceDays: 0 },
  settings: DEFAULT_MATCH_SETTINGS,
};

test('watched, it finds the same, pauses, and says how far it is', async () => {
  const told: number[] = [];
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
  };
  const found = await matchWatched(input, { onProgress: (done) => told.push(done), pause });
  expect(found).toEqual(matchLines(input));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  expect(pauses).toBeGreaterThan(3);
});

test('stopped, it ends at the next pause and gives nothing', async () => {
  const signal = { aborted: false };
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    if (pauses === 2) signal.aborted = true;
  };
  expect(await matchWatched(input, { signal, pause })).toBeUndefined();
  expect(pauses).toBe(2);
});

test('between two pauses others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await matchWatched(input, {});
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});
