import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'
import { demoCloudPath, demoConfig } from './demo-config.ts'

type DemoCloudModule = typeof import('../demo-cloud/app')

/** `npm run dev`: the demo cloud and its `config.json` beside Vite's hot reload, on one origin. */
export function demoCloud(): Plugin {
  return {
    name: 'vpnaas-panel:demo-cloud',
    apply: 'serve',
    async configureServer(server) {
      if (process.env['VITEST'] !== undefined) return
      // Loaded by Vite, not bundled into its configuration, which the unit tests share.
      const loaded: Partial<DemoCloudModule> = await server.ssrLoadModule('/server/demo-cloud/app.ts')
      const cloud = loaded.createDemoCloud?.({ basePath: demoCloudPath })
      if (!cloud) throw new Error('server/demo-cloud/app.ts exports no createDemoCloud')
      cloud.start()
      server.httpServer?.once('close', () => void cloud.stop())
      const listen = getRequestListener((request) => cloud.app.fetch(request))
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith(`${demoCloudPath}/`)) return void listen(request, response)
        if (request.url?.split('?')[0] !== '/config.json') return next()
        response.setHeader('content-type', 'application/json').end(JSON.stringify(demoConfig))
      })
    },
  }
}
