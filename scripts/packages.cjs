const { existsSync, lstatSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** What a command cannot start without; every other command of src/cli needs the last ones. */
const NEEDED = {
  jest: ['jest', '@swc/jest'],
  workbench: [
    'tsx',
    'webpack',
    'esbuild',
    '@univerjs/core',
    '@microsoft/office-js',
    'office-addin-dev-certs',
  ],
};
const OTHERWISE = ['tsx', '@microsoft/office-js'];

/**
 * What has to happen to the packages of a folder before a command of the project starts.
 *
 * A node_modules that is a link is another folder's: it is never installed into.
 *
 * @param {string} root
 * @param {string} command
 * @returns {{ install: boolean, missing: string[] }} `missing`: what is not in a linked node_modules
 */
function packagesFor(root, command) {
  const folder = join(root, 'node_modules');
  const installed = join(folder, '.package-lock.json');
  const lockfile = join(root, 'package-lock.json');
  const isLinked = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs - 1000;
  const needed = NEEDED[command] ?? OTHERWISE;
  return {
    install: !isLinked && !isCurrent,
    missing: isLinked ? needed.filter((name) => !existsSync(join(folder, name, 'package.json'))) : [],
  };
}

module.exports = { packagesFor };
