/** A page that has come, with its styles, and waits to be shown. */
export interface LoadedPage {
  readonly document: Document;
  /** Puts the page's styles in place of the present ones. */
  readonly dress: () => void;
}

/** Fetches a page of this site and its styles; fails for everything that is no page in the site's frame. */
export async function loadPage(address: URL, signal: AbortSignal): Promise<LoadedPage> {
  const response = await fetch(address, { signal });
  const isHtml = response.headers.get('content-type')?.startsWith('text/html');
  if (!isHtml || response.redirected) throw new Error(`${address} is no page to be shown here.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!hasThisFrame(page)) throw new Error(`${address} has another frame.`);
  return { document: page, dress: await loadStyles(page) };
}

/** Whether a page runs what runs here, under the same policy: another site on this host does not, nor one published since. */
const hasThisFrame = (page: Document): boolean =>
  import.meta.env.DEV ||
  (policyOf(page) === policyOf(document) &&
    [...page.scripts].some(
      (script) => new URL(script.getAttribute('src') ?? '', location.href).href === import.meta.url,
    ));

const policyOf = (page: Document): string | null | undefined =>
  page.head.querySelector('meta[http-equiv]')?.getAttribute('content');

const styles = 'link[rel=stylesheet]';

async function loadStyles(page: Document): Promise<() => void> {
  const present = [...document.head.querySelectorAll<HTMLLinkElement>(styles)];
  const coming = [...page.head.querySelectorAll<HTMLLinkElement>(styles)];
  const hrefs = (links: readonly HTMLLinkElement[]) => links.map((link) => link.getAttribute('href')).join(' ');
  if (hrefs(present) === hrefs(coming)) return () => {};
  // All of them anew and in the page's order, because the order decides between rules. Until the swap they hold for no medium.
  const links = coming.map((link) => ({ link: document.importNode(link), media: link.media }));
  const loaded = links.map(({ link }) => {
    link.media = 'not all';
    return new Promise((done) => {
      link.addEventListener('load', done);
      link.addEventListener('error', done);
    });
  });
  document.head.append(...links.map(({ link }) => link));
  await Promise.all(loaded);
  return () => {
    for (const link of document.head.querySelectorAll(styles))
      if (!links.some((one) => one.link === link)) link.remove();
    for (const { link, media } of links) link.media = media;
  };
}
