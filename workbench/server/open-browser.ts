import { spawn } from 'node:child_process';

/** The command that opens an address, by platform. */
const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/**
 * Opens an address in the person's browser, where there is one: not on a build machine, nor without a display.
 *
 * @returns whether it was tried; a missing opener is no failure, as the address is printed too
 */
export function openBrowser(address: string, environment = process.env, platform: string = process.platform): boolean {
  const opener = openers[platform];
  const hasDisplay = platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
  if (!opener || !hasDisplay || environment['CI'] !== undefined) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
