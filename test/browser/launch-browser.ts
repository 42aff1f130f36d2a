import { existsSync } from 'node:fs';
import { type Browser, type LaunchOptions, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium';

/**
 * A browser for the tests: the one that CHROMIUM_PATH names; on Linux the one that is installed with the packages; on
 * other systems an installed Chrome or Edge.
 *
 * @throws Error that says what to install when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return chromium.launch({ ...common, executablePath: named });
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch(await packagedBrowser());
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ ...common, channel }).catch(() => undefined);
    if (browser) return browser;
  }
  throw new Error('The browser tests need Chrome or Edge: install one of them, or name another with CHROMIUM_PATH.');
}

const common: LaunchOptions = { args: ['--no-sandbox', '--disable-gpu'] };

async function packagedBrowser(): Promise<LaunchOptions> {
  const { program, libraries, fonts } = await unpackChromium();
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter((folder) => folder !== undefined).join(':');
  // A system without any fonts would show none of the page's text.
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = fonts;
  return { ...common, executablePath: program, env };
}
