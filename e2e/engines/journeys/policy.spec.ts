import { t } from '../../support/language'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { openConnection, planIsDone, signIn } from '../steps'

test('replaces a policy in use', async ({ user }) => {
  await signIn(user)
  await user.goTo('IKE policies')
  await user.press(one('link', 'ike-legacy'))
  await user.press(one('button', t('Replace policy')))
  await user.choose(t('Integrity'), 'SHA-512')
  await user.sees({ role: 'main', text: new RegExp(t('Expected downtime')) })
  await user.press(one('checkbox', t('I’ll update these {count} peer gateways', { count: 1 })))
  await user.press(one('button', t('Replace policy')))
  await planIsDone(user)
  await openConnection(user, 'old-office')
  await user.press(one('link', 'ike-legacy'))
  await user.sees({ role: 'main', text: /SHA-512/ })
})
