import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../..');
const BUILT = join(ROOT, 'out/browser');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

export const HOME = 'https://localhost:3000/';
export const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Builds the pane's real page, and the same page with the harness in place of the entry. */
export async function buildPane(): Promise<void> {
  const config = await configuration()({}, { mode: 'production' });
  const html = config.plugins!.find((plugin) => plugin?.constructor.name === 'HtmlWebpackPlugin')!;
  const HtmlPlugin = html.constructor as new (
    options: object,
  ) => NonNullable<Configuration['plugins']>[number];
  const compiler = webpack({
    ...config,
    context: ROOT,
    entry: { ...(config.entry as object), harness: './test/browser/harness.tsx' },
    output: { ...config.output, path: BUILT },
    devtool: false,
    module: {
      rules: config.module!.rules!.map((rule) => ({
        ...(rule as object),
        include: [join(ROOT, 'src'), join(ROOT, 'test')],
      })),
    },
    optimization: { ...config.optimization, minimize: false },
    plugins: [
      ...config.plugins!,
      new HtmlPlugin({
        filename: 'harness.html',
        template: './src/entry/taskpane.html',
        chunks: ['harness'],
        scriptLoading: 'defer',
      }),
    ],
    cache: {
      type: 'filesystem',
      name: 'harness',
      cacheDirectory: join(ROOT, '.cache/webpack'),
      buildDependencies: { config: [__filename, join(ROOT, 'webpack.config.js')] },
    },
  });
  await new Promise<void>((done, failed) =>
    compiler!.run((error, stats) =>
      compiler!.close(() =>
        error
          ? failed(error)
          : stats?.hasErrors()
            ? failed(new Error(stats.toString('errors-only')))
            : done(),
      ),
    ),
  );
}

/** webpack's configuration is plain JavaScript and a function. */
const configuration = (): ((env: object, args: object) => Promise<Configuration>) =>
  require('../../webpack.config.js');

export interface Served {
  /** Addresses asked for outside the add-in's own folder. */
  readonly elsewhere: string[];
}

/** Answers the add-in's own address from what was built, and Microsoft's script with `officeScript`. Everything else is cut off. */
export async function servePane(context: BrowserContext, officeScript = ''): Promise<Served> {
  const elsewhere: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (!url.startsWith(HOME)) {
      elsewhere.push(url);
      return url === OFFICE_SCRIPT && officeScript !== 'abort'
        ? route.fulfill({ contentType: 'text/javascript', body: officeScript })
        : route.abort();
    }
    const file = join(BUILT, new URL(url).pathname);
    return existsSync(file)
      ? route.fulfill({
          contentType: TYPES[extname(file)] ?? 'application/octet-stream',
          body: readFileSync(file),
        })
      : route.fulfill({ status: 404 });
  });
  return { elsewhere };
}
