/** Starlight's own key: its values are `light`, `dark`, and empty for the system's choice. */
const key = 'starlight-theme';

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
    remember(next);
    show(next);
  });
  prefersLight.addEventListener('change', () => show(chosen()));
  addEventListener('storage', (change) => change.key === key && show(chosen()));
  document.addEventListener('astro:after-swap', () => show(chosen()));
  show(chosen());
}

function chosen(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme === 'auto' ? '' : theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}
