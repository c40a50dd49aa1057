import type { Page } from '@playwright/test'
import { t } from '../support/language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import type { DemoCloud } from '../../server/demo-cloud/app'
import { expectNoAxeViolations, goTo, rowAction, signIn, visit } from '../support/actions'
import { regionOf } from '../support/demo-region'
import { expect, test } from '../support/fixtures'
import {
  adminPages,
  headingOf,
  loadingOf,
  objectLists,
  offlinePages,
  openPage,
  sitePages,
} from '../support/site-pages'

// Every page in every state, in both languages and both themes. What was looked at is recorded, and
// docs/accessibility.md is made of it.

const routes = {
  Connections: ['connections', 'ipsec_site_connections'],
  'VPN services': ['vpn-services', 'vpnservices'],
  'Endpoint groups': ['endpoint-groups', 'endpoint_groups'],
  'IKE policies': ['ike-policies', 'ikepolicies'],
  'IPsec policies': ['ipsec-policies', 'ipsecpolicies'],
} as const

/** Objects whose rows offer to edit and to delete them. */
const changeable = [
  ['Connections', 'branch-berlin'],
  ['VPN services', 'hq-gateway'],
  ['IKE policies', 'ike-spare'],
] as const

const site = '/north/RegionOne/demo'

/** Where the first object of a list has its page. */
function addressIn(cloud: DemoCloud, list: keyof typeof routes): string {
  const [path, table] = routes[list]
  const [id] = regionOf(cloud).tables[table].keys()
  return `${site}/${path}/${id}`
}

/** The pages of single objects: what they show, and what is done there. */
function objectPages(cloud: DemoCloud): [screen: string, address: string][] {
  const connection = addressIn(cloud, 'Connections')
  const [agent] = regionOf(cloud).tables.agents.keys()
  return [
    ...objectLists.map(([list]): [string, string] => [`one of ${list}`, addressIn(cloud, list)]),
    ['change a connection', `${connection}/change`],
    ['a new key', `${connection}/rotate`],
    ['export of a connection', `${connection}/export`],
    ['change an IKE policy in use', `${addressIn(cloud, 'IKE policies')}/replace`],
    ['change an IPsec policy in use', `${addressIn(cloud, 'IPsec policies')}/replace`],
    ['an agent', `${site}/admin/agents/${agent}`],
  ]
}

/** Takes away everything that makes a VPN, everywhere. */
function emptyOut({ world }: DemoCloud) {
  for (const { regions } of world.clouds.values()) {
    for (const { tables } of regions.values()) {
      for (const [, table] of Object.values(routes)) tables[table].clear()
    }
  }
}

/** Looks at screens, one after another. */
function tourOf(page: Page) {
  const screens: string[] = []
  return {
    look: async (screen: string) => {
      await expectNoAxeViolations(page, screen)
      screens.push(screen)
    },
    expectRecorded: (state: string) =>
      expect(`${JSON.stringify(screens, undefined, 1)}\n`).toMatchSnapshot(`axe-${state}.json`),
  }
}

/** Looks at every page that the navigation has, once it has loaded. */
async function lookAtAll(page: Page, look: (screen: string) => Promise<void>) {
  for (const name of sitePages) {
    await openPage(page, name)
    await look(name)
  }
  for (const name of adminPages) {
    await openPage(page, name, 'Administration')
    await look(`Administration: ${name}`)
  }
}

