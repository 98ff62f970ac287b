import { listenerHere } from './listener-store.ts';

/** The question of a run's form that asks who listened; a test compares it with the form's own. */
export const listenerQuestion = 'listener';

/** Where the links lead for a visitor whom nobody knows. */
const asTheyCame = new WeakMap<HTMLAnchorElement, string>();

/**
 * Writes the visitor, if known, as the listener into every link to the form of a run that names nobody yet. Without one the links lead
 * where they led.
 */
export function fillRunForms(place: ParentNode = document, written = listenerHere()?.written): void {
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href*="/issues/new?template=run.yml"]')) {
    const own = asTheyCame.get(link) ?? link.href;
    asTheyCame.set(link, own);
    link.href = written === undefined ? own : named(own, written);
  }
}

function named(href: string, written: string): string {
  const form = new URL(href);
  if (form.searchParams.has(listenerQuestion)) return href;
  form.searchParams.set(listenerQuestion, written);
  const title = form.searchParams.get('title');
  if (title)
    form.searchParams.set(
      'title',
      title.replace('<listener>', () => written),
    );
  return form.href;
}
