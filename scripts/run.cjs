// Runs a command of the project on a fresh clone as on a used one: installs what the lockfile names when it is not there
// yet, then starts the TypeScript source in this same process.
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { packagesFor } = require('./packages.cjs');

const root = join(__dirname, '..');
const [command, ...args] = process.argv.slice(2);

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Settlesheet needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
const { install, missing } = packagesFor(root, command);
if (missing.length > 0) {
  console.error(
    `node_modules is a link, so nothing is installed into it, and it lacks ${missing.join(', ')}.\n` +
      'Install where it points to, or remove the link and start again.',
  );
  process.exit(1);
}
if (install) {
  console.log('Installing packages (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lockfile that lacks the native parts of other platforms, which `npm install` adds by itself.
  execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

if (command === 'jest') {
  process.chdir(root);
  process.argv.splice(2, 1);
  require('jest').run(args);
} else {
  require('tsx/cjs/api').register();
  require(`../src/cli/commands/${command}.ts`);
}
