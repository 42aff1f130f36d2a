import { CommandFolder, type Said } from './command';
import { rawBook } from './raw-book';

let folder: CommandFolder;
beforeAll(async () => {
  folder = await CommandFolder.make();
  await folder.book('good.xlsx');
  await folder.file('cut.xlsx', rawBook({ sheets: [{ name: 'Results', rows: '<row>' }] }));
  await folder.file('ragged.csv', 'payee,grr\nAna,0.9,1\n');
});
afterAll(() => folder.remove());

const pay = '../../workbench/cli/paying/pay';
const payInputs = '../../workbench/cli/paying/pay-inputs';
const measure = '../../workbench/cli/measuring/measure';
const measureInputs = '../../workbench/cli/measuring/measure-inputs';
const reader = '../../workbench/xlsx/read-workbook';
const writer = '../../workbench/xlsx/write/add-tabs';
const hucre = 'hucre/xlsx';

/** Runs a command that is loaded anew, and in which loading one of these modules is a mistake. */
async function runWithout(
  modules: readonly string[],
  name: 'payout' | 'metrics',
  args: readonly string[],
): Promise<Said> {
  jest.resetModules();
  for (const module of modules) {
    jest.doMock(module, () => {
      throw new Error(`${module} was loaded`);
    });
  }
  const command =
    name === 'payout'
      ? (await import('../../workbench/cli/payout-command')).payoutCommand
      : (await import('../../workbench/cli/metrics-command')).metricsCommand;
  const said = await folder.runWith({ command }, ...args);
  modules.forEach((module) => jest.dontMock(module));
  return said;
}

test.each([
  ['the help', 'payout', ['--help'], [pay], 0, /Usage: payout/],
  ['a slip in an option', 'payout', ['good.xlsx', '--perod', '2027'], [pay], 2, /--period/],
  ['a missing file', 'payout', ['none.xlsx'], [payInputs, reader], 3, /no such file/],
  ['a refused CSV', 'payout', ['ragged.csv'], [payInputs, reader], 2, /line 2 has 3 cells/],
  ['a refused workbook', 'payout', ['cut.xlsx'], [payInputs, writer, hucre], 2, /damaged/],
  ['a run that writes nothing', 'payout', ['good.xlsx', '--dry-run'], [writer], 0, /Nothing was written/],
  ['the help of metrics', 'metrics', ['--help'], [measure], 0, /Usage: metrics/],
  ['a workbook refused by metrics', 'metrics', ['cut.xlsx'], [measureInputs, writer, hucre], 2, /damaged/],
] as const)('%s is not waited for longer than it needs', async (_, name, args, without, code, says) => {
  const said = await runWithout(without, name, args);
  expect({ code: said.code, text: said.out + said.error }).toEqual({ code, text: expect.stringMatching(says) });
});

test.each([pay, payInputs, reader, hucre, writer])('a job that is done needs %s', async (module) => {
  const { code, error } = await runWithout([module], 'payout', ['good.xlsx']);
  expect({ code, error }).toEqual({ code: 4, error: expect.stringContaining(`${module} was loaded`) });
});
