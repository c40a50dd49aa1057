import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse } from '@cdktf/hcl2json'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod/mini'
import { afterEach, describe, expect, it } from 'vitest'
import { algorithmOptions } from '../neutron/algorithm-options'
import { testTunnel } from '../plan/test-world'
import { fingerprintOf, peerSideOf, type PeerSide } from './peer-side'
import { exportFor, refusalFindings } from './target'
import { peerFormats } from './targets'
import { heat } from './devices/heat'
import { ownEndOf } from './own-end'
import { openstack } from './devices/openstack'
import { terraform } from './devices/terraform'
import { format, setLanguage } from '../../i18n/translate'
import { inEnglish } from '../../testing/in-english'
import type { TunnelEnd } from '../site/connection-end'

const options = algorithmOptions(new Set(['vpn-aes-ctr']))
const psk = 'k'.repeat(44)
const end = testTunnel().near

function sideOf(given: TunnelEnd = end): PeerSide {
  const side = peerSideOf(given)
  if (!side) throw new Error('The end was read whole')
  return side
}

/** The side of the test tunnel with other policies. */
function withCrypto(
  ike: Partial<PeerSide['ike']>,
  ipsec: Partial<PeerSide['ipsec']> = {},
  more: Partial<PeerSide> = {},
): PeerSide {
  const side = sideOf()
  return { ...side, ...more, ike: { ...side.ike, ...ike }, ipsec: { ...side.ipsec, ...ipsec } }
}

function textFor(id: string, side: PeerSide): string {
  const target = peerFormats.find((one) => one.id === id)
  const exported = target && exportFor(target, side, { psk, options })
  if (!exported) throw new Error(`no target ${id}`)
  return 'text' in exported
    ? exported.text
    : exported.refusals.map(({ title, advice }) => `${format(title)}. ${format(advice)}`).join(' ')
}

