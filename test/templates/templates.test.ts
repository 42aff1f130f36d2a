import Fraction from 'fraction.js';
import { callFunction } from '../../core/functions/call';
import { toDouble } from '../../core/number/exact';
import { computePay } from '../../core/payout/run';
import { loadPlan } from '../../core/plan/load';
import { readPlanBlock } from '../../core/plan/read-block';
import { writePlanBlock } from '../../core/plan/write-block';
import type { Template } from '../../core/templates/template';
import { templates } from '../../core/templates/templates';
import type { Block, OutputBlock } from '../../core/cells/cell';
import { formulas } from './formulas';
import { shareOut } from './odd-cents';
import { Sheet } from './sheet';
import { templateExamples } from '../../core/templates/examples';
import { conclusionOf, rowsOf } from './working';

const names = templates.map(({ name }) => name);

function payOf(plan: Block, results: OutputBlock): number[] {
  return computePay(loadPlan(plan, 1900).plans, results, 1900).rows.map(({ pay }) => toDouble(pay));
}

function blockOf(name: string): OutputBlock {
  const result = callFunction('CS_TEMPLATE', [name]);
  if (!result.ok || !Array.isArray(result.value)) throw new Error(`CS_TEMPLATE gives no block for ${name}`);
  return result.value;
}

/** The enterprise plan pays in clear steps; one of the onboarding specialists of the case has no survey. */
const meantWarnings: Readonly<Record<string, readonly string[]>> = {
  'enterprise csm': ['cliff'],
  'onboarding specialist': ['blank actual'],
};

function checksOf(name: string, results: OutputBlock): OutputBlock {
  const result = callFunction('CS_CHECK', [[[name]], results]);
  if (!result.ok || !Array.isArray(result.value)) throw new Error(`CS_CHECK gives no table for ${name}`);
  return result.value.slice(1);
}

const bookOf = ({ block }: Template) => readPlanBlock(block, 1900).value;

test('every template has a worked case, and every worked case a template', () => {
  expect(Object.keys(templateExamples)).toEqual(names);
});

test('no two templates share a name or an id', () => {
  const ids = templates.map((template) => bookOf(template).plans[0]?.plan.id);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(templates.map((template) => [template.name, template] as const))('%s', (name, template) => {
  const worked = templateExamples[name]!;

  test('pays what was worked by hand', () => {
    expect(payOf([[name]], worked.results)).toEqual(worked.pays);
  });

  test.each(rowsOf(worked))('the working of %s ends in its pay', (_, pay, working) => {
    const { added, said } = conclusionOf(working);
    expect(said.valueOf()).toBe(pay);
    expect(added.equals(said)).toBe(true);
  });

  test('goes from document to block and back unchanged', () => {
    const book = bookOf(template);
    expect(readPlanBlock(writePlanBlock(book), 1900).value).toEqual(book);
  });

  test('pays the same from the block that CS_TEMPLATE gives', () => {
    expect(payOf(blockOf(name), worked.results)).toEqual(worked.pays);
  });

  test('has no error in CS_CHECK, and no warning but those that are meant', () => {
    const codes = (severity: string) =>
      checksOf(name, worked.results)
        .filter((row) => row[0] === severity)
        .map((row) => row[1]);
    expect(codes('error')).toEqual([]);
    expect([...new Set(codes('warning'))]).toEqual(meantWarnings[name] ?? []);
  });
});

describe('the same pay by plain spreadsheet formulas', () => {
  test.each(Object.entries(formulas))('%s', (name, columns) => {
    const { results, pays } = templateExamples[name]!;
    const sheet = new Sheet(results);
    for (const [header, formula] of Object.entries(columns)) sheet.fill(header, formula);
    expect(sheet.column('pay').map(Number)).toEqual(pays);
  });

  test('of every template but the team bonus', () => {
    expect(Object.keys(formulas)).toEqual(names.filter((name) => name !== 'team bonus'));
  });
});

test('the team bonus by fractions', () => {
  const kim = new Fraction(70).div(90);
  // GRR of 91.7 % against 91 %: 10 points of pay for a point of attainment. Adoption of 66.8 % against 70 %: 4 for one.
  const retention = new Fraction('91.7').div(91).sub(1).mul(10).add(1).mul(9000).round(2);
  const adoption = new Fraction('66.8').div(70).sub('0.8').mul(4).add('0.2').mul(3000).round(2);
  const byTarget = shareOut(retention, { Ida: new Fraction(84000), Joe: new Fraction(71000), Kim: kim.mul(92500) });
  const byHead = shareOut(adoption, { Ida: new Fraction(1), Joe: new Fraction(1), Kim: kim });
  const pays = ['Ida', 'Joe', 'Kim'].map((name) => byTarget[name]!.add(byHead[name]!).valueOf());
  expect(pays).toEqual(templateExamples['team bonus']!.pays);
});
