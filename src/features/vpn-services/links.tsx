import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'

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
