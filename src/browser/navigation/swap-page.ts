import { elementFrom } from '../shared/element-from.ts';
import type { LoadedPage } from './load-page.ts';

/** Shows a page in place of the present one. What is marked `data-stays` in the body is not touched: the player's dock. */
export function swapPage({ document: page, dress }: LoadedPage): void {
  takeAttributes(document.documentElement, page.documentElement);
  takeAttributes(document.body, page.body);
  for (const element of document.head.querySelectorAll(told)) element.remove();
  for (const element of page.head.querySelectorAll(told)) document.head.append(document.importNode(element, true));
  dress();

  // Cloned, not adopted: sound from a document without a window would never play.
  const body = document.importNode(page.body, true);
  for (const element of [...document.body.children]) if (!stays(element)) element.remove();
  document.body.prepend(...[...body.children].filter((element) => !stays(element)));
  // Astro's islands wait for this event to clear up after themselves.
  document.dispatchEvent(new Event('astro:after-swap'));
  runScripts([...page.scripts]);
  announce(document.title);
}

/** What a head tells of its page; styles and running scripts have their own ways, and a policy once given stays. */
const told = ':scope > :not(link[rel=stylesheet], script:not([type*=json]), meta[http-equiv])';

/** A line for people who hear the page. It has to be there before anything is said in it. */
let arrival: HTMLElement | undefined;

/** Makes the place in which it is told that another page has come. */
export function prepareToAnnounce(): void {
  arrival = elementFrom('<p class="visually-hidden" role="status" data-stays data-arrival></p>');
  document.body.append(arrival);
}

/** Tells people who hear the page what happened, as a browser does when a page has loaded. */
export function announce(words: string): void {
  if (arrival) arrival.textContent = words;
}

const stays = (element: Element) => element.hasAttribute('data-stays');

/** What the visitor chose and not the page. */
const chosen = new Set(['data-theme', 'data-hides-generated']);

function takeAttributes(to: Element, from: Element): void {
  for (const name of to.getAttributeNames()) if (!chosen.has(name)) to.removeAttribute(name);
  for (const name of from.getAttributeNames())
    if (!chosen.has(name)) to.setAttribute(name, from.getAttribute(name) ?? '');
}

const known = new Set<string>([...document.scripts].map(nameOf));

/** A script runs once in a document, as a module does; what has to happen on every page is a custom element's. */
function runScripts(scripts: readonly HTMLScriptElement[]): void {
  for (const script of scripts) {
    if (known.has(nameOf(script)) || !/^(?:|module|text\/javascript)$/.test(script.type)) continue;
    known.add(nameOf(script));
    const running = document.createElement('script');
    for (const name of script.getAttributeNames()) running.setAttribute(name, script.getAttribute(name) ?? '');
    running.textContent = script.textContent;
    document.head.append(running);
  }
}

function nameOf(script: HTMLScriptElement): string {
  return script.getAttribute('src') ?? script.textContent;
}
