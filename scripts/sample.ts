/**
 * Writes the sample month-end, the same bytes every time:
 *
 *   node --import tsx scripts/sample.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveXlsx } from '../src/host/xlsx';
import { sampleWorkbook } from './sample/sampleWorkbook';

async function sample(): Promise<void> {
  const folder = join(__dirname, '..', 'sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'month-end.xlsx'), saveXlsx(await sampleWorkbook()));
}

void sample();
