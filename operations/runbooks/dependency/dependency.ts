import { z } from 'zod';
import { gateNames } from '../../../content-schema/gates/gate.ts';
import { digestOf, slugOf } from '../names-of.ts';
import type { Cannot, Change, Runbook } from '../runbook.ts';
import { holdsPackages, lockfileFor, readLock } from './lockfile.ts';
import { dependencyIn, type Named, rangeFor, withRange } from './manifest.ts';
import { distance, versionOf } from './version.ts';

const input = z.strictObject({
  name: z
    .string()
    .regex(/^(?:@[a-z\d~][\w.~-]*\/)?[a-z\d~][\w.~-]*$/, 'should be the name of a package')
    .max(214),
  to: z.string().refine((text) => versionOf(text) !== undefined, 'should be a version, such as 1.2.3'),
  cve: z
    .string()
    .regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[a-z\d]{4}){3}|)$/, 'should be such as CVE-2026-1234')
    .default(''),
});

type Input = z.infer<typeof input>;

type Found =
  | { readonly cannot: string }
  | { readonly manifest: string; readonly lock: string; readonly from: string; readonly named: Named };

/** Lockfiles of others than npm, and whose they are. */
const others = { 'pnpm-lock.yaml': 'pnpm', 'yarn.lock': 'Yarn', 'bun.lock': 'Bun', 'bun.lockb': 'Bun' };

/** Updates one dependency, in the manifest and in the lockfile (R002-021, B002-10). */
export const dependency: Runbook<Input, Found> = {
  name: 'dependency',
  about: 'updates a dependency of npm, in package.json and in its lockfile',
  input,
  title: ({ name, to }) => `Dependency: ${name} ${to}`,
  branch: ({ name, to }) => `ledgerline/dependency/${slugOf(name)}-${slugOf(to)}-${digestOf(name)}`,
  gates: { required: [gateNames.scan, gateNames.tests] },
  async preflight({ at, forge }, { name, to }, say): Promise<Found> {
    const { sha } = await forge.head(at);
    const texts = await forge.texts(at, sha, ['package.json', 'package-lock.json', ...Object.keys(others)]);
    const [manifest, lock] = [texts.get('package.json'), texts.get('package-lock.json')];
    const other = Object.entries(others).find(([path]) => texts.has(path));
    if (other)
      return { cannot: `This repository is one of ${other[1]} (${other[0]}), and only npm can be updated here.` };
    if (manifest === undefined) return { cannot: 'There is no package.json at the root of the repository.' };
    if (lock === undefined)
      return {
        cannot:
          'There is no package-lock.json that can be read at the root. Commit one: without it nobody knows what is installed.',
      };
    const named = dependencyIn(manifest, name);
    const locked = readLock(lock);
    if (holdsPackages(locked))
      return {
        cannot:
          'This repository holds several packages (workspaces, or folders as dependencies), which cannot be updated here. Run npm in it.',
      };
    const from = locked.packages[`node_modules/${name}`]?.version;
    if (!named)
      return {
        cannot: from === undefined ? `${name} is no dependency of this repository.` : throughOthers(name, from),
      };
    if (from === undefined)
      return { cannot: `package-lock.json does not name ${name}. Run npm install, and commit what it writes.` };
    await say(`${name} is at ${from} (${named.section}: ${named.range}), and is to be at ${to}`);
    return { manifest, lock, from, named };
  },
  async execute(_, { name, to, cve }, found, say): Promise<Change | Cannot> {
    if ('cannot' in found) return found;
    const [old, wanted] = [versionOf(found.from), versionOf(to)];
    if (!old || !wanted) return { cannot: `${name} is at "${found.from}", which is no version.` };
    const far = distance(old, wanted);
    if (far === 'same') return { cannot: `${name} is at ${to} already.` };
    if (far === 'back') return { cannot: `${name} is at ${found.from}, which is newer than ${to}.` };
    const range = rangeFor(found.named.range, to);
    if (range === undefined)
      return {
        cannot: `${name} is named by "${found.named.range}", which is no range of versions that can be moved by rule.`,
      };
    const manifest = withRange(found.manifest, found.named, name, range);
    const lock = await lockfileFor(manifest, found.lock);
    const now = readLock(lock).packages[`node_modules/${name}`]?.version;
    if (now !== to)
      return { cannot: `npm chose ${name} ${now ?? 'not at all'} instead of ${to}. Another package holds it back.` };
    await say(`npm wrote the lockfile: ${name} ${found.from} becomes ${to}, a ${far} version`);
    return {
      title: `chore: update ${name} to ${to}`,
      body: bodyOf({ name, to, cve }, found.from, far),
      message: { headline: `chore: update ${name} to ${to}`.slice(0, 72), ...(cve && { body: `Fixes ${cve}.` }) },
      write: { 'package.json': manifest, 'package-lock.json': lock },
      remove: [],
      environment: 'none',
      confidence: ({ patch: 'high', minor: 'medium', major: 'low' } as const)[far],
      scope: far === 'major' ? 'breaking' : 'dependencies',
    };
  },
};

const throughOthers = (name: string, version: string): string =>
  `${name} ${version} is here only because another dependency needs it. Update that one, or pin ${name} under "overrides" in package.json.`;

const bodyOf = ({ name, to, cve }: Input, from: string, far: 'patch' | 'minor' | 'major'): string =>
  [
    ...(cve === '' ? ['Automated update.'] : ['Automated security patch.', `CVE: ${cve}`]),
    '',
    `\`${name}\` moves from ${from} to ${to}, in \`package.json\` and \`package-lock.json\`.`,
    promise[far],
  ].join('\n');

const promise = {
  patch: 'By its version nothing but mistakes has changed.',
  minor: 'By its version something new was added, and what was there still works.',
  major: 'By its version something may work differently. Read its release notes before merging.',
};
