/** WHAT THE CODE LACKS, and what became worse: tasks that nobody has to ask for (R001-017, R001-019, R001-040). Pure. */
import { createHash } from 'node:crypto';
import { isAllowed } from '../graph/acts.ts';
import type { Measures } from '../metrics/compare.ts';
import { percent } from '../metrics/compare.ts';
import { coveredShare } from '../metrics/coverage.ts';
import { fits, fitsLoosely } from '../patch/glob.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import type { WantedTask } from './wanted.ts';

/** Branches in one function, from which it is to be made simpler; a share of duplicates more; a share of lines that are not tested. */
const [tooComplex, moreDuplicates, tooUntested] = [20, 0.01, 0.5];

/** Most tasks of one look: a person can still read them. */
const most = 5;

/** What is known of the code. */
export interface Code {
  readonly files: ReadonlyMap<string, string>;
  readonly now: Measures;
  readonly before: Measures | undefined;
}

/** Tasks that a look at the code gives, the weightiest first. */
export function tasksOf(
  code: Code,
  policy: Pick<AgentPolicy, 'phase' | 'mayWrite' | 'mayNotWrite'>,
): readonly WantedTask[] {
  const may = (path: string) =>
    policy.mayWrite.some((glob) => fits(path, glob)) && !policy.mayNotWrite.some((glob) => fitsLoosely(path, glob));
  const found = [
    ...worse(code, policy.mayWrite),
    ...todos(code.files),
    ...untested(code.now),
    ...smelly(code.now),
    ...(isAllowed('propose-capabilities', policy.phase) ? gaps(code.files) : []),
  ];
  return found.filter(({ scopePaths }) => scopePaths === policy.mayWrite || scopePaths.every(may)).slice(0, most);
}

const task = (
  cause: string,
  other: Pick<WantedTask, 'type' | 'priority' | 'title' | 'description' | 'scopePaths'>,
): WantedTask => ({
  ...other,
  ...{ cause, createdBy: 'system', issueNumber: null },
  // What was proposed or given up once stays as it is until somebody asks; that something became worse is new each time.
  ifNever: !cause.startsWith('metric:'),
});

function worse({ now, before }: Code, everywhere: readonly string[]): WantedTask[] {
  if (!before) return [];
  const fell = (name: string, was: string, is: string) =>
    task(`metric:${name.toLowerCase()}`, {
      ...{
        type: 'REGRESSION',
        priority: 'regression',
        title: `${name} went from ${was} to ${is}`,
        scopePaths: everywhere,
      },
      description: `${name} was ${was} and is ${is} now. Find what made it worse, and fix that.`,
    });
  const [old, is] = [coveredShare(before.coverage), coveredShare(now.coverage)];
  const risen = now.duplication - before.duplication > moreDuplicates;
  return [
    ...(old !== undefined && is !== undefined && is < old ? [fell('Coverage', percent(old), percent(is))] : []),
    ...(risen ? [fell('Duplication', percent(before.duplication), percent(now.duplication))] : []),
  ];
}

/** A comment that says that something is to be done, whoever wrote it: a person put it into the repository. */
function todos(files: ReadonlyMap<string, string>): WantedTask[] {
  return [...files].flatMap(([path, text]) =>
    [...text.matchAll(/(?:\/\/|\/\*|^[^\S\n]*\*|#)[^\S\n]*(?:TODO|FIXME)\b:?\s*(.{3,200})/gm)].map(([, words = '']) =>
      task(`todo:${path}:${digest(words)}`, {
        ...{ type: 'CONTENT_REFACTOR', priority: 'feature', scopePaths: [path] },
        title: `Do what ${path} says is to be done`.slice(0, 200),
        description: `A comment in ${path} says: ${words.replace(/\*\/.*$/, '').trim()}`,
      }),
    ),
  );
}

const untested = ({ coverage }: Measures): WantedTask[] =>
  Object.entries(coverage ?? {})
    .filter(([, { total, covered }]) => total >= 10 && covered / total < tooUntested)
    .toSorted(([, a], [, b]) => a.covered / a.total - b.covered / b.total)
    .map(([path, { total, covered }]) =>
      task(`coverage:${path}`, {
        ...{ type: 'CONTENT_TESTS', priority: 'feature', title: `Test ${path}`.slice(0, 200), scopePaths: [path] },
        description: `Tests run ${percent(covered / total)} of the lines of ${path}. Write tests for what it promises.`,
      }),
    );

const smelly = ({ worst }: Measures): WantedTask[] =>
  worst
    .filter(({ complexity }) => complexity > tooComplex)
    .map(({ path, name, complexity }) =>
      task(`smell:${path}:${name.replace(/^line \d+$/, 'unnamed')}`, {
        ...{ type: 'CONTENT_REFACTOR', priority: 'feature', title: `Make ${name} in ${path} simpler`.slice(0, 200) },
        ...{
          scopePaths: [path],
          description: `There are ${complexity} ways through ${name} in ${path}. Keep what it does.`,
        },
      }),
    );

/** Code without a test beside it: what nobody has asked for, and a person may want. */
const gaps = (files: ReadonlyMap<string, string>): WantedTask[] =>
  [...files.keys()]
    .filter(
      (path) =>
        /\.[cm]?tsx?$/.test(path) &&
        !/\.(?:test|spec|d|test-d)\.\w+$/.test(path) &&
        /\bexport function\b/.test(files.get(path) ?? ''),
    )
    .filter((path) => !['test', 'spec'].some((word) => files.has(path.replace(/\.(\w+)$/, `.${word}.$1`))))
    .map((path) =>
      task(`gap:${path}`, {
        ...{ type: 'CONTENT_TESTS', priority: 'feature', title: `Say by tests what ${path} does`.slice(0, 200) },
        ...{ scopePaths: [path], description: `${path} has no tests beside it. Write down what it promises as tests.` },
      }),
    );

const digest = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 12);
