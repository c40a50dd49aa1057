import type { AccountField, Actor, GivenName } from './scenario/step'

/** A user with a role in a project, and a token for it. */
export type Account = Readonly<Record<AccountField, string>>

/** Those who have an account. */
type Holder = Exclude<Actor, 'nobody'>

/** A cloud that the scenario can be run against, with what it needs prepared. */
export interface PreparedCloud {
  /** Where Keystone is, without `/v3`. */
  identity: string
  /** Where each region's Neutron is, without `/v2.0`. */
  network: Readonly<Record<'RegionOne' | 'RegionTwo', string>>
  fetch: (url: string, init: RequestInit) => Promise<Response>
  accounts: Readonly<Record<Holder, Account>>
  given: Readonly<Record<GivenName, string>>
  /** Lets the agents work for a moment. */
  pass: () => Promise<void>
  /** How many such moments they may take to report. */
  patience: number
}

/** Users and projects of the scenario. Of the administrator there is one in each cloud already. */
export const accountPlans = {
  member: { user: 'fidelity', project: 'fidelity', role: 'member' },
  reader: { user: 'fidelity-reader', project: 'fidelity', role: 'reader' },
  other: { user: 'fidelity-other', project: 'fidelity-other', role: 'member' },
} as const

/** The external network of the scenario: addresses in it are allotted by chance, and struck out of recordings. */
export const externalNetwork = {
  name: 'fidelity-outside',
  subnets: {
    'external subnet': { ip_version: 4, cidr: '198.51.100.0/24', gateway_ip: '198.51.100.1' },
    'external subnet v6': { ip_version: 6, cidr: '2001:db8:f1d::/64', gateway_ip: '2001:db8:f1d::1' },
  },
} as const
