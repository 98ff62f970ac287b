/** `npm run e2e:firefox`: walks the site in `dist` with the Firefox that is installed; words behind `--` are Playwright's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefoxPath } from '../browser/firefox.ts';

const run = (program: string, ...words: string[]) => spawnSync(program, words, { stdio: 'inherit' }).status ?? 2;

if (firefoxPath() === undefined)
  process.stdout.write('Skipped: no Firefox is installed. Install one, or set FIREFOX_PATH.\n');
else {
  const built = existsSync('dist/index.html') ? 0 : run(process.execPath, 'tests/e2e/build.ts');
  const config = ['--config', 'tests/firefox/playwright.config.ts'];
  process.exitCode = built || run('playwright', 'test', ...config, ...process.argv.slice(2));
}
