/** Currencies of ISO 4217 and the decimals of their minor unit. Source: ISO 4217 list one (funds codes left out). */
const withTwoDecimals =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
  'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD ' +
  'KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO ' +
  'NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL ' +
  'THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';

const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const withThreeDecimals = 'BHD IQD JOD KWD LYD OMR TND';

const lists = [
  [2, withTwoDecimals],
  [0, withoutMinorUnit],
  [3, withThreeDecimals],
] as const;
/** Decimals of the minor unit, by code. */
export const minorUnits: ReadonlyMap<string, number> = new Map(
  lists.flatMap(([places, codes]) => codes.split(' ').map((code) => [code, places])),
);

export const currencyCodes: readonly string[] = [...minorUnits.keys()];

/** Decimals of a currency's minor unit (JPY 0, USD 2, KWD 3). @param code a code of `currencyCodes` */
export function minorUnit(code: string): number {
  const places = minorUnits.get(code);
  if (places === undefined) throw new RangeError(`unknown currency ${code}`);
  return places;
}
