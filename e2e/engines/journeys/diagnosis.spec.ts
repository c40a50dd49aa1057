import { t } from '../../../src/domain/words/words'
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
  const disabled = { ...one('listitem', undefined, reasons()), text: startingWith('It is disabled here') }
  await user.press(one('button', t('Edit the connection'), disabled))
  await user.press(one('switch', startingWith('Enabled'), drawer))
  await user.press(one('button', t('Save'), drawer))
  await user.seesNo(drawer)
  await user.seesNo(disabled)
})

test('has the log of the other gateway explained', async ({ user }) => {
  await signIn(user)
  await openConnection(user, 'old-office')
  await user.press(one('button', t('Paste the other gateway’s log')))
  await user.fill(
    one('textbox', t('Log of the other gateway')),
    'charon: 10[IKE] <office|12> received AUTHENTICATION_FAILED notify error',
  )
  await user.sees({ ...one('list', t('What the log says')), text: /received AUTHENTICATION_FAILED/ })
})
