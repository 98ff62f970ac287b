import { indexWords, mark } from './index-words.ts';

/** Pagefind drops a page without a word, though its title is found: this one is not shown, and nobody types it. */
const someWord = `<div data-pagefind-body>${mark}\ua66e</div>`;

/** Elements that stand within words; all others part them. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
);

/** What is no text, a tag, or the text up to the next one. */
const tokens =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;

/**
 * What Pagefind is given of a page: its main part, with texts as `indexWords` writes them; nothing for a page that is not to be searched.
 * A page that is may have no text: its title and what it marks as `data-pagefind-meta` are found all the same. The value of a filter is
 * left as it is, because it is shown and asked for as a whole.
 */
export function indexPage(html: string): string | undefined {
  const start = html.indexOf('<main');
  const tag = html.slice(start, html.indexOf('>', start));
  const [, kind] = / data-(searchable|pagefind-body)\b/.exec(tag) ?? [];
  if (start < 0 || kind === undefined) return undefined;
  const end = html.indexOf('</main>', start);
  const texts = indexTexts(html.slice(start, end < 0 ? undefined : end));
  // Within a main part that is text as a whole, as in the docs, Pagefind would take the marked word for all there is.
  return `<html><body>${texts}${kind === 'searchable' ? someWord : ''}</main></body></html>`;
}

function indexTexts(main: string): string {
  const kept: boolean[] = [];
  let written = '';
  let text = '';
  let isFilter = false;
  for (const [whole, , slash, name, attributes = ''] of main.matchAll(tokens)) {
    if (name === undefined || name === 'wbr') text += /^<./s.test(whole) ? '' : whole;
    else if (!inline.has(name) || staysInline(slash === '/', attributes, kept)) {
      written += `${isFilter ? text : indexWords(text)}${tagOf(name, whole)}`;
      text = '';
      isFilter = /data-pagefind-filter="[^":]*"/.test(attributes);
    }
  }
  return written + indexWords(text);
}

/** Pagefind would take a picture for the page's own, and write what such an end parts as one word. */
const tagOf = (name: string, tag: string): string =>
  name === 'img' ? '' : /^(?:dt|dd|br)$/.test(name) ? `${tag} ` : tag;

/** Whether an inline tag has to stay: one that tells Pagefind something, and its end. */
function staysInline(isEnd: boolean, attributes: string, kept: boolean[]): boolean {
  if (isEnd) return kept.pop() ?? false;
  const stays = attributes.includes('data-pagefind');
  kept.push(stays);
  return stays;
}
