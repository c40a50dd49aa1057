import { spawnSync } from 'node:child_process'
import { parse as parseHcl } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { parse as parseYaml } from 'yaml'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { hostileTexts } from '../../../e2e/guarantees/hostile'
import { algorithmOptions } from '../neutron/algorithm-options'
import { testTunnel } from '../plan/test-world'
import { heat } from './devices/heat'
import { openstack } from './devices/openstack'
import { ownEndOf, type OwnEnd } from './own-end'
import { deviceName, peerSideOf, type PeerSide } from './peer-side'
import { exportFor } from './target'
import { peerFormats } from './targets'
import { terraform } from './devices/terraform'
import { inEnglish } from '../../testing/in-english'

const options = algorithmOptions(new Set(['vpn-aes-ctr']))
const psk = 'k'.repeat(44)
const { near } = testTunnel()
const side: PeerSide = { ...(peerSideOf(near) ?? never()), name: 'hq-to-branch' }

function never(): never {
  throw new Error('not reached')
}

/** The lines of a file that a device obeys, or why there is no file. */
function obeyed(id: string, given: PeerSide, key = psk) {
  const target = peerFormats.find((one) => one.id === id) ?? never()
  const exported = exportFor(target, given, { psk: key, options })
  if ('refusals' in exported) return { refused: exported.refusals.map(({ code }) => code) }
  const lines = exported.text.split(/[\n\r\u0085\u2028\u2029]/).filter((line) => !/^[#!]/.test(line))
  return { lines, text: exported.text }
}

/** The same lines for a tunnel of another name, as long as a device takes it. */
const renamed = (lines: readonly string[], given: PeerSide) =>
  [40, 30, 24, 15].map((length) => lines.map((line) => line.replaceAll(side.name, deviceName(given, length))))

/** Parts of a side that a file takes over. A text there is refused, because in the device's language it may say anything. */
const takenOver: Readonly<Record<string, (text: string) => Partial<PeerSide>>> = {
  'peer ID': (value) => ({ ownId: { type: 'fqdn', value } }),
  'local ID': (value) => ({ cloudId: { type: 'fqdn', value } }),
  'peer address': (ownAddress) => ({ ownAddress }),
  'network there': (text) => ({ ownNetworks: [text] }),
  'network here': (text) => ({ cloudNetworks: ['10.1.10.0/24', text] }),
  'IKE version': (text) => ({ ike: { ...side.ike, ike_version: text } }),
  'phase 1 mode': (text) => ({ ike: { ...side.ike, phase1_negotiation_mode: text } }),
  'IKE encryption': (text) => ({ ike: { ...side.ike, encryption_algorithm: text } }),
  'IKE hash': (text) => ({ ike: { ...side.ike, auth_algorithm: text } }),
  'IKE group': (text) => ({ ike: { ...side.ike, pfs: text } }),
  protocol: (text) => ({ ipsec: { ...side.ipsec, transform_protocol: text } }),
  encapsulation: (text) => ({ ipsec: { ...side.ipsec, encapsulation_mode: text } }),
  'ESP encryption': (text) => ({ ipsec: { ...side.ipsec, encryption_algorithm: text } }),
  'ESP hash': (text) => ({ ipsec: { ...side.ipsec, auth_algorithm: text } }),
  'ESP group': (text) => ({ ipsec: { ...side.ipsec, pfs: text } }),
  'DPD action': (text) => ({ dpd: { ...side.dpd, action: text } }),
}
/** Harmless as a name for IKE: only letters, digits and what host names have. */
const harmlessIds = new Set(['constructor', '__proto__', '..'])

describe.each(peerFormats)('what a cloud says, in a file for $label', ({ id }) => {
  const plain = obeyed(id, side).lines ?? never()

  it('stands in comments and in names of letters alone, where it is a name', () => {
    for (const { what, text } of hostileTexts) {
      const given = { ...side, name: text, site: text, connectionId: `12345678${text}` }
      expect(renamed(plain, given), what).toContainEqual(obeyed(id, given).lines)
    }
  })

  it.each(Object.entries(takenOver))('is refused as %s', (_part, over) => {
    for (const { what, text } of hostileTexts) {
      const { lines, refused = [] } = obeyed(id, { ...side, ...over(text) })
      if (harmlessIds.has(text) && lines)
        expect({ what, lines: lines.length }).toEqual({
          what,
          lines: obeyed(id, { ...side, ...over('hq.example') }).lines?.length,
        })
      else expect({ what, refused: refused.length > 0 }).toEqual({ what, refused: true })
    }
  })

  it('adds no line as a key: it is escaped, or refused without being quoted', () => {
    for (const { what, text } of hostileTexts) {
      const { lines, refused, text: file = '' } = obeyed(id, side, text)
      if (refused) expect({ what, refused }).toEqual({ what, refused: [`EXPORT-${id.toUpperCase()}-PSK`] })
      else
        expect({
          what,
          lines: lines?.length,
          escapes: /[\p{Cc}\u2028]/u.test(file.replaceAll('\n', '')),
        }).toEqual({ what, lines: plain.length, escapes: false })
    }
  })

  it('never is a line of its own, whatever it is', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, any, (name, identity, key) => {
        const given = { ...side, name, site: identity, connectionId: key }
        expect(renamed(plain, given)).toContainEqual(obeyed(id, given).lines)
        const others = obeyed(
          id,
          { ...side, ownId: { type: 'fqdn', value: identity }, cloudNetworks: [identity, '10.0.0.0/8'] },
          key,
        )
        expect(others.refused ?? []).not.toEqual([])
        expect(obeyed(id, side, key).lines?.length ?? plain.length).toBe(plain.length)
      }),
      { numRuns: 30 },
    )
  })
})

