import * as z from 'zod/mini'
import { send } from '../http/http'
import { decodeMessage, encodeMessage, msg, type DisplayText } from '~/domain/text/message'

const cloud = z.object({
  /** Stands in the URL: `/north/RegionOne/demo`. */
  id: z.string().check(
    z.regex(/^[A-Za-z0-9._-]+$/, {
      error: encodeMessage(msg('Use only letters, digits, dots, hyphens, and underscores in an ID')),
    }),
  ),
  name: z.string().check(z.minLength(1)),
  /** Keystone's base URL, absolute (CORS) or a path on this origin (reverse proxy); `/v3` is added where missing. */
  identity: z.string().check(z.minLength(1)),
  /** Where the gateway answers who is signed in, and signs out. Without it, a reload asks for the password again. */
  session: z.optional(z.string()),
  /** Neutron's base URL by region. Without it the catalog decides. */
  network: z.optional(z.record(z.string(), z.string())),
  /** Which endpoints of the catalog to use. */
  interface: z._default(z.enum(['public', 'internal', 'admin']), 'public'),
  /** Roles that this cloud's Neutron lets read every project (`context_with_global_access`), where not `auditor`. */
  globalReaders: z.optional(z.array(z.string())),
  /** What the sign-in page says about this cloud, the users of a demo for one; by language where in several. */
  hint: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
})
export type CloudConfig = z.infer<typeof cloud>

const appConfig = z.object({
  clouds: z
    .array(cloud)

    .check(
      z.minLength(1, { error: encodeMessage(msg('Add at least one cloud')) }),
      z.refine((clouds) => new Set(clouds.map(({ id }) => id)).size === clouds.length, {
        error: encodeMessage(msg('Two clouds have the same ID')),
      }),
    ),
})
export type AppConfig = z.infer<typeof appConfig>

const timeoutMs = 10_000

/** `config.json` cannot be used: `problems` says what is wrong with it, and where. */
export class ConfigError extends Error {
  readonly problems: readonly { at: string; message: DisplayText }[]

  constructor(problems: ConfigError['problems']) {
    super('config.json cannot be used')
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/**
 * Reads `config.json` beside the app. Throws an ApiError where the server does not answer, or refuses it; a
 * ConfigError where its content is wrong.
 */
export async function loadConfig(): Promise<AppConfig> {
  const { body } = await send({ method: 'GET', url: `${import.meta.env.BASE_URL}config.json`, timeoutMs })
  if (typeof body !== 'object')
    throw new ConfigError([{ at: 'config.json', message: msg('config.json isn’t valid JSON') }])
  const parsed = appConfig.safeParse(body)
  if (!parsed.success) {
    const { issues } = parsed.error
    throw new ConfigError(
      issues.map(({ path, message }) => ({
        at: ['config.json', ...path].join('.'),
        message: decodeMessage(message),
      })),
    )
  }
  return parsed.data
}
