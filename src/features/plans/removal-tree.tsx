import { Checkbox, Text } from '@mantine/core'
import { kindWords } from '~/domain/plan/step-kinds'
import { removalKey, type Removable } from '~/domain/plan/builders/remove'
import { format, t } from '~/i18n/translate'
import classes from './removal-tree.module.css'
import { siteLabel, type PlanSite } from '~/domain/site/plan-site'

/** A box of the tree. */
export interface RemovalItem {
  object: Removable
  isChecked: boolean
  /** Why the box cannot be changed now. */
  locked?: string | undefined
}

export interface RemovalBranch extends RemovalItem {
  /** What only this uses. */
  parts: RemovalItem[]
}

interface RemovalTreeProps {
  label: string
  branches: readonly RemovalBranch[]
  /** All sites that take part: where there are several, each box says its own. */
  sites: readonly PlanSite[]
  onToggle: (object: Removable) => void
}

/** What is removed, and under it what only it uses; each box can be unchecked. */
export function RemovalTree({ label, branches, sites, onToggle }: RemovalTreeProps) {
  return (
    <ul className={classes.tree} aria-label={label}>
      {branches.map((branch) => (
        <li key={removalKey(branch.object)}>
          <Item item={branch} sites={sites} onToggle={onToggle} />
          {branch.parts.length > 0 && (
            <ul className={classes.parts} aria-label={t('Used only by {name}', { name: branch.object.name })}>
              {branch.parts.map((part) => (
                <li key={removalKey(part.object)}>
                  <Item item={part} sites={sites} onToggle={onToggle} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ItemProps extends Pick<RemovalTreeProps, 'sites' | 'onToggle'> {
  item: RemovalItem
}

function Item({ item: { object, isChecked, locked }, sites, onToggle }: ItemProps) {
  const { name, kind, world } = object
  const site = siteLabel(world.site, sites)
  return (
    <>
      <Checkbox
        label={`${capitalized(format(kindWords[kind]))} ${name}${site && `, ${site}`}`}
        checked={isChecked}
        disabled={locked !== undefined}
        onChange={() => onToggle(object)}
      />
      {locked !== undefined && (
        <Text size="sm" c="dimmed" ml={28}>
          {locked}
        </Text>
      )}
    </>
  )
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
