import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer';

/** Tried first, so that unsaved work, which a browser keeps by address, is found again. */
const usualPort = 8137;

export interface Workbench {
  /** Where its page is: `http://localhost:8137/`. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves the built page on this machine's own address only.
 *
 * @param wanted a port; 0 for any that is free, left out for the usual one or any
 */
export async function startWorkbench(wanted = usualPort): Promise<Workbench> {
  const server = createServer((request, response) => void answer(request, response, portOf(server)));
  try {
    await listen(server, wanted);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  return {
    address: `http://localhost:${portOf(server)}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
