import { settleFile } from '../settle';

void settleFile(
  process.argv.slice(3),
  (line) => console.log(line),
  () => new Date().toISOString(),
).then((code) => (process.exitCode = code));
