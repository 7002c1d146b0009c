import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

/**
 * The families of matching, each in a process of its own and compiled as the pane is: a loader that runs TypeScript as it stands costs
 * more in some functions than their work.
 *
 * @param only names of families; none: all
 */
export async function benchMatching(quick: boolean, only: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'settlesheet-bench-'));
  await compile(folder);
  const fresh = Math.floor(Math.random() * 1_000_000);
  const size = quick ? ['2000', '1', '3'] : ['100000', '9', `3,5,8,11,${fresh}`];
  console.log(`\nSeeds 3, 5, 8, 11 and ${fresh}, which is new in every run.`);
  for (const family of FAMILIES.filter((name) => only.length === 0 || only.includes(name))) {
    const { status } = spawnSync(
      process.execPath,
      ['--expose-gc', join(folder, 'families.js'), family, ...size],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    if (status !== 0) throw new Error(`${family} ended with ${status}`);
  }
  rmSync(folder, { recursive: true });
}

const FAMILIES = [
  'references',
  'subsets',
  'endToEnd',
  'quality',
  'readers',
  'names',
  'memory',
  'determinism',
];

async function compile(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: resolve('test/bench/matching/familyProcess.ts'),
    output: { path: folder, filename: 'families.js' },
    resolve: { extensions: ['.ts', '.js'] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } },
        },
      ],
    },
  });
  await new Promise<void>((done, fail) => {
    compiler?.run((error, stats) => {
      if (error ?? stats?.hasErrors()) fail(new Error(error?.message ?? stats?.toString('errors-only')));
      else done();
    });
  });
}
