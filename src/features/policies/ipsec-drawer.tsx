import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { toApiError } from '~/api/http/errors'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { extensions } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { waitingFor } from '~/api/query/reading'
import { useUpdate, useWrite } from '~/api/write/use-write'
import {
  ipsecPolicyDefaults,
  ipsecPolicyForm,
  ipsecPolicyValues,
  toIpsecPolicyCreate,
  toIpsecPolicyUpdate,
  type IpsecPolicyValues,
} from '~/domain/forms/resources/ipsec-policy-form'
import { algorithmOptions, type AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { ObjectDrawer } from '~/components/resources/object-drawer'
import { WaitingDrawer } from '~/components/resources/waiting-drawer'
import { IpsecFields } from './ipsec-fields'
import type { PolicyDrawerProps } from './kind'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { t } from '~/i18n/translate'

/** The form of an IPsec policy: the values offered are those that this cloud takes. */
export function IpsecDrawer(props: PolicyDrawerProps<IpsecPolicy>) {
  const aliases = useQuery(extensions(useSite()))
  const { policy: editing, onClose } = props
  return aliases.data ? (
    <PolicyForm {...props} offered={algorithmOptions(new Set(aliases.data))} />
  ) : (
    <WaitingDrawer kind={t('IPsec policy')} editing={editing} {...waitingFor(aliases)} onClose={onClose} />
  )
}

function PolicyForm({
  policy,
  like,
  offered,
  onClose,
}: PolicyDrawerProps<IpsecPolicy> & { offered: AlgorithmOptions }) {
  const write = useWrite()
  const update = useUpdate(ipsecPolicies, policy)
  const start = policy ?? like
  const form = useCheckedForm<IpsecPolicyValues>({
    resolver: zodResolver(ipsecPolicyForm(offered, policy)),
    defaultValues: start ? ipsecPolicyValues(start) : ipsecPolicyDefaults(offered),
  })
  const save = (values: IpsecPolicyValues) =>
    policy
      ? update((began) => toIpsecPolicyUpdate(values, began))
      : write(ipsecPolicies.create(toIpsecPolicyCreate(values)))

  return (
    <ObjectDrawer
      kind={t('IPsec policy')}
      editing={policy}
      description={t('Values must match on both ends of a tunnel. A policy in use can’t be edited.')}
      form={form}
      save={save}
      asFailure={toApiError}
      onClose={onClose}
    >
      <IpsecFields control={form.control} offered={offered} policy={policy} />
    </ObjectDrawer>
  )
}
