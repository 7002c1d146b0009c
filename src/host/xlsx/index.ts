export { blankXlsx, newWorkbook } from './blank';
export { checkXlsx } from './check/checkXlsx';
export { openXlsx } from './openXlsx';
export { saveXlsx } from './saveXlsx';
export { XlsxError, type XlsxErrorCode } from './xlsxError';
export { DEFAULT_LIMITS, type XlsxLimits } from './zip/readZip';
