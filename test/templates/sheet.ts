import Fraction from 'fraction.js';
import type { OutputBlock, OutputCell } from '../../core/cells/cell';

type Value = Fraction | string | boolean;
type Argument = Value | readonly Value[];

/**
 * A table as a spreadsheet keeps it: formulas refer to a cell of their own row as `[@column]` and to a whole column as
 * `[column]`. Numbers are fractions, so that nothing is rounded but by ROUND. Knows nothing of the core.
 */
export class Sheet {
  private readonly columns = new Map<string, Value[]>();
  private readonly height: number;

  constructor([headers = [], ...rows]: OutputBlock) {
    this.height = rows.length;
    headers.forEach((header, i) =>
      this.columns.set(
        String(header),
        rows.map((row) => valueOf(row[i] ?? '')),
      ),
    );
  }

  /** Adds a column that holds the same formula in every row. */
  fill(column: string, formula: string): void {
    const values = Array.from({ length: this.height }, (_, row) => new Formula(formula, this, row).value());
    this.columns.set(column, values);
  }

  column(name: string): readonly Value[] {
    const values = this.columns.get(name);
    if (!values) throw new Error(`there is no column ${name}`);
    return values;
  }
}

const valueOf = (cell: OutputCell): Value => (typeof cell === 'number' ? new Fraction(String(cell)) : cell);

const token = /\s*(\d+(?:\.\d+)?|"[^"]*"|\[@?[^\]]+\]|<=|>=|<>|[-+*/%(),<>=]|[A-Z]+)/y;
const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;

/** One formula in one row, read by recursive descent: comparison, sum, product, sign, per cent, primary. */
class Formula {
  private readonly tokens: string[] = [];
  private next = 0;

  constructor(
    text: string,
    private readonly sheet: Sheet,
    private readonly row: number,
  ) {
    token.lastIndex = 1; // after the equals sign
    while (token.lastIndex < text.length) {
      const at = token.lastIndex;
      const found = token.exec(text)?.[1];
      if (found === undefined) throw new Error(`cannot read ${text.slice(at)}`);
      this.tokens.push(found);
    }
  }

  value(): Value {
    const value = this.comparison();
    if (this.next < this.tokens.length) throw new Error(`unexpected ${this.tokens[this.next] ?? ''}`);
    return single(value);
  }

  private take<T extends string>(...wanted: readonly T[]): T | undefined {
    const found = wanted.find((one) => one === this.tokens[this.next]);
    if (found !== undefined) this.next++;
    return found;
  }

  private comparison(): Argument {
    const left = this.sum();
    const operator = this.take(...comparisons);
    return operator === undefined ? left : holds(operator, compare(single(left), single(this.sum())));
  }

  private sum(): Argument {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const right = number(this.product());
      value = sign === '+' ? number(value).add(right) : number(value).sub(right);
    }
    return value;
  }

  private product(): Argument {
    let value = this.signed();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const right = number(this.signed());
      value = sign === '*' ? number(value).mul(right) : number(value).div(right);
    }
    return value;
  }

  private signed(): Argument {
    if (this.take('-')) return number(this.signed()).neg();
    let value = this.primary();
    while (this.take('%')) value = number(value).div(100);
    return value;
  }

  private primary(): Argument {
    if (this.take('(')) return this.closed(this.comparison());
    const text = this.tokens[this.next++] ?? '';
    if (/^\d/.test(text)) return new Fraction(text);
    if (text.startsWith('"')) return text.slice(1, -1);
    if (text.startsWith('[@')) return this.sheet.column(text.slice(2, -1))[this.row] as Value;
    if (text.startsWith('[')) return this.sheet.column(text.slice(1, -1));
    const run = functions[text];
    if (!run || !this.take('(')) throw new Error(`cannot read ${text}`);
    const given: Argument[] = [];
    do given.push(this.comparison());
    while (this.take(','));
    return this.closed(run(given));
  }

  private closed(value: Argument): Argument {
    if (!this.take(')')) throw new Error('a ) is missing');
    return value;
  }
}

/** The spreadsheet functions that the derivations use. */
const functions: Readonly<Record<string, (given: readonly Argument[]) => Value>> = {
  IF: ([test, yes, no]) => single(test === true ? yes : no),
  MIN: (given) => given.map(number).reduce((a, b) => (a.compare(b) < 0 ? a : b)),
  MAX: (given) => given.map(number).reduce((a, b) => (a.compare(b) > 0 ? a : b)),
  ROUND: ([value, places]) => round(number(value), Number(number(places))),
  SUMIFS: ([amounts, keys, key]) =>
    column(amounts).reduce<Fraction>(
      (sum, amount, i) => (column(keys)[i] === key ? sum.add(number(amount)) : sum),
      new Fraction(0),
    ),
};

/** Half away from zero, as ROUND does. */
function round(value: Fraction, places: number): Fraction {
  const scale = 10 ** places;
  const rounded = value.abs().mul(scale).add('1/2').floor().div(scale);
  return value.compare(0) < 0 ? rounded.neg() : rounded;
}

function holds(operator: (typeof comparisons)[number], order: number): boolean {
  if (order === 0) return operator.includes('=');
  return order < 0 ? operator.startsWith('<') : operator === '<>' || operator.startsWith('>');
}

function compare(left: Value, right: Value): number {
  if (left instanceof Fraction && right instanceof Fraction) return left.compare(right);
  return left === right ? 0 : 1;
}

function number(given: Argument | undefined): Fraction {
  if (given instanceof Fraction) return given;
  if (given === '') return new Fraction(0);
  throw new Error(`not a number: ${String(given)}`);
}

function single(given: Argument | undefined): Value {
  if (given === undefined || isColumn(given)) throw new Error('one value is expected');
  return given;
}

function column(given: Argument | undefined): readonly Value[] {
  if (given === undefined || !isColumn(given)) throw new Error('a column is expected');
  return given;
}

const isColumn = (given: Argument): given is readonly Value[] => Array.isArray(given);
