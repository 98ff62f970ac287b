// Sets what a visitor chose before anything is painted: the theme, whose key and attribute are Starlight's, and whether generated text is
// hidden. A browser that keeps nothing has the system's theme, and hides nothing.
try {
  const { dataset } = document.documentElement;
  const t = localStorage.getItem('starlight-theme');
  dataset.theme = t || (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
  if (localStorage.getItem('ledgerline-generated') === 'hidden') dataset.hidesGenerated = '';
} catch {}
