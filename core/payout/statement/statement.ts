import { type Exact, ONE, equal, isPositive, isZero, minus, plus, sum, times } from '../../number/exact';
import { show } from '../../number/show';
import { minorUnit } from '../../number/currency';
import { round } from '../../number/rounding';
import type { Plan } from '../../plan/plan';
import type { LimitBasis, PartPay, RowPay, Settlement } from '../outcome';
import { ownParts } from '../settling/join';
import { componentLines } from './component-lines';
import { joinedLines, partLines } from './part-lines';
import { paidInWords, settlementLine, stretchLine } from './settlement-lines';
import { money, percent } from './show-value';
import { type StatementLine, lineOf } from './statement-line';

/**
 * The statement of one payee and period: every step that led to the pay, in the order of operations. The amounts of
 * all lines but the last add up to the last, which is the pay.
 *
 * @param rows the payee's rows of the period, at least one; several are segments
 */
export function statement(rows: readonly RowPay[]): readonly StatementLine[] {
  const last = rows[rows.length - 1] as RowPay;
  // Segments that are paid in several currencies add up in the plan's.
  const inPayCurrency = rows.every((pay) => pay.currency === last.currency);
  const currency = inPayCurrency ? last.currency : planOf(last).currency;
  const amount = sum(rows.map(({ pay, total }) => (inPayCurrency ? pay : total)));
  return [
    ...rows.flatMap((pay) => [
      ...pay.carried.flatMap(linesOfStretch),
      ...pay.parts.flatMap(linesOfPart),
      ...pay.settlements.flatMap(linesOfSettlement),
      ...closingLines(pay),
    ]),
    ...rows.flatMap((pay) => totalLines(pay, inPayCurrency)),
    lineOf(18, 'pay', 'Pay', currency, `${money(amount, minorUnit(currency))} ${currency}`, amount),
  ];
}

const planOf = ({ parts }: RowPay): Plan => (parts[parts.length - 1] as PartPay).part.plan;

/** Days and target variable of a part, then what it earns (steps 3 to 14). */
const linesOfPart = (pay: PartPay): StatementLine[] => [...partLines(pay.part), ...earnedLines(pay)];

/** Lines in the cap, the plan's limits on them, then the lines outside the cap. */
function earnedLines(pay: PartPay): StatementLine[] {
  const { over, lines, planCap, planFloor } = pay;
  const inCap = lines.filter(({ component }) => component.inCap);
  const earned = sum(inCap.map(({ amount }) => amount));
  const limits = isZero(over.activeShare)
    ? []
    : [...limitLines('cap', planCap, earned, pay), ...limitLines('floor', planFloor, plus(earned, planCap), pay)];
  const outside = lines.filter(({ component }) => !component.inCap);
  // A component of its own period says itself what it is paid on.
  const isToDate = inCap.some((line) => line.over === over);
  return [
    ...(isToDate ? joinedLines(over) : []),
    ...inCap.flatMap(componentLines),
    ...limits,
    ...outside.flatMap(componentLines),
  ];
}

/** Lines of a stretch that ended before the row's own part. */
function linesOfStretch(pay: PartPay): StatementLine[] {
  const lines = pay.over.joined ? earnedLines(pay) : pay.lines.flatMap(componentLines);
  return [stretchLine(pay.part, 'what was earned then'), ...lines];
}

/** The year's lines, where the row does not show them anyway, and what is left to pay of them. */
function linesOfSettlement(settlement: Settlement): StatementLine[] {
  const { way, stretches } = settlement;
  const places = stretches[0]?.part.plan.places ?? 0;
  const ofYear = way === 'year end' ? stretches.flatMap(explainedStretch) : [];
  return [...ofYear, settlementLine(settlement, places)];
}

/** The lines of a stretch of the year, as explanation only. */
function explainedStretch(pay: PartPay): StatementLine[] {
  const lines = earnedLines(pay).map((line) => ({ ...line, item: `Year: ${line.item}`, amount: undefined }));
  return [stretchLine(pay.part, 'what the year as a whole earns'), ...lines];
}

/**
 * What the plan's cap or floor makes of the lines in the cap and, of periods that are settled together, of what the
 * earlier ones paid; empty without one.
 */
