import type { Heard } from '../../pipeline/heard/heard.ts';
import { type Place, wayOn } from '../../pipeline/heard/way-on.ts';
import { experienceAddress } from '../../routes.ts';
import { elementIn } from '../shared/element-in.ts';
import { timeLink } from '../shared/time-link.ts';
import { HeardElement } from './heard-element.ts';

/** The button that begins a path: where something was heard here, it goes on where the listener stopped. */
class HeardBegin extends HeardElement {
  protected show(heard: Heard): void {
    const way = wayOn(heard, JSON.parse(this.dataset.paths ?? '[]') as Place[][]);
    const link = elementIn<HTMLAnchorElement>(this, 'a');
    if (!way || !link) return;
    const page = experienceAddress(way.code);
    link.href = way.at > 0 ? timeLink(page, way.at) : page;
    elementIn(link, '[data-before]')?.replaceChildren(way.before);
    elementIn(link, 'bdi')?.replaceChildren(way.title);
    elementIn(link, '[data-after]')?.replaceChildren(way.after);
  }
}

customElements.define('heard-begin', HeardBegin);
