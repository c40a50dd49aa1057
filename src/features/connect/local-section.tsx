import { useFormContext, useWatch } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { displayName } from '~/domain/names'
import { MultiSelectField } from '~/ui/fields/multi-select-field'
import { SelectField } from '~/ui/fields/select-field'
import { Section } from '~/ui/section'
import type { ConnectData } from './use-connect-data'

/** This side: which router carries the tunnel and which of its networks go through it. */
export function LocalSection({ data }: { data: ConnectData }) {
  const { control, setValue } = useFormContext<ConnectValues>()
  const routerId = useWatch({ control, name: 'routerId' })
  const router = data.routers.find(({ id }) => id === routerId)
  const attached = data.subnets.filter(({ id }) => router?.subnetIds.includes(id))

  /** Networks of another router cannot stay chosen; a router's only network needs no click. */
  const chooseNetworks = (id: string | null) => {
    const subnetIds = data.routers.find((one) => one.id === id)?.subnetIds ?? []
    setValue('subnetIds', subnetIds.length === 1 ? [...subnetIds] : [])
  }

  return (
    <Section title="1. This side">
      <SelectField
        control={control}
        name="routerId"
        label="Router"
        description="The tunnel ends at its external address."
        placeholder="Choose a router"
        data={data.routers.map(routerOption)}
        onValue={chooseNetworks}
        required
      />
      <MultiSelectField
        control={control}
        name="subnetIds"
        label="Networks"
        description="Their machines will reach the other site."
        options={attached.map((subnet) => ({
          value: subnet.id,
          label: displayName(subnet),
          detail: subnet.cidr,
        }))}
        empty={router ? 'This router has no interface in a subnet.' : 'Choose a router first.'}
        required
      />
    </Section>
  )
}

function routerOption(router: ConnectData['routers'][number]) {
  const address = router.gatewayAddresses[0]
  const detail = router.hasGateway
    ? (address ?? 'external gateway')
    : 'no external gateway, so no tunnel can end here'
  return { value: router.id, label: `${displayName(router)} (${detail})`, disabled: !router.hasGateway }
}
