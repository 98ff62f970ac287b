import type { AgentPolicy } from '../../seed/agent-policy.ts';
import type { Patched, TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import type { GuardRule } from './rule.ts';

/** A dependency that a patch adds, removes or changes. */
export interface Changed {
  readonly path: string;
  readonly section: string;
  readonly name: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Where a manifest names packages. */
export const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Whether a file says which packages there are. */
export const isManifest = (path: string): boolean => /(?:^|\/)package\.json$/i.test(path);

/** How the dependencies of a manifest change. */
export function changedIn({ path, text, before }: TouchedFile): readonly Changed[] {
  const [now, was] = [objectIn(text), objectIn(before)];
  return sections.flatMap((section) => {
    const [is, old] = [objectOf(now?.[section]), objectOf(was?.[section])];
    return [...new Set([...Object.keys(is), ...Object.keys(old)])]
      .filter((name) => is[name] !== old[name])
      .map((name) => ({ path, section, name, was: wordOf(old[name]), is: wordOf(is[name]) }));
  });
}

/** Packages that a patch brings along, each once. */
export const newDependencies = ({ files }: Patched): string[] => [
  ...new Set(
    files
      .filter(({ path }) => isManifest(path))
      .flatMap(changedIn)
      .flatMap(({ name, was, is }) => (was === undefined && is !== undefined ? [name] : [])),
  ),
];

/** A manifest may change in the packages that it names and in nothing else, and only by packages that the seed lists. */
export const manifestRule: GuardRule = (patched, policy, { issueNumber }) => {
  const files = patched.files.filter(({ path }) => isManifest(path));
  const added = newDependencies(patched);
  const { limits, dependencies } = policy;
  const refused = (why: string): Refusal => ({ rule: 'dependency', path: files[0]?.path ?? '', why });
  return [
    ...files.flatMap((file) => refusalsOf(file, policy)),
    ...(added.length > limits.newDependencies
      ? [refused(`It adds ${added.length} packages (${added.join(', ')}); ${limits.newDependencies} are allowed.`)]
      : []),
    ...(added.length > 0 && dependencies.needIssue && (issueNumber ?? undefined) === undefined
      ? [refused('It adds a package, and no issue asks for the work.')]
      : []),
  ];
};

function refusalsOf(file: TouchedFile, { dependencies }: AgentPolicy): Refusal[] {
  const refused = (why: string): Refusal => ({ rule: 'dependency', path: file.path, why });
  const [now, was] = [objectIn(file.text), objectIn(file.before)];
  if (was === undefined || now === undefined) return [refused('No agent adds, removes or breaks a package.json.')];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(was)])];
  const others = keys.filter((key) => !sections.includes(key) && JSON.stringify(now[key]) !== JSON.stringify(was[key]));
  return [
    ...others.map((key) => refused(`It changes "${key}". An agent may only change which packages are needed.`)),
    ...changedIn(file).flatMap((one) => faultOf(one, dependencies).map(refused)),
  ];
}

function faultOf({ section, name, was, is }: Changed, { runtime, development }: AgentPolicy['dependencies']): string[] {
  if (is === undefined) return [];
  const isListed = runtime.includes(name) || (section === 'devDependencies' && development.includes(name));
  const fault = isListed
    ? undefined
    : `${name} is not on the list of ${section === 'devDependencies' ? 'packages' : 'packages for run time'}.`;
  const odd = version.test(is) ? undefined : `${name} should have a version such as ^1.2.3, not "${is.slice(0, 80)}".`;
  const back = was !== undefined && isLower(is, was) ? `${name} would go back from ${was} to ${is}.` : undefined;
  return [fault, odd, back].filter((one) => one !== undefined);
}

/** A version of a registry, and nothing that could lead elsewhere: no address, tag, alias or path. */
const version = /^[\^~]?\d+\.\d+\.\d+(?:-[a-z\d.-]+)?$/i;

function isLower(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    (/(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text) ?? []).slice(1).map((part) => Number(part ?? 0)),
  );
  const at = [0, 1, 2].find((index) => a?.[index] !== b?.[index]);
  return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const wordOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
