import { callFunction } from '../../core/functions/call';
import { catalogue } from '../../core/functions/catalogue';
import { readText } from './files';

const readme = readText('README.md');

/** The cells of the first table after a text, without the row of dashes. */
function tableAfter(text: string): string[][] {
  const lines = readme
    .slice(readme.indexOf(text))
    .split('\n')
    .map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith('|'));
  const last = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  const rows = lines.slice(first, last).filter((line) => !/^[|\s-]+$/.test(line));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('every formula that the README and the guides show is one of ours', () => {
  const pages = ['README.md', 'docs/install.md', 'docs/not-verified.md'].map(readText).join('\n');
  const shown = new Set([...pages.matchAll(/=(CS_[A-Z_]+)\(/g)].map(([, name]) => name));
  const ours = new Set(catalogue.map(({ name }) => name));
  expect(shown.size).toBeGreaterThan(3);
  expect([...shown].filter((name) => name !== undefined && !ours.has(name))).toEqual([]);
});

describe('the first plan in five minutes', () => {
  const results = tableAfter('**Results.**');
  const plan = 'enterprise csm';

  test('is shown with its results and its plan', () => {
    expect(results).toEqual([
      ['payee', 'period', 'ote', 'grr', 'nrr', 'csat'],
      ['Ana Diaz', '2027-Q1', '120000', '94%', '111%', '91'],
    ]);
    expect(readme).toContain(`=CS_PAYOUT("${plan}",Results!A1:F2)`);
    expect(readme).toContain('**11,328.26**');
  });

  test('pays what the README says', () => {
    expect(callFunction('CS_PAYOUT', [plan, results])).toEqual({ ok: true, value: [['pay'], [11328.26]] });
  });

  test('explains it, the steps adding up to it', () => {
    const explained = callFunction('CS_EXPLAIN', [plan, results, 'Ana Diaz']);
    if (!explained.ok || !Array.isArray(explained.value)) throw new Error(JSON.stringify(explained));
    const cents = explained.value.slice(1).map((row) => Math.round(Number(row[5]) * 100));
    expect(cents.pop()).toBe(1_132_826);
    expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(1_132_826);
  });

  test('checks without an error, edited as a block too', () => {
    const template = callFunction('CS_TEMPLATE', [plan]);
    if (!template.ok || !Array.isArray(template.value)) throw new Error(JSON.stringify(template));
    expect(template.value.length).toBeLessThanOrEqual(40);
    expect(Math.max(...template.value.map((row) => row.length))).toBeLessThanOrEqual(11);
    expect(callFunction('CS_PAYOUT', [template.value, results])).toEqual(callFunction('CS_PAYOUT', [plan, results]));
    const found = callFunction('CS_CHECK', [template.value, results]);
    expect(found).toMatchObject({ ok: true });
    expect(JSON.stringify(found)).not.toContain('"error"');
  });
});
