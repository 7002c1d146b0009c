export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error;

/** What is wrong with a file, in one sentence. @param named the file the user named, where the error names none */
export function fileSentence(error: NodeJS.ErrnoException, named: string): string {
  const path = error.path ?? named;
  if (error.code === 'ENOENT') return `${path} is not there.`;
  if (error.code === 'EISDIR') return `${path} is a folder, not a workbook.`;
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return `${path} must not be read or written by this user.`;
  return `${path} cannot be read or written: ${error.code ?? error.message}.`;
}
