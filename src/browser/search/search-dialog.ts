import './search-view.ts';
import type { SearchView } from './search-view.ts';

/** Opens search on top of the page, or goes to the field of the search page. Escape closes it and gives the focus back. */
export function showSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  if (dialog && !dialog.open) dialog.showModal();
  const view = dialog ?? document.querySelector('main');
  view?.querySelector<SearchView>('search-view')?.focusField();
}

// A click beside the dialog hits the dialog itself.
document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLDialogElement && target.id === 'search') target.close();
});
