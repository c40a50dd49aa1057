import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { type Ask, asking, idIn, makeExternalNetwork, signedIn } from './api'
import { type Account, accountPlans, externalNetwork, type PreparedCloud } from './cloud'
import { type Recording, recordingText } from './recording'
import { runScenario } from './run'
import type { Request } from './scenario/step'

/** Where a real cloud is, and its administrator. */
export interface RealCloud {
  /** Keystone's URL, without `/v3`. */
  identity: string
  admin: { user: string; project: string; password: string }
}

/** Records a real cloud in projects of the recorder's own, which it makes before and takes away after. */
export async function recordReal(
  steps: readonly Request[],
  { identity, admin }: RealCloud,
): Promise<Recording> {
  const { account, network } = await signedIn(fetch, identity, admin)
  const site: Site = { identity, network, token: account.token, ask: asking(patientFetch) }
  await clearAway(site)
  try {
    const accounts = { admin: account, ...(await addAccounts(site)) }
    const given = await makeExternalNetwork(site.ask, {
      network: network.RegionOne,
      token: site.token,
      projectId: accounts.member.projectId,
    })
    const recording = await runScenario(steps, {
      identity,
      network,
      fetch: patientFetch,
      accounts,
      given,
      pass: moment,
      patience: 100,
    })
    refuseSecrets(recording, Object.values(accounts))
    return recording
  } finally {
    await clearAway(site)
  }
}

/** The administrator's password may be any word; those of the recorder's users are like no other text. */
function refuseSecrets(recording: Recording, accounts: readonly Account[]): void {
  const text = recordingText(recording)
  const secrets = accounts
    .flatMap(({ token, password }) => [token, password])
    .filter((secret) => secret.length > 30)
  if (secrets.some((secret) => text.includes(secret))) throw new Error('There is a secret in the recording')
}

const moment = () => setTimeout(500)

interface Site {
  identity: string
  network: PreparedCloud['network']
  token: string
  ask: Ask
}

/** A list of Zed's VPNaaS hangs now and then (docs/real-cloud.md): a read that takes too long is asked once more. */
async function patientFetch(url: string, init: RequestInit): Promise<Response> {
  const once = () => fetch(url, { ...init, signal: AbortSignal.timeout(60_000) })
  if (init.method !== 'GET') return once()
  const hurried = () => fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
  return hurried().catch(once)
}

async function addAccounts({ identity, token, ask }: Site) {
  const keystone = `${identity}/v3`
  const make = async (kind: string, values: object) =>
    idIn(await ask('POST', `${keystone}/${kind}s`, { token, body: { [kind]: values } }))
  const domain_id = 'default'
  const projects = new Map<string, string>()
  const add = async ({ user, project, role }: { user: string; project: string; role: string }) => {
    const password = randomBytes(24).toString('base64url')
    const projectId = projects.get(project) ?? (await make('project', { name: project, domain_id }))
    projects.set(project, projectId)
    const userId = await make('user', { name: user, domain_id, password })
    const [roleId = ''] = idsOf(await ask('GET', `${keystone}/roles?name=${role}`, { token }))
    await ask('PUT', `${keystone}/projects/${projectId}/users/${userId}/roles/${roleId}`, { token })
    return (await signedIn(fetch, identity, { user, project, password })).account
  }
  return {
    member: await add(accountPlans.member),
    reader: await add(accountPlans.reader),
    other: await add(accountPlans.other),
  }
}

/** Takes away the recorder's users and projects, and whatever is in those. */
async function clearAway({ identity, network, token, ask }: Site): Promise<void> {
  const keystone = `${identity}/v3`
  const named = async (kind: string, name: string) =>
    idsOf(await ask('GET', `${keystone}/${kind}?name=${name}`, { token }))
  for (const project of new Set(Object.values(accountPlans).map((plan) => plan.project))) {
    for (const id of await named('projects', project)) {
      for (const url of Object.values(network)) await empty(`${url}/v2.0`, id, { token, ask })
      await ask('DELETE', `${keystone}/projects/${id}`, { token })
    }
  }
  for (const { user } of Object.values(accountPlans)) {
    for (const id of await named('users', user)) await ask('DELETE', `${keystone}/users/${id}`, { token })
  }
  const outside = `${network.RegionOne}/v2.0/networks`
  for (const id of idsOf(await ask('GET', `${outside}?name=${externalNetwork.name}`, { token }))) {
    await ask('DELETE', `${outside}/${id}`, { token })
  }
}

const vpnCollections = [
  'ipsec-site-connections',
  'vpnservices',
  'endpoint-groups',
  'ikepolicies',
  'ipsecpolicies',
]

/** Takes away all that a project has in a region, in the order in which Neutron lets it go. */
async function empty(
  url: string,
  project: string,
  { token, ask }: Pick<Site, 'token' | 'ask'>,
): Promise<void> {
  const list = async (path: string) => idsOf(await ask('GET', `${url}/${path}`, { token }))
  const drop = async (collection: string) => {
    for (const id of await list(`${collection}?project_id=${project}`)) {
      await ask('DELETE', `${url}/${collection}/${id}`, { token, allow: [404, 409] })
    }
  }
  for (const collection of vpnCollections) await drop(`vpn/${collection}`)
  for (const router of await list(`routers?project_id=${project}`)) {
    for (const port of await list(`ports?device_id=${router}&device_owner=network:router_interface`)) {
      const body = { port_id: port }
      await ask('PUT', `${url}/routers/${router}/remove_router_interface`, { token, body })
    }
  }
  for (const collection of ['routers', 'ports', 'networks', 'security-groups']) await drop(collection)
  await ask('DELETE', `${url}/quotas/${project}`, { token, allow: [404] })
}

const listed = z.record(z.string(), z.unknown())
const objects = z.array(z.object({ id: z.string() }))

function idsOf(answer: unknown): string[] {
  const lists = Object.values(listed.parse(answer)).map((list) => objects.safeParse(list))
  return lists.find(({ success }) => success)?.data?.map(({ id }) => id) ?? []
}
