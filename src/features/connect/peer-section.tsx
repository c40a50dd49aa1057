import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { ChoiceCards } from '~/ui/fields/choice-cards'
import { Disclosure } from '~/ui/layout/disclosure'
import { TagsField } from '~/ui/fields/tags-field'
import { TextField } from '~/ui/fields/text-field'
import { Section } from '~/ui/layout/section'
import { FarSites, type FarSitesProps } from './far-sites'
import { networkMeantBy } from '~/domain/forms/cidr-list'
import classes from './connect.module.css'

const peers = [
  { value: 'address', label: 'Any IPsec gateway', description: 'Enter its public address and networks.' },
  {
    value: 'sites',
    label: 'One of your sites',
    description: 'A cloud, region, or project you’re signed in to. Both ends are created.',
  },
] as const satisfies readonly { value: string; label: PlainMessageKey; description: PlainMessageKey }[]

/** The other side: a gateway elsewhere, or sites of the user's own. */
export function PeerSection(props: FarSitesProps) {
  const { control, setValue } = useFormContext<ConnectValues>()
  const peer = useWatch({ control, name: 'peer' })
  return (
    <Section title={t('2. Peer site')}>
      <ChoiceCards
        label={t('Peer type')}
        value={peer}
        onChange={(value) => setValue('peer', value === 'sites' ? 'sites' : 'address')}
        options={peers.map(({ value, label, description }) => ({
          value,
          label: t(label),
          description: t(description),
        }))}
      />
      {peer === 'sites' ? <FarSites {...props} /> : <GatewayFields />}
    </Section>
  )
}

/** Where a gateway elsewhere is, what lies behind it, and how the two call themselves. */
function GatewayFields() {
  const { control, formState } = useFormContext<ConnectValues>()
  const address = useWatch({ control, name: 'peerAddress' })
  const isWrong = formState.errors.peerId !== undefined || formState.errors.localId !== undefined
  return (
    <>
      <TextField
        control={control}
        name="peerAddress"
        label={t('Peer address')}
        description={t(
          'Public IP address or hostname. The cloud resolves a hostname once, when the connection is created.',
        )}
        placeholder="198.51.100.40"
        monospace
        required
      />
      <TagsField
        meantBy={networkMeantBy}
        control={control}
        name="peerCidrs"
        label={t('Peer networks')}
        description={t('CIDRs behind the peer gateway. You can paste a list.')}
        placeholder="192.168.40.0/24"
        required
      />
      <Disclosure label={t('Identities')} isForced={isWrong}>
        <div className={classes.pair}>
          <TextField
            control={control}
            name="peerId"
            label={t('Peer ID')}
            description={t('The identity the peer gateway sends. Defaults to the peer address.')}
            placeholder={address || t('the peer address')}
            monospace
          />
          <TextField
            control={control}
            name="localId"
            label={t('Local ID')}
            description={t(
              'The identity the local gateway sends. Defaults to the router’s external address.',
            )}
            placeholder={t('the external address')}
            monospace
          />
        </div>
      </Disclosure>
    </>
  )
}
