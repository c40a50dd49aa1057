import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { kinds, recordedBodies, withIds } from '../../server/demo-cloud/contract/bodies'
import { fateOf, makeWorld, type Send } from '../../server/demo-cloud/contract/bodies-world'
import { keystone } from './lab'

// Asks the real cloud what it says to the generated bodies, in a project of its own, and writes the record that the
// demo cloud is held against: `npx tsx tools/lab/record-bodies.ts`.
const neutron = 'http://127.0.0.1:9696/v2.0'
const record = new URL('../../server/demo-cloud/contract/bodies.zed.json', import.meta.url)
const domain = { name: 'Default' }

async function ask(url: string, method: string, token: string, body?: unknown) {
  const headers = { 'Content-Type': 'application/json', 'X-Auth-Token': token }
  const init = { method, headers, signal: AbortSignal.timeout(300_000) }
  const answer = await fetch(url, body === undefined ? init : { ...init, body: JSON.stringify(body) })
  const text = await answer.text()
  const json: unknown = text === '' ? null : JSON.parse(text)
  return { status: answer.status, body: json, headers: answer.headers }
}

async function signIn(name: string, project: string): Promise<string> {
  const identity = { methods: ['password'], password: { user: { name, domain, password: 'secret' } } }
  const body = { auth: { identity, scope: { project: { name: project, domain } } } }
  const { headers } = await ask(`${keystone}/auth/tokens`, 'POST', '', body)
  return headers.get('x-subject-token') ?? ''
}

const named = z.record(z.string(), z.object({ id: z.string() }))

async function makeProject(admin: string): Promise<{ id: string; user: string }> {
  const make = async (path: string, body: object) => {
    const answer = await ask(`${keystone}/${path}`, 'POST', admin, body)
    return Object.values(named.parse(answer.body))[0]?.id ?? ''
  }
  const id = await make('projects', { project: { name: 'bodies', domain_id: 'default' } })
  const user = await make('users', { user: { name: 'bodies', domain_id: 'default', password: 'secret' } })
  const roles = z.object({ roles: z.tuple([z.object({ id: z.string() })], z.unknown()) })
  const role = roles.parse((await ask(`${keystone}/roles?name=member`, 'GET', admin)).body).roles[0].id
  await ask(`${keystone}/projects/${id}/users/${user}/roles/${role}`, 'PUT', admin)
  return { id, user }
}

const admin = await signIn('admin', 'admin')
const project = await makeProject(admin)
const member = await signIn('bodies', 'bodies')
const send: Send = (method, path, body) => ask(`${neutron}${path}`, method, member, body)
const world = await makeWorld(send)
try {
  const fates: Record<string, string[]> = {}
  for (const kind of kinds) {
    const said: string[] = []
    for (const body of recordedBodies(kind)) said.push(await fateOf(kind, withIds(body, world.ids), send))
    fates[kind] = said
    process.stdout.write(`${kind}: ${said.length} bodies\n`)
  }
  writeFileSync(record, `${JSON.stringify(fates, null, 1)}\n`)
} finally {
  await world.remove()
  await ask(`${keystone}/users/${project.user}`, 'DELETE', admin)
  await ask(`${keystone}/projects/${project.id}`, 'DELETE', admin)
}
