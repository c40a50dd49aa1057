import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'

/** A connection by name. */
export function ConnectionLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/$cloud/$region/$project/connections/$id" params={{ ...params, id: to.id }} />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}

/** A VPN service by name. */
export function ServiceLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/$cloud/$region/$project/vpn-services/$id" params={{ ...params, id: to.id }} />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}

/** An endpoint group by name. */
export function GroupLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          {...props}
          to="/$cloud/$region/$project/endpoint-groups/$id"
          params={{ ...params, id: to.id }}
        />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}

/** An IKE policy by name. */
export function IkePolicyLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/$cloud/$region/$project/ike-policies/$id" params={{ ...params, id: to.id }} />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}

/** An IPsec policy by name. */
export function IpsecPolicyLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/$cloud/$region/$project/ipsec-policies/$id" params={{ ...params, id: to.id }} />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}
