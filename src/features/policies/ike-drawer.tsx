import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { toApiError } from '~/api/http/errors'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { extensions } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { waitingFor } from '~/api/query/reading'
import { useUpdate, useWrite } from '~/api/write/use-write'
import {
  ikePolicyDefaults,
  ikePolicyForm,
  ikePolicyValues,
  toIkePolicyCreate,
  toIkePolicyUpdate,
  type IkePolicyValues,
} from '~/domain/forms/resources/ike-policy-form'
import { algorithmOptions, type AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import { ObjectDrawer } from '~/components/resources/object-drawer'
import { WaitingDrawer } from '~/components/resources/waiting-drawer'
import { IkeFields } from './ike-fields'
import type { PolicyDrawerProps } from './kind'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { t } from '~/i18n/translate'

/** The form of an IKE policy: the values offered are those that this cloud takes. */
export function IkeDrawer(props: PolicyDrawerProps<IkePolicy>) {
  const aliases = useQuery(extensions(useSite()))
  const { policy: editing, onClose } = props
  return aliases.data ? (
    <PolicyForm {...props} offered={algorithmOptions(new Set(aliases.data))} />
  ) : (
    <WaitingDrawer kind={t('IKE policy')} editing={editing} {...waitingFor(aliases)} onClose={onClose} />
  )
}

function PolicyForm({
  policy,
  like,
  offered,
  onClose,
}: PolicyDrawerProps<IkePolicy> & { offered: AlgorithmOptions }) {
  const write = useWrite()
  const update = useUpdate(ikePolicies, policy)
  const start = policy ?? like
  const form = useCheckedForm<IkePolicyValues>({
    resolver: zodResolver(ikePolicyForm(offered, policy)),
    defaultValues: start ? ikePolicyValues(start) : ikePolicyDefaults(offered),
  })
  const save = (values: IkePolicyValues) =>
    policy
      ? update((began) => toIkePolicyUpdate(values, began))
      : write(ikePolicies.create(toIkePolicyCreate(values)))

  return (
    <ObjectDrawer
      kind={t('IKE policy')}
      editing={policy}
      description={t('Values must match on both ends of a tunnel. A policy in use can’t be edited.')}
      form={form}
      save={save}
      asFailure={toApiError}
      onClose={onClose}
    >
      <IkeFields control={form.control} offered={offered} policy={policy} />
    </ObjectDrawer>
  )
}
