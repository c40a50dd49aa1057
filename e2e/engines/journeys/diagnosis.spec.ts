import { t } from '../../support/language'
import { named, regionOf } from '../../support/demo-region'
import { startingWith } from '../../support/words'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { openConnection, signIn } from '../steps'

const reasons = () => one('list', t('Reasons'))

test('reads why a tunnel is not as it should be, and follows the repair', async ({ user, cloud }) => {
  const drawer = one('dialog', /^Edit/)
  named(regionOf(cloud).tables.ipsec_site_connections, 'branch-berlin').admin_state_up = false
  await signIn(user)
  await openConnection(user, 'branch-berlin')
  const disabled = {
    ...one('listitem', undefined, reasons()),
    text: startingWith('The connection or its VPN service is disabled'),
  }
  await user.press(one('button', t('Edit connection'), disabled))
  await user.press(one('switch', startingWith('Enabled'), drawer))
  await user.press(one('button', t('Save'), drawer))
  await user.seesNo(drawer)
  await user.seesNo(disabled)
})

test('has the log of the other gateway explained', async ({ user }) => {
  await signIn(user)
  await openConnection(user, 'old-office')
  await user.press(one('button', t('Analyze the peer gateway’s log')))
  await user.fill(
    one('textbox', t('Peer gateway log')),
    'charon: 10[IKE] <office|12> received AUTHENTICATION_FAILED notify error',
  )
  await user.sees({ ...one('list', t('Log analysis')), text: /received AUTHENTICATION_FAILED/ })
})