const gcm = { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha256', pfs: 'group14' }

afterEach(() => setLanguage('en'))

it.each(peerFormats)('$label is written in English, whatever the panel speaks', async ({ id }) => {
  const text = textFor(id, sideOf())
  await setLanguage('zh-CN')
  expect(textFor(id, sideOf())).toBe(text)
  expect(textFor(id, withCrypto({ pfs: 'group1' }))).toMatch(/^.*不支持 group 1.* 请将策略设为 /)
})

describe.each(peerFormats)('$label', ({ id }) => {
  it('writes the other end of a plain tunnel', async () => {
    await expect(textFor(id, sideOf())).toMatchFileSnapshot(`golden/${id}.txt`)
  })

  it('writes several networks, names as identities, and a cloud that waits', async () => {
    const side = withCrypto(
      {},
      {},
      {
        ownNetworks: ['10.2.10.0/24', '10.2.20.0/24'],
        cloudId: { type: 'fqdn', value: 'cloud.example' },
        ownId: { type: 'fqdn', value: 'branch.example' },
        mustStart: true,
      },
    )
    await expect(textFor(id, side)).toMatchFileSnapshot(`golden/${id}-names.txt`)
  })
})

describe('peerSideOf', () => {
  it('turns the tunnel round', () => {
    expect(sideOf()).toMatchObject({
      cloudAddress: '10.1.0.1',
      ownAddress: '10.2.0.1',
      ownNetworks: ['10.2.10.0/24'],
      cloudNetworks: ['10.1.10.0/24'],
      mustStart: false,
    })
  })

  it('takes a peer ID that is another address for the one behind NAT', () => {
    const side = sideOf({ ...end, connection: { ...end.connection, peer_id: '192.168.1.2' } })
    expect([side.isBehindNat, side.ownAddress]).toEqual([true, '192.168.1.2'])
  })

  it('has another fingerprint once anything but the site’s name and the ID is another', () => {
    const print = fingerprintOf(sideOf())
    expect(fingerprintOf(withCrypto({}))).toBe(print)
    expect(fingerprintOf(withCrypto({}, {}, { connectionId: 're-created', site: 'renamed' }))).toBe(print)
    expect(fingerprintOf(withCrypto({ pfs: 'group19' }))).not.toBe(print)
  })
})

/** ipsec-knowledge, appendix B. */
describe('the test vectors', () => {
  it.each([
    ['swanctl', withCrypto(gcm, gcm), ['aes256gcm16-prfsha256-modp2048', 'aes256gcm16-modp2048']],
    ['fortigate', withCrypto(gcm, gcm), ['aes256gcm-prfsha256', 'set proposal aes256gcm\n', 'dhgrp 14']],
    ['azure', withCrypto(gcm, gcm), ['GCMAES256', 'SHA256', 'DHGroup14', 'PFS2048']],
    [
      'routeros',
      withCrypto(gcm, gcm),
      ['doesn’t support AES-256-GCM-16 in phase 1', 'Set the policy to AES-256,'],
    ],
    [
      'aws',
      withCrypto({ encryption_algorithm: 'aes-192' }),
      ['doesn’t support AES-192 in phase 1', 'Set the policy to AES-256,'],
    ],
    [
      'gcp',
      withCrypto({}, { auth_algorithm: 'sha384' }),
      ['doesn’t support SHA-384 in phase 2', 'Set the policy to SHA-256,'],
    ],
    [
      'azure',
      withCrypto({}, { auth_algorithm: 'sha384' }),
      ['doesn’t support SHA-384 in phase 2', 'Set the policy to SHA-256,'],
    ],
    [
      'aws',
      withCrypto({ pfs: 'group31' }),
      ['doesn’t support group 31 in phase 1', 'Set the policy to group 19,'],
    ],
    [
      'azure',
      withCrypto({ pfs: 'group31' }),
      ['doesn’t support group 31 in phase 1', 'Set the policy to group 19,'],
    ],
    [
      'ios-xe',
      withCrypto({ pfs: 'group31' }),
      ['doesn’t support group 31 in phase 1', 'Set the policy to group 19,'],
    ],
    [
      'srx',
      withCrypto({ pfs: 'group31' }),
      ['doesn’t support group 31 in phase 1', 'Set the policy to group 19,'],
    ],
    [
      'swanctl',
      sideOf({
        ...end,
        connection: { ...end.connection, peer_id: 'branch.example', local_id: '198.51.100.1' },
      }),
      ['fqdn:198.51.100.1'],
    ],
  ])('%s', (id, side, parts) => {
    const text = textFor(id, side)
    for (const part of parts) expect(text).toContain(part)
  })
})

it('writes the key only where it was given, and nothing of it in a placeholder file', () => {
  const target = peerFormats.find(({ id }) => id === 'swanctl')
  const exported = target && exportFor(target, sideOf(), { psk: 'PRE-SHARED-KEY', options })
  expect(exported && 'text' in exported && exported.text).toContain('secret = "PRE-SHARED-KEY"')
})

describe('this end', () => {
  const own = ownEndOf(end)
  if (!own) throw new Error('The end was read whole')
  const hostile = { ...own.connection, name: 'a"b ${c} %{d}', description: 'two\nlines: #x' }
  const legacy = {
    ...own,
    connection: { ...hostile, peer_cidrs: ['10.2.10.0/24'] },
    service: { ...own.service, subnet_id: 'n1' },
    ipsec: { ...own.ipsec, auth_algorithm: 'sha1' },
    groups: undefined,
  }

  it('is written for Terraform, whatever stands in a name', async () => {
    await expect(terraform.write({ ...own, connection: hostile }, inEnglish)).toMatchFileSnapshot(
      'golden/terraform.txt',
    )
    await expect(terraform.write(legacy, inEnglish)).toMatchFileSnapshot('golden/terraform-legacy.txt')
  })

  it('is written as commands that a shell can read', async () => {
    const text = openstack.write({ ...own, connection: hostile }, inEnglish)
    await expect(text).toMatchFileSnapshot('golden/openstack.txt')
    expect(spawnSync('sh', ['-n'], { input: text }).status).toBe(0)
    expect(openstack.refusals(own)).toEqual([])
    const disabled = openstack.write(
      { ...own, connection: { ...own.connection, admin_state_up: false } },
      inEnglish,
    )
    expect(disabled.match(/--disable/g)).toHaveLength(1)
    expect(disabled).toContain('vpn ipsec site connection set --disable "$made_connection"')
    const several = {
      ...legacy,
      connection: { ...legacy.connection, peer_cidrs: ['10.2.10.0/24', '10.2.11.0/24'] },
    }
    expect(openstack.refusals(several).map(({ reason }) => inEnglish(reason))).toEqual([
      'The openstack client can’t do this: it supports only one peer CIDR',
    ])
  })

  it('is written for Heat where Heat can say it', async () => {
    expect(heat.refusals(legacy)).toEqual([])
    await expect(heat.write(legacy, inEnglish)).toMatchFileSnapshot('golden/heat.txt')
    expect(heat.refusals(own).map(({ attribute }) => attribute)).toEqual(['subnet_id', 'auth_algorithm'])
    const findings = refusalFindings({ ...heat, label: inEnglish(heat.label) }, heat.refusals(own))
    const advice = findings.map((finding) => inEnglish(finding.advice))
    expect(advice[0]).toBe('Use Terraform.')
  })

  it('is refused in aggressive mode, which neither Terraform nor Heat takes', () => {
    const aggressive = { ...legacy, ike: { ...own.ike, phase1_negotiation_mode: 'aggressive' } }
    expect([terraform, heat].map((target) => inEnglish(target.refusals(aggressive)))).toEqual(
      ['Terraform', 'Heat'].map((tool) => [
        {
          at: 'ike',
          attribute: 'phase1_negotiation_mode',
          reason: `${tool} supports only main mode`,
          instead: 'main',
        },
      ]),
    )
  })
})

const folder = new URL('golden/', import.meta.url)
const goldenText = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('the files of this end', () => {
  it.each(['terraform.txt', 'terraform-legacy.txt'])(
    '%s is read by an HCL parser and names only real attributes',
    async (name) => {
      const read = hcl.parse(await parse(name, goldenText(name)))
      for (const [type, resources] of Object.entries(read.resource)) {
        const known = new Set(terraformAttributes[type])
        const used = Object.values(resources).flatMap((bodies) => bodies.flatMap((body) => Object.keys(body)))
        expect({ type, unknown: used.filter((attribute) => !known.has(attribute)) }).toEqual({
          type,
          unknown: [],
        })
      }
      const [connection] = read.resource['openstack_vpnaas_site_connection_v2']?.['connection'] ?? []
      expect(connection?.['description']).toBe('two\nlines: #x')
    },
  )

  it('heat.txt is read by a YAML parser and names only real properties', () => {
    const read = heatTemplate.parse(parseYaml(goldenText('heat.txt')))
    for (const { type, properties } of Object.values(read.resources)) {
      const known = new Set(heatProperties[type])
      expect({ type, unknown: Object.keys(properties).filter((property) => !known.has(property)) }).toEqual({
        type,
        unknown: [],
      })
    }
  })
})

const hcl = z.object({
  resource: z.record(z.string(), z.record(z.string(), z.array(z.record(z.string(), z.unknown())))),
})
const heatTemplate = z.object({
  resources: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()) }),
  ),
})

