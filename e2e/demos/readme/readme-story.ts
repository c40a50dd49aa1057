import { t } from '../../support/language'
import { expect } from '../expect'
import { story } from '../story'
import { expectActive, signIn } from '../stories/acts'
import { literal } from '../../support/words'
import { readmeCaptions } from './readme.captions'

const connection = 'branch-oslo'

/** What README.md says, done as it says: this side, the branch office with its key, and nothing else. */
export const readmeStory = (psk: string, startSeconds: number) =>
  story('readme', readmeCaptions(startSeconds), async ({ hand, page, prove, scene, secret, venue }) => {
    const { device, near } = venue
    secret(psk)
    await scene('sign in', () => signIn({ hand, page, venue }, near))
    await scene('the local site', async () => {
      await hand.within(hand.find('navigation', 'Pages')).click('link', 'Connect a site')
      await hand.choose('Router', new RegExp(`^${literal(near.router)} `))
      await hand.check('checkbox', new RegExp(`^${literal(near.subnet)} `))
    })
    await scene('other side', async () => {
      await hand.type('Peer address', device.address)
      await hand.addTo('Peer networks', device.network)
      await hand.typeSecret('Pre-shared key', psk)
    })
    await scene('create', async () => {
      await hand.type('Name', connection)
      await hand.click('button', 'Create connection')
      const status = hand.find('status', 'Status of the new connection')
      await expect(status).toContainText(t('Active'), { timeout: venue.patience })
      await hand.point(status)
    })
    await prove('active', () => expectActive([near], connection, venue.patience))
  })
