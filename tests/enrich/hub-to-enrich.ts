/** A data-hub in a folder, with a programme of two sessions, and `enrich` as its three jobs run it, one after the other. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { collect, infer, publish } from '../../src/commands/enrich/jobs.ts';
import { readPrompts } from '../../src/loaders/texts/read-prompts.ts';
import type { AiSettings } from '../../src/settings/ai.ts';
import { settings } from '../../src/settings/settings.ts';
import type { FakeModel } from '../fake-model/index.ts';

const url = (id: number) => `https://github.com/team/issues-db/issues/${id}`;
const at = '2026-11-02T10:00:00Z';

/** A record as `sync` writes it. */
export const stored = (id: number, data: object): string =>
  `${JSON.stringify({ id, url: url(id), createdAt: at, updatedAt: at, closedAt: null, ...data, history: [] }, null, 2)}\n`;

export const programme: Readonly<Record<string, string>> = {
  'data/users/1.json': stored(1, { title: 'user: ada', status: 'active', handle: 'ada', email: 'ada@example.com' }),
  'data/sessions/2.json': stored(2, {
    ...{ title: 'session: Arriving', status: 'active', code: 'S01-DFP-INTRO', step: 1 },
    description: 'The weight of the day comes down into the chair. The breath finds its own length after a while.',
  }),
  'data/sessions/3.json': stored(3, { title: 'session: Settling', status: 'active', code: 'S02-DFP-SETTLE', step: 2 }),
  'data/runs/4.json': stored(4, {
    ...{ title: 'run: ada', status: 'completed', session_code: 'S01-DFP-INTRO', listener: 'ada' },
    ...{ closedAt: '2026-11-04T10:00:00Z', notes: 'SECRET: I fell asleep twice and woke up lighter.' },
  }),
  'data/tasks/5.json': stored(5, {
    ...{ title: 'task: mend the player', status: 'backlog', summary: 'mend the player' },
    details: 'The player stops when a listener follows a link. Nobody hears the end of the session because of that.',
  }),
};

/** What the configuration says of a model that is a fake. */
export const asking = ({ url: address, model, key }: FakeModel): Partial<AiSettings> => ({
  ...{ provider: 'openai-compatible', url: address, model, key },
  timeoutSeconds: 1,
});

/** Makes such a data-hub, which is gone after the test. */
export function hubToEnrich(files: Readonly<Record<string, string>> = programme) {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-enrich-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const own = settings();
  return {
    write,
    read,
    aiOf: (path: string) => JSON.parse(read(path)).ai,
    /** Changes what a record says. */
    edit: (path: string, changes: object) =>
      write(path, `${JSON.stringify({ ...JSON.parse(read(path)), ...changes }, null, 2)}\n`),
    async enrich(
      ai: Partial<AiSettings> = {},
      { again = false, handsOver = false, type = undefined as string | undefined } = {},
    ) {
      const place = { ...own, dataHub: { kind: 'folder', folder } as const, issuesDb: undefined };
      const all = { ...place, ai: { ...own.ai, ...ai } };
      const [prompts, scope] = [readPrompts(), { type, again, handsOver }];
      const found = await collect(all, prompts, scope);
      const inferred = await infer(all, found);
      const done = await publish(all, prompts, scope, {
        ...{ replies: inferred.replies, stopped: inferred.stopped !== undefined, dryRun: false },
      });
      return { ...done, calls: found.calls, due: found.due, stopped: inferred.stopped };
    },
  };
}
