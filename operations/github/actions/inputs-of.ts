import { parse } from 'yaml';
import { z } from 'zod';
import type { WorkflowInput } from '../actions.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => String(value ?? ''));

const input = z
  .looseObject({
    description: scalar.default(''),
    type: z.enum(['string', 'boolean', 'number', 'choice', 'environment']).catch('string'),
    required: z.boolean().catch(false),
    default: scalar.default(''),
    options: z.array(scalar).catch([]),
  })
  .nullable();

const file = z.looseObject({ on: z.unknown() });
const dispatch = z.looseObject({ inputs: z.record(z.string(), input).nullish() }).nullish();

/** What a workflow asks for when it is started by hand, as its file says; nothing where it cannot be, or is no workflow. */
export function inputsOf(text: string): WorkflowInput[] | undefined {
  const on = file.safeParse(read(text)).data?.on;
  if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))) return [];
  if (typeof on !== 'object' || on === null || !Object.hasOwn(on, 'workflow_dispatch')) return undefined;
  const inputs = dispatch.safeParse((on as Record<string, unknown>)['workflow_dispatch']).data?.inputs ?? {};
  return Object.entries(inputs)
    .map(([name, said]) => ({ ...(said ?? input.unwrap().parse({})), name }))
    .map(plain);
}

const plain = ({ name, description, type, required, default: usual, options }: WorkflowInput): WorkflowInput => ({
  ...{ name, description, type, required, default: usual, options },
});

function read(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
