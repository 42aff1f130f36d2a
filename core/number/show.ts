import { type Exact, isNegative, negate, ofMinorUnits, times, whole } from './exact';
import { fits, toMinorUnits } from './rounding';

/** Digits with thousands separated by commas and exactly `places` decimals: `-1,234.50`. */
export function showFixed(value: Exact, places: number): string {
  const units = toMinorUnits(value, places, 'half up');
  const digits = (units < BigInt(0) ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const grouped = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ',');
  return (units < BigInt(0) ? '-' : '') + grouped + (places > 0 ? '.' + digits.slice(cut) : '');
}

/** Up to `most` decimals, trailing zeros gone, `…` after a number that goes on: `0.9`, `0.3333…`. */
export function show(value: Exact, most = 6): string {
  if (isNegative(value)) return '-' + show(negate(value), most);
  for (let places = 0; places < most; places++) if (fits(value, places)) return showFixed(value, places);
  if (fits(value, most)) return showFixed(value, most);
  return showFixed(ofMinorUnits(toMinorUnits(value, most, 'down'), most), most) + '…';
}

/** A ratio as per cent: `94%`, `33.3333…%`. */
export function showPercent(value: Exact, most = 4): string {
  return show(times(value, whole(100)), most) + '%';
}
