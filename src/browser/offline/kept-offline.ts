import { canKeep, keptCache } from './kept-cache.ts';

/** The list of what is kept in this browser. What shows it is fetched only where something is. */
class KeptOffline extends HTMLElement {
  connectedCallback(): void {
    if (canKeep()) void this.#list();
    else this.remove();
  }

  async #list(): Promise<void> {
    if (await caches.has(keptCache)) await (await import('./kept-list.ts')).keptList(this);
  }
}

customElements.define('kept-offline', KeptOffline);
