import { t } from '../../support/language'
import { startingWith } from '../../support/words'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { openConnection, rowAction, rowOf, signIn } from '../steps'

const drawer = one('dialog', /Edit/)

test('edits a connection from the list and from its page', async ({ user }) => {
  await signIn(user)
  await user.goTo('Connections')
  await rowAction(user, 'branch-berlin', 'Edit')
  await user.fill(one('textbox', t('Name'), drawer), 'branch-potsdam')
  await user.press(one('button', t('Save'), drawer))
  await user.seesNo(drawer)
  await user.sees(rowOf('branch-potsdam'))

  await openConnection(user, 'branch-potsdam')
  await user.press(one('button', t('Edit')))
  await user.press(one('switch', startingWith('Enabled'), drawer))
  await user.press(one('button', t('Save'), drawer))
  await user.seesNo(drawer)
  await user.sees({ role: 'main', text: new RegExp(t('The connection or its VPN service is disabled')) })
})

test('creates and deletes a policy, and undoes that', async ({ user }) => {
  const form = one('dialog', t('New IKE policy'))
  await signIn(user)
  await user.goTo('IKE policies')
  await user.press(one('button', t('New IKE policy')))
  await user.fill(one('textbox', t('Name'), form), 'mine')
  await user.choose(t('Encryption'), 'AES-192', form)
  await user.press(one('button', t('Create'), form))
  await user.sees({ ...rowOf('mine'), text: /mine.*AES-192/ })
  await rowAction(user, 'mine', 'Delete')
  await user.press(one('button', t('Delete'), one('dialog', /^Delete/)))
  await user.seesNo(rowOf('mine'))
  await user.press(one('button', t('Undo')))
  await user.sees(rowOf('mine'))
})
