/** A key that stands twice in one object of a JSON text. */
export interface KeyTwice {
  readonly key: string;
  /** Where it stands the second time. */
  readonly at: number;
  /** Whether the object is the whole text, and not one within it. */
  readonly isOutermost: boolean;
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** The first key of valid JSON that stands twice in one object: whoever reads such a text keeps one of its values and loses the other. */
export function keyTwice(json: string): KeyTwice | undefined {
  // Of each open object the keys so far, of each open list nothing.
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (const { 0: found, index } of json.matchAll(token)) {
    const keys = open.at(-1);
    if (found === '{' || found === '[') open.push(found === '{' ? new Set() : undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (found !== ',' && isKey && keys) {
      const key = JSON.parse(found) as string;
      if (keys.has(key)) return { key, at: index, isOutermost: open.length === 1 };
      keys.add(key);
    }
    isKey = found === '{' || found === ',';
  }
  return undefined;
}
