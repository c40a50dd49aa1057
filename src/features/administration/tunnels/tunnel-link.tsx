import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import { displayName } from '~/domain/text/names'

/** A connection of any project by name: opens it beside the list, whose filters stay. */
export function TunnelLink({ to }: { to: { id: string; name: string } }) {
  const { params } = useSite()
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          {...props}
          to="/$cloud/$region/$project/admin"
          params={params}
          search={(before) => ({ ...before, show: to.id })}
          resetScroll={false}
        />
      )}
    >
      {displayName(to)}
    </Anchor>
  )
}
