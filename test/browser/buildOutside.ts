import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Runs a build in a process of its own: within Jest webpack is slow, and what it remembers there cannot
 * be read elsewhere.
 *
 * @param file from the project's folder
 * @param name the function of the file that builds
 */
export const buildOutside = (file: string, name: string): Promise<unknown> =>
  promisify(execFile)(
    process.execPath,
    [
      '-e',
      `require('tsx/cjs/api').register();
       require('./${file}').${name}().catch((error) => {
         console.error(error.message);
         process.exitCode = 1;
       });`,
    ],
    { cwd: join(__dirname, '../..') },
  );
