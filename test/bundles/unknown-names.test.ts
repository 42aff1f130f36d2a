import { unknownNames } from './unknown-names';

test('what a host lacks is caught', () => {
  expect(unknownNames('setTimeout(() => new URL(window.location), crypto.subtle)', 2019, [])).toEqual([
    'setTimeout',
    'URL',
    'window',
    'crypto',
  ]);
});

test('what it has is not, nor asking whether it has it, nor a name of the script’s own', () => {
  expect(unknownNames('CustomFunctions.associate()', 2020, ['CustomFunctions'])).toEqual([]);
  expect(unknownNames('typeof fetch; ({ process: 1 }).process; (function (atob) { atob(); })()', 2019, [])).toEqual([]);
});
