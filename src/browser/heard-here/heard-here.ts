import { readHeard, writeHeard } from '../../pipeline/heard/heard.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { elementIn } from '../shared/element-in.ts';
import { addHeard, forgetHeard, heardHere } from '../shared/heard-store.ts';
import { saveFile } from '../shared/save-file.ts';
import { heardItem } from './heard-item.ts';

/** The list of what was heard in this browser, and the buttons that carry it to another one. */
class HeardHere extends HTMLElement {
  connectedCallback(): void {
    elementIn(this, '[data-export]')?.addEventListener('click', () => this.#export());
    elementIn(this, '[data-clear]')?.addEventListener('click', (event) =>
      this.#clear(event.currentTarget as HTMLElement),
    );
    const file = elementIn<HTMLInputElement>(this, 'input[type=file]');
    elementIn(this, '[data-import]')?.addEventListener('click', () => file?.click());
    file?.addEventListener('change', () => void this.#import(file));
    this.#show();
  }

  #show(): void {
    const sessions = [...heardHere()].reverse();
    const list = elementIn(this, '[data-heard-list]');
    const none = elementIn(this, '[data-heard-none]');
    list?.replaceChildren(...sessions.map(([code, session]) => heardItem(code, session)));
    list?.toggleAttribute('hidden', sessions.length === 0);
    none?.toggleAttribute('hidden', sessions.length > 0);
    for (const name of ['[data-export]', '[data-clear]'])
      elementIn<HTMLButtonElement>(this, name)?.toggleAttribute('disabled', sessions.length === 0);
  }

  #export(): void {
    saveFile('ledgerline-heard.json', writeHeard(heardHere()));
    this.#say('Exported. You can import the file in another browser.');
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const heard = readHeard((await input.files?.[0]?.text()) ?? '');
    // The same file can be chosen again.
    input.value = '';
    if (!heard) return this.#say('This file was not exported from this site. Nothing has changed.');
    addHeard(heard);
    this.#show();
    this.#say(`Imported ${counting(heard.size, 'session')}. What you heard here before is still there.`);
  }

  /** Asks once more, because it cannot be undone. */
  #clear(button: HTMLElement): void {
    const isSure = button.textContent !== 'Clear';
    button.textContent = isSure ? 'Clear' : 'Clear everything?';
    if (isSure) forgetHeard();
    else button.addEventListener('blur', () => button.replaceChildren('Clear'), { once: true });
    this.#show();
    this.#say(
      isSure
        ? 'Everything that was heard here is forgotten.'
        : 'Press again to forget everything that was heard here. Export it first to keep it.',
    );
  }

  #say(words: string): void {
    elementIn(this, '[data-heard-says]')?.replaceChildren(words);
  }
}

customElements.define('heard-here', HeardHere);
