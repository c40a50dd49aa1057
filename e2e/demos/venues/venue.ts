import type { SiteApi, SiteAt } from '../../support/site-api'
import type { Caption } from '../captions'

/** A site as the panel calls it, with its API past the panel, for what a story finds there and asserts. */
export interface Site extends SiteAt {
  /** The cloud, as the panel's sign-in names it. */
  cloud: string
  /** What captions call the site: its cloud, or its region where both are of one cloud. */
  label: string
  api: SiteApi
}

/** A shell's command, with what its environment has more. */
export interface ShellCommand {
  words: readonly string[]
  environment?: Readonly<Record<string, string>>
}

/** A ping, and the host that sends it. */
interface Ping extends ShellCommand {
  host: string
}

/** Where packets can be sent and seen: commands for a shell of this machine. */
export interface Wire {
  /** A ping between two hosts behind the sites, both ways. */
  pings: readonly [Ping, Ping]
  /** Prints the first packets between the two gateways, and any that bear an inner address. */
  capture: ShellCommand
}

/** A strongSwan that can load what the panel exported. */
export interface StrongSwan {
  /** Where it runs. */
  title: string
  up: () => Promise<void>
  /** Loads a `swanctl.conf`, and prints what it loaded. */
  load: (file: string) => ShellCommand
  /** Prints the SAs where there is a way to the cloud, else the connections that are loaded. */
  show: ShellCommand
  /** Reaches the network behind it from the cloud; absent where no wire leads there. */
  ping?: ShellCommand
  down: () => Promise<void>
}

/** A gateway that is no cloud. */
interface Device {
  address: string
  network: string
  strongSwan?: StrongSwan
}

/** Who sees every project at both sites. */
export type Administrator = Pick<SiteAt, 'user' | 'password' | 'domain' | 'project'>

/** Where a story plays: the panel, and the cloud or clouds behind it. */
export interface Venue {
  kind: 'demo' | 'real' | 'config'
  label: Caption
  /** Where the panel is served. */
  origin: string
  /** The two sites that stories join; the operator works at the near one. */
  near: Site
  far: Site
  /** Absent where nobody named one. */
  administrator?: Administrator
  device: Device
  wire?: Wire
  /** Milliseconds that a tunnel may take to come up. */
  patience: number
  /** Takes away what stories made, and stops what was started for them. */
  close: () => Promise<void>
}

/** What every object that a story makes is called first, so that nothing else is ever removed. */
export const ownPrefix = 'tour-'

/** What captions may name: `{here}`, `{thereNet}` and the rest. */
export const factsOf = ({ near, far, device }: Venue): Readonly<Record<string, string>> => ({
  here: near.label,
  there: far.label,
  hereNet: near.api.cidr,
  thereNet: far.api.cidr,
  hereAddress: near.api.address,
  thereAddress: far.api.address,
  project: near.project,
  router: near.router,
  device: device.address,
  deviceNet: device.network,
})
