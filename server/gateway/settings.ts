import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { sealSecret } from './session/seal'
import { isEndpoint } from './upstream/upstream'

/** A cloud that the gateway forwards to. */
const cloud = z.object({
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/,
      'An id is made of letters, digits, dot, dash and underscore, and begins with no dot',
    ),
  name: z.string().min(1),
  /** Keystone's URL; `/v3` is added where missing. */
  identity: z.string().refine(isEndpoint, 'Give an http or https URL without user, query and fragment'),
  /** Neutron's URL by region, where the catalog's are not to be used. */
  network: z.record(z.string(), z.string().refine(isEndpoint, 'Give an http or https URL')).optional(),
  interface: z.enum(['public', 'internal', 'admin']).default('public'),
  /** Roles that read every project; the page shows them what administrators see. */
  globalReaders: z.array(z.string()).optional(),
  /** A line on the sign-in page; by language (`en`, `zh-CN`) where it is told in several. */
  hint: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
})
export type GatewayCloud = z.infer<typeof cloud>

const settings = z.object({
  clouds: z
    .array(cloud)
    .min(1, 'Add at least one cloud')
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two clouds have the same ID'),
  /** How browsers reach the gateway; https makes its cookies secure and says so for ever (HSTS). */
  publicUrl: z.string().refine(isEndpoint, 'Give an http or https URL').optional(),
  /** Seals the cookies; gateways behind one balancer share it. */
  secret: sealSecret.optional(),
  /** The secret before that one: cookies that it sealed are still opened. */
  formerSecret: sealSecret.optional(),
  /** Whether `X-Forwarded-For` names the client: only behind a proxy of one's own. */
  trustProxy: z.boolean().default(false),
})
export type GatewaySettings = z.infer<typeof settings>

/** What an operator may say, on the command line, in the environment and in files. */
export interface SettingSources {
  /** `NAME=KEYSTONE_URL`, any number. */
  clouds: readonly string[]
  /** A JSON file with the settings. */
  configFile?: string | undefined
  /** A `clouds.yaml`, of which only names, addresses and interfaces are read: never its passwords. */
  cloudsYaml?: string | undefined
  publicUrl?: string | undefined
  secret?: string | undefined
  formerSecret?: string | undefined
  trustProxy: boolean
}

/** The settings; the command line adds to files. Throws an Error that says which setting is wrong and why. */
export function settingsFrom(sources: SettingSources): GatewaySettings {
  const file = sources.configFile === undefined ? {} : fileOf(sources.configFile)
  const given = {
    ...file,
    clouds: [
      ...(Array.isArray(file['clouds']) ? file['clouds'] : []),
      ...(sources.cloudsYaml === undefined ? [] : cloudsOf(sources.cloudsYaml)),
      ...sources.clouds.map(cloudFrom),
    ],
    ...(sources.publicUrl === undefined ? {} : { publicUrl: sources.publicUrl }),
    ...(sources.secret === undefined ? {} : { secret: sources.secret }),
    ...(sources.formerSecret === undefined ? {} : { formerSecret: sources.formerSecret }),
    ...(sources.trustProxy ? { trustProxy: true } : {}),
  }
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  return parsed.data
}

const record = z.record(z.string(), z.unknown())

function fileOf(path: string): Record<string, unknown> {
  return record.parse(JSON.parse(readFileSync(path, 'utf8')))
}

function cloudFrom(text: string) {
  const [name = '', ...identity] = text.split('=')
  return { id: idOf(name), name, identity: identity.join('=') }
}

const cloudsYaml = z.object({
  clouds: z.record(
    z.string(),
    z.object({ auth: z.object({ auth_url: z.string() }), interface: z.string().optional() }),
  ),
})

function cloudsOf(path: string) {
  const { clouds } = cloudsYaml.parse(parseYaml(readFileSync(path, 'utf8')))
  return Object.entries(clouds).map(([name, { auth, interface: wanted }]) => ({
    id: idOf(name),
    name,
    identity: auth.auth_url,
    ...(wanted === undefined ? {} : { interface: wanted }),
  }))
}

const idOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]+/g, '-')
