import { contains, overlaps } from '../../address'
import { networksOfEnd } from '../../plan/world'
import type { Rule } from './rule'

const metadata = '169.254.169.254'

/** Networks that cannot go through this tunnel. */
export const selectors: Rule = ({ near }) => {
  const { world, connection } = near
  const { local, peer } = networksOfEnd(near)
  const base = { severity: 'broken', certainty: 'certain', at: 'peer-networks' } as const
  const repair = { label: 'Change the networks', page: 'change-connection' } as const
  const clash = peer.flatMap((cidr) =>
    local.filter((own) => overlaps(own, cidr)).map((own) => [own, cidr] as const),
  )[0]
  const others = world.connections.filter(
    (other) => other.id !== connection.id && other.vpnservice_id === connection.vpnservice_id,
  )
  const twin = others.find((other) => {
    const theirs = networksOfEnd({ world, connection: other })
    return (
      theirs.peer.some((cidr) => peer.some((own) => overlaps(own, cidr))) &&
      theirs.local.some((cidr) => local.includes(cidr))
    )
  })
  return [
    ...(clash
      ? [
          {
            ...base,
            code: 'TS-OVERLAP',
            title: 'A network is on both sides',
            evidence: [`${clash[0]} here`, `${clash[1]} there`],
            advice: 'Renumber one side: packets for an own network never enter the tunnel.',
            source: 'RFC 4301 section 4.4.1',
            repair,
          },
        ]
      : []),
    ...(twin
      ? [
          {
            ...base,
            code: 'TS-OVERLAP-CONN',
            title: 'Another connection of this service leads to the same network',
            evidence: [`connection ${twin.name}`],
            advice: 'Only one of them can carry it: give them different networks, or remove one.',
            source: 'RFC 4301 section 4.4.1',
            repair,
          },
        ]
      : []),
    ...(peer.some((cidr) => contains(cidr, metadata))
      ? [
          {
            ...base,
            code: 'TS-META',
            title: 'The peer networks take in the metadata address',
            evidence: [`${metadata} lies in ${peer.find((cidr) => contains(cidr, metadata)) ?? ''}`],
            advice: 'Leave it out: instances would not get their metadata any more.',
            source: 'RFC 4301 section 4.4.1',
            repair,
          },
        ]
      : []),
  ]
}
