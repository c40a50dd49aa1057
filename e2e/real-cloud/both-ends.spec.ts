import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { goTo } from '../support/actions'
import { objectLists } from '../support/site-pages'
import { expect, test } from './fixtures'

const name = 'both-ends'
const start = Date.now()
const report = (what: string) =>
  process.stdout.write(`  ${((Date.now() - start) / 1000).toFixed(1)} s: ${what}\n`)

async function pick(page: Page, label: string, option: RegExp) {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

async function openRegion(page: Page, region: string) {
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: `${region} / demo` }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

/** A ping between the test hosts, sent again until it is answered: a tunnel that came up carries its first packets late. */
async function ping(from: string, to: string) {
  await expect(async () => {
    execFileSync('ip', ['netns', 'exec', from, 'ping', '-q', '-c', '3', '-W', '2', to], { stdio: 'pipe' })
  }).toPass({ timeout: 120_000 })
  report(`${from} reaches ${to}`)
}

async function pingBothWays() {
  await ping('lab-vm-r1', '20.20.20.100')
  await ping('lab-vm-r2', '10.10.10.100')
}

const allDone = (page: Page) =>
  expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible({ timeout: 240_000 })

/** The page of the connection in each region says Active. */
async function expectBothActive(page: Page) {
  for (const region of ['RegionTwo', 'RegionOne']) {
    await openRegion(page, region)
    await goTo(page, 'Connections')
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('figure')).toContainText('Active', { timeout: 240_000 })
    report(`${region} is Active`)
  }
}

test('both ends are made in one run, carry pings, get another policy in one plan, and go in one plan', async ({
  page,
}) => {
  test.setTimeout(900_000)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionOne / demo' }).click()

  await goTo(page, 'Connect a site')
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await pick(page, 'Site 2', /RegionTwo/)
  await pick(page, 'Router of site 2', /^router1 /)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create connection' }).click()
  await expect(page.getByRole('list', { name: 'Progress' })).toContainText('done')
  const ends = page.getByRole('list', { name: 'Ends of the tunnel' }).getByRole('listitem')
  await expect(ends).toHaveText([/Active.*RegionOne/, /Active.*RegionTwo/], { timeout: 240_000 })
  report('both ends are Active')
  await pingBothWays()

  await page.getByRole('link', { name: 'View connection' }).click()
  await page.getByRole('link', { name: `${name}-ike` }).click()
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await pick(page, 'Integrity', /SHA-512/)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`${name} ike sha512`)
  await page.getByRole('button', { name: 'Replace policy' }).click()
  await allDone(page)
  report('the policy is replaced at both ends')
  await expectBothActive(page)
  await expect(page.getByRole('link', { name: `${name} ike sha512` })).toBeVisible()
  await pingBothWays()

  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
  await page.getByRole('checkbox', { name: `IPsec site connection ${name}, RegionTwo` }).check()
  // Policies stay unless they are asked for.
  const policies = page.getByRole('checkbox', { name: /^(IKE|IPsec) policy / })
  await expect(policies).toHaveCount(4)
  for (const policy of await policies.all()) await policy.check()
  await page.getByRole('button', { name: /^Delete \d+ objects$/ }).click()
  await allDone(page)
  report('everything is removed')
  for (const region of ['RegionOne', 'RegionTwo']) {
    await openRegion(page, region)
    for (const [kind] of objectLists) {
      await goTo(page, kind)
      await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible()
      await expect(page.getByText(/^No .* yet$/)).toBeVisible()
    }
  }
  report('all lists are empty in both regions')
})
