import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The script is a module of its own; it is asked through Node, as `npm run licences` does. */
function complaints(packages: object, installed: object = {}): readonly string[] {
  const script = pathToFileURL(join(__dirname, '../../scripts/licences.mjs')).href;
  const code = `
    import { complaints } from ${JSON.stringify(script)};
    const installed = ${JSON.stringify(installed)};
    console.log(JSON.stringify(complaints({ packages: ${JSON.stringify(packages)} }, (path) => installed[path])));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as readonly string[];
}

test('permissive licences pass, in expressions too', () => {
  expect(
    complaints({
      '': { name: 'ours', license: 'UNLICENSED' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: '(MIT OR GPL-3.0)' },
      'node_modules/c': { version: '1.0.0', license: 'Apache-2.0 AND MIT' },
      'node_modules/d': { version: '1.0.0', license: '(GPL-2.0 OR (MIT AND ISC))' },
      'node_modules/a/node_modules/@scope/e': { version: '1.0.0', license: '0BSD', optional: true },
    }),
  ).toEqual([]);
});

test('anything else fails with name and path', () => {
  expect(
    complaints({
      'node_modules/a': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/b/node_modules/@x/c': { version: '2.0.0', license: 'MIT AND GPL-2.0' },
      'node_modules/d': { version: '3.0.0' },
      'node_modules/e': { version: '4.0.0', license: 'SEE LICENSE IN LICENSE.md' },
      'node_modules/f': { version: '5.0.0', license: 'MIT OR' },
      'node_modules/g': { version: '6.0.0', license: 'Unlicense' },
    }),
  ).toEqual([
    'a 1.0.0 (node_modules/a): licence GPL-3.0 is not accepted',
    '@x/c 2.0.0 (node_modules/b/node_modules/@x/c): licence MIT AND GPL-2.0 is not accepted',
    'd 3.0.0 (node_modules/d): no licence stated',
    'e 4.0.0 (node_modules/e): licence SEE LICENSE IN LICENSE.md is not accepted',
    'f 5.0.0 (node_modules/f): licence MIT OR is not accepted',
    'g 6.0.0 (node_modules/g): licence Unlicense is not accepted',
  ]);
});

test('an exception holds for its package and for the terms it was looked at under', () => {
  expect(
    complaints({
      'node_modules/argparse': { version: '2.0.1', license: 'Python-2.0' },
      'node_modules/other': { version: '2.0.1', license: 'Python-2.0' },
      'node_modules/axe-core': { version: '9.0.0', license: 'AGPL-3.0' },
    }),
  ).toEqual([
    'other 2.0.1 (node_modules/other): licence Python-2.0 is not accepted',
    'axe-core 9.0.0 (node_modules/axe-core): licence AGPL-3.0 is not accepted',
  ]);
});

test('what is installed counts more than what the lockfile says; what is not installed is judged by the lockfile', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b-win32': { version: '1.0.0', license: 'LGPL-3.0', optional: true },
    'node_modules/old': { version: '0.1.0' },
  };
  const installed = {
    'node_modules/a': { license: 'SSPL-1.0' },
    'node_modules/old': { licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] },
  };
  expect(complaints(packages, installed)).toEqual([
    'a 1.0.0 (node_modules/a): licence SSPL-1.0 is not accepted',
    'b-win32 1.0.0 (node_modules/b-win32): licence LGPL-3.0 is not accepted',
  ]);
});

test('a download address in the lockfile fails', () => {
  expect(
    complaints({
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        resolved: 'https://packages.example/a-1.0.0.tgz',
      },
    }),
  ).toEqual([
    'a 1.0.0 (node_modules/a): the lockfile names the download address https://packages.example/a-1.0.0.tgz',
  ]);
});
