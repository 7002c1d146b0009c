import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The workbench's own command at work. */
export interface Started {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Runs `npm run workbench` on a port that is free, and waits until it says where the page is. */
export function startWorkbench(): Promise<Started> {
  const root = join(__dirname, '../..');
  const command = spawn(process.execPath, ['scripts/run.cjs', 'workbench', '0'], { cwd: root });
  const ended = new Promise<void>((done) => command.once('exit', () => done()));
  const stop = (): Promise<void> => {
    command.kill();
    return ended;
  };
  let said = '';
  return new Promise((started, failed) => {
    const hear = (words: Buffer): void => {
      said += words.toString('utf8');
      const url = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url !== undefined) started({ url, stop });
    };
    command.stdout.on('data', hear);
    command.stderr.on('data', hear);
    command.once('error', failed);
    command.once('exit', (code) => failed(new Error(`npm run workbench ended with ${code}: ${said}`)));
  });
}
