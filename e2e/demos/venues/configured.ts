import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { settingsFrom, type GatewaySettings } from '../../../server/gateway/settings'
import { openSiteApi } from '../../support/site-api'
import { servePanel } from './panel'
import { sweep } from './sweep'
import { ownPrefix, type Site, type Venue } from './venue'

const account = z.object({
  project: z.string(),
  user: z.string(),
  domain: z.string().default('Default'),
  /** The environment variable with the password, which stands in no file. */
  passwordFrom: z.string(),
})

const site = account.extend({
  /** The id of one of the file's clouds. */
  cloud: z.string(),
  region: z.string(),
  router: z.string(),
  subnet: z.string(),
})

/** What a file says beside the clouds, which are as in a gateway's settings. */
const file = z.object({
  near: site,
  far: site,
  administrator: account.optional(),
  device: z.object({ address: z.string(), network: z.string() }).optional(),
  /** Seconds that a tunnel may take to come up. */
  patience: z.number().positive().default(300),
})

/** Clouds of the user's own. Throws where the file, a password or a site is not there. */
export async function openConfigured(path: string): Promise<Venue> {
  const wanted = file.parse(JSON.parse(readFileSync(path, 'utf8')))
  const { near: nearAt, far: farAt, administrator, device, patience } = wanted
  const settings = settingsFrom({ clouds: [], configFile: path, trustProxy: false })
  const [near, far] = [await siteOf(nearAt, settings), await siteOf(farAt, settings)]
  const sweepBoth = async () => {
    for (const { api } of [near, far]) await sweep(api, ownPrefix)
  }
  await sweepBoth()
  const { origin, stop } = await servePanel(settings)
  const names = [...new Set([near.cloud, far.cloud])].join(', ')
  return {
    kind: 'config',
    label: { en: names, 'zh-CN': names },
    origin,
    near,
    far,
    ...(administrator ? { administrator: withPassword(administrator) } : {}),
    // Addresses for documentation: nothing answers there.
    device: device ?? { address: '192.0.2.50', network: '192.168.50.0/24' },
    patience: patience * 1000,
    close: async () => {
      await stop()
      await sweepBoth()
    },
  }
}

function withPassword<A extends z.infer<typeof account>>({ passwordFrom, ...rest }: A) {
  const password = process.env[passwordFrom]
  if (password === undefined) throw new Error(`Set ${passwordFrom} to the password of ${rest.user}`)
  return { ...rest, password }
}

async function siteOf(
  { cloud: id, ...rest }: z.infer<typeof site>,
  { clouds }: GatewaySettings,
): Promise<Site> {
  const cloud = clouds.find((one) => one.id === id)
  if (!cloud) throw new Error(`The file has no cloud ${id}`)
  const identity = cloud.identity.replace(/\/+$/, '').replace(/(\/v3)?$/, '/v3')
  const at = { ...withPassword(rest), identity }
  const label = clouds.length > 1 ? cloud.name : rest.region
  return { ...at, cloud: cloud.name, label, api: await openSiteApi(at) }
}
