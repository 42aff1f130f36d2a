import type { Block, Cell } from '../../core/cells/cell';
import { type Argument, usageOf } from '../../core/functions/call';
import { catalogue } from '../../core/functions/catalogue';
import { blanks, down, refusal, value } from './calls';

/** Functions of single values, with the arguments of their first example; blocks stay blocks. */
const rowFunctions = catalogue.flatMap((specification) => {
  const args = specification.examples.find(({ args: given }) => given.length > 0)?.args;
  if (!specification.each || !args) return [];
  const takesCells = Object.values(specification.parameters).map(({ takes }) => takes === 'cell');
  return [{ name: specification.name, specification, args, takesCells }];
});

const isBlock = (argument: Argument): argument is Block => Array.isArray(argument);

test('there are functions to test', () => expect(rowFunctions.length).toBeGreaterThan(8));

describe.each(rowFunctions)('$name', ({ name, specification, args, takesCells }) => {
  const scalar = value(name, ...args);
  const row = isBlock(scalar as Argument) ? (scalar as unknown[][])[0] : [scalar];
  const names = specification.columns ?? [];

  /** Cell arguments as columns: a header, the example twice, and a row that is blank. */
  const columns = (blank: Cell): Argument[] =>
    args.map((argument, i) =>
      takesCells[i] ? down(`the ${i}th`, argument as Cell, argument as Cell, blank) : argument,
    );

  test.each(blanks)(
    'gives a column for columns, headers for headers, and 0 or a blank for a blank row (%p)',
    (blank) => {
      const [header, first, second, last] = value(name, ...columns(blank)) as unknown[][];
      expect(header).toEqual(names);
      expect(first).toEqual(row);
      expect(second).toEqual(row);
      for (const cell of last ?? ['nothing']) expect([0, '']).toContain(cell);
    },
  );

  test.each(blanks)('gives 0 or a blank when all its cells are blank (%p)', (blank) => {
    const given = args.map((argument, i) => (takesCells[i] ? blank : argument));
    // A null that stands alone is an argument left out, so a blank cell comes in a block, as Excel passes it.
    const passed = given.map((argument) => (isBlock(argument) ? argument : [[argument]]));
    const shown = value(name, ...passed);
    for (const cell of Array.isArray(shown) ? (shown as unknown[][]).flat() : [shown]) expect([0, '']).toContain(cell);
  });

  test('gives no headers for columns without', () => {
    const given = columns('').map((argument, i) => (takesCells[i] ? (argument as Block).slice(1, 3) : argument));
    expect(value(name, ...given)).toEqual([row, row]);
  });

  test('refuses columns of different heights, two columns for one, and an error cell', () => {
    const first = takesCells.indexOf(true);
    const second = takesCells.indexOf(true, first + 1);
    const replaced = (changes: Record<number, Argument>): Argument[] =>
      args.map((argument, i) => (i in changes ? changes[i] : argument));
    const cell = args[first] as Cell;
    expect(refusal(name, ...replaced({ [first]: [[cell, cell]] }))).toContain('2 columns came where one is expected');
    expect(refusal(name, ...replaced({ [first]: { error: '#REF!' } }))).toContain('the cell holds the error #REF!');
    if (second < 0 || second >= args.length) return;
    expect(refusal(name, ...replaced({ [first]: down(cell, cell, cell), [second]: down(cell, cell) }))).toContain(
      'this column has 2 rows, another has 3',
    );
  });

  test('says how it is used when nothing is given, and refuses one argument too many', () => {
    expect(value(name)).toBe(usageOf(specification));
    expect(value(name, null, null)).toBe(usageOf(specification));
    const tooMany = [...Object.keys(specification.parameters), 'more'].map(() => 1);
    expect(refusal(name, ...tooMany)).toContain(`write ${usageOf(specification)}`);
  });

  test('a row that cannot be computed does not hide behind its neighbours', () => {
    const bad = columns('').map((argument, i) =>
      i === takesCells.indexOf(true) ? [...(argument as Block).slice(0, 2), ['what'], ['']] : argument,
    );
    expect(refusal(name, ...bad)).toContain('row 3: "what" is not a number');
  });
});
