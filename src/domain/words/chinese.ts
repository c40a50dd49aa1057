import { findings } from './chinese/findings'
import { findingsCrypto } from './chinese/findings-crypto'
import { findingsEnds } from './chinese/findings-ends'
import { findingsEvidence } from './chinese/findings-evidence'
import { peerLog } from './chinese/peer-log'
import { presets } from './chinese/presets'
import { shell } from './chinese/shell'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = {
  ...findings,
  ...findingsCrypto,
  ...findingsEnds,
  ...findingsEvidence,
  ...peerLog,
  ...presets,
  ...shell,
}
