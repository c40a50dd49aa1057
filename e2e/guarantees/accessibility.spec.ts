import type { Page } from '@playwright/test'
import { expectNoAxeViolations, signIn } from '../support/actions'
import { expect, test } from '../support/fixtures'
import { loadingOf, objectLists, openPage, sitePages, widths } from '../support/site-pages'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('the sign-in page has no violation', async ({ page }) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto('/sign-in')
        await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
        await expectNoAxeViolations(page, `sign-in at ${width}`)
      }
    })

    for (const region of ['RegionOne', 'RegionTwo']) {
      test(`no page of ${region} has a violation at any width, nor scrolls sideways`, async ({ page }) => {
        test.setTimeout(180_000)
        await signIn(page, { region })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          for (const name of sitePages) {
            await openPage(page, name)
            await expectNoAxeViolations(page, `${name} at ${width}`)
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(overflow, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
          }
        }
      })
    }

    test('no page of a plan has a violation at any width, nor scrolls sideways', async ({ page }) => {
      test.setTimeout(180_000)
      await signIn(page)
      const check = async (what: string, shown: () => Promise<void>) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await shown()
          await expectNoAxeViolations(page, `${what} at ${width}`)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(overflow, `${what} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 1440, height: 900 })
      }
      const heading = (name: string) => () => expect(page.getByRole('heading', { name })).toBeVisible()

      await openPage(page, 'Connections')
      await page.getByRole('link', { name: 'branch-berlin' }).click()
      await page.getByRole('button', { name: 'Change policies and networks' }).click()
      await page.getByRole('checkbox', { name: /^office-subnet/ }).check()
      await page.getByRole('button', { name: 'CLI commands' }).click()
      await check('changing a connection', heading('Policies and networks'))
      await page.getByRole('link', { name: 'branch-berlin' }).click()
      const question = page.getByRole('dialog', { name: 'Discard unsaved changes?' })
      await check('the question before leaving', () => expect(question).toBeVisible())
      await question.getByRole('button', { name: 'Discard changes' }).click()
      await page.getByRole('button', { name: 'Rotate key', exact: true }).click()
      await check('a new key', heading('The new key'))
      await page.getByRole('link', { name: 'branch-berlin' }).click()
      await page.getByRole('link', { name: 'ike-aes256' }).click()
      await page.getByRole('button', { name: 'Replace policy' }).click()
      await page.getByRole('textbox', { name: 'Lifetime (seconds)' }).fill('7200')
      await check('changing a policy in use', heading('New values'))
      await page.getByRole('link', { name: 'Connections', exact: true }).first().click()
      await question.getByRole('button', { name: 'Discard changes' }).click()
      await page.getByRole('checkbox', { name: 'Select all Connections' }).check()
      await expectNoAxeViolations(page, 'selected rows')
      await page.getByRole('button', { name: 'Delete selected' }).click()
      await check('a removal', heading('Resources to delete'))
      await page.getByRole('button', { name: /^Delete \d+ objects$/ }).click()
      await check('a removal that is done', () =>
        expect(page.getByText(/^All \d+ steps completed/)).toBeVisible(),
      )
    })
  })
}

/** Animations that go on, as a page that loads has them. */
const endless = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === Infinity,
      )
      .map(({ id }) => id),
  )

test('nothing goes on moving where no motion is wanted, not even what loads', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/sign-in')
  const data = { cloud: 'north', region: 'RegionOne', method: 'GET', hang: true }
  await page.request.post('/demo-cloud/control/faults', { data })
  await signIn(page)
  await expect(loadingOf(page).first()).toBeVisible()
  expect(await endless(page)).toEqual([])
  await page.request.delete('/demo-cloud/control/faults')
  await expect(loadingOf(page)).toHaveCount(0)
  expect(await endless(page)).toEqual([])
})

test('in forced colours each page keeps its words and borders', async ({ page }) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ forcedColors: 'active' })
  await signIn(page)
  for (const name of sitePages) {
    await openPage(page, name)
    await expectNoAxeViolations(page, `${name} in forced colours`)
  }
})

test('what can be done with a row is in sight at every width', async ({ page }) => {
  await signIn(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const [list] of objectLists) {
      await openPage(page, list)
      const actions = page.getByRole('button', { name: /^Actions for / }).first()
      await expect(actions, `${list} at ${width}`).toBeInViewport({ ratio: 1 })
    }
  }
})
