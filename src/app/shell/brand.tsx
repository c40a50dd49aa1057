import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'

/** The name of the product, as the way to the overview. */
export function Brand({ className }: { className: string | undefined }) {
  const { params } = useSite()
  return (
    <Link className={className} to="/$cloud/$region/$project" params={params} activeProps={{}}>
      VPNaaS Panel
    </Link>
  )
}
