import type { Page } from '@playwright/test'
import { goTo, rowOf, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

/** Choices that a user makes, counted: a click on an option, a radio or a checkbox. Nothing is typed. */
function chooser(page: Page) {
  let choices = 0
  return {
    choices: () => choices,
    option: async (label: string, option: RegExp) => {
      choices += 1
      await page.getByRole('combobox', { name: label, exact: true }).click()
      await page.getByRole('option', { name: option }).click()
    },
    radio: async (label: RegExp) => {
      choices += 1
      await page.getByRole('radio', { name: label }).check()
    },
    checkbox: async (group: string, label: RegExp) => {
      choices += 1
      await page
        .getByRole('group', { name: group, exact: true })
        .getByRole('checkbox', { name: label })
        .check()
    },
  }
}

const create = (page: Page) => page.getByRole('button', { name: 'Create connection' }).click()

test('both ends of a tunnel are made with six choices and nothing typed, and go ACTIVE', async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  const choose = chooser(page)
  await choose.option('Router', /^router1 /)
  await choose.checkbox('Networks', /^office-subnet/)
  await choose.radio(/One of your sites/)
  await choose.option('Site 2', /RegionTwo/)
  await choose.option('Router of site 2', /^router1 /)
  await choose.checkbox('Networks of site 2', /^private-subnet 20/)
  expect(choose.choices()).toBeLessThanOrEqual(6)
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('regionone--regiontwo')
  await create(page)
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toContainText('Active')
  const ends = page.getByRole('list', { name: 'Ends of the tunnel' }).getByRole('listitem')
  await expect(ends).toHaveText([/Active.*RegionOne/, /Active.*RegionTwo/])
  await page.getByRole('link', { name: 'View connection' }).click()
  await expect(page.getByRole('main')).toContainText('Active')
})

test('three sites in two clouds become a mesh, each pair with a key of its own', async ({ page, cloud }) => {
  await signIn(page, { cloud: 'South (demo)' })
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'Add a cloud' }).click()
  await signIn(page, { cloud: 'North (demo)' })
  await goTo(page, 'Connect a site')
  const choose = chooser(page)
  await choose.option('Router', /^router1 /)
  await choose.checkbox('Networks', /^office-subnet/)
  await choose.radio(/One of your sites/)
  await choose.option('Site 2', /North .*RegionTwo \/ demo/)
  await choose.option('Router of site 2', /^router1 /)
  await choose.checkbox('Networks of site 2', /^private-subnet 20/)
  await page.getByRole('button', { name: 'Add another site' }).click()
  await choose.option('Site 3', /South/)
  await choose.option('Router of site 3', /^router1 /)
  await choose.checkbox('Networks of site 3', /^private-subnet 10/)
  await choose.radio(/Full mesh/)
  await create(page)
  await expect(page.getByRole('status', { name: 'Status of the new connections' })).toHaveText(
    '3 of 3 tunnels are active',
  )
  const tunnels = page.getByRole('list', { name: 'New tunnels' }).getByRole('listitem')
  await expect(tunnels).toHaveText([/Active/, /Active/, /Active/])
  const connections = [...cloud.world.clouds.values()].flatMap(({ regions }) =>
    [...regions.values()].flatMap(({ tables }) => [...tables.ipsec_site_connections.values()]),
  )
  const made = connections.filter(({ name }) => name.startsWith('mesh-'))
  const names = [
    'mesh-north-regionone--regiontwo',
    'mesh-north-regionone--south-regionone',
    'mesh-regiontwo--south-regionone',
  ]
  expect(made.map(({ name }) => name).toSorted()).toEqual(names.flatMap((name) => [name, name]))
  expect(new Set(made.map(({ psk }) => psk)).size).toBe(3)
  // Each is a link, also the one between the two other sites.
  const elsewhere = tunnels.filter({ hasText: 'South' }).filter({ hasText: 'RegionTwo' }).getByRole('link')
  await elsewhere.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('mesh-regiontwo--south-regionone')
})

test('networks that overlap anywhere in the set are told at their field, and nothing is sent', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  const choose = chooser(page)
  await choose.option('Router', /^router1 /)
  await choose.checkbox('Networks', /^private-subnet 10/)
  await choose.radio(/One of your sites/)
  await choose.option('Site 2', /RegionOne \/ demo/)
  await choose.option('Router of site 2', /^router1 /)
  await choose.checkbox('Networks of site 2', /^private-subnet 10/)
  await create(page)
  await expect(page.getByText('This router is already selected')).toBeVisible()
})

test('half an answer of the far region is found out, and nothing is there twice', async ({
  page,
  request,
  origin,
}) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  const choose = chooser(page)
  await choose.option('Router', /^router2 /)
  await choose.radio(/One of your sites/)
  await choose.option('Site 2', /RegionTwo/)
  await choose.option('Router of site 2', /^router2 /)
  await request.post(`${origin}/demo-cloud/control/faults`, {
    data: {
      cloud: 'north',
      region: 'RegionTwo',
      method: 'POST',
      path: '/v2.0/vpn/ipsec-site-connections',
      truncate: true,
      times: 1,
    },
  })
  await create(page)
  await expect(page.getByRole('status', { name: 'Status of the new connection' })).toContainText('Active')
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'RegionTwo / demo' }).click()
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'regionone--regiontwo')).toHaveCount(1)
})
