import path from 'node:path';
import { expectRefusal, readRefusals } from '../plan/refusal-cases';

describe.each(readRefusals(path.join(__dirname, 'refusals')))('results are refused. %s', (_, cases) => {
  test.each(cases)('$title', expectRefusal);
});
