/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../../src/taskpane/shell/route';
import { LANGUAGES } from '../../src/taskpane/texts/texts';
import { TEXTS } from '../taskpane/writtenTexts';
import { heading, open, showPane } from '../taskpane/showPane';

afterEach(cleanup);

const page = new DOMParser().parseFromString(
  readFileSync(join(__dirname, '../../src/entry/help.html'), 'utf8'),
  'text/html',
);

test.each(LANGUAGES)(
  'help in %s says something of every view, under the name that the view has',
  (language) => {
    const section = page.getElementById(language)!;
    expect(section.lang).toBe(language);
    const said = [...section.querySelectorAll('h3')].map(({ id, textContent }) => [id, textContent]);
    expect(said).toEqual(VIEWS.map((view) => [`${language}-${view}`, TEXTS[language].shell.names[view]]));
    for (const title of section.querySelectorAll('h3'))
      expect(title.nextElementSibling?.textContent?.trim().length).toBeGreaterThan(80);
  },
);

test('the question mark leads to what is said of the view that is shown', async () => {
  showPane({}, { host: { help: 'help.html#de' } });
  await heading('Tables found');
  expect(screen.getByRole('link', { name: 'Help: Start' }).getAttribute('href')).toBe('help.html#de-start');
  await open('Problems');
  await heading('Problems');
  expect(screen.getByRole('link', { name: 'Help: Problems' }).getAttribute('href')).toBe(
    'help.html#de-problems',
  );
});
