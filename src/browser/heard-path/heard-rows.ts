import type { Heard } from '../../pipeline/heard/heard.ts';
import { heardStanding } from '../../pipeline/heard/heard-standing.ts';
import { elementIn } from '../shared/element-in.ts';
import { HeardElement } from './heard-element.ts';

/** A list of sessions that says what this browser heard of each. */
class HeardRows extends HeardElement {
  protected show(heard: Heard): void {
    for (const row of this.querySelectorAll<HTMLElement>('[data-code]')) {
      const says = elementIn(row, '[data-heard]');
      const standing = heardStanding(heard.get(row.dataset.code ?? ''));
      if (!says) continue;
      says.textContent = standing ? `${standing.words} here` : '';
      says.hidden = !standing;
    }
  }
}

customElements.define('heard-rows', HeardRows);
