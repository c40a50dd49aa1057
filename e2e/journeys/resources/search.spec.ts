import type { Page } from '@playwright/test'
import { goTo, rowOf, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search Connections' })

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-lisbon')).toBeVisible()
})

test('one edits inside of what is searched for, and a link without a search empties the box', async ({
  page,
}) => {
  await box(page).fill('blin')
  await box(page).press('Home')
  await box(page).press('ArrowRight')
  await page.keyboard.type('er')
  await expect(box(page)).toHaveValue('berlin')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
  await expect(rowOf(page, 'branch-lisbon')).toHaveCount(0)
  await expect(page).toHaveURL(/q=berlin/)
  await goTo(page, 'Connections')
  await expect(box(page)).toHaveValue('')
  await expect(rowOf(page, 'branch-lisbon')).toBeVisible()
})

test('an input method composes in the box to the end', async ({ page }) => {
  const devTools = await page.context().newCDPSession(page)
  await box(page).focus()
  const compositions = await page.evaluateHandle(() => {
    const ended: string[] = []
    document.addEventListener('compositionend', ({ data }) => ended.push(data))
    return ended
  })
  for (const text of ['b', 'be', 'bei', 'bei j', 'bei jing'])
    await devTools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await devTools.send('Input.insertText', { text: '北京' })
  await expect(box(page)).toHaveValue('北京')
  expect(await compositions.jsonValue()).toEqual(['北京'])
  await expect(page).toHaveURL(/q=%E5%8C%97%E4%BA%AC/)
})

test('an address is searched for by a link that reads as it was typed', async ({ page }) => {
  await box(page).fill('10.')
  await expect(page).toHaveURL(/\/connections\?q=10\.$/)
  await box(page).fill('203.0')
  await expect(page).toHaveURL(/\/connections\?q=203\.0$/)
})
