import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'

type DemoCloudModule = typeof import('../demo-cloud/app')
type DemoModule = typeof import('./demo')

/** `npm run dev`: the demo cloud behind the gateway's routes, and `config.json`, beside Vite's hot reload on one origin. */
export function demoCloud(): Plugin {
  return {
    name: 'vpnaas-panel:demo-cloud',
    apply: 'serve',
    async configureServer(server) {
      if (process.env['VITEST'] !== undefined) return
      // Loaded by Vite, not bundled into its configuration, which the unit tests share.
      const { createDemoCloud }: Partial<DemoCloudModule> =
        await server.ssrLoadModule('/server/demo-cloud/app.ts')
      const { demoPanel, demoCloudPath }: Partial<DemoModule> =
        await server.ssrLoadModule('/server/gateway/demo.ts')
      if (!createDemoCloud || !demoPanel || demoCloudPath === undefined)
        throw new Error('server/demo-cloud/app.ts or server/gateway/demo.ts does not export what is wanted')
      const cloud = createDemoCloud({ basePath: demoCloudPath })
      const { config, mounts } = demoPanel(cloud)
      cloud.start()
      server.httpServer?.once('close', () => void cloud.stop())
      const listeners = mounts.map(({ path, app }) => ({
        path,
        listen: getRequestListener((request) => app.fetch(request)),
      }))
      server.middlewares.use((request, response, next) => {
        const mount = listeners.find(({ path }) => request.url?.startsWith(`${path}/`))
        if (mount) return void mount.listen(request, response)
        if (request.url?.split('?')[0] !== '/config.json') return next()
        response.setHeader('content-type', 'application/json').end(JSON.stringify(config))
      })
    },
  }
}
