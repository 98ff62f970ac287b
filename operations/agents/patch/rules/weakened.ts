/** Changes that make a check say less than it said: refused, since an agent is judged by these checks. */
import { isCode } from '../code/code-in.ts';
import type { TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import { eachFile, type GuardRule, newLines } from './rule.ts';

const silenced =
  /biome-ignore|eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|stylelint-disable|(?:istanbul|c8|v8|node:coverage) (?:ignore|disable)|nosemgrep|# ?noqa|type: ?ignore/;

const silence: GuardRule = eachFile('weakened', (file) => {
  if (!isCode(file.path) && !/\.(?:css|py|sh|ya?ml)$/.test(file.path)) return undefined;
  const [found] = newLines(file).flatMap((line) => silenced.exec(line)?.[0] ?? []);
  return found && `A new line silences a check ("${found}").`;
});

const isTest = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|[._-](?:test|spec)(?:-d)?\.[cm]?[jt]sx?$/i.test(path);

const skipped =
  /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|only|todo|fails|fixme)\b|\bx(?:it|test|describe)\s*\(/;

const skipping: GuardRule = eachFile('weakened', (file) => {
  if (!isTest(file.path)) return undefined;
  const [found] = newLines(file).flatMap((line) => skipped.exec(line)?.[0] ?? []);
  return found && `A new line leaves out tests ("${found}").`;
});

const tests = /\b(?:test|it)(?:\.(?:each|concurrent|for|prop))*\s*[(`]/g;
const claims = /\b(?:expect(?:TypeOf|\.\w+)?|assert(?:\.\w+)*)\s*[(`]/g;

/** Tests may move between files of a patch, but neither they nor what they claim become fewer. */
const fewer: GuardRule = ({ files }) => {
  const own = files.filter(({ path }) => isTest(path));
  const lost = (pattern: RegExp) =>
    own.reduce((sum, file) => sum + count(file.before, pattern) - count(file.text, pattern), 0);
  const said = [
    lost(tests) > 0 && `There would be ${lost(tests)} fewer tests.`,
    lost(tests) <= 0 && lost(claims) > 0 && `Tests would claim ${lost(claims)} things fewer.`,
  ];
  const path = own.find((file) => shrinks(file))?.path ?? '';
  return said.flatMap((why): Refusal[] => (why === false ? [] : [{ rule: 'weakened', path, why }]));
};

const count = (text: string | undefined, pattern: RegExp): number => [...(text ?? '').matchAll(pattern)].length;

const shrinks = ({ text, before }: TouchedFile): boolean =>
  [tests, claims].some((pattern) => count(text, pattern) < count(before, pattern));

/** What judges an agent may not be made to say less. */
export const weakenedRules: readonly GuardRule[] = [silence, skipping, fewer];
