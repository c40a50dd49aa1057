import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import { slug } from '../../text/names'
import { shownLines } from '../../text/visible-text'
import { cryptoOf, presetsFor } from '../../crypto/presets'
import { planCommands as planCommandsIn, shellQuoted } from './commands'
import { connectSitePlan } from '../builders/connect-site'
import { connectSitesPlan } from '../builders/connect-sites'
import type { Made, Plan, Step } from '../plan'
import { onlyUsedBy, removable, removePlan } from '../builders/remove'
import { replacePolicyPlan, tunnelsOf } from '../builders/replace-policy'
import { rotatePskPlan } from '../builders/rotate-psk'
import { testTunnel } from '../test-world'
import type { SiteWorld } from '../../site/site-snapshot'
import { msg } from '../../text/message'
import { formatInEnglish, setLanguage } from '../../../i18n/translate'
import { inEnglish } from '../../../testing/in-english'

import type { PlanSite } from '../../site/plan-site'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')
const security = { kind: 'crypto', ike: preset.ike, ipsec: preset.ipsec } as const
const settings = {
  initiator: 'bi-directional',
  mtu: 1400,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
} as const
const empty = (world: SiteWorld): SiteWorld => ({
  ...world,
  services: [],
  groups: [],
  ikePolicies: [],
  ipsecPolicies: [],
  connections: [],
})

const planCommands = (given: Plan, made?: ReadonlyMap<string, Made>) => planCommandsIn(given, inEnglish, made)

const site: PlanSite = {
  key: 'n',
  cloud: { id: 'north', name: 'North' },
  region: 'RegionOne',
  project: { id: 'p1', name: 'demo' },
}
const plan = (steps: Step[], more: Partial<Plan> = {}): Plan => ({
  title: msg('Connect {name}', { name: 'T' }),
  sites: [site],
  steps,
  secrets: [],
  ...more,
})
const on = { site: 'n', kind: 'site-connection', name: 'hq', target: 'c1', seen: {} } as const
/** The lines of the script from its first step on. */
const stepsOf = (given: Plan, made?: ReadonlyMap<string, Made>) => {
  const lines = planCommands(given, made).split('\n')
  return lines.slice(lines.indexOf('') + 1).filter((line) => line !== '' && line !== ')')
}

const oneEnd = () =>
  connectSitePlan(
    {
      ...settings,
      name: "it's hq",
      security,
      routerId: 'A-one',
      subnetIds: ['A-one-net', 'A-two-net'],
      peerAddress: '203.0.113.9',
      peerId: '',
      localId: 'hq.example',
      peerCidrs: ['10.9.0.0/16', '10.8.0.0/16'],
    },
    empty(testTunnel().near.world),
  )

const bothEnds = () => {
  const members = testTunnel().worlds.map((world) => {
    const { region } = world.site
    const subnetIds = [`${region}-one-net`]
    return { world: empty(world), routerId: `${region}-one`, subnetIds, label: region, slug: slug(region) }
  })
  return connectSitesPlan({ ...settings, name: 'hq', members, topology: 'hub', security })
}

const replaced = () => {
  const { near, worlds } = testTunnel()
  const [policy] = near.world.ikePolicies
  if (!policy) throw new Error('The test world has a policy')
  const lifetime = { units: 'seconds', value: 7200 }
  const wanted = { ...cryptoOf(policy), name: 'ike', description: '', lifetime }
  return replacePolicyPlan(
    { kind: 'ike-policy', policy, wanted },
    near.world,
    tunnelsOf('ikepolicy_id', policy.id, worlds),
  )
}

const removed = () => {
  const { near } = testTunnel()
  const root = removable(near.world, 'site-connection', near.connection.id)
  const roots = root ? [root] : []
  return removePlan([...roots, ...onlyUsedBy(roots)])
}

