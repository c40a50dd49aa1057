import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { auditProjects } from './audit'
import { countStatuses, countTunnels, idleServices, wantedBy, type TunnelFilter } from './counts'
import { tunnelsOf, tunnelTexts, type OverseenParts } from './all-tunnels'
import { choicesOf } from '../../ui/table/choices'
import { cryptoProfiles } from '../crypto/profiles'
import { connectionOf, testTunnel } from '../plan/test-world'
import { compatiblePair } from '../crypto/presets'
import { projectNamer } from '../neutron/project-names'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { haystackOf, searcherFor } from '../text/search'

const { near } = testTunnel()
const { world } = near
const { ike, ipsec } = compatiblePair
const policy = (id: string, project_id = 'p') => ({ id, name: id, project_id, description: '' })
const agentAt = (host: string) => ({
  id: host,
  host,
  agent_type: 'L3 agent',
  alive: true,
  admin_state_up: true,
})
const parts: OverseenParts = {
  services: world.services,
  groups: world.groups,
  ikePolicies: [
    ...world.ikePolicies,
    { ...policy('old-ike'), ...ike, ike_version: 'v1', auth_algorithm: 'sha1' },
  ],
  ipsecPolicies: [...world.ipsecPolicies, { ...policy('group2-esp', 'q'), ...ipsec, pfs: 'group2' }],
  routers: world.routers,
  hosts: new Map([['A-one', ['net-1', 'net-2'].map(agentAt)]]),
  projectName: projectNamer([{ id: 'p', name: 'payroll' }]),
}
const connection = (name: string, changes: Partial<SiteConnection> = {}) => ({
  ...connectionOf('A', '192.0.2.1', name),
  ...changes,
})
const connections = [
  connection('sound'),
  connection('old', { ikepolicy_id: 'old-ike', status: 'DOWN' }),
  connection('worst', { ikepolicy_id: 'old-ike', ipsecpolicy_id: 'group2-esp', project_id: 'q' }),
  connection('off', { status: 'DOWN', admin_state_up: false, vpnservice_id: 'A-two-service' }),
  connection('hidden', { ipsecpolicy_id: 'nowhere', vpnservice_id: 'nowhere', project_id: 'qqqqqqqqqqqq' }),
]
const tunnels = connections.map(tunnelsOf(parts))
const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('a tunnel', () => {
  it.each([
    [0, { project: 'payroll', router: 'one', hosts: ['net-1', 'net-2'], strength: 'sound' }],
    [0, { service: 'one-service', ikePolicy: 'ike', peerNetworks: ['10.2.10.0/24'] }],
    [1, { strength: 'weak', code: 'DOWN' }],
    [2, { strength: 'broken', project: 'q' }],
    [3, { code: 'DISABLED', router: 'two', hosts: [] }],
    [4, { strength: 'unknown', service: '', router: '', project: 'qqqqqqqq', ipsecPolicy: '' }],
  ])('%i belongs to what it stands on: %o', (index, expected) => {
    expect(tunnels[index]).toMatchObject(expected)
  })

  it('stays the same object while its connection does', () => {
    const tunnelOf = tunnelsOf(parts)
    const first = connections.map(tunnelOf)
    const changed = connections.with(1, connection('old', { ikepolicy_id: 'old-ike' }))
    const second = changed.map(tunnelOf)
    expect(second.map((tunnel, index) => tunnel === first[index])).toEqual([true, false, true, true, true])
  })

  it.each([
    ['payroll', ['sound', 'old', 'off']],
    ['net-2 down', ['old']],
    ['10.2.10.0', ['sound', 'old', 'worst', 'off', 'hidden']],
    ['group2-esp', ['worst']],
  ])('is found by %s', (search, expected) => {
    const isFound = searcherFor(search)
    expect(namesOf(tunnels.filter((tunnel) => isFound(haystackOf(inEnglish(tunnelTexts(tunnel))))))).toEqual(
      expected,
    )
  })

  it.each<[TunnelFilter, string[]]>([
    [{ project: 'p' }, ['sound', 'old', 'off']],
    [{ status: 'DISABLED' }, ['off']],
    [{ router: 'A-one' }, ['sound', 'old', 'worst']],
    [{ agent: 'net-2' }, ['sound', 'old', 'worst']],
    [{ strength: 'broken' }, ['worst']],
    [{ project: 'p', strength: 'weak', status: 'DOWN' }, ['old']],
    [{ project: 'nowhere' }, []],
  ])('is left by the filter %o', (filter, expected) => {
    const wanted = wantedBy(filter)
    expect(namesOf(tunnels.filter((tunnel) => wanted?.(tunnel)))).toEqual(expected)
  })
})

it('no filter is no test', () => {
  expect(wantedBy({})).toBeUndefined()
})

it('choices are the values that occur, counted, by their words', () => {
  const hosts = choicesOf(tunnels, ({ hosts: own }) => own.map((host) => ({ value: host, label: host })))
  expect(hosts).toEqual([
    { value: 'net-1', label: 'net-1', count: 3 },
    { value: 'net-2', label: 'net-2', count: 3 },
  ])
})

it('counts by project and status, those that want somebody first', () => {
  const { statuses, projects, all } = countTunnels(tunnels)
  expect(statuses).toEqual(['DOWN', 'ACTIVE', 'DISABLED'])
  expect(projects.map(({ project, total, byStatus }) => [project, total, [...byStatus]])).toEqual([
    [
      'payroll',
      3,
      [
        ['ACTIVE', 1],
        ['DOWN', 1],
        ['DISABLED', 1],
      ],
    ],
    ['q', 1, [['ACTIVE', 1]]],
    ['qqqqqqqq', 1, [['ACTIVE', 1]]],
  ])
  expect([all.total, all.byStatus.get('ACTIVE')]).toEqual([5, 3])
})

it('counts statuses as the cloud says them, those that want somebody first', () => {
  const counted = countStatuses(['ACTIVE', 'DOWN', 'ACTIVE', 'BUILD', 'PENDING_CREATE', 'ERROR'])
  expect(counted.map(({ code, count }) => [code, count])).toEqual([
    ['ERROR', 1],
    ['DOWN', 1],
    ['PENDING_CREATE', 1],
    ['ACTIVE', 2],
    ['BUILD', 1],
  ])
})

it('knows the services that no connection uses', () => {
  expect(namesOf(idleServices(world.services, connections.slice(0, 2)))).toEqual(['two-service'])
})

it('audits policies by project, what is broken and most used first', () => {
  const audited = auditProjects({ ...parts, connections }, cryptoProfiles[0])
  expect(
    audited.map(({ project, connections: users, policies }) => [
      project,
      users,
      policies.map((one) => [one.policy.name, one.strength, one.users]),
    ]),
  ).toEqual([
    ['payroll', 2, [['old-ike', 'weak', 2]]],
    ['q', 1, [['group2-esp', 'broken', 1]]],
  ])
  const bsi = cryptoProfiles.find(({ id }) => id === 'bsi')
  expect(auditProjects({ ...parts, connections }, bsi).flatMap(({ policies }) => policies)).toHaveLength(4)
})
