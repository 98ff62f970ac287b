import { z } from 'zod';
import type { Json, Workflow } from './engine.ts';

/** The workflows that an engine knows, by name. */
export interface Workflows {
  readonly all: readonly Workflow[];
  /** The workflow of that name. Throws where there is none. */
  named(name: string): Workflow;
  /** What the workflow takes of an input. Throws, in words, on what it does not take. */
  accept(name: string, input: Json): Json;
}

/** The workflows that an engine knows. */
export function workflowsOf(all: readonly Workflow[]): Workflows {
  const byName = new Map(all.map((workflow) => [workflow.name, workflow]));
  if (byName.size < all.length) throw new Error('Two workflows have the same name.');
  const named = (name: string) => {
    const workflow = byName.get(name);
    if (!workflow) throw new Error(`There is no workflow called "${name}".`);
    return workflow;
  };
  return {
    all,
    named,
    accept(name, input) {
      const { success, data, error } = named(name).input.safeParse(input);
      if (!success) throw new Error(`The workflow ${name} does not take this: ${z.prettifyError(error)}`);
      return data;
    },
  };
}
