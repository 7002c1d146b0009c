import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { commandLine } from './commandLine';
import { compare, engineInput, runEngine } from './engine';
import { columnsOf, fifoFloor } from './floor/fifoFloor';
import { receivables, type Receivables } from './floor/receivables';
import { estimates } from './estimates';
import { benchMatching } from './matching/bench';
import { beancount, gnuCash, type Peer } from './peers';
import { median, timesOf } from './timing';
import { wholeRun, type Steps, type WholeRun } from './wholeRun';

/**
 * npm run bench [-- --quick]: what settling costs, as ratios to a floor and to other programs, and where a whole run
 * spends its time; then matching beside its floors. `--quick` runs everything once and small, to see that it runs; `--matching` matching
 * alone, `--matching=names,readers` some of its families.
 */
const quick = process.argv.includes('--quick');
const only = process.argv.find((arg) => arg.startsWith('--whole='))?.slice('--whole='.length);

const print = (line = ''): void => console.log(line);
const ms = (n: number): string => (n < 10 ? n.toFixed(2) : Math.round(n).toLocaleString('en-US'));
const row = (...cells: readonly (string | number)[]): void => print(`| ${cells.join(' | ')} |`);
function header(...titles: readonly string[]): void {
  row(...titles);
  row(...titles.map((_, i) => (i === 0 ? '---' : '---:')));
}

function engineTimes(data: Receivables, runs: number): { readonly engine: number; readonly floor: number } {
  const columns = columnsOf(data);
  const floor = () => timesOf(runs * 3, () => columns, fifoFloor);
  const engine = () => timesOf(runs, () => engineInput(data), runEngine);
  // The compiler needs a while to know what is worth its work.
  const warm = performance.now() + (quick ? 0 : 3_000);
  do {
    floor();
    engine();
  } while (performance.now() < warm);
  return { floor: median(floor()), engine: median(engine()) };
}

function benchEngine(): void {
  print('\n## Engine beside the floor\n');
  const sizes = quick ? [1_000] : [1_000, 10_000, 100_000];
  header('payments = invoices', 'settlements', 'floor ms', 'engine ms', 'ratio', 'engine µs a payment');
  const line = (name: string, data: Receivables): number => {
    const { engine, floor } = engineTimes(data, quick ? 1 : 5);
    const settled = runEngine(engineInput(data)).settlements.length;
    const each = (engine * 1000) / data.payments.length;
    row(name, settled.toLocaleString('en-US'), ms(floor), ms(engine), (engine / floor).toFixed(0), ms(each));
    return engine;
  };
  let spread = 0;
  for (const size of sizes) spread = line(size.toLocaleString('en-US'), receivables(size, size / 20));
  const largest = sizes.at(-1)!;
  const one = line(`${largest.toLocaleString('en-US')}, one customer`, receivables(largest, 1));
  print(`\nOne customer takes ${(one / spread).toFixed(2)} times the spread case.`);

  const data = receivables(largest, largest / 20);
  const c = compare(data, runEngine(engineInput(data)), fifoFloor(columnsOf(data)));
  print(
    `Discounts of engine and floor: of ${c.whole} settlements of a whole invoice ${c.wholeDifferent} differ; ` +
      `of all ${c.all} ${c.allDifferent} differ, by at most ${c.largestDifference} cents, all behind a part payment: ` +
      'the floor rounds what is left anew, the engine cumulatively per period (DISC-12).',
  );
}

function benchPeers(): void {
  print('\n## Beside other programs\n');
  header('program', 'job', 'n', 'its ms', 'ours ms', 'floor ms', 'its / ours', 'its / floor');
  const line = ({ name, job, count, data, run }: Peer): void => {
    const first = run();
    if (!first.ok) return row(name, job, count, `not measured: ${first.why}`, '', '', '', '');
    const others = quick ? [] : [run(), run()];
    const its = median([first, ...others].flatMap((r) => (r.ok ? [r.milliseconds] : [])));
    const { engine, floor } = engineTimes(data, quick ? 1 : 9);
    const ratio = (of: number): string => Math.round(its / of).toLocaleString('en-US');
    row(name, job, count, ms(its), ms(engine), ms(floor), ratio(engine), ratio(floor));
  };
  line(gnuCash(quick ? 20 : 800));
  line(beancount(quick ? 20 : 4_000));
}

