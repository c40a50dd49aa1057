import { Anchor } from '@mantine/core'
import { Link, useRouteContext } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { displayName } from '~/domain/names'

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

/** An object by name, as a link to its page. */
export function ObjectLink({ kind, to }: { kind: ObjectKind; to: { id: string; name: string } }) {
  const params = useSiteParams()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to={`${listRoutes[kind]}/$id`} params={{ ...params, id: to.id }} />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}

/** A link to the list of a kind. */
export function ListLink({ kind, children }: { kind: ObjectKind; children: ReactNode }) {
  const params = useSiteParams()
  return (
    <Anchor renderRoot={(props) => <Link {...props} to={listRoutes[kind]} params={params} />}>
      {children}
    </Anchor>
  )
}
