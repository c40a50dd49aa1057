import { zodResolver } from '@hookform/resolvers/zod'
import { useWatch } from 'react-hook-form'
import type { TunnelWorlds } from '~/api/site/site-world'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import {
  ipsecPolicyForm,
  ipsecPolicyValues,
  toIpsecPolicyCreate,
  toIpsecPolicyUpdate,
  type IpsecPolicyValues,
} from '~/domain/forms/resources/ipsec-policy-form'
import type { PolicySearch } from '~/ui/table/page-search'
import { replacePolicyPlan, tunnelsOf } from '~/domain/plan/builders/replace-policy'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { IpsecFields } from './ipsec-fields'
import { ReplaceFrame } from './replace-frame'
import { startWith } from './start-with'
import { ReplacePage } from './replace-page'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { useMovingTunnels } from './use-moving-tunnels'

/** Changes an IPsec policy while connections use it. */
export function ReplaceIpsecPage({ id, wanted }: { id: string; wanted: PolicySearch }) {
  return (
    <ReplacePage
      object="ipsecPolicy"
      id={id}
      find={({ here }) => here.ipsecPolicies.find((one) => one.id === id)}
    >
      {(policy, read, onReadAgain) => (
        <ReplaceForm policy={policy} read={read} onReadAgain={onReadAgain} wanted={wanted} />
      )}
    </ReplacePage>
  )
}

interface ReplaceFormProps {
  policy: IpsecPolicy
  read: TunnelWorlds
  onReadAgain: () => void
  wanted: PolicySearch
}

function ReplaceForm({ policy, read, onReadAgain, wanted }: ReplaceFormProps) {
  const { here, worlds } = read
  const flow = usePlanFlow()
  const form = useCheckedForm<IpsecPolicyValues>({
    resolver: zodResolver(ipsecPolicyForm(here.options, policy)),
    defaultValues: startWith(ipsecPolicyValues(policy), wanted),
  })
  const values = { ...ipsecPolicyValues(policy), ...useWatch({ control: form.control }) }
  const isChanged = Object.keys(toIpsecPolicyUpdate(values, policy)).length > 0
  const choice = useMovingTunnels(tunnelsOf('ipsecpolicy_id', policy.id, worlds))
  const next = toIpsecPolicyCreate(values)
  const isAnyMoving = choice.all.length === 0 || choice.moving.length > 0
  const plan =
    isChanged && isAnyMoving
      ? replacePolicyPlan({ kind: 'ipsec-policy', policy, wanted: next }, here, choice.moving)
      : undefined

  return (
    <ReplaceFrame
      flow={flow}
      plan={plan}
      isDirty={form.formState.isDirty}
      choice={choice}
      read={read}
      onReadAgain={onReadAgain}
      onSubmit={(event) => void form.handleSubmit(() => plan && flow.start(plan))(event)}
    >
      <IpsecFields control={form.control} offered={here.options} policy={policy} />
    </ReplaceFrame>
  )
}
