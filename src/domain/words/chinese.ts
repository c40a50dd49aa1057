import { drawings } from './chinese/drawings'
import { errors } from './chinese/errors'
import { exporting } from './chinese/exports'
import { findingsCrypto } from './chinese/findings-crypto'
import { findingsEnds } from './chinese/findings-ends'
import { findingsEvidence } from './chinese/findings-evidence'
import { findings } from './chinese/findings'
import { forms } from './chinese/forms'
import { groups } from './chinese/groups'
import { peerLog } from './chinese/peer-log'
import { plans } from './chinese/plans'
import { policies } from './chinese/policies'
import { presets } from './chinese/presets'
import { services } from './chinese/services'
import { shell } from './chinese/shell'
import { signIn } from './chinese/sign-in'
import { states } from './chinese/states'
import { tables } from './chinese/tables'
import { ui } from './chinese/ui'

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
  ...groups,
  ...peerLog,
  ...plans,
  ...policies,
  ...presets,
  ...services,
  ...shell,
  ...signIn,
  ...states,
  ...tables,
  ...ui,
}
