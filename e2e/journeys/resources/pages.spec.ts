import type { Page } from '@playwright/test'
import { setLanguage, t } from '../../support/language'
import type { Language } from '../../../src/i18n/formatter'
import { signIn, visit } from '../../support/actions'
import { expect, test } from '../../support/fixtures'
import { expectLoaded, pageCases } from '../../guarantees/page-cases'
import { expectChinese } from '../../support/untranslated'

// What every page of the panel does: support/page-cases.test.ts holds the list against the routes.

async function chooseLanguage(page: Page, name: string, id: Language) {
  await page.getByRole('button', { name: t('Language') }).click()
  await page.getByRole('menuitem', { name }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', id)
  setLanguage(id)
}

for (const user of [undefined, 'admin'] as const) {
  const cases = pageCases.filter((one) => one.user === user)
  const who = user ?? 'a member'

  test(`each page of ${who} has one heading and a title of its own`, async ({ page, cloud }) => {
    test.setTimeout(180_000)
    await signIn(page, user ? { user } : {})
    for (const { file, path, title } of cases) {
      await visit(page, path(cloud))
      await expect(page, file).toHaveTitle(`${title} – VPNaaS Panel`)
      await expect(page.getByRole('heading', { level: 1 }), file).toHaveCount(1)
    }
  })

  for (const { file, path, change, title } of cases) {
    test(`${title}: another language keeps what was typed, and says all of it`, async ({ page, cloud }) => {
      await signIn(page, user ? { user } : {})
      await visit(page, path(cloud))
      await expect(page).toHaveTitle(`${title} – VPNaaS Panel`)
      await expectLoaded(page)
      const read = await change?.(page)
      const before = await read?.()
      await chooseLanguage(page, '简体中文', 'zh-CN')
      await expect(page).not.toHaveTitle(`${title} – VPNaaS Panel`)
      expect(await read?.()).toEqual(before)
      await expect(page.getByRole('button', { name: t('Language') })).toBeFocused()
      if (file !== 'sign-in.tsx') await expectChinese(page, file)
      await chooseLanguage(page, 'English', 'en')
      expect(await read?.()).toEqual(before)
      await expect(page).toHaveTitle(`${title} – VPNaaS Panel`)
    })
  }
}

for (const { path, change, title, user } of pageCases) {
  if (!change || title === 'Sign in') continue
  test(`${title}: leaving asks once something was changed`, async ({ page, cloud }) => {
    await signIn(page, user ? { user } : {})
    await visit(page, path(cloud))
    await expect(page).toHaveTitle(`${title} – VPNaaS Panel`)
    const topology = page.getByRole('link', { name: 'Topology', exact: true })
    await topology.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Topology' })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveTitle(`${title} – VPNaaS Panel`)
    await expectLoaded(page)
    const read = await change(page)
    const before = await read()
    const keep = page.getByRole('button', { name: 'Keep editing' })
    for (const leave of [() => topology.click(), () => page.goForward()]) {
      await leave()
      await expect(keep).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(keep).toHaveCount(0)
      expect(await read()).toEqual(before)
    }
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => void setTimeout(() => location.reload()))
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(await read()).toEqual(before)
    await topology.click()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Topology' })).toBeVisible()
  })
}

test('what is no page has a title too, and what cannot be opened', async ({ page }) => {
  await page.goto('/nowhere')
  await expect(page).toHaveTitle('Page not found – VPNaaS Panel')
  await signIn(page)
  await visit(page, '/north/RegionOne/demo/nowhere')
  await expect(page).toHaveTitle('Page not found · North (demo)/RegionOne – VPNaaS Panel')
  await visit(page, '/north/RegionOne/no-such-project')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(page).toHaveTitle(`${await heading.textContent()} – VPNaaS Panel`.trim())
})
