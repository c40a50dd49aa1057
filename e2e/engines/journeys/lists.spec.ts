import { inSentence, t } from '../../support/language'
import { expect, test } from '../fixtures'
import { one } from '../in-page/target'
import { rowOf, signIn } from '../steps'

const names = one('rowheader')
const search = () => one('searchbox', t('Search {label}', { label: inSentence(t('Connections')) }))

test('searches, filters and sorts a list, and goes back to it', async ({ user }) => {
  await signIn(user)
  await user.goTo('Connections')
  await user.reads(names, ['branch-berlin', 'branch-lisbon', 'old-office'])
  await user.fill(search(), 'branch')
  await user.reads(names, ['branch-berlin', 'branch-lisbon'])
  await user.select(t('Status'), 'Down (2)')
  await user.reads(names, ['branch-lisbon'])
  await user.select(t('Status'), t('Any status'))
  await user.press(one('button', t('Name'), one('columnheader')))
  await user.reads(names, ['branch-lisbon', 'branch-berlin'])
  const { searchParams } = await user.address()
  expect(Object.fromEntries(searchParams)).toEqual({ q: 'branch', sort: '-name' })
  await user.press(one('link', 'branch-lisbon'))
  await user.sees(one('heading', 'branch-lisbon'))
  await user.goBack()
  await user.reads(names, ['branch-lisbon', 'branch-berlin'])
  await user.holds(search(), 'branch')
})

test('takes a column away, and saves the rows as CSV', async ({ user }) => {
  await signIn(user)
  await user.goTo('Connections')
  await user.press(one('button', t('Select columns')))
  await user.press(one('menuitemcheckbox', t('Peer address')))
  await user.key('Escape')
  await user.seesNo(one('columnheader', t('Peer address')))
  await user.press(one('button', t('Export CSV')))
  const { name, text } = await user.saved()
  expect(name).toMatch(/\.csv$/)
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).not.toContain(t('Peer address'))
  expect(lines[1]).toContain('branch-berlin')
})

test.describe('with 1,200 connections', () => {
  test.use({ demo: { seedConnections: 1200 } })

  test('scrolls to the end of a long list, and finds one of its first', async ({ user }) => {
    await signIn(user)
    await user.goTo('Connections')
    await user.sees(rowOf('branch-aarau-003'))
    await user.scrollPast(rowOf('branch-aarau-003'), one('table', t('Connections')))
    await user.fill(search(), 'branch-aarau-003')
    await user.reads(names, ['branch-aarau-003'])
  })
})
