export { Calculator } from './calculator';
export { parseFormula } from './parser';
