import { inSentence, t } from '../../support/language'
import { expect, test } from '../fixtures'
import { one } from '../in-page/target'
import { openConnection, signIn } from '../steps'

test('writes the other end for its device: shown, copied and downloaded', async ({ user }) => {
  await signIn(user)
  await openConnection(user, 'branch-berlin')
  await user.press(one('button', t('Peer configuration')))
  await user.choose(t('Format'), 'FortiGate')
  await user.sees({ role: 'main', text: /config vpn ipsec phase1-interface/ })
  await user.press(one('button', t('Copy configuration')))
  await user.sees(one('button', t('Copied')))
  await user.press(one('button', t('Download configuration')))
  const { text } = await user.saved()
  expect(text).toContain('set remote-gw 203.0.113.10')
  expect(text).not.toContain('demo-branch-berlin')
  await user.goTo('Connections')
  const search = one('searchbox', t('Search {label}', { label: inSentence(t('Connections')) }))
  await user.paste(search)
  expect(await user.valueOf(search)).toContain('config vpn ipsec phase1-interface')
})

test('saves a connection as a file, and imports it', async ({ user }) => {
  await signIn(user)
  await openConnection(user, 'branch-berlin')
  await user.press(one('button', t('Export')))
  await user.press(one('menuitem', t('Export JSON')))
  const { name, text } = await user.saved()
  await user.goTo('Connect a site')
  await user.giveFile(name, text)
  await user.holds(one('textbox', t('Peer address')), '198.51.100.20')
})

test('saves the topology as a picture', async ({ user }) => {
  await signIn(user)
  await user.goTo('Topology')
  await user.press(one('button', t('Export')))
  await user.press(one('menuitem', t('Export PNG')))
  expect((await user.saved()).text.slice(1, 4)).toBe('PNG')
})
