import { loadPage } from './load-page.ts';
import { announce, prepareToAnnounce, swapPage } from './swap-page.ts';

/**
 * Goes from page to page of this site without leaving the document, so that what plays goes on; the browser itself keeps
 * addresses, history, scroll positions and focus (Navigation API). A browser without it, and every page that cannot come this
 * way, loads plainly. See /docs/decisions/one-document/.
 */
export function startSoftNavigation(): void {
  if (!('navigation' in window)) return;
  prepareToAnnounce();
  let shown = location.pathname;
  let plainly = false;

  navigation.addEventListener('navigate', (event) => {
    const to = new URL(event.destination.url);
    if (plainly || !event.canIntercept || !isPage(to) || event.hashChange || event.downloadRequest !== null) return;
    if (event.formData || event.navigationType === 'reload') return;
    // The page wrote its own address (a list's filters, a search): it shows what the address says.
    if (event.destination.sameDocument && (event.navigationType !== 'traverse' || to.pathname === shown)) return;

    const arrival = loadPage(to, event.signal);
    let hasCommitted = !event.cancelable;
    const failed = () => {
      if (event.signal.aborted) return;
      if (!navigator.onLine && isPlaying()) return announce('The page did not load: you seem to be offline.');
      plainly = true;
      location[hasCommitted ? 'replace' : 'assign'](to);
    };
    arrival.catch(failed);
    event.intercept({
      scroll: 'manual',
      // Where the browser can wait, the address changes with the page and not before.
      ...(event.cancelable && { precommitHandler: async () => void (await arrival) }),
      handler: async () => {
        hasCommitted = true;
        swapPage(await arrival);
        shown = to.pathname;
        scrollTo({ top: 0, behavior: 'instant' });
        event.scroll();
      },
    });
  });
}

const isPage = ({ pathname }: URL): boolean => /\/$|\.html$/.test(pathname);

const isPlaying = (): boolean => [...document.querySelectorAll('audio')].some(({ paused }) => !paused);
