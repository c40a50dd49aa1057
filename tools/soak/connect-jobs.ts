import { presetIkeLifetime, sitePath, type Persona, type Place } from './cast'
import { addCidr, begin, check, choose, fill } from './controls'
import type { Job, Working } from './jobs'
import { digestOf, type End } from './ledger'

/** To a gateway elsewhere that does not answer: the tunnel stays down, its objects are what counts. */
export const connectOneEnd: Job = async (working) => {
  const { operator, persona, serial } = working
  const { page } = operator
  const name = `${persona.prefix}-${serial}`
  const peerAddress = `192.0.2.${(serial % 250) + 2}`
  const cidr = `${persona.outside}.${serial % 256}.0/24`
  await beginConnect(working, name)
  await fill(operator, page.getByRole('textbox', { name: 'Peer address' }), peerAddress)
  await addCidr(operator, 'Peer networks', cidr)
  const psk = await page.getByRole('textbox', { name: 'Pre-shared key' }).inputValue()
  await begin(working, 'Create connection')
  const end = { ...partsOf(persona, persona.home, name), peerAddress, peer: [cidr], key: digestOf(psk) }
  return { after: [...working.ends, end], keys: new Map([[`Pre-shared key of ${name}`, psk]]) }
}

/** To the person's other site: the key is made for both ends, and nobody sees it. */
export const connectBothEnds: Job = async (working) => {
  const { operator, persona, serial, ends } = working
  const { home, far } = persona
  if (!far) throw new Error(`${persona.prefix} has no other site`)
  const name = `${persona.prefix}-${serial}`
  await beginConnect(working, name)
  await check(operator, operator.page.getByRole('radio', { name: /^One of your sites/ }))
  await choose(operator, 'Site 2', farSiteName(home, far))
  await choose(operator, 'Router of site 2', new RegExp(`^${far.router} `))
  await check(operator, networkBox(working, 'Networks of site 2', far))
  await begin(working, 'Create connection')
  const pair = [
    [home, far],
    [far, home],
  ] as const
  const made = pair.map(([near, other]): End => {
    const peer = [other.networks[0]?.cidr ?? '']
    return { ...partsOf(persona, near, name), peerAddress: other.address, peer, key: '' }
  })
  return { after: [...ends, ...made], keys: new Map() }
}

function farSiteName(home: Place, { site }: Place): RegExp {
  const where = `${site.region} / ${site.project}`
  return home.site.cloud === site.cloud ? new RegExp(`${where}$`) : new RegExp(`^South .* ${where}$`)
}

/** Fills in the side that is the person's own, and how it is protected. */
async function beginConnect(working: Working, name: string): Promise<void> {
  const { operator, persona } = working
  const { page } = operator
  await operator.go('/connections')
  await operator.click(
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Connect a site' }),
  )
  await choose(operator, 'Router', new RegExp(`^${persona.home.router} `))
  await check(operator, networkBox(working, 'Networks', persona.home))
  await check(operator, page.getByRole('radio', { name: persona.preset.label }))
  await fill(operator, page.getByRole('textbox', { name: 'Name', exact: true }), name)
}

function networkBox({ operator: { page } }: Working, group: string, { networks: [first] }: Place) {
  const name = new RegExp(`^${first?.name} ${first?.cidr}`)
  return page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name })
}

const partsOf = (
  { preset }: Persona,
  place: Place,
  name: string,
): Omit<End, 'peerAddress' | 'peer' | 'key'> => ({
  site: sitePath(place.site),
  name,
  router: place.router,
  local: [place.networks[0]?.cidr ?? ''],
  ike: preset.ike,
  ikeLifetime: presetIkeLifetime,
  ipsec: preset.ipsec,
})
