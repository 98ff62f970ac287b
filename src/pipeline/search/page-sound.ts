/** The sound of a page. */
export interface PageSound {
  /** How long it is; nothing where the page does not know. */
  readonly seconds: number | undefined;
}

/** The sound of a page as its head tells other sites (Open Graph: `og:audio`, `music:duration`); nothing where it has none. */
export function pageSound(html: string): PageSound | undefined {
  const [head = ''] = html.split('<body', 1);
  if (!/<meta property="?og:audio"?[\s>]/.test(head)) return undefined;
  const [, seconds] = /<meta property="?music:duration"? content="?(\d{1,6})\b/.exec(head) ?? [];
  return { seconds: seconds === undefined ? undefined : Number(seconds) };
}
