import type { NegotiationDriver } from '../site/negotiation'
import type { Agent } from '../neutron/resources/agent'
import type { Machine } from '../site/instances'
import type { OwnChange, Recreation } from '../plan/own-changes'
import type { SiteWorld } from '../site/site-snapshot'
import type { StatusChange } from '../status/status-history'
import type { Finding } from '../finding/finding'
import type { TunnelEnd } from '../site/connection-end'

/** How sure a reason is: proven by what was read, likely by the rules, or no more than worth a look. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** A reason why a tunnel is down, or up without traffic. */
export interface Reason extends Finding {
  certainty: Certainty
}

/** What a diagnosis goes by. Times are milliseconds since the epoch. */
export interface DiagnosisFacts {
  near: TunnelEnd
  /** The other end, where it is ours. */
  far: TunnelEnd | undefined
  /** Every site that was read. */
  worlds: readonly SiteWorld[]
  /** Whether both ends hold the same key; undefined where it was not compared. */
  sameKey: boolean | undefined
  /** Undefined: not known, so the rules of both hold. */
  driver: NegotiationDriver | undefined
  /** The machines on the networks here; undefined where they were not read. */
  machines?: readonly Machine[] | undefined
  /** The agents that serve the router here; undefined where the user may not ask. */
  agents?: readonly Agent[] | undefined
  now: number
  /** What the user's own plans changed of the connection here, the latest first. */
  ownChanges?: readonly OwnChange[]
  /** When the user's own plans last created the connection here again. */
  recreation?: Recreation | undefined
  /** The transitions that were seen, oldest first. */
  changes?: readonly StatusChange[]
  /** When the status was first seen here; undefined where it is as it was on arrival. */
  since: number | undefined
}
