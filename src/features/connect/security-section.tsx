import { newPsk } from '~/api/write/new-psk'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { devicePresets, isForDevice } from '~/domain/export/device-presets'
import { displayName } from '~/domain/text/names'
import { presetsFor } from '~/domain/crypto/presets'
import { pskStrength } from '~/domain/crypto/psk'
import { t } from '~/domain/words/words'
import { ChoiceCards } from '~/ui/fields/choice-cards'
import { SecretField } from '~/ui/fields/secret-field'
import { SelectField } from '~/ui/fields/select-field'
import { SavedKey } from '~/components/peer/saved-key'
import { Section } from '~/ui/layout/section'
import type { OpenWorld } from '~/api/site/site-world'

const ownPolicies = 'existing'
const forDevice = 'device'

interface SecuritySectionProps {
  data: OpenWorld
  /** Whether the connection exists: the form has its key no longer. */
  isDone: boolean
}

/** How the tunnel is protected: a preset or policies that exist, and the key that both sides share. */
export function SecuritySection({ data, isDone }: SecuritySectionProps) {
  const { control, setValue, formState } = useFormContext<ConnectValues>()
  const problem = formState.errors.security?.kind?.message
  const [security, psk, peer] = useWatch({ control, name: ['security', 'psk', 'peer'] })
  const presets = presetsFor(data.options)
  const devices = devicePresets(data.options)
  const [imported] = useState(() => (security.kind === 'imported' ? security : undefined))
  const cards = [
    ...(imported
      ? [
          {
            value: 'imported',
            label: t('As in the file'),
            description: t('The values of the imported connection.'),
          },
        ]
      : []),
    ...presets.map(({ id, label, description }) => ({ value: id, label, description })),
    {
      value: forDevice,
      label: t('The best for a device'),
      description: t('The strongest that the other gateway and this cloud both take.'),
    },
    {
      value: ownPolicies,
      label: t('Policies of this project'),
      description: t('Choose an IKE policy and an IPsec policy that exist.'),
      disabled: data.ikePolicies.length === 0 || data.ipsecPolicies.length === 0,
    },
  ]
  const choose = (value: string) => {
    if (value === 'imported' && imported) setValue('security', imported)
    else if (value === forDevice) setValue('security', { kind: 'preset', presetId: devices[0]?.id ?? '' })
    else if (value === ownPolicies)
      setValue('security', { kind: 'existing', ikePolicyId: '', ipsecPolicyId: '' })
    else setValue('security', { kind: 'preset', presetId: value })
  }

  return (
    <Section title={t('3. Security')}>
      <ChoiceCards label={t('Cryptography')} value={cardOf(security)} onChange={choose} options={cards} />
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
      {cardOf(security) === forDevice && (
        <SelectField
          control={control}
          name="security.presetId"
          label={t('Device at the other end')}
          data={devices.map(({ id, label }) => ({ value: id, label }))}
          required
        />
      )}
      {security.kind === 'existing' && <PolicyFields data={data} />}
      {peer === 'sites' ? (
        <Text c="dimmed" size="sm">
          {t('Each pair of sites gets a pre-shared key of its own, generated here and given to both ends.')}
        </Text>
      ) : isDone ? (
        <SavedKey />
      ) : (
        <SecretField
          control={control}
          name="psk"
          label={t('Pre-shared key')}
          description={t('{strength}. Both sides need the same key.', { strength: pskStrength(psk).text })}
          onGenerate={newPsk}
          required
        />
      )}
    </Section>
  )
}

/** The card that a choice belongs to. */
function cardOf(security: ConnectValues['security']): string {
  if (security.kind !== 'preset') return security.kind
  return isForDevice(security.presetId) ? forDevice : security.presetId
}

const option = (policy: { id: string; name: string }) => ({ value: policy.id, label: displayName(policy) })

function PolicyFields({ data }: { data: OpenWorld }) {
  const { control } = useFormContext<ConnectValues>()
  return (
    <>
      <SelectField
        control={control}
        name="security.ikePolicyId"
        label={t('IKE policy')}
        placeholder={t('Choose a policy')}
        data={data.ikePolicies.map(option)}
        required
      />
      <SelectField
        control={control}
        name="security.ipsecPolicyId"
        label={t('IPsec policy')}
        placeholder={t('Choose a policy')}
        data={data.ipsecPolicies.map(option)}
        required
      />
    </>
  )
}
