import { elementFrom } from '../shared/element-from.ts';

/** A block of code with a button that copies it, where the browser lets pages write to the clipboard. */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.clipboard || this.querySelector('button')) return;
    const button = elementFrom<HTMLButtonElement>(markup);
    const said = elementFrom('<span class="visually-hidden" role="status"></span>');
    button.addEventListener('click', () => void this.#copy(button, said));
    this.append(button, said);
  }

  async #copy(button: HTMLButtonElement, said: HTMLElement): Promise<void> {
    const code = this.querySelector('pre')?.textContent?.replace(/\n$/, '') ?? '';
    const isDone = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    button.dataset.state = isDone ? 'done' : 'failed';
    said.textContent = isDone ? 'Copied' : 'Not copied: the browser does not allow it. Select the code and copy it.';
    setTimeout(() => {
      delete button.dataset.state;
      said.textContent = '';
    }, 4000);
  }
}

/** Two sheets, and the mark that takes their place when the code is copied. */
const markup = `<button type="button" class="copy-code" aria-label="Copy code" title="Copy">
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
    <path class="sheets" d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"></path>
    <path class="mark" d="m3 8.5 3.5 3.5L13 4.5"></path>
  </svg>
</button>`;

customElements.define('code-block', CodeBlock);
