import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { testTunnel } from '../plan/test-world'
import { describeStatus } from '../status/status'
import { topologyLimits, topologyOf, type Topology } from './topology'
import type { TunnelView } from './tunnel-view'
import { format, setLanguage } from '../../i18n/translate'
import { inEnglish } from '../../testing/in-english'
import { describeTopology, topologySvg as topologySvgIn } from './topology-svg'
import { tunnelSvg as tunnelSvgIn } from './tunnel-svg'

const tunnelSvg = (name: string, view: TunnelView) => tunnelSvgIn(name, view, format)
const topologySvg = (name: string, topology: Topology) => topologySvgIn(name, topology, format)

afterEach(() => setLanguage('en'))

const view: TunnelView = {
  localNetworks: [{ label: 'private', cidr: '10.1.10.0/24' }],
  gateway: { part: 'VPN service', name: 'hq', address: '203.0.113.10' },
  tone: 'down',
  label: 'Down',
  peerAddress: '198.51.100.20',
  peerNetworks: ['192.168.20.0/24'],
}

describe('a tunnel', () => {
  it('is drawn with all that the picture says', () => {
    const svg = tunnelSvg('to-berlin', view)
    for (const text of [
      'to-berlin',
      '10.1.10.0/24',
      'hq',
      '203.0.113.10',
      'Down',
      '198.51.100.20',
      '192.168.20.0/24',
    ]) {
      expect(svg).toContain(text)
    }
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  })

  it('speaks the language of the panel, in which characters are wide', async () => {
    await setLanguage('zh-CN')
    const svg = tunnelSvg('上海', { ...view, label: '未建立', peerName: '网'.repeat(40) })
    expect(svg).toContain('>本端网络<')
    expect(svg).toContain(`>${'网'.repeat(12)}…<`)
    expect(svg).toContain(
      '隧道，状态：未建立。本端网络：private 10.1.10.0/24。本端网关：VPN 服务 hq（地址 203.0.113.10）。',
    )
  })

  it('says what is not known yet', () => {
    const { gateway: _gateway, ...rest } = view
    const svg = tunnelSvg('', { ...rest, localNetworks: [], peerAddress: '', peerNetworks: [] })
    expect(svg.match(/unknown/g)).toHaveLength(4)
  })

  it('stays well-formed, without script and without anything from elsewhere, whatever the names are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>alert(1)</script>', '"/><image href="http://x/"/>', ']]>', '\u202E\u0000&'),
    )
    fc.assert(
      fc.property(hostile, hostile, fc.array(hostile), (name, label, networks) => {
        const svg = tunnelSvg(name, {
          ...view,
          label,
          localNetworks: networks.map((cidr) => ({ label: name, cidr })),
          peerName: name,
          peerNetworks: networks,
        })
        const tags = svg.match(/<\/?[a-z]+/g) ?? []
        expect(new Set(tags)).toEqual(
          new Set([
            '<svg',
            '<title',
            '</title',
            '<desc',
            '</desc',
            '<rect',
            '<text',
            '</text',
            '<line',
            '</svg',
          ]),
        )
        expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/="[^"]*(?:href|url\()/)
      }),
    )
  })
})

describe('a project', () => {
  const { near } = testTunnel()
  const { world, connection } = near
  const many = (count: number, status: string) =>
    Array.from({ length: count }, (_, index) => ({
      ...connection,
      id: `${status}-${index}`,
      name: `${status}-${index}`,
      status,
    }))

  it('shows the worst tunnels first, and says how many more there are', () => {
    const connections = [...many(7, 'ACTIVE'), ...many(3, 'DOWN'), ...many(1, 'ERROR')]
    const { services } = topologyOf({ ...world, connections }, new Map([['10.2.0.1', 'B / p']]))
    const [busy, idle] = services
    expect(busy?.tunnels.map(({ look }) => look.label)).toEqual([
      describeStatus('connection', 'ERROR').label,
      ...Array.from({ length: 3 }, () => describeStatus('connection', 'DOWN').label),
      ...Array.from(
        { length: topologyLimits.tunnels - 4 },
        () => describeStatus('connection', 'ACTIVE').label,
      ),
    ])
    expect(busy).toMatchObject({ hidden: 3, router: 'one', networks: ['10.1.10.0/24'] })
    expect(busy?.tunnels[0]).toMatchObject({ peerName: 'B / p', peerNetworks: ['10.2.10.0/24'] })
    expect(idle).toMatchObject({ name: 'two-service', tunnels: [], hidden: 0 })
  })

  it('counts what is wrong with the configuration of a tunnel, notes left out', () => {
    const sound = topologyOf(world, new Map()).services[0]?.tunnels[0]?.findings
    const groups = world.groups.map((one) =>
      one.type === 'cidr' ? { ...one, endpoints: ['10.1.0.0/16'] } : one,
    )
    expect(sound).toBe(0)
    expect(topologyOf({ ...world, groups }, new Map()).services[0]?.tunnels[0]?.findings).toBeGreaterThan(0)
  })

  it('is drawn and described', () => {
    const topology = topologyOf(world, new Map())
    expect(inEnglish(describeTopology(topology.services))).toEqual([
      'one-service: tunnel to 10.2.0.1: Active',
      'two-service: no tunnels',
    ])
    const svg = topologySvg('C / A / p', topology)
    for (const text of [
      '<desc>one-service: tunnel to 10.2.0.1: Active. two-service: no tunnels</desc>',
      'one-service',
      '10.1.0.1',
      'Active',
      '>no tunnels<',
      '10.2.10.0/24',
    ])
      expect(svg).toContain(text)
  })

  it('is cut where there are too many services', () => {
    const [service] = world.services
    if (!service) throw new Error('not reached')
    const services = Array.from({ length: 60 }, (_, index) => ({
      ...service,
      id: `s${index}`,
      name: `s${index}`,
    }))
    const topology = topologyOf({ ...world, services }, new Map())
    expect([topology.services.length, topology.hidden]).toEqual([topologyLimits.services, 10])
    expect(topologySvg('x', topology)).toContain('and 10 more VPN services')
  })
})
