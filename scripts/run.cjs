// Runs a command of the project on a fresh clone as on a used one: installs what the lockfile names when it is not there
// yet, then starts the TypeScript source in this same process.
const { existsSync, statSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const lockfile = join(root, 'package-lock.json');

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Settlesheet needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs - 1000) {
  console.log('Installing packages (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lockfile that lacks the native parts of other platforms, which `npm install` adds by itself.
  execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const [command, ...args] = process.argv.slice(2);
if (command === 'jest') {
  process.chdir(root);
  process.argv.splice(2, 1);
  require('jest').run(args);
} else {
  require('tsx/cjs/api').register();
  require(`../src/cli/commands/${command}.ts`);
}
