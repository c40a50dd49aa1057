// Runs before everything else. A file of its own: a strict CSP allows no inline script.

// zod would try whether it may compile its schemas, which the CSP forbids and reports: a report is to be an alarm.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// The first paint already has the right colours.
{
  let chosen
  try {
    chosen = localStorage.getItem('vpnaas-panel-color-scheme')
  } catch {
    // Where storage is barred, nothing was chosen.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
}
