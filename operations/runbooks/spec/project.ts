import { z } from 'zod';
import type { RunbookWorld } from '../runbook.ts';
import { principlesIn, type Quoted } from './principles.ts';

/** What a repository says of itself. */
export interface Project {
  /** What lies at its root: folders with a slash at the end. */
  readonly root: readonly string[];
  /** How its checks are run, as its `package.json` names them. */
  readonly commands: readonly string[];
  /** The folders of other specs. */
  readonly specs: readonly string[];
}

/** What is read of a repository for a spec. */
export type Read = { readonly project: Project; readonly principles: readonly Quoted[] };

const manifest = z.object({ scripts: z.record(z.string(), z.string()).catch({}) }).catch({ scripts: {} });

/** Reads what a repository says of itself, and the rules that it states. */
export async function readProject({ at, forge }: RunbookWorld, sha: string, slug: string): Promise<Read> {
  const root = (await forge.folders?.(at, sha, [''])) ?? [];
  const specs = ((await forge.folders?.(at, sha, ['spec'])) ?? []).filter(
    (path) => path.endsWith('/') && path !== `spec/${slug}/`,
  );
  const stated = ['CONTRIBUTING.md', 'README.md', ...specs.slice(0, 20).map((folder) => `${folder}constitution.md`)];
  const texts = await forge.texts(at, sha, [...stated, 'package.json']);
  const rules = stated.flatMap((path) => principlesIn(path, texts.get(path) ?? '').slice(0, 6));
  // Specs quote the same rules again.
  const principles = [...new Map(rules.toReversed().map((rule) => [rule.text, rule])).values()]
    .toReversed()
    .slice(0, 12);
  return { project: { root, specs, commands: commandsOf(texts.get('package.json')) }, principles };
}

function commandsOf(text: string | undefined): string[] {
  const { scripts } = manifest.parse(text === undefined ? {} : read(text));
  return ['lint', 'types', 'typecheck', 'test', 'build']
    .filter((name) => name in scripts)
    .map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`));
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
