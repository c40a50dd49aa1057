import { setLanguage, t } from '../support/language'
import { signIn } from '../support/actions'
import { expect, test } from '../support/fixtures'
import { adminPages, loadingOf, objectLists, openPage, sitePages, widths } from '../support/site-pages'
import { expectChinese, saidOn, untranslated } from '../support/untranslated'

test.describe('in a browser that wants Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('the panel is Chinese, and goes over to English and back where one is', async ({ page }) => {
    await signIn(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await openPage(page, 'Connections')
    await page.getByRole('button', { name: t('Language') }).click()
    await page.getByRole('menuitem', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'branch-berlin' })).toBeVisible()
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('menuitem', { name: '简体中文' }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('Connections') })).toBeVisible()
  })

  test('the choice outlives a reload, also where one signs in', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: t('Language') }).click()
    await page.getByRole('menuitem', { name: 'English' }).click()
    await page.reload()
    setLanguage('en')
    await signIn(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('words that do not load leave the panel in English', async ({ page }) => {
    setLanguage('en')
    await page.route('**/assets/zh-CN-*.js', (route) => route.abort())
    await signIn(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('no page says anything in English, nor scrolls sideways', async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      for (const name of sitePages) {
        await openPage(page, name)
        expect(untranslated(await saidOn(page)), `${name} at ${width}`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    }
  })

  test('no page of the administration says anything in English', async ({ page, cloud }) => {
    test.setTimeout(180_000)
    await signIn(page, { user: 'admin' })
    const administer = async (name: (typeof adminPages)[number]) => {
      await openPage(page, name, 'Administration')
      await expectChinese(page, name)
    }
    for (const name of ['Regions', 'Audit', 'Tunnels'] as const) await administer(name)
    await page.getByRole('link', { name: 'shop-riga' }).click()
    await expect(page.getByRole('dialog', { name: 'shop-riga' })).toBeVisible()
    await expectChinese(page, 'a tunnel')
    await page.keyboard.press('Escape')

    const north = cloud.world.clouds.get('north')
    const region = north?.regions.get('RegionOne')
    for (const agent of region?.tables.agents.values() ?? []) {
      if (agent.host === 'north-net-r1') agent.alive = false
    }
    const demo = [...(north?.projects.values() ?? [])].find(({ name }) => name === 'demo')
    region?.quotas.set(demo?.id ?? '', { vpnservice: 2, ikepolicy: 1 })
    await administer('Agents')
    await expect(page.getByRole('alert')).toContainText(t('Move {name}', { name: 'router1' }))
    await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'north-net-r1' })).toBeVisible()
    await expectChinese(page, 'an agent')
    await page.getByRole('button', { name: t('Disable agent') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectChinese(page, 'disabling an agent')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: t('Move to another agent') })
      .first()
      .click()
    await page.getByRole('radio', { name: 'north-net-r1b' }).check()
    await expectChinese(page, 'a move')
    await page.getByRole('button', { name: t('Move router') }).click()
    await expect(page.getByRole('status', { name: t('Connections on the router') })).toBeVisible()
    await expectChinese(page, 'a move that is done')

    await administer('Quotas')
    for (const action of ['Edit quota', 'Reset to default'] as const) {
      await page.getByRole('row').filter({ hasText: 'demo' }).getByRole('button').click()
      await page.getByRole('menuitem', { name: t(action) }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectChinese(page, action)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test('no object’s page and no form says anything in English', async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page)
    for (const [name, create] of objectLists) {
      await openPage(page, name)
      await page.getByRole('button', { name: t(create) }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(untranslated(await saidOn(page)), create).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('rowheader').first().getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1, name: t(name), exact: true })).toHaveCount(0)
      await expect(loadingOf(page)).toHaveCount(0)
      expect(untranslated(await saidOn(page)), `a page of ${name}`).toEqual([])
    }
  })
})

test('a browser that wants neither language gets English', async ({ browser, origin }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: origin })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})
