import { compare, engineInput, runEngine } from './engine';
import { columnsOf, fifoFloor } from './floor/fifoFloor';
import { oneCustomer } from './floor/oneCustomer';
import { receivables } from './floor/receivables';
import { beancount, gnuCash } from './peers';
import { median, timesOf } from './timing';
import { wholeRun } from './wholeRun';

// The benchmarks run, and compare like with like. Nothing here looks at a clock.

test('where the rules coincide, engine and floor grant the same discount to the cent', () => {
  const data = receivables(2_000, 100);
  const result = runEngine(engineInput(data));
  const { whole, wholeDifferent, all, allDifferent, largestDifference } = compare(
    data,
    result,
    fifoFloor(columnsOf(data)),
  );
  expect(wholeDifferent).toBe(0);
  expect(whole).toBeGreaterThan(800);
  expect(allDifferent / all).toBeLessThan(0.1);
  expect(largestDifference).toBeLessThanOrEqual(3);
});

test.each([true, false])('without discounts they settle exactly alike (payments fit: %s)', (fits) => {
  const data = oneCustomer(200, fits);
  const floor = fifoFloor(columnsOf(data));
  const result = runEngine(engineInput(data));
  expect(compare(data, result, floor)).toMatchObject({ all: result.settlements.length, allDifferent: 0 });
  expect(floor.unapplied).toBe(0);
});

test('a run from the file to the file, with its traffic', async () => {
  const run = await wholeRun(50);
  expect(run.posted).toBe(true);
  expect(run.traffic.syncs).toBeGreaterThan(10);
  expect(run.traffic.largestIn).toBeLessThan(5_000_000);
});

test('a peer that is not installed is no failure', () => {
  for (const peer of [gnuCash(3), beancount(3)]) expect(peer.run()).toHaveProperty('ok');
});

test('the middle of several figures', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(timesOf(3, () => 1, Math.abs)).toHaveLength(3);
});
