import { once } from 'node:events'
import { expectNoAxeViolations, goTo, signIn } from '../../support/actions'
import { disableHeadquarters } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test('the log of the other gateway is explained beside the values here, and keeps its keys to itself', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'old-office' }).click()
  await page.getByRole('button', { name: 'Analyze the peer gateway’s log' }).click()
  const log = page.getByRole('textbox', { name: 'Peer gateway log' })
  const said = page.getByRole('list', { name: 'Log analysis' })
  await log.fill('charon: 00[DMN] Starting IKE charon daemon')
  await expect(page.getByText('No known error messages found.')).toBeVisible()

  await log.fill('charon: 10[IKE] <office|12> received AUTHENTICATION_FAILED notify error, psk=hunter2')
  await expect(said).toContainText('Authentication failed')
  await expect(said).toContainText('strongSwan')
  await expect(said).toContainText('received AUTHENTICATION_FAILED notify error')
  await expect(said).toContainText('this connection: local ID 203.0.113.10')
  await expect(said).not.toContainText('hunter2')
  const newKey = said.getByRole('button', { name: 'Rotate pre-shared key' })
  // The disclosure opens slowly, and axe measures targets: a trial waits until nothing moves.
  await newKey.click({ trial: true })
  await expectNoAxeViolations(page, 'an explained log')

  await newKey.click()
  await page.getByRole('button', { name: 'Discard changes', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Rotate the pre-shared key of old-office' })).toBeVisible()
})

test('a pasted log outlives a change of status, and old reasons are not taken for new ones', async ({
  page,
  cloud,
}) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'branch-berlin' }).click()
  await page.getByRole('button', { name: 'Analyze the peer gateway’s log' }).click()
  const log = page.getByRole('textbox', { name: 'Peer gateway log' })
  await log.fill('charon: 10[IKE] <berlin|12> received AUTHENTICATION_FAILED notify error')
  await expect(page.getByRole('list', { name: 'Log analysis' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Recommendations' })).toBeVisible()

  const held = new AbortController()
  await page.route(/\/v2\.0\/ports\?/, async (route) => {
    if (!held.signal.aborted) await once(held.signal, 'abort')
    await route.continue()
  })
  disableHeadquarters(cloud)
  await expect(page.getByRole('heading', { name: 'Why the tunnel is down' })).toBeVisible({ timeout: 40_000 })
  const isReadAnew = page.getByText(/both ends are being checked again/)
  await expect(isReadAnew).toBeVisible()
  held.abort()
  await expect(isReadAnew).toBeHidden()
  await expect(log).toBeVisible()
  await expect(log).toBeFocused()
  await expect(log).toHaveValue(/AUTHENTICATION_FAILED/)
  await expect(page.getByRole('list', { name: 'Log analysis' })).toBeVisible()
})
