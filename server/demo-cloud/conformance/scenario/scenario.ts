import { connectionNumberSteps } from './connection-numbers'
import { connectionUpdateSteps } from './connection-updates'
import { connectionSteps } from './connections'
import { discoverySteps } from './discovery'
import { endpointGroupSteps } from './endpoint-groups'
import { everyKindSteps } from './every-kind'
import { ikePolicySteps } from './ike-policies'
import { inUseSteps } from './in-use'
import { ipsecPolicySteps } from './ipsec-policies'
import { listSteps } from './lists'
import { listOfKindsSteps } from './lists-of-kinds'
import { oldStyleSteps } from './old-style'
import { ownerSteps } from './owners'
import { pendingSteps } from './pending'
import { quotaSteps } from './quotas'
import { roleSteps } from './roles'
import { sessionSteps } from './sessions'
import { signInSteps } from './sign-in'
import type { Request } from './step'
import { topologySteps } from './topology'
import { tunnelSteps } from './tunnel'
import { version6Steps } from './version-6'
import { vpnServiceSteps } from './vpn-services'

/** All that is asked, in order: each request builds on those before it. */
export const scenario: readonly Request[] = [
  ...signInSteps,
  ...sessionSteps,
  ...discoverySteps,
  ...listSteps,
  ...ikePolicySteps,
  ...ipsecPolicySteps,
  ...topologySteps,
  ...endpointGroupSteps,
  ...vpnServiceSteps,
  ...connectionSteps,
  ...connectionNumberSteps,
  ...ownerSteps,
  ...connectionUpdateSteps,
  ...pendingSteps,
  ...tunnelSteps,
  ...version6Steps,
  ...oldStyleSteps,
  ...listOfKindsSteps,
  ...everyKindSteps,
  ...inUseSteps,
  ...roleSteps,
  ...quotaSteps,
]
