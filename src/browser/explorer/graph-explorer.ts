import type { MapLayout } from '../../pipeline/graph/map-layout.ts';
import { elementIn } from '../shared/element-in.ts';

/** The door to the explorer: its code and the graph are fetched when somebody asks, and everything ends with its page. */
class GraphExplorer extends HTMLElement {
  #open = new AbortController();
  #onPage = new AbortController();

  connectedCallback(): void {
    this.#onPage = new AbortController();
    const { signal } = this.#onPage;
    const button = elementIn<HTMLButtonElement>(this, '[data-open]');
    const show = () => void this.#show(button);
    const close = () => this.#close(button);
    button?.toggleAttribute('hidden', false);
    button?.addEventListener('click', show, { signal });
    elementIn(this, '[data-close]')?.addEventListener('click', close, { signal });
    elementIn(this, '[data-body]')?.addEventListener(
      'keydown',
      (event) => {
        // The first Escape empties the search field.
        if (
          event.key !== 'Escape' ||
          (event.target instanceof HTMLInputElement && event.target.value && event.target.type === 'search')
        )
          return;
        event.preventDefault();
        close();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#onPage.abort();
    this.#open.abort();
  }

  async #show(button: HTMLButtonElement | null): Promise<void> {
    this.#open.abort();
    this.#open = new AbortController();
    const { signal } = this.#open;
    const trouble = elementIn(this, '[data-trouble]');
    const body = elementIn(this, '[data-body]');
    trouble?.replaceChildren();
    this.dataset.state = 'loading';
    try {
      const [{ openExplorer }, layout] = await Promise.all([import('./open-explorer.ts'), this.#fetchLayout(signal)]);
      if (signal.aborted) return;
      body?.toggleAttribute('hidden', false);
      button?.toggleAttribute('hidden', true);
      openExplorer(this, layout, signal);
      this.dataset.state = 'open';
      elementIn(this, 'canvas')?.focus();
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.dataset.state = 'failed';
      trouble?.replaceChildren('The graph could not be loaded. Check your connection and try again.');
    }
  }

  async #fetchLayout(signal: AbortSignal): Promise<MapLayout> {
    const answer = await fetch(this.dataset.layout ?? '', { signal });
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}.`);
    return (await answer.json()) as MapLayout;
  }

  #close(button: HTMLButtonElement | null): void {
    this.#open.abort();
    delete this.dataset.state;
    elementIn(this, '[data-body]')?.toggleAttribute('hidden', true);
    button?.toggleAttribute('hidden', false);
    button?.focus();
  }
}

customElements.define('graph-explorer', GraphExplorer);
