import './search-view.ts';
import { belowBase } from '../shared/below-base.ts';
import { elementFrom } from '../shared/element-from.ts';
import { showOffers } from './offer-list.ts';
import { searchForm } from './search-form.ts';
import type { SearchView } from './search-view.ts';

/** Opens search on top of the page, or goes to the field of the search page. Escape closes it and gives the focus back. */
export function showSearch(): void {
  const own = document.querySelector<SearchView>('[data-search-page]');
  if (own) own.focusField();
  else showPalette();
}

/** Opens search with the palette on top of any page. */
export function showPalette(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search') ?? made();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchView>('search-view')?.focusField();
}

/** The dialog, made when it is first asked for on a page. */
function made(): HTMLDialogElement {
  const dialog = elementFrom<HTMLDialogElement>(
    `<dialog id="search" class="search-dialog" aria-label="Search and commands">
      <search-view data-bundle="${belowBase('/search/')}" data-base="${belowBase('/')}" data-filters='[["type","Type"]]'>
        ${searchForm('search-dialog', belowBase('/search/'))}
      </search-view>
    </dialog>`,
  );
  document.body.append(dialog);
  void showOffers(dialog);
  return dialog;
}

// A click beside the dialog hits the dialog itself.
document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLDialogElement && target.id === 'search') target.close();
});
