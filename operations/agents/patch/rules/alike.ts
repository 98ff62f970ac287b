/** Names that differ from those of others so little that a person or a machine takes one for the other. */
import { foldLetters } from '../../../../src/pipeline/text/look-alikes.ts';
import { folded } from '../glob.ts';
import type { Refusal } from '../verdict.ts';
import type { GuardRule } from './rule.ts';

/** All that a path goes through: `a`, `a/b`, `a/b/c`. */
const waysOf = (path: string): string[] => {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
};

/** What looks like it, when it is written in letters of another script. */
const look = (way: string): string => foldLetters(folded(way));

const isPlain = (way: string): boolean => /^[\x20-\x7e]*$/.test(way);

/** Names by what they are taken for. */
function namesBy(fold: (way: string) => string, ways: Iterable<string>): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const way of ways) found.set(fold(way), (found.get(fold(way)) ?? new Set()).add(way));
  return found;
}

/** Files and folders of a tree that a patch names, with others that are taken for them. */
export const alike: GuardRule = ({ files, tree }) => {
  const all = new Set([...tree, ...files.filter(({ modeAfter }) => modeAfter).map(({ path }) => path)].flatMap(waysOf));
  const byCase = namesBy(folded, all);
  const touched = files.filter(({ modeAfter }) => modeAfter !== undefined);
  const odd = touched.filter(({ path }) => !isPlain(path));
  const byLook = odd.length > 0 ? namesBy(look, all) : new Map<string, Set<string>>();
  return touched.flatMap(({ path }): Refusal[] => {
    const same = waysOf(path).flatMap((way) => [...(byCase.get(folded(way)) ?? [])].filter((other) => other !== way));
    const similar = waysOf(path)
      .filter((way) => !isPlain(way))
      .flatMap((way) => [...(byLook.get(look(way)) ?? [])].filter((other) => other !== way && !same.includes(other)));
    return [
      ...same.slice(0, 1).map((other) => refusal('case', path, `On some machines it is the same as ${other}.`)),
      ...similar.slice(0, 1).map((other) => refusal('look-alike', path, `It looks like ${other}.`)),
    ];
  });
};

const refusal = (rule: Refusal['rule'], path: string, why: string): Refusal => ({ rule, path, why });
