import type { Html, Nodes, Root, Text } from 'mdast';
import { allowed } from './allowed.ts';

/** Tags that would take everything behind them for something else than words; GitHub shows them as they were typed. */
const swallowing = new Set('noembed noframes plaintext script style textarea title xmp'.split(' '));
const swallowingTag = /<(?=\/?(?:noembed|noframes|plaintext|script|style|textarea|title|xmp)(?:[\s/>]|$))/gi;

/** What pages show, or what leaves its address; an `input` is only what it says of itself. */
const shown = new Set([
  ...(allowed.tagNames ?? []),
  'audio',
  'embed',
  'iframe',
  'object',
  'picture',
  'strike',
  'tt',
  'video',
]);
shown.delete('input');

/** Tags of HTML that pages do not show, and what people paste from GitHub's own pages; every other name is somebody's word. */
const dropped = new Set(
  [
    'acronym address applet area article aside base basefont bdi bdo big blink body button canvas center col colgroup data datalist dialog',
    'fieldset figcaption figure font footer form frame frameset g-emoji head header hgroup html input label legend link main map marquee',
    'math menu meta meter nav nobr noscript optgroup option output param progress rb rtc search section select slot source svg',
    'template time track u',
  ].flatMap((names) => names.split(' ')),
);

/** What the tags of a text say about each other. */
export interface TagsOfText {
  readonly closed: ReadonlySet<string>;
  /** Whether there are drawings or formulas, which have names of their own. */
  readonly hasDrawing: boolean;
}

/** Looks through all tags of a text. */
export function tagsOfText(tree: Root): TagsOfText {
  const closed = new Set<string>();
  let hasDrawing = false;
  const look = (node: Nodes): void => {
    if (node.type === 'html') {
      for (const [, name = ''] of node.value.matchAll(/<\/([a-z][^\s/<>]*)/gi)) closed.add(name.toLowerCase());
      hasDrawing ||= /<(?:svg|math)[\s>]/i.test(node.value);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return { closed, hasDrawing };
}

const tag = /<(\/?)([a-z][^\s/<>]*)(?=[\s/>])([^<>]*)>/gi;

/**
 * HTML whose tags are words where no page would show them and the words would be lost: those that swallow what follows, names that
 * are none of HTML's (`List<String>`, `<your name>`), and those of HTML that say nothing and end nowhere (`<output>`).
 * @param inLine whether it stands among words, where each tag is a node of its own
 */
export function tagsAsWords(html: Html, tags: TagsOfText, inLine: boolean): Html | Text {
  const { value } = html;
  if (inLine) {
    const [whole, slash, name = '', rest] = [...value.matchAll(tag)][0] ?? [];
    const isWords = whole === value ? isWord(name, slash + (rest ?? ''), tags) : value.search(swallowingTag) === 0;
    return isWords ? { type: 'text', value, ...(swallowing.has(name.toLowerCase()) ? {} : { data: dropsTag }) } : html;
  }
  const kept = value
    .replace(swallowingTag, '&lt;')
    .replace(tag, (whole, slash: string, name: string, rest: string) =>
      isWord(name, slash + rest, tags) ? `&lt;${whole.slice(1)}` : whole,
    );
  return { ...html, value: kept };
}

const dropsTag = { isTag: true } as object;

/** Whether words are a tag that others than we may not show. */
export const isTag = ({ data }: Text): boolean => data === dropsTag;

function isWord(name: string, rest: string, { closed, hasDrawing }: TagsOfText): boolean {
  const known = name.toLowerCase();
  if (swallowing.has(known)) return true;
  if (shown.has(known) || hasDrawing) return false;
  return dropped.has(known) ? rest === '' && !closed.has(known) : true;
}
