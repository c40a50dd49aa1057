import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, useWatch } from 'react-hook-form'
import type { TunnelWorlds } from '~/api/site-world'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import {
  ikePolicyForm,
  ikePolicyValues,
  toIkePolicyCreate,
  toIkePolicyUpdate,
  type IkePolicyValues,
} from '~/domain/forms/ike-policy-form'
import { replacePolicyPlan, tunnelsOf } from '~/domain/plan/replace-policy'
import type { IkePolicy } from '~/domain/resources/ike-policy'
import { IkeFields } from './ike-fields'
import { ReplaceFrame } from './replace-frame'
import { ReplacePage } from './replace-page'

/** Changes an IKE policy while connections use it. */
export function ReplaceIkePage({ id }: { id: string }) {
  return (
    <ReplacePage
      object="ikePolicy"
      id={id}
      find={({ here }) => here.ikePolicies.find((one) => one.id === id)}
    >
      {(policy, read) => <ReplaceForm policy={policy} read={read} />}
    </ReplacePage>
  )
}

function ReplaceForm({ policy, read }: { policy: IkePolicy; read: TunnelWorlds }) {
  const { here, worlds } = read
  const flow = usePlanFlow()
  const form = useForm<IkePolicyValues>({
    resolver: zodResolver(ikePolicyForm(here.options, policy)),
    defaultValues: ikePolicyValues(policy),
    mode: 'onTouched',
  })
  const values = { ...ikePolicyValues(policy), ...useWatch({ control: form.control }) }
  const isChanged = Object.keys(toIkePolicyUpdate(values, policy)).length > 0
  const tunnels = tunnelsOf('ikepolicy_id', policy.id, worlds)
  const wanted = toIkePolicyCreate(values)
  const plan = isChanged
    ? replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, here, tunnels)
    : undefined

  return (
    <ReplaceFrame
      flow={flow}
      plan={plan}
      tunnels={tunnels}
      unread={read.unread}
      onSubmit={(event) => void form.handleSubmit(() => plan && flow.start(plan))(event)}
    >
      <IkeFields control={form.control} offered={here.options} policy={policy} />
    </ReplaceFrame>
  )
}
