import { recordAddress } from '../../routes.ts';
import { elementIn } from '../shared/element-in.ts';
import { fillRunForms } from './fill-run-forms.ts';
import { forgetListener, keepListener, type Listener, listenerHere } from './listener-store.ts';
import { showMyRows } from './show-my-rows.ts';

/** The choice of who one is, among the listeners of the page's tables; then one's own row comes first. */
class WhoAmI extends HTMLElement {
  connectedCallback(): void {
    const form = elementIn<HTMLFormElement>(this, 'form');
    const choice = elementIn<HTMLSelectElement>(this, 'select');
    const listeners = listenersOf(document);
    choice?.append(...listeners.map(({ id, handle }) => new Option(handle, String(id))));
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const me = listeners.find(({ id }) => String(id) === choice?.value);
      if (!me) return choice?.focus();
      keepListener(me);
      this.#show();
      elementIn(this, '[data-no]')?.focus();
    });
    elementIn(this, '[data-no]')?.addEventListener('click', () => {
      forgetListener();
      this.#show();
      choice?.focus();
    });
    this.#show();
  }

  #show(): void {
    const me = listenerHere();
    const path = elementIn<HTMLAnchorElement>(this, '[data-path]');
    if (me && path) path.href = recordAddress('users', me.id);
    elementIn(this, '[data-name]')?.replaceChildren(me?.handle ?? '');
    this.toggleAttribute('data-me', me !== undefined);
    showMyRows(document, me?.id);
    fillRunForms();
  }
}

/** The listeners of the page's tables, each once, by name. */
function listenersOf(page: Document): Listener[] {
  const rows = [...page.querySelectorAll<HTMLElement>('tr[data-listener]')];
  const all = rows.map(({ dataset }): Listener => JSON.parse(dataset.listener ?? ''));
  return [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => a.handle.localeCompare(b.handle));
}

customElements.define('who-am-i', WhoAmI);
