import { type TunnelEnd, tunnelComesUp } from '../../../src/domain/negotiation'
import type { OutsidePeer, World } from '../world'
import { outsideEnd } from './tunnel-end'

/**
 * The wire between all daemons: who has which connection loaded, and which security associations stand. An
 * association lives until one of its ends takes it down: loading other settings does not touch it, as an Active
 * connection showed that was given another peer group on a real cloud (transcript connection-update-to-other-peer-group.200).
 */
export interface Network {
  /** Puts a connection into a daemon's configuration, in place of what was there. */
  load: (id: string, end: TunnelEnd) => void
  /** Takes a connection out, and its association down at both ends. */
  unload: (id: string) => void
  /** Takes a connection's association down at both ends. */
  disconnect: (id: string) => void
  isLoaded: (id: string) => boolean
  isUp: (id: string) => boolean
  /** Tries to bring a connection up, with the cloud's other daemons or with the outside devices too. */
  negotiate: (id: string, reach: 'clouds' | 'everything') => void
}

/** A network without associations. */
export function createNetwork(world: World): Network {
  const ends = createEnds()
  const devices = byAddress(world.outsidePeers)
  /** By connection: the other end's connection, or an outside device's name. */
  const associations = new Map<string, string>()
  const disconnect = (id: string) => {
    const other = associations.get(id)
    associations.delete(id)
    if (other !== undefined && associations.get(other) === id) associations.delete(other)
  }
  const associate = (id: string, other: string) => {
    associations.set(id, other)
    if (ends.get(other)) associations.set(other, id)
  }
  return {
    load: ends.set,
    unload: (id) => {
      disconnect(id)
      ends.delete(id)
    },
    disconnect,
    isLoaded: (id) => ends.get(id) !== undefined,
    isUp: (id) => associations.has(id),
    negotiate: (id, reach) => {
      const ours = ends.get(id)
      if (!ours || associations.has(id)) return
      const isMirror = (other: string) => {
        const theirs = other === id || associations.has(other) ? undefined : ends.get(other)
        return theirs?.peerAddress === ours.externalAddress && tunnelComesUp(ours, theirs)
      }
      const mirror = ends.at(ours.peerAddress).find(isMirror)
      if (mirror !== undefined) return associate(id, mirror)
      if (reach === 'clouds') return
      const answers = (peer: OutsidePeer) => tunnelComesUp(ours, outsideEnd(peer))
      const device = devices.get(ours.peerAddress)?.find(answers)
      if (device) associate(id, device.name)
    },
  }
}

function byAddress(peers: readonly OutsidePeer[]): ReadonlyMap<string, OutsidePeer[]> {
  const found = new Map<string, OutsidePeer[]>()
  for (const peer of peers) found.set(peer.address, [...(found.get(peer.address) ?? []), peer])
  return found
}

/** The loaded ends, also by the address that others reach them at: comparing every pair would take seconds. */
function createEnds() {
  const ends = new Map<string, TunnelEnd>()
  const idsByAddress = new Map<string, Set<string>>()
  const leave = (id: string) => idsByAddress.get(ends.get(id)?.externalAddress ?? '')?.delete(id)
  return {
    get: (id: string) => ends.get(id),
    at: (address: string): string[] => [...(idsByAddress.get(address) ?? [])],
    set: (id: string, end: TunnelEnd) => {
      leave(id)
      ends.set(id, end)
      const there = idsByAddress.get(end.externalAddress) ?? new Set()
      idsByAddress.set(end.externalAddress, there.add(id))
    },
    delete: (id: string) => {
      leave(id)
      ends.delete(id)
    },
  }
}
