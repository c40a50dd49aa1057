import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm } from 'react-hook-form'
import { toApiError } from '~/api/errors'
import { useRouterFacts } from '~/api/neutron/router-facts'
import { siteConnections } from '~/api/neutron/site-connections'
import { useUpdate, useWrite } from '~/api/use-write'
import { modeOf } from '~/domain/forms/connection-rules'
import type { RouterFacts } from '~/domain/forms/router-facts'
import { toSiteConnectionCreate, toSiteConnectionUpdate } from '~/domain/forms/site-connection-body'
import {
  connectionFieldOf,
  siteConnectionDefaults,
  siteConnectionForm,
  siteConnectionValues,
  type SiteConnectionValues,
} from '~/domain/forms/site-connection-form'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { t } from '~/domain/words/words'
import { endFirstSteps } from '~/ui/first-steps'
import { FormDrawer } from '~/ui/form-drawer'
import { ObjectDrawer } from '~/ui/object-drawer'
import { ConnectionFields } from './connection-fields'
import { useParts, type Parts } from './use-parts'

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
  const parts = useParts()
  return routers && parts.services.size > 0 ? (
    <ConnectionForm {...props} routers={routers} parts={parts} />
  ) : (
    <NoService {...props} />
  )
}

interface ConnectionFormProps extends ConnectionDrawerProps {
  routers: readonly RouterFacts[]
  parts: Parts
}

function ConnectionForm({ connection, like, routers, parts, onClose }: ConnectionFormProps) {
  const write = useWrite()
  const update = useUpdate(siteConnections, connection)
  const context = {
    services: [...parts.services.values()],
    groups: [...parts.groups.values()],
    ikePolicies: [...parts.ikePolicies.values()],
    ipsecPolicies: [...parts.ipsecPolicies.values()],
    subnets: parts.subnets,
    routers,
    ...(connection ? { before: connection } : {}),
  }
  const start = connection ?? like
  const form = useForm<SiteConnectionValues>({
    resolver: zodResolver(siteConnectionForm(context)),
    defaultValues: start ? siteConnectionValues(start) : siteConnectionDefaults,
    mode: 'onTouched',
  })
  const save = async (values: SiteConnectionValues) => {
    if (connection) return update((began) => toSiteConnectionUpdate(values, began))
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
            ? t('VPN service, policies and the members of its groups are changed with “Change parts”.')
            : t('For those who have all the parts. “Connect a site” makes the parts as well.')
        }
        form={form}
        save={save}
        asFailure={toApiError}
        attributeOf={connectionFieldOf}
        onClose={onClose}
      >
        <ConnectionFields parts={parts} before={connection} />
      </ObjectDrawer>
    </FormProvider>
  )
}

/** A connection stands on a VPN service: without one there is nothing to fill in. */
function NoService({ onClose }: ConnectionDrawerProps) {
  return (
    <FormDrawer
      title={t('New connection')}
      description={t(
        'A connection needs a VPN service, and this site has none. “Connect a site” makes everything in one go.',
      )}
      submitLabel={t('Create')}
      isSubmitting={false}
      isDirty={false}
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
