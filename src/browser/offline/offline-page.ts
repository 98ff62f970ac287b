import type { KeptSession } from './kept-cache.ts';

/**
 * The page that is shown without a network in place of one that is not kept: it leads to those that are. It stands in the frame of one
 * of them, so that it looks like every page of the site. Titles are text that people wrote.
 */
export function offlinePage(frame: string, sessions: readonly Pick<KeptSession, 'page' | 'title'>[]): string {
  const links = sessions.map(({ page, title }) => `<li><a href="${safe(page)}"><bdi>${safe(title)}</bdi></a></li>`);
  const main = `<main id="main" tabindex="-1">
<h1>You are offline</h1>
<p class="lead">This page is not kept in this browser. You can listen to:</p>
<ul>${links.join('')}</ul>
</main>`;
  return frame
    .replaceAll(/\saria-current="?\w+"?/g, '')
    .replace(/<title>[^<]*/, () => '<title>You are offline')
    .replace(/<main[\s>][\s\S]*<\/main>/, () => main);
}

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
