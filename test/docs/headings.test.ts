import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingList } from '../../scripts/docs/headingList';

test('docs/headings.md is up to date; `npm run problems` writes it', () => {
  const written = readFileSync(join(__dirname, '../../docs/headings.md'), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(headingList());
});
