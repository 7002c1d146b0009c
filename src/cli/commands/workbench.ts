import { buildWorkbench } from '../../workbench/node/build';
import { serve } from '../../workbench/node/serve';

const PORT = 3300;

/** Builds the workbench, serves it to this machine, and says where it is. */
async function workbench(asked: string | undefined): Promise<void> {
  const port = Number(asked ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`“${asked}” is no port. Give a number up to 65535, such as ${PORT}.`);
  }
  console.log('Building the workbench (the first time takes half a minute) …');
  await buildWorkbench();
  const { url, isTrusted } = await serve(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is in use here; another one is taken.`);
    return serve(0);
  });
  console.log(`\nThe workbench is at ${url}  (Ctrl+C ends it)`);
  if (!isTrusted) {
    console.log(
      'The browser will warn of the certificate, because it was made on this machine and no authority signed it. That is\n' +
        'expected: the page comes from your own computer and is served to nobody else. Choose Advanced, then Proceed to\n' +
        'localhost (Firefox: Accept the Risk). `npm start` installs a certificate that is trusted, and asks you first.',
    );
  }
}

void workbench(process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
