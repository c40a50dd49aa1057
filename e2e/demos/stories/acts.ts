import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { makeEnd, type EndSpec } from '../../support/tunnel-end'
import type { PlainMessageKey } from '../../../src/domain/text/message'
import { expect } from '../expect'
import type { Stage } from '../stage'
import type { Site } from '../venues/venue'
import { literal, startingWith } from '../../support/words'

/** What an act needs of the stage, whatever the story's captions are. */
type Players = Pick<Stage, 'hand' | 'page' | 'venue'>

/** Signs in at a site's cloud, and chooses the site where there is a choice. */
export async function signIn({ hand, page }: Players, site: Site): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  const clouds = hand.find('combobox', 'Cloud')
  if (await clouds.isVisible()) await hand.chooseNative('Cloud', site.cloud)
  await hand.type('User name', site.user)
  await hand.typeSecret('Password', site.password)
  if (site.domain !== 'Default') await hand.type('Domain', site.domain)
  await hand.click('button', 'Sign in')
  const heading = hand.find('heading', 'Choose a region and project').or(hand.find('heading', 'Overview'))
  await expect(heading).toBeVisible()
  const choice = hand.find('button', siteNamed(site))
  if (await choice.isVisible()) await hand.click('button', siteNamed(site))
  await expect(hand.find('heading', 'Overview')).toBeVisible()
}

/** Signs in wherever the two sites want it, the near one last: there the operator works. */
export async function signInAtBoth(stage: Players): Promise<void> {
  const { near, far } = stage.venue
  if (far.cloud !== near.cloud) {
    await signIn(stage, far)
    await addCloud(stage)
  }
  await signIn(stage, near)
}

/** Goes from a site to the sign-in at another cloud. */
export async function addCloud({ hand }: Players): Promise<void> {
  await hand.click('button', startingWith('Site:'))
  await hand.click('menuitem', 'Add a cloud')
}

/** Opens a page of the site by its entry in the navigation. */
export async function goTo({ hand }: Players, entry: PlainMessageKey): Promise<void> {
  await hand.within(hand.find('navigation', 'Pages')).click('link', entry)
  await expect(hand.find('heading', entry)).toBeVisible()
}

/** A site where it is offered: with its cloud's name where there are several. */
export const siteNamed = ({ cloud, region, project }: Site): RegExp =>
  new RegExp(`^(${literal(cloud)} / )?${literal(`${region} / ${project}`)}$`)

/** Changes to another site that one is signed in at. */
export async function switchTo({ hand }: Players, site: Site): Promise<void> {
  await hand.click('button', startingWith('Site:'))
  await hand.click('menuitem', siteNamed(site))
  await expect(hand.find('heading', 'Overview')).toBeVisible()
}

const shown = z.object({ ipsec_site_connections: z.array(z.object({ id: z.string(), status: z.string() })) })

/** What a site's own API says of the connection of this name; undefined where it has none. */
export async function connectionAt({ api }: Site, name: string) {
  const path = `vpn/ipsec-site-connections?name=${encodeURIComponent(name)}&fields=id&fields=status`
  return shown.parse(await api.ask('GET', path)).ipsec_site_connections[0]
}

const peers = z.object({ ipsec_site_connections: z.array(z.object({ peer_address: z.string() })) })

/** The addresses that a site's connections lead to. */
export async function peersOf({ api }: Site): Promise<string[]> {
  const answer = await api.ask('GET', 'vpn/ipsec-site-connections?fields=peer_address')
  return peers.parse(answer).ipsec_site_connections.map(({ peer_address }) => peer_address)
}

/** Waits until the API of each site says that the connection of this name is ACTIVE. */
export async function expectActive(sites: readonly Site[], name: string, patience: number): Promise<void> {
  for (const site of sites) {
    await expect
      .poll(async () => (await connectionAt(site, name))?.status, { timeout: patience })
      .toBe('ACTIVE')
  }
}

/** What was there before the story: an end of the tunnel, made past the panel by somebody else. */
export async function makeBefore(site: Site, other: Site, spec: EndSpec): Promise<string> {
  return (await makeEnd(site.api, other.api, spec)).id
}

/** A key as good as the panel's own ones. */
export const newKey = (): string => randomBytes(24).toString('base64url')

const keyed = z.object({ ipsec_site_connection: z.object({ psk: z.string() }) })

/** The pre-shared key that a site has for a connection: to compare in memory, never to show. */
export async function keyOf({ api }: Site, id: string): Promise<string> {
  const path = `vpn/ipsec-site-connections/${id}?fields=psk`
  return keyed.parse(await api.ask('GET', path)).ipsec_site_connection.psk
}
