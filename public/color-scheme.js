// Runs before the first paint, so that it already has the right colours. A file of its own: a strict CSP allows no inline script.
{
  const chosen = localStorage.getItem('vpnaas-panel-color-scheme')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
}
