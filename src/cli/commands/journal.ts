import { exportJournalFile } from '../journal';

void exportJournalFile(process.argv.slice(3), (line) => console.log(line)).then(
  (code) => (process.exitCode = code),
);
