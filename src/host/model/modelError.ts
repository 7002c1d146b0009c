/** What the workbook refuses, with the code that Excel's own error carries for it. */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A thing Excel can do and this workbook cannot: never to be taken for an answer of Excel. */
export class UnsupportedError extends ModelError {
  override readonly name = 'UnsupportedError';
  constructor(readonly member: string) {
    super('NotImplemented', `Embedded workbook host: ${member} is not implemented.`);
  }
}

/** Excel's sentence for most wrong arguments. */
export const invalidArgument = (): ModelError =>
  new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');

/** Excel's sentence for a key that names nothing. */
export const itemNotFound = (): ModelError =>
  new ModelError('ItemNotFound', "The requested resource doesn't exist.");

/** Excel's sentence for a name that is taken. */
export const itemAlreadyExists = (): ModelError =>
  new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

/** Excel refuses because of the state the workbook is in. */
export const invalidOperation = (why: string): ModelError => new ModelError('InvalidOperation', why);
