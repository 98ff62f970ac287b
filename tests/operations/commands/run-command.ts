/** COMMANDS OF OPERATIONS AS PEOPLE START THEM: processes of their own, at the fake GitHub, on a file of state. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { FakeGitHub } from '../../fake-github/index.ts';

/** How a command ended, and what it said. */
export interface Told {
  readonly code: number | null;
  /** For programs. */
  readonly out: string;
  /** For people. */
  readonly said: string;
}

const checkout = join(import.meta.dirname, '../../..');

/** Runs `ledgerline …` as whoever has a token, with the state of operations in a file; one that stays for a minute is ended. */
export function runCommand(
  fake: Pick<FakeGitHub, 'apiUrl' | 'graphqlUrl' | 'token'>,
  database: string,
  words: readonly string[],
  variables: NodeJS.ProcessEnv = {},
  cwd = checkout,
): Promise<Told> {
  const { GH_TOKEN: _, ...rest } = process.env;
  const places = { GITHUB_API_URL: fake.apiUrl, GITHUB_GRAPHQL_URL: fake.graphqlUrl, GITHUB_TOKEN: fake.token };
  const env = { ...rest, ...places, LEDGERLINE_OPERATIONS_DB: database, LEDGERLINE_ISSUES_DB: 'none', ...variables };
  const child = spawn(process.execPath, [join(checkout, 'scripts/ledgerline.mjs'), ...words], {
    cwd,
    env,
    timeout: 60_000,
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, said })));
}
