import Fraction from 'fraction.js';
import type { WorkedCase } from '../../core/templates/worked-case';

/**
 * What the last line of a row's working comes to, and what it says it comes to: `Pay: 1,800.00 - 300.00 = 1,500.00`.
 * A line that is no plain sum (`Pay: 7,500 × 128% = 9,600.00`) adds up to what it says.
 */
export function conclusionOf(working: readonly string[]): { readonly added: Fraction; readonly said: Fraction } {
  const last = working[working.length - 1] ?? '';
  const [, sum, said] = /^Pay: (?:(-?[\d.,]+(?: [+-] [\d.,]+)*)|.*) = ([\d.,]+)$/.exec(last) ?? [];
  if (said === undefined) throw new Error(`no line "Pay: … = amount" at the end of: ${last}`);
  const terms = sum?.match(/(?:[+-] )?[\d.,]+/g)?.map((term) => amount(term.replace(' ', '')));
  return { added: terms ? terms.reduce((total, term) => total.add(term)) : amount(said), said: amount(said) };
}

const amount = (text: string): Fraction => new Fraction(text.replace(/[,+]/g, ''));

/** Each row of a case with its pay and its working, for `test.each`. */
export function rowsOf({
  results,
  pays,
  working,
}: WorkedCase): [payee: string, pay: number, working: readonly string[]][] {
  const [, ...rows] = results;
  return rows.map((row, i) => [String(row[0]), pays[i] as number, working[i] ?? []]);
}
