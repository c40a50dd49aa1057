import { expect, it } from 'vitest'
import { isPreselected } from './removal-choice'
import { removalKey, type Removable, type RemovalNode } from './remove'
import { testTunnel } from '../test-world'

const { world, connection } = testTunnel().near
const root: Removable = { world, kind: 'site-connection', id: connection.id, name: 'tunnel' }
const part = (kind: RemovalNode['kind'], name: string): RemovalNode => ({
  world,
  kind,
  id: name,
  name,
  under: removalKey(root),
})

it.each<[string, RemovalNode['kind'], string, boolean]>([
  ['a group that the guided flow named after the connection', 'endpoint-group', 'tunnel-local', true],
  ['a group that the panel created under another name', 'endpoint-group', 'created', true],
  ['a group of somebody else', 'endpoint-group', 'office-lan', false],
  ['a group whose name merely begins alike', 'endpoint-group', 'tunnels', false],
  ['a policy that is named after the connection', 'ike-policy', 'tunnel-ike', false],
  ['a policy that the panel created', 'ipsec-policy', 'created', false],
])('%s: preselected or not', (_, kind, name, expected) => {
  expect(isPreselected(part(kind, name), [root], new Set(['created']))).toBe(expected)
})
