import { signIn } from '../../support/actions'
import { expect, test } from '../../support/fixtures'

test('the demo user of the sign-in page signs in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Password: secret')).toBeVisible()
  await signIn(page)
  expect(new URL(page.url()).pathname).toBe('/north/RegionOne/demo')
})

test('a wrong password is refused, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Sign-in to North (demo) failed')
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('demo')
})

test('an application credential opens its own project', async ({ page, cloud }) => {
  const north = cloud.world.clouds.get('north')
  const demo = [...(north?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  const user = [...(north?.users.values() ?? [])].find(({ name }) => name === 'demo')
  const credential = {
    id: 'a'.repeat(32),
    secret: 'app-secret',
    name: 'panel',
    unrestricted: false,
    description: null,
    expires_at: null,
  }
  north?.applicationCredentials.set(credential.id, {
    ...credential,
    user_id: user?.id ?? '',
    project_id: demo?.id ?? '',
    roles: ['member'],
  })
  await page.goto('/sign-in')
  await page.getByRole('combobox', { name: 'Sign in with' }).selectOption('Application credential')
  await page.getByRole('textbox', { name: 'Application credential ID' }).fill(credential.id)
  await page.getByLabel('Secret', { exact: true }).fill(credential.secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionTwo / demo' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('the overview is found from anywhere, with two projects of one name in two domains, too', async ({
  page,
  cloud,
}) => {
  const north = cloud.world.clouds.get('north')
  const demo = [...(north?.projects.values() ?? [])].find(({ name }) => name === 'demo')
  const user = [...(north?.users.values() ?? [])].find(({ name }) => name === 'demo')
  if (!demo || !user) throw new Error('The demo cloud has no demo')
  const twin = { ...demo, id: 'b'.repeat(32), domain_id: 'other' }
  north?.projects.set(twin.id, twin)
  user.roles[twin.id] = ['member']
  await signIn(page, { project: demo.id })
  await page.evaluate("history.pushState(null, '', '/mistyped')")
  await page.getByRole('link', { name: 'go back to the overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('a deep link goes on after the sign-in', async ({ page }) => {
  await page.goto('/north/RegionTwo/demo/ike-policies')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'IKE policies' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/north/RegionTwo/demo/ike-policies')
})

test('who signs in at another cloud than the waiting page’s comes to a site of that one', async ({
  page,
}) => {
  await page.goto('/north/RegionTwo/demo/ike-policies')
  await page.getByRole('combobox', { name: 'Cloud' }).selectOption('South (demo)')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Site: South \(demo\)/ })).toBeVisible()
})

test('who thinks better of adding a cloud is back where they were', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'IKE policies' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'IKE policies' })).toBeVisible()
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'Add a cloud' }).click()
  await expect(page.getByRole('combobox', { name: 'Cloud' })).toHaveValue('south')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'IKE policies' })).toBeVisible()
})

test('the users of the demo are told in the language that is chosen', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByText(/^Demo users: demo, alt/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitem', { name: '简体中文' }).click()
  await expect(page.getByText(/^演示用户：demo、alt/)).toBeVisible()
})

test('several sites stand side by side, and signing out revokes the tokens', async ({ page, cloud }) => {
  await signIn(page)
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'Add a cloud' }).click()
  await signIn(page, { cloud: 'South (demo)' })
  await page.getByRole('button', { name: /^Site:/ }).click()
  await page.getByRole('menuitem', { name: 'RegionTwo / demo' }).click()
  await expect(page.getByRole('button', { name: /^Site: North \(demo\) \/ RegionTwo \/ demo/ })).toBeVisible()
  await page.getByRole('button', { name: 'Account demo' }).click()
  await page.getByRole('menuitem', { name: 'Sign out of all clouds' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => [...cloud.world.clouds.values()].map(({ tokens }) => tokens.size)).toEqual([0, 0])
})

test('neither password nor token is in storage or in the address', async ({ page, cloud }) => {
  const logged: string[] = []
  page.on('console', (message) => logged.push(message.text()))
  await signIn(page)
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]),
  )
  const tokens = [...cloud.world.clouds.values()].flatMap((one) => [...one.tokens.keys()])
  expect(tokens.length).toBeGreaterThan(0)
  for (const secret of ['secret', ...tokens]) expect([stored, ...logged].join('\n')).not.toContain(secret)
})
