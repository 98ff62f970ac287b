import type { Command } from '../keyboard/commands.ts';
import { elementFrom } from '../shared/element-from.ts';
import { localStore } from '../shared/local-store.ts';
import { dressWindow } from './dress-window.ts';

/** Starlight's own key: its values are `light`, `dark`, and empty for the system's choice. */
const key = 'starlight-theme';
const store = localStore(key);

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const words: Readonly<Record<Theme, string>> = { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

/** The themes by name, for the palette. */
export const themeCommands: readonly Command[] = themes.map((theme) => ({
  does: words[theme],
  inPalette: () => true,
  run: () => choose(theme),
}));

/** Gives the head of the page the button that goes from the system's theme to light, to dark, and back; it works by script alone. */
export function startThemeToggle(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('.theme-toggle')) return;
    choose(themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'auto');
  });
  prefersLight.addEventListener('change', () => show(chosen()));
  addEventListener('storage', (change) => change.key === key && show(chosen()));
  document.addEventListener('astro:after-swap', () => show(chosen()));
  show(chosen());
}

const prefersLight = matchMedia('(prefers-color-scheme: light)');

function show(theme: Theme): void {
  const light = theme === 'auto' ? prefersLight.matches : theme === 'light';
  document.documentElement.dataset.theme = light ? 'light' : 'dark';
  dressWindow(light ? 'light' : 'dark');
  button()?.querySelector('span')?.replaceChildren(words[theme]);
}

function choose(theme: Theme): void {
  store.write(theme === 'auto' ? '' : theme);
  show(theme);
}

function chosen(): Theme {
  const stored = store.read();
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** The button of the page that is shown, made where there is none yet. */
function button(): Element | null {
  const row = document.querySelector('.site-header');
  if (row && !row.querySelector('.theme-toggle')) row.append(elementFrom(markup));
  return row?.querySelector('.theme-toggle') ?? null;
}

const markup = `<button type="button" class="theme-toggle">
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
    <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor"></path>
  </svg>
  <span></span>
</button>`;
