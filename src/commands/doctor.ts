import { versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { createGitHub } from '../github/client.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { counting } from '../pipeline/text/counting.ts';
import type { Settings } from '../settings/join-settings.ts';
import { loadConfig } from '../settings/load-config.ts';
import { printJson, say } from '../terminal/say.ts';
import { type Check, type Result, runChecks } from './doctor/check.ts';
import { dataHubChecks } from './doctor/data-hub-check.ts';
import { issuesDbChecks } from './doctor/issues-db-checks.ts';
import { localChecks, nodeCheck } from './doctor/local-checks.ts';
import { loopChecks } from './doctor/loop-checks.ts';
import { modelCheck } from './doctor/model-check.ts';
import { projectChecks } from './doctor/project-checks.ts';
import { readBasics, type Setup } from './doctor/setup.ts';
import { tellerChecks } from './doctor/teller-checks.ts';
import { tokenCheck } from './doctor/token-check.ts';

/** Every check that looks at a set-up, in order. */
export const checks: readonly Check<Setup>[] = [
  ...localChecks,
  modelCheck,
  tokenCheck,
  ...dataHubChecks,
  ...issuesDbChecks,
  ...projectChecks,
  ...loopChecks,
  ...tellerChecks,
];

/** `ledgerline doctor`: looks at the whole set-up and says what is missing. */
export const command = defineCommand({
  meta: {
    name: 'doctor',
    description: 'checks the set-up and says what is missing, with the link or command to fix it',
  },
  args: { json: { type: 'boolean', description: 'print { ok, checks } and nothing else' } },
  async run({ args }) {
    const tell = args.json ? () => {} : (result: Result) => say(...resultLines(result));
    const first = await runChecks([nodeCheck], versions, tell);
    const basics = await readBasics(loadConfig);
    basics.results.forEach(tell);
    const setup = basics.settings && setupOf(basics.settings);
    const results = [...first, ...basics.results, ...(setup ? await runChecks(checks, setup, tell) : [])];
    const count = (state: Result['state']) => results.filter((result) => result.state === state).length;
    const isWell = count('wrong') === 0;
    if (args.json) printJson({ ok: isWell, checks: results });
    else {
      if (!setup) say('Fix this first; the other checks need it.');
      say('', `${counting(count('ok'), 'check')} well, ${count('wrong')} to mend, ${count('skipped')} skipped.`);
    }
    if (!isWell) process.exitCode = 1;
  },
});

function setupOf(settings: Settings): Setup {
  const { token, graphqlUrl, apiUrl, requestLog } = settings;
  return {
    ...settings,
    root: fileURLToPath(new URL('../../', import.meta.url)),
    types: recordTypes,
    github: token ? createGitHub({ token, graphqlUrl, apiUrl, observer: consoleObserver(requestLog) }) : undefined,
  };
}

const signs = { ok: '✓ ok     ', wrong: '✗ fix    ', skipped: '– skipped' } as const;

/** A result as a person reads it in a terminal. */
export const resultLines = ({ name, state, message, hint }: Result): string[] => [
  `${signs[state]}  ${name.padEnd(20)} ${message}`,
  ...(hint ? [`${' '.repeat(32)}${hint}`] : []),
];
