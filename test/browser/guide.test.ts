import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDE } from './guide/steps';
import { runGuide } from './guide/run';
import { watchSpeed } from './guide/speed';
import { inBrowser } from './inBrowser';
import type { WorkbenchInTest } from './openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';

const DOCS = join(__dirname, '../../docs');

/** The sections of the guide below its introduction, by their headings. */
const sections = readFileSync(join(DOCS, 'guide.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...body] = section.split('\n');
    return { heading, text: body.join(' ').replace(/\s+/g, ' ') };
  });

test('docs/guide.md has every step of the guide, in order', () => {
  expect(sections.map(({ heading }) => heading)).toEqual(GUIDE.map(({ title }, i) => `${i + 1}. ${title}`));
});

test.each(GUIDE.map((step, i) => ({ ...step, text: sections[i]?.text ?? '' })))(
  '$title: its picture is there, and the guide quotes what the pane shows',
  ({ title, picture, shows, text }) => {
    expect(text).toContain(`![${title}](guide/${picture}.png)`);
    expect(shows.filter((shown) => !text.includes(shown))).toEqual([]);
  },
);

test('docs/guide holds the pictures of the steps and no others', () => {
  expect(readdirSync(join(DOCS, 'guide')).sort()).toEqual(GUIDE.map(({ picture }) => `${picture}.png`));
});

inBrowser('the guide, followed in Chromium', (browserPath) => {
  let bench: WorkbenchInTest;
  sharedWorkbench(
    browserPath,
    (opened) => {
      bench = opened;
    },
    watchSpeed,
  );

  test('each step works, and the pane shows what the guide says', async () => {
    await runGuide(bench);
    expect(await bench.notices()).toBe('');
  }, 240_000);
});
