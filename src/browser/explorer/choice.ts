import { counting } from '../../pipeline/text/counting.ts';
import { findNodes } from './find-nodes.ts';
import type { Picture } from './picture.ts';
import { neighborsOf, nodeAddress, nodeWords, type Scene } from './scene.ts';
import { centeredView } from './view.ts';

/** The node that somebody has chosen, and the way through those that were found; both are told in words and shown in the picture. */
export class Choice {
  node: number | undefined;
  #found: readonly number[];
  #at = -1;
  readonly #scene: Scene;
  readonly #picture: Picture;
  readonly #said: HTMLElement;
  readonly #link: HTMLAnchorElement;

  constructor(scene: Scene, picture: Picture, said: HTMLElement, link: HTMLAnchorElement) {
    this.#scene = scene;
    this.#picture = picture;
    this.#said = said;
    this.#link = link;
    this.#found = findNodes(scene, '');
    this.choose(undefined);
  }

  /** Shows a node for as long as a pointer is over it; nothing shows the chosen one again. */
  hover(node: number | undefined): void {
    const lookedAt = node ?? this.node;
    if (this.#picture.lookedAt === lookedAt) return;
    this.#picture.lookedAt = lookedAt;
    this.#picture.show();
  }

  /** Chooses a node, or none with words that say why. */
  choose(node: number | undefined, words = ''): void {
    this.node = node;
    this.hover(node);
    this.#link.hidden = node === undefined;
    if (node === undefined) {
      this.#said.replaceChildren(words);
      return;
    }
    const { number, title, code } = nodeWords(this.#scene, node);
    const name = document.createElement('bdi');
    name.textContent = title;
    const connections = counting(neighborsOf(this.#scene, node).length, 'connection');
    this.#said.replaceChildren(`${words}${number}: `, name, `${code}. ${connections}.`);
    this.#link.href = nodeAddress(this.#scene, node);
  }

  /** Looks for words among what is shown; the next step goes to the first that was found. */
  find(words: string): void {
    this.#found = findNodes(this.#scene, words);
    this.#at = -1;
  }

  /** Goes to the next or the previous of what was found, round and round. */
  step(by: 1 | -1): void {
    const { length } = this.#found;
    if (length === 0) {
      this.choose(undefined, 'Nothing is called that.');
      return;
    }
    this.#at = this.#at < 0 ? (by === 1 ? 0 : length - 1) : (this.#at + by + length) % length;
    const node = this.#found[this.#at] ?? 0;
    this.choose(node, `${this.#at + 1} of ${length}: `);
    const { x, y } = this.#scene.layout;
    this.#picture.show(centeredView(this.#picture.view, x[node] ?? 0, y[node] ?? 0, this.#picture.size));
  }
}
