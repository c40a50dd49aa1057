import { t } from '../../support/language'
import type { PlainMessageKey } from '../../../src/domain/text/message'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import { exactly, literal } from '../../support/words'
import { expectActive, goTo, makeBefore, newKey, signIn } from './acts'
import { stepByStepCaptions } from './b-step-by-step.captions'

type StepByStep = Stage<keyof typeof stepByStepCaptions.scenes, keyof typeof stepByStepCaptions.proofs>

const connection = 'tour-hq-dc'
const [ike, ipsec, service] = ['tour-ike', 'tour-ipsec', 'tour-gateway']

const strong = {
  ike_version: 'v2',
  encryption_algorithm: 'aes-256',
  auth_algorithm: 'sha256',
  pfs: 'group14',
}
const fields = Object.keys(strong)

/** The four forms that Horizon has, one after the other. */
export const stepByStep = story('b-step-by-step', stepByStepCaptions, async (stage) => {
  const { hand, prove, scene, secret, venue } = stage
  const { near, far } = venue
  const psk = secret(newKey())
  await makeBefore(far, near, { name: connection, connection: { psk } })
  await scene('sign in', () => signIn(stage, near))
  await makePolicies(stage)
  await makeService(stage)
  await connect(stage, psk)
  const row = rowOf(stage, connection)
  await scene('create', async () => {
    await hand.within(hand.find('dialog')).click('button', 'Create')
    await hand.point(row)
    await expect(row).toContainText(t('Active'), { timeout: venue.patience })
  })
  await scene('active', async () => {
    await hand.within(row).click('link', exactly(connection))
    await hand.point(hand.find('figure'))
    await expect(hand.find('figure')).toContainText(t('Active'))
  })
  await prove('strong', async () => {
    const path = `vpn/ikepolicies?name=${ike}&${fields.map((field) => `fields=${field}`).join('&')}`
    expect(await near.api.ask('GET', path)).toEqual({ ikepolicies: [strong] })
  })
  await prove('active', () => expectActive([near, far], connection, venue.patience))
})

const rowOf = ({ hand, page }: StepByStep, name: string) =>
  hand.find('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** Opens the form of a new object; answers the hand in its drawer. */
async function openNew({ hand }: StepByStep, button: PlainMessageKey) {
  // An empty list offers it twice.
  await hand.clickOn(hand.find('button', button).first())
  return hand.within(hand.find('dialog'))
}

async function makePolicies(stage: StepByStep): Promise<void> {
  const { hand, scene } = stage
  await scene('ike policy', async () => {
    await goTo(stage, 'IKE policies')
    const drawer = await openNew(stage, 'New IKE policy')
    await drawer.type('Name', ike)
    await drawer.choose('Integrity', exactly('SHA-256'))
    await drawer.point(drawer.find('combobox', 'Diffie-Hellman group'))
  })
  await scene('ike made', async () => {
    await hand.within(hand.find('dialog')).click('button', 'Create')
    await hand.point(rowOf(stage, ike))
  })
  await scene('ipsec policy', async () => {
    await goTo(stage, 'IPsec policies')
    const drawer = await openNew(stage, 'New IPsec policy')
    await drawer.type('Name', ipsec)
    await drawer.choose('Encryption', exactly('AES-256'))
    await drawer.click('button', 'Create')
    await hand.point(rowOf(stage, ipsec))
  })
}

async function makeService(stage: StepByStep): Promise<void> {
  const { hand, scene, venue } = stage
  const { near } = venue
  await scene('vpn service', async () => {
    await goTo(stage, 'VPN services')
    const drawer = await openNew(stage, 'New VPN service')
    await drawer.type('Name', service)
    await drawer.choose('Router', new RegExp(`^${literal(near.router)} `))
    await drawer.choose('Traffic selectors', new RegExp(`${literal(near.subnet)} ${literal(near.api.cidr)}$`))
  })
  await scene('waiting service', async () => {
    await hand.within(hand.find('dialog')).click('button', 'Create')
    const row = rowOf(stage, service)
    await expect(row).toContainText(t('Idle – no connections'))
    await hand.point(row)
  })
}

async function connect(stage: StepByStep, psk: string): Promise<void> {
  const { hand, scene, venue } = stage
  const { api } = venue.far
  await scene('connection', async () => {
    await goTo(stage, 'Connections')
    const drawer = await openNew(stage, 'New connection')
    await drawer.type('Name', connection)
    await drawer.choose('VPN service', exactly(service))
    await drawer.choose('IKE policy', exactly(ike))
    await drawer.choose('IPsec policy', exactly(ipsec))
  })
  await scene('peer', async () => {
    const drawer = hand.within(hand.find('dialog'))
    await drawer.type('Peer address', api.address)
    await drawer.addTo('Peer networks', api.cidr)
    await drawer.typeSecret('Pre-shared key', psk)
  })
}
