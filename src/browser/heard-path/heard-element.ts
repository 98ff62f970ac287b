import type { Heard } from '../../pipeline/heard/heard.ts';
import { heardHere, whenHeard } from '../shared/heard-store.ts';

/** An element that says what was heard in this browser, and says it again whenever that changes. */
export abstract class HeardElement extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    whenHeard(() => this.show(heardHere()), this.#gone.signal);
    this.show(heardHere());
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  /** Says it. */
  protected abstract show(heard: Heard): void;
}
