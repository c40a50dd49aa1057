import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { buildTargets } from './scripts/browser-support/browsers.ts'
import panel from './package.json' with { type: 'json' }
import { noncePlaceholder } from './server/gateway/nonce.ts'
import { demoCloud } from './server/gateway/vite-demo-cloud.ts'
import { messageCatalogs } from './tools/messages/vite-plugin.ts'

/** All of them but what one page alone asks of the router. */
const everyPage =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(history|query-core|react-query|react-router|router-core|store|react-store))\/(?!.*\/useBlocker)/

/** All of what many pages share but what the first screen does not need: dialogs and plans. */
const firstToo =
  /^(?!.*(ScrollArea|use-debounced-callback|Modal|Drawer|Paper|use-window-event|remove-scroll|style-singleton|use-callback-ref\/dist|sidecar|get-nonce|tslib|dialog-shell|domain\/plan|changed-meanwhile|use-write|components\/Alert|attribute-words|text\/equal|group-by|request-id))/

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      generatedRouteTree: './src/app/route-tree.gen.ts',
    }),
    react(),
    demoCloud(),
    messageCatalogs(),
  ],
  define: { 'import.meta.env.PANEL_VERSION': JSON.stringify(panel.version) },
  html: { cspNonce: noncePlaceholder },
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  build: {
    manifest: true,
    sourcemap: true,
    target: buildTargets,
    // What every page needs compresses better in one piece, and so does what most of them share, and the small parts
    // that say a status and filter by it, and those of every list.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: everyPage },
            { name: 'common', minShareCount: 23, test: firstToo },
            {
              name: 'status',
              test: /src\/(ui\/table\/choice-filter|components\/tunnels\/(status-filter|status-badge|tone-icon))/,
            },
            {
              name: 'list',
              test: /src\/(ui\/layout\/(empty-panel|checked-ago)|ui\/text\/checked-ago|ui\/links\/refused-link|components\/resources\/object-columns|domain\/text\/search|api\/(site|status)\/site-data)/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'server/**/*.test.ts',
      'e2e/**/*.test.ts',
      'tools/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    environment: 'node',
    // A machine that does other things besides may take its time: no test is about how long it takes.
    testTimeout: 30_000,
  },
})
