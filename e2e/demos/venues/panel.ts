import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createGateway } from '../../../server/gateway/app'
import { cloudsPath, createClouds, pageConfig } from '../../../server/gateway/clouds'
import { passingSecret } from '../../../server/gateway/session/seal'
import type { GatewaySettings } from '../../../server/gateway/settings'
import { listening } from '../../support/listening'

const root = fileURLToPath(new URL('../../../dist', import.meta.url))

/** The built panel behind the project's gateway, before the clouds of the settings, on a free port. */
export function servePanel(
  settings: GatewaySettings,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const app = createClouds(settings, { secret: passingSecret() })
  const mounts = [{ path: cloudsPath, app }]
  const gateway = createGateway({ root, config: pageConfig(settings), mounts })
  return listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
}
