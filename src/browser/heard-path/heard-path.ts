import { continueWith } from '../../pipeline/heard/continue-with.ts';
import { playedPercent } from '../../pipeline/heard/played-segments.ts';
import { elementIn } from '../shared/element-in.ts';
import { heardHere } from '../shared/heard-store.ts';
import { timeLink } from '../shared/time-link.ts';

/** A path that says what this browser heard of each session, and begins where the listener stopped. */
class HeardPath extends HTMLElement {
  connectedCallback(): void {
    const heard = heardHere();
    const rows = [...this.querySelectorAll<HTMLElement>('[data-code]')];
    for (const row of rows) {
      const session = heard.get(row.dataset.code ?? '');
      const says = elementIn(row, '[data-heard]');
      if (!session || !says) continue;
      says.textContent = `heard here ${playedPercent(session.played, session.length)} %`;
      says.hidden = false;
    }
    const active = rows.filter((row) => 'active' in row.dataset);
    const next = continueWith(
      heard,
      active.map((row) => row.dataset.code ?? ''),
    );
    const link = active.find((row) => row.dataset.code === next?.code)?.querySelector('a');
    if (next && link) this.#begin(link, next.at);
  }

  #begin({ href, textContent }: HTMLAnchorElement, at: number): void {
    const begin = elementIn<HTMLAnchorElement>(this, '[data-begin]');
    if (!begin) return;
    begin.href = at > 0 ? timeLink(href, at) : href;
    elementIn(begin, '[data-begin-words]')?.replaceChildren('Continue: ');
    elementIn(begin, 'bdi')?.replaceChildren(textContent ?? '');
  }
}

customElements.define('heard-path', HeardPath);
