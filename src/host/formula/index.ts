export { Calculator, type Scope } from './calculator';
export { parseFormula } from './parser';
