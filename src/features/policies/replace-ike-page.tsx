import { zodResolver } from '@hookform/resolvers/zod'
import { useWatch } from 'react-hook-form'
import type { TunnelWorlds } from '~/api/site/site-world'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import {
  ikePolicyForm,
  ikePolicyValues,
  toIkePolicyCreate,
  toIkePolicyUpdate,
  type IkePolicyValues,
} from '~/domain/forms/resources/ike-policy-form'
import type { PolicySearch } from '~/ui/table/page-search'
import { replacePolicyPlan, tunnelsOf } from '~/domain/plan/builders/replace-policy'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import { IkeFields } from './ike-fields'
import { ReplaceFrame } from './replace-frame'
import { startWith } from './start-with'
import { ReplacePage } from './replace-page'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { useMovingTunnels } from './use-moving-tunnels'

/** Changes an IKE policy while connections use it. */
export function ReplaceIkePage({ id, wanted }: { id: string; wanted: PolicySearch }) {
  return (
    <ReplacePage
      object="ikePolicy"
      id={id}
      find={({ here }) => here.ikePolicies.find((one) => one.id === id)}
    >
      {(policy, read, onReadAgain) => (
        <ReplaceForm policy={policy} read={read} onReadAgain={onReadAgain} wanted={wanted} />
      )}
    </ReplacePage>
  )
}

interface ReplaceFormProps {
  policy: IkePolicy
  read: TunnelWorlds
  onReadAgain: () => void
  wanted: PolicySearch
}

function ReplaceForm({ policy, read, onReadAgain, wanted }: ReplaceFormProps) {
  const { here, worlds } = read
  const flow = usePlanFlow()
  const form = useCheckedForm<IkePolicyValues>({
    resolver: zodResolver(ikePolicyForm(here.options, policy)),
    defaultValues: startWith(ikePolicyValues(policy), wanted),
  })
  const values = { ...ikePolicyValues(policy), ...useWatch({ control: form.control }) }
  const isChanged = Object.keys(toIkePolicyUpdate(values, policy)).length > 0
  const choice = useMovingTunnels(tunnelsOf('ikepolicy_id', policy.id, worlds))
  const next = toIkePolicyCreate(values)
  const isAnyMoving = choice.all.length === 0 || choice.moving.length > 0
  const plan =
    isChanged && isAnyMoving
      ? replacePolicyPlan({ kind: 'ike-policy', policy, wanted: next }, here, choice.moving)
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
      <IkeFields control={form.control} offered={here.options} policy={policy} />
    </ReplaceFrame>
  )
}
