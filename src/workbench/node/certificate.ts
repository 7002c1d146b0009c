import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateCertificates, verifyCertificates } from 'office-addin-dev-certs';
import * as trusted from 'office-addin-dev-certs/lib/defaults';

/** A certificate for localhost, and whether this machine's browsers trust it. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly isTrusted: boolean;
}

const DAYS = 365;
const FOLDER = join(__dirname, '../../../.cache/certificate');
const filesIn = (folder: string) => ({
  authority: join(folder, 'ca.crt'),
  cert: join(folder, 'localhost.crt'),
  key: join(folder, 'localhost.key'),
});

/**
 * The certificate that `npm start` installed, where there is one. Otherwise one of our own, made
 * without asking for any right: the browser warns of it, once for as long as it is kept.
 */
export async function certificate(): Promise<Certificate> {
  if (isInstalled()) {
    const { localhostCertificatePath, localhostKeyPath } = trusted;
    return {
      cert: readFileSync(localhostCertificatePath),
      key: readFileSync(localhostKeyPath),
      isTrusted: true,
    };
  }
  const own = filesIn(FOLDER);
  if (!isValid(own.cert)) await makeOwn();
  return { cert: readFileSync(own.cert), key: readFileSync(own.key), isTrusted: false };
}

/** Made aside and put in place at once: whoever else starts now finds certificate and key of one pair. */
async function makeOwn(): Promise<void> {
  mkdirSync(dirname(FOLDER), { recursive: true });
  const aside = mkdtempSync(`${FOLDER}-`);
  const { authority, cert, key } = filesIn(aside);
  await quietly(() => generateCertificates(authority, cert, key, DAYS, ['localhost', '127.0.0.1']));
  rmSync(FOLDER, { recursive: true, force: true });
  try {
    renameSync(aside, FOLDER);
  } catch (error) {
    // Somebody else was as quick.
    rmSync(aside, { recursive: true, force: true });
    if (!isValid(filesIn(FOLDER).cert)) throw error;
  }
}

/** Asks the machine; where that cannot be asked, there is none. */
function isInstalled(): boolean {
  if (!existsSync(trusted.localhostCertificatePath)) return false;
  try {
    return verifyCertificates();
  } catch {
    return false;
  }
}

const isValid = (path: string): boolean =>
  existsSync(path) && Date.parse(new X509Certificate(readFileSync(path)).validTo) > Date.now();

/** The package prints where it put the files; the workbench says what matters. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
