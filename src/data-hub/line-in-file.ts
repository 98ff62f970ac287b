import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { KeyPath } from '../problems.ts';

/**
 * The line, from 1 on, on which something stands in a file of JSON or YAML: the first of the ways that leads anywhere, as far as it leads.
 * What is not there stands on the first line of what the file says, and in a file that says nothing on its first.
 */
export function lineInFile(text: string, ways: readonly KeyPath[]): number {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => Math.max(lines.linePos(offset ?? 0).line, 1);
  try {
    // JSON is YAML as well, and whatever is wrong with either, the places of what could be read are there.
    const document = parseDocument(text, { logLevel: 'error', prettyErrors: false, lineCounter: lines, ...lenient });
    const found = ways.map((way) => placeOf(document, way)).find((place) => place !== undefined);
    return lineAt(found ?? document.contents?.range?.[0]);
  } catch {
    return 1;
  }
}

const lenient = { strict: false, uniqueKeys: false } as const;

/** How far into a text the way leads; nothing where not even its first step does. */
function placeOf(document: Document.Parsed, way: KeyPath): number | undefined {
  let place: number | undefined;
  let node: unknown = document.contents;
  for (const step of way) {
    const here: unknown = isAlias(node) ? node.resolve(document) : node;
    const found = isMap(here) ? ofKey(here.items, String(step)) : isSeq(here) ? ofEntry(here.items, step) : undefined;
    if (found === undefined) return place;
    place = (found.at as Node | null)?.range?.[0] ?? place;
    node = found.value;
  }
  return place;
}

interface Found {
  readonly at: unknown;
  readonly value: unknown;
}

function ofKey(pairs: readonly { key: unknown; value: unknown }[], step: string): Found | undefined {
  const pair = pairs.find(({ key }) => (isScalar(key) ? String(key.value) : key) === step);
  return pair && { at: pair.key, value: pair.value };
}

/** An entry of a list, by its number or by what it says, itself or under "name". */
function ofEntry(items: readonly unknown[], step: string | number): Found | undefined {
  const says = (node: unknown): boolean =>
    isMap(node) ? says(node.get('name', true)) : isScalar(node) && bare(node.value) === bare(step);
  const item = typeof step === 'number' ? items[step] : items.find(says);
  return item === undefined ? undefined : { at: item, value: item };
}

const bare = (text: unknown): string => String(text).replace(/\s/g, '').toLowerCase();
