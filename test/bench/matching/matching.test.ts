import type { LineMatch } from '../../../src/matching/proposals/matchLines';
import { FAMILIES } from './families';
import { generatedMonth } from './generatedMonth';
import { contradictions } from './oracle';
import { isRight, matchMonth, qualityOf } from './quality';

// Months with known truth. The figures of many lines are in docs/matching.md; here is what must never happen.

const months = [1, 2, 3].map((seed) => generatedMonth(seed, 400));

test.each(months.map((month, i) => [i + 1, month] as const))(
  'month %s: nothing certain is wrong',
  (_, month) => {
    const matches = matchMonth(month);
    const wrong = matches.filter(
      (match, i) => match.level === 'certain' && !isRight(match, month.truth[i]!, month.documents),
    );
    expect(wrong).toEqual([]);
    const { levels, matchable } = qualityOf(month, matches);
    const [certain, likely] = levels;
    expect(certain!.proposals).toBeGreaterThan(matchable / 2);
    expect(likely!.right / likely!.proposals).toBeGreaterThan(0.98);
  },
);

test('money that is nothing of ours is never proposed as certain or likely', () => {
  for (const month of months) {
    const foreign = matchMonth(month).filter((_, i) => month.truth[i]!.kind === 'foreign');
    expect(foreign.length).toBeGreaterThan(20);
    expect(foreign.filter(({ level }) => level === 'certain' || level === 'likely')).toEqual([]);
  }
});

test('no document is proposed to two lines, but in parts', () => {
  for (const month of months) {
    const whole = matchMonth(month).flatMap(({ level, proposal }) =>
      (level === 'certain' || level === 'likely') && proposal?.kind !== 'part'
        ? (proposal?.claims ?? []).map(({ state }) => state)
        : [],
    );
    expect(new Set(whole).size).toBe(whole.length);
  }
});

test('certain has no second explanation: without its documents, the same line is not certain of others', () => {
  const month = months[0]!;
  const matches = matchMonth(month);
  matches.forEach((match, i) => {
    if (match.level !== 'certain' || i % 5 !== 0) return;
    const claimed = match.proposal!.claims.map(({ state }) => state);
    const rest = {
      ...month,
      lines: [match.line],
      documents: month.documents.filter((state) => !claimed.includes(state)),
    };
    expect(matchMonth(rest)[0]!.level).not.toBe('certain');
  });
});

test('the same lines and documents in another order are matched alike', () => {
  const month = months[1]!;
  const turned = { ...month, documents: [...month.documents].reverse() };
  const shown = (matches: readonly LineMatch[]) =>
    matches.map(({ level, proposal }) => [
      level,
      ...(proposal?.claims ?? []).map(({ state }) => state.document.id),
    ]);
  expect(shown(matchMonth(turned))).toEqual(shown(matchMonth(month)));
});

test('the generated truth is what a pencil says: amounts paid are those of the documents', () => {
  const month = months[2]!;
  month.truth.forEach(({ kind, documents }, i) => {
    const gross = documents.reduce((sum, position) => sum + month.documents[position]!.document.amount, 0);
    if (kind === 'one' || kind === 'several') expect(month.lines[i]!.amount).toBeLessThanOrEqual(gross);
    if (kind === 'foreign') expect(documents).toEqual([]);
  });
  expect(new Set(month.truth.map(({ kind }) => kind)).size).toBe(7);
});

test.each(Object.entries(FAMILIES))('the benchmark of %s runs, and its answers are right', (_, family) => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  family({ lines: 400, runs: 1, seeds: [3] });
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('no verdict contradicts a count of all combinations', () => {
  expect(contradictions(17, 400)).toBe(0);
});
