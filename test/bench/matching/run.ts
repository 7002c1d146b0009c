import { generatedMonth } from './generatedMonth';
import { matchMonth, qualityOf } from './quality';

/** npm run match-quality [-- seed lines]: precision and recall of each level on generated months with known truth. */
const [seed, count = '20000'] = process.argv.slice(2);
const seeds = seed === undefined ? [3, 5, 8, 11] : [Number(seed)];
const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`;

for (const one of seeds) {
  const month = generatedMonth(one, Number(count));
  const start = performance.now();
  const matches = matchMonth(month);
  const milliseconds = performance.now() - start;
  const { levels, matchable } = qualityOf(month, matches);
  console.log(
    `\nseed ${one}: ${month.lines.length} lines, ${matchable} of them ours, ${Math.round(milliseconds)} ms\n`,
  );
  console.log('| level | proposals | right | precision | recall |\n| --- | ---: | ---: | ---: | ---: |');
  for (const { level, proposals, right } of levels) {
    if (level !== 'none') {
      console.log(
        `| ${level} | ${proposals} | ${right} | ${percent(right, proposals)} | ${percent(right, matchable)} |`,
      );
    }
  }
}
