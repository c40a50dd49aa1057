import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { displayName } from '~/domain/names'
import { presetsFor } from '~/domain/presets'
import { pskStrength } from '~/domain/psk'
import { ChoiceCards } from '~/ui/choice-cards'
import { SecretField } from '~/ui/fields/secret-field'
import { SelectField } from '~/ui/fields/select-field'
import { Section } from '~/ui/section'
import { newPsk } from './new-psk'
import type { ConnectData } from './use-connect-data'

const ownPolicies = 'existing'

/** How the tunnel is protected: a preset or policies that exist, and the key that both sides share. */
export function SecuritySection({ data }: { data: ConnectData }) {
  const { control, setValue } = useFormContext<ConnectValues>()
  const [security, psk] = useWatch({ control, name: ['security', 'psk'] })
  const presets = presetsFor(data.options)
  const cards = [
    ...presets.map(({ id, label, description }) => ({ value: id as string, label, description })),
    {
      value: ownPolicies,
      label: 'Policies of this project',
      description: 'Choose an IKE policy and an IPsec policy that exist.',
      disabled: data.ikePolicies.length === 0 || data.ipsecPolicies.length === 0,
    },
  ]
  const choose = (value: string) =>
    setValue(
      'security',
      value === ownPolicies
        ? { kind: 'existing', ikePolicyId: '', ipsecPolicyId: '' }
        : { kind: 'preset', presetId: value },
    )

  return (
    <Section title="3. Security">
      <ChoiceCards
        label="Cryptography"
        value={security.kind === 'preset' ? security.presetId : ownPolicies}
        onChange={choose}
        options={cards}
      />
      {security.kind === 'existing' && <PolicyFields data={data} />}
      <SecretField
        control={control}
        name="psk"
        label="Pre-shared key"
        description={`${pskStrength(psk).text}. Both sides need the same key.`}
        onGenerate={newPsk}
        required
      />
    </Section>
  )
}

const option = (policy: { id: string; name: string }) => ({ value: policy.id, label: displayName(policy) })

function PolicyFields({ data }: { data: ConnectData }) {
  const { control } = useFormContext<ConnectValues>()
  return (
    <>
      <SelectField
        control={control}
        name="security.ikePolicyId"
        label="IKE policy"
        placeholder="Choose a policy"
        data={data.ikePolicies.map(option)}
        required
      />
      <SelectField
        control={control}
        name="security.ipsecPolicyId"
        label="IPsec policy"
        placeholder="Choose a policy"
        data={data.ipsecPolicies.map(option)}
        required
      />
    </>
  )
}
