import { listOf } from '~/domain/text/message'
import { zodResolver } from '@hookform/resolvers/zod'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { offeredSubnets } from '~/domain/neutron/subnet-order'
import { toApiError } from '~/api/http/errors'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { waitingFor, wholeReading } from '~/api/query/reading'
import { useUpdate, useWrite } from '~/api/write/use-write'
import { endpointTexts } from '~/domain/site/endpoints'
import {
  endpointGroupDefaults,
  endpointGroupForm,
  endpointGroupValues,
  toEndpointGroupCreate,
  toEndpointGroupUpdate,
  type EndpointGroupValues,
} from '~/domain/forms/resources/endpoint-group-form'
import { displayName } from '~/domain/text/names'
import { isTransitSubnet } from '~/domain/neutron/rules/transit'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { Subnet } from '~/domain/neutron/resources/network'
import { MultiSelectField } from '~/ui/fields/multi-select-field'
import { TagsField } from '~/ui/fields/tags-field'
import { TextField } from '~/ui/fields/text-field'
import { ObjectDrawer } from '~/components/resources/object-drawer'
import { WaitingDrawer } from '~/components/resources/waiting-drawer'
import { PropertyList } from '~/ui/layout/property-list'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { networkMeantBy } from '~/domain/forms/cidr-list'
import { t, format } from '~/i18n/translate'

interface GroupDrawerProps {
  /** The group to edit; a new one without. */
  group?: EndpointGroup
  /** What a new one starts as a copy of. */
  like?: EndpointGroup | undefined
  onClose: () => void
}

/** The form of an endpoint group. Its type and networks are fixed for good once it is made. */
export function GroupDrawer(props: GroupDrawerProps) {
  const list = wholeReading(useQuery(subnets.list(useSite())))
  const { group: editing, onClose } = props
  return list.data ? (
    <GroupForm {...props} nets={list.data} />
  ) : (
    <WaitingDrawer kind={t('endpoint group')} editing={editing} {...waitingFor(list)} onClose={onClose} />
  )
}

function GroupForm({ group, like, nets, onClose }: GroupDrawerProps & { nets: readonly Subnet[] }) {
  const write = useWrite()
  const update = useUpdate(endpointGroups, group)
  const start = group ?? like
  const form = useCheckedForm<EndpointGroupValues>({
    resolver: zodResolver(endpointGroupForm({ subnets: nets }, group)),
    defaultValues: start ? endpointGroupValues(start) : endpointGroupDefaults,
  })
  const save = (values: EndpointGroupValues) =>
    group
      ? update((began) => toEndpointGroupUpdate(values, began))
      : write(endpointGroups.create(toEndpointGroupCreate(values)))
  const { control } = form

  return (
    <ObjectDrawer
      kind={t('endpoint group')}
      editing={group}
      form={form}
      save={save}
      asFailure={toApiError}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={t('Name')} required data-autofocus />
      <TextField control={control} name="description" label={t('Description')} />
      {group ? (
        <PropertyList
          properties={[
            {
              label: t('Networks'),
              value: format(listOf(endpointTexts(group, nets))),
              note: t(
                'You can’t change a group’s networks. Create a new group, select it in the connection, then delete this one.',
              ),
            },
          ]}
        />
      ) : (
        <Members form={form} nets={nets} />
      )}
    </ObjectDrawer>
  )
}

const types = [
  { value: 'subnet', label: 'Local subnets' },
  { value: 'cidr', label: 'Peer CIDRs' },
] as const

function Members({
  form,
  nets,
}: {
  form: ReturnType<typeof useCheckedForm<EndpointGroupValues>>
  nets: readonly Subnet[]
}) {
  const { control, setValue } = form
  const type = useWatch({ control, name: 'type' })
  const offered = offeredSubnets(nets.filter((subnet) => !isTransitSubnet(subnet)))
  const chooseType = (next: string) => {
    setValue('type', next)
    setValue('endpoints', [])
  }
  return (
    <>
      <SegmentedControl
        value={type}
        onChange={chooseType}
        data={types.map(({ value, label }) => ({ value, label: t(label) }))}
        aria-label={t('Type')}
        fullWidth
      />
      {type === 'cidr' ? (
        <TagsField
          meantBy={networkMeantBy}
          control={control}
          name="endpoints"
          label={t('CIDRs')}
          description={t('The networks behind the peer gateway, all of one IP version.')}
          placeholder="192.168.40.0/24"
          required
        />
      ) : (
        <MultiSelectField
          control={control}
          name="endpoints"
          label={t('Subnets')}
          description={t('Must be on the VPN service’s router and of one IP version.')}
          options={offered.map((subnet) => ({
            value: subnet.id,
            label: displayName(subnet),
            detail: subnet.cidr,
          }))}
          empty={t('This project has no subnets.')}
          required
        />
      )}
    </>
  )
}
