/** Where a person works: one project in one region of one cloud. */
export interface SiteRef {
  cloud: string
  region: string
  project: string
}

/** A router of a site with the networks that tunnels may carry, by name and CIDR. */
export interface Place {
  site: SiteRef
  router: string
  /** Its external IPv4 address. */
  address: string
  networks: readonly { name: string; cidr: string }[]
}

/** One who works through the panel: everything made carries the prefix, and no two share a router or a policy. */
export interface Persona {
  prefix: string
  user: string
  home: Place
  /** The router at which both ends' tunnels end. */
  far?: Place
  preset: Preset
  /** Has a browser that nobody else uses, so that it can be killed. */
  isAlone?: boolean
  /** Outside gateways have this as the first two octets of their networks. */
  outside: string
}

/** A choice of the guided flow, and what policies it is to come to; the IKE lifetime apart. */
interface Preset {
  label: RegExp
  ike: string
  ipsec: string
}

const compatible: Preset = {
  label: /^Compatible and strong$/,
  ike: 'v2 main aes-256 sha256 group14',
  ipsec: 'esp tunnel aes-256 sha256 group14 3600',
}
const modern: Preset = {
  label: /^Modern$/,
  ike: 'v2 main aes-256 sha256 group19',
  ipsec: 'esp tunnel aes-256-gcm-16 sha256 group19 3600',
}
const aead: Preset = {
  label: /^Modern, AEAD throughout$/,
  ike: 'v2 main aes-256-gcm-16 sha384 group20',
  ipsec: 'esp tunnel aes-256-gcm-16 sha256 group20 3600',
}

/** Seconds that every preset's IKE policy lives. */
export const presetIkeLifetime = 28_800

const northOne = { cloud: 'north', region: 'RegionOne' }
const northTwo = { cloud: 'north', region: 'RegionTwo' }
const southOne = { cloud: 'south', region: 'RegionOne' }
const net = (name: string, cidr: string) => ({ name: `${name}-subnet`, cidr })

/** The alt project has one router and one network in each region, all of the same CIDR: it has one end alone. */
const altPlace = (site: Omit<SiteRef, 'project'>, address: string): Place => ({
  site: { ...site, project: 'alt' },
  router: 'alt-router',
  address,
  networks: [net('alt', '10.99.0.0/24')],
})

export const cast: readonly Persona[] = [
  {
    prefix: 'ann',
    user: 'demo',
    home: {
      site: { ...northOne, project: 'demo' },
      router: 'router1',
      address: '203.0.113.10',
      networks: [net('office', '10.10.20.0/24'), net('private', '10.10.10.0/24')],
    },
    far: {
      site: { ...northTwo, project: 'demo' },
      router: 'router1',
      address: '203.0.113.110',
      networks: [net('private', '20.20.20.0/24'), net('office', '20.20.21.0/24')],
    },
    preset: modern,
    isAlone: true,
    outside: '172.16',
  },
  {
    prefix: 'bob',
    user: 'demo',
    home: {
      site: { ...northOne, project: 'demo' },
      router: 'router2',
      address: '203.0.113.11',
      networks: [net('lab', '10.10.30.0/24')],
    },
    preset: aead,
    outside: '172.17',
  },
  {
    prefix: 'cleo',
    user: 'demo',
    home: {
      site: { ...northTwo, project: 'demo' },
      router: 'router2',
      address: '203.0.113.111',
      networks: [net('lab', '20.20.22.0/24')],
    },
    far: {
      site: { ...southOne, project: 'demo' },
      router: 'router2',
      address: '198.51.100.111',
      networks: [net('lab', '10.30.50.0/24')],
    },
    preset: compatible,
    isAlone: true,
    outside: '172.18',
  },
  {
    prefix: 'dirk',
    user: 'demo',
    home: {
      site: { ...southOne, project: 'demo' },
      router: 'router1',
      address: '198.51.100.110',
      networks: [net('office', '10.30.40.0/24'), net('private', '10.30.30.0/24')],
    },
    preset: modern,
    isAlone: true,
    outside: '172.19',
  },
  {
    prefix: 'eve',
    user: 'alt',
    home: altPlace(northOne, '203.0.113.12'),
    // Not what the shops of this project have: a policy of theirs would be used, and be replaced.
    preset: aead,
    outside: '172.20',
  },
  {
    prefix: 'fay',
    user: 'alt',
    home: altPlace(northTwo, '203.0.113.112'),
    preset: modern,
    outside: '172.21',
  },
  { prefix: 'gus', user: 'alt', home: altPlace(southOne, '198.51.100.112'), preset: aead, outside: '172.22' },
]

export const cloudNames: Readonly<Record<string, string>> = { north: 'North (demo)', south: 'South (demo)' }

export const sitePath = ({ cloud, region, project }: SiteRef): string => `/${cloud}/${region}/${project}`

export const placesOf = ({ home, far }: Persona): Place[] => [home, ...(far ? [far] : [])]

/** The clouds that a person is signed in at, the one of the home first. */
export const cloudsOf = (persona: Persona): string[] => [
  ...new Set(placesOf(persona).map(({ site }) => site.cloud)),
]
