import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Faults, faultSchema } from './faults'
import type { Region, World } from '../world/world'

const agentsSchema = z.strictObject({
  cloud: z.string(),
  region: z.string(),
  /** The node whose agents are meant; all of the region's where it is not said. */
  host: z.string().optional(),
  alive: z.boolean(),
})
const flapSchema = z.strictObject({
  cloud: z.string(),
  region: z.string(),
  /** The connection's id. */
  connection: z.string(),
  flapping: z.boolean().default(true),
})

interface ControlOptions {
  world: World
  faults: Faults
  reset: () => void
}

/**
 * What tests and demonstrations do to the demo cloud from outside: `POST /faults` (a fault as in `faults.ts`),
 * `GET /faults` (how many requests met them, by name), `DELETE /faults`, `POST /expire-tokens`, `POST /agents` (dead or alive), `POST /flap` (a connection that changes its
 * status at each report), `POST /reset`.
 */
export function createControl({ world, faults, reset }: ControlOptions): Hono {
  const app = new Hono()
  app.post('/faults', (context) => told(context, faultSchema, faults.add))
  app.get('/faults', (context) => context.json(faults.met()))
  app.delete('/faults', (context) => {
    faults.clear()
    return context.body(null, 204)
  })
  app.post('/expire-tokens', (context) => {
    expireTokens(world)
    return context.body(null, 204)
  })
  app.post('/agents', (context) =>
    told(context, agentsSchema, ({ alive, host, ...place }) => {
      const all = [...regionOf(world, place).tables.agents.values()]
      for (const agent of all) if (host === undefined || agent.host === host) agent.alive = alive
    }),
  )
  app.post('/flap', (context) =>
    told(context, flapSchema, ({ connection, flapping, ...place }) => {
      const region = regionOf(world, place)
      if (flapping) region.flapping.set(connection, 'ACTIVE')
      else region.flapping.delete(connection)
    }),
  )
  app.post('/reset', (context) => {
    faults.clear()
    reset()
    return context.body(null, 204)
  })
  return app
}

async function told<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  act: (what: z.infer<Schema>) => void,
): Promise<Response> {
  const what = schema.safeParse(await context.req.json<unknown>())
  if (!what.success) return context.text(z.prettifyError(what.error), 400)
  act(what.data)
  return context.body(null, 204)
}

function regionOf(world: World, place: { cloud: string; region: string }): Region {
  const region = world.clouds.get(place.cloud)?.regions.get(place.region)
  if (!region) throw new Error(`There is no ${place.cloud}/${place.region}`)
  return region
}

function expireTokens(world: World): void {
  for (const { tokens } of world.clouds.values()) {
    for (const token of tokens.values()) token.expires_at = 0
  }
}
