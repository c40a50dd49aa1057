import type { DiagnosisFacts, Reason } from './reason'
import { agents } from './rules/agents'
import { cryptography } from './rules/cryptography'
import { disabled, disabledService } from './rules/disabled'
import { driverTraps } from './rules/driver-traps'
import { failedService } from './rules/failed-service'
import { flaps } from './rules/flaps'
import { gateway } from './rules/gateway'
import { identities } from './rules/identities'
import { libreswan } from './rules/libreswan'
import { lifetimes } from './rules/lifetimes'
import { liveness } from './rules/liveness'
import { nat } from './rules/nat'
import { neighbours } from './rules/neighbours'
import { securityGroups } from './rules/machines'
import { oldTunnel } from './rules/old-tunnel'
import { ownChange } from './rules/own-change'
import { missingPeer, unknownPeer } from './rules/peer'
import { peerName } from './rules/peer-name'
import { pending } from './rules/pending'
import type { ConfigurationFacts, ConfigurationRule, Rule } from './rules/rule'
import { selectors } from './rules/selectors'
import { sizes } from './rules/sizes'
import { wayBack } from './rules/way-back'

/** The rules about configuration, in the order in which their reasons are shown (ipsec-knowledge, sections 5 and A). */
const configurationRules: readonly ConfigurationRule[] = [
  failedService,
  gateway,
  driverTraps,
  libreswan,
  identities,
  selectors,
  neighbours,
  nat,
  lifetimes,
  cryptography,
  peerName,
  liveness,
]

/** What matters once there is traffic. */
const trafficRules: readonly ConfigurationRule[] = [wayBack, sizes]

/** The rules about the state of an end, which say more than its configuration does. */
const stateRules: readonly Rule[] = [
  ownChange,
  oldTunnel,
  disabled,
  agents,
  pending,
  missingPeer,
  flaps,
  securityGroups,
]

/**
 * What an end's configuration says before anything runs: everything, down to the notes. A service that is switched off
 * is the cloud's as well as the end's: the rules of the state tell it together with the connection's own switch.
 */
export function configurationFindings(facts: ConfigurationFacts): Reason[] {
  return [disabledService, ...configurationRules, ...trafficRules].flatMap((rule) => rule(facts))
}

/** What one end's own configuration and state say of why its tunnel is down, or carries nothing although it is up. */
export function oneEndFindings(facts: DiagnosisFacts): Reason[] {
  const isUp = facts.near.connection.status === 'ACTIVE'
  const configured = configurationRules
    .flatMap((rule) => rule(facts))
    .filter(({ severity }) => severity === 'broken' || (isUp && severity === 'weak'))
  return [
    ...stateRules.flatMap((rule) => rule(facts)),
    ...configured,
    ...(isUp ? trafficRules.flatMap((rule) => rule(facts)) : []),
    ...unknownPeer(facts),
  ]
}
