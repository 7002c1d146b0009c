import { FAMILIES } from './families';

/** One family in a process of its own: `node bundle.js name lines runs seeds`. */
const [name = '', lines = '', runs = '', seeds = ''] = process.argv.slice(2);
FAMILIES[name]?.({ lines: Number(lines), runs: Number(runs), seeds: seeds.split(',').map(Number) });
