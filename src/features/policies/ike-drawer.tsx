import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { toApiError } from '~/api/errors'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { extensions } from '~/api/neutron/networking'
import { useSite } from '~/api/site'
import { useWrite } from '~/api/use-write'
import {
  ikePolicyDefaults,
  ikePolicyForm,
  ikePolicyValues,
  toIkePolicyCreate,
  toIkePolicyUpdate,
  type IkePolicyValues,
} from '~/domain/forms/ike-policy-form'
import { valueOptions } from '~/domain/labels'
import { algorithmOptions, ikeVersions, phase1Modes, type AlgorithmOptions } from '~/domain/options'
import type { IkePolicy } from '~/domain/resources/ike-policy'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import { TextField } from '~/ui/fields/text-field'
import { ObjectDrawer } from '~/ui/object-drawer'
import type { PolicyDrawerProps } from './kind'

/** The form of an IKE policy: the values offered are those that this cloud takes. */
export function IkeDrawer(props: PolicyDrawerProps<IkePolicy>) {
  const aliases = useQuery(extensions(useSite())).data
  return aliases ? <PolicyForm {...props} offered={algorithmOptions(new Set(aliases))} /> : null
}

function PolicyForm({
  policy,
  offered,
  onClose,
}: PolicyDrawerProps<IkePolicy> & { offered: AlgorithmOptions }) {
  const write = useWrite()
  const form = useForm<IkePolicyValues>({
    resolver: zodResolver(ikePolicyForm(offered, policy)),
    defaultValues: policy ? ikePolicyValues(policy) : ikePolicyDefaults(offered),
    mode: 'onTouched',
  })
  const save = (values: IkePolicyValues) =>
    write(
      policy
        ? ikePolicies.update(policy.id, toIkePolicyUpdate(values, policy))
        : ikePolicies.create(toIkePolicyCreate(values)),
    )
  const { control } = form
  const version = useWatch({ control, name: 'ike_version' })
  const options = (attribute: Exclude<keyof IkePolicy, 'lifetime'>, values: readonly string[]) =>
    valueOptions(attribute, values, policy?.[attribute])

  return (
    <ObjectDrawer
      kind="IKE policy"
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
        name="ike_version"
        label="IKE version"
        data={options('ike_version', ikeVersions)}
      />
      {version === 'v1' && (
        <SelectField
          control={control}
          name="phase1_negotiation_mode"
          label="Phase 1 mode"
          data={options('phase1_negotiation_mode', phase1Modes)}
        />
      )}
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
        label="Diffie-Hellman group"
        description="Neutron calls this field PFS; in an IKE policy it is the Diffie-Hellman group."
        data={options('pfs', offered.pfs)}
      />
      <NumberField control={control} name="lifetime" label="Lifetime (seconds)" description="At least 60." />
    </ObjectDrawer>
  )
}
