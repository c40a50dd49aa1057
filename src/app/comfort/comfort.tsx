import { ActionIcon, Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSite } from '~/api/site/site'
import type { Shortcut } from '~/app/comfort/shortcuts'
import { t } from '~/i18n/translate'
import { SignOutQuestion } from '~/features/sign-in/sign-out-question'
import { keep, readKept } from '~/ui/browser/kept'
import { entries } from '../shell/navigation'
import { Announcer } from './announcer'
import { KeySheet } from './key-sheet'
import { Palette } from './palette'
import { RefreshButton } from './refresh-button'
import { useShortcuts } from './use-shortcuts'

const kept = 'shortcuts'

/** The dialogs that the header opens. */
export type HeaderDialog = 'palette' | 'keys'

interface ComfortProps {
  /** Kept by the shell, which hears the palette's key before this part is loaded. */
  open: HeaderDialog | undefined
  onOpen: (next: HeaderDialog | undefined) => void
}

/** The buttons of the palette and of reading again, the keys of every page, and what is told to a screen reader. */
export function Comfort({ open, onOpen: setOpen }: ComfortProps) {
  const [areOn, setAreOn] = useState(() => readKept(kept) !== false)
  const run = useRun()

  const close = () => setOpen(undefined)
  const turn = (next: boolean) => {
    setAreOn(next)
    keep(kept, next)
  }
  useShortcuts(areOn, (shortcut) => {
    if (shortcut.kind === 'help') setOpen('keys')
    else if (!run(shortcut)) setOpen('palette')
  })

  return (
    <>
      <RefreshButton />
      <Tooltip label={t('Search everything (Ctrl+K)')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('Command palette')}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => setOpen('palette')}
        >
          <IconSearch size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      {open === 'palette' && <Palette onClose={close} onKeys={() => setOpen('keys')} />}
      <Announcer />
      {open === 'keys' && <KeySheet areOn={areOn} onTurn={turn} onClose={close} />}
      <SignOutQuestion />
    </>
  )
}

/** Does what a shortcut says; false where a list is to be searched and none is in sight. */
function useRun(): (shortcut: Shortcut) => boolean {
  const navigate = useNavigate()
  const { params } = useSite()
  return (shortcut) => {
    if (shortcut.kind === 'search') {
      const box = document.querySelector<HTMLInputElement>('main input[type="search"]')
      box?.select()
      box?.focus()
      return box !== null
    }
    if (shortcut.kind === 'connect') void navigate({ to: '/$cloud/$region/$project/connect', params })
    const page = shortcut.kind === 'go' && entries.find(({ label }) => label === shortcut.page)
    if (page) void navigate({ to: page.to, params })
    return true
  }
}
