import { elementIn } from '../shared/element-in.ts';
import { canKeep, keptCache } from './kept-cache.ts';

/** The list of what is kept in this browser. What shows it is fetched only where something is. */
class KeptOffline extends HTMLElement {
  connectedCallback(): void {
    if (canKeep()) void this.#list();
    else this.remove();
  }

  async #list(): Promise<void> {
    // Some browsers have a cache and refuse every question to it.
    const hasKept = await caches.has(keptCache).catch(() => undefined);
    if (hasKept === undefined) return this.remove();
    if (!hasKept) return;
    try {
      await (await import('./kept-list.ts')).keptList(this);
    } catch {
      elementIn(this, '[data-kept-none]')?.toggleAttribute('hidden', true);
      elementIn(this, '[role=status]')?.replaceChildren('The list could not be loaded. Reload the page to try again.');
    }
  }
}

customElements.define('kept-offline', KeptOffline);
