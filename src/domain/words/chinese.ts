import { admin } from './chinese/admin'
import { adminAgents } from './chinese/admin-agents'
import { adminQuotas } from './chinese/admin-quotas'
import { comfort } from './chinese/comfort'
import { connect } from './chinese/connect'
import { connections } from './chinese/connections'
import { drawings } from './chinese/drawings'
import { errors } from './chinese/errors'
import { exporting } from './chinese/exports'
import { faults } from './chinese/faults'
import { fields } from './chinese/fields'
import { findingsCrypto } from './chinese/findings-crypto'
import { findingsEnds } from './chinese/findings-ends'
import { findingsEvidence } from './chinese/findings-evidence'
import { findings } from './chinese/findings'
import { forms } from './chinese/forms'
import { groups } from './chinese/groups'
import { help } from './chinese/help'
import { overview } from './chinese/overview'
import { peerLog } from './chinese/peer-log'
import { plans } from './chinese/plans'
import { policies } from './chinese/policies'
import { presets } from './chinese/presets'
import { services } from './chinese/services'
import { shell } from './chinese/shell'
import { signIn } from './chinese/sign-in'
import { states } from './chinese/states'
import { tables } from './chinese/tables'
import { topology } from './chinese/topology'
import { tunnels } from './chinese/tunnels'
import { ui } from './chinese/ui'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = {
  ...admin,
  ...adminAgents,
  ...adminQuotas,
  ...comfort,
  ...connect,
  ...connections,
  ...drawings,
  ...errors,
  ...exporting,
  ...faults,
  ...fields,
  ...findings,
  ...findingsCrypto,
  ...findingsEnds,
  ...findingsEvidence,
  ...forms,
  ...groups,
  ...help,
  ...overview,
  ...peerLog,
  ...plans,
  ...policies,
  ...presets,
  ...services,
  ...shell,
  ...signIn,
  ...states,
  ...tables,
  ...topology,
  ...tunnels,
  ...ui,
}
