import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { IconButton } from '../buttons/icon-button'
import type { RowAction } from './column'
import { t, format } from '~/i18n/translate'
import { useLanguage } from '../language/use-language'
import classes from './table.module.css'

/** What can be done with a row; what cannot be done now says why. */
export function RowMenu({ name, actions }: { name: string; actions: () => readonly RowAction[] }) {
  // A row renders its menu again only where the row has changed.
  useLanguage()
  const what = t('Actions for {name}', { name })
  // Most menus are never opened: until then there is but the button. Each time, what can be done is asked anew.
  const [isMenu, setIsMenu] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  const open = () => {
    flushSync(() => setIsMenu(true))
    // A menu gives the focus back to what had it as it opened: that must be its own button, not the one it replaced.
    target.current?.focus()
    setIsOpen(true)
  }
  if (!isMenu) {
    return (
      <IconButton label={what} aria-haspopup="menu" onClick={open}>
        <IconDots size={16} />
      </IconButton>
    )
  }
  return (
    <Menu position="bottom-end" width={240} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <IconButton label={what} ref={target}>
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
            {refusal !== undefined && <span className={classes.refusal}>{format(refusal)}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
