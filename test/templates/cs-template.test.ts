import { callFunction } from '../../core/functions/call';
import { templates } from '../../core/templates/templates';

const headed = [['template', 'summary'], ...templates.map(({ name, summary }) => [name, summary])];

test.each([[[]], [[null]], [['']], [[0]]])('without a name (%j) it lists every template', (given) => {
  expect(callFunction('CS_TEMPLATE', given)).toEqual({ ok: true, value: headed });
});

test('the list has the eight plans that people ask for', () => {
  expect(headed.map(([name]) => name)).toEqual([
    'template',
    'smb csm',
    'enterprise csm',
    'onboarding specialist',
    'renewal manager',
    'half team half individual',
    'cs leader',
    'account manager',
    'team bonus',
  ]);
});

test.each(['team bonus', 'Team Bonus', ' TEAM_BONUS ', 'team-bonus'])('%j gives the block of that plan', (name) => {
  const result = callFunction('CS_TEMPLATE', [name]);
  expect(result).toMatchObject({ ok: true });
  const rows = result.ok && Array.isArray(result.value) ? result.value : [];
  expect(rows[0]?.[0]).toBe('PLAN');
  expect(rows).toContainEqual(expect.arrayContaining(['id', 'team-bonus']));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

test('a name that is not known is refused with the nearest', () => {
  expect(callFunction('CS_TEMPLATE', ['smb cms'])).toEqual({
    ok: false,
    error: '#VALUE!',
    message: expect.stringMatching(/^CS_TEMPLATE: name: "smb cms" is not a template; did you mean "smb csm"\?/),
  });
});

test('a block of names is refused', () => {
  expect(callFunction('CS_TEMPLATE', [[['smb csm'], ['cs leader']]])).toMatchObject({ ok: false });
});