const common = ['region', 'name', 'description']
const policy = [...common, 'auth_algorithm', 'encryption_algorithm', 'pfs', 'lifetime']
/** The provider's documents, openstack_vpnaas_*_v2. */
const terraformAttributes: Readonly<Record<string, readonly string[]>> = {
  openstack_vpnaas_ike_policy_v2: [...policy, 'phase1_negotiation_mode', 'ike_version'],
  openstack_vpnaas_ipsec_policy_v2: [...policy, 'transform_protocol', 'encapsulation_mode'],
  openstack_vpnaas_service_v2: [...common, 'router_id', 'subnet_id', 'admin_state_up'],
  openstack_vpnaas_endpoint_group_v2: [...common, 'type', 'endpoints'],
  openstack_vpnaas_site_connection_v2: [
    ...common,
    'vpnservice_id',
    'ikepolicy_id',
    'ipsecpolicy_id',
    'peer_address',
    'peer_id',
    'local_id',
    'local_ep_group_id',
    'peer_ep_group_id',
    'peer_cidrs',
    'psk',
    'initiator',
    'mtu',
    'admin_state_up',
    'dpd',
  ],
}
const named = ['name', 'description']
const heatPolicy = [...named, 'auth_algorithm', 'encryption_algorithm', 'pfs', 'lifetime']
/** Heat, engine/resources/openstack/neutron/vpnservice.py. */
const heatProperties: Readonly<Record<string, readonly string[]>> = {
  'OS::Neutron::IKEPolicy': [...heatPolicy, 'phase1_negotiation_mode', 'ike_version'],
  'OS::Neutron::IPsecPolicy': [...heatPolicy, 'transform_protocol', 'encapsulation_mode'],
  'OS::Neutron::VPNService': [...named, 'admin_state_up', 'router', 'subnet'],
  'OS::Neutron::IPsecSiteConnection': [
    ...named,
    'peer_address',
    'peer_id',
    'peer_cidrs',
    'mtu',
    'initiator',
    'admin_state_up',
    'psk',
    'ikepolicy_id',
    'ipsecpolicy_id',
    'vpnservice_id',
  ],
}
