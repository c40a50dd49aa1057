import { t } from '../support/language'
import type { PlainMessageKey } from '../../src/domain/text/message'
import { literal } from '../support/words'
import { labelled, one, type Target } from './in-page/target'
import type { Operator } from './operator'

interface Who {
  name?: string
  password?: string
}

/** Fills in the sign-in page that is shown, and sends it. */
export async function enter(user: Operator, { name = 'demo', password = 'secret' }: Who = {}): Promise<void> {
  await user.fill(one('textbox', t('User name')), name)
  await user.fill(labelled(t('Password')), password)
  await user.press(one('button', t('Sign in')))
}

/** Signs in, chooses project demo in RegionOne where there is a choice, and waits for the overview. */
export async function signIn(user: Operator, who: Who = {}): Promise<void> {
  await user.open('/sign-in')
  await enter(user, who)
  await user.sees(one('heading', new RegExp(`^(${t('Choose a region and project')}|${t('Overview')})$`)))
  const site = one('button', 'RegionOne / demo')
  if (await user.isThere(site)) await user.press(site)
  await user.sees(one('heading', t('Overview')))
}

/** The row of a table whose object has this name. */
export const rowOf = (name: string): Target => ({
  role: 'row',
  text: new RegExp(`(^| )${literal(name)}( |$)`),
})

/** Chooses an action from a row's menu. */
export async function rowAction(user: Operator, name: string, action: PlainMessageKey): Promise<void> {
  await user.press(one('button', t('Actions for {name}', { name })))
  await user.press(one('menuitem', new RegExp(`^${literal(t(action))}`)))
}

/** Opens the page of a connection from the list. */
export async function openConnection(user: Operator, name: string): Promise<void> {
  await user.goTo('Connections')
  await user.press(one('link', name))
  await user.sees(one('heading', name))
}

/** Waits until a plan is done, whatever number of steps it has. */
export const planIsDone = (user: Operator): Promise<void> =>
  user.sees({
    role: 'main',
    text: new RegExp(t('All {count} steps completed.', { count: 'N' }).replace('N', String.raw`\d+`)),
  })
