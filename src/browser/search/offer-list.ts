import { fits, isMeant } from '../../pipeline/search/places.ts';
import { type Offer, offers } from '../keyboard/palette.ts';
import { fillRunForms } from '../listener/fill-run-forms.ts';
import { newElement } from '../shared/new-element.ts';

/** Offers that stand above results; all of them are shown while nothing is typed. */
const most = 5;

/** The palette in a search dialog: what can be reached or done from here, narrowed by what is typed into its field. */
export async function showOffers(dialog: HTMLDialogElement): Promise<void> {
  const place = dialog.querySelector('[data-offers]');
  const field = dialog.querySelector<HTMLInputElement>('input[type=search]');
  if (!place || !field) return;
  const all = await offers();
  let meant: HTMLElement | undefined;
  const draw = () => {
    const typed = field.value.trim();
    const found = all.filter((offer) => fits(offer, typed));
    const shown = typed === '' ? found : found.toSorted(byMeaning(typed)).slice(0, most);
    const isFirstMeant = typed !== '' && shown[0] !== undefined && isMeant(shown[0], typed);
    place.replaceChildren(...groupsOf(shown, dialog));
    fillRunForms(place);
    meant = isFirstMeant ? (place.querySelector<HTMLElement>('[data-stop]') ?? undefined) : undefined;
    meant?.append(newElement('kbd', { textContent: 'Enter' }));
  };
  field.addEventListener('input', draw);
  field.form?.addEventListener('submit', (event) => {
    // The button beside the field searches whatever is meant.
    if (!meant || document.activeElement !== field) return;
    event.preventDefault();
    meant.click();
  });
  draw();
}

const byMeaning = (typed: string) => (a: Offer, b: Offer) => Number(isMeant(b, typed)) - Number(isMeant(a, typed));

function groupsOf(all: readonly Offer[], dialog: HTMLDialogElement): HTMLElement[] {
  return [...Map.groupBy(all, ({ group }) => group)].map(([group, own]) => {
    const list = newElement('ul', { ariaLabel: group });
    list.append(...own.map((offer) => itemOf(offer, dialog)));
    const section = newElement('div');
    section.append(newElement('p', { textContent: group, ariaHidden: 'true' }), list);
    return section;
  });
}

function itemOf(offer: Offer, dialog: HTMLDialogElement): HTMLLIElement {
  const item = newElement('li');
  const way = 'href' in offer ? newElement('a', { href: offer.href }) : newElement('button', { type: 'button' });
  way.dataset.stop = '';
  way.dir = 'auto';
  way.textContent = offer.does;
  way.addEventListener('click', () => {
    dialog.close();
    if ('run' in offer) offer.run(offer.key ?? '');
  });
  item.append(way);
  return item;
}
