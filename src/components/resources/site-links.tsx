import type { DisplayText } from '~/domain/text/message'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate, useRouteContext } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { displayName } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import { ActionButton } from '../../ui/buttons/action-button'
import classes from './site-links.module.css'
import { AnchorLink } from '../../ui/links/anchor-link'
import type { ResourceKind } from '~/domain/neutron/resource-kinds'

/** The list of each kind of object, by kind; the page of one object is `$id` below it. */
export const listRoutes = {
  connection: '/$cloud/$region/$project/connections',
  service: '/$cloud/$region/$project/vpn-services',
  group: '/$cloud/$region/$project/endpoint-groups',
  ikePolicy: '/$cloud/$region/$project/ike-policies',
  ipsecPolicy: '/$cloud/$region/$project/ipsec-policies',
} as const

/** A kind of object that has pages. */
export type ObjectKind = keyof typeof listRoutes

/** The parameters that every URL of the current site has: the project by name where the name is enough. */
const useSiteParams = () =>
  useRouteContext({ from: '/$cloud/$region/$project', select: ({ site }) => site.params })

/** An object by name, as a link to its page. Long tables have one in each row: it is a plain link and no more. */
export function ObjectLink({ kind, to }: { kind: ObjectKind; to: { id: string; name: string } }) {
  const params = useSiteParams()
  return (
    <Link className={classes.link} to={`${listRoutes[kind]}/$id`} params={{ ...params, id: to.id }}>
      {displayName(to)}
    </Link>
  )
}

/** The way to the guided flow; refused with its reason. */
export function ConnectButton({ refusal }: { refusal: DisplayText | undefined }) {
  const params = useSiteParams()
  const icon = <IconPlus size={16} />
  if (refusal !== undefined) {
    return (
      <ActionButton leftSection={icon} refusal={refusal}>
        {t('Connect a site')}
      </ActionButton>
    )
  }
  return (
    <Button
      leftSection={icon}
      renderRoot={(props) => <Link {...props} to="/$cloud/$region/$project/connect" params={params} />}
    >
      {t('Connect a site')}
    </Button>
  )
}

/** The page on which an object is changed by a plan. */
const planRoutes = {
  changeConnection: '/$cloud/$region/$project/connections/$id/change',
  exportPeer: '/$cloud/$region/$project/connections/$id/export',
  rotatePsk: '/$cloud/$region/$project/connections/$id/rotate',
  replaceIkePolicy: '/$cloud/$region/$project/ike-policies/$id/replace',
  replaceIpsecPolicy: '/$cloud/$region/$project/ipsec-policies/$id/replace',
} as const

/** A button that opens the page on which an object is changed by a plan; refused with its reason. */
export function PlanButton(props: {
  to: keyof typeof planRoutes
  id: string
  refusal: DisplayText | undefined
  icon: ReactNode
  children: ReactNode
}) {
  const { to, id, refusal, icon, children } = props
  const params = useSiteParams()
  const navigate = useNavigate()
  return (
    <ActionButton
      variant="default"
      leftSection={icon}
      refusal={refusal}
      onClick={() => void navigate({ to: planRoutes[to], params: { ...params, id } })}
    >
      {children}
    </ActionButton>
  )
}

/** Opens the page that removes several objects of a kind, with what belongs to them. */
export function useRemovalPage(kind: ResourceKind) {
  const params = useSiteParams()
  const navigate = useNavigate()
  return (ids: string[]) =>
    void navigate({ to: '/$cloud/$region/$project/plans/remove', params, search: { kind, ids } })
}

/** A link to the page that removes connections or services with what belongs to them. */
export function RemovalLink(props: { kind: ResourceKind; ids: string[]; children: ReactNode }) {
  const { kind, ids, children } = props
  const params = useSiteParams()
  return (
    <AnchorLink to="/$cloud/$region/$project/plans/remove" params={params} search={{ kind, ids }}>
      {children}
    </AnchorLink>
  )
}

/** A link to the list of a kind. */
export function ListLink({ kind, children }: { kind: ObjectKind; children: ReactNode }) {
  const params = useSiteParams()
  return (
    <AnchorLink to={listRoutes[kind]} params={params}>
      {children}
    </AnchorLink>
  )
}
