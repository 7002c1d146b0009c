/** Why a file cannot be opened. */
export type XlsxErrorCode =
  'old-format' | 'binary-format' | 'encrypted' | 'not-a-workbook' | 'too-large' | 'damaged';

/** A file that cannot be opened. The message is one sentence for the user: what was found, what to do. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A part of the file is missing or cannot be read. */
export const damaged = (what: string): XlsxError =>
  new XlsxError(
    'damaged',
    `The file is damaged: ${what}. Open it in Excel, let Excel repair it, and save it again.`,
  );
