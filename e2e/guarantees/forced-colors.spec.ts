import type { Locator, Page } from '@playwright/test'
import { goTo, signIn } from '../support/actions'
import { disableHeadquarters } from '../support/demo-region'
import { expect, test } from '../support/fixtures'

/** What a small part of an element looks like, its place given from the element's left and top. */
async function partOf(page: Page, on: Locator, left: number, top: number): Promise<string> {
  const box = await on.boundingBox()
  if (!box) throw new Error('It is not shown')
  const clip = { x: Math.round(box.x + left), y: Math.round(box.y + top), width: 16, height: 2 }
  return (await page.screenshot({ clip })).toString('base64')
}

const lookOf = async (on: Locator) => (await on.screenshot()).toString('base64')

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
      await signIn(page)
    })

    test('one sees which option of the palette is marked, and which page is open', async ({ page }) => {
      const overview = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' })
      const open = await lookOf(overview)
      await goTo(page, 'Topology')
      await expect(overview).not.toHaveAttribute('aria-current', 'page')
      expect(await lookOf(overview)).not.toBe(open)
      await page.keyboard.press('ControlOrMeta+k')
      const palette = page.getByRole('dialog', { name: 'Command palette' })
      await expect(palette.getByRole('combobox')).toBeFocused()
      const first = palette.getByRole('option').first()
      const edge = await partOf(page, first, 100, 0)
      await page.keyboard.press('ArrowDown')
      await expect(first).toHaveAttribute('aria-selected', 'false')
      expect(await partOf(page, first, 100, 0)).not.toBe(edge)
    })

    test('one sees what is chosen in the guided flow, and which option Enter takes', async ({ page }) => {
      await goTo(page, 'Connect a site')
      const radio = page.getByRole('radio', { name: /^Any IPsec gateway/ })
      const chosen = await lookOf(radio)
      await page.getByRole('radio', { name: /^One of your sites/ }).check()
      expect(await lookOf(radio)).not.toBe(chosen)
      await page.getByRole('combobox', { name: 'Router', exact: true }).click()
      const option = page.getByRole('option', { name: /^router1 / })
      const before = await partOf(page, option, 100, 0)
      await page.keyboard.press('ArrowDown')
      expect(await partOf(page, option, 100, 0)).not.toBe(before)
    })

    test('tunnels are drawn', async ({ page }) => {
      await goTo(page, 'Topology')
      const tunnel = page.getByRole('listitem').filter({ hasText: 'branch-berlin' }).last()
      await expect(tunnel).toContainText('Active')
      const half = ((await tunnel.boundingBox())?.height ?? 0) / 2
      expect(await partOf(page, tunnel, 40, half - 1)).not.toBe(await partOf(page, tunnel, 40, half - 12))
      await tunnel.getByRole('link', { name: 'branch-berlin' }).click()
      const body = page.getByRole('figure').getByTitle(/^The tunnel is up/)
      expect(await partOf(page, body, 20, 0)).not.toBe(await partOf(page, body, 20, 8))
    })

    test('a timeline shows when a tunnel was up', async ({ page, cloud }) => {
      await goTo(page, 'Connections')
      await page.getByRole('link', { name: 'branch-berlin' }).click()
      await expect(page.getByText(/No status changes recorded/)).toBeVisible()
      disableHeadquarters(cloud)
      const timeline = page.getByRole('img', { name: /^Timeline: / })
      await expect(timeline).toHaveAccessibleName(/Active .*, Down /, { timeout: 40_000 })
      const up = timeline.getByTitle(/^Active/)
      expect(await partOf(page, up, 4, 6)).not.toBe(await partOf(page, up, 4, -6))
    })
  })
}
