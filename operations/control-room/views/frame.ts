import { type Html, html } from './html.ts';

/** What every page needs. */
export interface Frame {
  readonly title: string;
  /** The path of the page, for the navigation. */
  readonly path: string;
  readonly isDemo: boolean;
  /** How many wait, beside the names of their pages. */
  readonly counts: { readonly approvals: number; readonly input: number };
  /** The address of style and script, which change with their contents. */
  readonly files: { readonly style: string; readonly script: string };
  /** Whether the page shows something that goes on; it is asked for again that often, besides what is heard. */
  readonly refreshSeconds?: number;
  /** One sentence that says how things stand; it is read aloud when it changes. */
  readonly says?: string;
  readonly body: Html;
}

/** The whole page. */
export const page = (frame: Frame): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${frame.title} · Control room</title>
    <link rel="icon" href="/files/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${frame.files.style}">
    <script type="module" src="${frame.files.script}"></script>
  </head>
  <body data-refresh="${frame.refreshSeconds ?? ''}">
    <a class="skip" href="#main">Skip to content</a>
    <header class="site-header">
      <a href="/" ${frame.path === '/' ? html`aria-current="page"` : ''}>Control room</a>
      <nav aria-label="Main">
        <button type="button" popovertarget="menu">Menu</button>
        <ul id="menu" popover data-live>
          ${entries(frame.counts).map(
            ([path, words, count]) => html`
              <li>
                <a href="${path}" ${currentOf(path, frame.path)}>
                  ${words}${count > 0 ? html`<span class="count">${count}<span class="visually-hidden"> waiting</span></span>` : ''}
                </a>
              </li>
            `,
          )}
        </ul>
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${
        frame.isDemo
          ? html`<p class="notice demo">
              <strong>Demo.</strong> Nothing here is real: a made-up GitHub runs on this machine, and all of it is gone when you end it.
            </p>`
          : ''
      }
      ${frame.body}
    </main>
    <footer class="site-footer">
      <p>Ledgerline control room, on this machine only.</p>
      <p id="connection" data-state="off">Reload the page to see what is new.</p>
    </footer>
    <p id="said" class="visually-hidden" role="status" data-says="${frame.says ?? ''}"></p>
  </body>
</html>`;

const entries = (counts: Frame['counts']) =>
  [
    ['/', 'Repositories', 0],
    ['/runs', 'Runs', 0],
    ['/approvals', 'Approvals', counts.approvals],
    ['/input', 'Awaiting input', counts.input],
    ['/factory', 'Factory', 0],
    ['/agents', 'Agent tasks', 0],
    ['/events', 'Events', 0],
    ['/health', 'Health', 0],
  ] as const;

function currentOf(path: string, here: string): Html | string {
  if (here === path) return html`aria-current="page"`;
  return path !== '/' && here.startsWith(`${path}/`) ? html`aria-current="true"` : '';
}

/** What went wrong, at the head of a page. */
export const refusalNotice = (
  refusal: { readonly message: string; readonly hint: string } | undefined,
): Html | string =>
  refusal
    ? html`<div class="notice wrong" role="alert"><p><strong>${refusal.message}</strong> ${refusal.hint}</p></div>`
    : '';
