import { legacyKinds, type LegacyKind, type LegacyPage } from './legacy-kinds'
import { msg, type Message } from '../text/message'

/** What one thing is called here and elsewhere. */
export interface LegacyWord {
  id: string
  page: LegacyPage
  /** What the panel calls the page, and the thing on it. */
  title: Message
  here: Message
  /** Commands, options of the commands that create, and statuses; empty where there is no such thing. */
  neutron: string
  openstack: string
  /** What stands on the screens of Horizon and Skyline. */
  horizon: string
  skyline: string
}

/** All that has a name elsewhere: of each kind what is done with it, then its fields and statuses. */
export const legacyWords: readonly LegacyWord[] = legacyKinds.flatMap((kind) =>
  [...actionsOf(kind), ...fieldsOf(kind)].map((word, index) => ({
    ...word,
    id: `${kind.page}-${index}`,
    page: kind.page,
    title: kind.title,
  })),
)

type Named = Omit<LegacyWord, 'id' | 'page' | 'title'>

function actionsOf({ title, create, neutron, openstack, horizon, skyline }: LegacyKind): Named[] {
  const action = (
    here: Message,
    [old, verb]: readonly [string, string],
    screen: keyof typeof horizon,
  ): Named => ({
    here,
    neutron: `neutron ${neutron}-${old}`,
    openstack: `openstack ${openstack} ${verb}`,
    horizon: horizon[screen],
    skyline: skyline[screen],
  })
  return [
    action(title, ['list', 'list'], 'list'),
    action(msg('Details'), ['show', 'show'], 'show'),
    action(create, ['create', 'create'], 'create'),
    action(msg('Edit'), ['update', 'set'], 'edit'),
    action(msg('Delete'), ['delete', 'delete'], 'remove'),
  ]
}

function fieldsOf({ rows }: LegacyKind): Named[] {
  return rows.map(({ here, clients, screens: [horizon, skyline] }) => {
    const [neutron, openstack] = typeof clients === 'string' ? [clients, clients] : clients
    return { here, neutron, openstack, horizon, skyline }
  })
}
