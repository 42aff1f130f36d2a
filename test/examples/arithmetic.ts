import Fraction from 'fraction.js';

/**
 * The value of what a person works out by hand: numbers with thousands commas, per cent, + - × ÷ and parentheses.
 * × and ÷ go before + and -. @throws Error at anything else
 */
export function valueOf(expression: string): Fraction {
  const tokens = expression.match(/[\d,.]+%?|[-+×÷()]|\S/g) ?? [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const is = (...signs: string[]): boolean => signs.includes(tokens[at] ?? 'end');

  function factor(): Fraction {
    const token = next();
    if (token === '(') {
      const inside = addition();
      if (next() !== ')') throw new Error(`a parenthesis is not closed: ${expression}`);
      return inside;
    }
    const [, digits, percent] = /^(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(token) ?? [];
    if (digits === undefined) throw new Error(`"${token}" is no number: ${expression}`);
    return new Fraction(digits.replace(/,/g, '')).div(percent === '%' ? 100 : 1);
  }

  function product(): Fraction {
    let value = factor();
    while (is('×', '÷')) value = next() === '×' ? value.mul(factor()) : value.div(factor());
    return value;
  }

  function addition(): Fraction {
    let value = product();
    while (is('+', '-')) value = next() === '+' ? value.add(product()) : value.sub(product());
    return value;
  }

  const value = addition();
  if (at < tokens.length) throw new Error(`"${tokens[at] ?? ''}" is left over: ${expression}`);
  return value;
}

/** Is a value the shown one, rounded half up to as many digits as are shown? */
export function shows(shown: string, value: Fraction): boolean {
  const [, decimals = '', percent] = /^-?[\d,]+(?:\.(\d+))?(%?)$/.exec(shown.trim()) ?? [];
  const places = decimals.length + (percent === '%' ? 2 : 0);
  const said = new Fraction(shown.replace(/[,%\s]/g, '')).div(percent === '%' ? 100 : 1);
  const rounded = value.abs().mul(10 ** places).add(1, 2).floor().div(10 ** places).mul(value.s); // prettier-ignore
  return said.equals(rounded);
}