describe('planCommands', () => {
  it('makes one end', () => {
    expect(planCommands(oneEnd())).toMatchInlineSnapshot(`
      "# Connect it's hq
      # Needs the openstack client with the VPN commands of python-neutronclient, and in clouds.yaml an entry called c.
      # Unset the OS_ variables of an openrc file first: the client takes them before clouds.yaml.
      # An application credential has its project: with one, take --os-project-id out.
      (
      set -eu
      # C / A / p
      cloud() { openstack --os-cloud=c --os-region-name=A --os-project-id=p "$@"; }
      : "\${KEY_PSK:?Set KEY_PSK: Pre-shared key of it's hq}"

      # Create IKE policy it's hq ike
      made_ike=$(cloud vpn ike policy create --ike-version=v2 --phase1-negotiation-mode=main --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=28800 -f value -c ID 'it'\\''s hq ike')

      # Create IPsec policy it's hq ipsec
      made_ipsec=$(cloud vpn ipsec policy create --transform-protocol=esp --encapsulation-mode=tunnel --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=3600 -f value -c ID 'it'\\''s hq ipsec')

      # Create VPN service it's hq service
      made_service=$(cloud vpn service create --router=A-one -f value -c ID 'it'\\''s hq service')

      # Create endpoint group it's hq local
      made_local=$(cloud vpn endpoint group create --type=subnet --value=A-one-net --value=A-two-net -f value -c ID 'it'\\''s hq local')

      # Create endpoint group it's hq peer
      made_peer=$(cloud vpn endpoint group create --type=cidr --value=10.9.0.0/16 --value=10.8.0.0/16 -f value -c ID 'it'\\''s hq peer')

      # Create IPsec site connection it's hq
      made_connection=$(cloud vpn ipsec site connection create --initiator=bi-directional --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --peer-address=203.0.113.9 --peer-id=203.0.113.9 --local-id=hq.example --vpnservice="$made_service" --ikepolicy="$made_ike" --ipsecpolicy="$made_ipsec" --local-endpoint-group="$made_local" --peer-endpoint-group="$made_peer" --psk="$KEY_PSK" -f value -c ID 'it'\\''s hq')
      )
      "
    `)
  })

  it('makes both ends, with the addresses of the services just made', () => {
    expect(planCommands(bothEnds())).toMatchInlineSnapshot(`
      "# Connect A and B
      # Needs the openstack client with the VPN commands of python-neutronclient, and in clouds.yaml an entry called c.
      # Unset the OS_ variables of an openrc file first: the client takes them before clouds.yaml.
      # An application credential has its project: with one, take --os-project-id out.
      (
      set -eu
      # C / A / p
      at_a() { openstack --os-cloud=c --os-region-name=A --os-project-id=p "$@"; }
      # C / B / p
      at_b() { openstack --os-cloud=c --os-region-name=B --os-project-id=p "$@"; }
      KEY_PSK=\${KEY_PSK:-k$(openssl rand -hex 32)}

      # Create VPN service hq-service
      made_1_service=$(at_a vpn service create --router=A-one -f value -c ID hq-service)
      made_1_service_external_v4_ip=$(at_a vpn service show "$made_1_service" -f value -c external_v4_ip) || made_1_service_external_v4_ip=None
      case $made_1_service_external_v4_ip in
      None | '') printf %s 'External IPv4 address of VPN service hq-service in A: ' >&2; read -r made_1_service_external_v4_ip ;;
      esac

      # Create VPN service hq-service
      made_2_service=$(at_b vpn service create --router=B-one -f value -c ID hq-service)
      made_2_service_external_v4_ip=$(at_b vpn service show "$made_2_service" -f value -c external_v4_ip) || made_2_service_external_v4_ip=None
      case $made_2_service_external_v4_ip in
      None | '') printf %s 'External IPv4 address of VPN service hq-service in B: ' >&2; read -r made_2_service_external_v4_ip ;;
      esac

      # Create IKE policy hq-ike
      made_1_ike=$(at_a vpn ike policy create --ike-version=v2 --phase1-negotiation-mode=main --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=28800 -f value -c ID hq-ike)

      # Create IPsec policy hq-ipsec
      made_1_ipsec=$(at_a vpn ipsec policy create --transform-protocol=esp --encapsulation-mode=tunnel --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=3600 -f value -c ID hq-ipsec)

      # Create endpoint group hq-local
      made_1_local=$(at_a vpn endpoint group create --type=subnet --value=A-one-net -f value -c ID hq-local)

      # Create IKE policy hq-ike
      made_2_ike=$(at_b vpn ike policy create --ike-version=v2 --phase1-negotiation-mode=main --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=28800 -f value -c ID hq-ike)

      # Create IPsec policy hq-ipsec
      made_2_ipsec=$(at_b vpn ipsec policy create --transform-protocol=esp --encapsulation-mode=tunnel --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=3600 -f value -c ID hq-ipsec)

      # Create endpoint group hq-local
      made_2_local=$(at_b vpn endpoint group create --type=subnet --value=B-one-net -f value -c ID hq-local)

      # Create endpoint group hq-peer
      made_1_to_2_peer=$(at_a vpn endpoint group create --type=cidr --value=10.2.10.0/24 -f value -c ID hq-peer)

      # Create endpoint group hq-peer
      made_2_to_1_peer=$(at_b vpn endpoint group create --type=cidr --value=10.1.10.0/24 -f value -c ID hq-peer)

      # Create IPsec site connection hq
      made_1_to_2_connection=$(at_a vpn ipsec site connection create --initiator=bi-directional --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --peer-address="$made_2_service_external_v4_ip" --peer-id="$made_2_service_external_v4_ip" --vpnservice="$made_1_service" --ikepolicy="$made_1_ike" --ipsecpolicy="$made_1_ipsec" --local-endpoint-group="$made_1_local" --peer-endpoint-group="$made_1_to_2_peer" --psk="$KEY_PSK" -f value -c ID hq)

      # Create IPsec site connection hq
      made_2_to_1_connection=$(at_b vpn ipsec site connection create --initiator=bi-directional --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --peer-address="$made_1_service_external_v4_ip" --peer-id="$made_1_service_external_v4_ip" --vpnservice="$made_2_service" --ikepolicy="$made_2_ike" --ipsecpolicy="$made_2_ipsec" --local-endpoint-group="$made_2_local" --peer-endpoint-group="$made_2_to_1_peer" --psk="$KEY_PSK" -f value -c ID hq)
      )
      "
    `)
  })

  it('replaces a policy, keeping the keys of the connections that it makes anew', () => {
    expect(stepsOf(replaced()).join('\n')).toMatchInlineSnapshot(`
      "# Create IKE policy ike
      made_policy=$(at_a vpn ike policy create --ike-version=v2 --phase1-negotiation-mode=main --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=7200 -f value -c ID ike)
      # Create IKE policy tunnel-ike
      made_1_far_ike=$(at_b vpn ike policy create --ike-version=v2 --phase1-negotiation-mode=main --encryption-algorithm=aes-256 --auth-algorithm=sha256 --pfs=group14 --lifetime=units=seconds,value=7200 -f value -c ID tunnel-ike)
      # Delete IPsec site connection tunnel
      KEY_1_PSK=$(at_a vpn ipsec site connection show A-tunnel -f value -c "Pre-shared Key")
      at_a vpn ipsec site connection delete A-tunnel
      # Create IPsec site connection tunnel
      made_1_recreate=$(at_a vpn ipsec site connection create --vpnservice=A-one-service --ikepolicy="$made_policy" --ipsecpolicy=A-ipsec --peer-address=10.2.0.1 --peer-id=10.2.0.1 --local-endpoint-group=A-local --peer-endpoint-group=A-peer --initiator=bi-directional --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --psk="$KEY_1_PSK" -f value -c ID tunnel)
      # Delete IPsec site connection tunnel
      KEY_1_FAR_PSK=$(at_b vpn ipsec site connection show B-tunnel -f value -c "Pre-shared Key")
      at_b vpn ipsec site connection delete B-tunnel
      # Create IPsec site connection tunnel
      made_1_far_recreate=$(at_b vpn ipsec site connection create --vpnservice=B-one-service --ikepolicy="$made_1_far_ike" --ipsecpolicy=B-ipsec --peer-address=10.1.0.1 --peer-id=10.1.0.1 --local-endpoint-group=B-local --peer-endpoint-group=B-peer --initiator=bi-directional --mtu=1400 --dpd=action=hold,interval=30,timeout=120 --psk="$KEY_1_FAR_PSK" -f value -c ID tunnel)
      # Delete IKE policy ike
      at_a vpn ike policy delete A-ike
      # Delete IKE policy ike
      at_b vpn ike policy delete B-ike"
    `)
  })

  it('removes, users first, without reading any key', () => {
    expect(planCommands(removed())).toMatchInlineSnapshot(`
      "# Delete 6 objects
      # Needs the openstack client with the VPN commands of python-neutronclient, and in clouds.yaml an entry called c.
      # Unset the OS_ variables of an openrc file first: the client takes them before clouds.yaml.
      # An application credential has its project: with one, take --os-project-id out.
      (
      set -eu
      # C / A / p
      cloud() { openstack --os-cloud=c --os-region-name=A --os-project-id=p "$@"; }

      # Delete IPsec site connection tunnel
      cloud vpn ipsec site connection delete A-tunnel

      # Delete VPN service one-service
      cloud vpn service delete A-one-service

      # Delete endpoint group local
      cloud vpn endpoint group delete A-local

      # Delete endpoint group peer
      cloud vpn endpoint group delete A-peer

      # Delete IKE policy ike
      cloud vpn ike policy delete A-ike

      # Delete IPsec policy ipsec
      cloud vpn ipsec policy delete A-ipsec
      )
      "
    `)
  })

  it('says ids and addresses once things are made', () => {
    const made = new Map([
      ['1-service', { id: 's1', external_v4_ip: '203.0.113.1' }],
      ['2-service', { id: 's2', external_v4_ip: '203.0.113.2' }],
      ['1-to-2-peer', { id: 'g1' }],
    ])
    const script = planCommands(bothEnds(), made)
    expect(script).toContain('--peer-address=203.0.113.2 --peer-id=203.0.113.2 --vpnservice=s1')
    expect(script).not.toContain('external_v4_ip')
  })

  it('changes what is there, with nothing but the changes', () => {
    const body = { name: '-new', peer_id: 'a b', mtu: 1400, admin_state_up: true }
    expect(stepsOf(plan([{ ...on, id: 'u', does: 'update', body }]))).toEqual([
      '# Change IPsec site connection hq',
      "cloud vpn ipsec site connection set --name=-new --peer-id='a b' --mtu=1400 --enable c1",
    ])
  })

  it('disables what it made once an agent has reported it', () => {
    const body = { peer_id: 'p', admin_state_up: true }
    const { target: _target, seen: _seen, ...base } = on
    const given = plan([
      { ...base, id: 'c', does: 'create', body },
      { ...base, id: 'd', does: 'disable', maker: 'c' },
    ])
    expect(stepsOf(given)).toEqual([
      '# Create IPsec site connection hq',
      'made_c=$(cloud vpn ipsec site connection create --peer-id=p -f value -c ID hq)',
      '# Disable IPsec site connection hq once an agent has reported it',
      'while [ "$(cloud vpn ipsec site connection show "$made_c" -f value -c Status)" = PENDING_CREATE ]; do sleep 2; done',
      'cloud vpn ipsec site connection set --disable "$made_c"',
    ])
    expect(runWithoutClient(planCommands(given))).toMatchObject({ code: 0 })
  })

  it('says a name with a leading dash last, and one with a line break in one comment line', () => {
    const body = { name: '-a\nb', type: 'cidr', endpoints: ['10.0.0.0/8'] }
    const step: Step = { id: 'g', does: 'create', site: 'n', kind: 'endpoint-group', name: '-a\nb', body }
    const script = planCommands(plan([step]))
    expect(script).toContain('# Create endpoint group -a[U+000A]b\n')
    expect(script).toContain("-f value -c ID -- '-a\nb')")
  })

  it('is English whatever the panel speaks', async () => {
    const { near, far } = testTunnel()
    const given = rotatePskPlan(near, far)
    const script = planCommands(given)
    await setLanguage('zh-CN')
    expect(planCommandsIn(given, formatInEnglish)).toBe(script)
    await setLanguage('en')
  })

  it('asks for a key that the user has', () => {
    const asked = plan([], {
      secrets: [{ id: 'psk', label: msg('Pre-shared key of {name}', { name: '"hq"!' }), source: 'entered' }],
    })
    expect(planCommands(asked)).toContain('\n: "${KEY_PSK:?Set KEY_PSK: Pre-shared key of hq}"\n')
  })

  it.each<[string, Partial<PlanSite>[], string[]]>([
    ['regions', [{}, { region: 'RegionTwo' }], ['at_regionone', 'at_regiontwo']],
    [
      'clouds',
      [{}, { cloud: { id: 'south', name: 'S' } }],
      ['at_north_regionone_demo', 'at_south_regionone_demo'],
    ],
    ['regions of one spelling', [{ region: 'a b' }, { region: 'a-b' }], ['at_a_b', 'at_a_b_2']],
  ])('has a shell function for each site: %s', (_what, differences, names) => {
    const sites = differences.map((difference, index) => ({ ...site, ...difference, key: `${index}` }))
    const script = planCommands(plan([], { sites }))
    expect([...script.matchAll(/^(\w+)\(\) \{/gm)].map(([, name]) => name)).toEqual(names)
  })

  it.each<[string, Step, string]>([
    [
      'several peer CIDRs',
      { ...on, id: 'c', does: 'create', body: { peer_cidrs: ['a', 'b'] } },
      'it supports only one peer CIDR',
    ],
    [
      'an emptied text',
      { ...on, id: 'u', does: 'update', body: { local_id: '' } },
      'it can’t clear local_id',
    ],
    [
      'other members of a group',
      { ...on, id: 'u', does: 'update', kind: 'endpoint-group', body: { endpoints: ['a'] } },
      'its set command has no option for endpoints',
    ],
    [
      'another state of a policy',
      { ...on, id: 'u', does: 'update', kind: 'ike-policy', body: { admin_state_up: false } },
      'its set command has no option for admin_state_up',
    ],
    ['a new key', { ...on, id: 'u', does: 'update', body: {}, psk: 'p' }, 'it can’t change a pre-shared key'],
  ])('says that the client cannot do it: %s', (_what, step, words) => {
    expect(stepsOf(plan([step])).at(-1)).toBe(`# Not supported by the client: ${words}.`)
  })

  it('ends before the first step where the client cannot do one of them', () => {
    const { near, far } = testTunnel()
    expect(runWithoutClient(planCommands(rotatePskPlan(near, far)))).toEqual({ calls: [], code: 1 })
    const step: Step = { ...on, id: 'p', does: 'create', kind: 'ike-policy', body: { pfs: 'group20' } }
    const late = runWithoutClient(planCommands(plan([step])))
    expect(late).toEqual({ calls: ['vpn ike policy create --help'], code: 1 })
  })
})

/** Runs a script in a shell whose `openstack` prints its words and does nothing. */
function runWithoutClient(script: string) {
  const client = 'openstack() { echo "$*" >&3; echo "{group2,group5,group14}"; }'
  const { output, status } = spawnSync('sh', ['-c', `${client}\n${script}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  return { calls: (output[3] ?? '').split('\n').filter(Boolean), code: status }
}

describe('shellQuoted', () => {
  it.each([
    ['ike-aes256', 'ike-aes256'],
    ['--name=old', '--name=old'],
    ['=ls', "'=ls'"],
    ['two words', "'two words'"],
  ])('writes %s as %s', (text, word) => expect(shellQuoted(text)).toBe(word))

  it('gives the shell back any text, as it may be shown', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'))
    const said = fc.oneof(text, fc.stringMatching(/^[-'"`$\\!\n ~*]{0,12}$/))
    fc.assert(
      fc.property(said, (one) => {
        const back = execFileSync('sh', ['-c', `printf '%s.' ${shellQuoted(one)}`], { encoding: 'utf8' })
        expect(back).toBe(`${shownLines(one)}.`)
      }),
      { numRuns: 80 },
    )
  })
})
