import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDemoCloud } from '../app'
import recorded from './bodies.zed.json' with { type: 'json' }
import { bodies, kinds, recordedBodies, withIds } from './bodies'
import type { Body } from './body-values'
import { fateOf, makeWorld, type Send } from './bodies-world'
import { panelBody, type PanelFacts, panelFacts } from './panel-verdict'
import { arrangeAsRecorded } from './recorded-world'

const origin = 'http://cloud.test'
let send: Send
let ids: ReadonlyMap<string, string>
let facts: PanelFacts

beforeAll(async () => {
  send = await memberOfDemoCloud()
  ids = (await makeWorld(send)).ids
  facts = await panelFacts(send)
})

const here = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, withIds(value, ids)]))

describe.each(kinds)('generated bodies of %s', (kind) => {
  it('meet the fate that they met at the real cloud', async () => {
    const generated = recordedBodies(kind)
    const fates: string[] = []
    for (const body of generated) fates.push(await fateOf(kind, here(body), send))
    const differences = generated.flatMap((body, at) =>
      fates[at] === recorded[kind][at] ? [] : [{ body, real: recorded[kind][at], demo: fates[at] }],
    )
    expect(fates).toHaveLength(recorded[kind].length)
    expect(differences).toEqual([])
  })

  it('are refused by the panel where the cloud would fail inside', async () => {
    await fc.assert(
      fc.asyncProperty(bodies[kind], async (generated) => {
        const body = here(generated)
        if ((await fateOf(kind, body, send)).startsWith('500')) {
          expect(panelBody(kind, body, facts)).toBeUndefined()
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('are taken by the cloud where the panel takes them', async () => {
    await fc.assert(
      fc.asyncProperty(bodies[kind], async (generated) => {
        const body = panelBody(kind, here(generated), facts)
        if (body !== undefined) expect(await fateOf(kind, body, send)).toBe('201')
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

async function memberOfDemoCloud(): Promise<Send> {
  const { app, world } = createDemoCloud({})
  arrangeAsRecorded(world)
  const domain = { name: 'Default' }
  const password = { user: { name: 'contract', domain, password: 'secret' } }
  const identity = { methods: ['password'], password }
  const body = JSON.stringify({ auth: { identity, scope: { project: { name: 'contract', domain } } } })
  const signedIn = await app.request(`${origin}/north/identity/v3/auth/tokens`, { method: 'POST', body })
  const token = signedIn.headers.get('x-subject-token') ?? ''
  return async (method, path, sent) => {
    const headers = { 'X-Auth-Token': token }
    const init = sent === undefined ? { method, headers } : { method, headers, body: JSON.stringify(sent) }
    const answer = await app.request(`${origin}/north/RegionOne/network/v2.0${path}`, init)
    const text = await answer.text()
    const json: unknown = text === '' ? null : JSON.parse(text)
    return { status: answer.status, body: json }
  }
}
