import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';

/** Aliases that one file may follow; a file of a few lines could become gigabytes by them. */
const maxAliasCount = 20;

/**
 * Reads YAML without tags of its own; `fault` is what follows "The file …". The library is kept from printing: its warnings quote
 * lines of the file, so each of them is a fault here, told by its place.
 */
export function readYaml(text: string): { readonly data: unknown } | { readonly fault: string } {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return ` (line ${Math.max(line, 1)}, column ${Math.max(col, 1)})`;
  };
  try {
    // Of all levels only this one neither prints warnings nor hides a second document.
    const options = { logLevel: 'error', prettyErrors: false, stringKeys: true, uniqueKeys: true } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const [fault] = [...document.errors, ...document.warnings];
    // Where the parser gave up depends on the machine.
    if (fault?.code === 'RESOURCE_EXHAUSTION') return { fault: tooDeep };
    if (fault) return { fault: `${words[fault.code] ?? 'is not valid YAML'}${at(fault.pos[0])}` };
    const stray = strayAlias(document);
    if (stray !== undefined) return { fault: `has an alias ("*") of what does not stand before it${at(stray)}` };
    return { data: document.toJS({ maxAliasCount }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { fault: 'becomes too large by its aliases ("*")' };
    return { fault: error instanceof RangeError ? tooDeep : 'is not valid YAML' };
  }
}

const tooDeep = 'is nested too deep';

const words: Readonly<Record<string, string>> = {
  TAG_RESOLVE_FAILED: 'has a YAML tag ("!") that is not read',
  BAD_DIRECTIVE: 'has a YAML directive ("%") that is not read',
  NON_STRING_KEY: 'has a list, an object or an alias as a key',
  DUPLICATE_KEY: 'is not valid YAML: a key stands twice in one object',
  MULTIPLE_DOCS: 'holds more than one YAML document',
};

/** Where an alias stands that has no anchor before it. */
function strayAlias(document: Document.Parsed): number | undefined {
  const anchors = new Set<string>();
  let stray: number | undefined;
  visit(document, (_, node) => {
    if (isNode(node) && !isAlias(node) && node.anchor) anchors.add(node.anchor);
    if (!isAlias(node) || anchors.has(node.source)) return undefined;
    stray = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return stray;
}
