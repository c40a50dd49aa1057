import { connectionNumberSteps } from './connections/connection-numbers'
import { connectionUpdateSteps } from './connections/connection-updates'
import { connectionSteps } from './connections/connections'
import { discoverySteps } from './discovery'
import { endpointGroupSteps } from './endpoint-groups'
import { everyKindSteps } from './lists/every-kind'
import { ikePolicySteps } from './ike-policies'
import { inUseSteps } from './in-use'
import { ipsecPolicySteps } from './ipsec-policies'
import { listSteps } from './lists/lists'
import { listOfKindsSteps } from './lists/lists-of-kinds'
import { oldStyleSteps } from './old-style'
import { ownerSteps } from './owners'
import { pendingSteps } from './connections/pending'
import { quotaSteps } from './quotas'
import { roleSteps } from './roles'
import { sessionSteps } from './sessions'
import { signInSteps } from './sign-in'
import type { Request } from './step'
import { topologySteps } from './topology'
import { tunnelSteps } from './connections/tunnel'
import { version6Steps } from './connections/version-6'
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
