import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { fullName, type Repository } from '../../src/settings/repository.ts';
import { Final, type Json } from '../engine/engine.ts';
import type { Desk } from './desk.ts';
import { workflowOf } from './run/run-input.ts';
import { listed } from './runbooks.ts';

/** Who wants it, where, and how. */
export interface Wanted {
  readonly requestedBy: string;
  /** Shows what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** What makes it one and the same run; each start is a run of its own unless told. */
  readonly key?: string;
  /** The first of those that the configuration names, unless told. */
  readonly repository?: Repository;
}

/** What is checked before anything is stored; throws a `Final` in words on what a runbook does not take. */
export function checkedStart(desk: Pick<Desk, 'config'>, name: string, input: Json, repository?: Repository) {
  const runbook = listed(name);
  if (!runbook) throw new Final(`There is no runbook "${name}".`);
  const checked = runbook.input.safeParse(input);
  if (!checked.success) throw new Final(`The runbook "${name}" takes something else: ${complaints(checked.error)}`);
  const place = repository ? fullName(repository) : desk.config.repositories[0];
  if (place === undefined)
    throw new Final('It is not said in which repository. Name it, or set "repository" in ledgerline.config.ts.');
  return { place, input: checked.data, title: runbook.title(checked.data) };
}

/** Starts a runbook, or gives the run that was started with the same key. Throws a `Final` in words on what it does not take. */
export async function startRunbook(
  desk: Desk,
  name: string,
  raw: Json,
  { requestedBy, dryRun = false, key = randomUUID(), repository }: Wanted,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { place, input, title } = checkedStart(desk, name, raw, repository);
  const given = { repository: place, requestedBy, dryRun, input };
  const { id, isNew } = await desk.engine.start(workflowOf(name), given, { key });
  const run = { kind: 'runbook', workflow: name, title, repository: place, input, requestedBy } as const;
  // The workflow notes it as well: whichever is first.
  await desk.store.runs.add({ ...run, id });
  return { id, isNew };
}

const complaints = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'the input'}: ${message}.`).join(' ');
