import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { choose, goTo } from '../support/actions'
import { expect, test } from './fixtures'

const script = fileURLToPath(new URL('../../tools/lab/node/peer.sh', import.meta.url))
const peer = (...words: string[]) => execFileSync('bash', [script, ...words], { encoding: 'utf8' })
const name = 'exported'

test.beforeEach(() => void peer('up'))
test.afterEach(() => void peer('down'))

for (const { format, device } of [
  { format: 'swanctl', device: 'strongSwan (swanctl.conf)' },
  { format: 'ipsec', device: 'strongSwan (ipsec.conf)' },
]) {
  test(`a real strongSwan that loads the exported ${format}.conf brings up the tunnel with the real cloud`, async ({
    page,
  }) => {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'User name' }).fill('demo')
    await page.getByLabel('Password', { exact: true }).fill('secret')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'RegionOne / demo' }).click()
    await goTo(page, 'Connect a site')
    await page.getByRole('textbox', { name: 'Peer address' }).fill('203.0.113.200')
    await page.getByRole('textbox', { name: 'Peer networks' }).fill('192.168.77.0/24')
    await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await page.getByRole('button', { name: 'Create connection' }).click()
    await page.getByRole('link', { name: 'View connection' }).click()

    await page.getByRole('button', { name: 'Peer configuration' }).click()
    await choose(page, 'Format', device)
    await page.getByRole('switch', { name: 'Include pre-shared key' }).click()
    await expect(page.getByText('PRE-SHARED-KEY')).toBeHidden()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download configuration' }).click()
    process.stdout.write(peer('load', format, await (await saved).path()))

    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('figure')).toContainText('Active', { timeout: 150_000 })
    expect(peer('status', format)).toMatch(/ESTABLISHED[\s\S]*INSTALLED/)
    await expect(async () => {
      execFileSync('ip', ['netns', 'exec', 'lab-vm-r1', 'ping', '-q', '-c', '2', '-W', '2', '192.168.77.1'])
    }).toPass({ timeout: 60_000 })

    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
    await page.getByRole('button', { name: /^Delete \d+ objects$/ }).click()
    await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible()
  })
}
