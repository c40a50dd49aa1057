import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { IconButton } from '../icon-button'
import type { RowAction } from './column'
import classes from './data-table.module.css'
import { t } from '~/domain/words/words'

/** What can be done with a row; what cannot be done now says why. */
export function RowMenu({ name, actions }: { name: string; actions: () => readonly RowAction[] }) {
  // Most menus are never opened: until then there is but the button.
  const [isWanted, setIsWanted] = useState(false)
  const what = t('Actions for {name}', { name })
  if (!isWanted) {
    return (
      <IconButton label={what} aria-haspopup="menu" onClick={() => setIsWanted(true)}>
        <IconDots size={16} />
      </IconButton>
    )
  }
  return (
    <Menu position="bottom-end" width={240} defaultOpened>
      <Menu.Target>
        <IconButton label={what}>
          <IconDots size={16} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {actions().map(({ label, onSelect, refusal, isDanger }) => (
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
