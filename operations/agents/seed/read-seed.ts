import { createHash } from 'node:crypto';
import { isAlias, isNode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { lineInFile } from '../../../src/data-hub/line-in-file.ts';
import { readYaml } from '../../../src/data-hub/read-yaml.ts';
import { complaint, unknownKeys } from './complaint.ts';
import { type Seed, seedSchema } from './seed.ts';

/** Where the seed of a project stands. */
export const seedFile = 'seed.yaml';

/** Most bytes of a seed. */
const most = 200_000;

/** A mistake in a seed: the key, its line, and a sentence that says what is wrong and what to do. */
export interface SeedFault {
  readonly key: string;
  readonly line: number;
  readonly message: string;
}

/** A seed with the SHA-256 of its text, or all mistakes in it. */
export type SeedRead = { readonly seed: Seed; readonly hash: string } | { readonly faults: readonly SeedFault[] };

/** Reads a seed.yaml: YAML without aliases, tags and keys that stand twice, then every key by its schema. Throws nothing. */
export function readSeed(text: string): SeedRead {
  if (Buffer.byteLength(text) > most)
    return { faults: [fault('', 1, `The seed is larger than ${most / 1000} kB. Shorten it.`)] };
  const data = plainData(text);
  if ('fault' in data) return { faults: [data.fault] };
  const read = seedSchema.safeParse(data.value, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : complaint(issue)),
  });
  if (read.success) return { seed: read.data, hash: createHash('sha256').update(text).digest('hex') };
  return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, text)).toSorted((a, b) => a.line - b.line) };
}

/** What is wrong with a seed, a line each, as a terminal and an issue show it. */
export const faultLines = (faults: readonly SeedFault[]): string[] =>
  faults.map(({ line, message }) => `${seedFile}, line ${line}: ${message}`);

const fault = (key: string, line: number, message: string): SeedFault => ({ key, line, message });

/** What YAML says in values of its own; an alias could become gigabytes, and says nothing that a text does not. */
function plainData(text: string): { readonly value: unknown } | { readonly fault: SeedFault } {
  const said = readYaml(text);
  if ('fault' in said) {
    const [, line] = /line (\d+)/.exec(said.fault) ?? [];
    return { fault: fault('', Number(line ?? 1), `The seed ${said.fault.replace(/ \(line \d+, column \d+\)$/, '')}.`) };
  }
  const document = parseDocument(text, { logLevel: 'error', uniqueKeys: true, stringKeys: true });
  let at: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor !== undefined)) return undefined;
    at = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  if (at === undefined) return { value: document.toJS({ maxAliasCount: 0 }) };
  const line = text.slice(0, at).split('\n').length;
  return { fault: fault('', line, 'The seed has an anchor ("&") or an alias ("*"). Write out what is meant.') };
}

/** An unknown key stands on the line of its own, and what is missing on that of the group that should hold it. */
function faultsOf(issue: z.core.$ZodIssue, text: string): SeedFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const named = path.join('.').replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => ` entry ${Number(index) + 1}`);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const whole = named === '' ? key : `${named}.${key}`;
      return fault(whole, lineInFile(text, [[...path, key]]), unknownKeys(seedSchema, issue.path, key, whole));
    });
  const subject = named === '' ? 'The seed' : `"${named}"`;
  return [fault(named, lineInFile(text, [path]), `${subject} ${issue.message}.`)];
}
