/**
 * What the pane loads before it shows anything, compressed as it travels. Fails above the budget.
 *
 *   node scripts/size.mjs          after `webpack --mode production`
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 250 * 1024;
const dist = new URL('../dist/', import.meta.url);

const page = readFileSync(new URL('taskpane.html', dist), 'utf8');
const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
  .map((match) => match[1])
  .filter((src) => !src.startsWith('https:'));
const sizes = scripts.map((src) => gzipSync(readFileSync(new URL(src, dist)), { level: 9 }).length);
const total = sizes.reduce((a, b) => a + b, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

scripts.forEach((src, i) => console.log(`${src}  ${kilobytes(sizes[i])} gzip`));
console.log(`First paint of the pane: ${kilobytes(total)} gzip of ${kilobytes(BUDGET)}`);
if (total > BUDGET) {
  console.error('The pane is over its budget.');
  process.exitCode = 1;
}
