import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { exitCodes } from '../exit-codes';
import { systemReason } from './system-reason';
import type { OutputStream, Terminal } from './terminal';

/** The terminal that the process runs in. @param folder the folder that relative names start from */
export function processTerminal(folder: string): Terminal {
  return {
    out: streamOf(process.stdout),
    error: streamOf(process.stderr),
    input: () => buffer(process.stdin),
    folder,
  };
}

/** `npm run` moves to the folder of the package and says where it was called; the names a person types start there. */
export function typedFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
  return (script === 'payout' || script === 'metrics' ? called : undefined) ?? process.cwd();
}

/**
 * A reader that has seen enough (`| head`) closes its end: the rest is not written, and the job goes on. So it does on
 * a full disk, which is said and told by the exit code.
 */
function streamOf(stream: WriteStream): OutputStream {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code === 'EPIPE') return;
    process.once('exit', () => {
      process.exitCode = exitCodes.system;
    });
    if (stream !== process.stderr) {
      process.stderr.write(`standard output cannot be written: ${systemReason(error) ?? error.message}\n`);
    }
  });
  return {
    write: (content) => {
      if (open) stream.write(content);
    },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : Infinity,
  };
}
