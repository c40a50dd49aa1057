import { afterEach, expect, it, vi } from 'vitest'
import { planStage, type PlanStage } from '~/testing/plan-stage'
import type { StoredConnection, Tables } from '../../../server/demo-cloud/world/world'
import type { NegotiationDriver } from '~/domain/site/negotiation'
import type { Agent } from '~/domain/neutron/resources/agent'
import type { StatusChange } from '~/domain/status/status-history'
import { diagnose, type Diagnosis } from '~/domain/diagnosis/diagnosis'
import { diagnosisAfter, ownPlanCauses } from '~/testing/own-plan-causes'
import { inEnglish } from '~/testing/in-english'
import { connectEnds } from '~/testing/plan-cases'
import { otherEndOf } from '~/domain/site/peer-end'

afterEach(() => vi.unstubAllGlobals())

interface Ends {
  near: StoredConnection
  far: StoredConnection
  here: Tables
  there: Tables
}

interface Cause {
  /** The row of ipsec-knowledge, section 2. */
  row: string
  cause: string
  /** Brings the cause about in the demo cloud. */
  make: (ends: Ends) => void
  /** What the cloud then says of the near end. */
  status: string
  /** What the diagnosis says first. */
  first: string
  driver?: NegotiationDriver
  /** Milliseconds since the status was first seen. */
  age?: number
  /** What an administrator sees of the router's agents. */
  agents?: Agent[]
  /** What was seen of its status before. */
  changes?: StatusChange[]
}

function rowOf<T extends { id: string }>(rows: ReadonlyMap<string, T>, id: string | null): T {
  const row = rows.get(id ?? '')
  if (!row) throw new Error(`no row ${id}`)
  return row
}

