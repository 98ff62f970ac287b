import { at } from '../../routes.ts';
import { catalogue } from './catalogue.ts';
import type { Lists, Path } from './entry.ts';

/** A page or file as a list names it. */
export interface Listed {
  readonly path: Path;
  readonly href: string;
  readonly label: string;
  /** What this list says of it: a sentence, a key or another name, as the list has it; else the label. */
  readonly words: string;
}

const named = catalogue.filter((entry) => 'lists' in entry);

/** What stands in a list, in its order. */
export const entriesOf = (list: keyof Lists): Listed[] =>
  named
    .flatMap(({ path, label, lists }) => {
      const place = lists[list];
      if (place === undefined) return [];
      const [order, words] = typeof place === 'number' ? [place, label] : place;
      return { order, entry: { path, href: at(path), label, words } };
    })
    .toSorted((a, b) => a.order - b.order)
    .map(({ entry }) => entry);

/** The files that hold what a page shows. */
export const filesOfPage = (page: Path): { label: string; href: string }[] =>
  named.filter(({ of }) => of === page).map(({ path, label }) => ({ label, href: at(path) }));
