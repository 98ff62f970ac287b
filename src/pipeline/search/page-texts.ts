import { textOf } from './text-of.ts';

/** What search knows of a page: what it is found by, and what a result shows of it. */
export interface PageTexts {
  readonly title: string;
  /** What it is called by exactly: a code, a handle. */
  readonly name: string;
  /** Short answers, which are found and not shown. */
  readonly facts: string;
  /** Its sentences, a line for each block. */
  readonly text: string;
  readonly filters: readonly (readonly [key: string, value: string])[];
}

const tag = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;
const attribute = /\s([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Reads the main part of a page that is to be searched, as it is published: its heading, and what it marks by `data-index-…`. A main
 * part that Starlight gives to search is text as a whole. Nothing for any other page. What no person wrote can be left out.
 */
export function pageTexts(html: string, leavesOutGenerated = false): PageTexts | undefined {
  const start = html.indexOf('<main');
  const main = start < 0 ? undefined : tagAt(html, start);
  if (!main) return undefined;
  const isAll = main.attributes.has('data-pagefind-body');
  if (!isAll && !main.attributes.has('data-searchable')) return undefined;
  const end = html.indexOf('</main>', start);
  const inner = withPlainValues(html.slice(main.end, end < 0 ? undefined : end));
  const read = { title: '', name: '', facts: '', text: isAll ? `${textOf(inner, skips)}\n` : '' };
  const filters: [string, string][] = [];
  for (const { name, attributes, end: from } of markedTags(inner)) {
    const text = () => textOf(inner.slice(from, endOf(inner, name, from)), skips);
    if (name === 'h1') read.title ||= text();
    if (attributes.has('data-index-name')) read.name += `${text()}\n`;
    else if (attributes.has('data-index-fact')) read.facts += `${text()}\n`;
    else if (attributes.has('data-index-text') && !(leavesOutGenerated && attributes.has('data-generated')))
      read.text += `${text()}\n`;
    const filter = attributes.get('data-index-filter');
    if (filter !== undefined) filters.push(filterOf(filter, attributes, text));
  }
  return { ...read, text: read.text.trim(), filters };
}

/** A value of an attribute may hold what looks like a tag; here none does, so that each mark is in a tag of its own. */
function withPlainValues(html: string): string {
  if (!/=(?:"[^"<]*<|'[^'<]*<)/.test(html)) return html;
  return html.replace(new RegExp(tag.source, 'gi'), (whole) => `<${whole.slice(1).replaceAll('<', '&lt;')}`);
}

/** `type` takes the text for the value, `type:docs` says it, and `user[data-value]` says where it stands. */
function filterOf(
  filter: string,
  attributes: ReadonlyMap<string, string>,
  text: () => string,
): [key: string, value: string] {
  const [, key = filter, said, place] = /^([^:[]+)(?::(.*)|\[(.+)\])$/s.exec(filter) ?? [];
  return [key, said ?? (place === undefined ? text().replace(/\s+/g, ' ') : textOf(attributes.get(place) ?? ''))];
}

/** Tags whose text is none of the page's. */
const skips = (name: string, attributes: string): boolean =>
  /^(?:nav|form|label|footer|svg|iframe|template|noscript|script|style)$/.test(name) ||
  /\sdata-(?:index-skip|pagefind-ignore)\b/.test(attributes.replace(/"[^"]*"|'[^']*'/g, ''));

/** Headings and marked tags, in their order; it leaps from mark to mark, because most of a page has none. */
function* markedTags(html: string): Generator<Tag> {
  const marks = /<h1\b|\sdata-index-(?:name|fact|text|filter)\b/g;
  for (let found = marks.exec(html); found; found = marks.exec(html)) {
    const at = tagAt(html, found[0] === '<h1' ? found.index : html.lastIndexOf('<', found.index));
    // Somebody's text may speak of such a mark.
    if (!at || at.end <= found.index) continue;
    marks.lastIndex = at.end;
    yield at;
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where what is inside begins. */
  readonly end: number;
}

function tagAt(html: string, start: number): Tag | undefined {
  tag.lastIndex = start;
  const [whole, name, attributes = ''] = tag.exec(html) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const all = [...attributes.matchAll(attribute)].map(
    ([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? ''] as const,
  );
  return { name: name.toLowerCase(), attributes: new Map(all), end: start + whole.length };
}

/** Where the element ends whose inside begins at a place. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return html.length;
}
