import type { Hono } from 'hono'
import { cloudsPath, createClouds, pageConfig } from './clouds'
import { passingSecret, type SealKeys } from './session/seal'
import type { GatewaySettings } from './settings'
import { transportTo } from './transport'

/** Where the gateway mounts the demo cloud itself, for other clients of OpenStack and for what tests do to it. */
export const demoCloudPath = '/demo-cloud'

const hint = {
  en: 'Demo users: demo, alt, reader, auditor or admin. Password: secret',
  'zh-CN': '演示用户：demo、alt、reader、auditor 或 admin。密码：secret',
}

/** A name for the demo cloud's own addresses, which are asked for in this process alone. */
const demoOrigin = 'http://demo-cloud.localhost'

/** Returns the address at which `demoPanel` reaches Keystone of a cloud of the demo. */
export const demoIdentity = (id: string): string => `${demoOrigin}${demoCloudPath}/${id}/identity/v3`

const demoClouds: GatewaySettings['clouds'] = [
  { id: 'north', name: 'North (demo)', identity: demoIdentity('north'), interface: 'public', hint },
  { id: 'south', name: 'South (demo)', identity: demoIdentity('south'), interface: 'public', hint },
]

interface DemoPanelOptions {
  keys?: SealKeys
  /** Other names for the demo's clouds. */
  clouds?: GatewaySettings['clouds']
}

/**
 * Returns what a gateway serves with a demo cloud that was created for `demoCloudPath`: the page reaches it by the same
 * routes as a real one, but without a network between.
 */
export function demoPanel(
  cloud: { app: Hono },
  { keys = { secret: passingSecret() }, clouds = demoClouds }: DemoPanelOptions = {},
) {
  const settings: GatewaySettings = { clouds, trustProxy: false }
  const transport = transportTo((request) => cloud.app.fetch(request))
  return {
    config: pageConfig(settings),
    mounts: [
      { path: cloudsPath, app: createClouds(settings, keys, { transport, isSignInUnlimited: true }) },
      { path: demoCloudPath, app: cloud.app },
    ],
  }
}
