import { build as esbuild } from 'esbuild';
import { copyFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../../..');

/** Where the built pages lie, in folders of their own, as long as this process runs: another workbench may be built meanwhile. */
export const BUILT = join(tmpdir(), `settlesheet-workbench-${process.pid}`);

/**
 * Bundles the pane exactly as `npm run build` does, and the workbench's own page beside it.
 *
 * @throws Error with the bundler's own words when the sources do not compile
 */
export async function buildWorkbench(): Promise<void> {
  process.once('exit', () => rmSync(BUILT, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  await Promise.all([bundle(await paneIn(join(BUILT, 'pane'))), buildPage(join(BUILT, 'page'))]);
}

/** Nothing is said of sizes, nor of a cache that is of no use any more. */
const QUIET = { performance: { hints: false }, infrastructureLogging: { level: 'error' } } as const;

/** The add-in's own configuration, with another place for what comes out. */
async function paneIn(path: string): Promise<Configuration> {
  // webpack's configuration is plain JavaScript and a function.
  const configuration = createRequire(__filename)('../../../webpack.config.js') as (
    env: object,
    args: object,
  ) => Promise<Configuration>;
  const config = await configuration({}, { mode: 'production' });
  return {
    ...config,
    ...QUIET,
    context: ROOT,
    output: { ...config.output, path },
    cache: cacheNamed('pane'),
  };
}

/** The page is not webpack's: with esbuild nobody waits for it, and it is never published. */
async function buildPage(folder: string): Promise<void> {
  await esbuild({
    entryPoints: [join(ROOT, 'src/workbench/page/workbench.ts')],
    outdir: folder,
    bundle: true,
    // Apart: how forty languages break words, which is asked for when a cell needs it.
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    logLevel: 'silent',
  });
  for (const [from, to] of [
    [join(ROOT, 'src/workbench/page/workbench.html'), 'index.html'],
    [join(ROOT, 'src/workbench/page/workbench.css'), 'workbench.css'],
    [require.resolve('@univerjs/preset-sheets-core/lib/index.css'), 'univer.css'],
    [join(ROOT, 'src/assets/icon-32.png'), 'icon-32.png'],
    [join(ROOT, 'sample/month-end.xlsx'), 'month-end.xlsx'],
  ] as const) {
    copyFileSync(from, join(folder, to));
  }
}

type FileCache = Extract<NonNullable<Configuration['cache']>, { type: 'filesystem' }>;

const cacheNamed = (name: string): FileCache => ({
  type: 'filesystem',
  name,
  cacheDirectory: join(ROOT, '.cache/webpack'),
  buildDependencies: { config: [__filename, join(ROOT, 'webpack.config.js')] },
});

const bundle = (config: Configuration): Promise<void> =>
  new Promise((done, failed) => {
    const compiler = webpack(config);
    compiler!.run((error, stats) =>
      compiler!.close(() =>
        error
          ? failed(error)
          : stats?.hasErrors()
            ? failed(new Error(stats.toString('errors-only')))
            : done(),
      ),
    );
  });