/** Each size in a process of its own, as a run has it: nothing is compiled yet, and memory is its own. */
async function benchWholeRuns(): Promise<void> {
  print('\n## Whole runs through Office.js and the embedded host\n');
  const runs: WholeRun[] = [];
  for (const rows of quick ? [200] : [1_000, 10_000, 50_000]) {
    const each = Array.from({ length: quick ? 1 : 3 }, () => inOwnProcess(rows));
    runs.push(each.sort((a, b) => allOf(a) - allOf(b))[each.length >> 1]!);
  }
  const n = (count: number): string => Math.round(count).toLocaleString('en-US');
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  const line = (name: string, value: (run: WholeRun) => string): void => row(name, ...runs.map(value));
  const steps = (name: string, of: (run: WholeRun) => Steps): void => {
    line(`${name}, in all`, (r) => n(of(r).all));
    line(`${name}: reading through Office.js`, (r) => n(of(r).reading));
    line(`${name}: writing through Office.js`, (r) => n(of(r).writing));
    line(`${name}: the add-in's own work`, (r) => n(of(r).working));
  };
  header('milliseconds', ...runs.map(({ rows }) => `${n(rows)} + ${n(rows)}`));
  line('open the .xlsx', (r) => n(r.open));
  steps('preview', (r) => r.preview);
  steps('post', (r) => r.post);
  line('**preview + post**', (r) => `**${n(r.preview.all + r.post.all)}**`);
  line('engine, totals and fingerprints, each time', (r) => n(r.engine));
  line('of all: in the host', (r) => n(r.traffic.hostMs));
  line('save the .xlsx', (r) => n(r.save));
  line('syncs', (r) => n(r.traffic.syncs));
  line(
    'MB sent, largest request',
    (r) => `${megabytes(r.traffic.bytesIn)}, ${megabytes(r.traffic.largestIn)}`,
  );
  line(
    'MB back, largest answer',
    (r) => `${megabytes(r.traffic.bytesOut)}, ${megabytes(r.traffic.largestOut)}`,
  );
  line('peak memory MB: posted, saved', (r) => `${n(r.peakMemory.posted)}, ${n(r.peakMemory.saved)}`);
  if (!runs.every(({ posted }) => posted)) throw new Error('a run was not posted');
}

const allOf = ({ preview, post }: WholeRun): number => preview.all + post.all;

function inOwnProcess(rows: number): WholeRun {
  const args = [...process.execArgv, process.argv[1]!, `--whole=${rows}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as WholeRun;
}

/** What a click in Settle transactions waits for: the line with one mark more, worked out anew (goal G11: 16 ms at p99). */
async function benchEstimates(): Promise<void> {
  print('\n## A line settled anew at each change\n');
  header('open documents of the customer', 'marks, up to', 'median ms', 'p99 ms', 'slowest ms');
  for (const [invoices, marks] of quick
    ? [[200, 20]]
    : [
        [200, 200],
        [10_000, 200],
      ]) {
    const { documents, times } = await estimates(invoices!, marks!);
    const sorted = [...times].sort((a, b) => a - b);
    const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1]!;
    row(documents.toLocaleString('en-US'), times.length, ms(median(times)), ms(p99), ms(sorted.at(-1)!));
  }
}

function benchCommandLine(): void {
  print('\n## The command line on the sample\n');
  const times = Array.from({ length: quick ? 1 : 7 }, () => commandLine('sample/month-end.xlsx'));
  print(`sample/month-end.xlsx to the result: ${ms(median(times))} ms (${times.map(ms).join(', ')})`);
}

const matching = process.argv.find((arg) => /^--matching(?:=|$)/.test(arg));

if (only !== undefined) void wholeRun(Number(only)).then((run) => console.log(JSON.stringify(run)));
else {
  print(`Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}`);
  const families = matching?.split('=')[1]?.split(',') ?? [];
  if (matching === undefined) {
    benchEngine();
    benchPeers();
    void benchWholeRuns()
      .then(benchEstimates)
      .then(benchCommandLine)
      .then(() => benchMatching(quick, []));
  } else void benchMatching(quick, families);
}
