import type { Page } from '@playwright/test'
import { faultAt } from '../../support/cloud-faults'
import { goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { named, regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

/** Fills in the form of a new policy. */
async function describePolicy(page: Page, name: string) {
  await goTo(page, 'IKE policies')
  await page.getByRole('button', { name: 'New IKE policy' }).click()
  const form = page.getByRole('dialog', { name: 'New IKE policy' })
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  return form
}

test('a token that dies in the middle of a form asks for the password, and nothing typed is lost', async ({
  page,
  cloud,
}) => {
  const form = await describePolicy(page, 'survives')
  for (const { tokens } of cloud.world.clouds.values()) tokens.clear()
  await form.getByRole('button', { name: 'Create' }).click()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  // Whoever goes on typing as the dialog opens does not type over the user.
  await expect(again.getByLabel('Password', { exact: true })).toBeFocused()
  await again.getByLabel('Password', { exact: true }).fill('secret')
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(page, 'survives')).toBeVisible()
})

/** The same question again would only be refused again. */
test('a project that was disabled is told in words, and nobody is asked for a password', async ({
  page,
  cloud,
}) => {
  const form = await describePolicy(page, 'not-any-more')
  const north = cloud.world.clouds.get('north')
  for (const project of north?.projects.values() ?? []) project.enabled = project.name !== 'demo'
  north?.tokens.forEach(({ value, project_id }) => {
    if (project_id !== null) north.tokens.delete(value)
  })
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'Access denied' })).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('not-any-more')
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeHidden()
})

test('who signs out instead of signing in again leaves the page, and the next user sees nothing old', async ({
  page,
  cloud,
}) => {
  await goTo(page, 'IKE policies')
  await expect(rowOf(page, 'ike-spare')).toBeVisible()
  named(regionOf(cloud).tables.ikepolicies, 'ike-spare').name = 'renamed'
  for (const { tokens } of cloud.world.clouds.values()) tokens.clear()
  await goTo(page, 'Endpoint groups')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(page, { user: 'admin' })
  await goTo(page, 'IKE policies')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(rowOf(page, 'ike-spare')).toBeHidden()
  await expect(rowOf(page, 'renamed')).toBeVisible()
})

test('a 500 on save leaves the form open with what was typed', async ({ page, request, origin }) => {
  await faultAt(request, origin)({ method: 'POST', path: '/v2.0/vpn/ikepolicies', status: 500, times: 1 })
  const form = await describePolicy(page, 'second-try')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('second-try')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(page, 'second-try')).toBeVisible()
})

test('a list that cannot be read says why, and a retry mends it', async ({ page, request, origin }) => {
  await faultAt(request, origin)({ method: 'GET', path: '/v2.0/vpn/endpoint-groups', status: 500, times: 1 })
  await goTo(page, 'Endpoint groups')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test('a slow answer shows that it is on its way', async ({ page, request, origin }) => {
  await faultAt(
    request,
    origin,
  )({ method: 'GET', path: '/v2.0/vpn/endpoint-groups', delayMs: 1500, times: 1 })
  await goTo(page, 'Endpoint groups')
  await expect(page.getByRole('status', { name: /Loading/ })).toBeVisible()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})

test('a cloud that stops answering is told in words, and the page comes back by itself', async ({
  page,
  context,
}) => {
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText(/Update failed/)).toBeVisible({ timeout: 40_000 })
  await context.setOffline(false)
  await expect(page.getByText(/Update failed/)).toBeHidden({ timeout: 40_000 })
})

test('a save that is never answered gives up and says so, with the form as it was', async ({
  page,
  request,
  origin,
}) => {
  await page.clock.install()
  await faultAt(
    request,
    origin,
  )({ method: 'POST', path: '/v2.0/vpn/ikepolicies', hang: true, times: 1, name: 'save' })
  const form = await describePolicy(page, 'unanswered')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect
    .poll(async () => (await request.get(`${origin}/demo-cloud/control/faults`)).json())
    .toEqual({ save: 1 })
  // A write may take a minute.
  await page.clock.fastForward(61_000)
  await expect(form.getByRole('alert')).toContainText(/didn’t respond/i)
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('unanswered')
  await form.getByRole('button', { name: 'Create' }).click()
  await expect(rowOf(page, 'unanswered')).toBeVisible()
})

test('dialogs and drawers keep to the content security policy of the page', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  await goTo(page, 'IKE policies')
  await rowAction(page, 'ike-spare', 'Delete')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'New IKE policy' }).click()
  await expect(page.getByRole('dialog', { name: 'New IKE policy' })).toBeVisible()
  expect(complaints).toEqual([])
})
