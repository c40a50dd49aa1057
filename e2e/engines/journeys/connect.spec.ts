import { t } from '../../support/language'
import { oslo } from '../../support/connect-site'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { rowOf, signIn } from '../steps'

test('connects a site, and watches the tunnel until it is active', async ({ user }) => {
  await signIn(user)
  await user.goTo('Connect a site')
  await user.choose(t('Router'), /^router1 /)
  await user.press(one('checkbox', /^private-subnet 10/))
  await user.isChecked(one('checkbox', /^private-subnet 10/), true)
  await user.fill(one('textbox', t('Peer address')), oslo.address)
  await user.fill(one('textbox', t('Peer networks')), oslo.network)
  await user.key('Enter')
  await user.fill(one('textbox', t('Pre-shared key')), oslo.psk)
  await user.fill(one('textbox', t('Name')), 'to-oslo')
  await user.press(one('button', t('Create connection')))
  await user.sees({ ...one('status', t('Status of the new connection')), text: new RegExp(t('Active')) })
  await user.press(one('link', t('View connection')))
  await user.sees(one('heading', 'to-oslo'))
  await user.goTo('Connections')
  await user.sees({ ...rowOf('to-oslo'), text: /to-oslo.*Active/ })
})
