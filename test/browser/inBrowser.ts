import { chromiumPath } from './chromium';

const { CI, WITHOUT_BROWSER } = process.env;
const path = chromiumPath();
const isSkipped = path === undefined && (!CI || Boolean(WITHOUT_BROWSER));
if (isSkipped)
  console.warn(
    'Skipped: no Chrome, Edge or Chromium on this machine (set CHROME_PATH, or let .ci/run install one).',
  );

/** Tests in a browser. Without one they are skipped, which is said; in CI they fail, unless it is told to do without. */
export function inBrowser(what: string, tests: (browserPath: string) => void): void {
  (isSkipped ? describe.skip : describe)(`${what} (skipped without a browser)`, () => tests(path ?? ''));
}
