import { catalogue } from '../../core/functions/catalogue';
import type { Example, FunctionSpecification } from '../../core/functions/specification';
import { helpOf, shownCells } from '../../sidebar/functions/help-of';
import { search } from '../../sidebar/functions/search';
import { previewPort } from '../../sidebar/preview-port';

describe('search', () => {
  const named = (sought: string) => search(catalogue.map(helpOf), sought).map(({ name }) => name);

  test.each(['', '   ', '=('])('for no words (%j) finds everything', (sought) => {
    expect(named(sought)).toEqual(catalogue.map(({ name }) => name));
  });

  test.each(['CS_PAYMIX', 'cs_paymix', 'paymix', '=CS_PAYMIX(ote,', 'earnings base', 'BASE earnings'])(
    'for %j finds CS_PAYMIX',
    (sought) => expect(named(sought)).toContain('CS_PAYMIX'),
  );

  test.each(['no such thing', 'earnings zebra'])('for %j finds nothing: every word counts', (sought) => {
    expect(named(sought)).toEqual([]);
  });

  test('finds every function by its name', () => {
    for (const { name } of catalogue) expect(named(name)).toContain(name);
  });
});

describe('an example', () => {
  const { parameters } = catalogue.find(({ name }) => name === 'CS_PAYMIX') as FunctionSpecification;
  const specification = { parameters } as FunctionSpecification;

  test('shows what stands in its ranges, and what it gives', () => {
    const example: Example = {
      formula: '',
      args: [
        [
          [1, null],
          ['x', { error: '#N/A' }],
        ],
        0.2,
      ],
      gives: [[true, 0.5]],
    };
    expect(shownCells(specification, example)).toEqual([
      {
        caption: 'where ote is',
        rows: [
          ['1', ''],
          ['x', '#N/A'],
        ],
      },
      { caption: 'gives', rows: [['TRUE', '0.5']] },
    ]);
  });

  test('of single cells shows only what it gives', () => {
    expect(shownCells(specification, { formula: '', args: [1, 2], gives: 3 })).toEqual([
      { caption: 'gives', rows: [['3']] },
    ]);
  });
});

describe('without a spreadsheet', () => {
  const preview = previewPort(() => Promise.reject(new Error('nothing is shipped here')));
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(globalThis, 'navigator', { value: { clipboard: { writeText } }, configurable: true });

  test('inserting copies', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    expect(await preview.insertFormula('=CS_VERSION()')).toMatch(/^Copied\./);
    expect(copied).toEqual(['=CS_VERSION()']);
  });

  test('inserting says what to do where copying is not allowed', async () => {
    clipboard(() => Promise.reject(new Error('NotAllowedError')));
    await expect(preview.insertFormula('=CS_VERSION()')).rejects.toThrow('copy it by hand');
  });
});
