import { useWatch, type Control } from 'react-hook-form'
import type { IkePolicyValues } from '~/domain/forms/resources/ike-policy-form'
import { valueOptions } from '~/domain/crypto/algorithm-labels'
import { ikeVersions, phase1Modes, type AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import { TextField } from '~/ui/fields/text-field'
import { t } from '~/i18n/translate'

interface IkeFieldsProps {
  control: Control<IkePolicyValues>
  /** What this cloud takes. */
  offered: AlgorithmOptions
  /** The policy being edited or replaced: what it holds stays on offer. */
  policy: IkePolicy | undefined
}

/** Every field of an IKE policy. */
export function IkeFields({ control, offered, policy }: IkeFieldsProps) {
  const version = useWatch({ control, name: 'ike_version' })
  const options = (attribute: Exclude<keyof IkePolicy, 'lifetime'>, values: readonly string[]) =>
    valueOptions(attribute, values, policy?.[attribute])

  return (
    <>
      <TextField control={control} name="name" label={t('Name')} required data-autofocus />
      <TextField control={control} name="description" label={t('Description')} />
      <SelectField
        control={control}
        name="ike_version"
        label={t('IKE version')}
        data={options('ike_version', ikeVersions)}
      />
      {version === 'v1' && (
        <SelectField
          control={control}
          name="phase1_negotiation_mode"
          label={t('Phase 1 mode')}
          data={options('phase1_negotiation_mode', phase1Modes)}
        />
      )}
      <SelectField
        control={control}
        name="encryption_algorithm"
        label={t('Encryption')}
        data={options('encryption_algorithm', offered.encryption_algorithm)}
      />
      <SelectField
        control={control}
        name="auth_algorithm"
        label={t('Integrity')}
        data={options('auth_algorithm', offered.auth_algorithm)}
      />
      <SelectField
        control={control}
        name="pfs"
        label={t('Diffie-Hellman group')}
        description={t('Called “pfs” in the Neutron API.')}
        data={options('pfs', offered.pfs)}
      />
      <NumberField
        control={control}
        name="lifetime"
        label={t('Lifetime (seconds)')}
        description={t('Must be at least 60 seconds.')}
      />
    </>
  )
}
