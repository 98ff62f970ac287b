(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('starlight-theme');
  } catch {}
  const dark = chosen ? chosen === 'dark' : !matchMedia('(prefers-color-scheme: light)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
