// Sets the theme before anything is painted; key and attribute are Starlight's. A browser that keeps nothing has the system's theme.
try {
  const t = localStorage.getItem('starlight-theme');
  document.documentElement.dataset.theme =
    t || (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
} catch {}
