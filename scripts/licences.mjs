/**
 * Every package that an installation brings along must have a licence that we accept, also those for other machines.
 * The lockfile must name no download address: where packages come from is the installing machine's business.
 *
 *   npm run licences
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ACCEPTED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** Packages with other terms, each with exactly the terms it was looked at under. */
const EXCEPTIONS = {
  '@microsoft/office-js': [
    'LICENSE',
    'Microsoft’s own terms; development and tests only, never published with the add-in',
  ],
  'axe-core': ['MPL-2.0', 'tests only'],
  'caniuse-lite': ['CC-BY-4.0', 'data for the build'],
  argparse: ['Python-2.0', 'tools only'],
  ibantools: ['MIT or MPL-2.0', 'used under MIT'],
  'node-forge': ['(BSD-3-Clause OR GPL-2.0)', 'used under BSD-3-Clause'],
  '@univerjs/telemetry': ['', 'ships the text of Apache-2.0 without naming it'],
};

/** Whether an SPDX expression can be satisfied: of OR one part must be accepted, of AND each. */
export function isAccepted(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const term = () => {
    const token = tokens[at++];
    if (token !== '(') return ACCEPTED.has(token);
    const inner = either();
    return tokens[at++] === ')' && inner;
  };
  const both = () => {
    let ok = term();
    while (tokens[at] === 'AND') {
      at++;
      ok = term() && ok;
    }
    return ok;
  };
  const either = () => {
    let ok = both();
    while (tokens[at] === 'OR') {
      at++;
      ok = both() || ok;
    }
    return ok;
  };
  const ok = tokens.length > 0 && either();
  return ok && at === tokens.length;
}

/**
 * What is wrong with the packages of a lockfile, one line each.
 *
 * @param {{ packages: Record<string, { name?: string, version?: string, license?: unknown, resolved?: string, link?: boolean }> }} lock
 * @param {(path: string) => { license?: unknown, licenses?: unknown } | undefined} installed the package.json at a path, if it is there
 */
export function complaints(lock, installed) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (path === '' || entry.link) return [];
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const where = `${name} ${entry.version ?? ''} (${path})`;
    const found = /^https?:|^git/.test(entry.resolved ?? '')
      ? [`${where}: the lockfile names the download address ${entry.resolved}`]
      : [];
    // What is installed is what counts; packages of other platforms are known from the lockfile alone.
    const licence = licenceText(installed(path)) ?? licenceText(entry) ?? '';
    const exception = EXCEPTIONS[name];
    if (exception ? exception[0] === licence || isAccepted(licence) : isAccepted(licence)) return found;
    return [
      ...found,
      `${where}: ${licence === '' ? 'no licence stated' : `licence ${licence} is not accepted`}`,
    ];
  });
}

/** `license` as text; old packages write an object or a list. */
function licenceText(manifest) {
  const stated = manifest?.license ?? manifest?.licenses;
  if (stated === undefined || stated === null) return undefined;
  if (Array.isArray(stated)) return stated.map((one) => one.type ?? one).join(' OR ');
  return typeof stated === 'object' ? String(stated.type ?? '') : String(stated);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  const lock = read('package-lock.json');
  const wrong = complaints(lock, (path) =>
    existsSync(new URL(`${path}/package.json`, root)) ? read(`${path}/package.json`) : undefined,
  );
  wrong.forEach((line) => console.error(line));
  if (wrong.length > 0) process.exitCode = 1;
  else
    console.log(
      `Licences of ${Object.keys(lock.packages).length - 1} packages are accepted; no download address in the lockfile.`,
    );
}
