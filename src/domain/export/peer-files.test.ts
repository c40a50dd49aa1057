import { expect, it } from 'vitest'
import { algorithmOptions } from '../neutron/algorithm-options'
import { outageOf } from '../plan/downtime/outage'
import { replacePolicyPlan, tunnelsOf } from '../plan/builders/replace-policy'
import { connectionOf, testTunnel } from '../plan/test-world'
import { peerFilesOf } from './peer-files'
import { msg } from '../text/message'
import { inEnglish } from '../../testing/in-english'
import type { TunnelEnd } from '../site/connection-end'

const options = algorithmOptions(new Set())
const given = { title: msg('Replace {name}', { name: 'ike' }), options, format: inEnglish }

const world = testTunnel().near.world

/** Ends of tunnels to gateways elsewhere, as they are before anything changes. */
function endsOf(...connections: { name: string; address: string }[]): TunnelEnd[] {
  return connections.map(({ name, address }) => ({ world, connection: connectionOf('A', address, name) }))
}

/** The same ends once their IKE policy has another group. */
function endsAfter(pfs: string, ends: readonly TunnelEnd[]): TunnelEnd[] {
  const here = { ...world, connections: ends.map(({ connection }) => connection) }
  const [policy] = here.ikePolicies
  if (!policy) throw new Error('not reached')
  const tunnels = tunnelsOf('ikepolicy_id', policy.id, [here])
  const plan = replacePolicyPlan({ kind: 'ike-policy', policy, wanted: { ...policy, pfs } }, here, tunnels)
  return outageOf(plan, [here]).waiting.map(({ after }) => after)
}

const two = () => endsOf({ name: 'berlin', address: '192.0.2.1' }, { name: 'lisbon', address: '192.0.2.2' })
const as = (format: string, ends: readonly TunnelEnd[], psk?: string) =>
  peerFilesOf(
    ends.map((end) => ({ end, format, psk })),
    given,
  )

it('writes one file for each peer, with the values that the plan brings', () => {
  const { files, readme, refused } = as('values', endsAfter('group19', two()))
  expect(refused).toEqual([])
  expect(files.map(({ name }) => name)).toEqual(['berlin-values.txt', 'lisbon-values.txt'])
  expect(files[0]?.text).toMatch(/Local address +192\.0\.2\.1\n/)
  expect(files[0]?.text).toMatch(/Diffie-Hellman group +19 \(ecp256\)\n/)
  expect(readme.text).toContain('peer configurations for “Replace ike”\n')
  expect(readme.text).toMatch(
    /lisbon-values\.txt\n {2}Peer gateway {2}192\.0\.2\.2\n {2}Connection {4}lisbon\n/,
  )
})

it('has the fingerprint that the connection shows once it was created again', () => {
  const planned = as('swanctl', endsAfter('group19', two())).files[0]?.text
  const policies = world.ikePolicies.map((policy) => ({ ...policy, pfs: 'group19' }))
  const created = two().map(({ connection }) => ({
    world: { ...world, ikePolicies: policies },
    connection: { ...connection, id: 'new' },
  }))
  const fingerprint = /Fingerprint (\w+)/
  const later = as('swanctl', created).files[0]?.text
  expect(later && fingerprint.exec(later)?.[1]).toBe(planned && fingerprint.exec(planned)?.[1])
})

it('leaves the key out until it is asked for, and says so', () => {
  const without = as('swanctl', two())
  expect(without.files[0]?.text).toContain('PRE-SHARED-KEY')
  expect(without.readme.text).toContain('contain no pre-shared key: replace PRE-SHARED-KEY')
  const withKey = as('swanctl', two(), 'a-long-and-secret-key')
  expect(withKey.files[0]?.text).toContain('a-long-and-secret-key')
  expect(withKey.readme.text).not.toContain('a-long-and-secret-key')
  expect(withKey.readme.text).toContain('contain pre-shared keys')
})

it('says whose device cannot be set to the values, and writes the others', () => {
  const [berlin, lisbon] = endsAfter('group5', two())
  if (!berlin || !lisbon) throw new Error('not reached')
  const peers = [
    { end: berlin, format: 'aws', psk: undefined },
    { end: lisbon, format: 'swanctl', psk: undefined },
  ]
  const { files, readme, refused } = peerFilesOf(peers, given)
  expect(files).toHaveLength(1)
  expect(refused.map(({ end }) => end.connection.name)).toEqual(['berlin'])
  expect(readme.text).toContain(
    'No file: berlin, peer gateway 192.0.2.1\n  AWS Site-to-Site VPN doesn’t support group 5',
  )
})

it('gives files of the same name different ones, and none that leads out of the archive', () => {
  const ends = endsOf(
    { name: 'Branch', address: '192.0.2.1' },
    { name: 'branch', address: '192.0.2.2' },
    { name: '../../etc/passwd', address: '192.0.2.3' },
  )
  expect(as('values', ends).files.map(({ name }) => name)).toEqual([
    'Branch-values.txt',
    'branch-values-2.txt',
    'etc-passwd-values.txt',
  ])
})
