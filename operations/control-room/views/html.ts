import { html } from 'hono/html';

export { html };

/** HTML in which strangers' text is harmless. */
export type Html = ReturnType<typeof html>;

/** A link to another site; an address that is no web address is only words. */
export const outside = (url: string | null, words: string): Html =>
  url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}">${words}</a>` : html`${words}`;

/** A page of ours that a run has. */
export const runPath = (id: string): string => `/runs/${encodeURIComponent(id)}`;
