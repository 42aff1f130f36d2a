import type { IncomingMessage, ServerResponse } from 'node:http';
import { servedFile } from './served-files';

/**
 * Nothing but what this server gives out is loaded, run or asked. Univer and React set styles from scripts, and Univer
 * makes a style element for its cursor, hence the one exception; fonts and pictures of the grid are data in its style.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Answers one request. Only this machine's own pages may ask, under the name that was printed, and only to read. */
export async function answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const send = (status: number, type: string, content: string | Uint8Array): void => {
    response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
  const refuse = (status: number, sentence: string): void => send(status, 'text/plain; charset=utf-8', sentence);

  if (!isOurs(request, port)) {
    refuse(403, 'The workbench answers only to its own address on this machine.\n');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(405, 'The workbench only gives out files.\n');
    return;
  }
  try {
    const file = await servedFile(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file) send(200, file.type, file.content);
    else refuse(404, 'There is nothing at this address.\n');
  } catch (error) {
    refuse(500, `${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** A page elsewhere that leads a browser here, by a name of its own or from its own origin, gets nothing. */
function isOurs({ headers: { host, origin } }: IncomingMessage, port: number): boolean {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  return hosts.includes(host ?? '') && (origin === undefined || hosts.some((one) => origin === `http://${one}`));
}
