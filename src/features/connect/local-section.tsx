import { useFormContext, useWatch } from 'react-hook-form'
import type { OpenWorld } from '~/api/site/site-world'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { t } from '~/i18n/translate'
import { Section } from '~/ui/layout/section'
import { MemberFields } from './member-fields'

/** This side: which router carries the tunnel and which of its networks go through it. */
export function LocalSection({ data }: { data: OpenWorld }) {
  const { control, setValue } = useFormContext<ConnectValues>()
  const [peer, peerAddress] = useWatch({ control, name: ['peer', 'peerAddress'] })
  return (
    <Section title={t('1. Local site')}>
      <MemberFields
        control={control}
        routerName="routerId"
        subnetsName="subnetIds"
        facts={data}
        labels={{ router: t('Router'), networks: t('Networks') }}
        peerAddress={peer === 'address' ? peerAddress.trim() : ''}
        setSubnets={(subnetIds) => setValue('subnetIds', subnetIds)}
      />
    </Section>
  )
}
