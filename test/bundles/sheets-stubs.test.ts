import { appsScriptStubs } from '../../core/functions/emit/apps-script-stubs';
import type { FunctionSpecification, Parameter } from '../../core/functions/specification';

const parameter = (kind: Parameter['kind'], help: string, optional = false): Parameter => ({
  takes: kind === 'table' ? 'block' : 'cell',
  kind,
  help,
  optional,
  read: () => undefined,
  readBlock: () => undefined,
});

const specification: FunctionSpecification = {
  name: 'CS_TRIAL',
  summary: 'Adds */ nothing.',
  parameters: {
    plan: parameter('table', 'The plan.'),
    'new arr': parameter('number', 'New ARR.'),
    'period start': parameter('date', 'First day.', true),
    mix: parameter('pay mix', 'The mix.', true),
    note: parameter('text', 'A note\nin two lines.', true),
  },
  returns: 'one cell',
  examples: [
    { formula: '', args: [[['PLAN', null, null], ['id']], 12.5, '2027-01-31', '{"base":70}', null], gives: '' },
  ],
};

describe('the Apps Script declaration of a function', () => {
  it('has its help directly above and hands on whatever it is given', () => {
    expect(appsScriptStubs([specification], 'library_')).toBe(
      `/**
 * Adds * / nothing.
 *
 * @param {A1:C2} plan The plan.
 * @param {12.5} newArr New ARR.
 * @param {"2027-01-31"} periodStart Optional. First day.
 * @param {pay mix} mix Optional. The mix.
 * @param {text} note Optional. A note in two lines.
 * @return one cell
 * @customfunction
 */
function CS_TRIAL(plan, newArr, periodStart, mix, note) {
  return library_().call('CS_TRIAL', arguments);
}`,
    );
  });

  it('stands apart from the next by an empty line', () => {
    expect(appsScriptStubs([specification, specification], 'library_').split('}\n\n/**')).toHaveLength(2);
  });
});
