/** An issues-db and a data-hub on GitHub, in which something is to be proposed, and `enrich` as the token of a workflow runs it. */
import { collect, infer, publish } from '../../src/commands/enrich/jobs.ts';
import { readPrompts } from '../../src/loaders/texts/read-prompts.ts';
import type { AiSettings } from '../../src/settings/ai.ts';
import type { HubPlace } from '../../src/settings/hub-place.ts';
import { settings } from '../../src/settings/settings.ts';
import { createHubWorld } from '../github-hub/set-up.ts';
import { programme, stored } from './hub-to-enrich.ts';

export const bot = 'github-actions[bot]';

/** A session whose file says all of it, and which has no issue. */
export const inFile = (id: number, code: string, title: string, track = `/audio/s0${id - 5}-dfp-still.mp3`): string =>
  stored(id, { url: null, title, status: 'active', code, step: Number(code.slice(1, 3)), track_url: track });

const settling = stored(3, {
  ...{ title: 'session: Settling', status: 'active', code: 'S02-DFP-SETTLE', step: 2 },
  track_url: '/audio/s02-dfp-settle.mp3',
});

/** The programme, in which a session has a transcript and no description, and a listener has the rest of the path ahead. */
export const records: Readonly<Record<string, string>> = { ...programme, 'data/sessions/3.json': settling };

/** Starts it; it ends with the test. */
export async function proposing(files: Readonly<Record<string, string>> = records, more: { place?: HubPlace } = {}) {
  const world = await createHubWorld();
  await world.hub.commit({ files, message: 'Records' });
  for (const [number, title] of [
    [1, 'user: ada'],
    [3, 'session: Settling'],
  ] as const)
    world.issues.openIssue({ number, title, labels: [`record:${title.split(':')[0]}`] });
  const token = world.github.addToken({ kind: 'integration' });
  const target = world.target({ token });
  const own = settings();
  return {
    ...world,
    token,
    async enrich({ token: another = token, proposals = true, dryRun = false, model = {} as Partial<AiSettings> } = {}) {
      const issuesDb = { owner: 'team', name: 'issues-db' };
      const at = { ...own, ...target, issuesDb, token: another, ...(more.place ? { dataHub: more.place } : {}) };
      const scope = { type: undefined, again: false };
      const all = { ...at, ai: { ...own.ai, ...model, proposals } };
      const { calls, room } = await collect(all, readPrompts(), scope);
      const { replies } = await infer(all, { calls, room });
      const { proposed, files: changed } = await publish(all, readPrompts(), scope, { replies, dryRun });
      const told = Object.fromEntries(proposed.told.map(({ key, became }) => [key.replace('proposals/', ''), became]));
      return { ...proposed, told, changed, asked: calls.map(({ key }) => key) };
    },
    /** What was said by us in an issue. */
    said: (number: number) =>
      world.issues.issue(number).comments.flatMap(({ author, body }) => (author?.login === bot ? [body] : [])),
    pulls: () => world.hub.repository.pullRequests,
    /** The text of a file on the branch of proposals. */
    async onBranch(path: string) {
      return (await world.hub.repository.git.read(`refs/heads/ledgerline/proposals:${path}`))?.content.toString('utf8');
    },
    async heads() {
      return Object.fromEntries((await world.hub.repository.git.branches()).map(({ name, oid }) => [name, oid]));
    },
  };
}

/** What was said, in lines as long as those of this file may be, and without what a hash is. */
export function folded(text: string): string {
  const lines = text.replace(/[\da-f]{64}/, 'HASH').split('\n');
  return lines
    .flatMap((line) => line.match(/.{1,110}(?: |$)/g) ?? [''])
    .map((line) => line.trimEnd())
    .join('\n');
}
