import { continueWith } from '../../pipeline/heard/continue-with.ts';
import type { Heard } from '../../pipeline/heard/heard.ts';
import { heardStanding } from '../../pipeline/heard/heard-standing.ts';
import { listenerHere } from '../listener/listener-store.ts';
import { elementIn } from '../shared/element-in.ts';
import { HeardElement } from './heard-element.ts';

/** A stave that says what this browser heard of each step and, where it is the visitor's own way, which step comes next. */
class HeardStave extends HeardElement {
  /** What a step says before anything of it was heard. */
  readonly #lengths = new Map<HTMLElement, readonly Node[]>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isOwn && listenerHere())
      void import('../listener/show-my-steps.ts').then(({ showMySteps }) => showMySteps(this));
  }

  get #isOwn(): boolean {
    return 'own' in this.dataset;
  }

  protected show(heard: Heard): void {
    const notes = [...this.querySelectorAll<HTMLElement>('[data-codes]')];
    const next = this.#isOwn ? continueWith(heard, notes.flatMap(codesOf))?.code : undefined;
    for (const note of notes) this.#tell(note, heard, next);
  }

  #tell(note: HTMLElement, heard: Heard, next: string | undefined): void {
    const says = elementIn(note, '.stave-state');
    if (!says) return;
    const codes = codesOf(note);
    const isNext = codes.some((code) => code === next);
    const standing = codes.map((code) => heardStanding(heard.get(code))).find((one) => one);
    const length = this.#lengths.get(says) ?? [...says.childNodes];
    this.#lengths.set(says, length);
    // Beside what the record says, it is said whose hearing this was.
    const here = !isNext && elementIn(note, '.stave-record')?.textContent ? ' here' : '';
    says.replaceChildren(isNext ? 'next · ' : '', ...(standing ? [standing.words, here] : length));
    note.toggleAttribute('data-next', isNext);
    note.toggleAttribute('data-begun', standing !== undefined);
    note.querySelector('.stave-level')?.setAttribute('width', `${standing?.percent ?? 0}%`);
  }
}

const codesOf = ({ dataset }: HTMLElement): string[] => dataset.codes?.split(' ') ?? [];

customElements.define('heard-stave', HeardStave);
