import { listenerHere } from './listener-store.ts';

/** The question of a run's form that asks who listened; a test compares it with the form's own. */
export const listenerQuestion = 'listener';

/** Writes the visitor, if known, as the listener into every link to the form of a run that names nobody yet. */
export function fillRunForms(place: ParentNode = document, written = listenerHere()?.written): void {
  if (written === undefined) return;
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href*="/issues/new?template=run.yml"]')) {
    const form = new URL(link.href);
    if (form.searchParams.has(listenerQuestion)) continue;
    form.searchParams.set(listenerQuestion, written);
    const title = form.searchParams.get('title');
    if (title)
      form.searchParams.set(
        'title',
        title.replace('<listener>', () => written),
      );
    link.href = form.href;
  }
}
