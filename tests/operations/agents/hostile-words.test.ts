/** Names and titles that would be more than words on GitHub: a mention, a link, or the closing of somebody's issue when it is merged. */
import { expect, test } from 'vitest';
import { bodyOf } from '../../../operations/runbooks/proposal/body-of.ts';
import type { KeptProposal } from '../../../operations/runbooks/proposal/kept-proposal.ts';
import { agentDesk, scripted } from './agent-desk.ts';
import { patchOf } from './repository.ts';

/** What GitHub reads as text: without what stands in code, cell by cell. */
const readAsText = (body: string): string =>
  body
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/) : [line]))
    .map((piece) => piece.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, ''))
    .join('\n');

test('a path and a cause stay words in the pull request, whatever they are called', async () => {
  const path = 'tests/@octocat fixes #7/[a](b).ts';
  const text = "export const ask = () => fetch('https://www.evil.io/x');\n";
  const desk = await agentDesk((folder) => scripted(patchOf(folder, { [path]: text })), { phase: 4 });
  await desk.task('t1', { cause: 'ci:Build | @octocat fixes #8 | x:' });
  await desk.run('t1');
  const [run] = await desk.store.runs.list({ kind: 'runbook', limit: 1 });
  const body = bodyOf(run?.input as unknown as KeptProposal);
  expect(body).toContain('## Before you approve');
  for (const odd of ['@octocat', '#7', '#8', '[a]', 'www.evil.io']) {
    expect(body).toContain(odd);
    expect(readAsText(body)).not.toContain(odd);
  }
});

test.each([
  'Closes https://github.com/octo/shop/issues/7',
  'Fixes GH-7',
  'Resolves octo/shop#7',
  'Closes: gh-7 [skip ci] @octocat',
])('a title closes nothing and calls nobody when it becomes the headline of a commit: %s', async (title) => {
  const desk = await agentDesk((folder) => scripted(patchOf(folder, { 'src/new.ts': 'export const a = 1;\n' })));
  await desk.task('t1', { title });
  await desk.run('t1');
  const [pull] = desk.forge.pulls();
  expect(pull?.title).not.toMatch(/:\/\/|\bgh-\d|#|@|\[skip/i);
  expect(pull?.title).toMatch(/^fix: (?:Closes|Fixes|Resolves)/);
});
