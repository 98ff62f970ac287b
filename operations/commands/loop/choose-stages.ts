import { CommandError } from '../../../src/commands/command-error.ts';
import type { OperationsConfig } from '../../../src/settings/operations.ts';
import type { Stage } from '../../loop/stage.ts';

/** The stages of a loop. */
export interface Chosen {
  /** All there are, those that run by themselves first. */
  readonly stages: readonly Stage[];
  /** The names of those that run by themselves. */
  readonly regular: readonly string[];
}

/** Which stages run: the one that was asked for, those of the configuration in its order, or all. Throws where there is none of a name. */
export function chooseStages(
  stages: readonly Stage[],
  { loop }: Pick<OperationsConfig, 'loop'>,
  only?: string,
): Chosen {
  const regular = only === undefined ? (loop.stages ?? stages.map(({ name }) => name)) : [only];
  const named = regular.map((name) => {
    const stage = stages.find((each) => each.name === name);
    if (!stage)
      throw new CommandError(
        `There is no stage "${name}".`,
        ['There are these:', ...stages.map((each) => `  ${each.name.padEnd(9)} ${each.about}`)].join('\n'),
      );
    return stage;
  });
  return { regular, stages: [...named, ...stages.filter((stage) => !named.includes(stage))] };
}
