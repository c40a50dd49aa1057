import type { PeerSide } from './peer-side'
import { refusal, type Refusal } from './refusal'
import { fileOf, header } from './text'
import { msg } from '../text/message'

export type Row = readonly [field: string, value: string | number]

/** The fields of a device or cloud that is set up in menus, with the values to enter, in the order of the menus. */
export function sheet(
  side: PeerSide,
  label: string,
  sections: readonly { title: string; rows: readonly Row[] }[],
): string {
  return fileOf(
    header(side, label, '#'),
    sections.flatMap(({ title, rows }) => [
      '',
      title,
      ...rows.map(([field, value]) => `  ${field.padEnd(34)} ${value}`),
    ]),
  )
}

/** What is left to do on a firewall of its own. */
export function after({ cloudAddress, mss }: PeerSide, rules: string, clamp: string) {
  return {
    title: 'Then',
    rows: [
      [rules, 'let the networks of both sides reach each other'],
      ['On the WAN', `let UDP 500, UDP 4500 and ESP pass from ${cloudAddress}`],
      ...(mss === undefined ? [] : [[clamp, mss] as const]),
    ] as readonly Row[],
  }
}

/** Cloud gateways know each other by address. */
export function onlyAddresses({ ownId, cloudId }: PeerSide, label: string): Refusal[] {
  const named = [ownId, cloudId].find(({ type }) => type === 'fqdn')
  return named
    ? [
        refusal(
          'peer',
          'peer_id',
          msg('{device} supports only IP addresses as IDs, not {name}', { device: label, name: named.value }),
          msg('IP addresses as IDs'),
        ),
      ]
    : []
}
