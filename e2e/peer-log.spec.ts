import { expectNoAxeViolations, goTo, signIn } from './support/actions'
import { expect, test } from './support/fixtures'

test('the log of the other gateway is explained beside the values here, and keeps its keys to itself', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await page.getByRole('link', { name: 'old-office' }).click()
  await page.getByRole('button', { name: 'Paste the other gateway’s log' }).click()
  const log = page.getByRole('textbox', { name: 'Log of the other gateway' })
  const said = page.getByRole('list', { name: 'What the log says' })
  await log.fill('charon: 00[DMN] Starting IKE charon daemon')
  await expect(page.getByText('None of these lines is known here.')).toBeVisible()

  await log.fill('charon: 10[IKE] <office|12> received AUTHENTICATION_FAILED notify error, psk=hunter2')
  await expect(said).toContainText('did not accept who the other says it is')
  await expect(said).toContainText('strongSwan')
  await expect(said).toContainText('received AUTHENTICATION_FAILED notify error')
  await expect(said).toContainText('here: local ID 203.0.113.10')
  await expect(said).not.toContainText('hunter2')
  const newKey = said.getByRole('button', { name: 'New pre-shared key' })
  // The disclosure opens slowly, and axe measures targets: a trial waits until nothing moves.
  await newKey.click({ trial: true })
  await expectNoAxeViolations(page, 'an explained log')

  await newKey.click()
  await expect(page.getByRole('heading', { name: 'New key for old-office' })).toBeVisible()
})
