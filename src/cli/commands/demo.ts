import { join } from 'node:path';
import { settleFile } from '../settle';

/** Settles the sample month-end and says where the result is. */
async function demo(): Promise<number> {
  const root = join(__dirname, '..', '..', '..');
  console.log('Settling sample/month-end.xlsx: one company’s November; October is posted in it.\n');
  const code = await settleFile(
    [join(root, 'sample', 'month-end.xlsx'), '--out', join('out', 'month-end-settled.xlsx')],
    (line) => console.log(line),
    () => new Date().toISOString(),
  );
  console.log(
    '\nOpen the result in Excel or LibreOffice: sheet Settlements gives the reason for every amount.',
  );
  return code;
}

void demo().then((code) => (process.exitCode = code));
