import { localStore } from '../shared/local-store.ts';

/** Starlight's own key: its values are `light`, `dark`, and empty for the system's choice. */
const key = 'starlight-theme';
const store = localStore(key);

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const words: Readonly<Record<Theme, string>> = { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

/** Brings the theme buttons of the page to life. */
export function startThemeToggle(): void {
  const prefersLight = matchMedia('(prefers-color-scheme: light)');
  const show = (theme: Theme) => {
    const light = theme === 'auto' ? prefersLight.matches : theme === 'light';
    document.documentElement.dataset.theme = light ? 'light' : 'dark';
    for (const button of document.querySelectorAll<HTMLElement>('[data-theme-toggle]')) {
      button.hidden = false;
      button.querySelector('[data-theme-word]')?.replaceChildren(words[theme]);
    }
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-theme-toggle]')) return;
    const next = themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'auto';
    store.write(next === 'auto' ? '' : next);
    show(next);
  });
  prefersLight.addEventListener('change', () => show(chosen()));
  addEventListener('storage', (change) => change.key === key && show(chosen()));
  document.addEventListener('astro:after-swap', () => show(chosen()));
  show(chosen());
}

function chosen(): Theme {
  const stored = store.read();
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}
