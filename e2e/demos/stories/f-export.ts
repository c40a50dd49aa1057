import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { t } from '../../support/language'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import { exactly, literal } from '../../support/words'
import type { ShellCommand, StrongSwan } from '../venues/venue'
import { expectActive, goTo, newKey, signIn } from './acts'
import { exportCaptions } from './f-export.captions'

type Export = Stage<keyof typeof exportCaptions.scenes, keyof typeof exportCaptions.proofs>

const connection = 'tour-branch'
const placeholder = 'PRE-SHARED-KEY'
const swanctl = 'strongSwan (swanctl.conf)'

/** The other gateway's configuration, written by the panel and loaded by a strongSwan. */
export const exported = story('f-export', exportCaptions, async (stage) => {
  const { prove, scene, secret, venue } = stage
  const psk = secret(newKey())
  await scene('sign in', () => signIn(stage, venue.near))
  await connect(stage, psk)
  const config = await save(stage)
  await prove('both ends named', async () => {
    for (const fact of [
      venue.device.address,
      venue.device.network,
      venue.near.api.address,
      venue.near.api.cidr,
    ]) {
      expect(config).toContain(fact)
    }
  })
  await prove('no key', async () => expect(config).toContain(`secret = "${placeholder}"`))
  const { strongSwan } = venue.device
  if (strongSwan) await load(stage, strongSwan, config.replace(placeholder, psk))
  else await scene('not loaded')
})

/** This end, in the guided flow: the other gateway is no cloud. */
async function connect(stage: Export, psk: string): Promise<void> {
  const { hand, scene, venue } = stage
  const { device, near } = venue
  await scene('the local site', async () => {
    await hand.within(hand.find('navigation')).click('link', 'Connect a site')
    await hand.choose('Router', new RegExp(`^${literal(near.router)} `))
    const network = new RegExp(`^${literal(near.subnet)} ${literal(near.api.cidr)}`)
    await hand.check('checkbox', network)
  })
  await scene('other side', async () => {
    await hand.type('Peer address', device.address)
    await hand.addTo('Peer networks', device.network)
  })
  await scene('key', () => hand.typeSecret('Pre-shared key', psk))
  await scene('create', async () => {
    await hand.type('Name', connection)
    await hand.click('button', 'Create connection')
    const status = hand.find('status', 'Status of the new connection')
    await expect(status).toContainText(t('Down'), { timeout: venue.patience })
    await hand.point(status)
  })
}

/** The other end's file, as the panel hands it out. */
async function save(stage: Export): Promise<string> {
  const { hand, page, scene } = stage
  await scene('other end', async () => {
    await hand.click('link', 'View connection')
    await hand.click('button', 'Peer configuration')
    await hand.point(page.getByText('connections {'))
  })
  await scene('devices', async () => {
    await hand.choose('Format', exactly('FortiGate'))
    await hand.point(page.getByText('config vpn ipsec phase1-interface'))
  })
  let config = ''
  await scene('download', async () => {
    await hand.choose('Format', exactly(swanctl))
    const saved = page.waitForEvent('download')
    await hand.click('button', 'Download configuration')
    config = readFileSync(await (await saved).path(), 'utf8')
  })
  return config
}

/** The file, with its key, in a real strongSwan. */
async function load(stage: Export, strongSwan: StrongSwan, config: string): Promise<void> {
  const { prove, scene, shell } = stage
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-export-'))
  const file = join(folder, `${connection}.conf`)
  writeFileSync(file, config, { mode: 0o600 })
  await strongSwan.up()
  try {
    await scene('load', async () => {
      const marks = /^loaded|^successfully/
      const lines = await shell.run({ title: strongSwan.title, ...strongSwan.load(file), marks })
      await prove('loaded', async () => expect(lines.join('\n')).toMatch(/successfully loaded 1 connections/))
    })
    await shell.close()
    await (strongSwan.ping ? comeUp(stage, strongSwan, strongSwan.ping) : list(stage, strongSwan))
  } finally {
    await strongSwan.down()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Goes to the connection's page, until it says what it is to say. */
async function see(stage: Export, status: string): Promise<void> {
  const { hand, venue } = stage
  await goTo(stage, 'Connections')
  await hand.click('link', exactly(connection))
  await expect(hand.find('figure')).toContainText(status, { timeout: venue.patience })
  await hand.point(hand.find('figure'))
}

/** On the wire of a real cloud the tunnel comes up, and packets pass. */
async function comeUp(stage: Export, strongSwan: StrongSwan, ping: ShellCommand): Promise<void> {
  const { prove, scene, shell, venue } = stage
  await scene('active', () => see(stage, t('Active')))
  await scene('sas', async () => {
    const marks = /ESTABLISHED|INSTALLED/
    const lines = await shell.run({ title: strongSwan.title, ...strongSwan.show, marks })
    await prove('established', async () => expect(lines.join('\n')).toMatch(/ESTABLISHED[\s\S]*INSTALLED/))
  })
  await shell.close()
  await scene('ping', async () => {
    const lines = await shell.run({ title: venue.near.label, ...ping, marks: /bytes from|0% packet loss/ })
    await prove('pinged', async () => expect(lines.join('\n')).toMatch(/4 received, 0% packet loss/))
  })
  await shell.close()
  await prove('active', () => expectActive([venue.near], connection, venue.patience))
}

/** Where no wire leads to the cloud, the strongSwan says what it has loaded, and the tunnel stays down. */
async function list(stage: Export, strongSwan: StrongSwan): Promise<void> {
  const { prove, scene, shell, venue } = stage
  await scene('listed', async () => {
    await see(stage, t('Down'))
    const marks = /local:|remote:|TUNNEL/
    const lines = await shell.run({ title: strongSwan.title, ...strongSwan.show, marks })
    await prove('listed', async () => {
      for (const fact of [venue.near.api.address, venue.near.api.cidr, venue.device.network]) {
        expect(lines.join('\n')).toContain(fact)
      }
    })
  })
  await shell.close()
}
