import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { RowAction } from './column'
import classes from './data-table.module.css'

/** What can be done with a row; what cannot be done now says why. */
export function RowMenu({ name, actions }: { name: string; actions: readonly RowAction[] }) {
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, onSelect, refusal, isDanger }) => (
          <Menu.Item
            key={label}
            onClick={refusal === undefined ? onSelect : undefined}
            closeMenuOnClick={refusal === undefined}
            aria-disabled={refusal !== undefined}
            {...(isDanger ? { color: 'red' } : {})}
          >
            {label}
            {refusal !== undefined && <span className={classes.refusal}>{refusal}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
