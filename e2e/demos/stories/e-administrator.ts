import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { t } from '../../support/language'
import type { PlainMessageKey } from '../../../src/domain/text/message'
import { openNeutron } from '../../support/site-api'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import type { Administrator, Site, Venue } from '../venues/venue'
import { exactly, literal } from '../../support/words'
import { connectionAt, makeBefore, newKey, signInAtBoth } from './acts'
import { administratorCaptions } from './e-administrator.captions'

type Morning = Stage<keyof typeof administratorCaptions.scenes, keyof typeof administratorCaptions.proofs>

const connection = 'tour-hq-dc'
const ikePolicy = `${connection} ike`
const ancient = { ike_version: 'v1', encryption_algorithm: '3des', auth_algorithm: 'sha1', pfs: 'group2' }

/** From every region at a glance to one tunnel that is down, to all weak policies, to a list for their owners. */
export const administrator = story('e-administrator', administratorCaptions, async (stage) => {
  const { page, prove, scene, secret, venue } = stage
  const { near, far } = venue
  const chief = administratorOf(venue)
  const psk = secret(newKey())
  await makeBefore(near, far, { name: connection, connection: { psk }, ike: ancient })
  await makeBefore(far, near, { name: connection, connection: { psk } })
  for (const site of [near, far]) {
    const status = async () => (await connectionAt(site, connection))?.status
    await expect.poll(status, { timeout: venue.patience }).toBe('DOWN')
  }
  const changes: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('/v2.0/')) changes.push(request.url())
  })
  const places = { near: { ...near, ...chief }, far: { ...far, ...chief } }
  await scene('sign in', () => signInAtBoth({ ...stage, venue: { ...venue, ...places } }))
  const counted = await lookAround(stage)
  await prove('counted', async () => expect(counted).toBe(await countAt(places.near)))
  await lookCloser(stage)
  await prove('down', async () => {
    for (const site of [near, far]) expect((await connectionAt(site, connection))?.status).toBe('DOWN')
    expect([await ikeVersionAt(near), await ikeVersionAt(far)]).toEqual(['v1', 'v2'])
  })
  await audit(stage)
  const lines = await takeAlong(stage)
  await prove('csv', async () => {
    expect(lines).toHaveLength(2)
    for (const fact of [connection, near.project, t('Down'), t('Broken (policies)'), far.api.address]) {
      expect(lines[1]?.split(',')).toContain(fact)
    }
  })
  await prove('only looked', async () => expect(changes).toEqual([]))
})

function administratorOf({ administrator: chief }: Venue): Administrator {
  if (!chief) throw new Error('This story takes an administrator: name one in the file of clouds')
  return chief
}

const ids = z.object({ ipsec_site_connections: z.array(z.object({ id: z.string() })) })

/** How many connections all projects have at a site. */
async function countAt(site: Omit<Site, 'api'>): Promise<number> {
  const ask = await openNeutron(site)
  return ids.parse(await ask('GET', 'vpn/ipsec-site-connections?fields=id')).ipsec_site_connections.length
}

const versions = z.object({ ikepolicies: z.tuple([z.object({ ike_version: z.string() })]) })

async function ikeVersionAt({ api }: Site): Promise<string> {
  const path = `vpn/ikepolicies?name=${encodeURIComponent(ikePolicy)}&fields=ike_version`
  return versions.parse(await api.ask('GET', path)).ikepolicies[0].ike_version
}

/** Opens a page about all projects by its entry in the navigation. */
async function administer(
  { hand }: Morning,
  entry: PlainMessageKey,
  heading: PlainMessageKey,
): Promise<void> {
  await hand.within(hand.find('navigation', 'Administration')).click('link', entry)
  await expect(hand.find('heading', heading)).toBeVisible()
}

/** All regions, then one of them; answers how many tunnels the panel counts there. */
async function lookAround(stage: Morning): Promise<number> {
  const { hand, scene, venue } = stage
  const { cloud, region } = venue.near
  const card = hand.find('region', exactly(`${region}, ${cloud}`))
  const counts = hand.find('table', 'Tunnels by project and status')
  await scene('regions', async () => {
    await administer(stage, 'Regions', 'Regions')
    await expect(card.getByRole('list')).toContainText(t('Down'))
    await hand.point(card)
  })
  await scene('counts', async () => {
    await hand.clickOn(
      card.getByRole('link', { name: t('Tunnels across all projects in {region}', { region }) }),
    )
    await hand.point(counts)
  })
  const all = counts.getByRole('link', { name: totalOf('total') })
  const counted = Number(await all.textContent())
  await scene('down', async () => {
    await hand.within(counts).click('link', totalOf('Down'))
    await expect(hand.find('combobox', 'Status')).toHaveValue('DOWN')
    await hand.point(hand.find('table', 'Tunnels'))
  })
  return counted
}

/** The number of all projects together. */
const totalOf = (status: PlainMessageKey) =>
  new RegExp(`^\\d+ ${literal(`${t(status)}, ${t('All projects')}`)}$`)

/** One tunnel of another project: beside the list, then on its own page. */
async function lookCloser(stage: Morning): Promise<void> {
  const { hand, scene, venue } = stage
  const { project } = venue.near
  const drawer = hand.within(hand.find('dialog'))
  await scene('drawer', async () => {
    await hand.within(hand.find('table', 'Tunnels')).click('link', exactly(connection))
    await drawer.point(drawer.find('figure'))
  })
  await scene('findings', async () => {
    const policy = t('IKE policy {name}', { name: ikePolicy })
    await drawer.point(drawer.find('list', exactly(t('Findings for {policy}', { policy }))))
  })
  await scene('diagnosis', async () => {
    await drawer.click('button', exactly(t('Open in project {project}', { project })))
    const cause = t('The two ends use different {what}', { what: t('IKE versions') })
    const first = hand.find('list', 'Reasons').getByRole('listitem').first()
    await hand.click('button', new RegExp(literal(cause)))
    await expect(first).toContainText(cause)
    await hand.point(first)
  })
}

/** The weak policies of all projects. */
async function audit(stage: Morning): Promise<void> {
  const { hand, scene, venue } = stage
  const title = t('Project {project}', { project: venue.near.project })
  const weak = hand.find('region', exactly(title)).getByRole('listitem').filter({ hasText: ikePolicy })
  const policy = weak.first()
  await scene('audit', async () => {
    await administer(stage, 'Audit', 'Audit of all projects')
    await expect(policy).toContainText(t('Broken (policies)'))
    await hand.point(policy)
  })
  await scene('evidence', async () => {
    await hand.clickOn(policy.getByRole('button', { name: new RegExp(literal(ikePolicy)) }))
    await hand.point(hand.find('list', exactly(t('Findings for {policy}', { policy: ikePolicy }))))
  })
  await scene('users', async () => {
    await hand.clickOn(policy.getByRole('link'))
    await hand.point(hand.find('table', 'Tunnels'))
  })
}

/** The rows that are listed, as a file; answers its lines. */
async function takeAlong({ hand, page, scene, shell }: Morning): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-tunnels-'))
  try {
    let lines: string[] = []
    await scene('csv', async () => {
      const saved = page.waitForEvent('download')
      await hand.click('button', 'Export CSV')
      const download = await saved
      const file = join(folder, download.suggestedFilename())
      await download.saveAs(file)
      lines = readFileSync(file, 'utf8').trim().split('\r\n')
      await shell.run({ title: 'Downloads', words: ['cat', file], marks: new RegExp(connection) })
    })
    await shell.close()
    return lines
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
