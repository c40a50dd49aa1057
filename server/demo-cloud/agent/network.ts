import { overlaps } from '../../../src/domain/ip/address'
import { type TunnelEnd, tunnelComesUp } from '../../../src/domain/site/negotiation'
import { groupBy } from '../../../src/domain/text/group-by'
import type { OutsidePeer, World } from '../world/world'
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
  /**
   * Takes a connection out of a daemon that only reloads: its association goes on until IKE authenticates again. Meanwhile
   * it carries the traffic of its networks, so that no other connection there begins to negotiate for them (measured:
   * docs/decisions/replacement-order.md).
   */
  release: (id: string) => void
  /** Takes a connection's association down at both ends. */
  disconnect: (id: string) => void
  isLoaded: (id: string) => boolean
  isUp: (id: string) => boolean
  /** Tries to bring a connection up, with the cloud's other daemons or with the outside devices too. */
  negotiate: (id: string, reach: 'clouds' | 'everything') => void
}

/** Seconds: `rekeymargin` of the driver's template, half as much again for `rekeyfuzz`. */
const authenticatesBefore = 270

interface Association {
  /** The other end's connection, or an outside device's name. */
  other: string
  /** When IKE authenticates again, by the clock of the agents. */
  authenticatesAt: number
}

/** A network without associations. */
export function createNetwork(world: World, now: () => number): Network {
  const ends = createEnds()
  const devices = groupBy(world.outsidePeers, ({ address }) => address)
  /** By connection. */
  const associations = new Map<string, Association>()
  /** Ends that are in no configuration any more while their association goes on. */
  const released = new Map<string, TunnelEnd>()
  const disconnect = (id: string) => {
    const other = associations.get(id)?.other
    associations.delete(id)
    released.delete(id)
    if (other === undefined || associations.get(other)?.other !== id) return
    associations.delete(other)
    released.delete(other)
  }
  const associate = (id: string, other: string, { ikePolicy }: TunnelEnd) => {
    const theirs = ends.get(other)?.ikePolicy ?? ikePolicy
    const lifetime = Math.min(ikePolicy.lifetime.value, theirs.lifetime.value)
    const authenticatesAt = now() + Math.max(60, lifetime - authenticatesBefore) * 1000
    associations.set(id, { other, authenticatesAt })
    if (ends.get(other)) associations.set(other, { other: id, authenticatesAt })
  }
  /** A device that was given other settings drops what it had negotiated before. */
  const lives = (id: string, old: TunnelEnd): boolean => {
    const { other, authenticatesAt } = associations.get(id) ?? { other: '', authenticatesAt: 0 }
    const device = devices.get(old.peerAddress)?.find(({ name }) => name === other)
    return authenticatesAt > now() && (!device || tunnelComesUp(old, outsideEnd(device)))
  }
  const isCarried = (ours: TunnelEnd): boolean => {
    for (const [id, old] of released) if (!lives(id, old)) disconnect(id)
    return [...released.values()].some(
      (old) =>
        old.externalAddress === ours.externalAddress &&
        meet(old.localCidrs, ours.localCidrs) &&
        meet(old.peerCidrs, ours.peerCidrs),
    )
  }
  /** An end whose peer let its connection go takes another offer. */
  const isBusy = (id: string): boolean => {
    const peer = associations.get(id)?.other
    return peer !== undefined && !released.has(peer)
  }
  return {
    load: (id, end) => {
      released.delete(id)
      ends.set(id, end)
    },
    unload: (id) => {
      disconnect(id)
      ends.delete(id)
    },
    release: (id) => {
      const end = ends.get(id)
      if (end && associations.has(id)) released.set(id, end)
      ends.delete(id)
    },
    disconnect,
    isLoaded: (id) => ends.get(id) !== undefined,
    isUp: (id) => associations.has(id),
    negotiate: (id, reach) => {
      const ours = ends.get(id)
      if (!ours || associations.has(id) || isCarried(ours)) return
      const isMirror = (other: string) => {
        const theirs = other === id || isBusy(other) ? undefined : ends.get(other)
        return theirs?.peerAddress === ours.externalAddress && tunnelComesUp(ours, theirs)
      }
      const mirror = ends.at(ours.peerAddress).find(isMirror)
      if (mirror !== undefined) return associate(id, mirror, ours)
      if (reach === 'clouds') return
      const answers = (peer: OutsidePeer) => tunnelComesUp(ours, outsideEnd(peer))
      const device = devices.get(ours.peerAddress)?.find(answers)
      if (device) associate(id, device.name, ours)
    },
  }
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)))
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
