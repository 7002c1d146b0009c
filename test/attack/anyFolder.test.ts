import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/host/model';
import { withExcel } from '../host/support';

/** In a file of its own: the library is found once per process, by whoever comes first. */
test('the command runs from any folder', async () => {
  const [before, elsewhere] = [process.cwd(), mkdtempSync(join(tmpdir(), 'settlesheet-'))];
  process.chdir(elsewhere);
  try {
    await withExcel(newWorkbook(), {}, ({ Excel }) => Excel.run((context) => context.sync()));
  } finally {
    process.chdir(before);
    rmSync(elsewhere, { recursive: true });
  }
});
