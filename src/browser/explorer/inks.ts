const tokens = {
  paper: '--paper',
  lane: '--paper-raised',
  line: '--line',
  strong: '--line-strong',
  soft: '--ink-soft',
  ink: '--ink',
  now: '--accent',
  onNow: '--paper',
} as const;

/** The colors of the picture: the site's tokens as the present theme has them. */
export type Inks = Readonly<Record<keyof typeof tokens, string>>;

/** Reads the colors; a canvas knows no custom properties, so an element is asked what they come to. */
export function readInks(beside: HTMLElement): Inks {
  const probe = document.createElement('span');
  // Forced colors would give every text the same one.
  probe.style.forcedColorAdjust = 'none';
  beside.append(probe);
  const inks = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(inks);
}

/** Calls when the theme changes: by the visitor's button, by the system, or by forced colors. */
export function onNewInks(call: () => void, signal: AbortSignal): void {
  const watch = new MutationObserver(call);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => watch.disconnect());
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', call, { signal });
}
