import type { Control } from 'react-hook-form'
import { offeredProtocols, type IpsecPolicyValues } from '~/domain/forms/resources/ipsec-policy-form'
import { valueOptions } from '~/domain/crypto/algorithm-labels'
import { encapsulationModes, type AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import { TextField } from '~/ui/fields/text-field'
import { t } from '~/i18n/translate'

interface IpsecFieldsProps {
  control: Control<IpsecPolicyValues>
  /** What this cloud takes. */
  offered: AlgorithmOptions
  /** The policy being edited or replaced: what it holds stays on offer. */
  policy: IpsecPolicy | undefined
}

/** Every field of an IPsec policy. */
export function IpsecFields({ control, offered, policy }: IpsecFieldsProps) {
  const options = (attribute: Exclude<keyof IpsecPolicy, 'lifetime'>, values: readonly string[]) =>
    valueOptions(attribute, values, policy?.[attribute])

  return (
    <>
      <TextField control={control} name="name" label={t('Name')} required data-autofocus />
      <TextField control={control} name="description" label={t('Description')} />
      <SelectField
        control={control}
        name="transform_protocol"
        label={t('Protocol')}
        data={options('transform_protocol', offeredProtocols)}
      />
      <SelectField
        control={control}
        name="encapsulation_mode"
        label={t('Encapsulation')}
        description={t('Use tunnel for site-to-site connections.')}
        data={options('encapsulation_mode', encapsulationModes)}
      />
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
        label={t('PFS group')}
        description={t('Each rekeying uses a new key exchange. PFS can’t be turned off.')}
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
