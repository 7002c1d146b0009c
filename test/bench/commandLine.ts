import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds of `npm run settle` without npm: the sample as a file to the result as a file, start of Node included. */
export function commandLine(file: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'settlesheet-bench-'));
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.cjs', 'settle', file, '--out', join(folder, 'result.xlsx')],
    { encoding: 'utf8' },
  );
  const milliseconds = performance.now() - start;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`settle ended with ${status}: ${stderr || stdout}`);
  return milliseconds;
}
