import { t } from '../../support/language'
import { expect, test } from '../fixtures'
import { one } from '../in-page/target'
import { enter, signIn } from '../steps'

test('signs in after a wrong password, and signs out', async ({ user }) => {
  await user.open('/sign-in')
  await enter(user, { password: 'a wrong one' })
  await user.sees(one('alert'))
  await signIn(user)
  await user.press(one('button', t('Account {user}', { user: 'demo' })))
  await user.press(one('menuitem', t('Sign out of {cloud}', { cloud: 'North (demo)' })))
  await user.sees(one('button', t('Sign in')))
  expect((await user.address()).pathname).toBe('/sign-in')
})
