import { z } from 'zod';
import { Final } from '../../engine/engine.ts';

/** The sections of a `package.json` that name dependencies. */
export const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

const shape = z.looseObject(
  Object.fromEntries(sections.map((name) => [name, z.record(z.string(), z.string()).optional()])),
);

/** A dependency as a `package.json` names it. */
export interface Named {
  readonly section: (typeof sections)[number];
  readonly range: string;
}

/** What a file of JSON holds. Throws a `Final` where it is none. */
export function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Final(`The ${path} at the root of the repository is no JSON that can be read.`);
  }
}

/** Where a `package.json` names a dependency. Throws a `Final` where it is no such file. */
export function dependencyIn(text: string, name: string): Named | undefined {
  const found = shape.safeParse(jsonOf('package.json', text));
  if (!found.success)
    throw new Final('The package.json at the root of the repository does not name its dependencies as npm reads them.');
  const read = found.data as Partial<Record<Named['section'], Record<string, string>>>;
  return sections
    .filter((section) => Object.hasOwn(read[section] ?? {}, name))
    .map((section) => ({ section, range: read[section]?.[name] ?? '' }))[0];
}

/** The range for another version, as strict as the old one was; nothing for one that is no version, such as an address or a tag. */
export function rangeFor(old: string, version: string): string | undefined {
  const [, sign] = /^\s*([\^~]|>=)?\s*v?\d+(?:\.(?:\d+|[x*])){0,2}(?:-[\w.-]+)?\s*$/i.exec(old) ?? [];
  if (sign !== undefined) return `${sign}${version}`;
  return /^\s*v?\d+\.\d+\.\d+(?:-[\w.-]+)?\s*$/.test(old) ? version : undefined;
}

/** A `package.json` with another range for a dependency; everything else stays byte for byte. */
export function withRange(text: string, { section, range }: Named, name: string, next: string): string {
  const place = new RegExp(
    `("${section}"\\s*:\\s*\\{[^}]*?"${escaped(name)}"\\s*:\\s*)${escaped(JSON.stringify(range))}`,
  );
  return text.replace(place, (_, before: string) => before + JSON.stringify(next));
}

/** A `package.json` with one dependency more, in the order of the alphabet. */
export function withDependency(text: string, name: string, range: string): string {
  const read = JSON.parse(text) as Record<string, Record<string, string>>;
  const all = { ...read['dependencies'], [name]: range };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const others = Object.fromEntries(Object.entries(read['devDependencies'] ?? {}).filter(([key]) => key !== name));
  const moved = read['devDependencies'] ? { devDependencies: others } : {};
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return `${JSON.stringify({ ...read, dependencies: sorted, ...moved }, null, indent)}${text.endsWith('\n') ? '\n' : ''}`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
