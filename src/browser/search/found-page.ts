import { excerpt, type Marks, type Shown } from '../../pipeline/search/excerpt.ts';
import { pageTexts } from '../../pipeline/search/page-texts.ts';
import type { Pieces } from '../../pipeline/search/pieces.ts';

/** A page that was found, as a result shows it. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly filters: readonly (readonly [key: string, value: string])[];
  readonly says: readonly Shown[];
}

/** Reads what a result shows from the page itself; one that cannot be loaded is shown by its address. */
export async function foundPage(url: string, pieces: Pieces, marks: Marks): Promise<FoundPage> {
  const html = await fetch(url)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const { title = '', filters = [], text = '' } = pageTexts(html) ?? {};
  return { url, title: title || url, filters, says: excerpt(text, pieces, marks) };
}
