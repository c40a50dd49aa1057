import { goTo, signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test('each bad entry of a list of CIDRs says what is wrong with it, and can be put right by a click', async ({
  page,
}) => {
  await signIn(page)
  await goTo(page, 'Connect a site')
  await page.getByRole('combobox', { name: 'Router' }).click()
  await page.getByRole('option', { name: /^router1/ }).click()
  await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
  await page.getByRole('textbox', { name: 'Peer address' }).fill('198.51.100.40')
  const networks = page.getByRole('textbox', { name: 'Peer networks' })
  await networks.focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '10.10.10.0/24, 192.168.40.5/24, 10.0.0.0/8, 172.16.0.0/33')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  for (const message of [
    '10.10.10.0/24 overlaps the local subnet 10.10.10.0/24',
    '192.168.40.5/24 has host bits set',
    '10.0.0.0/8 overlaps the local subnet 10.10.10.0/24',
    '172.16.0.0/33 isn’t a valid CIDR',
  ])
    await expect(networks).toHaveAccessibleDescription(new RegExp(message))
  // What is wrong is neither drawn nor said to be all right.
  const review = page.getByRole('complementary', { name: 'Review' })
  await expect(review).not.toContainText('172.16.0.0/33')
  await expect(review).not.toContainText('192.168.40.5/24')
  await expect(review.getByText(/^No configuration issues found/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Use 192.168.40.0/24' }).press('Enter')
  await expect(networks).toBeFocused()
  for (const bad of ['10.10.10.0/24', '10.0.0.0/8', '172.16.0.0/33'])
    await page.getByRole('button', { name: `Remove ${bad}` }).click()
  await expect(networks).not.toHaveAccessibleDescription(/overlaps|CIDR$|host bits/)
  await expect(review).toContainText('192.168.40.0/24')
  await expect(review.getByText(/^No configuration issues found/)).toBeVisible()
})
