import { useState } from 'react'
import type { Tunnel } from '~/domain/plan/builders/replace-policy'

/** Which of the tunnels that use a policy move to the new one: all of them until the user says otherwise. */
export function useMovingTunnels(tunnels: readonly Tunnel[]) {
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set())
  const isMoving = ({ near }: Tunnel) => !staying.has(near.connection.id)
  return {
    all: tunnels,
    moving: tunnels.filter(isMoving),
    isMoving,
    /** A tunnel within the project has both ends among these: they move together or not at all. */
    toggle: (tunnel: Tunnel): void => {
      const { near, far } = tunnel
      const ends = [near, ...(far ? [far] : [])].map(({ connection }) => connection.id)
      const others = [...staying].filter((id) => !ends.includes(id))
      setStaying(new Set(isMoving(tunnel) ? [...others, ...ends] : others))
    },
    moveAll: () => setStaying(new Set()),
    moveNone: () => setStaying(new Set(idsOf(tunnels))),
    moveOwn: () => setStaying(new Set(idsOf(tunnels.filter(({ far }) => !far)))),
  }
}

export type MovingTunnels = ReturnType<typeof useMovingTunnels>

const idsOf = (tunnels: readonly Tunnel[]): string[] => tunnels.map(({ near }) => near.connection.id)
