import { t } from '../../support/language'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import { exactly, like } from '../../support/words'
import { connectionAt, expectActive, keyOf, makeBefore, newKey, signInAtBoth } from './acts'
import { downCaptions } from './c-down.captions'

type Down = Stage<keyof typeof downCaptions.scenes, keyof typeof downCaptions.proofs>

const connection = 'tour-hq-dc'
const cause = 'The pre-shared keys on the two ends don’t match'

/** A tunnel whose ends have different keys: found, explained, mended at both ends. */
export const down = story('c-down', downCaptions, async (stage) => {
  const { prove, scene, secret, venue } = stage
  const { near, far } = venue
  const keys = [secret(newKey()), secret(newKey())] as const
  const here = await makeBefore(near, far, { name: connection, connection: { psk: keys[0] } })
  const there = await makeBefore(far, near, { name: connection, connection: { psk: keys[1] } })
  const status = async () => (await connectionAt(near, connection))?.status
  await expect.poll(status, { timeout: venue.patience }).toBe('DOWN')
  await scene('sign in', () => signInAtBoth(stage))
  await find(stage)
  await mend(stage)
  await prove('active', () => expectActive([near, far], connection, venue.patience))
  await prove('same key', async () => {
    const [ours, theirs] = [await keyOf(near, here), await keyOf(far, there)]
    expect(ours === theirs).toBe(true)
    expect(keys.some((key) => key === ours)).toBe(false)
  })
})

/** From the overview to the reason. */
async function find({ hand, page, scene }: Down): Promise<void> {
  const reasons = hand.find('list', 'Reasons')
  const first = reasons.getByRole('listitem').first()
  await scene('overview', () => hand.point(page.getByRole('link', { name: connection, exact: true })))
  await scene('down', async () => {
    await hand.click('link', exactly(connection))
    await expect(hand.find('figure')).toContainText(t('Down'))
    await hand.point(hand.find('figure'))
  })
  await scene('reason', async () => {
    await hand.click('button', new RegExp(t(cause)))
    await expect(first).toContainText(t(cause))
    await hand.point(first)
  })
}

/** From the reason to a tunnel that is up. */
async function mend({ hand, scene, venue }: Down): Promise<void> {
  await scene('repair', async () => {
    await hand.within(hand.find('list', 'Reasons')).click('button', 'Rotate key on both ends')
    await hand.point(hand.find('textbox', 'New pre-shared key'))
  })
  await scene('plan', () => hand.point(hand.find('list', 'Planned steps')))
  await scene('run', async () => {
    await hand.click('button', 'Rotate key')
    await expect(hand.find('main').getByText(like('All {count} steps completed.'))).toBeVisible({
      timeout: venue.patience,
    })
    await hand.point(hand.find('list', 'Progress'))
  })
  await scene('up again', async () => {
    await hand.click('link', exactly(connection))
    await expect(hand.find('figure')).toContainText(t('Active'), { timeout: venue.patience })
    await hand.point(hand.find('figure'))
  })
  await scene('timeline', () => hand.point(hand.find('list', 'Status history')))
}
