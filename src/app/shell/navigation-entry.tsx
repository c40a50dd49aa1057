import type { Icon } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import classes from './navigation.module.css'

/** A page of a site that its parameters suffice for. */
type SitePath =
  | '/$cloud/$region/$project'
  | Exclude<Extract<LinkProps['to'], `/$cloud/$region/$project/${string}`>, `${string}/$id${string}`>

interface NavigationEntryProps {
  to: SitePath
  label: PlainMessageKey
  icon: Icon
  /** Whether it is the first of its pages, whose path the others begin with. */
  isRoot: boolean
  preload?: 'render'
  onNavigate: () => void
}

/** A page in the navigation: current while it, or a page below it, is open. */
export function NavigationEntry(props: NavigationEntryProps) {
  const { to, label, icon: EntryIcon, isRoot, preload, onNavigate } = props
  const { params } = useSite()
  return (
    <Link
      to={to}
      params={params}
      activeOptions={{ exact: isRoot, includeSearch: false }}
      {...(preload ? { preload } : {})}
      onClick={onNavigate}
      className={classes.entry}
    >
      <EntryIcon size={16} stroke={1.75} /> {t(label)}
    </Link>
  )
}
