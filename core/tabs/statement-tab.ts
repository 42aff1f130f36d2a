import { toDouble } from '../number/exact';
import { minorUnit } from '../number/currency';
import type { StatementLine } from '../payout/statement/statement-line';
import { cellAddress } from './address';
import { type Tab, type TabBlock, type TabCell, type TabFormat, textCell } from './tab';

/** One payee's statement of a period. */
export interface PayeeStatement {
  readonly payee: string;
  /** `2027-Q1`; '' when the results have no period. */
  readonly period: string;
  /** Name of the plan, or of several. */
  readonly plan: string;
  /** Every step that led to the pay, which is the last line and the sum of the amounts before it. */
  readonly lines: () => readonly StatementLine[];
  readonly planCurrency: string;
  readonly payCurrency: string;
}

const headers = ['step', 'clause', 'item', 'inputs', 'working', 'amount'];
const widths = [7, 26, 32, 44, 50, 20];
const amountColumn = headers.length;

/** Statements on one sheet: a spreadsheet takes at most 1,026 page breaks. */
const statementsPerTab = 1000;

/**
 * The Statement tab: one payee after another, each on a page of its own when printed. More than a thousand payees go
 * on to Statement 2, Statement 3 and so on.
 */
export function statementTabs(statements: readonly PayeeStatement[]): readonly Tab[] {
  const count = Math.max(1, Math.ceil(statements.length / statementsPerTab));
  return Array.from({ length: count }, (_, i) =>
    statementTab(
      i === 0 ? 'Statement' : `Statement ${i + 1}`,
      statements.slice(i * statementsPerTab, (i + 1) * statementsPerTab),
    ),
  );
}

function statementTab(name: string, statements: readonly PayeeStatement[]): Tab {
  const print = { orientation: 'landscape', repeatedRows: undefined } as const;
  const blocks = { [Symbol.iterator]: () => blocksOfAll(statements) };
  return { name, blocks, widths, frozenRows: 0, frozenColumns: 0, print, seal: 'hidden' };
}

/** Each statement's lines are made when its turn comes, and not kept. */
function* blocksOfAll(statements: readonly PayeeStatement[]): Generator<TabBlock> {
  let row = 1;
  for (const statement of statements) {
    const lines = statement.lines();
    yield* blocksOf(statement, lines, row);
    row += lines.length + 4;
  }
}

/** Title, plan, headers, lines, and the pay; a blank row follows. */
function blocksOf(statement: PayeeStatement, lines: readonly StatementLine[], row: number): TabBlock[] {
  const { payee, period, plan } = statement;
  const title = period === '' ? payee : `${payee} · ${period}`;
  const body = lines.slice(0, -1);
  const firstLine = row + 3;
  const payRow = firstLine + body.length;
  const sumOfLines = `SUM(${cellAddress(firstLine, amountColumn)}:${cellAddress(payRow - 1, amountColumn)})`;
  const pay = lines.slice(-1).map((line) => {
    const cells = cellsOf(line, statement.payCurrency);
    return cells.map((cell, i) => (i === amountColumn - 1 ? { ...cell, formula: sumOfLines } : cell));
  });
  return [
    { row, column: 1, style: 'title', cells: [[textCell(title)]], ...(row > 1 && { startsPage: true }) },
    { row: row + 1, column: 1, style: 'note', cells: [[textCell(plan)]] },
    { row: row + 2, column: 1, style: 'header', cells: [headers.map(headerCell)] },
    { row: firstLine, column: 1, style: 'body', cells: body.map((line) => cellsOf(line, currencyOf(line, statement))) },
    { row: payRow, column: 1, style: 'total', cells: pay },
  ];
}

/** Lines are money of the plan; what a conversion adds has the decimals of the finer of both currencies. */
function currencyOf({ step }: StatementLine, { planCurrency, payCurrency }: PayeeStatement): string {
  return step === 18 && minorUnit(payCurrency) > minorUnit(planCurrency) ? payCurrency : planCurrency;
}

function cellsOf({ step, clause, item, inputs, working, amount }: StatementLine, currency: string): TabCell[] {
  const format = `money ${minorUnit(currency)}` as TabFormat;
  const texts = [clause, item, inputs, working].map(textCell);
  return [{ value: step, format: 'general' }, ...texts, { value: amount ? toDouble(amount) : '', format }];
}

const headerCell = (value: string, column: number): TabCell => ({
  value,
  format: column === 0 || column === amountColumn - 1 ? 'general' : 'text',
});
