import { sensitive } from '../../gates/kinds-of-paths.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { isCode } from './code/code-in.ts';
import { resolved } from './code/resolved.ts';
import { fitsLoosely } from './glob.ts';
import type { Patched, TouchedFile } from './patched.ts';
import { newImports } from './rules/imports.ts';
import { newDependencies } from './rules/manifest.ts';
import { newLines } from './rules/rule.ts';

/** What a person has to sign off before a patch gets in (R001-033): one sentence for each reason, none where there is none. */
export function signOffOf(patched: Patched, policy: AgentPolicy): string[] {
  const { files } = patched;
  const known = new Set(files.flatMap(({ before }) => hostsIn(before ?? '')));
  const hosts = files.flatMap((file) => (isCode(file.path) ? hostsIn(newLines(file).join('\n')) : []));
  return [
    ...sensitive.flatMap(({ what, fits }) =>
      told(
        `Changes ${what}`,
        files.filter(({ path }) => fits(path)),
      ),
    ),
    ...policy.signOff.flatMap(({ paths, why }) =>
      told(
        why.replace(/\.$/, ''),
        files.filter(({ path }) => paths.some((glob) => fitsLoosely(path, glob))),
      ),
    ),
    ...newDependencies(patched).map((name) => `Needs a new package: ${name}.`),
    ...[...new Set(hosts)]
      .filter((host) => !known.has(host))
      .map((host) => `Speaks of a service that was not there before: ${host}.`),
    ...files.flatMap((file) => reachesOf(file).map((what) => `${what}, which it did not before: ${file.path}.`)),
  ];
}

const told = (why: string, files: readonly TouchedFile[]): string[] => {
  const paths = files.map(({ path }) => path);
  return paths.length > 0
    ? [`${why}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}.`]
    : [];
};

/** Hosts that are named, but for those that are nobody's: examples, tests and this machine. */
function hostsIn(text: string): string[] {
  const found = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z\d.-]+\.[a-z]{2,}|\d+(?:\.\d+){3})/gi)];
  return found.flatMap(([, host = '']) => (nobodys.test(host) ? [] : [host.toLowerCase()]));
}

const nobodys = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|w3\.org)$|^127\./i;

const reaches: readonly (readonly [what: string, modules: RegExp, words: RegExp])[] = [
  ['Starts programs', /^node:(?:child_process|cluster)$/, /\bDeno\.Command\b|\bBun\.spawn\b/],
  [
    'Uses the network',
    /^node:(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/,
    /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\s*\(/,
  ],
  ['Runs code apart', /^node:(?:vm|worker_threads|module|inspector|wasi)(?:\/|$)/, /\bWebAssembly\b/],
  ['Reads the environment', /^node:process$/, /\bprocess\s*(?:\.\s*env|\[)|\bimport\.meta\.env\b/],
];

/** What a file reaches for that it did not reach for before. */
function reachesOf(file: TouchedFile): string[] {
  if (!isCode(file.path)) return [];
  const names = newImports(file).named.flatMap((one) => {
    const to = resolved(file.path, one);
    return 'name' in to ? [to.name] : [];
  });
  const lines = newLines(file).join('\n');
  return reaches.flatMap(([what, modules, words]) =>
    names.some((name) => modules.test(name)) || (words.test(lines) && !words.test(file.before ?? '')) ? [what] : [],
  );
}
