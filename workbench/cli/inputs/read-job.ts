import type { CommandOptions } from '../command-line';
import type { Target } from '../output/output-target';
import type { Inputs, Tables } from './read-inputs';
import type { Talk } from '../terminal/talking';
import type { Terminal } from '../terminal/terminal';
import type { Timings } from '../terminal/timings';

/** A job whose files are read and whose output has a place: all that computing and writing need. */
export interface ReadJob<T extends Tables> {
  readonly inputs: Inputs<T>;
  readonly target: Target;
  readonly options: CommandOptions;
  readonly terminal: Terminal;
  readonly talk: Talk;
  readonly timings: Timings;
}
