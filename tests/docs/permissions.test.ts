/** The page on permissions says of each job what its workflow gives it. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { page } from './pages.ts';

interface Job {
  readonly steps?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
}

test('the table of permissions has a row for each job that runs steps, with what the workflow gives it', () => {
  const jobs = globSync('.github/workflows/*.yml').flatMap((file) =>
    Object.entries<Job>(parse(readFileSync(file, 'utf8')).jobs)
      .filter(([, { steps }]) => steps !== undefined)
      .map(([name, { permissions = {} }]) => {
        const given = Object.entries(permissions).map(([what, level]) => `\`${what}: ${level}\``);
        return `| *${name}* of ${basename(file)} | ${given.join(', ') || 'nothing'} |`;
      }),
  );
  const said = [...page('docs/trust/secrets').text.matchAll(/^\| \*\w+\* of [\w-]+\.yml \|[^|]*\|/gm)].map(
    ([row]) => row,
  );
  expect(said.sort()).toEqual(jobs.sort());
});
