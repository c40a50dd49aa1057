import { newPsk } from '~/api/write/new-psk'
import { useFormContext, useWatch } from 'react-hook-form'
import type { SiteConnectionValues } from '~/domain/forms/resources/site-connection-form'
import { displayName } from '~/domain/text/names'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { SecretField } from '~/ui/fields/secret-field'
import { SelectField } from '~/ui/fields/select-field'
import { SwitchField } from '~/ui/fields/switch-field'
import { TagsField } from '~/ui/fields/tags-field'
import { TextField } from '~/ui/fields/text-field'
import { LivenessFields } from './liveness-fields'
import type { Parts } from '~/domain/site/connection-parts'
import { networkMeantBy } from '~/domain/forms/cidr-list'
import { OwnTunnelNote } from '../detail/own-tunnel-note'
import { modeOf } from '~/domain/neutron/connection-mode'

interface ConnectionFieldsProps {
  parts: Parts
  /** The connection being edited. */
  before: SiteConnection | undefined
}

const options = (objects: ReadonlyMap<string, { id: string; name: string }>) =>
  [...objects.values()].map((object) => ({ value: object.id, label: displayName(object) }))

/** Every field of a connection; what cannot be changed is left out of an edit. */
export function ConnectionFields({ parts, before }: ConnectionFieldsProps) {
  const { control } = useFormContext<SiteConnectionValues>()
  const [address, psk] = useWatch({ control, name: ['peer_address', 'psk'] })
  return (
    <>
      <TextField control={control} name="name" label={t('Name')} required data-autofocus />
      <TextField control={control} name="description" label={t('Description')} />
      {before ? (
        <SwitchField
          control={control}
          name="admin_state_up"
          label={t('Enabled')}
          description={t(
            'The strongSwan driver honors this only for the last enabled connection of the service.',
          )}
        />
      ) : (
        <PartFields parts={parts} />
      )}
      <TextField control={control} name="peer_address" label={t('Peer address')} monospace required />
      <Networks parts={parts} />
      <TextField
        control={control}
        name="peer_id"
        label={t('Peer ID')}
        description={t('The identity the peer gateway sends. Defaults to the peer address.')}
        placeholder={address}
        monospace
      />
      <TextField
        control={control}
        name="local_id"
        label={t('Local ID')}
        description={t(
          'The identity the local gateway sends. Defaults to the VPN service’s external address.',
        )}
        monospace
      />
      <SecretField
        control={control}
        name="psk"
        label={t('Pre-shared key')}
        description={
          before ? t('Leave blank to keep the current key.') : t('Both ends must use the same key.')
        }
        required={!before}
        onGenerate={newPsk}
      />
      {before && psk !== '' && <OwnTunnelNote connectionId={before.id} />}
      <LivenessFields before={before} />
    </>
  )
}

function PartFields({ parts }: { parts: Parts }) {
  const { control } = useFormContext<SiteConnectionValues>()
  return (
    <>
      <SelectField
        control={control}
        name="vpnservice_id"
        label={t('VPN service')}
        placeholder={t('Select a VPN service')}
        data={options(parts.services)}
        required
      />
      <SelectField
        control={control}
        name="ikepolicy_id"
        label={t('IKE policy')}
        placeholder={t('Select a policy')}
        data={options(parts.ikePolicies)}
        required
      />
      <SelectField
        control={control}
        name="ipsecpolicy_id"
        label={t('IPsec policy')}
        placeholder={t('Select a policy')}
        data={options(parts.ipsecPolicies)}
        required
      />
    </>
  )
}

/** The networks at both ends, in the way that the chosen service wants them. */
function Networks({ parts }: { parts: Parts }) {
  const { control } = useFormContext<SiteConnectionValues>()
  const service = parts.services.get(useWatch({ control, name: 'vpnservice_id' }))
  if (modeOf(service) === 'peer-cidrs') {
    return (
      <TagsField
        meantBy={networkMeantBy}
        control={control}
        name="peer_cidrs"
        label={t('Peer networks')}
        description={t('This VPN service is tied to one subnet, so enter peer networks as CIDRs.')}
        placeholder="192.168.40.0/24"
        required
      />
    )
  }
  const groups = (type: string) =>
    options(new Map([...parts.groups].filter(([, group]) => group.type === type)))
  return (
    <>
      <SelectField
        control={control}
        name="local_ep_group_id"
        label={t('Local networks')}
        placeholder={t('Select an endpoint group')}
        data={groups('subnet')}
        required
      />
      <SelectField
        control={control}
        name="peer_ep_group_id"
        label={t('Peer networks')}
        placeholder={t('Select an endpoint group')}
        data={groups('cidr')}
        required
      />
    </>
  )
}
