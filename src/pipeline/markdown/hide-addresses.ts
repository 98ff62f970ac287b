import type { Element, Root, Text } from 'hast';
import { findAddresses, mayHoldAddress } from '../text/find-addresses.ts';
import { hiddenAddress, maskAddresses } from '../text/mask-addresses.ts';
import { isElsewhere } from '../text/not-an-address.ts';
import { readingOf } from '../text/reading.ts';
import { endsLine, type Parent } from './walk.ts';

/**
 * Hides the addresses that a rendered text shows, across elements and in attributes: the last look at what a reader will see.
 * A link or an image that leads to an address leads nowhere. Says whether there was any.
 */
export function hideAddresses(tree: Root): boolean {
  const lines: Text[][] = [[]];
  const inAttributes = look(tree, lines);
  return lines.map(hideInLine).includes(true) || inAttributes;
}

/** Collects the texts of each line of words, and hides what attributes hold on the way. */
function look(parent: Parent, lines: Text[][]): boolean {
  let found = false;
  for (const child of parent.children) {
    if (child.type === 'text') lines.at(-1)?.push(child);
    if (child.type !== 'element') continue;
    const apart = endsLine.has(child.tagName);
    if (apart) lines.push([]);
    found = hideInAttributes(child) || found;
    found = look(child, lines) || found;
    if (apart) lines.push([]);
  }
  return found;
}

function hideInAttributes({ tagName, properties }: Element): boolean {
  let found = false;
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string' || maskAddresses(value) === value) continue;
    // The path of a picture is known for one by where it stands.
    if (tagName === 'img' && name === 'src' && !maskAddresses(`![](${value})`).includes(hiddenAddress)) continue;
    found = true;
    if (name === 'href' || name === 'src' || name === 'id') delete properties[name];
    else properties[name] = maskAddresses(value);
  }
  return found;
}

function hideInLine(texts: readonly Text[]): boolean {
  const line = texts.map(({ value }) => value).join('');
  if (!mayHoldAddress(line)) return false;
  const { text, startOf, endOf } = readingOf(line, 'letters');
  const found = findAddresses(text).flatMap(({ start, end, plain }) => {
    const [from, to] = [startOf(start), endOf(end - 1)];
    return isElsewhere(line, from, to, plain) ? [] : [{ from, to }];
  });
  let begin = 0;
  for (const node of texts) {
    const { value } = node;
    let at = 0;
    node.value = '';
    for (const { from, to } of found) {
      if (to <= begin || from >= begin + value.length) continue;
      node.value += value.slice(at, Math.max(0, from - begin)) + (from >= begin ? hiddenAddress : '');
      at = Math.min(value.length, to - begin);
    }
    node.value += value.slice(at);
    begin += value.length;
  }
  return found.length > 0;
}
