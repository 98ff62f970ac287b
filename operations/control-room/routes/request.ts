import type { Context } from 'hono';
import { z } from 'zod';
import { fullName, type Repository } from '../../../src/settings/repository.ts';
import { type FilterState, filterStates } from '../reads/shown-state.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';

/** What may be sent, by route. */
export const bodies = {
  dispatch: z.strictObject({
    ref: z.string().max(255).optional(),
    inputs: z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  resume: z.strictObject({ user_input: z.string() }),
  decide: z.strictObject({
    reason: z.string().max(1000),
    gate: z.string().max(200).optional(),
    head_sha: z.string().max(64).nullable().optional(),
    environments: z.array(z.int()).max(30).optional(),
  }),
  nothing: z.strictObject({}),
} as const;

/** The body of a request as JSON of a shape; throws in words. */
export async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new Refusal(400, 'The body is no JSON.', 'Send an object, with "Content-Type: application/json".');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new Refusal(400, `The body is not as it should be. ${faults.join('; ')}.`, 'Nothing was done.');
}

/** The fields of a form, the last of each name. */
export async function fieldsOf(context: Context): Promise<Readonly<Record<string, string>>> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Refusal(400, 'This is no form of these pages.');
  return Object.fromEntries(new URLSearchParams(await context.req.text()));
}

/** The repository that a path names, if it is one that the room looks after. */
export function repositoryOf(context: Context, room: Room): Repository {
  const name = `${context.req.param('owner')}/${context.req.param('repo')}`;
  const found = room.repositories.find((repository) => fullName(repository).toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new Refusal(
    404,
    'The control room does not look after that repository.',
    'Name it under "operations.repositories".',
  );
}

/** A whole number in a path or query. */
export function numberOf(text: string | undefined, what: string): number {
  if (/^\d{1,15}$/.test(text ?? '')) return Number(text);
  throw new Refusal(400, `"${(text ?? '').slice(0, 40)}" is no ${what}.`);
}

/** What a list is narrowed to. */
export function filterOf(context: Context) {
  const { repo, state, workflow, from } = context.req.query();
  if (state !== undefined && state !== '' && !Object.hasOwn(filterStates, state))
    throw new Refusal(
      400,
      `There is no state "${state.slice(0, 40)}".`,
      `There are: ${Object.keys(filterStates).join(', ')}.`,
    );
  return {
    repository: repo || undefined,
    state: (state || undefined) as FilterState | undefined,
    workflow: workflow || undefined,
    from: from || undefined,
  };
}