const own = ownEndOf(near) ?? never()
/** This end with a text in everything that its owner writes. */
const ownWith = (text: string): OwnEnd => {
  const named = { name: text, description: text }
  return {
    ...own,
    site: text,
    region: text,
    connection: { ...own.connection, ...named, peer_id: text, local_id: text },
    service: { ...own.service, ...named },
    ike: { ...own.ike, ...named },
    ipsec: { ...own.ipsec, ...named },
    ...(own.groups
      ? { groups: { local: { ...own.groups.local, ...named }, peer: { ...own.groups.peer, ...named } } }
      : {}),
  }
}

const bodies = z.record(z.string(), z.record(z.string(), z.array(z.record(z.string(), z.unknown()))))
/** HCL keeps texts in one of Unicode’s normal forms. */
const normal = (text: unknown) => String(text).normalize('NFC')
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text)

const readBack = async (text: string) => {
  const { resource } = z
    .object({ resource: bodies })
    .parse(await parseHcl('x.tf', terraform.write(ownWith(text), inEnglish)))
  return Object.values(resource).flatMap((all) => Object.values(all).flat())
}

describe('Terraform', () => {
  it.each(hostileTexts.filter(({ text }) => isWellFormed(text)))(
    'reads $what back as it was',
    async ({ text }) => {
      const resources = await readBack(text)
      expect(resources).toHaveLength(6)
      // An interpolation that is escaped comes back from this parser as it was written.
      const written = text.replaceAll('${', '$${').replaceAll('%{', '%%{')
      for (const { name, description } of resources) {
        expect([name, description].map(normal)).toEqual([written, written].map(normal))
      }
    },
  )
})

describe('Heat', () => {
  it.each(hostileTexts)('reads $what back as it was, and makes nothing else of it', ({ text }) => {
    const file = heat.write(ownWith(text), inEnglish)
    expect(file).not.toMatch(/[^\n -~\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
    const read = z
      .strictObject({
        heat_template_version: z.unknown(),
        parameters: z.unknown(),
        resources: z.record(z.string(), z.object({ properties: z.record(z.string(), z.unknown()) })),
      })
      .parse(parseYaml(file))
    expect(Object.keys(read.resources)).toEqual(['ike', 'ipsec', 'service', 'connection'])
    for (const { properties } of Object.values(read.resources)) {
      expect([properties['name'], properties['description']]).toEqual([text, text])
    }
  })
})

/** What a shell calls the client with: each call a list of words. */
const callsOf = (script: string) => {
  const client = `openstack() { printf '%s\\001' "$@" >&3; printf '\\002' >&3; echo made; }`
  const { output, status } = spawnSync('sh', ['-s'], {
    input: `${client}\n${script}`,
    encoding: 'utf8',
    env: { ...process.env, KEY_PSK: psk },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  })
  const calls = (output[3] ?? '').split('\u0002').filter(Boolean)
  return { status, calls: calls.map((call) => call.split('\u0001').slice(0, -1)) }
}
describe('openstack commands', () => {
  const count = callsOf(openstack.write(own, inEnglish)).calls.length

  it.each(hostileTexts)('hand $what over as it was, or nothing at all', ({ text }) => {
    const end = ownWith(text)
    const script = openstack.write(end, inEnglish)
    expect(script).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066\u2067]/u)
    const { status, calls } = callsOf(script)
    if (openstack.refusals(end).length > 0) return expect({ status, calls }).toEqual({ status: 1, calls: [] })
    expect([status, calls.length]).toEqual([0, count])
    for (const call of calls)
      expect([call.at(-1), call]).toEqual([text, expect.arrayContaining([`--description=${text}`])])
    return undefined
  })
})
