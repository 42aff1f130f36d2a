// Installs what package-lock.json names when it is newer than what is installed. Uses nothing but Node itself,
// so that `npm start` and `npm test` work as the only command on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lock = path.join(root, 'package-lock.json');
// npm writes this file last, so an interrupted installation leaves none behind.
const installed = path.join(root, 'node_modules', '.package-lock.json');

refuseOldNode();
if (!isFresh()) install();

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`CS Payout needs Node 20.19 or later; this is ${process.version}. Install a newer Node and run it again.`);
}

function isFresh() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  const began = Date.now();
  console.error('Installing what CS Payout needs; this takes about a minute, once …');
  // A shell finds npm.cmd on Windows; the command is a constant, so there is nothing to quote.
  const { status } = spawnSync('npm ci --include=dev --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    stop('The installation failed; the lines above say why. Check the network and run the same command again.');
  }
  // Never older than the lock file, whatever the clocks of the disk and of this machine say.
  const now = Math.max(Date.now(), statSync(lock).mtimeMs) / 1000 + 1;
  utimesSync(installed, now, now);
  console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
