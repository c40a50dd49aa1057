import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { toApiError } from '~/api/errors'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { extensions } from '~/api/neutron/networking'
import { useSite } from '~/api/site'
import { useWrite } from '~/api/use-write'
import {
  ipsecPolicyDefaults,
  ipsecPolicyForm,
  ipsecPolicyValues,
  offeredProtocols,
  toIpsecPolicyCreate,
  toIpsecPolicyUpdate,
  type IpsecPolicyValues,
} from '~/domain/forms/ipsec-policy-form'
import { valueOptions } from '~/domain/labels'
import { algorithmOptions, encapsulationModes, type AlgorithmOptions } from '~/domain/options'
import type { IpsecPolicy } from '~/domain/resources/ipsec-policy'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import { TextField } from '~/ui/fields/text-field'
import { ObjectDrawer } from '~/ui/object-drawer'
import type { PolicyDrawerProps } from './kind'

/** The form of an IPsec policy: the values offered are those that this cloud takes. */
export function IpsecDrawer(props: PolicyDrawerProps<IpsecPolicy>) {
  const aliases = useQuery(extensions(useSite())).data
  return aliases ? <PolicyForm {...props} offered={algorithmOptions(new Set(aliases))} /> : null
}

function PolicyForm({
  policy,
  offered,
  onClose,
}: PolicyDrawerProps<IpsecPolicy> & { offered: AlgorithmOptions }) {
  const write = useWrite()
  const form = useForm<IpsecPolicyValues>({
    resolver: zodResolver(ipsecPolicyForm(offered, policy)),
    defaultValues: policy ? ipsecPolicyValues(policy) : ipsecPolicyDefaults(offered),
    mode: 'onTouched',
  })
  const save = (values: IpsecPolicyValues) =>
    write(
      policy
        ? ipsecPolicies.update(policy.id, toIpsecPolicyUpdate(values, policy))
        : ipsecPolicies.create(toIpsecPolicyCreate(values)),
    )
  const { control } = form
  const options = (attribute: Exclude<keyof IpsecPolicy, 'lifetime'>, values: readonly string[]) =>
    valueOptions(attribute, values, policy?.[attribute])

  return (
    <ObjectDrawer
      kind="IPsec policy"
      editing={policy}
      description="Both ends of a tunnel need the same values. A policy that a connection uses cannot be changed."
      form={form}
      save={save}
      asFailure={toApiError}
      onClose={onClose}
    >
      <TextField control={control} name="name" label="Name" required data-autofocus />
      <TextField control={control} name="description" label="Description" />
      <SelectField
        control={control}
        name="transform_protocol"
        label="Protocol"
        data={options('transform_protocol', offeredProtocols)}
      />
      <SelectField
        control={control}
        name="encapsulation_mode"
        label="Encapsulation"
        description="Between sites it is tunnel."
        data={options('encapsulation_mode', encapsulationModes)}
      />
      <SelectField
        control={control}
        name="encryption_algorithm"
        label="Encryption"
        data={options('encryption_algorithm', offered.encryption_algorithm)}
      />
      <SelectField
        control={control}
        name="auth_algorithm"
        label="Integrity"
        data={options('auth_algorithm', offered.auth_algorithm)}
      />
      <SelectField
        control={control}
        name="pfs"
        label="PFS group"
        description="A fresh key exchange for every rekeying. There is no way to switch it off."
        data={options('pfs', offered.pfs)}
      />
      <NumberField control={control} name="lifetime" label="Lifetime (seconds)" description="At least 60." />
    </ObjectDrawer>
  )
}