function limitLines(
  name: 'cap' | 'floor',
  amount: Exact,
  inCap: Exact,
  { over, waiting, paid }: LimitBasis,
): StatementLine[] {
  const { plan, targetVariable } = over;
  const limit = plan[name];
  if (!limit) return [];
  const shown = (value: Exact): string => money(value, plan.places);
  const due = name === 'cap' ? ONE : minus(ONE, waiting);
  const exact = times(times(limit, targetVariable), due);
  const level = round(exact, plan.places, plan.rounding);
  const labels = ownParts(over).map(({ row }) => row.period?.label);
  const factors = [
    percent(limit),
    `${shown(targetVariable)}${over.joined ? ` (${labels.join(' + ')})` : ''}`,
    ...(equal(due, ONE) ? [] : [`${percent(due)} (the rest is settled later)`]),
  ];
  const rounded = equal(exact, level) ? '' : `, rounded ${plan.rounding}: ${shown(level)}`;
  const [before, less] = paid[0]
    ? [`; ${paidInWords(paid, plan.places)}`, ` and ${shown(sum(paid.map((one) => one.amount)))} paid`]
    : ['', ''];
  const inputs = `lines in the cap ${shown(inCap)}${before}`;
  const left = isZero(amount) ? ': not reached' : `, less ${shown(inCap)}${less}`;
  const working = `${factors.join(' × ')} = ${shown(exact)}${rounded}${left}`;
  return [lineOf(12, `PLAN ${name}`, `Plan ${name}`, inputs, working, amount)];
}

/** Guarantee or draw (15), then what a person typed: clawback and adjustment (16). */
function closingLines(pay: RowPay): StatementLine[] {
  const { kind, level, earned, advance, repaid, opening, balance, amount } = pay.support;
  const { places } = planOf(pay);
  const shown = (value: Exact): string => money(value, places);
  const lines: StatementLine[] = [];
  const isOwed = !isZero(balance);
  if (kind === 'guarantee') {
    const inputs = `for the active days ${shown(level)}, earned ${shown(earned)}`;
    const above = isZero(repaid) ? 'not needed' : `repaid ${shown(repaid)} of a draw; balance after ${shown(balance)}`;
    const working = isPositive(amount) ? `${shown(level)} - ${shown(earned)}` : above;
    lines.push(lineOf(15, 'results guarantee', 'Guarantee', inputs, working, amount));
  } else if (kind !== 'none') {
    const inputs = `draw ${shown(level)}, earned ${shown(earned)}, balance before ${shown(opening)}`;
    const working = `advance ${shown(advance)} - repaid ${shown(repaid)}; balance after ${shown(balance)}`;
    lines.push(lineOf(15, 'results draw', `Draw (${kind})`, inputs, working, amount));
  }
  if (isOwed && isZero(repaid) && (kind === 'none' || kind === 'guarantee')) {
    lines.push(lineOf(15, 'results draw', 'Draw balance', `balance before ${shown(opening)}`, 'carried on'));
  }
  const reason = pay.row.known['adjustment reason'] ?? 'no reason given';
  const typed = (name: string, value: Exact): void => {
    if (!isZero(value)) lines.push(lineOf(16, `results ${name.toLowerCase()}`, name, reason, shown(value), value));
  };
  typed('Clawback', pay.clawback);
  typed('Adjustment', pay.adjustment);
  return lines;
}

/** The total in the plan's currency (17) and, where pay is in another, what its conversion adds (18). */
function totalLines(pay: RowPay, adds: boolean): StatementLine[] {
  const { currency, places } = planOf(pay);
  const shown = `${money(pay.total, places)} ${currency}`;
  const total = lineOf(17, 'total', 'Total', '', `sum of the lines: ${shown}`);
  if (pay.currency === currency) return [total];
  const rate = show(pay.fx, 8);
  const paid = `${shown} × ${rate} = ${money(pay.pay, minorUnit(pay.currency))} ${pay.currency}`;
  const inputs = `1 ${currency} = ${rate} ${pay.currency}`;
  return [total, lineOf(18, 'results fx', 'Conversion', inputs, paid, adds ? minus(pay.pay, pay.total) : undefined)];
}
