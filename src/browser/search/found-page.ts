import { excerpt, type Marks, type Shown } from '../../pipeline/search/excerpt.ts';
import { type PageSound, pageSound } from '../../pipeline/search/page-sound.ts';
import { pageTexts } from '../../pipeline/search/page-texts.ts';
import type { Pieces } from '../../pipeline/search/pieces.ts';

/** A page that was found, as a result shows it. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  /** What it is called by exactly: a code, a handle. */
  readonly name: string;
  readonly filters: readonly (readonly [key: string, value: string])[];
  readonly sound: PageSound | undefined;
  readonly says: readonly Shown[];
}

/** Reads what a result shows from the page itself; one that cannot be loaded is shown by its address. */
export async function foundPage(url: string, pieces: Pieces, marks: Marks): Promise<FoundPage> {
  const html = await pageAt(url);
  const { title = '', name = '', filters = [], text = '' } = pageTexts(html, hidesGenerated()) ?? {};
  const says = excerpt(text, pieces, marks);
  return { url, title: title || url, name: name.trim(), filters, sound: pageSound(html), says };
}

const hidesGenerated = (): boolean => 'hidesGenerated' in document.documentElement.dataset;

/** The HTML of a page, or nothing where it cannot be loaded. */
export const pageAt = (url: string): Promise<string> =>
  fetch(url)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
