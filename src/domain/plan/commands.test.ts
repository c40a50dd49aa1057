import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCommands, shellQuoted } from './commands'
import type { Plan, Step } from './plan'

const site = {
  key: 'n',
  cloud: { id: 'north', name: 'North' },
  region: 'RegionOne',
  project: { id: 'p1', name: 'demo' },
}
const far = { ...site, key: 'f', region: 'RegionTwo' }
const plan = (steps: Step[], more: Partial<Plan> = {}): Plan => ({
  title: 'T',
  sites: [site],
  steps,
  secrets: [],
  ...more,
})
/** The command lines, without comments and the head. */
const commands = (given: Plan, made?: Parameters<typeof planCommands>[1]) =>
  planCommands(given, made)
    .split('\n')
    .filter((line) => /^(\w+=\$\(|cloud |at_|echo|exit|KEY|: )/.test(line) && !line.includes('() {'))

const group: Step = {
  id: 'peer',
  does: 'create',
  site: 'n',
  kind: 'endpoint-group',
  name: "it's far",
  body: { name: "it's far", description: '', type: 'cidr', endpoints: ['10.2.0.0/16', '10.3.0.0/16'] },
}
const connection: Step = {
  id: '1-to-2-connection',
  does: 'create',
  site: 'n',
  kind: 'site-connection',
  name: 'hq',
  psk: 'psk',
  body: {
    name: 'hq',
    peer_address: { step: '2-service', attribute: 'external_v4_ip' },
    peer_ep_group_id: { step: 'peer', attribute: 'id' },
    local_id: '',
    peer_cidrs: [],
    mtu: 1400,
    dpd: { action: 'hold', interval: 30, timeout: 120 },
    admin_state_up: false,
  },
}
const farService: Step = {
  id: '2-service',
  does: 'create',
  site: 'f',
  kind: 'vpn-service',
  name: 'far',
  body: { name: 'far', router_id: 'r2', admin_state_up: true },
}
const both = plan([farService, group, connection], {
  sites: [site, far],
  secrets: [{ id: 'psk', label: 'Key of hq', source: 'generated' }],
})

describe('planCommands', () => {
  it('makes objects at their sites, with variables for what came before', () => {
    expect(commands(both)).toEqual([
      'KEY_PSK=${KEY_PSK:-k$(openssl rand -hex 32)}',
      'made_2_service=$(at_regiontwo vpn service create --router=r2 -f value -c ID far)',
      String.raw`made_peer=$(at_regionone vpn endpoint group create --type=cidr --value=10.2.0.0/16 --value=10.3.0.0/16 -f value -c ID 'it'\''s far')`,
      'made_1_to_2_connection=$(at_regionone vpn ipsec site connection create --peer-address="$(at_regiontwo vpn service show "$made_2_service" -f value -c external_v4_ip)" --peer-endpoint-group="$made_peer" --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --disable --psk="$KEY_PSK" -f value -c ID hq)',
    ])
  })

  it('says ids once things are made', () => {
    const made = new Map([
      ['2-service', { id: 's2', external_v4_ip: '203.0.113.9' }],
      ['peer', { id: 'g1' }],
    ])
    expect(commands(both, made).at(-1)).toContain('--peer-address=203.0.113.9 --peer-endpoint-group=g1')
  })

  it('asks for a key that the user has, and reads one that only the cloud has before it goes', () => {
    const asked = plan([], { secrets: [{ id: 'psk', label: 'Key of "hq"', source: 'entered' }] })
    expect(commands(asked)).toEqual([': "${KEY_PSK:?Set KEY_PSK: Key of hq}"'])
    const target = {
      does: 'delete',
      site: 'n',
      kind: 'site-connection',
      name: 'hq',
      target: 'c1',
      seen: {},
    } as const
    const removal = plan([{ id: 'delete', ...target, formerPsk: '1-psk' }])
    expect(commands(removal)).toEqual([
      'KEY_1_PSK=$(cloud vpn ipsec site connection show c1 -f value -c "Pre-shared Key")',
      'cloud vpn ipsec site connection delete c1',
    ])
  })

  it.each<[string, Partial<Step>, string]>([
    ['several peer CIDRs', { does: 'create', body: { peer_cidrs: ['a', 'b'] } }, 'one peer CIDR'],
    ['a new key', { does: 'update', body: {}, psk: 'psk' }, 'pre-shared key'],
    ['an emptied text', { does: 'update', body: { local_id: '' } }, 'cannot empty local_id'],
  ])('stops where the client cannot say %s', (_what, given, words) => {
    const base = {
      id: 'x',
      site: 'n',
      kind: 'site-connection',
      name: 'hq',
      target: 'c1',
      seen: {},
      body: {},
    } as const
    const step: Step =
      given.does === 'update'
        ? { ...base, does: 'update', ...pick(given) }
        : { ...base, does: 'create', ...pick(given) }
    const said = commands(plan([step]))
    expect(said[0]).toContain(words)
    expect(said[1]).toBe('exit 1')
  })
})

const pick = (given: Partial<Step>) => ({
  ...('body' in given && given.body ? { body: given.body } : {}),
  ...('psk' in given && given.psk !== undefined ? { psk: given.psk } : {}),
})

describe('shellQuoted', () => {
  it('gives the shell back any text', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'))
    fc.assert(
      fc.property(text, (one) => {
        const said = execFileSync('sh', ['-c', `printf '%s.' ${shellQuoted(one)}`], { encoding: 'utf8' })
        expect(said).toBe(`${one}.`)
      }),
      { numRuns: 60 },
    )
  })
})
