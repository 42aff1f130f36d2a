import { Decimal } from 'decimal.js';

/** Digits for people: `-1,234.50`. @param places decimals of the currency's minor unit */
export function formatAmount(amount: number, places: number): string {
  const [whole = '', fraction] = new Decimal(amount).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
