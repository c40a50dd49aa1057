import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'

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
