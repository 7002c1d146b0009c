import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagesFor } from '../../scripts/packages.cjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'packages-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file that was last written at a time, in seconds. */
function written(path: string, at: number): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '{}');
  utimesSync(file, at, at);
}
const DEMO = ['tsx', '@microsoft/office-js'];

test.each([
  ['nothing is installed yet', undefined, true],
  ['the lockfile is newer than what is installed', 1000, true],
  ['what is installed is as new as the lockfile', 2000, false],
])('%s', (_, installedAt, install) => {
  written('package-lock.json', 2000);
  if (installedAt !== undefined) written('node_modules/.package-lock.json', installedAt);
  expect(packagesFor(folder, 'demo')).toEqual({ install, missing: [] });
});

test.each([
  ['demo', DEMO, []],
  ['workbench', DEMO, ['webpack', 'esbuild', '@univerjs/core', 'office-addin-dev-certs']],
])('a linked node_modules is not installed into; for %s', (command, there, missing) => {
  written('package-lock.json', 2000);
  written('elsewhere/.package-lock.json', 1000);
  there.forEach((name) => written(`elsewhere/${name}/package.json`, 1000));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'node_modules'), 'junction');
  expect(packagesFor(folder, command)).toEqual({ install: false, missing });
});
