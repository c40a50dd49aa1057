import { t } from '../../support/language'
import { test } from '../fixtures'
import { one } from '../in-page/target'
import { signIn } from '../steps'

test('finds a connection by the command palette, with the keyboard alone', async ({ user }) => {
  await signIn(user)
  // The palette is loaded with its button.
  await user.sees(one('button', t('Command palette')))
  await user.openPalette()
  const palette = one('dialog', t('Command palette'))
  await user.sees(one('combobox', t('Search pages, actions, and objects'), palette))
  await user.type('branch-ber')
  await user.reads(one('option', undefined, palette), [/^branch-berlin/])
  await user.key('Enter')
  await user.sees(one('heading', 'branch-berlin'))
})
