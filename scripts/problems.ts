/**
 * Writes the pages of the documentation that are made from the code: docs/problems.md and docs/headings.md.
 *
 *   npm run problems
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingList } from './docs/headingList';
import { problemGallery } from './docs/problemGallery';

async function writePages(): Promise<void> {
  const docs = join(__dirname, '..', 'docs');
  writeFileSync(join(docs, 'headings.md'), headingList());
  writeFileSync(join(docs, 'problems.md'), await problemGallery());
}

void writePages();