const causes: Cause[] = [
  {
    row: '1',
    cause: 'IKE versions differ',
    make: ({ far, there }) => (rowOf(there.ikepolicies, far.ikepolicy_id).ike_version = 'v1'),
    status: 'DOWN',
    first: 'IKE-VERSION',
  },
  {
    row: '1',
    cause: 'encryption of IKE differs, strict daemons',
    make: ({ far, there }) => (rowOf(there.ikepolicies, far.ikepolicy_id).encryption_algorithm = 'aes-128'),
    status: 'DOWN',
    first: 'IKE-ENC',
    driver: 'libreswan',
  },
  {
    row: '1',
    cause: 'encryption of the traffic differs, strict daemons',
    make: ({ far, there }) =>
      (rowOf(there.ipsecpolicies, far.ipsecpolicy_id).encryption_algorithm = 'aes-128'),
    status: 'DOWN',
    first: 'ESP-ENC',
    driver: 'libreswan',
  },
  {
    row: '1',
    cause: 'policies differ while the tunnel is ACTIVE',
    make: ({ far, there }) => (rowOf(there.ikepolicies, far.ikepolicy_id).encryption_algorithm = 'aes-128'),
    status: 'ACTIVE',
    first: 'RUNS-OTHERWISE-IKE-ENC',
  },
  {
    row: '2',
    cause: 'keys differ',
    make: ({ far }) => (far.psk = 'another'),
    status: 'DOWN',
    first: 'PSK-DIFFERENT',
  },
  {
    row: '3',
    cause: 'identities differ',
    make: ({ far }) => (far.local_id = 'far.example'),
    status: 'DOWN',
    first: 'PEER-ID',
  },
  {
    row: '4',
    cause: 'the peer address is wrong',
    make: ({ near }) => {
      near.peer_address = '203.0.113.77'
      near.peer_id = '203.0.113.77'
    },
    status: 'DOWN',
    first: 'PEER-ADDRESS',
  },
  {
    row: '4',
    cause: 'the peer is missing',
    make: ({ far, there }) => there.ipsec_site_connections.delete(far.id),
    status: 'DOWN',
    first: 'PEER-MISSING',
  },
  {
    row: '4',
    cause: 'the router’s address changed',
    make: ({ near, here }) => {
      const service = rowOf(here.vpnservices, near.vpnservice_id)
      service.external_v4_ip = '203.0.113.88'
      service.external_v6_ip = null
    },
    status: 'DOWN',
    first: 'SVC-EXT-STALE',
  },
  {
    row: '5',
    cause: 'networks differ',
    make: ({ far, there }) =>
      (rowOf(there.endpoint_groups, far.peer_ep_group_id).endpoints = ['172.31.0.0/24']),
    status: 'DOWN',
    first: 'TS-MIRROR-LOCAL',
  },
  {
    row: '5',
    cause: 'networks differ in part, so that the tunnel is ACTIVE',
    make: ({ far, there }) =>
      rowOf(there.endpoint_groups, far.peer_ep_group_id).endpoints.push('172.31.0.0/24'),
    status: 'ACTIVE',
    first: 'TS-MIRROR-LOCAL',
  },
  {
    row: '6',
    cause: 'nobody initiates',
    make: ({ near, far }) => {
      near.initiator = 'response-only'
      far.initiator = 'response-only'
    },
    status: 'DOWN',
    first: 'INIT-NONE',
    driver: 'libreswan',
  },
  {
    row: '7',
    cause: 'the agent’s report lost the race',
    make: ({ near }) => (near.status = 'PENDING_CREATE'),
    status: 'PENDING_CREATE',
    first: 'CONN-PENDING',
    age: 400_000,
  },
  {
    row: '7',
    cause: 'the agent is dead',
    make: ({ near }) => (near.status = 'PENDING_CREATE'),
    status: 'PENDING_CREATE',
    first: 'AGENT-DEAD',
    age: 400_000,
    agents: [{ id: 'a', host: 'net1', agent_type: 'L3 agent', alive: false, admin_state_up: true }],
  },
  {
    row: '7',
    cause: 'the router isn’t scheduled to any agent',
    make: ({ near }) => (near.status = 'PENDING_CREATE'),
    status: 'PENDING_CREATE',
    first: 'AGENT-NONE',
    age: 400_000,
    agents: [],
  },
  {
    row: '8',
    cause: 'disabled here',
    make: ({ near }) => (near.admin_state_up = false),
    status: 'PENDING_CREATE',
    first: 'ADMIN-DOWN',
    driver: 'libreswan',
  },
  {
    row: '8',
    cause: 'disabled there',
    make: ({ far }) => (far.admin_state_up = false),
    status: 'DOWN',
    first: 'ADMIN-DOWN',
    driver: 'libreswan',
  },
  {
    row: '8',
    cause: 'the VPN service is disabled',
    make: ({ near, here }) => (rowOf(here.vpnservices, near.vpnservice_id).admin_state_up = false),
    status: 'PENDING_CREATE',
    first: 'ADMIN-DOWN',
  },
  {
    row: '9',
    cause: 'made just now',
    make: ({ near }) => (near.status = 'PENDING_CREATE'),
    status: 'PENDING_CREATE',
    first: 'JUST-CREATED',
    age: 5000,
  },
  {
    row: '10',
    cause: 'PFS groups differ',
    make: ({ far, there }) => (rowOf(there.ipsecpolicies, far.ipsecpolicy_id).pfs = 'group5'),
    status: 'ACTIVE',
    first: 'RUNS-OTHERWISE-ESP-PFS',
  },
  {
    row: '10',
    cause: 'PFS groups differ, and the other end is not ours: it goes down at each renewal',
    make: ({ far, there }) => {
      rowOf(there.ipsecpolicies, far.ipsecpolicy_id).pfs = 'group5'
      there.ipsec_site_connections.delete(far.id)
      there.vpnservices.clear()
      there.routers.clear()
    },
    status: 'DOWN',
    first: 'FLAPS-REKEY',
    changes: [0, 3600, 7200].flatMap((at) => [
      { from: 'DOWN', to: 'ACTIVE', at: at * 1000, seenBefore: at * 1000 },
      { from: 'ACTIVE', to: 'DOWN', at: (at + 3500) * 1000, seenBefore: at * 1000 },
    ]),
  },
  {
    row: '11',
    cause: 'it goes down without a pattern',
    make: ({ far, there }) => {
      there.ipsec_site_connections.delete(far.id)
      there.vpnservices.clear()
      there.routers.clear()
    },
    status: 'DOWN',
    first: 'FLAPS',
    changes: [0, 200, 700].flatMap((at) => [
      { from: 'DOWN', to: 'ACTIVE', at: at * 1000, seenBefore: at * 1000 },
      { from: 'ACTIVE', to: 'DOWN', at: (at + 100) * 1000, seenBefore: at * 1000 },
    ]),
  },
  {
    row: '11',
    cause: 'a DPD action that strongSwan does not load',
    make: ({ near }) => {
      near.dpd = { ...near.dpd, action: 'disabled' }
      near.status = 'PENDING_CREATE'
    },
    status: 'PENDING_CREATE',
    first: 'DPD-OFF',
    age: 400_000,
  },
  {
    row: '12',
    cause: 'the peer’s name leads elsewhere by now',
    make: ({ near }) => {
      near.peer_address = '198.51.100.250'
      near.peer_id = 'vpn.far.example'
    },
    status: 'DOWN',
    first: 'PEER-ADDRESS',
  },
]

