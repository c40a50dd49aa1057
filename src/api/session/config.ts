import * as z from 'zod/mini'
import { send } from '../http/http'
import { t } from '~/domain/words/words'

const cloud = z.object({
  /** Stands in the URL: `/north/RegionOne/demo`. */
  id: z.string().check(
    z.regex(/^[A-Za-z0-9._-]+$/, {
      error: () => t('An id is made of letters, digits, dot, dash and underscore'),
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
      z.minLength(1, { error: () => t('Name at least one cloud') }),
      z.refine((clouds) => new Set(clouds.map(({ id }) => id)).size === clouds.length, {
        error: () => t('Two clouds have the same id'),
      }),
    ),
})
export type AppConfig = z.infer<typeof appConfig>

const timeoutMs = 10_000

/**
 * Reads `config.json` beside the app. Throws an ApiError where the server does not answer, or refuses it; an Error whose
 * message says what is wrong with it and where.
 */
export async function loadConfig(): Promise<AppConfig> {
  const { body } = await send({ method: 'GET', url: `${import.meta.env.BASE_URL}config.json`, timeoutMs })
  if (typeof body !== 'object') throw new Error(t('config.json is not JSON'))
  const parsed = appConfig.safeParse(body)
  if (!parsed.success) throw new Error(`config.json\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}
