import { z } from 'zod';
import type { NewEvent } from './event.ts';
import { inWords } from './github.ts';
import type { Delivered, Said } from './said.ts';

const sha = z.string().regex(/^[\da-f]{40}$/i, 'should be the 40 characters of a commit');
const repo = z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'should be owner/repository');
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** The form in which scripts and workflows report what happened (R001-061). */
const plainEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PUSH'), repo, branch: z.string().min(1), commit: sha }),
  z.strictObject({
    kind: z.literal('ISSUE'),
    repo,
    issueNumber: z.int().positive(),
    action: z.enum(['OPENED', 'LABELED', 'EDITED', 'CLOSED']),
    labels: z.array(z.string()).default([]),
    /** The label that was set, and how the author stands to the repository, as GitHub says it. */
    label: z.string().optional(),
    association: z.string().optional(),
    title: z.string(),
    body: text,
    /** Who did it; a workflow knows. */
    actor: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('SCHEDULED'), repo: repo.optional(), id: z.string().min(1), description: text }),
  z.strictObject({
    kind: z.literal('CI_STATUS'),
    repo,
    commit: sha,
    status: z.enum(['SUCCESS', 'FAILURE']),
    checks: z.array(z.strictObject({ name: z.string(), status: z.string() })).default([]),
  }),
]);

/**
 * What a script reports. `home` is the repository that is meant where the form names none. Two reports of the clock with one body are one
 * within an hour: without an id of a delivery nothing else tells them apart.
 */
export function fromPlain(body: unknown, { deliveryId, receivedAt }: Delivered, home: string, hasId: boolean): Said {
  const read = plainEvent.safeParse(body);
  if (!read.success) return { wrong: inWords(`PUSH, ISSUE, SCHEDULED or CI_STATUS`, read.error) };
  const said = read.data;
  const common = { source: 'webhook' as const, receivedAt, actor: null };
  const one = (
    what: Omit<NewEvent, 'source' | 'receivedAt' | 'actor' | 'deliveryId'> & { actor?: string | null },
    id = deliveryId,
  ): Said => ({
    event: { ...common, deliveryId: id, ...what } as NewEvent,
  });
  if (said.kind === 'PUSH')
    return one({
      kind: 'push',
      repository: said.repo,
      payload: { branch: said.branch, commit: said.commit, paths: [] },
    });
  if (said.kind === 'SCHEDULED')
    return one(
      {
        kind: 'scheduled',
        repository: said.repo ?? home,
        payload: { name: said.id, description: said.description },
      },
      hasId ? deliveryId : `${deliveryId}@${receivedAt.slice(0, 13)}`,
    );
  if (said.kind === 'CI_STATUS')
    return one({
      kind: 'ci-status',
      repository: said.repo,
      payload: { commit: said.commit, status: said.status === 'SUCCESS' ? 'success' : 'failure', checks: said.checks },
    });
  return one({
    kind: 'issue',
    repository: said.repo,
    actor: said.actor ?? null,
    payload: {
      number: said.issueNumber,
      action: actions[said.action],
      label: said.label ?? null,
      labels: said.labels,
      title: said.title,
      body: said.body,
      association: said.association ?? null,
    },
  });
}

const actions = { OPENED: 'opened', LABELED: 'labeled', EDITED: 'edited', CLOSED: 'closed' } as const;