const named = (tables: Tables) =>
  [...tables.ipsec_site_connections.values()].find(({ name }) => name === 'one-two')

async function diagnosisOf(
  { make, driver = 'strongswan', age, agents, changes = [] }: Cause,
  stage: PlanStage,
): Promise<Diagnosis & { status: string }> {
  await stage.run(await connectEnds(stage))
  const [here, there] = [stage.tables('RegionOne'), stage.tables('RegionTwo')]
  const [near, far] = [named(here), named(there)]
  if (!near || !far) throw new Error('The ends were not connected')
  stage.setDriver(driver)
  // The agents meet the cause as they first configure the tunnel; a status of the cause's own stays as it is.
  const isStuck = age !== undefined
  if (isStuck) stage.agentsReport()
  make({ near, far, here, there })
  if (!isStuck) stage.agentsReport()
  if (!isStuck) stage.agentsReport()
  const worlds = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const world = worlds[0]
  const connection = world?.connections.find(({ id }) => id === near.id)
  if (!world || !connection) throw new Error('not reached')
  const end = { world, connection }
  const now = 1_000_000
  const other = otherEndOf(end, worlds)
  const given = {
    near: end,
    far: other,
    worlds,
    driver,
    agents,
    changes,
    now,
    since: age === undefined ? undefined : now - age,
  }
  return {
    ...diagnose({ ...given, sameKey: other ? near.psk === far.psk : undefined }),
    status: connection.status,
  }
}

it('names the cause first: the table in docs/diagnosis.md', async () => {
  const rows: string[] = []
  for (const given of [...causes, ...ownPlanCauses]) {
    const stage = await planStage((name, value) => vi.stubGlobal(name, value))
    const { reasons, status } =
      'ownPlan' in given ? await diagnosisAfter(given, stage) : await diagnosisOf(given, stage)
    const [first] = inEnglish(reasons)
    expect(
      { cause: given.cause, status, first: first?.code },
      JSON.stringify(reasons.map(({ code, certainty }) => [code, certainty])),
    ).toEqual({
      cause: given.cause,
      status: given.status,
      first: given.first,
    })
    const rank = reasons.findIndex(({ code }) => code === given.first) + 1
    rows.push(
      `| ${given.row} | ${given.cause} | ${given.driver ?? 'strongswan'} | ${status} | ${rank} of ${reasons.length} | ${first?.certainty} | ${first?.title} |`,
    )
  }
  const head = [
    '| row | cause | daemon | the cloud says | rank given | | first reason |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ]
  await expect(`${intro}\n\n${[...head, ...rows].join('\n')}\n`).toMatchFileSnapshot(
    '../../../docs/diagnosis.md',
  )
}, 60_000)

const intro = `# What the diagnosis says

Made by \`src/api/site/diagnosis.test.ts\`: each cause is brought about in the demo cloud between two regions, and the panel
names it first. The rows are those of the ranked causes in [ipsec-knowledge.md](ipsec-knowledge.md). Row 12, a peer that is
given by name and has moved, is seen where both ends are: the API keeps the one address that the name had, and the other
end tells the one that it has.`
