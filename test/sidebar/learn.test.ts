import { currencyCodes, minorUnit, minorUnits } from '../../core/number/currency';
import { builtInMeasures } from '../../core/plan/measures';
import { findingCodes, findings, warnings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { shippedFiles } from '../../sidebar/build/shipped-files';
import { learn } from '../../sidebar/learn';
import { said } from '../../sidebar/said';

/** Everything that the build takes out of the bundle, by name. */
const known = { messages, warnings, findings, findingCodes, said, minorUnits, currencyCodes, builtInMeasures };

/** As the core stands in the bundle: the same objects, with nothing in them. */
function forget(): void {
  for (const one of Object.values<object>(known)) {
    if (one instanceof Map) one.clear();
    else if (Array.isArray(one)) one.length = 0;
    else for (const key of Object.keys(one)) Reflect.deleteProperty(one, key);
  }
}

test('what the file says is back in its places in the core, in its order, and as often as it is read', () => {
  const before = structuredClone(known);
  const file = JSON.stringify(shippedFiles()['plan-help']);
  forget();
  expect(() => minorUnit('USD')).toThrow(RangeError);
  for (const time of ['first', 'second']) {
    learn(JSON.parse(file) as Parameters<typeof learn>[0]);
    expect({ time, ...known }).toEqual({ time, ...before });
    expect(Object.keys(findings)).toEqual(before.findingCodes);
  }
  expect([minorUnit('USD'), minorUnit('JPY'), minorUnit('KWD')]).toEqual([2, 0, 3]);
});
