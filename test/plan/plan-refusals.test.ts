import path from 'node:path';
import { expectRefusal, readRefusals } from './refusal-cases';

describe.each(readRefusals(path.join(__dirname, 'refusals')))('a plan is refused. %s', (_, cases) => {
  test.each(cases)('$title', expectRefusal);
});
