import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { demoCloudPath } from '../../server/gateway/demo'
import { goTo, signIn, visit } from '../support/actions'
import { expect, test as base } from '../support/fixtures'
import { watched } from './harmless'
import { fillWithHostile, type HostileKind, type HostileObjects } from './hostile-world'
import { openPage, sitePages } from '../support/site-pages'
import { tallyOf, type Tally } from '../support/tally'

interface Fixtures {
  hostile: HostileObjects[]
  tally: Tally
}

const test = base.extend<Fixtures>({
  // Its agents do not work: they would report other statuses.
  cloud: async ({}, use) => {
    const cloud = createDemoCloud({ basePath: demoCloudPath, control: true })
    await use(cloud)
    await cloud.stop()
  },
  hostile: async ({ cloud }, use) => use(fillWithHostile(cloud.world)),
  tally: async ({ page, hostile }, use) => {
    const wires = await watched(page)
    await signIn(page)
    await use(tallyOf(page, hostile, wires))
  },
})

test.describe.configure({ timeout: 240_000 })

const site = '/north/RegionOne/demo'
const pages: readonly (readonly [kind: HostileKind, list: string, page: string])[] = [
  ['named', 'connections', 'a connection'],
  ['odd', 'connections', 'a connection of odd values'],
  ['service', 'vpn-services', 'a VPN service'],
  ['peer', 'endpoint-groups', 'an endpoint group'],
  ['oddIke', 'ike-policies', 'an IKE policy'],
  ['oddIpsec', 'ipsec-policies', 'an IPsec policy'],
]

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('hostile names and values are harmless in every list', async ({ page, tally }) => {
      for (const name of sitePages) {
        await openPage(page, name)
        await tally.look(name)
      }
      await visit(page, `${site}/audit?profile=cnsa`)
      await expect(page.getByText(/ doesn’t allow /).first()).toBeVisible()
      await tally.look('Audit by a profile')
      await page.emulateMedia({ media: 'print' })
      await tally.look('Audit, printed')
      await tally.expectRecorded('lists')
    })

    // The narrow pages are the same but for their width: those with the most on them stand for all.
    for (const [kind, list, name] of width === 390 ? pages.slice(1, 3) : pages) {
      test(`hostile names and values are harmless on the page of ${name}`, async ({
        page,
        hostile,
        tally,
      }) => {
        for (const { idOf, nameOf } of hostile) {
          await visit(page, `${site}/${list}/${idOf(kind)}`)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(
            nameOf(kind).replaceAll(/\s+/g, ' '),
          )
          await tally.look(name)
        }
        await tally.expectRecorded(name.replaceAll(' ', '-'))
      })
    }
  })
}

test('hostile names and values are harmless in dialogs and drawers', async ({ page, hostile, tally }) => {
  for (const { idOf } of hostile) {
    await visit(page, `${site}/connections/${idOf('odd')}?panel=edit`)
    await expect(page.getByRole('dialog', { name: /^Edit connection/ })).toBeVisible()
    await tally.look('Edit connection')
    await visit(page, `${site}/endpoint-groups/${idOf('peer')}?panel=remove`)
    await expect(page.getByRole('dialog', { name: /^Delete endpoint group/ })).toBeVisible()
    await tally.look('Delete endpoint group')
  }
  await tally.expectRecorded('dialogs')
})

test('hostile names and values are harmless in plans, and in what is made of them for a shell', async ({
  page,
  hostile,
  tally,
}) => {
  const ids = encodeURIComponent(JSON.stringify(hostile.flatMap(({ idOf }) => [idOf('named'), idOf('odd')])))
  await visit(page, `${site}/plans/remove?kind=site-connection&ids=${ids}`)
  await expect(page.getByRole('heading', { name: 'Resources to delete' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'CLI commands' }).click()
  await tally.look('A removal')
  for (const { idOf } of hostile) {
    await visit(page, `${site}/connections/${idOf('odd')}/change`)
    await expect(page.getByRole('heading', { name: 'Policies and networks' })).toBeVisible()
    await tally.look('A change of a connection')
    await visit(page, `${site}/ike-policies/${idOf('ike')}/replace`)
    await expect(page.getByRole('heading', { name: 'New values' })).toBeVisible()
    await tally.look('A change of a policy in use')
  }
  await tally.expectRecorded('plans')
})

test('hostile names and values are harmless in everything that is saved', async ({
  page,
  hostile,
  tally,
}) => {
  for (const { idOf } of hostile) {
    await visit(page, `${site}/connections/${idOf('named')}/export`)
    await expect(page.getByText(/^# VPNaaS Panel/)).toBeVisible()
    await tally.look('A file for the other gateway')
  }
  const [first] = hostile
  await visit(page, `${site}/connections/${first?.idOf('named')}/export`)
  const devices = page.getByRole('combobox', { name: 'Format' })
  await devices.click()
  const labels = await page.getByRole('option').allTextContents()
  for (const label of labels) {
    if (await page.getByRole('listbox').isHidden()) await devices.click()
    await page.getByRole('option', { name: label, exact: true }).click()
    await expect(page.getByRole('heading', { level: 2, name: label })).toBeVisible()
    await tally.look(label)
  }
  await goTo(page, 'Topology')
  const svg = await saved(page, 'Export SVG')
  expect(await drawnTags(page, svg)).toEqual(['desc', 'line', 'path', 'rect', 'svg', 'text', 'title'])
  expect((await saved(page, 'Export PNG')).slice(1, 4)).toBe('PNG')
  await goTo(page, 'Connections')
  const csv = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const rows = (await contentOf(await csv)).trimEnd().split('\r\n')
  expect(rows).toHaveLength(1 + 2 * hostile.length)
  for (const row of rows)
    expect(row).not.toMatch(/(?:^|,)"?[=+\-@\t\r]|[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
  await tally.expectRecorded('files')
})

async function saved(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  return contentOf(await download)
}

const contentOf = async (download: Download) => {
  expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u)
  return (await readFile(await download.path())).toString()
}

/** The elements that a browser makes of a drawing; it fails where the drawing is not well-formed. */
const drawnTags = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [
      ...new Set([documentElement, ...documentElement.querySelectorAll('*')].map((one) => one.tagName)),
    ].toSorted()
  }, svg)
