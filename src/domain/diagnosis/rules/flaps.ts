import { dropsOf } from '../../status/status-history'
import type { Reason } from '../reason'
import { partsOf } from '../../site/end-parts'
import type { Rule } from './rule'
import { msg, type Message } from '../../text/message'

/** Milliseconds: how far back a drop counts. */
const memory = 24 * 3_600_000

/** A tunnel that comes up and goes down again: as often as its keys are renewed, or without a pattern. */
export const flaps: Rule = ({ near, changes = [], now }) => {
  const drops = dropsOf({ changes }).filter((at) => now - at < memory)
  const periods = drops.slice(1).map((at, index) => (at - (drops[index] ?? at)) / 1000)
  const usual = periods.toSorted((a, b) => a - b)[Math.floor(periods.length / 2)]
  if (usual === undefined) return []
  const { ike, ipsec } = partsOf(near)
  const renewed = [
    { phase: 'IPsec', seconds: ipsec?.lifetime.value ?? 0 },
    { phase: 'IKE', seconds: ike?.lifetime.value ?? 0 },
  ].find(({ seconds }) => isAbout(usual, seconds))
  const evidence = [
    msg('went down {count} times in the last day', { count: drops.length }),
    msg('usually {seconds} s apart', { seconds: Math.round(usual) }),
  ]
  if (renewed) return [atRekey([...evidence, msg('{phase} lifetime {seconds} s', renewed)])]
  return drops.length > 2 ? [withoutPattern(evidence)] : []
}

/** Daemons renew keys a little before they expire: strongSwan 3 to 6 minutes, others at about nine tenths. */
function isAbout(period: number, lifetime: number): boolean {
  return period > 0.75 * lifetime && period < 1.15 * lifetime
}

function atRekey(evidence: readonly Message[]): Reason {
  return {
    code: 'FLAPS-REKEY',
    severity: 'broken',
    certainty: 'likely',
    at: 'ipsec',
    title: msg('The tunnel goes down at each rekey'),
    evidence,
    advice: msg(
      'Set the same PFS group on both ends. A mismatch doesn’t show when the tunnel comes up, only at the first rekey.',
    ),
    source: msg('RFC 7296 section 1.3.1; measured on strongSwan 5.9.8'),
    repair: { label: msg('Replace IPsec policy'), page: 'replace-ipsec-policy' },
  }
}

function withoutPattern(evidence: readonly Message[]): Reason {
  return {
    code: 'FLAPS',
    severity: 'weak',
    certainty: 'possible',
    at: 'tunnel',
    title: msg('The tunnel is flapping'),
    evidence,
    advice: msg(
      'Check the path for packet loss, and for a NAT that drops the tunnel’s session. Send keepalives every 20 s or less, and set DPD to an interval of 30 s, a timeout of 120 s, and the action restart.',
    ),
    source: 'RFC 3706; RFC 3948 section 4',
    repair: { label: msg('Edit connection'), page: 'edit-connection' },
  }
}
