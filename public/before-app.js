// Runs before everything else. A file of its own: a strict CSP allows no inline script.

// The first paint already has the right colours.
{
  const chosen = localStorage.getItem('vpnaas-panel-color-scheme')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
}

// zod would try whether it may compile its schemas, which the CSP forbids and reports: a report is to be an alarm.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
