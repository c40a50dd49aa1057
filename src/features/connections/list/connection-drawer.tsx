import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { toApiError } from '~/api/http/errors'
import { useRouterFacts } from '~/api/neutron/router-facts'
import { siteConnections } from '~/api/neutron/site-connections'
import { together, waitingFor } from '~/api/query/reading'
import { useWrite } from '~/api/write/use-write'
import type { RouterFacts } from '~/domain/site/router-facts'
import { toSiteConnectionCreate } from '~/domain/forms/resources/site-connection-body'
import {
  connectionFieldOf,
  siteConnectionCopy,
  siteConnectionDefaults,
  siteConnectionForm,
  siteConnectionValues,
  type SiteConnectionValues,
} from '~/domain/forms/resources/site-connection-form'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { endFirstSteps } from '~/components/resources/first-steps'
import { FormDrawer } from '~/components/resources/form-drawer'
import { ObjectDrawer } from '~/components/resources/object-drawer'
import { WaitingDrawer } from '~/components/resources/waiting-drawer'
import { ConnectionFields } from './connection-fields'
import { EditOutage } from './edit-outage'
import { useEditOutage } from './use-edit-outage'
import { useSaveEdit } from './use-save-edit'
import { useAllParts } from '~/api/site/connection-parts'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import type { Parts } from '~/domain/site/connection-parts'
import { modeOf } from '~/domain/neutron/connection-mode'

interface ConnectionDrawerProps {
  /** The connection to edit; a new one without. */
  connection?: SiteConnection
  /** What a new one starts as a copy of. */
  like?: SiteConnection | undefined
  onClose: () => void
}

/** The form of a connection with every field of the API. */
export function ConnectionDrawer(props: ConnectionDrawerProps) {
  const routers = useRouterFacts()
  const parts = useAllParts()
  if (!routers.data || !parts.data) {
    const waiting = waitingFor(together(undefined, [routers, parts]))
    const { connection: editing, onClose } = props
    return <WaitingDrawer kind={t('connection')} editing={editing} {...waiting} onClose={onClose} />
  }
  if (!props.connection && parts.data.services.size === 0) return <NoService {...props} />
  return <ConnectionForm {...props} routers={routers.data} parts={parts.data} />
}

interface ConnectionFormProps extends ConnectionDrawerProps {
  routers: readonly RouterFacts[]
  parts: Parts
}

function ConnectionForm({ connection, like, routers, parts, onClose }: ConnectionFormProps) {
  // The list behind the form is read again: what is held is what the form began with.
  const [before] = useState(connection)
  const write = useWrite()
  const saveEdit = useSaveEdit(before)
  const context = {
    services: [...parts.services.values()],
    groups: [...parts.groups.values()],
    ikePolicies: [...parts.ikePolicies.values()],
    ipsecPolicies: [...parts.ipsecPolicies.values()],
    subnets: parts.subnets,
    routers,
    ...(before ? { before } : {}),
  }
  const form = useCheckedForm<SiteConnectionValues>({
    resolver: zodResolver(siteConnectionForm(context)),
    defaultValues: startOf(connection, like),
  })
  const entered = useWatch({ control: form.control, compute: (all: SiteConnectionValues) => all })
  const { edit, tunnel, isConfirmed, onConfirm, failure, retry, refusal } = useEditOutage(before, entered)
  const save = async (values: SiteConnectionValues) => {
    if (connection) return saveEdit(values, tunnel)
    const mode = modeOf(parts.services.get(values.vpnservice_id))
    await write(siteConnections.create(toSiteConnectionCreate(values, mode)))
    endFirstSteps()
  }

  return (
    <FormProvider {...form}>
      <ObjectDrawer
        kind={t('connection')}
        editing={connection}
        description={
          connection
            ? t('To change the VPN service, policies, or networks, use “Change policies and networks”.')
            : t('Use existing resources. To create everything in one go, use “Connect a site”.')
        }
        form={form}
        save={save}
        asFailure={toApiError}
        attributeOf={connectionFieldOf}
        refusal={refusal}
        onClose={onClose}
      >
        <ConnectionFields parts={parts} before={connection} />
        {failure && <FailurePanel failure={failure} onRetry={retry} />}
        {edit && <EditOutage edit={edit} psk={entered.psk} isConfirmed={isConfirmed} onConfirm={onConfirm} />}
      </ObjectDrawer>
    </FormProvider>
  )
}

function startOf(connection: SiteConnection | undefined, like: SiteConnection | undefined) {
  if (connection) return siteConnectionValues(connection)
  return like ? siteConnectionCopy(like) : siteConnectionDefaults
}

/** A connection stands on a VPN service: without one there is nothing to fill in. */
function NoService({ onClose }: ConnectionDrawerProps) {
  return (
    <FormDrawer
      title={t('New connection')}
      description={t(
        'A connection needs a VPN service, and this site has none. To create everything in one go, use “Connect a site”.',
      )}
      submitLabel={t('Create')}
      isSubmitting={false}
      wouldLose={() => false}
      failure={undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
    >
      {null}
    </FormDrawer>
  )
}
