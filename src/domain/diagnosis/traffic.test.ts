import { describe, expect, it } from 'vitest'
import { machinesOf, letsIn } from '../site/instances'
import { inEnglish } from '../../testing/in-english'
import { testTunnel } from '../plan/test-world'
import type { MachinePort, SecurityGroupRule } from '../neutron/resources/network'
import { diagnose } from './diagnosis'

const rule = (changes: Partial<SecurityGroupRule>): SecurityGroupRule => ({
  id: 'r',
  security_group_id: 'g',
  direction: 'ingress',
  ethertype: 'IPv4',
  remote_ip_prefix: null,
  remote_group_id: null,
  ...changes,
})

const port = (changes: Partial<MachinePort> = {}): MachinePort => ({
  id: 'p',
  name: 'web-1',
  device_owner: 'compute:nova',
  fixed_ips: [{ subnet_id: 'A-one-net', ip_address: '10.1.10.11' }],
  security_groups: ['g'],
  port_security_enabled: true,
  ...changes,
})

describe('who is let in', () => {
  it.each<[what: string, MachinePort, SecurityGroupRule[], boolean]>([
    ['no rule lets nothing in', port(), [], false],
    ['a rule for all lets it in', port(), [rule({})], true],
    ['a rule for the network lets it in', port(), [rule({ remote_ip_prefix: '10.2.0.0/16' })], true],
    ['a rule for a part of it lets something in', port(), [rule({ remote_ip_prefix: '10.2.10.7/32' })], true],
    ['a rule for another network does not', port(), [rule({ remote_ip_prefix: '10.3.0.0/16' })], false],
    ['a rule for IPv6 does not', port(), [rule({ ethertype: 'IPv6' })], false],
    ['a rule for what goes out does not', port(), [rule({ direction: 'egress' })], false],
    ['a rule for members of a group does not', port(), [rule({ remote_group_id: 'g' })], false],
    ['a rule of another group does not', port(), [rule({ security_group_id: 'h' })], false],
    ['a machine without port security lets all in', port({ port_security_enabled: false }), [], true],
  ])('%s', (_what, machine, rules, expected) => {
    const [found] = machinesOf([machine], rules)
    expect(found && letsIn(found, '10.2.10.0/24')).toBe(expected)
  })

  it('takes no router and no DHCP server for a machine', () => {
    const owners = ['network:router_interface', 'network:dhcp', '']
    expect(
      machinesOf(
        owners.map((device_owner) => port({ device_owner })),
        [],
      ),
    ).toEqual([])
  })
})

describe('an ACTIVE tunnel without traffic', () => {
  const { near, far, worlds } = testTunnel()
  const facts = { near, far, worlds, sameKey: true, driver: undefined, now: 0, since: 0 }

  it('is explained by security groups that keep the peer out', () => {
    const machines = machinesOf([port()], [rule({ remote_ip_prefix: '10.9.0.0/16' })])
    expect(inEnglish(diagnose({ ...facts, machines }).reasons[0])).toMatchObject({
      code: 'SG-CLOSED',
      severity: 'broken',
      certainty: 'certain',
      evidence: ['web-1 10.1.10.11'],
    })
  })

  it('has only a note where some machines are open', () => {
    const machines = machinesOf(
      [port(), port({ security_groups: ['h'] })],
      [rule({ security_group_id: 'h' })],
    )
    expect(diagnose({ ...facts, machines }).reasons).toMatchObject([{ code: 'SG-CLOSED', severity: 'note' }])
  })

  it('says so where the security groups were not read', () => {
    expect(inEnglish(diagnose(facts).notSeen).join(' ')).toContain('security groups')
  })

  it.each([
    ['another gateway', '10.1.10.254', [], ['GW-ROUTE']],
    [
      'another gateway and host routes',
      '10.1.10.254',
      [{ destination: '10.2.0.0/16', nexthop: '10.1.10.1' }],
      [],
    ],
    [
      'another gateway and host routes elsewhere',
      '10.1.10.254',
      [{ destination: '10.2.0.0/16', nexthop: '10.1.10.9' }],
      ['GW-ROUTE'],
    ],
    ['no gateway', null, [], ['GW-ROUTE']],
    ['this router as gateway', '10.1.10.1', [], []],
  ])('is told of %s', (_what, gateway_ip, host_routes, expected) => {
    const subnets = near.world.subnets.map((one) => ({ ...one, gateway_ip, host_routes }))
    const { reasons } = diagnose({ ...facts, near: { ...near, world: { ...near.world, subnets } } })
    expect(reasons.map(({ code }) => code)).toEqual(expected)
  })
})
