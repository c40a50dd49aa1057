import type { Page } from '@playwright/test'
import { setLanguage, t } from '../../support/language'
import { expectNoAxeViolations, goTo, rowAction, signIn } from '../../support/actions'
import {
  createConnection,
  describeSite,
  failConnections,
  newConnection,
  oslo,
} from '../../support/connect-site'
import { expect, test } from '../../support/fixtures'
import { forgetKeys } from '../../support/page-faults'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const question = (page: Page) => page.getByRole('dialog', { name: 'Discard unsaved changes?' })
const answer = (page: Page, name: 'Keep editing' | 'Discard changes') =>
  question(page).getByRole('button', { name }).click()
const peerAddress = (page: Page) => page.getByRole('textbox', { name: t('Peer address') })
const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true })

/** What the panel saves of a connection. */
async function savedConnection(page: Page): Promise<Buffer> {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export JSON' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function importFile(page: Page, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import connection' }).click()
  await (await chooser).setFiles({ name: 'c.json', mimeType: 'application/json', buffer })
}

test.beforeEach(({ page }) => signIn(page))

test('a form that nobody touched is left unasked', async ({ page }) => {
  await goTo(page, 'Connect a site')
  await expect(peerAddress(page)).toBeVisible()
  await goTo(page, 'Connections')
  await expect(heading(page, 'Connections')).toBeVisible()
})

test('whoever leaves a form that is begun is asked, by a link, by keys and by the back button', async ({
  page,
}) => {
  await goTo(page, 'Connections')
  await expect(heading(page, 'Connections')).toBeVisible()
  await goTo(page, 'Connect a site')
  await peerAddress(page).fill(oslo.address)

  await link(page, 'Topology').click()
  await expect(question(page).getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await expectNoAxeViolations(page, 'the question')
  await page.keyboard.press('Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(link(page, 'Topology')).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await answer(page, 'Keep editing')
  await expect(question(page)).toHaveCount(0)

  await page.goBack()
  await answer(page, 'Keep editing')
  await expect(page).toHaveURL(/\/connect$/)
  await expect(peerAddress(page)).toHaveValue(oslo.address)

  await link(page, 'Topology').click()
  await answer(page, 'Discard changes')
  await expect(heading(page, 'Topology')).toBeFocused()
})

test('the browser asks before it loads the page anew', async ({ page }) => {
  await goTo(page, 'Connect a site')
  await peerAddress(page).fill(oslo.address)
  const asked = page.waitForEvent('dialog')
  const reload = page.reload()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reload
})

test('the browser asks before it forgets the key of a deleted connection, until one turns away', async ({
  page,
}) => {
  await goTo(page, 'Connections')
  await rowAction(page, 'branch-berlin', 'Delete')
  await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
  await page.getByRole('button', { name: /^Delete \d+ objects?$/ }).click()
  const note = page.getByRole('alert').filter({ hasText: 'Undo requires the key after a reload' })
  await expect(note).toBeVisible()
  const asked = page.waitForEvent('dialog')
  const reload = page.reload()
  const first = await asked
  expect(first.type()).toBe('beforeunload')
  await first.accept()
  await reload

  await goTo(page, 'Connections')
  await rowAction(page, 'old-office', 'Delete')
  await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
  await page.getByRole('button', { name: /^Delete \d+ objects?$/ }).click()
  await expect(note).toBeVisible()
  await link(page, 'Topology').click()
  await expect(heading(page, 'Topology')).toBeVisible()
  let questions = 0
  page.on('dialog', (dialog) => {
    questions += 1
    void dialog.accept()
  })
  await page.reload()
  await expect(heading(page, 'Topology')).toBeVisible()
  expect(questions).toBe(0)
})

test('a file takes the place of what was typed only where one says so', async ({ page }) => {
  const buffer = await savedConnection(page)
  await goTo(page, 'Connect a site')
  await peerAddress(page).fill(oslo.address)
  await importFile(page, buffer)
  await answer(page, 'Keep editing')
  await expect(peerAddress(page)).toHaveValue(oslo.address)
  await importFile(page, buffer)
  await answer(page, 'Discard changes')
  await expect(peerAddress(page)).toHaveValue('198.51.100.20')
})

test('another language loses neither what was typed, nor the key, nor what is being made', async ({
  page,
}) => {
  const speakInPage = async (name: string) => {
    await page.getByRole('button', { name: t('Language') }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const psk = () => page.getByRole('textbox', { name: t('Pre-shared key') }).inputValue()
  await goTo(page, 'Connect a site')
  await peerAddress(page).fill(oslo.address)
  const generated = await psk()
  await speakInPage('简体中文')
  setLanguage('zh-CN')
  await expect(peerAddress(page)).toHaveValue(oslo.address)
  expect(await psk()).toBe(generated)
  await page.getByRole('link', { name: t('Topology'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('Keep editing') })
    .click()
  await speakInPage('English')
  setLanguage('en')
  await page.getByRole('link', { name: 'Topology', exact: true }).click()
  await answer(page, 'Discard changes')

  await describeSite(page)
  await createConnection(page)
  await expect(page.getByRole('list', { name: 'Progress' })).toBeVisible()
  await speakInPage('简体中文')
  setLanguage('zh-CN')
  await expect(page.getByRole('status', { name: t('Status of the new connection') })).toContainText(
    t('Active'),
  )
})

test('what was made or stands still is left unasked, until one changes what was sent', async ({ page }) => {
  await describeSite(page)
  await failConnections(page)
  await createConnection(page)
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await peerAddress(page).fill('198.51.100.41')
  await link(page, 'Topology').click()
  await answer(page, 'Keep editing')
  await peerAddress(page).fill(oslo.address)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(newConnection(page)).toContainText('Active')
  await link(page, 'Topology').click()
  await expect(heading(page, 'Topology')).toBeVisible()
})

test('a log that was pasted is not lost unasked, nor by closing the tab', async ({ page }) => {
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await page.getByRole('button', { name: 'Analyze the peer gateway’s log' }).click()
  const log = page.getByRole('textbox', { name: 'Peer gateway log' })
  await log.fill('charon: 10[IKE] received AUTHENTICATION_FAILED notify error')
  await link(page, 'Topology').click()
  await answer(page, 'Keep editing')
  await expect(log).toHaveValue(/AUTHENTICATION_FAILED/)
  const asked = page.waitForEvent('dialog')
  const reload = page.reload()
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).accept()
  await reload
  await link(page, 'Topology').click()
  await expect(heading(page, 'Topology')).toBeVisible()
})

test('a key that is typed for a plan that lost it is not lost unasked, by a link or by a filter', async ({
  page,
}) => {
  await describeSite(page)
  await failConnections(page)
  await createConnection(page)
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.evaluate(forgetKeys)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByRole('link', { name: 'View activity' }).click()
  await page.getByRole('button', { name: 'Resume' }).click()
  const key = page.getByRole('group', { name: /^Pre-shared key/ }).getByRole('textbox')
  await key.fill(oslo.psk)
  await link(page, 'Topology').click()
  await answer(page, 'Keep editing')
  await page.getByRole('combobox', { name: 'Filter by state' }).selectOption('Stopped (1)')
  await answer(page, 'Keep editing')
  await expect(key).toHaveValue(oslo.psk)
  await page.getByRole('button', { name: 'Continue with this key' }).click()
  await expect(page.getByText(/^All \d+ steps completed\.$/)).toBeVisible()
  await link(page, 'Topology').click()
  await expect(heading(page, 'Topology')).toBeVisible()
})
