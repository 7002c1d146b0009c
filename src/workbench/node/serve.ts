import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answer } from './answer';
import { certificate } from './certificate';

/** The workbench's server, as long as it runs. */
export interface Served {
  readonly url: string;
  /** Without one the browser warns before it shows the page. */
  readonly isTrusted: boolean;
  readonly close: () => void;
}

/**
 * Serves the built workbench to this machine alone. Office.js talks only to a host with https.
 *
 * @param port 0 for any that is free
 */
export async function serve(port: number): Promise<Served> {
  const { cert, key, isTrusted } = await certificate();
  const server = createServer({ cert, key }, (request, response) => {
    const { status, type, body } = answer(new URL(request.url ?? '/', 'https://localhost').pathname);
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () => listening());
  });
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  return { url, isTrusted, close: () => void server.close() };
}
