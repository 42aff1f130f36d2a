import { readFile } from 'node:fs/promises';
import { CommandFolder, type Said } from '../workbench/command';
import { renewalsOpinion } from './renewals-opinion';
import { type Paid, secondOpinion } from './second-opinion';

let folder: CommandFolder;
beforeAll(async () => {
  folder = await CommandFolder.make();
  for (const name of ['customer-success-2027.xlsx', 'renewals-2027.xlsx']) {
    await folder.file(name, await readFile(`examples/${name}`));
  }
});
afterAll(() => folder.remove());

const line = (...cells: readonly unknown[]): string => cells.map(String).join(' | ');
const expected = (opinion: readonly Paid[]): string[] =>
  opinion.map(({ payee, period, pay }) => line(payee, period, pay.valueOf())).sort();
const paid = ({ out }: Said): string[] =>
  (JSON.parse(out) as { payouts: { payee: string; period: string; pay: number }[] }).payouts
    .map(({ payee, period, pay }) => line(payee, period, pay))
    .sort();

test.each([
  ['customer-success-2027.xlsx', secondOpinion],
  ['renewals-2027.xlsx', renewalsOpinion],
])('payout on %s pays everybody from the accounts', async (name, opinion) => {
  const said = await folder.run(name, '--dry-run', '--json');
  expect({ code: said.code, error: said.error }).toEqual({ code: 0, error: '' });
  expect(paid(said)).toEqual(expected(opinion()));
});

test('metrics, then payout on the results it wrote, as the walkthrough says', async () => {
  const page = await readFile('docs/walkthrough.md', 'utf8');
  const [metrics, payout] = [...page.matchAll(/^npm run \w+ -- (.+)$/gm)].map(([, given = '']) =>
    given.replace('examples/', '').split(' '),
  );
  const measured = await folder.metrics(...metrics!, '--quiet');
  expect({ code: measured.code, error: measured.error }).toEqual({ code: 0, error: '' });
  const said = await folder.run(...payout!, '--json', '--quiet');
  expect({ code: said.code, error: said.error }).toEqual({ code: 0, error: '' });
  expect(paid(said)).toEqual(expected(secondOpinion()));
});
