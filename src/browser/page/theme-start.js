/** Sets the theme that was chosen before anything is painted; the system's needs no script. Key and attribute are Starlight's. */
try {
  const chosen = localStorage.getItem('starlight-theme');
  const isDark = chosen ? chosen === 'dark' : !matchMedia('(prefers-color-scheme: light)').matches;
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
} catch {
  // A browser that keeps nothing has the system's theme.
}
