/**
 * What the pane loads before it shows anything, compressed as it travels. Fails above the budget.
 *
 *   node scripts/size.mjs          after `webpack --mode production`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 250 * 1024;
const dist = new URL('../dist/', import.meta.url);

const page = readFileSync(new URL('taskpane.html', dist), 'utf8');
const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
  .map((match) => match[1])
  .filter((src) => !src.startsWith('https:'));
// Texts come in the user's language alone; the largest counts.
const packed = (src) => gzipSync(readFileSync(new URL(src, dist)), { level: 9 }).length;
const texts = readdirSync(dist)
  .filter((name) => /^texts-..\..*js$/.test(name))
  .sort((a, b) => packed(b) - packed(a));
const first = [...scripts, ...texts.slice(0, 1)];
const total = first.reduce((sum, src) => sum + packed(src), 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

for (const src of first) console.log(`${src}  ${kilobytes(packed(src))} gzip`);
console.log(`First paint of the pane: ${kilobytes(total)} gzip of ${kilobytes(BUDGET)}`);
const later = readdirSync(dist).filter(
  (name) => name.endsWith('.js') && !first.includes(name) && !texts.includes(name),
);
const behind = later.reduce((sum, src) => sum + packed(src), 0);
console.log(`Fetched behind it: ${kilobytes(behind)} gzip in ${later.length} parts`);
if (texts.length === 0 || total > BUDGET) {
  console.error(texts.length === 0 ? 'The texts were not found.' : 'The pane is over its budget.');
  process.exitCode = 1;
}
