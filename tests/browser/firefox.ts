/** The Firefox of the system, for tests that speak WebDriver BiDi with it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a Firefox is that was installed: `FIREFOX_PATH`, or the system's; undefined where there is none. */
export function firefoxPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  const application = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return process.env.FIREFOX_PATH || [...onPath, application].find((path) => existsSync(path));
}
