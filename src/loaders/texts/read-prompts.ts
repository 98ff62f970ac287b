import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prompt, promptNames } from '../../pipeline/enrich/prompts/prompt.ts';
import { readPrompt } from '../../pipeline/enrich/prompts/read-prompt.ts';

/** Where the prompts of a checkout stand. */
const folder = 'prompts';

/** The prompts of this checkout by their names. Throws in words where one is missing or is not written as it should be. */
export const readPrompts = (root = '.'): Map<string, Prompt> =>
  new Map(promptNames.map((name) => [name, readPrompt(name, readFileSync(join(root, folder, `${name}.md`), 'utf8'))]));
