import { sensitive } from '../../gates/kinds-of-paths.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { fitsLoosely } from './glob.ts';
import { hostsIn, reachesOf } from './outside.ts';
import type { Patched } from './patched.ts';
import { newDependencies } from './rules/manifest.ts';
import { newLines } from './rules/rule.ts';

/** What a person has to sign off before a patch gets in (R001-033): one sentence for each reason, none where there is none. */
export function signOffOf(patched: Patched, policy: AgentPolicy): string[] {
  const { files } = patched;
  const where = (does: (path: string) => boolean) => files.map(({ path }) => path).filter(does);
  const known = new Set(files.flatMap(({ before }) => hostsIn(before ?? '')));
  const hosts = files.flatMap((file) => (isProse(file.path) ? [] : hostsIn(newLines(file).join('\n'))));
  return [
    ...sensitive.flatMap(({ what, fits }) => told(`Changes ${what}`, where(fits))),
    ...told(
      'Changes what tests expect',
      where((path) => /\.snap$|(?:^|\/)__snapshots__\//.test(path)),
    ),
    ...policy.signOff.flatMap(({ paths, why }) =>
      told(
        why.replace(/\.$/, ''),
        where((path) => paths.some((glob) => fitsLoosely(path, glob))),
      ),
    ),
    ...newDependencies(patched).map((name) => `Needs a new package: ${name}.`),
    ...[...new Set(hosts)]
      .filter((host) => !known.has(host))
      .map((host) => `Speaks of a service that was not there before: ${host}.`),
    ...files.flatMap((file) => reachesOf(file).map((what) => `${what}, which it did not before: ${file.path}.`)),
  ];
}

/** Texts that people read name all kinds of places. */
const isProse = (path: string): boolean => /\.(?:mdx?|txt|rst|adoc|vtt|srt)$/i.test(path);

const told = (why: string, paths: readonly string[]): string[] => {
  if (paths.length === 0) return [];
  return [`${why}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}.`];
};
