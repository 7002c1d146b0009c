import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../../..');

/** Where the built pages lie, in folders of their own. */
export const BUILT = join(ROOT, 'out/workbench');

/**
 * Bundles the pane exactly as `npm run build` does, and the workbench's own page beside it.
 *
 * @throws Error with webpack's own words when the sources do not compile
 */
export async function buildWorkbench(): Promise<void> {
  await Promise.all([bundle(await paneIn(join(BUILT, 'pane'))), bundle(workbenchIn(join(BUILT, 'page')))]);
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

function workbenchIn(path: string): Configuration {
  const styles = require.resolve('@univerjs/preset-sheets-core/lib/index.css');
  return {
    // Nobody waits for its bytes to travel; making them fewer takes a minute.
    mode: 'development',
    target: ['web', 'es2022'],
    context: ROOT,
    entry: { workbench: './src/workbench/page/workbench.ts' },
    output: { path, filename: '[name].js', chunkFilename: '[name].js', clean: true },
    devtool: false,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: join(ROOT, 'src'),
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({ template: './src/workbench/page/workbench.html', scriptLoading: 'defer' }),
      new CopyPlugin({
        patterns: [
          { from: styles, to: 'univer.css' },
          { from: 'src/assets/icon-32.png', to: 'assets/icon-32.png' },
          { from: 'sample/month-end.xlsx', to: 'sample/month-end.xlsx' },
        ],
      }),
    ],
    ...QUIET,
    cache: cacheNamed('workbench'),
  };
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
