import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { styleNonce } from '~/ui/browser/style-nonce'
import { cssVariablesResolver, theme } from './theme'

/** The key that `public/before-app.js` reads before the first paint. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'vpnaas-panel-color-scheme' })

/** Paper is white: while the page is printed, it has the light theme. */
function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement
    const attribute = 'data-mantine-color-scheme'
    let shown = root.getAttribute(attribute) ?? 'light'
    const before = () => {
      shown = root.getAttribute(attribute) ?? shown
      root.setAttribute(attribute, 'light')
    }
    const after = () => root.setAttribute(attribute, shown)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
}

/** Theme and query client around everything that is rendered. */
export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  useLightPaper()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  )
}
