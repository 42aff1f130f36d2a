import { version } from '../version';
import { tableFunction } from './define';

export const csVersion = tableFunction({
  name: 'CS_VERSION',
  summary: 'Version of the CS Payout core that computes these cells.',
  parameters: {},
  returns: 'text such as 0.2.0',
  examples: [{ formula: '=CS_VERSION()', args: [], gives: version }],
  all: () => version,
});
