import { useWatch, type Control, type FieldPathByValue, type FieldPathValue } from 'react-hook-form'
import { displayName } from '~/domain/text/names'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import type { RouterFacts } from '~/domain/site/router-facts'
import type { Subnet } from '~/domain/neutron/resources/network'
import { offeredSubnets } from '~/domain/neutron/subnet-order'
import { ipVersionOf } from '~/domain/ip/address'
import { t } from '~/i18n/translate'
import { MultiSelectField } from '~/ui/fields/multi-select-field'
import { SelectField } from '~/ui/fields/select-field'
import { addressFor } from '~/domain/site/gateway-addresses'

interface MemberFieldsProps {
  control: Control<ConnectValues>
  routerName: FieldPathByValue<ConnectValues, string>
  subnetsName: FieldPathByValue<ConnectValues, string[]>
  facts: { routers: readonly RouterFacts[]; subnets: readonly Subnet[] }
  /** What the two fields are called, where the page has several pairs of them. */
  labels: { router: string; networks: string }
  setSubnets: (subnetIds: string[]) => void
  /** Where the other gateway is, which decides between the router's addresses; '' while that is not known. */
  peerAddress?: string
}

/** Where a tunnel ends in a site: a router, and those of its networks that go through the tunnel. */
export function MemberFields(props: MemberFieldsProps) {
  const { control, routerName, subnetsName, facts, labels, setSubnets } = props
  const routerId: FieldPathValue<ConnectValues, typeof routerName> = useWatch({ control, name: routerName })
  const router = facts.routers.find(({ id }) => id === routerId)
  const attached = offeredSubnets(facts.subnets.filter(({ id }) => router?.subnetIds.includes(id)))

  return (
    <>
      <SelectField
        control={control}
        name={routerName}
        label={labels.router}
        description={endText(router, props.peerAddress ?? '')}
        placeholder={t('Select a router')}
        data={facts.routers.map(routerOption)}
        onValue={(id) => setSubnets(onlyNetworkOf(id, facts.routers))}
        required
      />
      <MultiSelectField
        control={control}
        name={subnetsName}
        label={labels.networks}
        description={t('Subnets that can reach the peer site.')}
        options={attached.map((subnet) => ({
          value: subnet.id,
          label: displayName(subnet),
          detail: subnet.cidr,
        }))}
        empty={router ? t('This router isn’t attached to any subnet.') : t('Select a router first.')}
        required
      />
    </>
  )
}

/** Which of a router's external addresses the tunnel ends at, where it has one for each IP version. */
function endText(router: RouterFacts | undefined, peerAddress: string): string {
  const addresses = router?.gatewayAddresses ?? []
  const address = addresses.length > 1 ? addressFor(addresses, peerAddress) : undefined
  return address === undefined || ipVersionOf(peerAddress) === undefined
    ? t('The tunnel terminates on the router’s external gateway.')
    : t('The tunnel terminates at {address}, which matches the peer address’s IP version.', { address })
}

/** Networks of another router cannot stay chosen; a router's only network needs no click. */
function onlyNetworkOf(routerId: string, routers: readonly RouterFacts[]): string[] {
  const subnetIds = routers.find(({ id }) => id === routerId)?.subnetIds ?? []
  return subnetIds.length === 1 ? [...subnetIds] : []
}

function routerOption(router: RouterFacts) {
  const addresses = router.gatewayAddresses.join(', ')
  const detail = router.hasGateway
    ? addresses || t('external gateway')
    : t('no external gateway – can’t terminate a tunnel')
  return { value: router.id, label: `${displayName(router)} (${detail})`, disabled: !router.hasGateway }
}
