/** Changes that make a check say less than it said: refused, since an agent is judged by these checks. */
import { isCode } from '../code/code-in.ts';
import { isTest, testsIn } from '../code/tests-in.ts';
import type { TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import { eachFile, type GuardRule, linesOf, newLines } from './rule.ts';

const silenced = new RegExp(
  [
    'biome-ignore|eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|stylelint-disable|',
    '(?:istanbul|c8|v8|node:coverage) (?:ignore|disable)|nosemgrep|# ?noqa|type: ?ignore',
  ].join(''),
);

/** What is silenced is the line below, so that a silence which moves is a new one. */
const silence: GuardRule = eachFile('weakened', ({ path, text, before }) => {
  if (!isCode(path) && !/\.(?:css|py|sh|ya?ml)$/.test(path)) return undefined;
  const known = new Set(silencesIn(before));
  const [found] = silencesIn(text).filter((one) => !known.has(one));
  return found && `A new line silences a check ("${silenced.exec(found)?.[0]}").`;
});

const silencesIn = (text: string | undefined): string[] => {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => (silenced.test(line) ? [`${line}\n${lines[index + 1]}`] : []));
};

const skipped = new RegExp(
  [
    String.raw`\b(?:test|it|describe|suite)(?:\.\w+)*(?:\.(?:skip|skipIf|runIf|only|todo|fails|fixme)\b|\s*\[|`,
    String.raw`\s*\(.*[{,]\s*(?:skip|todo|only|fails)\s*[:,}])|\bx(?:it|test|describe)\s*\(|\bprocess\s*\.\s*exit`,
  ].join(''),
);

const skipping: GuardRule = eachFile('weakened', (file) => {
  if (!isTest(file.path)) return undefined;
  const [found] = newLines(file).flatMap((line) => skipped.exec(line)?.[0] ?? []);
  return found && `A new line leaves out tests ("${found}").`;
});

/** Tests may move between files of a patch, but neither they nor what they claim become fewer. */
const fewer: GuardRule = ({ files }) => {
  const own = files.filter(({ path }) => isTest(path)).map((file) => ({ path: file.path, lost: lostIn(file) }));
  const sum = (what: 'tests' | 'claims') => own.reduce((all, { lost }) => all + lost[what], 0);
  const path = own.find(({ lost }) => lost.tests > 0 || lost.claims > 0)?.path ?? '';
  if (sum('tests') > 0) return [refusal(path, 'There would be fewer tests.')];
  return sum('claims') > 0 ? [refusal(path, 'Tests would claim less.')] : [];
};

function lostIn({ path, text, before }: TouchedFile) {
  const [is, was] = [testsIn(path, text), testsIn(path, before)];
  return { tests: was.tests - is.tests, claims: was.claims - is.claims };
}

const refusal = (path: string, why: string): Refusal => ({ rule: 'weakened', path, why });

/** What judges an agent may not be made to say less. */
export const weakenedRules: readonly GuardRule[] = [silence, skipping, fewer];
