import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { answer, withLocalOffice } from '../../src/workbench/node/answer';
import { serve } from '../../src/workbench/node/serve';

const get = (url: string): Promise<{ status: number; body: string; address: string }> =>
  new Promise((done, failed) => {
    request(url, { rejectUnauthorized: false }, (response) => {
      const address = String(response.socket.remoteAddress);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          body: Buffer.concat(chunks).toString('utf8'),
          address,
        }),
      );
    })
      .on('error', failed)
      .end();
  });

test('of the pane’s page only the address of Microsoft’s script is changed', () => {
  const page = readFileSync(join(__dirname, '../../src/entry/taskpane.html'), 'utf8');
  const script = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  expect(page.split(script)).toHaveLength(2);
  expect(withLocalOffice(page)).toBe(page.split(script).join('/office-js/office.js'));
});

const OFFICE = readFileSync(require.resolve('@microsoft/office-js/dist/office.js'));

test('Microsoft’s script comes from the package, byte for byte', () => {
  const { status, body } = answer('/office-js/office.js');
  expect([status, body]).toEqual([200, OFFICE]);
});

test.each([
  '/pane/../../../package.json',
  '/pane/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/office-js/../package.json',
  '/nothing.html',
  '/pane/',
])('%s is not served', (path) => {
  expect(answer(path).status).toBe(404);
});

test('it is served over https, to this machine alone', async () => {
  const served = await serve(0);
  try {
    expect(served.url).toMatch(/^https:\/\/localhost:\d+\/$/);
    const { status, body, address } = await get(`${served.url}office-js/office.js`);
    expect([status, body]).toEqual([200, OFFICE.toString('utf8')]);
    expect(['127.0.0.1', '::1']).toContain(address);
  } finally {
    served.close();
  }
}, 60_000);
