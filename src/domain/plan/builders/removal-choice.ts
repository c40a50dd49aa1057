import { onlyUsedBy, removable, removalKey, type Removable, type RemovalNode } from './remove'
import { type SiteWorld } from '../../site/site-snapshot'
import { otherEndOf } from '../../site/peer-end'

/** What a page offers to remove: the wanted objects, the tunnels' other ends that are ours, and what only they use. */
export interface RemovalOffer {
  /** The wanted objects, and the connections of wanted services, which go with them. */
  roots: Removable[]
  /** Other ends of the connections among the roots. */
  otherEnds: Removable[]
  /** What only the chosen ones of these use. */
  parts: RemovalNode[]
}

/**
 * The offer for these objects of a site, given which of the roots and other ends are chosen (keys of `removalKey`). A
 * service takes its connections along, because it cannot go before them (contract, section 6.3).
 */
export function removalOffer(given: {
  here: SiteWorld
  worlds: readonly SiteWorld[]
  wanted: readonly Pick<Removable, 'kind' | 'id'>[]
  isChosen: (object: Removable, role: 'root' | 'other end') => boolean
}): RemovalOffer {
  const { here, worlds, isChosen } = given
  const wanted = given.wanted.flatMap(({ kind, id }) => removable(here, kind, id) ?? [])
  const services = new Set(wanted.filter(({ kind }) => kind === 'vpn-service').map(({ id }) => id))
  const along = here.connections
    .filter(({ vpnservice_id }) => services.has(vpnservice_id))
    .flatMap(({ id }) => removable(here, 'site-connection', id) ?? [])
  const roots = unique([...wanted, ...along])
  const rootKeys = new Set(roots.map(removalKey))
  const otherEnds = unique(
    roots.flatMap(({ kind, id }) => {
      const connection = kind === 'site-connection' && here.connections.find((one) => one.id === id)
      const far = connection && otherEndOf({ world: here, connection }, worlds)
      return (far && removable(far.world, 'site-connection', far.connection.id)) || []
    }),
  ).filter((end) => !rootKeys.has(removalKey(end)))
  const chosen = [
    ...roots.filter((object) => isChosen(object, 'root')),
    ...otherEnds.filter((object) => isChosen(object, 'other end')),
  ]
  const parts = onlyUsedBy(chosen).filter((part) => !rootKeys.has(removalKey(part)))
  return { roots, otherEnds, parts }
}

/**
 * Whether a part is to be removed along without being asked for: what is named after the object it hangs on, or was
 * created by the panel. Policies stay, which are made to be shared.
 */
export function isPreselected(
  { kind, id, name, under }: RemovalNode,
  roots: readonly Removable[],
  created: ReadonlySet<string>,
): boolean {
  if (kind === 'ike-policy' || kind === 'ipsec-policy') return false
  const root = roots.find((one) => removalKey(one) === under)
  return created.has(id) || (root !== undefined && name.startsWith(`${root.name}-`))
}

function unique(objects: readonly Removable[]): Removable[] {
  return [...new Map(objects.map((object) => [removalKey(object), object])).values()]
}
