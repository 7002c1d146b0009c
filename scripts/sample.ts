/**
 * Writes the sample month-end and its two bank statements, the same bytes every time:
 *
 *   node --import tsx scripts/sample.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveXlsx } from '../src/host/xlsx';
import { giroStatement, secondStatement } from './sample/statements';
import { sampleWorkbook } from './sample/sampleWorkbook';

async function sample(): Promise<void> {
  const folder = join(__dirname, '..', 'sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'month-end.xlsx'), saveXlsx(await sampleWorkbook()));
  writeFileSync(join(folder, 'giro-account.xml'), giroStatement());
  writeFileSync(join(folder, 'second-account.sta'), secondStatement());
}

void sample();
