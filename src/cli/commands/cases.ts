import { runCaseFiles } from '../cases';

process.exitCode = runCaseFiles(process.argv.slice(3), (line) => console.log(line));
