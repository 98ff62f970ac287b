import type { Command } from '../keyboard/commands.ts';
import { elementFrom } from '../shared/element-from.ts';
import { localStore } from '../shared/local-store.ts';

/** The key and the attribute are those of `before-paint.js`, which hides the texts before anything is painted. */
const key = 'ledgerline-generated';
const store = localStore(key);
const { dataset } = document.documentElement;

const isHidden = () => 'hidesGenerated' in dataset;

/** The switch by its name, for the palette. */
export const generatedCommand: Command = {
  does: 'Hide or show generated text',
  inPalette: () => true,
  run: () => choose(!isHidden()),
};

/** Lets every button for it hide or show what was generated, on all pages of this browser, and gives the foot of the page one. */
export function startGeneratedSwitch(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-generated-switch]');
    if (!button) return;
    choose(!isHidden());
    // The button went with what it hid; the one that undoes it has come in its place.
    if (button.checkVisibility()) return;
    const buttons = button.closest('.generated')?.querySelectorAll<HTMLElement>('[data-generated-switch]') ?? [];
    [...buttons].find((other) => other.checkVisibility())?.focus();
  });
  addEventListener('storage', (change) => change.key === key && show(change.newValue === 'hidden'));
  document.addEventListener('astro:after-swap', () => show(isHidden()));
  show(isHidden());
}

function choose(hides: boolean): void {
  if (hides) store.write('hidden');
  else store.clear();
  show(hides);
}

function show(hides: boolean): void {
  if (hides) dataset.hidesGenerated = '';
  else delete dataset.hidesGenerated;
  footButton()?.replaceChildren(`${hides ? 'Show' : 'Hide'} generated text`);
}

/** The button in the foot of the page that is shown, made where there is none yet. */
function footButton(): Element | null {
  const list = document.querySelector('.site-footer ul');
  if (list && !list.querySelector('[data-generated-switch]'))
    list.append(elementFrom('<li><button type="button" data-generated-switch></button></li>'));
  return list?.querySelector('[data-generated-switch]') ?? null;
}
