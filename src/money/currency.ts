/** ISO 4217 currencies whose smallest unit is not a hundredth. All others have two decimals. */
const DECIMALS: Readonly<Record<string, 0 | 3>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

export type Decimals = 0 | 2 | 3;

/** Decimals of a currency given by its three-letter code, e.g. 2 for EUR, 0 for JPY, 3 for KWD. */
export const decimalsOf = (currency: string): Decimals => DECIMALS[currency] ?? 2;

/** The number format an amount of the currency is shown in; negative with a minus, zero as 0.00. */
export const numberFormatOf = (decimals: Decimals): string =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
