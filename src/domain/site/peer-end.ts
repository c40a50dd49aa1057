import { type TunnelEnd, serviceOf, networksOfEnd } from './connection-end'
import { type SiteWorld } from './site-snapshot'
import { addressesOf } from './gateway-addresses'

/**
 * The connection that is the other end of this one, among the sites that were read; what this is for that one, that one
 * is for this. Each names the other's address as its peer. Where several do, the one whose networks mirror this one's,
 * and of those that mirror each other alike the one of the same name; where none does, the only one of which that is true
 * in one direction, so that a wrong address is found as what it is. Undefined where nothing tells which it is: a plan that
 * took one end for that of two tunnels would make it twice.
 */
export function otherEndOf(end: TunnelEnd, worlds: readonly SiteWorld[]): TunnelEnd | undefined {
  const ends = worlds.flatMap((world) => world.connections.map((connection) => ({ world, connection })))
  const other = likeliestEnd(end, ends)
  const back = other && likeliestEnd(other, ends)
  return back?.connection.id === end.connection.id ? other : undefined
}

function likeliestEnd(end: TunnelEnd, ends: readonly TunnelEnd[]): TunnelEnd | undefined {
  const own = addressesOf(end.world, serviceOf(end))
  const others = ends.filter(({ connection }) => connection.id !== end.connection.id)
  const looksHere = (other: TunnelEnd) => own.includes(other.connection.peer_address)
  const isLookedAt = (other: TunnelEnd) =>
    addressesOf(other.world, serviceOf(other)).includes(end.connection.peer_address)
  const mutual = others.filter((other) => looksHere(other) && isLookedAt(other))
  if (mutual.length > 0) {
    const mirrored = mutual.filter((other) => mirrors(end, other))
    if (mirrored.length === 0) return only(mutual)
    return (
      only(mirrored) ?? only(mirrored.filter(({ connection }) => connection.name === end.connection.name))
    )
  }
  const oneWay = others.filter((other) => looksHere(other) !== isLookedAt(other))
  return only(oneWay.filter((other) => mirrors(end, other)))
}

function mirrors(end: TunnelEnd, other: TunnelEnd): boolean {
  const [ours, theirs] = [networksOfEnd(end), networksOfEnd(other)]
  return sameMembers(theirs.local, ours.peer) && sameMembers(theirs.peer, ours.local)
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
