/** Signs that stand for a currency in texts. A sign that several currencies use stands for each of them. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'MXN'],
  US$: ['USD'],
  A$: ['AUD'],
  C$: ['CAD'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₺': ['TRY'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  FR: ['CHF'],
  SFR: ['CHF'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  FT: ['HUF'],
};

/** Whether a sign or a three-letter code can be a currency at all. */
export const isCurrencyMark = (mark: string): boolean => {
  const key = mark.toUpperCase().replace(/\.$/, '');
  return key in SIGNS || /^[A-Z]{3}$/.test(key);
};

/** Whether a sign or code next to a number is that of the currency: `€`, `EUR`, `eur`, `Fr.`. */
export const isMarkOf = (mark: string, currency: string): boolean => {
  const key = mark.toUpperCase().replace(/\.$/, '');
  return key === currency || (SIGNS[key]?.includes(currency) ?? false);
};