/** All pages and all objects' pages while none of them can be read, each once it shows that. */
async function tourUnread(page: Page, cloud: DemoCloud, isShown: () => Promise<void>) {
  const tour = tourOf(page)
  const open = async (name: PlainMessageKey, section?: 'Administration') => {
    await goTo(page, name, section)
    await expect(headingOf(page, name)).toBeVisible()
    await isShown()
    await tour.look(section ? `${section}: ${name}` : name)
  }
  for (const name of sitePages) if (!offlinePages.has(name)) await open(name)
  for (const name of adminPages) await open(name, 'Administration')
  for (const [screen, address] of objectPages(cloud)) {
    // Help is read from nowhere: what is shown then is of the page that is opened next.
    await openPage(page, 'Help')
    await visit(page, address)
    await expect(headingOf(page, 'Help')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isShown()
    await tour.look(screen)
  }
  return tour
}

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme} theme`, () => {
      test.use({ locale, colorScheme })
      test.describe.configure({ timeout: 300_000 })

      test('filled pages have no violation', async ({ page, cloud }) => {
        const { look, expectRecorded } = tourOf(page)
        await page.goto('/sign-in')
        await expect(page.getByRole('textbox', { name: t('User name') })).toBeVisible()
        await look('Sign in')
        await signIn(page, { user: 'admin' })
        await lookAtAll(page, look)
        for (const [screen, address] of objectPages(cloud)) {
          await openPage(page, 'Help')
          await visit(page, address)
          await expect(headingOf(page, 'Help')).toHaveCount(0)
          await expect(loadingOf(page)).toHaveCount(0)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await look(screen)
        }
        expectRecorded('filled')
      })

      test('empty pages have no violation', async ({ page, cloud }) => {
        const { look, expectRecorded } = tourOf(page)
        emptyOut(cloud)
        await signIn(page, { user: 'admin' })
        await lookAtAll(page, look)
        for (const [list] of objectLists) {
          await visit(page, `${site}/${routes[list][0]}/00000000-0000-4000-8000-000000000000`)
          await expect(page.getByRole('heading', { level: 1, name: t('Not found') })).toBeVisible()
          await look(`one of ${list}`)
        }
        await visit(page, `${site}/nowhere`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await look('no such page')
        expectRecorded('empty')
      })

      test('pages that are loading have no violation', async ({ page, cloud }) => {
        await page.goto('/sign-in')
        // Held back in the browser: a hundred connections that wait would keep the pages' own files from coming.
        await page.route('**/network/RegionOne/**', () => undefined)
        await signIn(page, { user: 'admin' })
        const tour = await tourUnread(page, cloud, () => expect(loadingOf(page).first()).toBeVisible())
        tour.expectRecorded('loading')
      })

      test('a site that is being opened has no violation', async ({ page }) => {
        await signIn(page, { user: 'admin' })
        const { look } = tourOf(page)
        await page.route('**/identity/v3/auth/tokens', () => undefined)
        await page.goto('/north/RegionOne/alt/connections')
        await expect(page.getByRole('heading', { level: 1, name: t('Loading the page') })).toBeVisible()
        await look('a site that is being opened')
      })

      test('pages that cannot be read have no violation', async ({ page, cloud }) => {
        await page.goto('/sign-in')
        const fault = { cloud: 'north', region: 'RegionOne', method: 'GET', status: 503 }
        await page.request.post('/demo-cloud/control/faults', { data: fault })
        await signIn(page, { user: 'admin' })
        const tour = await tourUnread(page, cloud, () =>
          expect(page.getByRole('main').getByRole('alert').first()).toBeVisible(),
        )
        tour.expectRecorded('failing')
      })

      test('dialogs and refused forms have no violation', async ({ page }) => {
        const { look, expectRecorded } = tourOf(page)
        const dialog = page.getByRole('dialog')
        const close = async () => {
          await page.keyboard.press('Escape')
          await expect(dialog).toHaveCount(0)
        }
        await page.goto('/sign-in')
        await page.getByRole('button', { name: t('Sign in'), exact: true }).click()
        await expect(page.getByRole('textbox', { name: t('User name') })).toHaveAccessibleDescription(/./)
        await look('Sign in, refused')
        await signIn(page, { user: 'admin' })
        for (const [list, create] of objectLists) {
          await openPage(page, list)
          await page.getByRole('button', { name: t(create) }).click()
          await expect(dialog).toBeVisible()
          await look(create)
          await dialog.getByRole('textbox', { name: t('Name'), exact: true }).fill('x'.repeat(256))
          await dialog.getByRole('button', { name: t('Create'), exact: true }).click()
          await expect(
            dialog.getByRole('textbox', { name: t('Name'), exact: true }),
          ).toHaveAccessibleDescription(/./)
          await look(`${create}, refused`)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('button', { name: t('Keep editing') })).toBeFocused()
          await look(`${create}, left`)
          await page.getByRole('button', { name: t('Discard changes') }).click()
          await expect(dialog).toHaveCount(0)
        }
        for (const [list, name] of changeable) {
          await openPage(page, list)
          for (const action of ['Edit', 'Delete'] as const) {
            await rowAction(page, name, t(action))
            await expect(dialog).toBeVisible()
            await expect(page.getByRole('menu')).toHaveCount(0)
            await look(`${action} one of ${list}`)
            await close()
          }
        }
        await openPage(page, 'Connect a site')
        await page.getByRole('button', { name: t('Create connection') }).click()
        await expect(page.getByRole('textbox', { name: t('Peer address') })).toHaveAccessibleDescription(/./)
        await look('Connect a site, refused')
        await page.keyboard.press('ControlOrMeta+k')
        await expect(dialog.getByRole('combobox')).toBeFocused()
        await look('the command palette')
        await close()
        expectRecorded('dialogs')
      })
    })
  }
}
