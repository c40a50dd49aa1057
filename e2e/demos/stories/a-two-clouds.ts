import { t } from '../../support/language'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import type { Wire } from '../venues/venue'
import { exactly, literal, startingWith } from '../../support/words'
import { addCloud, expectActive, goTo, peersOf, signIn, siteNamed, switchTo } from './acts'
import { twoCloudsCaptions } from './a-two-clouds.captions'

type Scene = keyof typeof twoCloudsCaptions.scenes
type Proof = keyof typeof twoCloudsCaptions.proofs
type TwoClouds = Stage<Scene, Proof>

const connection = 'tour-hq-dc'

/** The tutorial's two clouds, joined from nothing. */
export const twoClouds = story('a-two-clouds', twoCloudsCaptions, async (stage) => {
  const { hand, prove, scene, venue } = stage
  await open(stage)
  const typedBefore = hand.typed.length
  await describe(stage)
  await watch(stage)
  await prove('one value', async () => {
    expect(hand.typed.slice(typedBefore)).toEqual(['Name'])
  })
  await prove('active', () => expectActive([venue.near, venue.far], connection, venue.patience))
  if (venue.wire) await sendPackets(stage, venue.wire)
  else await scene('no wire')
})

/** Signs in at both, and looks at how empty they are. */
async function open(stage: TwoClouds): Promise<void> {
  const { hand, scene, venue } = stage
  const { near, far } = venue
  if (far.cloud !== near.cloud) {
    await scene('sign in there', () => signIn(stage, far))
    await scene('sign in here', async () => {
      await addCloud(stage)
      await signIn(stage, near)
    })
  } else {
    await scene('sign in', () => signIn(stage, near))
  }
  await scene('nothing yet', async () => {
    await goTo(stage, 'Connections')
    expect(await peersOf(near)).not.toContain(far.api.address)
    const nothing = hand.find('main').getByText(t('No connections yet'))
    await hand.point(nothing.or(hand.find('table')))
  })
  if (venue.wire) await findNoWay(stage, venue.wire)
}

/** Before the tunnel, the hosts behind the two sites cannot reach each other. */
async function findNoWay({ prove, scene, shell }: TwoClouds, { pings }: Wire): Promise<void> {
  const [{ host, ...command }] = pings
  await scene('no way', async () => {
    const lines = await shell.run({ title: host, ...command, marks: /100% packet loss/, mayFail: true })
    await prove('no way', async () => expect(lines.join('\n')).toContain('100% packet loss'))
  })
  await shell.close()
}

/** Describes the tunnel in the guided flow, not one UUID typed. */
async function describe(stage: TwoClouds): Promise<void> {
  const { hand, scene, venue } = stage
  const { near, far } = venue
  await scene('the local site', async () => {
    await hand.within(hand.find('navigation')).click('link', 'Connect a site')
    await hand.choose('Router', new RegExp(`^${literal(near.router)} `))
    await hand.check('checkbox', new RegExp(`^${literal(near.subnet)} ${literal(near.api.cidr)}`))
  })
  await scene('other side', async () => {
    await hand.check('radio', startingWith('One of your sites'))
    await hand.choose(exactly(t('Site {number}', { number: 2 })), siteNamed(far))
    await hand.choose(
      exactly(t('Router of site {number}', { number: 2 })),
      new RegExp(`^${literal(far.router)} `),
    )
    const networks = hand.within(hand.find('group', exactly(t('Networks of site {number}', { number: 2 }))))
    await networks.check('checkbox', new RegExp(`^${literal(far.subnet)} ${literal(far.api.cidr)}`))
  })
  await scene('security', () => hand.point(hand.find('radiogroup', 'Cryptography')))
  await scene('review', async () => {
    await hand.type('Name', connection)
    await hand.point(hand.find('list', 'Resources to create'))
  })
}

/** Has the tunnel made, and watches it come up at this end and at the other. */
async function watch(stage: TwoClouds): Promise<void> {
  const { hand, scene, venue } = stage
  await scene('create', async () => {
    const status = hand.find('status', 'Status of the new connection')
    await hand.click('button', 'Create connection')
    await hand.point(hand.find('list', 'Progress'))
    await expect(status).toBeVisible({ timeout: venue.patience })
    await hand.point(status)
    await expect(status).toContainText(t('Active'), { timeout: venue.patience })
  })
  await scene('active here', async () => {
    await hand.click('link', 'View connection')
    await expect(hand.find('figure')).toContainText(t('Active'))
    await hand.point(hand.find('figure'))
  })
  await scene('active there', async () => {
    await switchTo(stage, venue.far)
    await goTo(stage, 'Topology')
    await expect(hand.find('list', 'VPN services')).toContainText(t('Active'), { timeout: venue.patience })
    await hand.point(hand.find('list', 'VPN services'))
  })
}

/** Pings over the tunnel, and shows what is on the way between the gateways meanwhile. */
async function sendPackets({ prove, scene, shell }: TwoClouds, { pings, capture }: Wire): Promise<void> {
  for (const [index, { host, ...command }] of pings.entries()) {
    await scene(index === 0 ? 'ping' : 'ping back', async () => {
      const lines = await shell.run({ title: host, ...command, marks: /bytes from|0% packet loss/ })
      await prove(index === 0 ? 'pinged' : 'pinged back', async () => {
        expect(lines.join('\n')).toMatch(/4 received, 0% packet loss/)
      })
    })
    await shell.close()
  }
  await scene('on the wire', async () => {
    const lines = await shell.run({ title: 'br-wan', ...capture, marks: /ESP\(spi=/ })
    await prove('only esp', async () => {
      const packets = lines.filter((line) => line.includes(' IP '))
      expect(packets).toHaveLength(8)
      expect(packets.filter((line) => !line.includes('ESP(spi='))).toEqual([])
    })
  })
  await shell.close()
}
