import { type TunnelEnd, tunnelComesUp } from '../../../src/domain/negotiation'
import type { World } from '../world'
import { outsideEnd } from './tunnel-end'

/**
 * The wire between all daemons: who has which connection loaded, and which security associations stand. An
 * association lives until one of its ends takes it down: loading other settings does not touch it (cloud-lab README,
 * "PUT of a connection to another peer group, while ACTIVE").
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
  const ends = new Map<string, TunnelEnd>()
  /** By connection: the other end's connection, or an outside device's name. */
  const associations = new Map<string, string>()
  const disconnect = (id: string) => {
    const other = associations.get(id)
    associations.delete(id)
    if (other !== undefined && associations.get(other) === id) associations.delete(other)
  }
  const associate = (id: string, other: string) => {
    associations.set(id, other)
    if (ends.has(other)) associations.set(other, id)
  }
  return {
    load: (id, end) => ends.set(id, end),
    unload: (id) => {
      disconnect(id)
      ends.delete(id)
    },
    disconnect,
    isLoaded: (id) => ends.has(id),
    isUp: (id) => associations.has(id),
    negotiate: (id, reach) => {
      const ours = ends.get(id)
      if (!ours || associations.has(id)) return
      const mirror = [...ends].find(
        ([other, theirs]) =>
          other !== id &&
          areCounterparts(ours, theirs) &&
          !associations.has(other) &&
          tunnelComesUp(ours, theirs),
      )
      if (mirror) return associate(id, mirror[0])
      if (reach === 'clouds') return
      const device = world.outsidePeers.find((peer) => tunnelComesUp(ours, outsideEnd(peer)))
      if (device) associate(id, device.name)
    },
  }
}

/** Told first, and cheaply: comparing every pair of a thousand connections in full would take seconds. */
function areCounterparts(ours: TunnelEnd, theirs: TunnelEnd): boolean {
  return ours.peerAddress === theirs.externalAddress && ours.externalAddress === theirs.peerAddress
}
