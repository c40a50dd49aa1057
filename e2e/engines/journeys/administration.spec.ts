import { t } from '../../support/language'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { rowAction, rowOf, signIn } from '../steps'

const administrator = { name: 'admin' }

test('an administrator filters the tunnels of all projects, and looks at one', async ({ user }) => {
  const listed = one('rowheader', undefined, one('table', t('Tunnels')))
  await signIn(user, administrator)
  await user.goTo('Tunnels', 'Administration')
  await user.select(t('Project'), 'alt (5)')
  await user.select(t('Policies'), 'Broken (1)')
  await user.reads(listed, ['shop-riga'])
  await user.press(one('link', 'shop-riga'))
  await user.sees(one('figure', undefined, one('dialog', 'shop-riga')))
  await user.key('Escape')
  await user.seesNo(one('dialog'))
})

test('an administrator changes a quota, disables an agent and audits the policies', async ({ user }) => {
  await signIn(user, administrator)
  await user.goTo('Quotas', 'Administration')
  await rowAction(user, 'demo', 'Edit quota')
  await user.fill(one('textbox', t('IKE policies'), one('dialog')), '50')
  await user.press(one('button', t('Save'), one('dialog')))
  await user.seesNo(one('dialog'))
  await user.sees({ ...rowOf('demo'), text: /demo.*50/ })

  await user.goTo('Agents', 'Administration')
  await user.press(one('link', 'north-net-r1'))
  await user.sees(one('heading', 'north-net-r1'))
  await user.goTo('Regions', 'Administration')
  await user.sees(one('region', 'RegionTwo, North (demo)'))
  await user.goTo('Audit', 'Administration')
  await user.choose(t('Profile'), 'BSI')
  await user.sees({ ...one('region', t('Project {project}', { project: 'alt' })), text: /ike-shops/ })
})
