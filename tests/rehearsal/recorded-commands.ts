/**
 * Commands that say how they were called and answer as they are told, for what is asked of workflows alone: a case takes seconds then, and
 * the commands themselves have tests of their own.
 */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './rehearsal.ts';

const command = `#!/usr/bin/env node
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const words = process.argv.slice(2);
const answer = JSON.parse(readFileSync('answers.json', 'utf8'))[words[0]] ?? {};
const { GITHUB_TOKEN: token, LEDGERLINE_ISSUES_DB: issues, LEDGERLINE_DATA_HUB: hub, LEDGERLINE_COMMIT_TO: commitTo } = process.env;
const { SITE_URL: site, BASE_PATH: base } = process.env;
const output = (name, value) => appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + value + '\\n');
if (words[0] === 'where') {
  const [[owner, first], second] = [issues || process.env.GITHUB_REPOSITORY, hub].map((name) => (name || '').split('/'));
  output('owner', owner);
  output('repositories', [...new Set([first, second[1] || first])].join());
  const asked = words.includes('--site') && await fetch(process.env.GITHUB_API_URL + '/repos/' + process.env.GITHUB_REPOSITORY + '/pages', {
    headers: { authorization: 'bearer ' + token, 'user-agent': 'x' },
  });
  if (asked && asked.ok) {
    const { origin, pathname } = new URL((await asked.json()).html_url);
    output('origin', origin);
    output('base_path', pathname.slice(0, -1));
  }
  process.exit(0);
}
const given = { hasToken: Boolean(token), hasKey: Boolean(process.env.AI_API_KEY) };
console.log('CALLED ' + JSON.stringify({ words, issues, hub, commitTo, ...given, site: Boolean(site) && base }));
const out = words.includes('--out') ? words[words.indexOf('--out') + 1] : 'dist';
if (words[0] === 'build') { mkdirSync(out, { recursive: true }); writeFileSync(out + '/index.html', 'built'); }
if (answer.failing !== undefined && answer.failing === words[1]) process.exit(2);
const handed = { collect: 'calls', infer: 'replies' }[words[1]];
if (words[0] === 'enrich' && handed) {
  mkdirSync('.cache/ledgerline/enrich', { recursive: true });
  writeFileSync('.cache/ledgerline/enrich/' + handed + '.json', '{}');
}
if (answer.try) {
  const { path, body } = answer.try;
  const { status } = await fetch(process.env.GITHUB_API_URL + path, {
    method: body ? 'POST' : 'GET', headers: { authorization: 'bearer ' + token, 'user-agent': 'x' }, body: JSON.stringify(body),
  });
  console.log('STATUS ' + status);
}
for (const [name, value] of Object.entries(answer.outputs ?? {})) output(name, value);
process.exit(answer.status ?? 0);
`;

const project = {
  name: 'project',
  version: '0.0.0',
  type: 'module',
  scripts: Object.fromEntries(['build', 'check', 'lint', 'journeys'].map((name) => [name, `node command.mjs ${name}`])),
};

/** The files of a project whose commands answer as told, by the name of each. */
export const recordedCommands = (answers: object): [path: string, text: string][] => [
  ['package.json', JSON.stringify(project)],
  ['command.mjs', command],
  ['answers.json', JSON.stringify(answers)],
];

// npx takes most of a second to find out what stands beside it.
const npx = '#!/bin/sh\ntest "$1" = ledgerline && shift && exec node command.mjs "$@"\n';

/** GitHub's own program, as far as workflows of ours use it: \`gh api PATH\` with fields. */
const gh = `#!/usr/bin/env node
const [, , verb, path, ...options] = process.argv;
if (verb !== 'api') throw new Error('This gh knows "api" alone.');
const body = {};
for (let at = 0; at < options.length; at += 2) {
  const [, key, inner, value] = /^([^=[]+)(?:\\[(\\w+)\\])?=([^]*)$/.exec(options[at + 1]);
  const read = options[at] === '--field' && /^\\d+$/.test(value) ? Number(value) : value;
  if (inner === undefined) body[key] = read;
  else (body[key] ??= {})[inner] = read;
}
const { GITHUB_API_URL: api, GH_TOKEN: token } = process.env;
const { status } = await fetch(api + '/' + path, {
  method: 'POST', headers: { authorization: 'bearer ' + token, 'user-agent': 'gh' }, body: JSON.stringify(body),
});
process.exit(status < 300 ? 0 : 1);
`;

/** A folder of programs that stand before those of the machine; whoever asks for it removes it. */
export function createPrograms(): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const [name, text] of Object.entries({
    npx,
    'gh.mjs': gh,
    gh: '#!/bin/sh\nexec node "$(dirname "$0")/gh.mjs" "$@"\n',
  })) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** The commands that were called, in their order, with what they were given. */
export const called = (...runs: (Run | undefined)[]) =>
  runs.flatMap((run) =>
    [...(run?.log ?? '').matchAll(/CALLED (.*)/g)].map(
      ([, said]) =>
        JSON.parse(said ?? '') as {
          words: string[];
          issues?: string;
          hub?: string;
          commitTo?: string;
          hasToken: boolean;
          hasKey: boolean;
          site: unknown;
        },
    ),
  );

/** The same as they would be typed. */
export const words = (...runs: (Run | undefined)[]): string[] => called(...runs).map((one) => one.words.join(' '));
