import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { BUILT } from './build';

/** What the workbench's address answers. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
}

/** The one thing that the built pane asks of somebody else. */
const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.xml': 'text/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Answers a path of the workbench: its own page, the pane as it was built, and Microsoft's script as
 * the package has it. The pane's page names that script at Microsoft's address; here, where nothing
 * leaves the machine, it is given the address of this copy. Nothing else of the page is changed.
 *
 * @param path such as `/pane/taskpane.html`
 */
export function answer(path: string): Answered {
  const [folder, rest] = place(decodeURIComponent(path));
  const file = normalize(join(folder, rest));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    return { status: 404, type: 'text/plain', body: 'Not found.' };
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const body = readFileSync(file);
  if (folder !== PANE || extname(file) !== '.html') return { status: 200, type, body };
  return { status: 200, type, body: withLocalOffice(body.toString('utf8')) };
}

/** A page of the pane with Microsoft's script from this machine. */
export const withLocalOffice = (html: string): string => html.replaceAll(OFFICE_SCRIPT, '/office-js/');

const PANE = join(BUILT, 'pane');
const OFFICE = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

function place(path: string): [folder: string, rest: string] {
  if (path === '/') return [join(BUILT, 'page'), 'index.html'];
  if (path.startsWith('/pane/')) return [PANE, path.slice('/pane/'.length)];
  if (path.startsWith('/office-js/')) return [OFFICE, path.slice('/office-js/'.length)];
  return [join(BUILT, 'page'), path.slice(1)];
}
