import { elementIn } from '../shared/element-in.ts';
import type { KeepButton } from './keep-button.ts';

/** The offer of a session's page to keep it. What keeping takes is fetched when somebody wants it, or has kept something before. */
class KeepOffline extends HTMLElement {
  #button: Promise<KeepButton> | undefined;

  connectedCallback(): void {
    // Neither is there on a page that did not come by https, and some browsers forbid both.
    if (!('serviceWorker' in navigator && 'caches' in window)) {
      this.remove();
      return;
    }
    this.querySelector('button')?.addEventListener('click', () => void this.#open().then((button) => button?.press()));
    // Which of them is this site's own is asked later: every name takes room here. Where the question is refused, pressing says so.
    void caches.keys().then(
      (kept) => (kept[0] ? this.#open() : undefined),
      () => undefined,
    );
  }

  #open(): Promise<KeepButton | undefined> {
    this.#button ??= import('./keep-button.ts').then(({ keepButton }) => keepButton(this));
    return this.#button.catch(() => {
      this.#button = undefined;
      elementIn(this, '[role=status]')?.replaceChildren('Try again when you are online.');
      return undefined;
    });
  }
}

customElements.define('keep-offline', KeepOffline);
