import type { KeepButton } from './keep-button.ts';
import { canKeep, keptCache } from './kept-cache.ts';

/** The offer of a session's page to keep it. What keeping takes is fetched when somebody wants it, or has kept something before. */
class KeepOffline extends HTMLElement {
  #button: Promise<KeepButton> | undefined;

  connectedCallback(): void {
    if (!canKeep()) {
      this.remove();
      return;
    }
    this.querySelector('button')?.addEventListener('click', () => void this.#open().then((button) => button.press()));
    void caches.has(keptCache).then((isAny) => (isAny ? this.#open() : undefined));
  }

  #open(): Promise<KeepButton> {
    this.#button ??= import('./keep-button.ts').then(({ keepButton }) => keepButton(this));
    return this.#button;
  }
}

customElements.define('keep-offline', KeepOffline);
