import './search-view.ts';
import { belowBase } from '../shared/below-base.ts';
import { elementFrom } from '../shared/element-from.ts';
import { searchForm } from './search-form.ts';
import type { SearchView } from './search-view.ts';

/** Opens search on top of the page, or goes to the field of the search page. Escape closes it and gives the focus back. */
export function showSearch(): void {
  const isSearchPage = document.querySelector('[data-search-page]') !== null;
  const dialog = isSearchPage ? null : (document.querySelector<HTMLDialogElement>('#search') ?? made());
  if (dialog && !dialog.open) dialog.showModal();
  const view = dialog ?? document.querySelector('main');
  view?.querySelector<SearchView>('search-view')?.focusField();
}

/** The dialog, made when it is first asked for on a page. */
function made(): HTMLDialogElement {
  const dialog = elementFrom<HTMLDialogElement>(
    `<dialog id="search" class="search-dialog" aria-label="Search">
      <search-view data-bundle="${belowBase('/search/')}" data-base="${belowBase('/')}" data-filters='[["type","Type"]]'>
        ${searchForm('search-dialog', belowBase('/search/'))}
      </search-view>
    </dialog>`,
  );
  document.body.append(dialog);
  return dialog;
}

// A click beside the dialog hits the dialog itself.
document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLDialogElement && target.id === 'search') target.close();
});
