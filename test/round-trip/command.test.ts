import { paidByCommand } from '../libreoffice/run-payout';
import { bookNamed } from './books';
import { expectedChanges } from './expected-changes';
import { packageProblems } from './package-graph';
import { partChanges, partsOf } from './part-changes';

test.each([
  ['excel', 'Löhne Q1 – 李明 (final).xlsx'],
  ['macros', 'bonus & "pay".xlsm'],
])('the command line changes no more than the port does: %s', (name, file) => {
  const { bytes } = bookNamed(name);
  const paid = paidByCommand(file, bytes);
  expect(partChanges(bytes, paid)).toEqual(expectedChanges[name]);
  expect(packageProblems(partsOf(paid))).toEqual([]);
});
