import { receivables } from './floor/receivables';
import { columnsOf, fifoFloor } from './floor/fifoFloor';
import { compare, engineInput, runEngine } from './engine';
import { median, timesOf } from './timing';
for (const n of process.argv.slice(2).map(Number)) {
  const data = receivables(n, Math.max(1, n / 20));
  const cols = columnsOf(data);
  const floor = fifoFloor(cols);
  const input = engineInput(data); const r = runEngine(input);
  console.log(n, data.payments.length, r.settlements.length, compare(data, r, floor));
  const f = median(timesOf(9, () => cols, fifoFloor));
  const e = timesOf(5, () => engineInput(data), runEngine);
  console.log(n, 'floor', f.toFixed(2), 'engine', e.map(x=>x.toFixed(0)).join(' '), 'ratio', (median(e) / f).toFixed(0));
}
