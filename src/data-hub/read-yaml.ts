import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { type Problem, problem } from '../problems.ts';
import { cutTexts } from './cut-texts.ts';
import { twiceWords } from './twice-words.ts';
import { Written } from './written.ts';

/** Aliases that one file may follow; a file of a few lines could become gigabytes by them. */
const maxAliasCount = 100;

/**
 * Reads YAML without tags of its own, numbers and truth values as they are written, and merge keys (`<<`) as merged; `fault` is
 * what follows "The file …". The library is kept from printing: its warnings quote
 * lines of the file, so each of them is a fault here, told by its place.
 */
export function readYaml(
  text: string,
): { readonly data: unknown; readonly remarks: readonly Problem[] } | { readonly fault: string } {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return ` (line ${Math.max(line, 1)}, column ${Math.max(col, 1)})`;
  };
  try {
    // Of all levels only this one neither prints warnings nor hides a second document.
    const options = {
      logLevel: 'error',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: true,
      merge: true,
    } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const [fault] = [...document.errors, ...document.warnings];
    // Where the parser gave up depends on the machine.
    if (fault?.code === 'RESOURCE_EXHAUSTION') return { fault: tooDeep };
    if (fault?.code === 'DUPLICATE_KEY')
      return { fault: `is not valid YAML: ${twiceWords(keyAt(document, fault.pos[0]))}${at(fault.pos[0])}` };
    if (fault) return { fault: `${words[fault.code] ?? `is not valid YAML${causeOf(document)}`}${at(fault.pos[0])}` };
    const odd = oddNode(document);
    if (odd) return { fault: `${odd.what}${at(odd.place)}` };
    const stray = strayAlias(document);
    if (stray !== undefined) return { fault: `has an alias ("*") of what does not stand before it${at(stray)}` };
    keepAsWritten(document);
    const cut = cutTexts(text).map((place) => problem('cut-by-comment', { value: at(place).slice(2, -1) }));
    return { data: document.toJS({ maxAliasCount }), remarks: cut };
  } catch (error) {
    if (error instanceof ReferenceError) return { fault: 'becomes too large by its aliases ("*")' };
    return { fault: error instanceof RangeError ? tooDeep : 'is not valid YAML' };
  }
}

const tooDeep = 'is nested too deep';

const unreadTag = 'has a YAML tag ("!") that is not read';

const words: Readonly<Record<string, string>> = {
  TAG_RESOLVE_FAILED: unreadTag,
  BAD_DIRECTIVE: 'has a YAML directive ("%") that is not read',
  NON_STRING_KEY: 'has a list, an object or an alias as a key',
  MULTIPLE_DOCS: 'holds more than one YAML document',
  TAB_AS_INDENT: 'is indented with a tab, and YAML wants spaces',
  BAD_SCALAR_START: 'has a value that begins with a character which YAML keeps for itself, and needs quotes',
};

/** Why the first fault is one, for the common slips; the library's words are only looked at, for some quote the file. */
function causeOf({ errors }: Document.Parsed): string {
  const [first, second] = errors;
  const isLong = second?.code === 'MULTILINE_IMPLICIT_KEY' && second.pos[0] === first?.pos[0];
  if (isLong)
    return ': a line below a text has a colon in it; indent it as the key above, or put the whole text in quotes';
  const found = causes.find(([code, message]) => first?.code === code && message.test(first.message));
  return found ? `: ${found[2]}` : '';
}

const causes: readonly (readonly [code: string, message: RegExp, cause: string])[] = [
  ['BLOCK_AS_IMPLICIT_KEY', /^Nested mappings/, 'a text with a colon and a blank in it needs quotes'],
  ['MISSING_CHAR', /^Missing closing ["']quote/, 'a quote is opened and not closed'],
  [
    'MISSING_CHAR',
    /^Implicit map keys/,
    'a line has no colon after its key, or goes on with a text and is not indented',
  ],
  ['BAD_INDENT', /^Flow (?:sequence|map) /, 'a bracket is opened and not closed; after a blank, "#" begins a comment'],
  [
    'UNEXPECTED_TOKEN',
    /at node end$/,
    'something follows a value that had ended, such as the rest of a text after a quote',
  ],
  ['BAD_DQ_ESCAPE', /^/, 'a backslash in double quotes needs another one before it'],
];

/** The key of the outermost object that stands there. */
function keyAt({ contents }: Document.Parsed, place: number): string | undefined {
  const keys: unknown[] = isMap(contents) ? contents.items.map(({ key }) => key) : [];
  const found = keys.find((key) => isScalar(key) && key.range?.[0] === place);
  return isScalar(found) ? String(found.value) : undefined;
}

interface Odd {
  readonly what: string;
  readonly place: number;
}

/** What the library would read, and the product does not: tags that make bytes, dates or sets of a text, and merging what is no object. */
function oddNode(document: Document.Parsed): Odd | undefined {
  const odd: Odd[] = [];
  const found = (what: string, place = 0) => {
    odd.push({ what, place });
    return visit.BREAK;
  };
  visit(document, {
    Node: (_, node) =>
      node.tag !== undefined && !plainTag.test(node.tag) ? found(unreadTag, node.range?.[0]) : undefined,
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return undefined;
      const merged = isAlias(value) ? value.resolve(document) : value;
      const isMergeable =
        isMap(merged) || (isSeq(merged) && merged.items.every((item) => isMap(item) || isAlias(item)));
      return isMergeable ? undefined : found('merges ("<<") what is no object', key.range?.[0]);
    },
  });
  return odd[0];
}

const plainTag = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq))$/;

/** Puts what is written in the place of what it would be read as; the place decides which of them is meant. */
function keepAsWritten(document: Document.Parsed): void {
  visit(document, {
    Scalar: (key, node) => {
      const { value, source } = node;
      if (key !== 'key' && typeof value !== 'string' && value !== null && source !== undefined)
        node.value = new Written(value, source);
    },
  });
}

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
