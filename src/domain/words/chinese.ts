import { drawings } from './chinese/drawings'
import { errors } from './chinese/errors'
import { exporting } from './chinese/exports'
import { findingsCrypto } from './chinese/findings-crypto'
import { findingsEnds } from './chinese/findings-ends'
import { findingsEvidence } from './chinese/findings-evidence'
import { findings } from './chinese/findings'
import { forms } from './chinese/forms'
import { peerLog } from './chinese/peer-log'
import { plans } from './chinese/plans'
import { presets } from './chinese/presets'
import { shell } from './chinese/shell'
import { states } from './chinese/states'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = {
  ...drawings,
  ...errors,
  ...exporting,
  ...findingsCrypto,
  ...findingsEnds,
  ...findingsEvidence,
  ...findings,
  ...forms,
  ...peerLog,
  ...plans,
  ...presets,
  ...shell,
  ...states,
}
