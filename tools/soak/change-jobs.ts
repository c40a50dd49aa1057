import { rowAction } from '../../e2e/support/actions'
import type { Persona } from './cast'
import { addCidr, begin, buttonOf, check, fill } from './controls'
import { heldKeys, tunnelsOf, type Job, type Working } from './jobs'
import { digestOf, policyIdsOf, type End, type FoundEnd } from './ledger'
import type { Operator } from './operator'

/** A tunnel of the person's, by chance, with the end at home first. */
function anyTunnel(
  { ends, random, persona }: Working,
  isMeant: (tunnel: readonly FoundEnd[]) => boolean = () => true,
): [FoundEnd, ...FoundEnd[]] {
  const tunnels = tunnelsOf(ends, persona).filter(isMeant)
  const found = tunnels[Math.floor(random() * tunnels.length)]
  if (!found) throw new Error(`${persona.prefix} has no such tunnel`)
  return found
}

const othersThan = (ends: readonly End[], name: string) => ends.filter((end) => end.name !== name)

/** Opens a connection from the list, once more where the list still showed one that a plan had made anew since. */
async function openConnection({ operator, tally }: Working, { name }: FoundEnd): Promise<void> {
  const { page } = operator
  for (;;) {
    await operator.go('/connections')
    await operator.follow(page.getByRole('rowheader', { name, exact: true }).getByRole('link'))
    const heading = page.getByRole('heading', { level: 1, name, exact: true })
    const gone = page.getByRole('heading', { level: 1, name: 'Not found' })
    if ((await operator.until(heading, gone)) === 0) return
    tally.staleRows += 1
  }
}

/** A site that could not be read is read again, as the page offers. */
async function readAgain({ operator }: Working): Promise<void> {
  const { page } = operator
  const offer = page.getByRole('button', { name: 'Try again' })
  while (await offer.isVisible()) {
    await operator.sitOut()
    await operator.click(offer)
    await offer.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => undefined)
  }
}

/** Reads the page until it says that the other end is found. */
async function bothEndsRead(working: Working, far: FoundEnd | undefined): Promise<void> {
  const { operator } = working
  const { page } = operator
  await operator.until(
    page
      .getByText(/^The peer (?:connection, |isn’t in a site)/)
      .or(page.getByRole('checkbox', { name: 'I’ll update this peer gateway' }))
      .or(page.getByRole('button', { name: 'Try again' })),
  )
  await readAgain(working)
  if (far) await operator.until(page.getByText(/is updated too/))
}

/** Confirms that somebody will update the peer, which is at no site of the person's. */
const confirmPeer = (operator: Operator) =>
  check(operator, operator.page.getByRole('checkbox', { name: 'I’ll update this peer gateway' }))

/** Puts a tunnel on another network: at this side where the router has two, else at the other. */
export const changeNetworks: Job = async (working) => {
  const { operator, persona, ends, serial } = working
  const [near, far] = anyTunnel(working, canChange(persona))
  await openConnection(working, near)
  await operator.follow(buttonOf(operator, 'Change policies and networks'))
  await bothEndsRead(working, far)
  const second = persona.home.networks[1]
  const isOwn = second !== undefined && !near.local.includes(second.cidr)
  const cidr = isOwn ? second.cidr : `${persona.outside}.${serial % 256}.0/24`
  if (isOwn) {
    const own = operator.page.getByRole('group', { name: 'Local networks', exact: true })
    await check(operator, own.getByRole('checkbox', { name: new RegExp(`^${second.name} ${second.cidr}`) }))
  } else await addCidr(operator, 'Peer networks', cidr)
  if (!far) await confirmPeer(operator)
  await begin(working, 'Apply changes')
  const grown = (list: readonly string[]) => [...list, cidr].toSorted()
  const changed = [
    isOwn ? { ...near, local: grown(near.local) } : { ...near, peer: grown(near.peer) },
    ...(far ? [{ ...far, peer: grown(far.peer) }] : []),
  ]
  return { after: [...othersThan(ends, near.name), ...changed], keys: new Map(heldKeys(ends)) }
}

/** Whether a network more can be put on a tunnel. */
export function canChange({ home }: Persona): (tunnel: readonly FoundEnd[]) => boolean {
  const second = home.networks[1]?.cidr
  return ([near, far]) =>
    far === undefined || (second !== undefined && near?.local.includes(second) === false)
}

/** Gives the IKE policy of a tunnel another lifetime, for all tunnels of the site that use it. */
export const replacePolicy: Job = async (working) => {
  const { operator, ends, persona, serial } = working
  const { page } = operator
  const [near] = anyTunnel(working)
  const lifetime = 20_000 + persona.prefix.length * 1000 + serial
  await openConnection(working, near)
  await operator.follow(page.getByRole('link', { name: near.ikePolicy.name, exact: true }).first())
  await operator.follow(buttonOf(operator, 'Replace policy'))
  await operator.until(page.getByRole('textbox', { name: 'Lifetime (seconds)' }))
  await readAgain(working)
  await fill(operator, page.getByRole('textbox', { name: 'Lifetime (seconds)' }), String(lifetime))
  await begin(working, 'Replace policy')
  const users = ends.filter(({ site, ikePolicy }) => site === near.site && ikePolicy.id === near.ikePolicy.id)
  const names = new Set(users.map(({ name }) => name))
  const after = ends.map((end) => (names.has(end.name) ? { ...end, ikeLifetime: lifetime } : end))
  return { after, keys: new Map(heldKeys(ends)) }
}

export const rotateKey: Job = async (working) => {
  const { operator, ends } = working
  const { page } = operator
  const [near, far] = anyTunnel(working)
  await openConnection(working, near)
  await operator.follow(buttonOf(operator, 'Rotate key'))
  await bothEndsRead(working, far)
  const field = page.getByRole('textbox', { name: 'New pre-shared key' })
  await operator.until(field)
  const psk = await field.inputValue()
  if (!far) await confirmPeer(operator)
  await begin(working, 'Rotate key')
  const after = ends.map((end) => (end.name === near.name ? { ...end, key: digestOf(psk) } : end))
  const keys = new Map([...heldKeys(ends), [`New pre-shared key of ${near.name}`, psk] as const])
  return { after, keys }
}

async function openRemoval({ operator, tally }: Working, { name }: FoundEnd): Promise<void> {
  const { page } = operator
  const offer = page.getByRole('link', { name: /^Also delete unused resources/ })
  for (;;) {
    await operator.go('/connections')
    await operator.act(page.getByRole('rowheader', { name, exact: true }), async () => {
      if (!(await offer.isVisible())) await rowAction(page, name, 'Delete')
    })
    await operator.click(offer)
    const goes = page.getByRole('list', { name: 'Resources to delete' })
    if ((await operator.until(goes, page.getByText('No resources to delete'))) === 0) return
    tally.staleRows += 1
  }
}

/** Deletes a tunnel with what only it uses, its other end along. */
export const remove: Job = async (working) => {
  const { operator, ends } = working
  const { page } = operator
  const [near, far] = anyTunnel(working)
  await openRemoval(working, near)
  await readAgain(working)
  if (far) {
    const [, , region] = far.site.split('/')
    const name = new RegExp(`connection ${far.name}, (?:.* / )?${region}$`)
    await check(operator, page.getByRole('checkbox', { name }))
  }
  await begin(working, /^Delete \d+ objects?$/)
  const keeps = policyIdsOf(far ? [near, far] : [near])
  return { after: othersThan(ends, near.name), keys: new Map(heldKeys(ends)), keeps }
}
