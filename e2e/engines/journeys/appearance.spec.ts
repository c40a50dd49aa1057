import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setLanguage, t } from '../../support/language'
import { adminPages, sitePages, widths } from '../../support/site-pages'
import { expect, pictures, test } from '../fixtures'
import { one } from '../in-page/target'
import { signIn } from '../steps'

const pages = [
  ...sitePages.map((name) => ({ name, section: 'Pages' as const })),
  ...adminPages.map((name) => ({ name, section: 'Administration' as const })),
]

test('the dark theme is on every page, each of which fits in the window of a desktop, a tablet and a phone', async ({
  user,
  engine,
}) => {
  await signIn(user, { name: 'admin' })
  await user.press(one('button', t('Use the dark theme')))
  for (const { name, section } of pages) {
    await user.goTo(name, section)
    await user.seesNo(one('status', t('Loading')))
    await user.expectDark(true)
    for (const width of widths) {
      await user.resize(width)
      await user.expectFits(`${name} at ${width} px`)
      if (pictures === undefined) continue
      await writeFile(join(pictures, `${engine}-${section}-${name}-${width}.png`), await user.picture())
    }
    await user.resize(1440)
  }
  await user.reload()
  await user.expectDark(true)
})

test('the panel goes over to Chinese and stays Chinese', async ({ user }) => {
  await signIn(user)
  await user.goTo('Connections')
  await user.press(one('button', t('Language')))
  await user.press(one('menuitem', '简体中文'))
  setLanguage('zh-CN')
  await user.sees(one('heading', t('Connections')))
  for (const name of sitePages) {
    await user.goTo(name)
    await user.seesNo(one('status', t('Loading')))
    for (const text of await user.texts(one('heading')))
      expect(text, name).toMatch(/\p{Script=Han}|^[\w-]+$/u)
  }
  await user.open('/sign-in')
  await user.sees(one('button', t('Sign in')))
})
