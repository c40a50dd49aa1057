import { connect } from './chinese/connect'
import { connections } from './chinese/connections'
import { drawings } from './chinese/drawings'
import { errors } from './chinese/errors'
import { exporting } from './chinese/exports'
import { fields } from './chinese/fields'
import { findings } from './chinese/findings'
import { findingsCrypto } from './chinese/findings-crypto'
import { findingsEnds } from './chinese/findings-ends'
import { findingsEvidence } from './chinese/findings-evidence'
import { forms } from './chinese/forms'
import { overview } from './chinese/overview'
import { peerLog } from './chinese/peer-log'
import { plans } from './chinese/plans'
import { presets } from './chinese/presets'
import { shell } from './chinese/shell'
import { states } from './chinese/states'
import { topology } from './chinese/topology'
import { tunnels } from './chinese/tunnels'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = {
  ...connect,
  ...connections,
  ...drawings,
  ...errors,
  ...exporting,
  ...fields,
  ...findings,
  ...findingsCrypto,
  ...findingsEnds,
  ...findingsEvidence,
  ...forms,
  ...overview,
  ...peerLog,
  ...plans,
  ...presets,
  ...shell,
  ...states,
  ...topology,
  ...tunnels,
}
